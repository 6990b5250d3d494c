import Records
import TestSupport
import Testing

@Suite struct ExportCommandTests {
  private func folder(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write("records/mills/closing.html.json", sampleRecord().json())
    return folder
  }

  @Test func tablesAreFiles() throws {
    let folder = try folder()
    let run = try CommandRun(["export", "records", "--to", "csv", "--output", "tables"], in: folder)
    #expect(run == CommandRun(status: 0, output: "", errors: ""))
    #expect(
      folder.read("tables/dates.csv") == """
        statement,start,end,text,type,value,mod,edtf,earliest,latest,interval,basis,uncertain,rule\r
        mills/closing.html,48,58,4 May 2021,date,2021-05-04,APPROX,2021-05-04~,2021-05-04,2021-05-04,i1,context,1,\
        date.day-month-year\r

        """)
    let one = try CommandRun(["export", "records", "--to", "csv", "--table", "dates"], in: folder)
    #expect(one.output == folder.read("tables/dates.csv"))
  }

  @Test(arguments: [("ndjson", 1), ("ftm", 6), ("webannotation", 5)])
  func linesAreWritten(_ form: String, _ count: Int) throws {
    let folder = try folder(#function + form)
    let run = try CommandRun(["export", "records", "--to", form], in: folder)
    #expect(run.status == 0)
    #expect(run.output.utf8.count { $0 == 0x0A } == count)
    let file = try CommandRun(["export", "records", "--to", form, "-o", "all.json"], in: folder)
    #expect(file.output == "")
    #expect(folder.read("all.json") == run.output)
  }

  @Test func aDatabaseIsAFile() throws {
    let folder = try folder()
    try folder.write("records.db", "an older one")
    let run = try CommandRun(["export", "records", "--to", "sqlite", "--output", "records.db"], in: folder)
    #expect(run == CommandRun(status: 0, output: "", errors: ""))
    #expect(folder.read("records.db")?.hasPrefix("SQLite format 3\0") == true)
    #expect(try CommandRun(["export", "records", "--to", "sqlite"], in: folder).status == 64)
    #expect(try CommandRun(["export", "records", "--to", "sqlite", "-o", "-"], in: folder).status == 64)
    let nowhere = try CommandRun(["export", "records", "--to", "sqlite", "-o", "no/such.db"], in: folder)
    #expect(
      nowhere
        == CommandRun(status: 2, output: "", errors: "rapporteur: no/such.db: unable to open database file\n")
    )
    try folder.write("records/b.json", "{}")
    #expect(try CommandRun(["export", "records", "--to", "sqlite", "-o", "rest.db"], in: folder).status == 2)
    #expect(folder.read("rest.db") != nil, "the rest is written")
  }

  @Test func failuresAreToldAndTheRestIsWritten() throws {
    let folder = try folder()
    var bytes: [UInt8] = []
    ErrorRecord(path: "a.txt", code: "reading.empty", message: "It is empty.").write(
      into: &bytes, style: .pretty)
    try folder.write("records/a.txt.json", bytes)
    try folder.write("records/b.txt.json", "[]")
    let run = try CommandRun(["export", "records", "--to", "ndjson"], in: folder)
    #expect(run.status == 2)
    #expect(run.output.utf8.count { $0 == 0x0A } == 1)
    #expect(run.errors.contains("rapporteur: a.txt: the statement failed: reading.empty: It is empty.\n"))
    #expect(run.errors.contains("rapporteur: records/b.txt.json:1: $: "))
  }

  @Test func badOptionsEndWith64() throws {
    let folder = try folder()
    for arguments in [
      ["--to", "csv"], ["--to", "csv", "--table", "colours"], ["--to", "ftm", "--table", "dates"],
      ["--to", "xml"], [],
      ["--to", "csv", "--table", "dates", "--output", "x"],
    ] {
      #expect(try CommandRun(["export", "records"] + arguments, in: folder).status == 64)
    }
    #expect(
      try CommandRun(["export", "records", "--to", "ftm", "-o", "no/such/file"], in: folder).status == 2)
  }
}
