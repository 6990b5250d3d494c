/// The bytes of a TSV as they lie: inside the executable, or read from a user's folder.
public struct TableBytes: @unchecked Sendable {
  /// Lives as long as the process (embedded) or as `owner`.
  public let buffer: UnsafeBufferPointer<UInt8>
  private let owner: Owner?

  /// Keeps a user's file in memory. Immutable after init, hence safe to share between threads.
  private final class Owner {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    init(_ bytes: [UInt8]) {
      buffer = .allocate(capacity: bytes.count)
      _ = buffer.initialize(from: bytes)
    }
    deinit { buffer.deallocate() }
  }

  /// Bytes inside the executable.
  init(embedded buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
    owner = nil
  }

  public init(_ bytes: [UInt8]) {
    let owner = Owner(bytes)
    buffer = UnsafeBufferPointer(owner.buffer)
    self.owner = owner
  }
}

extension TableBytes {
  /// The number of a column (from 0) by its heading in the first line; nil when there is none.
  public func column(_ name: String) -> Int? {
    var column = 0
    var start = 0
    let end = buffer.lineEnd(from: 0)
    for at in 0...end where at == end || buffer[at] == 0x09 {
      if buffer[start..<at].elementsEqual(name.utf8) { return column }
      column += 1
      start = at + 1
    }
    return nil
  }
}
