import Records

/// A record's entities while corrections are applied to them.
struct CorrectionEditor {
  private var entities: [Record.Entity]
  /// By entity: the one that it was merged into; itself otherwise.
  private var merged: [Int]
  /// By the words of a name: the entities that have it.
  private var holders: [String: [Int]] = [:]
  private var uses: [(correction: Correction, entity: Int?, words: String)] = []

  init(_ entities: [Record.Entity]) {
    self.entities = entities
    merged = Array(entities.indices)
    for (index, entity) in entities.enumerated() {
      for name in [entity.name] + entity.aliases { hold(name, index) }
    }
  }

  /// All names of the entities.
  var names: some Sequence<String> { holders.keys }

  var isUnchanged: Bool { uses.isEmpty }

  private mutating func hold(_ name: String, _ index: Int) {
    if holders[name]?.last != index { holders[name, default: []].append(index) }
  }

  private func root(_ index: Int) -> Int {
    var index = index
    while merged[index] != index { index = merged[index] }
    return index
  }

  /// The entities that a correction is about, in the order of its names.
  private func found(_ correction: Correction) -> [Int] {
    var found: [Int] = []
    for name in correction.names {
      for index in holders[name] ?? [] {
        let index = root(index)
        guard !found.contains(index), !entities[index].mentions.isEmpty else { continue }
        if correction.type == nil || correction.type == entities[index].type { found.append(index) }
      }
    }
    return found
  }

  /// Applies a correction; gives the name that entities have by it and had not before.
  mutating func apply(_ correction: Correction) -> [String] {
    let found = found(correction)
    guard let first = found.first else { return [] }
    switch correction.action {
    case .remove:
      remove(correction, from: found)
      return []
    case .change:
      for index in found { change(index, by: correction) }
    case .merge:
      for index in found.dropFirst() { merge(index, into: first) }
      if found.count > 1 { uses.append((correction, first, "")) }
      change(first, by: correction, isTold: found.count == 1)
    }
    return correction.name.map { [$0] } ?? []
  }

  // MARK: What corrections do

  private mutating func remove(_ correction: Correction, from found: [Int]) {
    for index in found {
      let before = entities[index].mentions.count
      entities[index].mentions.removeAll { $0.form != .nominal && correction.names.contains($0.text) }
      guard entities[index].mentions.count < before else { continue }
      let isNamed = entities[index].mentions.contains { $0.form != .nominal && $0.form != .pronoun }
      if !isNamed { entities[index].mentions = [] }
      let words = correction.names.first { holders[$0]?.contains { root($0) == index } ?? false } ?? ""
      uses.append((correction, nil, words))
      if isNamed, correction.names.contains(entities[index].name) {
        entities[index].name = longestName(index)
      }
    }
  }

  private func longestName(_ index: Int) -> String {
    let names = entities[index].mentions.filter { $0.form == .name || $0.form == .acronym }.map(\.text)
    return names.reduce("") { $1.unicodeScalars.count > $0.unicodeScalars.count ? $1 : $0 }
  }

  private mutating func change(_ index: Int, by correction: Correction, isTold: Bool = true) {
    let old = entities[index]
    if let name = correction.name {
      entities[index].name = name
      hold(name, index)
    }
    if let type = correction.newType, type != old.type {
      entities[index].type = type
      // They were those of another thing.
      entities[index].identifiers = []
      if type != .institution { entities[index].category = nil }
      if type != .person { entities[index].roles = [] }
    }
    if let category = correction.category, entities[index].type == .institution {
      entities[index].category = category
    }
    if isTold, entities[index] != old { uses.append((correction, index, "")) }
  }

  private mutating func merge(_ index: Int, into first: Int) {
    let other = entities[index]
    merged[index] = first
    entities[first].mentions += other.mentions
    entities[first].category = entities[first].category ?? other.category
    for identifier in other.identifiers where !entities[first].identifiers.contains(identifier) {
      entities[first].identifiers.append(identifier)
    }
    for role in other.roles
    where !entities[first].roles.contains(where: {
      $0.title == role.title && $0.institution == role.institution
    }) {
      entities[first].roles.append(role)
    }
    entities[index].mentions = []
  }
}

// MARK: The record

extension CorrectionEditor {
  /// Puts the entities back in order, with new ids wherever the record names them, and tells what was applied.
  func finish(_ record: inout Record) {
    var order = entities.indices.filter { merged[$0] == $0 && !entities[$0].mentions.isEmpty }
    var sorted = entities
    for index in order { arrange(&sorted[index]) }
    order.sort { Self.precedes(sorted[$0], sorted[$1]) }
    var names = EntityIDs()
    var ids: [Int: String] = [:]
    for index in order { ids[index] = names.next(sorted[index].type, named: sorted[index].name) }
    var renamed: [String: String] = [:]
    for index in entities.indices { renamed[record.entities[index].id] = ids[root(index)] }
    record.entities = order.map { index in
      var entity = sorted[index]
      entity.id = ids[index] ?? entity.id
      for role in entity.roles.indices {
        entity.roles[role].institution = entity.roles[role].institution.flatMap { renamed[$0] }
      }
      return entity
    }
    Self.rename(&record, renamed)
    record.corrections = uses.map { use in
      Record.Correction(
        file: use.correction.file, line: use.correction.line, action: use.correction.recordAction,
        target: use.entity.flatMap { ids[root($0)] } ?? use.words)
    }
  }

  private static func rename(_ record: inout Record, _ renamed: [String: String]) {
    var issuers: [Record.Issuer] = []
    for issuer in record.issuers {
      guard let id = renamed[issuer.entity] else { continue }
      let new = Record.Issuer(entity: id, kind: issuer.kind)
      if !issuers.contains(new) { issuers.append(new) }
    }
    record.issuers = issuers
    for quotation in record.quotations.indices {
      for speaker in record.quotations[quotation].speakers.indices {
        let old = record.quotations[quotation].speakers[speaker].entity
        record.quotations[quotation].speakers[speaker].entity = old.flatMap { renamed[$0] }
      }
    }
  }

  private func arrange(_ entity: inout Record.Entity) {
    entity.mentions.sort { ($0.start, $1.end, $0.rule) < ($1.start, $0.end, $1.rule) }
    entity.roles.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var seen: Set<String> = [entity.name]
    entity.aliases = entity.mentions.compactMap { mention in
      (mention.form == .name || mention.form == .acronym) && seen.insert(mention.text).inserted
        ? mention.text : nil
    }
  }

  private static func precedes(_ a: Record.Entity, _ b: Record.Entity) -> Bool {
    let (first, second) = (a.mentions[0], b.mentions[0])
    if first.start != second.start { return first.start < second.start }
    if first.end != second.end { return first.end > second.end }
    return (a.type.rawValue, a.name) < (b.type.rawValue, b.name)
  }
}

extension Correction {
  /// As the record tells it.
  fileprivate var recordAction: Record.CorrectionAction {
    switch action {
    case .merge: .merge
    case .remove: .remove
    case .change: .change
    }
  }
}
