extension NameFinder {
  /// Accepts the candidates of all groups that were decided.
  mutating func accept(_ groups: borrowing NameGroups) {
    for index in 0..<groups.count {
      let group = groups[index]
      guard let type = group.decided else { continue }
      let reason = groups.reason(for: type.index, of: index) ?? type.weighed
      var category: InstitutionCategory?
      var gazetteer: GazetteerName?
      if let name = group.gazetteer, self.type(of: name) == type {
        category = name.kind.institution
        if name.kind.hasCategory { gazetteer = name }
      }
      groups.forEachCandidate(of: index) { candidate in
        let tokens = type == .person ? withJunior(withoutLetters(candidate)) : candidate
        accepted.append(
          NameProposal(
            type: type, tokens: tokens, rule: reason, trust: 0, category: category, gazetteer: gazetteer,
            form: tokens.count == 1
              && (type == .institution && (isAcronymShaped(tokens.lowerBound) || group.isDefined)
                || (type == .instrument || type == .place) && group.isDefined)
              ? .acronym : .name))
        for token in tokens { owner[token] = Int32(accepted.count) }
      }
    }
  }

  /// "Ana Roe KC": without the letters of an honour or a degree.
  private func withoutLetters(_ name: Range<Int>) -> Range<Int> {
    var end = name.upperBound
    while end - name.lowerBound > 2, isSpaced(end - 1), has(end - 1, lists.suffix),
      shape(end - 1).contains(.upper) || isWord(end - 1, lists.esquire),
      !isNumeral(end - 1)
    {
      end -= 1
    }
    // "Justice Roe KC": one word and the letters, behind a title.
    let first = name.lowerBound
    if name.count == 2, first > 0, owner[first - 1] == TokenOwner.title, isSpaced(first + 1),
      has(first + 1, lists.suffix), shape(first + 1).contains(.upper), !shape(first).contains(.upper),
      !isNumeral(first + 1)
    {
      return first..<first + 1
    }
    // "Roe-Lund AC" has initials.
    return (name.lowerBound + 1..<max(end, name.lowerBound + 1)).contains { isSpaced($0) }
      ? name.lowerBound..<end : name
  }

  /// "Ana Roe, Jr."
  private func withJunior(_ name: Range<Int>) -> Range<Int> {
    let comma = name.upperBound
    return name.count > 1 && comma + 1 < count && isWord(comma, lists.comma) && isJunior(comma + 1)
      && isCapitalized(comma + 1) && continues(comma + 1) && isFree(comma + 1)
      ? name.lowerBound..<comma + 2 : name
  }

  /// Finds names again where capitals say nothing or a first look saw no name: headings, beginnings of
  /// sentences.
  mutating func findKnownAgain() {
    let open = openStarts()
    let known = KnownNames(accepted, analysis, at: open) { !has($0, lists.suffix) }
    if known.isEmpty { return }
    var next = 0
    while let again = nextKnown(known, in: open, from: &next) {
      accepted.append(again)
      for inner in again.tokens { owner[inner] = Int32(accepted.count) }
    }
  }

  private func isOpen(_ token: Int) -> Bool {
    owner[token] == TokenOwner.free || owner[token] == TokenOwner.title
  }

  /// The capitalized words that belong to no name so far.
  private func openStarts() -> [NameStart] {
    var open: [NameStart] = []
    open.reserveCapacity(starts.count / 2)
    for start in starts where start.is(.capitalized) && isOpen(start.token) { open.append(start) }
    return open
  }

  /// The next name found again, from one of the open words on; apart from `findKnownAgain`, which changes the finder:
  /// there each call would copy all of it.
  private func nextKnown(
    _ known: borrowing KnownNames, in open: [NameStart], from next: inout Int
  ) -> NameProposal? {
    while next < open.count {
      let (token, blockNumber) = (open[next].token, open[next].block)
      next += 1
      // Those inside a name found again have an owner.
      guard known.first(fold(token)) != nil, isOpen(token) else { continue }
      let block = analysis.tokens.block(blockNumber)
      let isHeading = writing[blockNumber] != .sentence
      guard let match = longestKnown(known, at: token, block: block, isHeading: isHeading) else { continue }
      var again = accepted[match.name]
      let first = match.end == token + 1 ? personStart(before: token, of: again, block: block) : token
      again.tokens = first..<match.end
      again.rule = again.type.known
      return again
    }
    return nil
  }

  private func longestKnown(
    _ names: borrowing KnownNames, at token: Int, block: Range<Int>, isHeading: Bool
  ) -> (name: Int, end: Int)? {
    var best: (name: Int, end: Int)?
    var next = names.first(fold(token))
    var looks = 0
    while let number = next, looks < 40 {
      looks += 1
      let known = names[number]
      next = known.next
      if known.inHeadings, !isHeading { continue }
      let tokens = known.tokens
      let end = token + tokens.count
      guard end <= block.upperBound, best.map({ $0.end < end }) ?? true else { continue }
      guard isSame(tokens, token..<end), !isPieceOfRun(token..<end, block: block),
        !touchesWord(token..<end, block: block),
        tokens.count > 1
          || (mayStandAlone(token, as: known.name, uses: known.uses)
            || isPlainNameAgain(token, as: known.name, uses: known.uses, block: block))
            && !opensTitle(token, block: block)
      else { continue }
      best = (known.name, end)
    }
    return best
  }

  private func isSame(_ name: Range<Int>, _ tokens: Range<Int>) -> Bool {
    for (known, token) in zip(name, tokens) {
      guard fold(known) == fold(token), owner[token] <= 0, owner[token] != TokenOwner.date else {
        return false
      }
    }
    return true
  }

  /// "Sen. Ana Roe" in a text about a Mr Sen: here it is the title.
  private func opensTitle(_ token: Int, block: Range<Int>) -> Bool {
    guard owner[token] == TokenOwner.title, token + 1 < block.upperBound else { return false }
    let next = isWord(token + 1, lists.stop) && !isSpaced(token + 1) ? token + 2 : token + 1
    return next < block.upperBound && isCapitalized(next) && isSpaced(next)
  }

  /// In a heading: the given name before a person known by the family name only.
  private func personStart(before token: Int, of name: NameProposal, block: Range<Int>) -> Int {
    guard name.type == .person, writing[analysis.tokens.blockIndex(of: token)] != .sentence else {
      return token
    }
    var start = token
    while start > block.lowerBound, token - start < 3, isSpaced(start), continues(start),
      owner[start - 1] == TokenOwner.free,
      isCapitalized(start - 1), has(start - 1, lists.given), !isBreaker(start - 1)
    {
      start -= 1
    }
    return start
  }

  /// Montreal in an undecided "Montreal Victorias": more words of the same run stand beside it.
  private func isPieceOfRun(_ tokens: Range<Int>, block: Range<Int>) -> Bool {
    guard writing[analysis.tokens.blockIndex(of: tokens.lowerBound)] == .sentence else { return false }
    let next = tokens.upperBound
    return next < block.upperBound && isSpaced(next) && continues(next) && isCapitalized(next) && isFree(next)
      && !isBreaker(next)
  }

  /// A single plain word at the beginning of a sentence is a name only if it is no dictionary word.
  private func mayStandAlone(_ token: Int, as name: Int, uses: Int) -> Bool {
    if uses > 2, accepted[name].type == .person { return !isBreaker(token) }
    if accepted[name].form == .acronym {
      return shape(token).contains(.upper) || shape(token).contains(.dotted)
        || shape(token).contains(.mixedCase)
    }
    return !has(token, lists.ordinary) && !isBreaker(token) && !has(token, lists.demonym)
  }

  /// A plain word that named an institution before ("Labour"), with a capital that no sentence gave it.
  private func isPlainNameAgain(_ token: Int, as name: Int, uses: Int, block: Range<Int>) -> Bool {
    accepted[name].type == .institution && accepted[name].tokens.count == 1 && uses > 1
      && token > block.lowerBound && continues(token) && shape(token - 1).contains(.lower)
      && !isBreaker(token) && writing[analysis.tokens.blockIndex(of: token)] == .sentence
  }

  /// "the Harbour Registry Agency, HRA,": its letters between commas.
  private func isApposedAcronym(_ token: Int, of name: Range<Int>) -> Bool {
    guard token + 1 < count, isWord(token + 1, lists.comma), isAcronymShaped(token) else { return false }
    let block = analysis.tokens.block(analysis.tokens.blockIndex(of: token))
    return longName(for: token, endingAt: name.upperBound, block: block) == name.lowerBound
  }

  /// "the Authority of the Port League Norvik (PLN)": the letters are those of the League.
  private func isOfTail(_ acronym: Int, of name: Range<Int>) -> Bool {
    let letters = analysis.text.bytes[analysis.tokens.bytes(acronym..<acronym + 1)]
    let isSame = letters.first == analysis.text.bytes[analysis.tokens.start(name.lowerBound)]
    return name.contains { link in
      guard isWord(link, lists.of), link + 1 < name.upperBound else { return false }
      // "Chamber of the PLN (PLN)", "Summit of the Port League (PLN)", as the gazetteers know it.
      let first = isWord(link + 1, lists.the) ? link + 2 : link + 1
      if fold(name.upperBound - 1) == fold(acronym) { return true }
      if let whole = analysis.gazetteerName(at: first, limit: name.upperBound),
        whole.tokens == first..<name.upperBound,
        let short = analysis.gazetteerName(at: acronym, limit: acronym + 1),
        analysis.gazetteerLine(whole) == analysis.gazetteerLine(short)
      {
        return true
      }
      let tail = initials(of: link + 1..<name.upperBound)
      // ECOWAS has the letter of a small word.
      return !isSame && tail.first == letters.first && tail.count > 1 && abs(tail.count - letters.count) < 2
    }
  }

  /// An acronym that the statement explains is not what the gazetteer has under these letters.
  mutating func trustDefinitions() {
    var defined: [UInt32: Int] = [:]
    for (index, name) in accepted.enumerated() where name.form == .name && name.tokens.count > 1 {
      guard name.type == .institution || name.type == .instrument else { continue }
      let bracket = name.tokens.upperBound
      guard bracket + 1 < count else { continue }
      if isWord(bracket, lists.openBracket) {
        let acronym = acronym(inBracket: bracket)
        if acronym < count, isAcronymShaped(acronym), !isOfTail(acronym, of: name.tokens) {
          defined[fold(acronym)] = index
        }
      } else if isWord(bracket, lists.comma), isApposedAcronym(bracket + 1, of: name.tokens) {
        defined[fold(bracket + 1)] = index
      }
    }
    noteFullNames(&defined)
    if defined.isEmpty { return }
    for index in accepted.indices where accepted[index].tokens.count == 1 {
      guard let long = defined[fold(accepted[index].tokens.lowerBound)], let own = accepted[index].gazetteer
      else { continue }
      if let other = accepted[long].gazetteer, analysis.gazetteerLine(other) == analysis.gazetteerLine(own) {
        continue
      }
      accepted[index].gazetteer = accepted[long].gazetteer
      accepted[index].category = accepted[long].category
      accepted[index].type = accepted[long].type
    }
  }

  /// "The Australian Federal Police said … AFP officers": what a listed acronym stands for where an institution of the
  /// statement has its letters and was named before it, and none has its listed name.
  private func noteFullNames(_ defined: inout [UInt32: Int]) {
    // By their letters: the institution of several words that was named first.
    var full: [UInt64: Int] = [:]
    var hasNames = false
    for index in accepted.indices where accepted[index].form == .acronym {
      let token = accepted[index].tokens.lowerBound
      guard accepted[index].type == .institution, accepted[index].gazetteer != nil,
        defined[fold(token)] == nil,
        let letters = packed(analysis.text.bytes[analysis.tokens.bytes(token..<token + 1)]),
        token == 0 || !isWord(token - 1, lists.openBracket)
      else { continue }
      if !hasNames {
        hasNames = true
        for name in accepted.indices
        where accepted[name].type == .institution && accepted[name].form == .name
          && (3...8).contains(accepted[name].tokens.count)
        {
          guard let letters = packed(initials(of: accepted[name].tokens)) else { continue }
          let first = full[letters].map { accepted[$0].tokens.lowerBound } ?? .max
          if accepted[name].tokens.lowerBound < first { full[letters] = name }
        }
      }
      guard let long = full[letters], accepted[long].tokens.upperBound <= token else { continue }
      defined[fold(token)] = long
    }
  }

  /// Three to six letters in one number.
  private func packed(_ letters: some Collection<UInt8>) -> UInt64? {
    guard (3...6).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The first letters of the words with a capital.
  private func initials(of tokens: Range<Int>) -> [UInt8] {
    tokens.compactMap {
      shape($0).contains(.capitalized) ? analysis.text.bytes[analysis.tokens.start($0)] : nil
    }
  }

  /// "Roe's" is what belongs to an Ana Roe of the statement, whatever a list has under this name.
  mutating func trustOwners() {
    // Made when first asked for, which few statements do.
    var known: Set<UInt32>?
    for index in accepted.indices
    where accepted[index].type == .institution && accepted[index].tokens.count == 2 {
      let tokens = accepted[index].tokens
      guard accepted[index].gazetteer != nil, shape(tokens.upperBound - 1).contains(.possessive) else {
        continue
      }
      let families = known ?? familyNames()
      known = families
      guard families.contains(fold(tokens.lowerBound)) else { continue }
      owner[tokens.upperBound - 1] = TokenOwner.free
      accepted[index] = NameProposal(
        type: .person, tokens: tokens.lowerBound..<tokens.upperBound - 1,
        rule: Mention.EntityType.person.known,
        trust: 0)
    }
  }

  /// The last words of the names of persons, in lower case.
  private func familyNames() -> Set<UInt32> {
    var names: Set<UInt32> = []
    for index in accepted.indices where accepted[index].type == .person && accepted[index].tokens.count > 1 {
      names.insert(fold(accepted[index].tokens.upperBound - 1))
    }
    return names
  }

  /// All names by position.
  func mentions() -> [Mention] {
    // Their numbers, which take less to move.
    var places = accepted.indices.map { NamePlace(accepted[$0].tokens, number: $0) }
    places.sort { $0.order < $1.order }
    return places.map { place in
      let name = accepted[place.number]
      var mention = Mention(
        type: name.type, form: name.form, tokens: name.tokens, range: analysis.tokens.bytes(name.tokens),
        rule: name.rule,
        category: name.type == .institution ? name.category ?? categoryBeside(name.tokens) : nil,
        gazetteerLine: name.gazetteer.map { analysis.gazetteerLine($0) }, gender: name.gender,
        provision: name.provision.map { analysis.tokens.bytes($0) })
      mention.number = name.number
      return mention
    }
  }
}

extension NameFinder {
  /// "the company Norvika", "the Kestrel militia", "Norvika, a family company": what is said to be of an institution whose own
  /// words do not tell its category. Not "Norvika, a bank employee", "Norvika, the union said", "at a party Norvika gave".
  private func categoryBeside(_ name: Range<Int>) -> InstitutionCategory? {
    let (start, end) = (name.lowerBound, name.upperBound)
    for first in max(0, start - 2)..<start where continues(start) {
      if let kind = kind(at: first, limit: start), kind.tokens.upperBound == start {
        return isIndefinite(kind) ? nil : category(of: kind)
      }
    }
    guard end < count, continues(end) else { return nil }
    if let kind = kind(at: end, limit: count), let category = category(of: kind) {
      // "the Kestrel rebels", "the Free Norvik party"
      if category == .armedGroup || category == .party { return category }
      if category == .media, !goesOn(kind) { return category }
    }
    guard end + 2 < count, isWord(end, lists.comma), has(end + 1, lists.article) else { return nil }
    for at in end + 2..<min(count, end + 6) where continues(at) {
      if let kind = kind(at: at, limit: count) { return goesOn(kind) ? nil : category(of: kind) }
      guard shape(at).contains(.lower) || has(at, lists.demonym), !has(at, lists.link) else { return nil }
    }
    return nil
  }

  /// "a bank employee", not "a bank of", "a bank based in": the word for a kind is not the last noun.
  private func goesOn(_ kind: ListedEntry) -> Bool {
    let next = kind.tokens.upperBound
    guard next < count, continues(next) else { return false }
    if shape(next).contains(.possessive) { return true }
    return shape(next).contains(.lower) && !has(next, lists.kindLink) && !endsAsParticiple(next)
  }

  /// "at a party Norvika gave", "like any firm Norvika": some one of the kind, which the name behind is not.
  private func isIndefinite(_ kind: ListedEntry) -> Bool {
    var at = kind.tokens.lowerBound - 1
    while at >= 0, kind.tokens.lowerBound - at < 5, continues(at + 1) {
      if has(at, lists.article) { return !isWord(at, lists.the) }
      if !shape(at).contains(.word) || has(at, lists.link) { return false }
      at -= 1
    }
    return false
  }

  private func kind(at token: Int, limit: Int) -> ListedEntry? {
    // "Shares in": only several words may have the capital of a sentence.
    let isOpener = !shape(token).contains(.lower) && isSentenceStart(token)
    guard isOpener || shape(token).contains(.lower),
      let kind = analysis.longestEntry(of: lists.kind, at: token, limit: limit)
    else { return nil }
    return isOpener && kind.tokens.count < 2 ? nil : kind
  }

  private func category(of kind: ListedEntry) -> InstitutionCategory? {
    InstitutionCategory(analysis.value(kind))
  }
}

/// Where a name stands, to sort it by.
private struct NamePlace {
  /// By the first token; of those that begin at one the longest first.
  let order: UInt64
  let number: Int

  init(_ tokens: Range<Int>, number: Int) {
    order =
      UInt64(truncatingIfNeeded: tokens.lowerBound) << 32
      | UInt64(UInt32.max - UInt32(truncatingIfNeeded: tokens.upperBound))
    self.number = number
  }
}
