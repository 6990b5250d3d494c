/// What somebody calls a thing without quotation marks: "called the raid a crime", "denounced it as unfair".
extension SayingFinder {
  /// Items that the thing may have.
  private static let longestThing = 14

  func judgement(_ verb: Verb, after: Int) -> RightContent? {
    let upper = min(sentence.upperBound - 1, after + Self.longestThing)
    guard after < upper, !flags(after).has([.asWord, .pause, .terminator, .colon, .to]),
      verb.phrase != nil || verb.sharesLatest
    else { return nil }
    // "describe themselves as liberal"
    if skeleton.isOne(after, of: .reflexive) { return nil }
    for at in after..<upper {
      let own = flags(at)
      if own.has([.pause, .semicolon, .colon, .certainVerb, .relative, .that, .span]) && !own.has(.asWord) {
        return nil
      }
      guard at > after else { continue }
      let frames = verb.entry.frames
      if frames.has(.as) && isJudging(at)
        || frames.has(.name) && (isIndefinite(at) && isThing(after..<at) || judges(at, after))
      {
        return clause(from: after, "quote.indirect.named", verb, isFinite: false).map(withoutDeed)
      }
    }
    return nil
  }

  /// "called it a disgrace and left": up to what else was done.
  private func withoutDeed(_ content: RightContent) -> RightContent {
    var content = content
    let end = content.items.upperBound
    if let joint = content.items.first(where: { item in
      guard flags(item).has(.conjunction), item + 1 < end else { return false }
      let verb = flags(item + 1)
      return verb.has(.certainVerb) && !verb.has(.ingEnding)
        || verb.has(.edEnding) && item + 2 < end && flags(item + 2).has([.determiner, .otherPronoun, .name])
    }) {
      content.items = content.items.lowerBound..<joint
    }
    return content
  }

  /// "baseless" in "called the accusations baseless", "called it deeply unfair"; not "called the unfair match".
  private func judges(_ item: Int, _ after: Int) -> Bool {
    guard flags(item).has(.judgement) else { return false }
    var end = item
    while end > after, flags(end - 1).has([.lyEnding, .adverb]) { end -= 1 }
    let next = item + 1
    return end > after && isThing(after..<end)
      && (next >= sentence.upperBound
        || flags(next).has([.terminator, .pause, .conjunction, .semicolon, .preposition, .subordinator]))
  }

  /// "as unfair", "as a crime"; not "as well", "as he left", "as of May".
  private func isJudging(_ item: Int) -> Bool {
    guard flags(item).has(.asWord) else { return false }
    let next = flags(item + 1)
    if skeleton.isOne(item + 1, of: .afterAs) { return false }
    // "as one of the worst"
    if next.has(.number), next.has(.word), item + 2 < sentence.upperBound {
      return skeleton.text.isOf(skeleton.start(item + 2))
    }
    return isIndefinite(item + 1) || next.has(.negation)
      || next.has(.word)
        && !next.has([
          .capitalized, .determiner, .pronoun, .otherPronoun, .preposition, .adverb, .conjunction,
          .certainVerb,
          .time, .interrogative, .to, .subordinator, .number, .sEnding, .role,
        ])
  }

  func isIndefinite(_ item: Int) -> Bool { skeleton.isOne(item, of: .indefiniteArticle) }

  /// A pronoun, a name, or a noun with its determiner.
  private func isThing(_ items: Range<Int>) -> Bool {
    guard let first = items.first, let last = items.last else { return false }
    if items.count == 1 { return flags(first).has([.otherPronoun, .pronoun, .name]) }
    return flags(first).has([.determiner, .name, .possessive])
      && !flags(last).has([.determiner, .preposition])
      && !items.contains { flags($0).has([.conjunction, .comma, .number]) }
  }

  /// "was described by the board as “unfair”"
  func agentsJudgement(_ asWord: Int) -> RightContent? {
    let start = asWord + 1
    guard start < sentence.upperBound, flags(start).has(.span) || isJudging(asWord) else { return nil }
    if flags(start).has(.span) { return RightContent(items: start..<start + 1, rule: "quote.mixed.named") }
    return RightContent(items: start..<clauseEnd(from: start, isFinite: false), rule: "quote.indirect.named")
  }
}
