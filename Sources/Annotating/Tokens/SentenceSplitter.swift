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
  /// Plan, group: a letter behind it is no initial (word list `letter-label`).
  private let label: ClassID?
  /// On, via: an X behind it is where something was written (word list `letter-place`).
  private let place: ClassID?
  /// a.m.: ends a sentence before a word with a capital (word list `clock-half`), but one of `behind-clock`.
  private let clock: ClassID?
  private let behindClock: ClassID?
  /// The ids of the full stop and of the letter x.
  private let stop: UInt32?
  private let x: UInt32?

  init(_ rules: RuleSet) {
    insideAbbreviation = rules.listed("abbreviation")
    finalAbbreviation = rules.listed("abbreviation-final")
    starter = rules.listed("sentence-starter")
    label = rules.listed("letter-label")
    place = rules.listed("letter-place")
    clock = rules.listed("clock-half")
    behindClock = rules.listed("behind-clock")
    stop = rules.lexicon.lookup(".")
    x = rules.lexicon.lookup("x")
  }

  /// The first token of each sentence, and one past the last token at the end.
  func split(_ memory: borrowing TokenMemory) -> [Int32] {
    let blockStarts = memory.blockStarts
    let tokens = UnsafePointer(memory.facts.base)
    var starts: [Int32] = []
    starts.reserveCapacity(memory.facts.count / 16 + 2)
    for block in 0..<blockStarts.count - 1 {
      let range = Int(blockStarts[block])..<Int(blockStarts[block + 1])
      if range.isEmpty { continue }
      starts.append(Int32(range.lowerBound))
      var at = range.lowerBound
      var ending = Ending(at: at)
      while let stop = memory.bits.first(.stop, from: at, before: range.upperBound) {
        at = stop + 1
        if let next = nextStart(after: stop, tokens[stop].shape, range, tokens, &ending) {
          starts.append(Int32(next))
          at = next
        }
      }
    }
    starts.append(Int32(memory.facts.count))
    return starts
  }

  /// Stops, closing marks and brackets that touch, and what opens behind them: looked through once for all the stops
  /// among them, of which a hostile text has a hundred thousand in a row.
  private struct Ending {
    /// The token after the last one.
    var end: Int
    /// The last one that closes; -1 for none.
    var lastClosing = -1
    /// The first token that does not open or part; `end` where none was looked for.
    var first: Int

    init(at token: Int) { (end, first) = (token, token) }

    mutating func find(after token: Int, _ block: Range<Int>, _ tokens: UnsafePointer<TokenFacts>) {
      if token < end { return }
      (end, lastClosing) = (token + 1, -1)
      while end < block.upperBound, !tokens[end].mark.contains(.spaceBefore) {
        let shape = tokens[end].shape
        let closes = !shape.isDisjoint(with: [.closingQuote, .closingBracket])
        guard closes || shape.contains(.terminator) else { break }
        if closes { lastClosing = end }
        end += 1
      }
      first = end
    }

    mutating func findFirst(_ block: Range<Int>, _ tokens: UnsafePointer<TokenFacts>) {
      while first < block.upperBound,
        !tokens[first].shape.isDisjoint(with: [.openingQuote, .openingBracket, .dash])
      {
        first += 1
      }
    }
  }

  /// The first token of the next sentence when a token ends one; nil when it does not, or when the block ends.
  private func nextStart(
    after end: Int, _ shape: TokenShape, _ block: Range<Int>, _ tokens: UnsafePointer<TokenFacts>,
    _ ending: inout Ending
  ) -> Int? {
    ending.find(after: end, block, tokens)
    let next = ending.end
    let hasClosed = ending.lastClosing > end
    guard next < block.upperBound else { return nil }
    guard tokens[next].mark.contains(.spaceBefore) else {
      // "ended.Then": a missing space, but only between two words of the usual shape.
      let glued = next == end + 1 && shape.contains(.terminator) && end > block.lowerBound
      return glued && tokens[next].shape.contains(.capitalized) && !tokens[next].shape.contains(.upper)
        && tokens[end - 1].shape.contains(.lower) && has(next, starter, tokens) ? next : nil
    }
    ending.findFirst(block, tokens)
    let first = ending.first
    guard first < block.upperBound else { return nil }
    let opens = tokens[first].shape
    if opens.contains(.lower) { return nil }
    if !opens.contains(.word), !opens.contains(.number), first == next { return hasClosed ? next : nil }
    return isAbbreviation(end, shape, first, block, tokens) ? nil : next
  }

  /// Whether the stop at `end` belongs to the word before it and `first` goes on with the sentence.
  private func isAbbreviation(
    _ end: Int, _ shape: TokenShape, _ first: Int, _ block: Range<Int>,
    _ tokens: UnsafePointer<TokenFacts>
  ) -> Bool {
    if shape.contains(.dotted) {
      if has(first, starter, tokens) { return false }
      let opens = tokens[first].shape
      return
        !(opens.contains(.capitalized) && !opens.contains(.upper) && has(end, clock, tokens)
        && !has(first, behindClock, tokens))
    }
    guard end > block.lowerBound, !tokens[end].mark.contains(.spaceBefore),
      tokens[end].fold == stop
    else { return false }
    let before = tokens[end - 1].shape
    if before.contains(.initial) {
      return !has(first, starter, tokens) && !isLabel(end - 1, first, block, tokens)
    }
    if has(end - 1, insideAbbreviation, tokens) { return true }
    if has(end - 1, finalAbbreviation, tokens) { return !has(first, starter, tokens) }
    // "1. Cooperation": the number of a list item at the block's beginning.
    return before.contains(.number) && end - 1 == block.lowerBound
  }

  /// "Plan B. Rosa Vint said", "on X. The": a letter that is no initial, before a word with a capital.
  private func isLabel(
    _ letter: Int, _ first: Int, _ block: Range<Int>, _ tokens: UnsafePointer<TokenFacts>
  ) -> Bool {
    guard letter > block.lowerBound, tokens[first].shape.contains(.capitalized) else { return false }
    return has(letter - 1, label, tokens)
      || tokens[letter].fold == x && has(letter - 1, place, tokens)
  }

  private func has(_ token: Int, _ listed: ClassID?, _ tokens: UnsafePointer<TokenFacts>) -> Bool {
    guard let listed else { return false }
    return tokens[token].classes.holds(listed.index)
  }
}
