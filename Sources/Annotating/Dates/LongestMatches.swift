extension DateStage {
  /// Leaves one match where several overlap: the longer target, then the higher trust, then the earlier id.
  ///
  /// - Parameters:
  ///   - matches: By their first tokens.
  ///   - isOut: Whether a match is none.
  /// - Returns: Those that are left, in the order of the text.
  func longest(of matches: UnsafeBufferPointer<FoundMatch>, unless isOut: (FoundMatch) -> Bool)
    -> [FoundMatch]
  {
    var kept: [FoundMatch] = []
    kept.reserveCapacity(matches.count)
    // Those that have no token together with the ones before them are a group; mostly that is each by itself.
    var start = 0
    var end = 0
    for match in matches where !isOut(match) {
      if match.tokens.range.lowerBound >= end {
        keepLongest(of: &kept, from: start)
        start = kept.count
      }
      end = max(end, match.tokens.range.upperBound)
      kept.append(match)
    }
    keepLongest(of: &kept, from: start)
    return kept
  }

  /// Leaves those of the last matches that overlap no longer one.
  private func keepLongest(of matches: inout [FoundMatch], from start: Int) {
    switch matches.count - start {
    case 0, 1: return
    case 2 where matches[start].target.range.overlaps(matches[start + 1].target.range):
      if precedes(matches[start + 1], matches[start]) { matches[start] = matches[start + 1] }
      matches.removeLast()
    default: keepLongestOfMany(&matches, from: start)
    }
  }

  private func keepLongestOfMany(_ matches: inout [FoundMatch], from start: Int) {
    // Of its own: a slice would share the matches' memory, and all of them be copied below.
    let group = Array(matches[start...])
    let first = group.reduce(Int.max) { min($0, $1.target.range.lowerBound) }
    let end = group.reduce(0) { max($0, $1.target.range.upperBound) }
    var isTaken = FlatArray(repeating: false, count: end - first)
    var kept: [FoundMatch] = []
    // Those found earlier stay before others of the same rank.
    for match in group.sorted(by: precedes) where !match.target.range.contains(where: { isTaken[$0 - first] })
    {
      for token in match.target.range { isTaken[token - first] = true }
      kept.append(match)
    }
    matches.replaceSubrange(
      start..., with: kept.sorted { $0.target.range.lowerBound < $1.target.range.lowerBound })
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
