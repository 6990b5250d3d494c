import Annotating
import Resolving
import RulePacks
import StatementText
import TestSupport
import Testing

@Suite struct EntityResolverTests {
  private static let ruleSet = RuleSet(PackLoader().load(language: "en"))
  private static let stage = NameStage(ruleSet)
  private static let resolver = EntityResolver(ruleSet)

  private func resolve(_ words: String, hints: EntityResolver.Hints = .init()) -> (Resolution, StatementText)
  {
    let text = StatementText(paragraphs: words)
    var annotator = Annotator(Self.ruleSet)
    var analysis = annotator.analyze(text)
    let mentions = Self.stage.find(in: &analysis)
    return (Self.resolver.resolve(mentions, in: analysis, hints: hints), text)
  }

  /// The words of each entity of a type, by first mention.
  private func groups(_ words: String, _ type: Mention.EntityType) -> [[String]] {
    let (resolution, text) = resolve(words)
    return resolution.entities.indices.filter { resolution.entities[$0].type == type }
      .map { mentions(of: $0, resolution).map { text.string($0.range) } }
  }

  private func mentions(of entity: Int, _ resolution: Resolution) -> [EntityMention] {
    resolution.mentions.filter { $0.entity == entity }
  }

  private func first(_ type: Mention.EntityType, _ resolution: Resolution) throws -> Int {
    try #require(resolution.entities.firstIndex { $0.type == type })
  }

  @Test func surnamesFollowTheFullName() {
    #expect(groups("Pavel Hruska spoke. Hruska, 43, left.", .person) == [["Pavel Hruska", "Hruska"]])
  }

  @Test func shortNamesWithOtherVowelsAreOthers() {
    let words = "Then Oru Lang, 51, spoke to them, and Ling, 43, left the harbour."
    #expect(groups(words, .person) == [["Oru Lang"], ["Ling"]])
  }

  @Test func formsInOtherLanguagesAreTheSame() {
    let words = "The Ports Commission (La Commission nationale des ports, CNPV) met. The CNPV left."
    #expect(
      groups(words, .institution) == [
        ["Ports Commission", "Commission nationale des ports", "CNPV", "CNPV"]
      ])
  }

  /// "HVK", which the text explains, does not name the "HVK Lake Committee".
  @Test func acronymsAreNoPartsOfOtherNames() {
    let words = "The HVK Lake Committee met. The Harbour Volunteers of Kestrel (HVK) left."
    #expect(
      groups(words, .institution) == [["HVK Lake Committee"], ["Harbour Volunteers of Kestrel", "HVK"]])
  }

  /// A body with its owner before its name, where no other body is called so.
  @Test(arguments: [
    (
      "The PLN Appeal Board met in the harbour. The Appeal Board left.",
      [["PLN Appeal Board", "Appeal Board"]]
    ),
    (
      "The Peru Ports Commission met in the harbour. The Ports Commission left.",
      [["Peru Ports Commission", "Ports Commission"]]
    ),
    (
      "The HVK Appeal Board met the PLN Appeal Board. The Appeal Board left.",
      [["HVK Appeal Board"], ["PLN Appeal Board"], ["Appeal Board"]]
    ),
    (
      "The Lima Provincial Ports Committee met in Lima. The Provincial Ports Committee left.",
      [["Lima Provincial Ports Committee"], ["Provincial Ports Committee"]]
    ),
    (
      "The company Vestara said that Vestara Bank rose.",
      [["Vestara", "Vestara Bank"]]
    ),
    (
      "The company Vestara said that Vestara Bank and Vestara Airlines rose.",
      [["Vestara"], ["Vestara Bank"], ["Vestara Airlines"]]
    ),
    (
      "The Guardian said that Guardian Bank rose.",
      [["Guardian"], ["Guardian Bank"]]
    ),
    (
      "The Harbour Law Society wrote to the Peru Harbour Law Society.",
      [["Harbour Law Society"], ["Peru Harbour Law Society"]]
    ),
  ])
  func bodiesAreCalledWithoutTheirOwners(_ words: String, _ expected: [[String]]) {
    #expect(groups(words, .institution) == expected)
  }

  @Test func nicknamesAreNamesOfTheirPersons() {
    #expect(
      groups("Senator Ana Roe (Nanita) spoke. Mrs Nanita left.", .person)
        == [["Ana Roe", "Nanita", "Nanita"]])
    #expect(
      groups("Senator Ana “Nanita” Roe spoke. Mrs Nanita left.", .person) == [["Ana “Nanita” Roe", "Nanita"]])
  }

  @Test func shortGivenNamesInBracketsAreOfTheOneBefore() {
    #expect(
      groups("They met Oruvana Vrabel (Oruva Vrabel) there.", .person) == [
        ["Oruvana Vrabel", "Oruva Vrabel"]
      ])
    #expect(
      groups("They met Oruvana Vrabel (Ana Vrabel) there.", .person) == [["Oruvana Vrabel"], ["Ana Vrabel"]])
    #expect(groups("They met Oru Vrabel (Oruna Vrabel).", .person) == [["Oru Vrabel"], ["Oruna Vrabel"]])
  }

  @Test func givenNamesThatEndOtherwiseAreOthers() {
    #expect(
      groups("Mr Hassan Vrabel left. Prime Minister Hasana spoke.", .person)
        == [["Hassan Vrabel"], ["Hasana"]])
  }

  @Test func twoPersonsOfOneSurnameStayApart() {
    let groups = groups(
      "Ana Brandt, 43, left. Mr Omar Brandt stayed. Ms Brandt was tired. Mr Brandt was not.", .person)
    #expect(groups.count == 2)
    #expect(groups.first?.first == "Ana Brandt")
    #expect(groups.last?.first == "Omar Brandt")
  }

  @Test func ofManyNamesakesTheOneNamedLastIsMeant() {
    let syllables = ["ka", "lo", "mi", "ra", "ten", "vo", "shi"]
    let given = (0..<300).map { number in
      "K" + [number / 49, number / 7 % 7, number % 7].map { syllables[$0] }.joined()
    }
    let sentences = given.map { "Mr \($0) Brandt was there." } + ["Mr Brandt left."]
    let groups = groups(sentences.joined(separator: " "), .person)
    // Some of them are one by their consonants.
    #expect(groups.count > 200)
    let meant = groups.filter { $0.contains("Brandt") }
    #expect(meant.count == 1 && meant[0].contains("\(given[299]) Brandt"))
  }

  @Test func transliterationsAreOne() {
    let groups = groups("Judge Khalil Al-Haithri spoke. Nobody believed Mr El Hithri.", .person)
    #expect(groups == [["Khalil Al-Haithri", "El Hithri"]])
  }

  @Test(arguments: [
    ("Ken Torvik left. Kenneth Torvik agreed.", 1), ("Bob J. Torvik left. Robert Torvik agreed.", 1),
    ("Ken Torvik left. Karl Torvik agreed.", 2), ("Ken Ivo Torvik left. Kenneth Olav Torvik agreed.", 2),
  ])
  func shortGivenNamesAreTheLongOnes(_ words: String, _ count: Int) {
    #expect(groups(words, .person).count == count)
  }

  @Test func bynamesAreOfThePersonBeforeThem() {
    #expect(
      groups("Omar Lund, also known as Abu Hassan, spoke. Abu Hassan left.", .person)
        == [["Omar Lund", "Abu Hassan", "Abu Hassan"]])
    #expect(
      groups("Gen. Omar Lund, known as “Torvik”, spoke. Mr Torvik left.", .person) == [
        ["Omar Lund", "Torvik", "Torvik"]
      ])
  }

  @Test func namesInCapitalsAreToldInSmallLetters() throws {
    let (resolution, _) = resolve("PROSECUTOR v. OMAR TORVIK. The charges against Omar Torvik are old.")
    #expect(resolution.name(of: try first(.person, resolution)) == "Omar Torvik")
  }

  @Test func acronymsJoinTheirLongName() {
    let groups = groups("The Quellan Liberation Front (QLF) denied it. QLF members left.", .institution)
    #expect(groups == [["Quellan Liberation Front", "QLF", "QLF"]])
  }

  @Test(arguments: [
    "The Harbour Health Agency, formerly the Office of Ships (OS), agreed.",
    "Later Vesta Energy plc paid. Shares in Vesta fell, and Vesta agreed.",
    "The members of the Land Registry Agency, LRA, came. The LRA agreed.",
    "The Republic of Peru agreed. The Federal Republic of Peru is old, Peru said.",
    "The Australian Federal Police agreed. Later the AFP said so.",
    "The European Convention on Human Rights (ECHR), Article 3 ECHR and the ECHR hold.",
  ])
  func oneThingHasManyNames(_ words: String) {
    let (resolution, _) = resolve(words)
    #expect(resolution.entities.count == 1)
  }

  /// An acronym in brackets is that of what stands last in the name before it, where lists know it so.
  @Test(arguments: [
    "The Conference of Heads of Government of the Caribbean Community (CARICOM) met.",
    "The Appeals Chamber of the ICC (“ICC”) met.",
  ])
  func acronymsOfMembersStayTheirs(_ words: String) {
    #expect(groups(words, .institution).count == 2)
  }

  /// A company with and without its form, the exchange that trades it, and the letters of its name.
  @Test(arguments: [
    (
      "Fjordgen, Inc. announced a plan. Fjordgen left Fjordgen Research Laboratories on Monday.",
      [["Fjordgen, Inc.", "Fjordgen"], ["Fjordgen Research Laboratories"]]
    ),
    (
      "Icon Harbours AG announced a plan. It is late, Icon Harbours said.",
      [["Icon Harbours AG", "Icon Harbours"]]
    ),
    (
      "The board of Vesta Yards, Inc. (NASDAQ: VSTA) met. The board of Ilva Yards, Inc. (NASDAQ: ILVA) met.",
      [["Vesta Yards, Inc."], ["NASDAQ", "NASDAQ"], ["Ilva Yards, Inc."]]
    ),
    (
      "The Oslo and Bergen Ferry Company met on Monday. The OBF is late.",
      [["Oslo and Bergen Ferry Company", "OBF"]]
    ),
  ])
  func companiesHaveForms(text: String, expected: [[String]]) {
    #expect(groups(text, .institution) == expected)
  }

  /// Who is called like a company, and what stands in brackets and is known, are not the company.
  @Test func foundersAndLandsAreNoCompanies() {
    #expect(
      groups("Ana Roe Ltd left the yard. Its founder, Ana Roe, said that it was late.", .person) == [
        ["Ana Roe"]
      ])
    #expect(
      groups(
        "The Ports Agency (Lima, USA) left. The Ports Office (Office des ports, ODP) agreed.", .institution
      )
      .first == ["Ports Agency"])
  }

  @Test func aLandIsSaidOnce() {
    #expect(
      groups(
        "The Norwegian Air Force met the Peruvian Army. The Air Force is late, the Air Force said.",
        .institution)
        == [["Norwegian Air Force", "Air Force", "Air Force"], ["Peruvian Army"]])
  }

  @Test func demonymsNameLands() {
    #expect(
      groups("The Norwegian government met the Government of Norway and the Peruvian one.", .institution)
        == [["Norwegian government", "Government of Norway"]])
  }

  @Test func governmentsAreCalledFromBothSides() {
    #expect(
      groups("The Botswana Government met the Government of Botswana, not that of Peru.", .institution)
        == [["Botswana Government", "Government of Botswana"]])
  }

  /// "in Lima (known as “Kestrel”)": the name of the prison, not of Lima.
  @Test func whatLiesInAPlaceHasItsOwnByname() {
    let groups = groups("The Kestrel Prison Complex in Lima (known as “La Esperanza”) is old.", .place)
    #expect(!groups.contains { $0.contains("Lima") && $0.count > 1 })
  }

  @Test func acronymsOfMembersAreNotTheBodys() {
    let groups = groups(
      "The Authority of Heads of State and Government of the Economic Community of West African States (ECOWAS) "
        + "met. ECOWAS agreed.", .institution)
    #expect(groups.contains(["ECOWAS", "ECOWAS"]))
  }

  @Test func universitiesAreCalledByTheirSeat() {
    let text =
      "The University of Vestholmund and Torvikund University met. She joined Vestholmund and left Torvikund."
    #expect(
      groups(text, .institution) == [
        ["University of Vestholmund", "Vestholmund"], ["Torvikund University", "Torvikund"],
      ])
  }

  @Test func acronymsOfLawsAreTheLaws() {
    #expect(
      groups("The Harbour Protection Act (HPA) was passed. The HPA binds all.", .instrument) == [
        ["Harbour Protection Act", "HPA", "HPA"]
      ])
  }

  @Test func governmentsThatTheGazetteersKeepApartStayApart() {
    let text = "The Government of National Unity left. The National Unity Government came."
    #expect(groups(text, .institution).count == 2)
  }

  @Test func oneTitleIsTheSameForSeveral() {
    let (resolution, text) = resolve("Senators Ana Roe and Ivo Lund agreed. Senator Ana Roe left.")
    let roles = resolution.roles.map { resolution.name(of: $0.entity) + " " + text.string($0.range) }
    #expect(roles == ["Ana Roe Senators", "Ivo Lund Senators"])
  }

  @Test(arguments: [
    ("President Ana Roe of Peru agreed.", "Peru"),
    ("Professor Ivo Lund of the Torvik Institute agreed.", "Torvik Institute"),
    ("Torvik Institute’s Chile and Peru Director, Ana Roe, agreed.", "Torvik Institute"),
    ("The Torvik Institute (TI) Chair Ivo Lund agreed.", "Torvik Institute"),
    ("The governor of Peru region Ivo Lund agreed.", "Peru"),
  ])
  func titlesAreHeldWhereTheWordsSay(_ words: String, _ holder: String) {
    let (resolution, _) = resolve(words)
    #expect(resolution.roles.map { $0.institution.map(resolution.name(of:)) } == [holder])
  }

  @Test(arguments: [
    (
      "Governor Wanjiru Okello and Senator Tabo Okello met. Governor Okello agreed. Senator Okello left.",
      [["Wanjiru Okello", "Okello"], ["Tabo Okello", "Okello"]]
    ),
    (
      "Maria Lund met Sigo Lund. Ms Lund agreed. Mr Lund left.",
      [["Maria Lund", "Lund"], ["Sigo Lund", "Lund"]]
    ),
  ])
  func titlesTellWhoOfOneFamilyIsMeant(_ words: String, _ expected: [[String]]) {
    #expect(groups(words, .person) == expected)
  }

  @Test func titlesBeforeTheirNamesAreNotOfTheOneBefore() {
    let (resolution, text) = resolve(
      "The minister, Ana Roe, the mayor, Ivo Lund, and the judge, Ada Brandt, agreed.")
    let roles = resolution.roles.map { resolution.name(of: $0.entity) + " " + text.string($0.range) }
    #expect(roles == ["Ana Roe minister", "Ivo Lund mayor", "Ada Brandt judge"])
  }

  @Test func theNewNameIsTheName() throws {
    let (resolution, _) = resolve("The Harbour Agency, formerly the National Office of Ships, agreed.")
    #expect(resolution.name(of: try first(.institution, resolution)) == "Harbour Agency")
  }

  @Test func anAcronymOfTheStatementIsNotTheGazetteers() throws {
    let (resolution, text) = resolve("The Andoran Fishers Party (AFP) won. The AFP was founded in 1999.")
    let party = try first(.institution, resolution)
    #expect(resolution.name(of: party) == "Andoran Fishers Party")
    #expect(mentions(of: party, resolution).count == 3)
    let aliases = mentions(of: party, resolution).filter(\.isAlias)
    #expect(aliases.map { text.string($0.range) } == ["AFP"])
  }

  @Test func nominalsStandForWhatWasNamed() throws {
    let (resolution, text) = resolve("The Supreme Court of Norway ruled on Monday. The Court was divided.")
    let court = mentions(of: try first(.institution, resolution), resolution)
    #expect(court.map { text.string($0.range) } == ["Supreme Court of Norway", "The Court"])
    #expect(court.last?.form == .nominal)
  }

  @Test func theOneNamedLastIsMeant() {
    let words =
      "The Supreme Court of Norway ruled. The Court was divided. The High Court of Kenya ruled too. The Court was not."
    #expect(
      groups(words, .institution) == [
        ["Supreme Court of Norway", "The Court"], ["High Court of Kenya", "The Court"],
      ])
  }

  @Test func rolesAreTiedToTheirInstitution() throws {
    let (resolution, text) = resolve("ICC Prosecutor Ottla Brandt spoke. Later the Prosecutor left.")
    let brandt = try first(.person, resolution)
    let role = try #require(resolution.roles.first { $0.entity == brandt })
    #expect(text.string(role.range) == "Prosecutor")
    let institution = try #require(role.institution)
    #expect(resolution.name(of: institution) == "International Criminal Court")
    #expect(mentions(of: brandt, resolution).last?.form == .nominal)
  }

  @Test func aTitleIsToldOnceWithItsInstitution() {
    let (resolution, text) = resolve(
      "President Ana Roe left. The president of Norway, Ana Roe, agreed. President Roe is ill.")
    #expect(resolution.roles.map { text.string($0.range) } == ["President"])
    #expect(resolution.roles[0].institution.map(resolution.name(of:)) == "Norway")
  }

  /// "the Prosecutor, Jo Park" is a title and no mention; a ministry is not the Government.
  @Test(arguments: [
    "The director, Ana Roe, agreed.", "The Department of Justice wrote to Ana Roe. The Government did not.",
    "Mayor Ana Roe agreed. She left as the Mayor.", "Mayor Ana Roe met Ivo Lund the mayor.",
    "The Torvik Court agreed. Then the Court registrar left.",
    "Mayor Ana Roe agreed. She was the mayor.", "Mayor Ana Roe agreed. Ana Roe is the mayor.",
  ])
  func titlesAndOthersAreNoNominals(_ words: String) {
    let (resolution, _) = resolve(words)
    #expect(resolution.mentions.allSatisfy { $0.form != .nominal })
  }

  /// Words that do not say what somebody is.
  @Test(arguments: [
    "So was the mayor.", "The judge, as well as the mayor, left.", "Judges such as the mayor, he said, left.",
    "In Norway the mayor, who was late, agreed.", "They met Ivo Lund\n\nThe mayor, who was late, agreed.",
  ])
  func whoIsSpokenOfIsANominal(_ words: String) {
    let (resolution, _) = resolve("Mayor Ana Roe agreed. " + words)
    #expect(resolution.mentions.contains { $0.form == .nominal })
  }

  @Test(arguments: [
    ("It recalls resolution 1234 (1999).", "un-symbol", "S/RES/1234(1999)"),
    ("It recalls General Assembly resolution 50/12.", "un-symbol", "A/RES/50/12"),
    ("In Resolution 1234 (1999) it acted.", "un-symbol", "S/RES/1234(1999)"),
    ("It recalls UNSCR 1234 (1999).", "un-symbol", "S/RES/1234(1999)"),
    ("It recalls HRC resolution S-88/1.", "un-symbol", "A/HRC/RES/S-88/1"),
    ("It recalls UNGA resolution 917 A (III).", "un-symbol", "A/RES/917(III)"),
    ("It recalls ECOSOC resolution 1996/91.", "un-symbol", "E/RES/1996/91"),
    ("It repeals Regulation (EU) 2017/123 now.", "celex", "32017R0123"),
    ("It repeals Regulation (EC) No 44/2001 now.", "celex", "32001R0044"),
    ("It repeals Directive 95/46/EC now.", "celex", "31995L0046"),
  ])
  func instrumentsHaveIdentifiers(_ words: String, _ scheme: String, _ value: String) {
    let (resolution, _) = resolve(words)
    let identifiers = resolution.identifiers.map { identifier in
      [identifier.scheme, identifier.value].map { String(decoding: resolution.words[$0], as: UTF8.self) }
    }
    #expect(identifiers == [[scheme, value]])
  }

  @Test func laterResolutionsAreOfTheBodyOfTheFirst() {
    let (resolution, _) = resolve("It recalls General Assembly resolutions 50/12 and 50/13.")
    let values = resolution.identifiers.map { String(decoding: resolution.words[$0.value], as: UTF8.self) }
    #expect(values == ["A/RES/50/12", "A/RES/50/13"])
  }

  @Test(arguments: [
    "It recalls PACE Resolution 1234 (2012).", "It recalls PACE Resolutions 1234 (2012) and 1235 (2013).",
    "It recalls resolution 998.", "It recalls UNSCR 1234.",
    "The European Parliament resolution 1234 (2012) was recalled.",
    "It recalls General Assembly resolution 998.",
  ])
  func resolutionsOfOthersHaveNoSymbol(_ words: String) {
    #expect(resolve(words).0.identifiers.isEmpty)
  }

  @Test func authorsAreIssuers() throws {
    let (resolution, _) = resolve(
      "Statement by Omar Lund. The Norwegian Red Cross agreed.",
      hints: .init(authors: ["Norwegian Red Cross"]))
    let names = resolution.issuers.map { resolution.name(of: $0.entity) }
    #expect(Set(names) == ["Omar Lund", "Norwegian Red Cross"])
  }

  /// What others issue is told of anywhere; who issues the statement, at its beginning or at the start of a line.
  @Test func issuersAreNamedAtTheBeginningOrInLines() {
    var blocks: [StatementText.Block] = []
    var bytes: [UInt8] = []
    let lines =
      Array(repeating: "It rained there.", count: 6) + ["Warnings issued by the Norwegian Red Cross are new."]
    for line in lines {
      if !bytes.isEmpty { bytes += "\n\n".utf8 }
      blocks.append(.init(range: bytes.count..<bytes.count + line.utf8.count, kind: .paragraph))
      bytes += line.utf8
    }
    var annotator = Annotator(Self.ruleSet)
    var analysis = annotator.analyze(StatementText(bytes: bytes, blocks: blocks))
    let mentions = Self.stage.find(in: &analysis)
    #expect(mentions.count == 1)
    #expect(Self.resolver.resolve(mentions, in: analysis).issuers.isEmpty)
  }

  @Test(arguments: [
    ("Joint press statement by Omar Lund", true), ("This statement was issued by Omar Lund.", true),
    ("The following is a message from Omar Lund to the crews.", true),
    ("Remarks by Omar Lund at the pier.", true),
    ("This is a joint statement by Omar Lund.", true),
    ("The following joint statement was issued by Omar Lund:", true),
    ("For immediate release: Statement from Omar Lund", true), ("Press release issued by Omar Lund", true),
    ("Response to statement by Omar Lund", false), ("Bonds issued by Omar Lund", false),
    ("Board rejects statement by Omar Lund", false), ("This warrant was issued by Omar Lund.", false),
    ("The remarks by Omar Lund shocked the crews.", false),
    ("In a statement by Omar Lund the crews are named.", false),
    ("A warrant issued by Omar Lund was lifted.", false),
    ("The crews were released by Omar Lund in May.", false),
  ])
  func statementsOfOthersMakeNoIssuers(_ words: String, _ isIssuer: Bool) {
    #expect(resolve(words).0.issuers.isEmpty != isIssuer)
  }

  @Test(arguments: ["", "The", "(", "— the Court", "’s ’s", "A (B) C (D)"])
  func oddTextsGiveNoTrouble(_ words: String) {
    let (resolution, _) = resolve(words)
    #expect(Set(resolution.mentions.map(\.entity)) == Set(resolution.entities.indices))
  }
}
