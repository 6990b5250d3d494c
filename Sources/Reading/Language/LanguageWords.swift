/// The commonest words of languages; from Rules/languages.tsv.
struct LanguageWords: Sendable {
  /// BCP 47 tags, in the table's order.
  private(set) var languages: [String] = []
  /// For each word the languages that have it, a bit each.
  private(set) var masks = HashedWords(capacity: 4096)

  static let shared = LanguageWords()

  private init() {
    EmbeddedTable.forEachWord(in: "Rules/languages.tsv") { key, word in
      if languages.last != key { languages.append(key) }
      guard languages.count <= 64 else { return }
      if key == "en" { english = languages.count - 1 }
      masks.insert(FoldedHash(word, 0..<word.count).value, 1 << UInt64(languages.count - 1))
    }
  }

  /// Its place among the languages.
  private(set) var english = -1

  /// The bits of some languages.
  func mask(_ tags: [String]) -> UInt64 {
    languages.enumerated().reduce(0) { tags.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
  }
}
