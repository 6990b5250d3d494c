import Records
import TestSupport
import Testing

@Suite struct RecordLinesTests {
  @Test func partsHaveTheirLines() throws {
    let bytes = sampleRecord().json()
    let lines = RecordLines(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    func line(_ part: String) throws -> Substring { all[try #require(lines[part]) - 1] }
    #expect(try line("document/title").contains("\"title\":"))
    #expect(try line("document/text").contains("\"text\":"))
    #expect(try line("quotations").contains("\"quotations\":"))
    let number = try #require(lines["dates/0"])
    #expect(all[number - 1] == "    {" && all[number].contains("\"start\":"))
    #expect(try line("entities/0/mentions/0").contains("\"form\":"))
    #expect(lines["dates/99"] == nil && lines["nothing"] == nil)
  }

  @Test func oneLineIsOneLine() {
    let lines = RecordLines(sampleRecord().json(.compact), firstLine: 7)
    #expect(lines["entities/0/mentions/0"] == 7)
    #expect(lines["source"] == 7)
  }

  @Test(arguments: [
    "", "{", "[[[[[[[[", "}}}}]]", "\"", "{\"a\\", "{\"a\": \"b\\\"{\", \"c\"", "{\"a\": [1, {\"b\": [",
    "\u{0}{\"a\n",
  ])
  func brokenJSONIsNoTrouble(_ text: String) {
    #expect(RecordLines(Array(text.utf8))["z"] == nil)
  }

  @Test func wordsInStringsAreNoParts() {
    let lines = RecordLines(Array("{\n\"a\": \"\\\"b\\\": {\",\n\"b\": 1}".utf8))
    #expect(lines["a"] == 2)
    #expect(lines["b"] == 3)
  }
}
