import RulePacks

/// Finds expressions of time and gives them their values.
public struct DateStage: Sendable {
  public init(_ rules: RuleSet) {}

  /// - Parameter published: The statement's own date, ISO 8601, as precise as is known.
  public func find(in analysis: inout Analysis, published: String?) -> [DateAnnotation] { [] }
}
