/// What a title is for, in words behind "on": "Special Rapporteur on the rights of dockers in Norvia".
extension RoleFinder {
  /// Fields and the words of a list in them are no longer.
  private static let longest = (field: 30, list: 12)

  /// Where the field behind "on" ends, which a sign must follow; nil where other words do.
  ///
  /// A title with capitals may have them in its field, too, with places and institutions.
  func endOfField(behind on: Int, block: Range<Int>) -> Int? {
    if on + 1 < block.upperBound, analysis.has(on + 1, lists.notField) { return nil }
    guard analysis.isCapitalized(on - 1) else { return endOfSmallField(behind: on, block: block) }
    var at = on + 1
    while at < block.upperBound, at - on < Self.longest.field {
      if beginnings[at] >= 0 {
        if beginnings[at] == Self.person { return nil }
        at = max(at + 1, ends[Int(beginnings[at])])
      } else if isWordOfField(at) {
        at += 1
      } else if let next = endOfList(at, block: block) {
        at = next
      } else {
        break
      }
    }
    return at > on + 1 && isSign(at, block: block) ? at : nil
  }

  /// "on harbours;": small words alone.
  private func endOfSmallField(behind on: Int, block: Range<Int>) -> Int? {
    var at = on + 1
    while at < block.upperBound, at - on < Self.longest.field, analysis.shape(at).contains(.lower),
      beginnings[at] == Self.none
    {
      at += 1
    }
    return at > on + 1 && isSign(at, block: block) ? at : nil
  }

  private func isSign(_ at: Int, block: Range<Int>) -> Bool {
    at >= block.upperBound || !analysis.shape(at).contains(.word) && !analysis.shape(at).contains(.hasDigit)
  }

  /// A word that no clause begins with, or what ties two.
  private func isWordOfField(_ at: Int) -> Bool {
    let shape = analysis.shape(at)
    if shape.contains(.dash) { return !analysis.isSpaced(at) && !analysis.isSpaced(at + 1) }
    if shape.contains(.possessive) { return true }
    return shape.contains(.word) && !analysis.has(at, lists.sayingVerb)
      && (!analysis.has(at, lists.breaker) || analysis.has(at, lists.fieldWord))
  }

  /// "unlawful, summary or arbitrary dismissals", "truth, justice, reparation and guarantees": from a comma to the last of
  /// the words that it parts.
  private func endOfList(_ comma: Int, block: Range<Int>) -> Int? {
    guard analysis.fold(comma) == lists.comma else { return nil }
    var at = comma + 1
    var isOpen = true
    while at + 1 < block.upperBound, at - comma < Self.longest.list {
      let word = analysis.fold(at)
      if word == lists.and || word == lists.or {
        let isPlain = isWordOfField(at + 1) && !analysis.has(at + 1, lists.breaker)
        return isPlain && beginnings[at + 1] == Self.none ? at + 2 : nil
      }
      if word == lists.comma {
        // Two commas in a row, or a list of clauses.
        guard isOpen else { return nil }
        isOpen = false
      } else {
        guard analysis.shape(at).contains(.lower), isWordOfField(at), !analysis.has(at, lists.breaker) else {
          return nil
        }
        isOpen = true
      }
      at += 1
    }
    return nil
  }

  /// "the Special Rapporteur on the rights of dockers in Norvia, Ana Roe": a title with capitals and its field before a
  /// comma.
  func role(withFieldBeforeComma comma: Int, block: Range<Int>) -> Mention.Role? {
    var on = comma - 1
    while on > block.lowerBound, comma - on < Self.longest.field {
      if analysis.fold(on) == lists.semicolon || analysis.fold(on) == lists.stop { return nil }
      if analysis.fold(on) == lists.on, let entry = entry(endingAt: on, of: lists.justRole, block: block),
        analysis.isCapitalized(on - 1), endOfField(behind: on, block: block) == comma
      {
        if isOfPerson(before: entry.tokens.lowerBound, block: block) { return nil }
        return role(
          withParts(entry.tokens).lowerBound..<comma, institution: role(before: entry).institution,
          rule: "role.before")
      }
      on -= 1
    }
    return nil
  }
}
