import Glibc

/// A short line at the head or foot of a statement: a view on the statement's bytes.
struct HeadLine {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Bytes of the statement's text, without white space at its ends.
  let range: Range<Int>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] == 0x20 || bytes[low] == 0x0A { low += 1 }
    while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x0A { high -= 1 }
    self.range = low..<high
  }

  var text: String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words between white space.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(16)
    var start = range.lowerBound
    for at in range where bytes[at] == 0x20 || bytes[at] == 0x0A {
      if at > start { words.append(start..<at) }
      start = at + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  /// Without a dash at its end, and the white space before that.
  var withoutDash: Slice<UnsafeBufferPointer<UInt8>> {
    var end = range.upperBound
    if bytes[range].last == UInt8(ascii: "-") {
      end -= 1
    } else if range.count > 3, Dateline.isDash(bytes[range].suffix(3)) {
      end -= 3
    }
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return bytes[range.lowerBound..<end]
  }

  /// Without the source in brackets at its end: "The pier is closed. (Harbour News)".
  var withoutSource: Slice<UnsafeBufferPointer<UInt8>> {
    guard bytes[range].last == UInt8(ascii: ")"),
      var end = bytes[range].lastIndex(of: UInt8(ascii: "(")), end > range.lowerBound
    else { return bytes[range] }
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return bytes[range.lowerBound..<end]
  }

  func contains(_ byte: UInt8) -> Bool { bytes[range].contains(byte) }

  func isIn(_ list: HeadWords.List) -> Bool { HeadWords.shared.contains(bytes, range, in: list) }

  func isIn(_ list: HeadWords.List, word: Range<Int>) -> Bool {
    HeadWords.shared.contains(bytes, word, in: list)
  }

  /// The line's end from an offset on.
  func rest(from offset: Int) -> HeadLine {
    HeadLine(bytes, min(offset, range.upperBound)..<range.upperBound)
  }

  /// `Label: value`, when the label is a known one.
  var labelled: (label: HeadWords.List, value: HeadLine)? {
    guard let colon = bytes[range.prefix(48)].firstIndex(of: UInt8(ascii: ":")),
      let label = HeadWords.shared.label(bytes, range.lowerBound..<colon)
    else { return nil }
    return (label, rest(from: colon + 1))
  }

  /// A small letter of ASCII begins the word.
  func isSmall(_ word: Range<Int>) -> Bool {
    guard let first = bytes[word].first else { return false }
    return first >= 0x61 && first <= 0x7A
  }

  func hasDigit(_ word: Range<Int>) -> Bool { bytes[word].contains { $0 >= 0x30 && $0 <= 0x39 } }

  var isAddress: Bool { bytes[range].starts(with: "http".utf8) && !contains(0x20) }

  /// An e-mail or web address stands in the line, or a telephone number.
  var hasContact: Bool {
    if longestNumber >= 7 { return true }
    guard contains(UInt8(ascii: "@")) || contains(UInt8(ascii: "h")) || contains(UInt8(ascii: "w")) else {
      return false
    }
    return words.contains { word in
      begins("http", word) || begins("www.", word)
        || word.count > 2 && bytes[word].contains(UInt8(ascii: "@"))
    }
  }

  private func begins(_ beginning: StaticString, _ word: Range<Int>) -> Bool {
    guard word.count >= beginning.utf8CodeUnitCount, let base = bytes.baseAddress else { return false }
    return memcmp(base + word.lowerBound, beginning.utf8Start, beginning.utf8CodeUnitCount) == 0
  }

  /// Digits of the longest number, as telephone numbers are written.
  private var longestNumber: Int {
    var longest = 0
    var digits = 0
    for index in range {
      switch bytes[index] {
      case 0x30...0x39: digits += 1
      case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
      default: digits = 0
      }
      longest = max(longest, digits)
    }
    return longest
  }
}
