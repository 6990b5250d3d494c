/// Makes the record's quotations of what was found.
struct QuotationMaker {
  let skeleton: Skeleton
  let findings: Findings

  var quotations: [Quotation] {
    var made = direct + reported
    for block in findings.unmarked {
      made.append(
        quotation(.direct, skeleton.text.tokens.bytes(block.tokens), saying: block.saying, rule: block.rule))
    }
    made.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    renumber(&made)
    return made
  }

  private var direct: [Quotation] {
    var made: [Quotation] = []
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
      defer { index = last + 1 }
      guard saying != Findings.consumed, saying >= 0 || speaksForItself(index) else {
        note(dropped: index)
        continue
      }
      let tokens = skeleton.spans[index].tokens.lowerBound..<skeleton.spans[last].tokens.upperBound
      var found = quotation(
        .direct, skeleton.text.tokens.bytes(tokens), saying: saying, rule: findings.ruleOfSpan[index])
      found.isUnclosed = !skeleton.spans[last].isClosed
      made.append(found)
    }
    return made
  }

  /// A clause in double marks that is no title, though nothing says whose it is.
  private func speaksForItself(_ index: Int) -> Bool {
    let span = skeleton.spans[index]
    return span.isClause && !span.isTitle && (span.hasVerb || span.wordCount >= 8) && span.wordCount >= 4
  }

  private var reported: [Quotation] {
    findings.contents.compactMap { content in
      guard let first = content.segments.first, let last = content.segments.last else { return nil }
      let isMixed = content.segments.contains { $0.contains { skeleton.flags[$0].has(.span) } }
      let range = skeleton.bytes(first).lowerBound..<skeleton.bytes(last).upperBound
      var made = quotation(isMixed ? .mixed : .indirect, range, saying: content.saying, rule: content.rule)
      if content.segments.count > 1 { made.segments = content.segments.map { skeleton.bytes($0) } }
      return made
    }
  }

  private func quotation(_ kind: Quotation.Kind, _ range: Range<Int>, saying: Int, rule: StaticString)
    -> Quotation
  {
    var made = Quotation(kind: kind, range: range, rule: RuleName(rule))
    made.utterance = -1
    guard saying >= 0 else { return made }
    let found = findings.sayings[saying]
    made.speakers = found.speakers
    made.utterance = saying
    if let cue = found.cue { made.cue = .init(range: skeleton.bytes(cue..<cue + 1), lemma: found.lemma) }
    return made
  }

  /// Utterances in order of their first piece.
  private func renumber(_ quotations: inout [Quotation]) {
    var numbers: [Int: Int] = [:]
    var next = 0
    for index in quotations.indices {
      let saying = quotations[index].utterance
      if saying >= 0, let known = numbers[saying] {
        quotations[index].utterance = known
        continue
      }
      if saying >= 0 { numbers[saying] = next }
      quotations[index].utterance = next
      next += 1
    }
  }
}
