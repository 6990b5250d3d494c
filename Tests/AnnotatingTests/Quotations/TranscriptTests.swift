import Testing

@testable import Annotating

/// Turns of transcripts, and what is none.
@Suite struct TranscriptTests {
  @Test func aHeaderIsNoTurnAndAnOfficeNoPartOfTheName() {
    let found = QuotationTesting(
      "SUBJECTS: The new pier; wages\n\nHOST: Will it open?\n\n"
        + "ANA LUND, MINISTER FOR PORTS AND HARBOURS: It will open in May.\n\nHOST: And then?\n\nLUND: We build."
    )
    #expect(
      found.lines == [
        "direct: Will it open? | HOST | -", "direct: It will open in May. | ANA LUND | -",
        "direct: And then? | HOST | -", "direct: We build. | LUND | -",
      ])
  }

  @Test func aTurnGoesOnToTheNextOne() {
    let found = QuotationTesting(
      "Q: Will it open?\n\nA: It will open in May.\n\nThe board urged the crews to begin.\n\n"
        + "Q: Who pays?\n\nA: The board pays.\n\nThe union asked us to wait.")
    #expect(
      found.lines == [
        "direct: Will it open? | - | -",
        "direct: It will open in May.\n\nThe board urged the crews to begin. | - | -",
        "direct: Who pays? | - | -", "direct: The board pays. | - | -",
        "indirect: us to wait | The union | ask",
      ])
  }

  @Test func aHeadingEndsATurn() {
    let found = QuotationTesting(
      "Q: Will it open?\n\nA: It will open in May.\n\nOn wages\n\nQ: Who pays?\n\nA: The board pays.",
      kinds: [.paragraph, .paragraph, .heading])
    #expect(found.quotations.count == 4)
    #expect(!found.lines.contains { $0.contains("On wages") })
  }

  @Test func aLabelMayStandInAParagraphOfItsOwn() {
    let found = QuotationTesting(
      "RAY EK:\n\nMinister, good morning.\n\nANA LUND:\n\nGood morning, Ray.\n\nIt is early.\n\nRAY EK:\n\nIt is."
    )
    #expect(
      found.lines == [
        "direct: Minister, good morning. | RAY EK | -",
        "direct: Good morning, Ray.\n\nIt is early. | ANA LUND | -",
        "direct: It is. | RAY EK | -",
      ])
  }

  @Test func aHeadingWithAColonTakesNoTurnIn() {
    let found = QuotationTesting(
      "TRANSCRIPT:\n\nANA LUND: We came in May.\n\nOLE BERG: We left.\n\nANA LUND: It is late.\n\nOLE BERG: It is."
    )
    #expect(found.lines.first == "direct: We came in May. | ANA LUND | -")
    #expect(found.quotations.count == 4)
  }
}
