import Testing

@testable import Annotating

@Suite struct TokenBitsTests {
  /// Some words of each kind among others, so that groups have bits at both ends, or none.
  private static let words = (0..<300).map { index in
    index % 63 == 0 ? "." : index % 7 == 3 ? "Vessa" : index > 100 && index < 240 ? "zzog" : "the"
  }

  /// Tokens are taken in by groups of 64.
  @Test(arguments: [1, 2, 63, 64, 65, 127, 128, 129, 300])
  func theTokensOfARowAreThoseWhoseWordsHaveItsShape(_ count: Int) {
    let tokens = TokenizerTests.analyze(Self.words.prefix(count).joined(separator: " ")).tokens
    #expect(tokens.count == count)
    for (row, shape) in [(TokenBits.Row.stop, TokenShape.stop), (.nameStart, .nameStart), (.asked, .asked)] {
      for start in [0, 1, 5, 62, 63, 64, 65, 126, 200, 256] where start <= count {
        for end in [start, start + 1, 64, 128, 192, count] where end >= start && end <= count {
          var found: [Int] = []
          tokens.forEach(row, in: start..<end) { found.append($0) }
          #expect(found == (start..<end).filter { tokens[$0].shape.contains(shape) })
        }
      }
    }
  }

  @Test func everyRowHasTokens() {
    let tokens = TokenizerTests.analyze(Self.words.joined(separator: " ")).tokens
    func count(_ row: TokenBits.Row) -> Int {
      var count = 0
      tokens.forEach(row, in: 0..<tokens.count) { _ in count += 1 }
      return count
    }
    #expect(count(.stop) == Self.words.count { $0 == "." })
    // "The Hague" begins with "the".
    #expect(count(.nameStart) == Self.words.count { $0 == "Vessa" || $0 == "the" })
    #expect(count(.asked) == Self.words.count { $0 == "the" })
  }

  @Test func theFirstTokenOfARow() {
    var bits = TokenBits(tokenCount: 200)
    let set: Set = [0, 63, 64, 130, 199]
    for start in stride(from: 0, to: 200, by: TokenBits.groupSize) {
      let bytes = (start..<start + TokenBits.groupSize).map { token in
        set.contains(token) ? TokenBits.byte(of: [.nameStart, .stop]) : TokenBits.byte(of: [.word, .asked])
      }
      bytes.withUnsafeBufferPointer { bytes in
        if let base = bytes.baseAddress {
          bits.append(base, count: min(TokenBits.groupSize, 200 - start))
        }
      }
    }
    for start in 0...200 {
      for end in [0, start, 63, 64, 65, 131, 200] where end <= 200 {
        let first = (start..<max(start, end)).first { set.contains($0) }
        #expect(bits.first(.nameStart, from: start, before: end) == first)
        #expect(bits.first(.stop, from: start, before: end) == first)
      }
    }
  }
}
