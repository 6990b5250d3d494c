/// What stands beside some tokens; in one call, where callers of other modules would make one for each token.
extension Analysis {
  /// Where a word, given in lower case, stands among at most so many tokens before a token, with no punctuation between.
  public func last(_ word: UInt32, within reach: Int, before token: Int) -> Int? {
    var at = token - 1
    while at >= 0, token - at <= reach, !shape(at).contains(.punctuation) {
      if fold(at) == word { return at }
      at -= 1
    }
    return nil
  }

  /// Whether a word, given in lower case, is one of so many tokens behind a comma that stands at a token, with no
  /// punctuation but dashes between.
  public func has(_ word: UInt32, within reach: Int, behindCommaAt token: Int) -> Bool {
    guard token < tokens.count, isComma(token) else { return false }
    for token in token + 1..<min(tokens.count, token + 1 + reach) {
      let shape = shape(token)
      if shape.contains(.punctuation), !shape.contains(.dash) { return false }
      if fold(token) == word { return true }
    }
    return false
  }

  private func isComma(_ token: Int) -> Bool {
    let facts = facts(token)
    return facts.end == facts.start + 1 && text.bytes[Int(facts.start)] == 0x2C
  }
}
