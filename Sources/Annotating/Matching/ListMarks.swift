/// Several word lists at once: most words begin an entry of none of them, which is told without asking each.
struct ListMask: @unchecked Sendable {
  // Unchecked: the set stays where it lies as long as the rule set, and does not change.
  private let words: UnsafePointer<UInt64>
  private let width: Int

  /// - Parameter rules: Whose sets of lists may still grow; see ``StageTables``.
  init(_ lists: [ClassID?], _ rules: RuleSet) {
    let sets = rules.lexicon.knowledge.sets
    var set = [UInt64](repeating: 0, count: sets.width)
    for case let listed? in lists { set[listed.index >> 6] |= 1 << UInt64(listed.index & 63) }
    words = sets.set(sets.id(of: set))
    width = sets.width
  }

  /// Whether a word is in one of the lists, or begins an entry of several words of one.
  @inline(__always)
  func mayBegin(_ facts: TokenFacts) -> Bool {
    for index in 0..<width where (facts.classes[index] | facts.phraseLists[index]) & words[index] != 0 {
      return true
    }
    return false
  }
}
