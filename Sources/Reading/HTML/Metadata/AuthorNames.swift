/// Takes names out of by-lines: "By Jo Doe and Ann Other, Geneva".
enum AuthorNames {
  /// The names of a list of authors.
  static func split(_ text: String) -> [String] {
    var parts: [String] = [text]
    for separator in BylineVocabulary.separators {
      parts = parts.flatMap { cut($0, separator) }
    }
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func cut(_ text: String, _ mark: [UInt8]) -> [String] {
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    var at = 0
    while at + mark.count <= bytes.count {
      if bytes[at] == mark[0], bytes[at..<at + mark.count].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
        at += mark.count
        start = at
      } else {
        at += 1
      }
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    return parts
  }

  /// "Jo Alder" for "Alder, Jo", as libraries write; each of several that semicolons part.
  static func uninverted(_ text: String) -> [String] {
    text.split(separator: ";").map { part in
      let halves = part.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.split(separator: " ")
      }
      guard halves.count == 2 else { return String(part) }
      let (family, given) = (halves[0], halves[1])
      // "Jo Alder, Ann Other" are two, "Harbour Forum, Tidal Fund" as well.
      guard (1...3).contains(family.count), (1...3).contains(given.count),
        family.count == 1 || given.count == 1 || Byline.isParticle(family[0]),
        (family + given).allSatisfy(isNameWord), !Byline.isParticle(given[0])
      else { return String(part) }
      return (given + family).joined(separator: " ")
    }
  }

  /// The names that "and" joins to one in a by-line: "By Jo Alder and Ann Other", of which the first may be a link.
  static func joined(to name: String, in lines: ArraySlice<String>) -> [String] {
    for line in lines where line.utf8.count < 160 {
      let bytes = Array(line.utf8)
      guard let found = bytes.firstRange(of: Array(name.utf8)) else { continue }
      let rest = String(decoding: bytes[found.upperBound...], as: UTF8.self)
      guard let first = rest.split(separator: " ").first,
        first == "&" || BylineVocabulary.conjunctions.contains(String(first)), rest.hasPrefix(" ")
      else { continue }
      return names(in: String(rest.dropFirst(first.count + 2))).prefix(1).filter(looksLikeName)
    }
    return []
  }

  /// Without "By", "Von", "Por" and their like at the begin.
  static func withoutIntroduction(_ text: String) -> String {
    var words = text.split(separator: " ")[...]
    while words.count > 1, let first = words.first, isIntroduction(first) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  static func isIntroduction(_ word: Substring) -> Bool {
    BylineVocabulary.introductions.contains(word.lowercased().trimmingMarks())
  }

  /// What stands behind the first "by" of a line, where the line is about who wrote.
  static func behindIntroduction(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard
      let first = words.indices.first(where: { index in
        isIntroduction(words[index])
          && (index == 0 || BylineVocabulary.prepositions.contains(words[index].lowercased()))
      }), first <= 6
    else { return nil }
    let rest = withoutIntroduction(words[first...].joined(separator: " "))
    return rest.isEmpty ? nil : rest
  }

  /// A by-line that a paragraph runs on behind: "By Jo Alder: The ferries …"; its bytes and its names.
  static func runIn(_ paragraph: [UInt8]) -> (length: Int, names: [String])? {
    guard let colon = paragraph.prefix(60).firstIndex(of: 0x3A), colon + 2 < paragraph.count,
      paragraph[colon + 1] == 0x20 || paragraph[colon + 1] == 0x0A
    else { return nil }
    let line = String(decoding: paragraph[..<colon], as: UTF8.self)
    guard let first = line.split(separator: " ").first,
      BylineVocabulary.prepositions.contains(first.lowercased()), let rest = behindIntroduction(line)
    else { return nil }
    let names = names(in: rest).filter(looksLikeName)
    return names.isEmpty ? nil : (colon + 2, names)
  }

  /// Whether a line is nothing but the label of the author's name below it: "Author:", "Written by".
  static func isLabel(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard let last = words.last, words.count <= 3, words.allSatisfy(isIntroduction) else { return false }
    let word = last.lowercased().trimmingMarks()
    return BylineVocabulary.prepositions.contains(word) || BylineVocabulary.prepositions.contains(word + ":")
  }

  /// Names in the text of an element that is about the author.
  static func names(inByline line: String) -> [String] {
    if let rest = behindIntroduction(line) {
      let found = names(in: rest)
      if !found.isEmpty { return found }
    }
    return names(in: line).filter(looksLikeName)
  }

  /// The names that a text begins with: words with capitals, parted by commas and "and".
  static func names(in text: String) -> [String] {
    var result: [String] = []
    for part in split(text) {
      var words: [Substring] = []
      for word in trimmed(part).split(separator: " ") {
        guard isNameWord(word) else { break }
        words.append(word)
      }
      while let last = words.last, !isNameEnd(last) { words.removeLast() }
      let name = words.joined(separator: " ").trimmingMarks()
      guard isPlausible(name), words.count <= 5, words.count > 1 || result.isEmpty else { break }
      guard result.isEmpty || looksLikeName(name) && !isOffice(name) else { break }
      result.append(name)
    }
    return result
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    if BylineVocabulary.credits.contains(word.lowercased().trimmingMarks()) { return false }
    if first.properties.isUppercase || first.properties.isAlphabetic && !first.properties.isLowercase {
      return true
    }
    return Byline.isParticle(word)
  }

  /// Names end neither with a particle nor with the "by" of the next one.
  private static func isNameEnd(_ word: Substring) -> Bool {
    let isSmall = word.unicodeScalars.first?.properties.isLowercase ?? false
    return !isSmall && !BylineVocabulary.prepositions.contains(word.lowercased())
  }

  /// What stands behind a name and a comma is often an office: "Head of the UNHCR mission".
  private static func isOffice(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let isAcronym = { (word: Substring) in
      word.utf8.count > 1 && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
    if words.contains(where: isAcronym), !words.allSatisfy(isAcronym) { return true }
    return words.contains { word in
      Array(word.utf8).withUnsafeBufferPointer { HeadWords.shared.contains($0, 0..<$0.count, in: .role) }
    }
  }

  /// A name for signing in, or a desk's, rather than a person's.
  static func isAccount(_ name: String) -> Bool {
    guard !name.contains(" ") else { return false }
    let capitals = name.unicodeScalars.reduce(0) { $0 + ($1.properties.isUppercase ? 1 : 0) }
    return capitals == 0 || name.utf8.count > 3 && capitals == name.unicodeScalars.count
  }

  static func trimmed(_ name: String) -> String {
    var name = withoutIntroduction(name)
    for mark in ["|", " - ", " – ", " — ", " • ", " · ", "(", "\u{2022}", "@", " / "] {
      if let cut = cut(name, Array(mark.utf8)).first, cut.utf8.count < name.utf8.count, cut.utf8.count > 3 {
        name = cut
      }
    }
    return name.trimmingMarks()
  }

  /// Whether a text can be an author's name at all.
  ///
  /// Where a field or a link holds nothing but the author, accounts and editorial offices are names too.
  static func isPlausible(_ name: String, isSure: Bool = false) -> Bool {
    let count = name.utf8.count
    let isInitials = isSure && count == 2 && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    guard count >= 3 || isInitials, count <= 80, !name.contains("http"), !name.contains("www.") else {
      return false
    }
    let words = name.split(separator: " ")
    guard words.count <= 8, !name.contains(": ") else { return false }
    let holdsDigits = name.unicodeScalars.contains { $0.value >= 0x30 && $0.value <= 0x39 }
    guard !holdsDigits || isSure && words.count == 1 && name.first?.isLetter == true else { return false }
    guard !words.contains(where: { BylineVocabulary.neverInNames.contains($0.lowercased()) }) else {
      return false
    }
    if isSure, BylineVocabulary.offices.contains(name.lowercased()) { return true }
    return !BylineVocabulary.noNames.contains(name.lowercased()) && !isIntroduction(name[...])
  }

  /// Two to five words that begin with capitals.
  static func looksLikeName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count >= 2, words.count <= 5 else { return false }
    guard !words.contains(where: { BylineVocabulary.noNameWords.contains($0.lowercased()) }) else {
      return false
    }
    // "FR IT EN" are a page's languages.
    if words.allSatisfy({ $0.utf8.count <= 2 && !$0.hasSuffix(".") }) { return false }
    let capitals = words.filter { $0.unicodeScalars.first?.properties.isUppercase ?? false }
    return capitals.count * 2 > words.count
  }

  static func isAuthorAddress(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    return BylineVocabulary.addressParts.contains { bytes.contains($0) }
  }
}

extension String {
  /// Without white space, commas, colons and full stops around it.
  func trimmingMarks() -> String {
    let marks: Set<Character> = [
      " ", ",", ":", ";", ".", "|", "-", "–", "—", "•", "·", "\"", "(", ")", "/", "*", ">", "\n",
    ]
    var slice = self[...]
    while let first = slice.first, marks.contains(first) { slice.removeFirst() }
    while let last = slice.last, marks.contains(last) {
      // "Jr." and initials keep their full stop.
      if last == ".", slice.dropLast().last?.isLetter == true,
        slice.split(separator: " ").last?.count ?? 9 <= 3, slice.contains(" ")
      {
        break
      }
      slice.removeLast()
    }
    return String(slice)
  }
}
