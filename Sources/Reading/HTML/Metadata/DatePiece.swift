/// A run of digits or of letters in a text that may hold a date.
struct DatePiece {
  var range: Range<Int>
  /// How many digits it has; 0 for words.
  var digits = 0
  /// Nil for words, and for numbers that are no part of a date.
  var number: Int?
  var month: Int?

  /// The first 400 pieces of a text, which is valid UTF-8.
  static func pieces(of bytes: UnsafeBufferPointer<UInt8>) -> [DatePiece] {
    var pieces: [DatePiece] = []
    var at = 0
    while at < bytes.count, pieces.count < 400 {
      let start = at
      var step = Step(bytes, at)
      switch step.kind {
      case .digit:
        var piece = DatePiece(range: start..<start, number: 0)
        while case .digit(let value) = step.kind {
          piece.digits += 1
          piece.number = piece.digits <= 14 ? piece.number.map { $0 * 10 + value } : nil
          at += step.length
          step = Step(bytes, at)
        }
        piece.range = start..<at
        pieces.append(piece)
      case .letter:
        while case .letter = step.kind {
          at += step.length
          step = Step(bytes, at)
        }
        append(start..<at, of: bytes, to: &pieces)
      case .other: at += step.length
      }
    }
    return pieces
  }

  /// A word; with the word before it where both are a month's name.
  private static func append(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to pieces: inout [DatePiece]
  ) {
    let month = MonthNames.number(bytes, range)
    if month == nil, let last = pieces.last, last.number == nil, last.month == nil,
      bytes[range.lowerBound] >= 0x80, last.range.upperBound + 1 == range.lowerBound,
      bytes[last.range.upperBound] == 0x20,
      let both = MonthNames.number(bytes, last.range.lowerBound..<range.upperBound)
    {
      pieces[pieces.count - 1] = DatePiece(range: last.range.lowerBound..<range.upperBound, month: both)
      return
    }
    pieces.append(DatePiece(range: range, month: month))
  }
}

/// One character: a digit of any usual script, a letter, or what parts them.
private struct Step {
  enum Kind {
    case digit(Int)
    case letter, other
  }

  var kind: Kind
  var length: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
    guard at < bytes.count else {
      (kind, length) = (.other, 1)
      return
    }
    let byte = bytes[at]
    if byte < 0x80 {
      length = 1
      kind =
        byte >= 0x30 && byte <= 0x39
        ? .digit(Int(byte) - 0x30) : byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A ? .letter : .other
      return
    }
    let (scalar, size) = FoldedHash.decode(bytes, at)
    length = max(size, 1)
    kind = Self.kind(of: scalar)
  }

  private static func kind(of scalar: UInt32) -> Kind {
    // The zeros of Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits.
    for zero: UInt32 in [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10] where scalar >= zero && scalar < zero + 10
    {
      return .digit(Int(scalar - zero))
    }
    switch scalar {
    // Signs of Latin-1, Arabic marks, punctuation of all kinds.
    case 0..<0xC0, 0xD7, 0xF7, 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x2000...0x2BFF, 0x3000...0x303F:
      return .other
    default: return .letter
    }
  }
}
