import CByteClasses
import StatementText

/// Cuts a text into tokens in one pass over the bytes; a second pass looks their words up.
struct Tokenizer {
  /// What a byte can begin.
  private enum Kind {
    static let other: UInt8 = 0
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    static let space: UInt8 = 3
    static let newline: UInt8 = 4
    static let multibyte: UInt8 = 5
    static let apostrophe: UInt8 = 6
  }

  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: Kind.letter
    case 0x30...0x39: Kind.digit
    case 0x20, 0x09: Kind.space
    case 0x0A, 0x0D: Kind.newline
    case 0x27: Kind.apostrophe
    case 0x80...0xFF: Kind.multibyte
    default: Kind.other
    }
  }

  /// FNV-1a over 32 bits, for the tables of words.
  static let hashSeed: UInt32 = 2_166_136_261
  static let hashPrime: UInt32 = 16_777_619

  static func tokenize(_ text: StatementText, lexicon: Lexicon) -> TokenMemory {
    var blockStarts: [Int32] = []
    blockStarts.reserveCapacity(text.blocks.count + 1)
    // A text of few long words must not ask for more memory than there is.
    var pieces = FlatArray<Cutter.Piece>(capacity: min(text.bytes.count / 4 + 8, 1 << 22))
    // Measured on 23 MB of news: 118 MB/s with Span, 136 with the pointer of one scope.
    text.bytes.withUnsafeBufferPointer { bytes in
      for block in text.blocks {
        blockStarts.append(Int32(pieces.count))
        var cutter = Cutter(bytes: bytes, position: block.range.lowerBound, end: block.range.upperBound)
        cutter.cut(into: &pieces)
      }
    }
    blockStarts.append(Int32(pieces.count))
    var tokens = TokenMemory(tokenCount: pieces.count, blockStarts: blockStarts)
    text.bytes.withUnsafeBufferPointer { lookUp(pieces, in: $0, lexicon, into: &tokens) }
    return tokens
  }

  /// Adds what is known of each token's word. A pass of its own, and by groups of tokens: the processor then waits
  /// for several words' places in memory at once, not for one after the other.
  @inline(never)
  private static func lookUp(
    _ pieces: borrowing FlatArray<Cutter.Piece>, in bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon,
    into tokens: inout TokenMemory
  ) {
    guard let text = bytes.baseAddress else { return }
    var token = tokens.facts.end(reserving: pieces.count)
    var tokenWord = tokens.words.end(reserving: pieces.count + TokenMemory.padding)
    var words = WordGroup()
    TextWords.Key.Part.byCount.withUnsafeBufferPointer { parts in
      guard let parts = parts.baseAddress else { return }
      var piece = UnsafePointer(pieces.base)
      var left = pieces.count
      while left > 0 {
        let count = min(left, WordGroup.limit)
        for at in 0..<count {
          let key = TextWords.Key(
            text + piece[at].start, count: piece[at].end &- piece[at].start,
            readable: bytes.count &- piece[at].start, parts)
          lexicon.take(key, at: at, into: &words)
        }
        lexicon.guess(&words, count: count)
        for at in 0..<count {
          let (start, end) = (piece[at].start, piece[at].end)
          let index =
            words.known(at) ?? lexicon.factsIndex(of: text + start, count: end &- start, words[at])
          let word = lexicon.facts + index
          token.initialize(
            to: TokenFacts(
              start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
              word: UInt32(truncatingIfNeeded: index), mark: piece[at].mark,
              shortHash: word.pointee.shortHash, shared: word.pointee.shared))
          token += 1
          tokenWord.initialize(to: UInt32(truncatingIfNeeded: index))
          tokenWord += 1
          words.shapes.base[at] = TokenBits.byte(of: word.pointee.shared.shape)
        }
        tokens.bits.append(words.shapes.base, count: count)
        (piece, left) = (piece + count, left &- count)
      }
    }
    tokenWord.initialize(repeating: 0, count: TokenMemory.padding)
    tokens.facts.grow(by: pieces.count)
    tokens.words.grow(by: pieces.count)
  }

  /// Gives the tokens of a few words, as they would be cut in a text; for word lists and patterns.
  static func forEachPiece(
    of words: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, _ isSpaced: Bool) -> Void
  ) {
    var cutter = Cutter(bytes: words, position: 0, end: words.count)
    while let token = cutter.next() {
      body(UnsafeBufferPointer(rebasing: words[token.start..<token.end]), token.mark.contains(.spaceBefore))
    }
  }

  /// Where the first token of some words ends, in bytes.
  static func firstTokenEnd(of words: UnsafeBufferPointer<UInt8>) -> Int {
    var cutter = Cutter(bytes: words, position: 0, end: words.count)
    return cutter.next()?.end ?? 0
  }

  private struct Cutter {
    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    let end: Int
    var mark: Tokens.Mark = .blockStart

    /// A token's place in bytes, and what stands before it.
    struct Piece: BitwiseCopyable {
      var start: Int
      var end: Int
      var mark: Tokens.Mark
    }

    /// Adds the tokens of a block, without what is known of their words.
    mutating func cut(into pieces: inout FlatArray<Piece>) {
      Tokenizer.kinds.withUnsafeBufferPointer { kinds in
        if let text = bytes.baseAddress {
          while position < end, bytes.count &- position >= Self.chunk {
            cutChunk(into: &pieces, text + position, kinds)
          }
        }
        while let piece = next(kinds) { pieces.append(piece) }
      }
    }

    /// So many bytes are told apart at once.
    private static let chunk = 64

    /// Adds the tokens that end among the next bytes, at least one where there is one.
    ///
    /// Most are told from bits, one for each byte: where a loop over bytes ends, and what stands behind it, the processor
    /// does not foresee. Of five branches taken wrongly at two tokens one is left.
    @inline(__always)
    private mutating func cutChunk(
      into pieces: inout FlatArray<Piece>, _ text: UnsafePointer<UInt8>, _ kinds: UnsafeBufferPointer<UInt8>
    ) {
      let classes = byte_classes_of(text)
      let (start, left) = (position, end &- position)
      let inside = left < Self.chunk ? (1 &<< UInt64(truncatingIfNeeded: left)) &- 1 : UInt64.max
      let (words, blanks, breaks) = (classes.words & inside, classes.blanks & inside, classes.breaks & inside)
      var stop = min(left, Self.chunk)
      // More of a word that reaches the end may follow.
      if words >> 63 == 1 { stop = Self.chunk &- (~words).leadingZeroBitCount }
      // Tabs and the like are rare; one token at a time then.
      if classes.controls & inside != breaks || stop == 0 {
        if let piece = next(kinds) { pieces.append(piece) }
        return
      }
      // A carry runs from a line break through all blanks to what stands behind them.
      let (carries, isBroken) = blanks.addingReportingOverflow(breaks)
      let (spaced, lineStarts) = (blanks &<< 1, carries & ~blanks)
      var starts = ~blanks & inside & ~(words & words &<< 1)
      if stop < Self.chunk { starts &= (1 &<< UInt64(truncatingIfNeeded: stop)) &- 1 }
      // What stands before the first of them stands before these bytes, too.
      var waiting = self.mark
      func mark(before place: Int) -> Tokens.Mark {
        let isSpaced = spaced &>> UInt64(truncatingIfNeeded: place) & 1
        let isLineStart = lineStarts &>> UInt64(truncatingIfNeeded: place) & 1
        return waiting.union(Self.mark(isSpaced: isSpaced, isLineStart: isLineStart))
      }
      var new = pieces.end(reserving: Self.chunk)
      let firstNew = new
      while starts != 0 {
        let first = starts.trailingZeroBitCount
        starts &= starts &- 1
        let mark = mark(before: first)
        waiting = Self.unmarked
        let length = (~(words &>> UInt64(truncatingIfNeeded: first))).trailingZeroBitCount
        let behind = first &+ length
        let isDotted = length == 1 && text[behind] == 0x2E
        if classes.open &>> UInt64(truncatingIfNeeded: behind) & 1 == 1 || isDotted {
          (position, self.mark) = (start &+ first, mark)
          new.initialize(to: token(kinds[Int(text[first])], kinds))
          let end = position &- start
          starts &= end < Self.chunk ? UInt64.max &<< UInt64(truncatingIfNeeded: end) : 0
          stop = max(stop, end)
        } else {
          new.initialize(to: Piece(start: start &+ first, end: start &+ max(behind, first &+ 1), mark: mark))
        }
        new += 1
      }
      pieces.grow(by: new - firstNew)
      if stop < Self.chunk {
        self.mark = mark(before: stop)
      } else {
        self.mark =
          stop > Self.chunk
          ? Self.unmarked : waiting.union(Self.mark(isSpaced: blanks >> 63, isLineStart: isBroken ? 1 : 0))
      }
      position = start &+ stop
    }

    /// In the loops over all tokens; the compiler leaves a release there of the empty array that `[]` is.
    @inline(__always)
    private static var unmarked: Tokens.Mark { Tokens.Mark(rawValue: 0) }

    /// Without a branch: each is 0 or 1.
    @inline(__always)
    private static func mark(isSpaced: UInt64, isLineStart: UInt64) -> Tokens.Mark {
      Tokens.Mark(
        rawValue: UInt8(truncatingIfNeeded: isSpaced) &* Tokens.Mark.spaceBefore.rawValue
          | UInt8(truncatingIfNeeded: isLineStart) &* Tokens.Mark.lineStart.rawValue)
    }

    @inline(__always)
    mutating func next() -> Piece? {
      Tokenizer.kinds.withUnsafeBufferPointer { kinds in next(kinds) }
    }

    @inline(__always)
    private mutating func next(_ kinds: UnsafeBufferPointer<UInt8>) -> Piece? {
      while position < end {
        let kind = kinds[Int(bytes[position])]
        if kind == Kind.space {
          mark.insert(.spaceBefore)
          position += 1
        } else if kind == Kind.newline {
          mark.formUnion([.spaceBefore, .lineStart])
          position += 1
        } else {
          defer { mark = Self.unmarked }
          return token(kind, kinds)
        }
      }
      return nil
    }

    @inline(__always)
    private mutating func token(_ kind: UInt8, _ kinds: UnsafeBufferPointer<UInt8>) -> Piece {
      let start = position
      if kind == Kind.other || (kind == Kind.multibyte && !isLetter(at: position)) || kind == Kind.apostrophe
      {
        position = kind == Kind.multibyte ? min(end, start + width(at: start)) : start + 1
        if mark.isEmpty, kind == Kind.apostrophe || isCurlyApostrophe(at: start), endsWithS(kinds) {
          position += 1
        }
        return Piece(start: start, end: position, mark: mark)
      }
      run(kinds)
      if position == start + 1, kind == Kind.letter { dottedLetters(kinds) }
      return Piece(start: start, end: position, mark: mark)
    }

    /// Takes letters, digits, and apostrophes between letters; leaves an ending `'s` for a token of its own.
    @inline(__always)
    private mutating func run(_ kinds: UnsafeBufferPointer<UInt8>) {
      while true {
        skipLettersAndDigits(kinds)
        guard position < end else { return }
        let kind = kinds[Int(bytes[position])]
        guard kind == Kind.multibyte || kind == Kind.apostrophe else { return }
        let wide = kind == Kind.multibyte ? width(at: position) : 1
        let apostrophe = kind == Kind.apostrophe || isCurlyApostrophe(at: position)
        if apostrophe ? !isInner(after: position + wide, kinds) : !isLetter(at: position) { return }
        position = min(end, position + wide)
      }
    }

    /// Eight bytes at once: a loop over bytes ends elsewhere for each word, which the processor does not foresee.
    @inline(__always)
    private mutating func skipLettersAndDigits(_ kinds: UnsafeBufferPointer<UInt8>) {
      if let base = bytes.baseAddress {
        let memory = UnsafeRawPointer(base)
        while position &+ 8 <= end {
          let word = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: position, as: UInt64.self))
          let others = ASCIILetters.others(word)
          if others != 0 {
            position &+= others.trailingZeroBitCount >> 3
            return
          }
          position &+= 8
        }
      }
      while position < end {
        let kind = kinds[Int(bytes[position])]
        guard kind == Kind.letter || kind == Kind.digit else { return }
        position += 1
      }
    }

    /// `U.N.`, `a.m.`: single letters, each with its full stop, at least two of them.
    private mutating func dottedLetters(_ kinds: UnsafeBufferPointer<UInt8>) {
      var at = position
      var count = 1
      while at + 2 < end, bytes[at] == 0x2E, kinds[Int(bytes[at + 1])] == Kind.letter, bytes[at + 2] == 0x2E {
        at += 2
        count += 1
      }
      guard count > 1, at < end, bytes[at] == 0x2E else { return }
      position = at + 1
    }

    /// Whether an apostrophe stands inside a word: letters follow, and they are not just a possessive s.
    private func isInner(after index: Int, _ kinds: UnsafeBufferPointer<UInt8>) -> Bool {
      guard index < end else { return false }
      let kind = kinds[Int(bytes[index])]
      guard kind == Kind.letter || (kind == Kind.multibyte && isLetter(at: index)) else { return false }
      if bytes[index] | 0x20 == 0x73 {
        let next = index + 1
        guard next < end else { return false }
        let kind = kinds[Int(bytes[next])]
        return kind == Kind.letter || kind == Kind.digit || (kind == Kind.multibyte && isLetter(at: next))
      }
      return true
    }

    /// Whether just an s follows, as in the possessive.
    private func endsWithS(_ kinds: UnsafeBufferPointer<UInt8>) -> Bool {
      guard position < end, bytes[position] | 0x20 == 0x73 else { return false }
      let next = position + 1
      guard next < end else { return true }
      let kind = kinds[Int(bytes[next])]
      return kind != Kind.letter && kind != Kind.digit && !(kind == Kind.multibyte && isLetter(at: next))
    }

    private func isCurlyApostrophe(at index: Int) -> Bool {
      index + 2 < end && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
    }

    @inline(__always)
    private func width(at index: Int) -> Int {
      let byte = bytes[index]
      return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// Whether the character of several bytes at an offset is a letter, a mark on one, or a digit.
    private func isLetter(at index: Int) -> Bool {
      let lead = bytes[index]
      let next = index + 1 < end ? UInt32(bytes[index + 1] & 0x3F) : 0
      if lead < 0xE0 {  // U+0080 to U+07FF
        let point = UInt32(lead & 0x1F) << 6 | next
        if point < 0xC0 { return point == 0xAA || point == 0xB5 || point == 0xBA }
        return point != 0xD7 && point != 0xF7 && (point < 0x37E || !Self.arabicMarks.contains(point))
      }
      if lead == 0xE2, bytes[min(index + 1, end - 1)] == 0x80 { return false }  // dashes, quotation marks
      let third = index + 2 < end ? UInt32(bytes[index + 2] & 0x3F) : 0
      if lead < 0xF0 {
        let point = UInt32(lead & 0x0F) << 12 | next << 6 | third
        return !Self.symbols.contains { $0.contains(point) }
      }
      let point = UInt32(lead & 0x07) << 18 | next << 12 | third << 6
      return !(0x1F000...0x1FBFF).contains(point)
    }

    /// Arabic comma, semicolon and question mark; Hebrew punctuation is rare and stays with its word.
    private static let arabicMarks: [UInt32] = [
      0x060C, 0x061B, 0x061F, 0x066A, 0x066B, 0x066C, 0x06D4, 0x037E, 0x0387,
    ]
    /// Blocks of punctuation, symbols and spaces between U+0800 and U+FFFF.
    private static let symbols: [ClosedRange<UInt32>] = [
      0x2000...0x2070, 0x20A0...0x20CF, 0x2100...0x2102, 0x2104...0x2109, 0x2116...0x2117, 0x2122...0x2122,
      0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030...0x3030, 0xE000...0xF8FF, 0xFE10...0xFE1F,
      0xFE30...0xFE6F, 0xFEFF...0xFEFF, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65,
      0xFFE0...0xFFFF,
    ]
  }
}
