import Records

extension Record {
  /// Leaves out what was not asked for, as ``RecordContents/restrict(to:)`` does before a record is written.
  mutating func restrict(to parts: Set<RecordPart>) {
    if parts == RecordPart.all { return }
    if !parts.contains(.date) { dates = [] }
    if !parts.contains(.quotation) { quotations = [] }
    let kept = entitiesNeeded(for: parts)
    entities.removeAll { !kept.contains($0.id) }
    issuers.removeAll { !kept.contains($0.entity) }
    warnings.removeAll { warning in
      let part = RecordPart(rawValue: String(warning.code.prefix { $0 != "." }))
      return part.map { !parts.contains($0) } ?? false
    }
  }

  private func entitiesNeeded(for parts: Set<RecordPart>) -> Set<String> {
    let asked = entities.filter { entity in
      RecordPart(rawValue: entity.type.rawValue).map(parts.contains) ?? false
    }
    var open = asked.map(\.id) + quotations.flatMap(\.speakers).compactMap(\.entity)
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
