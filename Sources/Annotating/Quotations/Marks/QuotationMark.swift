/// One quotation mark or apostrophe of the text.
struct QuotationMark {
  enum Kind: Equatable {
    /// “ „ ‟ « ‹ and ``
    case opening
    /// ” » ›
    case closing
    /// " and ''
    case straight
    /// ‘ ‚
    case singleOpening
    /// ’ ' `: an apostrophe as well
    case single
  }

  var kind: Kind
  /// One token, or two for `''` and ` `` `.
  var tokens: Range<Int>
  /// What stands directly before and after it, without white space.
  var touchesBefore: Bool
  var touchesAfter: Bool
  /// „ which “ closes, and » which « may.
  var isLow = false
}

extension QuotationMark {
  /// Appends the marks of one block, in order: those of the text from `next` on.
  static func append(
    in block: Range<Int>, of text: SpeechTokens, from next: inout Int, to found: inout [QuotationMark]
  ) {
    while next < text.marks.count, text.marks[next] < block.upperBound {
      let token = text.marks[next]
      next += 1
      guard let kind = text.markKind(token) else { continue }
      var tokens = token..<token + 1
      var isDouble = false
      if kind == .single, next < text.marks.count, text.marks[next] == token + 1,
        token + 1 < block.upperBound,
        !text.isSpaced(token + 1), text.markByte(token + 1) == text.markByte(token)
      {
        tokens = token..<token + 2
        isDouble = true
        next += 1
      }
      let isBacktick = text.markByte(token) == 0x60
      found.append(
        QuotationMark(
          kind: isDouble ? (isBacktick ? .opening : .straight) : isBacktick ? .singleOpening : kind,
          tokens: tokens,
          touchesBefore: token > block.lowerBound && !text.isSpaced(token),
          touchesAfter: tokens.upperBound < block.upperBound && !text.isSpaced(tokens.upperBound),
          isLow: text.markByte(token) == 0x9E))
    }
  }
}

extension SpeechTokens {
  /// The last byte of a mark, which tells the ones of U+2018 to U+203A apart.
  func markByte(_ token: Int) -> UInt8 { bytes[tokens.end(token) - 1] }

  func markKind(_ token: Int) -> QuotationMark.Kind? {
    let width = tokens.end(token) - tokens.start(token)
    let byte = markByte(token)
    if width == 1 { return byte == 0x22 ? .straight : byte == 0x27 || byte == 0x60 ? .single : nil }
    if width == 2 { return byte == 0xAB ? .opening : byte == 0xBB ? .closing : nil }
    switch byte {
    case 0x9C, 0x9E, 0x9F, 0xB9: return .opening
    case 0x9D, 0xBA: return .closing
    case 0x98, 0x9A: return .singleOpening
    case 0x99: return .single
    default: return nil
    }
  }
}
