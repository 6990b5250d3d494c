import Annotating
import Records
import Resolving

// The fields `issuers` and `entities`.
extension JSONWriter {
  mutating func write(
    _ contents: RecordContents, _ order: [Int], _ mentions: MentionsByEntity, _ text: RecordText
  ) {
    let resolution = contents.resolution
    key("issuers")
    beginArray()
    for issuer in resolution.issuers where contents.keeps(issuer.entity) {
      element()
      beginObject(inline: true)
      field("entity", text.id(of: issuer.entity))
      field("kind", issuer.kind.rawValue)
      endObject()
    }
    endArray()
    let parts = EntityParts(resolution)
    key("entities")
    beginArray()
    resolution.words.withUnsafeBufferPointer { words in
      for index in order where contents.keeps(index) {
        element()
        write(index, resolution, parts, mentions.mentions(of: index), words, text)
      }
    }
    endArray()
  }

  private mutating func write(
    _ index: Int, _ resolution: Resolution, _ parts: EntityParts, _ mentions: ArraySlice<Int32>,
    _ words: UnsafeBufferPointer<UInt8>, _ text: RecordText
  ) {
    let entity = resolution.entities[index]
    beginObject()
    field("id", text.id(of: index))
    key("type")
    value(entity.type)
    if let category = entity.category { field("category", code: category.name) } else { null("category") }
    field("name", UnsafeBufferPointer(rebasing: words[entity.name]))
    key("aliases")
    beginArray(inline: true)
    for number in mentions where resolution.mentions[Int(number)].isAlias {
      element()
      value(text.words(resolution.mentions[Int(number)].range))
    }
    endArray()
    key("identifiers")
    beginArray()
    for identifier in resolution.identifiers[parts.identifiers(of: index)] {
      element()
      beginObject(inline: true)
      field("scheme", UnsafeBufferPointer(rebasing: words[identifier.scheme]))
      field("value", UnsafeBufferPointer(rebasing: words[identifier.value]))
      endObject()
    }
    endArray()
    key("roles")
    beginArray()
    for role in resolution.roles[parts.roles(of: index)] {
      element()
      write(role, text)
    }
    endArray()
    key("mentions")
    beginArray()
    for number in mentions {
      element()
      write(resolution.mentions[Int(number)], text)
    }
    endArray()
    endObject()
  }

  private mutating func write(_ mention: EntityMention, _ text: RecordText) {
    beginObject(inline: true)
    words(mention.range, text)
    key("form")
    switch mention.form {
    case .name: value(code: "name")
    case .acronym: value(code: "acronym")
    case .nominal: value(code: "nominal")
    case .pronoun: value(code: "pronoun")
    }
    if let provision = mention.provision {
      field("provision", text.words(provision))
    } else {
      null("provision")
    }
    field("rule", UnsafeBufferPointer(start: mention.rule.start, count: mention.rule.count))
    endObject()
  }

  private mutating func write(_ role: EntityRole, _ text: RecordText) {
    beginObject(inline: true)
    field("title", text.words(role.range))
    if let institution = role.institution {
      field("institution", text.id(of: institution))
    } else {
      null("institution")
    }
    words(role.range, text)
    field("rule", UnsafeBufferPointer(start: role.rule.start, count: role.rule.count))
    endObject()
  }

  private mutating func value(_ type: Mention.EntityType) {
    switch type {
    case .person: value(code: "person")
    case .institution: value(code: "institution")
    case .place: value(code: "place")
    case .instrument: value(code: "instrument")
    }
  }
}

/// Where the roles and identifiers of each entity lie, both of which are sorted by entity.
private struct EntityParts {
  private let roleEnds: [Int]
  private let identifierEnds: [Int]

  init(_ resolution: Resolution) {
    roleEnds = Self.ends(resolution.roles.map(\.entity), resolution.entities.count)
    identifierEnds = Self.ends(resolution.identifiers.map(\.entity), resolution.entities.count)
  }

  private static func ends(_ owners: [Int], _ count: Int) -> [Int] {
    var ends = [Int](repeating: 0, count: count)
    var at = 0
    for entity in 0..<count {
      while at < owners.count, owners[at] == entity { at += 1 }
      ends[entity] = at
    }
    return ends
  }

  func roles(of entity: Int) -> Range<Int> { (entity == 0 ? 0 : roleEnds[entity - 1])..<roleEnds[entity] }
  func identifiers(of entity: Int) -> Range<Int> {
    (entity == 0 ? 0 : identifierEnds[entity - 1])..<identifierEnds[entity]
  }
}
