extension SayingFinder {
  /// Whether another attribution begins at an item: a participle, or a verb with its own subject.
  func beginsSaying(_ item: Int) -> Bool {
    var at = item
    while at < sentence.upperBound, flags(at).has([.conjunction, .adverb, .lyEnding]) {
      at += 1
    }
    // "and has said", but "told us he knew and had said"
    if at > item, at + 1 < sentence.upperBound, flags(at).has(.have), flags(at).has(.sEnding) { at += 1 }
    guard at < sentence.upperBound else { return false }
    if flags(at).has(.cue), let entry = skeleton.cue(at) {
      if entry.forms.has(.source) { return true }
      if entry.frames.has(.finding) || endsAsNoun(at, entry) { return false }
      if entry.forms == .gerund { return true }
      // "urged them to leave, proposed that …"
      if at == item, flags(item - 1).has(.comma), isVerbInChain(item, entry) { return true }
      return at > item && flags(item).has(.conjunction) && entry.forms.has([.past, .thirdPerson])
        && !joinsPassives(at, behind: item, entry) && !describes(at, entry)
    }
    return false
  }

  /// "guards and alleged killings by them": no verb.
  private func describes(_ cue: Int, _ entry: CueLexicon.Entry) -> Bool {
    guard cue + 2 < sentence.upperBound, entry.forms.has(.participle), entry.frames.has(.bare),
      entry.frames.has(.tail),
      !entry.frames.has([.object, .of, .hearer, .as, .objectInfinitive, .infinitive]),
      flags(cue + 1).has(.sEnding),
      !flags(cue + 1).has([.capitalized, .determiner, .pronoun, .hearer, .role])
    else { return false }
    return flags(cue + 2).has([.preposition, .terminator, .comma, .conjunction])
      && !flags(cue + 2).has(.subordinateOpening)
  }

  /// "were hunted and threatened by guards": what was done to them.
  private func joinsPassives(_ cue: Int, behind conjunction: Int, _ entry: CueLexicon.Entry) -> Bool {
    cue == conjunction + 1 && conjunction > sentence.lowerBound && flags(conjunction - 1).has(.edEnding)
      && entry.forms.has(.participle) && cue + 1 < sentence.upperBound && isBy(cue + 1)
  }

  /// "new yards and projects.", "should be brief and expressed calmly": no words follow.
  private func endsAsNoun(_ cue: Int, _ entry: CueLexicon.Entry) -> Bool {
    let next = cue + 1
    guard next < sentence.upperBound else { return true }
    if flags(cue).has(.alsoNoun), !entry.forms.has([.past, .gerund]) {
      return flags(next).has([.terminator, .pause, .semicolon, .conjunction])
        || flags(next).has(.preposition) && !entry.frames.has(.infinitive)
    }
    return entry.forms.has(.past) && flags(next).has([.lyEnding, .terminator])
      && (flags(next).has(.terminator) || endsSentence(next + 1))
  }

  /// The end of reported words: the sentence's, or where another attribution or clause begins.
  func clauseEnd(
    from start: Int, inSubordinate: Bool = false, isFinite: Bool = true, hasVerb: Bool = false
  ) -> Int {
    let end = openEnd(
      from: start, inSubordinate: inSubordinate, isFinite: isFinite, hasVerb: hasVerb || !isFinite)
    return sentenceFlags.has([.openingBracket, .closingBracket]) ? balanced(start..<end) : end
  }

  /// The end of items without a bracket that opens or closes only there; those of few words are items of their own.
  private func balanced(_ items: Range<Int>) -> Int {
    var open: Int?
    for item in items {
      if flags(item).has(.openingBracket) {
        open = item
      } else if flags(item).has(.closingBracket) {
        if open == nil { return item > items.lowerBound ? item : items.upperBound }
        open = nil
      }
    }
    return open.map { $0 > items.lowerBound ? $0 : items.upperBound } ?? items.upperBound
  }

  private func openEnd(from start: Int, inSubordinate: Bool, isFinite: Bool, hasVerb: Bool) -> Int {
    var at = start
    let upper = min(sentence.upperBound, start + Self.longestClause)
    var hasVerb = hasVerb
    // The dash that ends an insertion.
    var closing = start
    while at < upper {
      let flags = flags(at)
      if flags.has([.certainVerb, .edEnding]) { hasVerb = true }
      if flags.has(.comma), at > start, self.flags(at - 1).has([.that, .relative]),
        !self.flags(at - 1).has([.determiner, .otherPronoun])
      {
        // "in tents that, according to Lund, leak": goes on.
      } else if flags.has(.comma), at > start, let close = endOfInsertedSource(at + 1) {
        // "said the pier, according to Lund, had": goes on.
        at = close
      } else if flags.has([.pause, .semicolon]), at > start {
        if inSubordinate, at - start > 2 || saysNext(at + 1), !goesOnWithThat(at + 1),
          !opensMainClause(at + 1, from: start)
        {
          return at
        }
        if flags.has(.dash), at > closing {
          if let close = closingDash(at) {
            if interrupts(at, close) { closing = close }
          } else if hasVerb, at - start > 3 {
            return at
          }
        }
        if flags.has(.comma), self.flags(at - 1).has(.span), tellsHow(at + 1) { return at }
        if !isFinite, at + 1 < upper,
          leavesPhrase(at + 1, isInfinitive: self.flags(start).has(.to) || hasInfinitive(after: start))
        {
          return at
        }
        if at + 1 < upper,
          turnsAway(at + 1) || beginsSaying(at + 1) || newSubject(at + 1, isParted: flags.has(.semicolon))
            || somebodySaying(at + 1) || isLastInverted(at + 1) || introducesWords(at + 1)
            || flags.has(.semicolon) && opensWithAside(at + 1)
            || (!closesInsertion(at, from: start) && isLastAttribution(at + 1))
        {
          return at
        }
      } else if flags.has(.conjunction), at > start, !hasVerb, at + 1 < upper,
        !self.flags(at + 1).has(.alsoNoun), beginsSaying(at), !joinsParticiples(at, from: start)
      {
        // "denies wrongdoing and says that"
        return at
      } else if flags.has(.conjunction), at > start, !hasVerb, isObject(before: at, from: start),
        newSubject(at)
      {
        // "claimed the raid but the police said", "demanded higher pay and the company said"
        return at
      } else if flags.has(.conjunction), at > start, hasVerb, reads(at, "but"), saysNoMore(at),
        !self.flags(at + 1).has(.pronoun)
      {
        // "said the pier was shut but did not give details"
        return at
      } else if flags.has(.conjunction), at > start, hasVerb,
        beginsSaying(at) && !joinsParticiples(at, from: start) || newSubject(at)
          || at + 1 < upper && somebodySaying(at + 1) || !isFinite && beginsClause(at + 1)
      {
        return at
      } else if flags.has(.cue), flags.has(.ingEnding), at > start + 1, at + 1 < upper,
        self.flags(at + 1).has(.that), reads(at, "adding")
      {
        // "described it as unfair adding that"
        return at
      } else if flags.has(.span), at + 1 < upper, skeleton.span(at)?.endsWithComma == true,
        turnsAway(at + 1) || beginsSaying(at + 1) || newSubject(at + 1) || tellsHow(at + 1)
          || isLastInverted(at + 1)
      {
        return at + 1
      }
      at += 1
    }
    while at > start, self.flags(at - 1).has([.terminator, .semicolon, .colon, .comma]) { at -= 1 }
    return at
  }

  /// "which claims the pier is old, and that it must close": what goes on behind the comma.
  private func goesOnWithThat(_ item: Int) -> Bool {
    item + 2 < sentence.upperBound && flags(item).has(.conjunction) && flags(item + 1).has(.that)
      && flags(item + 2).has([.determiner, .pronoun, .name])
  }

  /// "who denies it, said the pier was shut": the verb of the clause around it.
  private func saysNext(_ item: Int) -> Bool {
    guard item + 1 < sentence.upperBound, flags(item).has(.cue), let entry = skeleton.cue(item) else {
      return false
    }
    return entry.frames.has(.free) && entry.forms.has(.past) && !isBy(item + 1)
  }

  /// "who claimed that when she came, he left": the first comma behind a subordinate clause that opens what was said.
  private func opensMainClause(_ item: Int, from start: Int) -> Bool {
    flags(start).has(.subordinateOpening) && item < sentence.upperBound
      && !(start..<item - 1).contains { flags($0).has(.pause) }
      && flags(item).has([.pronoun, .determiner, .name]) && !flags(item).has(.relative) && clauseFollows(item)
      && !beginsSaying(item)
  }

  /// Whether what stands before a conjunction is a thing that was demanded or claimed, not a clause's subject.
  private func isObject(before conjunction: Int, from start: Int) -> Bool {
    // Not "nobody but the board".
    reads(conjunction, "but")
      && (!flags(conjunction - 1).has([.negation, .otherPronoun, .nothing])
        || flags(conjunction - 1).has(.hearer))
      || start > 0 && flags(start - 1).has(.cue) && skeleton.cue(start - 1)?.frames.has(.object) == true
  }

  /// The comma behind a source that stands between a subject and its verb: "the pier, according to Lund, had".
  private func endOfInsertedSource(_ item: Int) -> Int? {
    guard flags(item).has(.cue), skeleton.cue(item)?.forms.has(.source) == true,
      let source = subjects.phrases.phrase(beginningAt: item + 1, to: sentence.upperBound)
    else { return nil }
    let comma = source.items.upperBound
    return comma + 1 < sentence.upperBound && flags(comma).has(.comma)
      && flags(comma + 1).has(.certainVerb) && !flags(comma + 1).has([.capitalized, .contraction])
      ? comma : nil
  }

  /// "said he “wants to help,” in a loud voice.": behind quoted words and a comma, all that ends the sentence.
  private func tellsHow(_ item: Int) -> Bool {
    guard item + 1 < sentence.upperBound, flags(item).has(.preposition), !flags(item).has(.subordinator),
      skeleton.isOne(item, of: .occasion), sentence.upperBound - item <= 14
    else { return false }
    return !(item..<sentence.upperBound).contains {
      flags($0).has([.certainVerb, .pause, .semicolon, .span])
    }
  }

  /// "a decree closing the yard and ordering its sale": no other attribution.
  private func joinsParticiples(_ conjunction: Int, from start: Int) -> Bool {
    let verb = conjunction + 1
    guard verb + 1 < sentence.upperBound, skeleton.cue(verb)?.forms == .gerund,
      !flags(verb + 1).has([.that, .span, .comma, .colon, .interrogative])
    else { return false }
    return (start..<conjunction).contains {
      flags($0).has(.ingEnding) && !flags($0).has([.capitalized, .preposition, .name])
        && !($0 > start && flags($0 - 1).has([.be, .adverb, .negation]))
    }
  }

  /// Whether a clause goes on after the words between two dashes: "the plan – all of it – has failed".
  private func interrupts(_ dash: Int, _ close: Int) -> Bool {
    let next = close + 1
    guard next < sentence.upperBound else { return false }
    return flags(next).has([.certainVerb, .span, .to, .preposition, .edEnding])
      || flags(dash - 1).has([.that, .conjunction, .preposition])
  }

  /// The last item of the dash that ends what this one begins.
  func closingDash(_ dash: Int) -> Int? {
    let first = dash + 1 < sentence.upperBound && flags(dash + 1).has(.dash) ? dash + 2 : dash + 1
    guard
      let close = (first..<max(first, min(sentence.upperBound, dash + 30))).first(where: {
        flags($0).has(.dash)
      })
    else { return nil }
    return close + 1 < sentence.upperBound && flags(close + 1).has(.dash) ? close + 1 : close
  }

  /// After the pause behind an infinitive or a noun phrase: a clause of its own, or a participle.
  func leavesPhrase(_ item: Int, isInfinitive: Bool) -> Bool {
    var at = item
    while at < sentence.upperBound, flags(at).has([.conjunction, .adverb]), !flags(at).has(.determiner) {
      at += 1
    }
    guard at < sentence.upperBound else { return false }
    if at == item, flags(at).has(.ingEnding), !flags(at).has(.capitalized) { return !isInfinitive }
    if flags(at).has(.pronoun), !flags(at).has(.relative) { return true }
    guard at > item, let phrase = subjects.phrases.phrase(beginningAt: at, to: sentence.upperBound) else {
      return false
    }
    let verb = phrase.items.upperBound
    return verb < sentence.upperBound && flags(verb).has(.certainVerb)
  }

  /// "…, a claim that the ministry denies", "…, a charge he rejects"
  private func namesWhatWasSaid(_ item: Int) -> Bool {
    item + 2 < sentence.upperBound && flags(item).has(.article) && flags(item + 1).has(.nounCue)
      && (flags(item + 2).has([.that, .relative, .pronoun, .determiner])
        || flags(item - 1).has(.comma) && flags(item - 2).has(.span)
          && flags(item + 2).has([.ingEnding, .edEnding]))
  }

  /// "an inquiry and the board has left": somebody or something, and a verb that is no noun.
  func beginsClause(_ item: Int) -> Bool {
    guard item < sentence.upperBound, flags(item).has([.determiner, .name]),
      let phrase = subjects.phrases.phrase(beginningAt: item, to: sentence.upperBound)
    else { return false }
    let verb = phrase.items.upperBound
    return verb < sentence.upperBound
      && (flags(verb).has(.auxiliary) || flags(verb).has(.finite) && !flags(verb).has(.sEnding))
  }

  /// ", while …", ", although …": no longer what was said.
  func turnsAway(_ item: Int) -> Bool {
    // "…, even as …", "…, even after …", "…, even though …"
    if flags(item).has(.adverb), item + 1 < sentence.upperBound, flags(item + 1).has(.subordinateOpening),
      flags(item + 1).has(.asWord) || reads(item, "even") && flags(item + 1).has([.preposition, .contrast])
    {
      return true
    }
    return flags(item).has(.contrast) || namesWhatWasSaid(item) || saysNoMore(item) || isWithheld(item)
  }

  /// "…, but declined to comment", "…, but did not say when", "…, but he didn't say when"; where no comma parts it or
  /// a pronoun may be somebody else's, only what a speaker withholds.
  private func saysNoMore(_ item: Int) -> Bool {
    guard flags(item).has(.conjunction), item + 3 < sentence.upperBound else { return false }
    let isPronoun = reads(item, "but") && flags(item + 1).has(.pronoun) && !flags(item + 1).has(.relative)
    let isPlain = !isPronoun && flags(item - 1).has([.pause, .semicolon, .span])
    let next = isPronoun ? item + 2 : item + 1
    if flags(next).has(.refusal) {
      guard flags(next + 1).has(.to), next + 2 < sentence.upperBound else { return false }
      return isPlain ? flags(next + 2).has(.cue) : withholds(next + 2)
    }
    guard flags(next).has([.modal, .have]) else { return false }
    let negation = flags(next).has(.negation) ? next : next + 1
    let verb = negation + 1
    guard flags(negation).has(.negation), verb < sentence.upperBound else { return false }
    if isPlain, flags(verb).has(.cue) { return true }
    return !skeleton.isOne(next, of: .ability) && withholds(verb)
  }

  /// "elaborate", "giving any details", "say when"; not "give more lessons".
  private func withholds(_ verb: Int) -> Bool {
    guard verb < sentence.upperBound else { return false }
    if skeleton.isOne(verb, of: .silence) { return true }
    guard skeleton.isOne(verb, of: .withholding) else { return false }
    let next = verb + 1
    if endsSentence(next) { return true }
    if reads(verb, "rule") { return reads(next, "out") }
    if flags(next).has(.interrogative) {
      return next + 1 >= sentence.upperBound || !flags(next + 1).has(.pause)
    }
    return (next..<min(sentence.upperBound, next + 4))
      .prefix { !flags($0).has([.pause, .conjunction, .terminator]) }
      .contains { skeleton.isOne($0, of: .detail) }
  }

  /// "…, without elaborating", "…, without giving details": what was not said.
  private func isWithheld(_ item: Int) -> Bool { reads(item, "without") && withholds(item + 1) }

  /// "the crews left", "she spoke": a subject, and a verb that is no auxiliary.
  func tellsDeed(_ start: Int) -> Bool {
    guard clauseFollows(start) else { return false }
    let subject =
      flags(start).has(.pronoun)
      ? start + 1 : subjects.phrases.phrase(beginningAt: start, to: sentence.upperBound)?.items.upperBound
    guard let subject, subject < sentence.upperBound else { return false }
    let verb = (subject..<min(sentence.upperBound, subject + 3)).first {
      flags($0).has([.certainVerb, .edEnding])
    }
    return verb.map { !flags($0).has([.auxiliary, .contraction]) } ?? false
  }

  /// "and, in part, …"
  private func closesInsertion(_ pause: Int, from start: Int) -> Bool {
    var at = pause - 1
    while at > start, pause - at < 12, !flags(at).has(.pause) { at -= 1 }
    return at > start && flags(at).has(.pause) && flags(at - 1).has([.conjunction, .that, .subordinator])
  }

  /// "…, the Courier reported.": a subject and a verb of saying that end the sentence.
  func isLastAttribution(_ item: Int) -> Bool {
    guard !flags(item).has([.conjunction, .preposition, .subordinator, .relative]),
      let phrase = subjects.phrases.phrase(beginningAt: item, to: sentence.upperBound)
    else { return false }
    guard let (verb, entry) = verbOfSaying(behind: phrase.items.upperBound), entry.frames.has(.tail),
      entry.forms.has([.past, .thirdPerson]),
      !flags(verb).has(.nounCue) || entry.forms.has(.past) || flags(phrase.core.upperBound - 1).has(.name)
        || isOffice(phrase)
    else { return false }
    guard verb + 1 >= sentence.upperBound || !flags(verb + 1).has(.asWord) else { return false }
    let end = adverbialEnd(from: verb + 1)
    return endsSentence(end) || isTimeTail(end)
  }

  /// "…, Lund said on Friday, a day before the vote": a time between the comma and the sentence's end.
  func isTimeTail(_ comma: Int) -> Bool {
    guard comma + 2 < sentence.upperBound, flags(comma).has(.comma), sentence.upperBound - comma <= 12,
      flags(comma + 1).has([.determiner, .number, .time]),
      flags(comma + 1).has(.time) || flags(comma + 2).has(.time)
    else { return false }
    return !(comma + 1..<sentence.upperBound).contains { flags($0).has([.certainVerb, .cue, .pause, .span]) }
  }

  /// "…, Lund said, “No.”": a subject and a verb of saying before quoted words.
  private func introducesWords(_ item: Int) -> Bool {
    guard sentenceFlags.has(.clauseSpan),
      !flags(item).has([.conjunction, .preposition, .subordinator, .relative]),
      let phrase = subjects.phrases.phrase(beginningAt: item, to: sentence.upperBound),
      let (verb, entry) = verbOfSaying(behind: phrase.items.upperBound), entry.frames.has(.tail),
      entry.forms.has([.past, .thirdPerson]), verb + 2 < sentence.upperBound
    else { return false }
    return flags(verb + 1).has([.comma, .colon]) && flags(verb + 2).has(.clauseSpan)
  }

  /// "…, reports the Courier.": a verb of saying and the name that ends the sentence.
  func isLastInverted(_ item: Int) -> Bool {
    guard flags(item).has(.cue), let entry = skeleton.cue(item), entry.frames.has(.tail),
      entry.forms.has([.past, .thirdPerson]), item + 1 < sentence.upperBound,
      let phrase = subjects.inverted(after: item, to: sentence.upperBound),
      phrase.core.contains(where: { flags($0).has([.name, .medium, .role, .hearer]) })
    else { return false }
    return endsSentence(adverbialEnd(from: max(phrase.items.upperBound, phrase.core.upperBound)))
  }

  /// "her party, it claims, has": a subject, and who says it between commas.
  private func opensWithAside(_ item: Int) -> Bool {
    guard let subject = subjects.phrases.phrase(beginningAt: item, to: sentence.upperBound),
      subject.items.upperBound + 1 < sentence.upperBound, flags(subject.items.upperBound).has(.comma),
      let speaker = subjects.phrases.phrase(
        beginningAt: subject.items.upperBound + 1, to: sentence.upperBound),
      let (verb, entry) = verbOfSaying(behind: speaker.items.upperBound), entry.frames.has(.tail)
    else { return false }
    return verb + 1 < sentence.upperBound && flags(verb + 1).has(.comma)
  }

  /// The verb of saying after a subject, over adverbs and "have".
  func verbOfSaying(behind subject: Int) -> (item: Int, entry: CueLexicon.Entry)? {
    var verb = subject
    while verb < sentence.upperBound,
      flags(verb).has(
        subject > 0 && flags(subject - 1).has([.pronoun, .name])
          ? [.adverb, .have, .lyEnding] : [.adverb, .have])
    {
      verb += 1
    }
    guard verb < sentence.upperBound, flags(verb).has(.cue) else { return nil }
    return skeleton.cue(verb).map { (verb, $0) }
  }

  /// "…, one official telling us that": somebody and a participle.
  private func somebodySaying(_ pause: Int) -> Bool {
    let isWith = flags(pause).has(.preposition) && skeleton.bytes(pause..<pause + 1).count == 4
    let item = isWith && pause + 1 < sentence.upperBound ? pause + 1 : pause
    guard flags(item).has([.determiner, .number, .capitalized, .hearer, .role]),
      let phrase = subjects.phrases.phrase(beginningAt: item, to: sentence.upperBound)
    else { return false }
    let verb = phrase.items.upperBound
    guard verb + 1 < sentence.upperBound, let entry = skeleton.cue(verb), entry.forms == .gerund,
      entry.frames.has(.that)
    else { return false }
    return flags(verb + 1).has([.that, .span, .comma, .hearer, .capitalized, .pronoun, .determiner])
  }

  /// "…, but officials said", "…; she added": a conjunction or semicolon, a subject and a verb of saying.
  func newSubject(_ item: Int, isParted: Bool = false) -> Bool {
    var at = item
    while at < sentence.upperBound,
      flags(at).has([.conjunction, .adverb])
        || (flags(at).has(.subordinator) && !flags(at).has([.that, .relative]))
    {
      at += 1
    }
    guard at > item || isParted, at < sentence.upperBound,
      let phrase = subjects.phrases.phrase(beginningAt: at, to: sentence.upperBound)
    else {
      return false
    }
    var end = phrase.items.upperBound
    // "and the guarantees of repair"
    if phrase.items.count == 1, flags(at).has(.article), !flags(at).has([.pronoun, .hearer]) { return false }
    if end + 1 < sentence.upperBound, flags(end).has(.conjunction),
      let second = subjects.phrases.phrase(beginningAt: end + 1, to: sentence.upperBound)
    {
      end = second.items.upperBound
    }
    guard let (verb, entry) = verbOfSaying(behind: end) else { return false }
    // "and the firms represented by the board"
    if verb + 1 < sentence.upperBound, isBy(verb + 1) { return false }
    // "and the words directed at the board"
    if verb + 1 < sentence.upperBound, flags(verb + 1).has(.preposition), entry.forms.has(.participle),
      entry.frames.has(.objectInfinitive), !entry.frames.has(.bare)
    {
      return false
    }
    // "and the release of those the court said were innocent"
    if flags(verb + 1).has([.be, .have, .modal]), !flags(verb + 1).has([.contraction, .capitalized]) {
      return false
    }
    // "what it is, why she decided to leave"
    if entry.frames.has(.finding), flags(item).has(.subordinator) { return false }
    let isFinite = entry.forms.has(.past) || (entry.forms.has(.thirdPerson) && !flags(verb).has(.alsoNoun))
    return isFinite && (isParted || entry.frames.has([.that, .quote]))
  }
}
