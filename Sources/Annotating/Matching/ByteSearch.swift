/// Looks for a byte eight at a time: a table's cells are too short for `memchr` to pay.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Where a byte, or another one, first stands in a range; the range's end when it has neither.
  @inline(__always)
  static func first(
    _ byte: UInt8, or other: UInt8? = nil, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    guard let base = bytes.baseAddress else { return range.upperBound }
    let memory = UnsafeRawPointer(base)
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      var hits = zeroBytes(word ^ (ones &* UInt64(byte)))
      if let other { hits |= zeroBytes(word ^ (ones &* UInt64(other))) }
      if hits != 0 { return at + hits.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < range.upperBound, base[at] != byte, base[at] != other { at += 1 }
    return at
  }

  /// The high bit of each byte that is zero; above the lowest of them there may be others.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
}
