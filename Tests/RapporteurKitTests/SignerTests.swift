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
}
