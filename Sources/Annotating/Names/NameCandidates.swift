extension NameFinder {
  /// Collects the runs of free capitalized words, trimmed and split, into groups of the same words.
  func collectCandidates() -> NameGroups {
    var groups = NameGroups(analysis)
    var parts = FlatArray<TokenSpan>()
    var next = 0
    for start in starts where start.token >= next {
      let token = start.token
      guard isFree(token) else { continue }
      guard start.is(.capitalized) else {
        if isBrandShaped(token) { groups.add(token..<token + 1, proper: true) }
        continue
      }
      let block = analysis.tokens.block(start.block)
      let writing = writing[start.block]
      if writing != .sentence {
        next = endOfListedPlace(at: token, block: block)
        if next == token, start.is(.bracketed), isAcronymShaped(token) { next = token + 1 }
        if next == token { next = endOfPerson(at: token, block: block, writing: writing) }
        if next > token { groups.add(token..<next, proper: writing == .title) }
        continue
      }
      let run = self.run(at: token, block: block)
      parts.removeAll()
      addParts(of: run, block: block, to: &parts)
      for part in parts.buffer.lazy.map(\.range) {
        // "the Group Chief Executive": a role in capitals is no name.
        if part.count > 1, analysis.isEntry(part, of: lists.role) { continue }
        groups.add(part, proper: !isSentenceStart(part.lowerBound))
      }
      next = run.upperBound
    }
    return groups
  }

  /// eKestrel, my6lakes: a small letter first, and a capital or digit inside.
  private func isBrandShaped(_ token: Int) -> Bool {
    let shape = shape(token)
    guard shape.contains(.lower), shape.contains(.mixedCase) || shape.contains(.hasDigit),
      isSpaced(token) || analysis.tokens.mark(token).contains(.blockStart),
      analysis.tokens.bytes(token..<token + 1).count > 3
    else { return false }
    return analysis.text.bytes[analysis.tokens.end(token) - 1] > 0x40
  }

  private func endOfListedPlace(at token: Int, block: Range<Int>) -> Int {
    guard analysis.beginsGazetteerName(token),
      let name = analysis.gazetteerName(at: token, limit: block.upperBound),
      type(of: name) == .place, name.tokens.allSatisfy({ isFree($0) }),
      !touchesWord(name.tokens, block: block)
    else { return token }
    if name.tokens.count == 1, has(token, lists.ordinary) || isPersonal(token), !isCountry(name),
      !isWhereabouts(token, block: block)
    {
      return token
    }
    return name.tokens.upperBound
  }

  /// "President of Peru Ana Roe" in a list.
  private func followsTitleAndCountry(_ token: Int, block: Range<Int>) -> Bool {
    guard isSpaced(token), continues(token) else { return false }
    for first in max(block.lowerBound + 2, token - 4)..<max(block.lowerBound + 2, token)
    where analysis.beginsGazetteerName(first) {
      guard let place = analysis.gazetteerName(at: first, limit: token), place.tokens.upperBound == token,
        type(of: place) == .place, isCountry(place)
      else { continue }
      let link = isWord(first - 1, lists.the) ? first - 2 : first - 1
      return link > block.lowerBound && isWord(link, lists.of) && owner[link - 1] == TokenOwner.title
    }
    return false
  }

  /// "by Ana Roe in London": one word with a capital behind a small "in".
  private func isWhereabouts(_ token: Int, block: Range<Int>) -> Bool {
    guard token > block.lowerBound, isWord(token - 1, lists.inWord), shape(token - 1).contains(.lower),
      !has(token, lists.ordinary)
    else { return false }
    let next = token + 1
    return next >= block.upperBound || !isSpaced(next) || !isCapitalized(next)
  }

  /// In a heading: the words after a title, or those that begin with a given name, up to a plain word.
  private func endOfPerson(at token: Int, block: Range<Int>, writing: BlockWriting) -> Int {
    guard writing == .title else { return token }
    let isTitled = token > block.lowerBound && owner[token - 1] == TokenOwner.title && continues(token)
    let isApposed =
      !isTitled && (followsTitleAndComma(token, block: block) || followsTitleAndCountry(token, block: block))
    if !isTitled,
      let end = endOfTitled(at: token, block: block) ?? endOfRow(at: token, block: block)
        ?? endOfInitialed(at: token, block: block)
    {
      return end
    }
    guard isTitled || isApposed || has(token, lists.givenCommon) && !has(token, lists.ordinary) else {
      return token
    }
    var end = token
    var words = 0
    while end < block.upperBound, isFree(end), end == token || continues(end),
      words < 4 || !isSpaced(end) && (shape(end).contains(.dash) || shape(end - 1).contains(.dash))
    {
      if shape(end).contains(.dash), end > token, !isSpaced(end), end + 1 < block.upperBound,
        !isSpaced(end + 1)
      {
        end += 1
        continue
      }
      if isWord(end, lists.stop), end > token,
        shape(end - 1).contains(.initial) || has(end - 1, lists.weakParticle) && isCapitalized(end - 1)
      {
        end += 1
        continue
      }
      // "Ms. Winter Roe": behind an honorific any word may be a name.
      let isHonoured =
        end == token && isTitled && self.isHonoured(token, block: block) && end + 1 < block.upperBound
        && isCapitalized(end + 1) && isSpaced(end + 1) && !isPlainWord(end + 1)
      guard isCapitalized(end), !isPlainWord(end) || isHonoured, !isBreaker(end),
        end == token || isSpaced(end) || shape(end - 1).contains(.dash)
      else { break }
      end += 1
      words += 1
    }
    if isApposed, words < 2 || end < block.upperBound && continues(end) && isSpaced(end) { return token }
    return isTitled || end - token > 1 ? end : token
  }

  /// "Oru Vrabel, Director for Ports": the words that open a line before a comma and a title.
  private func endOfTitled(at token: Int, block: Range<Int>) -> Int? {
    guard token == block.lowerBound else { return nil }
    var end = token
    while end < block.upperBound, end - token < 5, isFree(end), isCapitalized(end),
      continues(end) || end == token,
      !has(end, lists.ordinary), !isBreaker(end), !has(end, lists.demonym), !isAcronymShaped(end)
    {
      end += 1
    }
    // "Oru Vrabel – Minister of Harbours"
    let isParted =
      end + 1 < block.upperBound && isSpaced(end + 1) && shape(end).contains(.dash) && isCapitalized(end + 1)
    guard 2...4 ~= end - token, end + 1 < block.upperBound, isParted || isWord(end, lists.comma),
      continues(end + 1),
      !beginsPlace(token, limit: end)
    else { return nil }
    // "Oru Vrabel, DWU National Spokesperson"
    var title = end + 1
    while title < block.upperBound, title - end < 8,
      owner[title] > 0 && accepted[Int(owner[title]) - 1].type == .institution
        || title == end + 1 && isFree(title) && isAcronymShaped(title)
    {
      title += 1
    }
    if title > end + 1, title < block.upperBound, isCapitalized(title), isPlainWord(title), isFree(title) {
      title += 1
    }
    guard title < block.upperBound, owner[title] == TokenOwner.title, continues(title),
      !isParted && title == end + 1 || endsOrLinks(title, block: block)
    else { return nil }
    return end
  }

  /// Whether no other capital stands behind a title: "Harbour Futures – Minister Opens Port" is a headline, no person.
  private func endsOrLinks(_ title: Int, block: Range<Int>) -> Bool {
    var end = title
    while end < block.upperBound, owner[end] == TokenOwner.title { end += 1 }
    return end >= block.upperBound || !isSpaced(end) || !continues(end) || !isCapitalized(end)
  }

  /// "Norvik Province – Oru Vrabel": two or three words that no list has, from a dash with a space to the end of the line, behind
  /// no more than capitals: "Flight 7: Norvik – Porto Vrabel" and "NORVIK, Norway – Vrabel Bridge" name nobody.
  private func endOfRow(at token: Int, block: Range<Int>) -> Int? {
    let dash = token - 1
    guard dash > block.lowerBound, shape(dash).contains(.dash), isSpaced(dash), dash - block.lowerBound < 16
    else { return nil }
    let end = endOfCapitals(from: token, limit: block.upperBound)
    guard endsLine(end, block: block), 2...3 ~= end - token,
      (block.lowerBound..<dash).allSatisfy({ isCapitalized($0) || isWord($0, lists.of) }),
      (token..<end).allSatisfy({
        isFree($0) && !has($0, lists.ordinary) && !isBreaker($0) && !has($0, lists.demonym)
          && !isAcronymShaped($0)
          && !has($0, lists.placeHead) && !isInstitutionHead($0) && !shape($0).contains(.dash)
      }), !beginsPlace(token, limit: end), !beginsPlace(end - 1, limit: end),
      !beginsInstitution(token, limit: end)
    else { return nil }
    return end
  }

  /// Whether a line ends before a token.
  private func endsLine(_ end: Int, block: Range<Int>) -> Bool {
    end == block.upperBound || !continues(end)
  }

  /// "Director of Harbours, O. Vrabel": an initial and a word with a capital behind a comma or colon, which end a line that a
  /// title opens: "Annex: B. Vrabel Pumps" does not.
  private func endOfInitialed(at token: Int, block: Range<Int>) -> Int? {
    let name = token + 2
    guard token > block.lowerBound, name < block.upperBound, shape(token).contains(.initial), isFree(token),
      owner[block.lowerBound] == TokenOwner.title,
      isWord(token - 1, lists.comma) || isWord(token - 1, lists.colon), isWord(token + 1, lists.stop),
      !isSpaced(token + 1), isSpaced(name), isFree(name), !isPlainWord(name)
    else { return nil }
    let end = endOfCapitals(from: name, limit: block.upperBound)
    return endsLine(end, block: block) && end - name < 4 ? end : nil
  }

  /// "Special Prosecutor, Ana Roe" in a heading or above a signature.
  private func followsTitleAndComma(_ token: Int, block: Range<Int>) -> Bool {
    token - 2 >= block.lowerBound && isWord(token - 1, lists.comma) && owner[token - 2] == TokenOwner.title
      && continues(token)
  }

  func isCountry(_ name: GazetteerName) -> Bool { name.isCountry }

  // MARK: Runs

  /// The free capitalized words around a token, with the particles, points and hyphens between them; no more than a
  /// pattern may take, so that looking through them again for each part is not quadratic.
  private func run(at first: Int, block: Range<Int>) -> Range<Int> {
    var start = first
    while start > block.lowerBound, let before = particleStart(before: start, block: block) { start = before }
    var end = first + 1
    let limit = min(block.upperBound, first + PatternLimits.tokens)
    while end < limit, let next = runGoesOn(at: end, start: start, block: block) { end = next }
    return start..<end
  }

  /// Where a leading particle in small letters begins: al-Khatib, van der Meer.
  private func particleStart(before token: Int, block: Range<Int>) -> Int? {
    guard continues(token) else { return nil }
    var at = token - 1
    if !isSpaced(token) {
      guard shape(at).contains(.dash), at > block.lowerBound, !isSpaced(at) else { return nil }
      at -= 1
    }
    guard at >= block.lowerBound, isFree(at), shape(at).contains(.lower), has(at, lists.leadingParticle)
    else { return nil }
    return at
  }

  private func runGoesOn(at end: Int, start: Int, block: Range<Int>) -> Int? {
    guard continues(end), isFree(end) else { return nil }
    let shape = shape(end)
    if shape.contains(.capitalized) { return isSpaced(end) || isWord(end - 1, lists.stop) ? end + 1 : nil }
    let next = end + 1
    if shape.contains(.dash), !isSpaced(end), next < block.upperBound, !isSpaced(next), isFree(next) {
      guard linksWords(end) else { return nil }
      if isCapitalized(next) { return next + 1 }
      // Harun-or-Rashid
      if next + 2 < block.upperBound, linksWords(next + 1), !isSpaced(next + 1), !isSpaced(next + 2),
        isCapitalized(next + 2), isFree(next + 2), analysis.tokens.bytes(next..<next + 1).count <= 3,
        self.shape(next).contains(.lower), isPersonal(end - 1)
      {
        return next + 3
      }
      // Kim Il-sung, but not Paris-based.
      guard self.shape(next).contains(.lower), analysis.tokens.bytes(next..<next + 1).count <= 5 else {
        return nil
      }
      if has(next, lists.hyphenEnding) { return nil }
      return !has(next, lists.ordinary) || end - start > 1 && (!isPlainWord(end - 1) || isPersonal(start))
        ? next + 1 : nil
    }
    if isWord(end, lists.stop), !isSpaced(end), next < block.upperBound, isSpaced(next), continues(next),
      isFree(next)
    {
      let before = self.shape(end - 1)
      let isShortened =
        before.contains(.initial) || has(end - 1, lists.suffix)
        || has(end - 1, lists.weakParticle)
          && (end - 1 > start || !followsPlaceAndComma(start, block: block))
      return isShortened && isCapitalized(next) ? next + 1 : nil
    }
    // Dye & Lund, but not Terms & Conditions or Ana Dye & Ivo Lund
    if isWord(end, lists.ampersand), isSpaced(end), end - start == 1, next < block.upperBound, isSpaced(next),
      isFree(next), continues(next), isCapitalized(next), !isPlainWord(start) || !isPlainWord(next)
    {
      return next + 1
    }
    // Anyang' Nyong'o, but not Workers' Union
    if isWord(end, lists.apostrophe) || isWord(end, lists.curlyApostrophe), !isSpaced(end),
      next < block.upperBound, isSpaced(next),
      continues(next), isFree(next), isCapitalized(next), !endsWithS(end - 1),
      isPersonal(next) || !has(next, lists.ordinary)
    {
      return next + 1
    }
    if let next = endOfByname(at: end, start: start, block: block) { return next }
    guard shape.contains(.lower), isSpaced(end) else { return nil }
    // Particles between two parts: Ana de la Cruz, Omar bin Said al-Harthi.
    var at = end
    while at < block.upperBound, at - end < 5 {
      guard
        let particle = analysis.longestEntry(of: lists.particle, at: at, limit: block.upperBound)
          ?? weakParticle(at: at, limit: block.upperBound)
      else { return nil }
      at = particle.tokens.upperBound
      // al-Din ends a name as often as it leads to the next part.
      if isCapitalized(at - 1) { return at }
      if at < block.upperBound, !isSpaced(at), self.shape(at).contains(.dash) { at += 1 }
      guard at < block.upperBound, continues(at), isFree(at) else { return nil }
      if isCapitalized(at) { return at + 1 }
    }
    return nil
  }

  /// "in Baltimore, Md. Ana Roe left": a state's letters, no name's beginning.
  private func followsPlaceAndComma(_ token: Int, block: Range<Int>) -> Bool {
    guard token - 2 >= block.lowerBound, isWord(token - 1, lists.comma) else { return false }
    let name = owner[token - 2]
    return name > 0 && accepted[Int(name) - 1].type == .place || beginsPlace(token - 2, limit: token - 1)
  }

  func endsWithS(_ token: Int) -> Bool {
    analysis.text.bytes[analysis.tokens.end(token) - 1] | 0x20 == 0x73
  }

  // MARK: Trimming

  /// "Tran Thi Be", "James To": a small word with a capital in the middle of a sentence, after words of a
  /// person's name.
  private func isLastOfPerson(_ token: Int, from start: Int) -> Bool {
    let next = token + 1
    if next < count, isWord(next, lists.stop) || shape(next).contains(.hasDigit) { return false }
    return token > start && isSpaced(token) && !isSentenceStart(token)
      && (isPersonal(token - 1) || has(token - 1, lists.particle) && token - 1 > start
        || start > 0 && owner[start - 1] == TokenOwner.title && has(start - 1, lists.honorific)
          && !isPlainWord(token - 1) && !shape(token).contains(.initial))
      && !isPlainWord(start) && !isBreaker(start)
  }

  /// Behind Mr, Ms, Dr all words with a capital are the name.
  private func isHonoured(_ token: Int, block: Range<Int>) -> Bool {
    guard token > block.lowerBound, owner[token - 1] == TokenOwner.title else { return false }
    let title = isWord(token - 1, lists.stop) && token - 1 > block.lowerBound ? token - 2 : token - 1
    return has(title, lists.honorific)
  }

  /// "A. Roe": an article by its letter.
  private func isInitialOfName(_ token: Int, end: Int) -> Bool {
    shape(token).contains(.initial) && token + 2 < end && isWord(token + 1, lists.stop)
      && !isSpaced(token + 1)
      && isCapitalized(token + 2)
  }

  /// "President To Lam": a small word with a capital between a title and a name.
  private func opensPerson(_ token: Int, end: Int, block: Range<Int>) -> Bool {
    token > block.lowerBound && owner[token - 1] == TokenOwner.title && !isSentenceStart(token)
      && isSpaced(token)
      && !isWord(token, lists.the) && token + 1 < end && isSpaced(token + 1) && isPersonal(token + 1)
  }

  /// Adds a run without what stands before a name only: openers of sentences, demonyms, plain words.
  private func addParts(of run: Range<Int>, block: Range<Int>, to parts: inout FlatArray<TokenSpan>) {
    var start = run.lowerBound
    var end = run.upperBound
    while start < end,
      isBreaker(start) && !opensPerson(start, end: end, block: block) && !isInitialOfName(start, end: end)
        && !isDefinedBreaker(start, block: block)
        || shape(start).contains(.dash)
        || isWord(start, lists.stop)
    {
      start += 1
    }
    while end > start,
      isBreaker(end - 1) && !isDefinedBreaker(end - 1, block: block) && !isLastOfPerson(end - 1, from: start)
        && !isJoinedSyllable(end - 1, from: start)
        || shape(end - 1).contains(.dash)
        || isWord(end - 1, lists.stop)
    { end -= 1 }
    // "Ana Roe Norwegian": the description after a name.
    while end - start > 1, isSpaced(end - 1), has(end - 1, lists.demonym), !isPersonal(end - 1),
      !has(end - 2, lists.particle), end - start > 2 || !isPersonal(start)
    { end -= 1 }
    // "Norvik Regional President", "the Norvik Municipal office": the adjective is no part of the place.
    if end - start > 1, isSpaced(end - 1), has(end - 1, lists.localAdjective), end < block.upperBound,
      isSpaced(end), owner[end] == TokenOwner.title || shape(end).contains(.lower),
      endsPlace(end - 1, from: start) || has(start, lists.direction) && endsPlace(end - 1, from: start + 1)
    {
      end -= 1
    }
    guard start < end, !isInAnotherScript(start) else { return }
    end = endWithoutShortForm(start..<end)
    if end - start == 1 {
      if mayBeName(start, block: block) { parts.append(TokenSpan(start..<end)) }
    } else if let (left, right) = joinedNames(start..<end) {
      parts.append(TokenSpan(left))
      addParts(of: right, block: block, to: &parts)
    } else if let name = nameAfterPlainWords(start..<end), !isHonoured(start, block: block) {
      parts.append(TokenSpan(name..<end))
    } else if !isNoName(start..<end, block: block) {
      addSplit(start..<end, block: block, to: &parts)
    }
  }

  /// Whether a place of the gazetteers takes all from one token to another.
  private func endsPlace(_ end: Int, from start: Int) -> Bool {
    guard start < end, let name = analysis.gazetteerName(at: start, limit: end) else { return false }
    return name.tokens == start..<end && type(of: name) == .place
  }

  /// Whether one word may be a name: no demonym, no plain word with its number.
  private func mayBeName(_ token: Int, block: Range<Int>) -> Bool {
    let tokens = token..<token + 1
    if has(token, lists.vessel) || isOnlyThing(tokens, block: block) || isPartOfSymbol(tokens, block: block) {
      return false
    }
    // "Ana Roe, Jr."
    if token > block.lowerBound, isWord(token - 1, lists.comma), isJunior(token) { return false }
    // "Ana Vrabel (OBE)"
    if token - 1 > block.lowerBound, isWord(token - 1, lists.openBracket), has(token, lists.suffix),
      shape(token).contains(.upper), isCapitalized(token - 2), !has(token - 2, lists.ordinary)
    {
      return false
    }
    if shape(token).contains(.upper), token > block.lowerBound, isWord(token - 1, lists.comma),
      isHonour(token, block: block)
    {
      return false
    }
    let isTitled = token > block.lowerBound && owner[token - 1] == TokenOwner.title
    let isInitial = shape(token).contains(.initial)
    if isTitled ? isInitial : isInitial || has(token, lists.demonym) || has(token, lists.direction) {
      return false
    }
    let end = token + 1
    if end < block.upperBound {
      // Factor 1, Title IV: a plain word and its number.
      if shape(end).contains(.hasDigit), isSpaced(end), has(token, lists.ordinary) { return false }
      if !isSpaced(end), isWord(end, lists.dollar) { return false }
    }
    return !hasPrefix(token, block: block)
  }

  /// "Mr Ola Vrabel, OFR, SAN,": the letters of honours between commas behind a person's two words.
  private func isHonour(_ token: Int, block: Range<Int>) -> Bool {
    var at = token
    var honours = 0
    while at - 3 > block.lowerBound, honours < 4, has(at, lists.suffix), shape(at).contains(.upper),
      isWord(at - 1, lists.comma)
    {
      honours += 1
      at -= 2
    }
    guard honours > 0, isFree(at), isFree(at - 1), isSpaced(at), isCapitalized(at), isCapitalized(at - 1),
      !isAcronymShaped(at), !has(at, lists.ordinary) || isPersonal(at), continues(at),
      isPersonal(at - 1) && !has(at - 1, lists.ordinary)
        || at - 2 >= block.lowerBound && owner[at - 2] == TokenOwner.title
    else { return false }
    let end = token + 1
    return end >= block.upperBound || !isCapitalized(end) || !isSpaced(end)
  }

  /// Jr, Sr: in small letters but the first, as what follows a name.
  func isJunior(_ token: Int) -> Bool {
    has(token, lists.suffix) && shape(token).isDisjoint(with: [.upper, .mixedCase])
      && !isWord(token, lists.esquire)
      && 2...3 ~= analysis.tokens.bytes(token..<token + 1).count
  }

  /// pro-Ruritania, anti-Smith
  private func hasPrefix(_ token: Int, block: Range<Int>) -> Bool {
    token - 1 > block.lowerBound && !isSpaced(token) && shape(token - 1).contains(.dash)
      && !isSpaced(token - 1) && shape(token - 2).contains(.lower)
      && !has(token - 2, lists.leadingParticle)
  }

  /// Several words that name nothing, whatever they may be parts of.
  private func isNoName(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    if has(start, lists.vessel) { return true }
    // State Party
    if end - start == 2, let entry = analysis.longestEntry(of: lists.notInstitution, at: start, limit: end),
      entry.tokens.upperBound == end
    {
      return true
    }
    let isTitled = start > block.lowerBound && owner[start - 1] == TokenOwner.title
    // "Detective Acting Senior Sergeant"
    if isTitled, end < block.upperBound, owner[end] == TokenOwner.title, isSpaced(end), continues(end),
      tokens.allSatisfy({ has($0, lists.ordinary) }), tokens.contains(where: { !isPersonal($0) })
    {
      return true
    }
    if !isTitled,
      tokens.allSatisfy({
        has($0, lists.demonym) || has($0, lists.direction) || shape($0).contains(.dash)
      })
    {
      return true
    }
    return end < block.upperBound && !isSpaced(end) && isWord(end, lists.dollar)
  }

  /// Several words that may be a name with what is not part of it.
  private func addSplit(_ tokens: Range<Int>, block: Range<Int>, to parts: inout FlatArray<TokenSpan>) {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    // Sri Lankan
    if let demonym = analysis.longestEntry(of: lists.demonym, at: start, limit: end), demonym.tokens.count > 1
    {
      let rest = demonym.tokens.upperBound
      if rest < end { addParts(of: rest..<end, block: block, to: &parts) }
      return
    }
    if end - start == 2, isPlainWord(start), isNumeral(start + 1), isSpaced(start + 1) { return }
    if joinsWords(tokens) || hasPrefix(start, block: block) { return }
    if let name = analysis.beginsGazetteerName(start) ? analysis.gazetteerName(at: start, limit: end) : nil,
      type(of: name) == .place
    {
      if name.tokens.upperBound == end {
        parts.append(TokenSpan(start..<end))
        return
      }
      // "South Sudan Salva Kiir", "Gaza Strip Ahmed": a place of several words or a country, then a name.
      let rest = name.tokens.upperBound
      // "Minister for Ports of Peru Oru Vrabel": a name that no list has.
      if isCountry(name), rest + 1 < end, isSpaced(rest), isSpaced(rest + 1), !isPersonal(start),
        followsOffice(start, block: block), !(rest..<end).contains(where: { has($0, lists.ordinary) })
      {
        parts.append(TokenSpan(start..<rest))
        parts.append(TokenSpan(rest..<end))
        return
      }
      if !isPersonal(start),
        name.tokens.count > 1 || isCountry(name)
          || rest + 1 < end
            && (followsOffice(start, block: block) || followsOf(start, name, end: end, block: block)),
        rest < end, isSpaced(rest), has(rest, lists.givenCommon)
      {
        parts.append(TokenSpan(start..<rest))
        parts.append(TokenSpan(rest..<end))
        return
      }
    } else if isAcronymShaped(start), !isPersonal(start) || !shape(start + 1).contains(.upper),
      isSpaced(start + 1), !shape(start).contains(.dotted), !isInitials(start, end: end, block: block),
      has(start, lists.notAcronym) || isPersonal(start + 1) && !shape(start + 1).contains(.upper)
        || beginsPlace(start + 1, limit: end)
    {
      // "ABC Ana Roe", "G20 Lima"
      parts.append(TokenSpan(start..<start + 1))
      return addParts(of: start + 1..<end, block: block, to: &parts)
    } else if has(start, lists.demonym), isSpaced(start + 1), !isPersonal(start) {
      return addParts(of: start + 1..<end, block: block, to: &parts)
    }
    // "Speaker of the Parliament Oru Vrabel"
    if end - start > 2, isHeadOfOffice(start), isPlainWord(start), start > block.lowerBound,
      isWord(start - 1, lists.the), followsOffice(start, block: block), mayBeHolder(start + 1, end: end)
    {
      parts.append(TokenSpan(start + 1..<end))
      return
    }
    // "Deputy of the Majlan Ana Roe": no person's name stands behind an article.
    if end - start > 2, start > block.lowerBound, isWord(start - 1, lists.the), !isPersonal(start),
      !has(start, lists.ordinary), has(start + 1, lists.givenCommon), isPersonal(end - 1),
      !has(end - 1, lists.ordinary), followsOffice(start, block: block), mayBeHolder(start + 1, end: end)
    {
      parts.append(TokenSpan(start..<start + 1))
      parts.append(TokenSpan(start + 1..<end))
      return
    }
    if opensQuestion(start), isSpaced(start + 1) {
      return addParts(of: start + 1..<end, block: block, to: &parts)
    }
    if isSentenceStart(start), isPlainWord(start), isSpaced(start + 1), !has(start, lists.particle) {
      let rest = start + 1..<end
      if !rest.allSatisfy({ isPlainWord($0) || !shape($0).contains(.word) }) {
        return addParts(of: rest, block: block, to: &parts)
      }
    }
    parts.append(TokenSpan(start..<end))
  }

  /// "of Oslo Ana Roe": a big city behind a preposition, a given name and a family name.
  private func followsOf(_ city: Int, _ name: GazetteerName, end: Int, block: Range<Int>) -> Bool {
    let rest = name.tokens.upperBound
    return city > block.lowerBound && continues(city) && shape(city - 1).contains(.lower)
      && (isWord(city - 1, lists.of) || isWord(city - 1, lists.inWord)) && isBigPlace(name)
      && !has(rest, lists.ordinary) && isPersonal(end - 1) && !has(end - 1, lists.ordinary)
  }

  /// "Ambassador to", "mayor of the": what stands before a place or body belongs to an office that is held there.
  func followsOffice(_ place: Int, block: Range<Int>) -> Bool {
    let first = place > block.lowerBound && isWord(place - 1, lists.the) ? place - 1 : place
    let office = first - 2
    return office >= block.lowerBound && isSpaced(place) && has(first - 1, lists.roleLink)
      && (owner[office] == TokenOwner.title || has(office, lists.role))
  }

  /// "Oru Vrabel", "Tran Cam Tu": words up to an end that a name which no list has may be, or one that begins as a person's.
  func mayBeHolder(_ name: Int, end: Int) -> Bool {
    guard 2...4 ~= end - name,
      (name..<end).allSatisfy({
        isCapitalized($0) && isSpaced($0) && !isAcronymShaped($0) && !isInstitutionHead($0)
      }),
      !has(name, lists.ordinary), !has(name, lists.demonym), !has(name, lists.direction),
      !has(end - 1, lists.placeHead), !has(end - 1, lists.direction), !has(end - 1, lists.companySuffix),
      !beginsPlace(name, limit: end), !beginsInstitution(name, limit: end)
    else { return false }
    if isPersonal(name), (name + 1..<end).allSatisfy({ !isPlainWord($0) }) { return true }
    return (name + 1..<end).allSatisfy { !has($0, lists.ordinary) }
  }

  /// "Will Roe come back?", "How will …": what opens a question is no given name.
  private func opensQuestion(_ token: Int) -> Bool {
    guard has(token, lists.questionOpener) else { return false }
    let sentence = analysis.tokens.sentence(analysis.tokens.sentenceIndex(of: token))
    let isFirst = token == sentence.lowerBound || token == sentence.lowerBound + 1 && isBreaker(token - 1)
    return isFirst && sentence.suffix(2).contains { isWord($0, lists.questionMark) }
  }

  /// Words with a hyphen between the first two that name nothing.
  private func joinsWords(_ tokens: Range<Int>) -> Bool {
    let (start, end) = (tokens.lowerBound, tokens.upperBound)
    guard end - start > 2, shape(start + 1).contains(.dash), !isSpaced(start + 1) else { return false }
    // Pro-Ruritania
    if has(start, lists.hyphenPrefix) { return true }
    guard end - start == 3 else { return false }
    // Minister-President
    if has(start, lists.role), has(end - 1, lists.role), !isPersonal(start) { return true }
    // Franco-German
    if has(end - 1, lists.demonym), !has(start, lists.particle) { return true }
    // Counter-IED
    return isPlainWord(start) && isAcronymShaped(start + 2)
  }
}
