/// A short line at the head or foot of a statement, with its place in the text.
struct HeadLine {
  var text: String
  /// Bytes of the statement's text.
  var range: Range<Int>

  init(_ text: String, at start: Int) {
    self.text = text
    range = start..<start + text.utf8.count
  }

  /// Small letters, without punctuation and white space at the ends.
  static func folded(_ text: String) -> String {
    let trimmed = text.utf8.drop(while: isOuter)
    var end = trimmed.endIndex
    while end > trimmed.startIndex, isOuter(trimmed[trimmed.index(before: end)]) {
      end = trimmed.index(before: end)
    }
    return String(Substring(trimmed[..<end])).lowercased()
  }

  var folded: String { Self.folded(text) }

  private static func isOuter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "-"),
      UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// A part of the line, cut at offsets from its start, without white space at its ends.
  func part(_ offsets: Range<Int>) -> HeadLine {
    let utf8 = Array(text.utf8)
    var low = max(0, min(offsets.lowerBound, utf8.count))
    var high = max(low, min(offsets.upperBound, utf8.count))
    while low < high, utf8[low] == 0x20 || utf8[low] == 0x0A { low += 1 }
    while high > low, utf8[high - 1] == 0x20 || utf8[high - 1] == 0x0A { high -= 1 }
    return HeadLine(String(decoding: utf8[low..<high], as: UTF8.self), at: range.lowerBound + low)
  }

  /// `Label: value`, when the label is a known one.
  var labelled: (label: HeadWords.Label, value: HeadLine)? {
    let utf8 = Array(text.utf8.prefix(48))
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = Self.folded(String(decoding: utf8[..<colon], as: UTF8.self))
    guard let label = HeadWords.shared.labels[name] else { return nil }
    return (label, part(colon + 1..<text.utf8.count))
  }

  /// The words between white space.
  var words: [Substring] { text.split { $0 == " " || $0 == "\n" } }

  /// An e-mail or web address stands in the line, or a telephone number's worth of digits.
  var hasContact: Bool {
    if text.utf8.contains(UInt8(ascii: "@")) || text.contains("http") || text.contains("www.") { return true }
    return longestNumber >= 7
  }

  /// Digits of the longest number, as telephone numbers are written.
  private var longestNumber: Int {
    var longest = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
      default: digits = 0
      }
      longest = max(longest, digits)
    }
    return longest
  }
}
