import RulePacks

/// Words of small classes that single turns of phrase ask for, too seldom to need a flag at each token.
struct ClosedWords: Sendable {
  /// A word list of the rules.
  enum List: UInt32, CaseIterable {
    case reflexive, indefiniteArticle, impersonal, ownWord, afterAs, abstractNoun, reportingParticiple,
      occasion, possessive
    case placeClause, modifier, collective, withholding, silence, ability, detail, address, motto,
      approximate, towards

    fileprivate var bit: UInt32 { 1 << rawValue }

    fileprivate var name: String {
      switch self {
      case .reflexive: "quote-reflexive"
      case .indefiniteArticle: "quote-indefinite-article"
      case .impersonal: "quote-impersonal"
      case .ownWord: "quote-own-word"
      case .afterAs: "quote-after-as"
      case .abstractNoun: "quote-abstract-noun"
      case .reportingParticiple: "quote-reporting-participle"
      case .occasion: "quote-occasion"
      case .possessive: "quote-possessive"
      case .placeClause: "quote-place-clause"
      case .modifier: "quote-modifier"
      case .collective: "quote-collective"
      case .withholding: "quote-withholding"
      case .silence: "quote-silence"
      case .ability: "quote-ability"
      case .approximate: "quote-approximate"
      case .towards: "quote-towards"
      case .address: "quote-address"
      case .motto: "quote-motto"
      case .detail: "quote-detail"
      }
    }
  }

  /// Words of lists, by the word: its id in lower case, and behind that the list's bit. A dictionary's hashing took longer
  /// than the look.
  private let entries = HashChains<UInt64>(capacity: 512)

  init(_ rules: RuleSet) {
    for list in List.allCases {
      rules.wordLists[list.name]?.forEach { words, _ in
        guard let id = EntryWords.single(words, in: rules.lexicon) else { return }
        let fold = rules.lexicon.fold(id)
        entries.add(Self.entry(fold, list), hash: fold)
      }
    }
  }

  private static func entry(_ fold: UInt32, _ list: List) -> UInt64 { UInt64(fold) << 32 | UInt64(list.bit) }

  func contains(_ fold: UInt32, in list: List) -> Bool {
    var isIn = false
    entries.forEach(hash: fold) { isIn = isIn || $0 == Self.entry(fold, list) }
    return isIn
  }
}
