import RulePacks
import Testing

@Suite struct WordListTests {
  private func entries(_ lines: String) -> [String] {
    var diagnostics: [RuleDiagnostic] = []
    var pack = RulePack()
    let file = RuleFile(
      path: "x.rules", bytes: Array("words a\n\(lines)".utf8), detail: .withoutExamples,
      diagnostics: &diagnostics)
    pack.add(file) { _ in nil }
    return (pack.wordLists["a"]?.entries ?? []).map { "\($0.words)>\($0.value)" }
  }

  @Test(arguments: [
    ("  red | dark  green", ["red>red", "dark  green>dark  green"]),
    ("  red = r | green=g |", ["red>r", "green>g"]),
    ("  a = b = c", ["a>b = c"]),
    ("  a = | b", ["a>", "b>b"]),
    ("  a =", ["a>a"]),
    ("  = a | | =", ["a>a"]),
    ("  about the first\n  about | so", ["about>about", "so>so"]),
    ("  x\r\n  about y\n# no\n  z", ["x>x", "about y>about y", "z>z"]),
  ])
  func readsWordsAndValues(_ lines: String, _ expected: [String]) {
    #expect(entries(lines) == expected)
  }
}
