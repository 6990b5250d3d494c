import Records

/// The kinds of things that a record can be restricted to.
public enum RecordPart: String, CaseIterable, Sendable {
  case person, institution, place, instrument, date, quotation

  /// Everything.
  public static let all = Set(allCases)

  init(_ type: Record.EntityType) {
    switch type {
    case .person: self = .person
    case .institution: self = .institution
    case .place: self = .place
    case .instrument: self = .instrument
    }
  }
}

extension Record {
  /// Leaves out what was not asked for; text and metadata stay.
  ///
  /// What stays is the same as in the whole record, ids too. An entity of another type stays where something that was
  /// asked for names it (the speaker of a quotation, the institution of a role), so that no id leads nowhere.
  mutating func restrict(to parts: Set<RecordPart>) {
    if parts == RecordPart.all { return }
    if !parts.contains(.date) { dates = [] }
    if !parts.contains(.quotation) { quotations = [] }
    let kept = entitiesNeeded(for: parts)
    entities.removeAll { !kept.contains($0.id) }
    issuers.removeAll { !kept.contains($0.entity) }
    warnings.removeAll { warning in
      guard let stage = RecordPart(rawValue: String(warning.code.prefix { $0 != "." })) else { return false }
      return !parts.contains(stage)
    }
  }

  private func entitiesNeeded(for parts: Set<RecordPart>) -> Set<String> {
    let asked = entities.filter { parts.contains(RecordPart($0.type)) }.map(\.id)
    var open = asked + quotations.flatMap(\.speakers).compactMap(\.entity)
    var kept = Set(open)
    let byID = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
    while let id = open.popLast() {
      for other in (byID[id]?.roles ?? []).compactMap(\.institution) where kept.insert(other).inserted {
        open.append(other)
      }
    }
    return kept
  }
}
