extension SayingFinder {
  /// "according to the report": the noun phrase after it speaks, the rest of the sentence is what it says.
  mutating func source(_ item: Int) -> Int {
    // "Per Dahl" is a name; "According to" begins a sentence.
    if flags(item).has(.capitalized), item > sentence.lowerBound, flags(item - 1).has(.word),
      !flags(item - 1).has(.conjunction)
    {
      note(item, .isName)
      return item + 1
    }
    guard let phrase = subjects.phrases.phrase(beginningAt: item + 1, to: sentence.upperBound) else {
      note(item, .hasNoSubject)
      return item + 1
    }
    // "per square foot"
    if skeleton.end(item) == skeleton.start(item) + 1, !flags(item + 1).has([.capitalized, .determiner]) {
      note(item, .hasNoSubject)
      return item + 1
    }
    let end = phrase.items.upperBound
    var content = item > sentence.lowerBound ? sourceLeft(item) : nil
    var resume = end
    if content == nil {
      // "According to the report, …": over an apposition.
      while resume < sentence.upperBound, !flags(resume).has(.pause) { resume += 1 }
      if resume + 1 < sentence.upperBound {
        let stop = clauseEnd(from: resume + 1)
        if stop > resume + 2 { content = resume + 1..<stop }
      }
    }
    guard let content else {
      note(item, .reportsNothing)
      return item + 1
    }
    findings.sayings.append(
      Saying(
        cue: item, speakers: words.speakers(of: phrase), clause: item..<end,
        rule: "quote.source"))
    let saying = findings.sayings.count - 1
    latest = saying
    if content.count == 1, flags(content.lowerBound).has(.clauseSpan) {
      take(content.lowerBound, by: saying, "quote.direct.source")
    } else {
      report(.init(content), by: saying, "quote.indirect.source")
    }
    leftEdge = max(end, content.upperBound)
    return leftEdge
  }

  private func sourceLeft(_ item: Int) -> Range<Int>? {
    var end = item
    while end > leftEdge, flags(end - 1).has([.pause]) { end -= 1 }
    var start = leftEdge
    while start < end, flags(start).has([.pause, .conjunction, .semicolon, .terminator]) { start += 1 }
    guard end - start >= 1 else { return nil }
    if end - start == 1 { return flags(start).has(.span) ? start..<end : nil }
    return (start..<end).contains { flags($0).has(.certainVerb) || flags($0).has([.edEnding, .clauseSpan]) }
      || end - start > 5
      ? start..<end : nil
  }
}
