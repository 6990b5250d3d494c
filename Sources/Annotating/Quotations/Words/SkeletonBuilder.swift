/// Cuts a statement into the items of a ``Skeleton``.
struct SkeletonBuilder: ~Copyable {
  let text: SpeechTokens
  let spans: [QuotedSpan]
  let cues: CueLexicon

  struct Item: BitwiseCopyable {
    /// Its tokens.
    var start: Int32
    var end: Int32
    var flags: WordFlags
    /// Index of its entry in the cue lexicon, plus one; 0 for none.
    var cue: Int32
    /// Index of the quoted words it is; -1 for none.
    var span: Int32
  }

  private(set) var items: FlatArray<Item>
  /// The first item of each sentence, and one past the last item.
  private(set) var sentenceStarts: [Int32] = []
  private(set) var sentenceBlocks: [Int32] = []

  /// The whole statement, or only some stretches of its tokens, each within one block.
  init(_ text: SpeechTokens, spans: [QuotedSpan], cues: CueLexicon, stretches: [Range<Int>]? = nil) {
    self.text = text
    self.spans = spans
    self.cues = cues
    let tokens = text.tokens
    let capacity = stretches.map { $0.reduce(0) { $0 + $1.count } } ?? text.count
    items = FlatArray(capacity: capacity)
    var span = 0
    for index in 0..<(stretches?.count ?? tokens.blockCount) {
      let range = stretches?[index] ?? tokens.block(index)
      let block = stretches == nil ? index : tokens.blockIndex(of: range.lowerBound)
      var token = range.lowerBound
      while token < range.upperBound {
        if token == range.lowerBound || tokens.mark(token).contains(.sentenceStart) {
          sentenceStarts.append(Int32(items.count))
          sentenceBlocks.append(Int32(block))
        }
        token = addItem(at: token, limit: range.upperBound, span: &span)
      }
    }
    sentenceStarts.append(Int32(items.count))
  }
}

extension SkeletonBuilder {
  /// Adds the item that begins at a token; returns the token after it.
  private mutating func addItem(at token: Int, limit: Int, span: inout Int) -> Int {
    while span < spans.count, spans[span].tokens.lowerBound < token { span += 1 }
    if span < spans.count, spans[span].tokens.lowerBound == token {
      let found = spans[span]
      append(token..<found.tokens.upperBound, found.isClause ? [.span, .clauseSpan] : .span, span: span)
      return found.tokens.upperBound
    }
    let first = text.flags[token]
    let edge = span < spans.count ? min(limit, spans[span].tokens.lowerBound) : limit
    if first.has(.openingBracket), let end = bracketEnd(token, limit: edge) {
      append(token..<end, .bracketed)
      return end
    }
    if first.has(.word), !first.has([.name, .notCue]), let (entry, end) = longestCue(at: token, limit: edge) {
      // A compound ("call-up") is no word of saying.
      if compoundEnd(end - 1, limit: edge) == end {
        append(token..<end, first.union(.cue), cue: entry + 1)
        return end
      }
    }
    if first.has([.word, .number]) {
      let end = compoundEnd(token, limit: edge)
      append(token..<end, end == token + 1 ? first : compoundFlags(token, last: end - 1))
      return end
    }
    append(token..<token + 1, first)
    return token + 1
  }

  private mutating func append(_ tokens: Range<Int>, _ flags: WordFlags, cue: Int32 = 0, span: Int = -1) {
    items.append(
      Item(
        start: Int32(truncatingIfNeeded: tokens.lowerBound), end: Int32(truncatingIfNeeded: tokens.upperBound),
        flags: flags, cue: cue, span: Int32(truncatingIfNeeded: span)))
  }

  private func bracketEnd(_ token: Int, limit: Int) -> Int? {
    var at = token + 1
    while at < min(limit, token + 14) {
      if text.flags[at].has(.closingBracket) { return at + 1 }
      if text.flags[at].has(.openingBracket) { return nil }
      at += 1
    }
    return nil
  }

  /// The token after a compound of words that hyphens join without white space.
  private func compoundEnd(_ token: Int, limit: Int) -> Int {
    var last = token
    while last + 2 < limit, text.flags[last + 1].has(.dash), !text.isSpaced(last + 1),
      !text.isSpaced(last + 2),
      isHyphen(last + 1), text.flags[last + 2].has([.word, .number])
    {
      last += 2
    }
    return last + 1
  }

  private func isHyphen(_ token: Int) -> Bool { [0x2D, 0x90, 0x91, 0x93].contains(text.markByte(token)) }

  private func compoundFlags(_ token: Int, last: Int) -> WordFlags {
    var flags: WordFlags = .word
    if text.flags[token].has(.capitalized) { flags.insert(.capitalized) }
    if text.flags[last].has(.sEnding) { flags.insert(.sEnding) }
    return flags
  }

  private func longestCue(at token: Int, limit: Int) -> (entry: Int32, end: Int)? {
    let fold = Int(text.analysis.fold(token))
    guard fold < cues.heads.count else { return nil }
    var at = cues.heads[fold]
    while at != 0 {
      let entry = Int(at) - 1
      let end = token + 1 + cues.entries[entry].rest.count
      if end <= limit, follows(token, entry) { return (at - 1, end) }
      at = cues.entries[entry].next
    }
    return nil
  }

  /// Whether the words of an entry after the first stand behind a token.
  private func follows(_ token: Int, _ entry: Int) -> Bool {
    for offset in cues.entries[entry].rest.indices
    where text.tokens.facts[token + 1 + offset].fold != cues.entries[entry].rest[offset] {
      return false
    }
    return true
  }
}
