import Reading
import Records
import StatementText

// What stands in a record before its entities: producer, source and document.
extension JSONWriter {
  mutating func write(_ statement: Statement, rules: String?, _ text: RecordText) {
    key("producer")
    beginObject(inline: true)
    field("version", Version.current)
    field("rules", rules.map { [$0] } ?? [])
    endObject()
    write(statement.source)
    key("document")
    beginObject()
    field("title", statement.title?.value)
    field("authors", statement.authors?.value ?? [])
    field("publisher", statement.publisher?.value)
    field("published", statement.published?.value)
    field("url", statement.url?.value)
    field("language", statement.language?.value)
    key("evidence")
    beginObject()
    evidence("title", statement.title, text)
    evidence("authors", statement.authors, text)
    evidence("publisher", statement.publisher, text)
    evidence("published", statement.published, text)
    evidence("url", statement.url, text)
    evidence("language", statement.language, text)
    endObject()
    field("text", text.bytes)
    write(statement.text.blocks, text)
    endObject()
  }

  private mutating func write(_ source: Statement.Source) {
    key("source")
    beginObject()
    field("path", source.path)
    field("mediaType", (Record.MediaType(rawValue: source.mediaType) ?? .plain).rawValue)
    field("encoding", source.encoding)
    field("byteCount", source.byteCount)
    field("sha256", source.sha256)
    endObject()
  }

  private mutating func evidence<Value>(_ name: StaticString, _ sourced: Sourced<Value>?, _ text: RecordText)
  {
    guard let sourced else { return }
    key(name)
    beginObject(inline: true)
    field("from", sourced.origin.rawValue)
    field("detail", sourced.detail)
    if let range = sourced.range {
      place(range, text)
    } else {
      null("start")
      null("end")
    }
    endObject()
  }

  private mutating func write(_ blocks: [StatementText.Block], _ text: RecordText) {
    key("blocks")
    beginArray()
    for block in blocks {
      element()
      beginObject(inline: true)
      place(block.range, text)
      key("kind")
      value(block.kind)
      field("level", block.level)
      field("source", block.source)
      endObject()
    }
    endArray()
  }

  private mutating func value(_ kind: StatementText.Block.Kind) {
    switch kind {
    case .heading: value(code: "heading")
    case .paragraph: value(code: "paragraph")
    case .listItem: value(code: "list-item")
    case .quote: value(code: "quote")
    case .tableRow: value(code: "table-row")
    case .signature: value(code: "signature")
    }
  }
}
