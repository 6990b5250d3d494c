extension SayingFinder {
  /// Ties a verb to what it reports; returns the item to go on from.
  mutating func attribute(_ verb: Verb) -> Int {
    let after = verb.agentEnd ?? (verb.isInverted ? verb.clause.upperBound : verb.item + 1)
    let frames = verb.entry.frames
    let isDoubtful = flags(verb.item).has(.alsoNoun) && !verb.entry.forms.has(.past)
    if !isDoubtful, let edge = aside(verb, after: after) { return edge }
    if !verb.isInverted, verb.entry.forms.has(.participle), let main = reduced(after) {
      note(verb.item, .isReduced)
      guard let entry = skeleton.cue(main), verb.phrase != nil else { return verb.item + 1 }
      var behind = verb
      (behind.item, behind.entry, behind.clause) = (main, entry, verb.clause.lowerBound..<main + 1)
      // Who is named behind "by" belongs to the first verb: looked at again it would never end.
      behind.agentEnd = nil
      return attribute(behind)
    }
    if let right = rightContent(verb, from: after), !isAdded(right, to: verb) {
      let saying = add(verb, clauseEnd: right.items.lowerBound)
      // "A," she said, "B.": both belong to it.
      if right.isQuoted, let left = leftQuote(before: verb.clause.lowerBound) {
        take(left, by: saying, "quote.direct.before")
      } else if right.isQuoted, flags(after).has(.pause),
        let left = leftClause(before: verb.clause.lowerBound)
      {
        report(.init(left), by: saying, "quote.indirect.before")
      }
      if right.isQuoted {
        take(spansIn: right.items, by: saying)
      } else {
        report(.init(right.items), by: saying, right.rule)
        if let quote = right.quote { take(quote, by: saying, "quote.direct.after") }
      }
      leftEdge = right.quote.map { $0 + 1 } ?? right.items.upperBound
      return max(leftEdge, verb.item + 1)
    }
    let start = overAs(verb)
    if frames.has([.quote, .tail]), let left = leftQuote(before: start) {
      let saying = add(verb, clauseEnd: after)
      take(left, by: saying, verb.isInverted ? "quote.direct.inverted" : "quote.direct.before")
      leftEdge = adverbialEnd(from: after)
      return after
    }
    if frames.has(.tail), !isDoubtful || isCertain(verb), isParenthetical(verb, after: after),
      let left = wholeBefore(start) ?? leftClause(before: start)
    {
      let saying = add(verb, clauseEnd: after)
      let resume = adverbialEnd(from: overOneTold(verb, after))
      let rest = continuation(from: verb.isInverted ? appositionEnd(from: resume) : resume)
      report(.init(left, rest), by: saying, "quote.indirect.before")
      leftEdge = max(resume, (rest ?? left).upperBound)
      return max(after, rest?.upperBound ?? after)
    }
    if frames.has([.quote]), let quote = lastSentenceQuote(), isAlone(verb, after: after) {
      let saying = add(verb, clauseEnd: after)
      take(quote, by: saying, "quote.direct.sentence-before")
      leftEdge = after
      return after
    }
    if let below = paragraphBelow(verb) {
      findings.unmarked.append((below, add(verb, clauseEnd: after), "quote.direct.below"))
      return after
    }
    note(verb.item, .reportsNothing)
    return verb.item + 1
  }

  /// "Lund said:" above a paragraph without a mark that opens it, and the next ones as long as somebody
  /// speaks for himself.
  private func paragraphBelow(_ verb: Verb) -> Range<Int>? {
    let colon = verb.item + 1
    guard let phrase = verb.phrase, namesSomebody(phrase), !isEmbedded(phrase),
      !flags(verb.item).has(.ingEnding),
      verb.entry.frames.has(.quote), colon + 1 == sentence.upperBound,
      flags(colon).has(.colon), colon + 1 < skeleton.count, skeleton.opensBlock(colon + 1),
      !flags(colon + 1).has([.span, .dash, .symbol, .quotationMark]),
      !flags(verb.item).has(.alsoNoun) || verb.entry.forms.has(.past) || isCertain(verb)
    else { return nil }
    let tokens = skeleton.text.tokens
    let first = tokens.blockIndex(of: skeleton.start(colon + 1))
    guard let end = spokenBlock(first, from: colon + 1), tokens.block(first).count >= 6 else { return nil }
    var (last, item) = (first, end.item)
    while verb.entry.frames.has(.free), let next = spokenBlock(last + 1, from: item), next.isOwn {
      last += 1
      item = next.item
    }
    return tokens.block(first).lowerBound..<tokens.block(last).upperBound
  }

  /// "Nobody knows what Lund said:", "as Lund predicted:"
  private func isEmbedded(_ phrase: NounPhrase) -> Bool {
    let before = phrase.items.lowerBound - 1
    return before >= sentence.lowerBound && flags(before).has([.interrogative, .asWord, .relative])
  }

  /// The item behind a paragraph without quoted clauses, and whether "I" or "we" stands in it; nil for another block.
  private func spokenBlock(_ block: Int, from start: Int) -> (item: Int, isOwn: Bool)? {
    let tokens = skeleton.text.tokens
    guard start < skeleton.count, block < min(skeleton.text.blocks.count, tokens.blockCount),
      skeleton.text.blocks[block].kind == .paragraph
    else { return nil }
    var item = start
    var isOwn = false
    while item < skeleton.count, skeleton.end(item) <= tokens.block(block).upperBound {
      if flags(item).has(.clauseSpan) { return nil }
      isOwn = isOwn || skeleton.isOne(item, of: .ownWord)
      item += 1
    }
    return item == start || flags(item - 1).has(.colon) ? nil : (item, isOwn)
  }

  /// "“…,” she said at Tuesday's rally": no clause, and how it was said.
  private func isAdded(_ right: RightContent, to verb: Verb) -> Bool {
    let before = verb.clause.lowerBound - 1
    guard !right.isQuoted, RuleName(right.rule) == "quote.indirect.bare", before >= leftEdge,
      sentenceFlags.has(.span),
      flags(before).has(.span)
        || before > leftEdge && flags(before).has(.pause) && flags(before - 1).has(.span),
      leftQuote(before: verb.clause.lowerBound) != nil
    else { return false }
    let first = right.items.lowerBound
    // "“…,” she said in the letter she wrote"
    if first > verb.item + 2, flags(first).has(.pronoun), flags(first - 1).has([.medium, .nounCue]) {
      return true
    }
    return flags(first).has([.ingEnding, .preposition])
      || !clauseFollows(first)
  }

  /// "…, as Ana Lund put it": where the clause begins with its "as".
  private func overAs(_ verb: Verb) -> Int {
    let start = verb.clause.lowerBound
    guard start - 1 > leftEdge, flags(start - 1).has(.asWord), flags(start - 2).has([.pause, .span]) else {
      return start
    }
    return start - 1
  }

  /// "Many of them, he said, have left", "a plan that officials said had failed", "As the report noted, …".
  private mutating func aside(_ verb: Verb, after: Int) -> Int? {
    let start = verb.clause.lowerBound
    guard verb.phrase != nil, !verb.isInverted, verb.entry.forms != .gerund, verb.entry.frames.has(.tail),
      after < sentence.upperBound
    else { return nil }
    var content: ReportedContent.Items?
    let isAs = start > sentence.lowerBound && flags(start - 1).has(.asWord)
    if verb.entry.frames.has(.sure), isAs || !isSomebody(verb) { return nil }
    // "In its ruling, the court held, by six votes to one, that"
    if flags(after).has(.comma), verb.entry.frames.has(.that), sentenceFlags.has(.that), !isAs,
      after + 1 < sentence.upperBound, !flags(after + 1).has(.that),
      that(after: after, verb.entry.frames) != nil
    {
      return nil
    }
    let edge = isAs ? start - 1 : start
    if edge > leftEdge, flags(edge - 1).has([.relative, .interrogative]),
      flags(after).has([.be, .have, .modal])
        || flags(after).has([.finite, .edEnding]) && !flags(after).has([.capitalized, .determiner])
          && flags(edge - 1).has(.relative)
    {
      content = .init(edge - 1..<edge, after..<relativeEnd(after))
    } else if flags(after).has([.be, .have, .modal]), !flags(after).has(.capitalized), !isAs,
      let thing = reducedRelative(verb, before: edge)
    {
      content = .init(thing, after..<relativeEnd(after))
    } else if let quoted = quotedPredicate(behind: after, edge) {
      content = quoted
    } else if verb.phrase?.antecedent == nil,
      let rest = continuation(from: adverbialEnd(from: overOneTold(verb, after))),
      !flags(rest.lowerBound).has(.span)
    {
      if isToldSomebody(verb, after),
        !clauseFollows(rest.lowerBound) && !flags(rest.lowerBound).has(.certainVerb)
      {
        return nil
      }
      let opensClause =
        edge == sentence.lowerBound
        || flags(edge - 1).has(.conjunction)
          && (edge == sentence.lowerBound + 1 || isAs && flags(edge - 2).has(.pause))
      if opensClause {
        guard isAs, rest.contains(where: { isVerbal($0) || flags($0).has(.span) }) else { return nil }
        content = .init(rest)
      } else if flags(rest.lowerBound).has([.asWord, .contrast]) {
        // "…, she told the board, as others left": nothing that was said.
        return nil
      } else if edge > leftEdge + 1, flags(edge - 1).has(.pause), !flags(edge - 2).has(.clauseSpan) {
        let mark =
          sentenceFlags.has([.colon, .semicolon])
          ? (leftEdge..<edge - 1).last(where: { flags($0).has([.colon, .semicolon]) }) : nil
        let first = mark.map { $0 + 1 } ?? leftEdge
        let isOccasion =
          tellsOccasion(first..<edge - 1) && !flags(rest.lowerBound).has([.certainVerb, .conjunction])
        content = isOccasion ? .init(rest) : .init(first..<edge - 1, rest)
      }
    }
    guard var content else { return nil }
    while content.first.count > 1, flags(content.first.lowerBound).has([.pause, .conjunction, .semicolon]) {
      content.first = content.first.dropFirst()
    }
    let saying = add(verb, clauseEnd: after)
    report(content, by: saying, "quote.indirect.aside")
    leftEdge = content.last.upperBound
    return max(leftEdge, verb.item + 1)
  }

  /// "Addressing the crews, Lund said, the pier has to close": when it was said.
  private func tellsOccasion(_ items: Range<Int>) -> Bool {
    guard let first = items.first, flags(first).has(.ingEnding), !flags(first).has(.name),
      !items.contains(where: { flags($0).has(.certainVerb) })
    else { return false }
    return skeleton.isOne(first, of: .address) || skeleton.cue(first)?.forms.has(.gerund) == true
  }

  /// "The plan, Lund said, “is dead”": a subject, and quoted words that begin with its verb.
  private func quotedPredicate(behind after: Int, _ edge: Int) -> ReportedContent.Items? {
    guard edge > leftEdge + 1, flags(edge - 1).has(.comma), after + 1 < sentence.upperBound,
      flags(after).has(.comma), let span = skeleton.span(after + 1),
      let subject = subjects.phrases.phrase(beginningAt: leftEdge, to: edge),
      subject.items.upperBound == edge - 1
    else { return nil }
    let first = skeleton.text.flags(span.inner.lowerBound)
    guard first.has([.be, .have, .modal]), !first.has([.capitalized, .ingEnding]) else { return nil }
    return .init(leftEdge..<edge - 1, after + 1..<max(after + 2, clauseEnd(from: after + 1)))
  }

  /// "a plan the board said was dead", "of forty men it says had been beaten": what the clause without "that" tells of.
  private func reducedRelative(_ verb: Verb, before edge: Int) -> Range<Int>? {
    guard verb.entry.frames.has(.free), let phrase = verb.phrase, edge - 1 > leftEdge,
      phrase.isPronoun && !flags(phrase.items.lowerBound).has(.relative)
        || flags(phrase.items.lowerBound).has(.article),
      subjects.phrases.isNominal(edge - 1),
      !flags(edge - 1).has([.span, .determiner, .adverb, .time, .edEnding]),
      let thing = subjects.phrases.phrase(endingAt: edge, from: leftEdge)
    else { return nil }
    // "The board listed forty men it said": behind the verb.
    var start = edge
    while start > thing.core.lowerBound,
      !(flags(start - 1).has(.edEnding) && !flags(start - 1).has([.capitalized, .name]) && start < edge
        && flags(start).has([.determiner, .number]))
    { start -= 1 }
    return start..<edge
  }

  /// "that she said was dead has come back": where the verb of the main clause stands, if no pause comes before.
  private func relativeEnd(_ start: Int) -> Int {
    let end = clauseEnd(from: start, inSubordinate: true)
    var at = start
    while at < end, flags(at).has([.auxiliary, .adverb, .negation]) { at += 1 }
    while at < end, !flags(at).has([.relative, .that, .conjunction, .pronoun, .pause, .interrogative]) {
      if flags(at).has(.auxiliary), !flags(at).has(.capitalized), at > start + 1, !flags(at - 1).has(.to) {
        return at
      }
      at += 1
    }
    return end
  }

  /// Whether a clause has its verb in an item, by all that its letters and the word lists tell.
  private func isVerbal(_ item: Int) -> Bool {
    flags(item).has([.certainVerb, .clauseSpan, .cue])
      || flags(item).has(.edEnding) && !flags(item).has([.capitalized, .determiner])
  }

  /// "a merger announced on Monday would": where the clause's verb stands when the one before was its
  /// subject's participle.
  private func reduced(_ after: Int) -> Int? {
    let end = adverbialEnd(from: after)
    guard end < sentence.upperBound, end > after, !isAmount(after..<end) else { return nil }
    // "said more must be done"
    if end == after + 1, flags(after).has(.adverb), !flags(after).has(.time) { return nil }
    if flags(end).has([.be, .have, .modal]) { return flags(end).has(.capitalized) ? nil : end }
    return flags(after).has(.preposition) ? verbOfSaying(behindTitleAt: end) : nil
  }

  /// "the authors of a study published in the journal Harbour Watch argued": over the capitals of a name.
  private func verbOfSaying(behindTitleAt start: Int) -> Int? {
    var at = start
    while at < sentence.upperBound, at < start + 6, flags(at).has(.capitalized), !flags(at).has(.cue) {
      at += 1
    }
    guard at < sentence.upperBound, flags(at).has(.cue), !flags(at).has(.alsoNoun),
      let entry = skeleton.cue(at), entry.forms.has([.past, .thirdPerson]), entry.frames.has(.that),
      !flags(at - 1).has([.preposition, .determiner])
    else { return nil }
    return at
  }

  /// Whether no noun stands behind such a subject: "he reports", "the Courier reports".
  private func isCertain(_ verb: Verb) -> Bool {
    guard let phrase = verb.phrase else { return false }
    let head = flags(phrase.core.upperBound - 1)
    if head.has(.medium), flags(phrase.core.lowerBound).has(.article), phrase.core.count == 2 { return true }
    return phrase.isPronoun || head.has(.name) || isOffice(phrase)
      || verb.isInverted && head.has(.role)
  }

  /// "the head of Harbour Watch"
  func isOffice(_ phrase: NounPhrase) -> Bool {
    guard phrase.items.count > phrase.core.count, flags(phrase.items.lowerBound).has(.article) else {
      return false
    }
    return flags(phrase.core.upperBound - 1).has(.role) && flags(phrase.items.upperBound - 1).has(.name)
  }

  /// Whether a verb that things have as often has a name, "she" or a word for somebody as its subject.
  func isSomebody(_ verb: Verb, orMany: Bool = false) -> Bool {
    verb.phrase.map { namesSomebody($0, orMany: orMany) } ?? true
  }

  func namesSomebody(_ phrase: NounPhrase, orMany: Bool = false) -> Bool {
    if phrase.isPronoun {
      return !skeleton.isOne(phrase.items.lowerBound, of: .impersonal)
        && !flags(phrase.items.lowerBound).has(.relative)
    }
    let head = flags(phrase.core.upperBound - 1)
    return head.has([.name, .role, .hearer, .capitalized]) || orMany && head.has(.sEnding)
      || words.namesSomebody(phrase, personOnly: true)
  }

  /// Nothing but adverbials stands between the verb and the end of its clause, and its subject is not
  /// another clause's.
  private func isParenthetical(_ verb: Verb, after: Int) -> Bool {
    if verb.isImpersonal { return true }
    guard verb.phrase != nil, verb.phrase?.antecedent == nil else { return false }
    if verb.entry.forms == .gerund, !verb.isQuotedAs { return false }
    if verb.entry.frames.has(.sure), !isSomebody(verb) { return false }
    if verb.isInverted { return true }
    let start = overOneTold(verb, after)
    let end = adverbialEnd(from: start)
    if end >= sentence.upperBound { return true }
    // "…, she said on Monday as the board met"
    return flags(end).has([.terminator, .pause, .semicolon, .conjunction, .bracketed])
      || (start...end).contains {
        flags($0).has(.subordinateOpening) && !(flags($0).has(.interrogative) && verb.entry.frames.has(.wh))
      }
  }

  /// "…, he told reporters": after the one who is told.
  private func overOneTold(_ verb: Verb, _ after: Int) -> Int {
    isToldSomebody(verb, after) ? overHearer(after, verb.entry.frames) : after
  }

  private func isToldSomebody(_ verb: Verb, _ after: Int) -> Bool {
    let frames = verb.entry.frames
    return frames.has(.hearer) && frames.has(.bare) && !flags(leftEdge).has(.subordinateOpening)
      && overHearer(after, frames) > after
  }

  /// Makes a saying of a verb and its subject.
  mutating func add(_ verb: Verb, clauseEnd: Int) -> Int {
    let speakers: [Quotation.Speaker]
    if let phrase = verb.phrase {
      speakers = words.speakers(of: phrase)
    } else {
      speakers = verb.sharesLatest ? latest.map { findings.sayings[$0].speakers } ?? [] : []
    }
    findings.sayings.append(
      Saying(
        cue: verb.item, speakers: speakers,
        clause: verb.clause.lowerBound..<max(clauseEnd, verb.clause.upperBound), rule: "quote.cue",
        isRelative: verb.phrase?.antecedent != nil))
    latest = findings.sayings.count - 1
    return findings.sayings.count - 1
  }

  mutating func take(_ spanItem: Int, by saying: Int, _ rule: StaticString) {
    let span = skeleton.spanIndex(spanItem)
    guard span >= 0 else { return }
    note(span: span, to: saying)
    findings.sayingOfSpan[span] = saying
    findings.ruleOfSpan[span] = rule
  }

  mutating func take(spansIn items: Range<Int>, by saying: Int) {
    for item in items where flags(item).has(.span) { take(item, by: saying, "quote.direct.after") }
  }

  /// Records reported words; quoted words inside are part of them.
  mutating func report(_ items: ReportedContent.Items, by saying: Int, _ rule: StaticString) {
    consume(items.first, by: saying)
    if let second = items.second { consume(second, by: saying) }
    findings.contents.append(ReportedContent(items: items, saying: saying, rule: rule))
  }

  private mutating func consume(_ items: Range<Int>, by saying: Int) {
    // What the last attribution of a sentence takes in keeps its own speaker.
    let keepsOwn = items.lowerBound < leftEdge
    for item in items where flags(item).has(.span) {
      if keepsOwn, findings.sayingOfSpan[skeleton.spanIndex(item)] >= 0 { continue }
      note(span: skeleton.spanIndex(item), to: saying)
      findings.sayingOfSpan[skeleton.spanIndex(item)] = Findings.consumed
    }
  }

  // MARK: To the left

  /// The quoted words that end directly before an attribution, when nothing else is reported with them.
  func leftQuote(before clauseStart: Int) -> Int? {
    if !sentenceFlags.has(.span) { return nil }
    var at = clauseStart - 1
    while at >= leftEdge, flags(at).has([.pause, .terminator, .conjunction]) { at -= 1 }
    guard at >= leftEdge, flags(at).has(.span), let span = skeleton.span(at) else { return nil }
    let isParted =
      at < clauseStart - 1 || span.endsWithComma || span.endsWithStop || flags(at).has(.clauseSpan)
    guard isParted else { return nil }
    // Words before it are reported as well: 'The plan is "dead," he said.'
    var first = at - 1
    while first >= leftEdge, flags(first).has([.pause, .conjunction]) { first -= 1 }
    if first >= leftEdge, !flags(first).has([.colon, .terminator, .semicolon]), !flags(first).has(.clauseSpan)
    {
      if !flags(at).has(.clauseSpan) || leftClause(before: clauseStart) != nil { return nil }
    }
    return at
  }

  /// Items of what is reported without marks. Nobody says more in one clause, and a sentence of a hundred thousand words
  /// with a verb of saying at every tenth would be gone through for each.
  static let longestClause = 400

  /// Reported words before a parenthetical attribution.
  func leftClause(before clauseStart: Int) -> Range<Int>? {
    var end = clauseStart
    while end > leftEdge, flags(end - 1).has([.pause]) { end -= 1 }
    guard
      end < clauseStart
        || (end > leftEdge && (endsWithCommaInMarks(end - 1) || runsOn(behind: end - 1, clauseStart)))
    else { return nil }
    var start = leftEdge
    while start < end, flags(start).has([.pause, .conjunction, .semicolon, .terminator, .colon]) {
      start += 1
    }
    guard end - start > 2, end - start <= Self.longestClause else { return nil }
    let opening = flags(start)
    // "When the doctor came, he disagreed", "In a recorded interview, he confessed": no clause of its own.
    let isAdverbial =
      opening.has([.subordinateOpening, .preposition]) && !opening.has(.contrast)
      && !(start..<end).contains { flags($0).has([.pause, .span]) } && !opensWithAmount(start)
    if isAdverbial, opening.has(.subordinateOpening) { return nil }
    // "Asked who would lead it, she laughed"
    if opening.has(.edEnding), !opening.has(.name),
      flags(start + 1).has([.interrogative, .preposition, .to]),
      !(start..<end).contains(where: { flags($0).has([.pause, .span]) })
    {
      return nil
    }
    // "Hearing one of the petitions, the court asked", "In a letter signed by all, and made known in May, the board
    // said": no clause before the last comma.
    if opening.has([.ingEnding, .preposition]), !opening.has([.name, .subordinateOpening, .contrast]),
      !isAdverbial, !opensWithAmount(start), !hasFiniteVerb(start..<end)
    {
      return nil
    }
    for item in start..<end
    where flags(item).has(.certainVerb) || flags(item).has([.clauseSpan]) || isVerbJoined(item) {
      return start..<end
    }
    if isAdverbial { return nil }
    let hasPast = (start..<end).contains {
      flags($0).has(.edEnding) && !flags($0).has(.capitalized) && !($0 > start && flags($0 - 1).has(.pause))
    }
    guard end - start > 3 else { return nil }
    return hasPast || !opening.has([.ingEnding, .edEnding, .time]) && endsAttributed(clauseStart)
      ? start..<end : nil
  }

  /// 'The pier was "shut" she said.': no comma parts the marks from who says it.
  private func runsOn(behind item: Int, _ clauseStart: Int) -> Bool {
    guard flags(item).has(.span), clauseStart + 1 < sentence.upperBound else { return false }
    let pronoun = flags(clauseStart)
    return pronoun.has(.pronoun) && !pronoun.has(.relative)
      && skeleton.cue(clauseStart + 1)?.frames.has(.free) == true
  }

  /// Whether a verb stands behind its subject, in no relative clause.
  private func hasFiniteVerb(_ items: Range<Int>) -> Bool {
    let comma = items.first { flags($0).has(.comma) } ?? items.upperBound
    return items.dropFirst().contains { item in
      let (own, before) = (flags(item), flags(item - 1))
      if own.has([.clauseSpan, .contraction]) { return true }
      // "On Monday, two ships sank", "In May, there's"
      if before.has(.pronoun), !before.has(.relative), own.has(.word) { return true }
      if own.has(.possessive) { return before.has([.pronoun, .adverb, .that]) }
      guard !before.has([.relative, .pause, .conjunction, .preposition, .to]), !before.has(.certainVerb)
      else {
        return false
      }
      return own.has(.certainVerb) && !own.has(.capitalized) || isVerbJoined(item)
        || own.has(.edEnding) && !own.has([.capitalized, .determiner])
          && (before.has([.name, .pronoun])
            || item > comma && before.has(.word)
              && !before.has([.determiner, .edEnding, .adverb, .lyEnding]))
        || own.has(.cue) && skeleton.cue(item)?.forms.has([.past, .thirdPerson]) == true
          && !own.has(.alsoNoun)
    }
  }

  /// "Norvia regards it as an affront, the statement said.": a verb that no list tells.
  private func endsAttributed(_ clauseStart: Int) -> Bool {
    if flags(clauseStart).has(.asWord), isLastAttribution(clauseStart + 1) { return true }
    return isLastAttribution(clauseStart)
      && (clauseStart..<sentence.upperBound).contains { skeleton.cue($0)?.frames.has(.free) ?? false }
  }

  /// "At least 17 dockers died": the subject of a clause.
  private func opensWithAmount(_ start: Int) -> Bool {
    guard start + 4 < sentence.upperBound, flags(start).has(.preposition), flags(start + 2).has(.number),
      !flags(start + 1).has([.determiner, .capitalized, .number, .time, .name])
    else { return false }
    return flags(start + 3).has([.sEnding, .hearer, .role]) && !flags(start + 3).has(.time)
  }

  /// "there's a plan": no possessive is followed by such a word.
  private func isVerbJoined(_ item: Int) -> Bool {
    flags(item).has(.possessive) && item + 1 < sentence.upperBound
      && flags(item + 1).has([.determiner, .negation, .preposition, .pronoun])
  }

  /// "Lund said the yard would close, the Courier reported.", "Forecasts called for rain, causing floods, Lund said.":
  /// all that stands before, with what it reports itself.
  private func wholeBefore(_ clauseStart: Int) -> Range<Int>? {
    guard latest != nil, leftEdge > sentence.lowerBound else { return nil }
    // 'Lund wrote that it was "dead," the Courier reported.'
    if leftEdge == clauseStart, endsWithCommaInMarks(leftEdge - 1), isLastAttribution(clauseStart) {
      return sentence.lowerBound..<leftEdge
    }
    // "A plan they said was dead has come back, Lund said."
    if leftEdge < clauseStart - 1, flags(leftEdge).has(.auxiliary), !flags(leftEdge).has(.capitalized),
      flags(clauseStart - 1).has(.comma), isLastAttribution(clauseStart)
    {
      return sentence.lowerBound..<clauseStart - 1
    }
    guard leftEdge < clauseStart, flags(clauseStart - 1).has(.comma), flags(leftEdge).has(.comma),
      isLastAttribution(clauseStart) || isLastInverted(clauseStart)
    else { return nil }
    if leftEdge < clauseStart - 1 {
      let first = flags(leftEdge + 1)
      let isClause = !first.has([.ingEnding, .relative]) || first.has([.capitalized, .that, .name])
      if isClause, !latestIsInfinitive { return nil }
    }
    return sentence.lowerBound..<clauseStart - 1
  }

  /// "The yard is set to announce the terms, but …, Reuters reported.": no statement of its own.
  private var latestIsInfinitive: Bool {
    guard let latest, let cue = findings.sayings[latest].cue else { return false }
    return subjects.verbGroup(before: cue, from: sentence.lowerBound).isInfinitive
  }

  private func endsWithCommaInMarks(_ item: Int) -> Bool {
    skeleton.span(item).map { $0.endsWithComma || $0.endsWithStop } ?? false
  }

  /// The quotation that ends the sentence before, still without a speaker: '"… court." He said.'
  private func lastSentenceQuote() -> Int? {
    let item = sentence.lowerBound - 1
    guard item >= 0, flags(item).has(.span),
      findings.sayingOfSpan[skeleton.spanIndex(item)] == Findings.none,
      !skeleton.opensBlock(sentence.lowerBound)
    else { return nil }
    return item
  }

  private func isAlone(_ verb: Verb, after: Int) -> Bool {
    let end = adverbialEnd(from: overOneTold(verb, after))
    return verb.clause.lowerBound <= sentence.lowerBound + 1
      && (end >= sentence.upperBound || flags(end).has([.terminator, .pause, .asWord]))
  }
}
