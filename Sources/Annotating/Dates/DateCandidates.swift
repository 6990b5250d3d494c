/// A match of a date rule that no longer one overlaps.
struct DateCandidate {
  var match: RuleMatch
  var rule: DateRule
  /// The captures' values by label.
  var captures: [(label: String, value: String)]

  var tokens: Range<Int> { match.target }

  /// A month, with or without the day, whose year the anchor has to give.
  var needsYear: Bool {
    guard case .calendar = rule.value else { return false }
    return capture("year") == nil && capture("month") != nil && rule.type != .set
  }

  func capture(_ label: String) -> String? { captures.first { $0.label == label }?.value }
}

/// The matches of the date rules, without those that overlap longer ones or are part of a number or name.
struct DateCandidates {
  private(set) var found: [DateCandidate] = []

  init(_ analysis: Analysis, stage: Int, rules: [DateRule?], words: DateWords) {
    let matches = analysis.matches(stage: stage).filter { match in
      rules[match.rule] != nil
        && (rules[match.rule]?.value == .nothing || !Self.isGlued(match.target, analysis))
    }
    for match in analysis.withoutOverlaps(matches) {
      guard let rule = rules[match.rule], rule.value != .nothing else { continue }
      let captures = match.captures.map { ($0.label, analysis.value($0)) }
      found.append(DateCandidate(match: match, rule: rule, captures: captures))
    }
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
