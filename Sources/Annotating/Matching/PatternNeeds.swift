/// What the first three tokens of a pattern's matches can be; a superset, found by following its program.
struct PatternNeeds {
  struct Place {
    var folds: Set<UInt32> = []
    var classes: Set<Int> = []
    var shapes: Set<UInt32> = []
    /// Anything may stand here, or the match may have ended.
    var anything = false
  }

  /// The phrases of a word list by their words at the first three places.
  struct Phrases: Sendable {
    var words: [Set<UInt32>] = Array(repeating: [], count: RuleTriggers.depth)
    /// 2, and 3 for three or more.
    var lengths: Set<Int> = []

    mutating func add(_ folds: [UInt32]) {
      for (place, fold) in folds.prefix(RuleTriggers.depth).enumerated() { words[place].insert(fold) }
      lengths.insert(min(folds.count, RuleTriggers.depth))
    }
  }

  private(set) var places = Array(repeating: Place(), count: RuleTriggers.depth)
  private(set) var firstAnnotations: Set<Int> = []
  private(set) var matchesNothing = false

  init(_ program: PatternProgram, phrases: [Int: Phrases]) {
    /// Instructions that take a token beginning at each place.
    var active = Array(repeating: Set<Int>(), count: RuleTriggers.depth)
    let first = Self.closure(of: 0, in: program)
    active[0] = Set(first.taking)
    matchesNothing = first.accepts
    for place in 0..<RuleTriggers.depth {
      for at in active[place].sorted() {
        let instruction = program.instructions[at]
        take(instruction, at: place, phrases)
        let next = Self.closure(of: at + 1, in: program)
        for length in lengths(of: instruction, phrases) {
          let after = place + length
          guard after < RuleTriggers.depth else { continue }
          active[after].formUnion(next.taking)
          if next.accepts { for later in after..<RuleTriggers.depth { places[later].anything = true } }
        }
      }
    }
  }

  private func lengths(of instruction: PatternProgram.Instruction, _ phrases: [Int: Phrases]) -> [Int] {
    switch instruction.operation {
    case .listed where instruction.flag: [1] + (phrases[Int(instruction.a)]?.lengths.sorted() ?? [])
    case .annotation: Array(1...RuleTriggers.depth)
    default: [1]
    }
  }

  private mutating func take(
    _ instruction: PatternProgram.Instruction, at place: Int, _ phrases: [Int: Phrases]
  ) {
    switch instruction.operation {
    case .literal: places[place].folds.insert(UInt32(bitPattern: instruction.a))
    case .shape: places[place].shapes.insert(UInt32(bitPattern: instruction.a))
    case .listed:
      places[place].classes.insert(Int(instruction.a))
      guard instruction.flag, let list = phrases[Int(instruction.a)] else { return }
      for inner in place..<RuleTriggers.depth { places[inner].folds.formUnion(list.words[inner - place]) }
    default:
      if place == 0 { firstAnnotations.insert(Int(instruction.a)) }
      // What an annotation covers is any word.
      for inner in max(1, place)..<RuleTriggers.depth { places[inner].anything = true }
    }
  }

  /// The instructions that can take the next token from a place of the program, and whether it can end there.
  private static func closure(of start: Int, in program: PatternProgram) -> (taking: [Int], accepts: Bool) {
    var taking: [Int] = []
    var seen = Set<Int>()
    var open = [start]
    var accepts = false
    while let at = open.popLast() {
      guard at < program.instructions.count, seen.insert(at).inserted else { continue }
      let instruction = program.instructions[at]
      switch instruction.operation {
      case .literal, .shape, .listed, .annotation: taking.append(at)
      case .split: open += [Int(instruction.a), Int(instruction.b)]
      case .jump: open.append(Int(instruction.a))
      case .accept: accepts = true
      default: open.append(at + 1)
      }
    }
    return (taking, accepts)
  }
}
