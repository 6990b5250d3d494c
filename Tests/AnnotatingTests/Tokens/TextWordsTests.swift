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

  /// Sixteen bytes of a word are fetched at once, but only where the text has them.
  @Test(arguments: 1...40)
  func aWordAtTheEndOfTheTextIsTheSameWord(_ length: Int) {
    let word = String("abcdefghijklmnopqrstuvwxyz0123456789ABCD".prefix(length))
    for (before, index) in [("", 0), ("x ", 1), ("One two three four five. ", 6)] {
      let found = numbers(before + word)
      let inside = numbers(before + word + " and so the text goes on for more than sixteen bytes")
      #expect(found.count == index + 1 && found == Array(inside.prefix(index + 1)))
      #expect(Set(numbers("\(word) \(word)z \(word)")).count == 2)
    }
  }

  /// Words are looked up in groups of sixteen.
  @Test(arguments: [0, 1, 2, 15, 16, 17, 31, 32, 33])
  func textsOfFewTokens(_ count: Int) {
    let text = (0..<count).map { "w\($0)" }.joined(separator: " ")
    let analysis = TokenizerTests.analyze(text)
    #expect(
      (0..<analysis.tokens.count).map { analysis.word($0) } == text.split(separator: " ").map(String.init))
    #expect(Set(numbers(text)).count == count)
  }

  /// The tables' hash is known to everybody: words of one hash are as good as any, and do not cost more and more.
  @Test func wordsOfOneHash() {
    let lexicon = TokenizerTests.rules.lexicon.copy()
    let words = (0..<2_000).map { "w\($0)" } + (0..<1_000).map { "morethanfifteenletters\($0)" }
    func numbers(_ words: [String], hash: (Int) -> UInt32) -> [Int] {
      words.indices.map { index in
        Array(words[index].utf8).withUnsafeBufferPointer { bytes in
          guard let word = bytes.baseAddress else { return -1 }
          _ = lexicon.id(of: bytes, hash: hash(index))
          var key = TextWords.Key.Part.byCount.withUnsafeBufferPointer { parts in
            parts.baseAddress.map { TextWords.Key(word, count: bytes.count, readable: bytes.count, $0) }
              ?? TextWords.Key()
          }
          key.hash = hash(index)
          return lexicon.factsIndex(of: word, count: bytes.count, key)
        }
      }
    }
    let once = numbers(words) { _ in 7 }
    #expect(Set(once).count == words.count)
    #expect(numbers(words) { _ in 7 } == once)
    // Many others make the tables grow, and give some of the first ones room.
    let others = numbers(words.map { "x" + $0 }) { UInt32(truncatingIfNeeded: $0) &* 2_654_435_761 }
    #expect(Set(others).count == words.count && Set(others).isDisjoint(with: once))
    #expect(numbers(words) { _ in 7 } == once)
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
