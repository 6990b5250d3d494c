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

  /// A sentence about it.
  public var explanation: String {
    switch self {
    case .statementFailed: "There was a record, now there is an error in its place."
    case .speaker: "A quotation has another speaker."
    case .dateValue: "A date has another value, type, modifier or other bounds."
    case .entityLost: "An entity is no longer found."
    case .quotationLost: "A quotation is no longer found."
    case .dateLost: "A date is no longer found."
    case .statementRemoved: "The run before has a record of the statement, this one has none."
    case .entityAdded: "An entity is found that was not."
    case .quotationAdded: "A quotation is found that was not."
    case .dateAdded: "A date is found that was not."
    case .statementAdded: "The run before has no record of the statement."
    case .statementRecovered: "There was an error in the record's place, now there is a record."
    case .statementMoved: "The same bytes stand at another path."
    case .entityRenamed: "An entity has another id, with name, type or aliases."
    case .mentionRegrouped: "The same words belong to another entity."
    case .issuer: "Somebody else makes the statement."
    case .entity: "Another field of an entity changed."
    case .quotation: "Another field of a quotation changed."
    case .date: "Another field of a date changed."
    case .roleLost: "A person's role is no longer found."
    case .roleAdded: "A person's role is found that was not."
    case .mentionLost: "A mention of an entity is no longer found."
    case .mentionAdded: "A mention of an entity is found that was not."
    case .mention: "Another field of a mention changed."
    case .document: "The statement's metadata or blocks changed."
    case .text: "Words of the statement changed."
    case .warning: "The record has other warnings."
    case .correction: "Other corrections were applied."
    case .failure: "The statement fails otherwise than before."
    case .source: "What was read changed: bytes, media type or encoding."
    case .rule: "The same was found by another rule."
    case .producer: "The record was made by another version."
    case .position: "Positions shifted with the text, or things were numbered anew."
    }
  }

  /// What to do about it.
  public var help: String {
    switch self {
    case .statementFailed, .failure:
      "Extract the statement by itself: the message says what is wrong with it."
    case .statementAdded, .statementRemoved, .statementMoved:
      "Take the new records over with `rapporteur accept`, or extract anew."
    default:
      "`rapporteur explain FILE:LINE` tells why it is found so, `--why-not \"words\"` why not. Take it over with "
        + "`rapporteur accept`, or leave its kind out with `--ignore \(rawValue)`."
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
    let unread = troubles.isEmpty ? "" : "; \(troubles.count) could not be read or compared"
    let all = statements.count == 1 ? "1 statement" : "\(statements.count) statements"
    guard different > 0 else { return "\(all), no difference\(unread)" }
    let counts = counts.map { "\($0.count) \($0.kind.heading.lowercased())" }.joined(separator: ", ")
    return "\(different) of \(statements.count) statements differ: \(counts)\(unread)"
  }
}
