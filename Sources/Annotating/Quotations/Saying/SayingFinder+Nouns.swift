/// "The captain's claim that nobody complained was rejected": a noun, whose it is, and the clause that it names.
struct NounSaying {
  /// Items of the skeleton.
  var noun: Int
  var owner: NounPhrase
  var items: Range<Int>
}

extension SayingFinder {
  /// Items between a noun and its "that": "the statement by the Government of Norvia that".
  private static let longestAgent = 8
  /// Items that a clause behind such a noun may have.
  private static let longestNamed = 60

  /// Whether somebody's noun and its "that" may stand in the sentence.
  var hasNounSaying: Bool { sentenceFlags.has(.nounCue) && sentenceFlags.has(.that) }

  /// Notes what the sentence's nouns tell, where no verb has told it.
  mutating func findNouns(contentsFrom first: Int) {
    leftEdge = sentence.lowerBound
    for that in sentence.dropFirst() where flags(that).has(.that) {
      guard let found = nounSaying(at: that),
        !findings.contents[first...].contains(where: { $0.items.overlaps(found.items) }),
        !found.items.contains(where: {
          skeleton.spanIndex($0) >= 0 && findings.sayingOfSpan[skeleton.spanIndex($0)] != Findings.none
        })
      else { continue }
      nouns.append(found)
    }
  }

  /// Whether an object is somebody's noun and what it names: "rejected the union's claim that".
  func namesOwnedNoun(_ start: Int) -> Bool {
    guard hasNounSaying else { return false }
    let upper = min(sentence.upperBound, start + Self.longestAgent + 4)
    guard let that = (start..<max(start, upper)).first(where: { flags($0).has(.that) }) else { return false }
    return nounSaying(at: that) != nil
  }

  private func nounSaying(at that: Int) -> NounSaying? {
    let start = that + 1
    guard start + 1 < sentence.upperBound, let (noun, owner, begin) = ownedNoun(before: that),
      beginsNamedClause(start, noun: noun)
    else { return nil }
    var end = clauseEnd(from: start)
    if isSubject(begin) {
      guard let verb = mainVerb(behind: start) else { return nil }
      end = min(end, verb)
    } else if opensBeforeVerb(begin), let comma = clauseComma(from: start) {
      // "Despite warnings by engineers that the deck was rotten, the ferry sailed"
      end = min(end, comma)
    }
    while end > start, flags(end - 1).has([.pause, .adverb, .lyEnding]), !flags(end - 1).has(.negation) {
      end -= 1
    }
    return end - start > 1 || end > start && flags(start).has(.clauseSpan)
      ? NounSaying(noun: noun, owner: owner, items: start..<end) : nil
  }

  /// The noun, whose it is, and where the phrase begins.
  private func ownedNoun(before that: Int) -> (noun: Int, owner: NounPhrase, begin: Int)? {
    if flags(that - 1).has(.nounCue) { return possessed(that - 1).map { (that - 1, $0.owner, $0.begin) } }
    // "warnings from the fire service that"
    var at = that - 2
    while at > sentence.lowerBound, that - at <= Self.longestAgent {
      if flags(at).has(.nounCue), isBy(at + 1) || isFrom(at + 1),
        let agent = subjects.phrases.phrase(beginningAt: at + 2, to: that), agent.items.upperBound == that
      {
        var begin = at
        while begin > sentence.lowerBound, subjects.phrases.isNominal(begin - 1) {
          begin -= 1
          if flags(begin).has(.determiner) { break }
        }
        return (at, agent, begin)
      }
      guard subjects.phrases.isNominal(at) || flags(at).has(.preposition) else { return nil }
      at -= 1
    }
    return nil
  }

  /// Whose a noun is: "the captain's claim", "her earlier demand".
  func possessed(_ noun: Int) -> (owner: NounPhrase, begin: Int)? {
    var before = noun - 1
    while before > sentence.lowerBound, noun - before < 3,
      flags(before).has(.word),
      !flags(before).has([.capitalized, .determiner, .preposition, .auxiliary, .pronoun])
    {
      before -= 1
    }
    guard before >= sentence.lowerBound else { return nil }
    if skeleton.isPossessivePronoun(before) {
      let items = before..<before + 1
      return (NounPhrase(items: items, core: items, isPronoun: true), before)
    }
    guard flags(before).has(.possessive), before > sentence.lowerBound,
      var owner = subjects.phrases.phrase(endingAt: before, from: sentence.lowerBound)
    else { return nil }
    // "in reply to the union's claim": not the reply's.
    if let preposition = owner.items.last(where: {
      flags($0).has(.preposition) && !skeleton.text.isOf(skeleton.start($0))
    }) {
      let items = preposition + 1..<owner.items.upperBound
      owner = NounPhrase(items: items, core: items)
    }
    guard !owner.items.isEmpty, subjects.isSpeaker(owner) else { return nil }
    return (owner, owner.items.lowerBound)
  }

  /// Whether a subject and a verb follow "that", and it is no pronoun: not "the letter by Lund that was lost".
  private func beginsNamedClause(_ start: Int, noun: Int) -> Bool {
    let first = flags(start)
    if first.has(.clauseSpan) { return true }
    if first.has([.certainVerb, .edEnding, .comma]), !first.has([.capitalized, .determiner, .contraction]) {
      return false
    }
    if first.has(.cue), skeleton.cue(start)?.forms.has([.past, .thirdPerson]) == true, !first.has(.alsoNoun) {
      return false
    }
    // "his comments that he made in May"
    let made = flags(start + 1).has(.have) ? start + 2 : start + 1
    if first.has(.pronoun), made + 1 < sentence.upperBound, reads(made, "made"),
      flags(made + 1).has([.preposition, .time, .terminator, .pause, .auxiliary])
    {
      return false
    }
    // "his letter that Lund wrote": what is written may be an object as well.
    if flags(noun).has(.medium), !first.has([.pronoun, .determiner]) { return false }
    return hasClause(from: start)
  }

  /// Whether a phrase begins its clause.
  private func isSubject(_ begin: Int) -> Bool {
    guard begin > sentence.lowerBound else { return true }
    let before = flags(begin - 1)
    if before.has([.pause, .semicolon, .colon, .time, .that]) { return true }
    return before.has([.conjunction, .subordinator]) && !before.has(.preposition)
      || before.has(.adverb) && begin - 1 == sentence.lowerBound
  }

  /// Whether a preposition opens the sentence and no verb stands before the phrase.
  private func opensBeforeVerb(_ begin: Int) -> Bool {
    flags(sentence.lowerBound).has([.preposition, .edEnding])
      && !(sentence.lowerBound..<begin).contains { flags($0).has([.certainVerb, .cue, .comma, .pronoun]) }
  }

  /// The first comma behind a verb.
  private func clauseComma(from start: Int) -> Int? {
    var hasVerb = false
    for item in start..<min(sentence.upperBound, start + Self.longestNamed) {
      if flags(item).has([.certainVerb, .edEnding]) { hasVerb = true }
      if hasVerb, flags(item).has(.comma) { return item }
    }
    return nil
  }

  /// The verb of the clause whose subject a noun and what it names are: the first that the named clause has not.
  private func mainVerb(behind start: Int) -> Int? {
    var expected = 1
    var item = start
    let upper = min(sentence.upperBound, start + Self.longestNamed)
    while item < upper {
      let own = flags(item)
      if own.has(.semicolon) { return nil }
      if own.has([.relative, .subordinator]), !(item == start),
        !own.has(.preposition) || own.has(.subordinateOpening),
        !own.has(.determiner) || own.has(.relative) && flags(item - 1).has([.word, .comma])
      {
        expected += 1
      } else if own.has(.pronoun), item > start, expected == 0 {
        expected += 1
      } else if own.has(.span) {
        if skeleton.span(item)?.hasVerb == true { expected = max(0, expected - 1) }
      } else if isVerb(item, isFirst: expected > 0) {
        if item > start, flags(item - 1).has([.conjunction, .to]), expected == 0 {
          // "and was": a second verb of the same clause.
        } else if expected == 0 {
          return item
        } else {
          expected -= 1
        }
        item = endOfVerb(item, to: upper) - 1
      }
      item += 1
    }
    return nil
  }

  /// The item behind a verb and what belongs to it: "will not go" in "will not go came as a shock".
  private func endOfVerb(_ verb: Int, to upper: Int) -> Int {
    let own = flags(verb)
    var end = verb + 1
    var hasVerb = !own.has(.auxiliary)
    while end < upper {
      let next = flags(end)
      if next.has([.adverb, .lyEnding, .negation]) || !hasVerb && next.has(.auxiliary) {
        end += 1
      } else if !hasVerb, own.has(.modal) && next.has(.finite) || next.has([.edEnding, .ingEnding]) {
        hasVerb = true
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether an item is a verb in a form that a subject has.
  private func isVerb(_ item: Int, isFirst: Bool) -> Bool {
    let own = flags(item)
    if own.has(.capitalized) { return false }
    if own.has(.certainVerb) { return !(item > 0 && flags(item - 1).has([.to, .article])) }
    if own.has(.cue), let forms = skeleton.cue(item)?.forms, !own.has(.alsoNoun) {
      return forms.has([.past, .thirdPerson]) && !flags(item - 1).has([.determiner, .preposition])
    }
    guard own.has(.edEnding), !own.has([.determiner, .preposition]),
      !flags(item - 1).has([.determiner, .preposition])
    else { return false }
    // "the men accused of theft were", "doors locked by guards"
    return isFirst && flags(item - 1).has([.pronoun, .otherPronoun, .name])
      || item + 1 < sentence.upperBound && !flags(item + 1).has(.preposition)
  }

  private func isFrom(_ item: Int) -> Bool { flags(item).has(.preposition) && reads(item, "from") }

  /// "In Ana Lund's view, …", "was, in her words, “…”": what stands beside a noun for what somebody says.
  mutating func owned(_ item: Int) -> Int {
    guard let (owner, begin) = possessed(item), begin > sentence.lowerBound, isIn(begin - 1) else {
      return item + 1
    }
    let start = begin - 1
    let after = item + 1
    guard after < sentence.upperBound else { return reportLeft(of: start, to: item, owner) }
    var at = after
    while at < min(sentence.upperBound, after + 3), flags(at).has([.comma, .auxiliary]) { at += 1 }
    if at < sentence.upperBound, flags(at).has(.span), at - after < 3 {
      let saying = add(owner, noun: item, clause: start..<at)
      take(at, by: saying, "quote.direct.source")
      leftEdge = at + 1
      return at + 1
    }
    if flags(after).has(.comma) {
      if let items = around(start, behind: after) {
        let saying = add(owner, noun: item, clause: start..<after)
        report(items, by: saying, "quote.indirect.source")
        leftEdge = items.last.upperBound
        return leftEdge
      }
      guard start == leftEdge || flags(start - 1).has([.pause, .conjunction, .semicolon, .that, .span]) else {
        return item + 1
      }
      // "In its ruling, the court said"
      if let subject = subjects.phrases.phrase(beginningAt: after + 1, to: sentence.upperBound),
        verbOfSaying(behind: subject.items.upperBound) != nil
      {
        return item + 1
      }
      let end = clauseEnd(from: after + 1)
      guard end > after + 2, clauseFollows(after + 1) || hasClause(from: after + 1) else { return item + 1 }
      let saying = add(owner, noun: item, clause: start..<after)
      report(.init(after + 1..<end), by: saying, "quote.indirect.source")
      leftEdge = end
      return end
    }
    return flags(after).has(.terminator) ? reportLeft(of: start, to: item, owner) : item + 1
  }

  /// "The law is void, in her view."
  private mutating func reportLeft(of start: Int, to item: Int, _ owner: NounPhrase) -> Int {
    guard start > leftEdge, flags(start - 1).has(.comma), let left = leftClause(before: start) else {
      return item + 1
    }
    let saying = add(owner, noun: item, clause: start..<item + 1)
    report(.init(left), by: saying, "quote.indirect.source")
    leftEdge = item + 1
    return item + 1
  }

  private mutating func add(_ owner: NounPhrase, noun: Int, clause: Range<Int>) -> Int {
    findings.sayings.append(
      Saying(cue: noun, speakers: words.speakers(of: owner), clause: clause, rule: "quote.source"))
    return findings.sayings.count - 1
  }

  private func isIn(_ item: Int) -> Bool { reads(item, "in") || reads(item, "In") }
}

extension Findings {
  /// Adds what nouns tell: behind what verbs do, so that nothing is carried on from it.
  mutating func add(_ nouns: [NounSaying], _ skeleton: Skeleton, _ words: SpeakerWords) {
    for found in nouns {
      sayings.append(
        Saying(
          cue: found.noun, speakers: words.speakers(of: found.owner), clause: found.noun..<found.noun + 1,
          rule: "quote.noun"))
      let saying = sayings.count - 1
      if found.items.count == 1, skeleton.flags(found.items.lowerBound).has(.span) {
        let span = skeleton.spanIndex(found.items.lowerBound)
        (sayingOfSpan[span], ruleOfSpan[span]) = (saying, "quote.direct.noun")
        continue
      }
      for item in found.items where skeleton.flags(item).has(.span) {
        sayingOfSpan[skeleton.spanIndex(item)] = Findings.consumed
      }
      contents.append(ReportedContent(items: .init(found.items), saying: saying, rule: "quote.indirect.noun"))
    }
  }
}
