extension Record.DateMention: JSONPart {
  static var isInline: Bool { false }

  enum Field: Int, JSONField {
    case start, end, text, type, value, mod, quant, freq, edtf, earliest, latest, interval, basis,
      anchor, uncertain, rule
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("start", start)
    json.field("end", end)
    json.field("text", text)
    json.field("type", type)
    json.field("value", value)
    json.field("mod", mod)
    json.field("quant", quant)
    json.field("freq", freq)
    json.field("edtf", edtf)
    json.field("earliest", earliest)
    json.field("latest", latest)
    json.field("interval", interval)
    json.field("basis", basis)
    json.field("anchor", anchor)
    json.field("uncertain", uncertain)
    json.field("rule", rule)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(start: 0, end: 0, text: "", rule: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .text: text = try json.string()
      case .type: type = try json.code()
      case .value: value = try json.optionalString()
      case .mod: mod = try json.optionalCode()
      case .quant: quant = try json.optionalString()
      case .freq: freq = try json.optionalString()
      case .edtf: edtf = try json.optionalString()
      case .earliest: earliest = try json.optionalString()
      case .latest: latest = try json.optionalString()
      case .interval: interval = try json.optionalString()
      case .basis: basis = try json.code()
      case .anchor: anchor = try json.optionalPart()
      case .uncertain: uncertain = try json.bool()
      case .rule: rule = try json.string()
      }
    }
  }
}

extension Record.Span: JSONPart {
  enum Field: Int, JSONField {
    case start, end
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("start", start)
    json.field("end", end)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(start: 0, end: 0)
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .start: start = try json.int()
      case .end: end = try json.int()
      }
    }
  }
}
