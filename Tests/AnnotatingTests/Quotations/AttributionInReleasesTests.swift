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

  @Test func aListIsDemanded() {
    let found = QuotationTesting(
      "The pilots, who went on strike last week, demand:\n\nnew safety rules\n\nback pay for all crews",
      kinds: [.paragraph, .listItem, .listItem])
    #expect(found.lines == ["indirect: new safety rules\n\nback pay for all crews | The pilots | demand"])
  }
}
