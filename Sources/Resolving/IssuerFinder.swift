import Annotating

/// Finds who makes a statement, who signs it and who is to be contacted.
struct IssuerFinder {
  private let issuerWords, contactWords: ClassID?

  init(_ rules: RuleSet) {
    issuerWords = rules.listed("issuer-phrase")
    contactWords = rules.listed("contact-phrase")
  }

  func find(in analysis: Analysis, hints: EntityResolver.Hints, entities: [Entity]) -> [Resolution.Issuer] {
    var issuers: [Resolution.Issuer] = []
    func add(_ entity: Int, _ kind: Resolution.Issuer.Kind) {
      if !issuers.contains(where: { $0.entity == entity }) {
        issuers.append(.init(entity: entity, kind: kind))
      }
    }
    for name in hints.authors + [hints.publisher].compactMap({ $0 }) {
      if let entity = entity(named: name, entities: entities, in: analysis) { add(entity, .issuer) }
    }
    for (entity, kind) in announced(in: analysis, entities: entities) { add(entity, kind) }
    return issuers.sorted { ($0.entity, $0.kind.rawValue) < ($1.entity, $1.kind.rawValue) }
  }

  private func entity(named name: String, entities: [Entity], in analysis: Analysis) -> Int? {
    let wanted = LetterFold.folded(Array(name.utf8))
    let isMeant = { (entity: Entity) -> Bool in
      guard entity.type == .institution || entity.type == .person else { return false }
      if LetterFold.folded(Array(entity.name.utf8)) == wanted { return true }
      return entity.mentions.contains { mention in
        mention.form != .nominal && LetterFold.folded(analysis.text.bytes[mention.range]) == wanted
      }
    }
    if let exact = entities.firstIndex(where: isMeant) { return exact }
    // "Harbour Forum (HF)": the words before the bracket.
    guard let bracket = wanted.firstIndex(of: 0x28), bracket > 1 else { return nil }
    let short = String(decoding: wanted[..<(bracket - 1)], as: UTF8.self)
    return entity(named: short, entities: entities, in: analysis)
  }

  /// Mentions directly after "statement by", "for more information contact" and the like; names in
  /// signatures.
  private func announced(in analysis: Analysis, entities: [Entity]) -> [(Int, Resolution.Issuer.Kind)] {
    var starts: [Int: Int] = [:]
    for (index, entity) in entities.enumerated() where entity.type == .person || entity.type == .institution {
      for mention in entity.mentions where mention.form != .nominal {
        starts[mention.tokens.lowerBound] = index
      }
    }
    var found: [(Int, Resolution.Issuer.Kind)] = []
    for block in 0..<analysis.tokens.blockCount {
      let range = analysis.tokens.block(block)
      if analysis.text.blocks[block].kind == .signature {
        for token in range { if let entity = starts[token] { found.append((entity, .signatory)) } }
      }
      // Who speaks is said at the beginning, whom to ask at the end.
      if block > 4, block < analysis.tokens.blockCount - 8 { continue }
      for token in range {
        for (listed, kind) in [(issuerWords, Resolution.Issuer.Kind.issuer), (contactWords, .contact)] {
          guard let end = analysis.end(of: listed, at: token, limit: range.upperBound) else { continue }
          if let entity = (end..<min(range.upperBound, end + 8)).lazy.compactMap({ starts[$0] }).first {
            found.append((entity, kind))
          }
        }
      }
    }
    return found
  }
}
