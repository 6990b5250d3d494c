import Testing

@testable import Reading

/// Pages made to take a reader down: each comes through with its text.
@Suite struct HTMLHostileTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    repeated("<div>", 60_000) + Harbour.paragraphs + repeated("</div>", 60_000),
    repeated("<b>", 60_000) + Harbour.paragraphs,
    repeated("<ul><li>", 30_000) + Harbour.paragraphs,
    repeated("</div></p></foo>", 20_000) + Harbour.paragraphs,
    "<div " + (0..<20_000).map { "a\($0)=x" }.joined(separator: " ") + ">" + Harbour.paragraphs,
    "<img src=\"data:image/png;base64," + repeated("A", 2_000_000) + "\">" + Harbour.paragraphs,
    repeated("<a href=\"", 20_000) + "\">" + Harbour.paragraphs,
    repeated("<!--", 50_000) + ">" + Harbour.paragraphs,
    repeated("<style>", 20_000) + Harbour.paragraphs,
    repeated("<svg>", 20_000) + Harbour.paragraphs,
    repeated("<table>", 20_000) + Harbour.paragraphs,
    repeated("<select><option>", 10_000) + repeated("</option></select>", 10_000) + Harbour.paragraphs,
    "<div class='" + repeated("article-body ", 50_000) + "'>" + Harbour.paragraphs + "</div>",
  ])
  func textComesThrough(body: String) {
    let content = page(body)
    #expect(content.lines.contains(Harbour.second))
  }

  @Test(arguments: [
    repeated("&", 200_000), repeated("<", 200_000), repeated("<a", 100_000), repeated("<p title='", 50_000),
    repeated("]]>", 50_000),
    repeated("<![CDATA[", 20_000), repeated("<!doctype [", 20_000), repeated("<?php ", 50_000),
    repeated("\u{0}", 100_000),
    repeated("<h1>Harbour</h1>", 20_000), repeated("<time class=date>2031-01-01</time>", 10_000),
    "<script type=application/ld+json>" + repeated("{\"@type\":\"Article\",\"a\":[", 20_000),
    "<script type=application/ld+json>" + repeated("{\"author\":{\"@id\":\"x\"}},", 20_000),
  ])
  func nothingBreaks(body: String) {
    let content = page(body)
    checkInvariants(content.text)
  }

  @Test func tooDeepNestingIsTold() {
    let content = page(Self.repeated("<div>", 5_000) + Harbour.paragraphs)
    #expect(content.warnings.map(\.code) == ["reading.markup-nested"])
    #expect(page(Harbour.paragraphs).warnings.isEmpty)
  }

  @Test func anyBytesKeepTheInvariants() {
    var random = SeededRandom(seed: 11)
    let pieces = [
      "<p>", "</p>", "<div class=content>", "</div>", "<a href=x>", "</a>", "<br>", "<li>", "<ul>", "</ul>",
      "<td>", "<tr>", "<table>", "<h2>", "</h2>",
      "Boats", " sail. ", "\u{A0}", "\u{AD}", "\u{200B}", "é", "漢字", "&amp;", "&#", "&#146;", "<", ">", "\"",
      "=", "<!--", "-->", "<script>", "</script>",
      "<blockquote>", "<img>", "12 March 2031", "By Jo Alder", "<time>", "<title>", "</title>", "\n", "\r\n",
      "\t", "<![CDATA[", "]]>", "<svg>", "</svg>",
    ]
    for _ in 0..<150 {
      let markup = (0..<60).map { _ in pieces[Int(random.byte(from: Array(0...255))) % pieces.count] }
        .joined()
      checkInvariants(page(markup).text)
    }
  }
}
