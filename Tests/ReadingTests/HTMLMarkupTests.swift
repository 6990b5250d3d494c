import Testing

@testable import Reading

/// What libxml2 2.9 reads badly when it is left alone with a page.
@Suite struct HTMLMarkupTests {
  @Test(arguments: [
    ("He said &#147;no&#148; &#150; twice&#133;", "He said “no” – twice…"),
    ("Ver&ouml;ffentlicht &copy 2031, R&D &amp; &lt;b&gt;", "Veröffentlicht © 2031, R&D & <b>"),
    ("It&apos;s&nbsp;&rarr;&nbsp;&bogus; &", "It's → &bogus; &"),
    ("a\u{AD}b c\u{200B}d\u{FEFF} e \u{2003} f", "ab cd e f"),
    ("some<b>thing</b> <i>bold</i>er, un<wbr>broken", "something bolder, unbroken"),
    ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
    ("&#0;&#xD800;&#99999999;x&#x41;", "\u{FFFD}\u{FFFD}xA"),
  ])
  func inlineText(markup: String, expected: String) {
    let body = page("<div class=article-body>\(Harbour.paragraphs)<p>\(markup)</p></div>")
    #expect(body.lines.last == expected)
  }

  @Test func blocksAreNeverGlued() {
    let body = page(
      "<div class=entry-content>\(Harbour.paragraphs)<ul><li>Rest of ten hours</li><li>Pay for "
        + "waiting</li></ul>"
        + "<table><tr><td>Ilse Marren</td><td>Chair</td></tr><tr><td>Tomo Vask</td><td>Clerk</td>"
        + "</tr></table>"
        + "<p>One<br>two</p></div>")
    #expect(
      body.lines.suffix(5) == [
        "Rest of ten hours", "Pay for waiting", "Ilse Marren\nChair", "Tomo Vask\nClerk", "One\ntwo",
      ])
    #expect(
      body.text.blocks.suffix(5).map(\.kind) == [.listItem, .listItem, .tableRow, .tableRow, .paragraph])
  }

  @Test(arguments: [
    "<style>p { color: red }", "<!-- never closed", "<a href=\"/x>unclosed", "<script>var a = 1",
    "<svg><title>Logo</title>",
    "<template><p>Not yet shown to anybody at all.</p></template>",
    "<noscript>Enable scripts, please, to read on.</noscript>",
    "<textarea><p>Your comment</p></textarea>", "<iframe>old browser</iframe>", "<button><div><div></button>",
  ])
  func nothingSwallowsTheText(markup: String) {
    let body = page("\(markup)<div class=article-body>\(Harbour.paragraphs)</div>")
    #expect(body.lines.suffix(3) == Harbour.lines[...])
    #expect(!body.words.contains("Logo"))
    #expect(!body.words.contains("Enable"))
  }

  @Test func newElementsEndParagraphs() {
    let content = page(
      "<main><p>\(Harbour.first)<section><p>\(Harbour.second)</section><article>"
        + "<p>\(Harbour.third)</article></main>"
    )
    #expect(content.lines == Harbour.lines)
    #expect(
      content.text.blocks.map(\.source) == [
        "/html/body/main/p", "/html/body/main/section/p", "/html/body/main/article/p",
      ])
  }

  @Test func entitiesOfTheDocumentTypeAreNotRead() {
    let type = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"boat\">]>"
    let content = HTMLReader.read(utf8: Array("\(type)<body><p>&x; &y;</p>\(Harbour.paragraphs)".utf8))
    #expect(content.lines == ["&x; &y;"] + Harbour.lines || content.lines == Harbour.lines)
  }

  @Test func endTagsEndWhatStandsOpenInside() {
    let content = page(
      "<article>\(Harbour.paragraphs)<div></article><p class=related-news>Other news of the "
        + "harbour, read by many.</p>"
    )
    #expect(content.lines == Harbour.lines)
  }

  /// A download that was cut off inside a script or a style.
  @Test(arguments: [
    "<script>var boats = 11; if (boats < 12) { sail('Port Alder') }", "<style>p { color: red }",
  ])
  func pagesEndInsideScripts(rest: String) {
    #expect(page("<article>\(Harbour.paragraphs)</article>\(rest)").lines == Harbour.lines)
    #expect(page(rest).lines == [])
  }

  /// HTML5 would take the whole page for the title.
  @Test(arguments: ["<meta name=author content=Jo>", "</head>", "<p class=x>Port</p>"])
  func anUnclosedTitleEndsAtTheNextElement(next: String) {
    let content = HTMLReader.read(
      utf8: Array(
        "<html><head><title>Ferries <3 sail & again\(next)<body><div class=article-body>\(Harbour.paragraphs)</div>"
          .utf8))
    #expect(content.title?.value == "Ferries <3 sail & again")
    #expect(content.lines.suffix(3).elementsEqual(Harbour.lines))
  }
}
