/// The hash of a name's first word in lower case, the same as that of the word's entry in the lexicon.
enum FirstWord {
  /// The hash, and where the word ends. Letters and digits up to a space, hyphen or comma are hashed as they come; what is
  /// harder goes through the tokenizer.
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

  /// Where the first word ends.
  static func end(of name: UnsafeBufferPointer<UInt8>) -> Int { hashAndEnd(of: name).end }

  // MARK: For tables

  /// A hash of the letters of ASCII that a word in lower case begins with, eight at most, or of all of it where it begins
  /// with another: that of an entry's first word is found with one look at eight bytes.
  static func slotHash(ofFolded word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = ASCIILetters.bytes(word)
    let letters = ASCIILetters.count(in: bytes)
    return letters > 0 ? mixed(ASCIILetters.first(letters, of: bytes)) : Lexicon.hash(word)
  }

  /// The same for the first word of an entry.
  @inline(__always)
  static func slotHash(of entry: UnsafeBufferPointer<UInt8>) -> UInt32 {
    slotHash(of: entry, bytes: ASCIILetters.bytes(entry))
  }

  /// The same for the first word of a name that begins at the start of a range and ends in it.
  @inline(__always)
  static func slotHash(ofName name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let name = UnsafeBufferPointer(rebasing: bytes[name])
    guard let base = name.baseAddress, bytes.count - (base - bytes.baseAddress!) >= 8 else {
      return slotHash(of: name)
    }
    return slotHash(of: name, bytes: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self).littleEndian)
  }

  /// - Parameter bytes: The first eight; what lies behind the name ends its word.
  @inline(__always)
  private static func slotHash(of name: UnsafeBufferPointer<UInt8>, bytes: UInt64) -> UInt32 {
    let count = ASCIILetters.count(in: bytes)
    // A letter that begins with one of ASCII in lower case goes the long way.
    if count >= min(8, name.count) || count > 0 && !foldsToASCII(name, count) {
      return mixed(ASCIILetters.first(count, of: bytes))
    }
    return slotHash(ofNameOfAnyKind: name)
  }

  @inline(never)
  private static func slotHash(ofNameOfAnyKind name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let word = hashAndEnd(of: name)
    if let first = name.first, first >= 0x80, !foldsToASCII(name, 0) { return word.hash }
    let first = UnsafeBufferPointer(rebasing: name[..<word.end])
    guard let folded = Lexicon.folded(first) else { return slotHash(ofFolded: first) }
    return folded.withUnsafeBufferPointer { slotHash(ofFolded: $0) }
  }

  /// Whether a character may be İ, or the sign of Kelvin, which begin with i and k in lower case.
  @inline(__always)
  private static func foldsToASCII(_ name: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    name[at] == 0xE2 || name[at] == 0xC4 && at + 1 < name.count && name[at + 1] == 0xB0
  }

  @inline(__always)
  private static func mixed(_ letters: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  // MARK: For words of lists

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
