extension Analysis {
  /// All places where a rule of a stage fits, by first token; they may overlap. `only` says by rule which are tried.
  public func matches(stage: Int, only: [Bool]? = nil) -> [RuleMatch] {
    var search = RuleSearch(stage: stage, only: only, MatchContext(storage: storage, layer: layer))
    search.run()
    return search.found
  }
}

/// Tries the rules of one stage where they may match: by the words that stand there, and by annotations.
private struct RuleSearch: ~Copyable {
  private let context: MatchContext
  private let stage: Int
  private let only: [Bool]?
  private let rules: [RuleSet.CompiledRule]
  private var machine = PatternMachine()
  private(set) var found: [RuleMatch] = []
  /// Rules tried at the token so far.
  private var tried: [Int32] = []

  init(stage: Int, only: [Bool]?, _ context: MatchContext) {
    self.context = context
    self.stage = stage
    self.only = only
    rules = context.storage.ruleSet.rules
  }

  mutating func run() {
    let attempts = context.storage.attempts[stage]
    let annotated = annotatedTokens
    if annotated.isEmpty {
      for attempt in attempts where isWanted(attempt.rule) { tryRule(attempt.rule, at: Int(attempt.token)) }
      return
    }
    var next = attempts.startIndex
    for token in annotated {
      while next < attempts.endIndex, attempts[next].token < token { next = tryAll(attempts, from: next) }
      tried.removeAll(keepingCapacity: true)
      if next < attempts.endIndex, attempts[next].token == token { next = tryAll(attempts, from: next) }
      tryAnnotations(at: Int(token))
    }
    while next < attempts.endIndex { next = tryAll(attempts, from: next) }
  }

  private func isWanted(_ rule: Int32) -> Bool { only?[Int(rule)] ?? true }

  /// The attempts at one token.
  private mutating func tryAll(_ attempts: ArraySlice<RuleAttempts.Attempt>, from first: Int) -> Int {
    tried.removeAll(keepingCapacity: true)
    var next = first
    while next < attempts.endIndex, attempts[next].token == attempts[first].token {
      let rule = attempts[next].rule
      next += 1
      guard isWanted(rule) else { continue }
      tried.append(rule)
      tryRule(rule, at: Int(attempts[first].token))
    }
    return next
  }

  // MARK: Rules that begin with an annotation

  /// The tokens at which an annotation begins that a rule of the stage begins with, in order.
  private var annotatedTokens: [Int32] {
    let triggers = context.storage.lexicon.knowledge.triggers
    guard stage < triggers.stageKinds.count, triggers.stageKinds[stage] != 0 else { return [] }
    let kinds = triggers.stageKinds[stage]
    var tokens: [Int32] = []
    for annotation in context.layer.annotations where kinds & (1 << UInt32(annotation.kind.rawValue)) != 0 {
      tokens.append(Int32(annotation.tokens.lowerBound))
    }
    tokens.sort()
    var count = 0
    for token in tokens where count == 0 || tokens[count - 1] != token {
      tokens[count] = token
      count += 1
    }
    tokens.removeSubrange(count...)
    return tokens
  }

  private mutating func tryAnnotations(at token: Int) {
    let block = context.storage.tokens.block(context.storage.tokens.blockIndex(of: token))
    var number = context.layer.first(at: token)
    while number != 0 {
      let annotation = context.layer.annotation(number)
      number = annotation.next
      tryRules(with: annotation, at: token, block)
    }
  }

  private mutating func tryRules(
    with annotation: AnnotationLayer.Annotation, at token: Int, _ block: Range<Int>
  ) {
    let storage = context.storage
    let triggers = storage.lexicon.knowledge.triggers
    guard let all = triggers.byAnnotation[Int(annotation.kind.rawValue)] else { return }
    let end = annotation.tokens.upperBound
    let bits =
      end < block.upperBound
      ? triggers.sets.set(storage.lexicon.facts[Int(storage.facts[end].word)].afterAnnotation)
      : triggers.always(PatternNeeds.depth)
    for beginning in all where bits.holds(beginning) {
      let rule = Int32(triggers.rules[beginning])
      guard triggers.stages[Int(rule)] == stage, isWanted(rule), !tried.contains(rule) else { continue }
      tried.append(rule)
      tryRule(rule, at: token)
    }
  }

  // MARK: One attempt

  private mutating func tryRule(_ rule: Int32, at token: Int) {
    let storage = context.storage
    let compiled = rules[Int(rule)]
    guard hasNeeded(compiled.annotationNeed, from: token) else { return }
    let block = storage.tokens.block(storage.tokens.blockIndex(of: token))
    guard let end = machine.run(compiled.program, at: token, context: context, limit: block.upperBound),
      end > token
    else { return }
    let (targetStart, targetEnd) = (Int(machine.slots[0]), Int(machine.slots[1]))
    let target = targetStart >= 0 && targetEnd > targetStart ? targetStart..<targetEnd : token..<end
    var captures: [RuleMatch.Capture] = []
    for (label, name) in compiled.program.labels.enumerated() {
      let start = machine.slots[label * 2 + 2]
      let end = machine.slots[label * 2 + 3]
      guard start >= 0, end > start else { continue }
      captures.append(
        .init(label: name, tokens: Int(start)..<Int(end), listed: compiled.program.labelClasses[label]))
    }
    if isExcluded(compiled, token..<end, block) { return }
    found.append(RuleMatch(rule: Int(rule), tokens: token..<end, target: target, captures: captures))
  }

  /// Whether an annotation begins near a token that every match from there has.
  private func hasNeeded(_ need: AnnotationNeed, from token: Int) -> Bool {
    if need.kinds == 0 { return true }
    for start in token..<min(token + Int(need.within) + 1, context.storage.tokenCount) {
      var number = context.layer.first(at: start)
      while number != 0 {
        let annotation = context.layer.annotation(number)
        if need.kinds & (1 << UInt32(annotation.kind.rawValue)) != 0 { return true }
        number = annotation.next
      }
    }
    return false
  }

  /// Whether something stands beside a match that the rule does not want there.
  private mutating func isExcluded(_ rule: RuleSet.CompiledRule, _ match: Range<Int>, _ block: Range<Int>)
    -> Bool
  {
    for program in rule.unlessAfter where match.upperBound < block.upperBound {
      if machine.run(program, at: match.upperBound, context: context, limit: block.upperBound) != nil {
        return true
      }
    }
    for program in rule.unlessBefore {
      for start in max(block.lowerBound, match.lowerBound - 6)..<match.lowerBound
      where machine.run(program, at: start, context: context, limit: match.lowerBound) == match.lowerBound {
        return true
      }
    }
    return false
  }
}
