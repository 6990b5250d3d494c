import Foundation
import Records
import TestSupport
import Testing

/// `--type`, `--shard`, the manifest, and what is said on standard error.
@Suite struct ExtractOptionTests {
  private func corpus(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    for number in 0..<40 {
      try folder.write(
        "in/\(number % 5)/s\(number).txt",
        "Judge Amara Okonjo of the High Court of Tavaria met Ms. Ida Voss in Geneva on \(number % 27 + 1) May 2024 under "
          + "the Rome Statute. “We go on,” said Voss, the director of Harbour Forum.\n")
    }
    return folder
  }

  private func records(_ run: CommandRun) throws -> [Record] {
    try run.output.utf8.split(separator: 0x0A).compactMap { line in
      guard case .record(let record) = try StatementOutcome(json: Array(line)) else { return nil }
      return record
    }
  }

  // MARK: --type

  @Test func onlyWhatWasAskedFor() throws {
    let folder = try corpus()
    func first(_ types: String...) throws -> Record {
      let run = try CommandRun(
        ["extract", "in/0/s0.txt", "--format", "ndjson"] + types.flatMap { ["--type", $0] }, in: folder)
      #expect(run.status == 0)
      let record = try #require(try records(run).first)
      #expect(checkSpans(record) == [])
      return record
    }
    let all = try first()
    #expect(try first("person,institution", "place,instrument, date , quotation") == all)

    let dates = try first("date")
    #expect(dates.dates == all.dates)
    #expect(dates.entities.isEmpty && dates.quotations.isEmpty && dates.issuers.isEmpty)
    #expect(dates.document == all.document)

    let places = try first("place")
    #expect(places.entities == all.entities.filter { $0.type == .place })

    let quotations = try first("quotation")
    #expect(quotations.quotations == all.quotations)
    let speakers = Set(all.quotations.flatMap(\.speakers).compactMap(\.entity))
    #expect(!speakers.isEmpty && speakers.isSubset(of: Set(quotations.entities.map(\.id))))
    #expect(quotations.entities.allSatisfy(all.entities.contains))
    #expect(quotations.entities.count < all.entities.count)
  }

  @Test func anUnknownTypeIsABadOption() throws {
    let run = try CommandRun(["extract", "in", "--type", "person,persn"], in: try corpus())
    #expect(run.status == 64)
    #expect(run.errors.contains("\"persn\"") && run.errors.contains("instrument"))
  }

  // MARK: --shard

  @Test func shardsPartTheFolder() throws {
    let folder = try corpus()
    let whole = try records(try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)).map(
      \.source.path)
    var parts: [String] = []
    for index in 1...3 {
      let run = try CommandRun(["extract", "in", "--format", "ndjson", "--shard", "\(index)/3"], in: folder)
      #expect(run.status == 0)
      let paths = try records(run).map(\.source.path)
      #expect(paths.count > 4 && paths == paths.sorted())
      parts += paths
    }
    #expect(parts.sorted() == whole.sorted())
    // A statement stays in its part when others are gone.
    let before = try records(
      try CommandRun(["extract", "in", "--format", "ndjson", "--shard", "2/3"], in: folder))
    try FileManager.default.removeItem(atPath: folder.path + "/in/0")
    let after = try records(
      try CommandRun(["extract", "in", "--format", "ndjson", "--shard", "2/3"], in: folder))
    #expect(after.map(\.source.path) == before.map(\.source.path).filter { !$0.hasPrefix("0/") })
  }

  @Test(arguments: ["0/3", "4/3", "1", "a/b", "1/0", "1/2/3", "-1/2"])
  func shardsThatAreNone(_ shard: String) throws {
    #expect(try CommandRun(["extract", "in", "--shard=\(shard)"], in: try TestFolder("shard")).status == 64)
  }

  // MARK: The manifest

  @Test func theManifestTellsRulesAndOptionsAndComparisonsIgnoreIt() throws {
    let folder = try corpus()
    try folder.write("ours/names.tsv", "name\ttype\tcategory\tidentifiers\taliases\nQuorl\tplace\n")
    try folder.write("ours/names.rules", "gazetteer ours\n  file names.tsv\n  use names\n")
    let plain = ["extract", "in", "--published", "2024-03-08", "--output"]
    #expect(try CommandRun(plain + ["one"], in: folder).status == 0)
    #expect(try CommandRun(plain + ["two", "-j", "1"], in: folder, environment: ["LC_ALL": "C"]).status == 0)
    let manifest = try #require(folder.read("one/run.manifest"))
    #expect(manifest == folder.read("two/run.manifest"))
    #expect(manifest.contains("\"rapporteur.run/1\"") && manifest.contains("\"published\": \"2024-03-08\""))
    #expect(manifest.contains("\"records\": 40"))

    #expect(try CommandRun(plain + ["three", "--rules", "ours"], in: folder).status == 0)
    let other = try #require(folder.read("three/run.manifest"))
    #expect(other.contains("\"file\": \"names.tsv\"") && other != manifest)
    #expect(try JSONSerialization.jsonObject(with: Data(other.utf8)) is [String: Any])

    let diff = try CommandRun(["diff", "one", "three"], in: folder)
    #expect(diff.status == 0, "\(diff.output)\(diff.errors)")
    let check = try CommandRun(
      ["check", "in", "--against", "three", "--published", "2024-03-08"], in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test func theManifestWhereItIsAskedFor() throws {
    let folder = try corpus()
    let run = try CommandRun(
      ["extract", "in", "--format", "ndjson", "--manifest", "m.json", "--shard", "1/4"], in: folder)
    #expect(run.status == 0)
    #expect(folder.read("m.json")?.contains("\"shard\": \"1/4\"") == true)
    let bad = try CommandRun(
      ["extract", "in", "--format", "ndjson", "--manifest", "nowhere/m.json"], in: folder)
    #expect(bad.status == 2)
    #expect(bad.errors.contains("nowhere/m.json"))
  }

  // MARK: Messages

  @Test func quietAndVerbose() throws {
    let folder = try corpus()
    let quiet = try CommandRun(["extract", "in/0", "--format", "ndjson", "-q"], in: folder)
    #expect(quiet.errors == "")
    let verbose = try CommandRun(["extract", "in/0/s0.txt", "--format", "ndjson", "-v"], in: folder)
    #expect(verbose.errors.contains("s0.txt: "))
    #expect(verbose.errors.contains("1 quotations"))
    #expect(verbose.output == quiet.output.split(separator: "\n").first.map { $0 + "\n" })
    #expect(try CommandRun(["extract", "in", "-q", "-v"], in: folder).status == 64)
  }

  @Test func coloursOnlyWhereTheyAreWanted() throws {
    let folder = try corpus()
    try folder.write("in/empty.txt", "")
    func errors(_ options: [String], _ environment: [String: String] = [:]) throws -> String {
      try CommandRun(
        ["extract", "in/empty.txt", "--format", "ndjson"] + options, in: folder, environment: environment
      ).errors
    }
    #expect(!(try errors([])).contains("\u{1B}"))
    #expect(!(try errors(["--color", "auto"], ["NO_COLOR": "1", "TERM": "xterm"])).contains("\u{1B}"))
    #expect(!(try errors(["--color", "never"])).contains("\u{1B}"))
    #expect(
      try errors(["--color", "always"], ["NO_COLOR": "1"]).contains("\u{1B}[1;31mrapporteur:\u{1B}[0m"))
  }

  /// `script` gives the command a terminal.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func progressOnATerminalOnly() throws {
    let folder = try corpus()
    let sanitizers = CommandRun.sanitizerOptions.map { "\($0)='\($1)'" }.joined(separator: " ")
    func onTerminal(_ options: String, _ environment: String = "") throws -> String {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/script")
      process.arguments = [
        "-q", "-e", "-c",
        "env -i TERM=xterm \(sanitizers) \(environment) \(CommandRun.executablePath) extract in in/0/nothing.txt \(options) > out.ndjson",
        "screen",
      ]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      return folder.read("screen") ?? ""
    }
    let screen = try onTerminal("--format ndjson")
    #expect(screen.contains("of 40 statements"))
    #expect(screen.contains("\u{1B}[1;31mrapporteur:"))
    #expect(!(try onTerminal("--format ndjson -q")).contains("of 40 statements"))
    #expect(!(try onTerminal("--format ndjson -q", "NO_COLOR=1")).contains("\u{1B}[1;31m"))
    #expect(folder.read("out.ndjson")?.contains("\u{1B}") == false)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let run = try CommandRun(["--generate-completion-script", shell], in: try TestFolder("completions"))
    #expect(run.status == 0)
    #expect(run.output.contains("--stdin-name") || run.output.contains("stdin-name"))
  }
}
