extension SayingFinder {
  /// Items between a source's name and the comma behind which its words begin.
  private static let longestApposition = 80

  /// "according to the report": the noun phrase after it speaks, the rest of the sentence is what it says.
  mutating func source(_ item: Int) -> Int {
    // "Per Dahl" is a name; "According to" begins a sentence.
    if flags(item).has(.capitalized), item > sentence.lowerBound, flags(item - 1).has(.word),
      !flags(item - 1).has(.conjunction)
    {
      note(item, .isName)
      return item + 1
    }
    guard let found = subjects.phrases.phrase(beginningAt: item + 1, to: sentence.upperBound) else {
      note(item, .hasNoSubject)
      return item + 1
    }
    // "per square foot"
    if skeleton.end(item) == skeleton.start(item) + 1, !flags(item + 1).has([.capitalized, .determiner]) {
      note(item, .hasNoSubject)
      return item + 1
    }
    let phrase = named(found) ?? withRelative(found)
    let end = phrase.items.upperBound
    if let items = around(item, behind: end) { return report(items, by: phrase, source: item) }
    let isInside =
      item > leftEdge + 1 && flags(item - 1).has(.comma) && flags(item - 2).has([.interrogative, .that])
      && end < sentence.upperBound && flags(end).has(.comma)
    var content =
      item > sentence.lowerBound && !isInside ? sourceLeft(item) ?? sourceWhole(item, end) : nil
    var resume = end
    if content == nil {
      // "According to the report, …": over an apposition.
      let farthest = min(sentence.upperBound, end + Self.longestApposition)
      while resume < farthest, !flags(resume).has(.pause) { resume += 1 }
      if let comma = descriptionEnd(from: resume, behind: phrase) { resume = comma }
      if resume < farthest, resume + 1 < sentence.upperBound {
        let stop = clauseEnd(from: resume + 1)
        if stop > resume + 2 { content = resume + 1..<stop }
      }
    }
    guard let content else {
      note(item, .reportsNothing)
      return item + 1
    }
    let saying = add(phrase, source: item)
    if content.count == 1, flags(content.lowerBound).has(.clauseSpan) {
      take(content.lowerBound, by: saying, "quote.direct.source")
    } else {
      report(.init(content), by: saying, "quote.indirect.source")
    }
    leftEdge = max(end, content.upperBound)
    return leftEdge
  }

  /// "According to Ana Lund, the harbour's captain, the ships": the comma behind what a name is described by.
  private func descriptionEnd(from comma: Int, behind phrase: NounPhrase) -> Int? {
    guard comma + 2 < sentence.upperBound, flags(comma).has(.comma), flags(comma - 1).has(.name),
      flags(comma + 1).has(.article), !hasPastVerb(comma + 1),
      words.namesSomebody(NounPhrase(items: phrase.items, core: phrase.items), personOnly: true),
      let description = subjects.phrases.phrase(beginningAt: comma + 1, to: sentence.upperBound)
    else { return nil }
    let end = description.items.upperBound
    guard end + 1 < sentence.upperBound, flags(end).has(.comma),
      flags(end + 1).has([.determiner, .pronoun, .name]),
      !flags(description.core.upperBound - 1).has([.name, .sEnding]),
      clauseFollows(end + 1) || hasClause(from: end + 1)
    else { return nil }
    return end
  }

  /// "The rules, according to Ana Lund, were made in May", "groups which, according to the report, were closed":
  /// a clause that its source interrupts.
  func around(_ item: Int, behind end: Int) -> ReportedContent.Items? {
    guard item > leftEdge + 1, flags(item - 1).has(.comma), end + 1 < sentence.upperBound,
      flags(end).has(.comma), flags(end + 1).has(.certainVerb),
      !flags(end + 1).has([.capitalized, .contraction])
    else { return nil }
    var start = leftEdge
    while start < item - 1, flags(start).has([.pause, .conjunction, .semicolon, .terminator]) { start += 1 }
    if flags(item - 2).has(.relative) { start = item - 2 }
    guard start < item - 1 else { return nil }
    return .init(start..<item - 1, end + 1..<clauseEnd(from: end + 1))
  }

  private mutating func report(
    _ items: ReportedContent.Items, by phrase: NounPhrase, source item: Int
  ) -> Int {
    report(items, by: add(phrase, source: item), "quote.indirect.source")
    leftEdge = items.last.upperBound
    return leftEdge
  }

  /// The number of the saying that a source is given.
  private mutating func add(_ phrase: NounPhrase, source item: Int) -> Int {
    let saying = findings.sayings.count
    findings.sayings.append(
      Saying(
        cue: item, speakers: words.speakers(of: phrase), clause: item..<phrase.items.upperBound,
        rule: "quote.source"))
    latest = saying
    return saying
  }

  /// "according to the union's head, Ole Berg": a name that describes nobody in the clause behind it.
  private func named(_ found: NounPhrase) -> NounPhrase? {
    guard let phrase = subjects.named(found, to: sentence.upperBound) else { return nil }
    let end = phrase.items.upperBound
    return end >= sentence.upperBound || !flags(end).has(.comma) || clauseFollows(end + 1)
      || flags(found.core.upperBound - 1).has(.role) && describedClauseFollows(end + 1) ? phrase : nil
  }

  /// "the man who gave his name as Sani was held": a subject with a relative clause, and no comma before its verb.
  private func describedClauseFollows(_ start: Int) -> Bool {
    guard start < sentence.upperBound, flags(start).has(.article),
      let phrase = subjects.phrases.phrase(beginningAt: start, to: sentence.upperBound)
    else { return false }
    let relative = phrase.items.upperBound
    return relative < sentence.upperBound && flags(relative).has(.relative) && hasClause(from: start)
      && !(relative..<sentence.upperBound).contains { flags($0).has(.pause) }
  }

  /// "according to dockers who spoke to us": the clause that tells who they are, where no name does.
  private func withRelative(_ found: NounPhrase) -> NounPhrase {
    var end = found.items.upperBound
    guard !found.isPronoun, end < sentence.upperBound, flags(end).has(.relative),
      !found.items.contains(where: { flags($0).has(.name) })
    else { return found }
    while end < sentence.upperBound, !flags(end).has([.pause, .terminator, .semicolon, .colon, .span]) {
      end += 1
    }
    var phrase = found
    phrase.items = found.items.lowerBound..<end
    return phrase
  }

  /// "It held a march for those demanding pay, according to Ana Lund.": all that stands before, with what it reports
  /// itself.
  private func sourceWhole(_ item: Int, _ end: Int) -> Range<Int>? {
    guard latest != nil, leftEdge == item - 1, flags(leftEdge).has(.comma), !sentenceFlags.has(.span),
      end >= sentence.upperBound || flags(end).has([.terminator, .relative])
        || end + 1 < sentence.upperBound && flags(end).has(.comma) && flags(end + 1).has(.relative)
    else { return nil }
    return sentence.lowerBound..<leftEdge
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
