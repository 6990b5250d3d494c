import Comparing
import RapporteurKit
import Reading
import Records

/// Statements that are extracted now, without being written, and the records that an earlier run left of them.
struct FreshRun: Sendable {
  private let inputs: [InputFile]
  private let extractor: Extractor
  private let reading: ReadingOptions
  private let stored: [String: StoredRun.Entry]
  /// Faults of rules and statements that could not even be tried.
  private let troubles: [String]

  init(corpus: [String], against: String, options: StatementOptions) throws(Trouble) {
    let settings = try options.settings(for: corpus)
    let collected = InputCollector.collect(paths: corpus, stdinName: "-", stdinMediaType: nil)
    var troubles = collected.errors.map(\.message)
    extractor = Extractor(options: settings.extraction)
    troubles += extractor.diagnostics.filter { $0.severity == .error }.map(\.description)
    inputs = collected.inputs
    reading = settings.reading
    let run = try StoredRun(against)
    stored = Dictionary(run.entries.map { ($0.path, $0) }) { first, _ in first }
    self.troubles = troubles
  }

  /// Extracts all statements and compares them with their records.
  func compare(_ filter: ChangeFilter, jobs: Int) -> RunPairs.Outcome {
    struct Worker: Sendable {
      var outcome = RunPairs.Outcome()
      var reader = StatementReader()
      var worker: ExtractionWorker
    }
    let parts = inParallel(inputs.count, jobs: jobs, makeState: { Worker(worker: extractor.makeWorker()) }) {
      index, mine in
      do throws(Trouble) {
        let statement = try compare(inputs[index], &mine.reader, &mine.worker)
        mine.outcome.comparison.add(filter.apply(statement))
      } catch {
        mine.outcome.troubles.append(error.message)
      }
    }
    var rest = RunPairs.Outcome()
    rest.troubles = troubles
    let paths = Set(inputs.map(\.path))
    for path in stored.keys where !paths.contains(path) {
      let change = Change(.statementRemoved, in: path, subject: path)
      rest.comparison.add(filter.apply(.init(path: path, changes: [change])))
    }
    var whole = RunPairs.Outcome(joining: parts.map(\.outcome) + [rest])
    whole.comparison.root = root
    return whole
  }

  /// The folder that was given, as reports name it; empty where there are several.
  private var root: String {
    let roots = Set(
      inputs.map { input -> String in
        let file = String(decoding: input.location, as: UTF8.self)
        return file.hasSuffix(input.path) ? String(file.dropLast(input.path.count)) : ""
      })
    guard roots.count == 1, let root = roots.first else { return "" }
    return root.hasPrefix("./") ? String(root.dropFirst(2)) : root
  }

  private func compare(
    _ input: InputFile, _ reader: inout StatementReader, _ worker: inout ExtractionWorker
  ) throws(Trouble) -> RunComparison.Statement {
    let entry = stored[input.path]
    let isLine = entry?.range != nil
    var new = written(input, isLine ? .compact : .pretty, &reader, &worker)
    guard let entry else {
      return RunComparison.statement(input.path, old: nil, new: try outcome(new.bytes, input.path))
    }
    let bytes = try StoredRun.bytes(of: entry)
    if isLine { new.bytes.removeLast() }
    if new.isRecord, new.bytes == bytes { return RunComparison.Statement(path: input.path, changes: []) }
    let old = try StoredRun.outcome(of: entry, bytes: bytes)
    return RunComparison.statement(input.path, old: old, new: try outcome(new.bytes, input.path))
  }

  /// The record of a statement, or the error in its place, as `extract` writes it.
  private func written(
    _ input: InputFile, _ style: JSONStyle, _ reader: inout StatementReader, _ worker: inout ExtractionWorker
  ) -> (bytes: [UInt8], isRecord: Bool) {
    let buffer = RecordBuffer()
    do {
      worker.write(try reader.read(input, options: reading), into: buffer, style: style)
      return (Array(buffer.bytes), true)
    } catch {
      let record = ErrorRecord(path: error.path, code: error.code.rawValue, message: error.message)
      record.write(into: buffer, style: style)
      return (Array(buffer.bytes), false)
    }
  }

  private func outcome(_ bytes: [UInt8], _ path: String) throws(Trouble) -> StatementOutcome {
    do throws(JSONFault) {
      return try StatementOutcome(json: bytes)
    } catch {
      throw Trouble("\(path): its record cannot be read again: \(error)")
    }
  }

  /// The record of one statement as `extract --output` writes it; nil where there is no such statement.
  func record(of path: String) -> [UInt8]? {
    guard let input = inputs.first(where: { $0.path == path }) else { return nil }
    var reader = StatementReader()
    var worker = extractor.makeWorker()
    return written(input, .pretty, &reader, &worker).bytes
  }
}
