import Annotating
import RulePacks
import StatementText
import Testing

@testable import Resolving

@Suite struct SpeakerResolverTests {
  private static let ruleSet = RuleSet(PackLoader().load(language: "en"))

  /// The names of the speakers' entities in order; "-" where there is none.
  private func speakers(_ words: String, issuer: String? = nil, paragraphs: Bool = false) -> [String] {
    let bytes = Array(words.utf8)
    var blocks: [StatementText.Block] = [.init(range: 0..<bytes.count, kind: .paragraph)]
    if paragraphs {
      blocks = []
      for line in bytes.split(separator: 0x0A) {
        blocks.append(.init(range: line.startIndex..<line.endIndex, kind: .paragraph))
      }
    }
    let text = StatementText(bytes: bytes, blocks: blocks)
    var annotator = Annotator(Self.ruleSet)
    var analysis = annotator.analyze(text)
    let mentions = NameStage(Self.ruleSet).find(in: &analysis)
    let quotations = QuotationStage(Self.ruleSet).find(in: analysis, mentions: mentions)
    var resolution = EntityResolver(Self.ruleSet).resolve(mentions, in: analysis)
    resolution.issuers = resolution.entities.indices.filter { resolution.name(of: $0) == issuer }
      .map { Resolution.Issuer(entity: $0, kind: .issuer) }
    var found = SpeakerResolver(Self.ruleSet).resolve(quotations, resolution: &resolution, in: analysis)[...]
    return quotations.map { quotation in
      let own = found.prefix(quotation.speakers.count)
      found = found.dropFirst(own.count)
      return own.map { $0.map(resolution.name) ?? "-" }.joined(separator: " + ")
    }
  }

  /// Who speaks as "we" under a headline.
  private func headlined(_ title: String, _ words: String) -> [String] {
    func text(_ words: String) -> StatementText {
      let bytes = Array(words.utf8)
      return StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)])
    }
    var annotator = Annotator(Self.ruleSet)
    let names = NameStage(Self.ruleSet)
    let statement = text(words)
    var analysis = annotator.analyze(statement)
    let mentions = names.find(in: &analysis)
    let quotations = QuotationStage(Self.ruleSet).find(in: analysis, mentions: mentions)
    var resolution = EntityResolver(Self.ruleSet).resolve(mentions, in: analysis)
    let headlines = HeadlineIssuer(Self.ruleSet)
    guard headlines.isWanted(quotations, resolution, statement.bytes) else { return ["not wanted"] }
    var head = annotator.analyze(text(title))
    let issuer = headlines.issuer(in: head, mentions: names.find(in: &head))
    let found = SpeakerResolver(Self.ruleSet)
      .resolve(quotations, resolution: &resolution, in: analysis, headline: issuer)
    return found.map { $0.map(resolution.name) ?? "-" }
  }

  @Test(arguments: [
    ("Harbour Council condemns the arrests in Oslo", "Harbour Council"),
    ("The Harbour Council: Release the five", "Harbour Council"),
    ("Harbour Council chair arrested", "-"),
    ("Arrests: Harbour Council condemns them", "-"),
    ("Ana Lund condemns the arrests", "-"),
  ])
  func weIsTheHeadlinesIssuer(_ title: String, _ expected: String) {
    #expect(headlined(title, "We said that the boat had sunk.") == [expected])
    #expect(headlined(title, "She said that the boat had sunk.") == ["not wanted"])
  }

  @Test func pronounsGoToTheLastSpeaker() {
    #expect(
      speakers("Ms Ana Lund said that the file was closed. She added that it would stay closed.")
        == ["Ana Lund", "Ana Lund"])
  }

  /// Somebody whom nobody has named so far, or whom words beside a name describe, is not who was named before.
  @Test(arguments: [
    "The pier was bad for Ms Ana Lund, a second docker said.",
    "Ms Ana Lund left the yard. A docker said that the file was closed.",
    "Ms Ana Lund, the chair, said in a statement that it was closed. The statement said that it was open.",
    "Ms Ana Lund left. Ana Lund aides said that the file was closed.",
    "The prosecutor accused Mr Ole Berg of theft.",
    "Polls suggest Mr Ole Berg will win.",
  ])
  func describedSpeakersAreNotTheNameBefore(_ text: String) {
    #expect(speakers(text).last == "-")
  }

  /// Whom a question is about or words go to is not who answers.
  @Test(arguments: [
    "Asked about Mr Ole Berg, he said that it was closed.",
    "In a letter to Mr Ole Berg, he said that it was closed.",
  ])
  func objectsDoNotAnswer(_ text: String) {
    #expect(
      speakers("Mr Lars Ek said that the file was closed. " + text) == ["Lars Ek", "Lars Ek"])
  }

  @Test(arguments: [
    "Mr Ole Berg left. The council's letter to Mr Ole Berg said that it was closed.",
    "Mr Ole Berg, the campaign's director, left. The campaign said that it was closed.",
  ])
  func whatIsBesideANameIsNotThePerson(_ text: String) {
    #expect(speakers(text) == ["-"])
  }

  @Test func aSourceMayBeAPronoun() {
    let text = "Mr Ole Berg is the mayor. According to him, the boat had sunk."
    #expect(speakers(text) == ["Ole Berg"])
  }

  @Test func aMinistryThatSpokeGoesOnSpeaking() {
    let text =
      "The Norvian Foreign Ministry said that a clerk of the Ministry of Trade had called. The ministry said that he had lied."
    #expect(speakers(text) == ["Norvian Foreign Ministry", "Norvian Foreign Ministry"])
  }

  @Test func aKindOfInstitutionStandsForTheOnlyOne() {
    let text = "Amnesty International went there. The London-based rights group said that the boat had sunk."
    #expect(speakers(text) == ["Amnesty International"])
    let two = "Straker Holdings sued Lindal Holdings. The mining company said that the boat had sunk."
    #expect(speakers(two) == ["-"])
  }

  @Test func pronounsKeepGenderApart() {
    let text = "Ms Ana Lund said that Mr Ole Berg had lied. He denied that he had lied. She said that he had."
    #expect(speakers(text) == ["Ana Lund", "Ole Berg", "Ana Lund"])
  }

  @Test func aRelativePronounStandsForWhatIsBeforeIt() {
    #expect(speakers("The file was burnt by Mr Ole Berg, who said that it was worthless.") == ["Ole Berg"])
  }

  @Test func somebodyWithoutANameStaysWords() {
    #expect(
      speakers("Ms Ana Lund was silent. One of the survivors said that the boat had sunk.") == ["-"])
  }

  @Test func placesInsideASpeakersWordsDoNotSpeak() {
    #expect(speakers("Sources in Norway said that the boat had sunk.") == ["-"])
  }

  @Test func jointSpeakersAreTwo() {
    #expect(
      speakers("Ms Ana Lund and Mr Ole Berg said that the boat had sunk.") == ["Ana Lund + Ole Berg"])
  }

  @Test(arguments: [
    ("Norway, Ghana and Peru urged Chile to stop.", "Norway + Ghana + Peru"),
    ("“We are glad,” said Ms Ana Lund, Mr Ole Berg and Ms Ida Dahl.", "Ana Lund + Ole Berg + Ida Dahl"),
    ("Ms Ana Lund and the Kalmar Port Council said that it was late.", "Ana Lund + Kalmar Port Council"),
    (
      "Ms Ana Lund, the mayor, and Mr Ole Berg, her deputy, told the panel that it was late.",
      "Ana Lund + Ole Berg"
    ),
    ("In Norway, Ghana and Peru said that it was late.", "Ghana + Peru"),
    ("They left Norway, and Peru said that it was late.", "Peru"),
  ])
  func rowsOfSpeakers(_ words: String, _ expected: String) {
    #expect(speakers(words) == [expected])
  }

  @Test func theOfficeBeforeAName() {
    #expect(
      speakers("The Minister of Justice, Ole Berg, said the law was old. The minister said that he would go.")
        == ["Ole Berg", "Ole Berg"])
  }

  @Test(arguments: [
    ("Ms Ana Lund said it was late. The judges, Maria Ek and Ida Dahl, were wrong, she said.", "Ana Lund"),
    ("Ms Ana Lund said it was late. Ms Maria Ek would appeal, she said.", "Maria Ek"),
    ("Ms Ana Lund said it was late. The officials said they would come. She said it was cold.", "Ana Lund"),
    ("Ms Ana Lund said it was late. One of the survivors said it was dark. She said it was cold.", "-"),
    ("Harbour Union said it was late. Guards of the Kalmar Port Council had lied, it said.", "Harbour Union"),
    ("The Norvian Progress Party was angry. The party said that it would appeal.", "Norvian Progress Party"),
  ])
  func whoGoesOnSpeaking(_ words: String, _ expected: String) {
    #expect(speakers(words).last == expected)
  }

  @Test(arguments: [
    ("Norway's foreign minister, Ole Berg, left. The foreign minister said it was late.", "Ole Berg"),
    (
      "Justice Minister Ana Lund met Foreign Minister Ole Berg. The justice minister said it was late.",
      "Ana Lund"
    ),
    ("Prime Minister Ole Berg left. The premier said it was late.", "Ole Berg"),
    (
      "Ole Berg, president of the Kalmar Port Council, left. The president of the council said it was late.",
      "Ole Berg"
    ),
    ("Ole Berg, head of the Kalmar Port Council, left. The president of the council said it was late.", "-"),
    (
      "Ole Berg, president of the Kalmar Port Council, left. The former president of the council said it was late.",
      "-"
    ),
    (
      "Ole Berg, vice president of the Kalmar Port Council, left. The president of the council said it was late.",
      "-"
    ),
    ("Secretary of State Ole Berg said it was late.", "Ole Berg"),
    ("The Supreme Court met. The top court said it was late.", "Supreme Court"),
  ])
  func whoHasTheOffice(_ words: String, _ expected: String) {
    #expect(speakers(words).last == expected)
  }

  @Test(arguments: [
    "The “Unity” government of Prime Minister Ole Berg said that the boat had sunk.",
    "A senator who has taken refuge from an arrest order by President Ole Berg said that the boat had sunk.",
  ])
  func whoIsOnlyNamedInADescriptionDoesNotSpeak(_ words: String) {
    #expect(speakers(words) == ["-"])
  }

  @Test func lettersOfATranscriptStandForAName() {
    let words = "Olga Hansen is a docker.\n\nOH: I stay.\n\nRV: Why?\n\nOH: It is late.\n\nRV: It is."
    #expect(speakers(words, paragraphs: true) == ["Olga Hansen", "-", "Olga Hansen", "-"])
  }

  @Test func lettersOfSeveralStandForNobody() {
    let words =
      "Olga Hansen and Otto Holm are dockers.\n\nOH: I stay.\n\nRV: Why?\n\nOH: It is late.\n\nRV: It is."
    #expect(speakers(words, paragraphs: true) == ["-", "-", "-", "-"])
  }

  @Test func aPronounBecomesAMention() {
    let words = "Ms Ana Lund was there. She said that the boat had sunk."
    let bytes = Array(words.utf8)
    let text = StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)])
    var annotator = Annotator(Self.ruleSet)
    var analysis = annotator.analyze(text)
    let mentions = NameStage(Self.ruleSet).find(in: &analysis)
    let quotations = QuotationStage(Self.ruleSet).find(in: analysis, mentions: mentions)
    var resolution = EntityResolver(Self.ruleSet).resolve(mentions, in: analysis)
    _ = SpeakerResolver(Self.ruleSet).resolve(quotations, resolution: &resolution, in: analysis)
    let pronouns = resolution.mentions.filter { $0.form == .pronoun }
    #expect(pronouns.map { text.string($0.range) } == ["She"])
  }

  @Test(arguments: [
    ("Chris Bishop is the envoy. “It is bad,” Bishop said.", "Chris Bishop"),
    ("Education Cabinet Secretary Ana Lund came. The CS said that it was late.", "Ana Lund"),
    (
      "Senator Tor Ek said that it was late. In answer to Senator Ole Berg's speech, the senator said that it was bad.",
      "Tor Ek"
    ),
  ])
  func aTitleOrItsLettersStandForWhoSpoke(_ words: String, _ expected: String) {
    #expect(speakers(words).last == expected)
  }
}
