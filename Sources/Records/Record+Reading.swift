extension StatementOutcome {
  /// Reads one JSON value: a record, or the error in its place.
  ///
  /// Strict: a field too many or missing, another version of the schema and anything after the end are faults.
  /// - Parameter range: The bytes to read, such as one line of many; all when nil. Offsets and lines in faults
  ///   count from the beginning of `bytes`.
  public init(json bytes: [UInt8], range: Range<Int>? = nil) throws(JSONFault) {
    var json = JSONReader(bytes, range: range)
    switch try Self.schema(of: json) {
    case Record.schema: self = .record(try Record(from: &json))
    default: self = .failure(try ErrorRecord(from: &json))
    }
    try json.finish()
  }

  /// Looks at the first field, which must name a schema that can be read.
  private static func schema(of json: JSONReader) throws(JSONFault) -> String {
    var json = json
    let (name, value) = try json.firstField()
    guard name == "schema" else {
      throw json.fault(.mismatch, "a record begins with the field \"schema\"")
    }
    guard value == Record.schema || value == ErrorRecord.schema else {
      let known = "this program reads \(Record.schema) and \(ErrorRecord.schema)"
      throw json.fault(.version, "the schema is \"\(value)\"; \(known)")
    }
    return value
  }
}

extension Record {
  /// Reads one record, as strictly as ``StatementOutcome``.
  public init(json bytes: [UInt8]) throws(JSONFault) {
    var json = JSONReader(bytes)
    try self.init(from: &json)
    try json.finish()
  }

  private enum Field: Int, JSONField {
    case schema, producer, source, document, issuers, entities, dates, quotations, corrections, warnings
  }
  private static let fields = FieldNames(Field.self)

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(
      producer: Producer(version: "", rules: []),
      source: Source(path: "", mediaType: .plain, encoding: "", byteCount: 0, sha256: ""),
      document: Document(text: ""))
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .schema: _ = try json.string()
      case .producer: producer = try Producer(from: &json)
      case .source: source = try Source(from: &json)
      case .document: document = try Document(from: &json)
      case .issuers: issuers = try json.parts()
      case .entities: entities = try json.parts()
      case .dates: dates = try json.parts()
      case .quotations: quotations = try json.parts()
      case .corrections: corrections = try json.parts()
      case .warnings: warnings = try json.parts()
      }
    }
  }
}

extension ErrorRecord {
  private enum Field: Int, JSONField { case schema, source, error }
  private static let fields = FieldNames(Field.self)
  private enum SourceField: Int, JSONField { case path }
  private enum ErrorField: Int, JSONField { case code, message }
  private static let sourceFields = FieldNames(SourceField.self)
  private static let errorFields = FieldNames(ErrorField.self)

  init(from json: inout JSONReader) throws(JSONFault) {
    self.init(path: "", code: "", message: "")
    try json.object(Self.fields) { json, index throws(JSONFault) in
      guard let field = Field(rawValue: index) else { return }
      switch field {
      case .schema: _ = try json.string()
      case .source:
        try json.object(Self.sourceFields) { json, _ throws(JSONFault) in path = try json.string() }
      case .error:
        try json.object(Self.errorFields) { json, index throws(JSONFault) in
          guard let field = ErrorField(rawValue: index) else { return }
          switch field {
          case .code: code = try json.string()
          case .message: message = try json.string()
          }
        }
      }
    }
  }
}

extension StatementOutcome {
  /// The statement's path, from a line that this program wrote; the rest of the line is not looked at.
  public static func path(inJSON bytes: [UInt8], range: Range<Int>) throws(JSONFault) -> String {
    _ = try schema(of: JSONReader(bytes, range: range))
    var json = JSONReader(bytes, range: range)
    guard json.skip(past: "\"source\""), json.skip(past: "\"path\""), json.skip(past: ":") else {
      throw json.fault(.missingField, "the record has no field \"source\"")
    }
    return try json.string()
  }
}
