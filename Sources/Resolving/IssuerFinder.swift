import Annotating

/// Finds who makes a statement, who signs it and who is to be contacted.
struct IssuerFinder: Sendable {
  private let issuerWords, contactWords: ClassID?

  init(_ rules: RuleSet) {
    issuerWords = rules.listed("issuer-phrase")
    contactWords = rules.listed("contact-phrase")
  }

  func find(
    in analysis: Analysis, text: UnsafeBufferPointer<UInt8>, hints: EntityResolver.Hints,
    resolution: Resolution
  ) -> [Resolution.Issuer] {
    var issuers = Issuers(entityCount: resolution.entities.count)
    if !hints.authors.isEmpty || hints.publisher != nil {
      var names = NameTable(resolution, text: text)
      for name in hints.authors { if let entity = names.entity(named: name) { issuers.add(entity, .issuer) } }
      if let entity = hints.publisher.flatMap({ names.entity(named: $0) }) { issuers.add(entity, .issuer) }
    }
    if !resolution.entities.isEmpty { announced(in: analysis, resolution, &issuers) }
    return issuers.sorted
  }

  /// Mentions directly after "statement by", "for more information contact" and the like; names in signatures.
  private func announced(
    in analysis: Analysis, _ resolution: Resolution, _ issuers: inout Issuers
  ) {
    let blockStarts = analysis.tokens.blockStarts
    let blocks = analysis.text.blocks
    let blockCount = blockStarts.count - 1
    let mentions = MentionCursor(resolution)
    var openings: [Int32] = []
    for block in 0..<max(0, blockCount) {
      let range = Int(blockStarts[block])..<Int(blockStarts[block + 1])
      if blocks[block].kind == .signature {
        for entity in mentions.entities(in: range) { issuers.add(entity, .signatory) }
      }
      // Who speaks is said at the beginning, whom to ask at the end.
      if block > 4, block < blockCount - 8 { continue }
      openings.removeAll(keepingCapacity: true)
      if let issuerWords { analysis.appendTokens(beginning: issuerWords, in: range, to: &openings) }
      let contacts = openings.count
      if let contactWords { analysis.appendTokens(beginning: contactWords, in: range, to: &openings) }
      if openings.isEmpty { continue }
      var opened = openings.indices.map { (token: Int(openings[$0]), isContact: $0 >= contacts) }
      opened.sort { $0.token < $1.token || $0.token == $1.token && !$0.isContact && $1.isContact }
      for (token, isContact) in opened {
        let listed = isContact ? contactWords : issuerWords
        guard let end = analysis.end(of: listed, at: token, limit: range.upperBound) else { continue }
        let after = end..<min(range.upperBound, end + 8)
        if let entity = mentions.entities(in: after).first(where: { _ in true }) {
          issuers.add(entity, isContact ? .contact : .issuer)
        }
      }
    }
  }
}

/// The issuers found so far, each entity once.
private struct Issuers {
  private var found: [Resolution.Issuer] = []
  private var isKnown: [Bool]

  init(entityCount: Int) { isKnown = Array(repeating: false, count: entityCount) }

  mutating func add(_ entity: Int, _ kind: Resolution.Issuer.Kind) {
    if isKnown[entity] { return }
    isKnown[entity] = true
    found.append(.init(entity: entity, kind: kind))
  }

  var sorted: [Resolution.Issuer] { found.count < 2 ? found : found.sorted { $0.entity < $1.entity } }
}

/// Persons and institutions by the token that they begin at.
private struct MentionCursor {
  private let resolution: Resolution

  init(_ resolution: Resolution) { self.resolution = resolution }

  /// The entities that are named within some tokens, in order.
  func entities(in tokens: Range<Int>) -> some Sequence<Int> {
    let mentions = resolution.mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return mentions[low...].lazy.prefix { $0.tokens.lowerBound < tokens.upperBound }.map(\.entity)
      .filter { resolution.entities[$0].type == .person || resolution.entities[$0].type == .institution }
  }
}

/// Persons and institutions by their folded names.
private struct NameTable {
  private var names = Numbering()
  /// By name: the first entity that has it.
  private var holders: [Int] = []

  init(_ resolution: Resolution, text: UnsafeBufferPointer<UInt8>) {
    for mention in resolution.mentions {
      note(UnsafeBufferPointer(rebasing: text[mention.range]), mention.entity, resolution)
    }
    resolution.words.withUnsafeBufferPointer { words in
      for (index, entity) in resolution.entities.enumerated() {
        note(UnsafeBufferPointer(rebasing: words[entity.name]), index, resolution)
      }
    }
  }

  private mutating func note(_ name: UnsafeBufferPointer<UInt8>, _ entity: Int, _ resolution: Resolution) {
    let type = resolution.entities[entity].type
    guard type == .person || type == .institution else { return }
    let number = Int(names.number { LetterFold.append(name, to: &$0) })
    if number == holders.count {
      holders.append(entity)
    } else {
      holders[number] = min(holders[number], entity)
    }
  }

  mutating func entity(named name: String) -> Int? {
    var name = name
    let wanted = name.withUTF8 { LetterFold.folded($0) }
    if let exact = names.known(appending: { $0.append(contentsOf: wanted) }) { return holders[Int(exact)] }
    // "Harbour Forum (HF)": the words before the bracket.
    guard let bracket = wanted.firstIndex(of: 0x28), bracket > 1 else { return nil }
    return names.known { $0.append(contentsOf: wanted[..<(bracket - 1)]) }.map { holders[Int($0)] }
  }
}
