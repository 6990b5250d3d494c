import Records

/// A record as plain lines without positions, rules or numbers: a sentence put in front of a statement changes a line of it and no more. Made for
/// `git diff` (textconv) and for reading.
public struct Outline: Sendable {
  public init() {}

  public func write(_ record: Record, into bytes: inout [UInt8]) {
    for line in lines(of: record) { bytes += "\(line)\n".utf8 }
    bytes.append(0x0A)
  }

  func lines(of record: Record) -> [String] {
    let names = Dictionary(record.entities.map { ($0.id, $0.name) }) { first, _ in first }
    var lines = ["statement \(record.source.path)"] + Self.document(record.document)
    lines += record.issuers.map { "\($0.kind.rawValue) \(names[$0.entity] ?? $0.entity)" }
    lines += record.entities.flatMap { Self.entity($0, names) }
    lines += record.dates.map(Self.date)
    lines += record.quotations.flatMap { Self.quotation($0, names) }
    lines += record.warnings.map { "warning \($0.code): \($0.message)" }
    lines += record.document.text.split(separator: "\n").map { "text \($0)" }
    return lines.map(Self.onOneLine)
  }

  private static func document(_ document: Record.Document) -> [String] {
    let fields = [
      ("title", document.title), ("publisher", document.publisher), ("published", document.published),
      ("url", document.url), ("language", document.language),
    ]
    return fields.compactMap { name, value in value.map { "\(name) \($0)" } }
      + document.authors.map { "author \($0)" }
  }

  private static func entity(_ entity: Record.Entity, _ names: [String: String]) -> [String] {
    let category = entity.category.map { " (\($0.rawValue))" } ?? ""
    var lines = ["\(entity.type.rawValue)\(category) \(entity.name) [\(entity.id)]"]
    lines += entity.aliases.map { "  also \($0)" }
    lines += entity.identifiers.map { "  \($0.scheme) \($0.value)" }
    lines += entity.roles.map { role in
      "  role \(role.title)" + (role.institution.map { ", \(names[$0] ?? $0)" } ?? "")
    }
    // How often each name stands there; the order is that of the first.
    var counts: [String: Int] = [:]
    let mentions = entity.mentions.map { "\($0.form.rawValue) \($0.text)" }
    for mention in mentions { counts[mention, default: 0] += 1 }
    for mention in mentions {
      if let count = counts.removeValue(forKey: mention) {
        lines.append("  \(mention)" + (count > 1 ? " ×\(count)" : ""))
      }
    }
    return lines
  }

  private static func date(_ date: Record.DateMention) -> String {
    let value = [date.value ?? "no value", date.mod?.rawValue, date.type == .date ? nil : date.type.rawValue]
    return "date \(date.text) = " + value.compactMap { $0 }.joined(separator: " ")
  }

  private static func quotation(_ quotation: Record.Quotation, _ names: [String: String]) -> [String] {
    let speakers = quotation.speakers.map { $0.entity.flatMap { names[$0] } ?? $0.text }
    let by = speakers.isEmpty ? [] : ["  by \(speakers.joined(separator: "; "))"]
    return ["\(quotation.kind.rawValue) quotation \(quotation.text)"] + by
  }

  /// Without line breaks or control characters, which could play with a terminal.
  private static func onOneLine(_ line: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let isControl =
        scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
      plain.append(isControl ? " " : scalar)
    }
    return String(plain)
  }
}
