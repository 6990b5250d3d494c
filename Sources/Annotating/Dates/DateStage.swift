import RulePacks
import StatementText

/// Finds expressions of time and gives them their values.
///
/// Rules (`date.*`) say what is found and how captures make a value; this puts the values in the order of the text on what they
/// hang on. See Documentation/Dates.md.
public struct DateStage: Sendable {
  let stage: Int?
  /// By index among the set's rules.
  let rules: [DateRule?]
  private let words: DateWords
  /// Faults of the rules' values.
  public let diagnostics: [RuleDiagnostic]

  public init(_ ruleSet: RuleSet) {
    stage = ruleSet.stage("date")
    var diagnostics: [RuleDiagnostic] = []
    rules = ruleSet.rules.map { $0.rule.stage == "date" ? DateRule($0.rule, &diagnostics) : nil }
    words = DateWords(ruleSet)
    self.diagnostics = diagnostics
  }

  /// The dates of a statement, by position; later stages see them as `{date}`.
  ///
  /// - Parameters:
  ///   - published: The statement's own date, ISO 8601, as precise as is known.
  ///   - order: Which number of a numeric date is the day, where the statement itself does not tell.
  public func find(
    in analysis: inout Analysis, published: String?, order: DateOrder? = nil
  ) -> [DateAnnotation] {
    guard let stage else { return [] }
    let candidates = DateCandidates(analysis, stage: stage, rules: rules, words: words).found
    if candidates.isEmpty { return [] }
    var resolver = DateResolver(
      candidates, analysis: analysis, words: words, published: published.flatMap(TemporalPoint.init(iso:)),
      order: order)
    let found = resolver.resolve()
    for date in found {
      analysis.layer.add(.date, tokens: date.tokens)
    }
    return found.map(\.annotation)
  }
}

/// What a date rule's keywords say, compiled.
struct DateRule: Sendable {
  var name: RuleName
  var value: DateExpression
  var type: TemporalType?
  var modifier: TemporalModifier?
  var quant: String?
  var freq: String?
  /// Only in texts of this kind.
  var mode: DateMode?

  init?(_ rule: RulePack.Rule, _ diagnostics: inout [RuleDiagnostic]) {
    name = RuleName(id: rule.id)
    func report(_ message: String, line: Int, column: Int) {
      diagnostics.append(
        RuleDiagnostic(
          path: rule.place.path, line: line, column: column, code: "rule.date-value",
          message: "rule \(rule.id): \(message)"))
    }
    guard let field = rule.fields.first(where: { $0.key == "value" }) else {
      report("a date rule needs a 'value'", line: rule.place.line, column: 1)
      return nil
    }
    do {
      value = try DateExpressionParser.parse(field.value)
    } catch {
      report(error.message, line: field.line, column: field.column + error.offset)
      return nil
    }
    type = rule.value("type").flatMap(TemporalType.init(rawValue:))
    modifier = rule.value("mod").flatMap(TemporalModifier.init(rawValue:))
    quant = rule.value("quant")
    freq = rule.value("freq")
    mode = rule.value("mode").map { $0 == "narrative" ? .narrative : .report }
  }
}

/// Word lists that decide how dates hang together.
struct DateWords: Sendable {
  let rangeConnector: ClassID?
  let rangeOpener: ClassID?
  let listConnector: ClassID?
  let future: ClassID?
  let futureBefore: ClassID?
  let past: ClassID?
  let month: ClassID?
  let pastEnding: ClassID?

  init(_ rules: RuleSet) {
    rangeConnector = rules.listed("range-connector")
    rangeOpener = rules.listed("range-opener")
    listConnector = rules.listed("list-connector")
    future = rules.listed("tense-future")
    futureBefore = rules.listed("tense-future-before")
    past = rules.listed("tense-past")
    month = rules.listed("month")
    pastEnding = rules.listed("tense-past-ending")
  }
}
