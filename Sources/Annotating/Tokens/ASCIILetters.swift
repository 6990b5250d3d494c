/// Letters and digits of ASCII, eight bytes at a time: a loop over bytes ends elsewhere for each word, which the
/// processor does not foresee.
enum ASCIILetters {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func has(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// How many of eight bytes, the first of them lowest, are letters or digits before one is not.
  @inline(__always)
  static func count(in word: UInt64) -> Int { others(word).trailingZeroBitCount >> 3 }

  /// Letters in lower case, as many of the first as are asked for; nothing but letters and digits may be among them.
  @inline(__always)
  static func first(_ count: Int, of word: UInt64) -> UInt64 {
    (word | 0x2020_2020_2020_2020) & (count == 8 ? UInt64.max : (1 &<< UInt64(count &* 8)) &- 1)
  }

  /// The first eight bytes of a word; zeros stand where it has ended.
  @inline(__always)
  static func bytes(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = word.baseAddress, !word.isEmpty else { return 0 }
    let memory = UnsafeRawPointer(base)
    let count = word.count
    if count >= 8 { return memory.loadUnaligned(as: UInt64.self).littleEndian }
    if count >= 4 {
      // What both halves have is the same.
      let last = memory.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian
      return UInt64(memory.loadUnaligned(as: UInt32.self).littleEndian)
        | UInt64(last) &<< UInt64((count &- 4) &* 8)
    }
    let (middle, last) = (count / 2, count &- 1)
    return UInt64(base[0]) | UInt64(base[middle]) &<< UInt64(middle &* 8)
      | UInt64(base[last]) &<< UInt64(last &* 8)
  }

  /// Whether a word has nothing else.
  static func areAll(of word: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = word
    while rest.count >= 8 {
      if others(bytes(rest)) != 0 { return false }
      rest = UnsafeBufferPointer(rebasing: rest[8...])
    }
    return count(in: bytes(rest)) == rest.count
  }

  /// The high bit of each byte that is no letter or digit.
  @inline(__always)
  static func others(_ word: UInt64) -> UInt64 {
    let plain = word & ~highBits
    let folded = plain | 0x2020_2020_2020_2020
    // The high bit is set by what is at least the first and stays unset by what is above the last.
    let letters = (folded &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(folded &+ 0x0505_0505_0505_0505)
    let digits = (plain &+ 0x5050_5050_5050_5050) & ~(plain &+ 0x4646_4646_4646_4646)
    return ~(letters | digits) & highBits | word & highBits
  }
}
