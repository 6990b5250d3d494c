/// Question-and-answer transcripts: blocks that begin with a name, or Q and A, and a colon.
///
/// A single such block is no transcript; two with different labels, or one label twice, are.
struct Transcript {
  let skeleton: Skeleton
  let words: SpeakerWords

  private struct Turn {
    var label: Range<Int>
    var items: Range<Int>
    var isName: Bool
    /// Only where it comes again: "Harbour News", "The Chair".
    var isDoubtful = false
    /// "HOST", and no name.
    var isCapitals = false
  }

  /// Whether the statement is a transcript.
  func apply(_ findings: inout Findings) -> Bool {
    let all = self.turns
    let turns = withNextParagraphs(certain(all), all)
    guard turns.count >= 3, labelsRepeat(turns) else { return false }
    // Spans inside the turns are the speaker's own quotations.
    for turn in turns {
      for item in turn.items where skeleton.flags(item).has(.span) {
        findings.sayingOfSpan[skeleton.spanIndex(item)] = Findings.consumed
      }
      let phrase = NounPhrase(items: turn.label, core: turn.label)
      var saying = Findings.none
      if turn.isName {
        findings.sayings.append(
          Saying(
            cue: nil, speakers: words.speakers(of: phrase), clause: turn.label,
            rule: "quote.transcript"))
        saying = findings.sayings.count - 1
      }
      findings.unmarked.append((skeleton.tokens(turn.items), saying, "quote.direct.transcript"))
    }
    findings.contents.removeAll { content in
      stands(in: turns, content.items.first) || content.items.second.map { stands(in: turns, $0) } ?? false
    }
    return true
  }

  /// Whether some items lie in one of the turns, which are in the text's order.
  private func stands(in turns: [Turn], _ items: Range<Int>) -> Bool {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].items.upperBound <= items.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < turns.count && turns[low].items.overlaps(items)
  }

  /// One label comes again, and there are two different ones.
  private func labelsRepeat(_ turns: [Turn]) -> Bool {
    var counts: [[UInt32]: Int] = [:]
    for turn in turns {
      counts[folds(of: turn.label), default: 0] += 1
    }
    return counts.count >= 2 && counts.values.contains { $0 >= 2 }
  }

  /// Without those whose label comes only once and may be anything; none of them where few labels are certain.
  private func certain(_ turns: [Turn]) -> [Turn] {
    let certain = turns.count(where: { !$0.isDoubtful })
    guard certain > 1, certain * 2 >= turns.count - certain else { return [] }
    var counts: [[UInt32]: Int] = [:]
    for turn in turns { counts[folds(of: turn.label), default: 0] += 1 }
    return turns.filter {
      counts[folds(of: $0.label)] ?? 0 > 1 || !$0.isDoubtful && !($0.isCapitals && isHeader($0))
    }
  }

  /// "SUBJECTS: The new pier; wages": no word of a clause.
  private func isHeader(_ turn: Turn) -> Bool {
    !turn.items.contains { skeleton.flags($0).has([.certainVerb, .edEnding, .pronoun, .clauseSpan]) }
  }

  /// With the paragraphs without a label that stand between two turns: they go on with the first one.
  private func withNextParagraphs(_ turns: [Turn], _ all: [Turn]) -> [Turn] {
    guard turns.count > 1 else { return turns }
    var (turns, other) = (turns, 0)
    for index in 0..<turns.count - 1 {
      let end = turns[index].items.upperBound
      while other < all.count, all[other].label.lowerBound < end { other += 1 }
      let next = turns[index + 1].label.lowerBound
      guard end < next, other < all.count, all[other].label.lowerBound == next, isText(end..<next) else {
        continue
      }
      turns[index].items = turns[index].items.lowerBound..<next
    }
    return turns
  }

  /// Whether some items are paragraphs of sentences, without a heading or what stands in brackets.
  private func isText(_ items: Range<Int>) -> Bool {
    let tokens = skeleton.text.tokens
    var item = items.lowerBound
    var count = 0
    while item < items.upperBound {
      let block = tokens.blockIndex(of: skeleton.start(item))
      var end = item + 1
      while end < items.upperBound, !skeleton.opensBlock(end) { end += 1 }
      count += 1
      guard count < 20, block < skeleton.text.blocks.count, skeleton.text.blocks[block].kind != .heading,
        !skeleton.flags(item).has([.bracketed, .openingBracket]),
        skeleton.flags(end - 1).has([.terminator, .span]),
        end - item > 2
      else { return false }
      item = end
    }
    return true
  }

  private func folds(of label: Range<Int>) -> [UInt32] {
    skeleton.tokens(label).map { skeleton.text.fold($0) }
  }

  private var turns: [Turn] {
    var turns: [Turn] = []
    var index = 0
    while index < skeleton.sentenceCount {
      var (items, flags, end) = paragraph(from: index)
      if flags.has([.colon, .terminator]), let turn = turn(items) ?? lettered(items) { turns.append(turn) }
      // "HOST:" and the words in the next paragraph.
      if flags.has(.colon), items.count < 8, skeleton.flags(items.upperBound - 1).has(.colon),
        end < skeleton.sentenceCount
      {
        let next = paragraph(from: end)
        if self.turn(next.items) == nil, lettered(next.items) == nil,
          let turn = turn(items.lowerBound..<next.items.upperBound),
          turn.items.lowerBound == items.upperBound
        {
          turns.append(turn)
          end = next.end
        }
      }
      index = end
    }
    return turns
  }

  /// The block that begins with a sentence: its items, all their flags, and the sentence behind it.
  private func paragraph(from index: Int) -> (items: Range<Int>, flags: WordFlags, end: Int) {
    let block = skeleton.block(ofSentence: index)
    var flags = skeleton.flags(ofSentence: index)
    var end = index + 1
    while end < skeleton.sentenceCount, skeleton.block(ofSentence: end) == block {
      flags.formUnion(skeleton.flags(ofSentence: end))
      end += 1
    }
    return (skeleton.sentence(index).lowerBound..<skeleton.sentence(end - 1).upperBound, flags, end)
  }

  private func turn(_ block: Range<Int>) -> Turn? {
    guard
      let colon = block.prefix(8).first(where: { skeleton.flags($0).has(.colon) })
        ?? colonBehindOffice(block),
      colon > block.lowerBound,
      colon + 1 < block.upperBound, !skeleton.flags(colon + 1).has(.span)
    else { return nil }
    var end = colon
    // "ANA LUND, MINISTER FOR PORTS:"
    if let comma = (block.lowerBound..<colon).first(where: { skeleton.flags($0).has(.comma) }),
      isSomebody(block.lowerBound..<comma)
    {
      end = comma
    }
    // "Ana Lund (Kalmar):"
    if end - 1 > block.lowerBound, skeleton.flags(end - 1).has(.bracketed) { end -= 1 }
    let label = block.lowerBound..<end
    let phrase = NounPhrase(items: label, core: label)
    let isCapitals =
      skeleton.flags(label.lowerBound).has(.upper)
      && label.allSatisfy { skeleton.flags($0).has([.upper, .terminator, .bracketed]) || isLetter($0) }
    let isLetterLabel = label.count == 1 && isLetter(label.lowerBound)
    let isCertain = isLetterLabel || isCapitals || words.namesOnlySomebody(phrase)
    guard isCertain || label.count <= 4 && label.allSatisfy({ skeleton.flags($0).has(.capitalized) })
    else { return nil }
    return Turn(
      label: label, items: colon + 1..<block.upperBound, isName: !isLetterLabel, isDoubtful: !isCertain,
      isCapitals: isCapitals && !words.namesOnlySomebody(phrase))
  }

  /// "ANA LUND, MINISTER FOR PORTS AND HARBOURS:"
  private func colonBehindOffice(_ block: Range<Int>) -> Int? {
    guard skeleton.flags(block.lowerBound).has(.capitalized),
      let comma = block.prefix(6).first(where: { skeleton.flags($0).has(.comma) }),
      let colon = block.prefix(24).first(where: { skeleton.flags($0).has(.colon) }), comma < colon,
      !(comma..<colon).contains(where: { skeleton.flags($0).has([.certainVerb, .span, .pronoun]) }),
      isSomebody(block.lowerBound..<comma)
    else { return nil }
    return colon
  }

  private func isSomebody(_ items: Range<Int>) -> Bool {
    items.count > 1
      && (words.namesOnlySomebody(NounPhrase(items: items, core: items))
        || items.allSatisfy { skeleton.flags($0).has(.upper) })
  }

  /// "Q. Will it be closed?"
  private func lettered(_ block: Range<Int>) -> Turn? {
    guard block.count > 2, isLetter(block.lowerBound),
      skeleton.flags(block.lowerBound + 1).has(.terminator)
    else { return nil }
    return Turn(
      label: block.lowerBound..<block.lowerBound + 1, items: block.lowerBound + 2..<block.upperBound,
      isName: false)
  }

  /// Q or A.
  private func isLetter(_ item: Int) -> Bool {
    let bytes = skeleton.bytes(item..<item + 1)
    guard bytes.count == 1 else { return false }
    let byte = skeleton.text.bytes[bytes.lowerBound]
    return byte == 0x51 || byte == 0x41
  }
}
