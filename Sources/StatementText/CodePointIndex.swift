/// Turns byte offsets of one text into code points, from a running count kept every 64 bytes.
///
/// Costs one pass over the text, and a look at 64 bytes at most for each position asked for, eight at a time; nothing
/// for ASCII.
public struct CodePointIndex: Sendable {
  /// Code points before each multiple of `stride` bytes; empty when the text is ASCII.
  @usableFromInline var counts: [UInt32] = []
  private var bytes: [UInt8] = []
  @usableFromInline static let stride = 64

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
    counts.reserveCapacity(bytes.count / Self.stride + 2)
    bytes.withUnsafeBytes { raw in
      var count: UInt32 = 0
      var at = 0
      while at + Self.stride <= raw.count {
        counts.append(count)
        count += UInt32(Self.codePoints(raw, at..<at + Self.stride))
        at += Self.stride
      }
      counts.append(count)
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
      continuing += (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      at += 8
    }
    while at < range.upperBound {
      if raw[at] & 0xC0 == 0x80 { continuing += 1 }
      at += 1
    }
    return range.count - continuing
  }
}
