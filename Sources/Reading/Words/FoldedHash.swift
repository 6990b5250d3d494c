/// A hash of a word that does not depend on its case; FNV-1a over its small letters.
struct FoldedHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      if bytes[at] < 0x80 {
        add(ascii: bytes[at])
        at += 1
      } else {
        let (scalar, size) = Self.decode(bytes, at)
        add(scalar)
        at += size
      }
    }
  }

  @inline(__always)
  mutating func add(ascii byte: UInt8) {
    let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    value = (value ^ UInt64(small)) &* 0x100_0000_01B3
  }

  /// A letter of ASCII.
  @inline(__always)
  mutating func add(letter: UInt8) {
    value = (value ^ UInt64(letter | 0x20)) &* 0x100_0000_01B3
  }

  mutating func add(_ scalar: UInt32) {
    value = (value ^ UInt64(Self.small(scalar))) &* 0x100_0000_01B3
  }

  /// Small letters of Latin-1, Latin Extended-A, Greek and Cyrillic; others have no case or keep theirs.
  private static func small(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE: scalar + 0x20
    case 0x130: 0x69  // Turkish İ
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }

  /// The character at an offset of valid UTF-8, and its length.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, size: Int) {
    let lead = UInt32(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    let size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at + size <= bytes.count else { return (0, bytes.count - at) }
    var scalar = size == 2 ? lead & 0x1F : size == 3 ? lead & 0x0F : lead & 0x07
    for index in 1..<size { scalar = scalar << 6 | UInt32(bytes[at + index] & 0x3F) }
    return (scalar, size)
  }
}
