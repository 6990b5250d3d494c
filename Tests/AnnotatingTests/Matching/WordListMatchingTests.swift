import RulePacks
import StatementText
import Testing

@testable import Annotating

/// Entries of word lists are taken apart when a text has their first word: what was read before must not matter.
@Suite struct WordListMatchingTests {
  private static let rules = """
    words hedge
      at least = min | at = at | at the very most = max
    words rank
      Maj. Gen. = general | Gen. | minister of state = state | Minister = m
    rule t.hedged
      find {hedge} {number}
    rule t.rank
      find the {rank}
    """

  private let annotator = Annotator(RuleSet(readRules(rules).pack))

  private func found(_ text: String, _ annotator: inout Annotator) -> [String] {
    let bytes = Array(text.utf8)
    let analysis = annotator.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
    return analysis.matches(stage: analysis.ruleSet.stage("t") ?? 0).map { match in
      "\(analysis.words(match.tokens)): \(match.captures.map { analysis.value($0) })"
    }
  }

  private static let texts: [(text: String, expected: [String])] = [
    (
      "at least 5, at 6, AT LEAST 7",
      ["at least 5: [\"min\", \"5\"]", "at 6: [\"at\", \"6\"]", "AT LEAST 7: [\"min\", \"7\"]"]
    ),
    ("at the very most 8", ["at the very most 8: [\"max\", \"8\"]"]),
    (
      "the Maj. Gen. met the minister of state",
      ["the Maj. Gen.: [\"general\"]", "the minister of state: [\"state\"]"]
    ),
    ("the minister, the Minister, the gen.", ["the Minister: [\"m\"]"]),
    ("least of the very state", []),
  ]

  @Test(arguments: texts.indices)
  func matchesAndValues(_ index: Int) {
    var annotator = annotator
    #expect(found(Self.texts[index].text, &annotator) == Self.texts[index].expected)
  }

  @Test func whatWasReadBeforeDoesNotMatter() {
    var forwards = annotator
    var backwards = annotator
    for (text, expected) in Self.texts { #expect(found(text, &forwards) == expected) }
    for (text, expected) in Self.texts.reversed() { #expect(found(text, &backwards) == expected) }
  }
}
