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

  /// "Pier to close in May: Lund", "Two held over fire: police".
  private func findAtEnd(of sentence: Range<Int>, _ findings: inout Findings) -> Bool {
    guard sentence.count < 30, let last = sentence.last,
      let colon = sentence.suffix(6).first(where: { skeleton.flags($0).has(.colon) }),
      colon - sentence.lowerBound > 2, colon < last,
      !(sentence.lowerBound..<colon).contains(where: { skeleton.flags($0).has([.colon, .span]) })
    else { return false }
    let phrase = NounPhrase(items: colon + 1..<last + 1, core: colon + 1..<last + 1)
    let flags = skeleton.flags(last)
    let isRole = colon + 1 == last && flags.has([.role, .hearer]) && !flags.has(.capitalized)
    guard isRole || words.namesOnlySomebody(phrase) else { return false }
    findings.sayings.append(
      Saying(
        cue: nil, speakers: words.speakers(of: phrase), clause: colon..<last + 1, rule: "quote.headline"))
    findings.contents.append(
      ReportedContent(
        items: .init(sentence.lowerBound..<colon), saying: findings.sayings.count - 1,
        rule: "quote.indirect.headline"))
    return true
  }

  private func find(in sentence: Range<Int>, _ findings: inout Findings) {
    if findAtEnd(of: sentence, &findings) { return }
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
