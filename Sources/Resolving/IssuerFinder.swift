import Annotating

/// Finds who makes a statement, who signs it and who is to be contacted.
struct IssuerFinder: Sendable {
  private let issuerWords, contactWords: ClassID?
  /// What a sentence about the statement itself begins with, what statements are called, and what else may stand before
  /// their issuer in headlines.
  private let leads, genres, openings: ClassID?
  /// What stands between the names of a list.
  private let joining: Set<UInt32>

  init(_ rules: RuleSet) {
    issuerWords = rules.listed("issuer-phrase")
    contactWords = rules.listed("contact-phrase")
    leads = rules.listed("issuer-lead")
    genres = rules.listed("issuer-genre")
    openings = rules.listed("issuer-opening")
    joining = Set([",", "and", "&", "the", "(", ")"].compactMap { rules.lexicon.lookup($0) })
  }

  func find(
    in analysis: Analysis, text: UnsafeBufferPointer<UInt8>, hints: EntityResolver.Hints,
    marked: [(token: Int32, mark: UInt8)], resolution: Resolution
  ) -> [Resolution.Issuer] {
    var issuers = Issuers()
    if !hints.authors.isEmpty || hints.publisher != nil {
      var names = NameTable(resolution, text: text)
      for name in hints.authors { if let entity = names.entity(named: name) { issuers.add(entity, .issuer) } }
      if let entity = hints.publisher.flatMap({ names.entity(named: $0) }) { issuers.add(entity, .issuer) }
    }
    if !resolution.entities.isEmpty { announced(in: analysis, marked: marked, resolution, &issuers) }
    return issuers.sorted
  }

  /// Mentions directly after "statement by", "for more information contact" and the like; names in signatures.
  private func announced(
    in analysis: Analysis, marked: [(token: Int32, mark: UInt8)], _ resolution: Resolution,
    _ issuers: inout Issuers
  ) {
    let blockStarts = analysis.tokens.blockStarts
    let blocks = analysis.text.blocks
    let blockCount = blockStarts.count - 1
    var next = 0
    // The blocks below a quotation up to here say whom it quotes.
    var isAttribution = false
    for block in 0..<max(0, blockCount) {
      let range = Int(blockStarts[block])..<Int(blockStarts[block + 1])
      isAttribution =
        blocks[block].kind == .signature && block > 0
        && (isAttribution || blocks[block - 1].kind == .quote && resolution.issuer(in: range) != nil)
      if blocks[block].kind == .signature, !isAttribution {
        var found = resolution.issuer(in: range)
        while let (index, entity) = found {
          issuers.add(entity, .signatory)
          found = resolution.issuer(in: range, from: index + 1)
        }
      }
      while next < marked.count, Int(marked[next].token) < range.upperBound {
        let (token, mark) = marked[next]
        next += 1
        // Who speaks is said at the beginning, whom to ask at the end.
        if mark == EntityResolver.article || block > 4 && block < blockCount - 8 { continue }
        for (bit, listed, kind) in [
          (EntityResolver.issuer, issuerWords, Resolution.Issuer.Kind.issuer),
          (EntityResolver.contact, contactWords, .contact),
        ] where mark & bit != 0 {
          guard let end = analysis.end(of: listed, at: Int(token), limit: range.upperBound) else { continue }
          if kind == .issuer, !isAbout(range, Int(token)..<end, block: block, in: analysis) { continue }
          let after = end..<min(range.upperBound, end + 8)
          var found = resolution.issuer(in: after)
          while let (index, entity) = found {
            issuers.add(entity, kind)
            found = nextListed(after: index, limit: range.upperBound, in: analysis, resolution)
          }
        }
      }
    }
  }

  /// Whether the words before an issuer are about this statement, and not about another that the text tells of: "a
  /// statement by the Harbour Board said", "a warrant issued by the High Court".
  private func isAbout(_ range: Range<Int>, _ phrase: Range<Int>, block: Int, in analysis: Analysis) -> Bool {
    let start = range.lowerBound
    if phrase.lowerBound == start { return true }
    if block > 4 || phrase.lowerBound - start > 8 { return false }
    guard (start..<phrase.upperBound).contains(where: { analysis.has($0, genres) }) else { return false }
    if analysis.end(of: leads, at: start, limit: phrase.lowerBound) != nil { return true }
    // "Joint press statement by the Harbour Board": a headline or a label.
    return !analysis.shape(range.upperBound - 1).contains(.terminator)
      && (start..<phrase.lowerBound).allSatisfy { analysis.has($0, genres) || analysis.has($0, openings) }
  }

  /// "Joint statement by A, B and C": the next of a list.
  private func nextListed(
    after index: Int, limit: Int, in analysis: Analysis, _ resolution: Resolution
  ) -> (index: Int, entity: Int)? {
    let end = resolution.mentions[index].tokens.upperBound
    guard end < limit, let next = resolution.issuer(in: end..<limit, from: index + 1) else { return nil }
    let gap = end..<resolution.mentions[next.index].tokens.lowerBound
    return gap.count < 5 && gap.allSatisfy { joining.contains(analysis.fold($0)) } ? next : nil
  }
}

/// The issuers found so far, each entity once.
private struct Issuers {
  private var found: [Resolution.Issuer] = []
  private var known: Set<Int> = []

  mutating func add(_ entity: Int, _ kind: Resolution.Issuer.Kind) {
    if known.insert(entity).inserted { found.append(.init(entity: entity, kind: kind)) }
  }

  var sorted: [Resolution.Issuer] { found.count < 2 ? found : found.sorted { $0.entity < $1.entity } }
}

extension Resolution {
  /// The first mention of a person or institution that begins within some tokens, from an index of the mentions on.
  fileprivate func issuer(in tokens: Range<Int>, from index: Int = 0) -> (index: Int, entity: Int)? {
    var low = index
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < mentions.count, mentions[low].tokens.lowerBound < tokens.upperBound {
      let entity = mentions[low].entity
      if entities[entity].type == .person || entities[entity].type == .institution { return (low, entity) }
      low += 1
    }
    return nil
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
    let number = Int(names.number(folding: name))
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
