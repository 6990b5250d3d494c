/// Finds the bytes of a UTF-8 string that JSON, or a reader of lines, cannot take as they are.
enum JSONEscape {
  /// The next byte that may need an escape, or the end. C2 and E2 are told apart by ``length(in:at:)``.
  static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let raw = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var at = start
    while at + 8 <= bytes.count {
      let word = UInt64(littleEndian: (raw + at).loadUnaligned(as: UInt64.self))
      let hits = suspects(word)
      if hits != 0 { return at + hits.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count, !isSuspect(bytes[at]) { at += 1 }
    return at
  }

  /// How many bytes at this place are one escape; 0 when they may stand as they are.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    switch bytes[at] {
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xE2:
      at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 1
    }
  }

  static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xC2 || byte == 0xE2
  }

  /// How many of sixteen bytes stand before the first suspect one.
  @inline(__always)
  static func plainCount(of bytes: SIMD16<UInt8>) -> Int {
    let halves = suspects(bytes)
    let first = UInt64(littleEndian: halves[0])
    if first != 0 { return first.trailingZeroBitCount >> 3 }
    return 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount >> 3
  }

  /// Whether none of sixteen bytes is suspect.
  @inline(__always)
  static func isPlain(_ bytes: SIMD16<UInt8>) -> Bool {
    let halves = suspects(bytes)
    return halves[0] | halves[1] == 0
  }

  /// All bits of each suspect byte.
  @inline(__always)
  private static func suspects(_ bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
    // Vectors on both sides: an operator between a vector and a number is a loop over its places (Swift 6.3).
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    // C2 and E2 differ in one bit, which is set in both before they are compared.
    let suspects =
      (bytes .< all(0x20)) .| (bytes .== all(0x22)) .| (bytes .== all(0x5C))
      .| ((bytes | all(0x20)) .== all(0xE2))
    return unsafeBitCast(suspects, to: SIMD2<UInt64>.self)
  }

  /// The high bit of each suspect byte, eight at a time. Bytes after the first hit may be marked by a carry.
  @inline(__always)
  static func suspects(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    // A byte that is zero borrows the high bit. The three kinds of ASCII share the test that they are ASCII.
    let control = word &- ones &* 0x20
    let quote = (word ^ ones &* 0x22) &- ones
    let backslash = (word ^ ones &* 0x5C) &- ones
    // C2 and E2 differ in one bit, which is set in both before they are compared.
    let lead = ((word | ones &* 0x20) ^ ones &* 0xE2) &- ones
    return ((control | quote | backslash) & ~word | lead & word) & highs
  }
}
