extension Record.Issuer: JSONPart {
  enum Field: Int, JSONField {
    case entity, kind
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("entity", entity)
    json.field("kind", kind)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(entity: "", kind: .issuer)
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .entity: entity = try json.string()
      case .kind: kind = try json.code()
      }
    }
  }
}

extension Record.Entity: JSONPart {
  static var isInline: Bool { false }

  enum Field: Int, JSONField {
    case id, type, category, name, aliases, identifiers, roles, mentions
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("id", id)
    json.field("type", type)
    json.field("category", category)
    json.field("name", name)
    json.field("aliases", aliases)
    json.field("identifiers", identifiers)
    json.field("roles", roles)
    json.field("mentions", mentions)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(id: "", type: .person, name: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .id: id = try json.string()
      case .type: type = try json.code()
      case .category: category = try json.optionalCode()
      case .name: name = try json.string()
      case .aliases: aliases = try json.strings()
      case .identifiers: identifiers = try json.parts()
      case .roles: roles = try json.parts()
      case .mentions: mentions = try json.parts()
      }
    }
  }
}

extension Record.Identifier: JSONPart {
  enum Field: Int, JSONField {
    case scheme, value
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("scheme", scheme)
    json.field("value", value)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(scheme: "", value: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .scheme: scheme = try json.string()
      case .value: value = try json.string()
      }
    }
  }
}

extension Record.Role: JSONPart {
  enum Field: Int, JSONField {
    case title, institution, start, end, text, rule
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("title", title)
    json.field("institution", institution)
    json.field("start", start)
    json.field("end", end)
    json.field("text", text)
    json.field("rule", rule)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(title: "", start: 0, end: 0, text: "", rule: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .title: title = try json.string()
      case .institution: institution = try json.optionalString()
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .text: text = try json.string()
      case .rule: rule = try json.string()
      }
    }
  }
}

extension Record.Mention: JSONPart {
  enum Field: Int, JSONField {
    case start, end, text, form, provision, rule
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("start", start)
    json.field("end", end)
    json.field("text", text)
    json.field("form", form)
    json.field("provision", provision)
    json.field("rule", rule)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(start: 0, end: 0, text: "", form: .name, rule: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .text: text = try json.string()
      case .form: form = try json.code()
      case .provision: provision = try json.optionalString()
      case .rule: rule = try json.string()
      }
    }
  }
}
