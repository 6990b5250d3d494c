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
      key("entity")
      value(plain: text.id(of: issuer.entity))
      field("kind", issuer.kind.rawValue)
      endObject()
    }
    endArray()
    key("entities")
    beginArray()
    resolution.words.withUnsafeBufferPointer { words in
      for index in order where contents.keeps(index) {
        element()
        write(index, resolution, mentions, words, text)
      }
    }
    endArray()
  }

  private mutating func write(
    _ index: Int, _ resolution: Resolution, _ mentions: MentionsByEntity,
    _ words: UnsafeBufferPointer<UInt8>, _ text: RecordText
  ) {
    let entity = resolution.entities[index]
    beginObject()
    key("id")
    value(plain: text.id(of: index))
    key("type")
    value(entity.type)
    if let category = entity.category { field("category", code: category.name) } else { null("category") }
    field("name", words, entity.name)
    key("aliases")
    beginArray(inline: true)
    let places = mentions.places(of: index)
    for place in places where resolution.mentions[Int(mentions.order[place])].isAlias {
      element()
      value(text.bytes, resolution.mentions[Int(mentions.order[place])].range)
    }
    endArray()
    key("identifiers")
    beginArray()
    for number in resolution.identifiers(of: index) {
      element()
      beginObject(inline: true)
      field("scheme", words, resolution.identifiers[number].scheme)
      field("value", words, resolution.identifiers[number].value)
      endObject()
    }
    endArray()
    key("roles")
    beginArray()
    for number in resolution.roles(of: index) {
      element()
      write(resolution.roles[number], text)
    }
    endArray()
    key("mentions")
    beginArray()
    for place in places {
      element()
      write(resolution.mentions[Int(mentions.order[place])], text)
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
      field("provision", text.bytes, provision)
    } else {
      null("provision")
    }
    write(mention.rule)
    endObject()
  }

  private mutating func write(_ role: EntityRole, _ text: RecordText) {
    beginObject(inline: true)
    field("title", text.bytes, role.range)
    key("institution")
    if let institution = role.institution { value(plain: text.id(of: institution)) } else { null() }
    words(role.range, text)
    write(role.rule)
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

extension Resolution {
  // Numbers, as a slice of an array counts a reference.

  /// The indices of an entity's roles.
  fileprivate func roles(of entity: Int) -> Range<Int> {
    let first = bound(roles.count) { roles[$0].entity < entity }
    return first..<bound(roles.count) { roles[$0].entity <= entity }
  }

  /// The indices of an entity's identifiers.
  fileprivate func identifiers(of entity: Int) -> Range<Int> {
    let first = bound(identifiers.count) { identifiers[$0].entity < entity }
    return first..<bound(identifiers.count) { identifiers[$0].entity <= entity }
  }

  /// The first index of a sorted array at which something does not hold any more.
  private func bound(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
