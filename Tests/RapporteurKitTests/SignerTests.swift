import RapporteurKit
import Reading
import Records
import Testing

@Suite struct SignerTests {
  /// The same letter as text and as a page.
  @Test(arguments: [
    ("a.txt", "Yours sincerely,\n\nMira Tovald\nPresident, Harbour Forum\n\nBo Arnes\nDirector\n"),
    (
      "a.html",
      "<p>Yours sincerely,</p><p>Mira Tovald<br>President, Harbour Forum</p><p>Bo Arnes</p><p>Director</p>"
    ),
  ])
  func signersHaveTheTitleBelowTheirNames(path: String, end: String) throws {
    let words = "We ask the council to open the port again before the winter comes."
    let text = path == "a.txt" ? "\(words)\n\n\(end)" : "<main><p>\(words)</p><p>\(words)</p>\(end)</main>"
    var worker = Extractor().makeWorker()
    let record = try worker.record(of: try StatementReader().read(bytes: Array(text.utf8), path: path))
    #expect(
      record.issuers.map { "\($0.kind) \($0.entity)" } == [
        "signatory person/mira-tovald", "signatory institution/harbour-forum", "signatory person/bo-arnes",
      ])
    let roles = record.entities.flatMap { entity in
      entity.roles.map { "\(entity.id) \($0.text) \($0.institution ?? "-")" }
    }
    #expect(
      roles == [
        "person/mira-tovald President institution/harbour-forum", "person/bo-arnes Director -",
      ])
  }

  /// Whom a page's quotation quotes stands below it, and signs nothing.
  @Test func whoIsQuotedBelowIsTheSpeaker() throws {
    let words = "We ask the council to open the port again before the winter comes."
    let quotation =
      "<blockquote><p>The boats will stay in port all week long.</p><cite>Mira Tovald, mayor</cite></blockquote>"
    let page = "<main><p>\(words)</p><p>\(words)</p>\(quotation)<p>\(words)</p></main>"
    var worker = Extractor().makeWorker()
    let record = try worker.record(of: try StatementReader().read(bytes: Array(page.utf8), path: "a.html"))
    let quoted = try #require(record.quotations.first { $0.text.hasPrefix("The boats") })
    #expect(quoted.text == "The boats will stay in port all week long.")
    #expect(quoted.speakers.map(\.entity) == ["person/mira-tovald"])
    #expect(record.issuers.isEmpty)
  }
}
