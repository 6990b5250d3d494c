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
    let matches = analysis.matches(stage: stage)
    if matches.isEmpty { return }
    let isGlued = { (index: Int) in
      guard let rule = dates.rule(matches[index].rule) else { return true }
      return !dates.rules[rule].isNothing && Self.isGlued(matches[index].target, analysis)
    }
    for index in dates.longest(of: matches, unless: isGlued) {
      guard let rule = dates.rule(matches[index].rule), !rules[rule].isNothing else { continue }
      let first = captures.count
      addCaptures(of: matches[index], rule, analysis)
      found.append(
        DateCandidate(rule: rule, tokens: matches[index].target, captures: first..<captures.count))
    }
  }

  /// A match's captures are in the order of the rule's labels, some of which caught nothing.
  private mutating func addCaptures(of match: RuleMatch, _ rule: Int, _ analysis: Analysis) {
    let labels = rules[rule].labels
    var place = 0
    for capture in match.captures {
      while place < labels.count, labels[place].name != capture.label { place += 1 }
      guard place < labels.count else { return }
      captures.append(
        DateCaptures.Capture(
          label: labels[place].label, tokens: capture.tokens, word: DateWord(analysis.value(capture))))
    }
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

  /// Digits that belong to a longer number, symbol or address: `ICC-01/04-2011`, `1.950`, `@2011`.
  static func isGlued(_ target: Range<Int>, _ analysis: Analysis) -> Bool {
    let (first, last) = (target.lowerBound, target.upperBound - 1)
    if analysis.shape(first).contains(.hasDigit), first > 0, !analysis.isSpaced(first) {
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
          return !isYear(first - 2, analysis)
        }
      case UInt8(ascii: "-"):
        if touches, analysis.shape(first - 2).contains(.upper) { return true }
      default: break
      }
    }
    let next = last + 1
    guard analysis.shape(last).contains(.hasDigit), next + 1 < analysis.tokens.count else { return false }
    if analysis.isSpaced(next) || analysis.isSpaced(next + 1) { return false }
    let mark = analysis.text.bytes[analysis.tokens.start(next)]
    guard analysis.shape(next + 1).contains(.hasDigit) else {
      return mark == UInt8(ascii: "_") || mark == UInt8(ascii: "@")
    }
    switch mark {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "@"): return true
    default: return false
    }
  }

  private static func isYear(_ token: Int, _ analysis: Analysis) -> Bool {
    analysis.shape(token).contains(.number) && analysis.tokens.end(token) - analysis.tokens.start(token) == 4
  }
}
