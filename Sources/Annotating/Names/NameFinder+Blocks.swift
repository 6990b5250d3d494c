extension NameFinder {
  /// A short sentence full of names is no title: titles have no full stop.
  private func endsSentence(_ block: Range<Int>) -> Bool {
    guard let last = block.last else { return false }
    return isWord(last, lists.stop)
  }

  /// Finds out how each block is written: in sentences, in Title Case, or in CAPITALS.
  mutating func describeBlocks() {
    writing.reserveCapacity(analysis.tokens.blockCount)
    for block in 0..<analysis.tokens.blockCount {
      let tokens = analysis.tokens.block(block)
      var words = 0
      var capitalized = 0
      var capitals = 0
      // A long block is judged by its beginning.
      let judged = tokens.prefix(60)
      for token in judged {
        let shape = shape(token)
        // Even if all that follow had capitals they would be too few, as in most blocks after a line.
        let rest = judged.upperBound - token
        if (capitals + rest) * 10 < (words + rest) * 7, (capitalized + rest) * 20 < (words + rest) * 17 {
          break
        }
        guard shape.contains(.word) else { continue }
        // Small words stay small in titles.
        if shape.contains(.lower), has(token, lists.link) || has(token, lists.breaker) { continue }
        words += 1
        if shape.contains(.capitalized) { capitalized += 1 }
        if shape.contains(.upper) { capitals += 1 }
      }
      if words > 2, capitals * 10 >= words * 7 {
        writing.append(.capitals)
      } else if words > 3, tokens.count < 40, capitalized * 20 >= words * (endsSentence(tokens) ? 20 : 17) {
        writing.append(.title)
      } else {
        writing.append(.sentence)
      }
    }
  }
}
