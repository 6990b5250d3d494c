import Testing

@testable import Annotating

@Suite struct AttributionTests {
  @Test(arguments: [
    ("“The file is closed,” Ana Lund said.", "direct: “The file is closed,” | Ana Lund | say"),
    ("“The file is closed,” said Ana Lund.", "direct: “The file is closed,” | Ana Lund | say"),
    ("Ana Lund said: “The file is closed.”", "direct: “The file is closed.” | Ana Lund | say"),
    ("Ana Lund told reporters that the file was closed.", "indirect: the file was closed | Ana Lund | tell"),
    ("Ana Lund said on Monday the file was closed.", "indirect: the file was closed | Ana Lund | say"),
    (
      "Ana Lund, a lawyer from Kalmar, said the file was closed.",
      "indirect: the file was closed | Ana Lund | say"
    ),
    (
      "She urged the ministry to release the five men.",
      "indirect: the ministry to release the five men | She | urge"
    ),
    ("She called for an inquiry into the deaths.", "indirect: an inquiry into the deaths | She | call for"),
    ("The file was closed, she added.", "indirect: The file was closed | she | add"),
    (
      "According to Ana Lund, the file was closed.", "indirect: the file was closed | Ana Lund | according to"
    ),
    ("She asked whether the file was closed.", "indirect: whether the file was closed | She | ask"),
    (
      "He called the ruling “a betrayal” of the victims.",
      "mixed: the ruling “a betrayal” of the victims | He | call"
    ),
    ("She promised to reopen the file.", "indirect: to reopen the file | She | promise"),
    ("The union was told that the file was closed.", "indirect: the file was closed | - | tell"),
  ])
  func findsOne(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test(arguments: [
    "The jury found the mayor guilty of fraud.",
    "The yard added two ships to its fleet.",
    "She decided to leave and accepted the offer.",
    "The ministry declined to comment.",
    "They held talks in Kalmar.",
  ])
  func findsNone(_ words: String) {
    #expect(QuotationTesting(words).lines == [])
  }

  @Test func piecesOfOneSayingShareItsUtterance() throws {
    let found = QuotationTesting("“The file is closed,” Ana Lund said. “It will stay closed.”")
    #expect(found.quotations.count == 2)
    #expect(found.quotations.map(\.utterance) == [0, 0])
    let speakers = found.quotations.map { $0.speakers.map { found.text.string($0.range) } }
    #expect(speakers == [["Ana Lund"], ["Ana Lund"]])
  }

  @Test func twoVerbsMakeTwoQuotations() {
    let found = QuotationTesting("She said the file was closed, adding that nobody would reopen it.")
    #expect(
      found.lines == [
        "indirect: the file was closed | She | say", "indirect: nobody would reopen it | She | add",
      ])
  }

  @Test func anAsideIsCutOut() throws {
    let found = QuotationTesting("Many of the files, she said, had been burnt.")
    let quotation = try #require(found.quotations.first)
    #expect(quotation.segments.map { found.text.string($0) } == ["Many of the files", "had been burnt"])
  }

  @Test func aSignatureNamesTheSpeaker() {
    let found = QuotationTesting("“The file will be opened again.” – Ana Lund, registrar")
    #expect(found.lines == ["direct: “The file will be opened again.” | Ana Lund | -"])
  }

  @Test func quotationsWithinQuotationsHaveAParent() throws {
    let found = QuotationTesting(
      "“The court has ruled that the search was unlawful, and I welcome it,” Ana Lund said.")
    #expect(found.quotations.map(\.parent) == [nil, 0])
    #expect(found.lines.last == "indirect: the search was unlawful, and I welcome it | The court | rule")
    let own = QuotationTesting("“I have always said that the search was unlawful,” Ana Lund said.")
    #expect(own.quotations.count == 1)
  }

  @Test func aBlockQuotationNeedsNoMarks() {
    let found = QuotationTesting(
      "Ana Lund wrote to the council:\n\nThe file will be opened again before the summer ends.",
      kinds: [.paragraph, .quote])
    #expect(
      found.lines == [
        "direct: The file will be opened again before the summer ends. | Ana Lund | write"
      ])
  }

  @Test func aTranscriptGivesEachTurnItsSpeaker() {
    let found = QuotationTesting(
      "ANA LUND: Will the file be opened?\n\nOLE BERG: It will not be.\n\nANA LUND: Then we shall appeal."
    )
    #expect(found.quotations.count == 3)
    #expect(found.quotations.allSatisfy { $0.kind == .direct && $0.speakers.count == 1 })
  }
}
