import Glibc

/// UTF-16 with and without a byte order mark.
enum UTF16Reading {
  enum ByteOrder { case little, big }

  /// The byte order of text that is UTF-16 without a mark; nil when it is something else.
  ///
  /// Looks at the first 4 KB: nearly all code units must be ASCII or of one script's 256-block, and some of
  /// them ASCII, as spaces and line ends are in every script.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteOrder? {
    let end = min(bytes.count, 4096) & ~1
    // ASCII holds NULs in UTF-16, and other text has none.
    guard end >= 4, let base = bytes.baseAddress, memchr(base, 0, end) != nil else { return nil }
    if let order = orderOfMarkup(bytes, end: end) ?? orderOfIdeographs(bytes, end: end) { return order }
    let little = plausibility(bytes, end: end, highByte: 1)
    let big = plausibility(bytes, end: end, highByte: 0)
    guard max(little, big) >= 0.9, little != big else { return nil }
    return little > big ? .little : .big
  }

  /// Pages and XML begin with a tag, whatever the script of their text is.
  private static func orderOfMarkup(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) -> ByteOrder? {
    for (order, highByte) in [(ByteOrder.little, 1), (.big, 0)] {
      var at = 0
      while at + 3 < end, bytes[at + highByte] == 0, bytes[at + 1 - highByte] <= 0x20,
        bytes[at + 1 - highByte] > 0
      {
        at += 2
      }
      guard at + 3 < end, bytes[at + highByte] == 0, bytes[at + 1 - highByte] == UInt8(ascii: "<"),
        bytes[at + 2 + highByte] == 0
      else { continue }
      let next = bytes[at + 3 - highByte]
      let isTag = next | 0x20 >= 0x61 && next | 0x20 <= 0x7A
      if isTag || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return order }
    }
    return nil
  }

  /// Chinese, Japanese and Korean have no spaces to tell them by, but full stops and commas of their own.
  private static func orderOfIdeographs(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) -> ByteOrder? {
    for (order, highByte) in [(ByteOrder.little, 1), (.big, 0)] {
      var marks = 0
      var usual = 0
      var hangul = 0
      var spaces = 0
      for at in stride(from: 0, to: end, by: 2) {
        let (high, low) = (bytes[at + highByte], bytes[at + 1 - highByte])
        switch high {
        case 0x30:
          usual += 1
          if low == 0x01 || low == 0x02 { marks += 1 }
        case 0xFF:
          usual += 1
          if low == 0x0C || low == 0x0E { marks += 1 }
        case 0x20, 0x4E...0x9F: usual += 1
        case 0xAC...0xD7:
          usual += 1
          hangul += 1
        case 0 where low == 0x20:
          usual += 1
          spaces += 1
        case 0 where low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D: usual += 1
        default: break
        }
      }
      let units = end / 2
      let isKorean = hangul * 2 >= units && spaces * 20 >= units
      if isKorean || marks * 200 >= units && marks > 1, usual * 100 >= units * 98 { return order }
    }
    return nil
  }

  /// The share of code units that text would have; 0 when none of them is ASCII.
  private static func plausibility(
    _ bytes: UnsafeBufferPointer<UInt8>, end: Int, highByte: Int
  ) -> Double {
    var blocks = [Int](repeating: 0, count: 256)
    var ascii = 0
    var at = 0
    while at < end {
      let high = bytes[at + highByte]
      let low = bytes[at + 1 - highByte]
      if high == 0 {
        if low >= 0x20 && low < 0x7F || low == 0x0A || low == 0x0D || low == 0x09 { ascii += 1 }
        if low >= 0xA0 { blocks[0] += 1 }
      } else {
        blocks[Int(high)] += 1
      }
      at += 2
    }
    let units = end / 2
    // A text of two-byte words can look like ideographs with a NUL here and there; spaces must be usual.
    guard ascii * 20 >= units else { return 0 }
    // Latin-1, quotation marks and dashes (U+20xx) and surrogates stand in text of every script.
    let anywhere = blocks[0] + blocks[0x20] + blocks[0xD8..<0xE0].reduce(0, +)
    let script = blocks[1...].indices.filter { $0 != 0x20 && !(0xD8..<0xE0).contains($0) }.map { blocks[$0] }
      .max()
    return Double(ascii + anywhere + (script ?? 0)) / Double(units)
  }

  /// UTF-8 of UTF-16, with U+FFFD for each lone surrogate and an odd last byte, and how many there were.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ order: ByteOrder
  ) -> (bytes: [UInt8], faults: Int) {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count - start) * 3 / 4 + 16)
    var faults = 0
    let highByte = order == .big ? 0 : 1
    func unit(_ at: Int) -> UInt32 {
      UInt32(bytes[at + highByte]) << 8 | UInt32(bytes[at + 1 - highByte])
    }
    var at = start
    while at + 1 < bytes.count {
      let first = unit(at)
      at += 2
      switch first {
      case 0xD800..<0xDC00 where at + 1 < bytes.count && unit(at) & 0xFC00 == 0xDC00:
        out.appendUTF8(0x10000 + (first & 0x3FF) << 10 + unit(at) & 0x3FF)
        at += 2
      case 0xD800..<0xE000:
        out.append(contentsOf: UTF8Validation.replacement)
        faults += 1
      default: out.appendUTF8(first)
      }
    }
    if at < bytes.count {
      out.append(contentsOf: UTF8Validation.replacement)
      faults += 1
    }
    return (out, faults)
  }
}

extension [UInt8] {
  /// Appends a code point that is no surrogate.
  mutating func appendUTF8(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
