import Records
import StatementText

/// Compares what an example marks with the record that all rules together give for it.
struct RecordExpectation {
  private let example: RuleExample
  private let stage: String
  private let record: Record
  private let codePoints: CodePointIndex

  init(_ example: RuleExample, stage: String, record: Record) {
    self.example = example
    self.stage = stage
    self.record = record
    codePoints = CodePointIndex(StatementText(bytes: example.text, blocks: []))
  }

  /// The first mark that the record does not have; nil when it has all.
  var fault: String? {
    for mark in example.marks {
      let start = codePoints.codePoint(atByte: mark.range.lowerBound)
      let end = codePoints.codePoint(atByte: mark.range.upperBound)
      let words = String(decoding: example.text[mark.range], as: UTF8.self)
      if let fault = fault(mark.label.isEmpty ? stage : mark.label, start, end, words) { return fault }
    }
    return nil
  }

  private func fault(_ kind: String, _ start: Int, _ end: Int, _ words: String) -> String? {
    switch kind {
    case "date":
      let here = record.dates.first { $0.start == start && $0.end == end }
      if example.value == "none" { return here == nil ? nil : "with all rules “\(words)” is a date" }
      guard let date = here else { return "with all rules no date is “\(words)”: \(dates)" }
      let value = [date.value ?? "null", date.mod?.rawValue].compactMap { $0 }.joined(separator: " ")
      return example.value == nil || example.value == value ? nil : "“\(words)” is \(value)"
    case "quote":
      return record.quotations.contains { $0.start == start && $0.end == end }
        ? nil : "no quotation is “\(words)”"
    case "cue":
      return record.quotations.contains { $0.cue?.start == start && $0.cue?.end == end }
        ? nil : "no cue is “\(words)”"
    case "speaker":
      let speakers = record.quotations.flatMap(\.speakers)
      return speakers.contains { $0.start == start && $0.end == end } ? nil : "no speaker is “\(words)”"
    default:
      guard let type = Record.EntityType(rawValue: kind) else { return nil }
      let entities = record.entities.filter { $0.type == type }
      let holders = entities.filter { $0.mentions.contains { $0.start == start && $0.end == end } }
      guard let entity = holders.first else { return "with all rules no \(kind) is “\(words)”: \(names)" }
      guard let value = example.value else { return nil }
      let known =
        [entity.name, entity.category?.rawValue] + entity.identifiers.map { "\($0.scheme):\($0.value)" }
      return known.contains(value) ? nil : "“\(words)” is \(known.compactMap { $0 }.joined(separator: ", "))"
    }
  }

  private var dates: String { record.dates.map { "“\($0.text)”" }.joined(separator: ", ") }
  private var names: String {
    record.entities.flatMap { entity in entity.mentions.map { "\(entity.type.rawValue) “\($0.text)”" } }
      .joined(separator: ", ")
  }
}
