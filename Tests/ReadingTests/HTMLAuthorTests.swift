import Testing

@testable import Reading

/// Who wrote a statement, in the many ways in which pages say so.
@Suite struct HTMLAuthorTests {
  private func authors(
    _ body: String, head: String = "", text: String = Harbour.paragraphs, after: String = ""
  ) -> [String] {
    let content = page(
      "<h1>Ferries sail again</h1>\(body)<div class=article-body>\(text)</div>\(after)",
      head: "<title>Ferries sail again</title>\(head)")
    return content.authors?.value ?? []
  }

  @Test(arguments: [
    ("<h4>Autor</h4><p><a href=/p/1>Jo Alder</a><b>,</b></p>", ["Jo Alder"]),
    ("<p>Written by:</p><p>Jo Alder and Ann Other</p>", ["Jo Alder", "Ann Other"]),
    ("<p>by</p><h3><a href=/profile/7>alder201</a></h3>", ["alder201"]),
    ("<p class=author>Jo Alder in conversation with Ann Other</p>", ["Jo Alder", "Ann Other"]),
    ("<div class=author><a href=/in/jo>Jo Alder</a><a href=/follow>Follow</a></div>", ["Jo Alder"]),
    ("<p>Text by Jo Alder Photos by Ann Other</p>", ["Jo Alder"]),
    ("<p>By Jo Alder, Head of the AHC mission</p>", ["Jo Alder"]),
    ("<p>By Jo Alder, Deputy Director</p>", ["Jo Alder"]),
    ("<span class=byline>by <a rel=author href=/author/jo>JA</a></span>", ["JA"]),
    ("<span class=byline>by <a rel=author href=/author/jo>alder1984</a></span>", ["alder1984"]),
  ])
  func shown(markup: String, expected: [String]) {
    #expect(authors(markup) == expected)
  }

  @Test(arguments: [
    "<p class=byline>EN FR IT</p>", "<p class=byline>Tag: Ferries Boats</p>", "<p class=author>Disko Von</p>",
    "<p>Autor</p><p>Search</p>",
  ])
  func noNames(markup: String) {
    #expect(authors(markup) == [])
  }

  @Test func labelsInsideTheBodyCount() {
    let text = Harbour.paragraphs + "<p>Author: Jo Alder, harbour council.</p>" + Harbour.paragraphs
    #expect(authors("", text: text) == ["Jo Alder"])
  }

  @Test func aNameSetOffBelowTheLastSentenceSigns() {
    #expect(authors("", text: Harbour.paragraphs + "<p><em>Jo Alder</em></p>") == ["Jo Alder"])
    #expect(authors("", text: Harbour.paragraphs + "<p>Jo Alder</p>") == [])
    #expect(authors("", text: Harbour.paragraphs + "<p><em>Thank You</em></p>") == [])
  }

  @Test func accountsStandBackBehindNames() {
    let linked = "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"jo-alder\"}</script>"
    #expect(authors("<p class=byline>By Jo Alder</p>", head: linked) == ["Jo Alder"])
    #expect(authors("", head: linked) == ["jo-alder"])
  }

  @Test func theFirstParagraphMayBeginWithItsAuthor() {
    let desk = "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"HARBOURDESK\"}</script>"
    let text = "<p><em>By Jo Alder</em>: \(Harbour.first)</p>" + Harbour.paragraphs
    #expect(authors("", head: desk, text: text) == ["Jo Alder"])
    #expect(authors("", head: desk) == ["HARBOURDESK"])
    let byline = "<p class=byline><a rel=author href=/desk>HARBOURDESK</a></p>"
    #expect(authors(byline, head: desk, text: text) == ["Jo Alder"])
    #expect(authors(byline, head: desk) == ["HARBOURDESK"])
  }

  @Test func editorialOfficesSignWhereAFieldSaysSo() {
    #expect(authors("", head: "<meta name=author content=Redaktion>") == ["Redaktion"])
    #expect(authors("<p class=byline>Redaktion</p>") == [])
  }

  /// Libraries write the family name first.
  @Test(arguments: [
    ("<meta name=citation_author content=\"Alder, Jo\">", ["Jo Alder"]),
    (
      "<meta name=DC.creator content=\"van der Alder, Jo M.; Other, Ann\">",
      ["Jo M. van der Alder", "Ann Other"]
    ),
    ("<meta name=DC.creator content=\"Jo Alder, Ann Other\">", ["Jo Alder", "Ann Other"]),
    (
      "<meta name=citation_author content=\"Alder, Jo\"><meta name=citation_author content=\"Other, Ann\">",
      ["Jo Alder", "Ann Other"]
    ),
    ("<meta name=author content=\"Alder, Other\">", ["Alder", "Other"]),
  ])
  func inverted(head: String, expected: [String]) {
    #expect(authors("", head: head) == expected)
  }

  @Test(arguments: ["and", "&amp;", "und"])
  func theSecondNeedsNoLink(conjunction: String) {
    let byline = "<p class=byline>By <a rel=author href=/author/jo>Jo Alder</a> \(conjunction) Ann Other</p>"
    #expect(authors(byline) == ["Jo Alder", "Ann Other"])
  }
}
