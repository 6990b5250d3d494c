/// "Lund: Release the five": a headline that gives its speaker before a colon.
struct HeadlineColon {
  let skeleton: Skeleton
  let words: SpeakerWords

  func apply(_ findings: inout Findings) {
    let blocks = skeleton.text.blocks
    for index in 0..<max(0, skeleton.sentenceCount) {
      let block = skeleton.block(ofSentence: index)
      guard skeleton.flags(ofSentence: index).has(.colon), block < blocks.count,
        block == 0 || blocks[block].kind == .heading
      else { continue }
      find(in: skeleton.sentence(index), &findings)
    }
  }

  private func find(in sentence: Range<Int>, _ findings: inout Findings) {
    guard sentence.count < 40,
      let colon = sentence.prefix(7).first(where: { skeleton.flags($0).has(.colon) }),
      colon > sentence.lowerBound, colon + 2 < sentence.upperBound
    else { return }
    let phrase = NounPhrase(items: sentence.lowerBound..<colon, core: sentence.lowerBound..<colon)
    guard words.namesOnlySomebody(phrase) else { return }
    var end = sentence.upperBound
    while end > colon + 1, skeleton.flags(end - 1).has(.terminator) { end -= 1 }
    let content = colon + 1..<end
    guard content.count > 2 || skeleton.flags(content.lowerBound).has(.clauseSpan) else { return }
    findings.sayings.append(
      Saying(
        cue: nil, speakers: words.speakers(of: phrase), clause: sentence.lowerBound..<colon,
        rule: "quote.headline"))
    let saying = findings.sayings.count - 1
    if content.count == 1 {
      let span = skeleton.spanIndex(content.lowerBound)
      if span >= 0 { findings.sayingOfSpan[span] = saying }
      return
    }
    for item in content where skeleton.flags(item).has(.span) {
      findings.sayingOfSpan[skeleton.spanIndex(item)] = Findings.consumed
    }
    findings.contents.append(
      ReportedContent(items: .init(content), saying: saying, rule: "quote.indirect.headline"))
  }
}
