/// Titles behind a name: ", the director of X", " (Director)".
extension RoleFinder {
  /// ", the director of X", " (Director)": a role in apposition.
  func role(after end: Int, block: Range<Int>) -> (role: Mention.Role, entry: ListedEntry)? {
    startOfApposition(after: end, block: block).flatMap { role(from: $0, block: block) }
  }

  /// ", president of the Harbour Union and chair of its board": the second of two titles behind a name.
  func role(joinedBehind first: Mention.Role, _ entry: ListedEntry, block: Range<Int>) -> Mention.Role? {
    var end = self.end(of: first, entry, block: block)
    if let held = mention(behindLink: end, block: block), held == first.institution { end = ends[held] }
    let isParted = end < block.upperBound && analysis.fold(end) == lists.comma
    if isParted { end += 1 }
    // "Ana Roe, the director, and the mayor agreed": somebody else.
    guard end + 1 < block.upperBound, analysis.fold(end) == lists.and,
      !isParted || !analysis.has(end + 1, lists.article),
      let second = role(from: end + 1, block: block)
    else { return nil }
    // "Ana Roe, chair of the union, and the director of the port, Ivo Lund"
    var last = self.end(of: second.role, second.entry, block: block)
    if let held = mention(behindLink: last, block: block) { last = ends[held] }
    // "Ana Roe, chair of the union and president of Norvia Ivo Lund met"
    if last < block.upperBound, analysis.fold(last) == lists.comma { last += 1 }
    return last < block.upperBound && beginnings[last] == Self.person ? nil : second.role
  }

  /// The token behind a role's words, which may go on behind those that a list has.
  private func end(of role: Mention.Role, _ entry: ListedEntry, block: Range<Int>) -> Int {
    (entry.tokens.upperBound..<max(entry.tokens.upperBound, block.upperBound))
      .first { analysis.tokens.start($0) >= role.range.upperBound }
      ?? max(entry.tokens.upperBound, block.upperBound)
  }

  /// A role in words that begin at a token, perhaps with an article.
  func role(from start: Int, block: Range<Int>) -> (role: Mention.Role, entry: ListedEntry)? {
    let at = start < block.upperBound && analysis.has(start, lists.article) ? start + 1 : start
    // ", and Director of Harbour Watch Ana Roe"
    if at < block.upperBound, analysis.fold(at) == lists.and { return nil }
    return titleAfter(at, block: block) ?? titleWithField(from: at, block: block)
  }

  /// Behind a comma, a bracket, a dash with spaces, "is", or "(Norway), ".
  private func startOfApposition(after end: Int, block: Range<Int>) -> Int? {
    guard end + 1 < block.upperBound else { return nil }
    if analysis.fold(end) == lists.comma {
      // "Ana Roe, 34, a nurse"
      let hasAge =
        end + 3 < block.upperBound && analysis.shape(end + 1).contains(.number)
        && analysis.fold(end + 2) == lists.comma
      return hasAge ? end + 3 : endOfLetters(after: end, block: block) + 1
    }
    if let phrase = analysis.longestEntry(of: lists.tenure, at: end, limit: block.upperBound) {
      return phrase.tokens.upperBound
    }
    if analysis.shape(end).contains(.dash) {
      return analysis.isSpaced(end) && analysis.isSpaced(end + 1) ? end + 1 : nil
    }
    guard analysis.fold(end) == lists.openBracket else { return nil }
    // "Ana Roe (OBE), the director"
    if end + 4 < block.upperBound, analysis.shape(end + 1).contains(.upper),
      analysis.has(end + 1, lists.suffix),
      analysis.fold(end + 2) == lists.closeBracket, analysis.fold(end + 3) == lists.comma
    {
      return end + 4
    }
    guard beginnings[end + 1] >= 0 else { return end + 1 }
    let close = ends[Int(beginnings[end + 1])]
    guard close + 2 < block.upperBound, analysis.fold(close) == lists.closeBracket,
      analysis.fold(close + 1) == lists.comma
    else { return end + 1 }
    return close + 2
  }

  /// "Ana Roe, MD, PhD, director": the comma behind the letters of degrees and honours; the first where there are none.
  private func endOfLetters(after comma: Int, block: Range<Int>) -> Int {
    var end = comma
    while end - comma < 12, end + 2 < block.upperBound,
      let letters = analysis.longestEntry(of: lists.suffix, at: end + 1, limit: block.upperBound)
    {
      var next = letters.tokens.upperBound
      if next < block.upperBound, analysis.fold(next) == lists.stop, !analysis.isSpaced(next) { next += 1 }
      guard next + 1 < block.upperBound, analysis.fold(next) == lists.comma else { break }
      end = next
    }
    return end
  }

  /// A title behind the words that may stand before it: institutions, places, "former", "Norwegian".
  private func titleAfter(_ first: Int, block: Range<Int>) -> (role: Mention.Role, entry: ListedEntry)? {
    var at = first
    var institution: Int?
    var steps = 0
    // "Parliamentary Executive Officer": the first of the plain words with a capital before a title.
    var opener: Int?
    while at < block.upperBound, steps < 6 {
      steps += 1
      if let entry = analysis.longestEntry(of: lists.role, at: at, limit: block.upperBound) {
        var title = wholeTitle(of: entry, block: block)
        if opensNextPerson(title.tokens.upperBound, block: block) { return nil }
        // "the senator's wife", "the senator's chief of staff"
        let owned = title.tokens.upperBound
        if owned < block.upperBound, analysis.shape(owned).contains(.possessive) {
          at = owned + 1
          continue
        }
        if let opener { title.tokens = opener..<title.tokens.upperBound }
        let complement = complement(of: title, block: block)
        // "the Norway director of Harbour Watch": the place is part of the title.
        if let complement, let place = institution, !isInstitution[place], isInstitution[complement.mention],
          ends[place] == at
        {
          return (role(first..<complement.end, institution: complement.mention, rule: "role.after"), title)
        }
        let field = endOfField(of: title, block: block)
        if opensNextPerson(complement.map { ends[$0.mention] } ?? field, block: block) { return nil }
        institution =
          institution ?? complement?.mention ?? holder(behindComma: field, of: title, block: block)
        let end = (complement != nil && institution == complement?.mention ? complement?.end : nil) ?? field
        return (role(title.tokens.lowerBound..<end, institution: institution, rule: "role.after"), title)
      }
      if beginnings[at] >= 0 {
        let number = Int(beginnings[at])
        if institution.map({ !isInstitution[$0] }) ?? true { institution = number }
        at = ends[number]
        if at < block.upperBound, analysis.shape(at).contains(.possessive) { at += 1 }
      } else if let modifier = analysis.longestEntry(of: lists.roleModifier, at: at, limit: block.upperBound)
      {
        at = modifier.tokens.upperBound
      } else if analysis.has(at, lists.demonym) {
        at += 1
      } else if analysis.isCapitalized(at), analysis.has(at, lists.ordinary), beginnings[at] == Self.none {
        opener = opener ?? at
        at += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// "Director, Harbour Watch,": the institution behind a title with a capital and a comma, which a sign ends.
  private func holder(behindComma end: Int, of title: ListedEntry, block: Range<Int>) -> Int? {
    guard end + 1 < block.upperBound, analysis.fold(end) == lists.comma,
      analysis.isCapitalized(title.tokens.lowerBound)
    else { return nil }
    let first = analysis.fold(end + 1) == lists.the ? end + 2 : end + 1
    guard beginnings[first] >= 0, isInstitution[Int(beginnings[first])] else { return nil }
    let next = ends[Int(beginnings[first])]
    let isWhole =
      next >= block.upperBound || analysis.fold(next) == lists.and
      || analysis.shape(next).contains(.punctuation) && !analysis.shape(next).contains(.dash)
        && !analysis.shape(next).contains(.possessive)
    return isWhole ? Int(beginnings[first]) : nil
  }

  /// The end of a title with what it is for: "of Harbours and Trade", "on the freedom of harbours".
  private func endOfField(of title: ListedEntry, block: Range<Int>) -> Int {
    let end = title.tokens.upperBound
    guard end < block.upperBound else { return end }
    if analysis.fold(end) == lists.on { return endOfField(behind: end, block: block) ?? end }
    return analysis.endOfPortfolio(of: title.tokens, limit: block.upperBound, lists) {
      beginnings[$0] == Self.none
    }
  }

  /// "women's rights researcher at Harbour Watch": any words before a title that is held in an institution.
  private func titleWithField(
    from first: Int, block: Range<Int>
  ) -> (role: Mention.Role, entry: ListedEntry)? {
    var at = first
    while at < block.upperBound, at - first < 7 {
      let shape = analysis.shape(at)
      guard shape.contains(.word) || shape.contains(.possessive) || shape.contains(.dash),
        beginnings[at] != Self.person,
        !analysis.has(at, lists.breaker) || analysis.fold(at) == lists.and
      else { return nil }
      if at > first, let entry = analysis.longestEntry(of: lists.role, at: at, limit: block.upperBound) {
        let title = wholeTitle(of: entry, block: block)
        guard let complement = complement(of: title, block: block), isInstitution[complement.mention],
          !opensNextPerson(ends[complement.mention], block: block)
        else { return nil }
        return (role(first..<complement.end, institution: complement.mention, rule: "role.after"), title)
      }
      at += 1
    }
    return nil
  }

  /// "deputy Norway director": a part of a title that is one by itself, too, with the words up to the rest.
  private func wholeTitle(of first: ListedEntry, block: Range<Int>) -> ListedEntry {
    var entry = first
    // Executive Officer
    while analysis.isCapitalized(entry.tokens.lowerBound), entry.tokens.upperBound < block.upperBound,
      analysis.isSpaced(entry.tokens.upperBound), analysis.isCapitalized(entry.tokens.upperBound),
      let next = analysis.longestEntry(of: lists.role, at: entry.tokens.upperBound, limit: block.upperBound)
    {
      entry.tokens = entry.tokens.lowerBound..<next.tokens.upperBound
    }
    let end = entry.tokens.upperBound
    guard entry.tokens.count == 1, analysis.has(end - 1, lists.titlePart) else { return entry }
    var at = end
    while at < block.upperBound, at - end < 4, analysis.shape(at).contains(.word),
      beginnings[at] != Self.person, !analysis.has(at, lists.roleLink)
    {
      if let rest = analysis.longestEntry(of: lists.role, at: at, limit: block.upperBound) {
        return ListedEntry(tokens: end - 1..<rest.tokens.upperBound, listed: rest.listed, value: rest.value)
      }
      at += 1
    }
    return entry
  }

  /// "Ana Roe, Sen. Ivo Lund": the title is that of the next one.
  private func opensNextPerson(_ token: Int, block: Range<Int>) -> Bool {
    guard token < block.upperBound else { return false }
    let isStop = analysis.fold(token) == lists.stop && !analysis.isSpaced(token)
    // "Ana Roe, governor of Norvik region Ivo Lund"
    let next = isStop || isKindOfPlace(token) ? token + 1 : token
    return next < block.upperBound && beginnings[next] == Self.person
  }

  /// The institution after "director of", "director at", "director of research at", and where the title ends.
  private func complement(of entry: ListedEntry, block: Range<Int>) -> (mention: Int, end: Int)? {
    let end = entry.tokens.upperBound
    if let mention = mention(behindLink: end, block: block) {
      // "researcher for Norway at Harbour Watch"
      let further = ends[mention]
      if !isInstitution[mention], further < block.upperBound,
        analysis.fold(further) == lists.at || analysis.fold(further) == lists.with,
        let holder = self.mention(behindLink: further, block: block), isInstitution[holder]
      {
        return (holder, further)
      }
      return (mention, end)
    }
    // A field in between, in small words: only of what is held at or in an institution.
    guard end < block.upperBound, analysis.fold(end) == lists.of || analysis.fold(end) == lists.for else {
      return nil
    }
    var at = end + 1
    while at < block.upperBound, at - end < 8, analysis.shape(at).contains(.word),
      beginnings[at] == Self.none,
      analysis.fold(at) == lists.and || !analysis.has(at, lists.breaker) || analysis.has(at, lists.roleLink)
    {
      if analysis.fold(at) == lists.at || analysis.fold(at) == lists.with || analysis.fold(at) == lists.for,
        let mention = mention(behindLink: at, block: block), isInstitution[mention]
      {
        return (mention, at)
      }
      at += 1
    }
    return nil
  }

  func mention(behindLink link: Int, block: Range<Int>) -> Int? {
    guard link < block.upperBound, analysis.has(link, lists.roleLink) else { return nil }
    var at = link + 1
    if at < block.upperBound, analysis.fold(at) == lists.the { at += 1 }
    return beginnings[at] < 0 ? nil : Int(beginnings[at])
  }
}
