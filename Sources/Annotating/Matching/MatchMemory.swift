/// What attempts at rules work with: made once a statement, not once a stage.
final class MatchMemory {
  // Exclusive access is not checked, as it would be at each attempt: one search runs at a time.
  @exclusivity(unchecked) var machine = PatternMachine()
  @exclusivity(unchecked) var filter = PatternFilter()
  @exclusivity(unchecked) var found = FlatArray<FoundMatch>(capacity: 32)
  /// Rules tried at the token so far.
  @exclusivity(unchecked) var tried = FlatArray<Int32>(capacity: 32)
}

/// A place where a rule fits, without what its labels took.
struct FoundMatch: BitwiseCopyable {
  var rule: Int32
  var tokens: TokenSpan
  /// See ``RuleMatch/target``.
  var target: TokenSpan
}
