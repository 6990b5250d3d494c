import CPrefetch

extension Analysis {
  /// All places where a rule of a stage fits, by first token; they may overlap.
  ///
  /// - Parameters:
  ///   - only: By rule: whether it is tried.
  ///   - captures: Whether the matches tell what their labels took.
  public func matches(stage: Int, only: [Bool]? = nil, captures: Bool = true) -> [RuleMatch] {
    matches(stage: stage, only: only, captures: captures, places: nil)
  }

  /// The same with the layer's places, for who asks for several stages.
  func matches(
    stage: Int, only: [Bool]?, captures: Bool, places: AnnotationPlaces?
  ) -> [RuleMatch] {
    var matches: [RuleMatch] = []
    search(stage: stage, only: only, captures: captures, places: places) { found, captures in
      matches.append(RuleMatch(found, captures, ruleSet.rules[Int(found.rule)].labels))
    }
    return matches
  }

  /// Gives the places where a rule of a stage fits, without an array of them and without what labels took.
  @inline(__always)
  func forEachMatch(stage: Int, places: AnnotationPlaces?, _ body: (FoundMatch) -> Void) {
    search(stage: stage, only: nil, captures: false, places: places) { found, _ in body(found) }
  }

  /// Gives the places where a rule of a stage fits, all at once, and what their labels took; they hold until the next
  /// search.
  func withMatches(
    stage: Int, _ body: (UnsafeBufferPointer<FoundMatch>, UnsafeBufferPointer<FoundCapture>) -> Void
  ) {
    guard run(stage: stage, only: nil, captures: true, places: nil) else { return }
    body(storage.memory.found.buffer, storage.memory.captures.buffer)
  }

  @inline(__always)
  private func search(
    stage: Int, only: [Bool]?, captures: Bool, places: AnnotationPlaces?,
    _ body: (FoundMatch, UnsafeBufferPointer<FoundCapture>) -> Void
  ) {
    guard run(stage: stage, only: only, captures: captures, places: places) else { return }
    for number in 0..<storage.memory.found.count {
      body(storage.memory.found[number], storage.memory.captures.buffer)
    }
  }

  /// Leaves the matches of a stage's rules in the search's memory; false where there can be none.
  private func run(stage: Int, only: [Bool]?, captures: Bool, places: AnnotationPlaces?) -> Bool {
    if storage.attempts[stage].isEmpty, layer.annotations.isEmpty { return false }
    let places = ruleSet.codes.usesAnnotations(stage) ? places ?? self.places() : nil
    var search = RuleSearch(self, stage: stage, only: only, captures: captures, places: places)
    if places?.hasOddName ?? false {
      search.run(RuleAttempts(tokens, lexicon, byFirstWord: true))
    } else {
      search.run(storage.attempts)
    }
    return true
  }

  /// Where annotations begin; nil where there are none.
  func places() -> AnnotationPlaces? {
    layer.annotations.isEmpty ? nil : AnnotationPlaces(layer, in: tokens)
  }

  /// The token after what a rule's pattern takes at a token, whatever stands beside it; the token itself for nothing.
  func end(of rule: Int, at token: Int) -> Int {
    var search = RuleSearch(
      self, stage: ruleSet.rules[rule].stage, only: nil, captures: false, places: nil)
    return search.end(of: rule, at: token)
  }
}

/// Tries the rules of one stage where they may match: by the words that stand there, and by annotations.
private struct RuleSearch: ~Copyable {
  private let context: MatchContext
  // Those of the analysis' rule set, which lives as long as its analysis.
  private let codes: UnsafePointer<RuleCodes.Code>
  private let beside: UnsafePointer<RuleCodes.Beside>
  private let needCount: Int
  private let triggers: RuleTriggers
  private let stage: Int
  private let only: [Bool]?
  private let wantsCaptures: Bool
  /// The kinds of annotation that the stage's rules begin with, a bit each.
  private let annotations: UInt32
  private let places: AnnotationPlaces?
  private let memory: MatchMemory

  init(_ analysis: Analysis, stage: Int, only: [Bool]?, captures: Bool, places: AnnotationPlaces?) {
    self.places = places
    context = MatchContext(analysis)
    memory = analysis.storage.memory
    let codes = analysis.ruleSet.codes
    (self.codes, beside, needCount) = (codes.codes, codes.beside, codes.needCount)
    triggers = analysis.lexicon.knowledge.triggers
    self.stage = stage
    self.only = only
    wantsCaptures = captures
    annotations = triggers.annotations(stage)
  }

  /// Leaves the matches in `memory.found`, and what their labels took in `memory.captures`.
  mutating func run(_ attempts: borrowing RuleAttempts) {
    memory.found.removeAll()
    memory.captures.removeAll()
    memory.needed.begin(needCount: needCount)
    let attempts = attempts[stage]
    var next = 0
    if let places, annotations != 0 {
      prefetchWordsBehind()
      places.forEach(annotations) { token, block in
        tryAll(attempts, from: &next, before: token)
        memory.tried.removeAll()
        tryAll(attempts, from: &next, before: token + 1)
        tryAnnotations(at: token, block)
      }
    }
    tryAll(attempts, from: &next, before: .max)
  }

  /// Has what is asked of the words behind annotations fetched: they lie far apart, and a stage asks for all of them.
  private func prefetchWordsBehind() {
    for annotation in context.layer.annotations {
      let behind = context.storage.tokens.words + annotation.tokens.upperBound
      prefetch(context.rareWords + Int(behind[0]))
      prefetch(context.rareWords + Int(behind[1]))
    }
  }

  private func isWanted(_ rule: Int32) -> Bool { only?[Int(rule)] ?? true }

  /// The attempts up to a token, which are told from its words.
  private mutating func tryAll(
    _ attempts: UnsafeBufferPointer<RuleAttempts.Attempt>, from next: inout Int, before end: Int
  ) {
    while next < attempts.count, Int(attempts[next].token) < end {
      let attempt = attempts[next]
      next += 1
      if next < attempts.count { prefetch(codes[Int(attempts[next].rule)].program.ways) }
      guard hasNeeded(attempt.rule, from: Int(attempt.token)), isWanted(attempt.rule) else { continue }
      memory.tried.append(attempt.rule)
      tryRule(attempt.rule, at: Int(attempt.token), context.storage.tokens.block(Int(attempt.block)))
    }
  }

  /// Whether an annotation begins near a token that every match of a rule from there has: few of the words before names
  /// have one.
  @inline(__always)
  private func hasNeeded(_ rule: Int32, from token: Int) -> Bool {
    let need = codes[Int(rule)].annotationNeed
    return need.kinds == 0 || places?.hasNeeded(need, from: token) ?? false
  }

  // MARK: Rules that begin with an annotation

  private mutating func tryAnnotations(at token: Int, _ block: Range<Int>) {
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
    if annotations & (1 << UInt32(annotation.kind.rawValue)) == 0 { return }
    let end = annotation.tokens.upperBound
    let after = fits(end, block, PatternNeeds.afterAnnotation)
    triggers.forEachRule(
      stage, with: annotation.kind, after: after,
      second: { fits(end + 1, block, PatternNeeds.secondAfterAnnotation) }
    ) { rule in
      guard isWanted(rule), hasNeeded(rule, from: token), hasNext(rule, from: end),
        !memory.tried.buffer.contains(rule)
      else { return }
      memory.tried.append(rule)
      tryRule(rule, at: token, block)
    }
  }

  /// What the word at a place behind an annotation fits.
  @inline(__always)
  private func fits(_ token: Int, _ block: Range<Int>, _ place: Int) -> UnsafePointer<UInt64> {
    if places?.hasOddName ?? false { return triggers.all }
    guard token < block.upperBound else { return triggers.always(place) }
    let word = context.rareWords + Int(context.facts[token].word)
    return place == PatternNeeds.afterAnnotation
      ? word.pointee.afterAnnotation : word.pointee.secondAfterAnnotation
  }

  /// Whether an annotation begins behind one where every match of a rule that begins with that has another.
  @inline(__always)
  private func hasNext(_ rule: Int32, from end: Int) -> Bool {
    let need = codes[Int(rule)].nextAnnotationNeed
    return need.kinds == 0 || places?.hasNeeded(need, from: end) ?? false
  }

  // MARK: One attempt

  private mutating func tryRule(_ rule: Int32, at token: Int, _ block: Range<Int>) {
    let code = codes[Int(rule)]
    prefetch(code.program.instructions)
    guard memory.needed.canMeet(code.wordNeed, from: token, limit: block.upperBound, context.facts) else {
      return
    }
    // What mostly matches is not asked first whether it can.
    guard
      memory.habits.isMatching(rule)
        || memory.filter.canMatch(code.program, at: token, context: context, limit: block.upperBound),
      let end = memory.machine.run(code.program, at: token, context: context, limit: block.upperBound),
      end > token
    else { return memory.habits.note(rule, matched: false) }
    memory.habits.note(rule, matched: true)
    keep(rule, token..<end, block)
  }

  mutating func end(of rule: Int, at token: Int) -> Int {
    let limit = context.storage.tokens.block(context.storage.tokens.blockIndex(of: token)).upperBound
    return memory.machine.run(codes[rule].program, at: token, context: context, limit: limit) ?? token
  }

  /// Keeps a match where nothing stands beside it that the rule does not want there.
  private mutating func keep(_ rule: Int32, _ tokens: Range<Int>, _ block: Range<Int>) {
    let (targetStart, targetEnd) = (Int(memory.machine.slots[0]), Int(memory.machine.slots[1]))
    let target = targetStart >= 0 && targetEnd > targetStart ? targetStart..<targetEnd : tokens
    if isExcluded(codes[Int(rule)], tokens, block) { return }
    let first = memory.captures.count
    if wantsCaptures { keepCaptures(count: codes[Int(rule)].program.labelCount) }
    memory.found.append(
      FoundMatch(
        rule: rule, tokens: TokenSpan(tokens), target: TokenSpan(target),
        captures: TokenSpan(first..<memory.captures.count)))
  }

  private func keepCaptures(count: Int) {
    for label in 0..<count {
      let (start, end) = (memory.machine.slots[label * 2 + 2], memory.machine.slots[label * 2 + 3])
      guard start >= 0, end > start else { continue }
      memory.captures.append(
        FoundCapture(label: Int32(truncatingIfNeeded: label), tokens: TokenSpan(Int(start)..<Int(end))))
    }
  }

  /// Whether something stands beside a match that the rule does not want there.
  private mutating func isExcluded(_ code: RuleCodes.Code, _ match: Range<Int>, _ block: Range<Int>) -> Bool {
    let (start, end) = (match.lowerBound, match.upperBound)
    for number in code.firstAfter..<code.endAfter where end < block.upperBound {
      let program = beside[Int(number)].program
      if memory.filter.canMatch(program, at: end, context: context, limit: block.upperBound),
        memory.besideMachine.run(program, at: end, context: context, limit: block.upperBound) != nil
      {
        return true
      }
    }
    for number in code.firstBeside..<code.firstAfter {
      let (program, reach) = (beside[Int(number)].program, beside[Int(number)].reach)
      for before in max(block.lowerBound, start - reach)..<start
      where memory.filter.canMatch(program, at: before, context: context, limit: start)
        && memory.besideMachine.run(program, at: before, context: context, limit: start) == start
      {
        return true
      }
    }
    return false
  }
}
