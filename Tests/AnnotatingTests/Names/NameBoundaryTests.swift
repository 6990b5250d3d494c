import Annotating
import Testing

/// Where names of bodies and places end, and what stands in brackets behind them.
@Suite struct NameBoundaryTests {
  @Test(arguments: [
    (
      "He leads the Network of Women Human Rights Defenders in Peru.",
      ["institution Network of Women Human Rights Defenders", "place Peru"]
    ),
    (
      "It is the Confederation of Communities Affected by Mining.",
      ["institution Confederation of Communities Affected by Mining"]
    ),
    ("The Harbour Journalists’ Association agreed.", ["institution Harbour Journalists’ Association"]),
    ("Then Ana Sheikh left the harbour early and was tired.", ["person Ana Sheikh"]),
    ("Then the Vestholm Imam left, and so did the New York Imam.", ["place New York"]),
    (
      "It was seen in Baltimore, Md. Ana Roe did not go there with them.",
      ["place Baltimore", "place Md", "person Ana Roe"]
    ),
    ("It was sold to Army and Navy Stores Ltd. on the same day.", ["institution Army and Navy Stores Ltd."]),
    ("Then Mr Oru Sheikh left, and so did Judge Ravin Shah.", ["person Oru Sheikh", "person Ravin Shah"]),
    ("Nobody saw Shah Oru Vrabel, 43, in the harbour.", ["person Shah Oru Vrabel"]),
    ("Then President Hassan Sheikh Vrabel left early.", ["person Hassan Sheikh Vrabel"]),
    ("Mr Ola Vrabel, SAN, OFR, left early and was tired.", ["person Ola Vrabel"]),
    ("Then Judge Md. Oru Vrabel left early and was tired.", ["person Md. Oru Vrabel"]),
    ("It was for Mr Tan Vrabel How, who left early.", ["person Tan Vrabel How"]),
    (
      "The Auditor General's Office (AGO) was closed, and it was long ago.",
      ["institution Auditor General's Office", "institution AGO"]
    ),
    (
      "It went to the Harbour Roads Authority and Vesta Gas Ltd. on the same day.",
      ["institution Harbour Roads Authority", "institution Vesta Gas Ltd."]
    ),
    (
      "She met the head of the Reform Council of Peru Ana Brandt.",
      ["institution Reform Council of Peru", "person Ana Brandt"]
    ),
    (
      "The Committee for Open Harbours in Peru, or Copuab, agreed.",
      ["institution Committee for Open Harbours", "place Peru", "institution Copuab"]
    ),
    (
      "The Open Harbours Network (CEJUDHALP) agreed.",
      ["institution Open Harbours Network", "institution CEJUDHALP"]
    ),
    ("The Open Harbours Network (Oslo) agreed.", ["institution Open Harbours Network", "place Oslo"]),
    (
      "The Harbour Peace Foundation (HPF) agreed.",
      ["institution Harbour Peace Foundation", "institution HPF"]
    ),
    ("The Member of Parliament (MP) left early.", []),
    ("The Director of Public Prosecutions (DPP) Ana Roe left early.", ["person Ana Roe"]),
    ("The Inspector General of Harbours (IGH) left early.", []),
    (
      "The Directorate of Criminal Harbours (DCI) agreed.",
      ["institution Directorate of Criminal Harbours", "institution DCI"]
    ),
    ("The Heads of State and Government of the Lake Union met.", ["institution Lake Union"]),
    ("It was open to Member States and Contracting Parties alike.", []),
    (
      "The Ministry of Health, Wellness and New Harbour Projects agreed.",
      ["institution Ministry of Health, Wellness and New Harbour Projects"]
    ),
    ("Ministry of Ports Statement on Lakes", ["institution Ministry of Ports"]),
    ("He went to King Edward School again.", ["institution King Edward School"]),
    ("They were taken to Queen Ana Hospital again.", ["place Queen Ana Hospital"]),
    ("King Edward went to Oslo again.", ["person Edward", "place Oslo"]),
    ("He was held at the Vrabel Police Station again.", ["place Vrabel Police Station"]),
    ("Justice AM Vrabelund dissented again.", ["person AM Vrabelund"]),
    ("The award went to Ana Vrabelund (OBE), they said.", ["person Ana Vrabelund"]),
    ("By Oru Vrabelund and Ada Lund", ["person Oru Vrabelund", "person Ada Lund"]),
    ("In the State of the Nation Address (SONA) it was said.", []),
    ("Fisheries Cabinet Secretary Ana Roe agreed.", ["person Ana Roe"]),
    ("Ana Roe, Group Finance Director, agreed.", ["person Ana Roe"]),
    ("The Board said that Ana Roe became the Group Chief Executive.", ["person Ana Roe"]),
    ("She sued the Peruvian State again.", []),
    ("Judge Ana Roe Point opened the hearing.", ["person Ana Roe Point"]),
    (
      "He led the Third Brigade of the Peruvian army.",
      ["institution Third Brigade", "institution Peruvian army"]
    ),
    (
      "Lawyers for the Harbour Rights Association agreed.",
      ["institution Harbour Rights Association"]
    ),
    ("They met at the Four Kestrels Hotel again.", ["place Four Kestrels Hotel"]),
    ("In 2010 she met Dean Vrabel in Oslo.", ["person Dean Vrabel", "place Oslo"]),
    ("The Vrabelund North by-election was close.", ["place Vrabelund North"]),
    ("The panel sat with Willem van der Vrabel on Monday.", ["person Willem van der Vrabel"]),
    ("It thanked Ana de la Torvika for her work.", ["person Ana de la Torvika"]),
    ("They met Wanjiku wa Kamau on Monday.", ["person Wanjiku wa Kamau"]),
    ("They met Choi Min-ah and Han So-ah on Monday.", ["person Choi Min-ah", "person Han So-ah"]),
    ("The family of Ada Lund left.", ["person Ada Lund"]),
    ("The ILO agreed with the Ada Lund Foundation.", ["institution ILO", "institution Ada Lund Foundation"]),
    (
      "The Regional Office for Africa and the World Food Programme met.",
      ["institution Regional Office for Africa", "institution World Food Programme"]
    ),
    (
      "It wrote to the General Union of Port Workers and the Nurses' Federation of Chile.",
      ["institution General Union of Port Workers", "institution Nurses' Federation of Chile"]
    ),
    (
      "He wrote to the Attorney General's Office of Zambia.",
      ["institution Attorney General's Office of Zambia"]
    ),
    ("The House of Representatives of Nigeria met.", ["institution House of Representatives of Nigeria"]),
    ("She told TV Vrabelund and Radio Torvik so.", ["institution TV Vrabelund", "institution Radio Torvik"]),
    (
      "Vesta Energy plc paid. Later the shares in Vesta fell.",
      ["institution Vesta Energy plc", "institution Vesta"]
    ),
    (
      "Ana Vesta left Vesta Energy plc. Vesta is 40.",
      [
        "person Ana Vesta", "institution Vesta Energy plc", "person Vesta",
      ]
    ),
    ("They signed the Port Vrabel Declaration in Oslo.", ["place Oslo"]),
    (
      "The UN High Commissioner for Refugees Ana Brandt agreed.",
      ["institution UN", "person Ana Brandt"]
    ),
    ("The MV Saint Brendan and the ferry Blue Marlin met Storm Ada.", []),
    (
      "The Harbour Convention on Crews (HCC) is old.",
      ["instrument Harbour Convention on Crews", "instrument HCC"]
    ),
    (
      "Today Vrabelund plc and Torvik plc agreed.", ["institution Vrabelund plc", "institution Torvik plc"]
    ),
    ("Justices SA Vrabel and Ana Brandt agreed.", ["person SA Vrabel", "person Ana Brandt"]),
    ("The Annual General Meeting chose Major General Ana Brandt.", ["person Ana Brandt"]),
    ("It thanks Ana Brandt KC and Ivo Vrabel III.", ["person Ana Brandt", "person Ivo Vrabel III"]),
    ("It thanks H. E. Ana Brandt for her words.", ["person Ana Brandt"]),
    (
      "She left Amnesty International and Human Rights Watch.",
      ["institution Amnesty International", "institution Human Rights Watch"]
    ),
    (
      "It is part of UK Ports and Harbours (UKPH).",
      ["institution UK Ports and Harbours", "institution UKPH"]
    ),
    ("On behalf of Torvik University I should like to go.", ["institution Torvik University"]),
    ("It buys on Harbour Side Platforms (HSPs) alone.", []),
    (
      "The Federal Republic of Peru and the Republic of Chile agreed.",
      [
        "place Federal Republic of Peru", "place Republic of Chile",
      ]
    ),
    (
      "The Ministry of Ports, Justice and Trade agreed.",
      ["institution Ministry of Ports, Justice and Trade"]
    ),
    ("It breaks the Bank of Vrabelund Act 1994.", ["instrument Bank of Vrabelund Act 1994"]),
    (
      "The head of ports at the Ministry of Foreign Affairs Ana Brandt left.",
      ["institution Ministry of Foreign Affairs", "person Ana Brandt"]
    ),
    ("They briefed the Security Council on Peru.", ["institution Security Council", "place Peru"]),
    (
      "The Centre for Open Ports in Liberia (COPAL) agreed.",
      ["institution Centre for Open Ports in Liberia", "institution COPAL"]
    ),
    ("The Centre for Open Ports in Peru agreed.", ["institution Centre for Open Ports", "place Peru"]),
    ("The Special Office Against Smuggling agreed.", ["institution Special Office Against Smuggling"]),
    (
      "The firms Vrabelund AS and Torvik Oy agreed.", ["institution Vrabelund AS", "institution Torvik Oy"]
    ),
    ("They met Prince Y. Brandt and Prince Otto.", ["person Prince Y. Brandt", "person Otto"]),
    ("They met Ana Brandt, Jr., in Oslo.", ["person Ana Brandt, Jr", "place Oslo"]),
    (
      "The governor of Vrabel State Ana Brandt agreed.", ["place Vrabel State", "person Ana Brandt"]
    ),
    ("It was read to Commissioner HRA-QL again.", []),
    ("Ana Brandt (ODM, Kisumu West) agreed.", ["person Ana Brandt", "institution ODM", "place Kisumu West"]),
    ("The Minister for Ports of Peru Oru Vrabel agreed.", ["place Peru", "person Oru Vrabel"]),
    ("The Speaker of the Parliament Oru Vrabel agreed.", ["person Oru Vrabel"]),
    ("He met the Head of the Secretariat Tran Cam Vrabel there.", ["person Tran Cam Vrabel"]),
    (
      "He met the Deputy Chair of the People's Assembly of Kazakhstan Oru Vrabel there.",
      ["institution People's Assembly of Kazakhstan", "person Oru Vrabel"]
    ),
    (
      "He met the Secretary of the Central Committee of the Harbour Front Oru Vrabel there.",
      ["institution Central Committee of the Harbour Front", "person Oru Vrabel"]
    ),
    (
      "Then the Director of the Norvik Prison Oru Vrabel left early.",
      ["place Norvik Prison", "person Oru Vrabel"]
    ),
    ("He is a fellow of the Norvik Ana Brandt Foundation.", ["institution Norvik Ana Brandt Foundation"]),
    ("It was for the courts of Oslo Ana Brandt had built.", ["place Oslo", "person Ana Brandt"]),
    ("Then Minister Oru Sheikh Vrabel left early and was tired.", ["person Oru Sheikh Vrabel"]),
    ("Then Minister of State Sheikh Vrabel left early.", ["person Vrabel"]),
    ("“It is late,” said Mayor Barr. “We go.”", ["person Barr"]),
    ("They met Mayor Barr. Oru Vrabel there.", ["person Oru Vrabel"]),
    ("It was told to Detective Acting Senior Sergeant Ana Brandt.", ["person Ana Brandt"]),
    (
      "It was said by the Norvik Union Media Officer Ana Brandt.",
      ["institution Norvik Union", "person Ana Brandt"]
    ),
    (
      "It was by the Amnesty International Africa and Central Asia Director Ana Brandt.",
      ["institution Amnesty International", "place Africa", "place Central Asia", "person Ana Brandt"]
    ),
    (
      "She taught at the Bureau of Prisons’ Staff Training Academy.",
      ["institution Bureau of Prisons", "institution Staff Training Academy"]
    ),
    ("BEVAN: Why now?\n\nMINISTER: It was time.\n\nBEVAN: And then?", ["person BEVAN", "person BEVAN"]),
    ("LIMA: Why now?\n\nMINISTER: It was time.\n\nLIMA: And then?", ["place LIMA", "place LIMA"]),
    ("He met the Lima Regional President Ana Brandt.", ["place Lima", "person Ana Brandt"]),
    (
      "The names came from QIA, the Chief said, and from Ana Brandt.",
      ["institution QIA", "person Ana Brandt"]
    ),
    ("It rained in North Vrabela on Monday.", ["place North Vrabela"]),
    ("For more, contact:\n\nOru Mbirizo, DWU National Spokesperson, 083", ["person Oru Mbirizo"]),
    ("They are:\n\nOslo Province – Oru Mbirizo", ["place Oslo Province", "person Oru Mbirizo"]),
    ("They are:\n\nFlight 7: Lima – Oru Mbirizo", ["place Lima"]),
    ("They are:\n\nLIMA, Peru – Oru Mbirizo", ["place LIMA", "place Peru"]),
    ("They are:\n\nAnnex: B. Mbirizo Pumps", []),
    ("They are:\n\nOru Mbirizo – Minister of Harbours", ["person Oru Mbirizo"]),
    ("They are:\n\nOru Mbirizo – Minister Opens Harbour", ["place Opens Harbour"]),
    ("They are:\n\nOru Mbirizo, FBI Director Agree", ["institution FBI"]),
    ("He met the director of the Hospital Oru Vrabel there.", ["institution Hospital Oru Vrabel"]),
    (
      "He met the Chair of the Board of the Radio Oru Vrabel there.",
      ["institution Board of the Radio Oru Vrabel"]
    ),
    (
      "It was for Amnesty Scotland and Lima Airways there.",
      ["institution Amnesty Scotland", "institution Lima Airways"]
    ),
    (
      "The Chairman of the Senate of the Parliament Oru Vrabel agreed.",
      ["institution Senate of the Parliament", "person Oru Vrabel"]
    ),
    ("They met Ana B. King, the mayor.", ["person Ana B. King"]),
    ("They met Mr ʻOfa Vrabel there.", ["person ʻOfa Vrabel"]),
    ("Lord Justice Vrabel KC agreed.", ["person Vrabel"]),
    ("They met Ana Brandt Esq. there.", ["person Ana Brandt"]),
    ("They met Ana Brandt, Councillor-President of the council.", ["person Ana Brandt"]),
    ("It is in Sir Ana Brandt Street.", ["place Ana Brandt Street"]),
    ("Oru Vrabel, Director for Ports, Red Cross", ["person Oru Vrabel", "institution Red Cross"]),
    ("The Minister for Police and Correctional Services Ana Brandt agreed.", ["person Ana Brandt"]),
    ("The Director of Public Prosecutions, Ana Brandt, agreed.", ["person Ana Brandt"]),
    (
      "The Commission of Inquiry on Vrabelund agreed.",
      ["institution Commission of Inquiry on Vrabelund"]
    ),
    ("Then the Secretary of Youth Development, Ana Roe, agreed.", ["person Ana Roe"]),
    ("Then the Secretary of the Harbour Board agreed again.", ["institution Harbour Board"]),
    ("A State of Emergency was declared in Oslo.", ["place Oslo"]),
    (
      "It was late when the Lake Peoples’ Defence Forces left.",
      ["institution Lake Peoples’ Defence Forces"]
    ),
    (
      "The Vestholm Outer Islands (VOI) are far away.",
      ["place Vestholm Outer Islands", "place VOI"]
    ),
    (
      "Then the Permanent Secretary for the Ministry of Ports agreed.",
      ["institution Ministry of Ports"]
    ),
  ])
  func findsNamesWhole(_ words: String, _ expected: [String]) {
    #expect(NameSamples.names(words) == expected)
  }

  @Test(arguments: [
    ("The Universidad Nacional on Monday agreed.", "Universidad Nacional"),
    ("Then the Radio Nacional at noon on 3 May agreed.", "Radio Nacional"),
  ])
  func aDateEndsANameThatLinksGoOn(_ words: String, _ expected: String) {
    var annotator = Annotator(NameSamples.ruleSet)
    let text = NameSamples.text(words)
    var analysis = annotator.analyze(text)
    #expect(NameSamples.ruleSet.dates.find(in: &analysis, published: nil).count > 0)
    #expect(NameSamples.stage.find(in: &analysis).map { text.string($0.range) } == [expected])
  }
}
