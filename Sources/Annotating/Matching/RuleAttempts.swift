/// The rules that are worth an attempt at each token, told from three words: found in one pass for all stages.
struct RuleAttempts: Sendable {
  struct Attempt: Sendable, BitwiseCopyable {
    var token: Int32
    var rule: Int32
    var block: Int32
  }

  /// By stage, each in the order of the text and, at one token, of the rules.
  private let attempts: [Attempt]
  /// By stage: where its attempts begin; and one past the last.
  private let stageStarts: [Int]

  /// Attempts of a stage; none where no rule has it.
  subscript(stage: Int) -> ArraySlice<Attempt> {
    stage + 1 < stageStarts.count ? attempts[stageStarts[stage]..<stageStarts[stage + 1]] : []
  }

  /// - Parameter byFirstWord: What stands second and third is not asked.
  init(_ tokens: Tokens, _ lexicon: Lexicon, byFirstWord: Bool = false) {
    let triggers = lexicon.knowledge.triggers
    (attempts, stageStarts) = triggers.rules.withUnsafeBufferPointer { rules in
      var search = TriggerSearch(triggers, rules: rules, words: lexicon.facts)
      for block in 0..<tokens.blockCount {
        let range = tokens.block(block)
        for token in range where tokens.facts[token].beginsRule {
          if byFirstWord {
            search.collect(at: token, block: block, tokens.facts)
          } else {
            search.collect(at: token, block: block, limit: range.upperBound, tokens.facts)
          }
        }
      }
      return search.byStage(triggers.stages, count: triggers.stageCount)
    }
  }
}

/// Looks for the beginnings of rules that fit three words.
private struct TriggerSearch: ~Copyable {
  /// By beginning.
  private let rules: UnsafeBufferPointer<Int>
  private let words: UnsafePointer<WordFacts>
  /// Words of 64 beginnings in a set.
  private let width: Int
  /// Where the text has ended.
  private let noSecond: UnsafePointer<UInt64>
  private let noThird: UnsafePointer<UInt64>
  private let all: UnsafePointer<UInt64>
  private var found = FlatArray<RuleAttempts.Attempt>(capacity: 256)

  init(_ triggers: RuleTriggers, rules: UnsafeBufferPointer<Int>, words: UnsafePointer<WordFacts>) {
    self.rules = rules
    self.words = words
    width = triggers.width
    noSecond = triggers.always(1)
    noThird = triggers.always(2)
    all = triggers.all
  }

  @inline(__always)
  mutating func collect(at token: Int, block: Int, limit: Int, _ facts: UnsafePointer<TokenFacts>) {
    let first = words[Int(facts[token].word)].first
    let second = token + 1 < limit ? words[Int(facts[token + 1].word)].second : noSecond
    let third = token + 2 < limit ? words[Int(facts[token + 2].word)].third : noThird
    collect(at: token, block: block, first, second, third)
  }

  /// The same where only the first word is asked.
  mutating func collect(at token: Int, block: Int, _ facts: UnsafePointer<TokenFacts>) {
    collect(at: token, block: block, words[Int(facts[token].word)].first, all, all)
  }

  @inline(__always)
  private mutating func collect(
    at token: Int, block: Int, _ first: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>,
    _ third: UnsafePointer<UInt64>
  ) {
    var attempt = RuleAttempts.Attempt(
      token: Int32(truncatingIfNeeded: token), rule: -1, block: Int32(truncatingIfNeeded: block))
    var filled = first[width]
    while filled != 0 {
      let word = filled.trailingZeroBitCount
      filled &= filled &- 1
      let bits = first[word] & second[word] & third[word]
      if bits != 0 { add(bits, of: word, &attempt) }
      // The last bit stands for all words from there on.
      if word == 63 {
        for word in 64..<max(64, width) { add(first[word] & second[word] & third[word], of: word, &attempt) }
      }
    }
  }

  /// Apart: the look that finds nothing, which most do, then keeps all it needs in registers.
  @inline(never)
  private mutating func add(_ beginnings: UInt64, of word: Int, _ attempt: inout RuleAttempts.Attempt) {
    var bits = beginnings
    while bits != 0 {
      let rule = Int32(truncatingIfNeeded: rules[word &* 64 &+ bits.trailingZeroBitCount])
      bits &= bits &- 1
      // The beginnings of one rule stand together: one attempt serves them all.
      if rule == attempt.rule { continue }
      attempt.rule = rule
      found.append(attempt)
    }
  }

  /// A counting sort, which keeps the order within a stage.
  func byStage(_ stages: [Int], count stageCount: Int) -> (attempts: [RuleAttempts.Attempt], starts: [Int]) {
    var starts = [Int](repeating: 0, count: stageCount + 1)
    for attempt in found.buffer { starts[stages[Int(attempt.rule)] + 1] += 1 }
    for stage in 0..<stageCount { starts[stage + 1] += starts[stage] }
    // An array made without room would write its count where all empty arrays share theirs.
    if found.count == 0 { return ([], starts) }
    var next = starts
    let sorted = [RuleAttempts.Attempt](unsafeUninitializedCapacity: found.count) { memory, count in
      for attempt in found.buffer {
        let stage = stages[Int(attempt.rule)]
        (memory.baseAddress! + next[stage]).initialize(to: attempt)
        next[stage] += 1
      }
      count = found.count
    }
    return (sorted, starts)
  }
}
