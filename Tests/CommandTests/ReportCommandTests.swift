import Records
import TestSupport
import Testing

@Suite struct ReportCommandTests {
  @Test func aPageIsWritten() throws {
    let folder = try TestFolder()
    var record = sampleRecord()
    try folder.write("new/mills/closing.html.json", record.json())
    record.dates[0].value = "1999"
    try folder.write("old/mills/closing.html.json", record.json())
    let run = try CommandRun(
      ["report", "new", "--against", "old", "-o", "page.html", "--title", "Mills & roads"], in: folder)
    #expect(run == CommandRun(status: 0, output: "", errors: ""))
    let page = try #require(folder.read("page.html"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("<h1>Mills &amp; roads</h1>"))
    #expect(page.contains(#"{"name":"value","old":"1999","new":"2021-05-04"}"#))
    let out = try CommandRun(["report", "new", "--output", "-"], in: folder)
    #expect(out.output.hasSuffix("</html>\n"))
  }

  @Test func troubleEndsWithTwo() throws {
    let folder = try TestFolder()
    try folder.write("new/a.json", "{}")
    let run = try CommandRun(["report", "new", "-o", "page.html"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("rapporteur: new/a.json:1: $: "))
    #expect(folder.read("page.html") != nil, "the rest is shown")
    #expect(try CommandRun(["report", "new", "-o", "no/page.html"], in: folder).status == 2)
    #expect(try CommandRun(["report", "new"], in: folder).status == 64)
  }
}
