/// Gives quotations that no verb stands beside the speaker of what was said before, and those after a colon
/// or
/// before a dash theirs.
struct CarryOn {
  let skeleton: Skeleton
  let subjects: SubjectFinder
  let words: SpeakerWords
  /// The sayings that verbs gave, in order; those added later are not.
  let foundCount: Int

  init(skeleton: Skeleton, subjects: SubjectFinder, words: SpeakerWords, findings: Findings) {
    self.skeleton = skeleton
    self.subjects = subjects
    self.words = words
    foundCount = findings.orderedCount
  }

  /// What was said last, going through the statement.
  private struct Thread {
    var saying: Int?
    var block = -10
    var directBlock = -10
    /// The last one that was not the author's: "I asked".
    var other: Int?

    mutating func follow(_ next: Int, in block: Int, isAuthors: Bool) {
      saying = next
      self.block = block
      if !isAuthors { other = next }
    }

    /// Who goes on in a block: a paragraph after what the author asked is the answer.
    func speaker(in next: Int, isAuthors: Bool) -> Int? { isAuthors && next > block ? other : saying }
  }

  private func isAuthors(_ saying: Int?, _ findings: Findings) -> Bool {
    guard let saying, findings.sayings[saying].speakers.count == 1 else { return false }
    let speaker = findings.sayings[saying].speakers[0]
    return speaker.isPronoun && speaker.range.count == 1
      && skeleton.text.bytes[speaker.range.lowerBound] == UInt8(ascii: "I")
  }

  func apply(_ findings: inout Findings) {
    var thread = Thread()
    var next = 0
    var unmarked = 0
    for index in 0..<max(0, skeleton.sentenceCount) {
      let sentence = skeleton.sentence(index)
      let block = skeleton.block(ofSentence: index)
      let hasSpan = skeleton.flags(ofSentence: index).has(.span)
      for item in hasSpan ? sentence : 0..<0 where skeleton.flags(item).has(.span) {
        let span = skeleton.spanIndex(item)
        if findings.sayingOfSpan[span] == Findings.none, skeleton.spans[span].isClause {
          attribute(span, item, sentence: index, block: block, thread, &findings)
        }
        if findings.sayingOfSpan[span] >= 0 {
          let saying = findings.sayingOfSpan[span]
          thread.follow(saying, in: block, isAuthors: isAuthors(saying, findings))
          thread.directBlock = block
        }
      }
      // "Lund said:" and a paragraph without marks: the next ones with marks go on from it.
      while unmarked < findings.unmarked.count, !sentence.isEmpty,
        findings.unmarked[unmarked].tokens.upperBound <= skeleton.end(sentence.upperBound - 1)
      {
        let saying = findings.unmarked[unmarked].saying
        if saying >= 0, saying < foundCount {
          thread.follow(saying, in: block, isAuthors: false)
          thread.directBlock = block
        }
        unmarked += 1
      }
      while next < foundCount, findings.sayings[next].clause.lowerBound < sentence.upperBound {
        // "…,” she said in a tone that suggested that": what comes next is hers.
        if findings.sayings[next].clause.lowerBound >= sentence.lowerBound, findings.sayings[next].cue != nil,
          !(findings.sayings[next].isRelative && thread.block == block
            && thread.saying.map {
              findings.sayings[$0].clause.lowerBound >= sentence.lowerBound
            } ?? false)
        {
          thread.follow(next, in: block, isAuthors: isAuthors(next, findings))
        }
        next += 1
      }
    }
  }

  private func attribute(
    _ span: Int, _ item: Int, sentence index: Int, block: Int, _ thread: Thread, _ findings: inout Findings
  ) {
    if let later = goesOn(span, findings) {
      assign(span, findings.sayingOfSpan[later], findings.ruleOfSpan[later], &findings)
      return
    }
    let sentence = skeleton.sentence(index)
    let isWhole = isWhole(item, in: sentence)
    let before = thread.speaker(in: block, isAuthors: isAuthors(thread.saying, findings))
    if let signed = signature(after: item, isWhole: isWhole, sentence: index, &findings) {
      assign(span, signed, "quote.direct.signed", &findings)
    } else if skeleton.spans[span].isTitle {
      return
    } else if let own = saying(in: sentence, near: item, findings) {
      assign(span, own, "quote.direct.same-sentence", &findings)
    } else if let introduced = introduced(item, in: sentence, &findings)
      ?? announced(item, isWhole: isWhole, sentence: index, &findings)
      ?? led(isWhole: isWhole, sentence: index, &findings)
    {
      assign(span, introduced, "quote.direct.colon", &findings)
    } else if !isWhole {
      note(thread.saying, span, { .isCutOff(words: $0) }, findings)
      return
    } else if let before,
      block == thread.block || block - thread.block == 1 || block - thread.directBlock <= 1
    {
      assign(span, before, "quote.direct.carried-on", &findings)
    } else if let subject = previousSubject(index, &findings, personOnly: block - thread.directBlock <= 4) {
      assign(span, subject, "quote.direct.subject-before", &findings)
    } else if let before, block - thread.directBlock <= 4 {
      assign(span, before, "quote.direct.carried-on", &findings)
    } else {
      note(thread.saying, span, { .isTooFar(words: $0) }, findings)
    }
    let (saying, rule) = (findings.sayingOfSpan[span], RuleName(findings.ruleOfSpan[span]))
    if saying >= 0, saying != thread.saying {
      note(thread.saying, span, { .isNotCarriedOn(words: $0, rule: rule) }, findings)
    }
  }

  /// Paragraphs of one quotation that are looked through for who speaks.
  private static let farthest = 20

  /// “We came in May. ¶ “Nobody heard us,” Berg said: the span of the next paragraphs that has a speaker.
  private func goesOn(_ span: Int, _ findings: Findings) -> Int? {
    var last = span
    while skeleton.spans[last].continues, last + 1 < skeleton.spans.count, last - span < Self.farthest {
      last += 1
      if findings.sayingOfSpan[last] != Findings.none {
        return findings.sayingOfSpan[last] >= 0 ? last : nil
      }
    }
    return nil
  }

  private func assign(_ span: Int, _ saying: Int, _ rule: StaticString, _ findings: inout Findings) {
    findings.sayingOfSpan[span] = saying
    findings.ruleOfSpan[span] = rule
  }

  private func saying(in sentence: Range<Int>, near item: Int, _ findings: Findings) -> Int? {
    // Sayings stand in order up to those that were added here; the last that begins in the sentence before
    // the
    // item, else the first after it.
    var low = 0
    var high = findings.sayings.count
    let count = min(foundCount, high)
    high = count
    while low < high {
      let middle = (low + high) / 2
      if findings.sayings[middle].clause.lowerBound < item { low = middle + 1 } else { high = middle }
    }
    if low > 0, sentence.contains(findings.sayings[low - 1].clause.lowerBound) { return low - 1 }
    if low < count, sentence.contains(findings.sayings[low].clause.lowerBound) { return low }
    return nil
  }

  /// Nothing else stands in the sentence.
  private func isWhole(_ item: Int, in sentence: Range<Int>) -> Bool {
    sentence.count < 12 && sentence.allSatisfy { $0 == item || !skeleton.flags($0).has([.word, .number]) }
  }

  /// "Smith on the vote: “…”": the sentence's subject, when a colon or comma leads to the words.
  private func introduced(_ item: Int, in sentence: Range<Int>, _ findings: inout Findings) -> Int? {
    guard item > sentence.lowerBound, skeleton.flags(item - 1).has([.colon, .comma]) else { return nil }
    // Every mention of a list of titles is no speaker: "the film “A …”".
    guard skeleton.flags(item - 1).has(.colon) || skeleton.spans[skeleton.spanIndex(item)].hasVerb,
      let subject = subjects.leadingSubject(before: item, from: max(sentence.lowerBound, item - 60))
        ?? lastName(before: item - 1, from: sentence.lowerBound)
    else { return nil }
    // "The book is about leaders, and it is short: “…”": nobody whose words follow.
    if !subject.phrase.isPronoun, !words.namesSomebody(subject.phrase),
      (subject.phrase.items.upperBound..<max(subject.phrase.items.upperBound, item - 1))
        .contains(where: { skeleton.flags($0).has([.pause, .semicolon]) }),
      !skeleton.flags(subject.phrase.core.upperBound - 1).has([.role, .hearer])
    {
      return nil
    }
    return add(possessor(of: subject) ?? subject, clause: subject.clauseStart..<item, &findings)
  }

  /// "From Chair Ole Berg:" or "Chair Ole Berg on the vote:", and a paragraph of quoted words.
  private func announced(_ item: Int, isWhole: Bool, sentence index: Int, _ findings: inout Findings) -> Int?
  {
    guard isWhole, index > 0, skeleton.opensBlock(item) else { return nil }
    let before = skeleton.sentence(index - 1)
    guard let colon = before.last, skeleton.flags(colon).has(.colon), before.count <= 16,
      !skeleton.flags(ofSentence: index - 1).has([.cue, .span, .certainVerb])
    else { return nil }
    let subject =
      lastName(before: colon, from: before.lowerBound)
      ?? subjects.leadingSubject(before: colon, from: before.lowerBound)
    guard let subject, words.namesSomebody(subject.phrase) else { return nil }
    return add(subject, clause: subject.clauseStart..<colon, &findings)
  }

  /// "Berg's response?", "The letter reads as follows.": a sentence that does nothing but lead to the next one's words.
  private func led(isWhole: Bool, sentence index: Int, _ findings: inout Findings) -> Int? {
    guard isWhole, index > 0 else { return nil }
    let before = skeleton.sentence(index - 1)
    let last = before.upperBound - 1
    guard before.count > 3, before.count <= 24, skeleton.flags(last).has([.terminator, .colon, .semicolon]),
      !skeleton.flags(ofSentence: index - 1).has(.span)
    else { return nil }
    // "The party's speaker on yards said:", whoever spoke before.
    if skeleton.opensBlock(before.upperBound), let subject = speaking(in: before),
      !subject.phrase.isPronoun, subjects.isSpeaker(subject.phrase)
    {
      let added = add(subject, clause: subject.clauseStart..<last, &findings)
      findings.sayings[added].cue = last - 1
      return added
    }
    if skeleton.flags(last - 2).has(.asWord), skeleton.reads(last - 1, "follows") {
      // "Transcript as follows:", "The rules are as follows:" is by nobody.
      let cue = last - 3
      guard cue > before.lowerBound, skeleton.flags(cue).has(.cue),
        let subject = subjects.leadingSubject(before: cue, from: before.lowerBound),
        subjects.isSpeaker(subject.phrase)
      else { return nil }
      let added = add(subject, clause: subject.clauseStart..<last, &findings)
      findings.sayings[added].cue = cue
      return added
    }
    guard before.count <= 8, skeleton.flags(last - 1).has([.nounCue, .medium]),
      !skeleton.flags(ofSentence: index - 1).has(.certainVerb),
      let subject = subjects.leadingSubject(before: last, from: before.lowerBound),
      subject.phrase.core.upperBound == last, let owner = possessor(of: subject)
    else { return nil }
    return add(owner, clause: owner.clauseStart..<last, &findings)
  }

  /// "Berg's reply was short:", "Her message was clear:": whose words they are.
  private func possessor(of subject: Subject) -> Subject? {
    let core = subject.phrase.core
    guard !subject.phrase.isPronoun, let head = core.last, skeleton.flags(head).has([.nounCue, .medium])
    else {
      return nil
    }
    if core.count > 1, skeleton.isPossessivePronoun(core.lowerBound) {
      let items = core.lowerBound..<core.lowerBound + 1
      return Subject(
        phrase: NounPhrase(items: items, core: items, isPronoun: true), clauseStart: subject.clauseStart)
    }
    guard let mark = core.first(where: { skeleton.flags($0).has(.possessive) }), mark > core.lowerBound,
      mark < head
    else { return nil }
    let items = core.lowerBound..<mark
    return Subject(phrase: NounPhrase(items: items, core: items), clauseStart: subject.clauseStart)
  }

  /// "From Chair Ole Berg:"
  private func lastName(before colon: Int, from lower: Int) -> Subject? {
    guard colon > lower, let phrase = subjects.phrases.phrase(endingAt: colon, from: lower),
      words.namesSomebody(phrase)
    else {
      return nil
    }
    return Subject(phrase: phrase, clauseStart: phrase.items.lowerBound)
  }

  /// “…” – Ana Lund, director; or a block with nothing but the name.
  private func signature(after item: Int, isWhole: Bool, sentence index: Int, _ findings: inout Findings)
    -> Int?
  {
    var at = item + 1
    while at < skeleton.count, skeleton.flags(at).has(.terminator), at < item + 3 { at += 1 }
    guard at < skeleton.count else { return nil }
    // “…” (Ana Lund, mayor)
    if skeleton.flags(at).has(.bracketed), !skeleton.opensBlock(at),
      !skeleton.spans[skeleton.spanIndex(item)].isTitle, let name = words.person(inBrackets: at)
    {
      findings.sayings.append(
        Saying(cue: nil, speakers: [.init(range: name)], clause: at..<at + 1, rule: "quote.colon"))
      return findings.sayings.count - 1
    }
    let isNewBlock = skeleton.opensBlock(at)
    let hasDash = skeleton.flags(at).has(.dash)
    // A block of nothing but quoted words, and the name below it.
    let isBlock = isWhole && skeleton.opensBlock(item)
    guard hasDash || (isNewBlock && isBlock) else { return nil }
    while at < skeleton.count, skeleton.flags(at).has(.dash) { at += 1 }
    guard at < skeleton.count else { return nil }
    let sentence = skeleton.sentence(sentenceIndex(of: at, from: index))
    // "“…” ¶ – Kalmar captain Ana Lund after her team, which had led, lost": whatever is told of the name behind the dash,
    // but not "– Ana Lund wins the cup".
    if hasDash, isNewBlock, isBlock,
      let phrase = subjects.phrases.phrase(beginningAt: at, to: sentence.upperBound),
      isCaption(phrase, to: sentence.upperBound), words.namesSomebody(phrase, personOnly: true)
    {
      return add(Subject(phrase: phrase, clauseStart: at), clause: at..<phrase.items.upperBound, &findings)
    }
    guard sentence.upperBound - at <= 24,
      words.beginsWithPerson(at)
        || (hasDash && (skeleton.flags(at).has(.capitalized) || isBlock && sentence.upperBound - at <= 6)),
      !(at..<sentence.upperBound).contains(where: {
        skeleton.flags($0).has([.certainVerb, .cue, .colon, .clauseSpan])
      }),
      let phrase = subjects.phrases.phrase(beginningAt: at, to: sentence.upperBound)
    else { return nil }
    return add(Subject(phrase: phrase, clauseStart: at), clause: at..<phrase.items.upperBound, &findings)
  }

  /// A name with no verb of its own: it ends, or a comma or a preposition follows.
  private func isCaption(_ phrase: NounPhrase, to upper: Int) -> Bool {
    let end = phrase.core.upperBound
    return end >= upper
      || skeleton.flags(end).has([
        .pause, .preposition, .subordinator, .relative, .openingBracket, .bracketed, .terminator,
      ])
  }

  private func sentenceIndex(of item: Int, from index: Int) -> Int {
    var index = index
    while index + 1 < skeleton.sentenceCount, skeleton.sentence(index + 1).lowerBound <= item { index += 1 }
    return index
  }

  /// The subject of the sentence before, where it is somebody: "Lund was furious. “…”"
  private func previousSubject(_ index: Int, _ findings: inout Findings, personOnly: Bool) -> Int? {
    // A heading of names does nothing, and says nothing.
    guard index > 0, !isBareHeading(index - 1) else { return nil }
    let sentence = skeleton.sentence(index - 1)
    let upper = min(sentence.upperBound, sentence.lowerBound + 60)
    guard
      let subject = speaking(in: sentence)
        ?? subjects.leadingSubject(before: upper, from: sentence.lowerBound),
      subject.phrase.isPronoun ? !personOnly : words.namesSomebody(subject.phrase, personOnly: personOnly)
    else { return nil }
    let added = add(subject, clause: subject.clauseStart..<subject.clauseStart + 1, &findings)
    // "Ek said:" and a paragraph of quoted words.
    let last = sentence.upperBound - 1
    if skeleton.flags(last).has([.colon, .semicolon]),
      let cue = (max(sentence.lowerBound, last - 6)..<last).last(where: { skeleton.flags($0).has(.cue) })
    {
      findings.sayings[added].cue = cue
    }
    return added
  }

  /// "Asked about the “plan,” Ana Lund, a docker, said:": the subject of the verb that the colon follows.
  private func speaking(in sentence: Range<Int>) -> Subject? {
    let cue = sentence.upperBound - 2
    guard sentence.count > 2, skeleton.flags(cue + 1).has([.colon, .semicolon]), skeleton.flags(cue).has(.cue)
    else {
      return nil
    }
    let group = subjects.verbGroup(before: cue, from: sentence.lowerBound)
    guard group.before >= sentence.lowerBound,
      skeleton.flags(group.before).has(.word) || skeleton.flags(group.before).has(.comma),
      let found = subjects.subject(of: cue, group, from: sentence.lowerBound), found.phrase.antecedent == nil
    else { return nil }
    return found
  }

  private func isBareHeading(_ sentence: Int) -> Bool {
    let block = skeleton.block(ofSentence: sentence)
    return block < skeleton.text.blocks.count && skeleton.text.blocks[block].kind == .heading
      && !skeleton.flags(ofSentence: sentence).has([.certainVerb, .edEnding, .cue, .colon])
  }

  private func add(_ subject: Subject, clause: Range<Int>, _ findings: inout Findings) -> Int {
    findings.sayings.append(
      Saying(
        cue: nil, speakers: words.speakers(of: subject.phrase), clause: clause, rule: "quote.colon"
      ))
    return findings.sayings.count - 1
  }
}
