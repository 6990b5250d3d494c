import Records

/// A record as entities of FollowTheMoney, the model of investigative databases: one JSON object a line.
///
/// The statement is a document, persons and institutions are legal entities, each linked to it by a mention; roles in an
/// institution are memberships. Places and instruments have no schema there that fits and are left out, and so are
/// quotations. Ids hold for one statement at one path.
public struct FollowTheMoney {
  public init() {}

  public func write(_ record: Record, into bytes: inout [UInt8]) {
    let base = "rapporteur-\(record.source.sha256.prefix(16))-\(Self.hash(record.source.path))"
    let document = writeDocument(record, base, into: &bytes)
    var ids: [String: String] = [:]
    for (index, entity) in record.entities.enumerated() where Self.schema(entity) != nil {
      ids[entity.id] = "\(base)-\(index + 1)"
    }
    for entity in record.entities {
      guard let id = ids[entity.id], let schema = Self.schema(entity) else { continue }
      writeEntity(entity, id, schema, ids, into: &bytes)
      Self.write("\(id)-mention", "Mention", into: &bytes) { json in
        json.field("document", [document])
        json.field("resolved", [id])
        json.field("name", Self.names(entity))
        json.field("detectedSchema", [schema])
      }
    }
  }

  private func writeDocument(_ record: Record, _ id: String, into bytes: inout [UInt8]) -> String {
    let document = record.document
    let fileName = record.source.path.split(separator: "/").last.map(String.init) ?? record.source.path
    Self.write(id, "Article", into: &bytes) { json in
      json.field("title", [document.title ?? fileName])
      json.field("fileName", [fileName])
      if !document.authors.isEmpty { json.field("author", document.authors) }
      if let publisher = document.publisher { json.field("publisher", [publisher]) }
      if let published = document.published { json.field("publishedAt", [published]) }
      if let url = document.url { json.field("sourceUrl", [url]) }
      json.field("bodyText", [document.text])
    }
    return id
  }

  private func writeEntity(
    _ entity: Record.Entity, _ id: String, _ schema: String, _ ids: [String: String],
    into bytes: inout [UInt8]
  ) {
    let free = entity.roles.filter { role in role.institution.flatMap { ids[$0] } == nil }
    Self.write(id, schema, into: &bytes) { json in
      let names = Self.names(entity)
      json.field("name", [names[0]])
      if names.count > 1 { json.field("alias", Array(names.dropFirst())) }
      let wikidata = entity.identifiers.filter { $0.scheme == "wikidata" }.map(\.value)
      if !wikidata.isEmpty { json.field("wikidataId", wikidata) }
      if schema == "Person", !free.isEmpty { json.field("position", Self.unique(free.map(\.title))) }
    }
    guard schema == "Person" else { return }
    var done: Set<String> = []
    for role in entity.roles {
      guard let institution = role.institution.flatMap({ ids[$0] }) else { continue }
      guard done.insert("\(institution)\n\(role.title)").inserted else { continue }
      Self.write("\(id)-role-\(done.count)", "Membership", into: &bytes) { json in
        json.field("member", [id])
        json.field("organization", [institution])
        json.field("role", [role.title])
      }
    }
  }

  /// Nil where the model has nothing that fits.
  private static func schema(_ entity: Record.Entity) -> String? {
    switch entity.type {
    case .person: return "Person"
    case .place, .instrument: return nil
    case .institution:
      switch entity.category {
      case .company, .media: return "Company"
      case .court, .government, .parliament, .police, .military: return "PublicBody"
      default: return "Organization"
      }
    }
  }

  private static func write(
    _ id: String, _ schema: String, into bytes: inout [UInt8], properties: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter(style: .compact, capacity: 512)
    json.beginObject()
    json.field("id", id)
    json.field("schema", schema)
    json.key("properties")
    json.beginObject()
    properties(&json)
    json.endObject()
    json.endObject()
    json.newline()
    json.append(to: &bytes)
  }

  /// Name and aliases, each on one line, as the model wants them.
  private static func names(_ entity: Record.Entity) -> [String] {
    unique(
      ([entity.name] + entity.aliases).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    )
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// FNV-1a: a short name for a path, the same everywhere.
  private static func hash(_ path: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
