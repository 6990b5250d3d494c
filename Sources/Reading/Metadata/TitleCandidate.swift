/// A line of the head that could be the headline, and what speaks for it.
struct TitleCandidate {
  private var line: HeadLine
  private var index: Int
  private(set) var score: Double

  /// nil for lines that are no headline: “For immediate release”, dates, addresses, contacts.
  init?(_ source: HeadLine, index: Int, isMarked: Bool) {
    guard let line = Self.withoutBoilerplate(source), !line.hasContact else { return nil }
    let words = line.words
    guard !words.isEmpty, words.count <= 40, line.text.utf8.last != UInt8(ascii: ","), Self.hasLetters(line.text), !Self.isDate(line.text) else {
      return nil
    }
    guard !Self.isSentence(line.text) else { return nil }
    self.line = line
    self.index = index
    score = Self.score(line, words) + (isMarked ? 4 : 0)
  }

  /// The candidate with the highest score, the first of equals; nil when none will do.
  static func best(_ candidates: [TitleCandidate], body: Int) -> Sourced<String>? {
    var best: (candidate: TitleCandidate, score: Double)?
    for (rank, candidate) in candidates.enumerated() {
      let score = candidate.score + (rank == 0 ? 1 : 0) + (candidate.index == body - 1 ? 0.25 : 0)
      if score > best?.score ?? 0 { best = (candidate, score) }
    }
    guard let line = best?.candidate.line else { return nil }
    return Sourced(joined(line.text), from: .heading, range: line.range)
  }

  /// One line, without the marks of Markdown.
  static func joined(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if let end = bytes.firstIndex(of: 0x0A), bytes[(end + 1)...].allSatisfy({ "=-".utf8.contains($0) }) {
      bytes.removeSubrange(end...)
    }
    for index in bytes.indices where bytes[index] == 0x0A { bytes[index] = 0x20 }
    bytes = withoutBold(bytes)
    let outer: Set<UInt8> = [UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "_"), 0x20]
    while let last = bytes.last, outer.contains(last) { bytes.removeLast() }
    return String(decoding: bytes.drop(while: outer.contains), as: UTF8.self)
  }

  /// Without the `**` of Markdown.
  private static func withoutBold(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "*"), out.last == byte { out.removeLast() } else { out.append(byte) }
    }
    return out
  }

  /// A short first line that ends with a stop, but says that a statement follows.
  static func announces(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), colon - range.lowerBound <= 40 else {
      return false
    }
    return WordCase(bytes, colon + 1..<range.upperBound).count >= 2 && range.count <= 140
  }

  /// The line without “Press release:” before it; nil when there is nothing else.
  private static func withoutBoilerplate(_ line: HeadLine) -> HeadLine? {
    let words = HeadWords.shared.boilerplate
    var rest = line
    for _ in 0..<3 {
      if isBoilerplate(rest, words) { return nil }
      guard let cut = opening(rest.text, words) else { break }
      rest = rest.part(cut..<rest.text.utf8.count)
    }
    return rest
  }

  /// “Press release”, also with its number: “Press release No. 12/2024”.
  private static func isBoilerplate(_ line: HeadLine, _ words: Set<String>) -> Bool {
    let folded = line.folded
    if words.contains(folded) { return true }
    let parts = folded.split(separator: " ").prefix { word in
      !word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } && !["no", "no.", "nr", "nr.", "n°", "nº"].contains(word)
    }
    let rest = folded.split(separator: " ").count - parts.count
    return rest > 0 && rest <= 3 && words.contains(parts.joined(separator: " "))
  }

  /// Where the words behind “Press release:”, “Statement –” or “News |” begin, in bytes.
  private static func opening(_ text: String, _ words: Set<String>) -> Int? {
    let utf8 = Array(text.utf8.prefix(64))
    for index in utf8.indices {
      let length: Int
      switch utf8[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "|"): length = 1
      case UInt8(ascii: "-") where index > 0 && utf8[index - 1] == 0x20: length = 1
      case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && (0x93...0x95).contains(utf8[index + 2]):
        length = 3
      default: continue
      }
      let before = HeadLine.folded(String(decoding: utf8[..<index], as: UTF8.self))
      return words.contains(before) ? index + length : nil
    }
    return nil
  }

  private static func hasLetters(_ text: String) -> Bool {
    text.utf8.count { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } >= 4
  }

  private static func isDate(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let line = 0..<bytes.count
      guard let date = DateLine.first(bytes, line) else { return false }
      return date.range.count * 2 >= line.count || date.range.lowerBound == 0 && line.count <= 100
        || Dateline.isAlone(bytes, line, date, names: 2, orDenied: true)
    }
  }

  /// A sentence with its stop is running text, however short.
  private static func isSentence(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let line = 0..<bytes.count
      guard bytes.last == UInt8(ascii: "."), !announces(bytes, line) else { return false }
      let words = WordCase(bytes, line)
      return !words.isTitleCase && !words.isCapitals
    }
  }

  private static func score(_ line: HeadLine, _ words: [Substring]) -> Double {
    var score: Double
    switch words.count {
    case 1: score = -1
    case 2: score = -0.5
    case 3: score = 0.25
    case 4, 5: score = 1
    case 6...20: score = 2
    default: score = 1
    }
    let form = Array(line.text.utf8).withUnsafeBufferPointer { WordCase($0, 0..<$0.count) }
    if hasPlainWord(words) { score += 1.5 }
    if line.text.utf8.contains(UInt8(ascii: ":")), words.count > 3 { score += 0.5 }
    if form.digits == 0, words.count <= 9, !hasPlainWord(words), isLetterhead(words) { score -= words.count <= 6 ? 3 : 2.5 }
    if Byline.author(ofSignedLine: line) != nil { score -= 3 }
    if form.digits > 0, words.count <= 4 { score -= 1.5 }
    if words.count <= 3, form.isNameLike, HeadWords.shared.honorifics.contains(HeadLine.folded(String(words[0]))) {
      score -= 2
    }
    return score
  }

  /// A word in small letters that is more than a link: the sign of a sentence-like headline.
  private static func hasPlainWord(_ words: [Substring]) -> Bool {
    words.dropFirst().contains { word in
      guard let first = word.utf8.first, first >= 0x61, first <= 0x7A, word.utf8.count >= 4 else { return false }
      return !links.contains(String(word))
    }
  }

  private static let links: Set<String> = ["with", "from", "into", "over", "upon", "para", "pour", "dans", "sobre"]

  /// A line that names a body, an office or a person rather than saying something.
  private static func isLetterhead(_ words: [Substring]) -> Bool {
    let shared = HeadWords.shared
    let folded = words.map { HeadLine.folded(String($0)) }
    if let first = folded.first, shared.honorifics.contains(first) { return true }
    guard folded.contains(where: shared.letterheads.contains) else { return false }
    // A line with a colon says something.
    if words.contains(where: { $0.utf8.contains(UInt8(ascii: ":")) }) { return false }
    if folded.count <= 5 || folded.last.map(shared.letterheads.contains) == true { return true }
    let opens = folded.first.map { shared.letterheads.contains($0) || $0 == "the" } == true
    return opens && folded.contains { ["of", "for"].contains($0) }
  }
}
