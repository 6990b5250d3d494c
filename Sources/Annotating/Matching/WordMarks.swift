/// Words that a stage looks for at all tokens, with bits that tell for what: a look at one byte tells that a token is
/// none of them.
public struct WordMarks: Sendable {
  /// By the id of the word in lower case; words of texts have higher ids.
  private var marks: [UInt8]
  /// A bit for each marked word, by the last bits of its id: the ids of a text's words lie far apart in `marks`, and
  /// most have no bit.
  fileprivate private(set) var bits = [UInt64](repeating: 0, count: 64)

  public init(_ rules: RuleSet) { marks = Array(repeating: 0, count: rules.lexicon.count) }

  /// Marks a word, given in lower case.
  public mutating func add(_ word: String, _ rules: RuleSet, mark: UInt8) {
    if let id = rules.lexicon.lookup(word) { add(rules.lexicon.fold(id), mark) }
  }

  /// Marks the words that an entry of a word list begins with.
  public mutating func add(firstWordsOf list: String, _ rules: RuleSet, mark: UInt8) {
    rules.wordLists[list]?.forEach { entry, _ in
      var first: UInt32?
      EntryWords.forEach(entry) { word, hash, _ in
        if first == nil { first = rules.lexicon.lookup(word, hash: hash).map { rules.lexicon.fold($0) } }
      }
      if let first { add(first, mark) }
    }
  }

  private mutating func add(_ fold: UInt32, _ mark: UInt8) {
    marks[Int(fold)] |= mark
    let (word, bit) = Self.place(of: fold)
    bits[word] |= bit
  }

  /// Where the bit of a word lies in `bits`.
  @inline(__always)
  fileprivate static func place(of fold: UInt32) -> (word: Int, bit: UInt64) {
    (Int(fold >> 6 & 63), 1 << UInt64(fold & 63))
  }

  @inline(__always)
  fileprivate subscript(fold: UInt32) -> UInt8 { Int(fold) < marks.count ? marks[Int(fold)] : 0 }
}

extension Analysis {
  /// Appends all tokens whose word is marked, in one pass.
  ///
  /// A call into this module for each of a statement's tokens took longer than what was done where it found something.
  public func appendTokens(_ marks: WordMarks, to found: inout [(token: Int32, mark: UInt8)]) {
    let facts = storage.facts
    marks.bits.withUnsafeBufferPointer { bits in
      for token in 0..<storage.tokenCount {
        let (word, bit) = WordMarks.place(of: facts[token].fold)
        if bits[word] & bit == 0 { continue }
        let mark = marks[facts[token].fold]
        if mark != 0 { found.append((Int32(truncatingIfNeeded: token), mark)) }
      }
    }
  }
}
