import Records

/// What a record found, as W3C Web Annotations: one JSON-LD object a line.
///
/// Positions count code points of `document.text`, as a `TextPositionSelector` does; a `TextQuoteSelector` beside it finds
/// the words again on the page itself.
public struct WebAnnotations {
  public init() {}

  public func write(_ record: Record, into bytes: inout [UInt8]) {
    var writer = AnnotationWriter(record)
    for entity in record.entities {
      for mention in entity.mentions {
        writer.annotate(mention.start, mention.end, "identifying", into: &bytes) { json in
          AnnotationWriter.body("identifying", entity.name, to: &json)
          AnnotationWriter.body("classifying", entity.type.rawValue, to: &json)
          for identifier in entity.identifiers where identifier.scheme == "wikidata" {
            AnnotationWriter.body(iri: "http://www.wikidata.org/entity/\(identifier.value)", to: &json)
          }
        }
      }
    }
    for date in record.dates {
      writer.annotate(date.start, date.end, "classifying", into: &bytes) { json in
        AnnotationWriter.body("classifying", "date", to: &json)
        if let value = date.value { AnnotationWriter.body("describing", value, to: &json) }
      }
    }
    let names = Dictionary(record.entities.map { ($0.id, $0.name) }) { first, _ in first }
    for quotation in record.quotations {
      writer.annotate(quotation.start, quotation.end, "describing", into: &bytes) { json in
        AnnotationWriter.body("classifying", "\(quotation.kind.rawValue) quotation", to: &json)
        for speaker in quotation.speakers {
          AnnotationWriter.body("describing", speaker.entity.flatMap { names[$0] } ?? speaker.text, to: &json)
        }
      }
    }
  }
}

private struct AnnotationWriter {
  private let source: String
  private let base: String
  private let text: [Unicode.Scalar]
  private var count = 0

  init(_ record: Record) {
    source = record.document.url ?? "urn:sha256:\(record.source.sha256)"
    base = "urn:rapporteur:\(record.source.sha256):"
    text = Array(record.document.text.unicodeScalars)
  }

  mutating func annotate(
    _ start: Int, _ end: Int, _ motivation: String, into bytes: inout [UInt8],
    body: (inout JSONWriter) -> Void
  ) {
    count += 1
    var json = JSONWriter(style: .compact, capacity: 1024)
    json.beginObject()
    json.field("@context", "http://www.w3.org/ns/anno.jsonld")
    json.field("id", base + "\(count)")
    json.field("type", "Annotation")
    json.field("motivation", motivation)
    json.key("body")
    json.beginArray()
    body(&json)
    json.endArray()
    json.key("target")
    json.beginObject()
    json.field("source", source)
    json.key("selector")
    json.beginArray()
    json.element()
    json.beginObject()
    json.field("type", "TextPositionSelector")
    json.field("start", start)
    json.field("end", end)
    json.endObject()
    json.element()
    json.beginObject()
    json.field("type", "TextQuoteSelector")
    json.field("exact", words(start, end))
    json.field("prefix", words(start - 32, start))
    json.field("suffix", words(end, end + 32))
    json.endObject()
    json.endArray()
    json.endObject()
    json.endObject()
    json.newline()
    json.append(to: &bytes)
  }

  private func words(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(text[(start..<end).clamped(to: text.indices)]))
  }

  static func body(_ purpose: String, _ value: String, to json: inout JSONWriter) {
    json.element()
    json.beginObject()
    json.field("type", "TextualBody")
    json.field("purpose", purpose)
    json.field("value", value)
    json.field("format", "text/plain")
    json.endObject()
  }

  static func body(iri: String, to json: inout JSONWriter) {
    json.element()
    json.beginObject()
    json.field("type", "SpecificResource")
    json.field("purpose", "identifying")
    json.field("source", iri)
    json.endObject()
  }
}
