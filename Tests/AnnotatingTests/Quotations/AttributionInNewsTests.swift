import Testing

@testable import Annotating

/// Who speaks and what is said in reports of press offices and agencies.
@Suite struct AttributionInNewsTests {
  @Test(arguments: [
    (
      "Ana Lund, who is also the captain of the harbour, stressed that the pier was closed.",
      ["indirect: the pier was closed | Ana Lund | stress"]
    ),
    (
      "The clerk who confirmed his arrest said that a coat was found.",
      ["indirect: a coat was found | The clerk who confirmed his arrest | say"]
    ),
    (
      "Berg earlier in the afternoon asked the board to open the gate.",
      ["indirect: the board to open the gate | Berg | ask"]
    ),
    (
      "Ana Lund warned the crews against leaving the yard.",
      ["indirect: the crews against leaving the yard | Ana Lund | warn"]
    ),
    (
      "Ana Lund warned owners who rent out their boats that the law would apply.",
      ["indirect: the law would apply | Ana Lund | warn"]
    ),
    (
      "The crews have “seen no plan,” today's statement says.",
      ["mixed: The crews have “seen no plan,” | today's statement | say"]
    ),
    (
      "Ana Lund said answers should be brief and expressed calmly.",
      ["indirect: answers should be brief and expressed calmly | Ana Lund | say"]
    ),
    (
      "He noted the wish of the crews that it should be closed, and announced that the board would meet.",
      ["indirect: the board would meet | He | announce"]
    ),
    ("The angry remarks by Ole Berg ended all hopes of a deal.", []),
    ("The harbour police command have told nobody.", []),
    ("Ole Berg was reassured by the fact that the pier was open.", []),
  ])
  func findsSubjects(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    (
      "A study by Ana Lund, professor of medicine, shows that crews sleep less.",
      ["indirect: crews sleep less | A study by Ana Lund | show"]
    ),
    (
      "The Harbour Council, which met on Monday, decided that crews must rest.",
      ["indirect: crews must rest | Harbour Council | decide"]
    ),
    ("The crews decided that it was late.", []),
    ("By its conduct, the Harbour Council has shown that it is weak.", []),
    (
      "Crews know “the town is with them”, claims union boss",
      ["mixed: Crews know “the town is with them” | union boss | claim"]
    ),
    (
      "The crews know that the town is with them, the head of Harbour Watch claims.",
      [
        "indirect: The crews know that the town is with them | the head of Harbour Watch | claim"
      ]
    ),
    ("Ana Lund called the charges baseless.", ["indirect: the charges baseless | Ana Lund | call"]),
    (
      "Ana Lund called it deeply unfair and left.",
      ["indirect: it deeply unfair | Ana Lund | call"]
    ),
    ("Ana Lund called the unfair match yesterday.", []),
    (
      "“It was closed,” said Ana Lund, director of Harbour Watch, and Ole Berg, head of Yard Aid.",
      ["direct: “It was closed,” | Ana Lund + Ole Berg | say"]
    ),
    (
      "Harbour Board President for Yards and Gates, Ana Lund, said: “We know.”",
      ["direct: “We know.” | Ana Lund | say"]
    ),
    (
      "Commissioner Ole Berg, responsible for the harbour said: “We know.”",
      ["direct: “We know.” | Ole Berg | say"]
    ),
    (
      "The minister said the gate, according to Berg, had been closed.",
      ["indirect: the gate, according to Berg, had been closed | The minister | say"]
    ),
  ])
  func findsWhoShowsAndJudges(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    (
      "In a statement, Ole Berg emphasised:\n\nThe gate must be opened at once, and nobody comes.\n\n“We wait.”",
      [
        "direct: The gate must be opened at once, and nobody comes. | Ole Berg | emphasise",
        "direct: “We wait.” | Ole Berg | emphasise",
      ]
    ),
    (
      "The harbour minister, Ana Lund, said:\n\nI am shocked by the fire.\n\nWe stand by the crews.\n\nThe pier is in Kalmar.",
      ["direct: I am shocked by the fire.\n\nWe stand by the crews. | Ana Lund | say"]
    ),
    ("This occurs for two reasons:\n\nThe tide comes in as the wind turns.", []),
    (
      "Ana Lund announced the plan in Kalmar, where she said that crews were safe.",
      ["indirect: the plan in Kalmar | Ana Lund | announce", "indirect: crews were safe | she | say"]
    ),
    (
      "The plan for the yard, Ana Lund said, “is a good example” of waste.",
      ["mixed: The plan for the yard, Ana Lund said, “is a good example” of waste | Ana Lund | say"]
    ),
    ("The board demanded they stop selling fish.", ["indirect: they stop selling fish | The board | demand"]),
    ("The board admitted it on Monday.", []),
    (
      "Ana Lund, now director of the yard, urged Berg last year not to leave.",
      ["indirect: Berg last year not to leave | Ana Lund | urge"]
    ),
    ("They fought over respect. Not to mention actual issues.", []),
  ])
  func findsWhatStandsApart(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    (
      "Ana Lund, the town's oldest docker, said the youth just like in Kalmar should protest.",
      ["indirect: the youth just like in Kalmar should protest | Ana Lund | say"]
    ),
    (
      "“We saw them leave,” another docker was quoted telling the Courier.",
      ["direct: “We saw them leave,” | another docker | tell"]
    ),
    (
      "Ana Lund described the report as unfair adding that nobody had asked her.",
      [
        "indirect: the report as unfair | Ana Lund | describe",
        "indirect: nobody had asked her | Ana Lund | add",
      ]
    ),
    (
      "Ana Lund dismissed it as “theatre” while the union urged the board to leave.",
      [
        "mixed: it as “theatre” | Ana Lund | dismiss",
        "indirect: the board to leave | the union | urge",
      ]
    ),
    (
      "“It is a lie,” said Ana Lund executive director of the yard.",
      ["direct: “It is a lie,” | Ana Lund | say"]
    ),
    (
      "“It is a lie,” she said in the letter she wrote in May.",
      ["direct: “It is a lie,” | she | say"]
    ),
    (
      "Guards beat the crews and took their boats, the release states.",
      ["indirect: Guards beat the crews and took their boats | the release | state"]
    ),
    (
      "The yard is ready for the legal challenges crews plan this week, says Ole Berg.",
      ["indirect: The yard is ready for the legal challenges crews plan this week | Ole Berg | say"]
    ),
    (
      "The council's chair also rejected the plan, warning that talks could fail.",
      [
        "indirect: the plan | The council's chair | reject",
        "indirect: talks could fail | The council's chair | warn",
      ]
    ),
    (
      "Norvian President Ana Lund vowed on Tuesday to defend the crews.",
      ["indirect: to defend the crews | Ana Lund | vow"]
    ),
    (
      "Urging the crews to stay calm, Ana Lund left.",
      ["indirect: the crews to stay calm | Ana Lund | urge"]
    ),
    (
      "Ana Lund said from floods to fires and fast-moving storms, crews had lost their boats.",
      [
        "indirect: from floods to fires and fast-moving storms, crews had lost their boats | Ana Lund | say"
      ]
    ),
    (
      "Crews went to towns where, according to the board, most boats have a leak.",
      ["indirect: most boats have a leak | the board | according to"]
    ),
    ("The yard also notified the major firms whose boats were lost.", []),
    ("The board deflected questions about the pier.", []),
    ("After the report was read, the crews showed that they could row.", []),
    ("The council met Ana Lund, who decided that she would leave.", []),
    ("Police warned crews of action if they came.", []),
  ])
  func endsWhereOthersSpeak(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  /// Nouns that look like adjectives are subjects.
  @Test(arguments: [
    ("The accused claims he was hit by a rope.", "indirect: he was hit by a rope | The accused | claim"),
    ("The hospital claims the dead were ill.", "indirect: the dead were ill | The hospital | claim"),
    (
      "The collective demands the release of the crews.",
      "indirect: the release of the crews | The collective | demand"
    ),
    ("The journal reports that the pier is closed.", "indirect: the pier is closed | The journal | report"),
  ])
  func subjectsThatLookLikeAdjectives(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  /// What stands far from the verb, or ends behind it, is looked for within the text.
  @Test(arguments: [
    "Ana Lund said on Monday at a meeting of the Harbour Board in the town hall of Vestholm in the north of Norvia after a "
      + "visit to the yard of the port and the pier, crews had lost their boats.",
    "That day, Ana Lund warned owners who", "That day, Ana Lund warned owners who had", "Ana Lund said:",
    "is required by crews to duly mandated", "was asked by Ana Lund to have told",
  ])
  func longAndCutSentencesAreNoTrouble(_ words: String) {
    let found = QuotationTesting(words)
    #expect(found.quotations.allSatisfy { $0.range.upperBound <= found.text.bytes.count })
  }

  /// "Ana Lund said:" above paragraphs: hers as long as she speaks for herself.
  @Test(arguments: [
    ("Ana Lund said:\n\nThe pier will be open in May, as it was last year.\n\nI thank the crews for it.", 77),
    (
      "Ana Lund said:\n\nThe pier will be open in May, as it was last year.\n\nFor more, call our press office.",
      50
    ),
    ("Nobody knows what Ana Lund said:\n\nThe pier will be open in May, as it was last year.", 0),
  ])
  func paragraphsBelowAreHers(_ words: String, _ length: Int) {
    let direct = QuotationTesting(words).quotations.first { $0.kind == .direct }
    #expect((direct?.range.count ?? 0) == length)
  }

  /// Behind who was told and when, what others did meanwhile is not said.
  @Test(arguments: [
    (
      "The crews are urgently needed, senior officials told the Harbour Council today in the wake of a plan to leave.",
      "indirect: The crews are urgently needed | senior officials | tell"
    ),
    (
      "Senior managers from the two yards participated in several visits and agreed to cut costs.",
      "indirect: to cut costs | Senior managers from the two yards | agree"
    ),
  ])
  func whatWasDoneMeanwhileIsNotSaid(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }
}
