/// What the first three tokens of a pattern's matches can be, for the matches that begin in one way; a superset,
/// found by following the pattern's program.
///
/// A pattern with several beginnings (`(the )?{decade}`) has one of these for each, so that what may follow "the"
/// is not what may follow a decade.
struct PatternNeeds {
  struct Place: Equatable {
    var folds: Set<UInt32> = []
    var classes: Set<Int> = []
    var shapes: Set<UInt32> = []
    /// Anything may stand here, or the match may have ended.
    var anything = false
  }

  /// The phrases of a word list by their words at the first three places.
  struct Phrases: Sendable {
    var words: [Set<UInt32>] = Array(repeating: [], count: PatternNeeds.depth)
    /// 2, and 3 for three or more.
    var lengths: Set<Int> = []
    /// Tokens of the longest.
    var longest = 1

    mutating func add(_ folds: [UInt32]) {
      for (place, fold) in folds.prefix(PatternNeeds.depth).enumerated() { words[place].insert(fold) }
      lengths.insert(min(folds.count, PatternNeeds.depth))
      longest = max(longest, folds.count)
    }
  }

  static let depth = 3

  private(set) var places = Array(repeating: Place(), count: depth)
  /// The kinds of annotation that matches begin with.
  private(set) var annotations: Set<Int> = []
  /// What can stand behind such an annotation.
  private(set) var afterAnnotation = Place()

  /// The ways in which a program's matches begin; nil when it can match nothing.
  static func all(of program: PatternProgram, phrases: [Int: Phrases]) -> [PatternNeeds]? {
    let first = closure(of: 0, in: program)
    guard !first.accepts else { return nil }
    var all: [PatternNeeds] = []
    for needs in first.taking.sorted().flatMap({ beginnings(program, at: $0, phrases) }) {
      if let alike = all.firstIndex(where: { $0.goesOn(like: needs) }) {
        all[alike].join(needs)
      } else {
        all.append(needs)
      }
    }
    return all
  }

  /// A list's single words and its entries of several words go on in different ways.
  private static func beginnings(_ program: PatternProgram, at first: Int, _ phrases: [Int: Phrases])
    -> [PatternNeeds]
  {
    let instruction = program.instructions[first]
    guard instruction.operation == .listed, instruction.flag, phrases[Int(instruction.a)] != nil else {
      return [PatternNeeds(program, first: first, phrases: phrases)]
    }
    return [false, true].map { PatternNeeds(program, first: first, phrases: phrases, severalWords: $0) }
  }

  private func goesOn(like other: PatternNeeds) -> Bool {
    places[1...] == other.places[1...] && afterAnnotation == other.afterAnnotation
      && annotations.isEmpty == other.annotations.isEmpty
  }

  private mutating func join(_ other: PatternNeeds) {
    places[0].folds.formUnion(other.places[0].folds)
    places[0].classes.formUnion(other.places[0].classes)
    places[0].shapes.formUnion(other.places[0].shapes)
    annotations.formUnion(other.annotations)
  }

  /// - Parameter severalWords: Whether the first instruction, a word list, takes an entry of several words; nil for any.
  private init(_ program: PatternProgram, first: Int, phrases: [Int: Phrases], severalWords: Bool? = nil) {
    /// Instructions that take a token beginning at each place.
    var active = Array(repeating: Set<Int>(), count: Self.depth)
    active[0] = [first]
    for place in 0..<Self.depth {
      for at in active[place].sorted() {
        let instruction = program.instructions[at]
        let several = place == 0 ? severalWords : nil
        take(instruction, at: place, program.literals, phrases, severalWords: several)
        let next = Self.closure(of: at + 1, in: program)
        if place == 0, instruction.operation == .annotation { describeAfter(next, program, phrases) }
        for length in lengths(of: instruction, phrases, severalWords: several) {
          let after = place + length
          guard after < Self.depth else { continue }
          active[after].formUnion(next.taking)
          if next.accepts { for later in after..<Self.depth { places[later].anything = true } }
        }
      }
    }
  }

  private mutating func describeAfter(
    _ next: (taking: [Int], accepts: Bool), _ program: PatternProgram, _ phrases: [Int: Phrases]
  ) {
    afterAnnotation.anything = next.accepts
    for at in next.taking {
      Self.take(program.instructions[at], program.literals, phrases, into: &afterAnnotation)
    }
  }

  private func lengths(
    of instruction: PatternProgram.Instruction, _ phrases: [Int: Phrases], severalWords: Bool?
  ) -> [Int] {
    switch instruction.operation {
    case .listed where instruction.flag && severalWords != false:
      (severalWords == nil ? [1] : []) + (phrases[Int(instruction.a)]?.lengths.sorted() ?? [])
    case .annotation: Array(1...Self.depth)
    default: [1]
    }
  }

  private mutating func take(
    _ instruction: PatternProgram.Instruction, at place: Int, _ literals: [UInt32], _ phrases: [Int: Phrases],
    severalWords: Bool?
  ) {
    if instruction.operation == .annotation {
      if place == 0 { annotations.insert(Int(instruction.a)) }
      // What an annotation covers is any word.
      for inner in max(1, place)..<Self.depth { places[inner].anything = true }
      return
    }
    Self.take(instruction, literals, phrases, into: &places[place], severalWords: severalWords)
    guard severalWords != false else { return }
    guard instruction.operation == .listed, instruction.flag, let list = phrases[Int(instruction.a)] else {
      return
    }
    for inner in place + 1..<max(place + 1, Self.depth) {
      places[inner].folds.formUnion(list.words[inner - place])
    }
  }

  /// What an instruction's first token can be.
  private static func take(
    _ instruction: PatternProgram.Instruction, _ literals: [UInt32], _ phrases: [Int: Phrases],
    into place: inout Place,
    severalWords: Bool? = nil
  ) {
    switch instruction.operation {
    case .literal: place.folds.insert(UInt32(bitPattern: instruction.a))
    case .oneOf:
      for literal in literals[Int(instruction.a)..<Int(instruction.a + instruction.b)] {
        place.folds.insert(literal & ~PatternProgram.needsCapital)
      }
    case .shape: place.shapes.insert(UInt32(bitPattern: instruction.a))
    case .listed:
      if severalWords != true { place.classes.insert(Int(instruction.a)) }
      if severalWords != false, instruction.flag, let list = phrases[Int(instruction.a)] {
        place.folds.formUnion(list.words[0])
      }
    default: place.anything = true
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
      case .literal, .oneOf, .shape, .listed, .annotation: taking.append(at)
      case .split: open += [Int(instruction.a), Int(instruction.b)]
      case .jump: open.append(Int(instruction.a))
      case .accept: accepts = true
      default: open.append(at + 1)
      }
    }
    return (taking, accepts)
  }
}
