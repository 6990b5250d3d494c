/// Where a layer's annotations begin, a bit for each token and kind: made once for several stages.
final class AnnotationPlaces {
  /// By kind.
  private let rows: FlatArray<UInt64>
  /// Words of 64 tokens in a row; the last one is empty, so that a look beyond a word finds another.
  private let width: Int
  private let tokens: Tokens
  /// Some name begins with a word that is not known to begin one: a user's rule may find "pension fund".
  let hasOddName: Bool

  init(_ layer: AnnotationLayer, in tokens: Tokens) {
    width = tokens.count / 64 + 2
    self.tokens = tokens
    var rows = FlatArray<UInt64>(repeating: 0, count: AnnotationKind.allCases.count * width)
    var hasOddName = false
    for annotation in layer.annotations {
      let token = annotation.tokens.lowerBound
      if annotation.kind.isOfName, !tokens.facts[token].shape.contains(.nameStart) { hasOddName = true }
      rows[Int(annotation.kind.rawValue) * width + token >> 6] |= 1 << UInt64(token & 63)
    }
    self.rows = rows
    self.hasOddName = hasOddName
  }

  /// Whether an annotation begins at a token or behind it where every match from there needs one.
  @inline(__always)
  func hasNeeded(_ need: AnnotationNeed, from token: Int) -> Bool {
    let shift = UInt64(token & 63)
    let wanted = (2 as UInt64) &<< UInt64(truncatingIfNeeded: need.within) &- 1
    var kinds = need.kinds
    while kinds != 0 {
      let row = rows.base + kinds.trailingZeroBitCount * width + token >> 6
      kinds &= kinds &- 1
      if (row[0] &>> shift | (row[1] &<< 1) &<< (63 &- shift)) & wanted != 0 { return true }
    }
    return false
  }

  /// Gives the tokens at which annotations of some kinds begin, in order, and the block of each.
  ///
  /// - Parameter kinds: A bit each.
  @inline(__always)
  func forEach(_ kinds: UInt32, _ body: (Int, Range<Int>) -> Void) {
    var block = 0
    for word in 0..<width {
      var bits: UInt64 = 0
      for kind in 0..<AnnotationKind.allCases.count where kinds & (1 << UInt32(kind)) != 0 {
        bits |= rows[kind * width + word]
      }
      while bits != 0 {
        let token = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        while Int(tokens.blockStarts[block + 1]) <= token { block += 1 }
        body(token, tokens.block(block))
      }
    }
  }
}
