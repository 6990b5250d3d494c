/// Goes through one sentence after another: verbs of saying, their subjects, and what is said.
struct SayingFinder {
  let skeleton: Skeleton
  let subjects: SubjectFinder
  let words: SpeakerWords
  var findings: Findings
  /// The sentence in hand.
  var sentence = 0..<0
  /// The flags that any of its items has: what asks for others needs not be looked for.
  var sentenceFlags: WordFlags = []
  /// The latest saying of the sentence.
  var latest: Int?
  /// Where content to the left may begin: after the last attribution.
  var leftEdge = 0
  /// What nouns tell: "her claim that".
  var nouns: [NounSaying] = []

  init(_ skeleton: Skeleton, words: SpeakerWords) {
    self.skeleton = skeleton
    self.words = words
    subjects = SubjectFinder(skeleton)
    findings = Findings(spanCount: skeleton.spans.count, cueCount: skeleton.cueCount)
  }

  @inline(__always)
  func flags(_ item: Int) -> WordFlags { skeleton.flags(item) }

  mutating func findAll() {
    var cue = 0
    for index in 0..<max(0, skeleton.sentenceCount)
    where skeleton.flags(ofSentence: index).has([.cue, .nounCue]) {
      sentence = skeleton.sentence(index)
      sentenceFlags = skeleton.flags(ofSentence: index)
      latest = nil
      leftEdge = sentence.lowerBound
      var next = sentence.lowerBound
      let first = findings.contents.count
      while cue < skeleton.cueCount {
        let item = skeleton.cueItem(cue)
        if item >= sentence.upperBound { break }
        cue += 1
        // What was said takes in words of saying, and a dateline has some.
        if item < next { continue }
        next = visit(item)
        note(visited: item, next: next)
      }
      if hasNounSaying { findNouns(contentsFrom: first) }
    }
  }

  /// Looks at one word of saying; returns the item to go on from.
  private mutating func visit(_ item: Int) -> Int {
    guard let entry = skeleton.cue(item) else { return item + 1 }
    if entry.forms.has(.source) { return source(item) }
    if entry.frames.has(.owned) { return owned(item) }
    guard let verb = verb(at: item, entry) else { return item + 1 }
    if entry.frames.has(.finding), !isByFinding(verb) {
      note(item, .reportsNothing)
      return item + 1
    }
    return attribute(verb)
  }

  /// A word of saying that is a verb here, with its subject.
  struct Verb {
    var item: Int
    var entry: CueLexicon.Entry
    /// Nil when it shares the latest saying's.
    var phrase: NounPhrase?
    var sharesLatest = false
    @TokenSpan var clause: Range<Int>
    var isInverted = false
    /// Where what it reports ends at the latest.
    var limit: Int?
    /// Behind the one by whom something was said.
    var agentEnd: Int?
    /// "it was said"
    var isImpersonal = false
    /// "quoted her as saying": the clause begins with who quotes.
    var isQuotedAs = false
  }
}

extension SayingFinder {
  /// The verb that a word of saying is; nil when it is a noun, an adjective, negated or passive.
  func verb(at item: Int, _ entry: CueLexicon.Entry) -> Verb? {
    let lower = leftEdge
    let group = subjects.verbGroup(before: item, from: lower)
    if group.isNegated { return lost(item, .isNegated) }
    if item == sentence.lowerBound, entry.forms == .gerund {
      return opening(item, entry) ?? resolving(item, entry) ?? lost(item, .hasNoSubject)
    }
    if entry.forms == .thirdPerson, let verb = resolving(item, entry) { return verb }
    if isNoun(item, entry) || isBehindArticle(group, item) { return lost(item, .isNoun) }
    if group.before >= lower, flags(group.before).has(.refusal),
      group.isInfinitive || entry.forms.has(.gerund)
    {
      return lost(item, .isRefused)
    }
    if isNounByNext(item, entry) { return lost(item, .isNoun) }
    if flags(item).has(.capitalized), item > sentence.lowerBound, flags(item - 1).has(.word), !isTitleCase {
      return lost(item, .isName)
    }
    var entry = entry
    if flags(item).has(.alsoNoun), !entry.forms.has([.past, .gerund]) {
      entry.frames.insert(.strict)
      if entry.frames.has([.object, .ownInfinitive, .name, .as]), isAdjective(item - 1),
        !isParallel(item, entry)
      {
        return lost(item, .isBehindAdjective)
      }
    }
    let next = item + 1
    // "The crews continue to build": nothing is told.
    if entry.frames.has(.sure), !entry.frames.has(.infinitive), next < sentence.upperBound,
      flags(next).has(.to)
    {
      return lost(item, .reportsNothing)
    }
    if group.hasBe, !entry.forms.has(.gerund), !group.isInfinitive {
      return passive(item, entry) ?? lost(item, .isPassive)
    }
    if entry.forms.has([.past, .participle]), next < sentence.upperBound, isBy(next), entry.frames.has(.as),
      let verb = agent(behind: next, item, entry), flags(verb.clause.upperBound).has(.asWord),
      verb.clause.upperBound + 1 < sentence.upperBound, flags(verb.clause.upperBound + 1).has(.span)
    {
      return verb
    }
    if entry.forms.has([.past, .participle]), next < sentence.upperBound, isBy(next),
      !(next + 1 < sentence.upperBound && flags(next + 1).has(.medium))
    {
      return lost(item, .isPassive)
    }
    if entry.forms.has([.past, .thirdPerson, .base]), let inverted = invertedVerb(item, entry, group) {
      return inverted
    }
    if entry.forms == .gerund, !group.hasBe {
      return participle(item, entry, group) ?? lost(item, .hasNoSubject)
    }
    if group.isInfinitive {
      // "tests to confirm the names": a purpose, unless words are told.
      entry.frames.insert(.strict)
      // "a decision by the board to reject it": what the board did.
      if !opensWords(next), isDoneBy(group.before) { return lost(item, .hasNoSubject) }
      // "words to describe what they saw": not told.
      if !entry.frames.has(.tail) { entry.frames.remove(.wh) }
    }
    if group.isInfinitive, let caused = subjects.caused(before: group.before, from: lower) {
      return Verb(item: item, entry: entry, phrase: caused.phrase, clause: caused.clauseStart..<next)
    }
    if group.isInfinitive || subjects.isCoordinated(group, from: lower) || isChained(item, entry) {
      return shared(item, entry, from: group.before) ?? lost(item, .hasNoSubject)
    }
    // "Smith, who said …, left and said": the subject stands before the relative clause.
    let isRelative = group.before >= lower && flags(group.before).has(.relative)
    let isAfterRelative = latest.map { findings.sayings[$0].isRelative || isRelative } ?? false
    guard
      let subject = subjects.subject(of: item, group, from: isAfterRelative ? sentence.lowerBound : lower)
    else { return lost(item, .hasNoSubject) }
    if !subjects.isSpeaker(subject.phrase), !isHeadlineTag(subject, next) { return lost(item, .hasNoSubject) }
    guard agrees(subject, entry, group) else { return lost(item, .doesNotAgree) }
    // "The notice, posted on the door, was": a participle.
    if entry.forms.has(.participle), !entry.frames.has(.free), next < sentence.upperBound,
      flags(next).has(.preposition),
      group.before == item - 1, flags(item - 1).has(.comma), subject.phrase.items.upperBound == item - 1,
      !(subject.clauseStart > lower && flags(subject.clauseStart - 1).has(.clauseSpan))
    {
      return lost(item, .isReduced)
    }
    // "at a yard called Harbour Works, says": nobody calls.
    if entry.forms.has(.participle), group.before == item - 1, !subject.phrase.isPronoun,
      subject.clauseStart > lower, flags(subject.clauseStart - 1).has(.preposition),
      !flags(subject.clauseStart - 1).has([.subordinator, .subordinateOpening, .time]),
      flags(subject.phrase.items.lowerBound).has(.article), !entry.frames.has(.free)
    {
      return lost(item, .isReduced)
    }
    // "slammed the loophole called “Harbour”": nobody calls.
    if entry.forms.has(.participle), entry.frames.has(.name), group.before == item - 1,
      !subject.phrase.isPronoun,
      subject.clauseStart > lower, flags(subject.clauseStart - 1).has([.edEnding, .finite, .ingEnding]),
      flags(subject.phrase.items.lowerBound).has(.determiner),
      !flags(subject.phrase.core.upperBound - 1).has(.name)
    {
      return lost(item, .isReduced)
    }
    // "a statement emailed to the agency"
    if entry.forms.has(.participle), !entry.frames.has(.free), next < sentence.upperBound,
      flags(next).has(.preposition), group.before == item - 1, flags(item - 1).has(.medium)
    {
      return lost(item, .isReduced)
    }
    // "new emails", "delegate-rich states": a plural noun, not a verb.
    if flags(item).has(.alsoNoun), entry.forms == .thirdPerson, group.before == item - 1,
      subjects.isBare(subject.phrase) || isLoneGerund(item - 1) || isFirstAdjective(subject.phrase, next)
        || isCounted(subject.phrase)
    {
      return lost(item, .isNoun)
    }
    return Verb(
      item: item, entry: entry, phrase: subject.phrase, clause: min(subject.clauseStart, item)..<next)
  }

  /// Whether somebody behind "by" ends at an item.
  private func isDoneBy(_ last: Int) -> Bool {
    var at = last
    while at > sentence.lowerBound, last - at < 8, subjects.phrases.isNominal(at) { at -= 1 }
    return at > sentence.lowerBound && at < last && reads(at, "by")
      && !flags(at - 1).has([.edEnding, .finite])
  }

  /// "said that …, conceded that …, and vowed": behind the comma where what was said before ends.
  private func isChained(_ item: Int, _ entry: CueLexicon.Entry) -> Bool {
    latest != nil && item - 1 == leftEdge && item - 1 > sentence.lowerBound && flags(item - 1).has(.comma)
      && isVerbInChain(item, entry)
  }

  /// Whether a verb of saying behind a comma can only be another of the same subject.
  func isVerbInChain(_ item: Int, _ entry: CueLexicon.Entry) -> Bool {
    guard entry.forms.has([.past, .thirdPerson]), item + 1 < sentence.upperBound else { return false }
    return flags(item + 1).has(.that)
      || flags(item + 1).has(.interrogative) && entry.frames.has(.wh) && !flags(item + 1).has(.relative)
  }

  /// "…, inquiry says": headlines leave the article out.
  private func isHeadlineTag(_ subject: Subject, _ next: Int) -> Bool {
    let start = subject.clauseStart
    return start > sentence.lowerBound && flags(start - 1).has(.pause) && subject.phrase.core.count < 3
      && (next >= sentence.upperBound || flags(next).has(.terminator))
  }

  /// "Current rules allow": a sentence's first word, and a verb that follows the other one at once.
  private func isFirstAdjective(_ phrase: NounPhrase, _ next: Int) -> Bool {
    guard
      phrase.items.count == 1, let word = phrase.items.first, next < sentence.upperBound,
      !clauseFollows(next)
    else { return false }
    return skeleton.opensSentence(word)
      && !flags(word).has([.name, .sEnding, .determiner, .number, .otherPronoun])
      && !flags(word).has([.role, .hearer, .upper, .pronoun])
      && !flags(next).has([.that, .pause, .colon, .span, .determiner, .pronoun])
      && !flags(next).has([.interrogative, .to, .capitalized])
  }

  /// "three fire" in "three fire reports"
  private func isCounted(_ phrase: NounPhrase) -> Bool {
    phrase.items.count == phrase.core.count
      && phrase.core.dropLast().contains {
        flags($0).has(.number) && flags($0).has(.word) && !flags($0).has(.capitalized) && !reads($0, "one")
      }
  }

  /// "answering" in "answering questions"; not "the ruling" in "the ruling states".
  private func isLoneGerund(_ item: Int) -> Bool {
    flags(item).has(.ingEnding) && !flags(item).has([.capitalized, .name])
      && !(item > sentence.lowerBound && flags(item - 1).has([.determiner, .possessive, .capitalized]))
  }

  /// "The union was told that …", "…, it was announced.": reported by nobody who is named, or by whom "by" names.
  private func passive(_ item: Int, _ entry: CueLexicon.Entry) -> Verb? {
    let next = item + 1
    guard entry.forms.has(.participle), next < sentence.upperBound else { return nil }
    let isHearer = entry.frames.has(.hearer)
    let impersonal = impersonal(before: item)
    let isImpersonal = impersonal != nil
    if isBy(next), isHearer || isImpersonal, entry.frames.has(.that), sentenceFlags.has(.that),
      let agent = subjects.phrases.phrase(beginningAt: next + 1, to: sentence.upperBound),
      agent.items.upperBound < sentence.upperBound, flags(agent.items.upperBound).has(.that),
      !isAbstract(agent.core.upperBound - 1)
    {
      return Verb(
        item: item, entry: entry, phrase: agent, clause: item..<agent.items.upperBound,
        agentEnd: agent.items.upperBound)
    }
    // "Ministers were urged by the union to leave", "was accused by the board of hiding it"
    if isBy(next), let verb = agent(behind: next, item, entry) {
      let link = verb.clause.upperBound
      if flags(link).has(.to) && entry.frames.has(.by)
        || flags(link).has(.asWord) && entry.frames.has(.as)
        || entry.frames.has(.of) && skeleton.text.isOf(skeleton.start(link))
      {
        return verb
      }
    }
    if entry.frames.has(.that), flags(next).has(.that), isHearer || isImpersonal {
      return Verb(item: item, entry: entry, phrase: nil, clause: item..<next)
    }
    // "The ships will sail in May, it has been announced."
    if entry.frames.has(.tail), let start = impersonal, start > sentence.lowerBound,
      flags(start - 1).has(.comma),
      endsSentence(adverbialEnd(from: next))
    {
      return Verb(item: item, entry: entry, phrase: nil, clause: start..<next, isImpersonal: true)
    }
    return nil
  }

  /// "was reassured by the fact that": nobody says so.
  private func isAbstract(_ head: Int) -> Bool {
    skeleton.isOne(head, of: .abstractNoun)
  }

  /// "urged by the union to", "accused by Ana Lund of": the one behind "by", where words follow.
  private func agent(behind by: Int, _ item: Int, _ entry: CueLexicon.Entry) -> Verb? {
    guard by + 2 < sentence.upperBound,
      let found = subjects.phrases.phrase(beginningAt: by + 1, to: sentence.upperBound), !found.isPronoun
    else { return nil }
    var agent = found
    // "accused by the board of hiding it", "described by Ana Lund as": up to the first of these words.
    if let link = (found.items.lowerBound + 1..<found.items.upperBound).first(where: {
      entry.frames.has(.of) && skeleton.text.isOf(skeleton.start($0)) || flags($0).has([.asWord, .to])
    }) {
      agent = NounPhrase(
        items: found.items.lowerBound..<link, core: found.core.lowerBound..<min(link, found.core.upperBound))
    }
    let end = agent.items.upperBound
    guard end < sentence.upperBound, subjects.isSpeaker(agent) else { return nil }
    return Verb(item: item, entry: entry, phrase: agent, clause: item..<end, agentEnd: end)
  }

  /// The "it" of "it was said", "it has been said".
  private func impersonal(before item: Int) -> Int? {
    var at = item - 1
    while at > sentence.lowerBound, flags(at).has([.be, .have, .adverb]) { at -= 1 }
    return at >= sentence.lowerBound && flags(at).has(.pronoun) && !flags(at).has(.relative) ? at : nil
  }

  /// Whether nothing but a full stop stands from an item on.
  func endsSentence(_ item: Int) -> Bool {
    item >= sentence.upperBound || (item + 1 >= sentence.upperBound && flags(item).has(.terminator))
  }

  /// "growing calls for": no determiner or name makes the word before a subject.
  private func isAdjective(_ item: Int) -> Bool {
    guard item >= sentence.lowerBound else { return true }
    let flags = flags(item)
    return flags.has(.word)
      && !flags.has([.capitalized, .pronoun, .sEnding, .adverb, .lyEnding, .auxiliary, .to])
      && !(item > sentence.lowerBound && self.flags(item - 1).has([.determiner, .capitalized, .possessive]))
  }

  /// "calls on all states to act, and requests the board to report": a second verb like the one before.
  private func isParallel(_ item: Int, _ entry: CueLexicon.Entry) -> Bool {
    guard entry.forms == .thirdPerson, item > sentence.lowerBound, flags(item - 1).has(.conjunction),
      item + 1 < sentence.upperBound, flags(item + 1).has([.determiner, .name, .capitalized])
    else { return false }
    if let latest {
      guard let cue = findings.sayings[latest].cue else { return false }
      return skeleton.cue(cue)?.forms == .thirdPerson
    }
    // "welcomes the ruling and calls on Norvia to obey it"
    guard let subject = subjects.leadingSubject(before: item, from: sentence.lowerBound),
      !flags(subject.phrase.core.upperBound - 1).has(.sEnding)
        || flags(subject.phrase.core.upperBound - 1).has(.name)
    else { return false }
    let verb = subject.phrase.items.upperBound
    return verb < item - 1 && flags(verb).has(.sEnding) && !flags(verb).has(.auxiliary)
      && (flags(verb).has(.finite) || skeleton.cue(verb)?.forms.has(.thirdPerson) == true)
  }

  /// Items to go back for a finding, or for the beginning of what a relative clause describes: whatever a sentence's
  /// length, the cost of a verb has an end.
  private static let farthestFinding = 80

  /// "A study of 300 dockers, led by Ana Lund, shows": findings were named, and nobody who would show something else.
  private func isByFinding(_ verb: Verb) -> Bool {
    if let phrase = verb.phrase, !phrase.isPronoun, !words.namesSomebody(phrase, personOnly: true),
      verb.entry.frames.has(.tail) && words.namesSomebody(phrase)
        || phrase.items.contains(where: { flags($0).has(.finding) })
    {
      return true
    }
    let lower = max(sentence.lowerBound, verb.item - Self.farthestFinding)
    guard sentenceFlags.has(.finding),
      let finding = (lower..<verb.item).last(where: { flags($0).has(.finding) })
    else { return false }
    guard let phrase = verb.phrase else { return true }
    // "The council met Ana Lund, who decided"
    if phrase.isPronoun { return phrase.antecedent?.contains { flags($0).has(.finding) } ?? false }
    // "After the report was read, the crews showed"
    let clause = (finding + 1..<verb.item).prefix { !flags($0).has(.relative) }
    if clause.contains(where: { flags($0).has(.auxiliary) && $0 < phrase.items.lowerBound }) { return false }
    // "After the committee had left, the crews decided"
    if verb.entry.frames.has(.tail) { return false }
    return !flags(phrase.core.upperBound - 1).has(.role) && !words.namesSomebody(phrase, personOnly: true)
      || phrase.items.contains { flags($0).has(.finding) }
  }

  /// A headline: most of its words have capitals.
  private var isTitleCase: Bool {
    var words = 0
    var capitals = 0
    for item in sentence.prefix(40)
    where flags(item).has(.word) && !flags(item).has([.preposition, .determiner, .conjunction, .to]) {
      words += 1
      if flags(item).has(.capitalized) { capitals += 1 }
    }
    return words >= 4 && capitals * 4 >= words * 3
  }

  /// Whether an item is a word, letter by letter.
  func reads(_ item: Int, _ word: StaticString) -> Bool { skeleton.reads(item, word) }

  func isBy(_ item: Int) -> Bool {
    flags(item).has(.preposition) && skeleton.bytes(item..<item + 1).count == 2
      && skeleton.text.bytes[skeleton.bytes(item..<item + 1).lowerBound] | 0x20 == 0x62
  }

  /// A noun or adjective: after a determiner, possessive, preposition, adjective.
  private func isNoun(_ item: Int, _ entry: CueLexicon.Entry) -> Bool {
    guard item > sentence.lowerBound else {
      return entry.forms.has([.base, .gerund]) && !entry.forms.has(.past)
    }
    let before = flags(item - 1)
    if before.has(.determiner) {
      if before.has(.article) { return true }
      // "these claims", "some reports"
      if entry.forms == .thirdPerson, !before.has(.singular) { return true }
      // "the most telling answer", "this warning"
      if entry.forms == .gerund,
        before.has(.singular) || item - 2 >= sentence.lowerBound && flags(item - 2).has(.article)
      {
        return true
      }
      // "some protest leaders"
      return flags(item).has(.alsoNoun) && entry.forms.has(.base) && !entry.forms.has(.past)
        && item + 1 < sentence.upperBound
        && flags(item + 1).has(.sEnding) && !flags(item + 1).has([.determiner, .capitalized, .pronoun])
    }
    // "a tall order"
    if flags(item).has(.alsoNoun), entry.forms.has(.base), !entry.forms.has(.past),
      !before.has([.sEnding, .hearer, .role]), item - 2 >= sentence.lowerBound,
      flags(item - 2).has(.article), before.has(.word), !before.has([.auxiliary, .adverb, .to])
    {
      return true
    }
    if isNounBehindModifier(item, entry) { return true }
    // "Norvia's repeated claims"
    if flags(item).has(.alsoNoun), before.has([.edEnding, .ingEnding]), !before.has(.capitalized),
      item - 2 >= sentence.lowerBound, flags(item - 2).has(.possessive)
    {
      return true
    }
    // "echoed his urgent calls on": the object of another verb
    if entry.forms == .thirdPerson, item - 3 >= sentence.lowerBound, flags(item - 2).has(.article),
      flags(item - 3).has(.edEnding), !flags(item - 3).has([.cue, .capitalized]),
      !before.has([.role, .hearer])
    {
      return true
    }
    // "say no to requests"
    if before.has(.to), entry.forms == .thirdPerson { return true }
    if before.has(.possessive) {
      // "he's said"
      return !(item - 2 >= sentence.lowerBound && flags(item - 2).has([.pronoun]))
    }
    if before.has(.preposition), !before.has(.to), !entry.forms.has(.gerund), !before.has(.subordinator) {
      return !flags(item - 1).has(.time)
    }
    return false
  }

  /// "Ana Lund's remarks by radio", "the police command have arrested": what follows has no verb before it.
  private func isNounByNext(_ item: Int, _ entry: CueLexicon.Entry) -> Bool {
    guard flags(item).has(.alsoNoun), !entry.forms.has([.past, .gerund]), item + 1 < sentence.upperBound,
      item > sentence.lowerBound
    else { return false }
    let next = flags(item + 1)
    // "defence counsel delivered their speeches"
    if entry.forms == .base, next.has([.edEnding, .finite]), !next.has([.capitalized, .determiner, .name]),
      !flags(item - 1).has([.pronoun, .to]), item + 2 < sentence.upperBound, flags(item + 2).has(.determiner)
    {
      return true
    }
    return isBy(item + 1) || next.has(.auxiliary) && !next.has([.capitalized, .ingEnding])
  }

  /// "deflected questions", "in a strong warning", "the legal challenges crews face"; not "the accused claims he was hit".
  private func isNounBehindModifier(_ item: Int, _ entry: CueLexicon.Entry) -> Bool {
    // "has faced numerous challenges, “…”"
    if flags(item).has(.alsoNoun), entry.forms == .thirdPerson, item - 2 >= sentence.lowerBound,
      skeleton.isOne(item - 1, of: .modifier), !flags(item - 1).has(.capitalized),
      !flags(item - 2).has(.article), flags(item - 2).has(.word)
    {
      return true
    }
    // "a list of his full comments that he made"
    if flags(item).has(.nounCue), entry.forms == .thirdPerson, item - 2 >= sentence.lowerBound,
      skeleton.isPossessivePronoun(item - 2), skeleton.isOne(item - 1, of: .modifier)
    {
      return true
    }
    guard flags(item).has(.alsoNoun), entry.forms == .thirdPerson || entry.forms == .gerund,
      !opensWords(item + 1),
      !flags(item + 1).has([.determiner, .pronoun, .otherPronoun, .name, .capitalized, .to])
    else { return false }
    let before = flags(item - 1)
    let isBehindArticle = item - 2 >= sentence.lowerBound && flags(item - 2).has(.article)
    guard before.has(.word), !before.has([.capitalized, .name]) else { return false }
    if entry.forms == .gerund {
      return isBehindArticle && !before.has([.sEnding, .role, .hearer, .auxiliary])
    }
    return before.has(.edEnding) && !isBehindArticle && !before.has([.determiner, .preposition])
      || isBehindArticle && (before.has(.ingEnding) || skeleton.isOne(item - 1, of: .modifier))
  }

  /// "that", a mark or a colon, or nothing more: words are told.
  private func opensWords(_ item: Int) -> Bool {
    item >= sentence.upperBound
      || flags(item).has([.that, .span, .colon, .comma, .interrogative, .terminator, .time])
  }

  /// "a recently announced plan", "the first offer": no verb's adverb.
  private func isBehindArticle(_ group: SubjectFinder.VerbGroup, _ item: Int) -> Bool {
    group.before >= sentence.lowerBound && group.before < item - 1 && flags(group.before).has(.article)
      && !group.hasBe && !group.hasHave && !group.hasModal && !group.isInfinitive
  }

  /// A base form wants a plural subject or an auxiliary.
  private func agrees(_ subject: Subject, _ entry: CueLexicon.Entry, _ group: SubjectFinder.VerbGroup) -> Bool
  {
    if entry.forms.has([.past, .gerund]) || group.hasModal { return true }
    if entry.forms.has(.participle) { return group.hasHave }
    let head = subject.phrase.core.upperBound - 1
    let flags = flags(head)
    if entry.forms.has(.thirdPerson) { return !subject.phrase.isPronoun || flags.has([.relative, .pronoun]) }
    if flags.has(.pronoun) { return true }
    // "Norvian police say": no name in the singular does so where a sentence begins.
    if entry.frames.has(.free), subject.clauseStart == sentence.lowerBound, flags.has(.name),
      entry.forms == .base, subject.phrase.items.count > 1
    {
      return true
    }
    // "people familiar with the talks say"
    if self.flags(subject.phrase.core.lowerBound).has(.hearer) { return true }
    // "a majority of voters say", "67 percent say", "42% say"
    let end = subject.phrase.items.upperBound
    if head + 1 < end - 1, skeleton.text.isOf(skeleton.start(head + 1)),
      self.flags(end - 1).has([.sEnding, .hearer])
    {
      return true
    }
    if subject.phrase.core.count > 1, self.flags(head - 1).has(.number), !flags.has(.capitalized) {
      return true
    }
    return flags.has([.sEnding, .hearer]) || subject.phrase.core.contains { self.flags($0).has(.conjunction) }
      || flags.has([.determiner, .number, .otherPronoun])
  }

  private func shared(_ item: Int, _ entry: CueLexicon.Entry, from start: Int) -> Verb? {
    if entry.forms.has(.base), !entry.forms.has(.past), flags(item - 1).has(.conjunction), latest == nil {
      // "Residents have complained of it and say that": they do; "can go and say" is somebody's wish.
      guard let subject = subjects.leadingSubject(before: item, from: sentence.lowerBound),
        entry.frames.has(.free)
          || entry.frames.has(.that) && item + 1 < sentence.upperBound && flags(item + 1).has(.that),
        flags(subject.phrase.core.upperBound - 1).has([.sEnding, .hearer]),
        let verb = (subject.phrase.items.upperBound..<max(subject.phrase.items.upperBound, item))
          .first(where: { !flags($0).has(.adverb) }),
        flags(verb).has(.have)
          || flags(verb).has(.be) && !(verb..<item).contains(where: { flags($0).has([.to, .modal]) })
      else { return nil }
    }
    let clause = max(start, sentence.lowerBound)..<item + 1
    if latest != nil {
      return Verb(item: item, entry: entry, phrase: nil, sharesLatest: true, clause: clause)
    }
    var phrase = subjects.nearestSubject(
      before: start, from: sentence.lowerBound, isGerund: entry.forms == .gerund)?.phrase
    if phrase == nil, let leading = subjects.leadingSubject(before: item, from: sentence.lowerBound)?.phrase {
      phrase = leading
      // "Norvia, Velia and Tessel served a claim, accusing it of fraud"
      phrase?.others = leading.others ?? subjects.others(inRowBehind: leading, to: item)
    }
    guard let phrase, subjects.isSpeaker(phrase) else { return nil }
    return Verb(item: item, entry: entry, phrase: phrase, clause: clause)
  }

  /// "Noting that the pier was closed, the board ruled": the subject of the clause that it opens.
  private func opening(_ item: Int, _ entry: CueLexicon.Entry) -> Verb? {
    guard entry.frames.has([.that, .as, .name, .wh, .of, .objectInfinitive]) else { return nil }
    var pause = item + 3
    while pause < min(sentence.upperBound, item + 50) {
      defer { pause += 1 }
      guard flags(pause).has(.comma) || skeleton.span(pause)?.endsWithComma == true,
        var phrase = subjects.phrases.phrase(beginningAt: pause + 1, to: sentence.upperBound)
      else { continue }
      var verb = phrase.items.upperBound
      // "the board decided": its verb looks like a part of it.
      if let last = phrase.core.last, phrase.core.count > 1, flags(last).has(.edEnding),
        !flags(last).has([.capitalized, .name])
      {
        (phrase.core, phrase.items, verb) = (phrase.core.dropLast(), phrase.core.dropLast(), last)
      }
      guard verb < sentence.upperBound, flags(verb).has([.certainVerb, .cue, .edEnding, .adverb]) else {
        continue
      }
      return Verb(
        item: item, entry: entry, phrase: phrase, clause: item..<item + 1,
        limit: flags(pause).has(.comma) ? pause : pause + 1)
    }
    return nil
  }

  /// "The Harbour Council,", "Recalling that …", "1. Calls upon …": the subject that a paragraph by itself names.
  private func resolving(_ item: Int, _ entry: CueLexicon.Entry) -> Verb? {
    guard flags(item).has(.capitalized), skeleton.opensBlock(sentence.lowerBound),
      (sentence.lowerBound..<item).allSatisfy({ !flags($0).has(.word) || flags($0).has(.number) }),
      let subject = resolvingSubject(before: sentence.lowerBound)
    else { return nil }
    return Verb(
      item: item, entry: entry, phrase: NounPhrase(items: subject, core: subject), clause: item..<item + 1)
  }

  /// A short paragraph before an item that is a name and a comma.
  private func resolvingSubject(before item: Int) -> Range<Int>? {
    var end = item
    var blocks = 0
    while end > 0, blocks < 60 {
      var start = end - 1
      while start > 0, !skeleton.opensBlock(start) { start -= 1 }
      if end - start <= 10, flags(end - 1).has(.comma), end - start > 1,
        flags(start).has([.determiner, .name]),
        (start..<end - 1).allSatisfy({
          subjects.phrases.isNominal($0) || flags($0).has([.preposition, .conjunction])
        })
      {
        return start..<end - 1
      }
      end = start
      blocks += 1
    }
    return nil
  }

  /// "…, adding that", "by saying", "officials saying".
  private func participle(_ item: Int, _ entry: CueLexicon.Entry, _ group: SubjectFinder.VerbGroup) -> Verb? {
    let before = group.before
    if before > leftEdge, before == item - 1, let subject = quotedSubject(before) {
      return Verb(
        item: item, entry: entry, phrase: subject.phrase,
        clause: max(leftEdge, min(subject.clauseStart, item))..<item + 1, isQuotedAs: true)
    }
    // "the mayor blamed the crews for the fires since May, noting": what stands before a time is no subject.
    if before >= sentence.lowerBound,
      before == item - 1 || flags(item - 1).has(.adverb) || flags(before).has(.name),
      !flags(before).has([.pause, .conjunction, .preposition, .subordinator]),
      subjects.phrases.isNominal(before), !flags(before).has(.medium), !isDeed(before, entry),
      let phrase = subjects.phrases.phrase(endingAt: before + 1, from: leftEdge).map(behindVerb),
      !isTold(phrase, item),
      subjects.isSpeaker(phrase)
    {
      return Verb(item: item, entry: entry, phrase: phrase, clause: phrase.items.lowerBound..<item + 1)
    }
    let start =
      before >= sentence.lowerBound && flags(before).has([.pause, .conjunction, .preposition, .subordinator])
      ? before : before + 1
    return shared(item, entry, from: start)
  }

  /// "lashed out at the crews describing them as": the participle's object is what stands before it.
  private func isTold(_ phrase: NounPhrase, _ item: Int) -> Bool {
    let object = item + 1
    guard object + 1 < sentence.upperBound, let entry = skeleton.cue(item),
      entry.frames.has([.as, .name, .of]), latest == nil, phrase.items.lowerBound > leftEdge,
      skeleton.isOne(phrase.items.lowerBound - 1, of: .towards)
    else { return false }
    return reads(object, "them") || reads(object, "him")
  }

  /// Who is quoted where a participle stands behind an item: "was quoted as saying", "was quoted saying".
  private func quotedSubject(_ before: Int) -> Subject? {
    if flags(before).has(.asWord) || reads(before, "for"),
      let subject = subjects.quoted(before: before, from: leftEdge)
    {
      return subject
    }
    return subjects.passive(before, from: leftEdge)
  }

  /// "went on a hunger strike demanding": who did it demands, not what was done.
  private func isDeed(_ noun: Int, _ entry: CueLexicon.Entry) -> Bool {
    guard entry.frames.has(.object), entry.frames.has(.that),
      !entry.frames.has([.infinitive, .hearer, .strict]),
      !flags(noun).has([.role, .hearer, .nounCue, .sEnding, .name])
    else {
      return false
    }
    var at = noun
    while at > sentence.lowerBound, noun - at < 3, !flags(at).has(.determiner) { at -= 1 }
    return isIndefinite(at)
  }

  /// The comma before what stands between a subject and its verb: "Lund, the mayor,", "Lund, in her speech,".
  private func insertion(endingAt comma: Int) -> Int? {
    guard let opening = (leftEdge..<comma).first(where: { flags($0).has(.pause) }), opening > leftEdge,
      !(leftEdge..<comma).contains(where: {
        flags($0).has([.certainVerb, .clauseSpan]) || flags($0).has(.edEnding) && !flags($0).has(.capitalized)
      })
    else { return nil }
    return opening
  }

  /// "Berg pointed to a rule saying": what stands behind a verb that looks like a part of it.
  private func behindVerb(_ phrase: NounPhrase) -> NounPhrase {
    guard !phrase.isPronoun, phrase.items.count > 2,
      let verb = phrase.items.dropFirst().dropLast().last(where: {
        flags($0).has(.edEnding) && !flags($0).has([.capitalized, .name])
          && flags($0 - 1).has([.name, .capitalized])
          && flags($0 + 1).has([.determiner, .to])
      })
    else { return phrase }
    let items = (flags(verb + 1).has(.to) ? verb + 2 : verb + 1)..<phrase.items.upperBound
    return items.isEmpty ? phrase : NounPhrase(items: items, core: items)
  }

  /// "The harbour's envoy, who is also its captain, stressed": nothing but somebody and a relative clause stands before
  /// the comma.
  private func isBehindDescribed(_ comma: Int) -> Bool {
    var opening = comma - 1
    let lower = max(leftEdge, comma - Self.farthestFinding)
    while opening > lower, !flags(opening).has(.pause) { opening -= 1 }
    guard lower == leftEdge, opening > leftEdge, flags(opening + 1).has(.relative),
      !flags(opening + 1).has(.that)
    else { return false }
    return !(leftEdge..<opening).contains {
      flags($0).has([.certainVerb, .clauseSpan, .edEnding, .cue]) && !flags($0).has(.capitalized)
    }
  }

  /// "…," said Smith: quoted or reported words before it, its subject after it.
  private func invertedVerb(_ item: Int, _ entry: CueLexicon.Entry, _ group: SubjectFinder.VerbGroup) -> Verb?
  {
    let isPlural = entry.frames.has(.free) && !entry.forms.has([.past, .thirdPerson])
    guard entry.frames.has([.tail, .quote]), entry.forms.has([.past, .thirdPerson]) || isPlural,
      group.before == item - 1,
      !group.hasHave, !group.hasModal
    else { return nil }
    let before = item - 1
    let isFirst = before < sentence.lowerBound
    guard isFirst || flags(before).has([.span, .pause]) else { return nil }
    let followsQuote =
      !isFirst
      && (flags(before).has(.span) || (before > sentence.lowerBound && flags(before - 1).has(.span)))
    // "The envoy, Ana Lund, rejected the claim as “theatre”"
    if !isFirst, !followsQuote, !entry.frames.has(.tail) { return nil }
    if entry.frames.has(.hearer), !entry.frames.has(.toHearer), !followsQuote { return nil }
    if entry.frames.has(.sure), !followsQuote { return nil }
    guard let phrase = subjects.inverted(after: item, to: sentence.upperBound) else { return nil }
    if !isFirst, !followsQuote, isBehindDescribed(before) { return nil }
    // "Another passenger, the teacher Ana Lund, said the crew included boys": nothing that was said stands before.
    if !isFirst, !followsQuote, latest == nil, flags(before).has(.comma),
      phrase.items.contains(where: { flags($0).has(.edEnding) && !flags($0).has([.capitalized, .name]) }),
      subjects.beginsInApposition(before: before, from: leftEdge)
    {
      return nil
    }
    // "Lund, the mayor, urged Berg last year not to leave"
    if !isFirst, !followsQuote, entry.frames.has(.objectInfinitive), hasInfinitive(after: item + 1),
      leftClause(before: item) == nil
    {
      return nil
    }
    // "The senator, who is sixty, tweeted a warning."
    if !followsQuote, !entry.frames.has(.free), flags(phrase.core.upperBound - 1).has(.nounCue),
      flags(phrase.core.lowerBound).has(.article), !flags(phrase.core.upperBound - 1).has(.medium)
    {
      return nil
    }
    // "Lund, in her speech, said the docker, who was ill, had left"
    if !isFirst, !followsQuote, !phrase.isPronoun, phrase.items.upperBound + 2 < sentence.upperBound,
      flags(phrase.items.upperBound).has(.comma), flags(phrase.items.upperBound + 1).has(.relative),
      let opening = insertion(endingAt: before),
      let speaker = subjects.phrases.phrase(endingAt: opening, from: leftEdge), namesSomebody(speaker),
      clauseFollows(item + 1)
    {
      return nil
    }
    // "Lund's father, Ole Lund, reported the matter to the guards", "Lund, the mayor, announced a new pier": what was
    // told, and to whom.
    if !isFirst, !followsQuote, !entry.frames.has(.free), !phrase.isPronoun,
      phrase.core.upperBound < phrase.items.upperBound && flags(phrase.core.upperBound).has(.to)
        || entry.frames.has(.object) && isIndefinite(phrase.core.lowerBound),
      !namesSomebody(phrase, orMany: true), insertion(endingAt: before) != nil
    {
      return nil
    }
    // "…, say some dockers"
    if isPlural, isFirst || phrase.isPronoun || !flags(phrase.core.upperBound - 1).has([.sEnding, .hearer]) {
      return nil
    }
    let end = phrase.items.upperBound
    if phrase.isPronoun, !isFirst, !flags(before).has(.span) {
      guard end >= sentence.upperBound || flags(end).has([.pause, .terminator]) else { return nil }
    }
    // "…, says former mayor Ana Lund", "…, said spokesman for the Harbour Board Ole Berg"
    if !followsQuote, !flags(phrase.core.lowerBound).has([.capitalized, .determiner, .pronoun, .number]),
      !flags(phrase.core.upperBound - 1).has(.name),
      !(flags(phrase.core.upperBound - 1).has(.role) && flags(phrase.items.upperBound - 1).has(.name))
    {
      return nil
    }
    // A verb after it: the words are what is said, not who says it.
    if end < sentence.upperBound, flags(end).has([.be, .have, .modal, .contraction]) { return nil }
    if end < sentence.upperBound, flags(end).has(.that), !isFirst, !flags(before).has(.span) { return nil }
    if isFirst || !flags(before).has(.span) {
      let quoteBefore = !isFirst && before > sentence.lowerBound && flags(before - 1).has(.span)
      let stops =
        end >= sentence.upperBound
        || flags(end).has([.pause, .terminator, .preposition, .time, .colon, .bracketed, .relative, .adverb])
      guard quoteBefore || stops else { return nil }
      // "Lund, a docker, said Kalmar crews plan to leave": nothing that was said stands before.
      // "Lund, a docker, said the crews in Kalmar would leave"
      if !isFirst, !quoteBefore,
        phrase.items.contains(where: { flags($0).has(.to) })
          || latest == nil && end < sentence.upperBound && flags(end).has([.preposition, .adverb]),
        leftClause(before: item) == nil
      {
        return nil
      }
      if !quoteBefore, flags(end - 1).has([.lyEnding]) { return nil }
      // "The letter, signed by all, urges the board to act"
      if !quoteBefore, end < sentence.upperBound, flags(end).has(.to), entry.frames.has(.objectInfinitive) {
        return nil
      }
      // "said the chances appeared to be small"
      if !quoteBefore, end + 1 < sentence.upperBound, flags(end).has(.to), flags(end - 1).has(.edEnding),
        !flags(end - 1).has(.capitalized)
      {
        return nil
      }
    }
    return Verb(
      item: item, entry: entry, phrase: phrase,
      clause: item..<max(end, phrase.core.upperBound, phrase.others?.upperBound ?? end), isInverted: true)
  }
}
