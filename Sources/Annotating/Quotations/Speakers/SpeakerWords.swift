/// The words of a noun phrase that name a speaker: the name alone, else the whole phrase.
struct SpeakerWords {
  let skeleton: Skeleton

  init(_ skeleton: Skeleton) { self.skeleton = skeleton }

  private var text: SpeechTokens { skeleton.text }

  /// The speakers that a noun phrase names.
  func speakers(of phrase: NounPhrase) -> [Quotation.Speaker] {
    if phrase.isPronoun {
      return [
        Quotation.Speaker(
          range: withoutContraction(phrase.items), isPronoun: true,
          antecedent: phrase.antecedent.map(skeleton.bytes),
          head: phrase.antecedentHead.map(skeleton.bytes))
      ]
    }
    let head = skeleton.bytes(phrase.core)
    var speakers: [Quotation.Speaker] = []
    forEachRange(of: phrase) { speakers.append(Quotation.Speaker(range: $0, head: head)) }
    if let others = phrase.others {
      forEachName(in: skeleton.tokens(others)) { speakers.append(Quotation.Speaker(range: $0)) }
      speakers.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return speakers
  }

  /// "they" of "they've asked".
  private func withoutContraction(_ items: Range<Int>) -> Range<Int> {
    let bytes = skeleton.bytes(items)
    guard items.count == 1, skeleton.flags(items.lowerBound).has(.contraction),
      let mark = bytes.first(where: { !ASCIILetters.has(text.bytes[$0]) }), mark > bytes.lowerBound
    else { return bytes }
    return bytes.lowerBound..<mark
  }

  /// Calls `body` with the bytes of each speaker's words.
  private func forEachRange(of phrase: NounPhrase, _ body: (Range<Int>) -> Void) {
    if let person = personAtEnd(phrase) { return body(range(person)) }
    if let around = nameAround(phrase) { return body(range(around)) }
    let core = skeleton.tokens(withoutTail(phrase.core))
    let end = skeleton.tokens(phrase.items).upperBound
    let named = mentions(in: core)
    let isJoint = hasConjunction(phrase.core)
    var first: Int?
    var last: Int?
    var lastPerson: Int?
    for mention in named {
      if first == nil { first = mention }
      last = mention
      if type(mention) == .person, !isPossessor(mention, to: end) { lastPerson = mention }
    }
    // "the Lund campaign": somebody else than who the word before is.
    if let found = lastPerson, !isJoint, hasNoun(behind: found, in: core) { lastPerson = nil }
    if let lastPerson {
      guard isJoint else { return body(range(lastPerson)) }
      for mention in named where !isPossessor(mention, to: end) {
        if type(mention) == .person || type(mention) == .institution && isMember(mention, of: core) {
          body(range(mention))
        }
      }
      return
    }
    if isJoint, let first, let rest = others(behind: first, in: phrase) {
      body(range(first))
      return body(rest)
    }
    if let last, type(last) == .place {
      // "Amnesty Sweden": a place that ends a longer name.
      let start = text.mentions[last].tokens.lowerBound
      if start > core.lowerBound, text.flags(start - 1).has(.capitalized),
        let name = capitalizedTail(phrase.core)
      {
        return body(name)
      }
    }
    if let last, text.mentions[last].tokens.upperBound >= core.upperBound, type(last) != .person,
      !isPossessor(last, to: end)
    {
      func isHead(_ mention: Int) -> Bool {
        text.mentions[mention].tokens.upperBound <= core.upperBound && !isPossessor(mention, to: end)
      }
      guard isJoint, named.reduce(0, { isHead($1) ? $0 + 1 : $0 }) > 1 else { return body(range(last)) }
      for mention in named where isHead(mention) && isMember(mention, of: core) { body(range(mention)) }
      return
    }
    // "The Union (the body of all harbour workers) joins …": the name that the words begin with.
    if let first, type(first) == .institution, isFollowedByBracket(first) { return body(range(first)) }
    if opensSentenceOnly(phrase) { return body(skeleton.bytes(phrase.items)) }
    body(capitalizedTail(phrase.core) ?? skeleton.bytes(trimmed(phrase.items)))
  }

  /// "The Council for Peace, Work and Bread said": the name whose end the words are.
  private func nameAround(_ phrase: NounPhrase) -> Int? {
    let before = phrase.core.lowerBound - 1
    guard before > 0, skeleton.flags(before).has([.comma, .conjunction, .preposition]),
      skeleton.flags(phrase.core.lowerBound).has(.capitalized)
    else { return nil }
    let tokens = skeleton.tokens(phrase.core)
    var at = tokens.lowerBound - 1
    while at > 0, tokens.lowerBound - at < 10 {
      if let mention = text.mention(beginningAt: at) {
        return text.mentions[mention].tokens.upperBound >= tokens.upperBound && type(mention) == .institution
          ? mention : nil
      }
      at -= 1
    }
    return nil
  }

  /// Calls `body` with the bytes of each name of a row: not "the Tidal Fund" in "Ana Lund of the Tidal Fund".
  private func forEachName(in tokens: Range<Int>, _ body: (Range<Int>) -> Void) {
    for mention in mentions(in: tokens) where isMember(mention, of: tokens) { body(range(mention)) }
  }

  private func isMember(_ mention: Int, of tokens: Range<Int>) -> Bool {
    let inside = text.mentions[mention].tokens
    guard text.mentions[mention].form != .nominal,
      type(mention) == .person || type(mention) == .institution || type(mention) == .place
    else { return false }
    let after = inside.upperBound < tokens.upperBound ? text.flags(inside.upperBound) : .comma
    guard after.has([.comma, .conjunction, .openingBracket, .preposition]) else { return false }
    var before = inside.lowerBound - 1
    if before >= tokens.lowerBound, text.flags(before).has(.determiner) { before -= 1 }
    if before < tokens.lowerBound { return true }
    if type(mention) == .person { return !text.flags(before).has(.preposition) }
    return text.flags(before).has([.comma, .conjunction])
  }

  /// "Officials in Lund said", "One of the dockers said": a capital that tells of no name.
  private func opensSentenceOnly(_ phrase: NounPhrase) -> Bool {
    guard let head = phrase.core.first, phrase.core.count == 1, phrase.items.count > 1 else { return false }
    return skeleton.opensSentence(head)
      && skeleton.flags(head).has([.hearer, .role, .sEnding, .number, .determiner, .otherPronoun])
      && !skeleton.flags(head).has(.name)
  }

  /// Whether a word that names a thing or a person follows a name: "Lund aides", but not "Lund himself", "Lund
  /// statement".
  private func hasNoun(behind mention: Int, in core: Range<Int>) -> Bool {
    let after = text.mentions[mention].tokens.upperBound
    guard after < core.upperBound, core.upperBound - after <= 3 else { return false }
    return (after..<core.upperBound).allSatisfy {
      let flags = text.flags($0)
      return flags.has(.word) && !flags.has(.noName) && !flags.has([.nounCue, .medium])
    } && !text.flags(core.upperBound - 1).has(.capitalized)
  }

  private func range(_ mention: Int) -> Range<Int> { text.mentions[mention].range }
  private func type(_ mention: Int) -> Mention.EntityType { text.mentions[mention].type }

  /// "The Prosecutor of the Court Karim Khan": a name that ends the phrase and is no object of its
  /// preposition.
  private func personAtEnd(_ phrase: NounPhrase) -> Int? {
    guard phrase.items.upperBound > phrase.core.upperBound else { return nil }
    var tokens = skeleton.tokens(phrase.items)
    // "Ana Lund TD"
    if tokens.count > 3, text.flags(tokens.upperBound - 1).has(.upper),
      text.mention(beginningAt: tokens.upperBound - 1) == nil
    {
      tokens = tokens.dropLast()
    }
    guard let last = last(in: tokens), type(last) == .person, text.mentions[last].form == .name else {
      return nil
    }
    let inside = text.mentions[last].tokens
    guard inside.upperBound == tokens.upperBound, inside.lowerBound > tokens.lowerBound else { return nil }
    let before = text.flags(inside.lowerBound - 1)
    if before.has(.closingBracket) || before.has(.name) { return last }
    // "the Special Rapporteur on fair trials Ana Lund": what she deals with.
    return skeleton.reads(phrase.core.upperBound, "on")
      && !before.has([.preposition, .determiner, .conjunction])
      ? last : nil
  }

  /// "Harbour Watch and 40 other groups": those without a name behind the one with a name.
  private func others(behind mention: Int, in phrase: NounPhrase) -> Range<Int>? {
    let end = text.mentions[mention].tokens.upperBound
    guard let conjunction = phrase.core.first(where: { skeleton.start($0) == end }),
      skeleton.flags(conjunction).has(.conjunction), conjunction + 1 < phrase.items.upperBound,
      skeleton.flags(conjunction + 1).has([.number, .determiner, .sEnding, .hearer])
    else { return nil }
    let rest = conjunction + 1..<phrase.items.upperBound
    guard !mentions(in: skeleton.tokens(rest)).contains(where: { _ in true }) else { return nil }
    return skeleton.bytes(rest)
  }

  private func isFollowedByBracket(_ mention: Int) -> Bool {
    let after = text.mentions[mention].tokens.upperBound
    return after < text.count && text.flags(after).has(.openingBracket)
  }

  /// Whether something of the one named speaks: "Lund's aides", but not the first two words of "in Lund's words".
  private func isPossessor(_ mention: Int, to end: Int) -> Bool {
    let after = text.mentions[mention].tokens.upperBound
    // "the leaders'" is no token of its own.
    return after < min(end, text.count) && text.flags(after).has(.possessive)
  }

  /// Whether a person or institution stands in the phrase's head.
  func namesSomebody(_ phrase: NounPhrase, personOnly: Bool = false) -> Bool {
    mentions(in: skeleton.tokens(phrase.core)).contains {
      type($0) == .person || (type($0) == .institution && !personOnly)
    }
  }

  /// Whether a phrase is a name of a person and nothing else but titles.
  func namesOnlySomebody(_ phrase: NounPhrase) -> Bool {
    let tokens = skeleton.tokens(phrase.core)
    var named = mentions(in: tokens)
    guard let only = named.next(), named.next() == nil, type(only) == .person else { return false }
    return text.mentions[only].tokens.upperBound == tokens.upperBound
  }

  /// Whether a mention begins in some bytes.
  func hasMention(in bytes: Range<Int>) -> Bool {
    text.tokens.tokens(inBytes: bytes).contains { text.mention(beginningAt: $0) != nil }
  }

  /// Whether a person's name, with a title or honorific before it, begins at an item.
  func beginsWithPerson(_ item: Int) -> Bool {
    var at = item
    while at < min(skeleton.count, item + 5), skeleton.flags(at).has([.capitalized, .terminator]) {
      var named = mentions(in: skeleton.tokens(at..<at + 1))
      if let mention = named.next() { return type(mention) == .person }
      at += 1
    }
    return false
  }

  private func mentions(in tokens: Range<Int>) -> MentionRow { MentionRow(text, tokens) }

  private func last(in tokens: Range<Int>) -> Int? { mentions(in: tokens).reduce(nil) { $1 } }

  private func hasConjunction(_ items: Range<Int>) -> Bool {
    items.contains { skeleton.flags($0).has(.conjunction) }
  }

  /// Bytes of the capitalized words that a description ends with.
  private func capitalizedTail(_ core: Range<Int>) -> Range<Int>? {
    let items = withoutTail(core)
    var start = items.upperBound
    while start > items.lowerBound, isName(start - 1) { start -= 1 }
    guard start < items.upperBound,
      (start..<items.upperBound).contains(where: { !skeleton.flags($0).has(.terminator) })
    else { return nil }
    return skeleton.bytes(start..<items.upperBound)
  }

  /// Without brackets and possessives at the end.
  private func withoutTail(_ core: Range<Int>) -> Range<Int> {
    var items = core
    while let last = items.last, skeleton.flags(last).has([.bracketed, .possessive]) || isFootnote(last) {
      items = items.dropLast()
    }
    return items
  }

  private func isName(_ item: Int) -> Bool {
    let flags = skeleton.flags(item)
    return flags.has(.capitalized) && !flags.has([.determiner, .pronoun, .adverb, .time])
      || (flags.has(.terminator) && item > 0 && skeleton.flags(item - 1).has(.capitalized))
  }

  private func trimmed(_ items: Range<Int>) -> Range<Int> {
    var items = items
    while let first = items.first, skeleton.flags(first).has([.conjunction]) { items = items.dropFirst() }
    while let last = items.last, isFootnote(last) { items = items.dropLast() }
    return items
  }

  /// The mark of "experts*".
  private func isFootnote(_ item: Int) -> Bool {
    skeleton.flags(item).has(.symbol) && text.markByte(skeleton.start(item)) == UInt8(ascii: "*")
  }

  /// The person whom an item in brackets begins with: "(Ana Lund, mayor)".
  func person(inBrackets item: Int) -> Range<Int>? {
    let tokens = skeleton.start(item) + 1..<max(skeleton.start(item) + 1, skeleton.end(item) - 1)
    guard let mention = mentions(in: tokens).first(where: { _ in true }), type(mention) == .person else {
      return nil
    }
    let named = text.mentions[mention].tokens
    // Titles before it; behind it a description or nothing, and no year: "(Ana Lund, 2012)".
    guard
      (tokens.lowerBound..<named.lowerBound).allSatisfy({ text.flags($0).has([.capitalized, .terminator]) }),
      named.upperBound >= tokens.upperBound || text.flags(named.upperBound).has(.comma),
      !tokens.contains(where: { text.flags($0).has(.number) && !text.flags($0).has(.word) })
    else { return nil }
    return range(mention)
  }
}

/// The mentions that begin within some tokens, one behind the other.
private struct MentionRow: Sequence, IteratorProtocol {
  private let text: SpeechTokens
  private var tokens: Range<Int>

  init(_ text: SpeechTokens, _ tokens: Range<Int>) { (self.text, self.tokens) = (text, tokens) }

  /// Index of the next mention.
  mutating func next() -> Int? {
    while let token = tokens.first {
      tokens = token + 1..<tokens.upperBound
      guard let mention = text.mention(beginningAt: token) else { continue }
      let end = Swift.min(text.mentions[mention].tokens.upperBound, tokens.upperBound)
      tokens = Swift.max(tokens.lowerBound, end)..<tokens.upperBound
      return mention
    }
    return nil
  }
}

extension WordFlags {
  /// What is no part of "the Lund campaign".
  fileprivate static let noName: WordFlags = [
    .adverb, .otherPronoun, .lyEnding, .edEnding, .ingEnding, .time, .determiner, .pronoun, .finite, .cue,
  ]
}
