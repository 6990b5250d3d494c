extension Record {
  /// Appends the record as JSON and a line end; the same record gives the same bytes.
  public func write(into bytes: inout [UInt8], style: JSONStyle) {
    var json = JSONWriter(style: style, capacity: document.text.utf8.count * 5 + 1024)
    write(to: &json)
    json.append(to: &bytes)
  }

  /// Appends the record as JSON and a line end.
  public func write(into buffer: RecordBuffer, style: JSONStyle) {
    var json = JSONWriter(style: style, buffer: buffer)
    write(to: &json)
  }

  private func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("schema", Self.schema)
    json.field("producer", producer)
    json.field("source", source)
    json.field("document", document)
    json.field("issuers", issuers)
    json.field("entities", entities)
    json.field("dates", dates)
    json.field("quotations", quotations)
    json.field("corrections", corrections)
    json.field("warnings", warnings)
    json.endObject()
    json.newline()
  }
}

extension ErrorRecord {
  /// Appends the error as JSON and a line end.
  public func write(into bytes: inout [UInt8], style: JSONStyle) {
    var json = JSONWriter(style: style)
    write(to: &json)
    json.append(to: &bytes)
  }

  /// Appends the error as JSON and a line end.
  public func write(into buffer: RecordBuffer, style: JSONStyle) {
    var json = JSONWriter(style: style, buffer: buffer)
    write(to: &json)
  }

  private func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("schema", Self.schema)
    json.key("source")
    json.beginObject(inline: true)
    json.field("path", path)
    json.endObject()
    json.key("error")
    json.beginObject(inline: true)
    json.field("code", code)
    json.field("message", message)
    json.endObject()
    json.endObject()
    json.newline()
  }
}

extension StatementOutcome {
  /// Appends the record or the error as JSON and a line end.
  public func write(into bytes: inout [UInt8], style: JSONStyle) {
    switch self {
    case .record(let record): record.write(into: &bytes, style: style)
    case .failure(let error): error.write(into: &bytes, style: style)
    }
  }
}
