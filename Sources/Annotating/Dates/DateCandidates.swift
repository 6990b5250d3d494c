/// A match of a date rule that no longer one overlaps.
struct DateCandidate {
  /// Index into the stage's rules.
  var rule: Int
  var tokens: Range<Int>
  /// Which of the statement's captures are its own.
  var captures: Range<Int>
}

/// The matches of the date rules, without those that overlap longer ones or are part of a number or name.
struct DateCandidates {
  private(set) var found: [DateCandidate] = []
  private(set) var captures: [DateCaptures.Capture] = []
  /// By the index that a candidate has of its rule.
  let rules: [DateRule]

  init(_ analysis: Analysis, stage: Int, _ dates: DateStage) {
    rules = dates.rules
    analysis.withMatches(stage: stage) { matches, taken in
      let kept = dates.longest(of: matches) { match in
        guard let rule = dates.rule(Int(match.rule)) else { return true }
        return !rules[rule].isNothing && Self.isGlued(match.target.range, analysis)
      }
      found.reserveCapacity(kept.count)
      captures.reserveCapacity(kept.count * 2)
      for match in kept {
        guard let rule = dates.rule(Int(match.rule)), !rules[rule].isNothing else { continue }
        let first = captures.count
        for capture in taken[match.captures.range] { add(capture, rule, analysis) }
        found.append(
          DateCandidate(rule: rule, tokens: match.target.range, captures: first..<captures.count))
      }
    }
  }

  private mutating func add(_ capture: FoundCapture, _ rule: Int, _ analysis: Analysis) {
    let label = rules[rule].labels[Int(capture.label)]
    captures.append(
      DateCaptures.Capture(
        label: label.label, tokens: capture.tokens.range,
        word: DateWord(analysis.value(of: capture.tokens.range, in: label.listed))))
  }

  /// What a candidate's captures say.
  func captures(of candidate: DateCandidate) -> DateCaptures {
    DateCaptures(all: captures, own: candidate.captures)
  }

  /// Whether a label of a candidate caught something.
  func has(_ label: DateLabel, _ candidate: DateCandidate) -> Bool {
    for index in candidate.captures where captures[index].label == label { return true }
    return false
  }

  /// A month, with or without the day, whose year the anchor has to give.
  func needsYear(_ candidate: DateCandidate) -> Bool {
    guard case .calendar = rules[candidate.rule].value else { return false }
    return !has(.year, candidate) && has(.month, candidate) && rules[candidate.rule].type != .set
  }

  /// A time of the clock alone, whose day the anchor has to give.
  func needsDay(_ candidate: DateCandidate) -> Bool {
    guard case .timed(.day, _) = rules[candidate.rule].value else { return false }
    return !saysDay(candidate)
  }

  /// A day is named, in whatever way.
  func saysDay(_ candidate: DateCandidate) -> Bool {
    Self.dayLabels.contains { has($0, candidate) }
  }

  static let dayLabels: [DateLabel] = [.month, .day, .weekday, .relative]

  /// Digits that belong to a longer number, symbol or address: `ICC-01/04-2011`, `1.950`, `@2011`.
  static func isGlued(_ target: Range<Int>, _ analysis: Analysis) -> Bool {
    let (first, last) = (target.lowerBound, target.upperBound - 1)
    if analysis.shape(first).contains(.hasDigit), first > 0, !analysis.isSpaced(first),
      analysis.tokens.end(first - 1) == analysis.tokens.start(first)
    {
      let mark = analysis.text.bytes[analysis.tokens.start(first - 1)]
      let touches = first > 1 && !analysis.isSpaced(first - 1)
      switch mark {
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "="):
        return true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        if touches, analysis.shape(first - 2).contains(.number) { return true }
      case UInt8(ascii: "/"):
        if touches, !analysis.shape(first - 2).isDisjoint(with: [.number, .upper, .initial]) {
          return !isYear(first - 2, analysis) && !isSecondDay(target, analysis)
        }
      case UInt8(ascii: "-"):
        if touches, analysis.shape(first - 2).contains(.upper) { return true }
      default: break
      }
    }
    let next = last + 1
    guard analysis.shape(last).contains(.hasDigit), next + 1 < analysis.tokens.count else { return false }
    if analysis.isSpaced(next) || analysis.isSpaced(next + 1) { return false }
    if analysis.tokens.start(next + 1) > analysis.tokens.end(next) { return false }
    let mark = analysis.text.bytes[analysis.tokens.start(next)]
    guard analysis.shape(next + 1).contains(.hasDigit) else {
      return mark == UInt8(ascii: "_") || mark == UInt8(ascii: "@")
    }
    switch mark {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"): return true
    default: return false
    }
  }

  /// "The night of 3/4 June": a day behind a slash, whose month follows.
  private static func isSecondDay(_ target: Range<Int>, _ analysis: Analysis) -> Bool {
    let (day, month) = (target.lowerBound, target.lowerBound + 1)
    return target.count > 1 && 1...2 ~= digits(day, analysis) && 1...2 ~= digits(day - 2, analysis)
      && analysis.isSpaced(month)
      && analysis.shape(month).contains(.capitalized) && (day == 2 || analysis.isSpaced(day - 2))
  }

  private static func isYear(_ token: Int, _ analysis: Analysis) -> Bool { digits(token, analysis) == 4 }

  /// The length of a number; 0 for other tokens.
  private static func digits(_ token: Int, _ analysis: Analysis) -> Int {
    analysis.shape(token).contains(.number) ? analysis.tokens.end(token) - analysis.tokens.start(token) : 0
  }
}
