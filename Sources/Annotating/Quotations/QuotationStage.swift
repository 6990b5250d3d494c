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

  /// What a worker keeps from statement to statement: the words that its texts had.
  ///
  /// One a thread and language: a copy shares its words.
  public struct Scratch: Sendable {
    let words = SpeechWords()

    public init() {}
  }

  /// The quotations of a statement by position; `mentions` are those of the names stage.
  public func find(
    in analysis: Analysis, mentions: [Mention], scratch: Scratch = Scratch()
  ) -> [Quotation] {
    let excluded = exclusions.map { analysis.matches(stage: $0, captures: false) } ?? []
    let text = SpeechTokens(
      analysis, vocabulary, words: scratch.words, mentions: mentions,
      excluded: excluded)
    text.note(excluded: excluded)
    let marks = MarkPairing(text)
    let spans = marks.spans
    let skeleton = Skeleton(text, spans: spans, vocabulary)
    let words = SpeakerWords(skeleton)
    var finder = SayingFinder(skeleton, words: words)
    finder.findAll()
    var findings = finder.findings
    findings.orderedCount = findings.sayings.count
    findings.add(finder.nouns, skeleton, words)
    QuoteBlocks(skeleton: skeleton, words: words, subjects: finder.subjects).apply(&findings)
    if !Transcript(skeleton: skeleton, words: words).apply(&findings) {
      HeadlineColon(skeleton: skeleton, words: words).apply(&findings)
    }
    CarryOn(skeleton: skeleton, subjects: finder.subjects, words: words, findings: findings).apply(&findings)
    var quotations = QuotationMaker(skeleton: skeleton, findings: findings).quotations
    NestedQuotations(text: text, inner: marks.innerSpans, vocabulary: vocabulary)
      .add(to: &quotations, spans: spans)
    return quotations
  }
}
