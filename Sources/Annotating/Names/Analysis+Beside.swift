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

  /// Where a word, given in lower case, stands among so many tokens behind a comma that stands at a token, with no
  /// punctuation but dashes between, nor a token that `ends` tells.
  public func first(
    _ word: UInt32, within reach: Int, behindCommaAt token: Int, before ends: (Int) -> Bool
  ) -> Int? {
    guard token < tokens.count, isComma(token) else { return nil }
    for token in token + 1..<min(tokens.count, token + 1 + reach) {
      let shape = shape(token)
      if shape.contains(.punctuation), !shape.contains(.dash) { return nil }
      if fold(token) == word { return token }
      if ends(token) { return nil }
    }
    return nil
  }

  /// Whether a possessive follows a token, or a dash without white space.
  public func goesOn(behind token: Int) -> Bool {
    let next = token + 1
    guard next < tokens.count else { return false }
    let shape = shape(next)
    return shape.contains(.possessive)
      || shape.contains(.dash) && !tokens[next].mark.contains(.spaceBefore)
  }

  /// Whether a token is a title, a rank or a role, or the first word of one.
  public func isTitleWord(_ token: Int) -> Bool { !shape(token).isDisjoint(with: [.title, .role]) }

  /// Whether a token is a comma.
  public func isComma(_ token: Int) -> Bool {
    let facts = facts(token)
    return facts.end == facts.start + 1 && text.bytes[Int(facts.start)] == 0x2C
  }
}
