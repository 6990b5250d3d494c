/// How a rule fared that could begin at a word.
public struct RuleTrial: Sendable {
  public enum Outcome: Sendable {
    /// The words after the first do not fit the pattern.
    case doesNotFit
    /// It fits, but something stands beside it that the rule does not want there (`unless-before`, `unless-after`).
    case isKeptOut
    case fits
  }

  /// Index into ``RuleSet/rules``.
  public var rule: Int
  /// Bytes: the word that it would begin with, or what it found.
  public var range: Range<Int>
  public var outcome: Outcome
}

extension Analysis {
  /// The tokens that some bytes touch.
  public func tokens(touching range: Range<Int>) -> Range<Int> {
    var first = 0
    while first < tokens.count, tokens.end(first) <= range.lowerBound { first += 1 }
    var end = first
    while end < tokens.count, tokens.start(end) < range.upperBound { end += 1 }
    return first..<end
  }

  /// Tries all rules anew that can begin at one of some tokens by the words that stand there, in the order of the text.
  ///
  /// Looks through the whole statement for each rule: for questions about one place.
  public func trials(at range: Range<Int>) -> [RuleTrial] {
    let stages = Set(ruleSet.rules.map(\.stage)).sorted()
    return stages.flatMap { stage in
      storage.attempts[stage].filter { range.contains(Int($0.token)) }.map { trial($0, stage: stage) }
    }.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
  }

  private func trial(_ attempt: RuleAttempts.Attempt, stage: Int) -> RuleTrial {
    let (rule, token) = (Int(attempt.rule), Int(attempt.token))
    var only = [Bool](repeating: false, count: ruleSet.rules.count)
    only[rule] = true
    if let match = matches(stage: stage, only: only).first(where: { $0.tokens.lowerBound == token }) {
      return RuleTrial(rule: rule, range: tokens.bytes(match.target), outcome: .fits)
    }
    let end = end(of: rule, at: token)
    return RuleTrial(
      rule: rule, range: tokens.bytes(token..<token + 1),
      outcome: end > token ? .isKeptOut : .doesNotFit)
  }

  /// The word lists and classes that a token's word is in, sorted.
  public func lists(of token: Int) -> [String] {
    let names = lexicon.knowledge.classNames
    return names.indices.filter { has(token, ClassID($0)) }.map { names[$0] }.sorted()
  }

  /// What the gazetteers have under the longest name that begins at a token: its words, the list, the line's name and type.
  public func listedName(at token: Int) -> (range: Range<Int>, list: String, name: String, type: String)? {
    guard beginsGazetteerName(token),
      let found = gazetteerName(at: token, limit: tokens.block(tokens.blockIndex(of: token)).upperBound)
    else { return nil }
    let line = gazetteerLine(found)
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    return (
      tokens.bytes(found.tokens), lexicon.knowledge.names.tables[Int(line.table)].name, text(name(of: line)),
      [text(cell(.type, of: found)), text(cell(.category, of: found))].filter { !$0.isEmpty }.joined(
        separator: ", ")
    )
  }
}
