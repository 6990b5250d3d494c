import Annotating
import Resolving
import RulePacks
import StatementText
import Testing

@Suite struct EntityResolverTests {
  private static let ruleSet = RuleSet(PackLoader().load(language: "en"))
  private static let stage = NameStage(ruleSet)
  private static let resolver = EntityResolver(ruleSet)

  private func resolve(_ words: String, hints: EntityResolver.Hints = .init()) -> (Resolution, StatementText)
  {
    let bytes = Array(words.utf8)
    let text = StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)])
    var annotator = Annotator(Self.ruleSet)
    var analysis = annotator.analyze(text)
    let mentions = Self.stage.find(in: &analysis)
    return (Self.resolver.resolve(mentions, in: analysis, hints: hints), text)
  }

  /// The words of each entity of a type, by first mention.
  private func groups(_ words: String, _ type: Mention.EntityType) -> [[String]] {
    let (resolution, text) = resolve(words)
    return resolution.entities.filter { $0.type == type }.map { $0.mentions.map { text.string($0.range) } }
  }

  @Test func surnamesFollowTheFullName() {
    #expect(groups("Pavel Hruska spoke. Hruska, 43, left.", .person) == [["Pavel Hruska", "Hruska"]])
  }

  @Test func twoPersonsOfOneSurnameStayApart() {
    let groups = groups(
      "Ana Brandt, 43, left. Mr Omar Brandt stayed. Ms Brandt was tired. Mr Brandt was not.", .person)
    #expect(groups.count == 2)
    #expect(groups.first?.first == "Ana Brandt")
    #expect(groups.last?.first == "Omar Brandt")
  }

  @Test func transliterationsAreOne() {
    let groups = groups("Judge Khalil Al-Haithri spoke. Nobody believed Mr El Hithri.", .person)
    #expect(groups == [["Khalil Al-Haithri", "El Hithri"]])
  }

  @Test func acronymsJoinTheirLongName() {
    let groups = groups("The Quellan Liberation Front (QLF) denied it. QLF members left.", .institution)
    #expect(groups == [["Quellan Liberation Front", "QLF", "QLF"]])
  }

  @Test func anAcronymOfTheStatementIsNotTheGazetteers() {
    let (resolution, _) = resolve("The Andoran Fishers Party (AFP) won. The AFP was founded in 1999.")
    let party = resolution.entities.first { $0.type == .institution }
    #expect(party?.name == "Andoran Fishers Party")
    #expect(party?.mentions.count == 3)
  }

  @Test func nominalsStandForWhatWasNamed() throws {
    let (resolution, text) = resolve("The Supreme Court of Norway ruled on Monday. The Court was divided.")
    let court = try #require(resolution.entities.first { $0.type == .institution })
    #expect(court.mentions.map { text.string($0.range) } == ["Supreme Court of Norway", "The Court"])
    #expect(court.mentions.last?.form == .nominal)
  }

  @Test func rolesAreTiedToTheirInstitution() throws {
    let (resolution, _) = resolve("ICC Prosecutor Ottla Brandt spoke. Later the Prosecutor left.")
    let brandt = try #require(resolution.entities.first { $0.type == .person })
    let role = try #require(brandt.roles.first)
    #expect(role.title == "Prosecutor")
    let institution = try #require(role.institution)
    #expect(resolution.entities[institution].name == "International Criminal Court")
    #expect(brandt.mentions.last?.form == .nominal)
  }

  @Test(arguments: [
    ("It recalls resolution 1234 (1999).", "un-symbol", "S/RES/1234(1999)"),
    ("It recalls General Assembly resolution 50/12.", "un-symbol", "A/RES/50/12"),
    ("It repeals Regulation (EU) 2017/123 now.", "celex", "32017R0123"),
    ("It repeals Regulation (EC) No 44/2001 now.", "celex", "32001R0044"),
    ("It repeals Directive 95/46/EC now.", "celex", "31995L0046"),
  ])
  func instrumentsHaveIdentifiers(_ words: String, _ scheme: String, _ value: String) {
    let (resolution, _) = resolve(words)
    let identifiers = resolution.entities.filter { $0.type == .instrument }.flatMap(\.identifiers)
    #expect(identifiers == [Entity.Identifier(scheme: scheme, value: value)])
  }

  @Test func authorsAreIssuers() throws {
    let (resolution, _) = resolve(
      "Statement by Omar Lund. The Norwegian Red Cross agreed.",
      hints: .init(authors: ["Norwegian Red Cross"]))
    let names = resolution.issuers.map { resolution.entities[$0.entity].name }
    #expect(Set(names) == ["Omar Lund", "Norwegian Red Cross"])
  }

  @Test(arguments: ["", "The", "(", "— the Court", "’s ’s", "A (B) C (D)"])
  func oddTextsGiveNoTrouble(_ words: String) {
    let (resolution, _) = resolve(words)
    #expect(resolution.entities.allSatisfy { !$0.mentions.isEmpty })
  }
}
