import RulePacks
import Testing

@Suite struct RulePackTests {
  private func pack(_ texts: String...) -> RulePack {
    var pack = RulePack()
    for (index, text) in texts.enumerated() {
      var diagnostics: [RuleDiagnostic] = []
      let file = RuleFile(
        path: "\(index).rules", bytes: Array(text.utf8), detail: .all, diagnostics: &diagnostics)
      pack.report(diagnostics)
      pack.add(file) { _ in nil }
    }
    return pack
  }

  @Test func laterFilesTakeThePlaceOfEarlierOnes() {
    let pack = pack(
      "words a\n  x\nrule s.r\n  find {a}\n  trust 1\n", "words a\n  y = z\nrule s.r\n  find b\n  trust 2\n")
    #expect(pack.wordLists["a"]?.entries.map(\.words) == ["y"])
    #expect(pack.wordLists["a"]?.entries.map(\.value) == ["z"])
    #expect(pack.rules.map(\.trust) == [2])
    #expect(pack.rules.first?.place.path == "1.rules")
  }

  @Test(arguments: [
    ("(a", "rule.syntax"), ("a)", "rule.syntax"), ("{a", "rule.syntax"), ("*a", "rule.syntax"),
    ("[[a", "rule.syntax"),
    ("{}", "rule.syntax"), ("a{3,2}", "rule.syntax"), ("a\\", "rule.syntax"),
  ])
  func faultyExpressionsAreToldAndLeftOut(_ expression: String, _ code: String) {
    let pack = pack("rule s.bad\n  find \(expression)\nrule s.good\n  find a\n")
    #expect(pack.diagnostics.map(\.code) == [code])
    #expect(pack.rules.map(\.id) == ["s.good"])
  }

  @Test func severalFindLinesAreAlternatives() {
    let pack = pack("rule s.r\n  find a\n  find b c\n")
    #expect(
      pack.rules.first?.find
        == .alternatives([.literal("a"), .sequence([.literal("b"), .space(required: true), .literal("c")])]))
  }

  @Test func deepBracketsAreRefused() {
    let pack = pack(
      "rule s.r\n  find \(String(repeating: "(", count: 5_000))a\(String(repeating: ")", count: 5_000))\n")
    #expect(pack.diagnostics.map(\.code) == ["rule.syntax"])
  }
}
