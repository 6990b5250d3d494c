/// Gives quotations that no verb stands beside the speaker of what was said before, and those after a colon theirs.
struct CarryOn {
  let skeleton: Skeleton
  let subjects: SubjectFinder
  let words: SpeakerWords

  func apply(_ findings: inout Findings) {
    var lastSaying: Int?
    var lastSayingBlock = -10
    var lastDirectBlock = -10
    var next = 0
    for index in 0..<max(0, skeleton.sentenceCount) {
      let sentence = skeleton.sentence(index)
      let block = Int(skeleton.sentenceBlocks[index])
      for item in sentence where skeleton.flags[item].has(.span) {
        let span = Int(skeleton.spanIndices[item])
        if findings.sayingOfSpan[span] >= 0 {
          lastSaying = findings.sayingOfSpan[span]
          lastSayingBlock = block
          lastDirectBlock = block
          continue
        }
        guard findings.sayingOfSpan[span] == Findings.none, skeleton.spans[span].isClause else { continue }
        // The sentence's own attribution.
        if let own = saying(in: sentence, near: item, findings) {
          assign(span, own, "quote.direct.same-sentence", &findings)
          lastSaying = own
        } else if let introduced = introduced(item, in: sentence, &findings) {
          assign(span, introduced, "quote.direct.colon", &findings)
          lastSaying = introduced
        } else if let before = lastSaying, isWhole(item, in: sentence), block - lastSayingBlock <= 1 || block - lastDirectBlock <= 1 {
          assign(span, before, "quote.direct.carried-on", &findings)
        } else if isWhole(item, in: sentence), let subject = previousSubject(index, &findings) {
          assign(span, subject, "quote.direct.subject-before", &findings)
          lastSaying = subject
        } else {
          continue
        }
        lastSayingBlock = block
        lastDirectBlock = block
      }
      while next < findings.sayings.count, findings.sayings[next].clause.lowerBound < sentence.upperBound {
        if findings.sayings[next].clause.lowerBound >= sentence.lowerBound, findings.sayings[next].cue != nil {
          lastSaying = next
          lastSayingBlock = block
        }
        next += 1
      }
    }
  }

  private func assign(_ span: Int, _ saying: Int, _ rule: StaticString, _ findings: inout Findings) {
    findings.sayingOfSpan[span] = saying
    findings.ruleOfSpan[span] = rule
  }

  private func saying(in sentence: Range<Int>, near item: Int, _ findings: Findings) -> Int? {
    // Sayings stand in order; the last that begins in the sentence before the item, else the first after it.
    var low = 0
    var high = findings.sayings.count
    while low < high {
      let middle = (low + high) / 2
      if findings.sayings[middle].clause.lowerBound < item { low = middle + 1 } else { high = middle }
    }
    if low > 0, sentence.contains(findings.sayings[low - 1].clause.lowerBound) { return low - 1 }
    if low < findings.sayings.count, sentence.contains(findings.sayings[low].clause.lowerBound) { return low }
    return nil
  }

  /// Nothing else stands in the sentence.
  private func isWhole(_ item: Int, in sentence: Range<Int>) -> Bool {
    sentence.allSatisfy { $0 == item || !skeleton.flags[$0].has([.word, .number]) }
  }

  /// "Smith on the vote: “…”": the sentence's subject, when a colon or comma leads to the words.
  private func introduced(_ item: Int, in sentence: Range<Int>, _ findings: inout Findings) -> Int? {
    guard item > sentence.lowerBound, skeleton.flags[item - 1].has([.colon, .comma]),
      let subject = subjects.leadingSubject(before: item, from: sentence.lowerBound)
    else { return nil }
    return add(subject, clause: subject.clauseStart..<item, &findings)
  }

  private func previousSubject(_ index: Int, _ findings: inout Findings) -> Int? {
    guard index > 0 else { return nil }
    let sentence = skeleton.sentence(index - 1)
    guard let subject = subjects.leadingSubject(before: sentence.upperBound, from: sentence.lowerBound) else { return nil }
    return add(subject, clause: subject.clauseStart..<subject.clauseStart + 1, &findings)
  }

  private func add(_ subject: Subject, clause: Range<Int>, _ findings: inout Findings) -> Int {
    findings.sayings.append(
      Saying(cue: nil, lemma: "", speakers: words.ranges(of: subject.phrase), clause: clause, rule: "quote.colon"))
    return findings.sayings.count - 1
  }
}
