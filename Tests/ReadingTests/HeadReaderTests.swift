import Testing

@testable import Reading

/// A head, and what it says.
struct HeadCase: Sendable, CustomTestStringConvertible {
  var text: String
  var title: String?
  var published: String?
  var authors: [String] = []
  var testDescription: String { String(text.prefix(40)) }

  static let body = """


    The harbour office has told the council that it will publish the list of all persons who were held at \
    the old customs house, and that their families will be heard before the end of the month.

    A second hearing follows in the autumn, when the council has read the report of its own inspectors.
    """
}

@Suite struct HeadReaderTests {
  @Test(arguments: cases) func readsHeads(_ head: HeadCase) throws {
    let statement = try StatementReader().read(bytes: Array((head.text + HeadCase.body).utf8), path: "a.txt")
    #expect(statement.title?.value == head.title)
    #expect(statement.published?.value == head.published)
    #expect(statement.authors?.value ?? [] == head.authors)
    for range in [statement.title?.range, statement.published?.range, statement.authors?.range] {
      guard let range else { continue }
      #expect(!range.isEmpty && range.upperBound <= statement.text.bytes.count)
    }
    checkInvariants(statement.text)
  }

  static let cases: [HeadCase] = [
    // Nothing but running text.
    HeadCase(
      text: "On 5 May 2020 the council of Port Ambrel met for the first time since the fire, its clerk said."),
    HeadCase(text: "The council will meet again."),
    // Bodies of the United Nations.
    HeadCase(
      text: "SG/SM/98765\n12 MARCH 2024\n\nSecretary-General Condemns Attack on Ferry in Port Ambrel",
      title: "Secretary-General Condemns Attack on Ferry in Port Ambrel", published: "2024-03-12"),
    HeadCase(
      text:
        "Port Ambrel: UN experts alarmed by arrests of dockers\n\nGENEVA (12 March 2024) – UN experts* today "
        + "expressed alarm at the arrest of forty dockers in Port Ambrel, which they said lacked any basis in law.",
      title: "Port Ambrel: UN experts alarmed by arrests of dockers", published: "2024-03-12"),
    // Courts.
    HeadCase(
      text: "Press Release: 5 June 2024\n\nHarbour Tribunal judges confirm charges against Lind",
      title: "Harbour Tribunal judges confirm charges against Lind", published: "2024-06-05"),
    HeadCase(
      text: "HARBOUR TRIBUNAL\nREGISTRY\nPRESS RELEASE No. 34/24\n\nAmbrel, 5 June 2024\n\n"
        + "Judgment in Case H-12/22 Lind v. Council",
      title: "Judgment in Case H-12/22 Lind v. Council", published: "2024-06-05"),
    // Organisations.
    HeadCase(
      text: "HARBOUR FORUM\nPUBLIC STATEMENT\n\n5 March 2024\nIndex: EAL 12/3456/2024\n\n"
        + "Ambrel: Authorities must release the five\n",
      title: "Ambrel: Authorities must release the five", published: "2024-03-05"),
    HeadCase(
      text:
        "For Immediate Release\n\nAmbrel: Dockers Beaten in Custody\nInvestigate Police, Free Those Held\n\n"
        + "(Port Ambrel, June 12, 2019) – Police in Port Ambrel beat at least nine dockers in custody this week, "
        + "Harbour Forum said today. The government should open an investigation without delay.",
      title: "Ambrel: Dockers Beaten in Custody", published: "2019-06-12"),
    HeadCase(
      text: "We will not be silent\nBy Ida Voss and Tom de Lind\n8 March 2024",
      title: "We will not be silent", published: "2024-03-08", authors: ["Ida Voss", "Tom de Lind"]),
    HeadCase(
      text: "Five years on, nobody has answered\n\nBy Ida Voss | 8 March 2024",
      title: "Five years on, nobody has answered", published: "2024-03-08", authors: ["Ida Voss"]),
    HeadCase(
      text: "A harbour without law\n\nAuthor:\nHarbour Forum Coalition (HFC)",
      title: "A harbour without law", authors: ["Harbour Forum Coalition (HFC)"]),
    HeadCase(
      text: "Harbour Forum president calls for inquiry\n\nDr Ida Voss, President, Harbour Forum",
      title: "Harbour Forum president calls for inquiry", authors: ["Ida Voss"]),
    HeadCase(
      text: "JOINT STATEMENT\n\nStates must act now to protect dockers\n\n8th of March, 2024",
      title: "States must act now to protect dockers", published: "2024-03-08"),
    // Ministries and police.
    HeadCase(
      text: "Press release\n\nForeign Secretary statement on the Ambrel ferry\n\nFrom: Foreign Office\n"
        + "Published 4 March 2024",
      title: "Foreign Secretary statement on the Ambrel ferry", published: "2024-03-04"),
    HeadCase(
      text:
        "Attack on the Ambrel Ferry\n\nPress Statement\n\nJordan Rivers, Secretary of State\n\nMarch 4, 2024",
      title: "Attack on the Ambrel Ferry", published: "2024-03-04", authors: ["Jordan Rivers"]),
    HeadCase(
      text: "MINISTRY OF PORTS\nOffice of the Spokesperson\n\nPort Ambrel, 4 March 2024\n\n"
        + "Ministry of Ports rejects report on customs house",
      title: "Ministry of Ports rejects report on customs house", published: "2024-03-04"),
    HeadCase(
      text: "Brussels, 4 March 2024\n\nStatement by the High Representative on the arrests in Ambrel",
      title: "Statement by the High Representative on the arrests in Ambrel", published: "2024-03-04"),
    HeadCase(
      text: "AMBREL POLICE DEPARTMENT\nNEWS RELEASE\nDate: 13/05/2024\nContact: Sgt. Tom Lind, 555-0134\n\n"
        + "Police Seek Witnesses to Dock Street Collision",
      title: "Police Seek Witnesses to Dock Street Collision", published: "2024-05-13"),
    HeadCase(
      text: "Police Seek Witnesses to Dock Street Collision\n\nDate: 03/05/2024",
      title: "Police Seek Witnesses to Dock Street Collision"),
    // Companies.
    HeadCase(
      text:
        "Ambrel Lines Names Ida Voss Chief Safety Officer\n\nPORT AMBREL, March 3, 2021 /Newswire/ -- Ambrel "
        + "Lines (ELX: AMBN), the ferry operator, today announced that Ida Voss joins as Chief Safety Officer.",
      title: "Ambrel Lines Names Ida Voss Chief Safety Officer", published: "2021-03-03"),
    // Reports and transcripts.
    HeadCase(
      text:
        "Ambrel court frees dockers\n\nPORT AMBREL, 4 Nov 2011 (Harbour News) - A court in Port Ambrel freed "
        + "nine dockers on Friday who had been held since the summer without charge, their lawyers said.",
      title: "Ambrel court frees dockers", published: "2011-11-04"),
    HeadCase(
      text: "Daily Press Briefing\nTuesday, 5 March 2024\n2:15 p.m. EST", title: "Daily Press Briefing",
      published: "2024-03-05"),
    HeadCase(
      text: "Remarks at the Harbour Conference, 8 March 2024",
      title: "Remarks at the Harbour Conference, 8 March 2024", published: "2024-03-08"),
    // Letters and mail.
    HeadCase(
      text: "From: Harbour Forum <press@example.org>\nTo: Editors\nDate: Fri, 8 Mar 2024 10:00:00 +0000\n"
        + "Subject: Dockers freed in Ambrel",
      title: "Dockers freed in Ambrel", published: "2024-03-08"),
    HeadCase(
      text: "Harbour Forum\n12 Quay Street, Port Ambrel\nTel. +44 20 5550 0134\n\n8 March 2024\n\n"
        + "Re: Detention of nine dockers\n\nDear Minister,",
      title: "Detention of nine dockers", published: "2024-03-08"),
    // Markdown.
    HeadCase(
      text: "---\ntitle: Dockers freed\ndate: 2024-03-08\nauthor: Ida Voss\n---", title: "Dockers freed",
      published: "2024-03-08", authors: ["Ida Voss"]),
    HeadCase(text: "# Dockers **freed**\n\n*8 March 2024*", title: "Dockers freed", published: "2024-03-08"),
    HeadCase(text: "Dockers freed\n=============", title: "Dockers freed"),
    // Other languages.
    HeadCase(
      text: "Communiqué de presse\n\nPort-Ambrel, le 8 mars 2024\n\nLe Conseil condamne les arrestations",
      title: "Le Conseil condamne les arrestations", published: "2024-03-08"),
    HeadCase(
      text: "Pressemitteilung\n8. März 2024\n\nGericht hebt Urteil gegen Hafenarbeiter auf",
      title: "Gericht hebt Urteil gegen Hafenarbeiter auf", published: "2024-03-08"),
    HeadCase(
      text: "Comunicado de prensa\nPuerto Ambrel, 1 de marzo de 2024\n\nEl Consejo condena las detenciones",
      title: "El Consejo condena las detenciones", published: "2024-03-01"),
    // Pages copied as text.
    HeadCase(
      text: "Home » News » Press releases and statements\n\nAmbrel frees dockers\n\nShare this\n\nPrint\n\n"
        + "Posted on March 5, 2024 by admin",
      title: "Ambrel frees dockers", published: "2024-03-05"),
    HeadCase(
      text: "Ambrel frees dockers\nUpdated: 7 March 2024 | Published: 5 March 2024\nReading time: 3 min",
      title: "Ambrel frees dockers", published: "2024-03-05"),
    HeadCase(
      text: "Ambrel frees dockers\nPublished: Tue 5 Mar 2024, 10:05 GMT\nBy Ida Voss, Harbour Correspondent",
      title: "Ambrel frees dockers", published: "2024-03-05", authors: ["Ida Voss"]),
    HeadCase(
      text: "05.03.2024 - 14:30\n\nAmbrel frees dockers after a year in custody",
      title: "Ambrel frees dockers after a year in custody", published: "2024-03-05"),
    HeadCase(
      text: "Harbour Forum speaks with Ida Voss about the dockers Tuesday, March 5, 2024",
      title: "Harbour Forum speaks with Ida Voss about the dockers", published: "2024-03-05"),
    HeadCase(
      text:
        "Dockers freed in Ambrel\n\nTuesday, March 5, 2024 The court of Port Ambrel has freed nine dockers who had "
        + "been held since the summer without charge, and has asked the police to explain what happened to them.",
      title: "Dockers freed in Ambrel", published: "2024-03-05"),
    // Of lives, not of texts.
    HeadCase(
      text:
        "Ada Quist\n\nAda Quist (December 13, 1899 -- March 15, 1984) was a painter who lived in Port Ambrel and "
        + "taught there for most of her life.",
      title: "Ada Quist"),
    HeadCase(
      text:
        "Ada Quist\n\nAda Quist (13 December 1899 – 15 March 1984) was a painter who lived in Port Ambrel and "
        + "taught there for most of her life.",
      title: "Ada Quist"),
    HeadCase(
      text:
        "Voss's speech on the harbour law\n\nPort Ambrel–Speaker Ida Voss spoke to the council. Her remarks:",
      title: "Voss's speech on the harbour law"),
    HeadCase(
      text: "Voss welcomes new harbour law\n\nAna Voss, Minister for Ports, said:",
      title: "Voss welcomes new harbour law"),
    HeadCase(
      text: "Eyes on the harbour: Ida Voss about life @ sea",
      title: "Eyes on the harbour: Ida Voss about life @ sea"),
    // Speeches, and headlines that name an office.
    HeadCase(
      text: "STATEMENT BY MINISTER VOSS\n\nPort Ambrel, 5 March 2024", title: "STATEMENT BY MINISTER VOSS",
      published: "2024-03-05"),
    HeadCase(
      text: "OPENING REMARKS\nby Ida Voss, Commissioner for Ports\n5 March 2024", title: "OPENING REMARKS",
      published: "2024-03-05", authors: ["Ida Voss"]),
    HeadCase(
      text: "MINISTRY OF PORTS CONDEMNS ATTACK ON\nAMBREL FERRY\n5 March 2024",
      title: "MINISTRY OF PORTS CONDEMNS ATTACK ON AMBREL FERRY", published: "2024-03-05"),
    HeadCase(text: "Ida Voss\nPresident of Harbour Forum\n\nWe must act now", title: "We must act now"),
    HeadCase(text: "Geneva, 5 March 2024\n\nExcellencies,\nLadies and gentlemen,", published: "2024-03-05"),
    HeadCase(
      text: "Ministry of Ports\n12 Quay Street\nPort Ambrel\n\nOpen Letter to the Council",
      title: "Open Letter to the Council"),
    HeadCase(
      text: "Council of Ambrel\n\nResolution 12 (2023)\nAdopted by the Council on 5 March 2023",
      title: "Resolution 12 (2023)"),
    // Dates that are not the statement's.
    HeadCase(text: "Dockers to be heard\n\nHearing date: 5 May 2020", title: "Dockers to be heard"),
    HeadCase(text: "Dockers freed\n\nLast updated: 5 May 2024", title: "Dockers freed"),
    HeadCase(
      text: "Call for comments on harbour law\n\nDeadline 5 May 2024",
      title: "Call for comments on harbour law"),
    HeadCase(text: "Harbour conference opens\n\n5–7 March 2024", title: "Harbour conference opens"),
    HeadCase(
      text: "Report on the Detention of Dockers 2019", title: "Report on the Detention of Dockers 2019"),
    HeadCase(
      text: "Dockers freed in Ambrel\n\nMarch 2024", title: "Dockers freed in Ambrel", published: "2024-03"),
    HeadCase(text: "Dockers freed in Ambrel\n\n31 June 2024", title: "Dockers freed in Ambrel"),
    HeadCase(
      text: "Vote set for Friday, May 24, 2030 at 7 PM", title: "Vote set for Friday, May 24, 2030 at 7 PM"),
    HeadCase(
      text: "Join us at the Ambrel pier Friday, May 24, 2030 at 7 PM",
      title: "Join us at the Ambrel pier Friday, May 24, 2030 at 7 PM"),
    HeadCase(
      text: "Ministry says Ambrel pier “is safe” Friday, May 24, 2030",
      title: "Ministry says Ambrel pier “is safe”",
      published: "2030-05-24"),
    // Sentences are no headlines.
    HeadCase(text: "PORT AMBREL, Marren (AGN) — Five Ambrel Harbour Council members were sworn in Thursday."),
    HeadCase(text: "Five of the eleven judges in Ambrel have resigned over the new law. (Ambrel Journal)"),
    HeadCase(
      text:
        "Our Ref: P1/10\n24 May 2022\n\nDear Colleagues,\n\nThe vote on the pier has closed as follows: -",
      published: "2022-05-24"),
    HeadCase(
      text:
        "Ministry of Ports Statement on Ferries\n\nPRESS RELEASE, Ministry of Ports and Fisheries - Friday, May 24th, 2030 at 11:00 AM",
      title: "Ministry of Ports Statement on Ferries", published: "2030-05-24"),
  ]
}

@Suite struct DateAtTheEndTests {
  @Test(arguments: [
    ("Port Ambrel, 26 November 2018", "2018-11-26"), ("8 March 2024", "2024-03-08"),
    ("Done at Port Ambrel, 8 March 2024.", "2024-03-08"),
  ])
  func readsTheLastLine(_ line: String, _ date: String) throws {
    let text = "Dockers freed in Ambrel" + HeadCase.body + "\n\n" + line
    #expect(try StatementReader().read(bytes: Array(text.utf8), path: "a.txt").published?.value == date)
  }

  @Test(arguments: [
    "Report adopted on 8 March 2024", "Implementation note issued 8 March 2024", "Next meeting: 8 March 2024",
    "The council last met on 8 March 2024.",
  ])
  func leavesOtherDatesAlone(_ line: String) throws {
    let text = "Dockers freed in Ambrel" + HeadCase.body + "\n\n" + line
    #expect(try StatementReader().read(bytes: Array(text.utf8), path: "a.txt").published == nil)
  }

  @Test(arguments: [
    ("2024-03-08-dockers.txt", "2024-03-08"), ("x/20240308_dockers.txt", "2024-03-08"),
    ("r-2024.03.08.txt", "2024-03-08"),
  ])
  func readsFileNames(_ path: String, _ date: String) throws {
    let text = "Dockers freed in Ambrel" + HeadCase.body
    let published = try StatementReader().read(bytes: Array(text.utf8), path: path).published
    #expect(published?.value == date)
    #expect(published?.origin == .filename)
  }

  @Test(arguments: [
    "2024-13-08.txt", "120240308.txt", "2024-03.txt", "2024-03-08/dockers.txt", "case 1234-56-78.txt",
  ])
  func ignoresOtherNumbersInFileNames(_ path: String) throws {
    let text = "Dockers freed in Ambrel" + HeadCase.body
    #expect(try StatementReader().read(bytes: Array(text.utf8), path: path).published == nil)
  }
}
