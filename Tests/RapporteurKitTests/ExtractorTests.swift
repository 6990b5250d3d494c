import Annotating
import CompiledPacks
import RapporteurKit
import Reading
import Records
import RulePacks
import Testing

@Suite struct ExtractorTests {
  private static let news = """
    Mira Tovald, head of the Harbour Watch, said on 3 May 2021 that the port was closed. She added: “We go on.”
    """

  private func statement(_ text: String) throws -> Statement {
    try StatementReader().read(bytes: Array(text.utf8), path: "a.txt")
  }

  private func record(_ extractor: Extractor) throws -> Record {
    var worker = extractor.makeWorker()
    return try worker.record(of: try statement(Self.news))
  }

  @Test func rulesReadAheadAreTheSameRules() throws {
    let plain = try record(Extractor())
    #expect(plain.quotations.count == 2)
    Extractor.readAhead()
    #expect(try record(Extractor()) == plain)
    // The one after it reads them itself.
    #expect(try record(Extractor()) == plain)
  }

  /// The build has compiled the packs that are in the executable, and what it found is what a start would find.
  @Test func rulesCompiledAheadAreTheSameRules() throws {
    #expect(CompiledLanguage.all.map(\.name) == PackLoader.builtInLanguages)
    for language in CompiledLanguage.all {
      let text = try #require(CompiledPack.text(of: PackLoader().builtIn(language.name)))
      #expect(language.text.withUTF8Buffer { $0.elementsEqual(text) })
    }
    // With a folder of rules, here one that is not there, all are compiled anew.
    let compiling = Extractor(options: ExtractionOptions(ruleFolders: ["/no/such/folder"]))
    #expect(compiling.diagnostics.map(\.code) == ["rule.unreadable"])
    #expect(try record(compiling) == record(Extractor()))
  }

  /// Who looks ahead comes at the end of the text; a page may be cut off anywhere.
  @Test(arguments: [
    "Speaking today, Minister Lund said: “The yard is dead,” and left. Berg, he said, by six votes to one, that it was.",
    "According to Ana Lund, the mayor (KPC), the union’s 3 May 2021 report, as she put it, “says so”; it was, she added, late.",
    "LUND: Why? BERG: In May, he told the board, which ruled that, on 4 April, Article 7 of the Harbour Act – “the Act” – held.",
    "In a statement, the Ministry of Ports of Norvia called on Mr. Ole Berg to “leave”, warning, among others, that; it was urged by",
    "The President of the Republic Ana Lund, the Special Rapporteur on ports, docks or San Pedro del Lago, and Ole “Ox” Berg, MP, "
      + "of Vesta, Inc. (NYSE: VSTA), said: “Of the House’s Ports, Docks and Yards Committee, one in ten of the crew, in its ruling, agreed.",
  ])
  func aTextMayEndAnywhere(_ text: String) throws {
    var worker = Extractor().makeWorker()
    let options = ReadingOptions(language: "en")
    let bytes = Array(text.utf8)
    for end in bytes.indices.dropFirst()
    where bytes[end] & 0xC0 != 0x80 && !isLetter(bytes[end - 1], bytes[end]) {
      for tail in ["", ",", "”", ":", " “"] {
        let cut = Array(bytes[..<end]) + Array(tail.utf8)
        let statement = try StatementReader().read(bytes: cut, path: "a.txt", options: options)
        #expect(try worker.record(of: statement).document.language == "en")
      }
    }
  }

  /// Whether a place is inside a word.
  private func isLetter(_ before: UInt8, _ after: UInt8) -> Bool {
    [before, after].allSatisfy { 0x61...0x7A ~= $0 | 0x20 }
  }

  @Test func statementsThatPassTogetherGiveWhatEachGivesAlone() throws {
    let texts = [
      Self.news,
      "Der Hafen bleibt geschlossen, sagte die Ministerin am Montag. Die Gewerkschaft ist dagegen.",
      "Ole Berg, who leads the Dockers' Union, told reporters last Friday: “She is wrong.” The Union will sue.",
      Self.news, "The Harbour Watch (HW) wrote to Minister Ana Roe in June. “No answer,” it said.",
    ]
    let statements = try texts.map(statement)
    let extractor = Extractor()
    var alone: [[UInt8]] = []
    for statement in statements {
      var worker = extractor.makeWorker()
      let buffer = RecordBuffer()
      worker.write(statement, into: buffer, style: .pretty)
      alone.append(Array(buffer.bytes))
    }
    var worker = extractor.makeWorker()
    let buffer = RecordBuffer()
    for count in [0, 1, 2, statements.count] {
      var together: [[UInt8]] = []
      worker.write(Array(statements.prefix(count)), into: buffer, style: .pretty) { number, _ in
        #expect(number == together.count)
        together.append(Array(buffer.bytes))
        buffer.removeAll()
      }
      #expect(together == Array(alone.prefix(count)))
    }
    worker.write(statements, into: buffer, style: .pretty) { _, _ in }
    #expect(Array(buffer.bytes) == Array(alone.joined()))
    #expect(Set(alone).count == 4)
  }
}
