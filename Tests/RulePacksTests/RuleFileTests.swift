import RulePacks
import Testing

@Suite struct RuleFileTests {
  private func read(_ text: String, detail: RuleFile.Detail = .all) -> (RuleFile, [RuleDiagnostic]) {
    var diagnostics: [RuleDiagnostic] = []
    let file = RuleFile(
      path: "x.rules", bytes: Array(text.utf8), detail: detail, diagnostics: &diagnostics)
    return (file, diagnostics)
  }

  @Test func itemsKeywordsAndContinuations() {
    let (file, diagnostics) = read(
      """
      # A comment.
      words colour
        red | green
        blue = b

      rule x.one
        about  Takes two
          lines.
        find   {colour} # no comment
        yes    “: [[red]]
      """)
    #expect(diagnostics.isEmpty)
    #expect(file.items.map(\.name) == ["colour", "x.one"])
    #expect(file.items[0].entryLines.map(file.string) == ["red | green", "blue = b"])
    #expect(file.items[1].value("about") == "Takes two lines.")
    #expect(file.items[1].value("find") == "{colour} # no comment")
    #expect(file.items[1].value("yes") == "“: [[red]]")
    #expect(file.items[1].fields[1].line == 9)
    #expect(file.items[1].fields[1].column == 10)
  }

  @Test func examplesAreLeftOutUnlessAskedFor() {
    let (file, _) = read("rule x.one\n  yes a\n    b\n  find c\n    d\n  no e\n", detail: .withoutExamples)
    #expect(file.items[0].fields.map(\.key) == ["find"])
    #expect(file.items[0].value("find") == "c d")
  }

  @Test(arguments: [
    ("  find x\n", "rule.stray-line", 1), ("rules x\n", "rule.unknown-item", 1),
    ("rule\n", "rule.unknown-item", 1),
    ("rule a.b\n  find x\nnonsense here\n", "rule.unknown-item", 3),
  ])
  func faultsNameTheirLine(_ text: String, _ code: String, _ line: Int) {
    let (_, diagnostics) = read(text)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.line == line)
    #expect(diagnostics.first?.source == text.split(separator: "\n")[line - 1].description)
  }

  /// What stands below a misspelt item belongs to no other one, and is told once.
  @Test func aFaultyItemTakesItsLinesWithIt() {
    let (file, diagnostics) = read(
      "words good\n  alpha\nwrods bad\n  beta\nrule a.b\n  find x\nruel c\n  find y\n")
    #expect(diagnostics.map(\.line) == [3, 7])
    #expect(file.items.map(\.name) == ["good", "a.b"])
    #expect(file.items[0].entryLines.map(file.string) == ["alpha"])
    #expect(file.items[1].fields.map(\.value) == ["x"])
  }

  @Test func windowsLineEndsAndMissingLastNewline() {
    let (file, diagnostics) = read("words a\r\n  b | c\r\nrule x.y\r\n  find {a}")
    #expect(diagnostics.isEmpty)
    #expect(file.items[1].value("find") == "{a}")
  }

  @Test func anyBytesAreRead() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = (0..<120).map { _ in
        [0x0A, 0x20, 0x23, 0x66, 0x7B, 0xFF, 0x72].randomElement(using: &random) ?? UInt8(0)
      }
      var diagnostics: [RuleDiagnostic] = []
      var pack = RulePack()
      pack.add(RuleFile(path: "x", bytes: bytes, detail: .all, diagnostics: &diagnostics)) { _ in nil }
      #expect(diagnostics.allSatisfy { $0.line > 0 })
    }
  }
}
