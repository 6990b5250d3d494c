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

  @Test func aMissingPathEndsWith2() throws {
    #expect(try CommandRun(["quotes", "nowhere"], in: folder()).status == 2)
  }
}
