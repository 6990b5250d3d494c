import Records

private struct FlatMention {
  var entity: Record.Entity
  var mention: Record.Mention

  var place: Place { Place(mention.start, mention.end, mention.text, label: entity.id) }
}

extension RecordComparison {
  mutating func compareEntities() {
    let oldMentions = old.entities.flatMap { entity in
      entity.mentions.map { FlatMention(entity: entity, mention: $0) }
    }
    let newMentions = new.entities.flatMap { entity in
      entity.mentions.map { FlatMention(entity: entity, mention: $0) }
    }
    let pairing = Pairing(oldMentions.map(\.place), newMentions.map(\.place), map)
    let pairs = pairing.pairs.map { (old: oldMentions[$0.old], new: newMentions[$0.new]) }
    pairEntities(pairs)
    for pair in pairs { compareMentions(pair.old, pair.new) }
    for index in pairing.lost { reportAlone(oldMentions[index], isOld: true) }
    for index in pairing.added { reportAlone(newMentions[index], isOld: false) }
    reportUnpairedEntities(pairs)
    let newByID = Dictionary(new.entities.map { ($0.id, $0) }) { first, _ in first }
    for entity in old.entities {
      if let other = newEntity[entity.id].flatMap({ newByID[$0] }) { compareEntity(entity, other) }
    }
  }

  /// By id, then by the mentions in common, most first.
  private mutating func pairEntities(_ pairs: [(old: FlatMention, new: FlatMention)]) {
    let ids = Set(new.entities.map(\.id))
    for entity in old.entities where ids.contains(entity.id) { join(entity.id, entity.id) }
    var common: [[String]: Int] = [:]
    for (old, new) in pairs where newEntity[old.entity.id] == nil && oldEntity[new.entity.id] == nil {
      common[[old.entity.id, new.entity.id], default: 0] += 1
    }
    let order = common.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    for (key, _) in order where newEntity[key[0]] == nil && oldEntity[key[1]] == nil { join(key[0], key[1]) }
  }

  private mutating func join(_ old: String, _ new: String) {
    newEntity[old] = new
    oldEntity[new] = old
  }

  private mutating func compareMentions(_ a: FlatMention, _ b: FlatMention) {
    let (mine, theirs) = (a.mention, b.mention)
    var fields = FieldList()
    fields.compare("text", mine.text, theirs.text)
    fields.compare("form", mine.form, theirs.form)
    fields.compare("provision", mine.provision, theirs.provision)
    let spans = (
      Record.Span(start: mine.start, end: mine.end), Record.Span(start: theirs.start, end: theirs.end)
    )
    func change(_ kind: Change.Kind, _ fields: [Change.Field]) -> Change {
      Change(
        kind, in: statement, subject: theirs.text, oldRule: mine.rule, newRule: theirs.rule, oldSpan: spans.0,
        newSpan: spans.1, fields: fields)
    }
    if newEntity[a.entity.id] != b.entity.id {
      // One that only goes along with a lost or an added entity is told there.
      guard newEntity[a.entity.id] != nil, oldEntity[b.entity.id] != nil else { return }
      add(change(.mentionRegrouped, [.init("entity", a.entity.id, b.entity.id)] + fields.fields))
    } else if !fields.fields.isEmpty {
      add(change(.mention, fields.fields))
    } else {
      noteShift(spans.0, spans.1)
      if mine.rule != theirs.rule { add(change(.rule, [.init("rule", mine.rule, theirs.rule)])) }
    }
  }

  /// A mention without partner, save those of an entity that is itself without one.
  private mutating func reportAlone(_ flat: FlatMention, isOld: Bool) {
    guard (isOld ? newEntity : oldEntity)[flat.entity.id] != nil else { return }
    let span = Record.Span(start: flat.mention.start, end: flat.mention.end)
    let rule = flat.mention.rule
    let id = flat.entity.id
    add(
      Change(
        isOld ? .mentionLost : .mentionAdded, in: statement, subject: flat.mention.text,
        oldRule: isOld ? rule : nil, newRule: isOld ? nil : rule, oldSpan: isOld ? span : nil,
        newSpan: isOld ? nil : span, fields: [.init("entity", isOld ? id : nil, isOld ? nil : id)]))
  }

  private mutating func reportUnpairedEntities(_ pairs: [(old: FlatMention, new: FlatMention)]) {
    let lost = old.entities.filter { newEntity[$0.id] == nil }
    let added = new.entities.filter { oldEntity[$0.id] == nil }
    if lost.isEmpty, added.isEmpty { return }
    var (into, from): ([String: [String]], [String: [String]]) = ([:], [:])
    for pair in pairs {
      into[pair.old.entity.id, default: []].append(pair.new.entity.id)
      from[pair.new.entity.id, default: []].append(pair.old.entity.id)
    }
    for entity in lost { add(unpaired(entity, isOld: true, otherwise: into[entity.id] ?? [])) }
    for entity in added { add(unpaired(entity, isOld: false, otherwise: from[entity.id] ?? [])) }
  }

  private func unpaired(_ entity: Record.Entity, isOld: Bool, otherwise: [String]) -> Change {
    let first = entity.mentions.first
    let span = first.map { Record.Span(start: $0.start, end: $0.end) }
    let count = "\(entity.mentions.count)"
    var fields = [Change.Field("mentions", isOld ? count : nil, isOld ? nil : count)]
    if !otherwise.isEmpty {
      let others = Array(Set(otherwise)).sorted().joined(separator: "; ")
      fields.append(.init("mentions in", isOld ? entity.id : others, isOld ? others : entity.id))
    }
    return Change(
      isOld ? .entityLost : .entityAdded, in: statement, subject: entity.id,
      oldRule: isOld ? first?.rule : nil,
      newRule: isOld ? nil : first?.rule, oldSpan: isOld ? span : nil, newSpan: isOld ? nil : span,
      fields: fields)
  }

  private mutating func compareEntity(_ a: Record.Entity, _ b: Record.Entity) {
    var fields = FieldList()
    fields.compare("id", a.id, b.id)
    fields.compare("type", a.type, b.type)
    fields.compare("category", a.category, b.category)
    fields.compare("name", a.name, b.name)
    fields.compare("aliases", a.aliases, b.aliases)
    fields.compare(
      "identifiers", a.identifiers.map { "\($0.scheme) \($0.value)" },
      b.identifiers.map { "\($0.scheme) \($0.value)" })
    if !fields.fields.isEmpty {
      add(
        Change(
          a.id == b.id ? .entity : .entityRenamed, in: statement, subject: b.id,
          oldRule: a.mentions.first?.rule,
          newRule: b.mentions.first?.rule,
          oldSpan: a.mentions.first.map { .init(start: $0.start, end: $0.end) },
          newSpan: b.mentions.first.map { .init(start: $0.start, end: $0.end) }, fields: fields.fields))
    }
    compareRoles(a, b)
  }

  private mutating func compareRoles(_ a: Record.Entity, _ b: Record.Entity) {
    let pairing = Pairing(
      a.roles.map { Place($0.start, $0.end, $0.text) }, b.roles.map { Place($0.start, $0.end, $0.text) }, map)
    for (old, new) in pairing.pairs {
      let (mine, theirs) = (a.roles[old], b.roles[new])
      var fields = FieldList()
      fields.compare("title", mine.title, theirs.title)
      if mine.institution.map({ newEntity[$0] ?? "" }) != theirs.institution {
        fields.fields.append(.init("institution", mine.institution, theirs.institution))
      }
      fields.compare("text", mine.text, theirs.text)
      let isRule = fields.fields.isEmpty
      fields.compare("rule", mine.rule, theirs.rule)
      if fields.fields.isEmpty {
        noteShift(.init(start: mine.start, end: mine.end), .init(start: theirs.start, end: theirs.end))
        continue
      }
      add(
        Change(
          isRule ? .rule : .entity, in: statement, subject: isRule ? theirs.text : b.id, oldRule: mine.rule,
          newRule: theirs.rule, oldSpan: .init(start: mine.start, end: mine.end),
          newSpan: .init(start: theirs.start, end: theirs.end), fields: fields.fields))
    }
    for index in pairing.lost { add(role(a.roles[index], of: a, isOld: true)) }
    for index in pairing.added { add(role(b.roles[index], of: b, isOld: false)) }
  }

  private func role(_ role: Record.Role, of entity: Record.Entity, isOld: Bool) -> Change {
    let span = Record.Span(start: role.start, end: role.end)
    let title = [role.title, role.institution].compactMap { $0 }.joined(separator: ", ")
    return Change(
      isOld ? .roleLost : .roleAdded, in: statement, subject: entity.id, oldRule: isOld ? role.rule : nil,
      newRule: isOld ? nil : role.rule, oldSpan: isOld ? span : nil, newSpan: isOld ? nil : span,
      fields: [.init("role", isOld ? title : nil, isOld ? nil : title)])
  }

  mutating func compareIssuers() {
    let mine = Set(old.issuers.map { "\(newEntity[$0.entity] ?? $0.entity) (\($0.kind.rawValue))" })
    let theirs = Set(new.issuers.map { "\($0.entity) (\($0.kind.rawValue))" })
    if mine != theirs {
      var fields = FieldList()
      fields.compare("issuers", mine.subtracting(theirs).sorted(), theirs.subtracting(mine).sorted())
      add(Change(.issuer, in: statement, subject: "issuers", fields: fields.fields))
    }
  }
}
