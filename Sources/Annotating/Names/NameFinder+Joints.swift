/// Where words with a capital that stand side by side are one name, and where two.
extension NameFinder {
  /// Whether a dash joins words: a hyphen, not the dash that parts pieces of a sentence.
  func linksWords(_ token: Int) -> Bool {
    guard shape(token).contains(.dash) else { return false }
    let bytes = analysis.tokens.bytes(token..<token + 1)
    return bytes.count == 1 || analysis.text.bytes[bytes.upperBound - 1] <= 0x92
  }

  /// Jomo "Kestrel" Okwara: a name in quotation marks between a given name and the next; the end of that.
  func endOfByname(at quote: Int, start: Int, block: Range<Int>) -> Int? {
    guard !shape(quote).isDisjoint(with: .quote), isSpaced(quote), quote - start < 4, isPersonal(start),
      isPersonal(quote - 1)
    else { return nil }
    var close = quote + 1
    while close < block.upperBound, close - quote < 5, shape(close).contains(.word), isFree(close) {
      close += 1
    }
    let next = close + 1
    guard next < block.upperBound, close > quote + 1, !isSpaced(quote + 1), isCapitalized(close - 1),
      !shape(close).isDisjoint(with: .quote), !isSpaced(close), isSpaced(next), continues(next),
      isCapitalized(next), isFree(next), isPersonal(next) || !has(next, lists.ordinary)
    else { return nil }
    return next + 1
  }

  /// A word in quotation marks within a name: it may be any.
  func isByname(_ token: Int, in name: Range<Int>) -> Bool {
    token > name.lowerBound && token + 1 < name.upperBound
      && (!shape(token - 1).isDisjoint(with: .quote) || !shape(token + 1).isDisjoint(with: .quote))
  }

  /// Greek, Cyrillic and Armenian letters in an English text explain a name that stands beside them.
  func isInAnotherScript(_ token: Int) -> Bool {
    0xCE...0xD6 ~= analysis.text.bytes[analysis.tokens.start(token)]
  }

  /// "Harbour Union MPs", "Ana Roe CEO": without what is no part of a name.
  func endWithoutShortForm(_ run: Range<Int>) -> Int {
    var end = run.upperBound
    while end - run.lowerBound > 1, isSpaced(end - 1), has(end - 1, lists.notAcronym),
      isAcronymShaped(end - 1),
      !has(end - 1, lists.weakHead), !has(end - 1, lists.suffix), !isPersonal(end - 1)
    { end -= 1 }
    return end
  }

  /// Capitals that are no name, also where somebody is called so; a plain word between two words of a title.
  func isOnlyThing(_ run: Range<Int>, block: Range<Int>) -> Bool {
    let token = run.lowerBound
    guard run.count == 1 else { return false }
    let isTitled = token > block.lowerBound && owner[token - 1] == TokenOwner.title
    if has(token, lists.notAcronym), isAcronymShaped(token) {
      return !isTitled && !isDefined(token, block: block)
    }
    let next = run.upperBound
    return isTitled && has(token, lists.ordinary) && next < block.upperBound
      && owner[next] == TokenOwner.title
      && isSpaced(next) && continues(next)
  }

  /// "Ports Foundation (PF)": the short form of an institution by its letters, whatever else it is short for.
  func isDefined(_ token: Int, block: Range<Int>) -> Bool {
    guard token - 2 >= block.lowerBound, isWord(token - 1, lists.openBracket), owner[token - 2] > 0,
      accepted[Int(owner[token - 2]) - 1].type == .institution
    else { return false }
    return definition(inBracketAt: token, block: block) != nil
  }

  /// "Auditor General's Office (AGO)": letters that are a small word as well, in the bracket that explains them.
  func isDefinedBreaker(_ token: Int, block: Range<Int>) -> Bool {
    shape(token).contains(.upper) && isDefined(token, block: block)
  }

  /// "Norway-Oman": two names of the gazetteers and the hyphen between them.
  func joinedNames(_ run: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard let hyphen = run.dropFirst().first(where: { shape($0).contains(.dash) }),
      hyphen + 1 < run.upperBound,
      analysis.beginsGazetteerName(run.lowerBound), analysis.beginsGazetteerName(hyphen + 1),
      let left = analysis.gazetteerName(at: run.lowerBound, limit: run.upperBound),
      left.tokens.upperBound == hyphen, isPlaceOrBody(left),
      let right = analysis.gazetteerName(at: hyphen + 1, limit: run.upperBound), isPlaceOrBody(right),
      !has(hyphen + 1, lists.placeHead)
    else { return nil }
    return (left.tokens, hyphen + 1..<run.upperBound)
  }

  private func isPlaceOrBody(_ name: GazetteerName) -> Bool {
    let first = name.tokens.lowerBound
    guard let type = type(of: name), type == .place || type == .institution else { return false }
    return isCountry(name) || name.tokens.count > 1 || !isPersonal(first) && !has(first, lists.ordinary)
      || isAcronymShaped(first)
  }

  /// "the Ports CEO Ana Roe": capitals that are no name.
  private func isNoAcronym(_ token: Int) -> Bool {
    has(token, lists.notAcronym) && shape(token).contains(.upper) && isAcronymShaped(token)
  }

  /// "Civil Defence Ana Roe": where the name begins after the plain words of an office.
  func nameAfterPlainWords(_ run: Range<Int>) -> Int? {
    let last = run.upperBound - 1
    guard let name = run.first(where: { !isPlainWord($0) && !has($0, lists.modifier) && !isNoAcronym($0) }),
      name > run.lowerBound,
      name < last, last - name < 4, isSpaced(name), has(name, lists.givenCommon), !has(name, lists.ordinary),
      isPersonal(last) || !has(last, lists.ordinary), !has(last, lists.weakHead), !has(last, lists.head),
      !beginsPlace(name, limit: run.upperBound)
    else { return nil }
    for token in run.lowerBound..<name
    where has(token, lists.placeHead) || has(token, lists.opening) || has(token, lists.openingDirect)
      || has(token, lists.vessel)
    {
      return nil
    }
    return name
  }

  /// "Ana Roe's", where a list has a Roe's: what belongs to Ana Roe.
  func isOwner(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    return tokens.count == 2 && shape(first + 1).contains(.possessive) && first > block.lowerBound
      && isSpaced(first) && continues(first) && isCapitalized(first - 1) && has(first - 1, lists.givenCommon)
  }

  /// KP Oli: two capitals without points before a family name, which are no body's short form; behind a title, "Justice AM
  /// Vrabel", before any word that is in no dictionary.
  func isInitials(_ token: Int, end: Int, block: Range<Int>) -> Bool {
    let isTitled = token > block.lowerBound && owner[token - 1] == TokenOwner.title
    return shape(token).contains(.upper) && analysis.tokens.bytes(token..<token + 1).count == 2
      && (!has(token, lists.notAcronym) || isTitled)
      && !has(token, lists.countryAdjective) && token + 1 < end
      && (has(token + 1, lists.surname) || isTitled && !has(token + 1, lists.ordinary))
      && (!analysis.beginsGazetteerName(token) || analysis.gazetteerName(at: token, limit: end) == nil)
      && !(token > block.lowerBound && isWord(token - 1, lists.the))
  }

  /// "the Cabinet of President Ana Roe", "the Alliance of Ana Roe": the one who leads it.
  func namesPerson(_ next: Int, head: ListedEntry, block: Range<Int>) -> Bool {
    if owner[next] == TokenOwner.title {
      // the Diocese of Saint Ana
      guard !has(next, lists.honorificOrName) else { return false }
      var name = next
      while name < block.upperBound, owner[name] == TokenOwner.title { name += 1 }
      return name < block.upperBound && isSpaced(name) && continues(name) && isCapitalized(name)
        && has(name, lists.given) && !isPlainWord(name)
    }
    guard ["government", "intergovernmental", "party", "parliament"].contains(analysis.value(head)),
      has(next, lists.givenCommon), !has(next, lists.ordinary), next + 1 < block.upperBound,
      isSpaced(next + 1),
      isCapitalized(next + 1), has(next + 1, lists.surname)
    else { return false }
    return !beginsPlace(next, limit: block.upperBound) && !beginsInstitution(next, limit: block.upperBound)
  }

  /// "pro-Ruritania Peace Party": the word after a hyphen and a small word belongs to that.
  func followsPrefix(_ start: Int, head: ListedEntry, block: Range<Int>) -> Bool {
    start < head.tokens.lowerBound - 1 && start - 1 > block.lowerBound && shape(start - 1).contains(.dash)
      && !isSpaced(start - 1) && shape(start - 2).contains(.lower) && !has(start - 2, lists.leadingParticle)
      && isSpaced(start + 1)
  }

  /// "Wanjiku wa Kamau": a particle that is a word elsewhere, between two words of persons' names.
  func weakParticle(at token: Int, limit: Int) -> ListedEntry? {
    guard token > 0, token + 1 < limit, isPersonal(token - 1), isPersonal(token + 1), isSpaced(token + 1)
    else {
      return nil
    }
    return analysis.longestEntry(of: lists.weakParticle, at: token, limit: token + 1)
  }

  /// "Choi Min-ah": small letters behind a hyphen.
  func isJoinedSyllable(_ token: Int, from start: Int) -> Bool {
    token - 2 > start && !isSpaced(token) && shape(token).contains(.lower) && shape(token - 1).contains(.dash)
  }

  /// "Min" and "ah" of Choi Min-ah: the two parts of a name, the second in small letters, behind a family name.
  func isSyllable(_ token: Int, of tokens: Range<Int>) -> Bool {
    let hyphen = shape(token).contains(.lower) ? token - 1 : token + 1
    return hyphen > tokens.lowerBound + 1 && hyphen + 2 == tokens.upperBound && shape(hyphen).contains(.dash)
      && !isSpaced(hyphen) && !isSpaced(hyphen + 1) && shape(hyphen + 1).contains(.lower)
      && isPersonal(tokens.lowerBound) && analysis.tokens.bytes(token..<token + 1).count < 6
  }
}
