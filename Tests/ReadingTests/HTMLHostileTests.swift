import Testing

@testable import Reading

/// A page whose test is named after its beginning: whole ones fill logs.
struct HostilePage: CustomTestStringConvertible, Sendable {
  let body: String
  var testDescription: String { String(body.prefix(60)) + "…" }
}

/// Pages made to take a reader down: each comes through with its text.
@Suite struct HTMLHostileTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    arguments: [
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
    ].map(HostilePage.init))
  func textComesThrough(hostile: HostilePage) {
    let content = page(hostile.body)
    #expect(content.lines.contains(Harbour.second))
  }

  @Test(
    arguments: [
      repeated("&", 200_000), repeated("<", 200_000), repeated("<a", 100_000), repeated("<p title='", 50_000),
      repeated("]]>", 50_000),
      repeated("<![CDATA[", 20_000), repeated("<!doctype [", 20_000), repeated("<?php ", 50_000),
      repeated("\u{0}", 100_000),
      repeated("<h1>Harbour</h1>", 20_000), repeated("<time class=date>2031-01-01</time>", 10_000),
      "<script type=application/ld+json>" + repeated("{\"@type\":\"Article\",\"a\":[", 20_000),
      "<script type=application/ld+json>" + repeated("{\"author\":{\"@id\":\"x\"}},", 20_000),
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":["
        + repeated("{\"@id\":\"#x\"},", 20_000) + "{}]}</script>",
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\""
        + repeated("Jo Alder and ", 50_000) + "\"}</script>",
      repeated("<svg", 100_000), repeated("&amp;", 200_000), repeated("&#65;", 200_000),
      "&" + repeated("a", 500_000) + ";", repeated("<div class=date>4 March 2031</div>", 20_000),
      repeated("<div class=byline>By Jo Alder</div>", 20_000),
      (0..<20_000).map { "<x-\($0)><p>\(Harbour.first)</p></x-\($0)>" }.joined(),
      "<table><tr>" + repeated("<td>Ilse Marren</td>", 50_000),
      "<!DOCTYPE html [<!ENTITY a \"boat\">" + repeated("<!ENTITY b \"&a;&a;&a;\">", 20_000) + "]>",
    ].map(HostilePage.init))
  func nothingBreaks(hostile: HostilePage) {
    let clock = ContinuousClock()
    let time = clock.measure { checkInvariants(page(hostile.body).text) }
    // Linear work of a debug build on a busy machine; what is worse takes minutes.
    #expect(time < .seconds(60))
  }

  /// Nothing is fetched or included, whatever the page asks for.
  @Test func outsideEntitiesStayOutside() {
    let name = "/etc/passwd"
    let content = HTMLReader.read(
      utf8: Array(
        ("<!DOCTYPE html [<!ENTITY x SYSTEM \"file://\(name)\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]>"
          + "<body>\(Harbour.paragraphs)<p>&x; &p;</p><iframe src=\"file://\(name)\"></iframe>"
          + "<xi:include href=\"file://\(name)\" parse=\"text\"/><object data=\"file://\(name)\"></object>")
          .utf8))
    #expect(content.lines.starts(with: Harbour.lines))
    #expect(!content.words.contains("root:"))
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
