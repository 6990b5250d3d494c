import RulePacks
import StatementText

/// A worker's state between statements: the compiled rules, and the words met so far.
///
/// One a thread; the annotations do not depend on what was read before.
public struct Annotator: Sendable {
  public let ruleSet: RuleSet
  private var lexicon: Lexicon
  private let splitter: SentenceSplitter

  public init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    lexicon = ruleSet.lexicon
    splitter = SentenceSplitter(ruleSet)
  }

  /// Cuts a text into tokens and sentences. Let go of the last analysis before the next call: the words it
  /// holds would be copied otherwise.
  public mutating func analyze(_ text: StatementText) -> Analysis {
    if lexicon.count > Lexicon.maximumCount { lexicon = ruleSet.lexicon }
    var tokens = Tokens()
    Tokenizer.tokenize(text, lexicon: &lexicon, into: &tokens)
    splitter.split(&tokens, lexicon: lexicon)
    return Analysis(
      text: text, ruleSet: ruleSet, tokens: tokens, lexicon: lexicon)
  }
}
