import Dispatch
import Glibc
import RapporteurKit
import Reading
import Records
import Synchronization

/// One run over many inputs: parallel workers, each result to its file or in order to standard output.
final class ExtractionRun: Sendable {
  struct Counts: Sendable {
    var records = 0
    var failures = 0
    var bytes = 0
    var lastProgress = 0.0
    /// Standard output was closed by its reader: nothing more is owed.
    var isClosed = false
    /// Standard output or the output folder could not be written.
    var cannotWrite = false
  }

  enum Destination: Sendable {
    case standardOutput(JSONStyle)
    case folder(RecordFolder)
  }

  private let inputs: [InputFile]
  private let extractor: Extractor
  private let reading: ReadingOptions
  private let destination: Destination
  private let console: Console
  private let next = Atomic(0)
  private let counts = Guarded(Counts())

  init(
    inputs: [InputFile], extractor: Extractor, reading: ReadingOptions, destination: Destination,
    console: Console
  ) {
    self.inputs = inputs
    self.extractor = extractor
    self.reading = reading
    self.destination = destination
    self.console = console
  }

  /// Reads and extracts all inputs on `jobs` threads.
  func run(jobs: Int) -> Counts {
    let output = OrderedOutput(window: max(4, jobs * 8)) { [self] in print($0) }
    let workers = max(1, min(jobs, inputs.count))
    if workers == 1 {
      work(output)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in self.work(output) }
    }
    return counts.withLock { $0 }
  }

  private func work(_ output: OrderedOutput) {
    var worker = extractor.makeWorker()
    var reader = StatementReader()
    let buffer = RecordBuffer()
    while true {
      output.begin()
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < inputs.count, !counts.withLock({ $0.isClosed || $0.cannotWrite }) else {
        output.cancel()
        return
      }
      buffer.removeAll()
      process(inputs[index], &reader, &worker, buffer)
      output.finish(index, buffer)
    }
  }

  /// Leaves the bytes for standard output in the buffer; none where the record went to a file.
  private func process(
    _ input: InputFile, _ reader: inout StatementReader, _ worker: inout ExtractionWorker,
    _ buffer: RecordBuffer
  ) {
    let style: JSONStyle = if case .standardOutput(let style) = destination { style } else { .pretty }
    var size = 0
    var failed = false
    do {
      let statement = try reader.read(input, options: reading)
      size = statement.source.byteCount
      let summary = worker.write(statement, into: buffer, style: style)
      if console.isVerbose { tell(summary, of: statement.source.path) }
    } catch {
      failed = true
      console.error(error.message)
      ErrorRecord(path: error.path, code: error.code.rawValue, message: error.message).write(
        into: buffer, style: style)
    }
    if case .folder(let folder) = destination {
      do {
        try folder.write(buffer.bytes, inputPath: input.path)
      } catch {
        failed = true
        console.error("\(error.path): \(error.message)")
      }
      buffer.removeAll()
    }
    count(size: size, failed: failed)
  }

  private func print(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard case .standardOutput = destination else { return }
    guard let trouble = StandardStreams.write(bytes, to: STDOUT_FILENO) else { return }
    counts.withLock { counts in
      if trouble == EPIPE {
        counts.isClosed = true
      } else if !counts.cannotWrite {
        counts.cannotWrite = true
        console.error("standard output cannot be written: \(StandardStreams.message(trouble))")
      }
    }
  }

  private func count(size: Int, failed: Bool) {
    let progress: String? = counts.withLock { counts in
      counts.bytes += size
      counts.records += failed ? 0 : 1
      counts.failures += failed ? 1 : 0
      guard console.showsProgress else { return nil }
      let now = Self.seconds()
      guard now - counts.lastProgress > 0.1 else { return nil }
      counts.lastProgress = now
      return "\(counts.records + counts.failures) of \(inputs.count) statements"
    }
    if let progress { console.progress(progress) }
  }

  /// What a statement gave, for those who want to know.
  private func tell(_ summary: RecordSummary, of path: String) {
    console.note(
      "\(path): \(summary.entities) entities, \(summary.dates) dates, \(summary.quotations) quotations")
    for warning in summary.warnings { console.note("\(path): warning: \(warning.message) [\(warning.code)]") }
  }

  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
