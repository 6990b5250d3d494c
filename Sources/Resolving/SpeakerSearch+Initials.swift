import Annotating

extension SpeakerSearch {
  /// "OH: I have stayed.": the one person whose names begin with the letters of a transcript's label.
  mutating func initialled(_ speaker: Quotation.Speaker) -> Int? {
    let bytes = analysis.text.bytes[speaker.range]
    guard 2...3 ~= bytes.count, bytes.allSatisfy({ 0x41...0x5A ~= $0 }) else { return nil }
    return labels[Array(bytes)] ?? nil
  }

  /// Persons by the first letters of their names, all of them or the first and the last; nil for those of several.
  func initials() -> [[UInt8]: Int?] {
    var persons: [[UInt8]: Int?] = [:]
    func add(_ letters: [UInt8], _ entity: Int) {
      if let known = persons[letters], known != entity {
        persons[letters] = .some(nil)
      } else {
        persons[letters] = entity
      }
    }
    for mention in mentions[..<namedCount] {
      guard mention.form == .name, entities[mention.entity].type == .person else { continue }
      let first = mention.tokens.filter { analysis.shape($0).contains(.capitalized) }
        .map { analysis.text.bytes[tokens.start($0)] }
      guard first.count > 1 else { continue }
      if first.count <= 3 { add(first, mention.entity) }
      if first.count > 2 { add([first[0], first[first.count - 1]], mention.entity) }
    }
    return persons
  }
}
