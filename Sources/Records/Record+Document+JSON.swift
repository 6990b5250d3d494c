extension Record.Producer: JSONPart {
  enum Field: Int, JSONField {
    case version, rules
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("version", version)
    json.field("rules", rules)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(version: "", rules: [])
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .version: version = try json.string()
      case .rules: rules = try json.strings()
      }
    }
  }
}

extension Record.Source: JSONPart {
  static var isInline: Bool { false }

  enum Field: Int, JSONField {
    case path, mediaType, encoding, byteCount, sha256
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("path", path)
    json.field("mediaType", mediaType)
    json.field("encoding", encoding)
    json.field("byteCount", byteCount)
    json.field("sha256", sha256)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(path: "", mediaType: .plain, encoding: "", byteCount: 0, sha256: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .path: path = try json.string()
      case .mediaType: mediaType = try json.code()
      case .encoding: encoding = try json.string()
      case .byteCount: byteCount = try json.int()
      case .sha256: sha256 = try json.string()
      }
    }
  }
}

extension Record.Document: JSONPart {
  static var isInline: Bool { false }

  enum Field: Int, JSONField {
    case title, authors, publisher, published, url, language, evidence, text, blocks
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("title", title)
    json.field("authors", authors)
    json.field("publisher", publisher)
    json.field("published", published)
    json.field("url", url)
    json.field("language", language)
    json.field("evidence", evidence)
    json.field("text", text)
    json.field("blocks", blocks)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(text: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .title: title = try json.optionalString()
      case .authors: authors = try json.strings()
      case .publisher: publisher = try json.optionalString()
      case .published: published = try json.optionalString()
      case .url: url = try json.optionalString()
      case .language: language = try json.optionalString()
      case .evidence: evidence = try Record.DocumentEvidence(from: &json)
      case .text: text = try json.string()
      case .blocks: blocks = try json.parts()
      }
    }
  }
}

extension Record.Evidence: JSONPart {
  enum Field: Int, JSONField {
    case from, detail, start, end
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("from", from)
    json.field("detail", detail)
    json.field("start", start)
    json.field("end", end)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(from: .option)
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .from: from = try json.code()
      case .detail: detail = try json.optionalString()
      case .start: start = try json.optionalInt()
      case .end: end = try json.optionalInt()
      }
    }
  }
}

extension Record.Block: JSONPart {
  enum Field: Int, JSONField {
    case start, end, kind, level, source
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("start", start)
    json.field("end", end)
    json.field("kind", kind)
    json.field("level", level)
    json.field("source", source)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(start: 0, end: 0, kind: .paragraph)
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .kind: kind = try json.code()
      case .level: level = try json.optionalInt()
      case .source: source = try json.optionalString()
      }
    }
  }
}

// The one object whose fields may be missing: a field of the document that is not known has no evidence.
extension Record.DocumentEvidence: JSONPart {
  static var isInline: Bool { false }

  enum Field: Int, JSONField {
    case title, authors, publisher, published, url, language
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    if let title { json.field("title", title) }
    if let authors { json.field("authors", authors) }
    if let publisher { json.field("publisher", publisher) }
    if let published { json.field("published", published) }
    if let url { json.field("url", url) }
    if let language { json.field("language", language) }
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init()
    try json.object(Self.fields, optional: true) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .title: title = try Record.Evidence(from: &json)
      case .authors: authors = try Record.Evidence(from: &json)
      case .publisher: publisher = try Record.Evidence(from: &json)
      case .published: published = try Record.Evidence(from: &json)
      case .url: url = try Record.Evidence(from: &json)
      case .language: language = try Record.Evidence(from: &json)
      }
    }
  }
}
