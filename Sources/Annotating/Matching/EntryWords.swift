/// Cuts an entry of a word list into the tokens that a text would have in its place.
enum EntryWords {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Entries of letters, digits, spaces and hyphens, nine in ten, are cut without an array of their pieces.
  @inline(__always)
  static func forEach(_ entry: Bytes, _ body: (_ word: Bytes, _ hash: UInt32, _ isSpaced: Bool) -> Void) {
    guard entry.allSatisfy({ isPlain($0) || $0 == 0x20 || $0 == 0x2D }) else { return cut(entry, body) }
    var isSpaced = false
    var at = 0
    while at < entry.count {
      let start = at
      var hash = Tokenizer.hashSeed
      while at < entry.count, isPlain(entry[at]) || at == start {
        hash = (hash ^ UInt32(entry[at])) &* Tokenizer.hashPrime
        at += 1
        if !isPlain(entry[start]) { break }
      }
      if entry[start] == 0x20 {
        isSpaced = true
      } else {
        body(Bytes(rebasing: entry[start..<at]), hash, isSpaced)
        isSpaced = false
      }
    }
  }

  /// The word of an entry that has only one, where the rules know it.
  static func single(_ entry: Bytes, in lexicon: Lexicon) -> UInt32? {
    var found: UInt32?
    var count = 0
    forEach(entry) { word, hash, _ in
      count += 1
      found = lexicon.lookup(word, hash: hash)
    }
    return count == 1 ? found : nil
  }

  @inline(never)
  private static func cut(_ entry: Bytes, _ body: (_ word: Bytes, _ hash: UInt32, _ isSpaced: Bool) -> Void) {
    for piece in Tokenizer.pieces(of: String(decoding: entry, as: UTF8.self)) {
      piece.bytes.withUnsafeBufferPointer { body($0, Lexicon.hash($0), piece.spaceBefore) }
    }
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
