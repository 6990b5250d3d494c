import RulePacks
import StatementText

/// Finds expressions of time and gives them their values.
///
/// Rules (`date.*`) say what is found and how captures make a value; this puts the values in the order of the text on what they
/// hang on. See Documentation/Dates.md.
public final class DateStage: Sendable {
  // A class: it is handed on for each statement, and a copy would count a dozen references.

  let stage: Int?
  let rules: [DateRule]
  /// By index among the set's rules: which of ``rules``, plus one; 0 for other stages' rules and faulty ones.
  private let numbers: [Int32]
  /// By index among the set's rules: who wins where two of the same length overlap, the lowest first.
  let ranks: [Int32]
  private let words: DateWords
  /// Faults of the rules' values.
  public let diagnostics: [RuleDiagnostic]

  /// For ``StageTables``; see ``RuleSet/dates``.
  init(_ ruleSet: RuleSet) {
    stage = ruleSet.stage("date")
    var diagnostics: [RuleDiagnostic] = []
    var rules: [DateRule] = []
    var numbers = [Int32](repeating: 0, count: ruleSet.rules.count)
    for (index, rule) in ruleSet.rules.enumerated() where rule.stage == stage {
      guard let own = DateRule(rule.rule, labels: rule.labels, &diagnostics) else { continue }
      rules.append(own)
      numbers[index] = Int32(rules.count)
    }
    (self.rules, self.numbers) = (rules, numbers)
    ranks = Self.ranks(ruleSet.rules, stage: stage)
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
    let candidates = DateCandidates(analysis, stage: stage, self)
    if candidates.found.isEmpty { return [] }
    let found = resolved(candidates, analysis, published: published, order: order)
    analysis.layer.reserve(found.tokens.count)
    for tokens in found.tokens { analysis.layer.add(.date, tokens: tokens) }
    return found.annotations
  }

  /// A function of its own: while the resolver is there, the layer has two owners and would be copied.
  private func resolved(
    _ candidates: DateCandidates, _ analysis: Analysis, published: String?, order: DateOrder?
  ) -> (annotations: [DateAnnotation], tokens: [Range<Int>]) {
    var resolver = DateResolver(
      candidates, analysis: analysis, words: words, published: published.flatMap(TemporalPoint.init(iso:)),
      order: order)
    resolver.resolve()
    return (resolver.found, resolver.tokens)
  }

  /// Which of ``rules`` one of the set's rules is; nil for other stages' and faulty ones.
  func rule(_ index: Int) -> Int? { numbers[index] == 0 ? nil : Int(numbers[index]) - 1 }
}

/// What a date rule's keywords say, compiled.
struct DateRule: Sendable {
  var name: RuleName
  var value: DateExpression
  /// The value hangs on the publication date and nothing else. Asked for each candidate.
  var hangsOnToday: Bool
  /// What it finds is kept from being a date.
  var isNothing: Bool
  /// In the order of its pattern.
  var labels: [(label: DateLabel, listed: ClassID?)]
  var type: TemporalType?
  var modifier: TemporalModifier?
  var quant: String?
  var freq: String?
  /// Only in texts of this kind.
  var mode: DateMode?

  init?(_ rule: RulePack.Rule, labels: [PatternProgram.Label], _ diagnostics: inout [RuleDiagnostic]) {
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
    hangsOnToday = value.hangsOnToday
    isNothing = value == .nothing
    self.labels = labels.map { (DateLabel($0.name), $0.listed) }
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
  let futurePhrase: ClassID?
  let compared: ClassID?
  let event: ClassID?
  let perfect: ClassID?
  let past: ClassID?
  let month: ClassID?
  let pastEnding: ClassID?
  let opener: ClassID?
  let news: ClassID?
  let habit: ClassID?

  init(_ rules: RuleSet) {
    rangeConnector = rules.listed("range-connector")
    rangeOpener = rules.listed("range-opener")
    listConnector = rules.listed("list-connector")
    future = rules.listed("tense-future")
    futureBefore = rules.listed("tense-future-before")
    futurePhrase = rules.listed("tense-future-phrase")
    compared = rules.listed("date-compared")
    event = rules.listed("event-verb")
    perfect = rules.listed("tense-perfect")
    past = rules.listed("tense-past")
    month = rules.listed("month")
    pastEnding = rules.listed("tense-past-ending")
    opener = rules.listed("date-opener")
    news = rules.listed("date-news")
    habit = rules.listed("date-habit")
  }
}
