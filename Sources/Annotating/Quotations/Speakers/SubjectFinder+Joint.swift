// Several who speak together: names in a row, each perhaps with a description of its own.
extension SubjectFinder {
  /// Names that one row may have.
  private static let longestRow = 12

  @inline(__always)
  private func flags(_ item: Int) -> WordFlags { skeleton.flags(item) }

  /// "Norvia, Velia and Tessel urged": a subject with the names in a row before it, where nothing but the clause's
  /// beginning stands before them.
  func joint(_ subject: Subject, from lower: Int) -> Subject {
    let end = subject.phrase.items.lowerBound
    guard end - 1 > lower, flags(end - 1).has([.comma, .conjunction]) else { return subject }
    let isRow = subject.phrase.core.contains { flags($0).has(.conjunction) }
    guard let start = row(endingAt: end, isJoined: isRow, from: lower) else { return subject }
    var joint = subject
    joint.phrase.others = start..<end
    joint.clauseStart = start
    return joint
  }

  /// Where the names begin that end before `end`.
  private func row(endingAt end: Int, isJoined: Bool, from lower: Int) -> Int? {
    var starts: [Int] = []
    var at = end
    var isJoined = isJoined
    while at - 1 > lower, starts.count < Self.longestRow {
      var last = at - 1
      if flags(last).has(.conjunction), !isJoined, skeleton.text.isAnd(skeleton.start(last)) {
        isJoined = true
        // "Norvia, Velia, and Tessel"; but "they left Norvia, and Velia said"
        if flags(last - 1).has(.comma) {
          guard last - 2 > lower else { break }
          last -= 1
        }
      } else if !flags(last).has(.comma) || !isJoined {
        break
      }
      guard let member = phrases.phrase(endingAt: last, from: lower), isNamed(member) || endsInPerson(member)
      else { break }
      at = member.items.lowerBound
      starts.append(at)
    }
    guard let first = starts.last else { return nil }
    if first == lower || opensClause(after: first - 1) { return isRow(starts, endingAt: end) ? first : nil }
    // "In Kalmar, Norvia and Velia said": the first tells where.
    guard flags(first - 1).has(.preposition), starts.count > 1 || flags(end - 1).has(.comma) else {
      return nil
    }
    return starts.count > 1 && flags(starts[starts.count - 2] - 1).has(.comma)
      ? starts[starts.count - 2] : nil
  }

  /// Whether a comma before "and" parts more than two names: two clauses else.
  private func isRow(_ starts: [Int], endingAt end: Int) -> Bool {
    starts.count > 1 || !(flags(end - 1).has(.conjunction) && flags(end - 2).has(.comma))
  }

  private func opensClause(after item: Int) -> Bool {
    let flags = flags(item)
    return flags.has([.pause, .span, .semicolon, .colon, .that, .terminator])
      || flags.has([.subordinator, .conjunction]) && !flags.has(.preposition)
  }

  /// "Secretary of State Ana Lund": behind a title with a preposition in it.
  private func endsInPerson(_ phrase: NounPhrase) -> Bool {
    guard phrase.items.count > phrase.core.count else { return false }
    var start = phrase.items.upperBound
    while start > phrase.core.upperBound + 1, flags(start - 1).has([.name, .terminator]),
      !flags(start - 1).has(.preposition)
    { start -= 1 }
    return start < phrase.items.upperBound
      && !flags(start - 1).has([.preposition, .determiner, .conjunction])
      && isPerson(start..<phrase.items.upperBound)
  }

  /// Whether a phrase's head is a name, all of it but an article.
  private func isNamed(_ phrase: NounPhrase) -> Bool {
    guard !phrase.isPronoun, let last = phrase.core.last(where: { !flags($0).has(.bracketed) }) else {
      return false
    }
    return flags(last).has(.name)
  }

  /// "Ana Lund, the mayor, and Ole Berg, her deputy, told": what stands behind the comma and "and".
  func others(behind phrase: NounPhrase, to pause: Int) -> Range<Int>? {
    var at = phrase.items.upperBound
    while at + 2 < pause {
      if flags(at).has([.certainVerb, .cue, .relative, .semicolon, .span]) { return nil }
      if flags(at).has(.comma), flags(at + 1).has(.conjunction), skeleton.text.isAnd(skeleton.start(at + 1)),
        flags(at + 2).has([.name, .capitalized, .determiner])
      {
        // "Ana Lund, a scientist at the Forum, and the University of Kalmar, said": a second place of work.
        return hasPerson(phrase.core) && !hasPerson(at..<pause) ? nil : at..<pause
      }
      at += 1
    }
    return nil
  }

  /// "The mayor of Kalmar, Ana Lund, the judge, Ole Berg, and the bishop, Ida Dahl, said": each name behind an office.
  func row(ofOfficesFrom phrase: NounPhrase, to pause: Int) -> NounPhrase? {
    var start = phrase.items.upperBound
    guard start < pause, flags(start).has(.comma), !phrase.isPronoun else { return nil }
    var first: Range<Int>?
    var isName = true
    while start < pause, flags(start).has(.comma) {
      var end = start + 1
      while end < pause, !flags(end).has(.pause) {
        if flags(end).has([.certainVerb, .relative, .pronoun, .semicolon, .colon, .span]) { return nil }
        end += 1
      }
      let part = start + 1..<end
      guard isName == isPerson(part),
        isName || !part.isEmpty && flags(part.lowerBound).has([.determiner, .conjunction])
      else { return nil }
      if isName, first == nil { first = part }
      isName.toggle()
      start = end
    }
    guard let first, !isName, first.upperBound < pause, start == pause else { return nil }
    return NounPhrase(items: first, core: first, others: first.upperBound..<pause)
  }

  /// "said Ana Lund, Ole Berg and Ida Dahl": the names that follow the first.
  func others(inRowBehind phrase: NounPhrase, to upper: Int) -> Range<Int>? {
    let start = phrase.items.upperBound
    guard start < upper, flags(start).has(.comma), isNamed(phrase), phrase.core.count == phrase.items.count
    else {
      return nil
    }
    var at = start
    var count = 0
    while at + 1 < upper, flags(at).has(.comma), count < Self.longestRow {
      let isLast = flags(at + 1).has(.conjunction)
      guard
        let next = phrases.phrase(beginningAt: isLast ? at + 2 : at + 1, to: upper)
          .map({ withoutAdverb(withoutVerb($0)) }), isNamed(next)
      else { return nil }
      let end = next.items.upperBound
      let stops = end >= upper || !flags(end).has(.certainVerb)
      if isLast || next.core.contains(where: { flags($0).has(.conjunction) }) {
        return stops ? start..<end : nil
      }
      at = end
      count += 1
    }
    return nil
  }

  /// "said Ana Lund, director of Harbour Watch, and Ole Berg, head of Yard Aid": each with a description.
  func others(describedBehind phrase: NounPhrase, to upper: Int) -> Range<Int>? {
    let start = phrase.items.upperBound
    guard start + 3 < upper, flags(start).has(.comma), isNamed(phrase) else { return nil }
    var at = start + 1
    while at + 2 < min(upper, start + 20) {
      if flags(at).has([.certainVerb, .relative, .semicolon, .span]) { return nil }
      if flags(at).has(.comma), flags(at + 1).has(.conjunction), skeleton.text.isAnd(skeleton.start(at + 1)) {
        guard let next = phrases.phrase(beginningAt: at + 2, to: upper), hasPerson(next.core),
          hasPerson(phrase.core)
        else { return nil }
        let end = next.items.upperBound
        return end >= upper || flags(end).has([.comma, .terminator]) ? at..<end : nil
      }
      at += 1
    }
    return nil
  }

  /// Whether items are a person's name, with titles before it.
  func isPerson(_ items: Range<Int>) -> Bool {
    let tokens = skeleton.tokens(items)
    for token in tokens {
      guard let mention = skeleton.text.mention(beginningAt: token) else { continue }
      let found = skeleton.text.mentions[mention]
      return found.type == .person && found.tokens.upperBound == tokens.upperBound
    }
    return false
  }

  /// Whether a person's name begins in some items.
  func hasPerson(_ items: Range<Int>) -> Bool {
    skeleton.tokens(items).contains { token in
      skeleton.text.mention(beginningAt: token).map { skeleton.text.mentions[$0].type == .person } ?? false
    }
  }
}

extension SpeechTokens {
  /// Whether a conjunction joins names: "and", "&".
  func isAnd(_ token: Int) -> Bool {
    let (start, end) = (tokens.start(token), tokens.end(token))
    return end == start + 3 && bytes[start] == 0x61 && bytes[start + 1] == 0x6E || bytes[start] == 0x26
  }
}
