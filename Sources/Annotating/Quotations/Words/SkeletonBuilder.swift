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

  struct Sentence: BitwiseCopyable {
    /// Its first item.
    var start: Int32
    var block: Int32
    /// Items of a dateline that it begins with.
    var dateline: Int32 = 0
    /// The flags that any of its items has.
    var flags: WordFlags = []
  }

  private(set) var items: FlatArray<Item>
  /// One more at the end, which begins behind the last item.
  private(set) var sentences: FlatArray<Sentence>
  /// The items that are words of saying.
  private(set) var cueItems = FlatArray<Int32>(capacity: 64)

  /// The whole statement, or only some stretches of its tokens, each within one block.
  init(_ text: SpeechTokens, spans: [QuotedSpan], cues: CueLexicon, stretches: [Range<Int>]? = nil) {
    self.text = text
    self.spans = spans
    self.cues = cues
    let tokens = text.tokens
    items = FlatArray(capacity: stretches.map { $0.reduce(0) { $0 + $1.count } } ?? text.count)
    sentences = FlatArray(capacity: 64)
    var span = 0
    if let stretches {
      for stretch in stretches { add(stretch, block: tokens.blockIndex(of: stretch.lowerBound), span: &span) }
    } else {
      for block in 0..<tokens.blockCount { add(tokens.block(block), block: block, span: &span) }
    }
    sentences.append(Sentence(start: Int32(truncatingIfNeeded: items.count), block: 0))
  }
}

extension SkeletonBuilder {
  /// Adds the items of a block, or of a part of one.
  private mutating func add(_ range: Range<Int>, block: Int, span: inout Int) {
    let flags = text.allFlags
    let first = sentences.count
    var token = range.lowerBound
    var spanStart = spans.indices.contains(span) ? spans[span].tokens.lowerBound : .max
    var sentence = Sentence(
      start: Int32(truncatingIfNeeded: items.count), block: Int32(truncatingIfNeeded: block))
    while token < range.upperBound {
      if token > range.lowerBound, flags[token].has(.sentenceStart) {
        sentences.append(sentence)
        sentence.start = Int32(truncatingIfNeeded: items.count)
        sentence.flags = []
      }
      // Nearly all tokens are an item of their own.
      let end = appendRow(from: token, to: min(range.upperBound, spanStart), of: range, &sentence.flags)
      if end > token {
        token = end
        continue
      }
      token = addItem(at: token, limit: range.upperBound, span: &span)
      sentence.flags.formUnion(items[items.count - 1].flags)
      spanStart = span < spans.count ? spans[span].tokens.lowerBound : .max
    }
    if range.isEmpty { return }
    sentences.append(sentence)
    if flags[range.lowerBound].has(.opensDateline), sentences[first].flags.has(.closesDateline) {
      setDatelineApart(in: range, from: first)
    }
  }

  /// Tells the first sentence of a block which of its items are a dateline's; nothing that was said begins there.
  private mutating func setDatelineApart(in block: Range<Int>, from first: Int) {
    guard text.tokens.mark(block.lowerBound).contains(.blockStart), Int(sentences[first].start) < items.count
    else { return }
    let start = Int(sentences[first].start)
    let end = first + 1 < sentences.count ? Int(sentences[first + 1].start) : items.count
    let dateline = DatelineEnd(
      text: text, items: items.base, end: end, isLead: sentences[first].block <= DatelineEnd.lastLead
    ).find(from: start)
    sentences[first].dateline = Int32(truncatingIfNeeded: dateline - start)
  }

  /// Adds an item for each token up to one that may begin an item of several, a sentence, or the block's end, and their
  /// flags to those of the sentence; returns the token after them.
  @inline(__always)
  private mutating func appendRow(
    from first: Int, to edge: Int, of block: Range<Int>, _ all: inout WordFlags
  ) -> Int {
    let flags = text.allFlags
    let row = items.end(reserving: max(0, edge - first))
    var (found, before) = (all, all)
    var token = first
    var marks = WordFlags.opensItem
    while token < edge {
      let own = flags[token]
      // A word that begins only longer entries of the words of saying ("to", "in") has to be followed by what they go on
      // with. One branch for both: such words are everywhere, and the processor can't guess them.
      if own.intersection(marks).rawValue | own.beginsCue(with: flags[token &+ 1]) != 0,
        own.has(marks) || token + 1 < edge
      {
        break
      }
      let start = Int32(truncatingIfNeeded: token)
      (row + (token &- first)).initialize(
        to: Item(start: start, end: start &+ 1, flags: own, cue: 0, span: -1))
      before = found
      found.formUnion(own)
      token &+= 1
      marks = .opensItemOrSentence
    }
    // The last one may be joined with what follows.
    if token > first, token < block.upperBound, flags[token].has(.dash) {
      token -= 1
      found = before
    }
    items.grow(by: token - first)
    all = found
    return token
  }

  /// Adds the item that begins at a token; returns the token after it.
  private mutating func addItem(at token: Int, limit: Int, span: inout Int) -> Int {
    while span < spans.count, spans[span].tokens.lowerBound < token { span += 1 }
    if span < spans.count, spans[span].tokens.lowerBound == token {
      let end = spans[span].tokens.upperBound
      append(token..<end, spans[span].isClause ? [.span, .clauseSpan] : .span, span: span)
      return end
    }
    let first = text.flags(token)
    let edge = span < spans.count ? min(limit, spans[span].tokens.lowerBound) : limit
    if first.has(.openingBracket), let end = bracketEnd(token, limit: edge) {
      append(token..<end, .bracketed)
      return end
    }
    if first.has(.cueBeginning), !first.has([.name, .notCue]),
      let (entry, end) = longestCue(at: token, limit: edge)
    {
      // A compound ("call-up") is no word of saying.
      if compoundEnd(end - 1, limit: edge) == end {
        cueItems.append(Int32(truncatingIfNeeded: items.count))
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
        start: Int32(truncatingIfNeeded: tokens.lowerBound),
        end: Int32(truncatingIfNeeded: tokens.upperBound),
        flags: flags, cue: cue, span: Int32(truncatingIfNeeded: span)))
  }

  private func bracketEnd(_ token: Int, limit: Int) -> Int? {
    var at = token + 1
    while at < min(limit, token + 14) {
      if text.flags(at).has(.closingBracket) { return at + 1 }
      if text.flags(at).has(.openingBracket) { return nil }
      at += 1
    }
    return nil
  }

  /// The token after a compound of words that hyphens join without white space.
  private func compoundEnd(_ token: Int, limit: Int) -> Int {
    var last = token
    while last + 2 < limit, text.flags(last + 1).has(.dash), !text.isSpaced(last + 1),
      !text.isSpaced(last + 2),
      isHyphen(last + 1), text.flags(last + 2).has([.word, .number])
    {
      last += 2
    }
    return last + 1
  }

  private func isHyphen(_ token: Int) -> Bool {
    switch text.markByte(token) {
    case 0x2D, 0x90, 0x91, 0x93: true
    default: false
    }
  }

  private func compoundFlags(_ token: Int, last: Int) -> WordFlags {
    var flags: WordFlags = .word
    if text.flags(token).has(.capitalized) { flags.insert(.capitalized) }
    if text.flags(last).has(.sEnding) { flags.insert(.sEnding) }
    return flags
  }

  private func longestCue(at token: Int, limit: Int) -> (entry: Int32, end: Int)? {
    var at = text.cueWord(token).firstEntry
    if at == 0 { return nil }
    let second = token + 1 < limit ? text.cueWord(token + 1).fold : .max
    while true {
      let entry = cues.entries[Int(at) - 1]
      let end = token + 1 + Int(entry.restCount)
      if entry.restCount == 0 || entry.second == second && end <= limit && follows(token, entry) {
        return (at - 1, end)
      }
      if !entry.hasNext { return nil }
      at += 1
    }
  }

  /// Whether the words of an entry after the second stand behind a token and the next.
  private func follows(_ token: Int, _ entry: CueLexicon.Entry) -> Bool {
    var token = token + 1
    for index in entry.rest.dropFirst() {
      token += 1
      if text.fold(token) != cues.rests[Int(index)] { return false }
    }
    return true
  }
}

extension WordFlags {
  /// Not 0 where an entry of the words of saying begins with it and the next word is the second of one.
  @inline(__always)
  fileprivate func beginsCue(with next: WordFlags) -> UInt64 {
    let second = WordFlags.cueSecond.rawValue / WordFlags.cueBeginning.rawValue
    return rawValue & (next.rawValue / second) & WordFlags.cueBeginning.rawValue
  }

  /// A token that may begin an item of several.
  fileprivate static let opensItem: WordFlags = [.openingBracket, .cueAlone]
  fileprivate static let opensItemOrSentence: WordFlags = [
    .openingBracket, .cueAlone, .sentenceStart, .dash,
  ]
}
