/// The encoding that old Western text is in, whatever it calls itself.
enum Windows1252 {
  /// What the bytes 0x80–0x9F mean; five have no character and keep their number (Encoding Standard).
  static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, bytes[at] < 0x80 { at += 1 }
      out.append(contentsOf: bytes[start..<at])
      guard at < bytes.count else { break }
      let byte = bytes[at]
      out.appendUTF8(byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte))
      at += 1
    }
    return out
  }
}
