/// A statement as the search for speakers sees it: quoted words, brackets, compounds and words of saying
/// are one
/// item each, and a sentence goes on over the stops that stand inside quotation marks.
struct Skeleton {
  let text: SpeechTokens
  let spans: [QuotedSpan]
  let cues: CueLexicon

  /// By item: its tokens.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  private(set) var flags: [WordFlags] = []
  /// By item: index of its entry in the cue lexicon, plus one; 0 for none.
  private(set) var cueEntries: [Int32] = []
  /// By item: index of the quoted words it is; -1 for none.
  private(set) var spanIndices: [Int32] = []
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
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    flags.reserveCapacity(capacity)
    cueEntries.reserveCapacity(capacity)
    spanIndices.reserveCapacity(capacity)
    var span = 0
    for index in 0..<(stretches?.count ?? tokens.blockCount) {
      let range = stretches?[index] ?? tokens.block(index)
      let block = stretches == nil ? index : tokens.blockIndex(of: range.lowerBound)
      var token = range.lowerBound
      while token < range.upperBound {
        if token == range.lowerBound || tokens.mark(token).contains(.sentenceStart) {
          sentenceStarts.append(Int32(starts.count))
          sentenceBlocks.append(Int32(block))
        }
        token = addItem(at: token, limit: range.upperBound, span: &span)
      }
    }
    sentenceStarts.append(Int32(starts.count))
  }

  var count: Int { starts.count }
  var sentenceCount: Int { sentenceStarts.count - 1 }
  func sentence(_ index: Int) -> Range<Int> { Int(sentenceStarts[index])..<Int(sentenceStarts[index + 1]) }

  /// Bytes from the first to the last of some items.
  func bytes(_ items: Range<Int>) -> Range<Int> {
    guard !items.isEmpty else { return 0..<0 }
    return text.tokens.bytes(Int(starts[items.lowerBound])..<Int(ends[items.upperBound - 1]))
  }

  func tokens(_ items: Range<Int>) -> Range<Int> {
    guard !items.isEmpty else { return 0..<0 }
    return Int(starts[items.lowerBound])..<Int(ends[items.upperBound - 1])
  }

  /// The first item that begins at a token or after it.
  func item(atToken token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func cue(_ item: Int) -> CueLexicon.Entry? {
    cueEntries[item] == 0 ? nil : cues.entries[Int(cueEntries[item]) - 1]
  }

  func span(_ item: Int) -> QuotedSpan? { spanIndices[item] < 0 ? nil : spans[Int(spanIndices[item])] }
}

extension Skeleton {
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
    starts.append(Int32(tokens.lowerBound))
    ends.append(Int32(tokens.upperBound))
    self.flags.append(flags)
    cueEntries.append(cue)
    spanIndices.append(Int32(span))
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
    let tokens = text.tokens
    let fold = Int(text.analysis.fold(token))
    guard fold < cues.heads.count else { return nil }
    var at = cues.heads[fold]
    while at != 0 {
      let entry = cues.entries[Int(at) - 1]
      let end = token + 1 + entry.rest.count
      if end <= limit {
        var matches = true
        for (offset, word) in entry.rest.enumerated()
        where tokens.facts[token + 1 + offset].fold != word {
          matches = false
          break
        }
        if matches { return (at - 1, end) }
      }
      at = entry.next
    }
    return nil
  }
}
