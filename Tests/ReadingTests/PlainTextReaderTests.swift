import StatementText
import Testing

@testable import Reading

@Suite struct PlainTextReaderTests {
  private func text(_ words: String) -> StatementText {
    let plain = Array(words.utf8).withUnsafeBufferPointer { PlainTextReader.read($0) }
    checkInvariants(plain.text)
    return plain.text
  }

  /// Each block as its kind's first letter, level and words.
  private func outline(_ words: String) -> [String] {
    let text = text(words)
    return text.blocks.map { block in
      "\(block.kind.rawValue)\(block.level.map { " \($0)" } ?? ""): \(text.string(block.range))"
    }
  }

  @Test func normalizesWhiteSpace() {
    let words =
      "\u{FEFF}Port\u{A0}\u{2009}Ambrel\u{AD}s  har\u{200B}bour\t \r\n  went on\u{2028}strike \u{3000}\n"
    #expect(String(decoding: text(words).bytes, as: UTF8.self) == "Port Ambrels harbour\nwent on\nstrike")
  }

  /// Wherever they stand: lines are copied in steps of sixteen bytes.
  @Test func doubledSpacesAreSeenAtEachPlace() {
    for before in 1..<36 {
      let (start, end) = (String(repeating: "x", count: before), " y z, and the harbour office closed")
      let bytes = text(start + "  " + end + " \u{7f}\t  é").bytes
      #expect(String(decoding: bytes, as: UTF8.self) == start + end + " é")
    }
  }

  @Test func endsParagraphsAtBlankLines() {
    #expect(
      text("The dockers met.\n \t\n\u{A0}\nThey voted.\u{2029}They left.\u{0C}Then it rained.").blocks.count
        == 4)
    #expect(text("\n\n  \n").blocks.isEmpty)
  }

  @Test func dropsControlsWithAWarning() {
    let bytes = Array("Port\u{0} Am\u{7}brel".utf8) + [0x20, 0xC2, 0x93, 0x73, 0xC2, 0x94]
    let plain = bytes.withUnsafeBufferPointer { PlainTextReader.read($0) }
    #expect(String(decoding: plain.text.bytes, as: UTF8.self) == "Port Ambrel “s”")
    #expect(plain.warnings.map(\.code) == ["reading.control-characters", "reading.misread-characters"])
  }

  static let wrapped = """
    The harbour office has told the council that it will publish the list
    of all persons who were held at the old customs house. Their families
    will be heard before the end of the month, the office added.
    """

  @Test func keepsWrappedLinesTogether() {
    let blocks = text(Self.wrapped + "\n\n" + Self.wrapped).blocks
    #expect(blocks.count == 2)
    #expect(text(Self.wrapped + "\n    " + Self.wrapped.prefix(120)).blocks.count == 2)
  }

  @Test func takesLongLinesForParagraphs() {
    let line = Self.wrapped.split(separator: "\n").joined(separator: " ")
    #expect(outline("Author:\nHarbour Forum\n\(line)\n\(line)").count == 4)
  }

  @Test func joinsALineThatGoesOnSmall() {
    #expect(text("The council of Port Ambrel\nhas met.\nIt will meet again.").blocks.count == 2)
  }

  @Test func findsListItems() {
    let words =
      "We call for:\n• an inquiry;\n• the release of all\n  who were held.\n\n1. First.\n(a) One.\n(b) Two.\n2. Second."
    #expect(
      outline(words) == [
        "paragraph: We call for:", "list-item 1: • an inquiry;",
        "list-item 1: • the release of all\nwho were held.",
        "list-item 1: 1. First.", "list-item 2: (a) One.", "list-item 2: (b) Two.", "list-item 1: 2. Second.",
      ])
  }

  @Test func tellsLettersFromRomanNumbers() {
    let kinds = text("(g) One.\n(h) Two.\n(i) Three.\n(j) Four.").blocks.map(\.level)
    #expect(kinds == [1, 1, 1, 1])
    #expect(text("(a) One.\n(i) Two.\n(ii) Three.\n(b) Four.").blocks.map(\.level) == [1, 2, 2, 1])
  }

  @Test func knowsNumbersThatOpenNoItem() {
    #expect(outline("8. März 2024 war ein Freitag.") == ["paragraph: 8. März 2024 war ein Freitag."])
    #expect(outline("2019. It was a good year.") == ["paragraph: 2019. It was a good year."])
    #expect(outline("A. Voss spoke.") == ["paragraph: A. Voss spoke."])
  }

  @Test func findsHeadings() {
    let body = Self.wrapped.split(separator: "\n").joined(separator: " ")
    let kinds = outline(
      "The Harbour Dispute\n\n\(body)\n\nWhat the families ask for\n\n\(body)\n\n## Next\n\n3. Background\n\n\(body)\n\nEnds"
    )
    #expect(
      kinds.filter { $0.hasPrefix("heading") } == [
        "heading 1: The Harbour Dispute", "heading 2: What the families ask for", "heading 2: ## Next",
        "heading 2: 3. Background",
      ])
  }

  @Test func findsQuotesTablesAndSignatures() {
    let words = """
      > They took us
      > at night.

      | Port | Held |
      | Ambrel | 40 |

      The witness went on to say this:

          We were never told why we had been brought there, and
          nobody ever asked us for our names.

      Yours faithfully,

      Ida Voss
      President, Harbour Forum

      The office can be reached on weekdays from nine to five, and on Saturdays by appointment only.
      """
    #expect(
      text(words).blocks.map(\.kind.rawValue) == [
        "quote", "table-row", "table-row", "paragraph", "quote", "signature", "signature", "signature",
        "paragraph",
      ])
  }

  @Test func copesWithOneLongLine() {
    let line = String(repeating: "harbour ", count: 50_000)
    #expect(text(line).blocks == [.init(range: 0..<line.utf8.count - 1, kind: .paragraph)])
  }

  /// Every word stays, in every arrangement of white space.
  @Test func losesNoWords() {
    var random = SeededRandom(seed: 3)
    let pieces = [
      "Harbour", "of", "the", "“Voss”", "é", "港", "- x", "1. a", "\n", "\r\n", " ", "\t", "\n\n", "    ",
      "> q", "| a |", "===", "# H",
    ]
    for _ in 0..<300 {
      let words = (0..<40).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined(
        separator: " ")
      let text = text(words)
      let squeezed = { (bytes: [UInt8]) in bytes.filter { $0 > 0x20 } }
      #expect(squeezed(text.bytes) == squeezed(Array(words.utf8)))
    }
  }

  /// A line set in below an item's words is part of the item, however short the line above it.
  @Test func itemsRunOnWhereTheyAreSetIn() {
    let words = """
      The crews ask for:
      - a meeting with Chair
        Marren and
        Port Alder's council; and
      • longer
        Breaks
      1. Notes
         The council met.
      """
    #expect(
      outline(words) == [
        "paragraph: The crews ask for:",
        "list-item 1: - a meeting with Chair\nMarren and\nPort Alder's council; and",
        "list-item 1: • longer\nBreaks", "list-item 1: 1. Notes", "paragraph: The council met.",
      ])
  }
}
