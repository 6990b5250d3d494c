import Testing

@testable import Annotating

/// Who speaks and what is said in the turns of reports: of agencies, of meetings, of courts.
@Suite struct AttributionInReportsTests {
  @Test(arguments: [
    (
      "“We were working when the roof fell,” the agency quoted Ole Berg as saying.",
      "direct: “We were working when the roof fell,” | Ole Berg | say"
    ),
    (
      "“We were working when the roof fell,” Berg was quoted on Monday as saying.",
      "direct: “We were working when the roof fell,” | Berg | say"
    ),
    (
      "The roof fell in May, the agency quoted Ole Berg as saying.",
      "indirect: The roof fell in May | Ole Berg | say"
    ),
    (
      "The claims are not true, said spokesman for the Harbour Board Ole Berg.",
      "indirect: The claims are not true | Ole Berg | say"
    ),
    (
      "The mayor Ole Berg blamed the crews for the fires seen in the town since August noting that nobody came.",
      "indirect: nobody came | Ole Berg | note"
    ),
    (
      "Lund put it to the minister that he had known of the leak.",
      "indirect: he had known of the leak | Lund | put it to"
    ),
    (
      "The union issued a warning to ministers that the pier would fall.",
      "indirect: the pier would fall | The union | issue a warning"
    ),
  ])
  func findsWhoSpeaks(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test(arguments: [
    (
      "In addition, they continue to build new roads, Ole Berg said.",
      ["indirect: In addition, they continue to build new roads | Ole Berg | say"]
    ),
    (
      "Ole Berg accused harbour clerk Tor Ek, a former union official now living in Kalmar, of leading the strike.",
      [
        "indirect: harbour clerk Tor Ek, a former union official now living in Kalmar, of leading the strike"
          + " | Ole Berg | accuse"
      ]
    ),
    (
      "The Board stated that it regrets the lack of progress in the repairs and the guarantees made in May.",
      [
        "indirect: it regrets the lack of progress in the repairs and the guarantees made in May | Board | state"
      ]
    ),
    (
      "Tor Ek said that a decree closing the yard and ordering its sale was void.",
      ["indirect: a decree closing the yard and ordering its sale was void | Tor Ek | say"]
    ),
    (
      "Ana Lund says the board “wants to help”, in a threatening tone.",
      ["mixed: the board “wants to help” | Ana Lund | say"]
    ),
    (
      "Ana Lund said at the meeting “we did what we had to do”, in reference to a law.",
      ["direct: “we did what we had to do” | Ana Lund | say"]
    ),
    (
      "Ana Lund called the state of the pier “alarming”, an observation coming days after a fire.",
      ["mixed: the state of the pier “alarming” | Ana Lund | call"]
    ),
    (
      "On Monday, two ships sank near the pier, Ana Lund said.",
      ["indirect: On Monday, two ships sank near the pier | Ana Lund | say"]
    ),
    (
      "In a letter signed by its head, Ole Berg, and made available on Thursday, the union said, “we have been heard.”",
      ["direct: “we have been heard.” | the union | say"]
    ),
    (
      "Hearing one of the petitions filed by Ana Ek, who challenged the sale, the court inquired about a letter.",
      []
    ),
    ("Ole Berg was arrested in May and denied access to a lawyer.", []),
  ])
  func whatIsSaid(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test func wordsThatRunOverParagraphsAreOnesOwnWhoSpeaksAtTheirEnd() {
    let found = QuotationTesting(
      "Tor Ek was silent.\n\n“We came to the gate in May.\n\n“Nobody heard us at the yard,” Ole Berg said.")
    #expect(
      found.lines == [
        "direct: “We came to the gate in May.\n\n“Nobody heard us at the yard,” | Ole Berg | say"
      ])
  }
}
