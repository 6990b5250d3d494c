/// Looks for a byte eight at a time: a table's cells are too short for `memchr` to pay.
public enum ByteSearch {
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Where a byte, or another one, first stands in a range; the range's end when it has neither.
  @inlinable @inline(__always)
  public static func first(
    _ byte: UInt8, or other: UInt8? = nil, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    guard let base = bytes.baseAddress else { return range.upperBound }
    let memory = UnsafeRawPointer(base)
    var at = range.lowerBound
    // What lies behind the range may be looked at, where the bytes go on.
    while at < range.upperBound, at &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      var hits = zeroBytes(word ^ (ones &* UInt64(byte)))
      if let other { hits |= zeroBytes(word ^ (ones &* UInt64(other))) }
      if hits != 0 { return min(at &+ hits.trailingZeroBitCount >> 3, range.upperBound) }
      at &+= 8
    }
    while at < range.upperBound, base[at] != byte, base[at] != other { at += 1 }
    return min(at, range.upperBound)
  }

  /// Behind the last place of a byte in a range; the range's beginning when it has none.
  @inlinable @inline(__always)
  public static func behindLast(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    guard let base = bytes.baseAddress else { return range.lowerBound }
    let memory = UnsafeRawPointer(base)
    var at = range.upperBound
    // What lies before the range may be looked at, where there is something.
    while at > range.lowerBound, at >= 8 {
      let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: at &- 8, as: UInt64.self))
      let hits = allZeroBytes(word ^ (ones &* UInt64(byte)))
      if hits != 0 { return max(at &- hits.leadingZeroBitCount >> 3, range.lowerBound) }
      at &-= 8
    }
    while at > range.lowerBound, base[at - 1] != byte { at -= 1 }
    return max(at, range.lowerBound)
  }

  /// The high bit of each byte that is zero, and no other: what is above the lowest counts too.
  @inlinable @inline(__always)
  static func allZeroBytes(_ word: UInt64) -> UInt64 {
    ~(((word & ~highBits) &+ ~highBits) | word | ~highBits)
  }

  /// The high bit of each byte that is zero; above the lowest of them there may be others.
  @inlinable @inline(__always)
  static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
}
