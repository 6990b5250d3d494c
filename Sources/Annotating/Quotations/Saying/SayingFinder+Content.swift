/// What stands to the right of a verb of saying.
struct RightContent {
  var segments: [Range<Int>]
  /// Nothing but quoted words.
  var isQuoted = false
  var rule: StaticString
}

extension SayingFinder {
  func rightContent(_ verb: Verb, from after: Int) -> RightContent? {
    let frames = verb.entry.frames
    let upper = sentence.upperBound
    guard after < upper else { return nil }
    if frames.has(.quote), let quoted = quoted(after: after, frames) { return quoted }
    if verb.isInverted { return nil }
    if frames.has(.that), let start = that(after: after, frames) { return clause(from: start, "quote.indirect.that") }
    if frames.has(.wh), let start = question(after: after, frames) { return clause(from: start, "quote.indirect.question") }
    if frames.has(.infinitive), flags(after).has(.to) { return clause(from: after, "quote.indirect.infinitive") }
    if frames.has([.objectInfinitive, .ownInfinitive]), hasInfinitive(after: after) {
      return clause(from: after, "quote.indirect.urged")
    }
    if frames.has(.of), hasOf(after: after) { return clause(from: after, "quote.indirect.accused") }
    if frames.has([.as, .name]), let found = complement(after: after, frames) { return found }
    if frames.has(.bare), let start = bareClause(after: after, frames) { return clause(from: start, "quote.indirect.bare") }
    if frames.has(.object), beginsObject(after) { return clause(from: after, "quote.indirect.object") }
    return nil
  }

  /// Quoted words after the verb, over a hearer, adverbials, comma, colon or "that".
  private func quoted(after: Int, _ frames: CueFrames) -> RightContent? {
    let upper = min(sentence.upperBound, after + 24)
    var at = after
    var passedColon = false
    while at < upper, !flags(at).has(.span) {
      let flags = flags(at)
      if flags.has(.colon) { passedColon = true }
      if flags.has([.certainVerb, .semicolon]) || (flags.has(.cue) && skeleton.cue(at)?.forms.has(.gerund) == true) { return nil }
      if flags.has(.pronoun), at > after { return nil }
      at += 1
    }
    guard at < upper, let span = skeleton.span(at) else { return nil }
    let previous = at > after ? flags(at - 1) : []
    let isAdjacent = at == after || previous.has([.pause, .colon, .that]) || passedColon
    guard isAdjacent || (frames.has(.hearer) && at - after <= 4) else { return nil }
    let gap = at - after
    guard gap <= 2 || previous.has([.pause, .colon, .that]) else { return nil }
    // "said the “plan” …" is a clause, not a quotation.
    guard span.isClause || span.endsWithStop || span.endsWithComma || previous.has([.colon, .comma]) else { return nil }
    let next = at + 1
    let stops = next >= sentence.upperBound || flags(next).has([.pause, .terminator, .semicolon, .bracketed, .dash])
      || span.endsWithStop || (span.endsWithComma && flags(at).has(.clauseSpan))
    guard stops || passedColon else {
      // Goes on outside the marks: 'said "the plan is dead" and buried'.
      return nil
    }
    // "…, “B,” and “C”": go on with pieces that follow at once.
    return RightContent(segments: [at..<at + 1], isQuoted: true, rule: "quote.direct.after")
  }

  /// The first item of a clause after "that", over a hearer and adverbials.
  private func that(after: Int, _ frames: CueFrames) -> Int? {
    let upper = min(sentence.upperBound, after + 18)
    var at = after
    while at < upper {
      let flags = flags(at)
      if flags.has(.that) {
        // "said that" as an object: "said that."
        return at + 1 < sentence.upperBound && !self.flags(at + 1).has(.terminator) ? at + 1 : nil
      }
      if flags.has([.certainVerb, .semicolon, .colon, .conjunction, .terminator]) { return nil }
      if flags.has(.pronoun) { return nil }
      if flags.has(.clauseSpan) { return nil }
      at += 1
    }
    return nil
  }

  private func question(after: Int, _ frames: CueFrames) -> Int? {
    let upper = min(sentence.upperBound, after + (frames.has(.hearer) ? 7 : 2))
    var at = after
    while at < upper {
      let flags = flags(at)
      if flags.has(.interrogative) { return at }
      if flags.has([.certainVerb, .pause, .semicolon, .colon, .conjunction, .to, .span]) { return nil }
      at += 1
    }
    return nil
  }

  /// Whether someone and an infinitive follow.
  private func hasInfinitive(after: Int) -> Bool {
    guard after < sentence.upperBound, !flags(after).has([.to, .pause, .colon, .terminator]) else { return false }
    let upper = min(sentence.upperBound - 1, after + 16)
    var at = after + 1
    while at < upper {
      let flags = flags(at)
      if flags.has(.to) {
        let next = self.flags(at + 1)
        let base = next.has(.word) && !next.has([.determiner, .capitalized, .preposition, .pronoun, .otherPronoun, .edEnding, .possessive])
        if base || next.has(.negation) || next.has(.be) || next.has(.have) { return true }
      }
      if flags.has(.negation), self.flags(at + 1).has(.to) { return true }
      if flags.has([.certainVerb, .semicolon, .colon, .clauseSpan, .terminator, .that]) { return false }
      at += 1
    }
    return false
  }

  private func hasOf(after: Int) -> Bool {
    let upper = min(sentence.upperBound - 1, after + 12)
    guard after < upper else { return false }
    for at in after + 1..<max(after + 1, upper) where flags(at).has(.preposition) {
      if skeleton.text.analysis.word(Int(skeleton.starts[at])) == "of" { return true }
    }
    return false
  }

  /// "called it “a betrayal”", "described them as …": only with quoted words in it.
  private func complement(after: Int, _ frames: CueFrames) -> RightContent? {
    guard after < sentence.upperBound, flags(after).has([.word, .number, .span]) else { return nil }
    let end = clauseEnd(from: after)
    guard (after..<end).contains(where: { flags($0).has(.span) }) else { return nil }
    return RightContent(segments: [after..<end], rule: "quote.mixed.named")
  }

  /// Where a clause without "that" begins; nil when no clause follows.
  private func bareClause(after: Int, _ frames: CueFrames) -> Int? {
    var start = after
    let upper = sentence.upperBound
    if frames.has(.hearer) {
      start = hearerEnd(from: start)
      guard start > after else { return nil }
    }
    let skipped = adverbialEnd(from: start)
    if skipped < upper, !flags(skipped).has([.pause, .terminator, .semicolon, .colon]) { start = skipped }
    while start < upper, flags(start).has(.comma), start > after { start += 1 }
    guard start < upper, flags(start).has([.word, .number, .span, .symbol]) else { return nil }
    let first = flags(start)
    if first.has([.preposition]), !first.has([.subordinator, .adverb]), !frames.has(.tail) { return nil }
    if first.has([.be, .have, .that, .conjunction, .modal]), !first.has(.capitalized) { return nil }
    guard hasClause(from: start, strict: frames.has(.strict)) else { return nil }
    return start
  }

  /// Whether a subject and a verb follow.
  private func hasClause(from start: Int, strict: Bool) -> Bool {
    let upper = min(sentence.upperBound, start + 32)
    var at = start
    var sawNoun = false
    while at < upper {
      let flags = flags(at)
      if flags.has(.contraction) { return true }
      if flags.has([.be, .have, .modal, .finite]), sawNoun, !flags.has(.capitalized) || at > start + 1 { return true }
      if flags.has(.possessive), at > start, self.flags(at - 1).has([.pronoun, .that]) { return true }
      if flags.has(.edEnding), sawNoun, at > start, !self.flags(at - 1).has([.determiner, .preposition]), !strict { return true }
      if flags.has(.cue), sawNoun, skeleton.cue(at)?.forms.has([.past, .thirdPerson]) == true, !self.flags(at - 1).has(.determiner) {
        return true
      }
      if flags.has(.clauseSpan) { return true }
      if flags.has([.word, .number, .span]), !flags.has([.preposition]) { sawNoun = true }
      if flags.has(.semicolon) { break }
      at += 1
    }
    return false
  }

  private func beginsObject(_ at: Int) -> Bool {
    guard at < sentence.upperBound else { return false }
    let flags = flags(at)
    return flags.has([.word, .number, .span]) && !flags.has([.preposition, .conjunction, .pronoun, .auxiliary, .to])
  }

  // MARK: Stretches

  /// After the hearer of "told": a pronoun, or a noun phrase.
  private func hearerEnd(from start: Int) -> Int {
    guard start < sentence.upperBound else { return start }
    if flags(start).has(.otherPronoun) || flags(start).has([.hearer]) { return start + 1 }
    if flags(start).has(.determiner), start + 1 < sentence.upperBound, flags(start).has(.otherPronoun) { return start + 1 }
    guard subjects.phrases.isNominal(start) else { return start }
    let isName = flags(start).has(.capitalized) && !flags(start).has(.determiner)
    var end = start + 1
    while end < sentence.upperBound, subjects.phrases.isNominal(end) {
      let flags = flags(end)
      if flags.has([.determiner]) { break }
      if !isName, flags.has(.capitalized), !self.flags(end - 1).has([.capitalized, .determiner]) { break }
      if isName, !flags.has([.capitalized, .possessive]) , !flags.has(.sEnding) { break }
      end += 1
    }
    return end
  }

  /// After times, places and media beside a verb of saying: "on Monday", "in a statement".
  func adverbialEnd(from start: Int) -> Int {
    var at = start
    let upper = min(sentence.upperBound, start + 30)
    while at < upper {
      let flags = flags(at)
      if flags.has(.time) || (flags.has(.adverb) && !flags.has([.determiner, .pronoun])) || flags.has(.lyEnding) {
        at += 1
      } else if flags.has(.preposition), !flags.has(.subordinator) || flags.has(.time) || at + 1 < upper, at + 1 < upper,
        let end = prepositionalEnd(at)
      {
        at = end
      } else if flags.has(.number), at > start, self.flags(at - 1).has(.time) {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  private func prepositionalEnd(_ at: Int) -> Int? {
    let first = at + 1
    guard first < sentence.upperBound, subjects.phrases.isNominal(first) || flags(first).has(.time) else { return nil }
    var end = first + 1
    while end < sentence.upperBound, subjects.phrases.isNominal(end) || flags(end).has(.time) {
      if flags(end).has([.determiner]), !flags(end - 1).has(.determiner) { break }
      if flags(end).has(.capitalized), !flags(end - 1).has([.capitalized, .determiner, .possessive]), !flags(end).has(.time) { break }
      end += 1
    }
    return end
  }

  private func clause(from start: Int, _ rule: StaticString) -> RightContent? {
    let end = clauseEnd(from: start)
    guard end > start else { return nil }
    // Nothing but quoted words: direct.
    if end == start + 1, flags(start).has(.clauseSpan) {
      return RightContent(segments: [start..<end], isQuoted: true, rule: rule)
    }
    return RightContent(segments: [start..<end], rule: rule)
  }

  /// What goes on after a parenthetical attribution.
  func continuation(from start: Int) -> Range<Int>? {
    guard start < sentence.upperBound, flags(start).has(.pause) else { return nil }
    let first = start + 1
    guard first < sentence.upperBound, !beginsSaying(first), !flags(first).has([.terminator]) else { return nil }
    if flags(first).has(.relative), !flags(first).has(.that) { return nil }
    if flags(first).has(.ingEnding) { return nil }
    let end = clauseEnd(from: first)
    return end > first ? first..<end : nil
  }

  /// Whether another attribution begins at an item: a participle, or a verb with its own subject.
  private func beginsSaying(_ item: Int) -> Bool {
    var at = item
    while at < sentence.upperBound, flags(at).has([.conjunction, .adverb]) || flags(at).has(.lyEnding) { at += 1 }
    guard at < sentence.upperBound else { return false }
    if flags(at).has(.cue), let entry = skeleton.cue(at) {
      if entry.forms.has(.source) { return true }
      if entry.forms == .gerund { return true }
      return at > item && flags(item).has(.conjunction) && entry.forms.has([.past, .thirdPerson])
    }
    return false
  }

  /// The end of reported words: the sentence's, or where another attribution begins.
  func clauseEnd(from start: Int) -> Int {
    var at = start
    let upper = sentence.upperBound
    while at < upper {
      let flags = flags(at)
      if flags.has([.pause, .semicolon]), at > start {
        if at + 1 < upper, beginsSaying(at + 1) || newSubject(at + 1) { return at }
      } else if flags.has(.conjunction), at > start, beginsSaying(at) || newSubject(at) {
        return at
      }
      at += 1
    }
    while at > start, self.flags(at - 1).has([.terminator, .semicolon, .colon]) { at -= 1 }
    return at
  }

  /// "…, but officials said": a conjunction, a subject and a verb of saying.
  private func newSubject(_ item: Int) -> Bool {
    var at = item
    while at < sentence.upperBound, flags(at).has([.conjunction, .adverb]) || (flags(at).has(.subordinator) && !flags(at).has([.that, .relative])) {
      at += 1
    }
    guard at > item, at < sentence.upperBound, let phrase = subjects.phrases.phrase(beginningAt: at, to: sentence.upperBound) else {
      return false
    }
    var verb = phrase.items.upperBound
    while verb < sentence.upperBound, flags(verb).has(.adverb) || flags(verb).has(.have) { verb += 1 }
    guard verb < sentence.upperBound, flags(verb).has(.cue), let entry = skeleton.cue(verb) else { return false }
    return entry.forms.has([.past, .thirdPerson]) && entry.frames.has([.that, .quote])
  }
}
