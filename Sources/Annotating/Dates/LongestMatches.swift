extension DateStage {
  /// How a match stands among those that overlap it. Sorted without a look at the matches, whose captures would be copied.
  private struct Rank {
    /// The longer target first.
    var shortness: Int
    /// See ``DateStage/ranks``.
    var rule: Int32
    var index: Int32
    var target: Range<Int>
  }

  /// Leaves one match where several overlap: the longer target, then the higher trust, then the earlier id.
  ///
  /// - Parameter isOut: Whether a match, by index, is none.
  /// - Returns: Indices of matches, in the order of the text.
  func longest(of matches: [RuleMatch], unless isOut: (Int) -> Bool) -> [Int] {
    var ranked: [Rank] = []
    ranked.reserveCapacity(matches.count)
    var end = 0
    for index in matches.indices where !isOut(index) {
      let target = matches[index].target
      end = max(end, target.upperBound)
      ranked.append(
        Rank(
          shortness: -target.count, rule: ranks[matches[index].rule],
          index: Int32(truncatingIfNeeded: index), target: target))
    }
    ranked.sort { a, b in
      if a.shortness != b.shortness { return a.shortness < b.shortness }
      if a.rule != b.rule { return a.rule < b.rule }
      if a.target.lowerBound != b.target.lowerBound { return a.target.lowerBound < b.target.lowerBound }
      return a.index < b.index
    }
    var isTaken = FlatArray(repeating: false, count: end)
    var kept: [Rank] = []
    kept.reserveCapacity(ranked.count)
    for match in ranked where !match.target.contains(where: { isTaken[$0] }) {
      for token in match.target { isTaken[token] = true }
      kept.append(match)
    }
    kept.sort { $0.target.lowerBound < $1.target.lowerBound }
    return kept.map { Int($0.index) }
  }

  /// By rule of the set: its place among the stage's by trust, then by id; the same for rules of one id.
  static func ranks(_ rules: [RuleSet.CompiledRule], stage: Int?) -> [Int32] {
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (one, other) = (rules[a].rule, rules[b].rule)
      return one.trust != other.trust ? one.trust > other.trust : one.id < other.id
    }
    let order = rules.indices.filter { rules[$0].stage == stage }.sorted(by: precedes)
    var ranks = [Int32](repeating: 0, count: rules.count)
    for place in order.indices.dropFirst() {
      let (before, rule) = (order[place - 1], order[place])
      ranks[rule] = precedes(before, rule) ? Int32(place) : ranks[before]
    }
    return ranks
  }
}
