/// Turns byte offsets of one text into code points, from a running count kept every 64 bytes.
///
/// Costs one pass over the text, and a look at 64 bytes at most for each position asked for.
public struct CodePointIndex: Sendable {
  /// Code points before each multiple of `stride` bytes; empty when the text is ASCII.
  private let counts: [UInt32]
  private let bytes: [UInt8]
  private static let stride = 64

  public init(_ text: StatementText) {
    bytes = text.bytes
    var allASCII: UInt8 = 0
    for byte in bytes { allASCII |= byte }
    guard allASCII >= 0x80 else {
      counts = []
      return
    }
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var count: UInt32 = 0
    var at = 0
    while at < bytes.count {
      counts.append(count)
      let end = min(at + Self.stride, bytes.count)
      for index in at..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
      at = end
    }
    counts.append(count)
    self.counts = counts
  }

  /// The number of code points that begin before a byte offset.
  public func codePoint(atByte offset: Int) -> Int {
    if counts.isEmpty { return offset }
    let slot = offset / Self.stride
    var count = Int(counts[min(slot, counts.count - 1)])
    var index = slot * Self.stride
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
  }
}
