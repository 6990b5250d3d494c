/// Finds where the dateline ends that a paragraph begins with: "LUND, 3 May (Agency) — A court said".
///
/// A dateline gives a place, a date, or both, perhaps an agency in brackets, and is closed by a dash, by a colon after a
/// date or a place in capitals, or by its own brackets.
struct DatelineEnd {
  let text: SpeechTokens
  let items: UnsafeMutablePointer<SkeletonBuilder.Item>
  /// The end of the sentence that the dateline opens.
  let end: Int
  /// It stands where a report begins.
  let isLead: Bool

  /// The last block in which a place with nothing but a colon is a dateline: further down it rather answers.
  static let lastLead: Int32 = 2

  private static let reach = 24

  /// What the items so far hold.
  private struct Contents {
    var words = 0
    var numbers = 0
    var hasTime = false
    var hasAgency = false
    /// Of the words those in capitals, and those that names of places cover.
    var capitals = 0
    var placed = 0
    /// The item after the name that was met last.
    var nameEnd = 0

    var hasDate: Bool { hasTime && numbers > 0 || numbers > 2 }
  }

  /// The first item after the dateline; `start` where there is none.
  func find(from start: Int) -> Int {
    var contents = Contents()
    var at = start
    while at < min(end, start + Self.reach) {
      let flags = items[at].flags
      if flags.has(.bracketed) {
        if at == start { return bracketed(at) ?? start }
        contents.hasAgency = true
        // "Lund, May 10 (AP) Two dockers": nothing else parts it.
        if contents.hasDate, contents.words > 0, contents.words <= 4, at + 1 < end,
          items[at + 1].flags.has([.capitalized, .span]), isAcronym(at), !beginsWithPerson(start)
        {
          return closed(at + 1, anyCase: false) ?? start
        }
      } else if flags.has(.dash), text.isSpaced(token(at)) || isLongDash(token(at)) {
        return close(at, contents, from: start) ?? start
      } else if flags.has(.colon) {
        guard contents.hasDate || isPlaceInCapitals(contents), !beginsWithPerson(start) else { return start }
        return closed(at + 1, anyCase: contents.hasDate) ?? start
      } else if !add(at, to: &contents, from: start) {
        return start
      }
      at += 1
    }
    return start
  }

  /// "NEW LUND: Dockers have"
  private func isPlaceInCapitals(_ contents: Contents) -> Bool {
    isLead && 1...3 ~= contents.words && contents.placed == contents.words
      && contents.capitals == contents.words && contents.numbers == 0 && !contents.hasTime
  }

  private func token(_ item: Int) -> Int { Int(items[item].start) }

  /// "(AP)"
  private func isAcronym(_ item: Int) -> Bool {
    Int(items[item].end) == token(item) + 3 && text.tokens[token(item) + 1].shape.contains(.upper)
  }

  /// Takes in what can stand in a dateline; false for anything else.
  private func add(_ at: Int, to contents: inout Contents, from start: Int) -> Bool {
    let flags = items[at].flags
    if flags.has(.number), !flags.has(.word) {
      contents.numbers += 1
      return true
    }
    if flags.has(.word) {
      if flags.has(.time) || flags.has(.modal) && flags.has(.capitalized) && isBesideNumber(at) {
        contents.hasTime = true
      } else if flags.has(.capitalized),
        !flags.has([.auxiliary, .pronoun, .cue, .determiner]) || flags.has(.name)
          || text.tokens[token(at)].shape.contains(.upper)
      {
        if let mention = text.mention(beginningAt: token(at)), text.mentions[mention].type == .place {
          contents.nameEnd = text.mentions[mention].tokens.upperBound
        }
        contents.words += 1
        if text.tokens[token(at)].shape.contains(.upper) { contents.capitals += 1 }
        if token(at) < contents.nameEnd { contents.placed += 1 }
      } else {
        // "Trinidad and Tobago", "Kalmar and Lund", "8th of March"
        guard at > start, flags.has(.conjunction) || text.isOf(token(at)) || token(at) < contents.nameEnd
        else { return false }
      }
      return true
    }
    // "Sept. 3", "Lund/Kalmar"
    return at > start
      && (flags.has([.comma, .symbol]) || flags.has(.terminator) && items[at - 1].flags.has(.capitalized))
      || flags.has(.dash)
  }

  private func isBesideNumber(_ at: Int) -> Bool {
    at + 1 < end && items[at + 1].flags.has(.number) || at > 0 && items[at - 1].flags.has(.number)
  }

  private func isLongDash(_ token: Int) -> Bool {
    let start = text.tokens.start(token)
    return text.tokens.end(token) == start + 3 && text.bytes[start + 2] & 0xFE == 0x94
  }

  /// Behind the dash, if what stands before it is a dateline's.
  private func close(_ dash: Int, _ contents: Contents, from start: Int) -> Int? {
    // "--" is two marks.
    let next = dash + 1 < end && items[dash + 1].flags.has(.dash) ? dash + 2 : dash + 1
    if contents.hasDate { return closed(next, anyCase: true) }
    guard contents.words > 0, contents.words <= 6, !contents.hasTime, contents.numbers == 0 else {
      return nil
    }
    let isPlace =
      contents.placed == contents.words || contents.capitals == contents.words
      || contents.hasAgency && (contents.placed > 0 || contents.capitals > 0)
    guard isPlace, !isAside(next) else { return nil }
    return closed(next, anyCase: false)
  }

  /// Another dash ends what this one begins: "Norway – Denmark as well – said".
  private func isAside(_ next: Int) -> Bool {
    (next..<max(next, min(end, next + 20))).contains {
      items[$0].flags.has(.dash) && text.isSpaced(token($0))
    }
  }

  private func closed(_ next: Int, anyCase: Bool) -> Int? {
    guard next + 1 < end else { return nil }
    return anyCase || items[next].flags.has([.capitalized, .number, .span, .bracketed]) ? next : nil
  }

  /// "(LUND, 3 May 2021) The court"; with a dash or colon behind it or without.
  private func bracketed(_ at: Int) -> Int? {
    var contents = Contents()
    for token in token(at) + 1..<Int(items[at].end) - 1 {
      let flags = text.flags(token)
      if flags.has(.number) { contents.numbers += 1 }
      if flags.has(.time) || flags.has(.modal) && flags.has(.capitalized) { contents.hasTime = true }
      if flags.has(.word), !flags.has([.capitalized, .time, .conjunction]), !text.isOf(token) { return nil }
    }
    guard contents.hasDate || isPlaceAlone(at) else { return nil }
    var next = at + 1
    while next < end, next < at + 3, items[next].flags.has([.dash, .colon]) { next += 1 }
    return closed(next, anyCase: next > at + 1)
  }

  /// "(Lund) – The court": nothing but a place in brackets, and a dash behind them.
  private func isPlaceAlone(_ at: Int) -> Bool {
    guard at + 1 < end, items[at + 1].flags.has(.dash),
      text.isSpaced(token(at + 1)) || isLongDash(token(at + 1)),
      let mention = text.mention(beginningAt: token(at) + 1)
    else { return false }
    return text.mentions[mention].type == .place
      && text.mentions[mention].tokens.upperBound == Int(items[at].end) - 1
  }

  /// "Ana Lund, 3 May: …" tells who said it.
  private func beginsWithPerson(_ start: Int) -> Bool {
    text.mention(beginningAt: token(start)).map {
      text.mentions[$0].type == .person && text.mentions[$0].tokens.count > 1
    } ?? false
  }
}

extension WordFlags {
  /// What a dateline's first token may be.
  static let opensDateline: WordFlags = [.capitalized, .number, .openingBracket]
  /// What must stand behind it in its sentence.
  static let closesDateline: WordFlags = [.dash, .colon, .bracketed]
}
