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
    return RunPairs.Outcome(joining: parts.map(\.outcome) + [rest])
  }

  private func compare(
    _ input: InputFile, _ reader: inout StatementReader, _ worker: inout ExtractionWorker
  ) throws(Trouble) -> RunComparison.Statement {
    let new = outcome(input, &reader, &worker)
    guard let entry = stored[input.path] else {
      return RunComparison.statement(input.path, old: nil, new: new)
    }
    let bytes = try StoredRun.bytes(of: entry)
    var written: [UInt8] = []
    new.write(into: &written, style: entry.range == nil ? .pretty : .compact)
    if entry.range != nil { written.removeLast() }
    if written == bytes, case .record = new { return RunComparison.Statement(path: input.path, changes: []) }
    let old = try StoredRun.outcome(of: entry, bytes: bytes)
    return RunComparison.statement(input.path, old: old, new: new)
  }

  private func outcome(
    _ input: InputFile, _ reader: inout StatementReader, _ worker: inout ExtractionWorker
  ) -> StatementOutcome {
    do {
      return .record(worker.record(of: try reader.read(input, options: reading)))
    } catch {
      return .failure(ErrorRecord(path: error.path, code: error.code.rawValue, message: error.message))
    }
  }

  /// The record of one statement as `extract --output` writes it; nil where there is no such statement.
  func record(of path: String) -> [UInt8]? {
    guard let input = inputs.first(where: { $0.path == path }) else { return nil }
    var reader = StatementReader()
    var worker = extractor.makeWorker()
    var bytes: [UInt8] = []
    outcome(input, &reader, &worker).write(into: &bytes, style: .pretty)
    return bytes
  }
}
