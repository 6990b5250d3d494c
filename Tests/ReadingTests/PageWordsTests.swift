import Testing

@testable import Reading

/// Rules/pages.tsv.
@Suite struct PageWordsTests {
  /// A misspelt key would be passed over without a word.
  @Test func everyKeyIsKnownAndEveryListIsThere() {
    let known = PageWords.List.allCases.map(\.rawValue) + Signal.named.map { "class-" + $0.name }
    #expect(PageWords.keys == known.sorted())
  }

  /// Lines are compared in lower case, names of elements cut into words.
  @Test func wordsAreWrittenAsTheyAreLookedUp() {
    for list in PageWords.List.allCases where list != .bylineAnd {
      for word in PageWords.set(list) { #expect(word == word.lowercased()) }
    }
    for (name, _) in Signal.named {
      for word in PageWords.names(of: name) {
        #expect(
          word.allSatisfy {
            $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x20 || $0 == 0x3D || $0 >= 0x80
          })
      }
    }
  }
}
