import Testing

@testable import Annotating

/// Who speaks where several do, or where an office, a number or another preposition stands nearer.
@Suite struct AttributionToManyTests {
  @Test(arguments: [
    (
      "The mayor of Kalmar, Ana Lund, the judge, Ole Berg, and the bishop, Ida Dahl, said that it was late.",
      "indirect: it was late | Ana Lund + Ole Berg + Ida Dahl | say"
    ),
    (
      "Teachers and nurses at schools and hospitals said they would not return.",
      "indirect: they would not return | Teachers and nurses at schools and hospitals | say"
    ),
    (
      "Norway, Sweden and Denmark recently served the board with a claim, accusing it of lying.",
      "indirect: it of lying | Norway + Sweden + Denmark | accuse"
    ),
    (
      "The ministers of Norway and Sweden said that it was late.",
      "indirect: it was late | The ministers of Norway and Sweden | say"
    ),
    (
      "One of the unions representing the dockers said that it was late.",
      "indirect: it was late | One of the unions representing the dockers | say"
    ),
    (
      "Both former Secretary of State Ana Lund and her rival Sen. Ole Berg have expressed support for the crews.",
      "indirect: support for the crews | Ana Lund + Ole Berg | express"
    ),
    (
      "Research led by Ana Lund shows that the pier is old.",
      "indirect: the pier is old | Research led by Ana Lund | show"
    ),
    (
      "In a statement signed by the chair of the union, Ana Lund, the union stated that it was late.",
      "indirect: it was late | the union | state"
    ),
    (
      "A coalition of Norwegian farmers and Fishers on Sunday said the law was void.",
      "indirect: the law was void | A coalition of Norwegian farmers and Fishers | say"
    ),
    (
      "An estimated 300 nurses and teachers called on the board to resign.",
      "indirect: the board to resign | An estimated 300 nurses and teachers | call on"
    ),
    (
      "Doctors, nurses and teachers said the law was void.",
      "indirect: the law was void | Doctors, nurses and teachers | say"
    ),
    (
      "After meeting dockers, nurses and teachers said the law was void.",
      "indirect: the law was void | nurses and teachers | say"
    ),
    (
      "Wages, nurses and teachers said on Friday, were too low.",
      "indirect: Wages, nurses and teachers said on Friday, were too low | nurses and teachers | say"
    ),
    (
      "Yes, nurses and teachers said the law was void.",
      "indirect: the law was void | nurses and teachers | say"
    ),
    (
      "A fortnight ago, the union's head, Ole Berg, said that it was late.",
      "indirect: it was late | Ole Berg | say"
    ),
    ("They’ve asked the board to resign.", "indirect: the board to resign | They | ask"),
    (
      "Ana Lund described the mayor as one of the worst of the land.",
      "indirect: the mayor as one of the worst of the land | Ana Lund | describe"
    ),
    (
      "Ana Lund accused in May the board of hiding the truth.",
      "indirect: the board of hiding the truth | Ana Lund | accuse"
    ),
    (
      "Ana Lund blamed the board for the fire.", "indirect: the board for the fire | Ana Lund | blame"
    ),
    ("The court in its ruling said that the law was void.", "indirect: the law was void | The court | say"),
    (
      "“It is late,” said the former Harbour Governor, Prof. Ole Berg.",
      "direct: “It is late,” | Ole Berg | say"
    ),
  ])
  func allWhoSpeakAreNamed(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test func theNameBelowWordsInMarksSaidThem() {
    let found = QuotationTesting(
      """
      Who said what at the games.

      “We had to give up a lot. It was late.”

      – Norwegian captain Ole Berg on Ida Dahl, who won the cup.

      “It was bad, we know that.”

      – Swedish captain Ana Lund after her team had lost.
      """)
    #expect(
      found.lines == [
        "direct: “We had to give up a lot. It was late.” | Ole Berg | -",
        "direct: “It was bad, we know that.” | Ana Lund | -",
      ])
  }

  @Test(arguments: ["wins the cup", "and Ole Berg left the hall.", "was born in Lund."])
  func whoDoesSomethingBelowWordsInMarksDidNotSayThem(_ deed: String) {
    let found = QuotationTesting("Who said what.\n\n“It was late, and we lost.”\n\n– Ana Lund \(deed)")
    #expect(found.lines == ["direct: “It was late, and we lost.” | - | -"])
  }

  @Test func yearsAreNoBlame() {
    #expect(QuotationTesting("They blamed the board for years.").lines.isEmpty)
    #expect(
      QuotationTesting("Ana Lund blamed the board for last year’s fire.").lines
        == ["indirect: the board for last year’s fire | Ana Lund | blame"])
  }

  @Test func aPlaceInCapitalsIsADateline() {
    #expect(
      QuotationTesting("OSLO: Police arrested five men on Friday, Ana Lund reported.").lines
        == ["indirect: Police arrested five men on Friday | Ana Lund | report"])
  }

  @Test func whatWasDemandedEndsWhereSomebodyElseSpeaks() {
    #expect(
      QuotationTesting("The union demanded higher pay and the company said it would wait.").lines == [
        "indirect: higher pay | The union | demand", "indirect: it would wait | the company | say",
      ])
    #expect(
      QuotationTesting("The union claimed responsibility for the raid but the police said it was late.").lines
        == [
          "indirect: responsibility for the raid | The union | claim",
          "indirect: it was late | the police | say",
        ])
    #expect(
      QuotationTesting("Ana Lund said that nobody but the board asked for the plan.").lines.first
        == "indirect: nobody but the board asked for the plan | Ana Lund | say")
    #expect(
      QuotationTesting("The union demanded peace and the release of those the court said were innocent.")
        .lines
        .first == "indirect: peace and the release of those the court said were innocent | The union | demand"
    )
    #expect(
      QuotationTesting("Ana Lund said she and her peers referred to the law as a crime.").lines.first
        == "indirect: she and her peers referred to the law as a crime | Ana Lund | say")
  }

  @Test func aSecondParticipleHasItsOwnSubject() {
    let found = QuotationTesting(
      "The strike went on, with dockers claiming the firm wants cuts and Ana Lund arguing the unions are greedy."
    )
    #expect(
      found.lines == [
        "indirect: the firm wants cuts | dockers | claim",
        "indirect: the unions are greedy | Ana Lund | argue",
      ])
  }

  @Test func whatIsDoneToSomebodyIsNoSaying() {
    let found = QuotationTesting("They said that Ole Berg had been hunted and threatened by guards.")
    #expect(found.lines == ["indirect: Ole Berg had been hunted and threatened by guards | They | say"])
  }

  @Test(arguments: [
    ("Tor Ek said: “No.”\n\nOle Berg's response? “We are surprised to hear that.”", "Ole Berg | -"),
    ("The statement reads as follows. “We are the crew of the ship.”", "The statement | read"),
    (
      "Tor Ek said: “No.”\n\nThe union's speaker on piers said:\n\n“We want to leave.”",
      "The union's speaker on piers | say"
    ),
    ("Speaking today Ana Lund said;\n\n“We want to leave.”", "Ana Lund | say"),
  ])
  func aSentenceLeadsToTheWordsBehindIt(_ words: String, _ expected: String) throws {
    let last = try #require(QuotationTesting(words).lines.last)
    #expect(last.hasSuffix(" | " + expected))
  }
}
