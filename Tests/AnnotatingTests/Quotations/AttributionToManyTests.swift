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
    ("The court in its ruling said that the law was void.", "indirect: the law was void | The court | say"),
    (
      "“It is late,” said the former Harbour Governor, Prof. Ole Berg.",
      "direct: “It is late,” | Ole Berg | say"
    ),
  ])
  func allWhoSpeakAreNamed(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
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
