extension Record.Correction: JSONPart {
  enum Field: Int, JSONField {
    case file, line, action, target
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("file", file)
    json.field("line", line)
    json.field("action", action)
    json.field("target", target)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(file: "", line: 0, action: .change, target: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .file: file = try json.string()
      case .line: line = try json.int()
      case .action: action = try json.code()
      case .target: target = try json.string()
      }
    }
  }
}

extension Record.Warning: JSONPart {
  enum Field: Int, JSONField {
    case code, severity, message, start, end
  }
  private static let fields = FieldNames(Field.self)

  func writeFields(to json: inout JSONWriter) {
    json.field("code", code)
    json.field("severity", severity)
    json.field("message", message)
    json.field("start", start)
    json.field("end", end)
  }

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(code: "", message: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .code: code = try json.string()
      case .severity: severity = try json.code()
      case .message: message = try json.string()
      case .start: start = try json.optionalInt()
      case .end: end = try json.optionalInt()
      }
    }
  }
}
