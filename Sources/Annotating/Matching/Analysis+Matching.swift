extension Analysis {
  /// All places where a rule of a stage fits, by first token; they may overlap. `only` says by rule which are tried.
  public func matches(stage: Int, only: [Bool]? = nil) -> [RuleMatch] {
    var search = RuleSearch(stage: stage, only: only, triggers: lexicon.knowledge.triggers)
    guard !search.isEmpty else { return [] }
    let context = MatchContext(storage: storage, layer: layer)
    var machine = PatternMachine()
    var found: [RuleMatch] = []
    for block in 0..<tokens.blockCount {
      let range = tokens.block(block)
      for token in range {
        search.collect(at: token, block: range, context)
        for rule in search.rules { attempt(rule, at: token, block: range, context, &machine, &found) }
      }
    }
    return found
  }

  private func attempt(
    _ rule: Int, at token: Int, block: Range<Int>, _ context: MatchContext, _ machine: inout PatternMachine,
    _ found: inout [RuleMatch]
  ) {
    let compiled = ruleSet.rules[rule]
    guard let end = machine.run(compiled.program, at: token, context: context, limit: block.upperBound), end > token
    else { return }
    let slots = machine.slots
    let target = slots[0] >= 0 && slots[1] > slots[0] ? Int(slots[0])..<Int(slots[1]) : token..<end
    var captures: [RuleMatch.Capture] = []
    for (label, name) in compiled.program.labels.enumerated() {
      let start = slots[label * 2 + 2]
      let end = slots[label * 2 + 3]
      guard start >= 0, end > start else { continue }
      captures.append(
        .init(label: name, tokens: Int(start)..<Int(end), listed: compiled.program.labelClasses[label]))
    }
    for program in compiled.unlessAfter where end < block.upperBound {
      if machine.run(program, at: end, context: context, limit: block.upperBound) != nil { return }
    }
    for program in compiled.unlessBefore {
      for start in max(block.lowerBound, token - 6)..<token
      where machine.run(program, at: start, context: context, limit: token) == token { return }
    }
    found.append(RuleMatch(rule: rule, tokens: token..<end, target: target, captures: captures))
  }
}

/// Finds the rules of one stage that are worth an attempt at a token.
private struct RuleSearch {
  private let bit: UInt64
  private let triggers: RuleTriggers
  /// The beginnings of the rules that are asked for.
  private let wanted: [UInt64]
  /// By kind of annotation: the wanted beginnings with one.
  private let byAnnotation: [Int: [Int]]
  /// What the last call found.
  private(set) var rules: [Int] = []

  init(stage: Int, only: [Bool]?, triggers: RuleTriggers) {
    self.triggers = triggers
    bit = 1 << UInt64(stage)
    var wanted = triggers.stageSets.indices.contains(stage) ? triggers.stageSets[stage] : []
    if let only {
      for (beginning, rule) in triggers.rules.enumerated() where !only[rule] && beginning >> 6 < wanted.count {
        wanted[beginning >> 6] &= ~(1 << UInt64(beginning & 63))
      }
    }
    self.wanted = wanted
    byAnnotation = triggers.byAnnotation.mapValues { all in
      all.filter { $0 >> 6 < wanted.count && wanted[$0 >> 6] & (1 << UInt64($0 & 63)) != 0 }
    }
  }

  var isEmpty: Bool { wanted.allSatisfy { $0 == 0 } }

  mutating func collect(at token: Int, block: Range<Int>, _ context: MatchContext) {
    rules.removeAll(keepingCapacity: true)
    let storage = context.storage
    let first = storage.lexicon.entries[Int(storage.tokens.words[token])]
    if first.triggerStages & bit != 0 { collect(first, token, block, storage) }
    var number = context.layer.first(at: token)
    while number != 0 {
      let annotation = context.layer.annotation(number)
      collect(annotation, block, storage)
      number = annotation.next
    }
  }

  private mutating func collect(
    _ annotation: AnnotationLayer.Annotation, _ block: Range<Int>, _ storage: Analysis.Storage
  ) {
    guard let all = byAnnotation[Int(annotation.kind.rawValue)] else { return }
    let end = annotation.tokens.upperBound
    let hasNext = end < block.upperBound
    let next = hasNext ? storage.lexicon.entries[Int(storage.tokens.words[end])].afterAnnotation : 0
    for beginning in all {
      let bits =
        hasNext ? triggers.bits(next, beginning >> 6) : triggers.places[PatternNeeds.depth].always[beginning >> 6]
      guard bits & (1 << UInt64(beginning & 63)) != 0 else { continue }
      let rule = triggers.rules[beginning]
      if !rules.contains(rule) { rules.append(rule) }
    }
  }

  private mutating func collect(
    _ first: Lexicon.Entry, _ token: Int, _ block: Range<Int>, _ storage: Analysis.Storage
  ) {
    let hasSecond = token + 1 < block.upperBound
    let hasThird = token + 2 < block.upperBound
    let second = hasSecond ? storage.lexicon.entries[Int(storage.tokens.words[token + 1])].second : 0
    let third = hasThird ? storage.lexicon.entries[Int(storage.tokens.words[token + 2])].third : 0
    for word in 0..<triggers.width {
      var bits = triggers.bits(first.first, word) & wanted[word]
      if bits == 0 { continue }
      bits &= hasSecond ? triggers.bits(second, word) : triggers.places[1].always[word]
      bits &= hasThird ? triggers.bits(third, word) : triggers.places[2].always[word]
      while bits != 0 {
        let rule = triggers.rules[word * 64 + bits.trailingZeroBitCount]
        // The beginnings of one rule stand together: one attempt serves them all.
        if rules.last != rule { rules.append(rule) }
        bits &= bits - 1
      }
    }
  }
}
