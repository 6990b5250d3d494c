import RapporteurKit
import Reading
import Records
import StatementText
import TestSupport
import Testing

/// The writer of records and the record that reads them are two lists of the same fields.
@Suite struct RecordWriterTests {
  private static let extractor = Extractor()

  private static let news = """
    Harbour Forum calls for talks

    The Harbour Forum (HF) said on 3 May 2024 that “the port must “stay” open”. Its president, Ms Ana Løvdal, said: \
    “It is a betrayal.”

    “We will go on,” she added last Monday, “as long as it takes.” Former minister Ole Berg denied it. The HF recalled \
    resolution 1593 (2005) and Article 7(1)(a) of the Rome Statute. Løvdal left the Forum on 31 June.
    """

  private func statement(_ words: String, language: String? = "en") -> Statement {
    let paragraphs = words.split(separator: "\n\n")
    var blocks: [StatementText.Block] = []
    var start = 0
    for paragraph in paragraphs {
      blocks.append(
        .init(range: start..<start + paragraph.utf8.count, kind: blocks.isEmpty ? .heading : .paragraph))
      start += paragraph.utf8.count + 2
    }
    let text = StatementText(bytes: Array(paragraphs.joined(separator: "\n\n").utf8), blocks: blocks)
    return Statement(
      source: .init(
        path: "a “b”.txt", mediaType: "text/plain", encoding: "utf-8", byteCount: 1, sha256: "00"),
      title: paragraphs.first.map { Sourced(String($0), from: .heading, range: 0..<$0.utf8.count) },
      published: Sourced("2024-05-06", from: .option), language: language.map { Sourced($0, from: .option) },
      text: text,
      warnings: [
        .init(code: "reading.sample", message: "a warning", range: words.isEmpty ? nil : 0..<3),
        .init(code: "a.b", message: "c"),
      ])
  }

  @Test(
    arguments: [JSONStyle.pretty, .compact],
    [news, "", "— the Court", "’s “A (B)” C (D) said.", "naïve\u{2028}x"])
  func writesWhatTheRecordWrites(_ style: JSONStyle, _ words: String) throws {
    var worker = Self.extractor.makeWorker()
    for language in ["en", "xx", nil] {
      let statement = statement(words, language: language)
      let buffer = RecordBuffer(capacity: 64)
      worker.write(statement, into: buffer, style: style)
      let bytes = Array(buffer.bytes)
      let record = try Record(json: bytes)
      var again: [UInt8] = []
      record.write(into: &again, style: style)
      #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: again, as: UTF8.self))
      #expect(checkSpans(record) == [])
      #expect(try worker.record(of: statement) == record)
    }
  }

  @Test func theSampleHasAllKindsOfThings() throws {
    var worker = Self.extractor.makeWorker()
    let record = try worker.record(of: statement(Self.news))
    #expect(Set(record.entities.map(\.type)) == [.person, .institution, .instrument])
    #expect(record.entities.contains { !$0.aliases.isEmpty && !$0.mentions.isEmpty })
    #expect(
      record.entities.contains { !$0.roles.isEmpty } && record.entities.contains { !$0.identifiers.isEmpty })
    #expect(record.entities.flatMap(\.mentions).contains { $0.provision != nil })
    #expect(record.quotations.contains { !$0.segments.isEmpty || $0.cue != nil } && record.dates.count > 2)
    #expect(record.warnings.map(\.code) == ["a.b", "reading.sample", "date.impossible"])
  }

  @Test func aBufferIsUsedAgain() throws {
    var worker = Self.extractor.makeWorker()
    let buffer = RecordBuffer(capacity: 64)
    worker.write(statement(Self.news), into: buffer, style: .compact)
    let first = Array(buffer.bytes)
    worker.write(statement("Short."), into: buffer, style: .compact)
    #expect(Array(buffer.bytes.prefix(first.count)) == first)
    #expect(try Record(json: Array(buffer.bytes[first.count...])).document.text == "Short.")
    buffer.removeAll()
    worker.write(statement(Self.news), into: buffer, style: .compact)
    #expect(Array(buffer.bytes) == first)
  }
}
