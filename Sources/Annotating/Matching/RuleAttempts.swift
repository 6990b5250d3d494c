import CPrefetch

/// The rules that are worth an attempt at each token, told from three words: found in one pass for all stages.
struct RuleAttempts: ~Copyable {
  struct Attempt: Sendable, BitwiseCopyable {
    var token: Int32
    var rule: Int32
    var block: Int32
  }

  /// By stage, each in the order of the text and, at one token, of the rules.
  private let attempts: FlatArray<Attempt>
  /// By stage: where its attempts begin; and one past the last.
  private let stageStarts: FlatArray<Int>

  /// Attempts of a stage; none where no rule has it. Valid as long as these attempts.
  subscript(stage: Int) -> UnsafeBufferPointer<Attempt> {
    guard stage + 1 < stageStarts.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let (start, end) = (stageStarts[stage], stageStarts[stage + 1])
    return UnsafeBufferPointer(start: attempts.base + start, count: end - start)
  }

  /// - Parameter byFirstWord: What stands second and third is not asked.
  init(_ tokens: Tokens, _ lexicon: Lexicon, byFirstWord: Bool = false) {
    let triggers = lexicon.knowledge.triggers
    var starts = FlatArray<Int>(repeating: 0, count: triggers.stageCount + 1)
    var sorted = FlatArray<Attempt>(capacity: 0)
    triggers.rules.withUnsafeBufferPointer { rules in
      var search = TriggerSearch(triggers, rules: rules, words: lexicon.facts)
      for block in 0..<tokens.blockCount {
        if byFirstWord {
          search.collectByFirstWord(in: tokens.block(block), block: block, tokens.words)
        } else {
          search.collect(in: tokens.block(block), block: block, tokens.words)
        }
      }
      sorted = search.byStage(triggers.stages, &starts)
    }
    attempts = sorted
    stageStarts = starts
  }
}

/// Looks for the beginnings of rules that fit three words.
private struct TriggerSearch: ~Copyable {
  /// By beginning.
  private let rules: UnsafeBufferPointer<Int>
  private let words: UnsafePointer<WordFacts>
  /// Beginnings of a group; see ``BitSets/filledGroups(_:)``.
  private let width: Int
  /// As many of them as can be looked at together, a bit each.
  private let mask: UInt64
  private static let widest: UInt64 = 1 << UInt64(UnsafePointer<UInt64>.partSize) - 1
  /// Where the text has ended.
  private let noSecond: UnsafePointer<UInt64>
  private let noThird: UnsafePointer<UInt64>
  private let all: UnsafePointer<UInt64>
  private var found = FlatArray<RuleAttempts.Attempt>(capacity: 256)

  init(_ triggers: RuleTriggers, rules: UnsafeBufferPointer<Int>, words: UnsafePointer<WordFacts>) {
    self.rules = rules
    self.words = words
    width = triggers.width
    mask = width < UnsafePointer<UInt64>.partSize ? 1 << UInt64(width) - 1 : Self.widest
    noSecond = triggers.always(1)
    noThird = triggers.always(2)
    all = triggers.all
  }

  /// So many tokens ahead the sets are fetched; fewer than ``TokenMemory/padding``.
  private static let distance = 24

  /// Adds the attempts in a block.
  mutating func collect(in range: Range<Int>, block: Int, _ tokens: UnsafePointer<UInt32>) {
    guard !range.isEmpty else { return }
    let end = range.upperBound
    var next = words + Int(tokens[range.lowerBound])
    for token in range {
      let first = next.pointee.first
      var second = noSecond
      if token &+ 1 < end {
        next = words + Int(tokens[token &+ 1])
        second = next.pointee.second
      }
      // The words of a text point all over the sets, which the processor does not foresee.
      let ahead = words + Int(tokens[token &+ Self.distance])
      prefetch(ahead.pointee.first + width)
      prefetch(ahead.pointee.second + width)
      let third = token &+ 2 < end ? words[Int(tokens[token &+ 2])].third : noThird
      let common = first[width] & second[width] & third[width]
      if common == 0 { continue }
      collect(at: token, block, first, second, third, common)
    }
  }

  /// The same where only the first word is asked.
  mutating func collectByFirstWord(in range: Range<Int>, block: Int, _ tokens: UnsafePointer<UInt32>) {
    for token in range {
      let first = words[Int(tokens[token])].first
      collect(at: token, block, first, all, all, first[width])
    }
  }

  /// - Parameter common: The groups of which all sets have some.
  @inline(__always)
  private mutating func collect(
    at token: Int, _ block: Int, _ first: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>,
    _ third: UnsafePointer<UInt64>, _ common: UInt64
  ) {
    let firstFound = found.count
    var groups = common
    while groups != 0 {
      let start = groups.trailingZeroBitCount &* width
      groups &= groups &- 1
      let bits = UnsafePointer.common(first, second, third, from: start) & mask
      if bits != 0 { add(bits, from: start, at: token, block) }
      // Only a user's thousands of rules make groups of more.
      if mask == Self.widest { collectRest(of: start, at: token, block, first, second, third) }
    }
    if found.count > firstFound &+ 1 { orderByRule(from: firstFound) }
  }

  /// The numbers of a group behind those that can be looked at together.
  @inline(never)
  private mutating func collectRest(
    of start: Int, at token: Int, _ block: Int, _ first: UnsafePointer<UInt64>,
    _ second: UnsafePointer<UInt64>, _ third: UnsafePointer<UInt64>
  ) {
    var at = start + UnsafePointer<UInt64>.partSize
    while at < start + width {
      let count = min(UnsafePointer<UInt64>.partSize, start + width - at)
      let bits = UnsafePointer.common(first, second, third, from: at) & (1 << UInt64(count) - 1)
      if bits != 0 { add(bits, from: at, at: token, block) }
      at += count
    }
  }

  /// Apart: the look that finds nothing, which most do, then keeps all it needs in registers.
  ///
  /// - Parameter beginnings: A bit each, from `first` on.
  @inline(never)
  private mutating func add(_ beginnings: UInt64, from first: Int, at token: Int, _ block: Int) {
    var attempt = RuleAttempts.Attempt(
      token: Int32(truncatingIfNeeded: token), rule: -1, block: Int32(truncatingIfNeeded: block))
    var bits = beginnings
    while bits != 0 {
      attempt.rule = Int32(truncatingIfNeeded: rules[first &+ bits.trailingZeroBitCount])
      bits &= bits &- 1
      found.append(attempt)
    }
  }

  /// Brings the attempts at one token into the order of the rules: one serves all beginnings of a rule.
  @inline(never)
  private mutating func orderByRule(from first: Int) {
    var end = first
    for index in first..<found.count {
      let attempt = found[index]
      var place = end
      while place > first, found[place - 1].rule > attempt.rule { place -= 1 }
      if place > first, found[place - 1].rule == attempt.rule { continue }
      var moved = end
      while moved > place {
        found[moved] = found[moved - 1]
        moved -= 1
      }
      found[place] = attempt
      end += 1
    }
    found.cut(to: end)
  }

  /// A counting sort, which keeps the order within a stage.
  ///
  /// - Parameter starts: A 0 for each stage, and one more; afterwards where each stage's attempts begin.
  func byStage(_ stages: [Int], _ starts: inout FlatArray<Int>) -> FlatArray<RuleAttempts.Attempt> {
    // Behind a stage's own place: first how many it has, then where its next one comes, last where it ends.
    for attempt in found.buffer { starts[stages[Int(attempt.rule)] + 1] += 1 }
    var sum = 0
    for stage in 1..<starts.count {
      let count = starts[stage]
      starts[stage] = sum
      sum += count
    }
    var sorted = FlatArray<RuleAttempts.Attempt>(capacity: found.count)
    let places = sorted.end(reserving: found.count)
    for attempt in found.buffer {
      let stage = stages[Int(attempt.rule)]
      (places + starts[stage + 1]).initialize(to: attempt)
      starts[stage + 1] += 1
    }
    sorted.grow(by: found.count)
    return sorted
  }
}
