import Testing

@testable import Annotating

@Suite struct SentenceSplitterTests {
  /// Sentences are marked by `|` between them.
  @Test(arguments: [
    "Mr. Bello spoke to the U.N. Security Council.|He left at once.",
    "The panel met on Jan. 12 in case No. 7.|Nobody came.",
    "J. P. Okonkwo signed it.|She agreed.",
    "It rose by 3.5 percent.|Then it fell.",
    "“We will appeal.”|The lawyer left.",
    "“Will you appeal?” the reporter asked.|Nobody knew.",
    "He waited… and waited.|Nobody came.",
    "The firm is Baltic Freight Inc.|The court fined it.",
    "The firm, Baltic Freight Inc. of Riga, closed.",
    "They left (on foot.)|Others stayed.",
    "Why?|Because!|Really?!|Yes.",
    "The meeting ended at 5 p.m.|The ministers left.",
    "It opens at 9 a.m.|Ms Vint will come at 5 p.m. Friday.",
    "They call it Plan B.|Rosa Vint wrote so on X.|Brightwell Shipping, with J. Berg, did not.",
    "1. Cooperation with the panel\n\n2. Money.|More money.",
    "Officers of the Lima police, e.g. Captain Ruiz, agreed.",
    "See p. 12 of the report.|It says so.",
    "",
  ])
  func splits(_ marked: String) {
    let expected = marked.split(separator: "\n\n").flatMap { $0.split(separator: "|") }.map(String.init)
    let analysis = TokenizerTests.analyze(marked.replacing("|", with: " "))
    let found = (0..<analysis.tokens.sentenceCount).map { analysis.words(analysis.tokens.sentence($0)) }
    #expect(found == expected)
  }

  /// Each stop looked through all that follow it: 400,000 exclamation marks took a minute.
  @Test(.timeLimit(.minutes(1)), arguments: ["!", "…", "?)"])
  func stopsInARow(_ stops: String) {
    let text = "It rained" + String(repeating: stops, count: 60_000)
    #expect(TokenizerTests.analyze(text + " in the end").tokens.sentenceCount == 1)
    #expect(TokenizerTests.analyze(text + " It ended").tokens.sentenceCount == 2)
  }
}
