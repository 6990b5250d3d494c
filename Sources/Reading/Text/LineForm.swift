/// What the words of a line look like. All offsets lie inside `bytes`, all ranges are of one line.
enum LineForm {
  /// Code points of the first word.
  static func firstWordColumns(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
    var columns = 0
    for index in line {
      if bytes[index] == 0x20 { break }
      if bytes[index] & 0xC0 != 0x80 { columns += 1 }
    }
    return columns
  }

  /// The line ends as a sentence does: with a stop, perhaps a bracket, mark or note number behind it.
  static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var at = line.upperBound
    while at > line.lowerBound {
      switch bytes[at - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "]"): at = beforeNote(bytes, line.lowerBound..<at)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "*"), 0x20: at -= 1
      case 0x80...0xBF:
        switch lastSequence(bytes, line.lowerBound..<at) {
        case 0xE2809D, 0xE28099, 0xC2BB, 0xE2809C, 0xE280BA: at = sequenceStart(bytes, at)  // ” ’ » “ ›
        case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xD89F, 0xDB94, 0xE280A6, 0xE0A5A4: return true  // 。！？؟۔…।
        default: return false
        }
      default: return false
      }
    }
    return false
  }

  /// Where the text before a note number in brackets, such as [18], ends.
  private static func beforeNote(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.upperBound - 1
    while at > range.lowerBound, bytes[at - 1] >= 0x30, bytes[at - 1] <= 0x39 { at -= 1 }
    return at > range.lowerBound && bytes[at - 1] == UInt8(ascii: "[") ? at - 1 : range.upperBound - 1
  }

  /// The line ends with a colon, semicolon, comma or dash: something follows.
  static func endsOpen(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    switch bytes[line].last {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "-"): return true
    case 0x93, 0x94:
      return line.count >= 3 && bytes[line.upperBound - 3] == 0xE2 && bytes[line.upperBound - 2] == 0x80
    default: return false
    }
  }

  /// `by Ida Voss`, also with a capital B.
  static func isByline(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 8, bytes[line.lowerBound] | 0x20 == UInt8(ascii: "b") else { return false }
    return bytes[line.dropFirst().prefix(2)].elementsEqual("y ".utf8)
      && !beginsSmall(bytes, line.lowerBound + 3..<line.upperBound)
  }

  /// The last word links to what follows: “Statement on the Arrest of”.
  static func endsInLink(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var start = line.upperBound
    while start > line.lowerBound, line.upperBound - start < 6, bytes[start - 1] != 0x20 { start -= 1 }
    guard start > line.lowerBound, line.upperBound - start < 6, line.count >= 20 else { return false }
    if HeadWords.shared.contains(bytes, start..<line.upperBound, in: .lineLink) { return true }
    // “Sign in”, “what goes on”: only in capitals these are sure to link.
    return bytes[line.upperBound - 1] < 0x61
      && HeadWords.shared.contains(bytes, start..<line.upperBound, in: .lineLinkInCapitals)
  }

  /// The first letter is a small one of Latin, Greek or Cyrillic, and nothing but a quotation mark or
  /// bracket stands before it.
  static func beginsSmall(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    if at < line.upperBound, bytes[at] == UInt8(ascii: "(") || bytes[at] == UInt8(ascii: "\"") { at += 1 }
    guard at < line.upperBound else { return false }
    let first = bytes[at]
    if first >= 0x61 && first <= 0x7A { return true }
    guard first >= 0xC3, first <= 0xD1, at + 1 < line.upperBound else { return false }
    let second = bytes[at + 1]
    switch first {
    case 0xC3: return second >= 0x9F && second != 0xB7
    case 0xCE: return second >= 0xAC
    case 0xCF: return second <= 0x89
    case 0xD0: return second >= 0xB0
    case 0xD1: return second <= 0x9F
    default: return false
    }
  }

  /// `Label: value`, the label one to four words that begin with a letter.
  static func isLabelled(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard let first = bytes[line].first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A || first >= 0xC3 else {
      return false
    }
    var spaces = 0
    for index in line.prefix(40) {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        return index + 1 == line.upperBound || bytes[index + 1] == 0x20
      case 0x20:
        spaces += 1
        if spaces > 3 { return false }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""): return false
      default: break
      }
    }
    return false
  }

  /// A line of nothing but `=`, `-`, `_`, `*`, `#` or `~`, at least three.
  static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    var count = 0
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "#"),
        UInt8(ascii: "~"):
        count += 1
      case 0x20: break
      default: return false
      }
    }
    return count >= 3
  }

  /// Cells between bars, or a tab between words.
  static func isTableRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLines.Line) -> Bool {
    let bar = UInt8(ascii: "|")
    if bytes[line.start] == bar, bytes[line.end - 1] == bar, line.end - line.start > 2 { return true }
    return line.hasTab && !isLabelled(bytes, line.start..<line.end)
  }

  /// The last sequence of a range as one number of its bytes.
  private static func lastSequence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var value: UInt32 = 0
    for index in max(sequenceStart(bytes, range.upperBound), range.lowerBound)..<range.upperBound {
      value = value << 8 | UInt32(bytes[index])
    }
    return value
  }

  private static func sequenceStart(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var at = end - 1
    while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }
}
