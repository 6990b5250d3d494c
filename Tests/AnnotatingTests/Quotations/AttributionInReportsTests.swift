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
      "The mayor Ole Berg blamed the crews for the fires seen in the town since August noting that nobody came.",
      [
        "indirect: the crews for the fires seen in the town since August | Ole Berg | blame",
        "indirect: nobody came | Ole Berg | note",
      ]
    ),
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

  @Test(arguments: [
    ("Harbour Watch called the raid a crime.", "indirect: the raid a crime | Harbour Watch | call"),
    ("Berg has branded it a disgrace and left.", "indirect: it a disgrace | Berg | brand"),
    (
      "The union slammed the decision as unfair.", "indirect: the decision as unfair | The union | slam"
    ),
    (
      "She described the raid as a crime against the harbour.",
      "indirect: the raid as a crime against the harbour | She | describe"
    ),
    ("The sale was described by Ole Berg as unfair.", "indirect: unfair | Ole Berg | describe"),
    ("The sale was described by Ole Berg as “unfair”.", "mixed: “unfair” | Ole Berg | describe"),
  ])
  func whatAThingIsCalled(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test(arguments: [
    "The board called a meeting.",
    "The crew dismissed it as well.",
    "The yard described the pier as of May.", "Berg was invited by the board to come in May.",
    "Most dockers describe themselves as liberal.",
    "The port felt a Supreme Court ruling on the right to strike.",
    "The station broadcasts programmes of the board, which pays.",
  ])
  func nothingIsJudged(_ words: String) {
    #expect(QuotationTesting(words).lines == [])
  }

  @Test(arguments: [
    (
      "Ministers were urged by the union to close the pier.", "indirect: to close the pier | the union | urge"
    ),
    (
      "The ministry was accused by Harbour Watch of hiding the leak.",
      "indirect: of hiding the leak | Harbour Watch | accuse"
    ),
    (
      "Harbour Watch listed forty men it said had been beaten in the yard.",
      "indirect: forty men it said had been beaten in the yard | it | say"
    ),
    (
      "A plan the board said was dead has come back.",
      "indirect: A plan the board said was dead | the board | say"
    ),
    (
      "The vote, which she has said was a mistake, was lost in May.",
      "indirect: which she has said was a mistake | she | say"
    ),
    (
      "The letters were on many topics, the Courier said, including wages.",
      "indirect: The letters were on many topics, the Courier said, including wages | Courier | say"
    ),
  ])
  func whoSpeaksInAnotherOnesClause(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test(arguments: [
    (
      "Prosecutors there said that the body was found near a yard.",
      ["indirect: the body was found near a yard | Prosecutors | say"]
    ),
    (
      "The union went on a hunger strike demanding that wages be doubled.",
      ["indirect: wages be doubled | The union | demand"]
    ),
    (
      "Asked about the conviction of “members of a gang,” Milena Ek, Harbour Watch’s Senior Campaigner on Norvia, "
        + "who saw the trial, said:\n\n“Today’s convictions are a travesty of justice.”",
      ["direct: “Today’s convictions are a travesty of justice.” | Milena Ek | say"]
    ),
    (
      "According to Ole Berg, the harbour commissioner in Kalmar, the fire destroyed 2,000 crates.",
      ["indirect: the fire destroyed 2,000 crates | Ole Berg | according to"]
    ),
    (
      "She denounced the cuts by the board, which she described as a “stain on the port”.",
      ["mixed: as a “stain on the port” | she | describe"]
    ),
    (
      "The Commission for Conciliation, Mediation and Arbitration said that the talks would go on.",
      [
        "indirect: the talks would go on | Commission for Conciliation, Mediation and Arbitration | say"
      ]
    ),
    (
      "The claimant contends that had the court known the letter, he would not have been fined.",
      [
        "indirect: had the court known the letter, he would not have been fined | The claimant | contend"
      ]
    ),
    (
      "The National Union of Dockers (NUD) and the Congress of Norvian Unions (CNU) said that it was late.",
      ["indirect: it was late | National Union of Dockers + Congress of Norvian Unions | say"]
    ),
    (
      "Lund declared that the board had ended its talks with the gold and coal firms represented by Ole Berg.",
      [
        "indirect: the board had ended its talks with the gold and coal firms represented by Ole Berg | Lund | declare"
      ]
    ),
    (
      "The town was hit by a wave of strikes that firms say cost them a fortune, but the board was calm.",
      ["indirect: that firms say cost them a fortune | firms | say"]
    ),
    (
      "Kalmar, May 10 (AP) Two dockers were shot on Monday, prosecutors said.",
      ["indirect: Two dockers were shot on Monday | prosecutors | say"]
    ),
  ])
  func whoSpeaksBesideOtherWords(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    (
      "In its judgment of 3 May, the Court held, by six votes to one, that there had been a breach.",
      "indirect: there had been a breach | Court | hold"
    ),
    (
      "It is late, Ana Lund said, that nobody has come.",
      "indirect: It is late, Ana Lund said, that nobody has come | Ana Lund | say"
    ),
    (
      "The judges unanimously rejected the appeal, saying it was late.",
      "indirect: it was late | The judges | say"
    ),
    (
      "Harbour Watch welcomes the ruling and calls on Norvia to respect it.",
      "indirect: Norvia to respect it | Harbour Watch | call on"
    ),
    (
      "“We will not leave the pier,” a leader of the crews, Ole Berg, proclaimed to the cheers of all.",
      "direct: “We will not leave the pier,” | Ole Berg | proclaim"
    ),
    (
      "Ana Lund appealed to the crews to “understand the state of the port” around them.",
      "mixed: the crews to “understand the state of the port” around them | Ana Lund | appeal to"
    ),
    (
      "The leader who had earlier on visited the City Museum lamented that it was late.",
      "indirect: it was late | The leader who had earlier on visited the City Museum | lament"
    ),
    (
      "The two towns have been allies for years and insist that they act together.",
      "indirect: they act together | The two towns | insist"
    ),
    ("The union condemns the raid and demands an inquiry.", "indirect: an inquiry | The union | demand"),
  ])
  func whatCourtsAndUnionsSay(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test func wordsThatRunOverParagraphsAreOnesOwnWhoSpeaksAtTheirEnd() {
    let found = QuotationTesting(
      "Tor Ek was silent.\n\n“We came to the gate in May.\n\n“Nobody heard us at the yard,” Ole Berg said.")
    #expect(
      found.lines == [
        "direct: “We came to the gate in May.\n\n“Nobody heard us at the yard,” | Ole Berg | say"
      ])
  }

  @Test(arguments: [
    (
      "Lund said the yard would pay, without giving any details.", "indirect: the yard would pay | Lund | say"
    ),
    (
      "Lund said the yard would pay, but he didn't rule out cuts.",
      "indirect: the yard would pay | Lund | say"
    ),
    (
      "Lund said the pier was shut but did not give further details.",
      "indirect: the pier was shut | Lund | say"
    ),
    ("“We have left,” Lund said, as the crews cheered.", "direct: “We have left,” | Lund | say"),
    ("The pier was shut, Lund said, as the crews left.", "indirect: The pier was shut | Lund | say"),
    (
      "Norvia's claim is old, says Lund, as long as nobody pays.",
      "indirect: Norvia's claim is old, says Lund, as long as nobody pays | Lund | say"
    ),
    (
      "The crews' case, which alleges the board kept the keys, and that it hid the lists, was heard.",
      "indirect: the board kept the keys, and that it hid the lists | which | allege"
    ),
  ])
  func endsWhereNothingMoreIsTold(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test(arguments: [
    (
      "Lund said about 50 people died in the storm.",
      "indirect: about 50 people died in the storm | Lund | say"
    ),
    ("Lund says so far no boats have sunk.", "indirect: so far no boats have sunk | Lund | say"),
    ("Lund said today “We have left the pier.”", "direct: “We have left the pier.” | Lund | say"),
    (
      "Lund said when it came to ropes, sails and oars, the yard had none.",
      "indirect: when it came to ropes, sails and oars, the yard had none | Lund | say"
    ),
    (
      "Addressing the crews, Ole Berg said, the pier has to close.",
      "indirect: the pier has to close | Ole Berg | say"
    ),
    ("The pier was “shut” she said.", "mixed: The pier was “shut” | she | say"),
    ("Lund revealed last month how the crews had left.", "indirect: how the crews had left | Lund | reveal"),
    ("The yard on Monday forecast its sales to fall.", "indirect: its sales to fall | The yard | forecast"),
    (
      "The roof fell when the storm came, explained the engineer.",
      "indirect: The roof fell when the storm came | the engineer | explain"
    ),
    ("Ministers vowed to caucus with the board.", "indirect: to caucus with the board | Ministers | vow"),
    ("Lund added that aid to the town was late.", "indirect: aid to the town was late | Lund | add"),
    ("Lund denied having been at the pier.", "indirect: having been at the pier | Lund | deny"),
    (
      "The crews are holding a vote and say they want to leave.",
      "indirect: they want to leave | The crews | say"
    ),
    (
      "Lund, in her speech, said the docker, who was ill, had left.",
      "indirect: the docker, who was ill, had left | Lund | say"
    ),
    (
      "Lund spoke of a new beginning: “We are leaving the old pier.”",
      "direct: “We are leaving the old pier.” | Lund | speak of"
    ),
    (
      "Dockers outside the hall where the crews were held said they had heard nothing.",
      "indirect: they had heard nothing | Dockers outside the hall where the crews were held | say"
    ),
  ])
  func beginsWhereSomethingIsTold(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test(arguments: [
    (
      "According to the Commandant of the Harbour Guard, Mr Ole Berg, the man who gave his name as Tor was held.",
      "indirect: the man who gave his name as Tor was held | Ole Berg | according to"
    ),
    (
      "Ana Lund, who was speaking in Kalmar, on the theme: “Ports for All”, said the yards have to open.",
      "indirect: the yards have to open | Ana Lund | say"
    ),
    (
      "Speaking in Kalmar, the county town, the board's head, Ole Berg, said that the yards were shut.",
      "indirect: the yards were shut | Ole Berg | say"
    ),
    (
      "The mayor Ole Berg has lashed out at the crews describing them as “lazy hands who have failed the port”.",
      "mixed: them as “lazy hands who have failed the port” | Ole Berg | describe"
    ),
  ])
  func whoSpeaksBehindOtherWords(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test(arguments: [
    "The crews of the port agreed to talks with the board.",
    "Lund called a short recess to “settle” the crews.",
    "The two sides met, adding a layer of mist even as the talks stalled.",
    "The docker's father, Ole Lund, reported the matter to the guards in Kalmar.",
    "The defence counsel delivered their speeches in May.",
    "The ministers will add names to the list when they meet.",
    "Lund read out a list of his full comments that he made in May.",
    "As I said when I came here, every time I see it, I like it more.",
  ])
  func findsNothing(_ words: String) {
    #expect(QuotationTesting(words).lines.isEmpty)
  }

  /// What looks like the turns above, and is a part of what was told.
  @Test(arguments: [
    (
      "Lund said the board would act, without giving up hope.",
      "indirect: the board would act, without giving up hope | Lund | say"
    ),
    (
      "Lund said the police knew the man but did not tell anybody.",
      "indirect: the police knew the man but did not tell anybody | Lund | say"
    ),
    (
      "The pier was shut, Lund said, as it was unsafe.",
      "indirect: The pier was shut, Lund said, as it was unsafe | Lund | say"
    ),
    ("The yard will close, admitted a manager.", "indirect: The yard will close | a manager | admit"),
    (
      "Norvia must pay, insisted the delegate to the congress.",
      "indirect: Norvia must pay | the delegate to the congress | insist"
    ),
    (
      "He spoke of a plan to “save the port”.", "mixed: a plan to “save the port” | He | speak of"
    ),
    (
      "Lund admitted drink driving while a child was in the car.",
      "indirect: drink driving while a child was in the car | Lund | admit"
    ),
    ("She has heard people calling him “the Bear”.", "mixed: him “the Bear” | people | call"),
    (
      "In Oslo, the hospital, run by nuns, said it was full.", "indirect: it was full | the hospital | say"
    ),
  ])
  func keepsWhatOnlyLooksLikeAnEnd(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines == [expected])
  }

  @Test func namesNoSubjectBeforeAnInsertedSpeakerAsTheSpeaker() {
    #expect(QuotationTesting("The law, said Lund, who has read it, is bad.").lines.isEmpty)
  }
}
