import RapporteurKit
import Reading
import Records
import Testing

@Suite struct ExtractorTests {
  private func record(_ extractor: Extractor) throws -> Record {
    let text = "Mira Tovald, head of the Harbour Watch, said on 3 May 2021 that the port was closed."
    var worker = extractor.makeWorker()
    return try worker.record(of: try StatementReader().read(bytes: Array(text.utf8), path: "a.txt"))
  }

  @Test func rulesReadAheadAreTheSameRules() throws {
    let plain = try record(Extractor())
    #expect(plain.quotations.count == 1)
    Extractor.readAhead()
    #expect(try record(Extractor()) == plain)
    // The one after it reads them itself.
    #expect(try record(Extractor()) == plain)
  }
}
