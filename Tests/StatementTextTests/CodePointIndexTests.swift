import StatementText
import Testing

@Suite struct CodePointIndexTests {
  @Test(arguments: ["", "plain words", "naïve “quoted” words", "👩‍⚖️ a judge", "القاضية", "e\u{301}"])
  func countsAsUnicodeScalars(_ words: String) {
    let repeated = String(repeating: words, count: 40)
    let index = CodePointIndex(StatementText(bytes: Array(repeated.utf8), blocks: []))
    var byte = 0
    for (count, scalar) in repeated.unicodeScalars.enumerated() {
      #expect(index.codePoint(atByte: byte) == count)
      byte += String(scalar).utf8.count
    }
    #expect(index.codePoint(atByte: byte) == repeated.unicodeScalars.count)
  }
}
