import StatementText

/// Blocks that the page or the text sets off as quotations: direct speech with or without marks.
///
/// Without marks it takes words that introduce it, or a name below: pages set off summaries, notes and their own best
/// sentences in the same way.
struct QuoteBlocks {
  let skeleton: Skeleton
  let words: SpeakerWords
  let subjects: SubjectFinder

  func apply(_ findings: inout Findings) {
    let blocks = skeleton.text.blocks
    let tokens = skeleton.text.tokens
    var block = 0
    while block < min(blocks.count, tokens.blockCount) {
      guard blocks[block].kind == .quote else {
        block += 1
        continue
      }
      var last = block
      while last + 1 < min(blocks.count, tokens.blockCount), blocks[last + 1].kind == .quote { last += 1 }
      let range = tokens.block(block).lowerBound..<tokens.block(last).upperBound
      // With marks it is found as any other.
      let first = skeleton.item(atToken: range.lowerBound)
      let hasMarks =
        first < skeleton.count && (skeleton.flags(first).has(.span) || isMostlyQuoted(first, range, findings))
      if range.count >= 6, !hasMarks {
        let below = last + 1 < tokens.blockCount && isAttribution(last + 1)
        add(range, first: first, attribution: below ? tokens.block(last + 1) : nil, &findings)
      }
      block = last + 1
    }
  }

  /// "— Ana Lund, mayor", in a block that the reader took for a signature or in a short one that a dash opens.
  private func isAttribution(_ block: Int) -> Bool {
    let tokens = skeleton.text.tokens.block(block)
    return skeleton.text.blocks[block].kind == .signature
      || !tokens.isEmpty && tokens.count <= 16 && skeleton.text.flags(tokens.lowerBound).has(.dash)
  }

  /// "He told us: “…”": words in marks that have their speaker, and little else.
  private func isMostlyQuoted(_ first: Int, _ block: Range<Int>, _ findings: Findings) -> Bool {
    var item = first
    while item < skeleton.count, skeleton.end(item) <= block.upperBound {
      let span = skeleton.spanIndex(item)
      if span >= 0, findings.sayingOfSpan[span] >= 0, skeleton.spans[span].tokens.count * 2 > block.count {
        return true
      }
      item += 1
    }
    return false
  }

  private func add(
    _ block: Range<Int>, first: Int, attribution: Range<Int>?, _ findings: inout Findings
  ) {
    if let name = attribution.flatMap(name(in:)) {
      findings.sayings.append(
        Saying(cue: nil, speakers: words.speakers(of: name), clause: name.items, rule: "quote.block"))
      findings.unmarked.append((block, findings.sayings.count - 1, "quote.direct.block"))
      return
    }
    if let signature = signature(in: block, first: first) {
      let phrase = NounPhrase(items: signature.name, core: signature.name)
      let isKnown = words.beginsWithPerson(signature.name.lowerBound) || words.namesSomebody(phrase)
      findings.sayings.append(
        Saying(
          cue: nil,
          speakers: isKnown
            ? words.speakers(of: phrase) : [Quotation.Speaker(range: skeleton.bytes(signature.name))],
          clause: signature.name, rule: "quote.block"))
      let words = block.lowerBound..<signature.end
      findings.unmarked.append((words, findings.sayings.count - 1, "quote.direct.block"))
      return
    }
    // Behind a colon a dash opens what is said; elsewhere it stands before a name alone.
    guard !skeleton.flags(first).has(.dash) || first > 0 && skeleton.flags(first - 1).has(.colon),
      let saying = introduction(before: block.lowerBound, &findings)
    else { return }
    findings.unmarked.append((block, saying, "quote.direct.block"))
  }

  /// The name that a block below a quotation begins with: "— Ana Lund, mayor".
  private func name(in block: Range<Int>) -> NounPhrase? {
    var at = skeleton.item(atToken: block.lowerBound)
    let end = skeleton.item(atToken: block.upperBound)
    while at < end, skeleton.flags(at).has(.dash) { at += 1 }
    guard at < end, end - at <= 24, let phrase = subjects.phrases.phrase(beginningAt: at, to: end),
      words.beginsWithPerson(at) || words.namesSomebody(phrase)
    else { return nil }
    return phrase
  }

  /// "… – Ana Lund (@analund) 3 May 2024": the name behind the last dash of a block, and the token that ends
  /// what is said.
  private func signature(in block: Range<Int>, first: Int) -> (name: Range<Int>, end: Int)? {
    var last = skeleton.item(atToken: block.upperBound) - 1
    let bottom = max(first + 4, last - 14)
    while last > bottom, !skeleton.flags(last).has(.dash) {
      let flags = skeleton.flags(last)
      if flags.has([.certainVerb, .cue]), !flags.has(.capitalized) { return nil }
      last -= 1
    }
    guard last > bottom else { return nil }
    var end = last + 1
    if let handle = (end..<min(end + 8, skeleton.item(atToken: block.upperBound))).first(where: isHandle),
      handle > end
    {
      end = handle
    } else if !words.beginsWithPerson(end) {
      return nil
    }
    while end < skeleton.count, skeleton.end(end) <= block.upperBound,
      skeleton.flags(end).has(.capitalized) || skeleton.flags(end).has(.terminator),
      !skeleton.flags(end).has(.time)
    {
      end += 1
    }
    let name = last + 1..<end
    while last > first, skeleton.flags(last - 1).has(.dash) { last -= 1 }
    return (name, skeleton.start(last))
  }

  /// "(@analund)": the author of a post, whatever the name before it looks like.
  private func isHandle(_ item: Int) -> Bool {
    let bytes = skeleton.text.tokens.bytes(skeleton.start(item)..<skeleton.end(item))
    return skeleton.text.bytes[bytes].starts(with: [UInt8(ascii: "("), UInt8(ascii: "@")])
  }

  /// The attribution before a block, which ends with a colon or has a word of saying: its verb's subject, or the first
  /// name; `Findings.none` where a colon stands behind nobody. Nil if nothing introduces the block.
  private func introduction(before token: Int, _ findings: inout Findings) -> Int? {
    let low = skeleton.item(atToken: token)
    guard low > 0 else { return nil }
    var start = low - 1
    while start > 0, !skeleton.opensSentence(start),
      low - start < 80
    {
      start -= 1
    }
    let cue = (start..<low).last { skeleton.flags($0).has(.cue) }
    let endsWithColon = skeleton.flags(low - 1).has(.colon)
    guard cue != nil || endsWithColon else { return nil }
    guard let subject = subjects.leadingSubject(before: low, from: start),
      subject.phrase.isPronoun || words.namesSomebody(subject.phrase)
    else { return endsWithColon ? Findings.none : nil }
    findings.sayings.append(
      Saying(
        cue: cue, speakers: words.speakers(of: subject.phrase),
        clause: start..<low, rule: "quote.block"))
    return findings.sayings.count - 1
  }
}
