import Testing

@testable import Reading

@Suite struct HTMLMetadataTests {
  private func read(_ head: String, _ body: String = "") -> PageContent {
    page("\(body)<div class=article-body>\(Harbour.paragraphs)</div>", head: head)
  }

  private func linked(_ json: String) -> PageContent {
    read("<script type=\"application/ld+json\">\(json)</script>")
  }

  @Test(arguments: [
    "{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-04T10:00:00+01:00\","
      + "\"dateModified\":\"2031-03-09\",\"author\":{\"name\":\"Jo Alder\"}}",
    "[{\"@type\":\"BreadcrumbList\"},{\"@type\":[\"Article\",\"Thing\"],\"author\":[\"Jo Alder\"],"
      + "\"datePublished\":\"2031-03-04T10:00:00+01:00\"}]",
    "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#jo\",\"name\":\"Jo "
      + "Alder\"},{\"@type\":\"Article\",\"author\":{\"@id\":\"#jo\"},"
      + "\"datePublished\":\"2031-03-04T10:00:00+01:00\"}]}",
    "<!-- {\"@type\":\"Report\",\"headline\":\"He said \"no\" "
      + "twice\",\n\"datePublished\":\"2031-03-04T10:00:00+01:00\",\"author\":\"Jo Alder\",}, -->",
    "{\"@type\":\"BlogPosting\",\"description\":\"line\nbreak\",\"author\":{\"@type\":\"Person\","
      + "\"name\":\"Jo Alder\"},\"datePublished\":\"2031-03-04T10:00:00+01:00\"",
  ])
  func linkedData(json: String) {
    let content = linked(json)
    #expect(content.published == Sourced("2031-03-04T10:00:00+01:00", from: .jsonLD, detail: "datePublished"))
    #expect(content.authors == Sourced(["Jo Alder"], from: .jsonLD, detail: "author"))
  }

  @Test(arguments: [
    ("<meta property=\"article:published_time\" content=\"2031-03-04\">", "article:published_time"),
    ("<meta name=\"DC.date.issued\" content=\"4 March 2031\">", "dc.date.issued"),
    ("<meta name=citation_publication_date content=2031/03/04>", "citation_publication_date"),
    ("<meta name=pubdate content=20310304>", "pubdate"),
    ("<meta itemprop=datePublished content=\"Tue, 04 Mar 2031 09:00:00 GMT\">", "datepublished"),
    ("<meta name=\"sailthru.date\" content=\"1930384800\">", "sailthru.date"),
  ])
  func metaDates(head: String, name: String) {
    #expect(read(head).published == Sourced("2031-03-04", from: .meta, detail: name))
  }

  @Test(arguments: [
    ("<span itemprop=datePublished>4 March 2031</span>", Origin.microdata),
    ("<span property=dc:date content=2031-03-04></span>", .rdfa),
    ("<time datetime=2031-03-04>yesterday</time>", .time), ("<p class=date>04.03.2031</p>", .text),
    ("<p>Posted on March 4th, 2031</p>", .text),
    ("<p>4 de marzo de 2031 | Puerto</p>", .text), ("<p>2031年3月4日</p>", .text),
  ])
  func shownDates(markup: String, origin: Origin) {
    let content = read("<title>Ferries sail again</title>", "<h1>Ferries sail again</h1>\(markup)")
    #expect(content.published?.value == "2031-03-04")
    #expect(content.published?.origin == origin)
  }

  @Test(arguments: [
    "<meta property=\"article:modified_time\" content=\"2031-03-04\">",
    "<meta name=pubdate content=\"1931-02-31\">",
    "<script type=application/ld+json>{\"@type\":\"Article\",\"dateModified\":\"2031-03-04\"}</script>",
    "<meta name=date content=\"03/04/2031\">",
  ])
  func noDateIsBetterThanAWrongOne(head: String) {
    #expect(read(head).published == nil)
    #expect(read("", "<h1>Ferries</h1><p>Last updated on 4 March 2031</p>").published == nil)
  }

  @Test func theAddressTellsTheDay() {
    let content = read("<link rel=canonical href=\"https://harbour.example/2031/03/04/ferries\">")
    #expect(content.published == Sourced("2031-03-04", from: .url))
    #expect(content.url?.value == "https://harbour.example/2031/03/04/ferries")
  }

  @Test(arguments: [
    (
      "<p class=byline>By <a href=/author/jo>Jo Alder</a> and <a href=/author/ann>Ann Other</a></p>",
      ["Jo Alder", "Ann Other"]
    ),
    ("<div class=author>Von Jo Alder, Ann Other</div>", ["Jo Alder", "Ann Other"]),
    ("<p>By Jo Alder</p>", ["Jo Alder"]),
    ("<span itemprop=author itemscope><span itemprop=name>Jo Alder</span></span>", ["Jo Alder"]),
    ("<p class=meta>4 March 2031 | 13:10 | Jo Alder</p>", ["Jo Alder"]),
    ("<div class=author-box><h4>About the author</h4><h3>Jo Alder</h3></div>", ["Jo Alder"]),
  ])
  func shownAuthors(markup: String, expected: [String]) {
    let content = read("<title>Ferries sail again</title>", "<h1>Ferries sail again</h1>\(markup)")
    #expect(content.authors?.value == expected)
  }

  @Test(arguments: [
    "<p class=author>Share</p>", "<p class=byline>3 minutes</p>", "<p>By and large the ferries sail</p>",
  ])
  func noAuthors(markup: String) {
    #expect(read("<title>Ferries sail again</title>", "<h1>Ferries sail again</h1>\(markup)").authors == nil)
  }

  @Test(arguments: [
    ("<title>Ferries sail again | Port Alder</title>", "<h1>Ferries sail again</h1>", "Ferries sail again"),
    (
      "<title>Ferries sail again - Harbour Gazette</title><meta property=og:site_name "
        + "content=\"Harbour Gazette\">",
      "", "Ferries sail again"
    ),
    ("<meta property=og:title content=\"Ferries &amp;amp; boats\">", "", "Ferries & boats"),
    (
      "<title>Ferries sail again</title>", "<h1><span class=kicker>Harbour</span> Ferries sail again</h1>",
      "Ferries sail again"
    ),
    (
      "<title>Port Alder: Ferries sail again</title>",
      "<header><h1 class=sr-only>Site</h1></header><h1>Ferries sail again</h1>", "Ferries sail again"
    ),
  ])
  func titles(head: String, body: String, expected: String) {
    #expect(read(head, body).title?.value == expected)
  }

  @Test(arguments: [("en_GB", "en-GB"), ("DE", "de"), ("zh-hant-TW", "zh-Hant"), ("pt-BR", "pt-BR")])
  func languages(declared: String, expected: String) {
    let content = HTMLReader.read(utf8: Array("<html lang=\"\(declared)\"><p>\(Harbour.first)".utf8))
    #expect(content.language?.value == expected)
  }

  /// An event that the page announces beside its statement.
  @Test func anotherThingsNameIsNoTitle() {
    let event =
      "<script type=\"application/ld+json\">{\"@type\":\"Event\",\"name\":\"Harbour Fete\"}</script>"
    #expect(
      read(event, "<h1>Ferries sail again</h1>").title
        == Sourced("Ferries sail again", from: .heading, detail: "h1"))
    #expect(read(event).title?.value == "Harbour Fete")
  }

  @Test func propertiesTellTheirSyntax() {
    let names = ["property": Origin.rdfa, "itemprop": .microdata]
    for (attribute, origin) in names {
      let content = read(
        "",
        "<p>Harbour notes</p><span \(attribute)=headline content=\"Ferries sail again\"></span>"
          + "<span \(attribute)=author>Jo Alder</span><time \(attribute)=datePublished datetime=2031-03-04>Tuesday</time>"
      )
      #expect(content.title?.origin == origin)
      #expect(content.authors?.origin == origin)
      #expect(content.published?.origin == origin)
    }
  }
}
