import Comparing
import Records
import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  private func page(_ outcomes: [StatementOutcome], title: String = "T", changes: [Change]? = nil) -> String {
    var report = HTMLReport(title: title, changes: changes)
    for outcome in outcomes { report.add(outcome) }
    return String(decoding: report.page(), as: UTF8.self)
  }

  private func hostile() -> Record {
    var record = sampleRecord()
    record.source.path = "</script><script>alert(1)</script>.txt"
    record.document.title = "<img src=x onerror=alert(1)>"
    record.document.text = "</script><!--<script>" + record.document.text
    return record
  }

  @Test func hostileTextStaysText() {
    let page = page([.record(hostile())], title: "</title><script>", changes: [])
    // The page's own: index, changes, one statement, the program.
    #expect(page.ranges(of: "<script").count == 4)
    #expect(page.ranges(of: "</script").count == 4)
    #expect(!page.contains("<!--"))
    #expect(!page.contains("<img"))
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
    #expect(page.contains("\\u003c/script>\\u003c!--\\u003cscript>"))
  }

  @Test func policyNamesScriptAndStyle() throws {
    let page = page([])
    let script = try #require(page.ranges(of: "<script>").first?.upperBound)
    let end = try #require(page[script...].ranges(of: "</script>").first?.lowerBound)
    #expect(page.contains("script-src 'sha256-\(sha256Base64(Array(page[script..<end].utf8)))'"))
    let style = try #require(page.ranges(of: "<style>").first?.upperBound)
    let styleEnd = try #require(page.ranges(of: "</style>").first?.lowerBound)
    #expect(page.contains("style-src 'sha256-\(sha256Base64(Array(page[style..<styleEnd].utf8)))'"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("http://") && !page.contains("https://"), "nothing is loaded")
    #expect(!page.contains("innerHTML ="))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func digests(_ text: String, _ expected: String) {
    #expect(sha256Base64(Array(text.utf8)) == expected)
  }

  @Test func failuresAndChangesAreThere() {
    let error = ErrorRecord(path: "b.txt", code: "reading.empty", message: "It is empty.")
    let change = Change(
      .dateValue, in: "a.txt", subject: "May", newRule: "date", fields: [.init("value", nil, "2020")])
    let page = page([.record(sampleRecord()), .failure(error)], changes: [change])
    #expect(page.contains(#"{"path":"b.txt","error":"reading.empty: It is empty."}"#))
    #expect(
      page.contains(#"{"heading":"Date value changed","statement":"a.txt","subject":"May","rule":"date","#))
    #expect(page.contains("data-view=\"changes\""))
    #expect(!self.page([]).contains("data-view=\"changes\""))
  }
}
