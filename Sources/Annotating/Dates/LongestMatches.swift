extension DateStage {
  /// Leaves one match where several overlap: the longer target, then the higher trust, then the earlier id.
  ///
  /// - Parameters:
  ///   - matches: By their first tokens.
  ///   - isOut: Whether a match is none.
  ///   - keep: Gets the matches that are left, in the order of the text.
  func longest(
    of matches: UnsafeBufferPointer<FoundMatch>, unless isOut: (FoundMatch) -> Bool, keep: (FoundMatch) -> Void
  ) {
    var group: [FoundMatch] = []
    var end = 0
    // Those that have no token together with the ones before them are looked at apart; mostly that is each.
    for match in matches where !isOut(match) {
      if match.tokens.range.lowerBound >= end {
        keepLongest(&group, keep)
        group.removeAll(keepingCapacity: true)
      }
      end = max(end, match.tokens.range.upperBound)
      group.append(match)
    }
    keepLongest(&group, keep)
  }

  private func keepLongest(_ group: inout [FoundMatch], _ keep: (FoundMatch) -> Void) {
    guard group.count > 1 else { return group.forEach(keep) }
    let first = group[0].tokens.range.lowerBound
    let end = group.reduce(0) { max($0, $1.tokens.range.upperBound) }
    // Those found earlier stay before others of the same rank.
    group.sort(by: precedes)
    var isTaken = FlatArray(repeating: false, count: end - first)
    var kept: [FoundMatch] = []
    for match in group where !match.target.range.contains(where: { isTaken[$0 - first] }) {
      for token in match.target.range { isTaken[token - first] = true }
      kept.append(match)
    }
    kept.sort { $0.target.range.lowerBound < $1.target.range.lowerBound }
    kept.forEach(keep)
  }

  private func precedes(_ a: FoundMatch, _ b: FoundMatch) -> Bool {
    if a.target.range.count != b.target.range.count { return a.target.range.count > b.target.range.count }
    let (one, other) = (ranks[Int(a.rule)], ranks[Int(b.rule)])
    return one != other ? one < other : a.target.range.lowerBound < b.target.range.lowerBound
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
