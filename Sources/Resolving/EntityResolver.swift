import Annotating

/// Puts the mentions of one thing together: persons with their roles, institutions, places and instruments.
///
/// Made once for a rule set, shared by all threads.
public struct EntityResolver: Sendable {
  private let ruleSet: RuleSet

  public init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// What is known about a statement beside its text.
  public struct Hints: Sendable {
    public var title: String?
    public var authors: [String]
    public var publisher: String?

    public init(title: String? = nil, authors: [String] = [], publisher: String? = nil) {
      self.title = title
      self.authors = authors
      self.publisher = publisher
    }
  }

  /// The entities of a statement, by first mention, and who issues it.
  public func resolve(_ mentions: [Mention], in analysis: Analysis, hints: Hints = Hints()) -> Resolution {
    Resolution()
  }
}
