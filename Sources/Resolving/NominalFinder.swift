import Annotating

/// Ties "the Court", "the Ministry", "the Prosecutor" to the one entity that is meant.
struct NominalFinder {
  private let nominal, role, person, genderNoun: ClassID?
  private let the, of, forWord: UInt32?

  init(_ rules: RuleSet) {
    nominal = rules.listed("institution-nominal")
    role = rules.listed("role")
    person = rules.listed("person-nominal")
    genderNoun = rules.listed("gender-noun")
    the = rules.lexicon.lookup("the")
    of = rules.lexicon.lookup("of")
    forWord = rules.lexicon.lookup("for")
  }

  /// Adds the mentions that it finds to the entities; `taken` says by token whether a name stands there.
  func find(in analysis: Analysis, taken: [Bool], entities: inout [Entity]) {
    let heads = Heads(entities, in: analysis)
    var added: [(entity: Int, mention: Mention)] = []
    for block in 0..<analysis.tokens.blockCount {
      let range = analysis.tokens.block(block)
      for token in range.dropLast() where analysis.fold(token) == the {
        guard let found = words(after: token, limit: range.upperBound, in: analysis, taken: taken) else {
          continue
        }
        let at = analysis.tokens.bytes(token..<found.end)
        guard let entity = heads.entity(of: found, at: at.lowerBound, entities: entities) else { continue }
        added.append(
          (
            entity,
            Mention(
              type: entities[entity].type, form: .nominal, tokens: token..<found.end, range: at,
              rule: found.isPerson ? "person.nominal" : "institution.nominal")
          ))
      }
    }
    for (entity, mention) in added { entities[entity].mentions.append(mention) }
    for entity in Set(added.map(\.entity)) {
      entities[entity].mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  struct Words {
    var end: Int
    /// The words in lower case.
    var key: [UInt8]
    var category: String
    var isPerson: Bool
    var isCapitalized: Bool
  }

  private func words(after article: Int, limit: Int, in analysis: Analysis, taken: [Bool]) -> Words? {
    let first = article + 1
    guard !taken[first] else { return nil }
    let shape = analysis.shape(first)
    guard shape.contains(.word) else { return nil }
    var best: (end: Int, value: String, isPerson: Bool)?
    if analysis.end(of: nominal, at: first, limit: limit) != nil,
      let entry = analysis.entry(of: nominal, at: first, limit: limit)
    {
      best = (entry.end, entry.value, false)
    } else if let end = analysis.end(
      of: shape.contains(.capitalized) ? role : person, at: first, limit: limit)
    {
      best = (end, "", true)
    }
    guard let best, !(first..<best.end).contains(where: { taken[$0] }) else { return nil }
    guard standsAlone(best.end, limit: limit, in: analysis, taken: taken) else { return nil }
    return Words(
      end: best.end, key: LetterFold.folded(analysis.text.bytes[analysis.tokens.bytes(first..<best.end)]),
      category: best.value, isPerson: best.isPerson, isCapitalized: shape.contains(.capitalized))
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
    return analysis.fold(end) != of && analysis.fold(end) != forWord
  }
}

/// The words that entities are called by when not by name: the heads of institutions, the roles of persons.
private struct Heads {
  private var institutions: [[UInt8]: [Int]] = [:]
  private var byCategory: [InstitutionCategory: [Int]] = [:]
  private var persons: [[UInt8]: [Int]] = [:]

  init(_ entities: [Entity], in analysis: Analysis) {
    for (index, entity) in entities.enumerated() {
      if entity.type == .institution {
        for key in Self.heads(
          entity.mentions.map { analysis.text.bytes[$0.range] } + [ArraySlice(Array(entity.name.utf8))])
        {
          institutions[key, default: []].append(index)
        }
        if let category = entity.category { byCategory[category, default: []].append(index) }
      } else if entity.type == .person {
        for role in entity.roles {
          let key = LetterFold.folded(Array(role.title.utf8))
          if persons[key]?.last != index { persons[key, default: []].append(index) }
          if let last = key.split(separator: 0x20).last, persons[Array(last)]?.last != index {
            persons[Array(last), default: []].append(index)
          }
        }
      }
    }
  }

  /// Words of a name that could stand for it, folded: each single word and each ending of several.
  private static func heads(_ names: [ArraySlice<UInt8>]) -> Set<[UInt8]> {
    var heads: Set<[UInt8]> = []
    for name in Set(names.map { LetterFold.folded($0) }) {
      let words = name.split(separator: 0x20)
      for word in words { heads.insert(Array(word)) }
      for start in words.indices.dropLast() where words.count - start < 5 {
        heads.insert(Array(words[start...].joined(separator: [0x20])))
      }
    }
    return heads
  }

  func entity(of words: NominalFinder.Words, at position: Int, entities: [Entity]) -> Int? {
    if words.isPerson { return nearest(persons[words.key] ?? [], before: position, entities: entities) }
    let category = InstitutionCategory(words.category)
    let named = (institutions[words.key] ?? []).filter {
      words.category == "any" || entities[$0].category == nil || entities[$0].category == category
        || entities[$0].mentions.contains { $0.form == .name }
    }
    if let found = nearest(named, before: position, entities: entities) { return found }
    // "the Court" of a statement that names only the ICC.
    guard words.isCapitalized, let category, let only = byCategory[category], only.count == 1
    else { return nil }
    return nearest(only, before: position, entities: entities)
  }

  /// The one named last before a position; one named only later where none was.
  private func nearest(_ candidates: [Int], before position: Int, entities: [Entity]) -> Int? {
    var best: (entity: Int, start: Int)?
    for candidate in candidates {
      for mention in entities[candidate].mentions where mention.range.lowerBound < position {
        if best.map({ $0.start < mention.range.lowerBound }) ?? true {
          best = (candidate, mention.range.lowerBound)
        }
      }
    }
    return best?.entity ?? (candidates.count == 1 ? candidates[0] : nil)
  }
}
