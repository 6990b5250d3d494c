import RulePacks

/// Finds quotations, their cues and the words that name their speakers.
public struct QuotationStage: Sendable {
  public init(_ rules: RuleSet) {}

  public func find(in analysis: inout Analysis, mentions: [Mention]) -> [Quotation] { [] }
}
