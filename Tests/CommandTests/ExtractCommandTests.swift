import Foundation
import Records
import TestSupport
import Testing

@Suite struct ExtractCommandTests {
  private static let statements: [(name: String, text: String)] = [
    (
      "a/hearing.txt",
      "Hearing adjourned\n\nOn 4 March 2024, Judge Amara Okonjo said that the hearing would go on in May.\n"
    ),
    (
      "a/b/arabic.txt",
      "قالت القاضية إن الجلسة ستعقد يوم الثلاثاء في المدينة القديمة وإن المحامين سيحضرون جميعا.\n"
    ),
    (
      "emoji.md",
      "# Port 👩‍⚖️ strike\n\n“We won’t stop 🙂,” said Zoë Brandt of Harbour Forum (HF) on Tuesday. She added: “Never.”\n"
    ),
    (
      "marks.txt",
      "Cafe\u{301} owners in Tralee met the Ministry of Justice of Mali on 3 June 2023. “Enough,” they said.\n"
    ),
    (
      "page.html",
      "<html lang=en><title>Call</title><body><article><h1>Call</h1><p>Harbour Forum called for an inquiry on 2 May 2024.</p><p>Nobody answered the call of the watch in the port that day.</p></article></body></html>"
    ),
    (
      "wrapped.txt",
      "The panel met in Geneva.\r\n\r\nIts chair, Ms. Ida Voss,\r\nthanked the U.N. for its help.\r\n"
    ),
  ]

  private func corpus(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    for statement in Self.statements { try folder.write("in/" + statement.name, statement.text) }
    return folder
  }

  private func records(_ lines: String) throws -> [Record] {
    try lines.utf8.split(separator: 0x0A).compactMap { line in
      guard case .record(let record) = try StatementOutcome(json: Array(line)) else { return nil }
      return record
    }
  }

  // MARK: The same bytes

  /// One way to run it a case: it must give the bytes of one thread in a bare environment.
  struct Way: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var arguments: [String] = []
    var environment: [String: String] = [:]
  }

  @Test(arguments: [
    Way(testDescription: "-j 8", arguments: ["-j", "8"]),
    Way(testDescription: "all processors, quiet", arguments: ["-q"]),
    Way(testDescription: "env -i", environment: [:]),
    Way(testDescription: "LC_ALL=C", environment: ["LC_ALL": "C"]),
    Way(
      testDescription: "Turkish, where I is not i's capital",
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]),
    Way(
      testDescription: "another time zone and home", environment: ["TZ": "Asia/Tokyo", "HOME": "/nowhere"]),
  ])
  func sameBytes(_ way: Way) throws {
    let folder = try corpus("sameBytes")
    let first = try CommandRun(["extract", "in", "--format", "ndjson", "-j", "1"], in: folder)
    #expect(first.status == 0)
    #expect(first.output.utf8.count { $0 == 0x0A } == Self.statements.count)
    let run = try CommandRun(
      ["extract", "in/", "--format", "ndjson"] + way.arguments, in: folder, environment: way.environment,
      hasPath: false)
    #expect(run.output == first.output)
    #expect(run.status == 0)
  }

  @Test func sameBytesWhateverTheOrderOfFiles() throws {
    let folder = try corpus()
    let names = Self.statements.map { "in/" + $0.name }
    let first = try CommandRun(["extract"] + names + ["--format", "ndjson"], in: folder)
    let second = try CommandRun(["extract"] + names.reversed() + ["--format", "ndjson"], in: folder)
    #expect(first.status == 0)
    #expect(first.output == second.output)
  }

  @Test func recordsHoldWhatTheyPromise() throws {
    let folder = try corpus()
    let run = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    for record in try records(run.output) { #expect(checkSpans(record) == [], "\(record.source.path)") }
  }

  @Test func filesAndStandardOutputAgree() throws {
    let folder = try corpus()
    let files = try CommandRun(["extract", "in", "--output", "out"], in: folder)
    #expect(files.status == 0)
    #expect(files.output == "")
    #expect(files.errors == "6 records\n")
    let lines = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    for record in try records(lines.output) {
      #expect(folder.read("out/\(record.source.path).json") == String(decoding: record.json(), as: UTF8.self))
    }
  }

  @Test func standardInput() throws {
    let folder = try TestFolder()
    let run = try CommandRun(
      ["extract", "-", "--stdin-name", "wire/one.txt", "--published", "2024-05-02", "--format", "ndjson"],
      in: folder,
      input: "The strike in the port will begin on Friday, the union said in a statement.")
    let record = try #require(try records(run.output).first)
    #expect(record.source.path == "wire/one.txt")
    #expect(record.document.published == "2024-05-02")
    #expect(record.document.evidence.published?.from == .option)
  }

  @Test func anotherLanguageGivesTextAndAWarning() throws {
    let folder = try corpus()
    let run = try CommandRun(["extract", "in/a/b/arabic.txt", "--format", "ndjson"], in: folder)
    let record = try #require(try records(run.output).first)
    #expect(record.document.language == "ar")
    #expect(record.entities.isEmpty && record.dates.isEmpty && record.quotations.isEmpty)
    #expect(record.warnings.map(\.code) == ["language.no-rules"])
  }

  // MARK: Bad input

  /// A run over a good statement and one that can't be read: the good one's record is there, and exit 2.
  private func expectTrouble(
    _ folder: TestFolder, naming words: String, errorRecords: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try folder.write(
      "in/zz-good.txt", "The inquiry ended on 5 May 2024 and the report of the panel was published.")
    let run = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    #expect(run.status == 2, sourceLocation: sourceLocation)
    #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: sourceLocation)
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.filter { $0.contains("rapporteur.error/1") }.count == errorRecords, sourceLocation: sourceLocation
    )
    #expect(lines.last?.contains("zz-good.txt") == true, sourceLocation: sourceLocation)
  }

  @Test func emptyFile() throws {
    let folder = try TestFolder()
    try folder.write("in/empty.txt", "")
    try expectTrouble(folder, naming: "empty.txt", errorRecords: 1)
  }

  @Test func sidecarThatIsNoJSON() throws {
    let folder = try TestFolder()
    try folder.write("in/a.txt", "Words of a statement that nobody made.")
    try folder.write("in/a.meta.json", "{published: yesterday")
    try expectTrouble(folder, naming: "a.meta.json", errorRecords: 1)
  }

  @Test func binaryFile() throws {
    let folder = try TestFolder()
    try folder.write("in/a.txt", [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A, 0x00, 0xFF])
    try expectTrouble(folder, naming: "a.txt", errorRecords: 1)
  }

  @Test func folderNamedLikeAFileIsWalked() throws {
    let folder = try TestFolder()
    try folder.write("in/x.txt/inner.txt", "The panel of judges met in the old town on Monday.")
    let run = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    #expect(run.status == 0)
    #expect(try records(run.output).map(\.source.path) == ["x.txt/inner.txt"])
  }

  @Test func missingPathAndTwoInputsWithOnePath() throws {
    let folder = try corpus()
    let missing = try CommandRun(["extract", "nowhere", "in", "--format", "ndjson"], in: folder)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere"))
    #expect(try records(missing.output).count == Self.statements.count)
    try folder.write("other/marks.txt", "Another statement under the same name, of the same panel.")
    let same = try CommandRun(["extract", "in/marks.txt", "other/marks.txt", "--output", "out"], in: folder)
    #expect(same.status == 2)
    #expect(same.errors.contains("marks.txt"))
    #expect(folder.read("out/marks.txt.json") == nil)
  }

  @Test func invalidBytesAreKeptWithAWarning() throws {
    let folder = try TestFolder()
    try folder.write(
      "in/a.txt",
      Array("The caf".utf8) + [0xE9] + Array(" of the port was closed by the police, the owner said.".utf8))
    let run = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    #expect(run.status == 0)
    let record = try #require(try records(run.output).first)
    #expect(record.document.text.contains("café"))
    #expect(!record.warnings.isEmpty)
  }

  @Test func ruleFileWithAFault() throws {
    let folder = try corpus()
    try folder.write("rules/mine.rules", "rule date.mine\n  find {nomonth} {number}\n  yes x\n")
    let run = try CommandRun(["extract", "in", "--rules", "rules", "--format", "ndjson"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("rules/mine.rules:1"))
    #expect(run.errors.contains("nomonth"))
    #expect(try records(run.output).count == Self.statements.count)
    let lint = try CommandRun(["rules", "lint", "--rules", "rules"], in: folder)
    #expect(lint.status == 2)
  }

  @Test func outputThatCannotBeWritten() throws {
    let folder = try corpus()
    try folder.write("file", "in the way")
    let run = try CommandRun(["extract", "in", "--output", "file/out"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("file"))
    try folder.write("out/emoji.md.json/in-the-way", "")
    let partly = try CommandRun(["extract", "in", "--output", "out"], in: folder)
    #expect(partly.status == 2)
    #expect(partly.errors.contains("out/emoji.md.json"))
    #expect(folder.read("out/marks.txt.json") != nil)
  }

  @Test func longLineAndManyMarks() throws {
    let folder = try TestFolder()
    try folder.write("in/line.txt", String(repeating: "The panel said that it met. ", count: 20_000))
    try folder.write("in/marks.txt", "The “" + String(repeating: "\" “ ” ' ", count: 5_000))
    try folder.write(
      "in/zero.txt", Array("The panel\u{0} met on 5 May 2024 in the old hall of the port.".utf8))
    let run = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    #expect(run.status == 0)
    for record in try records(run.output) { #expect(checkSpans(record) == [], "\(record.source.path)") }
  }

  // MARK: Options

  @Test(arguments: [
    ["extract"], ["extract", "x", "--format", "xml"], ["extract", "x", "--jobs", "0"], ["nonsense"],
    ["extract", "x", "--output", "o", "--format", "ndjson"],
  ])
  func badOptionsEndWith64(_ arguments: [String]) throws {
    let run = try CommandRun(arguments, in: try TestFolder())
    #expect(run.status == 64)
    #expect(run.output == "")
  }

  @Test func anEmptyFolderIsDone() throws {
    let folder = try TestFolder()
    try folder.write("in/readme.pdf", "not a statement")
    let run = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "0 records, 1 other files passed over\n")
  }
}
