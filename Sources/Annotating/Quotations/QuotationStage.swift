import RulePacks

/// Finds quotations, their cues and the words that name their speakers.
///
/// Made once for a rule set, shared by all threads.
public struct QuotationStage: Sendable {
  private let vocabulary: QuotationVocabulary
  /// The rules that say where a word of saying means something else.
  private let exclusions: Int?

  public init(_ rules: RuleSet) {
    vocabulary = rules.tables.quotations
    exclusions = rules.stage("not-cue")
  }

  /// The quotations of a statement by position; `mentions` are those of the names stage.
  public func find(in analysis: inout Analysis, mentions: [Mention]) -> [Quotation] {
    var text = SpeechTokens(analysis, vocabulary, mentions: mentions)
    if let exclusions {
      let matches = analysis.matches(stage: exclusions)
      text.note(excluded: matches, vocabulary.cues)
      text.exclude(matches)
    }
    let marks = MarkPairing(text)
    let spans = marks.spans
    let skeleton = Skeleton(text, spans: spans, cues: vocabulary.cues)
    let words = SpeakerWords(skeleton, mentions: mentions)
    var finder = SayingFinder(skeleton, words: words)
    finder.findAll()
    var findings = finder.findings
    findings.orderedCount = findings.sayings.count
    QuoteBlocks(skeleton: skeleton, words: words, subjects: finder.subjects).apply(&findings)
    if !Transcript(skeleton: skeleton, words: words).apply(&findings) {
      HeadlineColon(skeleton: skeleton, words: words).apply(&findings)
    }
    CarryOn(skeleton: skeleton, subjects: finder.subjects, words: words, findings: findings).apply(&findings)
    var quotations = QuotationMaker(skeleton: skeleton, findings: findings).quotations
    NestedQuotations(text: text, inner: marks.innerSpans, cues: vocabulary.cues, mentions: mentions)
      .add(to: &quotations, spans: spans)
    return quotations
  }
}
