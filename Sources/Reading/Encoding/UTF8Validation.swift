/// Finds what is no UTF-8, as Unicode's table of well-formed sequences has it.
enum UTF8Validation {
  /// The offset of the first ill-formed sequence at or after `start`; nil when there is none.
  ///
  /// Runs of ASCII are passed over eight bytes at a time.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var at = start
    while at < count {
      if bytes[at] < 0x80 {
        while at + 8 <= count,
          raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          at += 8
        }
        while at < count, bytes[at] < 0x80 { at += 1 }
      } else {
        let length = sequenceLength(in: bytes, at: at)
        if length < 0 { return at }
        at += length
      }
    }
    return nil
  }

  /// The length of the sequence at an offset, or the negated length of its longest ill-formed part.
  ///
  /// An ill-formed part is what one U+FFFD replaces (Unicode 3.9, "substitution of maximal subparts").
  @inline(__always)
  static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let lead = bytes[offset]
    let expected: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: expected = 2
    case 0xE0...0xEF:
      expected = 3
      if lead == 0xE0 { low = 0xA0 } else if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      expected = 4
      if lead == 0xF0 { low = 0x90 } else if lead == 0xF4 { high = 0x8F }
    default: return -1
    }
    var length = 1
    while length < expected {
      guard offset + length < bytes.count else { return -length }
      let byte = bytes[offset + length]
      guard byte >= low, byte <= high else { return -length }
      (low, high) = (0x80, 0xBF)
      length += 1
    }
    return expected
  }

  /// Well-formed UTF-8 with U+FFFD for each ill-formed part, and how many there were.
  static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> (bytes: [UInt8], faults: Int) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var from = 0
    var faults = 0
    while let fault = firstFault(in: bytes, from: from) {
      out.append(contentsOf: bytes[from..<fault])
      out.append(contentsOf: replacement)
      faults += 1
      from = fault - sequenceLength(in: bytes, at: fault)
    }
    out.append(contentsOf: bytes[from...])
    return (out, faults)
  }

  /// U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
