import Testing

@testable import Reading

@Suite struct HTMLBodyTests {
  /// Boxes that stand inside a body without belonging to it.
  @Test(arguments: [
    "<div class=\"share-buttons\"><a href=#>Share on everything you have</a></div>",
    "<aside class=\"related-articles\"><p>What the harbour council decided last year, and what came "
      + "of it.</p></aside>",
    "<div id=\"newsletter-signup\"><p>Get the harbour news in your mailbox every morning, free of "
      + "charge.</p></div>",
    "<figure><img src=x><figcaption>A ferry leaves Port Alder in the morning light of early "
      + "spring.</figcaption></figure>",
    "<div class=\"cookie-consent\"><p>We use cookies to make the harbour's pages better for all who "
      + "read them.</p></div>",
    "<p>Read more: <a href=/x>Ferries stay in port for another week</a></p>",
    "<ul class=tags><li><a href=/t>Ferries</a></li><li><a href=/u>Harbour</a></li></ul>",
    "<div class=\"comments-area\"><p>I waited for nine hours, and nobody told me that no boat would "
      + "come.</p></div>",
    "<nav><a href=/a>Back to all the statements of the harbour council</a></nav>",
    "<p style=\"display: none\">This paragraph is only there for search engines, not for readers.</p>",
    "<div class=ad-slot><p>Buy boats, ropes and anchors for less than anywhere else in Port Alder.</p></div>",
    "<p class=byline>By Ilse Marren and Tomo Vask, harbour correspondents in Port Alder</p>",
  ])
  func leavesOut(box: String) {
    let body =
      "<article><h1>Ferries sail</h1><p>\(Harbour.first)</p>\(box)<p>\(Harbour.second)</p>"
      + "<p>\(Harbour.third)</p></article>"
    #expect(page(body, head: "<title>Ferries sail</title>").lines == Harbour.lines)
  }

  /// Things inside a body that belong to it.
  @Test(arguments: [
    ("<blockquote><p>We have waited long enough.</p></blockquote>", "We have waited long enough."),
    ("<ul><li>Rest of ten hours.</li></ul>", "Rest of ten hours."),
    ("<h2>What the crews ask</h2><p>They ask for rest.</p>", "What the crews ask"),
    ("<p>Signed: Ilse Marren, Tomo Vask</p>", "Signed: Ilse Marren, Tomo Vask"),
    (
      "<ol><li><a href=#n1>1</a> Notes of the council, <em>Port Alder</em>, page 11.</li></ol>",
      "1 Notes of the council, Port Alder, page 11."
    ),
  ])
  func keeps(box: String, expected: String) {
    let body = "<main><p>\(Harbour.first)</p>\(box)<p>\(Harbour.second)</p><p>\(Harbour.third)</p></main>"
    #expect(page(body).lines.contains(expected))
  }

  @Test func theHeadlineIsNoPartOfTheBody() {
    let content = page(
      "<div class=entry-content><h1>Ferries sail again</h1>\(Harbour.paragraphs)</div>",
      head: "<title>Ferries sail again - Port Alder</title>")
    #expect(content.title?.value == "Ferries sail again")
    #expect(content.lines == Harbour.lines)
  }

  @Test func theLeadBelongsToTheBody() {
    let lead = "All eleven ferries of Port Alder leave port on Friday, after three weeks."
    let content = page(
      "<header><h1>Ferries sail again</h1><div class=standfirst><p>\(lead)</p></div></header><div "
        + "class=article-body>\(Harbour.paragraphs)</div>",
      head: "<title>Ferries sail again</title>")
    #expect(content.lines == [lead] + Harbour.lines)
  }

  @Test func partsOfABodyAreJoined() {
    let content = page(
      "<main><div class=article-body><p>\(Harbour.first)</p></div><div class=gallery>1 of 9</div>"
        + "<div class=article-body><p>\(Harbour.second)</p></div>"
        + "<div class=article-body><p>\(Harbour.third)</p></div></main>")
    #expect(content.lines == Harbour.lines)
  }

  @Test func misleadingNamesDoNotHideTheOnlyText() {
    let content = page("<div class=sidebar><div class=promo>\(Harbour.paragraphs)</div></div>")
    #expect(content.lines == Harbour.lines)
  }

  @Test func theEndIsWhereOtherThingsBegin() {
    let content = page(
      "<article>\(Harbour.paragraphs)<h3>More stories</h3><p>The lighthouse of Port Alder is to be "
        + "painted, the council says.</p></article>"
    )
    #expect(content.lines == Harbour.lines)
  }

  @Test func quotedBodiesGuide() {
    let extra =
      "<p>Members of the harbour's club read this first, and they read it without waiting, so join them.</p>"
    let quoted =
      Array(repeating: Harbour.lines.joined(separator: " "), count: 1).joined()
      + " The boats carry nine hundred people a day, and on Sundays twice as many; nobody knows how "
      + "they came home."
    let fourth =
      "The boats carry nine hundred people a day, and on Sundays twice as many; nobody knows how "
      + "they came home."
    let content = page(
      "<div>\(extra)\(Harbour.paragraphs)<p>\(fourth)</p>\(extra)</div>",
      head:
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"\(quoted)\"}</script>")
    #expect(content.lines == Harbour.lines + [fourth])
  }

  @Test func pagesOfScriptsAloneGiveWhatTheirDataQuote() {
    let quoted =
      Harbour.lines.map { "<p>\($0)</p>" }.joined(separator: "\\n") + "\\n\\u200b\\n" + Harbour.first
    let content = page(
      "<div id=app></div>",
      head: "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"\(quoted)\"}</script>")
    #expect(content.lines == Harbour.lines + [Harbour.first])
    #expect(content.text.blocks.allSatisfy { $0.source == nil })
    checkInvariants(content.text)
  }

  @Test(arguments: [
    "Posted: Tuesday, March 4, 2031. 10:11 pm CST.", "Published 4 March 2031", "4 March 2031.",
  ])
  func theDayBeforeTheFirstParagraphIsNoPartOfIt(line: String) {
    #expect(page("<article><p>\(line)</p>\(Harbour.paragraphs)</article>").lines == Harbour.lines)
  }

  @Test func aByLineThatTheTextRunsOnBehindIsNoPartOfIt() {
    let content = page(
      "<article><p><strong>By Jo Alder</strong>: \(Harbour.first)</p><p>\(Harbour.second)</p>"
        + "<p>From Marren: \(Harbour.third)</p></article>")
    #expect(content.lines == [Harbour.first, Harbour.second, "From Marren: " + Harbour.third])
    checkInvariants(content.text)
  }

  /// Names are links on many pages.
  @Test func whatOpensAListStaysThoughItsNamesAreLinks() {
    let opening =
      "The <a href=/union>Ferry Crews Union</a> asks the <a href=/board>Port Alder Harbour Board</a> to"
    let items = "<ul><li>give crews ten hours of rest</li><li>publish the report on the tenth boat</li></ul>"
    let content = page("<article>\(Harbour.paragraphs)<p>\(opening)</p>\(items)</article>")
    #expect(content.lines.contains("The Ferry Crews Union asks the Port Alder Harbour Board to"))
    let links = "<ul><li><a href=/1>The lighthouse is to be painted</a></li></ul>"
    #expect(
      page("<article>\(Harbour.paragraphs)<p>\(opening)</p>\(links)</article>").lines == Harbour.lines)
  }

  @Test func listsThatWereTypedAreLists() {
    let content = page(
      "<article>\(Harbour.paragraphs)<p>The council asks for:</p><p>• boats that sail</p>"
        + "<p>• crews that sleep</p><p>It says why.</p><div>(a) The boats are old.<br><br>(b) The crews are "
        + "tired.</div><p>1. A number by itself opens no list.</p><p>Nobody objected to it.</p></article>")
    #expect(
      content.text.blocks.dropFirst(4).map(\.kind)
        == [.listItem, .listItem, .paragraph, .listItem, .listItem, .paragraph, .paragraph])
    #expect(content.text.blocks.filter { $0.kind == .listItem }.allSatisfy { $0.level == 1 })
  }

  @Test func commentsEndAShortStatementToo() {
    let notice = "<p>Write to the <em>Harbour Post</em>, which everybody reads: \(Harbour.third)</p>"
    let content = page("<article>\(Harbour.paragraphs)<h3>Comments</h3>\(notice)</article>")
    #expect(content.lines == Harbour.lines)
  }

  @Test func whatTheSiteSaysOfItselfIsNoPartOfIt() {
    let head = "<meta property=og:site_name content='Harbour Post'>"
    let notice = "Harbour Post is not responsible for the opinions and statements of contributors."
    #expect(
      page("<article>\(Harbour.paragraphs)<p>\(notice)</p></article>", head: head).lines == Harbour.lines)
    let statement = "The council is not responsible for the delay of boats, its chair said."
    #expect(
      page("<article>\(Harbour.paragraphs)<p>\(statement)</p></article>", head: head).lines
        == Harbour.lines + [statement])
  }

  /// A long line that begins with an inline element is not that element's alone.
  @Test func whatFollowsALongLineOfTheContainerStays() {
    let long = Array(repeating: Harbour.first, count: 12).joined(separator: " ")
    let content = page("<div><b>PORT ALDER</b> – \(long)<p>\(Harbour.third)</p></div>")
    #expect(content.lines == ["PORT ALDER – \(long)", Harbour.third])
  }

  @Test func consentAboveTheHeadlineIsNoPartOfIt() {
    let consent =
      "<div><h2>We value your privacy</h2><p>We and our 842 partners use cookies to store what you read, and to "
      + "show you boats that you may like to buy; you may refuse, or change your mind before you do.</p></div>"
    let content = page(
      "\(consent)<div><h1>Ferries sail again</h1>\(Harbour.paragraphs)</div>",
      head: "<title>Ferries sail again</title>")
    #expect(content.lines == Harbour.lines)
  }

  /// Terms with which a page describes its statement.
  @Test func termsBeforeTheFirstParagraphAreNoPartOfIt() {
    let terms =
      "<dl><dt>From:</dt><dd>Harbour council</dd><dt>Published</dt><dd>4 March 2031</dd><dt>Last updated</dt>"
      + "<dd>9 March 2031</dd></dl>"
    #expect(page("<main><h1>Ferries</h1>\(terms)\(Harbour.paragraphs)</main>").lines == Harbour.lines)
  }

  @Test func preformattedLinesAreLines() {
    let text = "\(Harbour.first)\n\n\(Harbour.second)\n\n\(Harbour.third)\nSigned in the harbour"
    let content = page("<pre>\n\(text)\n</pre>")
    #expect(content.lines == [Harbour.first, Harbour.second, Harbour.third + "\nSigned in the harbour"])
    checkInvariants(content.text)
  }

  /// Pages laid out as tables have their text in one cell.
  @Test func cellsOfTextAreNoRows() {
    let text = Harbour.lines.joined(separator: "<br>&nbsp;<br>")
    let content = page(
      "<table><tr><td><a href=/>Home</a><br><a href=/news>News</a></td><td>\(text)</td></tr></table>")
    #expect(content.lines == Harbour.lines)
    #expect(content.text.blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func itemsTypedBetweenLineBreaksAreItems() {
    let content = page(
      "<article>\(Harbour.paragraphs)<p>The council asks for:<br>&bull;&nbsp;boats that sail<br>"
        + "&bull;&nbsp;crews that sleep</p><p>1. Boats<br>2. Crews</p><p>Jo Alder<br>1. Quay Street</p></article>"
    )
    #expect(
      content.lines.dropFirst(3)
        == [
          "The council asks for:", "• boats that sail", "• crews that sleep", "1. Boats", "2. Crews",
          "Jo Alder\n1. Quay Street",
        ])
  }

  @Test func numbersOfNotesAreNoPartOfWords() {
    let content = page(
      "<article><p>\(Harbour.first)<sup><a href=#n1>1</a></sup></p><p>Rooms of 20 m<sup>2</sup> each. "
        + "\(Harbour.second)<sup><a href=#n2>[2]</a></sup></p><p>\(Harbour.third)</p></article>")
    #expect(
      content.lines == [Harbour.first, "Rooms of 20 m2 each. " + Harbour.second, Harbour.third])
  }

  @Test func whoIsQuotedStaysWithTheQuotation() {
    let quote =
      "<blockquote><p>The crews are tired.</p><footer>— <cite>Tomo Vask, clerk</cite></footer></blockquote>"
    let content = page("<article>\(Harbour.paragraphs)\(quote)<p>\(Harbour.first)</p></article>")
    #expect(content.lines.dropFirst(3) == ["The crews are tired.", "— Tomo Vask, clerk", Harbour.first])
  }

  @Test func namesOfElementsCountAsTheirClasses() {
    let advert = "<amp-ad><p>Buy boats cheaply today, the advertisement says in a long sentence.</p></amp-ad>"
    #expect(page("<main>\(Harbour.paragraphs)\(advert)</main>").lines == Harbour.lines)
  }
}
