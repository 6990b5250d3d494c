import StatementText

/// The work of ``NameStage`` on one statement.
///
/// Works on byte-free flat arrays keyed by token; looks only at tokens with a capital or where a gazetteer's name
/// stands. Every step is linear in the tokens.
struct NameFinder {
  let lists: NameLists
  let rules: NameRules
  var analysis: Analysis
  /// By token: a ``TokenOwner``, or the index of an accepted name plus one.
  var owner: [Int32]
  var accepted: [NameProposal] = []
  /// By block: how it is written.
  var writing: [BlockWriting] = []
  /// Where names can begin, in order: one token in six.
  let starts: [NameStart]
  /// Whether the text's lines are broken where they are full: none is longer than such lines are.
  let isWrapped: Bool

  init(lists: NameLists, rules: NameRules, analysis: Analysis) {
    self.lists = lists
    self.rules = rules
    self.analysis = analysis
    owner = Array(repeating: TokenOwner.free, count: analysis.tokens.count)
    starts = NameStart.all(in: analysis, lists)
    isWrapped = Self.isWrapped(analysis.text.bytes)
    for annotation in analysis.layer.annotations where annotation.kind == .date {
      for token in annotation.tokens where token < owner.count { owner[token] = TokenOwner.date }
    }
  }

  /// Ends at the first long line, mostly the first paragraph.
  private static func isWrapped(_ bytes: [UInt8]) -> Bool {
    var length = 0
    for byte in bytes {
      length = byte == 0x0A ? 0 : length + 1
      if length > longestWrappedLine { return false }
    }
    return true
  }

  /// Mail and old pages break at 72 to 80 columns, some at 100; letters beyond ASCII take two bytes and more.
  private static let longestWrappedLine = 140

  /// How the words of a block are capitalized, which tells what a capital is worth in it.
  enum BlockWriting: UInt8 { case sentence, title, capitals }

  // MARK: Tokens

  // In place: a call took longer than the look.
  var count: Int { owner.count }
  @inline(__always)
  func shape(_ token: Int) -> TokenShape { analysis.facts(token).shape }
  @inline(__always)
  func isCapitalized(_ token: Int) -> Bool { analysis.facts(token).shape.contains(.capitalized) }
  @inline(__always)
  func isSpaced(_ token: Int) -> Bool { analysis.facts(token).mark.contains(.spaceBefore) }
  @inline(__always)
  func isSentenceStart(_ token: Int) -> Bool { analysis.facts(token).mark.contains(.sentenceStart) }
  @inline(__always)
  func has(_ token: Int, _ listed: ClassID?) -> Bool {
    guard let listed else { return false }
    return analysis.facts(token).classes.holds(listed.index)
  }
  func fold(_ token: Int) -> UInt32 { analysis.fold(token) }
  func isWord(_ token: Int, _ id: UInt32?) -> Bool { id != nil && analysis.fold(token) == id }

  /// A capitalized word that opens sentences or holds them together and never belongs to a name.
  func isBreaker(_ token: Int) -> Bool {
    guard has(token, lists.breaker) else { return false }
    // US and WHO in capitals are names, "us" and "who" are not.
    return !(shape(token).contains(.upper) && analysis.beginsGazetteerName(token))
  }

  /// Whether a word may be a person's name by the lists.
  func isPersonal(_ token: Int) -> Bool { has(token, lists.given) || has(token, lists.surname) }

  /// A word with a capital that is in the dictionary and in no list of names.
  func isPlainWord(_ token: Int) -> Bool { has(token, lists.ordinary) && !isPersonal(token) }

  /// An acronym by its letters: two to seven capitals, or dotted capitals.
  func isAcronymShaped(_ token: Int) -> Bool {
    let shape = shape(token)
    if shape.isDisjoint(with: [.upper, .hasDigit, .dotted, .mixedCase]) { return false }
    let length = analysis.tokens.bytes(token..<token + 1).count
    if shape.contains(.upper) { return length <= 8 }
    // G7, M23
    if shape.contains(.capitalized), shape.contains(.hasDigit), length <= 4 { return true }
    if shape.contains(.dotted) { return shape.contains(.capitalized) }
    // UNHCRs, AfDB, ECtHR: at least two capitals and few small letters.
    return shape.contains(.capitalized) && shape.contains(.mixedCase) && length <= 7
      && capitals(in: token) * 2 >= length
  }

  private func capitals(in token: Int) -> Int {
    analysis.text.bytes[analysis.tokens.bytes(token..<token + 1)].reduce(0) {
      $0 + (0x41...0x5A ~= $1 ? 1 : 0)
    }
  }

  /// Whether a token goes on with the line and sentence of the one before it.
  func continues(_ token: Int) -> Bool {
    let mark = analysis.tokens.mark(token)
    if mark.contains(.sentenceStart) || mark.contains(.blockStart) { return false }
    return !mark.contains(.lineStart) || !endsShortLine(before: token)
  }

  /// Whether the line before a line break is so short that the break was meant; all are in a text that is not wrapped.
  private func endsShortLine(before token: Int) -> Bool {
    guard token > 0, isWrapped else { return true }
    var first = token - 1
    while first > 0, token - first < 14, !analysis.tokens.mark(first).contains(.lineStart),
      !analysis.tokens.mark(first).contains(.blockStart)
    {
      first -= 1
    }
    return analysis.tokens.end(token - 1) - analysis.tokens.start(first) < 50
  }

  func isFree(_ token: Int) -> Bool { owner[token] == TokenOwner.free }

  /// The end of the words with a capital that go on from a token, joined by spaces, hyphens and particles.
  func endOfCapitals(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      if end > start {
        guard continues(end) else { return end }
        if !isSpaced(end) {
          // A hyphen and what touches it.
          guard linksWords(end), end + 1 < limit, !isSpaced(end + 1),
            shape(end + 1).contains(.word), !has(end + 1, lists.hyphenEnding)
          else { return end }
          end += 2
          continue
        }
      }
      guard isCapitalized(end), owner[end] != TokenOwner.date else { return end }
      end += 1
    }
    return end
  }
}
