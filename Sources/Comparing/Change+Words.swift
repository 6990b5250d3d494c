// What the reports call things; kept apart from logic so that a writer can review it.
extension Change.Kind {
  /// A heading, such as "Speaker changed".
  public var heading: String {
    switch self {
    case .statementFailed: "Statement failed"
    case .speaker: "Speaker changed"
    case .dateValue: "Date value changed"
    case .entityLost: "Entity lost"
    case .quotationLost: "Quotation lost"
    case .dateLost: "Date lost"
    case .statementRemoved: "Statement removed"
    case .entityAdded: "Entity added"
    case .quotationAdded: "Quotation added"
    case .dateAdded: "Date added"
    case .statementAdded: "Statement added"
    case .statementRecovered: "Statement no longer fails"
    case .statementMoved: "Statement moved"
    case .entityRenamed: "Entity renamed"
    case .mentionRegrouped: "Mention of another entity"
    case .issuer: "Issuer changed"
    case .entity: "Entity changed"
    case .quotation: "Quotation changed"
    case .date: "Date changed"
    case .roleLost: "Role lost"
    case .roleAdded: "Role added"
    case .mentionLost: "Mention lost"
    case .mentionAdded: "Mention added"
    case .mention: "Mention changed"
    case .document: "Metadata changed"
    case .text: "Text changed"
    case .warning: "Warnings changed"
    case .correction: "Corrections changed"
    case .failure: "Failure changed"
    case .source: "Source changed"
    case .rule: "Found by another rule"
    case .producer: "Made by another version"
    case .position: "Positions shifted"
    }
  }

  /// How urgent it is, in the words of SARIF and of GitHub's annotations.
  public var level: Level {
    switch self {
    case .statementFailed: .error
    case .speaker, .dateValue, .entityLost, .quotationLost, .dateLost, .statementRemoved: .warning
    default: .note
    }
  }

  public enum Level: String, Sendable { case error, warning, note }
}

extension Change {
  /// One line: what, and what about it.
  public var sentence: String {
    let subject = [statement, kind.rawValue].contains(self.subject) ? "" : Self.short(self.subject, 100)
    let fields = fields.map(Self.sentence).joined(separator: "; ")
    let parts = [kind.heading, subject, fields].filter { !$0.isEmpty }
    return parts.joined(separator: ": ") + (rule.map { " [\($0)]" } ?? "")
  }

  private static func sentence(_ field: Field) -> String {
    "\(field.name) \(short(field.old ?? "none", 120)) → \(short(field.new ?? "none", 120))"
  }

  /// The words on one line, cut where they are many.
  static func short(_ words: String, _ limit: Int) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    for scalar in words.unicodeScalars {
      if count == limit { return String(line) + "…" }
      let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      line.append(isBlank ? " " : scalar)
      count += 1
    }
    return String(line)
  }
}

extension RunComparison {
  /// The last line of a report.
  public var conclusion: String {
    guard different > 0 else { return "\(statements.count) statements, no difference" }
    let counts = counts.map { "\($0.count) \($0.kind.heading.lowercased())" }.joined(separator: ", ")
    return "\(different) of \(statements.count) statements differ: \(counts)"
  }
}
