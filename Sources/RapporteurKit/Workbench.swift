import Annotating
import Resolving
import StatementText

/// What a worker has for the statements of one language, and keeps from one to the next.
final class Workbench: @unchecked Sendable {
  // Unchecked: it stays on its worker's thread.

  let language: Extractor.Language
  /// Of the rules that are tried, such as `en 1`.
  let rules: String
  private var annotator: Annotator
  let quotations = QuotationStage.Scratch()
  var entities: EntityResolver.Scratch

  init(_ language: Extractor.Language, name: String) {
    self.language = language
    rules = "\(name) \(Version.rules)"
    annotator = Annotator(language.ruleSet)
    entities = language.entities.scratch()
  }

  func analyze(_ text: StatementText) -> Analysis { annotator.analyze(text) }
}
