import Comparing
import Records

// What the page's script reads; see Page/report.js.
extension JSONWriter {
  mutating func addReport(_ record: Record) {
    let document = record.document
    beginObject()
    field("title", document.title)
    field("published", document.published)
    field("authors", document.authors)
    field("publisher", document.publisher)
    field("url", document.url)
    field("language", document.language)
    field("text", document.text)
    list("entities", record.entities) { json, entity in json.add(entity) }
    list("dates", record.dates) { json, date in
      json.beginObject()
      json.span("span", date.start, date.end)
      json.field("type", date.type.rawValue)
      json.field("value", date.value)
      json.field("earliest", date.earliest)
      json.field("latest", date.latest)
      json.field("basis", date.basis.rawValue)
      json.field("rule", date.rule)
      json.endObject()
    }
    list("quotations", record.quotations) { json, quotation in json.add(quotation) }
    field("warnings", record.warnings.map(\.message))
    endObject()
  }

  private mutating func add(_ entity: Record.Entity) {
    beginObject()
    field("id", entity.id)
    field("type", entity.type.rawValue)
    field("category", entity.category?.rawValue)
    field("name", entity.name)
    field("aliases", entity.aliases)
    list("roles", entity.roles) { json, role in
      json.beginObject()
      json.field("title", role.title)
      json.field("institution", role.institution)
      json.endObject()
    }
    list("mentions", entity.mentions) { json, mention in
      json.beginArray()
      json.element()
      json.value(mention.start)
      json.element()
      json.value(mention.end)
      json.element()
      json.value(mention.form.rawValue)
      json.element()
      json.value(mention.rule)
      json.endArray()
    }
    endObject()
  }

  private mutating func add(_ quotation: Record.Quotation) {
    beginObject()
    span("span", quotation.start, quotation.end)
    field("kind", quotation.kind.rawValue)
    field("rule", quotation.rule)
    list("speakers", quotation.speakers) { json, speaker in
      json.beginObject()
      json.field("entity", speaker.entity)
      json.field("text", speaker.text)
      json.endObject()
    }
    endObject()
  }

  mutating func add(_ change: Change) {
    element()
    beginObject()
    field("heading", change.kind.heading)
    field("rank", change.kind.rank)
    field("subject", change.subject)
    field("rule", change.rule)
    if let old = change.oldSpan { span("oldSpan", old.start, old.end) }
    if let new = change.newSpan { span("newSpan", new.start, new.end) }
    list("fields", change.fields) { json, field in
      json.beginObject()
      json.field("name", field.name)
      json.field("old", field.old)
      json.field("new", field.new)
      json.endObject()
    }
    endObject()
  }

  private mutating func span(_ key: StaticString, _ start: Int, _ end: Int) {
    self.key(key)
    beginArray()
    element()
    value(start)
    element()
    value(end)
    endArray()
  }

  private mutating func list<Item>(
    _ key: StaticString, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void
  ) {
    self.key(key)
    beginArray()
    for item in items {
      element()
      write(&self, item)
    }
    endArray()
  }
}
