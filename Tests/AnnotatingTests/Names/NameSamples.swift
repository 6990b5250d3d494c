import Annotating
import RulePacks
import StatementText
import TestSupport

/// Runs the name stage with the built-in rules over texts of a test.
enum NameSamples {
  static let ruleSet = RuleSet(PackLoader().load(language: "en"))
  static let stage = NameStage(ruleSet)

  /// Paragraphs are parted by blank lines.
  static func text(_ words: String) -> StatementText { StatementText(paragraphs: words) }

  static func mentions(_ words: String) -> [Mention] {
    var annotator = Annotator(ruleSet)
    var analysis = annotator.analyze(text(words))
    return stage.find(in: &analysis)
  }

  /// `person Ana Roe`, by position.
  static func names(_ words: String) -> [String] {
    let text = text(words)
    return mentions(words).map { "\($0.type.rawValue) \(text.string($0.range))" }
  }
}
