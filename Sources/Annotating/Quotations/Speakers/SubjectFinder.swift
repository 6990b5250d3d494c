/// A verb of saying with its subject.
struct Subject {
  var phrase: NounPhrase
  /// Where the clause begins: the first item of subject and verb, with what stands between them.
  var clauseStart: Int
  /// "and said", "adding": the subject of another verb.
  var isShared = false
}

/// Finds the subject of a verb of saying to its left.
struct SubjectFinder {
  let skeleton: Skeleton
  let phrases: NounPhraseFinder
  private static let reach = 70
  /// Items that a participle's words may have.
  private static let longestModifier = 14

  init(_ skeleton: Skeleton) {
    self.skeleton = skeleton
    phrases = NounPhraseFinder(skeleton: skeleton)
  }

  /// The words between a subject and its verb.
  struct VerbGroup {
    /// The item before the auxiliaries and adverbs.
    var before: Int
    var isNegated = false
    var hasBe = false
    var hasHave = false
    var hasModal = false
    var isInfinitive = false
  }

  @inline(__always)
  private func flags(_ item: Int) -> WordFlags { skeleton.flags(item) }

  func verbGroup(before cue: Int, from lower: Int) -> VerbGroup {
    var group = VerbGroup(before: cue - 1)
    while group.before >= lower {
      let flags = flags(group.before)
      if flags.has(.negation) { group.isNegated = true }
      if flags.has(.be) {
        group.hasBe = true
      } else if flags.has(.have) {
        group.hasHave = true
      } else if flags.has(.modal) {
        if flags.has(.capitalized), group.before > lower { break }
        group.hasModal = true
      } else if flags.has(.to), group.before == cue - 1 || !group.hasBe {
        group.isInfinitive = true
        group.before -= 1
        // "not to mention"
        if group.before >= lower, self.flags(group.before).has(.negation) { group.isNegated = true }
        break
      } else if flags.has(.negation) {
      } else if flags.has(.determiner), group.before == lower {
        // "All agreed"
        break
      } else if flags.has(.adverb) || (flags.has(.lyEnding) && !flags.has(.capitalized)) {
      } else if group.before == cue - 1, group.before > lower, skeleton.reads(group.before, "there"),
        phrases.isNominal(group.before - 1)
      {
        // "Prosecutors there said"
      } else if flags.has(.possessive), group.before == cue - 1, group.before > lower,
        self.flags(group.before - 1).has(.pronoun), !self.flags(group.before - 1).has(.relative),
        !isIt(group.before - 1)
      {
        // "he's said"
        group.hasHave = true
      } else if flags.has(.time), group.before > lower {
        // "Smith on Tuesday said", "Smith Tuesday said", "Smith earlier in the day said"
        if self.flags(group.before - 1).has(.preposition), group.before - 1 > lower {
          group.before -= 1
        } else if self.flags(group.before - 1).has([.article, .singular]), group.before - 2 > lower {
          group.before -= self.flags(group.before - 2).has(.preposition) ? 2 : 1
        }
      } else {
        break
      }
      group.before -= 1
    }
    return group
  }

  /// "it": what is said of it is passive.
  private func isIt(_ item: Int) -> Bool {
    skeleton.isOne(item, of: .impersonal)
  }

  /// The subject of the verb whose words before it are `group`.
  func subject(of cue: Int, _ group: VerbGroup, from lower: Int) -> Subject? {
    let lower = max(lower, cue - Self.reach)
    var at = group.before
    while at >= lower, flags(at).has(.bracketed) { at -= 1 }
    guard at >= lower else { return nil }
    let flags = flags(at)
    if flags.has(.pronoun) { return pronoun(at, from: lower) }
    if flags.has(.pause) { return beyondPause(at, from: lower) }
    if flags.has(.contraction) {
      return Subject(
        phrase: NounPhrase(items: at..<at + 1, core: at..<at + 1, isPronoun: true), clauseStart: at)
    }
    if flags.has(.that) { return relative(at, from: lower) }
    guard phrases.isNominal(at), var phrase = phrases.phrase(endingAt: at + 1, from: lower) else {
      return beforeRelative(at + 1, from: lower)
    }
    if var head = beforeRelative(phrase.items.lowerBound, from: lower)
      ?? beforeParticiple(phrase.items.lowerBound, from: lower)
      ?? beforeAgent(phrase.items.lowerBound, from: lower)
    {
      head.phrase.items = head.phrase.items.lowerBound..<at + 1
      return head
    }
    phrase.items = withoutOccasion(phrase)
    phrase.core = withoutModifier(phrase)
    if let name = nameBefore(phrase, cue, from: lower) { return name }
    return settled(phrase, from: lower).map { joint($0, from: lower) }
  }

  /// "“…,” Ana Lund, Deputy Director of the Harbour Board said": the name whose description no comma ends.
  private func nameBefore(_ phrase: NounPhrase, _ cue: Int, from lower: Int) -> Subject? {
    let comma = phrase.items.lowerBound - 1
    guard comma > lower, flags(comma).has(.comma),
      flags(comma + 1).has([.capitalized, .role])
        || cue + 1 < skeleton.count && flags(cue + 1).has([.colon, .that]),
      flags(phrase.core.upperBound - 1).has([.role, .nameLead]) || phrase.items.count > phrase.core.count,
      !flags(phrase.core.upperBound - 1).has([.sEnding, .name]), !hasPerson(phrase.items)
    else { return nil }
    var start = comma
    while start > lower, flags(start - 1).has([.capitalized, .terminator, .bracketed]) { start -= 1 }
    // "In a statement by the chair, Ana Lund, the union said that": whose statement it was.
    guard start < comma, isPerson(start..<comma),
      start == lower || flags(start - 1).has([.pause, .span, .colon]) && !flags(lower).has(.preposition),
      cue + 1 >= skeleton.count || !flags(cue + 1).has(.comma)
    else { return nil }
    return Subject(phrase: NounPhrase(items: start..<comma, core: start..<comma), clauseStart: start)
  }

  /// "A woman answering the phone said": the noun phrase that begins the clause, before the participle whose
  /// object ends here.
  private func beforeParticiple(_ end: Int, from lower: Int) -> Subject? {
    var at = end - 1
    while at > lower, end - at < Self.longestModifier {
      let flags = flags(at)
      if flags.has([.pause, .semicolon, .colon, .span, .relative, .pronoun, .certainVerb, .terminator]) {
        return nil
      }
      if flags.has(.ingEnding), !flags.has([.capitalized, .name, .preposition, .determiner]) {
        return participle(at, endingAt: end, from: lower)
      }
      at -= 1
    }
    return nil
  }

  /// "Research led by Ana Lund shows": the noun phrase that begins the clause, before an irregular participle and "by".
  private func beforeAgent(_ agent: Int, from lower: Int) -> Subject? {
    let participle = agent - 2
    guard participle > lower, flags(agent - 1).has(.preposition), skeleton.reads(agent - 1, "by"),
      flags(participle).has(.finite), !flags(participle).has([.sEnding, .capitalized, .auxiliary]),
      phrases.isNominal(participle - 1), let phrase = phrases.phrase(endingAt: participle, from: lower)
    else { return nil }
    let start = phrase.items.lowerBound
    // Not "the bridge built by the board".
    guard start == lower || flags(start - 1).has([.pause, .span, .conjunction, .semicolon, .colon, .that]),
      let head = phrase.core.last, flags(head).has([.hearer, .role, .sEnding, .medium, .nounCue])
    else { return nil }
    return Subject(phrase: NounPhrase(items: start..<agent, core: phrase.core), clauseStart: start)
  }

  private func participle(_ at: Int, endingAt end: Int, from lower: Int) -> Subject? {
    let before = flags(at - 1)
    guard before.has([.role, .hearer, .sEnding, .name]) || at - 2 >= lower && flags(at - 2).has(.determiner),
      !before.has([.determiner, .possessive, .preposition, .adverb, .to, .cue]), phrases.isNominal(at - 1),
      let phrase = phrases.phrase(endingAt: at, from: lower)
    else { return nil }
    let start = phrase.items.lowerBound
    guard
      start == lower || flags(start - 1).has([.pause, .span, .conjunction, .semicolon, .colon, .terminator])
    else { return nil }
    return Subject(phrase: NounPhrase(items: start..<end, core: phrase.core), clauseStart: start)
  }

  /// "The court in its ruling": without what tells where its own words stand.
  private func withoutOccasion(_ phrase: NounPhrase) -> Range<Int> {
    let preposition = phrase.core.upperBound
    guard preposition + 2 < phrase.items.upperBound,
      skeleton.isOne(preposition, of: .occasion), skeleton.isPossessivePronoun(preposition + 1),
      (preposition + 2..<min(phrase.items.upperBound, preposition + 5)).contains(where: {
        flags($0).has([.medium, .nounCue])
      })
    else { return phrase.items }
    return phrase.core
  }

  /// "People familiar with the talks", "residents living near the pit": the head without what tells who they are.
  private func withoutModifier(_ phrase: NounPhrase) -> Range<Int> {
    let core = phrase.core
    guard core.count > 1, core.upperBound < phrase.items.upperBound, let last = core.last,
      core.count < 4 && flags(last - 1).has([.hearer, .role])
        || flags(last).has(.ingEnding) && flags(last - 1).has([.sEnding, .hearer, .role]),
      !flags(last - 1).has(.possessive),
      !flags(last).has([.capitalized, .role, .hearer, .sEnding, .bracketed, .number]),
      flags(core.upperBound).has(.preposition)
    else { return core }
    return core.dropLast()
  }

  /// Whether somebody can be meant: not a lone participle, number or singular noun without an article, as "thereby",
  /// "changes include", "camera".
  func isSpeaker(_ phrase: NounPhrase) -> Bool {
    if phrase.isPronoun { return true }
    let core = withoutTail(phrase.core)
    guard let head = core.last else { return true }
    let (first, last) = (flags(core.lowerBound), flags(head))
    if core.count == 1, !first.has([.name, .capitalized]) {
      if first.has([.edEnding, .ingEnding, .adverb, .lyEnding]),
        !first.has([.determiner, .otherPronoun, .role])
      {
        return false
      }
    }
    // "16,639", "R95bn"; but "3 in 10", "3 of the dockers"
    if phrase.items.count < core.count + 2,
      core.allSatisfy({ flags($0).has(.number) && !flags($0).has(.word) })
    {
      return false
    }
    return !isBare(phrase) || last.has([.role, .hearer])
  }

  /// Nothing makes a noun phrase definite, plural or a name.
  func isBare(_ phrase: NounPhrase) -> Bool {
    if phrase.isPronoun { return false }
    let core = withoutTail(phrase.core)
    guard let head = core.last, flags(head).has(.word), !flags(head).has([.sEnding, .otherPronoun]) else {
      return false
    }
    return core.allSatisfy { item in
      let flags = flags(item)
      if flags.has([.determiner, .number, .possessive, .name, .span, .conjunction, .symbol]) { return false }
      // A sentence's first capital says nothing of several words.
      return !flags.has(.capitalized)
        || core.count > 1 && skeleton.opensSentence(item)
    }
  }

  /// Without what follows a head: "officials (three of them)", "disclosures filed".
  private func withoutTail(_ core: Range<Int>) -> Range<Int> {
    var core = core
    while let last = core.last {
      let flags = flags(last)
      guard
        flags.has([.bracketed, .possessive, .terminator])
          || core.count > 1 && flags.has(.edEnding) && !flags.has([.capitalized, .determiner, .name])
      else { break }
      core = core.dropLast()
    }
    return core
  }

  /// Whether a coordinated verb shares the subject of the one before it.
  func isCoordinated(_ group: VerbGroup, from lower: Int) -> Bool {
    group.before >= lower && flags(group.before).has(.conjunction)
  }

  private func pronoun(_ at: Int, from lower: Int) -> Subject? {
    if flags(at).has(.relative) { return relative(at, from: lower) }
    return Subject(
      phrase: NounPhrase(items: at..<at + 1, core: at..<at + 1, isPronoun: true), clauseStart: at)
  }

  /// "Smith, who said": the noun phrase before the pronoun.
  private func relative(_ at: Int, from lower: Int) -> Subject? {
    var end = at
    while end > lower, flags(end - 1).has(.pause) || flags(end - 1).has(.bracketed) { end -= 1 }
    guard end > lower, let phrase = phrases.phrase(endingAt: end, from: lower) else { return nil }
    let items = at..<at + 1
    return Subject(
      phrase: NounPhrase(
        items: items, core: items, isPronoun: true, antecedent: phrase.items, antecedentHead: phrase.core),
      clauseStart: at)
  }

  /// "Voters who have heard him speak said": the noun phrase before the relative clause that ends here.
  private func beforeRelative(_ end: Int, from lower: Int) -> Subject? {
    var at = end - 1
    var verbs = 0
    var verb = end
    while at > lower, end - at < 18 {
      let flags = flags(at)
      if flags.has(.relative) || flags.has(.interrogative) && skeleton.reads(at, "where") {
        guard verbs > 0, !flags.has(.that) || !self.flags(at - 1).has(.cue), at > lower,
          phrases.isNominal(at - 1),
          let phrase = phrases.phrase(endingAt: at, from: lower)
        else { return nil }
        // Nobody named: the relative clause belongs to the words.
        let items = phrase.items.lowerBound..<max(end, phrase.items.upperBound)
        return Subject(phrase: NounPhrase(items: items, core: phrase.core), clauseStart: items.lowerBound)
      }
      if flags.has([.pause, .semicolon, .colon, .span]) { return nil }
      // "who did not wish to be named": the infinitive is no second verb.
      if flags.has(.to), verbs > 0, self.flags(at + 1).has([.certainVerb, .edEnding, .cue]) { verbs -= 1 }
      if flags.has([.certainVerb, .edEnding, .cue]) {
        // "had earlier on visited" is one.
        let isGroup =
          flags.has(.auxiliary) && verb < end && verb - at <= 3
          && (at + 1..<verb).allSatisfy {
            self.flags($0).has([.adverb, .time, .lyEnding]) || self.flags($0).has(.preposition)
          }
        if !isGroup, !(at + 1 < end && self.flags(at + 1).has([.certainVerb, .edEnding])) { verbs += 1 }
        verb = at
      } else if flags.has(.conjunction), verbs > 0 {
        return nil
      }
      if verbs > 1 { return nil }
      at -= 1
    }
    return nil
  }

  /// A noun phrase that begins its clause with a preposition holds the subject at its end.
  private func settled(_ phrase: NounPhrase, from lower: Int) -> Subject? {
    let start = phrase.items.lowerBound
    guard start > lower && flags(start - 1).has(.preposition) || opensWithPreposition(phrase) else {
      return Subject(phrase: phrase, clauseStart: start)
    }
    // "At least three dockers in Kalmar say"
    if start > lower, start + 1 < phrase.core.upperBound, flags(start + 1).has(.number),
      !flags(start).has(.number), !flags(start - 1).has(.subordinator),
      let last = phrase.core.last, flags(last).has([.sEnding, .hearer, .role]), !flags(last).has(.name)
    {
      let (items, core) = (start - 1..<phrase.items.upperBound, start - 1..<phrase.core.upperBound)
      return Subject(phrase: NounPhrase(items: items, core: core), clauseStart: start - 1)
    }
    // "As the Court put it"
    if start > lower, flags(start - 1).has(.asWord), flags(start).has(.determiner) {
      return Subject(phrase: phrase, clauseStart: start)
    }
    // "In a statement Smith said": the last name, or the last determiner's words.
    let end = phrase.items.upperBound
    var name = end
    while name > start, flags(name - 1).has(.capitalized) || flags(name - 1).has(.bracketed) { name -= 1 }
    if name < end, name > start {
      return Subject(phrase: NounPhrase(items: name..<end, core: name..<end), clauseStart: name)
    }
    return Subject(phrase: phrase, clauseStart: start)
  }

  /// "Prior to the launch", "Ahead of the vote": a bare word that begins a sentence, and its preposition.
  private func opensWithPreposition(_ phrase: NounPhrase) -> Bool {
    guard phrase.core.count == 1, phrase.items.count > 2, let word = phrase.core.first else { return false }
    return skeleton.opensSentence(word)
      && !flags(word).has([.name, .sEnding, .determiner, .number, .otherPronoun, .role, .hearer, .upper])
      && (flags(word + 1).has(.to) || flags(word).has([.adverb, .lyEnding]))
  }

  /// "Smith, a lawyer from Lund, said": the first stretch of the clause that is no adverbial.
  private func beyondPause(_ pause: Int, from lower: Int) -> Subject? {
    var starts: [Int] = []
    var at = pause
    var start = pause
    while start > lower {
      let flags = flags(start - 1)
      if flags.has([.semicolon, .colon]) || flags.has(.clauseSpan) {
        // "Lund, speaking on the theme: “Ports for All”, said"
        let isMotto = start - 2 > lower && flags.has(.colon) && skeleton.isOne(start - 2, of: .motto)
        if !isMotto, !(start - 3 > lower && skeleton.isOne(start - 3, of: .motto)) { break }
      }
      if flags.has(.span), skeleton.span(start - 1)?.endsWithComma == true { break }
      // Not at an abbreviation's stop before a name: "Mr. Ek".
      // Nor at one before a comma: "Mike Lund, R-Ind., said".
      if flags.has(.terminator), !self.flags(start).has(.comma),
        !(phrases.isNominal(start - 1) && self.flags(start).has([.capitalized, .bracketed]))
      {
        break
      }
      if flags.has(.pause) { starts.append(start) }
      start -= 1
      if pause - start > Self.reach { break }
    }
    starts.append(start)
    for first in starts.reversed() {
      at = first
      var end = at
      while end < pause, !flags(end).has(.pause) { end += 1 }
      while at < end,
        flags(at).has([.conjunction, .adverb])
          || (flags(at).has(.subordinator) && !flags(at).has(.preposition))
      {
        at += 1
      }
      // "As Ana Lund, a docker, put it"
      if at + 1 < end, flags(at).has(.asWord), isPerson(at + 1..<end) { at += 1 }
      guard at < end, !flags(at).has(.preposition), phrases.isNominal(at) || flags(at).has(.pronoun) else {
        continue
      }
      if flags(at).has([.ingEnding, .edEnding]), !flags(at).has(.name),
        at == first || !flags(at).has(.capitalized)
      {
        continue
      }
      guard var phrase = phrases.phrase(beginningAt: at, to: end) else { continue }
      phrase.items = withJoined(phrase, to: end)
      // Something else follows: a clause of its own.
      if phrase.items.upperBound < end, flags(phrase.items.upperBound).has(.certainVerb) { continue }
      // "At a camp in Kalmar, the county town, the board's head, Ole Berg, said"
      if describesPlace(phrase, at: first, to: end), end < pause { continue }
      // "One, who asked not to be named, said"
      if phrase.items.allSatisfy({
        flags($0).has(.time) || flags($0).has(.number) && !flags($0).has(.word)
      }) {
        continue
      }
      // "A week ago, the union's head, Ole Berg, said"
      if phrase.items.upperBound < end, flags(phrase.items.upperBound).has(.time),
        phrase.items.allSatisfy({ flags($0).has([.determiner, .number]) && !flags($0).has(.otherPronoun) })
      {
        continue
      }
      if let row = row(ofOfficesFrom: phrase, to: pause) { return Subject(phrase: row, clauseStart: first) }
      let others = others(behind: phrase, to: pause)
      if let name = appositionName(after: phrase, pause: others?.lowerBound ?? pause) {
        return Subject(phrase: NounPhrase(items: name, core: name, others: others), clauseStart: first)
      }
      var named = phrase
      named.others = others
      return Subject(phrase: named, clauseStart: first)
    }
    return nil
  }

  /// "The union's president, Ole Berg, warned": the name that a description in small letters is parted from.
  private func appositionName(after phrase: NounPhrase, pause: Int) -> Range<Int>? {
    guard let head = phrase.core.last, phrase.items.upperBound < pause,
      flags(phrase.items.upperBound).has(.comma)
    else { return nil }
    // "Harbour Commissioner, Ole Berg, warned", "The Minister of Justice, Ole Berg, said"
    let isTitle = flags(head).has(.capitalized)
    guard
      !isTitle || flags(head).has([.nameLead, .role, .upper]) && !flags(head).has(.name)
        || !phrase.isPronoun && flags(phrase.core.lowerBound).has(.determiner) && !hasPerson(phrase.core)
        || isOffice(phrase)
    else { return nil }
    let start = phrase.items.upperBound + 1
    var end = start
    while end < pause, flags(end).has([.capitalized, .terminator, .bracketed]), !flags(end).has(.time) {
      end += 1
    }
    if end == pause, isPerson(start..<end) { return start..<end }
    guard end > start, flags(end).has(.pause), !isTitle || end == pause && end - start >= 2,
      (start..<end).contains(where: { flags($0).has(.name) }) || end - start >= 2
    else {
      return nil
    }
    return start..<end
  }

  /// "the county town" behind a name and a comma, and before a subject: what was named before, where that is no
  /// subject itself.
  private func describesPlace(_ phrase: NounPhrase, at first: Int, to end: Int) -> Bool {
    guard first > 1, phrase.items.lowerBound == first, phrase.items.upperBound == end, !phrase.isPronoun,
      flags(first).has(.article), flags(first - 1).has(.comma), flags(first - 2).has(.name),
      let head = phrase.core.last, flags(end + 1).has([.determiner, .name]),
      !skeleton.isOne(end + 1, of: .indefiniteArticle)
    else { return false }
    return !flags(head).has([.role, .hearer, .name, .sEnding, .nameLead, .medium, .capitalized])
  }

  /// "Another passenger, the teacher Ana Lund,": whether nothing but somebody and a name stands before a comma.
  func beginsInApposition(before comma: Int, from lower: Int) -> Bool {
    guard let subject = beyondPause(comma, from: max(lower, comma - Self.reach)), subject.clauseStart == lower
    else { return false }
    return subject.phrase.core.upperBound == comma && isPerson(subject.phrase.core)
  }

  /// "The director for Yards and Gates": what a preposition is followed by, up to the comma.
  private func withJoined(_ phrase: NounPhrase, to end: Int) -> Range<Int> {
    let joint = phrase.items.upperBound
    guard joint + 1 < end, flags(joint).has(.conjunction), phrase.core.count < phrase.items.count,
      (joint + 1..<end).allSatisfy({
        phrases.isNominal($0) && !flags($0).has([.cue, .edEnding])
          || flags($0).has([.preposition, .conjunction]) && !flags($0).has(.subordinator)
      })
    else { return phrase.items }
    return phrase.items.lowerBound..<end
  }

  /// "Harbour Board Vice-President for Yards": nobody is named, and a preposition tells of what.
  private func isOffice(_ phrase: NounPhrase) -> Bool {
    !phrase.isPronoun && phrase.core.count < phrase.items.count
      && phrase.core.allSatisfy { flags($0).has(.capitalized) } && !hasPerson(phrase.items)
  }

  /// "The judge, Ida Brenn, was blunt", "according to the union's head, Ole Berg": the name behind a description, if
  /// nothing of a row of names stands there.
  func named(_ phrase: NounPhrase, to upper: Int) -> NounPhrase? {
    let start = phrase.items.upperBound + 1
    guard start < upper, flags(start - 1).has(.comma), !phrase.isPronoun, let head = phrase.core.last,
      !flags(head).has(.capitalized) || flags(head).has([.role, .nameLead]) || isOffice(phrase)
        || flags(phrase.core.lowerBound).has(.determiner)
          && !phrase.core.contains(where: { flags($0).has(.name) })
    else { return nil }
    var end = start
    while end < upper, flags(end).has([.capitalized, .bracketed]) || isAbbreviation(end),
      !flags(end).has(.time)
    {
      end += 1
    }
    // "Harbour Board Member for Yards, Ole Berg rejected it, saying"
    if end < upper, end > start, isOffice(phrase), flags(end).has([.certainVerb, .edEnding, .cue]),
      isPerson(start..<end)
    {
      return NounPhrase(items: phrase.items.lowerBound..<end, core: start..<end)
    }
    guard end > start, end >= upper || flags(end).has([.pause, .terminator, .semicolon, .colon]),
      let name = appositionName(after: phrase, pause: end)
    else { return nil }
    return NounPhrase(items: phrase.items.lowerBound..<name.upperBound, core: name)
  }

  /// "Dr.": a stop that ends no sentence.
  private func isAbbreviation(_ item: Int) -> Bool {
    flags(item).has(.terminator) && flags(item - 1).has(.capitalized) && phrases.isNominal(item)
  }

  /// "The fire prompted the board to warn that": whom the verb before an infinitive brings to speak.
  func caused(before last: Int, from lower: Int) -> Subject? {
    guard last > lower, phrases.isNominal(last) || flags(last).has(.pronoun),
      let phrase = phrases.phrase(endingAt: last + 1, from: lower)
    else { return nil }
    let start = phrase.items.lowerBound
    if start > lower, flags(start - 1).has(.causative) { return Subject(phrase: phrase, clauseStart: start) }
    // "The fire prompted Lund": the verb looks like a part of the phrase.
    guard let verb = phrase.items.last(where: { flags($0).has(.causative) }), verb > start, verb < last else {
      return nil
    }
    let caused = verb + 1..<last + 1
    return Subject(phrase: NounPhrase(items: caused, core: caused), clauseStart: verb + 1)
  }

  /// "quoted Ana Lund, the director, as saying": whose words are told, before "as".
  func quoted(before asWord: Int, from lower: Int) -> Subject? {
    let lower = max(lower, asWord - Self.reach / 2)
    var found: Subject?
    var at = asWord - 1
    while at > lower {
      defer { at -= 1 }
      let flags = flags(at)
      if flags.has([.be, .have, .modal, .semicolon, .colon, .clauseSpan]) { break }
      if at == asWord - 1 || self.flags(at + 1).has(.preposition) || self.flags(at + 1).has(.time),
        let subject = passive(at, from: lower)
      {
        return subject
      }
      guard flags.has([.edEnding, .ingEnding, .sEnding]), !flags.has([.capitalized, .name, .determiner]),
        self.flags(at + 1).has([.determiner, .capitalized, .role, .hearer, .number, .otherPronoun]),
        !self.flags(at - 1).has([.be, .article]),
        var phrase = phrases.phrase(beginningAt: at + 1, to: asWord), !phrase.isPronoun
      else { continue }
      let end = phrase.items.upperBound
      if end < asWord {
        guard self.flags(end).has(.comma), self.flags(asWord - 1).has(.comma), end < asWord - 1,
          !self.flags(end + 1).has([.conjunction, .pronoun]),
          !(end..<asWord).contains(where: { self.flags($0).has([.certainVerb, .cue]) })
        else { continue }
        if let name = appositionName(after: phrase, pause: asWord - 1) {
          phrase = NounPhrase(items: name, core: name)
        }
      }
      var start = at
      while start > lower, !self.flags(start - 1).has([.pause, .span]) { start -= 1 }
      found = Subject(phrase: phrase, clauseStart: start)
    }
    return found
  }

  /// "Berg was quoted on Monday as saying"
  func passive(_ participle: Int, from lower: Int) -> Subject? {
    guard skeleton.isOne(participle, of: .reportingParticiple) else { return nil }
    let group = verbGroup(before: participle, from: lower)
    guard group.hasBe, let found = subject(of: participle, group, from: lower), found.phrase.antecedent == nil
    else { return nil }
    return found
  }

  /// The subject of the nearest verb to the left that has one of its own, in the same sentence.
  ///
  /// - Parameter isGerund: What follows a comma belongs to the clause that no other one holds.
  func nearestSubject(before item: Int, from lower: Int, isGerund: Bool) -> Subject? {
    var at = item - 1
    let lower = max(lower, item - Self.reach)
    while at > lower {
      defer { at -= 1 }
      guard
        flags(at).has([.be, .have, .modal, .finite])
          || flags(at).has(.edEnding) && flags(at - 1).has(.pronoun) && !flags(at - 1).has(.relative),
        !flags(at).has([.capitalized, .ingEnding])
      else { continue }
      let group = verbGroup(before: at, from: lower)
      guard group.before >= lower, !group.isInfinitive,
        !flags(group.before).has([.pause, .conjunction, .relative, .that]),
        let found = subject(of: at, group, from: lower), found.phrase.antecedent == nil
      else { continue }
      // "Lund left after they came, saying": not they.
      if isGerund || item > lower && flags(item - 1).has(.comma), found.clauseStart > lower,
        flags(found.clauseStart - 1).has([.subordinateOpening, .that, .relative])
      {
        continue
      }
      let core = found.phrase.core
      guard
        found.phrase.isPronoun || core.contains(where: { flags($0).has(.name) })
          || endsInName(found.phrase)
      else { return nil }
      return Subject(phrase: found.phrase, clauseStart: found.clauseStart, isShared: true)
    }
    return nil
  }

  /// "one of our surgeons Dr. Ole Berg": a name that describes nothing else.
  private func endsInName(_ phrase: NounPhrase) -> Bool {
    var name = phrase.items.upperBound
    while name > phrase.items.lowerBound, flags(name - 1).has([.capitalized, .terminator]) { name -= 1 }
    return name < phrase.items.upperBound && name > phrase.core.upperBound
      && flags(phrase.items.upperBound - 1).has(.name)
      && !flags(name - 1).has([.preposition, .determiner, .conjunction])
  }

  /// The noun phrase that a clause begins with, after its adverbials.
  func leadingSubject(before item: Int, from lower: Int) -> Subject? {
    let lower = max(lower, item - Self.reach)
    var at = lower
    while at < item {
      var end = at
      while end < item, !flags(end).has(.pause), !flags(end).has([.semicolon, .colon]) { end += 1 }
      var first = at
      while first < end, flags(first).has([.conjunction, .adverb]) || (flags(first).has(.lyEnding)) {
        first += 1
      }
      let begins = first < end ? flags(first) : []
      let isAdverbial =
        begins.has(.preposition) || begins.has(.subordinator) || begins.has(.time)
        || begins.has([.determiner, .number]) && first + 2 < end
          && (flags(first + 1).has(.time) || skeleton.reads(first + 1, "day"))
          && flags(first + 2).has([.preposition, .subordinator, .time])
        || (begins.has([.ingEnding, .edEnding]) && first + 1 < end
          && !flags(first + 1).has([.capitalized, .be, .have]))
      if first < end, !isAdverbial, !begins.has(.span) || !begins.has(.clauseSpan),
        let phrase = phrases.phrase(beginningAt: first, to: end), phrase.items.lowerBound < item,
        !(first > lower && phrase.items.upperBound == end && isBehindPlace(first, from: lower)
          && end < item && !hasPerson(phrase.items))
      {
        return Subject(
          phrase: named(phrase, to: item) ?? withoutAdverb(withoutVerb(withoutJoinedVerb(phrase, to: item))),
          clauseStart: first,
          isShared: true)
      }
      at = end + 1
    }
    return nil
  }

  /// "At a camp in Kalmar, Norvia, Lund spoke, saying": what a place lies in.
  private func isBehindPlace(_ item: Int, from lower: Int) -> Bool {
    guard item - 2 > lower, flags(item).has(.capitalized), flags(item - 1).has(.comma),
      flags(item - 2).has([.name, .capitalized])
    else { return false }
    var at = item - 2
    while at > lower, flags(at).has(.capitalized) { at -= 1 }
    return flags(at).has(.preposition)
  }

  /// "The chair also rejected it, saying": without the adverb before the verb.
  func withoutAdverb(_ phrase: NounPhrase) -> NounPhrase {
    guard !phrase.isPronoun, phrase.items == phrase.core, phrase.core.count > 1, let last = phrase.core.last,
      flags(last).has([.adverb, .lyEnding]), !flags(last).has([.capitalized, .determiner, .role, .hearer])
    else { return phrase }
    return NounPhrase(items: phrase.core.dropLast(), core: phrase.core.dropLast(), others: phrase.others)
  }

  /// "Lawmakers voted against it, arguing that": without a verb in the past, which looks like a part of the phrase.
  func withoutVerb(_ phrase: NounPhrase) -> NounPhrase {
    guard !phrase.isPronoun, phrase.core.count > 1,
      let verb = phrase.core.dropFirst().first(where: { item in
        let (own, before) = (flags(item), flags(item - 1))
        guard own.has(.edEnding), !own.has([.capitalized, .name, .determiner]) else { return false }
        if before.has([.name, .capitalized]) {
          return before.has([.name, .sEnding])
            || !skeleton.opensSentence(item - 1)
        }
        return before.has(.sEnding) && !before.has(.determiner)
          || item - 2 >= phrase.core.lowerBound && flags(item - 2).has(.determiner)
            && !before.has([.number, .adverb, .lyEnding, .determiner])
          || before.has(.lyEnding) && item - 2 >= phrase.core.lowerBound
            && flags(item - 2).has([.sEnding, .name])
            && !flags(item - 2).has(.determiner) && item + 1 < phrase.items.upperBound
            && flags(item + 1).has([.determiner, .otherPronoun])
      })
    else { return withoutLaterVerb(phrase) }
    var end = verb
    while end - 1 > phrase.core.lowerBound, flags(end - 1).has([.lyEnding, .adverb]),
      !flags(end - 1).has([.capitalized, .determiner])
    {
      end -= 1
    }
    let core = phrase.core.lowerBound..<end
    return NounPhrase(items: core, core: core)
  }

  /// "Police in Kalmar opened an inquiry and accused him": the verb behind the preposition's words.
  private func withoutLaterVerb(_ phrase: NounPhrase) -> NounPhrase {
    guard phrase.items.upperBound - phrase.core.upperBound > 3,
      let verb = (phrase.core.upperBound + 2..<phrase.items.upperBound - 1).first(where: { item in
        let own = flags(item)
        return own.has(.edEnding) && !own.has([.capitalized, .name, .determiner])
          && flags(item - 1).has([.name, .capitalized, .sEnding])
          && flags(item + 1).has([.determiner, .otherPronoun, .number])
      })
    else { return phrase }
    return NounPhrase(items: phrase.items.lowerBound..<verb, core: phrase.core)
  }

  /// "Dockers from Kalmar took part in the talks and agreed": the first verb of two, behind the preposition's words.
  private func withoutJoinedVerb(_ phrase: NounPhrase, to item: Int) -> NounPhrase {
    let joint = phrase.items.upperBound
    guard joint + 1 == item || joint == item, flags(item - 1).has(.conjunction),
      phrase.core.upperBound < item - 1,
      flags(phrase.core.upperBound - 1).has([.sEnding, .hearer, .role]),
      let verb = (phrase.core.upperBound + 2..<max(phrase.core.upperBound + 2, item - 2)).first(where: {
        flags($0).has(.edEnding) && !flags($0).has([.capitalized, .name, .determiner])
          && flags($0 - 1).has([.name, .capitalized, .sEnding]) && flags($0 + 1).has(.preposition)
      })
    else { return phrase }
    return NounPhrase(items: phrase.items.lowerBound..<verb, core: phrase.core)
  }

  /// "said the minister in a statement": where the words begin that tell how or when it was said.
  private func adverbial(in phrase: NounPhrase) -> Int? {
    var preposition: Int?
    var item = phrase.core.upperBound
    while item < phrase.items.upperBound {
      if flags(item).has(.preposition) {
        if flags(item).has(.subordinator) { return item }
        preposition = item
        if item + 1 < phrase.items.upperBound, flags(item + 1).has(.number), !flags(item + 1).has(.word),
          item + 2 >= phrase.items.upperBound || flags(item + 2).has(.preposition)
        {
          return item
        }
      } else if flags(item).has([.medium, .time]), !flags(item).has(.capitalized) || !flags(item).has(.name) {
        // In, on, at, by: "a spokesman for the conference" speaks for it.
        if let preposition, skeleton.bytes(preposition..<preposition + 1).count == 2,
          !skeleton.text.isOf(skeleton.start(preposition))
        {
          return preposition
        }
      }
      item += 1
    }
    return nil
  }

  /// "said Ana Lund executive director of": the person's name that a description follows without a comma.
  private func leadingName(of phrase: NounPhrase) -> Range<Int>? {
    var end = phrase.core.lowerBound
    while end < phrase.core.upperBound, flags(end).has([.capitalized, .terminator]) { end += 1 }
    guard end < phrase.core.upperBound, end - phrase.core.lowerBound >= 2,
      !flags(end).has([.possessive, .bracketed]), isPerson(phrase.core.lowerBound..<end),
      flags(phrase.core.upperBound - 1).has(.role)
    else { return nil }
    return phrase.core.lowerBound..<end
  }

  /// The noun phrase after an inverted verb: "said Smith", "said the group's director, Ana Smith".
  func inverted(after cue: Int, to upper: Int) -> NounPhrase? {
    var at = cue + 1
    while at < upper, flags(at).has(.adverb) && !flags(at).has(.determiner) { at += 1 }
    guard at < upper, flags(at).has([.word, .number]) || flags(at).has(.bracketed),
      !flags(at).has([.that, .subordinator]),
      !flags(at).has(.preposition), !flags(at).has(.auxiliary),
      !flags(at).has(.lyEnding) || flags(at).has(.capitalized)
    else { return nil }
    guard var phrase = phrases.phrase(beginningAt: at, to: upper) else { return nil }
    if phrase.isPronoun { return phrase }
    // The name in apposition after a description in small letters.
    let end = phrase.items.upperBound
    let lastOfCore = phrase.core.upperBound - 1
    let isTitle = flags(lastOfCore).has(.capitalized)
    if !isTitle
      || flags(lastOfCore).has([.nameLead, .role]) && flags(phrase.core.lowerBound).has(.determiner),
      end < upper, flags(end).has(.comma)
    {
      var name = end + 1
      while name < upper, flags(name).has(.capitalized) || isTitle && isAbbreviation(name),
        !flags(name).has(.time)
      { name += 1 }
      let stops =
        name >= upper || flags(name).has([.comma, .terminator, .bracketed, .preposition, .relative])
      // "said the Harbour Minister, Dr. Ole Berg"
      if isTitle {
        if stops, !hasPerson(phrase.core), isPerson(end + 1..<name) {
          phrase.core = end + 1..<name
          return phrase
        }
      } else if name > end + 2 || (name == end + 2 && stops) {
        phrase.core = end + 1..<name
        return phrase
      }
    }
    if let name = leadingName(of: phrase) { (phrase.items, phrase.core) = (name, name) }
    if let adverbial = adverbial(in: phrase) { phrase.items = phrase.items.lowerBound..<adverbial }
    phrase.others = others(inRowBehind: phrase, to: upper) ?? others(describedBehind: phrase, to: upper)
    return phrase
  }
}
