import Annotating

/// Puts the mentions of one thing together: persons with their roles, institutions, places and instruments.
///
/// Made once for a rule set, shared by all threads.
public struct EntityResolver: Sendable {
  /// Particles and suffixes of persons' names, folded.
  private let small: Set<[UInt8]>
  private let nominals: NominalFinder
  private let issuers: IssuerFinder

  public init(_ ruleSet: RuleSet) {
    nominals = NominalFinder(ruleSet)
    issuers = IssuerFinder(ruleSet)
    small = Set(
      [
        "al", "el", "bin", "ibn", "ben", "bint", "abu", "de", "da", "do", "dos", "das", "del", "della", "di",
        "du", "des",
        "la", "le", "van", "von", "der", "den", "ter", "ten", "ould", "jr", "sr", "ii", "iii", "iv", "the",
        "y", "e", "of",
        "as", "an", "ad", "ash", "ul", "ur",
      ].map { Array($0.utf8) })
  }

  /// What is known about a statement beside its text.
  public struct Hints: Sendable {
    public var title: String?
    public var authors: [String]
    public var publisher: String?

    public init(title: String? = nil, authors: [String] = [], publisher: String? = nil) {
      self.title = title
      self.authors = authors
      self.publisher = publisher
    }
  }

  /// The entities of a statement, by first mention, and who issues it.
  public func resolve(_ mentions: [Mention], in analysis: Analysis, hints: Hints = Hints()) -> Resolution {
    var resolution = Resolution()
    resolution.entityOfMention = Array(repeating: nil, count: mentions.count)
    let groups = group(mentions, in: analysis)
    var numbers: [Int: Int] = [:]
    for (index, group) in groups.enumerated() {
      let number = numbers[group] ?? resolution.entities.count
      if number == resolution.entities.count {
        numbers[group] = number
        resolution.entities.append(Entity(type: mentions[index].type, name: "", mentions: []))
      }
      resolution.entities[number].mentions.append(mentions[index])
      resolution.entityOfMention[index] = number
    }
    for index in resolution.entities.indices { describe(&resolution.entities[index], in: analysis) }
    addRoles(mentions, in: analysis, to: &resolution)
    var taken = [Bool](repeating: false, count: analysis.tokens.count + 1)
    for mention in mentions { for token in mention.tokens where token < taken.count { taken[token] = true } }
    nominals.find(in: analysis, taken: taken, entities: &resolution.entities)
    resolution.issuers = issuers.find(in: analysis, hints: hints, entities: resolution.entities)
    return resolution
  }

  /// The roles beside the mentions of persons, each title once.
  private func addRoles(_ mentions: [Mention], in analysis: Analysis, to resolution: inout Resolution) {
    for (index, mention) in mentions.enumerated() {
      guard let entity = resolution.entityOfMention[index] else { continue }
      for role in [mention.roleBefore, mention.roleAfter].compactMap({ $0 }) {
        let title = analysis.text.string(role.range)
        let institution = role.institution.flatMap {
          resolution.entityOfMention.indices.contains($0) ? resolution.entityOfMention[$0] : nil
        }
        if resolution.entities[entity].roles.contains(where: {
          $0.title == title && $0.institution == institution
        }) {
          continue
        }
        resolution.entities[entity].roles.append(
          Entity.Role(title: title, institution: institution, range: role.range, rule: role.rule))
      }
    }
  }

  /// By mention: a number that all mentions of one thing share.
  private func group(_ mentions: [Mention], in analysis: Analysis) -> [Int] {
    var result = Array(repeating: -1, count: mentions.count)
    for (offset, type) in Mention.EntityType.allCases.enumerated() {
      let indices = mentions.indices.filter { mentions[$0].type == type }
      let own = indices.map { mentions[$0] }
      var persons = PersonGrouping(small: small)
      var things = ThingGrouping()
      let numbers =
        type == .person ? persons.group(own, text: analysis.text.bytes) : things.group(own, in: analysis)
      for (index, number) in zip(indices, numbers) {
        result[index] = number * Mention.EntityType.allCases.count + offset
      }
    }
    return result
  }

  private func describe(_ entity: inout Entity, in analysis: Analysis) {
    var best: Mention?
    for mention in entity.mentions {
      if mention.gender != .unknown { entity.gender = mention.gender }
      if entity.category == nil { entity.category = mention.category }
      if mention.form == .name, mention.range.count > best?.range.count ?? 0 { best = mention }
    }
    entity.name = analysis.text.string((best ?? entity.mentions[0]).range)
    if let line = entity.mentions.lazy.compactMap(\.gazetteerLine).first {
      let name = analysis.name(of: line)
      if !name.isEmpty { entity.name = String(decoding: name, as: UTF8.self) }
      entity.identifiers = Self.identifiers(String(decoding: analysis.identifiers(of: line), as: UTF8.self))
    }
    guard entity.type == .instrument else { return }
    let own = InstrumentIdentifiers(analysis.text.bytes)
    for mention in entity.mentions {
      for identifier in own.identifiers(of: mention) where !entity.identifiers.contains(identifier) {
        entity.identifiers.append(identifier)
      }
    }
  }

  /// `scheme:value | scheme:value`, as gazetteers write them.
  private static func identifiers(_ cell: String) -> [Entity.Identifier] {
    cell.split(separator: "|").compactMap { part in
      let trimmed = part.drop { $0 == " " }
      guard let colon = trimmed.firstIndex(of: ":") else { return nil }
      let value = trimmed[trimmed.index(after: colon)...].split(separator: " ").first ?? ""
      return value.isEmpty ? nil : Entity.Identifier(scheme: String(trimmed[..<colon]), value: String(value))
    }
  }
}
