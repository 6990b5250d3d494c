import TestSupport
import Testing

/// What is only there on a terminal: questions, colour, the pager.
@Suite struct TerminalTests {
  /// Two statements whose records differ from what the program finds, and one record without a statement.
  private func folder(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write("in/one.txt", "Mill closes\n\nThe council met on 4 May 2021. Nobody had asked for it.\n")
    try folder.write(
      "in/two.txt", "Road reopens\n\nThe road to the mill reopened on 7 June 2021 after a year.\n")
    #expect(try CommandRun(["extract", "in", "--output", "out", "-q"], in: folder).status == 0)
    for path in ["out/one.txt.json", "out/two.txt.json"] {
      let record = try #require(folder.read(path))
      try folder.write(
        path,
        record.replacing("\"2021-05-04\"", with: "\"1999\"").replacing("\"2021-06-07\"", with: "\"1999\""))
    }
    try folder.write("out/gone.txt.json", try #require(folder.read("out/one.txt.json")))
    return folder
  }

  private let accept = ["accept", "in", "--against", "out"]

  @Test func eachChangeIsAskedFor() throws {
    let folder = try folder()
    let run = try TerminalRun(accept, in: folder, typing: ["a\n", "r\n", "s\n"])
    #expect(run.status == 1)
    #expect(run.screen.contains("gone.txt (1 of 3): [a]ccept, [r]eject, [s]kip, [A]ccept all, [q]uit? a\n"))
    #expect(run.screen.contains("one.txt (2 of 3): [a]ccept, [r]eject, [s]kip, [A]ccept all, [q]uit? r\n"))
    #expect(run.screen.contains("\u{1B}[31m1999\u{1B}[0m → \u{1B}[32m2021-06-07\u{1B}[0m"), "\(run.screen)")
    #expect(run.screen.hasSuffix("1 accepted, 1 rejected, 1 skipped\n"))
    #expect(folder.read("out/gone.txt.json") == nil)
    #expect(folder.read("out/one.txt.json")?.contains("1999") == true)
    #expect(folder.read("out/two.txt.json")?.contains("1999") == true)
  }

  @Test func nonsenseIsAskedAgainAndEndOfInputQuits() throws {
    let folder = try folder()
    let run = try TerminalRun(accept, in: folder, typing: ["what\n", "a\n", "\u{4}"])
    #expect(run.status == 1)
    #expect(run.screen.hasSuffix("1 accepted, 0 rejected, 2 skipped\n"), "\(run.screen)")
  }

  @Test func acceptAllThatAreLeft() throws {
    let folder = try folder()
    let run = try TerminalRun(accept, in: folder, typing: ["s\n", "A\n"], environment: ["NO_COLOR": "1"])
    #expect(run.status == 1)
    #expect(run.screen.hasSuffix("2 accepted, 0 rejected, 1 skipped\n"))
    #expect(!run.screen.contains("\u{1B}["), "NO_COLOR")
    let rest = try TerminalRun(accept, in: folder, typing: ["a\n"])
    #expect(rest.status == 0)
    #expect(
      try CommandRun(["check", "in", "--against", "out"], in: folder).output
        == "2 statements, no difference\n")
  }

  @Test func neverInCI() throws {
    let folder = try folder()
    let run = try TerminalRun(accept, in: folder, environment: ["CI": "1"])
    #expect(run.status == 2)
    #expect(run.screen == "rapporteur: accept does not run where CI is set; use check\n")
    #expect(folder.read("out/one.txt.json")?.contains("1999") == true)
  }

  @Test func colourAndPager() throws {
    let folder = try folder()
    let check = ["check", "in", "--against", "out"]
    let short = try TerminalRun(check, in: folder, environment: ["PAGER": "sed s/^/paged:/"])
    #expect(short.status == 1)
    #expect(short.screen.contains("\u{1B}[1mDate value changed\u{1B}[0m"))
    #expect(!short.screen.contains("paged:"), "it fits on the screen")
    for index in 0..<30 { try folder.write("in/more\(index).txt", "A statement.\n") }
    let long = try TerminalRun(check, in: folder, environment: ["PAGER": "sed s/^/paged:/"])
    #expect(long.status == 1)
    #expect(long.screen.split(separator: "\n").allSatisfy { $0.hasPrefix("paged:") })
    let unknown = try TerminalRun(
      check, in: folder, environment: ["PAGER": "sed s/^/paged:/"], rows: 0)
    #expect(unknown.status == 1)
    #expect(!unknown.screen.contains("paged:"), "nobody could leave a pager there")
    let plain = try TerminalRun(
      check + ["--no-pager", "--color", "never"], in: folder, environment: ["PAGER": "false"])
    #expect(plain.status == 1)
    #expect(plain.screen.hasPrefix("Date value changed (2)\n"))
    let broken = try TerminalRun(check, in: folder, environment: ["PAGER": "no-such-pager", "NO_COLOR": "1"])
    #expect(broken.screen.contains("Date value changed (2)\n"), "without a pager the report is still shown")
    let quit = try TerminalRun(check, in: folder, environment: ["PAGER": "true"])
    #expect(quit.status == 1, "a pager that reads nothing is no trouble")
  }
}
