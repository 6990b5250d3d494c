/// Looks at all tokens of a stretch at once, for modules that would otherwise ask for each.
///
/// A call into this module for each of a statement's tokens took longer than what was done where it found something.
extension Analysis {
  /// Appends the tokens whose word in lower case is this one.
  public func appendTokens(of fold: UInt32, in range: Range<Int>, to found: inout [Int32]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= storage.tokenCount, "no such tokens")
    for token in range where storage.facts[token].fold == fold { found.append(Int32(token)) }
  }

  /// Appends the tokens that an entry of a list may begin with.
  public func appendTokens(beginning listed: ClassID, in range: Range<Int>, to found: inout [Int32]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= storage.tokenCount, "no such tokens")
    for token in range {
      let facts = storage.facts[token]
      if facts.classes.holds(listed.index) || facts.phraseNode != 0 && facts.phraseLists.holds(listed.index) {
        found.append(Int32(token))
      }
    }
  }
}
