import Testing

@testable import Annotating

/// Who speaks and what is said in the turns of press releases.
@Suite struct AttributionInReleasesTests {
  @Test(arguments: [
    (
      "The chair of the Harbour Committee, Ana Lund, has written to the ministry asking why the pier was closed.",
      ["indirect: why the pier was closed | Ana Lund | ask"]
    ),
    (
      "The judge, Ida Brenn, was blunt: “This case should never have been brought.”",
      ["direct: “This case should never have been brought.” | Ida Brenn | -"]
    ),
    (
      "“It is hard to say,” according to the union's coordinator, Ulla Brenner.",
      ["direct: “It is hard to say,” | Ulla Brenner | according to"]
    ),
    (
      "According to a summary of the inquiry, Ole Berg, a docker, left the yard in May.",
      ["indirect: Ole Berg, a docker, left the yard in May | a summary of the inquiry | according to"]
    ),
    (
      "A survey of 1,200 people found that most were cold.",
      [
        "indirect: most were cold | A survey of 1,200 people | find"
      ]
    ),
    (
      "“No pier, no pay,” the yard's chief economist, Ivo Plank, said in May.",
      ["direct: “No pier, no pay,” | Ivo Plank | say"]
    ),
    (
      "Berg's reply was short: “We will see you in court.”",
      ["direct: “We will see you in court.” | Berg | -"]
    ),
    (
      "Her message to the council was clear: “Open the gates or we will.”",
      ["direct: “Open the gates or we will.” | Her | -"]
    ),
    ("“This is a lie” (Bo Lantz, mayor).", ["direct: “This is a lie” | Bo Lantz | -"]),
    (
      "“We are here,” Ana Holt said.\n\nFrom KPU Secretary Lee Marchetti:\n\n“The offer is an insult.”",
      ["direct: “We are here,” | Ana Holt | say", "direct: “The offer is an insult.” | Lee Marchetti | -"]
    ),
    ("Experts* today urged Norvia to free him.", ["indirect: Norvia to free him | Experts | urge"]),
  ])
  func findsWhoSpeaks(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    (
      "Ana Vint repeated her call for an inquiry: “The families need the truth.”",
      [
        "indirect: an inquiry | Ana Vint | repeat her call for",
        "direct: “The families need the truth.” | Ana Vint | repeat her call for",
      ]
    ),
    (
      "He accused the bishops of “preaching” and suggested that they pay taxes.",
      ["mixed: the bishops of “preaching” | He | accuse", "indirect: they pay taxes | He | suggest"]
    ),
    (
      "The union disputes that: the pier is old.", []
    ),
    (
      "Asked who would lead it, she laughed.", []
    ),
    (
      "The ministry said the ship was safe, even after three crews refused to sail.",
      ["indirect: the ship was safe | The ministry | say"]
    ),
    (
      "The trust called on the board “to explain what the plan is”.",
      ["mixed: the board “to explain what the plan is” | The trust | call on"]
    ),
    (
      "Ana Lund assured her colleague of her support, her office said.",
      ["indirect: Ana Lund assured her colleague of her support | her office | say"]
    ),
    (
      "Survivors described to our team how the pier fell.",
      ["indirect: how the pier fell | Survivors | describe"]
    ),
    (
      "The yard failed to act, the Ombudsman has found.",
      ["indirect: The yard failed to act | Ombudsman | find"]
    ),
  ])
  func findsWhatIsSaid(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  /// What somebody's noun tells, up to the verb of the clause whose subject it is.
  @Test(arguments: [
    (
      "The captain's claim that nobody complained was rejected by the court.",
      ["indirect: nobody complained | The captain | claim"]
    ),
    (
      "The union's claim that the men who were hired in May had no papers is false.",
      ["indirect: the men who were hired in May had no papers | The union | claim"]
    ),
    (
      "There were warnings from the fire service that the hall was unsafe.",
      ["indirect: the hall was unsafe | the fire service | warnings"]
    ),
    (
      "Despite warnings by engineers that the deck was rotten, the ferry sailed.",
      ["indirect: the deck was rotten | engineers | warnings"]
    ),
    (
      "The Harbour Council rejects the ministry's argument that the strike was unlawful.",
      ["indirect: the strike was unlawful | the ministry | argument"]
    ),
    (
      "Norvia's repeated claims that it was attacked at night have no basis.",
      ["indirect: it was attacked at night | Norvia | claim"]
    ),
    (
      "The announcement by the yard that 400 jobs will go came as a shock.",
      ["indirect: 400 jobs will go | the yard | announcement"]
    ),
    (
      "Lund's statement that he “will not run again” surprised nobody.",
      ["mixed: he “will not run again” | Lund | statement"]
    ),
    ("The letter from Ana Lund that was lost has been found.", []),
    ("Her fear that the yard would close was shared.", []),
    ("Claims that the yard would close are old.", []),
  ])
  func aNounTells(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    ("The ruling was, in Ana Lund's words, “unworkable”.", ["direct: “unworkable” | Ana Lund | words"]),
    ("In Ana Lund's view, the law is void.", ["indirect: the law is void | Ana Lund | view"]),
    ("The deal is bad, in their view.", ["indirect: The deal is bad | their | view"]),
    (
      "In its assessment, the board found that the pier was safe.",
      ["indirect: the pier was safe | the board | find"]
    ),
    ("In other words, the pier is closed.", []),
    ("As the Court put it, the law “cannot stand”.", ["mixed: the law “cannot stand” | Court | put it"]),
    ("All agreed that the pier was unsafe.", ["indirect: the pier was unsafe | All | agree"]),
    (
      "The opposition accuses her of lying; her party, it claims, has lost its way.",
      ["indirect: her of lying | The opposition | accuse"]
    ),
  ])
  func wordsAndViewsAreSomebodys(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    (
      "The pier is close to collapse, senior officials warned the Harbour Council today, calling for repairs.",
      [
        "indirect: The pier is close to collapse | senior officials | warn",
        "indirect: repairs | senior officials | call for",
      ]
    ),
    (
      "Open hearings are essential for trust, residents stressed today as the Harbour Council met.",
      ["indirect: Open hearings are essential for trust | residents | stress"]
    ),
    (
      "The pier is safe, she said after meeting the crews.", ["indirect: The pier is safe | she | say"]
    ),
    (
      "His views on the port have hurt him in the harbour, local experts said.",
      ["indirect: His views on the port have hurt him in the harbour | local experts | say"]
    ),
    (
      "Norvia regards it as an affront of the Velian side, the statement said.",
      ["indirect: Norvia regards it as an affront of the Velian side | the statement | say"]
    ),
    (
      "The union demanded the release of the crew, said a statement issued on Tuesday.",
      [
        "indirect: The union demanded the release of the crew | a statement issued | say",
        "indirect: the release of the crew | The union | demand",
      ]
    ),
    (
      "The yard is in ruins, Ana Lund continued, pointing out that the crews had left.",
      [
        "indirect: The yard is in ruins | Ana Lund | continue",
        "indirect: the crews had left | Ana Lund | point out",
      ]
    ),
    ("The ship sank in May, rescue work continued.", []),
    (
      "Police held Ole Berg after the union called for a strike, according to the journalist, who spoke to us.",
      [
        "indirect: Police held Ole Berg after the union called for a strike | the journalist | according to",
        "indirect: a strike | the union | call for",
      ]
    ),
    (
      "Police held Ole Berg, according to news reports.",
      ["indirect: Police held Ole Berg | news reports | according to"]
    ),
    (
      "The crews can go, and as Ana Lund noted, the yard must pay them.",
      ["indirect: the yard must pay them | Ana Lund | note"]
    ),
    ("As the meeting concluded, several delegates left.", []),
  ])
  func anAttributionBehindWords(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    (
      "“The port is in decay,” Ana Lund, Deputy Director of the Harbour Board for Safety told the council.",
      ["direct: “The port is in decay,” | Ana Lund | tell"]
    ),
    (
      "“The port is in decay,” said the Special Rapporteur on fair trials Ana Lund.",
      ["direct: “The port is in decay,” | Ana Lund | say"]
    ),
    (
      "Mayor Lund criticised the union's lawyer for insisting that nobody was heard.",
      ["indirect: nobody was heard | the union's lawyer | insist"]
    ),
    (
      "At least three dockers working in the yards in Kalmar say police beat them.",
      ["indirect: police beat them | At least three dockers working in the yards in Kalmar | say"]
    ),
    (
      "The dockers camping at the gates say the yard lied.",
      ["indirect: the yard lied | The dockers camping at the gates | say"]
    ),
    (
      "A majority of voters say they do not trust the board.",
      ["indirect: they do not trust the board | A majority of voters | say"]
    ),
    ("Of those asked, 42% say they are cold.", ["indirect: they are cold | 42% | say"]),
    ("He's said he gets up early.", ["indirect: he gets up early | He | say"]),
    (
      "“We chase every vote,” said Ana Lund, who said she would not run again.",
      ["direct: “We chase every vote,” | Ana Lund | say", "indirect: she would not run again | who | say"]
    ),
    (
      "Ana Lund apologised for the letter after they wrote, saying that it was old.",
      ["indirect: it was old | Ana Lund | say"]
    ),
    (
      "At a meeting in Kalmar, Norvia, Ana Lund defended the plan, saying that it was old.",
      ["indirect: it was old | Ana Lund | say"]
    ),
    (
      "As Ana Lund, a tax lawyer, recently put it, “The law is a sieve.”",
      ["direct: “The law is a sieve.” | Ana Lund | put it"]
    ),
    (
      "“The plan is dead,” said one owner of a shop that sells nets.",
      ["direct: “The plan is dead,” | one owner of a shop | say"]
    ),
    ("“The plan is dead!” Ana Lund said as she left.", ["direct: “The plan is dead!” | Ana Lund | say"]),
  ])
  func whoSpeaksInLongerSentences(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test(arguments: [
    ("“It is dirty,” she said earlier this week.", ["direct: “It is dirty,” | she | say"]),
    ("“It is dirty,” she said at Tuesday's rally.", ["direct: “It is dirty,” | she | say"]),
    ("“It is dirty,” she said answering a question.", ["direct: “It is dirty,” | she | say"]),
    (
      "She called the system “rigged”, and a few lawmakers have called for an inquiry.",
      ["mixed: the system “rigged” | She | call", "indirect: an inquiry | a few lawmakers | call for"]
    ),
    ("They slammed the loophole called a “trap”.", []),
    (
      "The yard denies wrongdoing and says it will appeal.",
      ["indirect: wrongdoing | The yard | deny", "indirect: it will appeal | The yard | say"]
    ),
    (
      "The pact calls on all yards - rich and poor - to limit waste.",
      ["indirect: all yards - rich and poor - to limit waste | The pact | call on"]
    ),
    (
      "Lund told HW the officers forced him to leave.",
      ["indirect: the officers forced him to leave | Lund | tell"]
    ),
    ("The council said more must be done.", ["indirect: more must be done | The council | say"]),
    (
      "The agency said the fire was out, but declined to comment.",
      ["indirect: the fire was out | The agency | say"]
    ),
    (
      "The assembly calls upon all states to free the crews, and requests the board to report back.",
      [
        "indirect: all states to free the crews | The assembly | call upon",
        "indirect: the board to report back | The assembly | request",
      ]
    ),
    ("Ana Lund pointed to a rule saying the pier is old.", ["indirect: the pier is old | a rule | say"]),
    ("The council resolved that the yard be sold.", ["indirect: the yard be sold | The council | resolve"]),
    ("Emails show Lund knew the yard was sold.", ["indirect: Lund knew the yard was sold | Emails | show"]),
    ("Ana Lund threatened to strike.", ["indirect: to strike | Ana Lund | threaten"]),
    ("The flood threatened to drown the yard.", []),
  ])
  func whereReportedWordsEnd(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  @Test func aListIsDemanded() {
    let found = QuotationTesting(
      "The pilots, who went on strike last week, demand:\n\nnew safety rules\n\nback pay for all crews",
      kinds: [.paragraph, .listItem, .listItem])
    #expect(found.lines == ["indirect: new safety rules\n\nback pay for all crews | The pilots | demand"])
  }
}
