import Annotating

/// Ties "the Court", "the Ministry", "the Prosecutor" to the one entity that is meant.
struct NominalFinder {
  private let nominal, role, person: ClassID?
  private let of, forWord, slash: UInt32?
  /// Words before what somebody is; those that are so only behind who it is; and those before an "as" that compares.
  private let predicating, copula, predicated, comparing: ClassID?

  init(_ rules: RuleSet) {
    nominal = rules.listed(NominalLists.institution.rawValue)
    role = rules.listed(NominalLists.role.rawValue)
    person = rules.listed(NominalLists.person.rawValue)
    of = rules.lexicon.lookup("of")
    forWord = rules.lexicon.lookup("for")
    predicating = rules.listed("predicating")
    copula = rules.listed("predicating-copula")
    predicated = rules.listed("predicating-subject")
    comparing = rules.listed("comparing")
    slash = rules.lexicon.lookup("/")
  }

  /// Adds the mentions that it finds, by position among the others.
  func find(
    in analysis: Analysis, text: UnsafeBufferPointer<UInt8>, scratch: inout EntityResolver.Scratch,
    resolution: inout Resolution
  ) {
    let named = resolution.mentions.count
    let tokens = analysis.tokens
    let blockStarts = tokens.blockStarts
    var block = 0
    for (article, mark) in scratch.marked where mark & EntityResolver.article != 0 {
      while blockStarts[block + 1] <= article { block += 1 }
      let token = Int(article)
      let limit = Int(blockStarts[block + 1])
      guard token + 1 < limit, analysis.mayBeNominal(at: token + 1),
        let found = words(after: token, limit: limit, in: analysis, taken: scratch.taken)
      else { continue }
      let bytes = tokens.bytes(token + 1..<found.end)
      // "the Prosecutor, Jo Park": a title beside its name.
      if scratch.isTitle(at: bytes.lowerBound) { continue }
      if found.isPerson, isPredicate(token, end: found.end, limit: limit, in: analysis, resolution) {
        continue
      }
      let key = scratch.heads.want(UnsafeBufferPointer(rebasing: text[bytes]), isPerson: found.isPerson)
      scratch.nominals.append((token, found, key))
    }
    if scratch.nominals.isEmpty { return }
    scratch.heads.fill(resolution, text: text)
    for (token, found, key) in scratch.nominals {
      let bytes = tokens.bytes(token..<found.end)
      guard
        let entity = scratch.heads.entity(
          of: found, key: key, at: bytes.lowerBound, entities: resolution.entities)
      else { continue }
      resolution.mentions.append(
        EntityMention(
          entity: entity, range: bytes, form: .nominal,
          rule: found.isPerson ? "person.nominal" : "institution.nominal", tokens: token..<found.end))
    }
    scratch.heads.removeAll()
    scratch.nominals.removeAll(keepingCapacity: true)
    resolution.merge(from: named)
  }

  struct Words {
    var end: Int
    var category: Category
    var isPerson: Bool
    var isCapitalized: Bool

    /// What the nominal's institution must be.
    enum Category: Equatable {
      case any
      /// One that no record knows: of no institution.
      case unknown
      case known(InstitutionCategory)

      init(_ name: String) {
        if name == "any" {
          self = .any
        } else {
          self = InstitutionCategory(name).map(Category.known) ?? .unknown
        }
      }
    }
  }

  private func words(after article: Int, limit: Int, in analysis: Analysis, taken: [Bool]) -> Words? {
    let first = article + 1
    guard !taken[first] else { return nil }
    let shape = analysis.shape(first)
    guard shape.contains(.word) else { return nil }
    let isCapitalized = shape.contains(.capitalized)
    var best: Words?
    if analysis.end(of: nominal, at: first, limit: limit) != nil,
      let entry = analysis.entry(of: nominal, at: first, limit: limit)
    {
      best = Words(
        end: entry.end, category: .init(entry.value), isPerson: false, isCapitalized: isCapitalized)
    } else if let end = analysis.end(of: isCapitalized ? role : person, at: first, limit: limit) {
      best = Words(end: end, category: .unknown, isPerson: true, isCapitalized: isCapitalized)
    }
    guard let best, !(first..<best.end).contains(where: { taken[$0] }),
      standsAlone(best.end, limit: limit, in: analysis, taken: taken)
    else { return nil }
    // "the Police commissioner": the one who holds the office.
    if !best.isPerson, best.end < limit, analysis.shape(best.end).contains(.lower),
      analysis.isSpaced(best.end), analysis.end(of: role, at: best.end, limit: limit) != nil
    {
      return nil
    }
    return best
  }

  /// "she left as the Permanent Secretary.", "Ana Roe was the director;", "and Ivo Lund the chairman.": what somebody is. "So was
  /// the director.", "as old as the director." and "In Norvik the director, who …" speak of one.
  private func isPredicate(
    _ article: Int, end: Int, limit: Int, in analysis: Analysis, _ resolution: Resolution
  ) -> Bool {
    guard article > 0, !analysis.tokens.mark(article).contains(.blockStart),
      ends(end, limit: limit, in: analysis)
    else { return false }
    let before = article - 1
    if analysis.has(before, predicating) {
      return !(max(0, before - 2)..<before).contains { analysis.has($0, comparing) }
    }
    if before > 0, analysis.has(before, copula) {
      return analysis.has(before - 1, predicated) || resolution.namesPerson(endingAt: before)
    }
    return resolution.namesPerson(endingAt: article)
  }

  /// Whether the words before a token end what is said.
  private func ends(_ token: Int, limit: Int, in analysis: Analysis) -> Bool {
    token >= limit
      || analysis.shape(token).contains(.punctuation) && !analysis.shape(token).contains(.possessive)
  }

  /// Whether no name or complement follows that would make it another thing.
  private func standsAlone(_ end: Int, limit: Int, in analysis: Analysis, taken: [Bool]) -> Bool {
    guard end < limit else { return true }
    if taken[end] { return false }
    let shape = analysis.shape(end)
    if shape.contains(.capitalized), analysis.isSpaced(end),
      !analysis.tokens.mark(end).contains(.sentenceStart)
    {
      return false
    }
    if shape.contains(.dash), !analysis.isSpaced(end) { return false }
    // the High Representative/Vice-President Roe
    if analysis.fold(end) == slash, !analysis.isSpaced(end) { return false }
    let fold = analysis.fold(end)
    return fold != of && fold != forWord
  }
}

extension Resolution {
  /// Whether the last mention before a token is a person's and ends there. The mentions are sorted.
  fileprivate func namesPerson(endingAt token: Int) -> Bool {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    guard low > 0, mentions[low - 1].tokens.upperBound == token else { return false }
    return entities[mentions[low - 1].entity].type == .person
  }

  /// Puts the mentions from an index on, which are sorted, among those before it, which are.
  mutating func merge(from middle: Int) {
    if middle == mentions.count || middle == 0 { return }
    let added = Array(mentions[middle...])
    var from = middle - 1
    var to = mentions.count - 1
    for mention in added.reversed() {
      while from >= 0, mentions[from].isBehind(mention) {
        mentions[to] = mentions[from]
        from -= 1
        to -= 1
      }
      mentions[to] = mention
      to -= 1
    }
  }
}

extension EntityMention {
  fileprivate func isBehind(_ other: EntityMention) -> Bool {
    if range.lowerBound != other.range.lowerBound { return range.lowerBound > other.range.lowerBound }
    return range.upperBound > other.range.upperBound
  }
}
