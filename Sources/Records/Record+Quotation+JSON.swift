extension Record.Quotation: JSONPart {
  static var isInline: Bool { false }

  enum Field: Int, JSONField {
    case id, start, end, text, kind, segments, utterance, parent, speakers, cue, rule
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("id", id)
    json.field("start", start)
    json.field("end", end)
    json.field("text", text)
    json.field("kind", kind)
    json.field("segments", segments)
    json.field("utterance", utterance)
    json.field("parent", parent)
    json.field("speakers", speakers)
    json.field("cue", cue)
    json.field("rule", rule)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(id: "", start: 0, end: 0, text: "", kind: .direct, utterance: "", rule: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .id: id = try json.string()
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .text: text = try json.string()
      case .kind: kind = try json.code()
      case .segments: segments = try json.pairs()
      case .utterance: utterance = try json.string()
      case .parent: parent = try json.optionalString()
      case .speakers: speakers = try json.parts()
      case .cue: cue = try json.optionalPart()
      case .rule: rule = try json.string()
      }
    }
  }
}

extension Record.Speaker: JSONPart {
  enum Field: Int, JSONField {
    case entity, start, end, text
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("entity", entity)
    json.field("start", start)
    json.field("end", end)
    json.field("text", text)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(start: 0, end: 0, text: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .entity: entity = try json.optionalString()
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .text: text = try json.string()
      }
    }
  }
}

extension Record.Cue: JSONPart {
  enum Field: Int, JSONField {
    case start, end, text, lemma
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("start", start)
    json.field("end", end)
    json.field("text", text)
    json.field("lemma", lemma)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(start: 0, end: 0, text: "", lemma: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .start: start = try json.int()
      case .end: end = try json.int()
      case .text: text = try json.string()
      case .lemma: lemma = try json.string()
      }
    }
  }
}

// Segments are pairs, not objects: [[900, 931], [945, 1010]].
extension JSONWriter {
  mutating func field(_ key: StaticString, _ spans: [Record.Span]) {
    self.key(key)
    beginArray(inline: true)
    for span in spans {
      element()
      beginArray(inline: true)
      element()
      value(span.start)
      element()
      value(span.end)
      endArray()
    }
    endArray()
  }
}

extension JSONReader {
  mutating func pairs() throws(JSONFault) -> [Record.Span] {
    var spans: [Record.Span] = []
    try array { json throws(JSONFault) in
      var pair: [Int] = []
      try json.array { json throws(JSONFault) in pair.append(try json.int()) }
      guard pair.count == 2 else { throw json.fault(.mismatch, "a start and an end must stand here") }
      spans.append(Record.Span(start: pair[0], end: pair[1]))
    }
    return spans
  }
}
