import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where the line that goes on at a byte ends: its line feed, or the end of all.
  public func lineEnd(from offset: Int) -> Int {
    guard let base = baseAddress, let found = memchr(base + offset, 0x0A, count - offset) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
