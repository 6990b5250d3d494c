/// The commonest words of languages, as hashes; from Rules/languages.tsv.
struct LanguageWords: Sendable {
  /// BCP 47 tags, in the table's order.
  private(set) var languages: [String] = []
  /// For each word the languages that have it, a bit each.
  private(set) var masks: [UInt64: UInt64] = [:]

  static let shared = LanguageWords()

  private init() {
    for (language, words) in EmbeddedTable.rows("Rules/languages.tsv").prefix(64) {
      let bit: UInt64 = 1 << UInt64(languages.count)
      languages.append(language)
      for word in words { masks[Self.hash(word.utf8), default: 0] |= bit }
    }
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = Self.seed
    for byte in bytes { add(byte, to: &hash) }
    return hash
  }

  /// FNV-1a.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func add(_ byte: UInt8, to hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
