import Reading
import Testing

@Suite struct HTMLReaderTests {
  static let page = """
    <!doctype html><html lang="en-GB"><head>
    <title>Ferry crews of Port Alder walk out | Harbour Gazette</title>
    <meta property="og:site_name" content="Harbour Gazette">
    <meta property="article:published_time" content="2031-04-02T09:30:00+02:00">
    <link rel="canonical" href="https://gazette.example/ferries">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
    "headline":"Ferry crews of Port Alder walk out",
    "author":[{"@type":"Person","name":"Ilse Marren"},
    {"@type":"Person","name":"Tomo Vask"}]}]}</script></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <article><h1>Ferry crews of Port Alder walk out</h1>
    <p class="byline">By Ilse Marren and Tomo Vask</p>
    <div class="entry-content">
    <p>The crews of all eleven ferries left their posts on Wednesday morning,
    the Seafarers' League of Alder said.</p>
    <h2>What the crews ask for</h2>
    <ul><li>Rest of ten hours between two shifts, as the harbour rules have promised since spring.</li>
    <li>Pay for the hours that they wait in port while a storm lasts.</li></ul>
    <blockquote><p>We have waited long enough, and the sea does not wait either.</p></blockquote>
    <div class="share-buttons"><a href="#">Share on everything</a></div>
    <p>The harbour office answered that talks would go on,<br>and that no ferry would sail before Friday.</p>
    </div></article>
    <footer>All rights kept by the Harbour Gazette, which takes no part in the dispute.</footer></body></html>
    """

  private let content = HTMLReader.read(utf8: Array(page.utf8))

  @Test func bodyHasItsParagraphsAndNothingElse() {
    let lines = content.text.blocks.map { content.text.string($0.range) }
    #expect(
      lines == [
        "The crews of all eleven ferries left their posts on Wednesday morning, the Seafarers' "
          + "League of Alder said.",
        "What the crews ask for",
        "Rest of ten hours between two shifts, as the harbour rules have promised since spring.",
        "Pay for the hours that they wait in port while a storm lasts.",
        "We have waited long enough, and the sea does not wait either.",
        "The harbour office answered that talks would go on,\nand that no ferry would sail before Friday.",
      ])
  }

  @Test func blocksTellTheirKindAndElement() {
    #expect(
      content.text.blocks.map(\.kind) == [.paragraph, .heading, .listItem, .listItem, .quote, .paragraph])
    #expect(content.text.blocks.map(\.level) == [nil, 2, 1, 1, nil, nil])
    #expect(content.text.blocks[3].source == "/html/body/article/div/ul/li[2]")
    #expect(content.text.blocks[5].source == "/html/body/article/div/p[2]")
  }

  @Test func metadataHasEvidence() {
    #expect(content.title == Sourced("Ferry crews of Port Alder walk out", from: .heading, detail: "h1"))
    #expect(content.authors == Sourced(["Ilse Marren", "Tomo Vask"], from: .jsonLD, detail: "author"))
    #expect(content.published?.value == "2031-04-02T09:30:00+02:00")
    #expect(content.published?.detail == "article:published_time")
    #expect(content.url?.value == "https://gazette.example/ferries")
    #expect(content.language?.value == "en-GB")
    #expect(content.publisher?.value == "Harbour Gazette")
  }

  @Test func emptyAndBrokenPagesGiveEmptyContent() {
    for page in ["", "<", "</", "<!--", "<p", "<a href=\"", "&", "<![CDATA[", "\u{FEFF}", "<script>", "&#"] {
      let content = HTMLReader.read(utf8: Array(page.utf8))
      #expect(content.title == nil)
      #expect(content.text.blocks.count <= 1)
    }
  }
}
