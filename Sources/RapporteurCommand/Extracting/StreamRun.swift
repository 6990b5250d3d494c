import Dispatch
import Glibc
import RapporteurKit
import Reading
import Records

/// Statements as lines of JSON in, exactly one line out for each, in order, each written at once.
///
/// This is how other engines run it (Spark's `pipe`, Hadoop Streaming, GNU parallel): nothing but the two streams is used.
final class StreamRun: Sendable {
  private struct State {
    var statements = 0
    var failures = 0
    /// The reader went away: nothing more is owed.
    var isClosed = false
    var cannotWrite = false
    var unknownFields: Set<String> = []
  }

  private let extractor: Extractor
  private let reading: ReadingOptions
  private let console: Console
  private let lines: LineReader
  private let state = Guarded(State())

  init(
    extractor: Extractor, reading: ReadingOptions, console: Console,
    lines: LineReader = .init(descriptor: STDIN_FILENO)
  ) {
    self.extractor = extractor
    self.reading = reading
    self.console = console
    self.lines = lines
  }

  /// Whether the input was read and answered to its end; statements that failed do not matter.
  func run(jobs: Int) -> Bool {
    let output = OrderedOutput(window: max(4, jobs * 8)) { [self] in write($0) }
    if jobs == 1 {
      work(output)
    } else {
      DispatchQueue.concurrentPerform(iterations: jobs) { _ in self.work(output) }
    }
    if let trouble = lines.trouble {
      console.error("standard input cannot be read: \(StandardStreams.message(trouble))")
    }
    return state.withLock { state in
      if !state.isClosed { console.summary(summary(state)) }
      return lines.trouble == nil && !state.cannotWrite
    }
  }

  private func summary(_ state: State) -> String {
    let made = state.statements - state.failures
    return "\(made) \(made == 1 ? "record" : "records")"
      + (state.failures > 0 ? ", \(state.failures) failed" : "")
  }

  private func work(_ output: OrderedOutput) {
    var worker = extractor.makeWorker()
    let reader = StatementReader()
    let buffer = RecordBuffer()
    while true {
      output.begin()
      guard !state.withLock({ $0.isClosed || $0.cannotWrite }), let line = lines.next() else {
        output.cancel()
        return
      }
      buffer.removeAll()
      answer(line, reader, &worker, buffer)
      output.finish(line.index..<line.index + 1, buffer)
    }
  }

  /// Leaves the answer to a line in the buffer.
  private func answer(
    _ line: LineReader.Line, _ reader: StatementReader, _ worker: inout ExtractionWorker,
    _ buffer: RecordBuffer
  ) {
    do throws(ErrorRecord) {
      let statement = try statement(line, reader)
      worker.write(statement, into: buffer, style: .compact)
      state.withLock { $0.statements += 1 }
    } catch {
      console.note(error.message)
      error.write(into: buffer, style: .compact)
      state.withLock { state in
        state.statements += 1
        state.failures += 1
      }
    }
  }

  private func statement(_ line: LineReader.Line, _ reader: StatementReader) throws(ErrorRecord) -> Statement
  {
    guard let bytes = line.bytes else {
      throw ErrorRecord(
        path: "-", code: "stream.too-large", message: "line \(line.index + 1): it is larger than 2 GB")
    }
    let request: StatementRequest
    do {
      request = try StatementRequest(json: bytes)
    } catch {
      throw ErrorRecord(
        path: error.path ?? "-", code: error.code.rawValue,
        message: "line \(line.index + 1): \(error.message)")
    }
    warnOnce(of: request.unknownFields)
    let content = try RequestContent(request, line: line.index + 1)
    do {
      return try reader.read(
        bytes: content.bytes, path: request.path, mediaType: content.mediaType,
        options: content.options(over: reading))
    } catch {
      throw ErrorRecord(path: error.path, code: error.code.rawValue, message: error.message)
    }
  }

  /// A misspelt field would go unseen otherwise; many different ones are somebody's own columns.
  private func warnOnce(of fields: [String]) {
    for field in fields {
      let isNew = state.withLock { state in
        state.unknownFields.count < 10 && state.unknownFields.insert(field).inserted
      }
      if isNew, !console.isQuiet {
        console.warning("the field \"\(field)\" means nothing here and is passed over")
      }
    }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !state.withLock({ $0.isClosed || $0.cannotWrite }),
      let trouble = StandardStreams.write(bytes, to: STDOUT_FILENO)
    else { return }
    state.withLock { state in
      if trouble == EPIPE {
        state.isClosed = true
      } else {
        state.cannotWrite = true
        console.error("standard output cannot be written: \(StandardStreams.message(trouble))")
      }
    }
  }
}
