import Annotating

/// The kinds of things that a record can be restricted to.
public enum RecordPart: String, CaseIterable, Sendable {
  case person, institution, place, instrument, date, quotation

  /// Everything.
  public static let all = Set(allCases)

  fileprivate init(_ type: Mention.EntityType) {
    switch type {
    case .person: self = .person
    case .institution: self = .institution
    case .place: self = .place
    case .instrument: self = .instrument
    }
  }
}

extension RecordContents {
  /// Leaves out what was not asked for; text and metadata stay.
  ///
  /// What stays is the same as in the whole record, ids too. An entity of another type stays where something that was
  /// asked for names it (the speaker of a quotation, the institution of a role), so that no id leads nowhere.
  mutating func restrict(to parts: Set<RecordPart>) {
    if parts == RecordPart.all { return }
    if !parts.contains(.date) { dates = [] }
    if !parts.contains(.quotation) { (quotations, speakers) = ([], []) }
    kept = entitiesNeeded(for: parts)
    omitted = RecordPart.all.subtracting(parts)
  }

  /// Whether a warning is about what was left out.
  func isOmitted(_ code: String) -> Bool {
    RecordPart(rawValue: String(code.prefix { $0 != "." })).map(omitted.contains) ?? false
  }

  private func entitiesNeeded(for parts: Set<RecordPart>) -> [Bool] {
    let entities = resolution.entities
    var kept = entities.map { parts.contains(RecordPart($0.type)) }
    for case let speaker? in speakers { kept[speaker] = true }
    var institutions = [[Int]](repeating: [], count: entities.count)
    for role in resolution.roles { if let body = role.institution { institutions[role.entity].append(body) } }
    var open = kept.indices.filter { kept[$0] }
    while let entity = open.popLast() {
      for institution in institutions[entity] where !kept[institution] {
        kept[institution] = true
        open.append(institution)
      }
    }
    return kept
  }
}
