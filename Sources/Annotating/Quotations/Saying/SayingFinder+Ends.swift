extension SayingFinder {
  /// Whether another attribution begins at an item: a participle, or a verb with its own subject.
  func beginsSaying(_ item: Int) -> Bool {
    var at = item
    while at < sentence.upperBound, flags(at).has([.conjunction, .adverb]) || flags(at).has(.lyEnding) {
      at += 1
    }
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
        if !isFinite, at + 1 < upper,
          leavesPhrase(at + 1, isInfinitive: self.flags(start).has(.to) || hasInfinitive(after: start))
        {
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
    while at > start, self.flags(at - 1).has([.terminator, .semicolon, .colon, .comma]) { at -= 1 }
    return at
  }

  /// Whether another dash ends what this one begins.
  func closesDash(_ dash: Int) -> Bool {
    let first = dash + 1 < sentence.upperBound && flags(dash + 1).has(.dash) ? dash + 2 : dash + 1
    return (first..<max(first, min(sentence.upperBound, dash + 30))).contains { flags($0).has(.dash) }
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

  /// ", while …", ", although …": no longer what was said.
  func turnsAway(_ item: Int) -> Bool {
    flags(item).has(.subordinateOpening)
      && !flags(item).has([.preposition, .asWord, .interrogative, .adverb])
  }

  /// "…, but officials said": a conjunction, a subject and a verb of saying.
  func newSubject(_ item: Int) -> Bool {
    var at = item
    while at < sentence.upperBound,
      flags(at).has([.conjunction, .adverb])
        || (flags(at).has(.subordinator) && !flags(at).has([.that, .relative]))
    {
      at += 1
    }
    guard at > item, at < sentence.upperBound,
      let phrase = subjects.phrases.phrase(beginningAt: at, to: sentence.upperBound)
    else {
      return false
    }
    var verb = phrase.items.upperBound
    while verb < sentence.upperBound, flags(verb).has(.adverb) || flags(verb).has(.have) { verb += 1 }
    guard verb < sentence.upperBound, flags(verb).has(.cue), let entry = skeleton.cue(verb) else {
      return false
    }
    let isFinite = entry.forms.has(.past) || (entry.forms.has(.thirdPerson) && !flags(verb).has(.alsoNoun))
    return isFinite && entry.frames.has([.that, .quote])
  }
}
