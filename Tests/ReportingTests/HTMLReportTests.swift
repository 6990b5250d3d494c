import Comparing
import Records
import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  private func page(_ outcomes: [StatementOutcome], title: String = "T") -> String {
    var report = HTMLReport(title: title)
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
    let page = page([.record(hostile())], title: "</title><script>")
    // The page's own: index, one statement, the program.
    #expect(page.ranges(of: "<script").count == 3)
    #expect(page.ranges(of: "</script").count == 3)
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
    let addresses = page.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!addresses.contains("http://") && !addresses.contains("https://"), "nothing is loaded")
    #expect(!page.contains("innerHTML ="))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func digests(_ text: String, _ expected: String) {
    #expect(sha256Base64(Array(text.utf8)) == expected)
  }

  @Test func failuresAreThere() {
    let error = ErrorRecord(path: "b.txt", code: "reading.empty", message: "It is empty.")
    let page = page([.record(sampleRecord()), .failure(error)])
    #expect(page.contains(#"{"path":"b.txt","error":"reading.empty: It is empty."}"#))
    #expect(!page.contains("data-view=\"changes\""))
  }

  @Test func changesHaveBothTexts() {
    var old = sampleRecord()
    old.document.title = "Before"
    let change = Change(
      .dateValue, in: "a.txt", subject: "May", newRule: "date", newSpan: .init(start: 3, end: 6),
      fields: [.init("value", nil, "2020")])
    var report = HTMLReport(title: "T", isComparison: true)
    report.add(.record(sampleRecord()), before: .record(old), changes: [change])
    report.add(.record(sampleRecord()), before: .record(old), changes: [])
    report.add(nil, before: .record(old), changes: [Change(.statementRemoved, in: "c", subject: "c")])
    let page = String(decoding: report.page(), as: UTF8.self)
    #expect(
      page.contains(
        #""changes":[{"heading":"Date value changed","rank":2,"subject":"May","rule":"date","newSpan":[3,6],"fields""#
      ))
    #expect(page.contains("data-view=\"changes\""))
    #expect(page.contains("id=\"only-changed\""))
    for (id, isThere) in [
      ("s0", true), ("o0", true), ("s1", true), ("o1", false), ("s2", false), ("o2", true),
    ] {
      #expect(page.contains("id=\"\(id)\"") == isThere, "\(id)")
    }
    #expect(page.contains(#""title":"Before","published":"2021-05-04","gone":true,"#))
  }
}
