/// “Press release”, “For immediate release” and their like, which are no headlines.
enum Boilerplate {
  /// The line without “Press release:” before it; nil when there is nothing else.
  static func removed(from line: HeadLine) -> HeadLine? {
    var rest = line
    for _ in 0..<3 {
      if rest.range.isEmpty || isWhole(rest) { return nil }
      guard let cut = opening(rest) else { break }
      rest = rest.rest(from: cut)
    }
    return rest
  }

  /// “Press release”, also with its number: “Press release No. 12/2024”.
  private static func isWhole(_ line: HeadLine) -> Bool {
    if line.range.count > 80 { return false }
    if line.isIn(.boilerplate) { return true }
    let words = line.words
    guard let number = words.firstIndex(where: { line.hasDigit($0) }), number > 0, words.count - number <= 3
    else {
      return false
    }
    // “No.”, “Nr.” or “n°” may stand before the number.
    return (max(1, number - 1)...number).contains { end in
      HeadWords.shared.contains(
        line.bytes, line.range.lowerBound..<words[end - 1].upperBound, in: .boilerplate)
    }
  }

  /// Where the words behind “Press release:”, “Statement –” or “News |” begin.
  private static func opening(_ line: HeadLine) -> Int? {
    let bytes = line.bytes
    let start = line.range.lowerBound
    for index in line.range.prefix(64) {
      let length: Int
      switch bytes[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"): length = 1
      // “Press release, Ministry of Ports”, but “News, views and letters”.
      case UInt8(ascii: ",") where bytes[start..<index].contains(0x20): length = 1
      case UInt8(ascii: "-") where index > start && bytes[index - 1] == 0x20: length = 1
      case 0xE2
      where index + 2 < line.range.upperBound && bytes[index + 1] == 0x80
        && (0x93...0x95).contains(bytes[index + 2]):
        length = 3
      default: continue
      }
      return HeadWords.shared.contains(bytes, start..<index, in: .boilerplate) ? index + length : nil
    }
    return nil
  }
}
