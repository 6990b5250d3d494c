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
