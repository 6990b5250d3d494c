import Glibc
import Records

/// Where the rows of one form go: a file that gets its name when it is whole, or standard output.
struct ExportSink {
  var pending: [UInt8] = []
  private let target: String?
  private let temporary: String
  private let descriptor: Int32
  private let writeRecord: (Record, inout [UInt8]) -> Void
  private var isClosed = false

  init(_ target: String?, _ write: @escaping (Record, inout [UInt8]) -> Void) throws(Trouble) {
    self.target = target
    writeRecord = write
    temporary = "\(target ?? "").\(getpid()).tmp"
    descriptor =
      target == nil ? STDOUT_FILENO : open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw Trouble("\(target ?? ""): \(StandardStreams.message(errno))") }
  }

  mutating func write(_ record: Record) {
    if !isClosed { writeRecord(record, &pending) }
  }

  mutating func flush() throws(Trouble) {
    defer { pending.removeAll(keepingCapacity: true) }
    guard let trouble = StandardStreams.write(pending, to: descriptor) else { return }
    // A closed pipe is no error: nothing more is owed.
    if target == nil, trouble == EPIPE {
      isClosed = true
      return
    }
    if target != nil { unlink(temporary) }
    throw Trouble("\(target ?? "standard output"): \(StandardStreams.message(trouble))")
  }

  mutating func finish() throws(Trouble) {
    try flush()
    guard let target else { return }
    if close(descriptor) != 0 || rename(temporary, target) != 0 {
      unlink(temporary)
      throw Trouble("\(target): \(StandardStreams.message(errno))")
    }
  }
}
