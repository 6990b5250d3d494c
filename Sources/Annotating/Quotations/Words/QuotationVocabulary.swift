import RulePacks

/// The word lists of quotations as one table by word: a look into an array says all about a token.
final class QuotationVocabulary: Sendable {
  // A class: each statement's search has it, and a copy would count half a dozen references.

  /// By the id of a word in lower case, for the words of the rules.
  let flags: [WordFlags]
  /// Flags that the word has only as it is written, with its capital.
  let capitalFlags: [WordFlags]
  let cues: CueLexicon
  let closed: ClosedWords
  /// The kind that the list gives a pronoun: m, f, n, p, w (we), i, y (you), r (relative).
  private let pronouns: ClassID?

  /// Lists by name, and what they tell.
  private static let lists: [(name: String, flag: WordFlags)] = [
    ("quote-determiner", .determiner), ("quote-subject-pronoun", .pronoun),
    ("quote-pronoun-other", .otherPronoun),
    ("quote-preposition", .preposition), ("quote-subordinator", .subordinator),
    ("quote-conjunction", .conjunction), ("quote-be", .be), ("quote-have", .have), ("quote-modal", .modal),
    ("quote-negation", .negation), ("quote-contraction", .contraction), ("quote-adverb", .adverb),
    ("quote-time", .time), ("quote-finite", .finite), ("quote-hearer", .hearer), ("quote-medium", .medium),
    ("quote-name-lead", .nameLead), ("quote-that", .that), ("quote-to", .to),
    ("quote-interrogative", .interrogative),
    ("quote-relative", .relative), ("cue-noun", .nounCue), ("quote-role", .role),
    ("cue-noun", .alsoNoun), ("cue-also-noun", .alsoNoun), ("quote-article", .article),
    ("quote-refusal", .refusal), ("quote-number", .number),
    ("quote-subordinate-opening", .subordinateOpening), ("quote-as", .asWord), ("quote-contrast", .contrast),
    ("quote-singular-determiner", .singular), ("quote-attitude", .attitude), ("quote-nothing", .nothing),
    ("quote-no-ending", .noEnding), ("quote-causative", .causative),
    ("finding", .finding), ("deciding-body", .finding), ("quote-judgement", .judgement),
  ]

  init(_ rules: RuleSet, _ compiled: CompiledPack?) {
    let lexicon = rules.lexicon
    var found: [(word: UInt32, flag: WordFlags)] = []
    for (name, flag) in Self.lists {
      rules.wordLists[name]?.forEach { words, _ in
        if let id = EntryWords.single(words, in: lexicon) { found.append((id, flag)) }
      }
    }
    cues = CueLexicon(rules, compiled)
    closed = ClosedWords(rules)
    var flags = [WordFlags](repeating: [], count: lexicon.count)
    var capitalFlags = flags
    for (word, flag) in found {
      if lexicon.shape(word).contains(.capitalized) {
        capitalFlags[Int(lexicon.fold(word))].insert(flag)
      } else {
        flags[Int(lexicon.fold(word))].insert(flag)
      }
    }
    pronouns = rules.listed("quote-subject-pronoun")
    for index in cues.entries.indices {
      let first = Int(cues.firsts[index])
      if let second = cues.entries[index].rest.first {
        flags[first].insert(.cueBeginning)
        flags[Int(cues.rests[Int(second)])].insert(.cueSecond)
      } else {
        flags[first].formUnion([.cueBeginning, .cueAlone])
      }
    }
    self.flags = flags
    self.capitalFlags = capitalFlags
  }

  @inline(__always)
  func flags(fold: UInt32, capitalized: Bool) -> WordFlags {
    guard Int(fold) < flags.count else { return [] }
    return capitalized ? flags[Int(fold)].union(capitalFlags[Int(fold)]) : flags[Int(fold)]
  }
}
