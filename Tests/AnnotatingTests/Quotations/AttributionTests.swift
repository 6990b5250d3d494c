import Testing

@testable import Annotating

@Suite struct AttributionTests {
  @Test(arguments: [
    "That yard is dead, Lund said,", "That yard is dead, Lund said, ",
    "“That old yard is quite dead, the minister said,” Lund told reporters.",
  ])
  func aTextMayEndBehindAComma(_ words: String) {
    #expect(!QuotationTesting(words).lines.isEmpty)
  }

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
      "Ana Lund, a lawyer at the Harbour Institute, and Kalmar University in Uppsala, said the file was closed.",
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

  /// What describes the speaker or the hearer is not said, nor is what another says.
  @Test(arguments: [
    (
      "The pier is closed, said Ana Lund, director of the Kalmar yard, which was founded in 1985.",
      ["indirect: The pier is closed | Ana Lund | say"]
    ),
    (
      "The yard will close in May, she told reporters.", ["indirect: The yard will close in May | she | tell"]
    ),
    (
      "The yard told reporters the decision to close the pier had been taken in May.",
      ["indirect: the decision to close the pier had been taken in May | The yard | tell"]
    ),
    (
      "Ana Lund said this week that the cranes were unsafe.",
      ["indirect: the cranes were unsafe | Ana Lund | say"]
    ),
    ("“Not so fast,” Ana Lund said.", ["direct: “Not so fast,” | Ana Lund | say"]),
    (
      "She called the files “a trap” and said they “support” the claims of the crew.",
      [
        "mixed: the files “a trap” | She | call", "mixed: they “support” the claims of the crew | She | say",
      ]
    ),
    (
      "Ana Lund said much of the work had failed.",
      ["indirect: much of the work had failed | Ana Lund | say"]
    ),
    (
      "The yard will close in May, say some dockers.",
      ["indirect: The yard will close in May | some dockers | say"]
    ),
    (
      "“The pier is closed,” Ana B. Lund, Mr. Ek's adviser, said.",
      ["direct: “The pier is closed,” | Ana B. Lund | say"]
    ),
    (
      "The pier is still closed, says former mayor Ana Lund.",
      ["indirect: The pier is still closed | Ana Lund | say"]
    ),
    (
      "Ana Lund, an Ek supporter, said Kalmar crews plan to leave the harbour.",
      ["indirect: Kalmar crews plan to leave the harbour | Ana Lund | say"]
    ),
  ])
  func findsTheEdges(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  /// What was said ends where its author's words go on, and a whole sentence is its last attribution's.
  @Test(arguments: [
    (
      "Ana Lund said she learned to sail as a child, because she lived by the sea.",
      ["indirect: she learned to sail as a child, because she lived by the sea | Ana Lund | say"]
    ),
    (
      "Ana Lund said the pier was closed, although the harbour was open.",
      ["indirect: the pier was closed | Ana Lund | say"]
    ),
    (
      "She called the pier “a wreck”, and has left the harbour.",
      ["mixed: the pier “a wreck” | She | call"]
    ),
    (
      "Ana Lund has promised to rebuild the pier and has said that the dockers will be paid.",
      [
        "indirect: to rebuild the pier | Ana Lund | promise",
        "indirect: the dockers will be paid | Ana Lund | say",
      ]
    ),
    (
      "Ana Lund says that, if she were asked, she would leave.",
      ["indirect: if she were asked, she would leave | Ana Lund | say"]
    ),
    ("Ole Berg told them that's wrong.", ["indirect: that's wrong | Ole Berg | tell"]),
    (
      "Ana Lund said in her book An Old Harbour: take a walk along the pier in the morning.",
      ["indirect: take a walk along the pier in the morning | Ana Lund | say"]
    ),
    (
      "The dockers asked for help, the Harbour Council reports.",
      [
        "indirect: The dockers asked for help | Harbour Council | report",
        "indirect: help | The dockers | ask for",
      ]
    ),
    (
      "The union called for a strike of the dockers, causing a delay that may last, Ana Lund said.",
      [
        "indirect: The union called for a strike of the dockers, causing a delay that may last | Ana Lund | say",
        "indirect: a strike of the dockers | The union | call for",
      ]
    ),
    (
      "The crew (though Ana Lund claims that both of them signed it in May and says she has photographs) left.",
      [
        "indirect: both of them signed it in May | Ana Lund | claim",
        "indirect: she has photographs | Ana Lund | say",
      ]
    ),
    (
      "Noting that the pier was closed, the Harbour Council decided that the ships may leave.",
      [
        "indirect: the pier was closed | Harbour Council | note",
        "indirect: the ships may leave | Harbour Council | decide",
      ]
    ),
    (
      "The authors of a study published in the journal Harbour Watch argued that the pier was safe.",
      ["indirect: the pier was safe | The authors of a study | argue"]
    ),
    ("So I said, we have no cranes.", ["indirect: we have no cranes | I | say"]),
    (
      "The rules, according to Ana Lund, were made in May.",
      ["indirect: The rules, according to Ana Lund, were made in May | Ana Lund | according to"]
    ),
    (
      "The pier is closed, according to her campaign's memo.",
      ["indirect: The pier is closed | her campaign's memo | according to"]
    ),
    (
      "Moderator and author Ana Lund, from Kalmar, asked why the pier was closed.",
      ["indirect: why the pier was closed | Ana Lund | ask"]
    ),
    ("Ana Lund advises it's best to wait.", ["indirect: it's best to wait | Ana Lund | advise"]),
    (
      "Ana Lund said Berg “has left the yard for good.”",
      ["mixed: Berg “has left the yard for good.” | Ana Lund | say"]
    ),
    (
      "The council expressed its deep concern that the pier was closed.",
      ["indirect: the pier was closed | The council | express"]
    ),
    (
      "The letter, signed by 40 groups, urges the ministry to open the pier.",
      ["indirect: the ministry to open the pier | The letter | urge"]
    ),
    (
      "Harbour Council and 40 other groups urged the ministry to open the pier.",
      ["indirect: the ministry to open the pier | Harbour Council + 40 other groups | urge"]
    ),
    (
      "Ana Lund repeated his call for an inquiry, and reiterated her appeal for help.",
      [
        "indirect: an inquiry | Ana Lund | repeat his call for",
        "indirect: help | Ana Lund | reiterate her appeal for",
      ]
    ),
    (
      "The race was moved after organisers said the games will take place in May.",
      ["indirect: the games will take place in May | organisers | say"]
    ),
    (
      "Two people briefed on the matter said the pier was closed.",
      ["indirect: the pier was closed | Two people | say"]
    ),
    (
      "A woman who answered the phone said the pier was closed.",
      ["indirect: the pier was closed | A woman who answered the phone | say"]
    ),
    (
      "The pier is closed, said one of the dockers, who was not there.",
      ["indirect: The pier is closed | one of the dockers | say"]
    ),
    (
      "The foreign ministers of Norway, Sweden and Denmark said that the pier was closed.",
      [
        "indirect: the pier was closed | The foreign ministers of Norway, Sweden and Denmark | say"
      ]
    ),
    (
      "Ana Lund said the pier was closed, a claim that the ministry denies.",
      ["indirect: the pier was closed | Ana Lund | say"]
    ),
    (
      "Ana Lund said the pier was closed, pointing to a report by Harbour Watch.",
      ["indirect: the pier was closed | Ana Lund | say"]
    ),
    ("She promised dockers would be paid.", ["indirect: dockers would be paid | She | promise"]),
    (
      "“The votes are few,” Sen. Ana Lund, R-Ind., explained about the bill.",
      ["direct: “The votes are few,” | Ana Lund | explain"]
    ),
    ("“It was dark,” remembers Ana Lund.", ["direct: “It was dark,” | Ana Lund | remember"]),
    (
      "The pier is closed, as noted by Ana Lund.",
      ["indirect: The pier is closed | Ana Lund | as noted by"]
    ),
    (
      "Two piers were closed, according to credible reports.",
      ["indirect: Two piers were closed | credible reports | according to"]
    ),
    (
      "If the pier is closed, it will fall, people familiar with the plans say.",
      ["indirect: If the pier is closed, it will fall | people familiar with the plans | say"]
    ),
    (
      "Firms and residents have complained of it and say that the pier was closed.",
      ["indirect: the pier was closed | Firms and residents | say"]
    ),
    (
      "The medics said at least seven dockers were hurt.",
      ["indirect: at least seven dockers were hurt | The medics | say"]
    ),
    (
      "About 3 in 10 dockers say that the pier is safe.",
      ["indirect: the pier is safe | 3 in 10 dockers | say"]
    ),
    (
      "Ana Lund was warned by the dockers that the pier was closed.",
      ["indirect: the pier was closed | the dockers | warn"]
    ),
    (
      "The pier will be closed in May, it has been announced.",
      ["indirect: The pier will be closed in May | - | announce"]
    ),
    ("One, who asked not to be named, said: “It is closed.”", ["direct: “It is closed.” | One | say"]),
    (
      "Ana Lund, a docker who now advises firms on safety, says: “It didn’t make sense.”",
      ["direct: “It didn’t make sense.” | Ana Lund | say"]
    ),
    (
      "There’s a plan to open the pier, says Ana Lund.",
      ["indirect: There’s a plan to open the pier | Ana Lund | say"]
    ),
    (
      "A clerk who did not wish to be named because of the yard's rules said that the pier was closed.",
      [
        "indirect: the pier was closed | A clerk who did not wish to be named because of the yard's rules | say"
      ]
    ),
    (
      "The lawmakers voted against it, arguing that “the pier should be closed,” the Harbour Post writes.",
      [
        "mixed: The lawmakers voted against it, arguing that “the pier should be closed,” | Harbour Post | write",
        "direct: “the pier should be closed,” | The lawmakers | argue",
      ]
    ),
    (
      "The pier was closed, according to dockers who spoke to us.",
      ["indirect: The pier was closed | dockers who spoke to us | according to"]
    ),
    ("Ole Berg told Ana Lund he wanted to leave.", ["indirect: he wanted to leave | Ole Berg | tell"]),
    (
      "Police and residents said the pier was closed.",
      ["indirect: the pier was closed | Police and residents | say"]
    ),
    (
      "Shortly after Ana Lund said it had sunk, the pier was closed.",
      ["indirect: it had sunk | Ana Lund | say"]
    ),
    (
      "She called for an inquiry and the board has left.",
      ["indirect: an inquiry | She | call for"]
    ),
    (
      "Prior to the launch Ana Lund said the pier was closed.",
      ["indirect: the pier was closed | Ana Lund | say"]
    ),
  ])
  func findsWhereItEnds(_ words: String, _ expected: [String]) {
    #expect(QuotationTesting(words).lines == expected)
  }

  /// A dateline is no part of what is said, nor does its place speak.
  @Test(arguments: [
    "KALMAR — ", "KALMAR, March 8 — ", "KALMAR, March 8 (Tessel News) — ", "KALMAR (Tessel News) -- ",
    "Geneva, 8 March 2024 – ", "Geneva – ", "The Hague, Netherlands – ", "Kalmar/Lund, 8 March 2024: ",
    "(KALMAR, 8 March 2024) ", "[Nairobi, Kenya, 8 May 2024] – ", "8 March 2024, Geneva – ",
    "8 March 2024 — ",
    "NEW YORK, 8 May 2024 (Tessel News) - ",
  ])
  func datelinesAreNotSaid(_ dateline: String) {
    let sentence = dateline + "The court has freed the five men, Ana Lund said on Friday."
    #expect(
      QuotationTesting(sentence).lines == ["indirect: The court has freed the five men | Ana Lund | say"])
    #expect(
      QuotationTesting(dateline + "“They are free,” Ana Lund said.").lines
        == ["direct: “They are free,” | Ana Lund | say"])
  }

  @Test(arguments: [
    "Norway – Denmark as well – is at war, Ana Lund said.", "Ana Lund, 54 – is free, Ole Berg said.",
    "Oslo – a city of ships – is at war, Ana Lund said.",
  ])
  func otherDashesOpenNoText(_ sentence: String) throws {
    let found = QuotationTesting(sentence)
    #expect(try #require(found.quotations.first).range.lowerBound == 0)
  }

  /// Whatever tells when, where and how stands between the verb and the words, and whatever follows the marks.
  @Test(arguments: [
    "", " on 4 May 2021", " in May", " in a statement", " in a report published on 3 March 2020",
    " by telephone",
    " when asked about the ruling", " at a press conference in Kalmar on 4 May", " in her report of 3 May",
  ])
  func adverbialsPartNoVerbFromItsWords(_ adverbial: String) {
    let closings = [
      ".”", ",” and left.", "” and left.", "”, before the court closed.", "” while the court was closed.",
    ]
    for closing in closings {
      for mark in [":", ","] {
        let sentence = "Ana Lund said\(adverbial)\(mark) “The court was wrong about us\(closing)"
        let quoted = "“The court was wrong about us" + closing.prefix { $0 != "”" } + "”"
        #expect(QuotationTesting(sentence).lines == ["direct: \(quoted) | Ana Lund | say"], "\(sentence)")
      }
    }
  }

  @Test(arguments: [
    ("“They are free,” said the minister in a statement on Friday.", "the minister"),
    ("“They are free,” said the minister of justice in 2021.", "the minister of justice"),
    ("“They are free,” said a spokesman for the conference.", "a spokesman for the conference"),
  ])
  func whenAndHowNameNoSpeaker(_ sentence: String, _ speaker: String) {
    #expect(QuotationTesting(sentence).lines == ["direct: “They are free,” | \(speaker) | say"])
  }

  /// Words that stand where a speaker would and are none.
  @Test(arguments: [
    "Changes include reporting that the harbour was closed.",
    "Thereby noting that the harbour was closed, she left.",
    "Of them, 475 pledged delegates will be at stake.",
    "She was creating rules that benefit the harbour.",
    "It is worth noting that the harbour was closed.",
    "These claims cover what was lost in the harbour.",
    "Say no to requests more often.",
    "They sailed with a recently announced ship that had no mast.",
    "When the doctor took a look, he disagreed.",
    "In a recorded interview, she confessed.",
    "She works at a yard called Harbour Works that “never” closes.",
    "The crew, volunteers and dockers repaired the pier.",
    "The council confirmed this in a letter.",
    "Current rules allow only those who have won to be named.",
    "It sounds like a tall order to me.",
  ])
  func plainWordsDoNotSpeak(_ sentence: String) {
    #expect(QuotationTesting(sentence).lines == [])
  }

  @Test(arguments: [
    ("The court upheld the ruling, thereby confirming that the yard was closed.", "The court"),
    ("The five ministers said that the yard was closed.", "The five ministers"),
    ("Four in ten said that the yard was closed.", "Four in ten"),
    ("One injured guard said that the yard was closed.", "One injured guard"),
    ("Officials involved in the case said that the yard was closed.", "Officials involved in the case"),
    ("Police said that the yard was closed.", "Police"),
    ("As several states said that the yard was closed, Oslo slept.", "several states"),
  ])
  func plainWordsThatSpeak(_ sentence: String, _ speaker: String) throws {
    let found = QuotationTesting(sentence)
    let speakers = try #require(found.quotations.first).speakers
    #expect(speakers.map { found.text.string($0.range) } == [speaker])
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

  /// A resolution names who resolves once, in a paragraph of its own.
  @Test func whoResolvesSpeaksInAllItsParagraphs() {
    let found = QuotationTesting(
      "The Harbour Council,\n\nRecalling that the pier was closed,\n\n1. Calls upon all states to open it;\n\n"
        + "Requests the dockers to leave the pier;")
    #expect(
      found.lines == [
        "indirect: the pier was closed | Harbour Council | recall",
        "indirect: all states to open it | Harbour Council | call upon",
        "indirect: the dockers to leave the pier | Harbour Council | request",
      ])
    #expect(QuotationTesting("Calls upon all states to open it;").lines == [])
  }

  @Test func aPostIsItsAuthors() {
    let found = QuotationTesting(
      "Ole Berg was not amused.\n\nThe pier will be closed for the whole of May — Ana Lund (@analund) May 4, 2021",
      kinds: [.paragraph, .quote])
    #expect(found.lines == ["direct: The pier will be closed for the whole of May | Ana Lund | -"])
  }

  @Test func aHandleMakesAnAuthorOfAnyName() {
    let found = QuotationTesting(
      "The pier is closed.\n\nThe new ferry sails on Monday, whatever you may have heard — B&L (@bandl) May 4, 2021",
      kinds: [.paragraph, .quote])
    #expect(
      found.lines == ["direct: The new ferry sails on Monday, whatever you may have heard | B&L | -"])
  }

  /// Pages set off summaries, notes and their own best sentences as they do quotations.
  @Test(arguments: [
    "The pier is closed.\n\nIn short, nobody will work on the pier before the summer.",
    "I would gladly go there again.\n\nNo questions are left, but you may still ask them below.",
    "Work on the pier\n\nThe yard is open from six in the morning to four.",
    "Ana Lund said so.\n\n— Harbour News of the fourth of May, second edition",
  ])
  func whatNothingIntroducesIsNoQuotation(_ text: String) {
    #expect(QuotationTesting(text, kinds: [.paragraph, .quote]).quotations.allSatisfy { $0.kind != .direct })
  }

  @Test func aNameBelowABlockIsItsSpeakers() {
    let found = QuotationTesting(
      "The pier is closed.\n\nThe yard will be open again before the summer ends.\n\n— Ana Lund, director of the port",
      kinds: [.paragraph, .quote])
    #expect(found.lines == ["direct: The yard will be open again before the summer ends. | Ana Lund | -"])
  }

  @Test func aColonIntroducesABlockOfNobody() {
    let found = QuotationTesting(
      "At the gate there is a sign:\n\nWho enters here takes the harbour as it is.",
      kinds: [.paragraph, .quote])
    #expect(found.lines == ["direct: Who enters here takes the harbour as it is. | - | -"])
  }

  @Test func wordsInMarksAreNoBlockAsWell() {
    let found = QuotationTesting(
      "The pier is closed.\n\nAna Lund told us: “It will stay closed until the summer ends.”",
      kinds: [.paragraph, .quote])
    #expect(found.lines == ["direct: “It will stay closed until the summer ends.” | Ana Lund | tell"])
  }

  /// A paragraph after the author's question is the answer.
  @Test func answersAreNotTheAskers() {
    let found = QuotationTesting(
      "“The pier is closed,” says Ana Lund.\n\n“Will it be opened?” I ask.\n\n“It will be opened in May.”")
    #expect(found.lines.last == "direct: “It will be opened in May.” | Ana Lund | say")
  }

  @Test func aHeadingSaysNothing() {
    let found = QuotationTesting(
      "Ana Lund\n\n“A fast and simple ship for a growing harbour”", kinds: [.heading, .paragraph])
    #expect(found.lines.allSatisfy { $0.hasSuffix("| - | -") })
  }

  @Test(arguments: ["Harbour News", "The Chair", "Ole Berg"])
  func othersAskInATranscript(_ asker: String) {
    let found = QuotationTesting(
      "\(asker): Will it be opened?\n\nAna Lund (Kalmar): It will.\n\n"
        + "\(asker): Who pays?\n\nAna Lund: We do.")
    #expect(found.quotations.count == 4)
    #expect(found.quotations.allSatisfy { $0.kind == .direct && $0.speakers.count == 1 })
  }

  @Test func lettersWithStopsAskAndAnswer() {
    let found = QuotationTesting(
      "Q. Will the pier be opened?\n\nA. It will be opened in May.\n\nQ. Who pays for it?\n\nA. We do.")
    #expect(found.quotations.count == 4)
    let list = QuotationTesting("A. The pier is closed.\n\nB. The yard is open.\n\nC. Nobody works there.")
    #expect(list.lines == [])
  }

  @Test(arguments: [
    ("Pier to be closed in May: Ana Lund", "indirect: Pier to be closed in May | Ana Lund | -"),
    ("Two men held over pier fire: police", "indirect: Two men held over pier fire | police | -"),
  ])
  func aHeadlineMayEndWithItsSpeaker(_ headline: String, _ expected: String) {
    #expect(QuotationTesting(headline, kinds: [.heading]).lines == [expected])
  }

  @Test func aTranscriptGivesEachTurnItsSpeaker() {
    let found = QuotationTesting(
      "ANA LUND: Will the file be opened?\n\nOLE BERG: It will not be.\n\nANA LUND: Then we shall appeal."
    )
    #expect(found.quotations.count == 3)
    #expect(found.quotations.allSatisfy { $0.kind == .direct && $0.speakers.count == 1 })
  }

  /// Who speaks is told by a participle, an adjective, a title before the name, or another's quoting.
  @Test(arguments: [
    (
      "Officials leading the talks with the yard’s owners said the pier was closed.",
      "indirect: the pier was closed | Officials leading the talks with the yard’s owners | say"
    ),
    (
      "A woman answering the phone at the yard said the manager was away.",
      "indirect: the manager was away | A woman answering the phone at the yard | say"
    ),
    (
      "Residents living near the pier say the water is brown.",
      "indirect: the water is brown | Residents living near the pier | say"
    ),
    ("The family said the pier was closed.", "indirect: the pier was closed | The family | say"),
    (
      "The paper quoted the director of the yard, Ana Lund, as saying the pier was closed.",
      "indirect: the pier was closed | Ana Lund | say"
    ),
    (
      "The paper quoted Ana Lund, director of the yard, as saying: “The pier is closed.”",
      "direct: “The pier is closed.” | Ana Lund | say"
    ),
    (
      "Kalmar County Commissioner, Ana Stein Lund, told the paper that the pier was closed.",
      "indirect: the pier was closed | Ana Stein Lund | tell"
    ),
    (
      "The fire prompted Ana Lund to warn that the pier was closed.",
      "indirect: the pier was closed | Ana Lund | warn"
    ),
    (
      "Ana Lund left early, saying the pier was closed, reports Ole Berg.",
      "indirect: the pier was closed | Ana Lund | say"
    ),
    (
      "Ana Lund said that the pier was closed; Ole Berg said that it was open.",
      "indirect: it was open | Ole Berg | say"
    ),
    (
      "Ana Lund stressed that the pier was closed, conceded that nobody was told, and vowed to leave.",
      "indirect: nobody was told | Ana Lund | concede"
    ),
    ("At least 17 dockers died, Ana Lund said.", "indirect: At least 17 dockers died | Ana Lund | say"),
    ("“We sail,” as Ana Lund put it.", "direct: “We sail,” | Ana Lund | put it"),
  ])
  func findsWhoSpeaksBehindOtherWords(_ words: String, _ expected: String) {
    #expect(QuotationTesting(words).lines.contains(expected))
  }

  /// Nobody says a clause of five hundred words, and to look for one at every verb of saying would take for ever.
  @Test func clausesAreBounded() {
    func words(_ count: Int) -> String { String(repeating: "and ships ", count: count / 2) }
    #expect(QuotationTesting("The yard was closed \(words(40)), Ana Lund said.").quotations.count == 1)
    #expect(QuotationTesting("The yard was closed \(words(600)), Ana Lund said.").quotations.isEmpty)
    let source = "According to the report of the yard"
    #expect(QuotationTesting("\(source) \(words(40)), the ships were sold.").quotations.count == 1)
    #expect(QuotationTesting("\(source) \(words(600)), the ships were sold.").quotations.isEmpty)
    let long = QuotationTesting("Ana Lund said that the yard was closed \(words(600)) in May.")
    #expect(long.quotations.count == 1 && (long.quotations.first?.range.count ?? .max) < 3_000)
  }
}
