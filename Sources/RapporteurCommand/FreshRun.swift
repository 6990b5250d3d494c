import Comparing
import RapporteurKit
import Reading
import Records

/// Statements that are extracted now, without being written, and the records that an earlier run left of them.
struct FreshRun: Sendable {
  private let inputs: [InputFile]
  private let extractor: Extractor
  private let reading: ReadingOptions
  /// From the settings file.
  let jobs: Int?
  private let stored: [String: StoredRun.Entry]
  /// Faults of rules and statements that could not even be tried.
  let troubles: [String]
  /// Whether records without a statement are those of statements that are gone: not where single files were given, or a folder
  /// that cannot be read.
  private let isWhole: Bool

  init(corpus: [String], against: String, options: StatementOptions) throws(Trouble) {
    let settings = try options.settings(for: corpus)
    let collected = InputCollector.collect(paths: corpus, stdinName: "-", stdinMediaType: nil)
    var troubles = collected.errors.map(\.message)
    extractor = Extractor(options: settings.extraction)
    troubles += extractor.diagnostics.filter { $0.severity == .error }.map(\.description)
    inputs = collected.inputs
    reading = settings.reading
    jobs = settings.jobs
    let run = try StoredRun(against)
    stored = Dictionary(run.entries.map { ($0.path, $0) }) { first, _ in first }
    self.troubles = troubles
    isWhole = collected.errors.isEmpty && corpus.contains(where: Files.isFolder)
  }

  /// Extracts all statements and compares them with their records.
  ///
  /// - Parameter locates: Whether to find out beside which lines changes are shown.
  func compare(_ filter: ChangeFilter, locates: Bool = false, jobs: Int) -> RunPairs.Outcome {
    struct Worker: Sendable {
      var outcome = RunPairs.Outcome()
      var reader = StatementReader()
      var worker: ExtractionWorker
    }
    let parts = inParallel(inputs.count, jobs: jobs, makeState: { Worker(worker: extractor.makeWorker()) }) {
      index, mine in
      do throws(Trouble) {
        let pair = try pair(inputs[index], &mine.reader, &mine.worker)
        var statement = filter.apply(pair.statement)
        if locates { statement.locate { locator(of: pair, inputs[index]) } }
        mine.outcome.comparison.add(statement)
      } catch {
        mine.outcome.troubles.append(error.message)
      }
    }
    var rest = RunPairs.Outcome()
    rest.troubles = troubles
    let paths = Set(inputs.map(\.path))
    for (path, entry) in stored where isWhole && !paths.contains(path) {
      let change = Change(.statementRemoved, in: path, subject: path)
      var statement = filter.apply(.init(path: path, changes: [change]))
      if locates { statement.locate { ChangeLocator(old: ChangeLocator.Stored(entry, [], nil)) } }
      rest.comparison.add(statement)
    }
    return RunPairs.Outcome(joining: parts.map(\.outcome) + [rest])
  }

  /// A statement's record as it lies there and as it is now.
  private struct Pair {
    var statement: RunComparison.Statement
    var entry: StoredRun.Entry?
    var bytes: [UInt8]?
    var old: StatementOutcome?
    var new: StatementOutcome?
  }

  private func pair(
    _ input: InputFile, _ reader: inout StatementReader, _ worker: inout ExtractionWorker
  ) throws(Trouble) -> Pair {
    let entry = stored[input.path]
    let isLine = entry?.range != nil
    var new = written(input, isLine ? .compact : .pretty, &reader, &worker)
    guard let entry else {
      let outcome = try outcome(new.bytes, input.path)
      return Pair(statement: RunComparison.statement(input.path, old: nil, new: outcome), new: outcome)
    }
    let bytes = try StoredRun.bytes(of: entry)
    if isLine { new.bytes.removeLast() }
    if new.isRecord, new.bytes == bytes {
      return Pair(statement: RunComparison.Statement(path: input.path, changes: []))
    }
    let outcomes = (try StoredRun.outcome(of: entry, bytes: bytes), try outcome(new.bytes, input.path))
    return Pair(
      statement: RunComparison.statement(input.path, old: outcomes.0, new: outcomes.1), entry: entry,
      bytes: bytes, old: outcomes.0, new: outcomes.1)
  }

  private func locator(of pair: Pair, _ input: InputFile) -> ChangeLocator {
    func text(_ outcome: StatementOutcome?) -> String? {
      if case .record(let record)? = outcome { return record.document.text }
      return nil
    }
    return ChangeLocator(
      old: ChangeLocator.Stored(pair.entry, pair.bytes, pair.old),
      text: .init(
        file: String(decoding: input.location, as: UTF8.self), text: text(pair.new), old: text(pair.old)))
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

  /// Whether there is a statement or a record with this path.
  func knows(_ path: String) -> Bool { stored[path] != nil || inputs.contains { $0.path == path } }

  /// The record of one statement as `extract --output` writes it; nil where there is no such statement.
  func record(of path: String) -> [UInt8]? {
    guard let input = inputs.first(where: { $0.path == path }) else { return nil }
    var reader = StatementReader()
    var worker = extractor.makeWorker()
    return written(input, .pretty, &reader, &worker).bytes
  }
}
