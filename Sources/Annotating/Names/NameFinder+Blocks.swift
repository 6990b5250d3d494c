extension NameFinder {
  /// A short sentence full of names is no title: titles have no full stop.
  private func endsSentence(_ block: Range<Int>) -> Bool {
    guard let last = block.last else { return false }
    return isWord(last, lists.stop)
  }

  /// Finds out how each block is written: in sentences, in Title Case, or in CAPITALS.
  mutating func describeBlocks() {
    writing.reserveCapacity(analysis.tokens.blockCount)
    var next = 0
    for block in 0..<analysis.tokens.blockCount {
      let tokens = analysis.tokens.block(block)
      // A long block is judged by its beginning.
      let judged = tokens.prefix(60)
      var capitalized = 0
      var capitals = 0
      while next < starts.count, starts[next].block == block {
        let start = starts[next]
        next += 1
        guard start.token < judged.endIndex, shape(start.token).contains(.word) else { continue }
        if start.is(.capitalized) { capitalized += 1 }
        if start.is(.upper) { capitals += 1 }
      }
      writing.append(writing(of: tokens, judged: judged, capitalized: capitalized, capitals: capitals))
    }
  }

  /// Counts words only as long as they are not too many for those with capitals, as in most blocks after a few.
  private func writing(
    of tokens: Range<Int>, judged: Range<Int>, capitalized: Int, capitals: Int
  ) -> BlockWriting {
    let isShort = tokens.count < 40
    let most = max(capitals * 10 / 7, isShort ? capitalized * 20 / 17 : 0)
    var words = 0
    for token in judged {
      let shape = shape(token)
      guard shape.contains(.word) else { continue }
      // Small words stay small in titles.
      if shape.contains(.lower), has(token, lists.link) || has(token, lists.breaker) { continue }
      words += 1
      if words > most { return .sentence }
    }
    if words > 2, capitals * 10 >= words * 7 { return .capitals }
    guard words > 3, isShort, capitalized * 20 >= words * (endsSentence(tokens) ? 20 : 17) else {
      return .sentence
    }
    // "By Oru Vrabel and Ana Roe", "Oru Vrabel (Lima), Ana Roe (Oslo), Ivo Lund (Quito)": names only.
    if let first = tokens.first, isWord(first, lists.by) { return .sentence }
    var (commas, names) = (0, 0)
    for token in tokens.dropLast() {
      if isWord(token, lists.comma) { commas += 1 }
      if has(token, lists.givenCommon), !has(token, lists.ordinary), isCapitalized(token + 1),
        isSpaced(token + 1)
      {
        names += 1
      }
    }
    return commas > 1 && names > 1 && commas * 5 >= words ? .sentence : .title
  }
}
