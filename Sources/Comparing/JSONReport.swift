import Records

/// The changes as one JSON object.
public enum JSONReport {
  /// - Parameter isSummary: Only the numbers.
  public static func write(_ comparison: RunComparison, isSummary: Bool = false, into bytes: inout [UInt8]) {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("schema")
    json.value("rapporteur.comparison/1")
    json.key("statements")
    json.value(comparison.statements.count)
    json.key("different")
    json.value(comparison.different)
    json.key("failed")
    json.value(comparison.failed)
    json.key("counts")
    json.beginArray()
    for (kind, count) in comparison.counts {
      json.element()
      json.beginObject(inline: true)
      json.key("kind")
      json.value(kind.rawValue)
      json.key("count")
      json.value(count)
      json.endObject()
    }
    json.endArray()
    json.key("troubles")
    json.beginArray()
    for trouble in comparison.troubles {
      json.element()
      json.value(trouble)
    }
    json.endArray()
    if !isSummary {
      json.key("changes")
      json.beginArray()
      for change in comparison.changes {
        json.element()
        write(change, to: &json)
      }
      json.endArray()
    }
    json.endObject()
    json.newline()
    json.append(to: &bytes)
  }

  private static func write(_ change: Change, to json: inout JSONWriter) {
    json.beginObject()
    json.key("kind")
    json.value(change.kind.rawValue)
    json.key("statement")
    json.value(change.statement)
    json.key("subject")
    json.value(change.subject)
    write("oldRule", change.oldRule, to: &json)
    write("newRule", change.newRule, to: &json)
    write("oldSpan", change.oldSpan, to: &json)
    write("newSpan", change.newSpan, to: &json)
    json.key("fields")
    json.beginArray()
    for field in change.fields {
      json.element()
      json.beginObject(inline: true)
      json.key("name")
      json.value(field.name)
      write("old", field.old, to: &json)
      write("new", field.new, to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func write(_ key: StaticString, _ value: String?, to json: inout JSONWriter) {
    json.key(key)
    if let value { json.value(value) } else { json.null() }
  }

  private static func write(_ key: StaticString, _ span: Record.Span?, to json: inout JSONWriter) {
    json.key(key)
    guard let span else { return json.null() }
    json.beginArray(inline: true)
    json.element()
    json.value(span.start)
    json.element()
    json.value(span.end)
    json.endArray()
  }
}
