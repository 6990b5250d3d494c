import Annotating

/// One statement's speakers, in order: names and nominals by their mentions, pronouns by what went before.
struct SpeakerSearch {
  let quotations: [Quotation]
  var entities: [Entity]
  let analysis: Analysis
  let vocabulary: SpeakerVocabulary
  let issuers: [Resolution.Issuer]
  /// All mentions by position, pronouns that were resolved among them.
  var mentions: [(range: Range<Int>, entity: Int)] = []
  /// Bytes of direct quotations, by position: what is named inside them is no subject outside.
  var quoted: [Range<Int>] = []
  /// The pronouns that were resolved, by their first byte.
  var known: [Int: Int] = [:]
  var added: [(mention: Mention, entity: Int)] = []
  /// The latest speaker who is a person, an institution.
  var lastPerson: (entity: Int, position: Int)?
  var lastBody: (entity: Int, position: Int)?
  /// Where somebody without a name spoke last: "one of the survivors".
  var lastNameless: Int?

  /// Bytes to go back for a pronoun; for one of somebody without a name.
  static let reach = 3000
  static let near = 600

  init(
    _ quotations: [Quotation], entities: [Entity], analysis: Analysis, vocabulary: SpeakerVocabulary,
    issuers: [Resolution.Issuer]
  ) {
    self.quotations = quotations
    self.entities = entities
    self.analysis = analysis
    self.vocabulary = vocabulary
    self.issuers = issuers
    for (index, entity) in entities.enumerated() {
      for mention in entity.mentions { mentions.append((mention.range, index)) }
    }
    mentions.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    var end = 0
    for quotation in quotations where quotation.kind == .direct && quotation.range.lowerBound >= end {
      quoted.append(quotation.range)
      end = quotation.range.upperBound
    }
  }

  mutating func resolveAll() -> [ResolvedQuotation] {
    // Speakers in the order of the text, so that each pronoun finds the ones before it settled.
    var order: [(position: Int, quotation: Int, speaker: Int)] = []
    for (index, quotation) in quotations.enumerated() {
      for number in quotation.speakers.indices {
        order.append((quotation.speakers[number].range.lowerBound, index, number))
      }
    }
    order.sort { ($0.position, $0.quotation, $0.speaker) < ($1.position, $1.quotation, $1.speaker) }
    var resolved = quotations.map { quotation in
      ResolvedQuotation(quotation, speakers: quotation.speakers.map { .init(range: $0.range, entity: nil) })
    }
    for place in order {
      let entity = entity(of: quotations[place.quotation].speakers[place.speaker])
      resolved[place.quotation].speakers[place.speaker].entity = entity
    }
    addPronouns()
    return resolved
  }

  private mutating func entity(of speaker: Quotation.Speaker) -> Int? {
    if let entity = known[speaker.range.lowerBound] { return entity < 0 ? nil : entity }
    let found = speaker.isPronoun ? pronoun(speaker) : named(speaker) ?? nominal(speaker)
    known[speaker.range.lowerBound] = found ?? -1
    // Who speaks inside a quotation is nobody's topic outside.
    if isQuoted(speaker.range.lowerBound) { return found }
    guard let found else {
      if !speaker.isPronoun { lastNameless = speaker.range.lowerBound }
      return nil
    }
    if entities[found].type == .person {
      lastPerson = (found, speaker.range.lowerBound)
    } else {
      lastBody = (found, speaker.range.lowerBound)
    }
    return found
  }

  private mutating func addPronouns() {
    for (mention, entity) in added { entities[entity].mentions.append(mention) }
    for entity in Set(added.map(\.entity)) {
      entities[entity].mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }
}
