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

  /// By the id of the word in lower case: a bit a list.
  private var lists: [UInt32: UInt32] = [:]

  init(_ rules: RuleSet) {
    for list in List.allCases {
      rules.wordLists[list.name]?.forEach { words, _ in
        guard let id = EntryWords.single(words, in: rules.lexicon) else { return }
        lists[rules.lexicon.fold(id), default: 0] |= list.bit
      }
    }
  }

  func contains(_ fold: UInt32, in list: List) -> Bool { (lists[fold] ?? 0) & list.bit != 0 }
}
