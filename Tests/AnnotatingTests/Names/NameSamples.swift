import Annotating
import RulePacks
import StatementText

/// Runs the name stage with the built-in rules over texts of a test.
enum NameSamples {
  static let ruleSet = RuleSet(PackLoader().load(language: "en"))
  static let stage = NameStage(ruleSet)

  /// Paragraphs are parted by blank lines.
  static func text(_ words: String) -> StatementText {
    let bytes = Array(words.utf8)
    var blocks: [StatementText.Block] = []
    var start = 0
    for index in bytes.indices where bytes[index...].starts(with: [0x0A, 0x0A]) && index >= start {
      blocks.append(.init(range: start..<index, kind: .paragraph))
      start = index + 2
    }
    blocks.append(.init(range: start..<bytes.count, kind: .paragraph))
    return StatementText(bytes: bytes, blocks: blocks)
  }

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
