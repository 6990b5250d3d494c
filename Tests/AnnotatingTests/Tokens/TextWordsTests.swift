import Testing

@testable import Annotating

@Suite struct TextWordsTests {
  /// Numbers of the words of a text, which are equal where the words are.
  private func numbers(_ text: String) -> [UInt32] {
    let analysis = TokenizerTests.analyze(text)
    return (0..<analysis.tokens.count).map { analysis.tokens.word($0) }
  }

  @Test(arguments: [
    "abcdefg abcdefgh abcdefghi abcdefgX", "quarter quarterly quarterback Quarter QUARTER", "é e éé è",
    "a b ab ba abc",
    "Zusammenarbeit Zusammenarbeiten zusammenarbeit", "1234567 12345678 123456789",
  ])
  func wordsThatDifferHaveNumbersOfTheirOwn(_ text: String) {
    let once = numbers(text)
    #expect(Set(once).count == once.count)
    // The last word ends where the text does: nothing behind it may be read.
    #expect(numbers(text + " " + text) == once + once)
  }

  @Test func manyWordsStayApart() {
    let words = (0..<5_000).map { "w\($0)" } + (0..<5_000).map { "eightlet\($0)" }
    let found = numbers(words.joined(separator: " "))
    #expect(Set(found).count == words.count)
  }

  @Test func whatIsKnownOfAWordDoesNotDependOnWhatCameBefore() throws {
    var annotator = Annotator(TokenizerTests.rules)
    func shapes(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      let analysis = annotator.analyze(
        .init(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
      return (0..<analysis.tokens.count).map { "\(analysis.shape($0).rawValue) \(analysis.word($0))" }
    }
    let fresh = shapes("In May the United Nations met.")
    _ = shapes("Many other words, UNITED and united, stood here in MAY.")
    #expect(shapes("In May the United Nations met.") == fresh)
  }
}
