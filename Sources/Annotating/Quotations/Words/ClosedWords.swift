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

  /// The id of a word in lower case, and behind it a bit a list; by id. A dictionary's hashing took longer than the look.
  private let words: HashChains<UInt64>

  init(_ rules: RuleSet) {
    var lists: [UInt32: UInt32] = [:]
    for list in List.allCases {
      rules.wordLists[list.name]?.forEach { words, _ in
        guard let id = EntryWords.single(words, in: rules.lexicon) else { return }
        lists[rules.lexicon.fold(id), default: 0] |= list.bit
      }
    }
    words = HashChains(capacity: lists.count * 2)
    for (fold, bits) in lists { words.add(UInt64(fold) << 32 | UInt64(bits), hash: fold) }
  }

  func contains(_ fold: UInt32, in list: List) -> Bool {
    var isIn = false
    words.forEach(hash: fold) { word in
      if UInt32(word >> 32) == fold { isIn = UInt32(truncatingIfNeeded: word) & list.bit != 0 }
    }
    return isIn
  }
}
