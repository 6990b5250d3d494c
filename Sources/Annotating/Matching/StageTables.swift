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

  /// Words and word lists that stages outside of this module look for with ``WordMarks`` and ``Lexicon/lookup(_:)``.
  private static let otherWords = ["the", "of", "for", ",", "and", "&", "(", ")"]
  private static let otherLists = ["issuer-phrase", "contact-phrase"]

  /// - Parameter compiled: What was worked out of the same pack before.
  init(_ rules: RuleSet, _ compiled: CompiledPack?) {
    names = NameLists(rules)
    nameRules = NameRules(rules)
    quotations = QuotationVocabulary(rules, compiled)
    dates = DateStage(rules)
    for word in Self.otherWords { _ = rules.lexicon.id(of: word) }
    for list in Self.otherLists {
      rules.wordLists[list]?.forEach { entry, _ in
        EntryWords.forEach(entry) { word, hash, _ in _ = rules.lexicon.id(of: word, hash: hash) }
      }
    }
  }
}
