/// Grows the name of a treaty or law from its head word: Harbour Dues Act 1994, Convention on the Custody of
/// Ports.
extension NameFinder {
  func instrument(around head: ListedEntry, block: Range<Int>) -> NameProposal? {
    let start = instrumentStart(of: head, block: block)
    let complement = instrumentEnd(of: head, block: block)
    let end = endOfYear(after: complement, block: block)
    let hasLeft = start < head.tokens.lowerBound
    let hasYear = end > complement
    guard hasLeft || complement > head.tokens.upperBound else { return nil }
    // "Nathan Law of the Harbour Union"
    if start + 1 == head.tokens.lowerBound, head.tokens.count == 1, has(start, lists.givenCommon),
      has(head.tokens.lowerBound, lists.surnameCommon), !isPlainWord(start), !has(start, lists.demonym)
    {
      return nil
    }
    if complement == head.tokens.upperBound, !hasYear {
      // "Law School", "Nathan Law": more words follow, or only a name stands before.
      if end < block.upperBound, isSpaced(end), continues(end), isCapitalized(end) { return nil }
      let isWeak = analysis.value(head) == "weak"
      let named = (start..<head.tokens.lowerBound).contains { isPlainWord($0) || has($0, lists.demonym) }
      if isWeak, !named { return nil }
      if start + 1 == head.tokens.lowerBound, isSentenceStart(start), isPlainWord(start) { return nil }
    }
    return NameProposal(
      type: .instrument, tokens: start..<end,
      rule: complement > head.tokens.upperBound ? "instrument.head-of" : "instrument.head",
      trust: 48)
  }

  private func instrumentStart(of head: ListedEntry, block: Range<Int>) -> Int {
    var start = head.tokens.lowerBound
    while start > block.lowerBound, head.tokens.lowerBound - start < 14, continues(start) {
      let before = start - 1
      if !isSpaced(start) {
        guard shape(before).contains(.dash), before > block.lowerBound, !isSpaced(before),
          isCapitalized(before - 1)
        else { break }
        start = before - 1
      } else if isCapitalized(before), !isBreaker(before), !isAcronymShaped(before),
        owner[before] == TokenOwner.free || isWhomItProtects(before, start: start, head: head)
      {
        if isSentenceStart(before), isPlainWord(before), start < head.tokens.lowerBound { break }
        start = before
      } else if start < head.tokens.lowerBound, shape(before).contains(.lower), has(before, lists.link),
        before > block.lowerBound, !has(before - 1, lists.opening) || has(before - 1, lists.instrumentHead),
        isCapitalized(before - 1), isPlainWord(before - 1), !isBreaker(before - 1), isPlainWord(start),
        continues(before), !isWord(before, lists.and) || !has(before - 1, lists.instrumentHead)
      {
        // Protection of Harbours Act
        start = before - 1
      } else if start < head.tokens.lowerBound, isWord(before, lists.of), before > block.lowerBound,
        has(before - 1, lists.opening), isCapitalized(before - 1), continues(before),
        isLaw(head.tokens.lowerBound)
      {
        // Bank of Norvik Act
        start = before - 1
      } else if shape(before).contains(.possessive), before > block.lowerBound, isPlainWord(before - 1),
        isCapitalized(before - 1)
      {
        start = before - 1
      } else {
        break
      }
    }
    return start
  }

  /// "Human Rights Defenders Protection Act": the last words of a title that names several, and those before it.
  private func isWhomItProtects(_ word: Int, start: Int, head: ListedEntry) -> Bool {
    guard owner[word] == TokenOwner.title, isPlainWord(word), start < head.tokens.lowerBound else {
      return false
    }
    return endsWithS(word) || owner[start] == TokenOwner.title
  }

  /// Over on, for, against, relating to, and then over small words as long as capitals follow.
  private func instrumentEnd(of head: ListedEntry, block: Range<Int>) -> Int {
    let headEnd = head.tokens.upperBound
    guard headEnd < block.upperBound, isSpaced(headEnd), continues(headEnd),
      let link = analysis.longestEntry(of: lists.instrumentLink, at: headEnd, limit: block.upperBound)
    else { return headEnd }
    var end = headEnd
    var next = link.tokens.upperBound
    while next < block.upperBound, next - headEnd < 40, continues(next), isCapitalized(next), !isBreaker(next)
    {
      let right = endOfCapitals(from: next, limit: block.upperBound)
      guard right > next else { return end }
      end = right
      if end < block.upperBound,
        shape(end).contains(.possessive) || isWord(end, lists.apostrophe)
          || isWord(end, lists.curlyApostrophe),
        end + 1 < block.upperBound, isCapitalized(end + 1), isSpaced(end + 1)
      {
        next = end + 1
        continue
      }
      // At most three small words, all of them links, before the next capital.
      var at = end
      // ", and the", but not ", the Constitution"
      if at + 1 < block.upperBound, isWord(at, lists.comma), isWord(at + 1, lists.and) { at += 1 }
      var small = 0
      while at < block.upperBound, small < 3, shape(at).contains(.lower), has(at, lists.instrumentInner) {
        at += 1
        small += 1
      }
      guard small > 0 else { return end }
      next = at
    }
    return end
  }

  /// " 1994", ", 2011", " of 2009", " (1951)"; the year may be a date's already.
  private func endOfYear(after end: Int, block: Range<Int>) -> Int {
    var at = end
    guard at < block.upperBound, continues(at) else { return end }
    let hasBracket = isWord(at, lists.openBracket)
    if hasBracket || isWord(at, lists.comma) || isWord(at, lists.of) { at += 1 }
    guard at < block.upperBound, isYear(at) else { return end }
    if hasBracket {
      return at + 1 < block.upperBound && isWord(at + 1, lists.closeBracket) ? at + 2 : end
    }
    return at + 1
  }

  private func isYear(_ token: Int) -> Bool {
    let bytes = analysis.text.bytes[analysis.tokens.bytes(token..<token + 1)]
    return bytes.count == 4 && shape(token).contains(.number)
      && (bytes.starts(with: [0x31, 0x38]) || bytes.starts(with: [0x31, 0x39])
        || bytes.starts(with: [0x32, 0x30]))
  }

  /// An act or an ordinance, which a body may be named in.
  func isLaw(_ token: Int) -> Bool { isWord(token, lists.act) || isWord(token, lists.ordinance) }
}
