/// Runs one program at one token: backtracking with an explicit stack, bounded by ``PatternLimits``.
struct PatternMachine: ~Copyable {
  // Not private, as they ought to be: the compiler (6.3.1, without optimization) then makes a broken module where
  // another file lets go of a machine.
  struct Choice: BitwiseCopyable {
    var instruction: Int32
    var token: Int32
    var pending: UInt8
    var trail: Int32
  }

  struct Change: BitwiseCopyable {
    var slot: Int32
    var old: Int32
  }

  private var choices = FlatArray<Choice>(capacity: 64)
  private var trail = FlatArray<Change>(capacity: 64)
  /// Start and end of the target, then of each label; -1 where nothing was captured.
  private(set) var slots = FlatArray<Int32>(capacity: 32)

  /// The tokens after a match of `program` that begins at `start`, or nil.
  mutating func run(
    _ program: RuleCodes.Program, at start: Int, context: borrowing MatchContext, limit blockEnd: Int
  ) -> Int? {
    choices.removeAll()
    trail.removeAll()
    slots.fill(-1, count: (program.labelCount + 1) * 2)
    let limit = min(blockEnd, start + PatternLimits.tokens)
    let facts = context.facts
    var at = 0
    var token = start
    var pending: UInt8 = 2
    var steps = 0
    while true {
      steps += 1
      if steps > PatternLimits.steps { return nil }
      let instruction = program.instructions[at]
      var taken = -1
      switch instruction.operation {
      case .accept: return token
      case .split:
        choices.append(
          Choice(
            instruction: instruction.b, token: Int32(truncatingIfNeeded: token), pending: pending,
            trail: Int32(truncatingIfNeeded: trail.count))
        )
        at = Int(instruction.a)
        continue
      case .jump:
        at = Int(instruction.a)
        continue
      case .space:
        pending = token == start ? 2 : UInt8(truncatingIfNeeded: instruction.a)
        at += 1
        continue
      case .captureStart: set(Int(instruction.a) * 2 + 2, token)
      case .captureEnd: set(Int(instruction.a) * 2 + 3, token)
      case .targetStart: set(0, token)
      case .targetEnd: set(1, token)
      case .sentenceStart:
        taken = token < limit && facts[token].mark.contains(.sentenceStart) ? token : -2
      case .sentenceEnd:
        taken = token >= limit || facts[token].mark.contains(.sentenceStart) ? token : -2
      default:
        let mayTake =
          token < limit
          && (token == start || pending == 2 || facts[token].mark.contains(.spaceBefore) == (pending == 1))
        taken = mayTake ? take(instruction, program.literals, facts + token, token, at, limit, context) : -2
        if taken >= 0 { pending = 0 }
      }
      if taken == -2 {
        guard let choice = choices.popLast() else { return nil }
        undo(to: Int(choice.trail))
        at = Int(choice.instruction)
        token = Int(choice.token)
        pending = choice.pending
      } else {
        if taken >= 0 { token = taken }
        at += 1
      }
    }
  }

  /// The token after what an instruction takes, or -2.
  @inline(__always)
  private mutating func take(
    _ instruction: PatternProgram.Instruction, _ literals: UnsafePointer<UInt32>,
    _ facts: UnsafePointer<TokenFacts>, _ token: Int, _ at: Int,
    _ limit: Int, _ context: borrowing MatchContext
  ) -> Int {
    if instruction.operation == .annotation {
      return takeAnnotation(instruction.a, token, at, limit, context)
    }
    let single = instruction.operation.takesWord(
      facts, flag: instruction.flag, instruction.a, instruction.b, literals)
    guard instruction.operation == .listed, instruction.flag,
      facts.pointee.phraseLists.holds(Int(instruction.a))
    else { return single ? token + 1 : -2 }
    return takePhrase(of: ClassID(Int(instruction.a)), single: single, token, at, limit, context)
  }

  private mutating func takePhrase(
    of listed: ClassID, single: Bool, _ token: Int, _ at: Int, _ limit: Int, _ context: borrowing MatchContext
  ) -> Int {
    var longest = single ? token + 1 : -2
    context.storage.forEachPhrase(at: token, listed: listed, limit: limit) { end, _ in
      // The longest is taken; the others stay as choices.
      if longest >= 0 { pushTaken(longest, at) }
      longest = end
    }
    return longest
  }

  private mutating func takeAnnotation(
    _ kind: Int32, _ token: Int, _ at: Int, _ limit: Int, _ context: borrowing MatchContext
  ) -> Int {
    var first = -2
    var number = context.layer.first(at: token)
    while number != 0 {
      let annotation = context.layer.annotation(number)
      number = annotation.next
      let end = annotation.tokens.upperBound
      guard annotation.kind.rawValue == kind, end <= limit else { continue }
      // Nearly always there is one.
      if first >= 0 { return takeLongest(kind, token, at, limit, context) }
      first = end
    }
    return first
  }

  /// Takes the longest of several annotations of a kind; the others stay as choices.
  @inline(never)
  private mutating func takeLongest(
    _ kind: Int32, _ token: Int, _ at: Int, _ limit: Int, _ context: borrowing MatchContext
  ) -> Int {
    var ends: [Int] = []
    var number = context.layer.first(at: token)
    while number != 0 {
      let annotation = context.layer.annotation(number)
      number = annotation.next
      let end = annotation.tokens.upperBound
      if annotation.kind.rawValue == kind, end <= limit { ends.append(end) }
    }
    ends.sort()
    for end in ends.dropLast() { pushTaken(end, at) }
    return ends.last ?? -2
  }

  private mutating func pushTaken(_ token: Int, _ at: Int) {
    choices.append(
      Choice(instruction: Int32(at + 1), token: Int32(token), pending: 0, trail: Int32(trail.count)))
  }

  @inline(__always)
  private mutating func set(_ slot: Int, _ value: Int) {
    // Without a choice there is no way back.
    if choices.count > 0 { trail.append(Change(slot: Int32(slot), old: slots[slot])) }
    slots[slot] = Int32(truncatingIfNeeded: value)
  }

  private mutating func undo(to count: Int) {
    while trail.count > count, let change = trail.popLast() { slots[Int(change.slot)] = change.old }
  }
}

/// What a match is made in: the statement's tokens, the words, and what earlier stages found.
struct MatchContext: ~Copyable {
  let storage: Analysis.Storage
  let layer: AnnotationLayer
  /// By token; those of `storage`.
  let facts: UnsafePointer<TokenFacts>
  /// What is known of the words; no word is added while rules are tried.
  let words: UnsafePointer<WordFacts>
  let rareWords: UnsafePointer<RareWordFacts>

  init(_ analysis: Analysis) {
    storage = analysis.storage
    layer = analysis.layer
    facts = storage.facts
    words = storage.lexicon.facts
    rareWords = storage.lexicon.rareFacts
  }
}

extension Analysis.Storage {
  /// Gives the entries of a word list that have several words and begin at a token, the shorter ones first.
  @inline(__always)
  func forEachPhrase(at token: Int, listed: ClassID, limit: Int, _ body: (Int, PhraseTrie.Final) -> Void) {
    var node = facts[token].phraseNode
    var capitals: UInt64 = facts[token].shape.contains(.capitalized) ? 1 : 0
    var at = token + 1
    while node != 0, at < limit, at - token < 63 {
      let word = facts[at]
      if word.shape.contains(.capitalized) { capitals |= 1 << UInt64(at - token) }
      node = lexicon.knowledge.phrases.child(
        of: node, fold: word.fold, spaced: word.mark.contains(.spaceBefore))
      at += 1
      if node != 0,
        let final = lexicon.knowledge.phrases.final(node: node, listed: listed, capitals: capitals)
      {
        body(at, final)
      }
    }
  }
}
