extension SayingFinder {
  /// Where a clause without "that" begins; nil when no clause follows.
  func bareClause(after: Int, _ frames: CueFrames) -> Int? {
    var start = after
    let upper = sentence.upperBound
    if frames.has(.hearer) {
      start = overHearer(start, frames)
      // "notified the crews whose boats were lost"
      if start < upper, start > after, flags(start).has(.relative), !flags(start).has(.that) { return nil }
      // "advises it is best to wait"
      let isSubject = start < upper && flags(start).has(.pronoun) && !flags(start).has([.relative, .that])
      if start == after, !frames.has(.toHearer), !isSubject { return nil }
      // "assured her colleagues of support"
      if start < upper, start > after, skeleton.text.isOf(skeleton.start(start)) { return nil }
      // "promised players would be able"
      if start < upper, flags(start).has(.certainVerb) { start = after }
    }
    if start < upper, flags(start).has(.colon) { start += 1 }
    // "So I said, we have no cranes."
    if frames.has(.free), start < upper, flags(start).has(.comma), clauseFollows(start + 1) {
      return start + 1
    }
    if frames.has(.free), let colon = colonBehindMedium(start) { return colon + 1 }
    if frames.has(.free),
      opensWithCount(start)
        || isSoFar(start) && !(after - 2 >= sentence.lowerBound && flags(after - 2).has(.have))
    {
      return start
    }
    let skipped = adverbialEnd(from: start)
    if skipped < upper, skipped > start, flags(skipped).has(.certainVerb), isAmount(start..<skipped) {
      // "said at least seven ships were": its subject.
    } else if skipped == start + 1, skipped < upper, flags(start).has(.adverb), !flags(start).has(.time),
      flags(skipped).has(.auxiliary)
    {
      // "said more must be done"
    } else if frames.has(.free), skipped < upper, skipped > start, flags(skipped).has(.conjunction),
      opensAdverbially(start),
      let comma = (skipped..<max(skipped, min(upper, start + 25))).first(where: { flags($0).has(.comma) }),
      comma + 1 < upper, clauseFollows(comma + 1)
    {
      // "said from floods to fires and storms, crews had": what its clause begins with.
      return start
    } else if skipped < upper, !flags(skipped).has([.pause, .terminator, .semicolon, .colon]) {
      start = skipped
    } else if skipped > start {
      // "said on Monday, …": nothing that begins with a clause follows the pause.
      guard frames.has(.free), skipped < upper, flags(skipped).has(.comma), opensAdverbially(start),
        clauseFollows(skipped + 1)
      else {
        return nil
      }
      return start
    }
    guard start < upper, flags(start).has([.word, .number, .span, .symbol]) else { return nil }
    // "said on Radio Kalmar's “Morning Boat.”"
    if start > after, flags(start).has(.span), flags(start - 1).has(.possessive) { return nil }
    let first = flags(start)
    if first.has(.nothing), !first.has(.capitalized) { return quantified(start) ? start : nil }
    // "says that was not the first time"
    if first.has(.that), frames.has(.free), start + 1 < upper, flags(start + 1).has([.be, .modal]) {
      return start
    }
    if first.has([.be, .have, .that, .conjunction, .modal]), !first.has([.capitalized, .ingEnding]) {
      return nil
    }
    if opensAdverbially(start), !(skipped > start && isAmount(start..<skipped)) {
      // "As I said when she came, …": how it was said.
      if after - 3 >= sentence.lowerBound, flags(after - 3).has(.asWord) { return nil }
      // "said when it came to tar, rope and sails, it had none", "said as the pier was “old,” it would close"
      let opened = (start + 1..<max(start + 1, min(upper - 1, start + 25))).first {
        (flags($0).has(.comma) || skeleton.span($0)?.endsWithComma == true) && clauseFollows($0 + 1)
      }
      return opened == nil ? nil : start
    }
    if frames.has(.free), start <= after + 1 {
      // "said Lund “has left the yard.”"
      // "said today “We have left.”"
      return upper - start > 2 || flags(start).has(.clauseSpan)
        || start + 1 < upper && flags(start + 1).has(.clauseSpan) ? start : nil
    }
    return (frames.has(.strict) ? clauseFollows(start) : hasClause(from: start) || opensWithSubject(start))
      ? start : nil
  }

  /// "demanded they stop": a pronoun and a word that is its verb; not "admitted it on Monday".
  private func opensWithSubject(_ start: Int) -> Bool {
    let verb = start + 1
    guard flags(start).has(.pronoun), !flags(start).has(.relative), verb + 1 < sentence.upperBound else {
      return false
    }
    return flags(verb).has(.word)
      && !flags(verb).has([
        .preposition, .conjunction, .subordinator, .adverb, .lyEnding, .time, .determiner, .capitalized,
        .pronoun, .otherPronoun, .to, .number,
      ])
  }

  /// "said about 50 people died": a number of them, and a verb that looks like a part of it.
  private func opensWithCount(_ start: Int) -> Bool {
    guard start + 3 < sentence.upperBound, skeleton.isOne(start, of: .approximate),
      flags(start + 1).has(.number)
    else {
      return false
    }
    var noun = start + 2
    while noun < min(sentence.upperBound, start + 5), subjects.phrases.isNominal(noun),
      !flags(noun).has([.sEnding, .hearer, .determiner, .time])
    {
      noun += 1
    }
    let verb = noun + 1
    guard verb < sentence.upperBound, flags(noun).has([.sEnding, .hearer]), !flags(noun).has([.time, .name])
    else { return false }
    return flags(verb).has(.certainVerb) || flags(verb).has(.edEnding) && !flags(verb).has(.capitalized)
  }

  /// "says so far no boats have sunk"
  private func isSoFar(_ start: Int) -> Bool {
    guard start + 2 < sentence.upperBound, reads(start, "so"), reads(start + 1, "far") else { return false }
    return clauseFollows(flags(start + 2).has(.comma) ? start + 3 : start + 2)
  }

  /// "at least seven ships", "about 40 of them"; not "in 2011".
  func isAmount(_ items: Range<Int>) -> Bool {
    guard flags(items.lowerBound).has([.preposition, .adverb]), let last = items.last else { return false }
    return items.prefix(4).contains { flags($0).has(.number) } && !items.contains { flags($0).has(.time) }
      && flags(last).has([.sEnding, .hearer])
  }

  /// "said in her book An Old Harbour: the ships have": nothing but where it was said before the colon.
  private func colonBehindMedium(_ start: Int) -> Int? {
    guard sentenceFlags.has(.colon), flags(start).has(.preposition) else { return nil }
    var at = start
    let upper = min(sentence.upperBound - 2, start + 14)
    while at < upper, !flags(at).has([.certainVerb, .pronoun, .comma, .semicolon, .cue]) {
      if flags(at).has(.colon) { return at }
      at += 1
    }
    return nil
  }

  /// "much of the work had", "no decision was": not "said nothing", "said no".
  private func quantified(_ start: Int) -> Bool {
    let next = start + 1
    guard next < sentence.upperBound, flags(next).has(.word) else { return false }
    if skeleton.text.isOf(skeleton.start(next)) { return hasClause(from: next) }
    return flags(start).has(.determiner)
      && !flags(next).has([.preposition, .conjunction, .adverb, .pronoun, .auxiliary])
      && hasClause(from: next)
  }

  /// A preposition or subordinator that no clause of its own begins with.
  func opensAdverbially(_ at: Int) -> Bool {
    flags(at).has([.preposition, .subordinateOpening]) && !flags(at).has(.capitalized)
  }

  /// Whether a subject and its verb follow at once.
  func clauseFollows(_ start: Int) -> Bool {
    let upper = sentence.upperBound
    guard start < upper else { return false }
    if flags(start).has(.contraction) { return true }
    if flags(start).has(.pronoun) {
      return !flags(start).has(.relative) && start + 1 < upper && !flags(start + 1).has(.terminator)
    }
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
      let isVerb =
        flags.has([.certainVerb])
        || (flags.has(.cue) && skeleton.cue(at)?.forms.has([.past, .thirdPerson]) == true)
      if isVerb || (flags.has(.edEnding) && relatives == 0) {
        if relatives == 0 { return true }
        relatives -= 1
        // The verb group of the relative clause.
        while at + 1 < upper, self.flags(at + 1).has([.auxiliary, .adverb, .lyEnding, .edEnding]) { at += 1 }
      } else if relatives == 0, !flags.has([.adverb, .lyEnding, .bracketed, .time]),
        !subjects.phrases.isNominal(at),
        !flags.has(.preposition)
      {
        return false
      }
      at += 1
    }
    return false
  }

  /// Whether a subject and a verb follow somewhere before a stop.
  func hasClause(from start: Int) -> Bool {
    let upper = min(sentence.upperBound, start + 32)
    var at = start
    var sawNoun = false
    while at < upper {
      let flags = flags(at)
      if flags.has(.contraction) { return true }
      // "adding pressure even as prices rose": the verb of another clause.
      if at > start, flags.has(.subordinateOpening),
        flags.has(.contrast) && clauseFollows(at + 1) || flags.has(.asWord) && reads(at - 1, "even")
      {
        return false
      }
      if flags.has([.be, .have, .modal, .finite]), sawNoun, !flags.has(.capitalized) || at > start + 1 {
        return true
      }
      if flags.has(.possessive), at > start, self.flags(at - 1).has([.pronoun, .that]) { return true }
      if flags.has(.edEnding), sawNoun, at > start, !self.flags(at - 1).has([.determiner, .preposition]) {
        return true
      }
      if flags.has(.cue), sawNoun, skeleton.cue(at)?.forms.has([.past, .thirdPerson]) == true,
        !self.flags(at - 1).has(.determiner)
      {
        return true
      }
      if flags.has(.clauseSpan) { return true }
      if flags.has([.word, .number, .span]), !flags.has([.preposition]) { sawNoun = true }
      if flags.has(.semicolon) { break }
      at += 1
    }
    return false
  }
}
