/// Authors' names in by-lines.
enum Byline {
  /// The names in “By Ida Voss and Tom Lind”; nil when the line is no by-line.
  static func authors(ofLine line: HeadLine) -> [String]? {
    guard line.range.count <= 160, isOpened(line) else { return nil }
    let words = line.text.split { $0 == " " || $0 == "\n" }
    guard words.count >= 3, words.count <= 16 else { return nil }
    let rest = words.dropFirst()
    guard
      rest.prefix(2).allSatisfy({ isCapitalized($0) || isParticle($0) })
    else {
      return nil
    }
    guard words.last?.hasSuffix(".") == false, rest.count(where: { isCapitalized($0) }) * 2 >= rest.count
    else { return nil }
    let names = parted(rest.joined(separator: " ")).filter(isName)
    return names.isEmpty ? nil : names
  }

  private static func isOpened(_ line: HeadLine) -> Bool {
    guard let space = line.bytes[line.range.prefix(5)].firstIndex(of: 0x20) else { return false }
    return line.isIn(.bylineOpener, word: line.range.lowerBound..<space)
  }

  /// The name in “Dr Ida Voss, President, Harbour Forum”; nil when the line has another form.
  static func author(ofSignedLine line: HeadLine) -> String? {
    guard line.range.count <= 200,
      let comma = line.bytes[line.range.prefix(60)].firstIndex(of: UInt8(ascii: ","))
    else {
      return nil
    }
    let office = line.rest(from: comma + 1)
    guard isOffice(office) else { return nil }
    let name = withoutHonorific(
      trimmed(String(decoding: line.bytes[line.range.lowerBound..<comma], as: UTF8.self)))
    return isName(name) && name.split(separator: " ").count <= 4 ? name : nil
  }

  /// “President, Harbour Forum”: a title of office among the first words, and no verb behind it.
  private static func isOffice(_ line: HeadLine) -> Bool {
    let words = line.words
    guard words.count <= 12, let last = line.bytes[line.range].last, last != UInt8(ascii: ":"),
      last != UInt8(ascii: "."), words.prefix(4).contains(where: { line.isIn(.role, word: $0) })
    else { return false }
    return words.allSatisfy { !line.isSmall($0) || $0.count < 4 || line.isIn(.role, word: $0) }
  }

  /// The names of a list parted by commas, semicolons, “and” and “&”.
  static func parted(_ text: String) -> [String] {
    var names: [String] = []
    let line = text.split(separator: "|").first.map(String.init) ?? ""
    for piece in pieces(of: line) {
      let name = withoutHonorific(trimmed(piece))
      guard !name.isEmpty else { continue }
      // “Ida Voss, Staff Reporter”: an office, not a second author.
      if !names.isEmpty, name.split(separator: " ").contains(where: { isIn(.role, $0) }) { continue }
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
        && !isIn(.letterhead, word) || isParticle(word)
    }
  }

  /// A small word inside names.
  static func isParticle(_ word: Substring) -> Bool { isIn(.nameParticle, word) }

  private static func isIn(_ list: HeadWords.List, _ word: Substring) -> Bool {
    Array(word.utf8).withUnsafeBufferPointer { HeadWords.shared.contains($0, 0..<$0.count, in: list) }
  }

  private static func isCapitalized(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || !first.properties.isCased && first.properties.isAlphabetic
  }

  private static func withoutHonorific(_ name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 2, isIn(.honorific, words[0]) {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    var utf8 = Array(text.utf8)
    let isOuter = { (byte: UInt8) in " \n,:*_".utf8.contains(byte) }
    while let last = utf8.last, isOuter(last) { utf8.removeLast() }
    return String(decoding: utf8.drop(while: isOuter), as: UTF8.self)
  }
}
