/// Follows programs to what their matches can begin with; see ``PatternNeeds``.
///
/// Bits and flat arrays: with sets this took a quarter of the time to start.
struct PatternBeginnings {
  /// What can take the next token from one place of a program.
  private struct Closure {
    /// The instructions, as a range of `taking`.
    var taking: Range<Int>
    /// The match can end here.
    var accepts: Bool
    /// An annotation can stand here that may begin with any word.
    var hasAnnotation: Bool
    /// A name can stand here.
    var hasName: Bool

    var takesAnything: Bool { accepts || hasAnnotation }
    /// Anything may stand behind the next token: a name has any words after its first.
    var takesAnythingAfter: Bool { takesAnything || hasName }
  }

  private let terms: TriggerTerms
  private let phrases: PhraseWords
  /// Words of 64 terms.
  private let width: Int

  // Of the program at hand.
  private var instructions: [PatternProgram.Instruction] = []
  private var literals: [UInt32] = []
  private var closures: [Closure] = []
  /// By closure: the terms that its instructions ask for.
  private var masks: [UInt64] = []
  private var taking: [Int] = []
  /// By instruction: the closure that begins there, plus one.
  private var known: [Int] = []
  /// By instruction: the last search that came by.
  private var seen: [Int] = []

  init(terms: TriggerTerms, phrases: PhraseWords) {
    self.terms = terms
    self.phrases = phrases
    width = (terms.count + 63) / 64
  }

  /// The ways in which a program's matches begin; nil when it can match nothing.
  mutating func all(of program: PatternProgram) -> [PackedNeeds]? {
    open(program)
    let first = closures[closure(at: 0)]
    if first.accepts { return nil }
    var all: [PatternNeeds] = []
    for index in first.taking {
      for needs in beginnings(at: taking[index]) {
        if let alike = all.firstIndex(where: { $0.goesOn(like: needs) }) {
          all[alike].join(needs)
        } else {
          all.append(needs)
        }
      }
    }
    return all.map(PackedNeeds.init)
  }

  private mutating func open(_ program: PatternProgram) {
    instructions = program.instructions
    literals = program.literals
    closures.removeAll(keepingCapacity: true)
    masks.removeAll(keepingCapacity: true)
    taking.removeAll(keepingCapacity: true)
    known = Array(repeating: 0, count: instructions.count + 1)
    seen = known
  }

  /// A list's single words and its entries of several words go on in different ways.
  private mutating func beginnings(at first: Int) -> [PatternNeeds] {
    let instruction = instructions[first]
    if instruction.operation == .annotation { return beginnings(withAnnotationAt: first) }
    let lengths = lengths(of: instruction)
    guard instruction.operation == .listed, instruction.flag else {
      var needs = PatternNeeds(width: width)
      take(instruction, at: 0, &needs)
      goOn(from: first, lengths: lengths, &needs)
      return [needs]
    }
    var single = PatternNeeds(width: width)
    single.insert(terms.listed(instruction.a), at: 0)
    goOn(from: first, lengths: 0b10, &single)
    var several = PatternNeeds(width: width)
    several.insert(terms.phraseWord(of: instruction.a, at: 0), at: 0)
    takePhrase(instruction, at: 0, &several)
    goOn(from: first, lengths: lengths & ~0b10, &several)
    return [single, several]
  }

  /// Each instruction that can follow goes on in a way of its own: "'s" before a noun, a comma before "who".
  private mutating func beginnings(withAnnotationAt first: Int) -> [PatternNeeds] {
    var needs = PatternNeeds(width: width)
    take(instructions[first], at: 0, &needs)
    let next = closure(at: first + 1)
    if closures[next].takesAnything {
      needs.insertAnythingAfterAnnotation(from: PatternNeeds.afterAnnotation)
      return [needs]
    }
    var all: [PatternNeeds] = []
    for index in closures[next].taking {
      var own = needs
      describeAfter(taking[index], &own)
      all.append(own)
    }
    return all
  }

  /// What can stand second and third behind an instruction that takes so many tokens.
  private mutating func goOn(from first: Int, lengths: UInt8, _ needs: inout PatternNeeds) {
    let next = closure(at: first + 1)
    if lengths & 0b10 != 0 {
      take(next, at: 1, &needs)
      for index in closures[next].taking { goOn(fromSecond: taking[index], &needs) }
    }
    if lengths & 0b100 != 0 { take(next, at: 2, &needs) }
  }

  /// What can stand third where an instruction takes the second token.
  private mutating func goOn(fromSecond second: Int, _ needs: inout PatternNeeds) {
    let instruction = instructions[second]
    takePhrase(instruction, at: 1, &needs)
    guard lengths(of: instruction) & 0b10 != 0 else { return }
    let next = closure(at: second + 1)
    take(next, at: 2, &needs)
  }

  private func take(_ closure: Int, at place: Int, _ needs: inout PatternNeeds) {
    needs.formUnion(masks[closure * width..<(closure + 1) * width], at: place)
    if closures[closure].takesAnything { needs.insertAnything(from: place) }
    if closures[closure].takesAnythingAfter { needs.insertAnything(from: place + 1) }
  }

  private func take(_ instruction: PatternProgram.Instruction, at place: Int, _ needs: inout PatternNeeds) {
    terms.forEach(of: instruction, literals) { needs.insert($0, at: place) }
    takePhrase(instruction, at: place, &needs)
    guard instruction.operation == .annotation else { return }
    needs.insert(annotation: Int(instruction.a))
    needs.insertAnything(from: max(1, place))
  }

  /// The words of a list's phrases behind the first one.
  private func takePhrase(
    _ instruction: PatternProgram.Instruction, at place: Int, _ needs: inout PatternNeeds
  ) {
    guard instruction.operation == .listed, instruction.flag else { return }
    for inner in place + 1..<max(place + 1, PatternNeeds.depth) {
      needs.insert(terms.phraseWord(of: instruction.a, at: inner - place), at: inner)
    }
  }

  /// What can stand behind an annotation where an instruction takes the first token there.
  private mutating func describeAfter(_ at: Int, _ needs: inout PatternNeeds) {
    let instruction = instructions[at]
    let (after, second) = (PatternNeeds.afterAnnotation, PatternNeeds.secondAfterAnnotation)
    if instruction.operation == .annotation {
      needs.insert(terms.nameStart, at: after)
      return needs.insertAnythingAfterAnnotation(from: second)
    }
    terms.forEach(of: instruction, literals) { needs.insert($0, at: after) }
    if instruction.operation == .listed, instruction.flag {
      needs.insert(terms.phraseWord(of: instruction.a, at: 1), at: second)
    }
    let next = closure(at: at + 1)
    needs.formUnion(masks[next * width..<(next + 1) * width], at: second)
    if closures[next].takesAnything { needs.insertAnythingAfterAnnotation(from: second) }
  }

  /// How many tokens an instruction can take: bits 1, 2 and 3.
  private func lengths(of instruction: PatternProgram.Instruction) -> UInt8 {
    switch instruction.operation {
    case .listed where instruction.flag: phrases.lengths(of: Int(instruction.a))
    case .annotation: 0b1110
    default: 0b10
    }
  }
}

extension PatternBeginnings {
  /// The number of the closure at a place of the program.
  private mutating func closure(at start: Int) -> Int {
    if known[start] != 0 { return known[start] - 1 }
    let number = closures.count
    var closure = Closure(
      taking: taking.count..<taking.count, accepts: false, hasAnnotation: false, hasName: false)
    masks += repeatElement(0, count: width)
    var open = [start]
    while let at = open.popLast() {
      guard at < instructions.count, seen[at] != number + 1 else { continue }
      seen[at] = number + 1
      let instruction = instructions[at]
      switch instruction.operation {
      case .annotation:
        taking.append(at)
        if AnnotationKind(rawValue: instruction.a)?.isOfName ?? false {
          closure.hasName = true
          masks[number * width + terms.nameStart >> 6] |= 1 << UInt64(terms.nameStart & 63)
        } else {
          closure.hasAnnotation = true
        }
      case .literal, .oneOf, .shape, .listed:
        taking.append(at)
        addTerms(of: instruction, to: number)
      case .split:
        open.append(Int(instruction.a))
        open.append(Int(instruction.b))
      case .jump: open.append(Int(instruction.a))
      case .accept: closure.accepts = true
      default: open.append(at + 1)
      }
    }
    closure.taking = closure.taking.lowerBound..<taking.count
    closures.append(closure)
    known[start] = number + 1
    return number
  }

  private mutating func addTerms(of instruction: PatternProgram.Instruction, to number: Int) {
    let start = number * width
    terms.forEach(of: instruction, literals) { masks[start + $0 >> 6] |= 1 << UInt64($0 & 63) }
  }
}
