import Testing

@testable import Annotating

@Suite struct MarkPairingTests {
  @Test(arguments: [
    "“We will rebuild the harbour wall,” said Ana Lund.",
    "\"We will rebuild the harbour wall,\" said Ana Lund.",
    "''We will rebuild the harbour wall,'' said Ana Lund.",
    "``We will rebuild the harbour wall,'' said Ana Lund.",
    "«We will rebuild the harbour wall,» said Ana Lund.",
    "„We will rebuild the harbour wall,“ said Ana Lund.",
    "‘We will rebuild the harbour wall,’ said Ana Lund.",
    "'We will rebuild the harbour wall,' said Ana Lund.",
    "“We will rebuild the harbour wall,\" said Ana Lund.",
  ])
  func pairsEveryKindOfMark(_ words: String) throws {
    let found = QuotationTesting(words)
    let quotation = try #require(found.quotations.first)
    #expect(found.quotations.count == 1)
    #expect(quotation.kind == .direct)
    #expect(found.text.string(quotation.range).contains("We will rebuild the harbour wall,"))
    #expect(quotation.speakers.map { found.text.string($0.range) } == ["Ana Lund"])
  }

  @Test(arguments: [
    "The workers' hall and the farmers' market don't open before eight.",
    "The wall is 5'10\" high and 6'2\" wide.",
    "The so-called “reform” was withdrawn.",
    "Readers know her novel “The Long Harbour” from school.",
    "In the '90s the ’70s came back.",
  ])
  func takesNoQuotationFrom(_ words: String) {
    #expect(QuotationTesting(words).lines == [])
  }

  @Test func aQuotationRunsOverParagraphsThatReopen() throws {
    let found = QuotationTesting(
      "Ana Lund said: “We begin with the wall, which is old.\n\n“Then we will turn to the bridge.”")
    #expect(found.quotations.count == 1)
    let quotation = try #require(found.quotations.first)
    #expect(found.text.string(quotation.range).hasSuffix("bridge.”"))
    #expect(!quotation.isUnclosed)
  }

  @Test func marksAtBothEndsHoldParagraphsBetween() throws {
    let found = QuotationTesting(
      "Ana Lund said: “We begin with the wall.\n\nIt is old, and we call upon all to help.\n\nThen the bridge will come.”\n\nShe left."
    )
    #expect(found.quotations.count == 1)
    let quotation = try #require(found.quotations.first)
    #expect(found.text.string(quotation.range).hasSuffix("come.”"))
    #expect(!quotation.isUnclosed)
  }

  @Test func aStrayMarkBelowClosesNothing() throws {
    let found = QuotationTesting("Ana Lund said: “We begin with the wall.\n\nThe Old Wall.”\n\nShe left.")
    let quotation = try #require(found.quotations.first)
    #expect(quotation.isUnclosed)
    #expect(found.text.string(quotation.range).hasSuffix("wall."))
  }

  @Test func aMissingClosingMarkIsBoundedByItsParagraph() throws {
    let found = QuotationTesting(
      "Ana Lund said: “We begin with the wall, which is old.\n\nThe bridge comes later.")
    let quotation = try #require(found.quotations.first)
    #expect(quotation.isUnclosed)
    #expect(found.text.string(quotation.range).hasSuffix("old."))
  }

  @Test func manyMarksStayQuick() {
    // Quadratic work would take minutes here.
    let open = QuotationTesting(String(repeating: "“ word ", count: 20_000))
    let closed = QuotationTesting(String(repeating: "\"He is here,\" ", count: 20_000))
    let single = QuotationTesting(String(repeating: "'word ", count: 20_000))
    #expect(open.text.bytes.count > 0 && closed.text.bytes.count > 0 && single.text.bytes.count > 0)
  }
}
