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
    if frames.has(.that), let start = that(after: after, frames) { return clause(from: start, "quote.indirect.that", verb) }
    if frames.has(.wh), let start = question(after: after, frames) { return clause(from: start, "quote.indirect.question", verb) }
    if frames.has(.infinitive), let start = infinitive(after: after) {
      return clause(from: start, "quote.indirect.infinitive", verb, isFinite: false)
    }
    if frames.has([.objectInfinitive, .ownInfinitive]), hasInfinitive(after: after) {
      return clause(from: after, "quote.indirect.urged", verb, isFinite: false)
    }
    if frames.has(.of), hasOf(after: after) { return clause(from: after, "quote.indirect.accused", verb) }
    if frames.has([.as, .name]), let found = complement(after: after, frames) { return found }
    if frames.has(.bare), let start = bareClause(after: after, frames) { return clause(from: start, "quote.indirect.bare", verb) }
    if frames.has(.object), beginsObject(after) { return clause(from: after, "quote.indirect.object", verb, isFinite: false) }
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
      // Another verb of saying stands nearer to the words.
      if flags.has(.cue), skeleton.cue(at)?.forms.has([.past, .participle]) == true { return nil }
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
    let upper = sentence.upperBound
    var at = overHearer(after, frames)
    for _ in 0..<3 where at < upper && !flags(at).has(.that) {
      at = adverbialEnd(from: at)
      // "said, per a translator, that"
      if at < upper, flags(at).has(.comma), let close = (at + 1..<min(upper, at + 12)).first(where: { flags($0).has(.comma) }),
        close + 1 < upper, flags(close + 1).has(.that)
      {
        at = close + 1
      } else if at + 1 < upper, flags(at).has(.comma), flags(at + 1).has(.that) {
        at += 1
      } else if at < upper, flags(at).has(.conjunction), at + 1 < upper, flags(at + 1).has(.that), at > after {
        at += 1
      }
    }
    guard at < upper, flags(at).has(.that), at + 1 < upper else { return nil }
    // "records that have": a relative clause; "said that.": an object.
    let first = flags(at + 1)
    if first.has([.be, .have, .modal, .finite]), !first.has(.ingEnding), !first.has(.capitalized) { return nil }
    return first.has([.terminator, .pause]) && !first.has(.comma) ? nil : at + 1
  }

  /// After the one who is told: "told reporters", "explained to the board".
  private func overHearer(_ start: Int, _ frames: CueFrames) -> Int {
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
    let upper = min(sentence.upperBound, after + 20)
    var at = after + 1
    while at < upper {
      let flags = flags(at)
      if flags.has(.to) {
        // A list follows.
        if at + 1 == sentence.upperBound || self.flags(at + 1).has(.colon) { return listEnd(from: sentence.upperBound) != nil }
        let next = self.flags(at + 1)
        let base = next.has(.word) && !next.has([.determiner, .capitalized, .preposition, .pronoun, .otherPronoun, .edEnding, .possessive])
        if base || next.has(.negation) || next.has(.be) || next.has(.have) { return true }
      }
      if flags.has(.negation), at + 1 < upper, self.flags(at + 1).has(.to) { return true }
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
    guard let span = (after..<end).first(where: { flags($0).has(.span) }) else { return nil }
    // "denounced the “Friends of …” group" quotes a name, not a judgement.
    if !frames.has(.name), span > after, !(after..<span).contains(where: { flags($0).has(.asWord) }) { return nil }
    return RightContent(segments: [after..<end], rule: "quote.mixed.named")
  }

  /// Where a clause without "that" begins; nil when no clause follows.
  private func bareClause(after: Int, _ frames: CueFrames) -> Int? {
    var start = after
    let upper = sentence.upperBound
    if frames.has(.hearer) {
      start = overHearer(start, frames)
      if start == after, !frames.has(.toHearer) { return nil }
    }
    if start < upper, flags(start).has(.colon) { start += 1 }
    let skipped = adverbialEnd(from: start)
    if skipped < upper, !flags(skipped).has([.pause, .terminator, .semicolon, .colon]) {
      start = skipped
    } else if skipped > start {
      // "said on Monday, …": nothing that begins with a clause follows the pause.
      guard frames.has(.free), skipped < upper, flags(skipped).has(.comma), opensAdverbially(start), clauseFollows(skipped + 1) else {
        return nil
      }
      return start
    }
    guard start < upper, flags(start).has([.word, .number, .span, .symbol]) else { return nil }
    let first = flags(start)
    if first.has([.be, .have, .that, .conjunction, .modal, .nothing]), !first.has([.capitalized, .ingEnding]) { return nil }
    if opensAdverbially(start) {
      var pause = start
      while pause < min(upper, start + 25), !flags(pause).has(.comma) { pause += 1 }
      guard pause + 1 < upper, flags(pause).has(.comma), clauseFollows(pause + 1) else { return nil }
      return start
    }
    if frames.has(.free), start <= after + 1 { return upper - start > 2 ? start : nil }
    return (frames.has(.strict) ? clauseFollows(start) : hasClause(from: start)) ? start : nil
  }

  /// A preposition or subordinator that no clause of its own begins with.
  private func opensAdverbially(_ at: Int) -> Bool {
    flags(at).has([.preposition, .subordinateOpening]) && !flags(at).has(.capitalized)
  }

  /// Whether a subject and its verb follow at once.
  private func clauseFollows(_ start: Int) -> Bool {
    let upper = sentence.upperBound
    guard start < upper else { return false }
    if flags(start).has(.contraction) { return true }
    if flags(start).has(.pronoun) { return !flags(start).has(.relative) && start + 1 < upper && !flags(start + 1).has(.terminator) }
    guard let phrase = subjects.phrases.phrase(beginningAt: start, to: upper) else { return false }
    var at = phrase.items.upperBound
    if at < upper, flags(at).has(.comma) {
      // An apposition.
      var close = at + 1
      while close < min(upper, at + 16), !flags(close).has(.comma) { close += 1 }
      if close + 1 < upper, flags(close).has(.comma) { at = close + 1 }
    }
    var relatives = 0
    while at < min(upper, start + 30) {
      let flags = flags(at)
      if flags.has(.relative) { relatives += 1 }
      let isVerb = flags.has([.certainVerb]) || (flags.has(.cue) && skeleton.cue(at)?.forms.has([.past, .thirdPerson]) == true)
      if isVerb || (flags.has(.edEnding) && relatives == 0) {
        if relatives == 0 { return true }
        relatives -= 1
        // The verb group of the relative clause.
        while at + 1 < upper, self.flags(at + 1).has([.auxiliary, .adverb, .lyEnding, .edEnding]) { at += 1 }
      } else if relatives == 0, !flags.has([.adverb, .lyEnding, .bracketed, .time]), !subjects.phrases.isNominal(at),
        !flags.has(.preposition)
      {
        return false
      }
      at += 1
    }
    return false
  }

  /// Whether a subject and a verb follow somewhere before a stop.
  private func hasClause(from start: Int) -> Bool {
    let upper = min(sentence.upperBound, start + 32)
    var at = start
    var sawNoun = false
    while at < upper {
      let flags = flags(at)
      if flags.has(.contraction) { return true }
      if flags.has([.be, .have, .modal, .finite]), sawNoun, !flags.has(.capitalized) || at > start + 1 { return true }
      if flags.has(.possessive), at > start, self.flags(at - 1).has([.pronoun, .that]) { return true }
      if flags.has(.edEnding), sawNoun, at > start, !self.flags(at - 1).has([.determiner, .preposition]) { return true }
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
    return flags.has([.word, .number, .span]) && !flags.has([.time, .preposition, .conjunction, .pronoun, .auxiliary, .to])
  }

  /// "While aides said …, the court …", "Smith, who said …, left": the clause ends at the next comma.
  private func isSubordinate(_ verb: Verb) -> Bool {
    let start = verb.clause.lowerBound
    if verb.phrase?.antecedent != nil { return start > sentence.lowerBound && flags(start - 1).has(.pause) }
    var at = start
    while at > sentence.lowerBound, flags(at - 1).has([.conjunction, .adverb]), !flags(at - 1).has(.subordinateOpening) { at -= 1 }
    if flags(at).has(.subordinateOpening), at < verb.item, !flags(at).has(.preposition) { return true }
    return at > sentence.lowerBound && flags(at - 1).has(.subordinateOpening)
      && (at - 1 == sentence.lowerBound || !flags(at - 2).has(.word) || flags(at - 2).has(.conjunction))
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
      } else if flags.has(.preposition), at + 1 < upper,
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

  /// "promised to", "vowed on Tuesday to".
  private func infinitive(after: Int) -> Int? {
    let start = flags(after).has(.to) ? after : adverbialEnd(from: after)
    return start + 1 < sentence.upperBound && flags(start).has(.to) && !flags(start + 1).has([.determiner, .capitalized, .otherPronoun])
      ? start : nil
  }

  private func clause(
    from start: Int, _ rule: StaticString, _ verb: Verb, isFinite: Bool = true
  ) -> RightContent? {
    let end = clauseEnd(from: start, inSubordinate: isSubordinate(verb), isFinite: isFinite)
    guard end > start else { return nil }
    // Nothing but quoted words: direct.
    if end == start + 1, flags(start).has(.clauseSpan) {
      return RightContent(segments: [start..<end], isQuoted: true, rule: rule)
    }
    // "calls on the ministry to:" and a list.
    if end >= sentence.upperBound - 1, let last = sentence.last, flags(last).has([.colon, .to]),
      let listEnd = listEnd(from: sentence.upperBound)
    {
      return RightContent(segments: [start..<listEnd], rule: rule)
    }
    return RightContent(segments: [start..<end], rule: rule)
  }

  /// The end of the list items that begin at an item; nil when none do.
  private func listEnd(from item: Int) -> Int? {
    let blocks = skeleton.text.analysis.text.blocks
    guard item < skeleton.count else { return nil }
    let tokens = skeleton.text.tokens
    var block = tokens.blockIndex(of: Int(skeleton.starts[item]))
    let first = block
    while block < blocks.count, block < tokens.blockCount, blocks[block].kind == .listItem, block - first < 40 { block += 1 }
    guard block > first else { return nil }
    let endToken = Int(tokens.blockStarts[block])
    var end = item
    while end < skeleton.count, Int(skeleton.ends[end]) <= endToken { end += 1 }
    while end > item, flags(end - 1).has([.terminator, .semicolon]) { end -= 1 }
    return end > item ? end : nil
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

  /// The end of reported words: the sentence's, or where another attribution or clause begins.
  func clauseEnd(from start: Int, inSubordinate: Bool = false, isFinite: Bool = true) -> Int {
    var at = start
    let upper = sentence.upperBound
    var hasVerb = !isFinite
    while at < upper {
      let flags = flags(at)
      if flags.has([.certainVerb, .edEnding]) { hasVerb = true }
      if flags.has([.pause, .semicolon]), at > start {
        if inSubordinate, at - start > 2 { return at }
        if flags.has(.dash), at - start > 3, hasVerb, !closesDash(at) { return at }
        if !isFinite, at + 1 < upper, leavesPhrase(at + 1, isInfinitive: self.flags(start).has(.to) || hasInfinitive(after: start)) {
          return at
        }
        if at + 1 < upper, turnsAway(at + 1) || beginsSaying(at + 1) || newSubject(at + 1) { return at }
      } else if flags.has(.conjunction), at > start, hasVerb, beginsSaying(at) || newSubject(at) {
        return at
      } else if flags.has(.span), at + 1 < upper, skeleton.span(at)?.endsWithComma == true,
        turnsAway(at + 1) || beginsSaying(at + 1) || newSubject(at + 1)
      {
        return at + 1
      }
      at += 1
    }
    while at > start, self.flags(at - 1).has([.terminator, .semicolon, .colon]) { at -= 1 }
    return at
  }

  /// Whether another dash ends what this one begins.
  private func closesDash(_ dash: Int) -> Bool {
    let first = dash + 1 < sentence.upperBound && flags(dash + 1).has(.dash) ? dash + 2 : dash + 1
    return (first..<max(first, min(sentence.upperBound, dash + 30))).contains { flags($0).has(.dash) }
  }

  /// After the pause behind an infinitive or a noun phrase: a clause of its own, or a participle.
  private func leavesPhrase(_ item: Int, isInfinitive: Bool) -> Bool {
    var at = item
    while at < sentence.upperBound, flags(at).has([.conjunction, .adverb]), !flags(at).has(.determiner) { at += 1 }
    guard at < sentence.upperBound else { return false }
    if at == item, flags(at).has(.ingEnding), !flags(at).has(.capitalized) { return !isInfinitive }
    if flags(at).has(.pronoun), !flags(at).has(.relative) { return true }
    guard at > item, let phrase = subjects.phrases.phrase(beginningAt: at, to: sentence.upperBound) else { return false }
    let verb = phrase.items.upperBound
    return verb < sentence.upperBound && flags(verb).has(.certainVerb)
  }

  /// ", while …", ", although …": no longer what was said.
  private func turnsAway(_ item: Int) -> Bool {
    flags(item).has(.subordinateOpening) && !flags(item).has([.preposition, .asWord, .interrogative, .adverb])
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
    let isFinite = entry.forms.has(.past) || (entry.forms.has(.thirdPerson) && !flags(verb).has(.alsoNoun))
    return isFinite && entry.frames.has([.that, .quote])
  }
}
