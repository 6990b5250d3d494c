import Records
import TestSupport
import Testing

@Suite struct DiffCommandTests {
  private func folder(_ name: String = #function, _ change: (inout Record) -> Void = { _ in }) throws
    -> TestFolder
  {
    let folder = try TestFolder(name)
    var record = sampleRecord()
    record.source.path = "a/one.html"
    try folder.write("old/a/one.html.json", record.json())
    change(&record)
    try folder.write("new/a/one.html.json", record.json())
    var other = sampleRecord()
    other.source.path = "two.html"
    for run in ["old", "new"] { try folder.write("\(run)/two.html.json", other.json()) }
    try folder.write("old.ndjson", sampleAt("a/one.html").json(.compact) + other.json(.compact))
    try folder.write("new.ndjson", other.json(.compact) + record.json(.compact))
    return folder
  }

  private func sampleAt(_ path: String) -> Record {
    var record = sampleRecord()
    record.source.path = path
    return record
  }

  @Test func sameRunsEndWithZero() throws {
    let folder = try folder()
    for (old, new) in [("old", "new"), ("old.ndjson", "new.ndjson"), ("old", "new.ndjson"), ("old", "old")] {
      let run = try CommandRun(["diff", old, new], in: folder)
      #expect(run.status == 0)
      #expect(run.output == "2 statements, no difference\n")
      #expect(run.errors == "")
    }
  }

  @Test func aDifferenceEndsWithOne() throws {
    let folder = try folder { $0.dates[0].value = "2021-05-05" }
    let expected = """
      Date value changed (1)
        by date.day-month-year
          a/one.html @48  4 May 2021
              value: 2021-05-04 → 2021-05-05

      1 of 2 statements differ: 1 date value changed

      """
    for (old, new) in [("old", "new"), ("old.ndjson", "new.ndjson")] {
      let run = try CommandRun(["diff", old, new], in: folder)
      #expect(run.status == 1)
      #expect(run.output == expected)
    }
    let json = try CommandRun(
      ["diff", "old/a/one.html.json", "new/a/one.html.json", "--summary"], in: folder)
    #expect(json.status == 1)
    #expect(json.output == "       1  Date value changed\n1 of 1 statements differ: 1 date value changed\n")
  }

  @Test func ignoringAndFailing() throws {
    let folder = try folder { record in
      record.dates[0].value = "2021-05-05"
      record.entities[1].aliases = []
    }
    func status(_ arguments: String...) throws -> Int32 {
      try CommandRun(["diff", "old", "new"] + arguments, in: folder).status
    }
    #expect(try status("--ignore", "date-value") == 1)
    #expect(try status("--ignore", "date-value,aliases") == 0)
    #expect(try status("--fail-on", "speaker") == 0)
    #expect(try status("--fail-on", "speaker,entity") == 1)
    #expect(try status("--fail-on", "none") == 0)
    #expect(try status("--fail-on", "colour") == 64)
    #expect(try status("--ignore", "colour") == 64)
    #expect(try status("--jobs", "0") == 64)
  }

  @Test func addedRemovedMoved() throws {
    let folder = try folder()
    var record = sampleAt("b.html")
    record.source.sha256 = String(repeating: "12", count: 32)
    try folder.write("new/b.html.json", record.json())
    record.source.path = "deep/b.html"
    try folder.write("old/deep/b.html.json", record.json())
    record.source.sha256 = String(repeating: "34", count: 32)
    record.source.path = "c.html"
    try folder.write("old/c.html.json", record.json())
    let run = try CommandRun(["diff", "old", "new"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.output == """
        Statement removed (1)
            c.html

        Statement moved (1)
            b.html
                path: deep/b.html → b.html

        2 of 4 statements differ: 1 statement removed, 1 statement moved

        """)
  }

  @Test func aFailedStatementEndsWithTwo() throws {
    let folder = try folder()
    var bytes: [UInt8] = []
    ErrorRecord(path: "two.html", code: "reading.vanished", message: "It is gone.").write(
      into: &bytes, style: .pretty)
    try folder.write("new/two.html.json", bytes)
    let run = try CommandRun(["diff", "old", "new"], in: folder)
    #expect(run.status == 2)
    #expect(
      run.output.contains(
        "Statement failed (1)\n    two.html\n        error: + reading.vanished: It is gone.\n"))
    let back = try CommandRun(["diff", "new", "old"], in: folder)
    #expect(back.status == 1)
    #expect(back.output.contains("Statement no longer fails (1)"))
    #expect(try CommandRun(["diff", "new", "new"], in: folder).status == 2)
  }

  @Test func unreadableRecordsAreNamedAndTheRestIsCompared() throws {
    let folder = try folder { $0.dates[0].value = nil }
    try folder.write("new/two.html.json", "{\n  \"schema\": \"rapporteur.record/9\"\n}\n")
    let run = try CommandRun(["diff", "old", "new"], in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "rapporteur: new/two.html.json:2: $.schema: the schema is \"rapporteur.record/9\"; this program reads "
        + "rapporteur.record/1 and rapporteur.error/1; extract its statement again\n")
    #expect(
      run.output.hasSuffix(
        "1 of 1 statements differ: 1 date value changed; 1 could not be read or compared\n"))
    #expect(try CommandRun(["diff", "old", "nowhere"], in: folder).status == 2)
    try folder.write("new.ndjson", "{}\n")
    let lines = try CommandRun(["diff", "old", "new.ndjson"], in: folder)
    #expect(lines.status == 2)
    #expect(lines.errors == "rapporteur: new.ndjson:1: a string must stand here\n")
  }

  /// Wherever a record is cut off, the message names the file and says so.
  @Test func truncatedRecordsAreNamed() throws {
    let folder = try folder()
    let whole = try #require(folder.read("old/two.html.json"))
    for share in [0, 1, 10, 50, 90, 99] {
      try folder.write("new/two.html.json", Array(whole.utf8.prefix(whole.utf8.count * share / 100)))
      let run = try CommandRun(["diff", "old", "new", "--summary"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.hasPrefix("rapporteur: new/two.html.json:"), "\(share) %: \(run.errors)")
      let isTold =
        run.errors.contains("the record ends before it is whole") || run.errors.contains("the file is empty")
      #expect(isTold && run.errors.hasSuffix("; extract its statement again\n"), "\(share) %: \(run.errors)")
    }
  }

  @Test func summariesHaveOnlyNumbers() throws {
    let folder = try folder { $0.dates[0].value = "2021-05-05" }
    func output(_ format: String) throws -> CommandRun {
      try CommandRun(["diff", "old", "new", "--summary", "--format", format], in: folder)
    }
    #expect(
      try output("json").output == """
        {
          "schema": "rapporteur.comparison/1",
          "statements": 2,
          "different": 1,
          "failed": 0,
          "counts": [
            { "kind": "date-value", "count": 1 }
          ],
          "troubles": []
        }

        """)
    #expect(
      try output("markdown").output == """
        ### rapporteur: 1 of 2 statements differ

        | what | changes |
        |---|---:|
        | Date value changed | 1 |

        """)
    #expect(try output("junit").status == 64)
  }

  @Test func colourOnlyWhereItIsWanted() throws {
    let folder = try folder { $0.dates[0].value = "2021-05-05" }
    #expect(try !CommandRun(["diff", "old", "new"], in: folder).output.contains("\u{1B}"))
    #expect(
      try CommandRun(["diff", "old", "new", "--color", "always"], in: folder).output.contains(
        "\u{1B}[32m2021-05-05"))
  }

  @Test func theSameFromOneAndManyThreads() throws {
    let folder = try TestFolder()
    for index in 0..<60 {
      var record = sampleAt("s\(index).html")
      try folder.write("old/s\(index).html.json", record.json())
      record.dates[0].value = "2021-05-\(10 + index % 20)"
      if index % 3 > 0 { try folder.write("new/s\(index).html.json", record.json()) }
    }
    let one = try CommandRun(["diff", "old", "new", "-j", "1", "--format", "json"], in: folder)
    let many = try CommandRun(["diff", "old", "new", "-j", "8", "--format", "json"], in: folder)
    #expect(one == many)
  }
}
