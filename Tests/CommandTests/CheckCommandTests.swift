import TestSupport
import Testing

@Suite struct CheckCommandTests {
  /// Two statements and the records of both.
  private func folder(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write("in/one.txt", "Mill closes\n\nThe council met on 4 May 2021. Nobody had asked for it.\n")
    try folder.write(
      "in/deep/two.txt", "Road reopens\n\nThe road to the mill reopened on 7 June 2021 after a year.\n")
    #expect(try CommandRun(["extract", "in", "--output", "out", "-q"], in: folder).status == 0)
    return folder
  }

  private let check = ["check", "in", "--against", "out"]

  @Test func currentRecordsEndWithZero() throws {
    let folder = try folder()
    let run = try CommandRun(check, in: folder)
    #expect(run.status == 0)
    #expect(run.output == "2 statements, no difference\n")
    let lines = try CommandRun(["extract", "in", "--format", "ndjson", "-q"], in: folder)
    try folder.write("out.ndjson", lines.output)
    #expect(try CommandRun(["check", "in", "--against", "out.ndjson"], in: folder).status == 0)
  }

  @Test func aChangedRecordEndsWithOneAndNothingIsWritten() throws {
    let folder = try folder()
    let old = try #require(folder.read("out/one.txt.json"))
    let changed = old.replacing("\"title\": \"Mill closes\"", with: "\"title\": \"Mill opens\"")
    #expect(changed != old)
    try folder.write("out/one.txt.json", changed)
    let run = try CommandRun(check, in: folder)
    #expect(run.status == 1)
    #expect(
      run.output == """
        Metadata changed (1)
            one.txt
                title: Mill opens → Mill closes

        1 of 2 statements differ: 1 metadata changed

        """)
    #expect(folder.read("out/one.txt.json") == changed)
    #expect(try CommandRun(check + ["--ignore", "document"], in: folder).status == 0)
    #expect(try CommandRun(check + ["--published", "1999-01-01", "--summary"], in: folder).status == 1)
  }

  @Test func correctionsCountAndTheirFaultsAreTold() throws {
    let folder = try TestFolder()
    try folder.write(
      "in/one.txt", "Mill closes\n\nThe mill in Vestholm was closed by Norvika, said Ana Lund of Norvika.\n")
    try folder.write("ours", "change\n  names Vestholm\n  name  Vestholm an der Ems\n")
    let options = ["--corrections", "ours"]
    #expect(try CommandRun(["extract", "in", "--output", "out", "-q"] + options, in: folder).status == 0)
    let record = try #require(folder.read("out/one.txt.json"))
    #expect(record.contains("\"place/vestholm-an-der-ems\""))
    #expect(record.contains("\"action\": \"change\""))
    #expect(try CommandRun(["check", "in", "--against", "out"] + options, in: folder).status == 0)
    #expect(try CommandRun(["check", "in", "--against", "out"], in: folder).status == 1)
    try folder.write("rapporteur.toml", "corrections = \"ours\"")
    #expect(try CommandRun(["check", "in", "--against", "out"], in: folder).status == 0)
    try folder.write("ours", "rename\n  names Vestholm\n")
    let faulty = try CommandRun(["extract", "in", "--format", "ndjson"] + options, in: folder)
    #expect(faulty.status == 2)
    #expect(faulty.errors.contains("ours:1:1: error: "))
  }

  @Test func addedAndRemovedAreTold() throws {
    let folder = try folder()
    try folder.write("in/three.txt", "A third statement stands here.\n")
    try folder.write("out/four.txt.json", try #require(folder.read("out/one.txt.json")))
    let run = try CommandRun(check + ["--summary"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("       1  Statement removed\n       1  Statement added\n"))
  }

  @Test func troubleEndsWithTwo() throws {
    let folder = try folder()
    try folder.write("out/one.txt.json", "{")
    let run = try CommandRun(check, in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("out/one.txt.json:1"))
    #expect(try CommandRun(["check", "in", "--against", "nowhere"], in: folder).status == 2)
    #expect(try CommandRun(["check", "in"], in: folder).status == 64)
  }

  // MARK: Accepting

  private func different(_ name: String = #function) throws -> TestFolder {
    let folder = try folder(name)
    for path in ["out/one.txt.json", "out/deep/two.txt.json"] {
      let record = try #require(folder.read(path))
      try folder.write(path, record.replacing("\"encoding\": \"utf-8\"", with: "\"encoding\": \"utf-16le\""))
    }
    try folder.write("out/gone.txt.json", try #require(folder.read("out/one.txt.json")))
    return folder
  }

  private let accept = ["accept", "in", "--against", "out"]

  @Test func allAreAccepted() throws {
    let folder = try different()
    let run = try CommandRun(accept + ["--all"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "3 accepted, 0 rejected, 0 skipped\n")
    #expect(folder.read("out/gone.txt.json") == nil)
    #expect(try CommandRun(check, in: folder).status == 0)
  }

  @Test func oneIsAccepted() throws {
    let folder = try different()
    let run = try CommandRun(accept + ["--statement", "deep/two.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "1 accepted, 0 rejected, 2 skipped\n")
    #expect(folder.read("out/deep/two.txt.json")?.contains("utf-8") == true)
    #expect(folder.read("out/one.txt.json")?.contains("utf-16le") == true)
  }

  @Test func eachIsAskedFor() throws {
    let folder = try different()
    let run = try CommandRun(accept + ["--ask"], in: folder, input: "what\nr\na\n")
    #expect(run.status == 1)
    #expect(run.errors.hasSuffix("1 accepted, 1 rejected, 1 skipped\n"))
    #expect(run.errors.contains("encoding: utf-16le → utf-8"))
    #expect(folder.read("out/deep/two.txt.json")?.contains("utf-16le") == true, "rejected")
    #expect(folder.read("out/gone.txt.json") == nil, "accepted")
    #expect(folder.read("out/one.txt.json")?.contains("utf-16le") == true, "the input ended")
    #expect(
      try CommandRun(accept + ["--ask"], in: folder, input: "A\n").errors.hasSuffix(
        "2 accepted, 0 rejected, 0 skipped\n"))
  }

  @Test func onlyFoldersAreBroughtUpToDate() throws {
    let folder = try different()
    try folder.write("out.ndjson", "")
    let run = try CommandRun(["accept", "in", "--against", "out.ndjson", "--all"], in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "rapporteur: out.ndjson: accept wants a folder of records; a file of lines is written anew with extract\n"
    )
  }

  @Test func neverInCIAndNeverUnasked() throws {
    let folder = try different()
    let run = try CommandRun(accept + ["--all"], in: folder, environment: ["CI": "true"])
    #expect(run.status == 2)
    #expect(run.errors == "rapporteur: accept does not run where CI is set; use check\n")
    #expect(try CommandRun(accept, in: folder).status == 64)
    #expect(try CommandRun(accept + ["--all", "--statement", "x"], in: folder).status == 64)
    #expect(folder.read("out/one.txt.json")?.contains("utf-16le") == true)
  }
}
