/// Words that a stage looks for at all tokens, with bits that tell for what: a look at one byte tells that a token is
/// none of them.
public struct WordMarks: Sendable {
  /// By the id of the word in lower case; words of texts have higher ids.
  private var marks: [UInt8]

  public init(_ rules: RuleSet) { marks = Array(repeating: 0, count: rules.lexicon.count) }

  /// Marks a word, given in lower case.
  public mutating func add(_ word: String, _ rules: RuleSet, mark: UInt8) {
    guard let id = rules.lexicon.lookup(word) else { return }
    let fold = rules.lexicon.fold(id)
    precondition(rules.lexicon.knowledge.marks(fold: fold, as: .asked), Self.unknown)
    marks[Int(fold)] |= mark
  }

  /// Marks the words that an entry of a word list begins with.
  public mutating func add(firstWordsOf list: String, _ rules: RuleSet, mark: UInt8) {
    guard let listed = rules.listed(list) else { return }
    precondition(rules.lexicon.knowledge.marks(listed, as: .asked), Self.unknown)
    rules.wordLists[list]?.forEach { entry, _ in
      var first: UInt32?
      EntryWords.forEach(entry) { word, hash, _ in
        if first == nil { first = rules.lexicon.lookup(word, hash: hash).map { rules.lexicon.fold($0) } }
      }
      if let first { marks[Int(first)] |= mark }
    }
  }

  private static let unknown = "a stage looks for words that StageTables does not mark"

  @inline(__always)
  fileprivate subscript(fold: UInt32) -> UInt8 { Int(fold) < marks.count ? marks[Int(fold)] : 0 }
}

extension Analysis {
  /// Appends all tokens whose word is marked, in one pass.
  ///
  /// A call into this module for each of a statement's tokens took longer than what was done where it found something.
  public func appendTokens(_ marks: WordMarks, to found: inout [(token: Int32, mark: UInt8)]) {
    storage.tokens.forEach(.asked, in: 0..<storage.tokenCount) { token in
      let mark = marks[storage.facts[token].fold]
      if mark != 0 { found.append((Int32(truncatingIfNeeded: token), mark)) }
    }
  }
}
