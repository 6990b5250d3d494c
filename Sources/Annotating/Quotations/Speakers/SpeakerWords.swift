/// The words of a noun phrase that name a speaker: the name alone, else the whole phrase.
struct SpeakerWords {
  let skeleton: Skeleton
  let mentions: [Mention]
  /// By token: the mention that begins at it, plus one.
  private var mentionAt: [Int32]

  init(_ skeleton: Skeleton, mentions: [Mention]) {
    self.skeleton = skeleton
    self.mentions = mentions
    mentionAt = Array(repeating: 0, count: skeleton.text.count)
    for (index, mention) in mentions.enumerated() where mentionAt.indices.contains(mention.tokens.lowerBound)
    {
      mentionAt[mention.tokens.lowerBound] = Int32(index + 1)
    }
  }

  /// The speakers that a noun phrase names.
  func speakers(of phrase: NounPhrase) -> [Quotation.Speaker] {
    if phrase.isPronoun {
      return [
        Quotation.Speaker(
          range: skeleton.bytes(phrase.items), isPronoun: true,
          antecedent: phrase.antecedent.map(skeleton.bytes),
          head: phrase.antecedentHead.map(skeleton.bytes))
      ]
    }
    let head = skeleton.bytes(phrase.core)
    return ranges(of: phrase).map { Quotation.Speaker(range: $0, head: head) }
  }

  /// Bytes of each speaker's words.
  private func ranges(of phrase: NounPhrase) -> [Range<Int>] {
    if let person = personAtEnd(phrase) { return [person.range] }
    var coreItems = phrase.core
    while let last = coreItems.last, skeleton.flags[last].has([.bracketed, .possessive]) {
      coreItems = coreItems.dropLast()
    }
    let core = skeleton.tokens(coreItems)
    let named = mentions(in: core)
    let isJoint = hasConjunction(phrase.core)
    let persons = named.filter { $0.type == .person && !isPossessor($0) }
    if let last = persons.last { return isJoint ? persons.map(\.range) : [last.range] }
    // "Amnesty Sweden": a place that ends a longer name.
    if let last = named.last, last.type == .place, last.tokens.lowerBound > core.lowerBound,
      skeleton.text.flags[last.tokens.lowerBound - 1].has(.capitalized),
      let names = capitalizedTail(phrase.core)
    {
      return names
    }
    if let last = named.last, last.tokens.upperBound >= core.upperBound, last.type != .person,
      !isPossessor(last)
    {
      let heads = named.filter { $0.tokens.upperBound <= core.upperBound && !isPossessor($0) }
      return heads.count > 1 && isJoint ? heads.map(\.range) : [last.range]
    }
    // "The Union (the body of all harbour workers) joins …": the name that the words begin with.
    if let first = named.first, first.type == .institution, isFollowedByBracket(first) {
      return [first.range]
    }
    if let names = capitalizedTail(phrase.core) { return names }
    return [skeleton.bytes(trimmed(phrase.items))]
  }

  /// "The Prosecutor of the Court Karim Khan": a name that ends the phrase and is no object of its
  /// preposition.
  private func personAtEnd(_ phrase: NounPhrase) -> Mention? {
    guard phrase.items.upperBound > phrase.core.upperBound else { return nil }
    let tokens = skeleton.tokens(phrase.items)
    guard let last = mentions(in: tokens).last, last.type == .person, last.form == .name,
      last.tokens.upperBound == tokens.upperBound, last.tokens.lowerBound > tokens.lowerBound
    else { return nil }
    let before = skeleton.text.flags[last.tokens.lowerBound - 1]
    return before.has(.closingBracket) || before.has(.name) ? last : nil
  }

  private func isFollowedByBracket(_ mention: Mention) -> Bool {
    let after = mention.tokens.upperBound
    return after < skeleton.text.count && skeleton.text.flags[after].has(.openingBracket)
  }

  private func isPossessor(_ mention: Mention) -> Bool {
    let after = mention.tokens.upperBound
    // "the leaders'" is no token of its own.
    return after < skeleton.text.count && skeleton.text.flags[after].has(.possessive)
  }

  /// Whether a person or institution stands in the phrase's head.
  func namesSomebody(_ phrase: NounPhrase, personOnly: Bool = false) -> Bool {
    mentions(in: skeleton.tokens(phrase.core)).contains {
      $0.type == .person || ($0.type == .institution && !personOnly)
    }
  }

  /// Whether a phrase is a name of a person and nothing else but titles.
  func namesOnlySomebody(_ phrase: NounPhrase) -> Bool {
    let named = mentions(in: skeleton.tokens(phrase.core))
    guard named.count == 1, let last = named.last, last.type == .person else { return false }
    return last.tokens.upperBound == skeleton.tokens(phrase.core).upperBound
  }

  /// Whether a mention begins in some bytes.
  func hasMention(in bytes: Range<Int>) -> Bool {
    let tokens = skeleton.text.tokens.tokens(inBytes: bytes)
    return tokens.contains { mentionAt.indices.contains($0) && mentionAt[$0] > 0 }
  }

  /// Whether a person's name, with a title or honorific before it, begins at an item.
  func beginsWithPerson(_ item: Int) -> Bool {
    var at = item
    while at < min(skeleton.count, item + 5), skeleton.flags[at].has([.capitalized, .terminator]) {
      if let mention = mentions(in: skeleton.tokens(at..<at + 1)).first { return mention.type == .person }
      at += 1
    }
    return false
  }

  private func mentions(in tokens: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      let index = Int(mentionAt[token])
      if index > 0 {
        found.append(mentions[index - 1])
        token = max(token + 1, mentions[index - 1].tokens.upperBound)
      } else {
        token += 1
      }
    }
    return found
  }

  private func hasConjunction(_ items: Range<Int>) -> Bool {
    items.contains { skeleton.flags[$0].has(.conjunction) }
  }

  /// The capitalized words that a description ends with, one range for each of several joined ones.
  private func capitalizedTail(_ core: Range<Int>) -> [Range<Int>]? {
    var items = core
    while let last = items.last, skeleton.flags[last].has([.bracketed, .possessive]) {
      items = items.dropLast()
    }
    var start = items.upperBound
    while start > items.lowerBound, isName(start - 1) { start -= 1 }
    guard start < items.upperBound,
      (start..<items.upperBound).contains(where: { !skeleton.flags[$0].has(.terminator) })
    else { return nil }
    return [skeleton.bytes(start..<items.upperBound)]
  }

  private func isName(_ item: Int) -> Bool {
    let flags = skeleton.flags[item]
    return flags.has(.capitalized) && !flags.has([.determiner, .pronoun, .adverb, .time])
      || (flags.has(.terminator) && item > 0 && skeleton.flags[item - 1].has(.capitalized))
  }

  private func trimmed(_ items: Range<Int>) -> Range<Int> {
    var items = items
    while let first = items.first, skeleton.flags[first].has([.conjunction]) { items = items.dropFirst() }
    return items
  }
}
