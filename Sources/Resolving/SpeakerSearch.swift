import Annotating

/// One statement's speakers, in order: names and nominals by their mentions, pronouns by what went before.
struct SpeakerSearch {
  private let quotations: [Quotation]
  private(set) var entities: [Entity]
  private let analysis: Analysis
  private let vocabulary: SpeakerVocabulary
  private let issuers: [Resolution.Issuer]
  /// All mentions by position, pronouns that were resolved among them.
  private var mentions: [(range: Range<Int>, entity: Int)] = []
  /// Bytes of direct quotations, by position: what is named inside them is no subject outside.
  private var quoted: [Range<Int>] = []
  /// The pronouns that were resolved, by their first byte.
  private var known: [Int: Int] = [:]
  private var added: [(mention: Mention, entity: Int)] = []
  /// The latest speaker who is a person, an institution.
  private var lastPerson: (entity: Int, position: Int)?
  private var lastBody: (entity: Int, position: Int)?
  /// Where somebody without a name spoke last: "one of the survivors".
  private var lastNameless: Int?

  /// Bytes to go back for a pronoun; for one of somebody without a name.
  private static let reach = 3000
  private static let near = 600

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

// MARK: Names and nominals

extension SpeakerSearch {
  /// The first mention that ends after a byte offset.
  private func firstMention(endingAfter offset: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    // Mentions may lie within one another.
    return max(0, low - 2)
  }

  /// The entity that a mention of the words' head names.
  private func named(_ speaker: Quotation.Speaker) -> Int? {
    entity(naming: speaker.range)
  }

  private func entity(naming range: Range<Int>) -> Int? {
    var best: (count: Int, entity: Int)?
    var index = firstMention(endingAfter: range.lowerBound)
    while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
      let mention = mentions[index].range
      let overlap = min(mention.upperBound, range.upperBound) - max(mention.lowerBound, range.lowerBound)
      // The whole of the words, or their end with a title, article or honorific before it.
      let endsTogether = mention.upperBound >= range.upperBound
      let isHead = mention.lowerBound <= range.lowerBound || isLead(range.lowerBound..<mention.lowerBound)
        || entities[mentions[index].entity].type == .person
      if overlap > 0, endsTogether, isHead, overlap > best?.count ?? 0 { best = (overlap, mentions[index].entity) }
      index += 1
    }
    return best?.entity
  }

  /// The last person in some words: "the file of Ole Berg, who".
  private func person(in range: Range<Int>) -> Int? {
    var found: Int?
    var index = firstMention(endingAfter: range.lowerBound)
    while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
      if entities[mentions[index].entity].type == .person, range.contains(mentions[index].range.lowerBound) {
        found = mentions[index].entity
      }
      index += 1
    }
    return found
  }

  private func isLead(_ range: Range<Int>) -> Bool {
    let tokens = analysis.tokens.tokens(inBytes: range)
    return tokens.count <= 1 && tokens.allSatisfy { vocabulary.isArticle($0, in: analysis) }
  }

  /// "the Coalition", "the minister": the last entity whose name or title has the word, else the next one.
  private func nominal(_ speaker: Quotation.Speaker) -> Int? {
    let tokens = analysis.tokens.tokens(inBytes: speaker.range)
    guard let head = tokens.last, analysis.shape(head).contains(.word) else { return nil }
    let first = analysis.tokens.tokens(inBytes: speaker.head).lowerBound
    let isNameLike = analysis.shape(head).contains(.capitalized)
    // "the director", "Harbour Watch director"
    let isAfterName = analysis.shape(first).contains(.capitalized) && tokens.count <= 8 && isInsideName(tokens.lowerBound)
    guard vocabulary.isArticle(first, in: analysis) || (isNameLike && tokens.count <= 2) || isAfterName else { return nil }
    guard tokens.count <= 3 || isAfterName, head == tokens.lowerBound || !analysis.shape(head - 1).contains(.dash) else { return nil }
    let start = min(firstMention(endingAfter: speaker.range.lowerBound) + 1, mentions.count - 1)
    var index = start
    while index >= 0, start - index < 200 {
      if mentions[index].range.lowerBound < speaker.range.lowerBound, fits(mentions[index], head: head, isNameLike) {
        return mentions[index].entity
      }
      index -= 1
    }
    index = max(0, start)
    while index < mentions.count, index - start < 60 {
      if mentions[index].range.lowerBound > speaker.range.lowerBound, fits(mentions[index], head: head, isNameLike) {
        return mentions[index].entity
      }
      index += 1
    }
    return nil
  }

  private func isInsideName(_ token: Int) -> Bool {
    let position = Int(analysis.tokens.starts[token])
    let index = firstMention(endingAfter: position)
    return mentions[index..<min(mentions.count, index + 4)].contains { $0.range.contains(position) }
  }

  /// Whether a noun can stand for the entity of a mention: the last or first word of an institution's name, the
  /// title before a person's, the description after it.
  private func fits(_ mention: (range: Range<Int>, entity: Int), head: Int, _ isNameLike: Bool) -> Bool {
    let word = analysis.fold(head)
    let inside = analysis.tokens.tokens(inBytes: mention.range)
    guard let last = inside.last else { return false }
    switch entities[mention.entity].type {
    case .institution:
      return isNameLike && (analysis.fold(last) == word || analysis.fold(inside.lowerBound) == word)
    case .person:
      var at = inside.lowerBound - 1
      while at >= 0, inside.lowerBound - at <= 5, !analysis.shape(at).contains(.punctuation) {
        if analysis.fold(at) == word { return true }
        at -= 1
      }
      at = inside.upperBound
      guard at < analysis.tokens.count, analysis.word(at) == "," else { return false }
      for token in at + 1..<min(analysis.tokens.count, at + 10) {
        if analysis.shape(token).contains(.punctuation), !analysis.shape(token).contains(.dash) { return false }
        if analysis.fold(token) == word { return true }
      }
      return false
    default: return false
    }
  }
}

// MARK: Pronouns

extension SpeakerSearch {
  private mutating func pronoun(_ speaker: Quotation.Speaker) -> Int? {
    let tokens = analysis.tokens.tokens(inBytes: speaker.range)
    guard let token = tokens.first else { return nil }
    let found: Int?
    if let antecedent = speaker.antecedent {
      found = entity(naming: speaker.head) ?? person(in: antecedent)
    } else {
      switch vocabulary.pronoun(at: token, in: analysis) {
      case .he: found = person(before: speaker.range.lowerBound, gender: .male)
      case .she: found = person(before: speaker.range.lowerBound, gender: .female)
      case .it: found = body(before: speaker.range.lowerBound, isPlural: false)
      case .they: found = body(before: speaker.range.lowerBound, isPlural: true)
      case .we: found = publisher
      case .first, .other: found = nil
      }
    }
    guard let found else { return nil }
    added.append(
      (
        Mention(
          type: entities[found].type, form: .pronoun, tokens: tokens, range: speaker.range, rule: "speaker.pronoun",
          gender: entities[found].gender), found
      ))
    return found
  }

  /// The institution that speaks as "we": the issuer, or the one that the issuing person has a role in.
  private var publisher: Int? {
    let known = issuers.filter { entities.indices.contains($0.entity) }
    if let own = known.first(where: { entities[$0.entity].type == .institution }) { return own.entity }
    for issuer in known {
      for role in entities[issuer.entity].roles {
        if let body = role.institution, entities.indices.contains(body) { return body }
      }
    }
    return nil
  }

  private func isQuoted(_ offset: Int) -> Bool {
    var low = 0
    var high = quoted.count
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < quoted.count && quoted[low].contains(offset)
  }

  /// The person a pronoun stands for: the nearest sentence's first that fits, or the last speaker if nearer.
  private mutating func person(before position: Int, gender: Mention.Gender) -> Int? {
    let found = nearest(before: position, last: lastPerson) { entity in
      entity.type == .person && (entity.gender == gender || entity.gender == .unknown)
    }
    if isNamelessNearer(than: found, last: lastPerson?.position, before: position) { return nil }
    if let found, entities[found].gender == .unknown { entities[found].gender = gender }
    return found
  }

  /// Whether an entity is mentioned between two byte offsets, outside quotations.
  private func isNamed(_ entity: Int, in range: Range<Int>) -> Bool {
    var index = firstMention(endingAfter: range.lowerBound)
    while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
      let mention = mentions[index].range
      if mentions[index].entity == entity, range.contains(mention.lowerBound), !isQuoted(mention.lowerBound) { return true }
      index += 1
    }
    return false
  }

  /// Whether somebody without a name spoke nearer than what was found; the pronoun is theirs.
  private mutating func isNamelessNearer(than found: Int?, last: Int?, before position: Int) -> Bool {
    guard let nameless = lastNameless, position - nameless < Self.near, nameless > last ?? -1,
      found.map({ !isNamed($0, in: nameless..<position) }) ?? true
    else { return false }
    lastNameless = position
    return true
  }

  private mutating func body(before position: Int, isPlural: Bool) -> Int? {
    let found = nearest(before: position, last: lastBody) { entity in
      guard entity.type == .institution || (!isPlural && (entity.type == .place || entity.type == .instrument)) else {
        return false
      }
      return !isPlural || entity.mentions.contains { $0.number == .plural }
    }
    return isNamelessNearer(than: found, last: lastBody?.position, before: position) ? nil : found
  }

  /// Goes back sentence by sentence; within one, its first mention outside quotations counts. A speaker that
  /// stands between is taken before what lies further back.
  private func nearest(
    before position: Int, last: (entity: Int, position: Int)?, where fits: (Entity) -> Bool
  ) -> Int? {
    var index = firstMention(endingAfter: position) + 2
    index = min(index, mentions.count - 1)
    var best: (entity: Int, sentence: Int)?
    var steps = 0
    while index >= 0, steps < 120 {
      let (range, entity) = mentions[index]
      index -= 1
      guard range.lowerBound < position else { continue }
      steps += 1
      if position - range.lowerBound > Self.reach { break }
      let sentence = analysis.tokens.sentenceIndex(of: analysis.tokens.token(atByte: range.lowerBound))
      if let best, best.sentence != sentence { break }
      if fits(entities[entity]), !isQuoted(range.lowerBound), !isPossessor(range) { best = (entity, sentence) }
    }
    guard let last, fits(entities[last.entity]), position - last.position < Self.reach else { return best?.entity }
    guard let best else { return last.entity }
    let lastSentence = analysis.tokens.sentenceIndex(of: analysis.tokens.token(atByte: last.position))
    return lastSentence >= best.sentence ? last.entity : best.entity
  }

  private func isPossessor(_ range: Range<Int>) -> Bool {
    let after = analysis.tokens.token(atByte: range.upperBound)
    return after < analysis.tokens.count && analysis.shape(after).contains(.possessive)
  }
}
