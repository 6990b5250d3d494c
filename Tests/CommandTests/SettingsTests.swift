import Foundation
import Records
import TestSupport
import Testing

/// `rapporteur.toml`, and which of several places a setting comes from.
@Suite struct SettingsTests {
  private static let statement =
    "Harbour Forum met Judge Amara Okonjo in Geneva on Friday. “We go on,” said Ms. Ida Voss of Harbour Forum."

  private func folder(_ settings: String?, _ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write("project/statements/deep/a.txt", Self.statement)
    if let settings { try folder.write("project/rapporteur.toml", settings) }
    return folder
  }

  private func record(_ run: CommandRun) throws -> Record {
    guard case .record(let record) = try StatementOutcome(json: Array(run.output.utf8)) else {
      throw CocoaError(.fileReadUnknown)
    }
    return record
  }

  private static let all =
    "# ours\npublished = 2024-03-08\nlanguage = \"en\"  # all of them\ntype = [\n  'person', \"quotation\",\n]\njobs = 2\n"

  @Test func theNearestFileUpwardsHolds() throws {
    let folder = try folder(Self.all)
    let run = try CommandRun(["extract", "project/statements", "--format", "ndjson", "-v"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("settings from project/rapporteur.toml\n"))
    let found = try record(run)
    #expect(found.document.published == "2024-03-08")
    #expect(found.dates.isEmpty)
    #expect(!found.quotations.isEmpty)
    try folder.write("project/statements/rapporteur.toml", "published = '2023-01-02'")
    let nearer = try CommandRun(
      ["extract", "project/statements/deep/a.txt", "--format", "ndjson"], in: folder)
    #expect(try record(nearer).document.published == "2023-01-02")
  }

  @Test func optionsCountBeforeTheFile() throws {
    let folder = try folder(Self.all)
    let run = try CommandRun(
      ["extract", "project", "--format", "ndjson", "--published", "2022-02-02", "--type", "date"], in: folder)
    let found = try record(run)
    #expect(found.document.published == "2022-02-02")
    #expect(found.quotations.isEmpty && !found.dates.isEmpty)
    let none = try CommandRun(["extract", "project", "--format", "ndjson", "--no-config"], in: folder)
    #expect(try record(none).document.published == nil)
    try folder.write("other.toml", "published = \"2021-01-01\"")
    let other = try CommandRun(
      ["extract", "project", "--format", "ndjson", "--config", "other.toml"], in: folder)
    #expect(try record(other).document.published == "2021-01-01")
  }

  @Test func standardInputHasNoPlaceAndNoSettings() throws {
    let folder = try folder(nil)
    try folder.write("rapporteur.toml", "published = 2024-03-08")
    let run = try CommandRun(["extract", "-", "--format", "ndjson"], in: folder, input: Self.statement)
    #expect(try record(run).document.published == nil)
  }

  @Test func rulesAreRelativeToTheFile() throws {
    let folder = try folder("rules = \"ours\"\n")
    try folder.write("project/ours/names.tsv", "name\ttype\tcategory\tidentifiers\taliases\nQuorl\tplace\n")
    try folder.write("project/ours/names.rules", "gazetteer ours\n  file names.tsv\n  use names\n")
    try folder.write(
      "project/statements/deep/a.txt", "The panel of judges met in Quorl to hear the case of the dockers.")
    let run = try CommandRun(["extract", "project", "--format", "ndjson"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try record(run).entities.contains { $0.id == "place/quorl" })
  }

  @Test func checkUsesTheSameSettings() throws {
    let folder = try folder(Self.all)
    #expect(try CommandRun(["extract", "project/statements", "--output", "out"], in: folder).status == 0)
    let check = try CommandRun(["check", "project/statements", "--against", "out"], in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let other = try CommandRun(
      ["check", "project/statements", "--against", "out", "--no-config"], in: folder)
    #expect(other.status == 1)
  }

  @Test(arguments: [
    ("published = \"yesterday\"\n", "rapporteur.toml:1:1: error: \"published\": "),
    ("jobs = 2\njobs = 3\n", "rapporteur.toml:2:1: error: \"jobs\" is set twice"),
    ("\n\n  colour = true\n", "rapporteur.toml:3:3: error: \"colour\": there is no such setting"),
    ("type = [\"persons\"]\n", "there is no type \"persons\""),
    ("language = en\n", "rapporteur.toml:1:12: error: a value must stand here"),
    ("[extract]\n", "there are no tables"),
    ("rules = [\"a\" \"b\"]\n", "rapporteur.toml:1:14: error: \",\" or \"]\" must stand here"),
    ("rules = [\"a\",\n", "the closing \"]\" is missing"),
    ("language = \"en\n", "the closing quotation mark is missing"),
    ("jobs = 0\n", "\"jobs\": it is a number from 1"),
    ("jobs = 1 2\n", "nothing more can stand on this line"),
    ("date-order = \"ymd\"\n", "it is dmy or mdy"),
  ])
  func aFaultIsShownAndNothingIsDone(_ settings: String, _ words: String) throws {
    let folder = try folder(settings, "settings")
    let run = try CommandRun(["extract", "project", "--output", "out"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test func inputsWithDifferentSettings() throws {
    let folder = try folder("jobs = 1\n")
    try folder.write("other/b.txt", "The panel met.")
    let run = try CommandRun(["extract", "project", "other", "--format", "ndjson"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("different settings"))
    #expect(try CommandRun(["extract", "project", "other", "--no-config"], in: folder).status == 0)
  }

  @Test func explainAndRulesUseItToo() throws {
    let folder = try folder("rules = \"ours\"\ncorrections = \"our.corrections\"\ntype = \"date\"\n")
    try folder.writeWardenRules("project/ours/wardens.rules")
    try folder.write("project/our.corrections", "change\n  names Ida Voss\n  name  Ida Maria Voss\n")
    try folder.write(
      "project/statements/b.txt", "They met Warden Zoltan Quillfeather and Ms. Ida Voss there.\n")
    let explain = try CommandRun(["explain", "project/statements/b.txt"], in: folder)
    #expect(
      explain.output.contains("    by person.warden, project/ours/wardens.rules:1: A warden before a name.\n")
    )
    #expect(explain.output.contains("= person/ida-maria-voss\n"), "\(explain.output)")
    #expect(
      explain.output.contains("project/our.corrections:1: corrected: change person/ida-maria-voss"),
      "\(explain.output)")
    let inside = try TestFolder("inside")
    try inside.write("rapporteur.toml", "rules = \"ours\"\n")
    try inside.write("ours/wardens.rules", try #require(folder.read("project/ours/wardens.rules")))
    #expect(
      try CommandRun(["rules", "list"], in: inside).output.contains("person.warden\tours/wardens.rules:1\t"))
    #expect(!(try CommandRun(["rules", "list", "--no-config"], in: inside).output.contains("person.warden")))
    #expect(
      try CommandRun(["rules", "test", "person.warden"], in: inside).output.hasPrefix(
        "3 examples of 1 rules, 0 failed"))
    try inside.write("rapporteur.toml", "rules = 1\n")
    #expect(try CommandRun(["rules", "lint"], in: inside).status == 2)
  }
}
