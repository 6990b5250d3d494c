import Records
import Testing

@testable import Comparing

@Suite struct ReportTests {
  private func comparison() -> RunComparison {
    var new = millRecord()
    new.dates[0].value = "2021-04-05"
    new.quotations[1].speakers[0].entity = "institution/mill-council"
    new.entities.append(.init(id: "place/<b>&\"", type: .place, name: "x"))
    var comparison = RunComparison()
    comparison.add(RunComparison.statement("mill.txt", old: .record(millRecord()), new: .record(new)))
    comparison.add(RunComparison.statement("a b,c:ä.txt", old: .record(millRecord()), new: nil))
    comparison.add(
      RunComparison.statement("same.txt", old: .record(millRecord()), new: .record(millRecord())))
    comparison.sort()
    return comparison
  }

  @Test func text() {
    #expect(
      TextReport().report(comparison()) == """
        Speaker changed (1)
          by quote.direct
            mill.txt @77  “Nobody asked us,”
                speakers: person/ada-brook → institution/mill-council

        Date value changed (1)
          by date
            mill.txt @38  4 May 2021
                value: 2021-05-04 → 2021-04-05

        Statement removed (1)
            a b,c:ä.txt

        Entity added (1)
            mill.txt  place/<b>&"
                mentions: + 0

        2 of 3 statements differ: 1 speaker changed, 1 date value changed, 1 statement removed, 1 entity added

        """)
  }

  @Test func summary() {
    #expect(
      TextReport().summary(comparison()) == """
               1  Speaker changed
               1  Date value changed
               1  Statement removed
               1  Entity added
        2 of 3 statements differ: 1 speaker changed, 1 date value changed, 1 statement removed, 1 entity added

        """)
    #expect(TextReport().summary(RunComparison()) == "0 statements, no difference\n")
  }

  @Test func longWordsAreMarked() {
    let old = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    let change = Change(
      .quotation, in: "s", subject: "q",
      fields: [.init("text", old, old.replacing("two", with: "2") + " end")])
    var comparison = RunComparison()
    comparison.add(.init(path: "s", changes: [change]))
    #expect(
      TextReport().report(comparison).contains(
        "text: one [-two-] {+2+} three four five six seven … eleven twelve thirteen fourteen fifteen {+end+}\n"
      ))
    #expect(
      TextReport(isColoured: true).report(comparison).contains("\u{1B}[31mtwo\u{1B}[0m \u{1B}[32m2\u{1B}[0m"))
  }

  @Test func positionsAreOneLine() {
    var comparison = RunComparison()
    for name in ["a", "b"] {
      comparison.add(
        RunComparison.statement(
          name, old: .record(millRecord()), new: .record(millRecord(before: "It rained. "))))
    }
    #expect(
      TextReport().report(comparison).contains(
        "\nPositions shifted: 20 in 2 statements\n\n2 of 2 statements differ"))
  }

  @Test func json() {
    var bytes: [UInt8] = []
    JSONReport.write(comparison(), into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.hasPrefix(
        "{\n  \"schema\": \"rapporteur.comparison/1\",\n  \"statements\": 3,\n  \"different\": 2,"))
    #expect(
      text.contains(
        """
            {
              "kind": "date-value",
              "statement": "mill.txt",
              "subject": "4 May 2021",
              "oldRule": "date",
              "newRule": "date",
              "oldSpan": [38, 48],
              "newSpan": [38, 48],
              "fields": [
                { "name": "value", "old": "2021-05-04", "new": "2021-04-05" }
              ]
            },
        """))
  }

  @Test func markdown() {
    let text = MarkdownReport.report(comparison())
    #expect(
      text.hasPrefix(
        "### rapporteur: 2 of 3 statements differ\n\n| what | changes |\n|---|---:|\n| Speaker changed | 1 |\n"
      ))
    #expect(text.contains("- `mill.txt` place/\\<b\\>\\&\": mentions none → `0`\n"))
  }

  @Test func junit() {
    let text = JUnitReport.report(comparison()) { $0.kind == .speaker }
    #expect(text.contains("<testsuites name=\"rapporteur\" tests=\"3\" failures=\"1\" errors=\"0\">"))
    #expect(text.contains("    <testcase classname=\"rapporteur\" name=\"same.txt\"/>\n"))
    #expect(text.contains("Entity added: place/&lt;b&gt;&amp;\""))
  }

  @Test func placesOfSARIFAndGitHub() throws {
    var bytes: [UInt8] = []
    var comparison = comparison()
    comparison.troubles = ["x.json:1: it is cut off"]
    let removed = try #require(comparison.changes.first { $0.kind == .statementRemoved })
    let elsewhere = ChangePlace(file: "/far/old records/a.json", line: 7, label: "the record before")
    var placed = RunComparison()
    for var statement in comparison.statements {
      if statement.changes.contains(removed) {
        let here = ChangePlace(
          file: "my statements/a b,c:ä.txt", line: 3, column: 2, endLine: 4, endColumn: 5,
          label: "the statement")
        statement.places[removed] = [here, elsewhere]
      }
      placed.add(statement)
    }
    placed.troubles = comparison.troubles
    SARIFReport.write(placed, version: "1", into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"uri\": \"my%20statements/a%20b%2Cc%3A%C3%A4.txt\""))
    #expect(
      text.contains("\"region\": { \"startLine\": 3, \"startColumn\": 2, \"endLine\": 4, \"endColumn\": 5 }"))
    #expect(text.contains("\"uri\": \"file:///far/old%20records/a.json\""))
    #expect(text.contains("\"message\": { \"text\": \"the record before\" }"))
    #expect(text.contains("\"executionSuccessful\": false"))
    #expect(text.contains("\"message\": { \"text\": \"x.json:1: it is cut off\" }"))
    #expect(text.contains("\"level\": \"warning\""))
    let lines = GitHubReport.report(placed).split(separator: "\n")
    #expect(lines.first == "::error title=Not compared::x.json:1: it is cut off")
    #expect(
      lines.contains { $0.hasPrefix("::warning file=my statements/a b%2Cc%3Aä.txt,line=3,endLine=4,title=") },
      "no columns over several lines")
  }

  @Test func github() {
    let lines = GitHubReport.report(comparison()).split(separator: "\n")
    #expect(
      lines.contains("::warning file=a b%2Cc%3Aä.txt,line=1,title=Statement removed::Statement removed"))
    #expect(lines.last?.hasPrefix("2 of 3 statements differ") == true)
  }

  @Test func whatCouldNotBeComparedIsTold() {
    var comparison = comparison()
    comparison.troubles = ["x.json:1: $.schema: it is <old>"]
    #expect(TextReport().report(comparison).hasSuffix("1 entity added; 1 could not be read or compared\n"))
    let junit = JUnitReport.report(comparison) { _ in true }
    #expect(junit.contains(" tests=\"4\" failures=\"2\" errors=\"1\">"))
    #expect(junit.contains("name=\"x.json:1\">"))
    #expect(
      junit.contains("<error message=\"x.json:1: $.schema: it is &lt;old&gt;\" type=\"not-compared\"/>"))
    #expect(
      MarkdownReport.report(comparison).contains(
        "\n- **not compared**: x\\.json:1: $\\.schema: it is \\<old\\>\n"))
    var bytes: [UInt8] = []
    JSONReport.write(comparison, into: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(
        "\"troubles\": [\n    \"x.json:1: $.schema: it is <old>\""))
  }

  @Test func ignoredIsLeftOut() {
    let statement = comparison().statements.last { $0.path == "mill.txt" }
    func kinds(_ names: [String]) -> [Change.Kind]? {
      statement.map { ChangeFilter(ignoring: names).apply($0).changes.map(\.kind) }
    }
    #expect(kinds([]) == [.speaker, .dateValue, .entityAdded])
    #expect(kinds(["speaker", "entity-added"]) == [.dateValue])
    #expect(kinds(["value", "speakers"]) == [.entityAdded])
    #expect(ChangeFilter.unknown(["colour", "position", "aliases", "evidence.title"]) == ["colour"])
  }
}
