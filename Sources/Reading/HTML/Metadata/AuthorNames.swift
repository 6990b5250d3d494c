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

  private static func cut(_ text: String, _ separator: String) -> [String] {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
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

  /// Without "By", "Von", "Por" and their like, and without a date behind the name.
  static func withoutIntroduction(_ text: String) -> String {
    var words = text.split(separator: " ")
    var didDrop = true
    while didDrop, let first = words.first {
      let word = first.lowercased().trimmingMarks()
      didDrop = BylineVocabulary.introductions.contains(word)
      if didDrop { words.removeFirst() }
    }
    return words.joined(separator: " ")
  }

  static func trimmed(_ name: String) -> String {
    var name = withoutIntroduction(name)
    for mark in ["|", " - ", " – ", " — ", " • ", " · ", "(", "\u{2022}", "@", " / "] {
      if let cut = cut(name, mark).first, cut.utf8.count < name.utf8.count, cut.utf8.count > 3 { name = cut }
    }
    return name.trimmingMarks()
  }

  static func isPlausible(_ name: String) -> Bool {
    let count = name.utf8.count
    guard count >= 3, count <= 80, !name.contains("http"), !name.contains("www.") else { return false }
    guard name.split(separator: " ").count <= 8 else { return false }
    guard !name.unicodeScalars.contains(where: { $0.value >= 0x30 && $0.value <= 0x39 }) else { return false }
    return !BylineVocabulary.noNames.contains(name.lowercased())
  }

  /// Two to five words that begin with capitals.
  static func looksLikeName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count >= 2, words.count <= 5 else { return false }
    let capitals = words.filter { $0.unicodeScalars.first?.properties.isUppercase ?? false }
    return capitals.count * 2 > words.count
  }

  static func isAuthorAddress(_ address: String) -> Bool {
    BylineVocabulary.addressParts.contains { address.contains($0) }
  }
}

extension String {
  /// Without white space, commas, colons and full stops around it.
  func trimmingMarks() -> String {
    let marks: Set<Character> = [" ", ",", ":", ";", ".", "|", "-", "–", "—", "•", "·", "\"", "(", ")", "/", "*", ">", "\n"]
    var slice = self[...]
    while let first = slice.first, marks.contains(first) { slice.removeFirst() }
    while let last = slice.last, marks.contains(last) {
      // "Jr." and initials keep their full stop.
      if last == ".", slice.dropLast().last?.isLetter == true, slice.split(separator: " ").last?.count ?? 9 <= 3, slice.contains(" ") { break }
      slice.removeLast()
    }
    return String(slice)
  }
}
