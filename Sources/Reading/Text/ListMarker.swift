/// What opens a list item: a bullet, or a number or letter with its bracket or stop.
struct ListMarker: Equatable {
  enum Numbering: UInt8 { case bullet, number, letter, roman }

  var numbering: Numbering
  /// Tells apart markers that belong to lists of their own: the bullet, or the brackets.
  var style: UInt32
  /// Bytes, with the space behind it.
  var length: Int
  /// 1 for `1.` and `(a)`; 0 for bullets.
  var ordinal: Int

  /// The marker at the start of a line; nil when there is none or nothing follows it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    guard line.count >= 3 else { return nil }
    if let bullet = Self.bullet(bytes, line) {
      self = bullet
      return
    }
    let opened = bytes[line.lowerBound] == UInt8(ascii: "(")
    var at = line.lowerBound + (opened ? 1 : 0)
    let start = at
    while at < line.upperBound, at - start < 5, Self.isNumbering(bytes[at]) { at += 1 }
    guard at > start, at + 1 < line.upperBound, bytes[at + 1] == 0x20 else { return nil }
    let close = bytes[at]
    guard close == UInt8(ascii: ")") || (close == UInt8(ascii: ".") && !opened) else { return nil }
    let digits = bytes[start] < 0x3A
    guard let value = digits ? Self.number(bytes, start..<at) : Self.letters(bytes, start..<at, close) else {
      return nil
    }
    numbering = digits ? .number : value.roman ? .roman : .letter
    ordinal = value.ordinal
    style = UInt32(numbering.rawValue) << 16 | (opened ? 1 << 8 : 0) | UInt32(close)
    length = at + 2 - line.lowerBound
  }

  private init(bullet: UInt32, length: Int) {
    numbering = .bullet
    style = bullet
    self.length = length
    ordinal = 0
  }

  /// The same marker, read as a letter of the alphabet.
  mutating func readAsLetter(_ letter: Int) {
    numbering = .letter
    ordinal = letter
    style = UInt32(numbering.rawValue) << 16 | style & 0xFFFF
  }

  private static func isNumbering(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x7A
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (ordinal: Int, roman: Bool)? {
    guard range.count <= 3 else { return nil }
    var value = 0
    for index in range {
      guard bytes[index] < 0x3A else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return (value, false)
  }

  /// One small letter with a bracket, or a small Roman numeral.
  private static func letters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ close: UInt8
  ) -> (ordinal: Int, roman: Bool)? {
    if let value = roman(bytes, range) { return (value, true) }
    guard range.count == 1, close == UInt8(ascii: ")"), bytes[range.lowerBound] >= 0x61 else { return nil }
    return (Int(bytes[range.lowerBound]) - 0x60, false)
  }

  private static func roman(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    var last = 0
    for index in range.reversed() {
      let digit: Int
      switch bytes[index] {
      case UInt8(ascii: "i"): digit = 1
      case UInt8(ascii: "v"): digit = 5
      case UInt8(ascii: "x"): digit = 10
      default: return nil
      }
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value
  }

  private static func bullet(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> ListMarker? {
    let first = bytes[line.lowerBound]
    let length: Int
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): length = 1
    case 0xC2 where bytes[line.lowerBound + 1] == 0xB7: length = 2  // ·
    case 0xE2, 0xEF: length = 3
    default: return nil
    }
    guard length + 1 < line.count, bytes[line.lowerBound + length] == 0x20 else { return nil }
    var scalar = UInt32(first)
    for index in 1..<max(length, 1) { scalar = scalar << 8 | UInt32(bytes[line.lowerBound + index]) }
    if length == 3 && !bullets.contains(scalar) { return nil }
    return ListMarker(bullet: scalar, length: length + 1)
  }

  /// – • ‣ ⁃ ◦ ▪ ▫ ■ □ ● ○ ► ▸ ➢ ➤ ✓ ✔ ❖ and the bullet of old symbol fonts, as their bytes.
  private static let bullets: Set<UInt32> = [
    0xE28093, 0xE280A2, 0xE280A3, 0xE28183, 0xE297A6, 0xE296AA, 0xE296AB, 0xE296A0, 0xE296A1, 0xE2978F,
    0xE2978B, 0xE296BA, 0xE296B8, 0xE29EA2, 0xE29EA4, 0xE29C93, 0xE29C94, 0xE29D96, 0xEF82B7,
  ]
}

extension ListMarker {
  /// The style of `–`, which also opens attributions and asides.
  static let enDash: UInt32 = 0xE28093
}
