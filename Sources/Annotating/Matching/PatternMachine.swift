/// Runs one program at one token: backtracking with an explicit stack, bounded by ``PatternLimits``.
struct PatternMachine {
  struct Captured {
    var start: Int32
    var end: Int32
  }

  private struct Choice {
    var instruction: Int32
    var token: Int32
    var pending: UInt8
    var trail: Int32
  }

  private struct Change {
    var slot: Int32
    var old: Int32
  }

  private var choices: [Choice] = []
  private var trail: [Change] = []
  /// Start and end of the target, then of each label; -1 where nothing was captured.
  private(set) var slots: [Int32] = []

  /// The tokens after a match of `program` that begins at `start`, or nil.
  mutating func run(
    _ program: PatternProgram, at start: Int, context: MatchContext, limit blockEnd: Int
  ) -> Int? {
    let limit = min(blockEnd, start + PatternLimits.tokens)
    choices.removeAll(keepingCapacity: true)
    trail.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    for _ in 0..<(program.labels.count + 1) * 2 { slots.append(-1) }
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
        choices.append(Choice(instruction: instruction.b, token: Int32(token), pending: pending, trail: Int32(trail.count)))
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
      case .sentenceStart: taken = context.isSentenceStart(token, limit: limit) ? token : -2
      case .sentenceEnd: taken = token >= limit || context.isSentenceStart(token, limit: limit) ? token : -2
      default:
        taken = canTake(token, start: start, pending: pending, limit: limit, context) ? take(instruction, token, at, limit, context) : -2
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

  @inline(__always)
  private func canTake(_ token: Int, start: Int, pending: UInt8, limit: Int, _ context: MatchContext) -> Bool {
    guard token < limit else { return false }
    if token == start || pending == 2 { return true }
    return context.tokens.marks[token].contains(.spaceBefore) == (pending == 1)
  }

  /// The token after what an instruction takes, or -2.
  @inline(__always)
  private mutating func take(
    _ instruction: PatternProgram.Instruction, _ token: Int, _ at: Int, _ limit: Int, _ context: MatchContext
  ) -> Int {
    let word = context.tokens.words[token]
    switch instruction.operation {
    case .literal:
      let entry = context.lexicon.entries[Int(word)]
      guard entry.fold == UInt32(bitPattern: instruction.a) else { return -2 }
      return !instruction.flag || entry.shape.contains(.capitalized) ? token + 1 : -2
    case .shape:
      let shape = context.lexicon.entries[Int(word)].shape.rawValue
      let wanted = UInt32(bitPattern: instruction.a)
      return shape & wanted == wanted ? token + 1 : -2
    case .listed:
      let listed = ClassID(Int(instruction.a))
      let single = context.lexicon.has(word, listed)
      guard instruction.flag, context.lexicon.beginsPhrase(word, of: listed) else {
        return single ? token + 1 : -2
      }
      let ends = context.phraseEnds(at: token, listed: listed, limit: limit)
      return takeLongest(ends, single: single ? token + 1 : nil, at)
    default:
      var ends: [Int] = []
      var number = context.layer.first(at: token)
      while number != 0 {
        let annotation = context.layer.annotation(number)
        if annotation.kind.rawValue == instruction.a, annotation.tokens.upperBound <= limit {
          ends.append(annotation.tokens.upperBound)
        }
        number = annotation.next
      }
      return takeLongest(ends.sorted(), single: nil, at)
    }
  }

  /// Takes the longest of several ends; the others stay as choices. `ends` grow.
  private mutating func takeLongest(_ ends: [Int], single: Int?, _ at: Int) -> Int {
    guard let longest = ends.last else { return single ?? -2 }
    if let single { pushTaken(single, at) }
    for end in ends.dropLast() { pushTaken(end, at) }
    return longest
  }

  private mutating func pushTaken(_ token: Int, _ at: Int) {
    choices.append(Choice(instruction: Int32(at + 1), token: Int32(token), pending: 0, trail: Int32(trail.count)))
  }

  @inline(__always)
  private mutating func set(_ slot: Int, _ value: Int) {
    trail.append(Change(slot: Int32(slot), old: slots[slot]))
    slots[slot] = Int32(value)
  }

  private mutating func undo(to count: Int) {
    while trail.count > count, let change = trail.popLast() { slots[Int(change.slot)] = change.old }
  }
}

/// What a match is made in: the statement's tokens, the words, and what earlier stages found.
struct MatchContext {
  let storage: Analysis.Storage
  let layer: AnnotationLayer

  var tokens: Tokens { _read { yield storage.tokens } }
  var lexicon: Lexicon { _read { yield storage.lexicon } }

  func isSentenceStart(_ token: Int, limit: Int) -> Bool {
    token < limit && tokens.marks[token].contains(.sentenceStart)
  }

  /// The tokens after each phrase of a list that begins at a token, growing.
  func phraseEnds(at token: Int, listed: ClassID, limit: Int) -> [Int] {
    var ends: [Int] = []
    forEachPhrase(at: token, listed: listed, limit: limit) { end, _ in ends.append(end) }
    return ends
  }

  func forEachPhrase(at token: Int, listed: ClassID, limit: Int, _ body: (Int, PhraseTrie.Final) -> Void) {
    var node = lexicon.entries[Int(tokens.words[token])].phraseNode
    var capitals: UInt64 = lexicon.entries[Int(tokens.words[token])].shape.contains(.capitalized) ? 1 : 0
    var at = token + 1
    while node != 0, at <= limit {
      if let final = lexicon.knowledge.phrases.final(node: node, listed: listed, capitals: capitals) { body(at, final) }
      guard at < limit, at - token < 63 else { return }
      let entry = lexicon.entries[Int(tokens.words[at])]
      if entry.shape.contains(.capitalized) { capitals |= 1 << UInt64(at - token) }
      node = lexicon.knowledge.phrases.child(
        of: node, fold: entry.fold, spaced: tokens.marks[at].contains(.spaceBefore))
      at += 1
    }
  }
}
