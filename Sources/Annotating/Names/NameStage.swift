/// Finds the words that name persons, institutions, places and instruments, and what they are.
///
/// Made once for a rule set, shared by all threads. Runs after the dates, whose words it leaves alone.
public struct NameStage: Sendable {
  private let ruleSet: RuleSet

  public init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// The mentions of a statement by position; each is also added to the analysis' layer, with its index here
  /// as the payload, so that later patterns can name it (`{person}`, `{institution}`, `{place}`, `{instrument}`).
  public func find(in analysis: inout Analysis) -> [Mention] { [] }
}
