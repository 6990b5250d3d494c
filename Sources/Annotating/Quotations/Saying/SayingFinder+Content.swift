/// What stands to the right of a verb of saying.
struct RightContent {
  /// Items of the skeleton.
  var items: Range<Int>
  /// Nothing but quoted words.
  var isQuoted = false
  var rule: StaticString
  /// Quoted words behind a colon, said with it.
  var quote: Int?
}

extension SayingFinder {
  func rightContent(_ verb: Verb, from after: Int) -> RightContent? {
    let frames = verb.entry.frames
    let upper = sentence.upperBound
    guard after < upper else { return nil }
    if frames.has(.quote), sentenceFlags.has(.span), let quoted = quoted(after: after, frames) {
      return quoted
    }
    if verb.isInverted { return nil }
    // "were urged by the union to leave", "was accused by the board of hiding it"
    if verb.agentEnd != nil, !flags(after).has(.that) {
      return flags(after).has(.asWord)
        ? agentsJudgement(after) : clause(from: after, "quote.indirect.urged", verb, isFinite: false)
    }
    // "demands:" and a list.
    if frames.has(.object), flags(after).has(.colon), after + 1 == upper, let end = listEnd(from: upper) {
      var first = upper
      while first + 1 < end, !flags(first).has([.word, .span]) { first += 1 }
      return RightContent(items: first..<end, rule: "quote.indirect.object")
    }
    if frames.has(.that), sentenceFlags.has(.that), let start = that(after: after, frames) {
      return clause(from: start, "quote.indirect.that", verb)
    }
    if frames.has(.wh), sentenceFlags.has(.interrogative), let start = question(after: after, frames) {
      return clause(from: start, "quote.indirect.question", verb)
    }
    if frames.has(.infinitive), sentenceFlags.has(.to), !frames.has(.sure) || isSomebody(verb, orMany: true),
      let start = infinitive(after: after)
    {
      return clause(from: start, "quote.indirect.infinitive", verb, isFinite: false)
    }
    if frames.has(.hearer), frames.has(.objectInfinitive), warnsAgainst(after) {
      return clause(from: after, "quote.indirect.urged", verb, isFinite: false)
    }
    if frames.has(.hearer), let start = clauseAfterHearer(after, frames) {
      return clause(from: start, "quote.indirect.bare", verb)
    }
    if frames.has([.objectInfinitive, .ownInfinitive]), sentenceFlags.has([.to, .span]),
      !flags(after).has(.asWord), hasInfinitive(after: after), !endsWithHearer(verb, after)
    {
      return clause(from: after, "quote.indirect.urged", verb, isFinite: false)
    }
    if frames.has(.of), let start = overTime(after), !flags(start).has([.preposition, .to]),
      hasOf(after: start)
    {
      return clause(from: start, "quote.indirect.accused", verb, hasVerb: true)
    }
    // Not "attempts to blame them for", "a history of blaming".
    if frames.has(.blaming), isBlamed(after), isSomebody(verb, orMany: true),
      verb.item > 0, !flags(verb.item - 1).has([.to, .preposition])
    {
      return clause(from: after, "quote.indirect.accused", verb, hasVerb: true).map(withoutParticiple)
    }
    if frames.has([.as, .name]), sentenceFlags.has(.span), let found = complement(verb, after: after) {
      return found
    }
    if frames.has(.judging), let found = judgement(verb, after: after) { return found }
    // "rejected the union's claim that": what the noun tells is the union's.
    if frames.has(.object), !frames.has(.free), namesOwnedNoun(after) { return nil }
    // "A woman who answered the phone said": what follows is no clause of the first verb.
    let isRelative = verb.phrase?.antecedent != nil && !isSubordinate(verb)
    if isRelative, !frames.has(.free), endsBeforeCue(after) { return nil }
    let isPlainRelative = isRelative && frames.has(.strict)
    if frames.has(.bare), !isPlainRelative, let start = bareClause(after: after, frames) {
      return clause(from: start, "quote.indirect.bare", verb)
    }
    if frames.has(.object), sentenceFlags.has(.attitude), let start = thatBehindAttitude(after) {
      return clause(from: start, "quote.indirect.that", verb)
    }
    if frames.has(.object), beginsObject(after) || isOwnDeed(after, verb), !describesSubject(verb, after) {
      return clause(from: after, "quote.indirect.object", verb, isFinite: false).map {
        withoutPlace(withoutMainVerb(withoutContrast($0), verb))
      }
    }
    return nil
  }

  /// "The experts voicing alarm at it are", "dockers who demanded better pay have": up to the verb whose subject stands
  /// before.
  private func withoutMainVerb(_ content: RightContent, _ verb: Verb) -> RightContent {
    guard let phrase = verb.phrase, !verb.sharesLatest, phrase.items.upperBound == verb.item,
      verb.entry.forms == .gerund || phrase.antecedent != nil
    else { return content }
    guard
      let main = content.items.dropFirst().first(where: {
        flags($0).has([.be, .have, .modal]) && !flags($0).has([.capitalized, .ingEnding])
      }),
      !flags(main - 1).has([.pronoun, .that, .relative, .interrogative, .conjunction, .to]),
      phrase.antecedent == nil || !flags(main - 1).has([.name, .capitalized])
    else { return content }
    var end = main
    while end - 1 > content.items.lowerBound, flags(end - 1).has([.adverb, .comma]) { end -= 1 }
    var content = content
    content.items = content.items.lowerBound..<end
    return content
  }

  /// "The envoy charged with calling for reforms noted that": what somebody is there for who says something.
  private func describesSubject(_ verb: Verb, _ after: Int) -> Bool {
    guard verb.entry.forms == .gerund, sentenceFlags.has(.that), flags(verb.item - 1).has(.preposition) else {
      return false
    }
    let upper = min(sentence.upperBound - 1, after + 12)
    for at in after..<max(after, upper) {
      if flags(at).has([.pause, .certainVerb, .relative, .conjunction, .semicolon]) { return false }
      if flags(at).has(.cue), !flags(at).has(.alsoNoun), flags(at + 1).has(.that), at > after {
        return skeleton.cue(at)?.forms.has([.past, .thirdPerson]) == true
      }
    }
    return false
  }

  /// "demanded higher pay while others left": up to the other clause; not "denied theft while he was there".
  private func withoutContrast(_ content: RightContent) -> RightContent {
    var content = content
    if let contrast = content.items.dropFirst().first(where: {
      flags($0).has(.contrast) && flags($0).has(.subordinateOpening)
    }), contrast + 1 < sentence.upperBound, !flags(contrast + 1).has(.pronoun), tellsDeed(contrast + 1),
      !(content.items.lowerBound..<contrast).contains(where: {
        flags($0).has([.certainVerb, .relative, .that])
      })
    {
      content.items = content.items.lowerBound..<contrast
    }
    return content
  }

  /// "announced the plan in Kalmar, where she said that": up to what was said there.
  private func withoutPlace(_ content: RightContent) -> RightContent {
    var content = content
    if let comma = content.items.dropLast().first(where: {
      flags($0).has(.comma) && skeleton.isOne($0 + 1, of: .placeClause)
    }), comma > content.items.lowerBound,
      content.items.contains(where: { $0 > comma && flags($0).has(.cue) })
    {
      content.items = content.items.lowerBound..<comma
    }
    return content
  }

  /// "warned the crews against leaving"
  private func warnsAgainst(_ after: Int) -> Bool {
    let end = hearerEnd(from: after)
    return end > after && end + 1 < sentence.upperBound && reads(end, "against")
      && flags(end + 1).has(.ingEnding)
  }

  /// "who confirmed his arrest said": the object that another verb of saying follows at once.
  private func endsBeforeCue(_ after: Int) -> Bool {
    guard let object = subjects.phrases.phrase(beginningAt: after, to: sentence.upperBound),
      !object.isPronoun, !flags(object.core.upperBound - 1).has([.name, .role, .hearer]),
      let (_, entry) = verbOfSaying(behind: object.items.upperBound)
    else { return false }
    return entry.frames.has(.free)
  }

  /// "expressed its deep concern that"
  private func thatBehindAttitude(_ after: Int) -> Int? {
    var at = after
    while at + 2 < min(sentence.upperBound, after + 6), subjects.phrases.isNominal(at),
      !flags(at).has(.name)
    {
      if flags(at).has(.attitude), flags(at + 1).has(.that) { return at + 2 }
      at += 1
    }
    return nil
  }

  /// Quoted words after the verb, over a hearer, adverbials, comma, colon or "that".
  func quoted(after: Int, _ frames: CueFrames) -> RightContent? {
    let upper = min(sentence.upperBound, after + 24)
    var at = after
    var passedColon = false
    while at < upper, !flags(at).has(.span) {
      let flags = flags(at)
      if flags.has(.colon) {
        // "spoke on the theme: “Ports for All”"
        if at > after, skeleton.isOne(at - 1, of: .motto) { return nil }
        passedColon = true
      }
      if flags.has([.certainVerb, .semicolon]) && !isMonth(at)
        || (flags.has(.cue) && skeleton.cue(at)?.forms.has(.gerund) == true
          && !(at > after && self.flags(at - 1).has(.determiner)))
      {
        return nil
      }
      if flags.has(.pronoun), at > after { return nil }
      // Another verb of saying stands nearer to the words; "when asked", "in a report published" say how it was said.
      if flags.has(.cue), isFinite(at),
        !(at > after && self.flags(at - 1).has([.medium, .nounCue, .subordinateOpening]))
      {
        return nil
      }
      at += 1
    }
    guard at < upper, let span = skeleton.span(at) else { return nil }
    let previous = at > after ? flags(at - 1) : []
    let isAdjacent = at == after || previous.has([.pause, .colon, .that]) || passedColon
    let isHeard = frames.has(.hearer) && at - after <= 4 && !previous.has([.preposition, .possessive])
    guard isAdjacent || isHeard else { return nil }
    // "said in his book, “An Old Harbour.”": a title.
    if span.isTitle, !span.isClause || !span.hasVerb, at > after + 1, !passedColon,
      (after..<at).contains(where: { flags($0).has(.preposition) })
    {
      return nil
    }
    let gap = at - after
    guard gap <= 2 || previous.has([.pause, .colon, .that]) else { return nil }
    // "said the “plan” …" is a clause, not a quotation.
    guard span.isClause || span.endsWithStop || span.endsWithComma || previous.has([.colon, .comma]) else {
      return nil
    }
    let next = at + 1
    let stops =
      next >= sentence.upperBound || flags(next).has([.pause, .terminator, .semicolon, .bracketed, .dash])
      || span.endsWithStop || (span.endsWithComma && flags(at).has(.clauseSpan))
      || (previous.has(.comma) && span.isClause && leavesQuote(next))
    guard stops || passedColon else {
      // Goes on outside the marks: 'said "the plan is dead" and buried'.
      return nil
    }
    // "…, “B,” and “C”": go on with pieces that follow at once.
    return RightContent(items: at..<at + 1, isQuoted: true, rule: "quote.direct.after")
  }

  private func isFinite(_ cue: Int) -> Bool {
    guard let forms = skeleton.cue(cue)?.forms else { return false }
    return forms.has([.past, .participle]) || forms.has(.thirdPerson) && !flags(cue).has(.alsoNoun)
  }

  /// "said, “…” and left", "while …": what follows is another clause, not more of what was said.
  private func leavesQuote(_ next: Int) -> Bool {
    if flags(next).has(.subordinateOpening) { return true }
    return flags(next).has(.conjunction) && next + 1 < sentence.upperBound
      && !flags(next + 1).has([.span, .that])
  }

  /// May beside a number.
  private func isMonth(_ at: Int) -> Bool {
    guard flags(at).has(.modal), flags(at).has(.capitalized), !flags(at).has(.negation) else { return false }
    return at > 0 && flags(at - 1).has([.number, .preposition])
      || at + 1 < skeleton.count && flags(at + 1).has(.number)
  }

  /// The first item of a clause after "that", over a hearer and adverbials.
  func that(after: Int, _ frames: CueFrames) -> Int? {
    let upper = sentence.upperBound
    var at = overHearer(after, frames)
    if frames.has(.hearer), !frames.has(.toHearer), at < upper, !flags(at).has(.that),
      let phrase = subjects.phrases.phrase(beginningAt: after, to: upper), phrase.items.upperBound < upper,
      flags(phrase.items.upperBound).has(.that)
    {
      // "told Harbour News reporter Ole Berg in Kalmar that"
      at = phrase.items.upperBound
    }
    // "warned owners who rent out their boats that the law would"
    if frames.has(.hearer), at > after, at + 2 < upper, flags(at).has(.relative), !flags(at).has(.that),
      let that = (at + 2..<min(upper, at + 24)).first(where: { flags($0).has(.that) }), that + 1 < upper,
      !flags(that - 1).has(.cue), flags(that + 1).has([.determiner, .pronoun, .name, .sEnding])
    {
      at = that
    }
    for _ in 0..<3 where at < upper && !flags(at).has(.that) {
      at = adverbialEnd(from: at)
      // "said, per a translator, that"
      if at < upper, flags(at).has(.comma),
        let close = (at + 1..<min(upper, at + 12)).first(where: { flags($0).has(.comma) }),
        close + 1 < upper, flags(close + 1).has(.that)
      {
        at = close + 1
      } else if at + 1 < upper, flags(at).has(.comma), flags(at + 1).has(.that) {
        at += 1
      } else if at < upper, flags(at).has(.conjunction), at + 1 < upper, flags(at + 1).has(.that), at > after
      {
        at += 1
      }
    }
    guard at < upper, flags(at).has(.that), at + 1 < upper else { return nil }
    // "that's not so"
    if flags(at + 1).has(.possessive) { return at }
    // "said that, if asked, she would"
    if flags(at + 1).has(.comma), at + 2 < upper { at += 1 }
    // "records that have": a relative clause; "said that.": an object.
    let first = flags(at + 1)
    // "contends that had the board known it, …"
    if first.has(.have), reads(at + 1, "had"), at + 2 < upper,
      flags(at + 2).has([.determiner, .pronoun, .name])
    {
      return at + 1
    }
    if first.has([.be, .have, .modal, .finite]), !first.has(.ingEnding), !first.has(.capitalized) {
      return nil
    }
    return first.has([.terminator, .pause, .colon, .semicolon]) ? nil : at + 1
  }

  /// After the one who is told: "told reporters", "explained to the board".
  func overHearer(_ start: Int, _ frames: CueFrames) -> Int {
    if frames.has(.hearer) {
      let end = hearerEnd(from: start)
      if end < sentence.upperBound, flags(end).has(.conjunction) {
        let second = hearerEnd(from: end + 1)
        if second > end + 1 { return second }
      }
      return end
    }
    return start
  }

  /// "told reporters the plan to leave was dead": a clause of its own after the hearer.
  private func clauseAfterHearer(_ after: Int, _ frames: CueFrames) -> Int? {
    guard frames.has(.bare) else { return nil }
    // "told Reuters he wanted to leave"
    let behind = hearerEnd(from: after)
    if behind > after, behind + 1 < sentence.upperBound, flags(behind).has(.pronoun),
      !flags(behind).has([.relative, .that]),
      flags(after).has([.capitalized, .hearer, .otherPronoun])
    {
      return behind
    }
    // "told HW the officers forced him to leave"
    if behind > after, behind < sentence.upperBound, flags(after).has(.capitalized),
      !flags(after).has(.determiner) || flags(after + 1).has(.capitalized),
      flags(behind).has(.determiner), clauseFollows(behind) || hasPastVerb(behind)
    {
      return behind
    }
    guard flags(after).has(.hearer) else { return nil }
    let start = after + 1
    guard start < sentence.upperBound, flags(start).has([.determiner, .pronoun]),
      !flags(start).has([.relative, .that]),
      clauseFollows(start)
    else { return nil }
    return start
  }

  /// "the officers forced him": a noun phrase going right takes its verb in.
  func hasPastVerb(_ start: Int) -> Bool {
    guard let phrase = subjects.phrases.phrase(beginningAt: start, to: sentence.upperBound) else {
      return false
    }
    return phrase.core.dropFirst(2).contains {
      flags($0).has(.edEnding) && !flags($0).has([.capitalized, .name]) && !flags($0 - 1).has(.determiner)
    }
  }

  func question(after: Int, _ frames: CueFrames) -> Int? {
    var at = after
    // "described to us how"
    if at + 1 < sentence.upperBound, flags(at).has(.to),
      flags(at + 1).has([.determiner, .otherPronoun, .hearer, .capitalized])
    {
      at = prepositionalEnd(at) ?? at
    }
    // "revealed last month how"
    while at + 1 < sentence.upperBound, flags(at).has(.time) { at += 1 }
    let upper = min(sentence.upperBound, at + (frames.has(.hearer) ? 7 : 2))
    while at < upper {
      let flags = flags(at)
      if flags.has(.interrogative) {
        // "told reporters when asked"
        let isParticiple =
          at + 1 < upper && self.flags(at + 1).has(.edEnding) && flags.has(.subordinateOpening)
        return isParticiple ? nil : at
      }
      if flags.has([.certainVerb, .pause, .semicolon, .colon, .conjunction, .to, .span]) { return nil }
      // "asked as she told how it sank": what somebody else's verb is about.
      if flags.has(.subordinateOpening), at + 1 < upper, self.flags(at + 1).has(.pronoun) { return nil }
      // "warned the crews of action if": how it comes to that; not "told the story of how".
      if flags.has(.preposition), at > after, at + 1 < upper, !self.flags(at + 1).has(.interrogative),
        skeleton.text.isOf(skeleton.start(at))
      {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// Whether someone and an infinitive follow.
  func hasInfinitive(after: Int) -> Bool {
    guard after < sentence.upperBound, !flags(after).has([.to, .pause, .colon, .terminator]) else {
      return false
    }
    let upper = min(sentence.upperBound, after + 20)
    var at = after + 1
    while at < upper {
      let flags = flags(at)
      if flags.has(.to) {
        // A list follows.
        if at + 1 == sentence.upperBound || self.flags(at + 1).has(.colon) {
          return listEnd(from: sentence.upperBound) != nil
        }
        let next = self.flags(at + 1)
        let base =
          next.has(.word)
          && !next.has([
            .determiner, .capitalized, .preposition, .pronoun, .otherPronoun, .edEnding, .possessive,
          ])
        // "urged the board to “open the gate”"
        if base || next.has(.span) || next.has(.negation) || next.has(.be) || next.has(.have) { return true }
      }
      if flags.has(.negation), at + 1 < upper, self.flags(at + 1).has(.to) { return true }
      // "warned the board today, as others echoed her call to act"
      if flags.has(.comma), at + 1 < upper, self.flags(at + 1).has(.subordinateOpening) { return false }
      if flags.has(.span), let span = skeleton.span(at), skeleton.text.flags(span.inner.lowerBound).has(.to) {
        return true
      }
      // "advises it's best to wait"
      if flags.has(.possessive), self.flags(at - 1).has(.pronoun) { return false }
      if flags.has(.terminator), !subjects.phrases.isNominal(at) { return false }
      if flags.has(.certainVerb), !flags.has(.capitalized) || flags.has(.auxiliary) { return false }
      if flags.has([.semicolon, .colon, .clauseSpan, .that]) { return false }
      at += 1
    }
    return false
  }

  /// "…, she told the board today in the wake of the plan to close it": a clause before, and a time behind who is told
  /// that no infinitive follows.
  private func endsWithHearer(_ verb: Verb, _ after: Int) -> Bool {
    let start = verb.clause.lowerBound
    guard verb.entry.frames.has(.hearer), start - 1 > leftEdge, flags(start - 1).has(.comma) else {
      return false
    }
    let time = overHearer(after, verb.entry.frames)
    var end = time
    while end < sentence.upperBound, flags(end).has(.time) { end += 1 }
    guard time > after, end > time, end < sentence.upperBound,
      flags(end).has([.preposition, .subordinateOpening]), !flags(end).has(.to)
    else { return false }
    return leftClause(before: start) != nil
  }

  /// "blamed the crews for the fires noting that": up to what else was said.
  private func withoutParticiple(_ content: RightContent) -> RightContent {
    var content = content
    if let saying = content.items.dropFirst(3).dropLast().first(where: {
      flags($0).has(.cue) && flags($0).has(.ingEnding) && flags($0 + 1).has(.that)
    }) {
      content.items = content.items.lowerBound..<saying
    }
    return content
  }

  /// "accused in May the board of": behind a preposition and a time.
  private func overTime(_ after: Int) -> Int? {
    guard after + 3 < sentence.upperBound else { return nil }
    return flags(after).has(.preposition) && flags(after + 1).has(.time) ? after + 2 : after
  }

  /// "the board for the fire": somebody or something, and what for; not "him for years".
  private func isBlamed(_ after: Int) -> Bool {
    guard !flags(after).has([.preposition, .to]),
      let phrase = subjects.phrases.phrase(beginningAt: after, to: sentence.upperBound)
    else { return false }
    let what = phrase.isPronoun ? phrase.items.upperBound : phrase.core.upperBound
    guard what + 1 < sentence.upperBound, reads(what, "for"), !flags(what + 1).has([.terminator, .pause])
    else { return false }
    let reason = flags(what + 1).has([.determiner, .number]) ? what + 2 : what + 1
    return !flags(reason).has(.time) || flags(reason + 1).has([.word, .possessive])
  }

  func hasOf(after: Int) -> Bool {
    let upper = min(sentence.upperBound - 1, after + 24)
    guard after < upper else { return false }
    for at in after + 1..<max(after + 1, upper) where flags(at).has(.preposition) {
      if skeleton.text.isOf(skeleton.start(at)) { return true }
    }
    return false
  }

  /// "called it “a betrayal”", "described them as …": only with quoted words in it.
  func complement(_ verb: Verb, after: Int) -> RightContent? {
    let frames = verb.entry.frames
    guard after < sentence.upperBound, flags(after).has([.word, .number, .span]) else { return nil }
    var end = clauseEnd(from: after)
    if let limit = verb.limit { end = min(end, limit) }
    guard let span = (after..<end).first(where: { flags($0).has(.span) }) else { return nil }
    // "denounced the cuts, which she described as a “stain”"
    if (after..<span).contains(where: {
      flags($0).has(.cue) && isFinite($0) && flags($0 - 1).has([.pronoun, .name, .relative])
    }) {
      return nil
    }
    // "spoke of a new beginning: “We have left.”"
    if frames.has(.name), span > after + 1, flags(span).has(.clauseSpan), flags(span - 1).has(.colon),
      let quoted = skeleton.span(span), quoted.endsWithStop, quoted.hasVerb,
      !(after..<span - 1).contains(where: {
        flags($0).has([.pause, .auxiliary, .cue, .relative, .pronoun, .otherPronoun])
      })
    {
      return RightContent(items: span..<span + 1, isQuoted: true, rule: "quote.direct.after")
    }
    // "called a halt to “settle” the dispute"
    if frames.has(.name), span > after + 1, flags(span - 1).has(.to), isIndefinite(after),
      !hasSeveralWords(verb)
    {
      return nil
    }
    // "speaking of the crew, “…”"
    if frames.has(.name), span > after, flags(span - 1).has(.comma),
      !(after..<span - 1).contains(where: { flags($0).has(.comma) })
    {
      return nil
    }
    // "what she called a “trap” has": the rest is the author's.
    let start = verb.clause.lowerBound
    if start > sentence.lowerBound, flags(start - 1).has(.interrogative) { end = span + 1 }
    // "called it a “trap” and said that …"
    if let next = (span + 1..<max(end, span + 1)).first(where: {
      flags($0).has(.conjunction) && (beginsSaying($0) || beginsClause($0 + 1))
    }) {
      end = next
    }
    end = min(end, complementEnd(after: span, to: end))
    // "denounced the “Friends of …” group" quotes a name, not a judgement.
    if !frames.has(.name), span > after, !(after..<span).contains(where: { flags($0).has(.asWord) }) {
      return nil
    }
    while end > span + 1, flags(end - 1).has(.pause) { end -= 1 }
    return RightContent(items: after..<end, rule: "quote.mixed.named")
  }

  /// "called it “a trap”, and has left", "before naming", "so be careful": where words that judge nothing begin.
  private func complementEnd(after span: Int, to end: Int) -> Int {
    var at = span + 1
    let isParted = skeleton.span(span)?.endsWithComma == true
    while at < end {
      let next = at + 1
      if isParted || flags(at).has([.pause, .subordinateOpening, .contrast]) || at == span + 1 {
        let first = flags(at).has(.pause) ? next : at
        let isBehindComma = first > at || isParted && at == span + 1
        if first < end, flags(first).has(.contrast), first > span { return at }
        if first < end, leavesJudgement(first, isParted: isBehindComma) { return at }
        if isBehindComma, first < end, turnsAway(first) { return at }
      }
      at += 1
    }
    return end
  }

  private func leavesJudgement(_ first: Int, isParted: Bool) -> Bool {
    if flags(first).has(.subordinateOpening), first + 1 < sentence.upperBound,
      flags(first + 1).has(.ingEnding)
    {
      return true
    }
    guard flags(first).has([.conjunction, .subordinator]), !flags(first).has([.preposition, .relative]),
      isParted || flags(first).has(.conjunction)
    else { return false }
    var verb = first + 1
    while verb < sentence.upperBound, flags(verb).has([.adverb, .lyEnding]) { verb += 1 }
    return verb < sentence.upperBound
      && (flags(verb).has(.certainVerb)
        || flags(verb).has(.edEnding) && !flags(verb).has([.capitalized, .determiner]))
  }

  /// "denied having left", "confessed to being there"; not "insists on being heard".
  private func isOwnDeed(_ at: Int, _ verb: Verb) -> Bool {
    guard flags(at).has(.ingEnding), flags(at).has(.auxiliary) else { return false }
    let word = skeleton.text.bytes[skeleton.bytes(verb.item..<verb.item + 1)]
    return word.suffix(3).elementsEqual(" to".utf8) || !hasSeveralWords(verb)
  }

  /// "spoke of", not "called".
  private func hasSeveralWords(_ verb: Verb) -> Bool {
    skeleton.text.bytes[skeleton.bytes(verb.item..<verb.item + 1)].contains(0x20)
  }

  func beginsObject(_ at: Int) -> Bool {
    guard at < sentence.upperBound else { return false }
    let flags = flags(at)
    // "confirmed this in a letter"
    if flags.has(.determiner),
      at + 1 >= sentence.upperBound || self.flags(at + 1).has([.pause, .terminator, .colon, .semicolon])
        || self.flags(at + 1).has(.preposition) && !skeleton.text.isOf(skeleton.start(at + 1))
    {
      return false
    }
    return flags.has([.word, .number, .span])
      && !flags.has([.time, .preposition, .conjunction, .pronoun, .auxiliary, .to])
  }

  /// "While aides said …, the court …", "Smith, who said …, left": the clause ends at the next comma.
  func isSubordinate(_ verb: Verb) -> Bool {
    let start = verb.clause.lowerBound
    if verb.phrase?.antecedent != nil { return start > sentence.lowerBound && flags(start - 1).has(.pause) }
    var at = start
    while at > sentence.lowerBound, flags(at - 1).has([.conjunction, .adverb]),
      !flags(at - 1).has(.subordinateOpening)
    { at -= 1 }
    if flags(at).has(.subordinateOpening), at < verb.item, !flags(at).has(.preposition) { return true }
    return at > sentence.lowerBound && flags(at - 1).has(.subordinateOpening)
      && (at - 1 == sentence.lowerBound || !flags(at - 2).has(.word)
        || flags(at - 2).has([.conjunction, .adverb, .lyEnding]))
  }

  /// "promised to", "vowed on Tuesday to".
  func infinitive(after: Int) -> Int? {
    let end = adverbialEnd(from: after)
    let start = (after..<max(after, end)).first { flags($0).has(.to) } ?? end
    return start + 1 < sentence.upperBound && flags(start).has(.to)
      && !flags(start + 1).has([.determiner, .capitalized, .otherPronoun, .preposition, .time])
      && !isPluralNoun(start + 1) ? start : nil
  }

  /// "agreed to talks": no infinitive, as what stands behind it shows.
  private func isPluralNoun(_ item: Int) -> Bool {
    let next = item + 1
    return flags(item).has(.sEnding) && !flags(item).has(.span)
      && (next >= sentence.upperBound
        || flags(next).has([.terminator, .pause, .conjunction, .preposition, .that, .time, .to]))
  }

  func clause(
    from start: Int, _ rule: StaticString, _ verb: Verb, isFinite: Bool = true, hasVerb: Bool = false
  ) -> RightContent? {
    var end = clauseEnd(
      from: start, inSubordinate: isSubordinate(verb), isFinite: isFinite, hasVerb: hasVerb)
    if let limit = verb.limit { end = min(end, limit) }
    guard end > start else { return nil }
    // Nothing but quoted words: direct.
    if end == start + 1, flags(start).has(.clauseSpan) {
      return RightContent(items: start..<end, isQuoted: true, rule: rule)
    }
    // "calls on the ministry to:" and a list.
    if end >= sentence.upperBound - 1, let last = sentence.last, flags(last).has([.colon, .to]),
      let listEnd = listEnd(from: sentence.upperBound)
    {
      return RightContent(items: start..<listEnd, rule: rule)
    }
    // "called for an inquiry: “We want the truth.”"
    if end - start > 2, flags(end - 1).has(.clauseSpan), flags(end - 2).has(.colon) {
      return RightContent(items: start..<end - 2, rule: rule, quote: end - 1)
    }
    return RightContent(items: start..<end, rule: rule)
  }

  /// The end of the list items that begin at an item; nil when none do.
  func listEnd(from item: Int) -> Int? {
    let blocks = skeleton.text.blocks
    guard item < skeleton.count else { return nil }
    let tokens = skeleton.text.tokens
    var block = tokens.blockIndex(of: skeleton.start(item))
    let first = block
    while block < blocks.count, block < tokens.blockCount, blocks[block].kind == .listItem, block - first < 40
    { block += 1 }
    guard block > first else { return nil }
    let endToken = Int(tokens.blockStarts[block])
    var end = item
    while end < skeleton.count, skeleton.end(end) <= endToken { end += 1 }
    while end > item, flags(end - 1).has([.terminator, .semicolon]) { end -= 1 }
    return end > item ? end : nil
  }

  /// Descriptions of a speaker are no longer: each attribution of a sentence looks for them.
  private static let longestApposition = 120

  /// After the descriptions that follow a speaker's name: "said Ole Berg, head of the yard, which was …".
  func appositionEnd(from start: Int) -> Int {
    var pause = start
    while pause + 1 < sentence.upperBound, pause - start < Self.longestApposition, flags(pause).has(.comma) {
      let first = flags(pause + 1)
      guard
        first.has(.relative) || (first.has([.word, .number, .span]) && !first.has([.conjunction, .pronoun]))
      else {
        break
      }
      var at = pause + 1
      var isRelative = false
      while at < sentence.upperBound, !flags(at).has([.pause, .semicolon]) {
        if flags(at).has(.relative) { isRelative = true }
        if !isRelative, flags(at).has([.certainVerb, .contraction, .clauseSpan]) { return pause }
        at += 1
      }
      pause = at
    }
    return pause
  }

  /// What goes on after a parenthetical attribution.
  func continuation(from start: Int) -> Range<Int>? {
    guard start < sentence.upperBound, flags(start).has(.pause), !isTimeTail(start) else { return nil }
    let first = start + 1
    guard first < sentence.upperBound, !beginsSaying(first), !flags(first).has([.terminator]),
      !isLastAttribution(first)
    else {
      return nil
    }
    if flags(first).has(.relative), !flags(first).has(.that) { return nil }
    // "…, Lund said, as the crews left"; not "as long as they paid", "as it was unsafe"
    if flags(first).has(.asWord), !skeleton.isOne(first + 1, of: .afterAs), tellsDeed(first + 1) {
      return nil
    }
    if flags(first).has(.ingEnding), !flags(first).has(.preposition) { return nil }
    let end = clauseEnd(from: first)
    return end > first ? first..<end : nil
  }
}
