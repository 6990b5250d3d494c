/// What attempts at rules work with: made once a worker, not once a statement or stage.
final class MatchMemory {
  // Exclusive access is not checked, as it would be at each attempt: one search runs at a time.
  @exclusivity(unchecked) var machine = PatternMachine()
  /// For what stands beside a match, whose captures are still wanted.
  @exclusivity(unchecked) var besideMachine = PatternMachine()
  @exclusivity(unchecked) var filter = PatternFilter()
  @exclusivity(unchecked) var habits = RuleHabits()
  @exclusivity(unchecked) var needed = WordSearch()
  @exclusivity(unchecked) var found = FlatArray<FoundMatch>(capacity: 32)
  @exclusivity(unchecked) var captures = FlatArray<FoundCapture>(capacity: 64)
  /// Rules tried at the token so far.
  @exclusivity(unchecked) var tried = FlatArray<Int32>(capacity: 32)
}

/// Which rules have mostly matched where they were tried so far: a filter before them would be in vain.
///
/// Nothing but time hangs on it. As processors foretell branches: a match counts one, an attempt in vain takes four away.
struct RuleHabits: ~Copyable {
  private static let sure: UInt8 = 4
  private static let most: UInt8 = 8
  private static let loss: UInt8 = 4
  /// By rule.
  private var counts = FlatArray<UInt8>(capacity: 1)

  @inline(__always)
  func isMatching(_ rule: Int32) -> Bool { Int(rule) < counts.count && counts[Int(rule)] >= Self.sure }

  @inline(__always)
  mutating func note(_ rule: Int32, matched: Bool) {
    if Int(rule) >= counts.count { counts.grow(to: Int(rule) + 1, with: 0) }
    let count = counts[Int(rule)]
    counts[Int(rule)] = matched ? min(count + 1, Self.most) : max(count, Self.loss) - Self.loss
  }
}

/// A place where a rule fits.
struct FoundMatch: BitwiseCopyable {
  var rule: Int32
  var tokens: TokenSpan
  /// See ``RuleMatch/target``.
  var target: TokenSpan
  /// Which of the search's captures are its own; none where nobody asked for them.
  var captures: TokenSpan
}

/// What a label of a match took.
struct FoundCapture: BitwiseCopyable {
  /// The label's number in the rule's program.
  var label: Int32
  var tokens: TokenSpan
}
