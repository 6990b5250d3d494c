/// Makes the record's quotations of what was found.
struct QuotationMaker {
  let skeleton: Skeleton
  let findings: Findings

  /// A quotation before it is made, without references: these are what is sorted.
  private struct Draft {
    var kind: Quotation.Kind
    /// Bytes of the text.
    var range: Range<Int>
    var saying: Int
    var rule: StaticString
    var segments: ReportedContent.Items?
    var isUnclosed = false
  }

  /// By position.
  var quotations: [Quotation] {
    var drafts: [Draft] = []
    drafts.reserveCapacity(skeleton.spans.count + findings.contents.count + findings.unmarked.count)
    appendDirect(to: &drafts)
    appendReported(to: &drafts)
    for block in findings.unmarked {
      drafts.append(
        Draft(
          kind: .direct, range: skeleton.text.tokens.bytes(block.tokens), saying: block.saying,
          rule: block.rule))
    }
    if drafts.isEmpty { return [] }
    drafts.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    var utterances = Utterances(sayingCount: findings.sayings.count)
    return drafts.map { quotation($0, utterance: utterances.number(of: $0.saying)) }
  }

  /// Numbers utterances in order of their first piece.
  private struct Utterances {
    /// By saying; -1 before the first piece.
    private var known: [Int]
    private var next = 0

    init(sayingCount: Int) { known = Array(repeatElement(-1, count: sayingCount)) }

    mutating func number(of saying: Int) -> Int {
      if saying >= 0, known[saying] >= 0 { return known[saying] }
      if saying >= 0 { known[saying] = next }
      next += 1
      return next - 1
    }
  }

  private func appendDirect(to drafts: inout [Draft]) {
    var index = 0
    while index < skeleton.spans.count {
      let saying = findings.sayingOfSpan[index]
      var last = index
      // Blocks that the same words run over.
      while skeleton.spans[last].continues, last + 1 < skeleton.spans.count,
        findings.sayingOfSpan[last + 1] == saying || findings.sayingOfSpan[last + 1] == Findings.none
      {
        last += 1
      }
      let first = index
      index = last + 1
      guard saying != Findings.consumed, saying >= 0 || speaksForItself(first) else {
        note(dropped: first)
        continue
      }
      let tokens = skeleton.spans[first].tokens.lowerBound..<skeleton.spans[last].tokens.upperBound
      drafts.append(
        Draft(
          kind: .direct, range: skeleton.text.tokens.bytes(tokens), saying: saying,
          rule: findings.ruleOfSpan[first], isUnclosed: !skeleton.spans[last].isClosed))
    }
  }

  /// A clause in double marks that is no title, though nothing says whose it is.
  private func speaksForItself(_ index: Int) -> Bool {
    let span = skeleton.spans[index]
    return span.isClause && !span.isTitle && (span.hasVerb || span.wordCount >= 8) && span.wordCount >= 4
  }

  private func appendReported(to drafts: inout [Draft]) {
    for content in findings.contents {
      let items = content.items
      let isMixed = items.contains { skeleton.flags($0).has(.span) }
      let range = skeleton.bytes(items.first).lowerBound..<skeleton.bytes(items.last).upperBound
      drafts.append(
        Draft(
          kind: isMixed ? .mixed : .indirect, range: range, saying: content.saying, rule: content.rule,
          segments: items.second == nil ? nil : items))
    }
  }

  private func quotation(_ draft: Draft, utterance: Int) -> Quotation {
    // At once and member by member: what is changed afterwards, or set up by an initializer of its own (6.3.1), is copied
    // with all that it owns.
    Quotation(
      kind: draft.kind, range: draft.range,
      segments: draft.segments.map { [skeleton.bytes($0.first), skeleton.bytes($0.last)] } ?? [],
      utterance: utterance, speakers: draft.saying >= 0 ? findings.sayings[draft.saying].speakers : [],
      cue: cue(of: draft.saying), rule: RuleName(draft.rule), isUnclosed: draft.isUnclosed)
  }

  private func cue(of saying: Int) -> Quotation.Cue? {
    guard saying >= 0, let cue = findings.sayings[saying].cue else { return nil }
    let range = skeleton.bytes(cue..<cue + 1)
    let lemma = skeleton.lemma(ofCue: cue)
    // A noun is no word of the list.
    return .init(
      range: range,
      lemma: lemma.isEmpty ? String(decoding: skeleton.text.bytes[range], as: UTF8.self).lowercased() : lemma)
  }
}
