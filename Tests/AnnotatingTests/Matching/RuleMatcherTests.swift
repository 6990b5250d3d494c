import RulePacks
import StatementText
import Testing

@testable import Annotating

@Suite struct RuleMatcherTests {
  private static let rules = """
    words month
      March = 03 | May = 05 | may be = never
    words hedge
      about | at least = min | at = at
    token day
      match 0?([1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?
    pattern year
      find {number}
    rule t.date
      find {day} ?{month},? {year}
    rule t.hedged
      find {hedge} [[{number}]] (men|women)
    rule t.not-after
      find {number} dogs
      unless-after  and cats
      unless-before at most
    rule t.star
      find start( {lower})* end
    rule t.person
      find {person}, {capitalized}
    rule t.after
      find of the {institution}
    rule t.beside
      find {institution} {place}
    rule t.ends
      find {start}So {word}{end}
    """

  private func analyze(_ text: String) -> Analysis {
    let (pack, faults) = readRules(Self.rules)
    let rules = RuleSet(pack)
    #expect(rules.diagnostics.isEmpty && faults.isEmpty)
    var annotator = Annotator(rules)
    let bytes = Array(text.utf8)
    return annotator.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
  }

  private func found(_ text: String) -> [String] {
    let analysis = analyze(text)
    return analysis.matches(stage: analysis.ruleSet.stage("t") ?? 0).map {
      "\(analysis.ruleSet.rules[$0.rule].id): \(analysis.words($0.target))"
    }
  }

  @Test(arguments: [
    ("on 16th March 2024 and 7 MAY, 2025", ["t.date: 16th March 2024", "t.date: 7 MAY, 2025"]),
    ("we may 2024", []), ("3 march 2024", []), ("16 March , 2024", []), ("16March2024", []),
    ("at least 40 men, about 3 women, at 5 men", ["t.hedged: 40", "t.hedged: 3", "t.hedged: 5"]),
    ("9 dogs", ["t.not-after: 9 dogs"]), ("9 dogs and cats", []), ("at most 9 dogs", []),
    ("start a b c end", ["t.star: start a b c end"]), ("start A end", []),
    ("So what", ["t.ends: So what"]), ("And So what", []),
  ])
  func matches(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func capturesGiveValues() throws {
    let analysis = analyze("on 07 May 2024")
    let match = try #require(analysis.matches(stage: analysis.ruleSet.stage("t") ?? 0).first)
    let values = match.captures.map { "\($0.label)=\(analysis.value($0))" }
    #expect(values == ["day=7", "month=05", "year=2024", "number=2024"])
  }

  @Test func annotationsTriggerRules() {
    var analysis = analyze("for Zanele Bello, Registrar")
    let stage = analysis.ruleSet.stage("t") ?? 0
    #expect(analysis.matches(stage: stage).isEmpty)
    analysis.layer.add(.person, tokens: 1..<3)
    #expect(analysis.matches(stage: stage).map(\.tokens) == [1..<5])
  }

  /// Rules are mostly tried where a word stands that names begin with; a user's rules may find others.
  @Test(arguments: ["Pension fund", "pension fund", "9th fund", "iFund fund"], ["Lowlands", "lowlands"])
  func namesMayBeginWithAnyWord(_ fund: String, _ place: String) {
    var analysis = analyze("head of the \(fund) \(place)")
    let stage = analysis.ruleSet.stage("t") ?? 0
    analysis.layer.add(.institution, tokens: 3..<5)
    analysis.layer.add(.place, tokens: 5..<6)
    #expect(analysis.matches(stage: stage).map(\.tokens) == [1..<5, 3..<6])
  }

  @Test func repetitionsStayBounded() {
    let text = String(repeating: "start ", count: 3_000) + "end"
    #expect(found(text).count <= PatternLimits.tokens)
  }

  @Test(arguments: [
    ("rule t.x\n  find {mont}\nwords month\n  May\n", "did you mean 'month'"),
    ("pattern a\n  find {b}\npattern b\n  find {a}\nrule t.x\n  find {a}\n", "names itself"),
    ("rule t.x\n  find a?\n", "without taking a word"),
    ("token d\n  match [0-9\nrule t.x\n  find {d}\n", "faulty at byte"),
    ("rule t.x\n  find ((((a ){59}){59}){59}){59} b\n", "written out, are too many"),
  ])
  func faultsAreTold(_ text: String, _ words: String) {
    let faults = RuleSet(readRules(text).pack).diagnostics
    #expect(faults.contains { $0.message.contains(words) }, "\(faults)")
  }
}
