import Annotating
import Reading
import Records
import RulePacks
import StatementText

/// Runs the examples that stand in the rules: each must give what it marks, or nothing where it says `no`.
public struct RuleExamples {
  public struct Outcome: Sendable {
    public var rules = 0
    public var examples = 0
    public var failures: [RuleDiagnostic] = []
  }

  private let extractor: Extractor
  private let rules: [(language: String, rule: RulePack.Rule, number: Int)]

  /// Compiles the built-in packs and those of `folders`, with their examples.
  public init(folders: [String] = []) {
    let extractor = Extractor(options: ExtractionOptions(ruleFolders: folders), detail: .all)
    self.extractor = extractor
    rules = extractor.languages.keys.sorted().flatMap { name in
      (extractor.languages[name]?.ruleSet.rules ?? []).enumerated().map { (name, $1.rule, $0) }
    }
  }

  /// All rules, by id.
  public func list() -> [RulePack.Rule] { rules.map(\.rule).sorted { $0.id < $1.id } }

  /// Runs all examples, or those of rules whose id begins with `prefix`.
  public func run(prefix: String = "") -> Outcome {
    var worker = extractor.makeWorker()
    var outcome = Outcome()
    outcome.failures = extractor.diagnostics
    for (language, rule, number) in rules where rule.id.hasPrefix(prefix) {
      outcome.rules += 1
      let examples = RuleExample.all(of: rule)
      outcome.examples += examples.count
      let matching = examples.filter { $0.expectation == .yes }.count
      if matching < 2 || !examples.contains(where: { $0.expectation == .no }) {
        outcome.failures.append(
          failure(
            rule, line: rule.place.line, "a rule needs two 'yes' and one 'no'", code: "rule.too-few-examples")
        )
      }
      for example in examples {
        let fault = check(example, rule: rule, number: number, language: language, worker: &worker)
        switch (example.expectation, fault) {
        case (.gap, nil):
          outcome.failures.append(
            failure(
              rule, line: example.field.line, "the gap works now: make it a 'yes'", code: "rule.gap-closed"))
        case (.yes, let fault?), (.no, let fault?):
          outcome.failures.append(failure(rule, line: example.field.line, fault, code: "rule.example"))
        default: break
        }
      }
    }
    return outcome
  }

  private func failure(_ rule: RulePack.Rule, line: Int, _ message: String, code: String) -> RuleDiagnostic {
    RuleDiagnostic(path: rule.place.path, line: line, code: code, message: "\(rule.id): \(message)")
  }

  /// What is wrong with an example; nil when it holds.
  private func check(
    _ example: RuleExample, rule: RulePack.Rule, number: Int, language: String, worker: inout ExtractionWorker
  ) -> String? {
    let statement = Statement(
      source: .init(
        path: "example", mediaType: "text/plain", encoding: "utf-8", byteCount: example.text.count, sha256: ""
      ),
      published: example.published.map { Sourced($0, from: .option) },
      language: Sourced(language, from: .option),
      text: StatementText(
        bytes: example.text, blocks: [.init(range: 0..<example.text.count, kind: .paragraph)]))
    let record: Record
    let analysis: Analysis?
    do {
      (record, analysis) = try worker.recordAndAnalysis(of: statement)
    } catch {
      return "its record cannot be read again: \(error)"
    }
    let stage = String(rule.stage)
    let alone =
      analysis.map {
        $0.matches(stage: extractor.stage(ofRule: number, language)).filter { $0.rule == number }
      } ?? []
    if example.expectation == .no {
      if let match = alone.first, let analysis {
        return "must not match, but takes “\(analysis.words(match.target))”"
      }
      return nil
    }
    if let analysis, !alone.contains(where: { covers(example, analysis.tokens.bytes($0.target)) }) {
      let found = alone.map { "“\(analysis.words($0.target))”" }.joined(separator: ", ")
      return "by itself it finds \(found.isEmpty ? "nothing" : found)"
    }
    return RecordExpectation(example, stage: stage, record: record).fault
  }

  private func covers(_ example: RuleExample, _ range: Range<Int>) -> Bool {
    example.marks.isEmpty || example.marks.contains { $0.range == range || range.contains($0.range) }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
