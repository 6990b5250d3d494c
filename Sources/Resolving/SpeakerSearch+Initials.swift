import Annotating

extension SpeakerSearch {
  /// "OH: I have stayed.": the one person whose names begin with the letters of a transcript's label.
  mutating func initialled(_ speaker: Quotation.Speaker) -> Int? {
    let bytes = analysis.text.bytes[speaker.range]
    guard 2...3 ~= bytes.count, bytes.allSatisfy({ 0x41...0x5A ~= $0 }) else { return nil }
    let label = Array(bytes)
    if let known = labels[label] { return known }
    var found: Int?
    for index in 0..<namedCount where isCalled(mentions[index], label) {
      let entity = mentions[index].entity
      if let found, found != entity {
        labels[label] = .some(nil)
        return nil
      }
      found = entity
    }
    labels[label] = .some(found)
    return found
  }

  /// Whether a person's names, all of them or the first and the last, begin with some letters.
  private func isCalled(_ mention: EntityMention, _ letters: [UInt8]) -> Bool {
    guard mention.form == .name, entities[mention.entity].type == .person else { return false }
    let first = mention.tokens.filter { analysis.shape($0).contains(.capitalized) }
      .map { analysis.text.bytes[tokens.start($0)] }
    return first == letters
      || letters.count == 2 && first.count > 2 && [first[0], first[first.count - 1]] == letters
  }
}
