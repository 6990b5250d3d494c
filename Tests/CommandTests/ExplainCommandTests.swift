import TestSupport
import Testing

@Suite struct ExplainCommandTests {
  private func folder(_ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    try folder.write(
      "a.txt",
      "Mill closes\n\n\n  The old mill closed on 4 May 2021. They met Warden Zoltan Quillfeather.\nNobody wept.\n"
    )
    try folder.writeWardenRules("ours/wardens.rules")
    return folder
  }

  private func explain(_ folder: TestFolder, _ arguments: String...) throws -> CommandRun {
    let run = try CommandRun(["explain"] + arguments + ["--rules", "ours"], in: folder)
    // Built-in rules move.
    return CommandRun(
      status: run.status, output: run.output.replacing(#/\.rules:[0-9]+/#, with: ".rules:N"),
      errors: run.errors)
  }

  @Test func textAndAnnotations() throws {
    let run = try explain(try folder(), "a.txt")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix(
        """
        1 Mill closes
        4 The old mill closed on [date: 4 May 2021]. They met [role: Warden] [person: Zoltan Quillfeather].
        5 Nobody wept.

        4:26 date “4 May 2021” = 2021-05-04
            by date.day-month-year, Rules/en/dates-calendar.rules:N
        """), "\(run.output)")
    #expect(
      run.output.contains(
        "\n    lost: date “4 May” by date.day-month, Rules/en/dates-calendar.rules:N: “4 May 2021” by date.day-month-year is longer\n"
      ))
    #expect(
      run.output.contains(
        """
        4:54 person “Zoltan Quillfeather” = person/zoltan-quillfeather
            by person.warden, ours/wardens.rules:N: A warden before a name.
            for it: +
        """), "\(run.output)")
    #expect(
      run.output.contains(
        "    for it: +60 person by person.warden, ours/wardens.rules:N: A warden before a name.\n"))
  }

  @Test func oneLineAndOnePlace() throws {
    let folder = try folder()
    let line = try explain(folder, "a.txt:4")
    #expect(line.output.hasPrefix("4 The old mill"))
    #expect(!line.output.contains("Nobody"))
    let place = try explain(folder, "a.txt:4:56")
    #expect(place.status == 0)
    #expect(place.output.contains("Zoltan") && !place.output.contains("4:26 date"))
    for (nowhere, message) in [
      ("a.txt:2", "no text of the statement stands there (lines are those of the file)"),
      ("a.txt:4:2", "no text of the statement stands there (lines are those of the file)"),
      ("a.txt:99", "no text of the statement stands there (lines are those of the file)"),
      ("a.txt:5", "nothing was found or considered there; --why-not \"words\" tells more"),
    ] {
      let run = try explain(folder, nowhere)
      #expect(run == CommandRun(status: 1, output: "", errors: "rapporteur: \(nowhere): \(message)\n"))
    }
  }

  @Test func whyNot() throws {
    let folder = try folder()
    let run = try explain(folder, "a.txt", "--why-not", "warden zoltan")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        4:47 “Warden Zoltan”
            part of: role “Warden” = person/zoltan-quillfeather: Warden by role.before, Rules/en/titles.rules:N: An office in front of the name.
            part of: person “Zoltan Quillfeather” = person/zoltan-quillfeather by person.warden, ours/wardens.rules:N: A warden before a name.

        """), "\(run.output)")
    #expect(
      run.output.contains("    tried at “Zoltan Quillfeather”: person.warden, ours/wardens.rules:N: fits\n"),
      "\(run.output)")
    #expect(run.output.contains("    “Warden” is in "))
    let nothing = try explain(folder, "a.txt", "--why-not", "wept")
    #expect(nothing.output.hasPrefix("5:8 “wept”\n    nothing was found here\n"))
    let missing = try explain(folder, "a.txt", "--why-not", "the new mill")
    #expect(
      missing
        == CommandRun(
          status: 1, output: "", errors: "rapporteur: a.txt: the words do not stand there: the new mill\n"))
  }

  private func quotations(_ name: String = #function) throws -> TestFolder {
    let folder = try folder(name)
    try folder.write(
      "q.txt",
      """
      The mill

      Zora Quill, director of Lantern Watch, said that the old mill “must reopen” soon. The “Long Night” report came late. \
      The union was told by Ole Tamm about the plan. “We were never asked,” Tamm told reporters. He added that nobody \
      from Lantern Watch had called. The owners did not say why.

      """)
    return folder
  }

  @Test func quotationsAndWhatLost() throws {
    let run = try explain(try quotations(), "q.txt")
    #expect(run.status == 0)
    for lines in [
      """
          by quote.indirect.that, Rules/en/cues.rules:N: A cue and "that".
          for it: cue “said” (say)
          for it: speaker “Zora Quill”, person/zora-quill
          lost: speaker “Lantern Watch”: “of” ties it to other words: it is not who says “the old mill “must reopen” soon”
          lost: quotation ““must reopen””: the words around it are reported as well: it is part of them

      """,
      """
          for it: speaker “He”, person/ole-tamm
          lost: speaker “Zora Quill”: “He” stands for who spoke last

      """,
      "not: quotation ““Long Night””: one word, or words with capitals: a title or name in marks, and nobody says it\n",
      "not: cue “told”: it is passive: what stands before it did not say it\n",
      "not: cue “say”: it is negated: nothing was said\n",
    ] {
      #expect(run.output.contains(lines), "\(lines)\n\(run.output)")
    }
    #expect(!run.output.contains("it is named inside"), "told only to who asks")
  }

  @Test(arguments: [
    ("Long Night", "considered: quotation ““Long Night””: one word, or words with capitals: a title"),
    (
      "must reopen",
      "part of: mixed “the old mill “must reopen” soon” = person/zora-quill by quote.indirect.that"
    ),
    ("Ole Tamm", "in the same sentence, no word of saying: cue “told”: it is passive"),
    ("about the plan", "in the same sentence, no word of saying: cue “told”: it is passive"),
    ("did not say why", "considered: cue “say”: it is negated: nothing was said"),
    ("The mill", "no quotation: no word of saying stands in the sentence"),
    (
      "Lantern Watch",
      "considered: speaker “Lantern Watch”: it is named inside “nobody from Lantern Watch had called”"
    ),
    ("Zora Quill", "considered: speaker “Zora Quill”: “He” stands for who spoke last"),
    (
      "reporters",
      "in the same sentence: direct ““We were never asked,”” = person/ole-tamm by quote.direct.before"
    ),
  ])
  func whyNoQuotation(words: String, answer: String) throws {
    let run = try explain(
      try quotations("whyNoQuotation" + words.replacing(" ", with: "-")), "q.txt", "--why-not", words)
    #expect(run.status == 0)
    #expect(run.output.contains("    " + answer), "\(run.output)")
  }

  @Test func whoSpokeBefore() throws {
    let folder = try folder()
    try folder.write(
      "q.txt",
      """
      The mill

      “The mill will be open on Friday,” Zora Quill said.

      Above the gate “it was always open on Fridays” stands in red letters.

      """)
    let run = try explain(folder, "q.txt:5")
    #expect(
      run.output.contains(
        "lost: speaker “Zora Quill” by quote.direct.carried-on: spoke before, but other words stand in the sentence of "
          + "““it was always open on Fridays””\n"), "\(run.output)")
  }

  @Test func theRecordIsNoOther() throws {
    let folder = try folder()
    let record = try CommandRun(
      ["extract", "a.txt", "--rules", "ours", "--format", "ndjson", "-q"], in: folder
    ).output
    let run = try explain(folder, "a.txt")
    for part in record.split(separator: "\"rule\":\"").dropFirst() {
      #expect(run.output.contains("by " + part.prefix { $0 != "\"" }), "every rule of the record is named")
    }
  }

  @Test func pagesCountTheirTextsLines() throws {
    let folder = try folder()
    try folder.write(
      "a.html", "<h1>Mill</h1>\n\n\n<p>The old mill\nclosed on <b>4 May 2021</b>.</p><p>Nobody wept.</p>")
    let run = try explain(folder, "a.html:1")
    #expect(
      run.output.hasPrefix("1 The old mill closed on [date: 4 May 2021].\n\n1:24 date"), "\(run.output)")
  }

  @Test func troubleEndsWithTwo() throws {
    let folder = try folder()
    #expect(try explain(folder, "nowhere.txt").status == 2)
    #expect(try explain(folder, "ours").status == 2)
    #expect(try CommandRun(["explain"], in: folder).status == 64)
    #expect(try explain(folder, "a.txt", "--why-not", " ").status == 64)
    try folder.write("ours/faulty.rules", "rule x\n  find {nothing-such}\n")
    let run = try explain(folder, "a.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("ours/faulty.rules:"))
  }

  @Test func otherLanguagesHaveNoRules() throws {
    let folder = try folder()
    let run = try explain(folder, "a.txt", "--language", "xx")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 Mill closes\n"))
    #expect(
      try explain(folder, "a.txt", "--language", "xx", "--why-not", "mill").output.contains(
        "there are no rules"))
  }

  @Test func coloursAndPlainText() throws {
    let folder = try folder()
    try folder.write("b.txt", "The mill \u{1B}[31m closed on 4 May 2021.\n")
    let plain = try explain(folder, "b.txt")
    #expect(!plain.output.contains("\u{1B}"), "a statement does not play with the terminal")
    let coloured = try explain(folder, "b.txt", "--color", "always")
    #expect(coloured.output.contains("\u{1B}[1;31m4 May 2021\u{1B}[0m"))
  }
}
