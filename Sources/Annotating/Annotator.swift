import RulePacks
import StatementText

/// A worker's state between statements: the compiled rules, and the words met so far.
///
/// One a thread: a copy shares its words, so that two threads must not use copies of one. The annotations do not depend on what was read before.
public struct Annotator: Sendable {
  public let ruleSet: RuleSet
  private var lexicon: Lexicon
  private let splitter: SentenceSplitter

  public init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    lexicon = ruleSet.lexicon.copy()
    splitter = SentenceSplitter(ruleSet)
  }

  /// Cuts a text into tokens and sentences.
  public mutating func analyze(_ text: StatementText) -> Analysis {
    if lexicon.isFull { lexicon = ruleSet.lexicon.copy() }
    let memory = Tokenizer.tokenize(text, lexicon: lexicon)
    let sentenceStarts = splitter.split(memory)
    let tokens = Tokens(memory, sentenceStarts: sentenceStarts)
    return Analysis(text: text, ruleSet: ruleSet, tokens: tokens, lexicon: lexicon)
  }
}
