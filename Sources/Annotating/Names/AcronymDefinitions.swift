/// "Long Name (LN)" and "LN (Long Name)": what an acronym of the statement stands for.
extension NameFinder {
  /// The long name before a bracket that opens with an acronym; nil where the letters don't agree.
  func definition(inBracketAt token: Int, block: Range<Int>) -> NameProposal? {
    guard isAcronymShaped(token) || isShortName(token, block: block) else { return nil }
    guard token + 1 < block.upperBound,
      var end = analysis.tokens.bracket(before: token, after: block.lowerBound, lists)
    else { return nil }
    if !shape(end - 1).isDisjoint(with: [.closingQuote, .possessive]) { end -= 1 }
    // Members of Parliament (MPs)
    if has(token, lists.notAcronym), shape(token).contains(.mixedCase), endsWithS(token) { return nil }
    // Harbour Side Platforms (HSPs): several of a kind.
    if namesSeveral(token), endsWithS(end - 1) { return nil }
    guard let start = longName(for: token, endingAt: end, block: block) else { return nil }
    // Member of Parliament (MP), Inspector General of Harbours (IGH)
    guard end - start > 1, !analysis.isEntry(start..<end, of: lists.role), !isOfficeOfOne(start..<end) else {
      return nil
    }
    if let place = listed(start..<end, type: .place) {
      return NameProposal(
        type: .place, tokens: start..<end, rule: Mention.EntityType.place.definition, trust: 55,
        gazetteer: place)
    }
    let last = end - 1
    var type = Mention.EntityType.institution
    if !looksLikeInstitution(start..<end) { return nil }
    if isInstrument(start..<end) {
      type = .instrument
    } else if let other = analysis.longestEntry(of: lists.notHead, at: last, limit: end) {
      let value = analysis.value(other)
      if value == "law" {
        type = .instrument
      } else if value != "group" {
        return nil
      }
    }
    return NameProposal(
      type: type, tokens: start..<end, rule: type.definition, trust: 55,
      category: type == .institution ? category(of: start..<end) : nil,
      gazetteer: listed(start..<end, type: type))
  }

  /// "Inspector General of Harbours", "Minister of Ports": what one person is.
  private func isOfficeOfOne(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard owner[first] == TokenOwner.title, !has(first, lists.head), !has(first, lists.opening),
      let role = analysis.longestEntry(of: lists.role, at: first, limit: tokens.upperBound)
        ?? analysis.longestEntry(of: lists.rank, at: first, limit: tokens.upperBound)
    else { return false }
    return role.tokens.upperBound < tokens.upperBound && has(role.tokens.upperBound, lists.roleLink)
  }

  /// HSPs: capitals and a small s.
  func namesSeveral(_ acronym: Int) -> Bool {
    let bytes = analysis.text.bytes[analysis.tokens.bytes(acronym..<acronym + 1)]
    return bytes.last == 0x73 && bytes.count > 2 && bytes.dropLast().allSatisfy { 0x41...0x5A ~= $0 }
  }

  private func listed(_ tokens: Range<Int>, type: Mention.EntityType) -> GazetteerName? {
    guard analysis.beginsGazetteerName(tokens.lowerBound),
      let name = analysis.gazetteerName(at: tokens.lowerBound, limit: tokens.upperBound),
      name.tokens == tokens,
      self.type(of: name) == type
    else { return nil }
    return name
  }

  /// The gazetteer's category, or that of the head: the first where the name begins with it, else the last.
  private func category(of tokens: Range<Int>) -> InstitutionCategory? {
    if let name = listed(tokens, type: .institution), name.kind.hasCategory { return name.kind.institution }
    var found: ListedEntry?
    for token in tokens where token >= found?.tokens.upperBound ?? token {
      for listed in [lists.head, lists.weakHead] {
        guard let head = analysis.longestEntry(of: listed, at: token, limit: tokens.upperBound) else {
          continue
        }
        found = head
        break
      }
      if found != nil, token == tokens.lowerBound, has(token, lists.opening) { break }
      // The head stands before "of": Coalition for Ports.
      if found != nil, token + 1 < tokens.upperBound, has(token + 1, lists.link),
        !isWord(token + 1, lists.and)
      {
        break
      }
    }
    return found.flatMap { InstitutionCategory(analysis.value($0)) }
  }

  /// Sars, Cosatu: an acronym that is written like a word, alone in its brackets.
  private func isShortName(_ token: Int, block: Range<Int>) -> Bool {
    let length = analysis.tokens.bytes(token..<token + 1).count
    return (3...9).contains(length) && token + 1 < block.upperBound && isWord(token + 1, lists.closeBracket)
      && shape(token).contains(.capitalized) && !shape(token).contains(.hasDigit)
  }

  /// The first word in a bracket or, where it is none, the acronym at its end: "(Office des ports, ODP)".
  func acronym(inBracket open: Int) -> Int {
    let first = analysis.tokens.word(inBracket: open, lists)
    if first >= count || isAcronymShaped(first) { return first }
    for close in first + 1..<min(first + 20, count) {
      if isWord(close, lists.openBracket) { break }
      guard isWord(close, lists.closeBracket) else { continue }
      // Not "Ports Agency (Kalmar, USA)".
      let isOwn = isAcronymShaped(close - 1) && !analysis.beginsGazetteerName(close - 1)
      return isOwn && isWord(close - 2, lists.comma) ? close - 1 : first
    }
    return first
  }

  /// CEJUDAL, Jatam: a short form of a name in another language, alone in the brackets behind its translation.
  func isOtherShortName(_ token: Int, of name: NameProposal) -> Bool {
    guard name.type == .institution, name.form == .name, name.tokens.count > 1, token + 1 < count,
      isWord(token + 1, lists.closeBracket)
    else { return false }
    return isUnlisted(token)
  }

  /// "the Committee for Ports in Peru, or Codepo,": the word between "or" and the next comma.
  func shortName(after name: NameProposal) -> Int? {
    guard name.form == .name, name.tokens.count > 2 else { return nil }
    let end = name.tokens.upperBound
    // A place may stand between: "in Peru".
    for comma in end..<min(end + 4, count) where isWord(comma, lists.comma) {
      guard comma + 3 < count, isWord(comma + 1, lists.or), isWord(comma + 3, lists.comma),
        isUnlisted(comma + 2) || isAcronymShaped(comma + 2)
      else { return nil }
      return comma + 2
    }
    return nil
  }

  /// A word of three to fourteen letters with a capital that no list has.
  private func isUnlisted(_ token: Int) -> Bool {
    let length = analysis.tokens.bytes(token..<token + 1).count
    return (3...14).contains(length) && shape(token).contains(.capitalized)
      && !shape(token).contains(.hasDigit)
      && !has(token, lists.ordinary) && !isPersonal(token) && !has(token, lists.demonym) && !isBreaker(token)
      && !analysis.beginsGazetteerName(token)
  }

  /// "Harbour Convention on the Rights of Crews": the head of an instrument with its link, and no body's before it.
  private func isInstrument(_ tokens: Range<Int>) -> Bool {
    if listed(tokens, type: .instrument) != nil { return true }
    for token in tokens.dropLast() {
      if has(token, lists.head) || has(token, lists.opening) { return false }
      if has(token, lists.instrumentHead), isCapitalized(token), has(token + 1, lists.instrumentLink) {
        return true
      }
    }
    return false
  }

  /// Plain words alone name a plan, a good or a technique (Medium Term Plan); a head or a proper name is
  /// needed.
  private func looksLikeInstitution(_ tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      guard shape(token).contains(.capitalized) else { return false }
      return !isPlainWord(token) || has(token, lists.demonym)
        || has(token, lists.head) && !has(token, lists.weakHead)
        || token == tokens.lowerBound && has(token, lists.opening)
    }
  }

  /// The acronyms in brackets after words that begin with their letters and name no institution.
  func acronymsOfOtherThings() -> Set<UInt32> {
    var others: Set<UInt32> = []
    for start in starts where start.is(.bracketed) {
      let token = start.token
      let block = analysis.tokens.block(start.block)
      guard isFree(token), isAcronymShaped(token),
        let bracket = analysis.tokens.bracket(before: token, after: block.lowerBound, lists),
        isFree(bracket - 1) || owner[bracket - 1] == TokenOwner.title,
        startsAlike(token, endingAt: bracket, block: block)
      else { continue }
      others.insert(fold(token))
    }
    return others
  }

  /// Whether the words before a bracket begin with an acronym's letters, in any case: improvised device (ID).
  func startsAlike(_ acronym: Int, endingAt end: Int, block: Range<Int>) -> Bool {
    let letters = analysis.text.bytes[analysis.tokens.bytes(acronym..<acronym + 1)].filter {
      0x41...0x5A ~= $0
    }
    var remaining = letters.count
    var token = end - 1
    while token >= block.lowerBound, remaining > 0, end - token < 16 {
      if shape(token).contains(.word) {
        let byte = analysis.text.bytes[analysis.tokens.start(token)] & 0xDF
        if byte == letters[remaining - 1] {
          remaining -= 1
        } else if !has(token, lists.link), !isWord(token, lists.the) {
          return false
        }
      }
      token -= 1
    }
    return remaining == 0
  }

  /// How many letters a word in capitals has with which others close.
  private func lettersOfAcronym(_ token: Int, closing letters: ArraySlice<UInt8>) -> Int? {
    guard shape(token).contains(.upper) else { return nil }
    let bytes = analysis.text.bytes[analysis.tokens.bytes(token..<token + 1)]
    return bytes.count > 1 && letters.count >= bytes.count && letters.suffix(bytes.count).elementsEqual(bytes)
      ? bytes.count : nil
  }

  /// Where the words begin whose first letters make an acronym.
  func longName(for acronym: Int, endingAt end: Int, block: Range<Int>) -> Int? {
    let isWord = !isAcronymShaped(acronym)
    var letters: [UInt8] = []
    for byte in analysis.text.bytes[analysis.tokens.bytes(acronym..<acronym + 1)] {
      if 0x41...0x5A ~= byte || isWord { letters.append(byte & 0xDF) }
    }
    guard letters.count > 1, letters.count < 12 else { return nil }
    var remaining = letters.count
    var token = end - 1
    var skipped = 0
    var capitals = 0
    while token >= block.lowerBound, end - token < 30 {
      guard !isSentenceStart(token + 1) else { return nil }
      let shape = shape(token)
      if shape.contains(.word) {
        let byte = analysis.text.bytes[analysis.tokens.start(token)]
        let isMatch = byte & 0xDF == letters[remaining - 1]
        if let inner = lettersOfAcronym(token, closing: letters[..<remaining]) {
          // UK Research and Innovation (UKRI)
          remaining -= inner
          skipped = 0
          capitals += inner
          if remaining == 0 { return token }
        } else if isMatch, shape.contains(.capitalized) || isWord || !has(token, lists.link) {
          remaining -= 1
          skipped = 0
          if shape.contains(.capitalized) { capitals += 1 }
          if remaining == 0 {
            return shape.contains(.capitalized) && capitals * 2 >= letters.count ? token : nil
          }
        } else if shape.contains(.capitalized) {
          // A word whose letter the acronym leaves out, or one with letters of its own inside.
          skipped += 1
          if skipped > 1 { return nil }
        } else if !has(token, lists.link) {
          return nil
        }
      } else if !shape.contains(.dash), !self.isWord(token, lists.comma), !shape.contains(.possessive),
        !self.isWord(token, lists.apostrophe), !self.isWord(token, lists.curlyApostrophe)
      {
        return nil
      }
      token -= 1
    }
    return nil
  }
}
