import Annotating
import Reading
import Resolving
import StatementText

/// All that a statement's record is made of: what was read and what the stages found, in bytes and indices.
struct RecordContents {
  var statement: Statement
  /// Name and version of the rule pack, such as `en 1`; nil for a language without one.
  var rules: String?
  var dates: [DateAnnotation] = []
  var quotations: [Quotation] = []
  var resolution = Resolution()
  /// The entity of each speaker, quotation by quotation.
  var speakers: [Int?] = []
  /// By entity: whether it stays; nil where nothing is left out.
  var kept: [Bool]?
  /// What is left out of the warnings too.
  var omitted: Set<RecordPart> = []
  /// The user's corrections could not be applied.
  var hasLostCorrections = false

  /// A warning of the record.
  struct Warning {
    var code: String
    var message: String
    /// Bytes of the text; nil when it concerns the whole.
    var range: Range<Int>?
  }

  func keeps(_ entity: Int) -> Bool { kept?[entity] ?? true }

  /// By position, then by code.
  var warnings: [Warning] {
    var warnings = statement.warnings.map { Warning(code: $0.code, message: $0.message, range: $0.range) }
    if rules == nil { warnings.append(aboutLanguage) }
    if hasLostCorrections {
      let message = "The corrections were not applied; please report this statement."
      warnings.append(Warning(code: "corrections.lost", message: message, range: nil))
    }
    // In place: a copy would take along all that a date owns.
    dates.withUnsafeBufferPointer { dates in
      for index in dates.indices where dates[index].isImpossible {
        let range = dates[index].range
        let message = "“\(statement.text.string(range))” is no day of the calendar"
        warnings.append(Warning(code: "date.impossible", message: message, range: range))
      }
    }
    for index in quotations.indices where quotations[index].isUnclosed {
      let message = "a quotation has no closing mark"
      warnings.append(Warning(code: "quotation.unclosed", message: message, range: quotations[index].range))
    }
    if !omitted.isEmpty { warnings.removeAll { isOmitted($0.code) } }
    if warnings.count < 2 { return warnings }
    // The number keeps the order of equal ones.
    return warnings.enumerated().sorted { a, b in
      let (first, second) = (a.element.range?.lowerBound ?? -1, b.element.range?.lowerBound ?? -1)
      if first != second { return first < second }
      return (a.element.code, a.offset) < (b.element.code, b.offset)
    }.map(\.element)
  }

  private var aboutLanguage: Warning {
    let found =
      statement.language.map { "The statement is in a language (\($0.value))" }
      ?? "The statement's language is unknown,"
    return Warning(
      code: "language.no-rules",
      message: "\(found) without a rule pack: its text and metadata were kept, nothing was extracted.")
  }
}
