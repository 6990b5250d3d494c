import RulePacks
import StatementText
import TestSupport

@testable import Annotating

/// The stages up to quotations over texts of a test's own; paragraphs are parted by blank lines.
struct QuotationTesting {
  private static let ruleSet = RuleSet(PackLoader().load(language: "en"))
  private static let names = NameStage(ruleSet)
  private static let stage = QuotationStage(ruleSet)

  let text: StatementText
  let quotations: [Quotation]

  init(_ words: String, kinds: [StatementText.Block.Kind] = []) {
    text = StatementText(paragraphs: words, kinds: kinds)
    var annotator = Annotator(Self.ruleSet)
    var analysis = annotator.analyze(text)
    let mentions = Self.names.find(in: &analysis)
    quotations = Self.stage.find(in: analysis, mentions: mentions)
  }

  /// `kind: words | speakers | cue`, a line a quotation.
  var lines: [String] {
    quotations.map { quotation in
      let speakers = quotation.speakers.map { text.string($0.range) }.joined(separator: " + ")
      let cue = quotation.cue.map(\.lemma) ?? "-"
      return
        "\(quotation.kind): \(text.string(quotation.range)) | \(speakers.isEmpty ? "-" : speakers) | \(cue)"
    }
  }
}
