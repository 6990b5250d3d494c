extension SayingFinder {
  /// After the hearer of "told": a pronoun, or a noun phrase.
  func hearerEnd(from start: Int) -> Int {
    guard start < sentence.upperBound else { return start }
    if isPossessive(start) { return start + 2 }
    if flags(start).has(.otherPronoun) || flags(start).has([.hearer]) { return start + 1 }
    if flags(start).has(.determiner), start + 1 < sentence.upperBound, flags(start).has(.otherPronoun) {
      return start + 1
    }
    guard subjects.phrases.isNominal(start) else { return start }
    let isName = flags(start).has(.capitalized) && !flags(start).has(.determiner)
    var end = start + 1
    while end < sentence.upperBound, subjects.phrases.isNominal(end) {
      let flags = flags(end)
      if flags.has([.determiner]) { break }
      // "told Harbour.info that"
      if isName, flags.has(.terminator), end + 1 < sentence.upperBound,
        !skeleton.text.isSpaced(skeleton.start(end + 1)), self.flags(end + 1).has(.word)
      {
        end += 2
        continue
      }
      if !isName, flags.has(.capitalized), !self.flags(end - 1).has([.capitalized, .determiner]) { break }
      // "told NBC viewers", "told Norvian media"
      if isName, !flags.has([.capitalized, .possessive]), !flags.has([.sEnding, .role]) { break }
      end += 1
    }
    return end
  }

  /// "her" in "assured her colleague of", "told her crew that"; not in "told her the crew", "told her crews had".
  private func isPossessive(_ item: Int) -> Bool {
    guard flags(item).has(.hearer), flags(item).has(.determiner), item + 2 < sentence.upperBound else {
      return false
    }
    let (noun, next) = (flags(item + 1), flags(item + 2))
    return noun.has(.word)
      && !noun.has([
        .capitalized, .determiner, .pronoun, .otherPronoun, .preposition, .subordinator, .that, .to, .adverb,
        .lyEnding, .auxiliary, .interrogative, .time,
      ])
      && (next.has([.that, .determiner, .pronoun, .to, .comma, .colon, .interrogative])
        || next.has(.preposition))
  }

  /// After times, places and media beside a verb of saying: "on Monday", "in a statement".
  func adverbialEnd(from start: Int) -> Int {
    var at = start
    let upper = min(sentence.upperBound, start + 30)
    while at < upper {
      let flags = flags(at)
      // "said Monday's talks had"
      if flags.has(.time), at + 1 < upper, self.flags(at + 1).has(.possessive) { break }
      if flags.has(.time) || (flags.has(.adverb) && !flags.has([.determiner, .pronoun]))
        || flags.has(.lyEnding)
      {
        at += 1
      } else if flags.has(.preposition), at + 1 < upper,
        let end = prepositionalEnd(at)
      {
        at = end
      } else if flags.has(.determiner), at + 2 < upper, self.flags(at + 1).has(.time),
        self.flags(at + 2).has([.that, .determiner, .pronoun, .capitalized]),
        !self.flags(at + 2).has(.possessive)
      {
        // "said this week that"
        at += 2
      } else if flags.has(.determiner), at + 1 < upper, self.flags(at + 1).has(.time),
        at + 2 >= sentence.upperBound
          || self.flags(at + 2).has([.terminator, .pause, .preposition, .asWord]),
        at == start || self.flags(at - 1).has([.time, .adverb, .medium, .name])
      {
        // "said earlier this week."
        at += 2
      } else if flags.has(.number), at > start, self.flags(at - 1).has(.time) {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  func prepositionalEnd(_ at: Int) -> Int? {
    let first = at + 1
    guard first < sentence.upperBound, subjects.phrases.isNominal(first) || flags(first).has(.time) else {
      return nil
    }
    var end = first + 1
    while end < sentence.upperBound, subjects.phrases.isNominal(end) || flags(end).has(.time) {
      if flags(end).has([.determiner]), !flags(end - 1).has(.determiner) { break }
      // "briefed on the talks said", but "in a letter sent to us"
      if flags(end).has(.cue), !flags(end).has(.alsoNoun), skeleton.cue(end)?.forms.has(.past) == true,
        end + 1 >= sentence.upperBound || !flags(end + 1).has(.preposition)
      {
        break
      }
      if flags(end).has(.capitalized), !flags(end - 1).has([.capitalized, .determiner, .possessive]),
        !flags(end).has(.time)
      {
        break
      }
      end += 1
    }
    return end
  }
}
