/// Places by their head word: Kerch Strait, Lake Chad, Gulf of Aden.
extension NameFinder {
  func place(around token: Int, block: Range<Int>) -> NameProposal? {
    guard let head = analysis.longestEntry(of: lists.placeHead, at: token, limit: block.upperBound),
      !head.tokens.contains(where: { owner[$0] != TokenOwner.free }), !has(token, lists.honorificOrName)
    else { return nil }
    // "Norvik Police Station" is no police.
    let isInstitution =
      analysis.longestEntry(of: lists.head, at: token, limit: block.upperBound)
      .map { $0.tokens.count >= head.tokens.count } ?? false
    let side = analysis.value(head)
    var proposal: NameProposal?
    // "President of the Republic Ana Roe": the land is not called after her.
    let next = head.tokens.upperBound
    let hasOf = next < block.upperBound && isWord(next, lists.of)
    let opensName = side != "after" && (side != "state" || hasOf)
    if opensName, !isInside(head, block: block),
      let end = rightEnd(of: head, block: block, isInstitution: isInstitution)
    {
      let country = country(of: head, end: end)
      proposal = NameProposal(
        type: .place, tokens: wordBefore(head, isState: country != nil, block: block)..<end,
        rule: "place.head-before",
        trust: 30, gazetteer: country)
    }
    // Ana Roe-Field has a double name.
    if proposal == nil, side != "before", !isInstitution, isSpaced(head.tokens.lowerBound) {
      let start = leftStart(of: head, block: block)
      guard !has(start, lists.vessel), !isBodysPart(head, from: start) else { return nil }
      guard start < head.tokens.lowerBound,
        !goesOn(head.tokens.upperBound, block: block)
          || opensHolder(head.tokens.upperBound, of: start, block: block),
        !isFullName(start..<head.tokens.upperBound, block: block),
        !isTitled(start..<head.tokens.upperBound, block: block),
        !isPeoplesOwn(head, from: start)
      else { return nil }
      proposal = NameProposal(
        type: .place, tokens: start..<head.tokens.upperBound, rule: "place.head-after", trust: 30)
    }
    return proposal
  }

  /// "Republic of Peru": the country whose name in full this is.
  private func country(of head: ListedEntry, end: Int) -> GazetteerName? {
    var first = head.tokens.upperBound
    guard first + 1 < end, analysis.value(head) == "state", isWord(first, lists.of) else { return nil }
    first += isWord(first + 1, lists.the) ? 2 : 1
    guard first < end, analysis.beginsGazetteerName(first),
      let name = analysis.gazetteerName(at: first, limit: end), name.tokens.upperBound == end, isCountry(name)
    else { return nil }
    return name
  }

  /// "Federal Republic of Peru"
  private func opensState(_ head: ListedEntry, block: Range<Int>) -> Bool {
    rightEnd(of: head, block: block, isInstitution: false).map { country(of: head, end: $0) != nil } ?? false
  }

  /// "Northern District of Georgia", "Eastern Province of Peru", "Federal Republic of Peru": from the word before the head
  /// on where it is a direction, or any plain one before a state.
  private func wordBefore(_ head: ListedEntry, isState: Bool, block: Range<Int>) -> Int {
    let first = head.tokens.lowerBound
    guard first > block.lowerBound, isSpaced(first), continues(first), isCapitalized(first - 1),
      isFree(first - 1),
      isState && isPlainWord(first - 1)
        || has(first - 1, lists.direction) && isWord(head.tokens.upperBound, lists.of)
    else { return first }
    return first - 1
  }

  /// "Harbour Police Region": a part of a body, not of the land.
  private func isBodysPart(_ head: ListedEntry, from start: Int) -> Bool {
    let before = head.tokens.lowerBound - 1
    guard before >= start, has(before, lists.head),
      let body = analysis.longestEntry(of: lists.head, at: before, limit: head.tokens.lowerBound)
    else { return false }
    return ["police", "military", "court", "parliament", "party"].contains(analysis.value(body))
  }

  /// "Aung San Suu Kyi": a head that opens a name has no other capitalized word before it.
  private func isInside(_ head: ListedEntry, block: Range<Int>) -> Bool {
    let first = head.tokens.lowerBound
    return first > block.lowerBound && isSpaced(first) && continues(first) && isCapitalized(first - 1)
      && isFree(first - 1) && !isBreaker(first - 1) && !has(first - 1, lists.direction)
      && !has(first - 1, lists.demonym)
      && !(isPlainWord(first - 1) && opensState(head, block: block))
  }

  /// Silvia Park, Damon Hill: a given name and a head that is a family name too; with "in" before it, it is a place.
  private func isFullName(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard tokens.count == 2, has(first, lists.givenCommon), !has(first, lists.ordinary),
      has(first + 1, lists.surnameCommon), !beginsPlace(first, limit: first + 1)
    else { return false }
    let before = first - 1
    guard before >= block.lowerBound, continues(first) else { return true }
    return !has(before, lists.placePreposition) && !isWord(before, lists.the)
  }

  /// "Judge Ana Roe Point": behind a title three words that a given name begins.
  private func isTitled(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    return tokens.count > 2 && first > block.lowerBound && owner[first - 1] == TokenOwner.title
      && has(first, lists.given) && !beginsPlace(first, limit: tokens.upperBound)
      // Sir Ana Roe Street
      && !isWord(tokens.upperBound - 1, lists.street) && !isWord(tokens.upperBound - 1, lists.road)
  }

  /// "the Ruritanian State" is what governs it.
  private func isPeoplesOwn(_ head: ListedEntry, from start: Int) -> Bool {
    head.tokens.lowerBound == start + 1 && has(start, lists.demonym)
      && isWord(head.tokens.lowerBound, lists.state)
  }

  /// Whether more words with a capital follow, so that the head is not the last of the name.
  private func goesOn(_ token: Int, block: Range<Int>) -> Bool {
    // Hall of Fame
    if token + 1 < block.upperBound, isWord(token, lists.of), isCapitalized(token + 1),
      !beginsPlace(token + 1, limit: block.upperBound)
    {
      return true
    }
    return token < block.upperBound && isSpaced(token) && continues(token) && isCapitalized(token)
      && owner[token] == TokenOwner.free
      && !isBreaker(token)
  }

  /// "governor of Norvik State Ana Roe": the one who holds the office.
  private func opensHolder(_ name: Int, of place: Int, block: Range<Int>) -> Bool {
    guard name + 1 < block.upperBound, followsOffice(place, block: block) else { return false }
    if isPersonal(name), !has(name, lists.ordinary), isSpaced(name + 1), isCapitalized(name + 1),
      continues(name + 1), !isPlainWord(name + 1)
    {
      return true
    }
    return mayBeHolder(name, end: endOfCapitals(from: name, limit: block.upperBound))
  }

  private func leftStart(of head: ListedEntry, block: Range<Int>) -> Int {
    var start = head.tokens.lowerBound
    while start > block.lowerBound, head.tokens.lowerBound - start < 5, continues(start) {
      let before = start - 1
      if !isSpaced(start) {
        guard shape(before).contains(.dash), before > block.lowerBound, !isSpaced(before),
          isCapitalized(before - 1)
        else { return start }
        start = before - 1
        continue
      }
      if start < head.tokens.lowerBound, let title = namesakeTitle(endingAt: start, block: block) {
        return title
      }
      // the Ana B. Roe Hall
      if start < head.tokens.lowerBound, let name = givenBeforeInitial(endingAt: before, block: block) {
        return name
      }
      guard isCapitalized(before), isFree(before),
        !isBreaker(before) || opensSite(before, block: block)
      else { return start }
      if isSentenceStart(before), isPlainWord(before), !has(before, lists.direction) { return start }
      start = before
    }
    return start
  }

  /// "at the Four Kestrels Hotel", "in Little Vorn Falls": a small word with a capital of its own where a place stands.
  private func opensSite(_ token: Int, block: Range<Int>) -> Bool {
    hasOwnCapital(token, block: block)
      && (isWord(token - 1, lists.the)
        || has(token - 1, lists.placePreposition) && !isWord(token - 1, lists.on))
  }

  /// "Lake Chad", "Republic of Korea": the end of what follows the head.
  private func rightEnd(of head: ListedEntry, block: Range<Int>, isInstitution: Bool) -> Int? {
    var next = head.tokens.upperBound
    guard next < block.upperBound, continues(next) else { return nil }
    if !isSpaced(next) {
      return nil
    }
    let hasOf = isWord(next, lists.of)
    if hasOf {
      next += 1
      if next < block.upperBound, isWord(next, lists.the) { next += 1 }
    } else if isInstitution {
      return nil
    }
    // Plaza de las Flores
    let particle =
      !hasOf && shape(next).contains(.lower)
      ? analysis.longestEntry(of: lists.particle, at: next, limit: block.upperBound) : nil
    if let particle { next = particle.tokens.upperBound }
    guard next < block.upperBound, isCapitalized(next), isFree(next), continues(next), !isBreaker(next) else {
      return nil
    }
    let end = endOfCapitals(from: next, limit: min(block.upperBound, next + 5))
    // "State of Emergency"
    let mayBePlain = hasOf ? !isWord(head.tokens.lowerBound, lists.state) : particle != nil
    if !mayBePlain, isPlainWord(next), !beginsPlace(next, limit: end) { return nil }
    if isInstitution, !beginsPlace(next, limit: end) { return nil }
    var last = next
    while last < end, owner[last] == TokenOwner.free, !isBreaker(last) { last += 1 }
    // San Norvik del Lago
    if !hasOf, last == end, last < block.upperBound, continues(last), shape(last).contains(.lower),
      let particle = analysis.longestEntry(of: lists.particle, at: last, limit: block.upperBound),
      particle.tokens.upperBound < block.upperBound, isCapitalized(particle.tokens.upperBound),
      isFree(particle.tokens.upperBound), continues(particle.tokens.upperBound)
    {
      last = particle.tokens.upperBound + 1
    }
    // "Republic of Peru Oru Vrabel": who holds the office there.
    if hasOf, let land = analysis.gazetteerName(at: next, limit: last), isCountry(land),
      land.tokens.upperBound < last, !isPlainWord(land.tokens.upperBound)
    {
      return land.tokens.upperBound
    }
    // State of the Nation Address
    if hasOf, last > next + 1, has(last - 1, lists.otherEnd) { return nil }
    // Port Norvik Declaration
    if last > next + 1, let other = analysis.longestEntry(of: lists.notHead, at: last - 1, limit: last),
      ["work", "law", "prize"].contains(analysis.value(other))
    {
      return nil
    }
    return last > next ? last : nil
  }
}
