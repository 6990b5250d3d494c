/// The hash of a name's first word in lower case, the same as that of the word's entry in the lexicon.
enum FirstWord {
  /// Letters and digits up to a space, hyphen or comma are hashed as they come; what is harder goes through the tokenizer.
  static func hash(of name: UnsafeBufferPointer<UInt8>) -> UInt32 { hashAndEnd(of: name).hash }

  /// The same, and where the word ends.
  static func hashAndEnd(of name: UnsafeBufferPointer<UInt8>) -> (hash: UInt32, end: Int) {
    var hash = Tokenizer.hashSeed
    var at = 0
    while at < name.count {
      let byte = name[at]
      if (0x61...0x7A).contains(byte | 0x20) {
        hash = (hash ^ UInt32(byte | 0x20)) &* Tokenizer.hashPrime
        at += 1
      } else if (0x30...0x39).contains(byte) {
        hash = (hash ^ UInt32(byte)) &* Tokenizer.hashPrime
        at += 1
      } else if at > 0, byte == 0x20 || byte == 0x2D || byte == 0x2C {
        return (hash, at)
      } else if let letter = latinLetter(name, at) {
        hash = (hash ^ (0xC0 | letter >> 6)) &* Tokenizer.hashPrime
        hash = (hash ^ (0x80 | letter & 0x3F)) &* Tokenizer.hashPrime
        at += 2
      } else {
        return hashOfToken(name)
      }
    }
    return (hash, at)
  }

  /// The hash of a token in lower case.
  static func hash(ofToken token: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = Tokenizer.hashSeed
    for byte in token {
      if byte >= 0x80 {
        guard let folded = Lexicon.folded(token) else { return Lexicon.hash(token) }
        return folded.withUnsafeBufferPointer { Lexicon.hash($0) }
      }
      hash = (hash ^ UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* Tokenizer.hashPrime
    }
    return hash
  }

  /// The small form of the accented letter that begins at an offset; nil for anything else.
  @inline(__always)
  private static func latinLetter(_ name: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
    guard (0xC3...0xC5).contains(name[at]), at + 1 < name.count else { return nil }
    let point = UInt32(name[at] & 0x1F) << 6 | UInt32(name[at + 1] & 0x3F)
    return point == 0xD7 || point == 0xF7 ? nil : LatinCase.lower(point)
  }

  @inline(never)
  private static func hashOfToken(_ name: UnsafeBufferPointer<UInt8>) -> (hash: UInt32, end: Int) {
    let end = Tokenizer.firstTokenEnd(of: name)
    let first = UnsafeBufferPointer(rebasing: name[..<end])
    guard let folded = Lexicon.folded(first) else { return (Lexicon.hash(first), end) }
    return (folded.withUnsafeBufferPointer { Lexicon.hash($0) }, end)
  }
}
