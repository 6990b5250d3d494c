import Testing

@testable import Reading

/// Which of the days on a page is that of publication.
@Suite struct HTMLDateTests {
  private func read(_ body: String, head: String = "", language: String = "en") -> PageContent {
    HTMLReader.read(
      utf8: Array(
        ("<html lang=\(language)><head><title>Ferries sail again</title>\(head)</head><body>"
          + "<h1>Ferries sail again</h1>\(body)</body></html>").utf8))
  }

  private static let text = "<div class=article-body>\(Harbour.paragraphs)</div>"

  /// The same day as scripts and languages write it.
  @Test(arguments: [
    "٤ مارس ٢٠٣١", "4 آذار/مارس 2031", "۴ مارس ۲۰۳۱", "४ मार्च २०३१", "৪ মার্চ ২০৩১", "4 במרץ 2031",
    "4 марта 2031", "4 Machi 2031", "2031年3月4日", "2031년 3월 4일", "４ March ２０３１", "4 de março de 2031",
    "Tuesday, March 4th, 2031", "4. März 2031",
  ])
  func words(date: String) {
    #expect(read("<p class=date>\(date)</p>\(Self.text)").published?.value == "2031-03-04")
  }

  @Test(arguments: [
    ("4 كانون الثاني 2031", "2031-01-04"), ("4 تشرين الأول 2031", "2031-10-04"),
    ("4 تشرين الثاني 2031", "2031-11-04"), ("4 كانون الأول 2031", "2031-12-04"),
  ])
  func monthsOfTwoWords(date: String, expected: String) {
    #expect(read("<p class=date>\(date)</p>\(Self.text)").published?.value == expected)
  }

  /// A label above a date tells what it is.
  @Test func labelsCount() {
    let content = read(
      "<dl><dt>Last updated</dt><dd>9 March 2031</dd><dt>Published</dt><dd>4 March 2031</dd></dl>\(Self.text)"
    )
    #expect(content.published?.value == "2031-03-04")
    #expect(read("<p>Last updated</p><p>9 March 2031</p>\(Self.text)").published == nil)
    let far = read("\(Self.text)<ul class=credits><li><p>Published</p><p>4 March 2031</p></li></ul>")
    #expect(far.published == Sourced("2031-03-04", from: .text, detail: "labelled"))
  }

  @Test func theLineThatSaysPublishedBeatsOtherDatesNearby() {
    let content = read(
      "<p>Posted on 4 March 2031</p><ul><li>Boats</li><li>Crews</li><li>Council</li></ul>"
        + "<p><time>1 February 2031</time></p>\(Self.text)")
    #expect(content.published?.value == "2031-03-04")
  }

  /// What goes out in the evening bears the next day's date where readers see it.
  @Test func theDayThatIsShownBeatsTheClock() {
    let meta = "<meta property=article:published_time content=2031-03-03T22:40:00Z>"
    #expect(read("<p class=date>4 March 2031</p>\(Self.text)", head: meta).published?.value == "2031-03-04")
    #expect(
      read("<p class=date>Updated 4 March 2031</p>\(Self.text)", head: meta).published?.value
        == "2031-03-03T22:40:00Z")
    let monthEnd = "<meta property=article:published_time content=2031-04-30T22:40:00Z>"
    #expect(read("<p class=date>1 May 2031</p>\(Self.text)", head: monthEnd).published?.value == "2031-05-01")
  }

  /// Where a field tells of a change, the later day that readers see is that of the change.
  @Test func theOnlyDayShownIsTheStatements() {
    let meta = "<meta property=article:published_time content=2031-03-03T10:40:00Z>"
    let changed = meta + "<meta property=article:modified_time content=2031-03-09T10:40:00Z>"
    let shown = "<p class=date>9 March 2031</p>\(Self.text)"
    #expect(read(shown, head: meta).published?.value == "2031-03-09")
    #expect(read(shown, head: changed).published?.value == "2031-03-03T10:40:00Z")
    #expect(
      read("<p>3 March 2031</p>\(shown)", head: meta).published?.value == "2031-03-03T10:40:00Z")
    #expect(
      read("<p class=date>1 March 2031</p>\(Self.text)", head: meta).published?.value
        == "2031-03-03T10:40:00Z")
  }

  @Test(arguments: ["Updated 9 March 2031", "9 March 2031 (updated)", "Last updated: 9 March 2031 at noon"])
  func daysOfChangesAreNone(line: String) {
    #expect(read("<p>\(line)</p>\(Self.text)").published == nil)
  }

  @Test(arguments: [
    "Updated <time>9 March 2031</time>", "<b>Last updated</b> <time datetime=2031-03-09>9 March</time>",
  ])
  func elementsWithDaysOfChangesAreNone(line: String) {
    #expect(read("<p>\(line)</p>\(Self.text)").published == nil)
    #expect(read("<p>\(line)</p><time>4 March 2031</time>\(Self.text)").published?.value == "2031-03-04")
  }

  /// A press release opens with its place and day, however much stands between the headline and it.
  @Test func theFirstLineGivesTheDay() {
    let tools = "<ul>" + (1...22).map { "<li>Tool \($0)" }.joined() + "</ul>"
    let content = read(
      tools + "<div class=article-body><p>PORT ALDER/MARREN, 4 March 2031 – \(Harbour.first)</p>"
        + Harbour.paragraphs + "</div>")
    #expect(content.published?.value == "2031-03-04")
  }

  @Test func citationsAreNoDates() {
    let journal =
      "<p>Marren, I. and Alder, J.: How ferries sail when nobody has slept. In: Letters on Harbours and "
      + "Their Crews, vol. 37, issue 65, 15 January 2031, pp. 260–264.</p>"
    let address = "<p>See harbour.example/news/2031/jan21/ferries.html for more of it, and for pictures.</p>"
    #expect(read("<div class=article-body>\(Harbour.paragraphs)\(journal)\(address)</div>").published == nil)
  }

  /// A long line behind the body that says when it was posted.
  @Test func longLinesWithALabelCount() {
    let line =
      "This entry was posted on 4 March 2031 at noon by the harbour desk, is filed under ferries, and can "
      + "be followed by its readers."
    #expect(read("\(Self.text)<div class=post-footer>\(line)</div>").published?.value == "2031-03-04")
  }

  @Test(
    arguments: [
      ("https://harbour.example/2031/03/04/ferries", "2031-03-04"),
      ("https://harbour.example/news/20310304-ferries.html", "2031-03-04"),
      ("https://harbour.example/2031/mar/04/ferries", "2031-03-04"),
      ("https://harbour.example/2031/mar04/ferries", nil), ("https://harbour.example/2031/03/ferries", nil),
      ("https://harbour.example/?day=2031-03-04", nil),
    ] as [(String, String?)])
  func addresses(address: String, expected: String?) {
    let content = read(Self.text, head: "<link rel=canonical href=\"\(address)\">")
    #expect(content.published?.value == expected)
  }

  /// A report's days are not the one it was published on.
  @Test func spansOfDaysAreNoDayOfPublication() {
    let link = "<link rel=canonical href=\"https://harbour.example/week-14-20-march-2031\">"
    for span in ["", "<h4>Week 14. - 20. March 2031</h4>", "<div class=date>14 – 20 March 2031</div>"] {
      #expect(read(span + Self.text, head: link).published == nil)
    }
  }

  @Test func thingsOfAnyKindCountUnderThePagesHeadline() {
    func linked(_ name: String) -> PageContent {
      read(
        Self.text,
        head: "<script type=application/ld+json>{\"@type\":\"HowTo\",\"name\":\"\(name)\","
          + "\"datePublished\":\"2031-03-04\"}</script>")
    }
    #expect(linked("Ferries sail again").published?.value == "2031-03-04")
  }

  @Test func datesOfTheFooterAreNotThePages() {
    #expect(read("\(Self.text)<footer><p>Harbour rules of 9 March 2030</p></footer>").published == nil)
  }

  @Test func daysAreCounted() {
    for (number, text) in [
      (0, "1970-01-01"), (11_016, "2000-02-29"), (22_342, "2031-03-04"), (18_262, "2020-01-01"),
    ] {
      let date = PageDate(dayNumber: number)
      #expect(date.iso8601 == text)
      #expect(date.dayNumber == number)
    }
  }

  @Test func theDayOfAChangeBesideThatOfPublicationIsNone() {
    let line = "<p>Published <time>4 March</time>, updated <time>9 January 2032</time></p>"
    let content = read(line + Self.text)
    #expect(content.published == nil)
    #expect(content.lines == Harbour.lines)
  }
}
