/// Memory that records are written into one after the other, and that is kept when it is emptied.
///
/// A new array for each record cost as much as the record: its pages come from the system empty each time. For one
/// thread.
public final class RecordBuffer {
  var base: UnsafeMutablePointer<UInt8>
  var capacity: Int
  /// How many bytes were written.
  public internal(set) var count = 0

  public init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// What was written; holds until more is.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  public func removeAll() { count = 0 }
}
