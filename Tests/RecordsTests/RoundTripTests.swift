import Records
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test func sampleIsSound() {
    #expect(checkSpans(sampleRecord()) == [])
  }

  @Test(arguments: [JSONStyle.pretty, .compact])
  func recordComesBackAsItWas(_ style: JSONStyle) throws {
    let outcome = StatementOutcome.record(sampleRecord())
    var bytes: [UInt8] = []
    outcome.write(into: &bytes, style: style)
    #expect(try StatementOutcome(json: bytes) == outcome)
    var again: [UInt8] = []
    try StatementOutcome(json: bytes).write(into: &again, style: style)
    #expect(again == bytes)
  }

  @Test(arguments: [JSONStyle.pretty, .compact])
  func errorComesBackAsItWas(_ style: JSONStyle) throws {
    let outcome = StatementOutcome.failure(
      ErrorRecord(path: "a/b.txt", code: "reading.permission-denied", message: "It may not be read."))
    var bytes: [UInt8] = []
    outcome.write(into: &bytes, style: style)
    #expect(try StatementOutcome(json: bytes) == outcome)
  }

  @Test func recordsAreAppended() throws {
    var bytes: [UInt8] = []
    StatementOutcome.record(sampleRecord()).write(into: &bytes, style: .compact)
    let line = bytes.count
    StatementOutcome.record(sampleRecord()).write(into: &bytes, style: .compact)
    #expect(bytes.count == 2 * line)
    #expect(try StatementOutcome(json: bytes, range: line..<bytes.count) == .record(sampleRecord()))
  }

  @Test func errorsLook() {
    var bytes: [UInt8] = []
    let error = ErrorRecord(path: "b.txt", code: "reading.empty", message: "It is empty.")
    error.write(into: &bytes, style: .compact)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {"schema":"rapporteur.error/1","source":{"path":"b.txt"},\
        "error":{"code":"reading.empty","message":"It is empty."}}

        """)
  }

  @Test func prettyLooks() {
    var record = sampleRecord()
    record.document = .init(text: "Go.", blocks: [.init(start: 0, end: 3, kind: .paragraph)])
    (record.entities, record.dates, record.quotations, record.issuers) = ([], [], [], [])
    (record.corrections, record.warnings) = ([], [])
    var bytes: [UInt8] = []
    record.write(into: &bytes, style: .pretty)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "schema": "rapporteur.record/1",
          "producer": { "version": "0.1.0", "rules": ["en 1"] },
          "source": {
            "path": "mills/closing.html",
            "mediaType": "text/html",
            "encoding": "utf-8",
            "byteCount": 512,
            "sha256": "\(record.source.sha256)"
          },
          "document": {
            "title": null,
            "authors": [],
            "publisher": null,
            "published": null,
            "url": null,
            "language": null,
            "evidence": {},
            "text": "Go.",
            "blocks": [
              { "start": 0, "end": 3, "kind": "paragraph", "level": null, "source": null }
            ]
          },
          "issuers": [],
          "entities": [],
          "dates": [],
          "quotations": [],
          "corrections": [],
          "warnings": []
        }

        """)
  }
}
