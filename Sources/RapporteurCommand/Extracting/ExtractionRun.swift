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
    let output = OrderedOutput(window: jobs * 2 * Self.batchSize) { [self] in print($0) }
    let workers = max(1, min(jobs, inputs.count))
    if workers == 1 {
      work(output, workers: 1)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in self.work(output, workers: workers) }
    }
    return counts.withLock { $0 }
  }

  private func work(_ output: OrderedOutput, workers: Int) {
    var worker = extractor.makeWorker()
    let reader = StatementReader()
    let buffer = RecordBuffer()
    // The first record is not kept waiting for others.
    var size = 1
    while let batch = takeBatch(size, reader, buffer, output) {
      var held = 0
      worker.write(batch.statements, into: buffer, style: style) { number, summary in
        if console.isVerbose { tell(summary, of: batch.statements[number].source.path) }
        let index = batch.indices[number]
        let isFailure = !store(buffer, of: index)
        count(size: batch.statements[number].source.byteCount, failed: isFailure)
        held += 1
        if buffer.count < Self.writeSize, batch.goesOn(behind: number) { return }
        output.finish(index + 1 - held..<index + 1, buffer)
        buffer.removeAll()
        held = 0
      }
      size = min(size * 2, Self.batchSize)
      // Near the end batches become smaller, so that no worker is left with many while the others have none.
      if workers > 1 {
        let left = max(0, inputs.count - next.load(ordering: .relaxed))
        size = max(1, min(size, left / (2 * workers)))
      }
    }
  }

  /// Inputs that were read, to go through the stages together.
  private struct Batch {
    /// Their places among all inputs.
    var indices: [Int] = []
    var statements: [Statement] = []

    /// Whether the one behind a statement is also the next of all inputs.
    func goesOn(behind number: Int) -> Bool {
      number + 1 < indices.count && indices[number + 1] == indices[number] + 1
    }
  }

  /// Records of one batch are written together as soon as they are so many bytes: into a file, with one call for each
  /// the system takes a sixth longer. None is held back while the next batch is read.
  private static let writeSize = 1 << 17

  /// Half as many take 5 percent longer, twice as many do not gain.
  static let batchSize = 32
  /// As much text as so many statements have; also, memory stays that of the largest statement.
  private static let batchBytes = 1 << 17

  /// Reads the next inputs, as many as asked for, or fewer; nil where none is left. One that cannot be read has its
  /// answer by then.
  private func takeBatch(
    _ size: Int, _ reader: StatementReader, _ buffer: RecordBuffer, _ output: OrderedOutput
  ) -> Batch? {
    var batch = Batch()
    var bytes = 0
    while batch.indices.count < size, bytes < Self.batchBytes,
      let index = takeIndex(output, isFirst: batch.indices.isEmpty)
    {
      do {
        let statement = try reader.read(inputs[index], options: reading)
        bytes += statement.text.bytes.count
        batch.indices.append(index)
        batch.statements.append(statement)
      } catch {
        console.error(error.message)
        ErrorRecord(path: error.path, code: error.code.rawValue, message: error.message).write(
          into: buffer, style: style)
        _ = store(buffer, of: index)
        count(size: 0, failed: true)
        output.finish(index..<index + 1, buffer)
        buffer.removeAll()
      }
    }
    return batch.indices.isEmpty ? nil : batch
  }

  /// - Parameter isFirst: Whether the worker has begun none that it has not finished.
  private func takeIndex(_ output: OrderedOutput, isFirst: Bool) -> Int? {
    if isFirst {
      output.begin()
    } else if !output.beginAnother() {
      return nil
    }
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard index < inputs.count, !counts.withLock({ $0.isClosed || $0.cannotWrite }) else {
      output.cancel()
      return nil
    }
    return index
  }

  private var style: JSONStyle {
    if case .standardOutput(let style) = destination { style } else { .pretty }
  }

  /// Writes what a buffer has for an input to its file, and empties it; for standard output it keeps it. False where
  /// the file cannot be written.
  private func store(_ buffer: RecordBuffer, of index: Int) -> Bool {
    guard case .folder(let folder) = destination else { return true }
    defer { buffer.removeAll() }
    do {
      try folder.write(buffer.bytes, inputPath: inputs[index].path)
      return true
    } catch {
      console.error("\(error.path): \(error.message)")
      return false
    }
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
