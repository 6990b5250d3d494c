/// Names that need no weighing: of gazetteers, around heads, by rules that find, defined acronyms.
extension NameFinder {
  /// Collects all proposals and accepts the longest of those that overlap.
  mutating func findAnchors() {
    var proposals = proposalsByWords()
    proposeByRules(&proposals)
    if let trace = analysis.trace { trace.proposals = proposals }
    accept(proposals)
  }

  /// Apart from `findAnchors`, which changes the finder: there each call would copy all of it.
  private func proposalsByWords() -> [NameProposal] {
    var proposals: [NameProposal] = []
    proposals.reserveCapacity(starts.count / 4)
    for start in starts where !start.traits.isDisjoint(with: [.listed, .anchor, .bracketed, .formed]) {
      if owner[start.token] != TokenOwner.date { propose(at: start, &proposals) }
    }
    return proposals
  }

  private func propose(at start: NameStart, _ proposals: inout [NameProposal]) {
    let token = start.token
    let block = analysis.tokens.block(start.block)
    let writing = writing[start.block]
    if start.is(.listed), let name = listedName(at: token, block: block, writing: writing) {
      proposals.append(name)
    }
    guard start.is(.capitalized) else { return }
    if writing != .capitals, start.is(.anchor) { proposeByHeads(at: token, block: block, &proposals) }
    if writing != .capitals, start.is(.formed), let name = companyWithSmallForm(after: token, block: block) {
      proposals.append(name)
    }
    if start.is(.bracketed), let name = definition(inBracketAt: token, block: block) {
      proposals.append(name)
    }
  }

  private func proposeByHeads(at token: Int, block: Range<Int>, _ proposals: inout [NameProposal]) {
    if let head = analysis.longestEntry(of: lists.head, at: token, limit: block.upperBound) {
      let isWeak =
        analysis.longestEntry(of: lists.weakHead, at: token, limit: block.upperBound)
        .map { $0.tokens.count >= head.tokens.count } ?? false
      if let name = institution(around: head, isWeak: isWeak, block: block) { proposals.append(name) }
    } else if let head = analysis.longestEntry(of: lists.weakHead, at: token, limit: block.upperBound) {
      if let name = institution(around: head, isWeak: true, block: block) { proposals.append(name) }
    }
    if let name = place(around: token, block: block) { proposals.append(name) }
    if let head = analysis.longestEntry(of: lists.instrumentHead, at: token, limit: block.upperBound),
      let name = instrument(around: head, block: block)
    {
      proposals.append(name)
    }
    if let name = company(endingAt: token, block: block) ?? company(after: token, block: block) {
      proposals.append(name)
    }
  }

  /// "Kestrel Freight plc": a form of company in small letters behind a word with a capital.
  private func companyWithSmallForm(after token: Int, block: Range<Int>) -> NameProposal? {
    let form = token + 1
    guard isSpaced(form) else { return nil }
    return company(endingAt: form, block: block)
  }

  /// A name of the gazetteers that is a name wherever it stands.
  private func listedName(at token: Int, block: Range<Int>, writing: BlockWriting) -> NameProposal? {
    guard let longest = analysis.gazetteerName(at: token, limit: block.upperBound),
      let type = type(of: longest),
      let name = withoutRegion(longest, type: type)
    else { return nil }
    let tokens = name.tokens
    if tokens.count == 1, has(token, lists.demonym) { return nil }
    // SARS is an illness before it is some country's revenue service; where the text defines it, it is found by that.
    if tokens.count == 1, has(token, lists.notAcronym), isAcronymShaped(token) { return nil }
    if isOwner(tokens, block: block) { return nil }
    guard !touchesWord(tokens, block: block), !(tokens.contains { owner[$0] == TokenOwner.date }) else {
      return nil
    }
    if type == .place {
      guard isCapitalized(token) else { return nil }
      if isPlacedIn(tokens, block: block) {
        return NameProposal(type: type, tokens: tokens, rule: "place.in-region", trust: 50, gazetteer: name)
      }
    }
    if type == .person
      || type == .place && !isWholePlace(tokens, block: block) && !isState(name, block: block)
    {
      return nil
    }
    if type == .institution, isOffice(tokens, block: block) { return nil }
    let category = name.kind.institution
    if type == .institution, let end = endOfBranch(after: tokens, category, block: block) {
      return NameProposal(
        type: type, tokens: tokens.lowerBound..<end, rule: "institution.branch", trust: 50, category: category
      )
    }
    if category == .parliament, let end = endOfCountry(after: tokens, block: block) {
      return NameProposal(
        type: .institution, tokens: tokens.lowerBound..<end, rule: "institution.branch", trust: 50,
        category: category)
    }
    guard isCertain(tokens, writing: writing, block: block) else { return nil }
    return NameProposal(
      type: type, tokens: tokens, rule: type.listed,
      trust: tokens.count > 1 && type == .institution ? 75 : 50,
      category: category, gazetteer: name,
      form: tokens.count == 1 && isAcronymShaped(token) ? .acronym : .name)
  }

  /// "High Commissioner for Harbours Ana Roe": the office of who is named, not the body that is called by it.
  private func isOffice(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    // "the Director of Harbours, Ana Roe", "Director of Harbours (DH) Ana Roe"
    var end = tokens.upperBound
    if end + 3 < block.upperBound, isWord(end, lists.openBracket), isWord(end + 2, lists.closeBracket) {
      end += 3
    }
    let isApart = end + 1 < block.upperBound && isWord(end, lists.comma)
    let next = isApart ? end + 1 : end
    return tokens.count > 2 && next < block.upperBound && isSpaced(next) && continues(next)
      && has(next, lists.given) && !has(next, lists.ordinary) && isCapitalized(next)
      && !has(tokens.lowerBound, lists.opening)
      && tokens.contains { owner[$0] == TokenOwner.title }
  }

  /// "House of Representatives of Nigeria": a parliament's name that many have, with its country.
  private func endOfCountry(after tokens: Range<Int>, block: Range<Int>) -> Int? {
    let link = tokens.upperBound
    guard tokens.count > 1, link + 1 < block.upperBound, isWord(link, lists.of) else { return nil }
    let first = isWord(link + 1, lists.the) ? link + 2 : link + 1
    guard first < block.upperBound, continues(first), analysis.beginsGazetteerName(first),
      let place = analysis.gazetteerName(at: first, limit: block.upperBound), isCountry(place)
    else { return nil }
    return place.tokens.upperBound
  }

  /// Amnesty International Kenya, Greenpeace Indonesia: an organisation's name and the country of its branch.
  private func endOfBranch(
    after tokens: Range<Int>, _ category: InstitutionCategory?, block: Range<Int>
  ) -> Int? {
    let next = tokens.upperBound
    guard category == .ngo || category == .company || category == .media, next < block.upperBound,
      isSpaced(next),
      continues(next), isFree(next), analysis.beginsGazetteerName(next),
      !has(tokens.lowerBound, lists.demonym),
      let place = analysis.gazetteerName(at: next, limit: block.upperBound), type(of: place) == .place,
      isCountry(place) || category == .ngo && place.kind.place == .region,
      place.tokens.allSatisfy({ isFree($0) }), !touchesWord(place.tokens, block: block)
    else { return nil }
    let end = place.tokens.upperBound
    if end < block.upperBound, isSpaced(end), continues(end), isCapitalized(end) { return nil }
    // "Harbour Watch Africa and Central Asia Director"
    if end + 1 < block.upperBound, isWord(end, lists.and), !isCountry(place),
      let other = analysis.gazetteerName(at: end + 1, limit: block.upperBound), type(of: other) == .place,
      other.tokens.upperBound < block.upperBound, owner[other.tokens.upperBound] == TokenOwner.title
    {
      return nil
    }
    return end < block.upperBound && shape(end).contains(.possessive) && category != .ngo ? nil : end
  }

  /// A list's "Washington, D.C." is two names in a text.
  private func withoutRegion(_ name: GazetteerName, type: Mention.EntityType) -> GazetteerName? {
    guard type == .place, let comma = name.tokens.first(where: { isWord($0, lists.comma) }) else {
      return name
    }
    return analysis.gazetteerName(at: name.tokens.lowerBound, limit: comma)
  }

  /// "Washington, D.C.", "Houston, Texas": a country, a region or its short form after the comma.
  private func isPlacedIn(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let (before, comma) = (tokens.lowerBound - 1, tokens.upperBound)
    guard comma + 1 < block.upperBound, isWord(comma, lists.comma), isCapitalized(comma + 1),
      before < block.lowerBound || !isSpaced(before + 1) || !continues(before + 1) || !isCapitalized(before)
        || isBreaker(before)
    else { return false }
    if analysis.longestEntry(of: lists.regionShort, at: comma + 1, limit: block.upperBound) != nil {
      return true
    }
    guard analysis.beginsGazetteerName(comma + 1),
      let region = analysis.gazetteerName(at: comma + 1, limit: block.upperBound), type(of: region) == .place,
      isCountry(region) || region.kind.place == .region,
      region.tokens.count > 1 || !isPersonal(comma + 1)
    else { return false }
    let next = region.tokens.upperBound
    return next >= block.upperBound || !isSpaced(next) || !isCapitalized(next) || !continues(next)
  }

  /// "President of the Plurinational State of Bolivia Oru Vrabel": a state by its full name, before words that are no plain ones.
  private func isState(_ name: GazetteerName, block: Range<Int>) -> Bool {
    let (before, next) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    return isCountry(name) && name.tokens.count > 3 && before > block.lowerBound && isWord(before, lists.the)
      && next < block.upperBound && !isPlainWord(next) && !has(next, lists.head)
  }

  /// A place's name of several words with no other capitalized words around it.
  private func isWholePlace(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    guard tokens.count > 1, !tokens.contains(where: { isWord($0, lists.comma) }),
      !has(tokens.lowerBound, lists.opening)
        || isWord(tokens.lowerBound + 1, lists.of) && !has(tokens.lowerBound, lists.head)
    else { return false }
    let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
    if next < block.upperBound, isSpaced(next), continues(next), isCapitalized(next), isFree(next) {
      return false
    }
    if before >= block.lowerBound, isSpaced(tokens.lowerBound), continues(tokens.lowerBound),
      isCapitalized(before),
      isFree(before), !isBreaker(before), !has(before, lists.demonym)
    {
      return false
    }
    return true
  }

  /// Whether the words before or after touch a name with a hyphen and would be part of it.
  func touchesWord(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    if first - 1 > block.lowerBound, !isSpaced(first), shape(first - 1).contains(.dash), !isSpaced(first - 1),
      isCapitalized(first - 2)
    {
      return true
    }
    let end = tokens.upperBound
    guard end + 1 < block.upperBound, !isSpaced(end), !isSpaced(end + 1) else { return false }
    if shape(end).contains(.dash) { return isCapitalized(end + 1) }
    return isPartOfSymbol(tokens, block: block)
  }

  /// A/QLF/12: between the strokes in the number of a document.
  func isPartOfSymbol(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    let (first, end) = (tokens.lowerBound, tokens.upperBound)
    return first > block.lowerBound && end < block.upperBound && !isSpaced(first) && !isSpaced(end)
      && isWord(first - 1, lists.slash) && isWord(end, lists.slash)
  }

  private func isCertain(
    _ tokens: Range<Int>, writing: BlockWriting, block: Range<Int>
  ) -> Bool {
    let token = tokens.lowerBound
    if tokens.count > 1 {
      // "The Court of Appeal" begins a name, "In Touch" may not.
      return !isSentenceStart(token) || !isBreaker(token)
    }
    if isAcronymShaped(token), !has(token, lists.notAcronym) {
      return !(writing == .capitals && has(token, lists.ordinary))
    }
    if has(token, lists.ordinary) || isPersonal(token) || writing == .capitals { return false }
    // One plain word: only where it is not a piece of a longer run.
    let next = tokens.upperBound
    return
      !(next < block.upperBound && isSpaced(next) && continues(next) && isCapitalized(next) && isFree(next)
      && !isBreaker(next))
  }

  // MARK: Companies

  /// Whether a title and two or three words with a capital stand before a token.
  private func endsTitledPerson(_ end: Int, block: Range<Int>) -> Bool {
    var first = end
    while first > block.lowerBound, end - first < 4, isCapitalized(first - 1), isFree(first - 1),
      first == end || isSpaced(first)
    {
      first -= 1
    }
    return 2...3 ~= end - first && first > block.lowerBound && isSpaced(first)
      && (max(block.lowerBound, first - 3)..<first).contains {
        analysis.isEntry($0..<first, of: lists.role)
      }
  }

  /// What no firm is: the name of one ends before "and" where a firm's begins behind it.
  private static let offices: [InstitutionCategory] = [
    .government, .court, .police, .military, .parliament, .university,
  ]

  /// Whether a government's body, a court or the like ends before a token; "Army" alone may begin a firm's name.
  private func endsOffice(_ end: Int, block: Range<Int>) -> Bool {
    guard has(end - 1, lists.head), end - 1 > block.lowerBound, continues(end - 1),
      isCapitalized(end - 2) || isWord(end - 2, lists.the) || shape(end - 2).contains(.possessive)
    else { return false }
    for start in max(block.lowerBound, end - 2)..<end {
      guard let head = analysis.longestEntry(of: lists.head, at: start, limit: end),
        head.tokens.upperBound == end
      else { continue }
      return InstitutionCategory(analysis.value(head)).map { Self.offices.contains($0) } ?? false
        && !has(end - 1, lists.weakHead)
    }
    return false
  }

  /// Words with a capital before a form of company: Kestrel Freight Ltd.
  private func company(endingAt token: Int, block: Range<Int>) -> NameProposal? {
    guard let form = analysis.longestEntry(of: lists.companySuffix, at: token, limit: block.upperBound),
      token > block.lowerBound
    else { return nil }
    // "Ana Roe, Group Finance Director"
    if opensRole(token, block: block) { return nil }
    // "the Harbour Service Co-ordinating Board"
    let after = form.tokens.upperBound
    if after < block.upperBound, !isSpaced(after), shape(after).contains(.dash) { return nil }
    var start = token
    if isWord(start - 1, lists.comma) { start -= 1 }
    let end = start
    while start > block.lowerBound, end - start < 8 {
      let before = start - 1
      if start < end, !continues(start) { break }
      if !isSpaced(start), start < end {
        guard shape(before).contains(.dash), before > block.lowerBound, !isSpaced(before) else { break }
        start = before - 1
        continue
      }
      if isWord(before, lists.ampersand) || isWord(before, lists.and), before - 1 >= block.lowerBound,
        isCapitalized(before - 1), start < end
      {
        // "Kestrel Ltd and Norvik plc" are two.
        if has(before - 1, lists.companySuffix), isWord(before, lists.and) { break }
        // "the Ports Authority and Norvik Ltd"
        if isWord(before, lists.and), endsOffice(before, block: block) { break }
        // "chairman Ana Roe and Norvik Group" are two as well.
        if isWord(before, lists.and), endsTitledPerson(before, block: block) { break }
        start = before - 1
        continue
      }
      guard isCapitalized(before), owner[before] != TokenOwner.date,
        !isBreaker(before) || start < end && hasOwnCapital(before, block: block)
      else { break }
      start = before
    }
    guard start < end, continues(token) else { return nil }
    // "NOT AS SUCH" in capitals that no heading has.
    if shape(token).contains(.upper), isBreaker(token), shape(start).contains(.upper) { return nil }
    // "Justices SA Roe": the initials of one who has the title.
    if after < block.upperBound, isSpaced(after), isCapitalized(after), continues(after),
      (start..<end).allSatisfy({ owner[$0] == TokenOwner.title })
    {
      return nil
    }
    return NameProposal(
      type: .institution, tokens: start..<form.tokens.upperBound, rule: "institution.company", trust: 45,
      category: InstitutionCategory(analysis.value(form)))
  }

  /// "of Next Harbour Ltd": a small word whose capital no sentence gave it.
  func hasOwnCapital(_ token: Int, block: Range<Int>) -> Bool {
    token > block.lowerBound && continues(token) && isSpaced(token) && shape(token - 1).contains(.lower)
      && !isWord(token, lists.the)
  }

  /// Words with a capital after a form of company that stands first: PT Kelapa Raya.
  private func company(after token: Int, block: Range<Int>) -> NameProposal? {
    guard let form = analysis.longestEntry(of: lists.companyPrefix, at: token, limit: block.upperBound)
    else { return nil }
    let first = form.tokens.upperBound
    guard first < block.upperBound, isSpaced(first), continues(first), isCapitalized(first),
      !isAcronymShaped(first)
    else { return nil }
    let end = endOfCapitals(from: first, limit: min(block.upperBound, first + 5))
    return NameProposal(
      type: .institution, tokens: token..<end, rule: "institution.company", trust: 45,
      category: InstitutionCategory(analysis.value(form)))
  }

  // MARK: Acceptance

  /// Accepts proposals, the longer first, then the more trusted; what overlaps an accepted one is dropped.
  mutating func accept(_ proposals: [NameProposal]) {
    // Their numbers, which take less to move.
    let ranked = proposals.indices.sorted {
      let (a, b) = (proposals[$0].tokens, proposals[$1].tokens)
      if a.count != b.count { return a.count > b.count }
      if proposals[$0].trust != proposals[$1].trust { return proposals[$0].trust > proposals[$1].trust }
      return (a.lowerBound, proposals[$0].rule) < (b.lowerBound, proposals[$1].rule)
    }
    for number in ranked {
      let tokens = proposals[number].tokens
      if tokens.contains(where: { owner[$0] > 0 }) { continue }
      accepted.append(proposals[number])
      for token in tokens { owner[token] = Int32(accepted.count) }
    }
  }

  private func proposeByRules(_ proposals: inout [NameProposal]) {
    let places = analysis.places()
    for (type, stage) in rules.finding {
      for match in analysis.matches(stage: stage, only: nil, captures: true, places: places) {
        let trust = analysis.ruleSet.rules[match.rule].rule.trust
        proposals.append(
          NameProposal(
            type: type, tokens: match.target, rule: rules.ids[match.rule], trust: 60 + trust,
            category: rules.categories[match.rule],
            number: rules.isPlural[match.rule] ? .plural : .singular,
            provision: match["provision"]?.tokens))
      }
    }
  }
}
