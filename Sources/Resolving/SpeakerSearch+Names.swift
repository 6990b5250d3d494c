import Annotating

extension SpeakerSearch {
  /// The first mention that ends after a byte offset.
  func firstMention(endingAfter offset: Int) -> Int {
    var low = 0
    var high = namedCount
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    // Mentions may lie within one another.
    return max(0, low - 2)
  }

  /// Where to begin to go back from a byte offset: no mention that begins before it stands later.
  func lastMention(before offset: Int) -> Int { min(firstMention(endingAfter: offset) + 2, namedCount - 1) }

  /// All mentions that touch some bytes, and perhaps a few before them.
  func mentionIndices(near bytes: Range<Int>) -> Range<Int> {
    let first = firstMention(endingAfter: bytes.lowerBound)
    var end = first
    while end < namedCount, mentions[end].range.lowerBound < bytes.upperBound { end += 1 }
    return first..<end
  }

  /// The entity that a mention of the words' head names.
  func named(_ speaker: Quotation.Speaker) -> Int? {
    entity(naming: speaker.range)
  }

  func entity(naming range: Range<Int>) -> Int? {
    var best: (count: Int, entity: Int)?
    for index in mentionIndices(near: range) {
      let mention = mentions[index].range
      let overlap = min(mention.upperBound, range.upperBound) - max(mention.lowerBound, range.lowerBound)
      // The whole of the words, or their end with a title, article or honorific before it.
      if overlap > 0, overlap > best?.count ?? 0, mention.upperBound >= range.upperBound,
        mention.lowerBound <= range.lowerBound
          || entities[mentions[index].entity].type == .person && !isLinked(mentions[index])
            && !isAgent(mentions[index])
          || isLead(range.lowerBound..<mention.lowerBound)
      {
        best = (overlap, mentions[index].entity)
      }
    }
    return best?.entity
  }

  /// The last person in some words: "the file of Ole Berg, who".
  func person(in range: Range<Int>) -> Int? {
    var found: Int?
    for index in mentionIndices(near: range) {
      if range.contains(mentions[index].range.lowerBound), entities[mentions[index].entity].type == .person {
        found = mentions[index].entity
      }
    }
    return found
  }

  /// "the letter to Ole Berg", "head of Harbour Watch": a name that tells of what or to whom.
  func isLinked(_ mention: EntityMention) -> Bool {
    let before = wordBefore(mention)
    return before >= 0 && vocabulary.isLink(before, in: analysis)
  }

  /// "an order by President Ole Berg"
  private func isAgent(_ mention: EntityMention) -> Bool {
    let before = wordBefore(mention)
    return before >= 0 && vocabulary.isObjectLink(before, in: analysis)
  }

  /// The word before a name and its titles: "of" in "the government of Prime Minister Dr. Ole Berg".
  private func wordBefore(_ mention: EntityMention) -> Int {
    var before = mention.tokens.lowerBound - 1
    while before > 0,
      vocabulary.isHonorific(before, in: analysis) || analysis.shape(before).contains(.terminator)
        || analysis.isTitleWord(before) && analysis.shape(before).contains(.capitalized)
    {
      before -= 1
    }
    // "Secretary of State Ole Berg" is a title.
    let first = mention.tokens.lowerBound - 1
    if before > 0, before < first, vocabulary.isLink(before, in: analysis), analysis.isTitleWord(before - 1),
      analysis.shape(before - 1).contains(.capitalized)
    {
      return first
    }
    return before
  }

  func isLead(_ range: Range<Int>) -> Bool {
    let words = tokens.tokens(inBytes: range)
    return words.count <= 1 && words.allSatisfy { vocabulary.isArticle($0, in: analysis) }
  }

  /// "the Coalition", "the minister": the last entity whose name or title has the word, else the next one.
  func nominal(_ speaker: Quotation.Speaker) -> Int? {
    guard let head = words.last, analysis.shape(head).contains(.word) else { return nil }
    let first = headWords.lowerBound
    let isNameLike = analysis.shape(head).contains(.capitalized)
    // "the director", "Harbour Watch director"
    let isAfterName =
      analysis.shape(first).contains(.capitalized) && words.count <= 8 && isInsideName(words.lowerBound)
    guard vocabulary.isArticle(first, in: analysis) || (isNameLike && words.count <= 2) || isAfterName else {
      return nil
    }
    guard words.count <= 3 || isAfterName,
      head == words.lowerBound || !analysis.shape(head - 1).contains(.dash)
    else { return nil }
    // "a second docker" is nobody who was named before.
    guard !vocabulary.isIndefinite(first, in: analysis) else { return nil }
    return nominal(speaker, analysis.fold(head), isNameLike, first, head)
      ?? (isAfterName ? nil : vocabulary.title(calledBy: head, in: analysis)).flatMap {
        nominal(speaker, $0, isNameLike, first, head)
      }
  }

  private func nominal(
    _ speaker: Quotation.Speaker, _ word: UInt32, _ isNameLike: Bool, _ first: Int, _ head: Int
  ) -> Int? {
    let isThing = vocabulary.isThing(head, in: analysis)
    let start = min(firstMention(endingAfter: speaker.range.lowerBound) + 1, namedCount - 1)
    let modifier = head > first + 1 ? analysis.fold(head - 1) : nil
    let isShort = modifier == nil && analysis.shape(head).contains(.upper)
    var nearest: Int?
    var owner: Int?
    var index = start
    while index >= 0, start - index < (nearest == nil ? 200 : 60) {
      if mentions[index].range.lowerBound < speaker.range.lowerBound,
        fits(index, word: word, isNameLike, ownWords: first, isThing: isThing)
          || isNameLike && first == head && isSurname(word, of: mentions[index])
          || isShort && isTitle(head, shortFor: mentions[index])
      {
        // "The senator took up Senator Berg's idea": somebody else, if there is another.
        if isPossessor(mentions[index]), entities[mentions[index].entity].type == .person {
          owner = owner ?? mentions[index].entity
          index -= 1
          continue
        }
        guard let modifier else { return mentions[index].entity }
        if isCalled(mentions[index], modifier, word) { return mentions[index].entity }
        nearest = nearest ?? mentions[index].entity
      }
      index -= 1
    }
    if let nearest = nearest ?? owner { return nearest }
    index = max(0, start)
    while index < namedCount, index - start < 60 {
      if mentions[index].range.lowerBound > speaker.range.lowerBound,
        fits(index, word: word, isNameLike, notAt: head, isThing: isThing)
      {
        return mentions[index].entity
      }
      index += 1
    }
    return nil
  }

  /// "The CS" for Cabinet Secretary Ana Lund: whether letters open the words before a person's name.
  private func isTitle(_ letters: Int, shortFor mention: EntityMention) -> Bool {
    let start = tokens.start(letters)
    let count = tokens.end(letters) - start
    guard entities[mention.entity].type == .person, 2...3 ~= count else { return false }
    var at = mention.tokens.lowerBound - count
    guard at >= 0, analysis.isTitleWord(at + count - 1) else { return false }
    for letter in start..<start + count {
      guard analysis.shape(at).contains(.word),
        analysis.text.bytes[tokens.start(at)] == analysis.text.bytes[letter]
      else { return false }
      at += 1
    }
    return true
  }

  /// "Bishop said": a surname that is a title as well.
  private func isSurname(_ word: UInt32, of mention: EntityMention) -> Bool {
    guard entities[mention.entity].type == .person, let last = mention.tokens.last else { return false }
    return mention.tokens.count > 1 && analysis.fold(last) == word
  }

  /// "The Minister of Justice, Ole Berg, said": whether an office before a comma and the name has a word.
  private func hasOffice(_ mention: EntityMention, _ word: UInt32) -> Bool {
    var comma = mention.tokens.lowerBound - 1
    while comma > 0, vocabulary.isHonorific(comma, in: analysis) { comma -= 1 }
    guard comma > 0, analysis.isComma(comma), let found = analysis.last(word, within: 8, before: comma),
      analysis.isTitleWord(found),
      !(found + 1..<comma).contains(where: {
        vocabulary.endsTitle($0, in: analysis) && !vocabulary.isObjectLink($0, in: analysis)
      })
    else { return false }
    // All of it is the office: its article stands before, or whose it is: "Norvia's foreign minister, Ole Berg, said".
    let isWhole = (max(0, found - 4)..<found).contains {
      vocabulary.isArticle($0, in: analysis) || analysis.shape($0).contains(.possessive)
    }
    let end = mention.tokens.upperBound
    return isWhole
      && (analysis.shape(found).contains(.capitalized) || end < tokens.count && analysis.isComma(end))
  }

  /// "the president of Harbour Watch": who alone has that office in the body that the words end with.
  mutating func officeHolder(_ speaker: Quotation.Speaker) -> Int? {
    guard words.count > 3, vocabulary.isArticle(words.lowerBound, in: analysis),
      !vocabulary.isIndefinite(words.lowerBound, in: analysis),
      let link = words.dropFirst(2).prefix(3).first(where: { vocabulary.isLink($0, in: analysis) })
    else { return nil }
    let start = tokens.start(link)
    var body: Int?
    for index in mentionIndices(near: speaker.range) {
      let mention = mentions[index].range
      if mention.lowerBound > start, mention.upperBound == speaker.range.upperBound,
        entities[mentions[index].entity].type == .institution
      {
        body = mentions[index].entity
      }
    }
    guard let body else { return nil }
    let office = words.lowerBound + 1..<link
    let key = [UInt32(truncatingIfNeeded: body)] + office.map { analysis.fold($0) }
    if let known = officeHolders[key] { return known }
    var found: Int?
    for role in resolution.roles where role.institution == body && has(role, office) {
      if let other = found, other != role.entity {
        found = nil
        break
      }
      found = role.entity
    }
    officeHolders[key] = .some(found)
    return found
  }

  /// Whether a role is an office, to the word: a former or vice president is no president.
  private func has(_ role: EntityRole, _ office: Range<Int>) -> Bool {
    let words = tokens.tokens(inBytes: role.range)
    guard words.count >= office.count else { return false }
    return (words.lowerBound...words.upperBound - office.count).contains { start in
      guard office.enumerated().allSatisfy({ analysis.fold(start + $0.offset) == analysis.fold($0.element) })
      else { return false }
      // "Harbour Watch President", "the president".
      return start == words.lowerBound || isInsideName(start - 1)
        || !analysis.shape(start - 1).contains(.word) || vocabulary.isArticle(start - 1, in: analysis)
    }
  }

  /// Whether a noun and the word before it stand beside a name: "Justice Minister Ana Lund" for "the justice minister".
  private func isCalled(_ mention: EntityMention, _ modifier: UInt32, _ word: UInt32) -> Bool {
    if let found = analysis.last(word, within: 5, before: mention.tokens.lowerBound), found > 0 {
      return analysis.fold(found - 1) == modifier
    }
    let end = mention.tokens.upperBound
    return (end..<min(tokens.count, end + 9)).contains {
      analysis.fold($0) == word && analysis.fold($0 - 1) == modifier
    }
  }

  /// Whether a token lies in a mention, of such an entity.
  func isInsideName(_ token: Int, where fits: (Entity) -> Bool = { _ in true }) -> Bool {
    let position = tokens.start(token)
    let index = firstMention(endingAfter: position)
    return mentions[index..<min(namedCount, index + 4)].contains {
      $0.range.contains(position) && fits(entities[$0.entity])
    }
  }

  /// "Ambassador to Norvia Ole Berg": whether nothing but a title's words stands before a name.
  private func isTitle(_ words: Range<Int>) -> Bool {
    words.allSatisfy {
      analysis.shape($0).contains(.capitalized) || vocabulary.isLink($0, in: analysis)
        || vocabulary.isArticle($0, in: analysis)
    }
  }

  /// Whether a noun, given in lower case, can stand for the entity of a mention: the last or first word of an institution's name, the title
  /// before a person's, the description after it.
  ///
  /// - Parameters:
  ///   - ownWords: Where the noun's own phrase begins, which may stand behind a comma as a description does.
  ///   - notAt: Where the noun itself stands: no title of who comes next, as in "The mayor urged Ole Berg".
  func fits(
    _ index: Int, word: UInt32, _ isNameLike: Bool, ownWords: Int? = nil, notAt own: Int? = nil,
    isThing: Bool = false
  ) -> Bool {
    let inside = mentions[index].tokens
    switch entities[mentions[index].entity].type {
    case .institution:
      guard isNameLike, let last = inside.last else { return false }
      return analysis.fold(last) == word || analysis.fold(inside.lowerBound) == word
    case .person:
      if isThing { return false }
      if let found = analysis.last(word, within: 5, before: inside.lowerBound),
        found != own || isTitle(found + 1..<inside.lowerBound),
        !isLinked(mentions[index]),
        !(found + 1..<inside.lowerBound).contains(where: { vocabulary.endsTitle($0, in: analysis) })
      {
        return true
      }
      if hasOffice(mentions[index], word) { return true }
      guard inside.upperBound + 1 != ownWords,
        let found = analysis.first(
          word, within: 9, behindCommaAt: inside.upperBound,
          before: {
            // "Berg, the director, said in a statement": who spoke is no statement.
            vocabulary.isSaying($0, in: analysis) || vocabulary.isLink($0, in: analysis)
          })
      else { return false }
      // "Berg, the campaign's director", "the court registrar"
      return !analysis.goesOn(behind: found)
    default: return false
    }
  }
}
