import Testing

@testable import Annotating

@Suite struct NameKeysTests {
  @Test func namesOfTheSameWordsHaveOneNumber() {
    let analysis = TokenizerTests.analyze("Al-Harun met AL HARUN and Harun Al. The Al Harun road.")
    var keys = NameKeys(analysis)
    #expect(keys.number(of: 0..<3) == 0)
    #expect(keys.number(of: 4..<6) == 0)
    #expect(keys.number(of: 7..<9) == 1)
    #expect(keys.known(11..<13) == 0)
    #expect(keys.known(11..<14) == nil)
    #expect(keys.number(of: 1..<2) == nil)
  }
}
