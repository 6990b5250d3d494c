/// The word lists of what may stand for a name behind "the": "the Court", "the Prosecutor", "the man".
public enum NominalLists: String, CaseIterable {
  case institution = "institution-nominal"
  case role
  case person = "person-nominal"
}

/// What the stages look for, as tables by word: made while the rule set is compiled.
///
/// They bring words of their own into the rule set's lexicon. After that its words are fixed, so that threads share
/// it and a worker's copy of it has the same numbers whenever it is made.
final class StageTables: Sendable {
  let names: NameLists
  let nameRules: NameRules
  let quotations: QuotationVocabulary
  /// Whole, as it has no state: made here it takes no time, while another thread is at the names.
  let dates: DateStage

  /// Words that stages outside of this module look for with ``Lexicon/lookup(_:)``.
  private static let otherWords = ["of", "for", ",", "and", "&", "(", ")"]
  /// Words and word lists that they look for with ``WordMarks``.
  private static let markedWords = ["the"]
  private static let markedLists = ["issuer-phrase", "contact-phrase"]

  /// - Parameter compiled: What was worked out of the same pack before.
  init(_ rules: RuleSet, _ compiled: CompiledPack?) {
    names = NameLists(rules)
    nameRules = NameRules(rules)
    quotations = QuotationVocabulary(rules, compiled)
    dates = DateStage(rules)
    for word in Self.otherWords { _ = rules.lexicon.id(of: word) }
    let knowledge = rules.lexicon.knowledge
    for word in Self.markedWords {
      knowledge.mark(fold: rules.lexicon.fold(rules.lexicon.id(of: word)), as: .asked)
    }
    knowledge.mark(NominalLists.allCases.map { rules.listed($0.rawValue) }, as: .nominal)
    knowledge.mark(Self.markedLists.map { rules.listed($0) }, as: .asked)
    for list in Self.markedLists {
      rules.wordLists[list]?.forEach { entry, _ in
        EntryWords.forEach(entry) { word, hash, _ in _ = rules.lexicon.id(of: word, hash: hash) }
      }
    }
  }
}
