import RulePacks

extension NameFinder {
  /// Marks honorifics, ranks and roles that are written with a capital: they part the names beside them.
  mutating func findTitles() {
    // Those inside a title are no longer free.
    for start in starts where start.is(.title) && isFree(start.token) {
      let block = analysis.tokens.block(start.block)
      guard let title = title(at: start.token, block: block) else { continue }
      let end = endOfPortfolio(title, block: block)
      for inner in title.lowerBound..<end { owner[inner] = TokenOwner.title }
      if let land = landBeforeName(behind: end, block: block) { owner[land] = TokenOwner.title }
    }
  }

  /// "President of the Republic Ana Roe": the word for a land, between a title and a person.
  private func landBeforeName(behind end: Int, block: Range<Int>) -> Int? {
    let land = end + 2
    guard land + 1 < block.upperBound, isWord(end, lists.of), isWord(end + 1, lists.the), isCapitalized(land),
      has(land, lists.placeHead), isSpaced(land + 1), isCapitalized(land + 1), has(land + 1, lists.given),
      !has(land + 1, lists.ordinary), !beginsPlace(land, limit: block.upperBound)
    else { return nil }
    return land
  }

  /// "Minister of Harbours and Human Services": the end of the plain words with a capital that say what a minister is for.
  private func endOfPortfolio(_ title: Range<Int>, block: Range<Int>) -> Int {
    // Asked first: the closure has a copy of the finder.
    guard analysis.mayHavePortfolio(behind: title, limit: block.upperBound, lists) else {
      return title.upperBound
    }
    return analysis.endOfPortfolio(of: title, limit: block.upperBound, lists) {
      owner[$0] == TokenOwner.free && !beginsPlace($0, limit: block.upperBound)
        && !beginsInstitution($0, limit: block.upperBound)
    }
  }

  private func title(at token: Int, block: Range<Int>) -> Range<Int>? {
    // "ICC Prosecutor": the institution is a name of its own.
    if isAcronymShaped(token), beginsInstitution(token, limit: block.upperBound) { return nil }
    // "the Maritime Court (MK)": a short name in another language.
    if token > block.lowerBound + 1, isWord(token - 1, lists.openBracket), has(token - 2, lists.head),
      isAcronymShaped(token), token + 1 < block.upperBound, isWord(token + 1, lists.closeBracket)
    {
      return nil
    }
    // Prince Y. Roe: a given name before an initial.
    if has(token, lists.honorificOrName), !shape(token).contains(.initial),
      opensInitial(token + 1, block: block)
    {
      return nil
    }
    var best: Range<Int>?
    for listed in lists.titles {
      guard let title = analysis.longestEntry(of: listed, at: token, limit: block.upperBound)?.tokens else {
        continue
      }
      if let best, best.count >= title.count { continue }
      if listed == lists.honorificOrName, !opensName(title, block: block) { continue }
      // "Shah Oru Vrabel", but "Shah Oru II"
      if listed == lists.honorificOrName, has(token, lists.titleOrSurname),
        opensLongName(title, block: block), !isNumeral(title.upperBound + 1)
      {
        continue
      }
      // Mr. M. Roe
      if listed == lists.honorificOrName, shape(token).contains(.initial), token > block.lowerBound,
        owner[token - 1] == TokenOwner.title
      {
        continue
      }
      if listed == lists.rank, isShortWord(title) || isAloneInBrackets(title, block: block) { continue }
      if has(token, lists.rank), opensThing(title, block: block) { continue }
      if listed == lists.longHonorific, !opensLongName(title, block: block) { continue }
      if isGivenName(title, block: block) { continue }
      best = title
    }
    // "Member States"
    if let best,
      let several = analysis.longestEntry(of: lists.notInstitution, at: token, limit: block.upperBound),
      several.tokens.count > best.count
    {
      return nil
    }
    guard let best, !isJoined(token, block: block), !isShips(token, block: block),
      !isPartOfName(best, block: block),
      !isInsideBody(best, block: block)
    else { return nil }
    return best
  }

  /// "Annual General Meeting", "Major Projects Authority": a plain word before one that says what it is.
  private func opensThing(_ title: Range<Int>, block: Range<Int>) -> Bool {
    let next = title.upperBound
    return title.count == 1 && next < block.upperBound && continues(next) && isSpaced(next)
      && isCapitalized(next) && isPlainWord(next) && (has(next, lists.notHead) || has(next, lists.head))
  }

  /// "H. E. Ana Roe", but not H. E. Roe, who has initials: two words with a capital.
  private func opensLongName(_ title: Range<Int>, block: Range<Int>) -> Bool {
    let next = title.upperBound
    guard next + 1 < block.upperBound else { return false }
    return (next...next + 1).allSatisfy {
      isCapitalized($0) && isSpaced($0) && continues($0) && !shape($0).contains(.initial)
    }
  }

  private func opensInitial(_ token: Int, block: Range<Int>) -> Bool {
    token + 1 < block.upperBound && isSpaced(token) && shape(token).contains(.initial)
      && isWord(token + 1, lists.stop) && !isSpaced(token + 1)
  }

  /// "met Dean Torvik": a given name before one family name, not the dean.
  private func isGivenName(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let (word, next) = (tokens.lowerBound, tokens.upperBound)
    guard tokens.count == 1, isWord(word, lists.dean), isCapitalized(word), next < block.upperBound,
      continues(next), isSpaced(next), isCapitalized(next), isFree(next), !has(next, lists.given)
    else { return false }
    if next + 1 < block.upperBound, continues(next + 1), isSpaced(next + 1), isCapitalized(next + 1) {
      return false
    }
    let before = word - 1
    return before < block.lowerBound || !continues(word)
      || !isCapitalized(before) && !isWord(before, lists.the)
      || isBreaker(before) && !isWord(before, lists.the)
  }

  /// "MV Saint Brendan": a part of a ship's name.
  private func isShips(_ token: Int, block: Range<Int>) -> Bool {
    token > block.lowerBound && has(token - 1, lists.vessel) && isSpaced(token) && continues(token)
      && isCapitalized(token)
  }

  private func isHyphen(_ token: Int) -> Bool {
    analysis.text.bytes[analysis.tokens.start(token)] == 0x2D
  }

  /// The second part of a double name: Otieno-Major.
  private func isJoined(_ token: Int, block: Range<Int>) -> Bool {
    guard token - 1 > block.lowerBound, !isSpaced(token), isHyphen(token - 1), !isSpaced(token - 1) else {
      return false
    }
    // Port-au-Prince, but not ex-President
    return isCapitalized(token - 2)
      || token - 3 > block.lowerBound && !isSpaced(token - 2) && isHyphen(token - 3) && !isSpaced(token - 3)
  }

  /// King, Don, Prince: a title only where a name follows and none stands before.
  private func opensName(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < block.upperBound, continues(next), isCapitalized(next) else { return false }
    let before = tokens.lowerBound - 1
    guard before >= block.lowerBound, continues(tokens.lowerBound), isSpaced(tokens.lowerBound) else {
      return true
    }
    return !(isCapitalized(before) && has(before, lists.given) && !has(before, lists.demonym))
  }

  /// Judge, Major, Marshal as a family name: after a given name and with no name after it.
  private func isPartOfName(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    let next = tokens.upperBound
    // A word joined by a hyphen ("Attorney-General's") belongs to what it is joined with.
    if next < block.upperBound, !isSpaced(next), shape(next).contains(.dash), next + 1 < block.upperBound,
      !isSpaced(next + 1)
    {
      return true
    }
    // "Ana B. King, the minister": a family name behind an initial, and no name behind it.
    if before - 2 >= block.lowerBound, isWord(before, lists.stop), !isSpaced(before),
      shape(before - 1).contains(.initial), isSpaced(before - 1), isCapitalized(before - 2),
      isFree(before - 2), tokens.count == 1, isPersonal(tokens.lowerBound), isSpaced(tokens.lowerBound),
      next >= block.upperBound || !isCapitalized(next) || !isSpaced(next)
    {
      return true
    }
    if tokens.count == 2 { return endsSentence(tokens, block: block) }
    guard tokens.count == 1, before >= block.lowerBound, continues(tokens.lowerBound),
      isSpaced(tokens.lowerBound),
      isFree(before)
    else { return false }
    // Mohamed Ould Cheikh
    if before > block.lowerBound, has(before, lists.particle), isSpaced(before), isCapitalized(before - 1),
      isFree(before - 1), has(tokens.lowerBound, lists.given)
    {
      return true
    }
    guard isCapitalized(before) else { return false }
    let isSurname = has(tokens.lowerBound, lists.titleOrSurname)
    if isSurname, goesOnWithName(tokens.lowerBound, block: block) { return true }
    // "the New York Imam", "the Harbour Park Imam"
    if isSurname, has(before, lists.placeHead) || endsLongPlace(tokens.lowerBound, block: block) {
      return false
    }
    if isSurname, isFamilyName(tokens.lowerBound, behind: before, block: block) { return true }
    let isName = isSurname || isPersonal(tokens.lowerBound)
    guard has(before, lists.givenCommon), isName, !has(before, lists.demonym) else { return false }
    let goesOn = next < block.upperBound && continues(next) && isCapitalized(next) && isSpaced(next)
    // Hassan is a place as well.
    let isPlace = !isSurname && beginsPlace(before, limit: tokens.lowerBound)
    return !goesOn || !has(before, lists.ordinary) && !isPlace
  }

  /// "met Hun Sen. The harbour", "said Mayor Sen. “We": a family name at the end of its sentence, no senator, behind a name or
  /// another title.
  private func endsSentence(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
    guard isWord(tokens.upperBound - 1, lists.stop), before >= block.lowerBound, isSpaced(tokens.lowerBound),
      continues(tokens.lowerBound), isPersonal(tokens.lowerBound)
    else { return false }
    if owner[before] == TokenOwner.title {
      return next >= block.upperBound || isBreaker(next)
        || !shape(next).isDisjoint(with: .quote) && !opensByname(next, block: block)
    }
    return isCapitalized(before) && isFree(before) && isPersonal(before) && !has(before, lists.ordinary)
      && (next >= block.upperBound || isBreaker(next) || !isCapitalized(next))
  }

  /// "Minister Oru Sheikh Vrabel": the title of one whose name has begun.
  private func goesOnWithName(_ title: Int, block: Range<Int>) -> Bool {
    let (before, next) = (title - 1, title + 1)
    return before > block.lowerBound && isSpaced(before) && owner[before - 1] == TokenOwner.title
      && continues(before) && !has(before - 1, lists.titlePart) && !has(before, lists.ordinary)
      && !has(before, lists.demonym) && !isAcronymShaped(before) && !beginsPlace(before, limit: title)
      && !beginsInstitution(before, limit: title) && next < block.upperBound && isCapitalized(next)
      && isSpaced(next) && continues(next)
  }

  /// "Sen. “Oru” Vrabel": a quotation mark before one or two words, another, and a name.
  private func opensByname(_ quote: Int, block: Range<Int>) -> Bool {
    (quote + 2..<max(quote + 2, min(quote + 4, block.upperBound - 1))).contains {
      !shape($0).isDisjoint(with: .quote) && isCapitalized($0 + 1)
    }
  }

  /// "met Oru Sheikh.": a title that is a family name as well, behind a word that may be a given name, and no name behind it.
  private func isFamilyName(_ token: Int, behind name: Int, block: Range<Int>) -> Bool {
    guard !has(name, lists.ordinary), !has(name, lists.demonym),
      !isBreaker(name), !isAcronymShaped(name),
      !followsArticle(name, block: block),
      !beginsPlace(name, limit: token) || has(name, lists.givenCommon),
      !beginsInstitution(name, limit: token)
    else { return false }
    let next = token + 1
    return next >= block.upperBound || !isCapitalized(next) || !isSpaced(next) || !continues(next)
  }

  /// "the Vestholm Imam", "the Old Vestholm Imam"
  private func followsArticle(_ token: Int, block: Range<Int>) -> Bool {
    guard token > block.lowerBound else { return false }
    let before = token - 1
    return has(before, lists.article)
      || before > block.lowerBound && isCapitalized(before) && has(before - 1, lists.article)
  }

  /// Whether a place of several words ends before a token.
  private func endsLongPlace(_ end: Int, block: Range<Int>) -> Bool {
    (max(block.lowerBound, end - 3)..<max(block.lowerBound, end - 1)).contains { start in
      guard analysis.beginsGazetteerName(start), let name = analysis.gazetteerName(at: start, limit: end)
      else { return false }
      return name.tokens.upperBound == end && type(of: name) == .place
    }
  }

  /// "Harbour Justice Program": a word with a capital between plain ones, the last of which heads institutions.
  private func isInsideBody(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
    guard tokens.count == 1, before >= block.lowerBound, next < block.upperBound,
      continues(tokens.lowerBound),
      continues(next), isSpaced(next), isSpaced(tokens.lowerBound), isCapitalized(before),
      isCapitalized(next),
      isFree(before), has(before, lists.modifier) || isPlainWord(before), isPlainWord(next)
    else { return false }
    return has(next, lists.head) || has(next, lists.weakHead) || has(next, lists.opening)
  }

  /// "Directorate of Criminal Inquiries (DCI)": letters that are no rank without a name.
  private func isAloneInBrackets(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let (first, next) = (tokens.lowerBound, tokens.upperBound)
    return tokens.count == 1 && shape(first).contains(.upper) && first > block.lowerBound
      && next < block.upperBound
      && isWord(first - 1, lists.openBracket) && isWord(next, lists.closeBracket)
  }

  /// "Di", "Pt": ranks are shortened in capitals, all but Lt.
  private func isShortWord(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, !shape(tokens.lowerBound).contains(.upper) else { return false }
    return analysis.tokens.bytes(tokens).count == 2 && !isWord(tokens.lowerBound, lists.lt)
  }
}
