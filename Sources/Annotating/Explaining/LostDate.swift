/// Words that a date rule fitted and that became no date, or another one.
public struct LostDate: Sendable {
  public enum Reason: Sendable {
    /// They belong to a longer number, symbol or address.
    case isGlued
    /// Another rule took the same words or more of them: its bytes, and its index into ``RuleSet/rules``.
    case overlaps(Range<Int>, rule: Int)
    /// The rule says that such words are no date.
    case isNoDate
    /// All of them together told otherwise: what the words could hang on, their neighbours.
    case isUnresolved
  }

  /// Bytes of the text.
  public var range: Range<Int>
  /// Index into ``RuleSet/rules``.
  public var rule: Int
  public var reason: Reason
}

extension DateStage {
  /// Matches of date rules that did not become dates.
  /// - Parameter found: The statement's dates.
  public func lostDates(in analysis: Analysis, found: [DateAnnotation]) -> [LostDate] {
    guard let stage else { return [] }
    // As the stage saw it: before anything was found.
    var analysis = analysis
    analysis.layer = AnnotationLayer(tokenCount: analysis.tokens.count)
    var lost: [LostDate] = []
    func lose(_ match: RuleMatch, _ reason: LostDate.Reason) {
      lost.append(LostDate(range: analysis.tokens.bytes(match.target), rule: match.rule, reason: reason))
    }
    let matches = analysis.matches(stage: stage).filter { rule($0.rule) != nil }
    func isNothing(_ match: RuleMatch) -> Bool { rule(match.rule).map { rules[$0].isNothing } ?? true }
    let whole = matches.filter { match in
      let isGlued = !isNothing(match) && DateCandidates.isGlued(match.target, analysis)
      if isGlued { lose(match, .isGlued) }
      return !isGlued
    }
    let kept = whole.map(FoundMatch.init).withUnsafeBufferPointer { longest(of: $0, unless: { _ in false }) }
    let dates = Set(found.map(\.range))
    var owner = [Int](repeating: -1, count: analysis.tokens.count)
    for (index, match) in kept.enumerated() { for token in match.target.range { owner[token] = index } }
    for match in whole {
      if let index = match.target.lazy.map({ owner[$0] }).first(where: { $0 >= 0 }) {
        let winner = kept[index]
        if winner.target.range != match.target || Int(winner.rule) != match.rule {
          lose(match, .overlaps(analysis.tokens.bytes(winner.target.range), rule: Int(winner.rule)))
        } else if isNothing(match) {
          lose(match, .isNoDate)
        } else if !dates.contains(analysis.tokens.bytes(match.target)) {
          lose(match, .isUnresolved)
        }
      }
    }
    return lost.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }
}

extension FoundMatch {
  fileprivate init(_ match: RuleMatch) {
    self.init(
      rule: Int32(truncatingIfNeeded: match.rule), tokens: TokenSpan(match.tokens),
      target: TokenSpan(match.target), captures: TokenSpan(0..<0))
  }
}
