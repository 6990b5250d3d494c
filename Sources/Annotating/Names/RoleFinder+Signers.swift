import StatementText

/// Titles below the names of those who sign.
extension RoleFinder {
  /// "Ana Roe", "President, Harbour Union": the line below a name, in its block or the next one.
  func describeSigner(_ mention: inout Mention, block: Int) {
    let tokens = analysis.tokens
    let end = mention.tokens.upperBound
    let own = tokens.block(block)
    var line = own
    if end < own.upperBound {
      guard tokens.mark(end).contains(.lineStart) else { return }
    } else {
      guard block + 1 < tokens.blockCount, analysis.text.blocks[block + 1].kind == .signature else { return }
      line = tokens.block(block + 1)
    }
    let start = end < own.upperBound ? end : line.lowerBound
    // The next name with its title is another signer.
    guard var after = role(from: start, block: line) else { return }
    after.role.institution = after.role.institution ?? institution(besideTitle: after.entry, block: line)
    mention.roleAfter = after.role
  }

  /// "President, Harbour Union"; the institution on the line below the title.
  private func institution(besideTitle title: ListedEntry, block: Range<Int>) -> Int? {
    var at = title.tokens.upperBound
    guard at < block.upperBound else { return nil }
    if analysis.fold(at) == lists.comma {
      at += 1
    } else if !analysis.tokens.mark(at).contains(.lineStart) {
      return nil
    }
    guard at < block.upperBound, beginnings[at] >= 0, isInstitution[Int(beginnings[at])] else { return nil }
    return Int(beginnings[at])
  }
}
