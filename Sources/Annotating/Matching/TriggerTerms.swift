/// What rules ask of the first tokens of their matches (a word, a class, a shape, a word of a list's phrases), each kind
/// of question with a number.
struct TriggerTerms: Sendable {
  private(set) var count = 0
  /// By the id of a word in lower case, by class, and by class and place of its phrases' words: the number plus one.
  private var byFold: [UInt32]
  private var byClass: [UInt32]
  private var byPhraseWord: [UInt32]
  private var shapes: [(shape: TokenShape, term: Int)] = []

  init(wordCount: Int = 0, classCount: Int = 0) {
    byFold = Array(repeating: 0, count: wordCount)
    byClass = Array(repeating: 0, count: classCount)
    byPhraseWord = Array(repeating: 0, count: classCount * PatternNeeds.depth)
  }

  init(_ pack: CompiledPack) {
    count = pack[.termCount][0]
    byFold = pack[.termWords].map { UInt32($0) }
    byClass = pack[.termClasses].map { UInt32($0) }
    byPhraseWord = pack[.termPhraseWords].map { UInt32($0) }
    let shapes = pack[.termShapes]
    for index in stride(from: 0, to: shapes.count, by: 2) {
      self.shapes.append((TokenShape(rawValue: UInt32(shapes[index])), shapes[index + 1]))
    }
  }

  func pack(into writer: inout PackWriter) {
    writer.add(.termCount, [count])
    writer.add(.termWords, byFold)
    writer.add(.termClasses, byClass)
    writer.add(.termPhraseWords, byPhraseWord)
    writer.add(.termShapes, shapes.flatMap { [UInt64($0.shape.rawValue), UInt64($0.term)] })
  }

  /// Numbers what a program's instructions ask.
  mutating func add(_ program: PatternProgram) {
    for instruction in program.instructions {
      let a = Int(instruction.a)
      switch instruction.operation {
      case .literal: Self.number(&byFold[a], &count)
      case .oneOf:
        for literal in program.literals[a..<a + Int(instruction.b)] {
          Self.number(&byFold[Int(literal & ~PatternProgram.needsCapital)], &count)
        }
      case .shape: addShape(TokenShape(rawValue: UInt32(bitPattern: instruction.a)))
      case .annotation: addShape(.nameStart)
      case .listed:
        Self.number(&byClass[a], &count)
        guard instruction.flag else { continue }
        for place in 0..<PatternNeeds.depth {
          Self.number(&byPhraseWord[a * PatternNeeds.depth + place], &count)
        }
      default: continue
      }
    }
  }

  private static func number(_ term: inout UInt32, _ count: inout Int) {
    if term != 0 { return }
    count += 1
    term = UInt32(truncatingIfNeeded: count)
  }

  private mutating func addShape(_ shape: TokenShape) {
    if shapes.contains(where: { $0.shape == shape }) { return }
    shapes.append((shape, count))
    count += 1
  }

  // MARK: The terms of an instruction

  /// What an instruction's first token can be.
  @inline(__always)
  func forEach(of instruction: PatternProgram.Instruction, _ literals: [UInt32], _ body: (Int) -> Void) {
    switch instruction.operation {
    case .literal: body(literal(UInt32(bitPattern: instruction.a)))
    case .oneOf:
      for index in Int(instruction.a)..<Int(instruction.a + instruction.b) {
        body(literal(literals[index] & ~PatternProgram.needsCapital))
      }
    case .shape: body(shape(instruction.a))
    case .listed:
      body(listed(instruction.a))
      if instruction.flag { body(phraseWord(of: instruction.a, at: 0)) }
    default: break
    }
  }

  private func literal(_ fold: UInt32) -> Int { Int(byFold[Int(fold)]) - 1 }
  func listed(_ listed: Int32) -> Int { Int(byClass[Int(listed)]) - 1 }
  func phraseWord(of listed: Int32, at place: Int) -> Int {
    Int(byPhraseWord[Int(listed) * PatternNeeds.depth + place]) - 1
  }
  /// What the first word of a name answers.
  var nameStart: Int { shape(Int32(bitPattern: TokenShape.nameStart.rawValue)) }
  private func shape(_ bits: Int32) -> Int {
    shapes.first { $0.shape.rawValue == UInt32(bitPattern: bits) }?.term ?? 0
  }

  // MARK: The terms of a word

  /// Whether some rule asks for this very word.
  func names(fold: UInt32) -> Bool { Int(fold) < byFold.count && byFold[Int(fold)] != 0 }

  /// All that a word answers.
  func forEach(
    fold: UInt32, hash: UInt32, shape: TokenShape, classes: [ClassID], phrases: PhraseWords,
    _ body: (Int) -> Void
  ) {
    func tell(_ term: UInt32) { if term != 0 { body(Int(term) - 1) } }
    if Int(fold) < byFold.count { tell(byFold[Int(fold)]) }
    for listed in classes where listed.index < byClass.count { tell(byClass[listed.index]) }
    phrases.forEach(hash) { listed, place in
      if listed < byClass.count { tell(byPhraseWord[listed * PatternNeeds.depth + place]) }
    }
    for known in shapes where shape.isSuperset(of: known.shape) { body(known.term) }
  }
}
