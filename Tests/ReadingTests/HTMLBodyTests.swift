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
}
