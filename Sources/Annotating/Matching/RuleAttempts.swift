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

  init(_ tokens: Tokens, _ lexicon: Lexicon) {
    let triggers = lexicon.knowledge.triggers
    let words = lexicon.facts
    var search = TriggerSearch(triggers)
    for block in 0..<tokens.blockCount {
      let range = tokens.block(block)
      for token in range where tokens.facts[token].beginsRule {
        search.collect(at: token, block: block, limit: range.upperBound, tokens.facts, words)
      }
    }
    (attempts, stageStarts) = search.byStage
  }
}

/// Looks for the beginnings of rules that fit three words.
private struct TriggerSearch: ~Copyable {
  private let triggers: RuleTriggers
  private var found = FlatArray<RuleAttempts.Attempt>(capacity: 256)
  private var counts: FlatArray<Int>

  init(_ triggers: RuleTriggers) {
    self.triggers = triggers
    counts = FlatArray(repeating: 0, count: triggers.stageSets.count)
  }

  mutating func collect(
    at token: Int, block: Int, limit: Int, _ facts: UnsafePointer<TokenFacts>,
    _ words: UnsafePointer<WordFacts>
  ) {
    let first = triggers.sets.set(words[Int(facts[token].word)].first)
    let second =
      token + 1 < limit ? triggers.sets.set(words[Int(facts[token + 1].word)].second) : triggers.always(1)
    let third =
      token + 2 < limit ? triggers.sets.set(words[Int(facts[token + 2].word)].third) : triggers.always(2)
    var last: Int32 = -1
    var filled = triggers.sets.filledWords(first)
    while filled != 0 {
      let word = filled.trailingZeroBitCount
      filled &= filled - 1
      // The last bit stands for all words from there on.
      for word in word..<(word == 63 ? triggers.width : word + 1) {
        var bits = first[word] & second[word] & third[word]
        while bits != 0 {
          let rule = Int32(truncatingIfNeeded: triggers.rules[word * 64 + bits.trailingZeroBitCount])
          bits &= bits - 1
          // The beginnings of one rule stand together: one attempt serves them all.
          if rule == last { continue }
          last = rule
          add(rule, token, block)
        }
      }
    }
  }

  private mutating func add(_ rule: Int32, _ token: Int, _ block: Int) {
    found.append(
      RuleAttempts.Attempt(
        token: Int32(truncatingIfNeeded: token), rule: rule, block: Int32(truncatingIfNeeded: block)))
    counts[triggers.stages[Int(rule)]] += 1
  }

  /// A counting sort, which keeps the order within a stage.
  var byStage: (attempts: [RuleAttempts.Attempt], starts: [Int]) {
    var starts = [0]
    for count in counts.buffer { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    let sorted = [RuleAttempts.Attempt](unsafeUninitializedCapacity: found.count) { memory, count in
      for attempt in found.buffer {
        let stage = triggers.stages[Int(attempt.rule)]
        (memory.baseAddress! + next[stage]).initialize(to: attempt)
        next[stage] += 1
      }
      count = found.count
    }
    return (sorted, starts)
  }
}
