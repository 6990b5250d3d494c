/// Grows the name of an institution from its head word: to the left over capitalized words, to the right over
/// of, for, on, against, and.
extension NameFinder {
  /// The name around a head such as Ministry, Court or Union; nil where the head stands alone.
  func institution(around head: ListedEntry, isWeak: Bool, block: Range<Int>) -> NameProposal? {
    if isPortfolio(head) || opensTitle(head, block: block) || endsTitleOfSeveral(head) { return nil }
    let opens =
      analysis.longestEntry(of: lists.opening, at: head.tokens.lowerBound, limit: block.upperBound)
      .map { $0.tokens.upperBound >= head.tokens.upperBound } ?? false
    let headEnd = endOfNumeral(of: head, block: block)
    var (end, complements) =
      opens
      ? rightEnd(of: head, from: headEnd, block: block)
      : (directEnd(from: headEnd, head: head, block: block), 0)
    let start = leftStart(of: head, opensComplement: complements > 0, block: block)
    if end - headEnd > 2 { end = endBeforeHolder(start..<end, from: headEnd, block: block) }
    if isNoInstitution(from: start, head: head) { return nil }
    // "Bank of Norvik Act": the law about it.
    if complements > 0, isLaw(end - 1) { return nil }
    let hasLeft = start < head.tokens.lowerBound
    let grew = end > head.tokens.upperBound
    if !hasLeft, !grew, head.tokens.count == 1, !isOwned(start, head: head, block: block) { return nil }
    if !hasLeft, !grew, isNominal(head.tokens), !isOwned(start, head: head, block: block) { return nil }
    if hasLeft, !grew, head.tokens.count == 1, start + 1 == head.tokens.lowerBound, isSentenceStart(start),
      isPlainWord(start), !has(start, lists.modifier), !has(start, lists.demonym)
    {
      return nil
    }
    if !hasLeft, isSentenceStart(start), isPersonal(end - 1), speaksFor(start..<end) { return nil }
    if isWeak, !hasSupport(start..<end, head: head, complements: complements, block: block) { return nil }
    if endsAsSomethingElse(end, block: block) || isProvince(head, from: start, end: end) { return nil }
    return NameProposal(
      type: .institution, tokens: start..<end,
      rule: complements > 0 ? "institution.head-of" : "institution.head",
      trust: isWeak ? 20 : 40, category: category(of: start..<end, head: head, complements: complements)
    )
  }

  /// The category of the head; "Department of Linguistics" is no government's, "Ministry of Health and Physics" is one.
  private func category(of name: Range<Int>, head: ListedEntry, complements: Int) -> InstitutionCategory? {
    let category = InstitutionCategory(analysis.value(wholeHead(of: head, from: name.lowerBound)))
    if let owner = categoryOfOwner(name, head: head) { return owner }
    let subject = head.tokens.upperBound + 1
    guard complements > 0, category == .government, name.lowerBound == head.tokens.lowerBound,
      has(head.tokens.lowerBound, lists.academicUnit), subject < name.upperBound,
      analysis.longestEntry(of: lists.subject, at: subject, limit: name.upperBound) != nil
    else { return category }
    return .university
  }

  /// "the Senate Ports Committee", "the city council's Ports Committee": the category of the body whose part a committee is.
  private func categoryOfOwner(_ name: Range<Int>, head: ListedEntry) -> InstitutionCategory? {
    let (first, last) = (name.lowerBound, head.tokens.upperBound - 1)
    guard has(last, lists.committeeWord), let owners = lists.committeeOwner else { return nil }
    var from = first
    if first > 1, shape(first - 1).contains(.possessive) { from = max(0, first - 4) }
    for token in from..<last {
      guard let owner = analysis.longestEntry(of: owners, at: token, limit: last) else { continue }
      let category = InstitutionCategory(analysis.value(owner))
      // Not "the Lake Council Committee".
      if owner.tokens.count == 1, category == .government, !shape(token).contains(.lower) { continue }
      // Not "the Opera House Committee".
      let isInside =
        token == first
        || token > first
          && (owner.tokens.count > 1 || has(token - 1, lists.modifier) || has(token - 1, lists.demonym))
      if isInside || owner.tokens.upperBound == first - 1 { return category }
    }
    return nil
  }

  /// "Select Committee" of "Select Committee on Ports", which grew from "Committee".
  private func wholeHead(of head: ListedEntry, from start: Int) -> ListedEntry {
    for token in max(start, head.tokens.lowerBound - 3)..<head.tokens.lowerBound {
      if let whole = analysis.longestEntry(of: lists.head, at: token, limit: head.tokens.upperBound),
        whole.tokens.upperBound == head.tokens.upperBound
      {
        return whole
      }
    }
    return head
  }

  /// "Minister of Public Service": what an office is for.
  private func isPortfolio(_ head: ListedEntry) -> Bool {
    guard owner[head.tokens.lowerBound] == TokenOwner.title else { return false }
    // "Permanent Secretary for the Ministry of Ports"
    let end = head.tokens.upperBound
    if has(head.tokens.lowerBound, lists.opening), analysis.value(head) == "government", end < count,
      isWord(end, lists.of)
    {
      return false
    }
    var token = head.tokens.lowerBound - 1
    while token > 0, head.tokens.lowerBound - token < 12, owner[token] == TokenOwner.title {
      if has(token, lists.portfolio) { return true }
      token -= 1
    }
    return false
  }

  /// "Heads of State and Government of the Lake Union": the head is the last word of a title of several persons.
  private func endsTitleOfSeveral(_ head: ListedEntry) -> Bool {
    let first = head.tokens.lowerBound
    guard first > 2, owner[first] == TokenOwner.title, owner[first - 1] == TokenOwner.title else {
      return false
    }
    return (max(0, first - 5)..<first - 1).contains { start in
      shape(start).contains(.title)
        && analysis.longestEntry(of: lists.rolePlural, at: start, limit: head.tokens.upperBound)?.tokens
          .upperBound
          == head.tokens.upperBound
    }
  }

  /// "Fisheries Cabinet Secretary", "Dockers Media Officer": the head is the first word of a title.
  private func opensTitle(_ head: ListedEntry, block: Range<Int>) -> Bool {
    let (first, next) = (head.tokens.lowerBound, head.tokens.upperBound)
    guard head.tokens.count == 1, owner[first] == TokenOwner.title,
      next < block.upperBound, owner[next] == TokenOwner.title, isCapitalized(next),
      ["government", "media"].contains(analysis.value(head))
    else { return false }
    return opensRole(first, block: block)
  }

  /// "Group Chief Executive": a role of several words begins at a token, with capitals.
  func opensRole(_ token: Int, block: Range<Int>) -> Bool {
    analysis.longestEntry(of: lists.role, at: token, limit: block.upperBound).map { role in
      role.tokens.count > 1 && role.tokens.allSatisfy(isCapitalized)
    } ?? false
  }

  /// "Department of Huila": a part of a country is called so, too.
  private func isProvince(_ head: ListedEntry, from start: Int, end: Int) -> Bool {
    let first = head.tokens.upperBound + 1
    guard start == head.tokens.lowerBound, first < end, isWord(first - 1, lists.of),
      let kind = analysis.longestEntry(of: lists.placeHead, at: start, limit: end),
      kind.tokens == head.tokens,
      analysis.value(kind) == "province", let place = analysis.gazetteerName(at: first, limit: end)
    else { return false }
    return place.tokens == first..<end && type(of: place) == .place && !isCountry(place)
  }

  /// "State Party": a party to a treaty, whatever follows.
  private func isNoInstitution(from start: Int, head: ListedEntry) -> Bool {
    guard start < head.tokens.lowerBound,
      let entry = analysis.longestEntry(
        of: lists.notInstitution, at: head.tokens.upperBound - 2, limit: head.tokens.upperBound)
    else { return false }
    return entry.tokens.upperBound == head.tokens.upperBound
  }

  /// "Ruritania's Senate": the one that a country has of its kind.
  private func isOwned(_ start: Int, head: ListedEntry, block: Range<Int>) -> Bool {
    guard start - 2 >= block.lowerBound, shape(start - 1).contains(.possessive), isSpaced(start),
      ["parliament", "court", "police"].contains(analysis.value(head)),
      let place = analysis.gazetteerName(at: start - 2, limit: start - 1)
    else { return false }
    return type(of: place) == .place && isCountry(place)
  }

  /// "Lawyers for Ana Roe" at the beginning of a sentence: persons of the one who is named.
  private func speaksFor(_ tokens: Range<Int>) -> Bool {
    guard has(tokens.lowerBound, lists.ordinary),
      let name = tokens.dropFirst().first(where: { isCapitalized($0) })
    else { return false }
    if name < tokens.upperBound - 1 { return has(name, lists.given) && !isPlainWord(name + 1) }
    // "Lawyers for Roe": a family name that is nothing else.
    return name == tokens.lowerBound + 2 && isWord(name - 1, lists.for) && has(name, lists.surname)
      && !has(name, lists.ordinary) && !analysis.beginsGazetteerName(name)
  }

  /// Trial Chamber V, Chamber VI: a Roman numeral or letter after the head.
  private func endOfNumeral(of head: ListedEntry, block: Range<Int>) -> Int {
    let token = head.tokens.upperBound
    guard token < block.upperBound, continues(token), isSpaced(token), isNumeral(token) else { return token }
    var end = token + 1
    // "On behalf of Norvik University I should like to"
    if end < block.upperBound, isSpaced(end), shape(end).contains(.lower), isBreaker(token),
      !takesOrdinal(head)
    {
      return token
    }
    if end + 2 < block.upperBound, !isSpaced(end), isWord(end, lists.openBracket),
      shape(end + 1).contains(.initial),
      isWord(end + 2, lists.closeBracket)
    {
      end += 3
    }
    return end
  }

  func isNumeral(_ token: Int) -> Bool {
    let bytes = analysis.text.bytes[analysis.tokens.bytes(token..<token + 1)]
    return bytes.count <= 5 && bytes.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
      || (shape(token).contains(.initial) && bytes.allSatisfy { $0 >= 0x42 && $0 <= 0x48 })
  }

  private func isNominal(_ tokens: Range<Int>) -> Bool {
    analysis.longestEntry(of: lists.nominal, at: tokens.lowerBound, limit: tokens.upperBound)?.tokens
      .upperBound
      == tokens.upperBound
  }

  // MARK: Left

  private func leftStart(of head: ListedEntry, opensComplement: Bool, block: Range<Int>) -> Int {
    var start = head.tokens.lowerBound
    while start > block.lowerBound, head.tokens.lowerBound - start < 14 {
      guard continues(start) else { return start }
      let before = start - 1
      if !isSpaced(start) {
        guard shape(before).contains(.dash), before > block.lowerBound, !isSpaced(before),
          isCapitalized(before - 1) || has(before - 1, lists.leadingParticle)
            || shape(before - 1).contains(.hasDigit),
          owner[before - 1] != TokenOwner.date
        else { return start + (followsPrefix(start, head: head, block: block) ? 1 : 0) }
        start = before - 1
        continue
      }
      // the Ana B. Roe Institute
      if let name = givenBeforeInitial(endingAt: before, block: block) {
        start = name
        continue
      }
      if let further = startOfPrefixed(before, block: block)
        ?? leftOverLink(before, start: start, head: head, block: block)
      {
        start = further
        continue
      }
      if isCalledAfter(start, head), let title = namesakeTitle(endingAt: start, block: block) { return title }
      guard canOpenInstitution(before, head: head, opensComplement: opensComplement, block: block) else {
        return start
      }
      start = before
    }
    return start
  }

  /// "Ana B.": the given name before an initial and its stop.
  func givenBeforeInitial(endingAt stop: Int, block: Range<Int>) -> Int? {
    guard isWord(stop, lists.stop), stop - 2 >= block.lowerBound, !isSpaced(stop),
      shape(stop - 1).contains(.initial), isSpaced(stop - 1), has(stop - 2, lists.given), isFree(stop - 2)
    else { return nil }
    return stop - 2
  }

  /// "Edward School", "Ana Hospital": what is called after kings and bishops.
  private func isCalledAfter(_ start: Int, _ head: ListedEntry) -> Bool {
    start < head.tokens.lowerBound && head.tokens.lowerBound - start < 4 && !isPlainWord(start)
      && ["university", "other", "ngo"].contains(analysis.value(head))
  }

  /// "King Edward", "Bishop Ana", "Crown Prince Otto": where a title begins that is a part of the name of what is called
  /// after its holder.
  func namesakeTitle(endingAt end: Int, block: Range<Int>) -> Int? {
    let last = end - 1
    guard last >= block.lowerBound, owner[last] == TokenOwner.title, isSpaced(end) else { return nil }
    for start in max(block.lowerBound, last - 1)...last where isCapitalized(start) {
      if let title = analysis.longestEntry(of: lists.namesakeTitle, at: start, limit: end),
        title.tokens.upperBound == end
      {
        return start
      }
    }
    return nil
  }

  /// "Co-ordinating": a word with a prefix that has the capital.
  private func startOfPrefixed(_ word: Int, block: Range<Int>) -> Int? {
    let prefix = word - 2
    guard prefix >= block.lowerBound, shape(word).contains(.lower), !isSpaced(word),
      shape(word - 1).contains(.dash), !isSpaced(word - 1), isCapitalized(prefix),
      has(prefix, lists.hyphenPrefix)
    else { return nil }
    return prefix
  }

  private func canOpenInstitution(_ token: Int, head: ListedEntry, opensComplement: Bool, block: Range<Int>)
    -> Bool
  {
    guard owner[token] != TokenOwner.date else { return false }
    // 27th Infantry Battalion
    if shape(token).contains(.hasDigit), !shape(token).contains(.number), !isCapitalized(token) {
      return takesOrdinal(head)
    }
    guard isCapitalized(token) else { return false }
    // "the All Ruritania Federation": a capital that no sentence gave it
    if isBreaker(token) {
      return token > block.lowerBound && isWord(token - 1, lists.the) && !isWord(token, lists.the)
        && !isSentenceStart(token) && shape(token - 1).contains(.lower)
    }
    if owner[token] == TokenOwner.title {
      // the Attorney General's Office
      if token + 2 < head.tokens.lowerBound, shape(token + 2).contains(.possessive),
        let title = analysis.longestEntry(of: lists.role, at: token, limit: token + 2),
        title.tokens.count == 2
      {
        return true
      }
      // the Harbour Doctors Union, but not the House of Representatives Committee
      let isOpen = token > block.lowerBound && isWord(token - 1, lists.of)
      return has(token, lists.modifier) || has(token, lists.rolePlural) && !isOpen
    }
    // The first word of a sentence has its capital from that: only if it can belong to such a name.
    if isSentenceStart(token), isPlainWord(token) {
      return has(token, lists.modifier) || has(token, lists.demonym)
        || isCapitalized(token + 1) && token + 1 < head.tokens.lowerBound
    }
    if opensComplement, isAcronymShaped(token), !has(token, lists.countryAdjective) { return false }
    return true
  }

  /// Truth and Reconciliation Commission, Workers' Union, People's Army: the token to go on from.
  private func leftOverLink(_ link: Int, start: Int, head: ListedEntry, block: Range<Int>) -> Int? {
    let word = link - 1
    if isWord(link, lists.the), word >= block.lowerBound, isWord(word, lists.of) {
      return start < head.tokens.lowerBound && continues(start)
        ? openerOfGroup(before: word, head: head, block: block) : nil
    }
    guard word >= block.lowerBound, isCapitalized(word), continues(link), continues(start) else { return nil }
    // Hawke's Bay, Bosnia and Herzegovina
    if let place = analysis.gazetteerName(at: word, limit: head.tokens.lowerBound), type(of: place) == .place,
      place.tokens.upperBound > start
    {
      return word
    }
    if isWord(link, lists.apostrophe) || isWord(link, lists.curlyApostrophe)
      || shape(link).contains(.possessive)
    {
      if let saint = saint(before: word, block: block), !isSpaced(link),
        start == head.tokens.lowerBound || isPlainWord(start)
      {
        return saint
      }
      // "Lake Peoples’ Forces": a family name as well.
      guard !isSpaced(link),
        isPlainWord(word) || isWord(word, lists.peoples) || owner[word] == TokenOwner.title,
        !has(word, lists.demonym),
        !beginsPlace(word, limit: link),
        !isInstitutionHead(word) || !has(word, lists.head) && endsWithS(word),
        analysis.gazetteerName(at: word, limit: link).map({ type(of: $0) != .institution }) ?? true,
        // "Bureau of Harbours’ Training Academy"
        !endsInstitution(link, after: block.lowerBound)
      else { return nil }
      return word
    }
    if isWord(link, lists.comma), start < head.tokens.lowerBound, isWord(start + 1, lists.and) {
      return startOfFields(before: link, start, block: block)
    }
    let joins = isWord(link, lists.and) || isWord(link, lists.ampersand)
    guard joins, start < head.tokens.lowerBound || isWord(link, lists.ampersand), !isSentenceStart(word)
    else { return nil }
    if isWord(link, lists.ampersand) { return word }
    guard isFree(word), isPlainWord(word), isPlainWord(start), !has(word, lists.demonym),
      !isAcronymShaped(word),
      !isInstitutionHead(word)
        || !has(word, lists.head) && word > block.lowerBound && isWord(word - 1, lists.the),
      !beginsPlace(word, limit: link), !endsInstitution(link, after: block.lowerBound)
    else { return nil }
    return word
  }

  /// "the Housing, Health and Ports Committee": where the first of the fields begins, behind an article or a possessive.
  private func startOfFields(before comma: Int, _ next: Int, block: Range<Int>) -> Int? {
    guard isField(next) else { return nil }
    var first = comma
    while first > block.lowerBound, comma - first < 12 {
      let before = first - 1
      if isCapitalized(before), isField(before), !isSentenceStart(before), continues(first),
        first == comma || isSpaced(first) || isWord(first, lists.comma)
      {
        first = before
      } else if first < comma, isWord(before, lists.comma), continues(first) {
        first = before
      } else {
        return first < comma && isCapitalized(first)
          && (isWord(before, lists.the) || shape(before).contains(.possessive)) ? first : nil
      }
    }
    return nil
  }

  /// Whether an institution of the gazetteers ends before a token: Amnesty International and …
  private func endsInstitution(_ end: Int, after first: Int) -> Bool {
    for start in max(first, end - 5)..<max(first, end - 1) where analysis.beginsGazetteerName(start) {
      if let name = analysis.gazetteerName(at: start, limit: end), name.tokens.upperBound == end,
        type(of: name) == .institution
      {
        return true
      }
    }
    return false
  }

  /// Saint Ana's College, St. Ana's Hospital; but not King Otto's court.
  private func saint(before name: Int, block: Range<Int>) -> Int? {
    guard name > block.lowerBound, isSpaced(name), isPersonal(name) else { return nil }
    let first = isWord(name - 1, lists.stop) && name - 1 > block.lowerBound ? name - 2 : name - 1
    guard isCapitalized(first),
      let title = analysis.longestEntry(of: lists.honorificOrName, at: first, limit: name),
      analysis.value(title) == "u"
    else { return nil }
    return first
  }

  /// "the Martyrs of the Lake Brigade": a plural noun with a capital that no sentence gave it.
  private func openerOfGroup(before of: Int, head: ListedEntry, block: Range<Int>) -> Int? {
    let word = of - 1
    guard word >= block.lowerBound, isCapitalized(word), owner[word] != TokenOwner.date,
      !isSentenceStart(word), continues(of), has(word, lists.ordinary), endsWithS(word),
      ["armed-group", "military"].contains(analysis.value(head)),
      !beginsInstitution(of + 2, limit: head.tokens.upperBound)
    else { return nil }
    return word
  }

  func isInstitutionHead(_ token: Int) -> Bool {
    has(token, lists.head) || has(token, lists.weakHead)
  }

  /// A head behind which its holder's name may stand: no "Theatre", "Hospital" or "Team", which are called by what follows.
  func isHeadOfOffice(_ token: Int) -> Bool {
    if has(token, lists.head) { return true }
    guard has(token, lists.weakHead),
      let head = analysis.longestEntry(of: lists.weakHead, at: token, limit: token + 1)
    else { return false }
    return ["government", "parliament", "party", "military"].contains(analysis.value(head))
  }

  func beginsPlace(_ token: Int, limit: Int) -> Bool {
    guard analysis.beginsGazetteerName(token), let name = analysis.gazetteerName(at: token, limit: limit)
    else { return false }
    return type(of: name) == .place
  }

  func type(of name: GazetteerName) -> Mention.EntityType? { name.kind.type }

  // MARK: Right

  /// Universidad Nacional, Bank Rakyat: capitalized words that directly follow heads which stand first.
  private func directEnd(from token: Int, head: ListedEntry, block: Range<Int>) -> Int {
    guard token < block.upperBound, isSpaced(token), continues(token),
      analysis.longestEntry(of: lists.openingDirect, at: head.tokens.lowerBound, limit: block.upperBound)
        != nil
    else { return token }
    var end = endOfCapitals(from: token, limit: block.upperBound)
    while end < block.upperBound, isSpaced(end),
      let link = analysis.longestEntry(of: lists.link, at: end, limit: block.upperBound),
      link.tokens.upperBound < block.upperBound, isCapitalized(link.tokens.upperBound),
      continues(link.tokens.upperBound),
      !isWord(end, lists.and), !isWord(end, lists.inWord), !isWord(end, lists.to), shape(end).contains(.lower)
    {
      let next = endOfCapitals(from: link.tokens.upperBound, limit: block.upperBound)
      // "the Orquesta Nacional on Monday": a date has the capital.
      if next == link.tokens.upperBound { break }
      end = next
    }
    return end
  }

  /// How far the name goes on to the right, and over how many links.
  private func rightEnd(of head: ListedEntry, from start: Int, block: Range<Int>) -> (
    end: Int, complements: Int
  ) {
    var end = start
    var complements = 0
    while end < block.upperBound, end - start < 24, continues(end) {
      if complements > 0, let listEnd = endOfCommaList(from: end, block: block) {
        end = listEnd
        continue
      }
      guard isSpaced(end), let link = analysis.longestEntry(of: lists.link, at: end, limit: block.upperBound),
        shape(end).contains(.lower) || isWord(end, lists.ampersand) || isWord(end, lists.against)
      else { break }
      let next = link.tokens.upperBound
      guard next < block.upperBound, continues(next), isSpaced(next), isCapitalized(next) else { break }
      guard mayLink(link.tokens, to: next, head: head, complements: complements, block: block) else { break }
      let right = endOfComplement(from: next, of: head, block: block)
      if right == next || belongsToArmy(next..<right, block: block) { break }
      end = right
      complements += 1
    }
    return (complements > 0 ? endOfDefined(head.tokens.lowerBound..<end, block: block) : end, complements)
  }

  /// "Centre for Open Ports in Peru (COPAP)": with the place whose letter the short form ends with.
  private func endOfDefined(_ name: Range<Int>, block: Range<Int>) -> Int {
    let end = name.upperBound
    guard end + 4 < block.upperBound, isWord(end, lists.inWord), analysis.beginsGazetteerName(end + 1),
      let place = analysis.gazetteerName(at: end + 1, limit: block.upperBound), type(of: place) == .place
    else { return end }
    let (open, short) = (place.tokens.upperBound, place.tokens.upperBound + 1)
    guard short < block.upperBound, isWord(open, lists.openBracket), shape(short).contains(.upper) else {
      return end
    }
    let bytes = analysis.text.bytes
    let letters = bytes[analysis.tokens.bytes(short..<short + 1)]
    let last = name.last { shape($0).contains(.capitalized) } ?? name.lowerBound
    return letters.count > 2 && letters.last == bytes[analysis.tokens.start(end + 1)]
      && letters.first == bytes[analysis.tokens.start(name.lowerBound)]
      && letters.last != bytes[analysis.tokens.start(last)] ? open : end
  }

  /// "Third Brigade of the Ruritanian army": the complement is the beginning of another name.
  private func belongsToArmy(_ complement: Range<Int>, block: Range<Int>) -> Bool {
    let noun = complement.upperBound
    return complement.count == 1 && has(complement.lowerBound, lists.demonym) && noun < block.upperBound
      && isSpaced(noun) && continues(noun) && shape(noun).contains(.lower)
      && analysis.longestEntry(of: lists.governmentNoun, at: noun, limit: block.upperBound) != nil
  }

  private func mayLink(
    _ link: Range<Int>, to next: Int, head: ListedEntry, complements: Int, block: Range<Int>
  ) -> Bool {
    let first = link.lowerBound
    let bare = complements == 0
    if link.count == 1, isWord(first, lists.of), namesPerson(next, head: head, block: block) { return false }
    if isWord(first, lists.with) || isWord(first, lists.by) {
      return !bare && link.count == 1 && describes(first - 1) && !isBreaker(next)
    }
    if isBreaker(next) || isWord(first, lists.at) { return false }
    if isWord(first, lists.and) || isWord(first, lists.ampersand) {
      guard !bare, link.count == 1 || has(next, lists.ordinary) else { return false }
      let goesOn = next + 1 < block.upperBound && isSpaced(next + 1) && isCapitalized(next + 1)
      return owner[next] != TokenOwner.title && (isPlainWord(next) || has(next, lists.demonym))
        && (!has(next, lists.demonym) || goesOn)
        && !isAcronymShaped(next) && !beginsInstitution(next, limit: block.upperBound)
        && !opensAnother(at: next, block: block) && !opensOwner(at: next, block: block)
        && !beginsPlace(next, limit: block.upperBound)
    }
    // "They briefed the Security Council on Peru."
    if isWord(first, lists.on), bare, isListed(head) { return false }
    if isWord(first, lists.inWord) || isWord(first, lists.to) {
      let isMission = isWord(first, lists.to) || complements == 0
      return isMission && takesPlace(head, isWord(first, lists.inWord))
        && (beginsPlace(next, limit: block.upperBound) || beginsInstitution(next, limit: block.upperBound))
    }
    if isWord(first, lists.of), bare, head.tokens.lowerBound > block.lowerBound || true {
      // "Trial Chamber II of the Special Tribunal": two names, unless the head alone is none.
      if beginsInstitution(next, limit: block.upperBound) || opensAnother(at: next, block: block) {
        return leavesAlone(head)
      }
      return true
    }
    if beginsInstitution(next, limit: block.upperBound) { return false }
    // "Lawyers for the Harbour Rights Association said": those who speak for it.
    let opener = head.tokens.lowerBound
    if isWord(first, lists.for), isSentenceStart(opener), has(opener, lists.weakHead), endsWithS(opener),
      head.tokens.count == 1, opensAnother(at: next, block: block)
    {
      return false
    }
    return true
  }

  /// Whether a head is an institution by itself: Security Council.
  private func isListed(_ head: ListedEntry) -> Bool {
    let end = head.tokens.upperBound
    return (max(0, end - 3)..<end - 1).contains { first in
      analysis.beginsGazetteerName(first)
        && analysis.gazetteerName(at: first, limit: end)?.tokens.upperBound == end
    }
  }

  /// Communities Affected by Mining, People Living with Albinism: a participle with a capital.
  private func describes(_ word: Int) -> Bool {
    isCapitalized(word) && isPlainWord(word) && analysis.tokens.bytes(word..<word + 1).count > 5
      && endsAsParticiple(word)
  }

  func endsAsParticiple(_ word: Int) -> Bool {
    let bytes = analysis.text.bytes[analysis.tokens.bytes(word..<word + 1)]
    return bytes.suffix(2).elementsEqual("ed".utf8) || bytes.suffix(3).elementsEqual("ing".utf8)
  }

  /// Units, courts and circuits have a number: 27th Infantry Battalion, 9th Circuit.
  private func takesOrdinal(_ head: ListedEntry) -> Bool {
    ["military", "armed-group", "court"].contains(analysis.value(head))
  }

  /// Missions and offices have their place in their name ("Mission in Ruritania").
  private func takesPlace(_ head: ListedEntry, _ isIn: Bool) -> Bool {
    if isIn,
      analysis.longestEntry(
        of: lists.inPlace, at: head.tokens.upperBound - 1, limit: head.tokens.upperBound) == nil
    {
      return false
    }
    return analysis.value(head) == "intergovernmental"
  }

  /// Office, Secretariat, Union: a head that is no name without what follows, even if that is an institution.
  private func leavesAlone(_ head: ListedEntry) -> Bool {
    guard head.tokens.count == 1,
      head.tokens.lowerBound == 0 || !isCapitalized(head.tokens.lowerBound - 1)
        || !isSpaced(head.tokens.lowerBound)
    else { return false }
    return analysis.value(head) != "court"
  }

  /// Whether an institution of the gazetteers begins at a token.
  func beginsInstitution(_ token: Int, limit: Int) -> Bool {
    guard analysis.beginsGazetteerName(token), let name = analysis.gazetteerName(at: token, limit: limit)
    else { return false }
    return type(of: name) == .institution && (name.tokens.count > 1 || isAcronymShaped(token))
  }

  /// Whether the capitalized words from a token hold a head of their own.
  private func opensAnother(at token: Int, block: Range<Int>) -> Bool {
    let end = endOfCapitals(from: token, limit: min(block.upperBound, token + 8))
    for inner in token..<max(token, end) where has(inner, lists.head) && !has(inner, lists.weakHead) {
      // the Federation of Harbour Unions: several are its members
      let members = analysis.longestEntry(of: lists.head, at: inner, limit: end)
      if let members, inner > token, endsWithS(members.tokens.upperBound - 1),
        ["ngo", "union", "religious"].contains(analysis.value(members))
      {
        continue
      }
      return true
    }
    return false
  }

  /// "and the Nurses' Federation": words with a capital, an apostrophe, and a head behind it.
  private func opensOwner(at token: Int, block: Range<Int>) -> Bool {
    let mark = endOfCapitals(from: token, limit: min(block.upperBound, token + 4))
    guard mark + 1 < block.upperBound, !isSpaced(mark), isSpaced(mark + 1), isCapitalized(mark + 1),
      shape(mark).contains(.possessive) || isWord(mark, lists.apostrophe)
        || isWord(mark, lists.curlyApostrophe)
    else { return false }
    return isInstitutionHead(mark + 1) || opensAnother(at: mark + 1, block: block)
  }

  /// The capitalized words of a complement; a role ends it before the name that follows the role.
  private func endOfComplement(from start: Int, of head: ListedEntry, block: Range<Int>) -> Int {
    let end = endOfCapitals(from: start, limit: block.upperBound)
    var token = start
    // "Office of the High Commissioner": the title is what the office is of; a name may follow it.
    while token < end, owner[token] == TokenOwner.title {
      // "Office of Prime Minister Honourable Ana Roe"
      if token > start, has(token, lists.honorific), token + 1 < end, owner[token + 1] != TokenOwner.title {
        return token
      }
      token += 1
    }
    if token > start + 1, token < end, !isPlainWord(token) { return token }
    while token < end {
      if owner[token] == TokenOwner.title, token > start,
        analysis.longestEntry(of: lists.rolePlural, at: token, limit: end) == nil,
        !endsRole(of: lists.rolePlural, at: token, from: start, limit: end)
      {
        return token
      }
      if owner[token] == TokenOwner.date { return token }
      // "Ministry of Ports Statement"
      if token > start, has(token, lists.announcement) { return token }
      if token > start, opensSpeaker(token, limit: end) { return token }
      if token > start,
        endsBeforePerson(token, from: start, limit: end) || endsBeforeHolder(token, of: head, limit: end)
      {
        return token
      }
      if token > start, isBreaker(token) { return token }
      token += 1
    }
    return end
  }

  /// "Human Rights Defenders": a later word of a title that names several.
  private func endsRole(of listed: ClassID?, at token: Int, from start: Int, limit: Int) -> Bool {
    for first in max(start, token - 2)..<token {
      if let title = analysis.longestEntry(of: listed, at: first, limit: limit), title.tokens.contains(token)
      {
        return true
      }
    }
    return false
  }

  /// "of Ukraine Mikheil Lominadze": where behind a place a person's given name and more words with a capital follow.
  private func endsBeforePerson(_ name: Int, from start: Int, limit: Int) -> Bool {
    guard has(name, lists.givenCommon), name + 1 < limit, isSpaced(name),
      !has(name, lists.ordinary) || has(name + 1, lists.surnameCommon),
      isSpaced(name + 1), !isPlainWord(name + 1), !isInstitutionHead(name + 1),
      let place = analysis.gazetteerName(at: start, limit: name)
    else { return false }
    return place.tokens == start..<name && type(of: place) == .place && isCountry(place)
      && analysis.gazetteerName(at: start, limit: limit)?.tokens == place.tokens
  }

  /// "Secretary of the Union of the Harbour Front Oru Vrabel": where behind a head or a country the name of who holds the
  /// office begins.
  private func endBeforeHolder(_ name: Range<Int>, from first: Int, block: Range<Int>) -> Int {
    let end = name.upperBound
    guard followsOffice(name.lowerBound, block: block) else { return end }
    for holder in max(first + 1, end - 4)..<max(first + 1, end - 1) where mayBeHolder(holder, end: end) {
      if isHeadOfOffice(holder - 1) || endsCountry(holder, after: first) { return holder }
    }
    return end
  }

  /// Whether a country of the gazetteers ends before a token.
  private func endsCountry(_ end: Int, after first: Int) -> Bool {
    (max(first, end - 4)..<end).contains { start in
      guard analysis.beginsGazetteerName(start), let place = analysis.gazetteerName(at: start, limit: end)
      else {
        return false
      }
      return place.tokens.upperBound == end && type(of: place) == .place && isCountry(place)
    }
  }

  /// "of the Parliament Oru Vrabel": behind a head two words that no list has.
  private func opensSpeaker(_ name: Int, limit: Int) -> Bool {
    name + 1 < limit && isSpaced(name) && isSpaced(name + 1) && has(name - 1, lists.head)
      && isPlainWord(name - 1) && !has(name, lists.ordinary) && !has(name + 1, lists.ordinary)
      && !isInstitutionHead(name) && !isInstitutionHead(name + 1) && !has(name, lists.demonym)
      && !isAcronymShaped(name) && !beginsPlace(name, limit: limit)
  }

  /// "of Foreign Affairs Ana Roe": behind the plain words of an office's name a given name and one that is no plain word.
  private func endsBeforeHolder(_ name: Int, of head: ListedEntry, limit: Int) -> Bool {
    guard has(name, lists.givenCommon), name + 1 < limit, isSpaced(name), isSpaced(name + 1),
      analysis.value(head) == "government"
    else { return false }
    return !has(name, lists.ordinary) && isPlainWord(name - 1)
      && (isPersonal(name + 1) || !has(name + 1, lists.ordinary))
      && !has(name, lists.demonym) && !beginsPlace(name, limit: limit)
  }

  /// Trade, Industry and Energy: plain words parted by commas that end with "and".
  private func endOfCommaList(from token: Int, block: Range<Int>) -> Int? {
    guard isWord(token, lists.comma) else { return nil }
    var at = token
    var parts = 0
    while at < block.upperBound, parts < 6 {
      var next = at
      if isWord(next, lists.comma) { next += 1 }
      let isLast = next < block.upperBound && (isWord(next, lists.and) || isWord(next, lists.ampersand))
      if isLast { next += 1 }
      guard next > at, next < block.upperBound, isCapitalized(next), continues(next) else { return nil }
      let end = endOfCapitals(from: next, limit: block.upperBound)
      guard end > next, end - next <= 3 else { return nil }
      for word in next..<end where shape(word).contains(.word) {
        guard isField(word), !has(word, lists.demonym) else { return nil }
      }
      if beginsPlace(next, limit: end) || opensAnother(at: next, block: block) { return nil }
      if isLast { return end }
      parts += 1
      at = end
    }
    return nil
  }

  /// A plain word in the name of an office, Justice and Law among them, which are titles and family names as well.
  private func isField(_ word: Int) -> Bool {
    if owner[word] == TokenOwner.title { return has(word, lists.modifier) && has(word, lists.ordinary) }
    return owner[word] == TokenOwner.free
      && (isPlainWord(word)
        || has(word, lists.ordinary) && (has(word, lists.notHead) || has(word, lists.modifier))
        || has(word, lists.abstract) && !isPersonal(word) && !analysis.beginsGazetteerName(word))
  }

  // MARK: Support

  /// A weak head needs another sign that it is an institution's.
  private func hasSupport(_ tokens: Range<Int>, head: ListedEntry, complements: Int, block: Range<Int>)
    -> Bool
  {
    // Open Study Resources: companies are called so only with a proper name.
    if analysis.value(head) == "company",
      tokens.allSatisfy({
        !shape($0).contains(.capitalized)
          || isPlainWord($0) && !has($0, lists.demonym) && !isAcronymShaped($0)
      })
    {
      return false
    }
    for token in tokens where !head.tokens.contains(token) {
      if has(token, lists.modifier) || has(token, lists.demonym) || has(token, lists.countryAdjective) {
        return true
      }
      if isAcronymShaped(token), tokens.count > 1 { return true }
    }
    if complements > 0
      || owner[tokens.lowerBound] == TokenOwner.title && has(tokens.lowerBound, lists.namesakeTitle)
    {
      return true
    }
    // Radio Norvik, TV Kestrel
    if analysis.value(head) == "media", head.tokens.lowerBound == tokens.lowerBound,
      has(tokens.lowerBound, lists.openingDirect), !has(head.tokens.upperBound, lists.ordinary)
    {
      return true
    }
    let after = tokens.upperBound
    if after + 2 < block.upperBound, isWord(after, lists.openBracket), isAcronymShaped(after + 1),
      !namesSeveral(after + 1)
    {
      return true
    }
    let before = tokens.lowerBound - 1
    // the Lighthouse Unit, Norway's Lighthouse Unit
    let hasArticle =
      before >= block.lowerBound
      && (isWord(before, lists.the)
        || shape(before).contains(.possessive) && before > block.lowerBound && !isPersonal(before - 1))
    // the West Front, the North Face
    let isDirection =
      tokens.lowerBound < head.tokens.lowerBound
      && (tokens.lowerBound..<head.tokens.lowerBound).allSatisfy { has($0, lists.direction) }
    return hasArticle && tokens.count > 1 && !isDirection
  }

  /// Army Base, Parliament Square: the word after makes it a site, a work or an event.
  private func endsAsSomethingElse(_ end: Int, block: Range<Int>) -> Bool {
    guard end < block.upperBound, continues(end), isSpaced(end), isCapitalized(end) else { return false }
    guard let other = analysis.longestEntry(of: lists.notHead, at: end, limit: block.upperBound) else {
      return false
    }
    let value = analysis.value(other)
    return value == "place" || value == "prize" || value == "event"
  }
}
