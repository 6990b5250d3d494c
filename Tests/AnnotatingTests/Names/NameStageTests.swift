import Annotating
import Testing

@Suite struct NameStageTests {
  /// Names that one sentence must give, all of them and nothing else.
  @Test(arguments: [
    ("Judge Ottla Brandt opened the hearing.", ["person Ottla Brandt"]),
    ("It was Omar bin Said al-Harthi who spoke.", ["person Omar bin Said al-Harthi"]),
    ("Yesterday Lucía Ortiz de la Voss, 43, was freed.", ["person Lucía Ortiz de la Voss"]),
    ("The lawyer Kim Il-woo waited for Nguyen Thi Lan.", ["person Kim Il-woo", "person Nguyen Thi Lan"]),
    ("Maj. Gen. Tendai Okwara and his wife Wanjiru left.", ["person Tendai Okwara", "person Wanjiru"]),
    (
      "The Ministry of Fisheries and Harbours of Peru replied.",
      ["institution Ministry of Fisheries and Harbours of Peru"]
    ),
    ("The Vestholm Harbour Workers' Union agreed.", ["institution Vestholm Harbour Workers' Union"]),
    ("He works for Kestrel Freight Ltd. in Oslo.", ["institution Kestrel Freight Ltd.", "place Oslo"]),
    ("On Monday Norwegian authorities closed it.", ["institution Norwegian authorities"]),
    ("Ships crossed the Kestrel Strait near Lake Vorn.", ["place Kestrel Strait", "place Lake Vorn"]),
    ("They met in Turin, Italy.", ["place Turin", "place Italy"]),
    ("It breaks the Harbour Dues Act 1994.", ["instrument Harbour Dues Act 1994"]),
    ("The Convention on the Custody of Ports is old.", ["instrument Convention on the Custody of Ports"]),
    // A sentence full of names is no title; the two parts of a double name stay together.
    (
      "Emomali Sharifrod heads the Tajik Harvest Party.",
      ["person Emomali Sharifrod", "institution Tajik Harvest Party"]
    ),
    ("They met Omar Nasser al-Din there.", ["person Omar Nasser al-Din"]),
    ("They met Mohamed Ould Cheikh Lemrab there.", ["person Mohamed Ould Cheikh Lemrab"]),
    ("They met Otieno Sossion-Major there.", ["person Otieno Sossion-Major"]),
    ("She works for Dye & Lundqvist in Bern.", ["institution Dye & Lundqvist", "place Bern"]),
    (
      "It was said by eKestrel, and eKestrel's chief executive agreed.",
      ["institution eKestrel", "institution eKestrel"]
    ),
    (
      "The plan of Washington, D.C. was Ana Washington's.",
      ["place Washington", "place D.C.", "person Ana Washington"]
    ),
    ("Fans of the Denver Kestrels left.", ["institution Denver Kestrels"]),
    ("He was interested in Grammatical Constructions.", []),
    ("Six shells fell near QPA posts.", ["institution QPA"]),
    ("Lawyers for Ana Roe agreed.", ["person Ana Roe"]),
    ("They opened an inquiry into Joe Bidwell, his rival.", ["person Joe Bidwell"]),
    ("They fear a return of SARS there.", []),
    (
      "They met at the Kestrel Center again. Kestrel Center was full.",
      ["institution Kestrel Center", "institution Kestrel Center"]
    ),
    (
      "He chairs the Harbour Service Co-ordinating Board.",
      ["institution Harbour Service Co-ordinating Board"]
    ),
    ("Ana Kowalczyk is free. Lawyers for Kowalczyk agreed.", ["person Ana Kowalczyk", "person Kowalczyk"]),
    (
      "Ana Kowalczyk left. Will Kowalczyk come back? Will Kowalczyk came.",
      ["person Ana Kowalczyk", "person Kowalczyk", "person Will Kowalczyk"]
    ),
    ("The Port Commission in Oslo agreed.", ["institution Port Commission", "place Oslo"]),
    ("In a post on X she agreed.", ["institution X"]),
    ("The Sri Lankan minister met M.K. Stalrini.", ["person M.K. Stalrini"]),
    ("They met Silvia Park in Regina Park.", ["person Silvia Park", "place Regina Park"]),
    ("Ronald dela Rosaria spoke in West Oslo.", ["person Ronald dela Rosaria", "place West Oslo"]),
    ("Later Norway’s Senate agreed.", ["place Norway", "institution Senate"]),
    ("The Pro-Vestholm camp and Franco-German talks failed.", []),
    ("Each State Party shall report; States Parties to the pact agreed.", []),
    ("It was the Martyrs of the Lake Brigade that left.", ["institution Martyrs of the Lake Brigade"]),
    ("Many members of the Lake Brigade left.", ["institution Lake Brigade"]),
    ("They met President To Vrabel there.", ["person To Vrabel"]),
    // A line's end parts a union from who signs below.
    (
      "Free Harbour Union\nShirin Javadi-Moore",
      ["institution Free Harbour Union", "person Shirin Javadi-Moore"]
    ),
    ("Union\nShirin Javadi-Moore", ["person Shirin Javadi-Moore"]),
  ])
  func findsNames(_ words: String, _ expected: [String]) {
    #expect(NameSamples.names(words) == expected)
  }

  /// Where words side by side are one name and where two.
  @Test(arguments: [
    ("They freed Jomo \"Kestrel\" Okwara there.", ["person Jomo \"Kestrel\" Okwara"]),
    ("The minister for Civil Defence Pia Lindqvist agreed.", ["person Pia Lindqvist"]),
    ("KP Lindqvist saw the Norway-Oman road.", ["person KP Lindqvist", "place Norway", "place Oman"]),
    ("Ana Roe—she was late—met Harun-or-Rashid there.", ["person Ana Roe", "person Harun-or-Rashid"]),
    (
      "The council's Housing, Health and Harbours Committee met.",
      ["institution Housing, Health and Harbours Committee"]
    ),
    (
      "There the chairman Ana Lindqvist and Kestrel Group met.",
      ["person Ana Lindqvist", "institution Kestrel Group"]
    ),
    ("The President of the Republic Ana Lindqvist agreed.", ["person Ana Lindqvist"]),
    ("The President of the Republic of Peru agreed.", ["place Republic of Peru"]),
    ("They live in San Norvik del Lago now.", ["place San Norvik del Lago"]),
    ("The Constitutional Court (MK) agreed.", ["institution Constitutional Court", "institution MK"]),
    ("It is the Ana B. Lindqvist Institute.", ["institution Ana B. Lindqvist Institute"]),
    ("The Energy and Harbours Authority agreed.", ["institution Energy and Harbours Authority"]),
    ("The Cabinet of President Ana Lindqvist met.", ["person Ana Lindqvist"]),
    ("They saw Port-au-Prince.", ["place Port-au-Prince"]),
    ("The pro-Oslo Peace Party agreed.", ["institution Peace Party"]),
    (
      "The Bosnia and Herzegovina Chess Federation agreed.",
      ["institution Bosnia and Herzegovina Chess Federation"]
    ),
    ("The Oslo Doctors Union agreed.", ["institution Oslo Doctors Union"]),
    (
      "The Institute for Welsh and Irish Studies agreed.",
      ["institution Institute for Welsh and Irish Studies"]
    ),
    ("The State Bureau for Harbour Regulation agreed.", ["institution State Bureau for Harbour Regulation"]),
    ("Christie's plan was Ana Christie's.", ["person Christie", "person Ana Christie"]),
    ("Two Harbour Union MPs met.", ["institution Harbour Union"]),
    ("They met at the Plaza de las Flores.", ["place Plaza de las Flores"]),
    ("They met Ottla Roe-Field at Kestrel Field.", ["person Ottla Roe-Field", "place Kestrel Field"]),
    ("Otto Lindqvist (Отто Линдквист) spoke.", ["person Otto Lindqvist"]),
    (
      "Fans of the Denver Nuggets left; the Nuggets lost.",
      ["institution Denver Nuggets", "institution Nuggets"]
    ),
    ("They were heard by Mr A. Torvik there.", ["person A. Torvik"]),
    ("They met Ms. Mama Fatima Torvik there.", ["person Mama Fatima Torvik"]),
    (
      "The ambassador to Oslo Ana Lindqvist agreed.", ["place Oslo", "person Ana Lindqvist"]
    ),
    (
      "It breaks the Harbour Dues Act and the Port Police Act and Old Harbours Act.",
      ["instrument Harbour Dues Act", "instrument Port Police Act", "instrument Old Harbours Act"]
    ),
    ("She was the founder of Next Kestrel Limited.", ["institution Next Kestrel Limited"]),
    ("It was sent to Saint Ana's College of Harbours.", ["institution Saint Ana's College of Harbours"]),
    ("They met Mr. M. Torvik there.", ["person M. Torvik"]),
    ("She spoke for the Minister of Public Service and Harbours.", []),
    (
      "It is in the Department of Huila near the Northern District of Georgia.",
      ["place Department of Huila", "place Northern District of Georgia"]
    ),
    (
      "The Coordinating Committee of Harbour Organizations met.",
      ["institution Coordinating Committee of Harbour Organizations"]
    ),
    ("The Harbour Justice Network agreed.", ["institution Harbour Justice Network"]),
    (
      "It is the Kestrel Mining Corporation's (KMC) fault.",
      ["institution Kestrel Mining Corporation", "institution KMC"]
    ),
    ("Some Members of Parliament (MPs) left.", []),
    ("It was sent to St. Ana’s School of Harbours.", ["institution St. Ana’s School of Harbours"]),
    ("The report A/HRC/12 is out.", []),
  ])
  func partsNames(_ words: String, _ expected: [String]) {
    #expect(NameSamples.names(words) == expected)
  }

  /// Lines are broken on purpose in a text that has longer ones.
  @Test func partsLinesOfTextThatIsNotWrapped() {
    let line = "Ana Roe, who for many years was the treasurer of the Harbour Workers' Union"
    let long = String(repeating: "Nobody came to the harbour. ", count: 6)
    #expect(NameSamples.names("\(long)\n\n\(line)\nPia Lindqvist").last == "person Pia Lindqvist")
  }

  @Test(arguments: [
    "The ministers met in the morning.", "However, the bank was closed.", "It is 5 p.m. on Earth Street 12?",
    "Factor 2 was not met; see Chapter IV.", "", "…", "—", "’s", "A.", "((((", "Al-", "- Of The And",
  ])
  func findsNothing(_ words: String) {
    #expect(NameSamples.names(words).filter { !$0.contains("Earth Street") } == [])
  }

  @Test func carriesSurnamesThroughTheText() {
    let names = NameSamples.names("It was said by Pavel Hruska. Nobody believed Hruska.\n\nHruska left.")
    #expect(names == ["person Pavel Hruska", "person Hruska", "person Hruska"])
  }

  @Test func learnsAcronymsFromTheirDefinition() {
    let names = NameSamples.names(
      "The QLF is small. The Quellan Liberation Front (QLF) was founded in May. QLF members deny it.")
    #expect(
      names == [
        "institution QLF", "institution Quellan Liberation Front", "institution QLF", "institution QLF",
      ])
  }

  @Test func learnsAcronymsThatAreWrittenLikeWords() {
    let names = NameSamples.names(
      "The Quellan Revenue Service (Qrs) is small. It said that Qrs would pay. The Harbour Ministry (Quella) did not."
    )
    #expect(
      names == [
        "institution Quellan Revenue Service", "institution Qrs", "institution Qrs",
        "institution Harbour Ministry",
      ])
  }

  @Test func learnsAcronymsOfPlaces() {
    let names = NameSamples.names(
      "They left the “Turkish Republic of Northern Cyprus” (the “TRNC”) and the United Arab Emirates (UAE).")
    #expect(
      names == [
        "place Turkish Republic of Northern Cyprus", "place TRNC", "place United Arab Emirates", "place UAE",
      ])
  }

  /// Lists of officers and of bodies are written like titles.
  @Test(arguments: [
    ("Special Prosecutor, Kwabla Torvik", ["person Kwabla Torvik"]),
    ("Prime Minister of Norway Saad-Eddine El Torvik", ["place Norway", "person Saad-Eddine El Torvik"]),
    ("President of Norway Abdelkrim Torvik", ["place Norway", "person Abdelkrim Torvik"]),
    (
      "Written by Ana Roe in London; Editing by Ivo Lund",
      ["person Ana Roe", "place London", "person Ivo Lund"]
    ),
    (
      "Norwegian Harbour Rights Association (NHRA), Norway",
      ["institution Norwegian Harbour Rights Association", "institution NHRA", "place Norway"]
    ),
  ])
  func findsNamesInLists(_ words: String, _ expected: [String]) {
    #expect(NameSamples.names(words) == expected)
  }

  @Test func findsPlainNamesAgain() {
    let names = NameSamples.names(
      "Labour won the seat. It was no surprise that Labour won. They see a case for Labour to act.")
    #expect(names == Array(repeating: "institution Labour", count: 3))
  }

  /// A name that grew from the last word of its head has the category of the whole head.
  @Test func categoriesAreThoseOfTheWholeHead() {
    let mentions = NameSamples.mentions(
      "The House Select Committee on Harbours and the Vestholm Commission agreed.")
    #expect(mentions.map(\.category) == [.parliament, .government])
  }

  @Test func leavesAcronymsOfOtherThings() {
    let names = NameSamples.names("A remote sensing kit (RSK) was found. The RSK is heavy.")
    #expect(names == [])
  }

  @Test func readsHeadingsByWhatTheTextKnows() {
    let names = NameSamples.names(
      "Harbour Strike: Brandt Calls For Talks\n\nAna Brandt called for talks on Monday.")
    #expect(names == ["person Brandt", "person Ana Brandt"])
  }

  @Test func tellsGenderAndRoles() throws {
    let words = "The Norwegian Red Cross director, Ms Ana Brandt, waited. President Omar Lund did not."
    let mentions = NameSamples.mentions(words)
    let brandt = try #require(mentions.first { $0.type == .person })
    #expect(brandt.gender == .female)
    let lund = try #require(mentions.last { $0.type == .person })
    let role = try #require(lund.roleBefore)
    #expect(NameSamples.text(words).string(role.range) == "President")
  }

  /// Titles that do not touch the name, or that have a field of work.
  @Test(arguments: [
    ("Dr Ana Roe, deputy Norway director at the Red Cross, agreed.", ["deputy Norway director"]),
    ("Ana Roe, women’s rights researcher at the Red Cross, agreed.", ["women’s rights researcher"]),
    ("Ana Roe, head of field work at the Red Cross, agreed.", ["head of field work"]),
    (
      "Ana Roe, Special Rapporteur on the freedom of harbours; she left.",
      ["Special Rapporteur on the freedom of harbours"]
    ),
    ("The Special Rapporteur on harbours, Ana Roe, agreed.", ["Special Rapporteur on harbours"]),
    (
      "The Special Rapporteur on the situation of dockers in Norway, Ana Roe, agreed.",
      ["Special Rapporteur on the situation of dockers in Norway"]
    ),
    (
      "Ana Roe, Special Rapporteur on unlawful, summary or arbitrary dismissals, agreed.",
      ["Special Rapporteur on unlawful, summary or arbitrary dismissals"]
    ),
    (
      "Ana Roe, Special Rapporteur on the Safety of Pilots and Dockers; she left.",
      ["Special Rapporteur on the Safety of Pilots and Dockers"]
    ),
    ("The Governor on leave in Norway, Ana Roe, agreed.", []),
    ("Ana Roe, Special Rapporteur on piracy, warned and pleaded.", ["Special Rapporteur on piracy"]),
    ("The President of the Red Cross, Ana Roe, agreed.", ["President"]),
    ("The mayor of Oslo Ana Roe agreed.", ["mayor"]),
    ("The press attache of the Red Cross in Oslo, Ana Roe, agreed.", ["press attache"]),
    ("The Minister of Justice, Dr Ana Roe, agreed.", ["Minister of Justice"]),
    ("The spokesman Colonel Ivo Lund agreed.", ["spokesman", "Colonel"]),
    ("He asked the minister, Ana Roe said.", []),
    ("He became a judge. Ms Ana Roe agreed.", []),
    ("Through a spokesman, Ana Roe’s office agreed.", []),
    ("Ana Roe, the senator's wife, agreed.", []),
    ("Ana Roe, the senator's chief of staff, agreed.", ["chief of staff"]),
    ("MEC for Harbours and Trade, Ana Roe, agreed.", ["MEC for Harbours and Trade"]),
    (
      "Ana Roe, Minister of Harbours and Human Services; she left.",
      ["Minister of Harbours and Human Services"]
    ),
    ("The Minister of Harbours and Trade, Ana Roe, agreed.", ["Minister of Harbours and Trade"]),
    ("Minister of Legal Affairs Ana Roe agreed.", ["Minister of Legal Affairs"]),
    ("The High Commissioner for Human Rights, Ana Roe, agreed.", ["High Commissioner for Human Rights"]),
    ("Ana Roe (Norway), president of the Red Cross, agreed.", ["president"]),
    ("The panel was as follows: Ana Roe – Head of field work at the Red Cross;", ["Head of field work"]),
    ("Ana Roe, Parliamentary Executive Officer, agreed.", ["Parliamentary Executive Officer"]),
    ("Ivo Lund, a lawyer, Ana Roe, and others agreed.", []),
    ("Deputy Prosecutor-General Ana Roe agreed.", ["Deputy Prosecutor-General"]),
    ("Former mayor and party leader Ana Roe agreed.", ["mayor", "party leader"]),
    ("He asked the mayor and party leader Ana Roe.", ["party leader"]),
    ("Special Rapporteur on harbours Ana Roe agreed.", ["Special Rapporteur on harbours"]),
    ("He asked the judge on behalf of Ana Roe.", []),
    ("Ana Roe, 34, a nurse, agreed.", ["nurse"]),
    ("The head of the Red Cross mission, Ana Roe, agreed.", ["head of the Red Cross mission"]),
    ("The Minister for Housing of Peru, Ana Roe, agreed.", ["Minister for Housing"]),
    ("It was read by one of Peru. Minister Hon. Ana Roe agreed.", ["Minister"]),
    ("Named were the Harbour Minister, Ana Roe; and others.", ["Minister"]),
    ("The director of the Port Harbour Board (PHB), Ana Roe, agreed.", ["director"]),
    ("Ivo Lund, Minister for Trade Ana Roe and others agreed.", ["Minister for Trade"]),
    ("Minister for Ports Ivo Lund, director of the Red Cross Ana Roe and others agreed.", ["director"]),
    ("Minister Ivo Lund, former director of the Red Cross, Ana Roe, and others agreed.", ["director"]),
    (
      "Ana Roe, Minister of Foreign Affairs, Harbours and Trade, agreed.",
      ["Minister of Foreign Affairs, Harbours and Trade"]
    ),
    ("Ana Roe, Minister of Foreign Affairs, Red Cross and others agreed.", ["Minister of Foreign Affairs"]),
    (
      "Ana Roe, Minister of Foreign Affairs, Civil Aviation and Vrabelian Affairs, agreed.",
      ["Minister of Foreign Affairs, Civil Aviation and Vrabelian Affairs"]
    ),
    ("Ivo Lund, and director of the Red Cross Ana Roe agreed.", ["director"]),
    (
      "Ana Roe, Minister of Finance and Trade, and Senators of Peru agreed.",
      ["Minister of Finance and Trade"]
    ),
    ("The spokesman for the Red Cross President Ana Roe agreed.", ["President"]),
    ("The police chief Maj. Gen. Ana Roe agreed.", ["police chief", "Maj. Gen."]),
    ("Senators Ivo Lund, Ada Brandt and Ana Roe agreed.", ["Senators"]),
    ("Ministers Ivo Lund (Trade) and Ana Roe (Ports) agreed.", ["Ministers"]),
    ("Ministers Ivo Lund and Ada Brandt met Ana Roe.", []),
    ("The victims Ivo Lund and Ana Roe agreed.", []),
    ("Assistant Commissioner of Police (ACP) Ana Roe agreed.", ["Assistant Commissioner of Police"]),
    (
      "Ana Roe, Minister of Ports and Vice-President of Peru, agreed.",
      ["Vice-President", "Minister of Ports"]
    ),
    ("Ana Roe, president of the Red Cross, and chair of its board, agreed.", ["chair", "president"]),
    ("Ivo Lund and Ana Roe, an editor and a reporter, agreed.", ["editor"]),
    ("Ana Roe (OBE), director of the Red Cross, agreed.", ["director"]),
    ("Ana Roe (currently head of the Red Cross) agreed.", ["head"]),
    ("Ana Roe has been appointed as director of the Red Cross.", ["director"]),
    ("Ana Roe was named in the report of the director.", []),
    ("Ana Roe, a lawyer, and the judge left.", ["lawyer"]),
    ("Ana Roe, the director of the Red Cross, and the mayor agreed.", ["director"]),
    ("The directors Ana Roe hired have left.", []),
  ])
  func findsTitlesThatStandApart(_ words: String, _ expected: [String]) throws {
    let text = NameSamples.text(words)
    let person = try #require(NameSamples.mentions(words).last { $0.type == .person })
    let roles = [person.roleFurther, person.roleBefore, person.roleAfter].compactMap { $0 }
    #expect(roles.map { text.string($0.range) } == expected)
  }

  /// "V" is no "Jr." of the name before it.
  @Test func namesDoNotOverlap() {
    let mentions = NameSamples.mentions("Lima, where Ana O’roe, V David VanRoe and")
    #expect(mentions.count > 1)
    #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
  }

  /// From its head, from what it deals with, or from what is said beside the name.
  @Test(arguments: [
    ("The Department of Linguistics and Ports agreed.", InstitutionCategory.university),
    ("The Department of Lakes and Ports agreed.", .government),
    ("The Independent Harbour Oversight Authority (IHOA) agreed.", .government),
    ("A spokesman for the Vrabel Ostravi militia agreed.", .armedGroup),
    ("Shares of the company Ostravika fell; Ostravika's chief executive left.", .company),
    ("The Ministry of Physics and Ports agreed.", .government),
    ("The Department of Ports and Physics agreed.", .government),
    ("It was the Lower House Ports Committee that agreed.", .parliament),
    ("The city council's Ports Committee agreed.", .government),
    ("She is the leader of the Free Ostravika party.", .party),
    ("Ostravika Vrabel Foundation, the newspaper said, was closed.", .ngo),
    ("It was sold to Ostravika, a local newspaper; Ostravika's editor-in-chief left.", .media),
  ])
  func tellsCategories(_ words: String, _ expected: InstitutionCategory) {
    let institution = NameSamples.mentions(words).first { $0.type == .institution }
    #expect(institution?.category == expected)
  }

  /// Whose title it is: the institution beside it, that of the next name, or none.
  @Test(arguments: [
    ("Ana Roe, Director, Red Cross, agreed.", "Red Cross"),
    ("Ana Roe, Consul, the Embassy of Peru, and others agreed.", "Embassy of Peru"),
    ("Ana Roe, a director, Red Cross, agreed.", nil),
    ("Ana Roe, Director, Red Cross staff agreed.", nil),
    ("It was read by one of the Red Cross. President Ana Roe agreed.", nil),
    ("The director of the Port Harbour Board (PHB), Ana Roe, agreed.", "Port Harbour Board"),
  ])
  func tiesTitlesToInstitutions(_ words: String, _ expected: String?) throws {
    let text = NameSamples.text(words)
    let mentions = NameSamples.mentions(words)
    let person = try #require(mentions.last { $0.type == .person })
    let role = try #require(
      [person.roleFurther, person.roleBefore, person.roleAfter].compactMap { $0 }.first)
    #expect(role.institution.map { text.string(mentions[$0].range) } == expected)
  }

  @Test func tiesArticlesToInstruments() throws {
    let words = "Under Article 7(1)(a) of the Rome Statute it is a crime."
    let mention = try #require(NameSamples.mentions(words).first { $0.type == .instrument })
    let provision = try #require(mention.provision)
    #expect(NameSamples.text(words).string(provision) == "Article 7(1)(a)")
  }

  /// Mentions are sorted, inside the text, and no two overlap.
  @Test func mentionsAreInOrder() {
    let words =
      "Judge Ana Brandt of the Supreme Court of Norway (SCN) met Omar Lund, 43, in Oslo, Norway. SCN judges left."
    let mentions = NameSamples.mentions(words)
    #expect(mentions.count > 4)
    for (first, second) in zip(mentions, mentions.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
    #expect(mentions.allSatisfy { $0.range.upperBound <= words.utf8.count })
  }

  /// What stands before a name was taken off word by word, with a look at all that follow: 200,000 took 25 s.
  @Test(.timeLimit(.minutes(1)))
  func rowsOfCapitalsAreNoTrouble() {
    let row = String(repeating: "Norwegian ", count: 60_000)
    let names = NameSamples.names("The minister met the " + row + "Xyzzy in the harbour. Ms Ana Brandt left.")
    #expect(names.last == "person Ana Brandt")
  }
}
