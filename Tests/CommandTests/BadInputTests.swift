import Foundation
import Records
import TestSupport
import Testing

/// What no test can make for root: the command runs as somebody who may not do everything.
private enum Unprivileged {
  /// Words to put before a command; nil where it cannot be done.
  static let prefix: String? = {
    if geteuid() != 0 { return "" }
    let tool = "/usr/bin/setpriv"
    return FileManager.default.isExecutableFile(atPath: tool)
      ? tool + " --reuid=65534 --regid=65534 --clear-groups " : nil
  }()
}

/// Bad input, one kind a test: the message names the file, the rest is done, records are whole.
@Suite struct BadInputTests {
  private static let good = "The inquiry ended on 5 May 2024 and the report of the panel was published."

  private func shell(_ script: String, _ folder: TestFolder) throws -> CommandRun {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", CommandRun.executablePath]
    process.currentDirectoryURL = URL(filePath: folder.path)
    for name in [".out", ".errors"] {
      _ = FileManager.default.createFile(atPath: folder.path + "/" + name, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path + "/.out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/.errors"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: folder.read(".out") ?? "",
      errors: folder.read(".errors") ?? "")
  }

  private func paths(_ output: String) throws -> [String] {
    try output.utf8.split(separator: 0x0A).map { try StatementOutcome(json: Array($0)).path }
  }

  // MARK: Permissions

  @Test(.enabled(if: Unprivileged.prefix != nil)) func foldersAndFilesWithoutPermission() throws {
    let folder = try TestFolder()
    for name in ["in/closed/a.txt", "in/b.txt", "in/c.txt"] { try folder.write(name, Self.good) }
    let prefix = Unprivileged.prefix ?? ""
    let run = try shell(
      "chmod 755 . in; chmod 0 in/closed in/b.txt; \(prefix)\"$1\" extract in --format ndjson; s=$?; chmod 755 in/closed; exit $s",
      folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("closed: the folder may not be read"))
    #expect(run.errors.contains("b.txt: reading it is not permitted"))
    #expect(try paths(run.output) == ["b.txt", "c.txt"])
    #expect(run.output.contains("reading.permission-denied"))
  }

  @Test(.enabled(if: Unprivileged.prefix != nil)) func anOutputFolderThatIsClosed() throws {
    let folder = try TestFolder()
    try folder.write("in/a.txt", Self.good)
    let prefix = Unprivileged.prefix ?? ""
    let run = try shell("mkdir out; chmod 555 out; \(prefix)\"$1\" extract in --output out", folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("out: the output folder cannot be written: Permission denied"))
  }

  @Test(.enabled(if: Unprivileged.prefix != nil)) func settingsAndRulesThatAreClosed() throws {
    let folder = try TestFolder()
    try folder.write("in/a.txt", Self.good)
    try folder.write("in/rapporteur.toml", "jobs = 1\n")
    try folder.write("rules/a.rules", "words x\n  a\n")
    let prefix = Unprivileged.prefix ?? ""
    let settings = try shell("chmod 755 .; chmod 0 in/rapporteur.toml; \(prefix)\"$1\" extract in", folder)
    #expect(settings.status == 2)
    #expect(settings.errors.contains("in/rapporteur.toml: Permission denied"))
    let rules = try shell(
      "chmod 0 rules/a.rules; \(prefix)\"$1\" extract in --no-config --rules rules", folder)
    #expect(rules.status == 2)
    #expect(rules.errors.contains("rules/a.rules"))
  }

  // MARK: Files that change

  /// The pipe is full while nobody reads it: the command stands still, and a file that it has seen goes away.
  @Test func aFileThatVanishes() throws {
    let folder = try TestFolder()
    for number in 100..<300 { try folder.write("in/\(number).txt", Self.good + " It has number \(number).") }
    try folder.write("in/zz.txt", Self.good)
    let run = try shell(
      "{ \"$1\" extract in --format ndjson -j 1; echo $? > status; } | { head -c 1; rm in/zz.txt; cat; }",
      folder)
    #expect(folder.read("status") == "2\n")
    #expect(run.errors.contains("zz.txt: there is no such file"))
    #expect(run.errors.contains("200 records, 1 failed"))
  }

  @Test func pipesAreNotWaitedFor() throws {
    let folder = try TestFolder()
    try folder.write("in/good.txt", Self.good)
    let run = try shell(
      "mkfifo in/pipe.txt; \"$1\" extract in --format ndjson && \"$1\" extract in/pipe.txt", folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("pipe.txt: it is a pipe"))
    #expect(try paths(run.output) == ["good.txt"])
  }

  // MARK: Full disks

  /// A file system of a few blocks: some records go in, the others are told of, and none is half written.
  @Test func aFullDiskBelowTheOutputFolder() throws {
    let folder = try TestFolder()
    for number in 0..<60 {
      try folder.write("in/\(number).txt", Self.good + String(repeating: " It met.", count: 200))
    }
    let run = try shell(
      "mkdir out; mount -t tmpfs -o size=128k none out 2> /dev/null || exit 77; \"$1\" extract in --output out; s=$?; "
        + "mkdir kept; cp out/*.json kept; ls -A out > names; umount out; exit $s", folder)
    if run.status == 77 { return }  // only root can mount
    #expect(run.status == 2)
    #expect(run.errors.contains(".json: the record cannot be written: No space left on device"))
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/kept")
    #expect(!kept.isEmpty && kept.count < 60)
    for name in kept {
      let bytes = Array((folder.read("kept/" + name) ?? "").utf8)
      #expect(throws: Never.self) { try StatementOutcome(json: bytes) }
    }
    #expect(folder.read("names")?.contains(".tmp") == false)
  }

  @Test(arguments: ["schema", "rules list", "extract --stream < line", "extract in --format json"])
  func aFullDiskBehindStandardOutput(_ command: String) throws {
    let folder = try TestFolder("full")
    try folder.write("in/a.txt", Self.good)
    try folder.write("line", "{\"path\":\"a\",\"text\":\"The panel met.\"}\n")
    let run = try shell(
      "\"$1\" \(command.replacing("< line", with: "")) \(command.hasSuffix("< line") ? "< line" : "") > /dev/full",
      folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("standard output cannot be written: No space left on device"))
  }

  // MARK: Names and lengths

  @Test func namesAsLongAsTheyCanBe() throws {
    let folder = try TestFolder()
    let fits = String(repeating: "n", count: 246) + ".txt"
    let tooLong = String(repeating: "n", count: 251) + ".txt"
    try folder.write("in/" + fits, Self.good)
    try folder.write("in/" + tooLong, Self.good)
    let run = try CommandRun(["extract", "in", "--output", "out"], in: folder)
    #expect(run.status == 2)
    #expect(folder.read("out/\(fits).json") != nil)
    #expect(run.errors.contains("\(tooLong).json: the record cannot be written: File name too long"))
  }

  @Test func namesThatAreNoUTF8AndNamesWithLineEnds() throws {
    let folder = try TestFolder()
    try folder.write("in/a\nb.txt", Self.good)
    _ = try shell("printf '%s' '\(Self.good)' > \"in/caf$(printf '\\351').txt\"", folder)
    let run = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    #expect(run.status == 0)
    #expect(try paths(run.output) == ["a\nb.txt", "caf%E9.txt"])
    #expect(run.output.utf8.count { $0 == 0x0A } == 2)
  }

  @Test(arguments: [
    "--published yesterday", "--language english!", "--media-type application/pdf", "--date-order ymd",
  ])
  func optionsWithValuesThatCannotBe(_ options: String) throws {
    let folder = try TestFolder("values")
    try folder.write("in/a.txt", Self.good)
    let run = try CommandRun(["extract", "in"] + options.split(separator: " ").map(String.init), in: folder)
    #expect(run.status == 64)
    #expect(run.output == "")
  }
}
