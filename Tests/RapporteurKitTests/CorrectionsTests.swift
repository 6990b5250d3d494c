import Records
import RulePacks
import Testing

@testable import RapporteurKit

@Suite struct CorrectionsTests {
  /// A record that names two spellings of one person, a firm and the place that it was taken for.
  private func record(_ path: String = "ports/one.txt") -> Record {
    let text = "Lena Torvik and L. Torvik-Aas met Omicron. She praised Omicron, said Ema Lund of Omicron."
    var record = Record(
      producer: .init(version: "1", rules: []),
      source: .init(path: path, mediaType: .plain, encoding: "utf-8", byteCount: 1, sha256: ""),
      document: .init(text: text))
    func mention(_ start: Int, _ text: String) -> Record.Mention {
      .init(start: start, end: start + text.count, text: text, form: .name, rule: "r")
    }
    record.entities = [
      .init(
        id: "person/lena-torvik", type: .person, name: "Lena Torvik", mentions: [mention(0, "Lena Torvik")]),
      .init(
        id: "person/l-torvik-aas", type: .person, name: "L. Torvik-Aas",
        mentions: [mention(16, "L. Torvik-Aas")]),
      .init(
        id: "place/omicron", type: .place, name: "Omicron",
        identifiers: [.init(scheme: "iso-3166", value: "OM")],
        mentions: [mention(34, "Omicron"), mention(55, "Omicron"), mention(81, "Omicron")]),
      .init(
        id: "person/ema-lund", type: .person, name: "Ema Lund",
        roles: [
          .init(
            title: "director", institution: "place/omicron", start: 69, end: 77, text: "Ema Lund", rule: "r")
        ],
        mentions: [mention(69, "Ema Lund")]),
    ]
    record.issuers = [
      .init(entity: "person/l-torvik-aas", kind: .issuer), .init(entity: "person/lena-torvik", kind: .issuer),
    ]
    record.quotations = [
      .init(
        id: "q1", start: 43, end: 62, text: "She praised Omicron", kind: .indirect, utterance: "u1",
        speakers: [.init(entity: "person/ema-lund", start: 69, end: 77, text: "Ema Lund")], rule: "r")
    ]
    return record
  }

  private func corrected(_ file: String, path: String = "ports/one.txt") -> Record {
    let read = CorrectionFile(path: "ours.corrections", text: file)
    #expect(read.diagnostics == [])
    var record = record(path)
    Corrections(read.corrections).apply(to: &record)
    return record
  }

  @Test func mergesUnderAName() {
    let record = corrected("merge person\n  names  Lena Torvik | L. Torvik-Aas\n  name   Lena Torvik-Aas\n")
    #expect(record.entities.map(\.id) == ["person/lena-torvik-aas", "place/omicron", "person/ema-lund"])
    #expect(record.entities[0].mentions.map(\.text) == ["Lena Torvik", "L. Torvik-Aas"])
    #expect(record.entities[0].aliases == ["Lena Torvik", "L. Torvik-Aas"])
    #expect(record.issuers == [.init(entity: "person/lena-torvik-aas", kind: .issuer)])
    #expect(
      record.corrections == [
        .init(file: "ours.corrections", line: 1, action: .merge, target: "person/lena-torvik-aas")
      ])
  }

  @Test func removesWhatIsNoName() {
    let record = corrected("# a dog\n\nremove\n  names Ema Lund | Nobody\n")
    #expect(record.entities.map(\.name) == ["Lena Torvik", "L. Torvik-Aas", "Omicron"])
    #expect(record.quotations[0].speakers[0].entity == nil)
    #expect(record.quotations[0].speakers[0].text == "Ema Lund")
    #expect(
      record.corrections == [.init(file: "ours.corrections", line: 3, action: .remove, target: "Ema Lund")])
  }

  @Test func changesTypeNameAndCategory() {
    let record = corrected(
      "change place\n  names Omicron\n  type  institution\n  category company\n  name Omicron Ltd\n")
    let firm = record.entities[2]
    #expect(firm.id == "institution/omicron-ltd")
    #expect(firm.category == .company)
    #expect(firm.identifiers == [])
    #expect(firm.aliases == ["Omicron"])
    #expect(record.entities[3].roles[0].institution == "institution/omicron-ltd")
  }

  @Test func laterOnesSeeWhatEarlierOnesDid() {
    let record = corrected(
      "change\n  names Omicron\n  name Omikron\nremove\n  names Lena Torvik\nmerge\n  names L. Torvik-Aas | Lena Torvik\n"
        + "change\n  names Omikron\n  type institution\n")
    #expect(record.entities.map(\.id) == ["person/l-torvik-aas", "institution/omikron", "person/ema-lund"])
    #expect(record.corrections.map(\.line) == [1, 4, 8])
  }

  @Test func holdsForTheStatementsThatItNames() {
    let file = "remove\n  names Omicron\n  in    mills/* | *two.txt\n"
    #expect(corrected(file) == record())
    #expect(corrected(file, path: "mills/a/b.txt").entities.count == 3)
    #expect(corrected(file, path: "ports/two.txt").entities.count == 3)
    #expect(Correction.matches(Array("a*b*c".utf8), Array("aXbYbZc".utf8)))
    #expect(!Correction.matches(Array("a*b".utf8), Array("abX".utf8)))
  }

  @Test func leavesOtherRecordsAlone() {
    #expect(corrected("merge\n  names Nobody | Somebody\n") == record())
    #expect(corrected("remove person\n  names Omicron\n") == record())
    #expect(Corrections(files: []).isEmpty)
  }

  /// Each fault names its line, shows it, and costs only the correction that has it.
  @Test(arguments: [
    ("join\n  names A | B\n", "1:1", "unknown-action"),
    ("merge people\n  names A | B\n", "1:1", "unknown-type"),
    ("remove\n  words A\n", "2:3", "unknown-keyword"),
    ("remove\n  names A\n  name B\n", "3:3", "unknown-keyword"),
    ("  names A\n", "1:3", "stray-line"), ("remove\n", "1:1", "no-names"),
    ("change\n  names A\n", "1:1", "no-change"),
    ("merge\n  names A\n", "1:1", "one-name"), ("change\n  names A\n  type thing\n", "3:3", "unknown-type"),
    ("change\n  names A\n  category thing\n", "3:3", "unknown-category"),
    ("remove\n  names\n", "2:3", "no-value"),
  ])
  func faultsNameTheirLine(_ text: String, _ place: String, _ code: String) throws {
    let file = CorrectionFile(path: "ours", text: text + "\nremove\n  names Omicron\n")
    let fault = try #require(file.diagnostics.first)
    #expect("\(fault.line):\(fault.column)" == place)
    #expect(fault.code == "corrections.\(code)")
    #expect(!fault.source.isEmpty)
    #expect(file.corrections.map(\.names) == [["Omicron"]])
  }

  @Test func anUnreadableFileIsAFault() {
    #expect(Corrections(files: ["/nowhere/ours"]).diagnostics.map(\.code) == ["corrections.unreadable"])
  }
}
