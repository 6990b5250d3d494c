import StatementText

/// Blocks that the page or the text sets off as quotations: direct speech with or without marks.
struct QuoteBlocks {
  let skeleton: Skeleton
  let words: SpeakerWords
  let subjects: SubjectFinder

  func apply(_ findings: inout Findings) {
    let blocks = skeleton.text.blocks
    let tokens = skeleton.text.tokens
    var block = 0
    while block < min(blocks.count, tokens.blockCount) {
      guard blocks[block].kind == .quote else {
        block += 1
        continue
      }
      var last = block
      while last + 1 < min(blocks.count, tokens.blockCount), blocks[last + 1].kind == .quote { last += 1 }
      let range = tokens.block(block).lowerBound..<tokens.block(last).upperBound
      // With marks it is found as any other.
      let first = skeleton.item(atToken: range.lowerBound)
      let hasMarks = first < skeleton.count && skeleton.flags(first).has(.span)
      if range.count >= 6, !hasMarks {
        findings.unmarked.append(
          (range, introduction(before: range.lowerBound, &findings), "quote.direct.block"))
      }
      block = last + 1
    }
  }

  /// The attribution that ends with a colon before a block: its verb's subject, or the first name.
  private func introduction(before token: Int, _ findings: inout Findings) -> Int {
    let low = skeleton.item(atToken: token)
    guard low > 0 else { return Findings.none }
    var start = low - 1
    while start > 0, !skeleton.text.tokens.mark(skeleton.start(start)).contains(.sentenceStart),
      low - start < 80
    {
      start -= 1
    }
    guard let subject = subjects.leadingSubject(before: low, from: start),
      subject.phrase.isPronoun || words.namesSomebody(subject.phrase)
    else { return Findings.none }
    let cue = (start..<low).last { skeleton.flags($0).has(.cue) }
    findings.sayings.append(
      Saying(
        cue: cue, speakers: words.speakers(of: subject.phrase),
        clause: start..<low, rule: "quote.block"))
    return findings.sayings.count - 1
  }
}
