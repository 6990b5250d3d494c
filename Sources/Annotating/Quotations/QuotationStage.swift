import RulePacks

/// Finds quotations, their cues and the words that name their speakers.
///
/// Made once for a rule set, shared by all threads.
public struct QuotationStage: Sendable {
  private let vocabulary: QuotationVocabulary

  public init(_ rules: RuleSet) { vocabulary = QuotationVocabulary(rules) }

  /// The quotations of a statement by position; `mentions` are those of the names stage.
  public func find(in analysis: inout Analysis, mentions: [Mention]) -> [Quotation] {
    let text = SpeechTokens(analysis, vocabulary, mentions: mentions)
    let spans = MarkPairing(text).spans
    let skeleton = Skeleton(text, spans: spans, cues: vocabulary.cues)
    let words = SpeakerWords(skeleton, mentions: mentions)
    var finder = SayingFinder(skeleton, words: words)
    finder.findAll()
    var findings = finder.findings
    HeadlineColon(skeleton: skeleton, words: words).apply(&findings)
    CarryOn(skeleton: skeleton, subjects: finder.subjects, words: words).apply(&findings)
    return QuotationMaker(skeleton: skeleton, findings: findings).quotations
  }
}
