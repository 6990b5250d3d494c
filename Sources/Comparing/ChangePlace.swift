import Records

/// Where a report shows a change: a stretch of a file.
public struct ChangePlace: Hashable, Sendable {
  /// As a command names it: relative to the working folder, or absolute.
  public var file: String
  /// All from 1; columns in code points, the last one behind the end. Nil where only the line is known.
  public var line: Int
  public var column: Int?
  public var endLine: Int?
  public var endColumn: Int?
  /// What stands there, such as "the record".
  public var label: String

  public init(
    file: String, line: Int = 1, column: Int? = nil, endLine: Int? = nil, endColumn: Int? = nil, label: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.label = label
  }
}

extension Change {
  /// The part of a record that it is about, as ``RecordLines`` names it: the item, or the list where it is none of.
  ///
  /// - Parameter isOld: Whether the record is that of the run before.
  public func part(of record: Record, isOld: Bool) -> String {
    switch kind {
    case .speaker, .quotation, .quotationLost, .quotationAdded:
      item("quotations", record.quotations.map { .init(start: $0.start, end: $0.end) }, isOld)
    case .dateValue, .date, .dateLost, .dateAdded:
      item("dates", record.dates.map { .init(start: $0.start, end: $0.end) }, isOld)
    case .entityLost, .entityAdded, .entityRenamed, .entity: entity(record, isOld)
    case .mentionLost, .mentionAdded, .mention, .mentionRegrouped:
      mention(record, isOld) ?? "entities"
    case .roleLost, .roleAdded: role(record, isOld) ?? entity(record, isOld)
    case .rule: ruled(record, isOld)
    case .issuer: "issuers"
    case .document: "document" + (fields.first.map { "/" + ($0.name.split(separator: ".").last ?? "") } ?? "")
    case .text: "document/text"
    case .warning: "warnings"
    case .correction: "corrections"
    case .source: "source" + (fields.first.map { "/" + $0.name } ?? "")
    case .producer: "producer"
    default: ""
    }
  }

  private func span(_ isOld: Bool) -> Record.Span? { isOld ? oldSpan : newSpan }

  private func item(_ list: String, _ spans: [Record.Span], _ isOld: Bool) -> String {
    guard let span = span(isOld), let index = spans.firstIndex(of: span) else { return list }
    return "\(list)/\(index)"
  }

  private func entity(_ record: Record, _ isOld: Bool) -> String {
    let renamed = fields.first { $0.name == "id" }.flatMap { isOld ? $0.old : $0.new }
    let id = renamed ?? subject
    if let index = record.entities.firstIndex(where: { $0.id == id }) { return "entities/\(index)" }
    guard let part = role(record, isOld) ?? mention(record, isOld) else { return "entities" }
    return part.split(separator: "/").prefix(2).joined(separator: "/")
  }

  private func mention(_ record: Record, _ isOld: Bool) -> String? {
    guard let span = span(isOld) else { return nil }
    for (index, entity) in record.entities.enumerated() {
      if let number = entity.mentions.firstIndex(where: { $0.start == span.start && $0.end == span.end }) {
        return "entities/\(index)/mentions/\(number)"
      }
    }
    return nil
  }

  private func role(_ record: Record, _ isOld: Bool) -> String? {
    guard let span = span(isOld) else { return nil }
    for (index, entity) in record.entities.enumerated() {
      if let number = entity.roles.firstIndex(where: { $0.start == span.start && $0.end == span.end }) {
        return "entities/\(index)/roles/\(number)"
      }
    }
    return nil
  }

  /// What a rule found at the place, whatever it is.
  private func ruled(_ record: Record, _ isOld: Bool) -> String {
    guard let span = span(isOld), let rule = isOld ? oldRule : newRule else { return "" }
    func isIt(_ start: Int, _ end: Int, _ other: String) -> Bool {
      start == span.start && end == span.end && other == rule
    }
    if let index = record.quotations.firstIndex(where: { isIt($0.start, $0.end, $0.rule) }) {
      return "quotations/\(index)"
    }
    if let index = record.dates.firstIndex(where: { isIt($0.start, $0.end, $0.rule) }) {
      return "dates/\(index)"
    }
    return mention(record, isOld) ?? role(record, isOld) ?? "entities"
  }
}
