import Annotating
import Records

// What was considered and came to nothing.
extension ExplanationBuilder {
  var lostNames: [Explanation.Loss] {
    trace.lostNames(in: analysis).map { lost in
      let winner = "\(lost.winner.type.rawValue) “\(words(span(lost.winner.range)))” by \(lost.winner.rule)"
      return .init(
        kind: lost.type.rawValue, span: span(lost.range), words: words(span(lost.range)),
        rule: places.rule(lost.rule.description),
        reason: lost.winner.isLonger
          ? "the \(winner) is longer" : "the \(winner) is as long, and more trusted")
    }
  }

  /// Candidates that nothing spoke for with enough weight.
  var lightNames: [Explanation.Loss] {
    let found = Set(record.entities.flatMap { $0.mentions.map { Record.Span(start: $0.start, end: $0.end) } })
    return trace.weighedNames(in: analysis).filter { $0.decided == nil }.flatMap { name in
      name.ranges.map(span).filter { !found.contains($0) }.map { span in
        let best = name.points.max { $0.points < $1.points }
        return Explanation.Loss(
          kind: "name", span: span, words: words(span), rule: nil,
          reason:
            "too little speaks for it: \(best?.type.rawValue ?? "name") has \(best?.points ?? 0) points, "
            + "\(trace.threshold) are needed",
          evidence: evidence(name))
      }
    }
  }

  func loss(_ date: LostDate) -> Explanation.Loss {
    let rules = analysis.ruleSet.rules
    let reason =
      switch date.reason {
      case .isGlued: "the words are part of a longer number, symbol or address"
      case .overlaps(let range, let rule):
        range.count > date.range.count
          ? "“\(words(span(range)))” by \(rules[rule].id) is longer"
          : "\(rules[rule].id) is more trusted, or comes first"
      case .isNoDate: "the rule says that such words are no date"
      case .isUnresolved: "it came to nothing beside the other dates"
      }
    return .init(
      kind: "date", span: span(date.range), words: words(span(date.range)),
      rule: places.rule(rules[date.rule].id),
      reason: reason)
  }
}
