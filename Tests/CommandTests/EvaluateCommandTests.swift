import Records
import TestSupport
import Testing

@Suite struct EvaluateCommandTests {
  private let gold = """
    <statement published="2021-05-04"><entities><entity id="Z" type="person" name="Zoé Marlow"/></entities>\
    <text>Ms <per ref="Z">Zoé Marlow</per> left on <date value="2021-05-04">4 May 2021</date>.</text></statement>
    """

  private func folder(_ name: String = #function, mention: String = "Zoé Marlow") throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write("gold/a.gold.xml", gold)
    try folder.write("gold/a.txt", "Ms Zoé Marlow left on 4 May 2021.\n")
    var record = sampleRecord()
    record.source.path = "a.txt"
    record.document = .init(title: nil, published: "2021-05-04", text: "Ms Zoé Marlow left on 4 May 2021.")
    let span = record.span(of: mention)
    record.entities = [
      .init(
        id: "person/zoe-marlow", type: .person, name: "Zoé Marlow",
        mentions: [.init(start: span.start, end: span.end, text: mention, form: .name, rule: "r")])
    ]
    let date = record.span(of: "4 May 2021")
    record.dates = [
      .init(start: date.start, end: date.end, text: "4 May 2021", value: "2021-05-04", rule: "r")
    ]
    (record.quotations, record.issuers, record.warnings) = ([], [], [])
    try folder.write("records/a.txt.json", record.json())
    try folder.write("records.ndjson", record.json(.compact))
    return folder
  }

  @Test func perfectRecordsReachTheirFloors() throws {
    let folder = try folder()
    try folder.write("floors", "overall 1\nperson 1\n")
    let run = try CommandRun(["evaluate", "gold", "records", "--floors", "floors"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasSuffix("overall                           1.000                1 statements\n"))
    let lines = try CommandRun(["evaluate", "gold", "records.ndjson"], in: folder)
    #expect(lines.output == run.output)
  }

  @Test func aMissedFloorEndsWithOne() throws {
    let folder = try folder(mention: "left")
    try folder.write("floors", "# names\nperson 0.5\n")
    let run = try CommandRun(
      ["evaluate", "gold", "records", "--floors", "floors", "--show-errors", "1"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "floors:2: person is 0.0, its floor 0.5\n")
    #expect(
      run.output.contains("\nperson\n  a:3: missed Ms [[Zoé Marlow]] left on 4 May 2021.\n  … 1 more\n"))
  }

  @Test func jsonHasTheFigures() throws {
    let folder = try folder()
    let run = try CommandRun(["evaluate", "gold", "records", "--format", "json"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\n  \"statements\": 1,\n  \"overall\": 1.0,\n  \"rows\": [\n"))
    #expect(
      run.output.contains(
        #"{ "name": "person", "precision": 1.0, "recall": 1.0, "f1": 1.0, "right": 1, "extra": 0, "missed": 0 }"#
      ))
  }

  @Test func aMissingRecordIsTold() throws {
    let folder = try folder()
    try folder.write("gold/b.gold.xml", "<statement><text>Nothing.</text></statement>")
    let run = try CommandRun(["evaluate", "gold", "records"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "rapporteur: no record for b\n")
  }

  @Test(arguments: [
    (
      "records/a.txt.json", "{",
      "rapporteur: records/a.txt.json:1: $: the record ends before it is whole (a string must stand here); extract its statement again\n"
    ),
    (
      "records/a.txt.json", #"{"schema": "rapporteur.record/2"}"#,
      "rapporteur: records/a.txt.json:1: $.schema: the schema is \"rapporteur.record/2\"; this program reads "
        + "rapporteur.record/1 and rapporteur.error/1; extract its statement again\n"
    ),
    (
      "gold/a.txt", "Else.",
      "the text differs from its source: \"Else.\" became \"Ms Zoé Marlow left on 4 May 2021.\"\n"
    ),
    ("floors", "person\n", "rapporteur: floors:1: a name and a number from 0 to 1 must stand here: person\n"),
  ])
  func troubleNamesTheFile(_ file: String, _ content: String, _ message: String) throws {
    let folder = try folder()
    try folder.write("floors", "person 0\n")
    try folder.write(file, content)
    let run = try CommandRun(["evaluate", "gold", "records", "--floors", "floors"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix(message), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func badOptionsEndWith64() throws {
    let folder = try folder()
    #expect(try CommandRun(["evaluate", "gold"], in: folder).status == 64)
    #expect(try CommandRun(["evaluate", "gold", "records", "--show-errors", "-1"], in: folder).status == 64)
    #expect(try CommandRun(["evaluate", "nowhere", "records"], in: folder).status == 2)
  }
}
