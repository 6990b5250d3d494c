/// Authors' names in by-lines.
enum Byline {
  /// The names in “By Ana Vega and Tom Lind”; nil when the line is no by-line.
  static func authors(ofLine line: HeadLine) -> [String]? {
    let words = line.words
    guard words.count >= 3, words.count <= 16, let first = words.first, openers.contains(first.lowercased()) else {
      return nil
    }
    let rest = words.dropFirst()
    guard rest.prefix(2).allSatisfy({ isCapitalized($0) || particles.contains($0.lowercased()) }) else { return nil }
    guard !line.text.hasSuffix("."), rest.count(where: { isCapitalized($0) }) * 2 >= rest.count else { return nil }
    let cut = line.part(first.utf8.count..<line.text.utf8.count)
    let names = parted(cut.text).filter(isName)
    return names.isEmpty ? nil : names
  }

  private static let openers: Set<String> = ["by", "par", "por", "von"]

  /// The name in “Dr Ana Vega, President, Harbour Watch”; nil when the line has another form.
  static func author(ofSignedLine line: HeadLine) -> String? {
    let parts = line.text.split(separator: ",", maxSplits: 1).map(String.init)
    guard parts.count == 2, line.words.count <= 16 else { return nil }
    let name = withoutHonorific(trimmed(parts[0]))
    guard isName(name), name.split(separator: " ").count <= 4 else { return nil }
    let roles = parts[1].split { " ,\n".contains($0) }.map { HeadLine.folded(String($0)) }
    guard roles.prefix(4).contains(where: HeadWords.shared.roles.contains) else { return nil }
    return name
  }

  /// The names of a list parted by commas, semicolons, “and” and “&”.
  static func parted(_ text: String) -> [String] {
    var names: [String] = []
    let line = text.split(separator: "|").first.map(String.init) ?? ""
    for piece in pieces(of: line) {
      let name = withoutHonorific(trimmed(piece))
      guard !name.isEmpty else { continue }
      let words = name.split(separator: " ").map { HeadLine.folded(String($0)) }
      // “Ana Vega, Staff Reporter”: an office, not a second author.
      if !names.isEmpty, words.contains(where: HeadWords.shared.roles.contains) { continue }
      names.append(name)
    }
    return names
  }

  private static func pieces(of text: String) -> [String] {
    if text.utf8.contains(UInt8(ascii: ";")) { return text.split(separator: ";").map(String.init) }
    var pieces: [String] = []
    var words: [Substring] = []
    func close() {
      if !words.isEmpty { pieces.append(words.joined(separator: " ")) }
      words = []
    }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      // “Coalition for Peace and Justice” is one name: “and” parts only what stands by itself as a name.
      if ["and", "&", "et", "y", "und"].contains(word), isName(words.joined(separator: " ")) {
        close()
        continue
      }
      words.append(word.hasSuffix(",") ? word.dropLast() : word)
      if word.hasSuffix(",") { close() }
    }
    close()
    return pieces
  }

  /// Two to five words, all of them capitalized or particles of names.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), isCapitalized(words[0]), isCapitalized(words[words.count - 1]) else {
      return false
    }
    return words.allSatisfy { word in
      isCapitalized(word) && !word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
        && !HeadWords.shared.letterheads.contains(word.lowercased()) || particles.contains(word.lowercased())
    }
  }

  private static let particles: Set<String> = [
    "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
    "le", "ould", "ter", "van", "von", "y", "zu",
  ]

  private static func isCapitalized(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || !first.properties.isCased && first.properties.isAlphabetic
  }

  private static func withoutHonorific(_ name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 2, HeadWords.shared.honorifics.contains(HeadLine.folded(String(words[0]))) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    var utf8 = Array(text.utf8)
    let outer: Set<UInt8> = [0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_")]
    while let last = utf8.last, outer.contains(last) { utf8.removeLast() }
    return String(decoding: utf8.drop(while: outer.contains), as: UTF8.self)
  }
}
