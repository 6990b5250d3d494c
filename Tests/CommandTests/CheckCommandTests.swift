import Foundation
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

  // MARK: Places

  /// A statement in plain text and a page, with records that say something else.
  private func placed(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write(
      "in/one.txt", "\u{FEFF}Mill closes\r\n\r\n  The council   met on 4 May 2021.\r\nNobody wept.\r\n")
    try folder.write("in/two.html", "<h1>Road</h1>\n<p>The road reopened\non 7 June 2021.</p>")
    #expect(try CommandRun(["extract", "in", "--output", "out", "-q"], in: folder).status == 0)
    for (file, day, other) in [
      ("out/one.txt.json", "2021-05-04", "1999"), ("out/two.html.json", "2021-06-07", "1998"),
    ] {
      let record = try #require(folder.read(file))
      try folder.write(file, record.replacing("\"value\": \"\(day)\"", with: "\"value\": \"\(other)\""))
    }
    return folder
  }

  /// The number of the line before the one that has some words: where the item begins.
  private func itemLine(_ folder: TestFolder, _ file: String, _ words: String) throws -> Int {
    let lines = try #require(folder.read(file)).split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(words) })
  }

  @Test func gitHubIsPointedToTheLine() throws {
    let folder = try placed()
    let run = try CommandRun(check + ["--format", "github"], in: folder)
    #expect(run.status == 1)
    let date = try itemLine(folder, "out/two.html.json", "\"text\": \"7 June 2021\"") - 2
    #expect(
      run.output == """
        ::warning file=in/one.txt,line=3,endLine=3,col=24,endColumn=34,title=Date value changed::\
        Date value changed: 4 May 2021: value 1999 → 2021-05-04 [date.day-month-year]
        ::warning file=out/two.html.json,line=\(date),title=Date value changed::\
        Date value changed: 7 June 2021: value 1998 → 2021-06-07 [date.day-month-year]
        2 of 2 statements differ: 2 date value changed

        """)
    let absolute = try CommandRun(
      ["check", folder.path + "/in", "--against", "./out", "--format", "github"], in: folder)
    #expect(absolute.output == run.output, "the same from wherever it is called")
    let text = try CommandRun(check, in: folder)
    #expect(text.output.contains("    in/one.txt:3:24  4 May 2021\n"))
    #expect(text.output.contains("    two.html @21  7 June 2021\n"))
    #expect(
      try CommandRun(["explain", "in/one.txt:3:24"], in: folder).output.contains("3:24 date “4 May 2021”"))
  }

  @Test func whatIsLostOrOnlyNewHasALineToo() throws {
    let folder = try placed()
    try folder.write(
      "in/one.txt", "Mill closes\n\nA new line.\n\nThe council met on 4 May 2021.\nNobody wept.\n")
    let run = try CommandRun(check + ["--format", "github"], in: folder)
    #expect(run.output.contains("::notice file=in/one.txt,line=3,title=Text changed::"), "\(run.output)")
    #expect(
      run.output.contains("file=in/one.txt,line=5,endLine=5,col=20,endColumn=30,title=Date value changed"))
    let two = try #require(folder.read("out/two.html.json"))
    let start = try #require(two.firstRange(of: "  \"dates\": ["))
    let end = try #require(two[start.upperBound...].firstRange(of: "\n  ],"))
    try folder.write(
      "out/two.html.json",
      two[..<start.lowerBound] + "  \"dates\": [],"
        + two[end.upperBound...])
    let list = try itemLine(folder, "out/two.html.json", "\"dates\": []") + 1
    let added = try CommandRun(check + ["--format", "github"], in: folder)
    #expect(
      added.output.contains("::notice file=out/two.html.json,line=\(list),title=Date added::"),
      "\(added.output)")
  }

  @Test func aDiffPointsIntoTheRecords() throws {
    let folder = try placed()
    #expect(try CommandRun(["extract", "in", "--output", "new", "-q"], in: folder).status == 0)
    let lines = try CommandRun(["extract", "in", "--format", "ndjson", "-q"], in: folder).output
    try folder.write("new.ndjson", lines)
    let line = try itemLine(folder, "new/one.txt.json", "\"text\": \"4 May 2021\"") - 2
    let run = try CommandRun(["diff", "out", "new", "--format", "github"], in: folder)
    #expect(
      run.output.contains("file=new/one.txt.json,line=\(line),title=Date value changed"), "\(run.output)")
    let back = try CommandRun(["diff", "new", "out", "--format", "github"], in: folder)
    #expect(back.output.contains("file=out/one.txt.json,line=\(line),title=Date value changed"))
    let one = try CommandRun(["diff", "out", "new.ndjson", "--format", "github"], in: folder)
    #expect(one.output.contains("file=new.ndjson,line=2,title=Date value changed"))
    try folder.write("empty/x", "")
    let gone = try CommandRun(["diff", "out", "empty", "--format", "github"], in: folder)
    #expect(gone.output.contains("::warning file=out/one.txt.json,line=1,title=Statement removed"))
  }

  @Test func unreadableRecordsAreToldInEveryFormat() throws {
    let folder = try placed()
    try folder.write("out/one.txt.json", "{")
    try folder.write(
      "out/two.html.json",
      try #require(folder.read("out/two.html.json")).replacing("record/1", with: "record/0"))
    for (format, words) in [
      ("text", "0 statements, no difference; 2 could not be read or compared\n"),
      ("json", "\"troubles\": [\n    \"out/one.txt.json:1"), ("markdown", "- **not compared**: out/one"),
      ("junit", "errors=\"2\""), ("sarif", "\"executionSuccessful\": false"),
      ("github", "::error title=Not compared::out/one.txt.json:1"),
    ] {
      let run = try CommandRun(check + ["--format", format], in: folder)
      #expect(run.status == 2)
      #expect(run.output.contains(words), "\(run.output)")
      #expect(run.errors.contains("out/one.txt.json:1") && run.errors.contains("out/two.html.json:2"))
    }
  }

  @Test func aFullDiskIsTrouble() throws {
    let folder = try folder()
    for command in [check, ["diff", "out", "out"], ["report", "out", "--output", "-"]] {
      let line = ([CommandRun.executablePath] + command).map { "'\($0)'" }.joined(separator: " ")
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "\(line) > /dev/full 2> err; echo $? > status"]
      process.currentDirectoryURL = URL(filePath: folder.path)
      try process.run()
      process.waitUntilExit()
      #expect(folder.read("status") == "2\n", "\(command)")
      #expect(
        folder.read("err") == "rapporteur: standard output cannot be written: No space left on device\n")
    }
  }

  // MARK: Single files

  @Test func singleFilesLeaveOtherRecordsAlone() throws {
    let folder = try different()
    let run = try CommandRun(["check", "in/one.txt", "--against", "out", "--summary"], in: folder)
    #expect(run.output == "       1  Source changed\n1 of 1 statements differ: 1 source changed\n")
    let taken = try CommandRun(["accept", "in/one.txt", "--against", "out", "--all"], in: folder)
    #expect(taken.status == 0)
    #expect(taken.errors == "1 accepted, 0 rejected, 0 skipped\n")
    #expect(folder.read("out/gone.txt.json") != nil && folder.read("out/deep/two.txt.json") != nil)
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

  @Test func aMistypedFolderOrAFaultyRuleCostsNoRecord() throws {
    let folder = try different()
    let mistyped = try CommandRun(["accept", "inn", "--against", "out", "--all"], in: folder)
    #expect(mistyped.status == 2)
    #expect(mistyped.errors.hasPrefix("rapporteur: inn: there is no such file"))
    #expect(folder.read("out/one.txt.json") != nil && folder.read("out/gone.txt.json") != nil)
    let check = try CommandRun(["check", "inn", "--against", "out"], in: folder)
    #expect(check.status == 2)
    #expect(check.output == "0 statements, no difference; 1 could not be read or compared\n")
    try folder.write("ours/x.rules", "rule x\n  find {nothing-such}\n")
    let faulty = try CommandRun(accept + ["--all", "--rules", "ours"], in: folder)
    #expect(faulty.status == 2)
    #expect(folder.read("out/one.txt.json")?.contains("utf-16le") == true)
    let unknown = try CommandRun(accept + ["--statement", "nowhere.txt"], in: folder)
    #expect(unknown.status == 2)
    #expect(
      unknown.errors
        == "0 accepted, 0 rejected, 3 skipped\nrapporteur: nowhere.txt: there is no such statement or record\n"
    )
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
