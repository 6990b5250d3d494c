/// Cuts an entry of a word list into the tokens that a text would have in its place.
enum EntryWords {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Nearly all entries are cut without an array of their pieces; what the tokenizer treats in a way of its own goes there.
  @inline(__always)
  static func forEach(_ entry: Bytes, _ body: (_ word: Bytes, _ hash: UInt32, _ isSpaced: Bool) -> Void) {
    guard isPlain(entry) else { return cut(entry, body) }
    var isSpaced = false
    var at = 0
    while at < entry.count {
      let start = at
      var hash = Tokenizer.hashSeed
      while at < entry.count, ASCIILetters.has(entry[at]) || at == start {
        hash = (hash ^ UInt32(entry[at])) &* Tokenizer.hashPrime
        at += 1
        if !ASCIILetters.has(entry[start]) { break }
      }
      if entry[start] == 0x20 {
        isSpaced = true
      } else {
        body(Bytes(rebasing: entry[start..<at]), hash, isSpaced)
        isSpaced = false
      }
    }
  }

  /// Whether an entry has a single word.
  @inline(__always)
  static func isOneWord(_ entry: Bytes) -> Bool {
    ASCIILetters.areAll(of: entry) || FirstWord.end(of: entry) == entry.count
  }

  /// The word of an entry that has only one.
  static func single(_ entry: Bytes, in lexicon: Lexicon) -> UInt32? {
    var found: UInt32?
    var count = 0
    forEach(entry) { word, hash, _ in
      count += 1
      found = lexicon.id(of: word, hash: hash)
    }
    return count == 1 ? found : nil
  }

  @inline(never)
  private static func cut(_ entry: Bytes, _ body: (_ word: Bytes, _ hash: UInt32, _ isSpaced: Bool) -> Void) {
    Tokenizer.forEachPiece(of: entry) { body($0, Lexicon.hash($0), $1) }
  }

  /// Letters and digits, spaces, and marks that are a token each: no apostrophes, no `U.N.`, no other alphabets.
  @inline(__always)
  private static func isPlain(_ entry: Bytes) -> Bool {
    for (index, byte) in entry.enumerated() {
      if byte < 0x20 || byte == 0x27 || byte >= 0x7F { return false }
      guard byte == 0x2E, index > 0, ASCIILetters.has(entry[index - 1]) else { continue }
      if index == 1 || !ASCIILetters.has(entry[index - 2]) { return false }
    }
    return true
  }
}
