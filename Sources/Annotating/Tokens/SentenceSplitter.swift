import RulePacks

/// Marks where sentences begin: one pass over the tokens, a look at the neighbours of each full stop.
///
/// A block's end always ends a sentence. A full stop does not after an abbreviation, an initial or inside a number;
/// closing quotation marks and brackets belong to the sentence that they close.
struct SentenceSplitter {
  /// Mr, No, Jan: a name or number follows, never a new sentence (word list `abbreviation`, value `inside`).
  private let insideAbbreviation: ClassID?
  /// Inc, Co, etc: may end a sentence (word list `abbreviation-final`).
  private let finalAbbreviation: ClassID?
  /// The, He, In: what a sentence begins with (word list `sentence-starter`).
  private let starter: ClassID?
  /// The id of the full stop.
  private let stop: UInt32?

  init(_ rules: RuleSet) {
    insideAbbreviation = rules.listed("abbreviation")
    finalAbbreviation = rules.listed("abbreviation-final")
    starter = rules.listed("sentence-starter")
    stop = rules.lexicon.lookup(".")
  }

  func split(_ tokens: inout Tokens, lexicon: Lexicon) {
    tokens.sentenceStarts.removeAll(keepingCapacity: true)
    for block in 0..<tokens.blockCount {
      let range = tokens.block(block)
      if range.isEmpty { continue }
      start(at: range.lowerBound, &tokens)
      var at = range.lowerBound
      while at < range.upperBound {
        let shape = lexicon.shape(tokens.words[at])
        let mayEnd = shape.contains(.terminator) || shape.contains(.dotted)
        guard mayEnd, let next = nextStart(after: at, shape, range, tokens, lexicon) else {
          at += 1
          continue
        }
        start(at: next, &tokens)
        at = next
      }
    }
    tokens.sentenceStarts.append(Int32(tokens.count))
  }

  private func start(at token: Int, _ tokens: inout Tokens) {
    tokens.sentenceStarts.append(Int32(token))
    tokens.marks[token].insert(.sentenceStart)
  }

  /// The first token of the next sentence when a token ends one; nil when it does not, or when the block ends.
  private func nextStart(
    after end: Int, _ shape: TokenShape, _ block: Range<Int>, _ tokens: Tokens, _ lexicon: Lexicon
  ) -> Int? {
    var next = end + 1
    func shapeOf(_ token: Int) -> TokenShape { lexicon.shape(tokens.words[token]) }
    func isSpaced(_ token: Int) -> Bool { tokens.marks[token].contains(.spaceBefore) }
    // More stops, closing marks and brackets that touch.
    var hasClosed = false
    while next < block.upperBound, !isSpaced(next) {
      let following = shapeOf(next)
      let closes = !following.isDisjoint(with: [.closingQuote, .closingBracket])
      guard closes || following.contains(.terminator) else { break }
      hasClosed = hasClosed || closes
      next += 1
    }
    guard next < block.upperBound else { return nil }
    guard isSpaced(next) else {
      // "ended.Then": a missing space, but only between two words of the usual shape.
      let glued = next == end + 1 && shape.contains(.terminator) && end > block.lowerBound
      return glued && shapeOf(next).contains(.capitalized) && !shapeOf(next).contains(.upper)
        && shapeOf(end - 1).contains(.lower) && has(next, starter, tokens, lexicon) ? next : nil
    }
    var first = next
    while first < block.upperBound, !shapeOf(first).isDisjoint(with: [.openingQuote, .openingBracket, .dash]) {
      first += 1
    }
    guard first < block.upperBound else { return nil }
    let opens = shapeOf(first)
    if opens.contains(.lower) { return nil }
    if !opens.contains(.word), !opens.contains(.number), first == next { return hasClosed ? next : nil }
    return isAbbreviation(end, shape, first, block, tokens, lexicon) ? nil : next
  }

  /// Whether the stop at `end` belongs to the word before it and `first` goes on with the sentence.
  private func isAbbreviation(
    _ end: Int, _ shape: TokenShape, _ first: Int, _ block: Range<Int>, _ tokens: Tokens, _ lexicon: Lexicon
  ) -> Bool {
    if shape.contains(.dotted) { return !has(first, starter, tokens, lexicon) }
    guard end > block.lowerBound, !tokens.marks[end].contains(.spaceBefore),
      tokens.words[end] == stop
    else { return false }
    let before = lexicon.shape(tokens.words[end - 1])
    if before.contains(.initial) { return !has(first, starter, tokens, lexicon) }
    if has(end - 1, insideAbbreviation, tokens, lexicon) { return true }
    if has(end - 1, finalAbbreviation, tokens, lexicon) { return !has(first, starter, tokens, lexicon) }
    // "1. Cooperation": the number of a list item at the block's beginning.
    return before.contains(.number) && end - 1 == block.lowerBound
  }

  private func has(_ token: Int, _ listed: ClassID?, _ tokens: Tokens, _ lexicon: Lexicon) -> Bool {
    guard let listed else { return false }
    return lexicon.has(tokens.words[token], listed)
  }
}
