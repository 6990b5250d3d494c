/// Turns byte offsets of one text into code points, from a running count kept every 16 bytes.
///
/// Costs one pass over the text, and a look at 16 bytes at most for each position asked for; nothing
/// for ASCII.
public struct CodePointIndex: Sendable {
  /// Code points before each multiple of `stride` bytes; empty when the text is ASCII.
  @usableFromInline var counts: [UInt32] = []
  private var bytes: [UInt8] = []
  @usableFromInline static let stride = 16

  /// An index of no text; see ``fill(_:)``.
  public init() {}

  public init(_ text: StatementText) { fill(text) }

  /// Takes over a text; the memory of the last one is used again.
  public mutating func fill(_ text: StatementText) {
    bytes = text.bytes
    counts.removeAll(keepingCapacity: true)
    var allASCII: UInt8 = 0
    for byte in bytes { allASCII |= byte }
    if allASCII < 0x80 { return }
    let whole = bytes.count / Self.stride
    counts.append(contentsOf: repeatElement(0, count: whole + 1))
    bytes.withUnsafeBytes { raw in
      counts.withUnsafeMutableBufferPointer { counts in
        var count: UInt32 = 0
        for slot in 0..<whole {
          counts[slot] = count
          let first = raw.loadUnaligned(fromByteOffset: slot * Self.stride, as: UInt64.self)
          let second = raw.loadUnaligned(fromByteOffset: slot * Self.stride + 8, as: UInt64.self)
          count &+= UInt32(
            truncatingIfNeeded: Self.stride &- Self.continuing(first) &- Self.continuing(second))
        }
        counts[whole] = count
      }
    }
  }

  /// The number of code points that begin before a byte offset.
  @inlinable
  public func codePoint(atByte offset: Int) -> Int {
    counts.isEmpty ? offset : counted(offset)
  }

  @usableFromInline
  func counted(_ offset: Int) -> Int {
    let slot = min(offset / Self.stride, counts.count - 1)
    return Int(counts[slot]) + bytes.withUnsafeBytes { Self.codePoints($0, slot * Self.stride..<offset) }
  }

  /// How many code points begin in a range of bytes: those that are not 10xxxxxx.
  private static func codePoints(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var continuing = 0
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      continuing += Self.continuing(word)
      at += 8
    }
    let rest = range.upperBound - at
    if rest > 0, range.upperBound >= 8 {
      // They are the last of these eight bytes; the others are shifted out.
      let word = raw.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self)
      continuing += Self.continuing(UInt64(littleEndian: word) >> UInt64(64 - 8 * rest))
    } else {
      while at < range.upperBound {
        if raw[at] & 0xC0 == 0x80 { continuing += 1 }
        at += 1
      }
    }
    return range.count - continuing
  }

  /// How many of eight bytes are 10xxxxxx.
  @inline(__always)
  private static func continuing(_ word: UInt64) -> Int {
    // One bit a byte, and their sum in the uppermost byte.
    let bits = word & ~(word << 1) & 0x8080_8080_8080_8080
    return Int(truncatingIfNeeded: ((bits >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }
}
