import Records
import TestSupport
import Testing

@testable import Exporting

@Suite struct ExportingTests {
  private func lines(_ write: (inout [UInt8]) -> Void) -> [String] {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: Table.allCases)
  func rowsFitTheirColumns(_ table: Table) {
    let rows = table.rows(of: sampleRecord())
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.count == table.columns.count) }
  }

  @Test func rowsHaveTheRecordsValues() {
    let record = sampleRecord()
    #expect(
      Table.entities.rows(of: record)[1] == [
        .text("mills/closing.html"), .text("institution/lantern-watch"), .text("institution"), .text("ngo"),
        .text("Lantern Watch"), .text("LW"), .text("wikidata:Q0"), .number(2), .number(1),
      ])
    #expect(Table.quotations.rows(of: record)[0][8...9] == [.text("Zoe\u{301} Marlow"), .text("said")])
    #expect(Table.speakers.rows(of: record)[0][2] == .text("person/zoe-marlow"))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"), ("-, he said", "\"'-, he said\""), ("@x", "'@x"), ("", ""), ("“q”", "“q”"),
  ])
  func cellsAreQuoted(_ text: String, _ expected: String) {
    var record = sampleRecord()
    record.source.path = "p"
    record.document.title = text
    var bytes: [UInt8] = []
    CSV().write(record, .statements, into: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
    #expect(line.hasPrefix("p,\(expected),Lantern Watch,"))
    #expect(line.hasSuffix("\r\n"))
  }

  @Test func exactTextIsExact() {
    var record = sampleRecord()
    record.document.title = "=1+1"
    var bytes: [UInt8] = []
    CSV(isExact: true).write(record, .statements, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("mills/closing.html,=1+1,"))
  }

  @Test func annotationsPointAtTheWords() {
    let lines = lines { WebAnnotations().write(sampleRecord(), into: &$0) }
    #expect(lines.count == 5, "three mentions, a date, a quotation")
    #expect(
      lines[2].contains(
        #""target":{"source":"https://lantern.example/1","selector":[{"type":"TextPositionSelector","start":36,"end":38},"#
          + #"{"type":"TextQuoteSelector","exact":"LW","prefix":"#))
    #expect(lines[1].contains("http://www.wikidata.org/entity/Q0"))
    #expect(lines[3].contains(#""value":"2021-05-04""#))
    #expect(lines[4].contains(#""value":"direct quotation""#))
  }

  @Test func moneyIsFollowed() {
    let lines = lines { FollowTheMoney().write(sampleRecord(), into: &$0) }
    let schemas = lines.compactMap { line in
      line.split(separator: "\"").dropFirst(7).first.map(String.init)
    }
    #expect(schemas == ["Article", "Person", "Membership", "Mention", "Organization", "Mention"])
    #expect(lines[4].contains(#""name":["Lantern Watch"],"alias":["LW"],"wikidataId":["Q0"]"#))
    #expect(lines[2].contains(#""role":["Member"]"#))
    var moved = sampleRecord()
    moved.source.path = "other.html"
    #expect(self.lines { FollowTheMoney().write(moved, into: &$0) }[0] != lines[0], "ids hold for one path")
  }

  @Test func outlineHasNoPositions() {
    let outline = Outline().lines(of: sampleRecord())
    #expect(
      outline.prefix(14) == [
        "statement mills/closing.html", "title Close “the mill” now", "published 2021-05-04",
        "url https://lantern.example/1", "language en", "author Lantern Watch", "issuer Lantern Watch",
        "person Zoe\u{301} Marlow [person/zoe-marlow]", "  role Member, Lantern Watch",
        "  name Zoe\u{301} Marlow",
        "institution (ngo) Lantern Watch [institution/lantern-watch]", "  also LW", "  wikidata Q0",
        "  name Lantern Watch",
      ])
    #expect(outline.contains("date 4 May 2021 = 2021-05-04 APPROX"))
    #expect(outline.contains("direct quotation “Close the mill,”"))
    #expect(outline.contains("  by Zoe\u{301} Marlow"))
    #expect(outline.last == "text قالت المحكمة")
  }
}
