import RulePacks

/// Look-ups that the name stage makes at many tokens, without a string.
extension Analysis {
  /// The end of the longest entry of a word list at a token, and where its value lies; nil when none begins
  /// there.
  @inline(__always)
  func longestEntry(of listed: ClassID?, at token: Int, limit: Int) -> ListedEntry? {
    guard let listed, token < limit else { return nil }
    let first = facts(token)
    let isEntry = first.classes.holds(listed.index)
    if first.phraseLists.holds(listed.index) {
      return longestPhrase(of: listed, at: token, limit: limit, isEntry: isEntry)
    }
    return isEntry ? ListedEntry(tokens: token..<token + 1, listed: listed, value: nil) : nil
  }

  /// The same where an entry of several words may begin.
  ///
  /// - Parameter isEntry: Whether the word is one by itself.
  @inline(never)
  private func longestPhrase(of listed: ClassID, at token: Int, limit: Int, isEntry: Bool) -> ListedEntry? {
    var best = isEntry ? ListedEntry(tokens: token..<token + 1, listed: listed, value: nil) : nil
    storage.forEachPhrase(at: token, listed: listed, limit: limit) { end, final in
      best = ListedEntry(tokens: token..<end, listed: listed, value: final.value)
    }
    return best
  }

  /// The end of the longest entry of a word list at a token; nil when none begins there.
  public func end(of listed: ClassID?, at token: Int, limit: Int) -> Int? {
    longestEntry(of: listed, at: token, limit: limit)?.tokens.upperBound
  }

  /// Whether an entry of ``NominalLists`` may begin at a token.
  public func mayBeNominal(at token: Int) -> Bool { facts(token).shape.contains(.nominal) }

  /// The value that a list gives an entry; empty where it gives none.
  func value(_ entry: ListedEntry) -> String { listedValue(entry) ?? "" }

  /// The value that a list gives an entry; nil for a class that is no word list.
  func listedValue(_ entry: ListedEntry) -> String? {
    if let value = entry.value { return lexicon.knowledge.values[Int(value)] }
    let word = lexicon.facts[Int(facts(entry.tokens.lowerBound).word)]
    return lexicon.knowledge.value(among: word.values, in: entry.listed)
  }

  /// Whether a gazetteer has a name that begins with a token's word.
  func beginsGazetteerName(_ token: Int) -> Bool {
    facts(token).names != 0
  }

  /// The end of a title with its portfolio: "Minister" with "of Harbours and Trade"; "Minister of Foreign Affairs", a title by
  /// itself, with ", Trade and Ports". The title's own end where no portfolio follows.
  func endOfPortfolio(
    of title: Range<Int>, limit: Int, _ lists: NameLists, where mayBelong: (Int) -> Bool
  ) -> Int {
    guard let opening = longestEntry(of: lists.portfolio, at: title.lowerBound, limit: title.upperBound)
    else { return title.upperBound }
    if opening.tokens == title {
      return endOfPortfolio(after: title.upperBound, limit: limit, lists, where: mayBelong)
    }
    let next = title.upperBound
    guard next + 1 < limit, fold(next) == lists.comma || fold(next) == lists.and, isCapitalized(next + 1)
    else { return next }
    let end = endOfPortfolio(after: opening.tokens.upperBound, limit: limit, lists, where: mayBelong)
    // "Minister of Trade, Harbour Watch": only a list that "and" closes.
    guard end > next + 1 else { return next }
    if (next..<end).contains(where: { fold($0) == lists.and || fold($0) == lists.ampersand }) { return end }
    // "Ports and Vrabelian Affairs"
    guard end + 2 < limit, fold(end) == lists.and, isCapitalized(end + 1), isCapitalized(end + 2),
      isSpaced(end + 2), has(end + 2, lists.ordinary), mayBelong(end + 1)
    else { return next }
    return end + 3
  }

  /// False where the words behind a title, of themselves, go on with no portfolio.
  func mayHavePortfolio(behind title: Range<Int>, limit: Int, _ lists: NameLists) -> Bool {
    let next = title.upperBound
    guard next + 1 < limit else { return false }
    let word = fold(next)
    return word == lists.of || word == lists.for || word == lists.comma || word == lists.and
  }

  /// Whether some tokens are an entry of a list, from the first to the last.
  func isEntry(_ tokens: Range<Int>, of listed: ClassID?) -> Bool {
    longestEntry(of: listed, at: tokens.lowerBound, limit: tokens.upperBound)?.tokens == tokens
  }

  /// The end of "of Harbours", "for Trade, Industry and Energy" behind a title: plain words with a capital that may belong
  /// to it; where no such words follow, the end of the title.
  func endOfPortfolio(
    after title: Int, limit: Int, _ lists: NameLists, where mayBelong: (Int) -> Bool
  ) -> Int {
    guard title < limit, isSpaced(title), fold(title) == lists.of || fold(title) == lists.for else {
      return title
    }
    var end = title
    var at = title + 1
    if at < limit, fold(at) == lists.the { at += 1 }
    while at < limit, at - title < 12, isCapitalized(at), isSpaced(at), has(at, lists.ordinary),
      mayBelong(at), end == title || !has(at, lists.rolePlural),
      !has(at, lists.given) || end > title && !has(at, lists.givenCommon),
      end == title || !opensFurtherTitle(at, limit: limit, lists)
    {
      end = at + 1
      at = end
      while at < limit, at - end < 2,
        fold(at) == lists.comma || fold(at) == lists.and || fold(at) == lists.ampersand
      {
        at += 1
      }
    }
    return mayBeBodys(end, after: title, lists) ? title : end
  }

  /// "Secretary of Harbour Watch": who may be a body's is for a field only where its last word is one.
  private func mayBeBodys(_ end: Int, after title: Int, _ lists: NameLists) -> Bool {
    guard end > title, title > 0, fold(title - 1) == lists.secretary, fold(title) == lists.of,
      !has(end - 1, lists.field)
    else { return false }
    // "Permanent Secretary of Lakes"
    return title < 2 || longestEntry(of: lists.portfolio, at: title - 2, limit: title)?.tokens.count != 2
  }

  /// "and Vice-President", "and Attorney General": a title of several words, which no minister is for.
  private func opensFurtherTitle(_ token: Int, limit: Int, _ lists: NameLists) -> Bool {
    shape(token).contains(.role)
      && longestEntry(of: lists.role, at: token, limit: limit).map { $0.tokens.count > 1 } ?? false
  }

  func isCapitalized(_ token: Int) -> Bool { shape(token).contains(.capitalized) }

  /// A cell of the line that a gazetteer name belongs to, without a string; empty where it has none.
  func cell(_ column: GazetteerIndex.Column, of name: GazetteerName) -> UnsafeBufferPointer<UInt8> {
    cell(column, of: gazetteerLine(name))
  }
}

/// An entry of a word list as it stands in the text.
struct ListedEntry {
  var tokens: Range<Int>
  var listed: ClassID
  /// Where the value of an entry of several words lies; nil for single words.
  var value: UInt32?
}
