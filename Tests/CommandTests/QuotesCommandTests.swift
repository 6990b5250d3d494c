import TestSupport
import Testing

@Suite struct QuotesCommandTests {
  private func folder(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write(
      "statements/file.txt",
      "Ms Ana Lund spoke in the harbour hall on Monday.\n\n“The file is closed, and it will stay so,” Ms Lund said.\n"
    )
    return folder
  }

  @Test func csvHasARowAQuotation() throws {
    let run = try CommandRun(["quotes", "statements", "--format", "csv"], in: folder())
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        speaker,role,kind,words,statement\r
        Ana Lund,,direct,"“The file is closed, and it will stay so,”",file.txt

        """)
  }

  @Test func theTableHasTheSameColumns() throws {
    let run = try CommandRun(["quotes", "statements"], in: folder())
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.split(separator: " ") == ["speaker", "role", "kind", "words", "statement"])
  }

  @Test func speakersAndKindsCanBeChosen() throws {
    let folder = try folder()
    let none = try CommandRun(["quotes", "statements", "--speaker", "berg"], in: folder)
    #expect(none.output.split(separator: "\n").count == 1)
    let direct = try CommandRun(
      ["quotes", "statements", "--speaker", "lund", "--kind", "direct"], in: folder)
    #expect(direct.output.split(separator: "\n").count == 2)
  }

  @Test func theSettingsFileCountsAsForExtract() throws {
    let folder = try folder()
    try folder.write(
      "statements/rapporteur.toml", "corrections = \"ours\"\ntype = [\"person\"]\nlanguage = \"en\"\n")
    try folder.write("statements/ours", "change\n  names Ana Lund\n  name  Ana Maria Lund\n")
    let run = try CommandRun(["quotes", "statements", "--format", "csv"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("\r\nAna Maria Lund,,direct,"), "\(run.output)")
    let none = try CommandRun(["quotes", "statements", "--format", "csv", "--no-config"], in: folder)
    #expect(none.output.contains("\r\nAna Lund,,direct,"))
    try folder.write("other.toml", "language = \"xx\"\n")
    let other = try CommandRun(
      ["quotes", "statements", "--format", "csv", "--config", "other.toml"], in: folder)
    #expect(other.output == "speaker,role,kind,words,statement\n")
    try folder.write("statements/rapporteur.toml", "colour = 1\n")
    let faulty = try CommandRun(["quotes", "statements"], in: folder)
    #expect(faulty.status == 2)
    #expect(faulty.output == "")
    #expect(faulty.errors.hasPrefix("rapporteur: statements/rapporteur.toml:1:1: error: "))
  }

  @Test func aMissingPathEndsWith2() throws {
    #expect(try CommandRun(["quotes", "nowhere"], in: folder()).status == 2)
  }
}
