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
    for (index, mention) in mentions.enumerated() where mentionAt.indices.contains(mention.tokens.lowerBound) {
      mentionAt[mention.tokens.lowerBound] = Int32(index + 1)
    }
  }

  /// Bytes of each speaker's words.
  func ranges(of phrase: NounPhrase) -> [Range<Int>] {
    if phrase.isPronoun { return [skeleton.bytes(phrase.items)] }
    let core = skeleton.tokens(phrase.core)
    let named = mentions(in: core)
    let persons = named.filter { $0.type == .person }
    if !persons.isEmpty { return persons.map(\.range) }
    if let last = named.last, last.tokens.upperBound >= core.upperBound - 1 {
      let heads = named.filter { $0.tokens.upperBound <= core.upperBound }
      return heads.count > 1 && hasConjunction(phrase.core) ? heads.map(\.range) : [last.range]
    }
    if let names = capitalizedTail(phrase.core) { return names }
    return [skeleton.bytes(trimmed(phrase.items))]
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
    while let last = items.last, skeleton.flags[last].has([.bracketed, .possessive]) { items = items.dropLast() }
    var start = items.upperBound
    while start > items.lowerBound, isName(start - 1) { start -= 1 }
    guard start < items.upperBound, start > items.lowerBound || items.count == 1 || true else { return nil }
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
