/// Quotations within quotations: "“The court said that …,” Lund said".
///
/// Only those with a speaker of their own who is named or described: what "I" or "we" say is the outer
/// speaker's.
struct NestedQuotations {
  let text: SpeechTokens
  let inner: [QuotedSpan]
  let vocabulary: QuotationVocabulary

  /// Adds what is reported inside direct quotations, each with its parent, and keeps the order.
  func add(to quotations: inout [Quotation], spans: [QuotedSpan]) {
    let stretches = spans.compactMap { $0.wordCount >= 8 && hasCue($0.inner) ? $0.inner : nil }
    guard !stretches.isEmpty else { return }
    let skeleton = Skeleton(text, spans: inner, vocabulary, stretches: stretches)
    // Most words that can begin a word of saying do not: "to", "in".
    guard skeleton.flags.has(.cue) || text.trace != nil else { return }
    let words = SpeakerWords(skeleton)
    var finder = SayingFinder(skeleton, words: words)
    finder.findAll()
    let found = QuotationMaker(skeleton: skeleton, findings: finder.findings).quotations.filter { one in
      if !isReport(one) {
        text.trace?.lose(.words, one.range, .isNoCertainReport)
        return false
      }
      let isSomebodys = !one.speakers.isEmpty && one.speakers.allSatisfy { isSomebody($0, words) }
      if !isSomebodys { text.trace?.lose(.words, one.range, .isOuterSpeakers) }
      return isSomebodys
    }
    merge(found, into: &quotations)
  }

  private func hasCue(_ tokens: Range<Int>) -> Bool {
    tokens.contains { text.flags($0).has(.cueBeginning) }
  }

  private func isReport(_ quotation: Quotation) -> Bool {
    quotation.kind == .direct || quotation.rule == "quote.indirect.that"
      || quotation.rule == "quote.indirect.source"
  }

  private func isSomebody(_ speaker: Quotation.Speaker, _ words: SpeakerWords) -> Bool {
    if speaker.isPronoun { return false }
    let first = text.tokens.token(atByte: speaker.head.lowerBound)
    return text.flags(first).has([.article, .name]) || words.hasMention(in: speaker.range)
  }

  private func merge(_ found: [Quotation], into quotations: inout [Quotation]) {
    guard !found.isEmpty else { return }
    var utterance = (quotations.map(\.utterance).max() ?? -1) + 1
    var all = quotations.map { (quotation: $0, isNested: false) }
    for var quotation in found {
      quotation.utterance = utterance
      utterance += 1
      all.append((quotation, true))
    }
    all.sort { a, b in
      let (first, second) = (a.quotation.range, b.quotation.range)
      return (first.lowerBound, -first.upperBound) < (second.lowerBound, -second.upperBound)
    }
    quotations = []
    var outer: Int?
    for (quotation, isNested) in all {
      var quotation = quotation
      if isNested {
        guard let parent = outer, quotations[parent].range.upperBound >= quotation.range.upperBound else {
          continue
        }
        quotation.parent = parent
      } else {
        outer = quotations.count
      }
      quotations.append(quotation)
    }
  }
}
