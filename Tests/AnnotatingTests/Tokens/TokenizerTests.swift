import RulePacks
import StatementText
import Testing

@testable import Annotating

@Suite struct TokenizerTests {
  static let rules = RuleSet(PackLoader().load(language: "en"))

  static func analyze(_ text: String) -> Analysis {
    var annotator = Annotator(rules)
    let bytes = Array(text.utf8)
    var blocks: [StatementText.Block] = []
    var start = 0
    for piece in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      blocks.append(.init(range: start..<start + piece.utf8.count, kind: .paragraph))
      start += piece.utf8.count + 2
    }
    return annotator.analyze(StatementText(bytes: bytes, blocks: blocks))
  }

  static func tokens(_ text: String) -> [String] {
    let analysis = analyze(text)
    return (0..<analysis.tokens.count).map { analysis.word($0) }
  }

  @Test(arguments: [
    ("the Court's ruling", ["the", "Court", "'s", "ruling"]),
    ("the Court’s ruling", ["the", "Court", "’s", "ruling"]),
    ("don't, O’Brien", ["don't", ",", "O’Brien"]),
    ("the States’ duty", ["the", "States", "’", "duty"]),
    ("U.N. and a.m. and J. Doe", ["U.N.", "and", "a.m.", "and", "J", ".", "Doe"]),
    ("mid-2022, 16th, 3.5", ["mid", "-", "2022", ",", "16th", ",", "3", ".", "5"]),
    ("10–12 July", ["10", "–", "12", "July"]),
    ("“Ça va?” dit Éloïse", ["“", "Ça", "va", "?", "”", "dit", "Éloïse"]),
    ("قال القاضي، اليوم", ["قال", "القاضي", "،", "اليوم"]),
    ("👩‍⚖️ ok €5", ["👩", "‍", "⚖", "️", "ok", "€", "5"]),
    ("e\u{301}a", ["e\u{301}a"]), ("", []), ("'", ["'"]), ("a'", ["a", "'"]), ("'s", ["'", "s"]),
  ])
  func cutsAtWordsAndMarks(_ text: String, _ expected: [String]) {
    #expect(Self.tokens(text) == expected)
  }

  @Test func tokensCoverEverythingButWhiteSpace() {
    let pieces = ["a", "B.", "’", "'s", " ", "\n", "é", "“", "9", "-", "漢", "🙂", "U.N.", "…", "ß"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let analysis = Self.analyze(text)
      let words = (0..<analysis.tokens.count).map { analysis.word($0) }.joined()
      #expect(words.utf8.elementsEqual(text.utf8.filter { $0 != 0x20 && $0 != 0x0A }))
    }
  }

  /// Texts are cut 64 bytes at a time, and what is left of them one token at a time.
  @Test func cutsAlikeWhereverItStands() {
    let pieces = [
      "a", "B.", "Court’s", "don't", "'s", " ", " \n ", "\t", "é", "“", "9", "-", "漢", "U.N.", "…",
      "States’ ", "representatives", "x1",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<400 {
      var text = "|"
      while text.utf8.count < 48 { text += pieces.randomElement(using: &random) ?? "" }
      let alone = Self.analyze(text)
      let place = Int.random(in: 0..<140, using: &random)
      let before = String(repeating: "(", count: place)
      let among = Self.analyze(before + text + String(repeating: " ", count: 70))
      #expect(among.tokens.count == place + alone.tokens.count, "\(text)")
      for token in 0..<min(alone.tokens.count, among.tokens.count - place) {
        #expect(among.word(place + token) == alone.word(token), "\(text)")
        let ignored: Tokens.Mark = token == 0 ? [.blockStart, .sentenceStart] : .sentenceStart
        let mark = alone.tokens.mark(token).subtracting(ignored)
        #expect(among.tokens.mark(place + token).subtracting(ignored) == mark, "\(text)")
      }
    }
    let long = String(repeating: "harbours", count: 20)
    #expect(Self.tokens("The \(long), \(long)’s") == ["The", long, ",", long, "’s"])
  }

  @Test func sameWordSameNumberWhateverCameBefore() {
    var annotator = Annotator(Self.rules)
    let words = "Zanele met Zanele at the zanele"
    let first = annotator.analyze(
      StatementText(bytes: Array(words.utf8), blocks: [.init(range: 0..<words.utf8.count, kind: .paragraph)]))
    #expect(first.tokens.word(0) == first.tokens.word(2))
    #expect(first.tokens.word(0) != first.tokens.word(5))
    #expect(first.fold(0) == first.fold(5))
  }

  @Test(arguments: [
    ("Zanele", [TokenShape.word, .capitalized]), ("UN", [.word, .capitalized, .upper]),
    ("é", [.word, .lower]),
    ("2025", [.number, .hasDigit]), ("16th", [.hasDigit]), ("J", [.word, .capitalized, .initial]),
    ("U.N.", [.word, .capitalized, .upper, .dotted]), ("McKay", [.word, .capitalized, .mixedCase]),
    ("?", [.punctuation, .terminator]), ("“", [.punctuation, .openingQuote]),
  ])
  func shapes(_ word: String, _ expected: [TokenShape]) {
    let shape = Array(word.utf8).withUnsafeBufferPointer { TokenShape(of: $0) }
    #expect(shape == TokenShape(expected))
  }

  @Test func theTokenAtAByteIsFoundFromAnyOther() {
    let text = (0..<70).map { String(repeating: "x", count: $0 % 9 + 1) }.joined(separator: "  ")
    let tokens = Self.analyze(text).tokens
    for offset in 0...text.utf8.count {
      let expected = (0..<tokens.count).first { tokens.end($0) > offset } ?? tokens.count
      #expect(tokens.token(atByte: offset) == expected)
      for near in [0, 1, 7, 34, 35, 36, 68, 69, 70, 71] {
        #expect(tokens.token(atByte: offset, near: near) == expected)
      }
    }
    let none = Self.analyze("").tokens
    #expect(none.token(atByte: 3, near: 0) == 0)
    #expect(tokens.tokens(inBytes: 5..<60, near: 66) == tokens.tokens(inBytes: 5..<60))
  }
}
