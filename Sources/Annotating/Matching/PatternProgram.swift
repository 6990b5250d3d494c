import RulePacks

/// A `find` expression as instructions for ``PatternMachine``.
struct PatternProgram: Sendable {
  enum Operation: UInt8, Sendable {
    /// a: the lower-case word's id; flag: needs a capital.
    case literal
    /// a, b: where its literals stand in `literals`, and how many.
    case oneOf
    /// a: the shape's bits.
    case shape
    /// a: class; flag: the list has phrases too.
    case listed
    /// a: kind of annotation.
    case annotation
    /// a: 1 white space must stand, 2 it may.
    case space
    /// Try a, then b.
    case split
    case jump
    /// a: label.
    case captureStart, captureEnd
    case targetStart, targetEnd
    case sentenceStart, sentenceEnd
    case accept

    var takesToken: Bool {
      switch self {
      case .literal, .oneOf, .shape, .listed, .annotation: true
      default: false
      }
    }
  }

  struct Instruction: Sendable, BitwiseCopyable {
    var operation: Operation
    var flag = false
    var a: Int32 = 0
    var b: Int32 = 0
  }

  var instructions: [Instruction] = []
  /// The ids of lower-case words; the highest bit says that the word needs a capital. Those of one instruction stand in
  /// order, each once.
  var literals: [UInt32] = []
  static let needsCapital: UInt32 = 1 << 31
  /// The same for ``PatternFilter``.
  var ways: [PatternWays.Way] = []
  /// A label's number is its index.
  var labels: [Label] = []

  struct Label: Sendable, Equatable {
    /// What captures are called.
    var name: String
    /// What it captures, when it is a word list or token class: for its value.
    var listed: ClassID?
  }
}

extension PatternProgram.Operation {
  /// Whether an instruction, or a way of ``PatternFilter``, takes a token by itself; its other entries of a list, which
  /// have several words, and annotations are not looked at.
  @inline(__always)
  func takesWord(
    _ facts: UnsafePointer<TokenFacts>, flag: Bool, _ a: Int32, _ b: Int32, _ literals: UnsafePointer<UInt32>
  ) -> Bool {
    switch self {
    case .literal:
      facts.pointee.fold == UInt32(bitPattern: a) && (!flag || facts.pointee.shape.contains(.capitalized))
    case .oneOf: Self.isOne(of: literals + Int(a), count: b, facts)
    case .shape: facts.pointee.shape.rawValue & UInt32(bitPattern: a) == UInt32(bitPattern: a)
    case .listed: facts.pointee.classes.holds(Int(a))
    default: false
    }
  }

  /// Whether a token's word is one of some literals: a search by halves.
  private static func isOne(
    of literals: UnsafePointer<UInt32>, count: Int32, _ facts: UnsafePointer<TokenFacts>
  ) -> Bool {
    let word = facts.pointee.fold
    var first = literals
    var left = Int(count)
    while left > 1 {
      let half = left / 2
      first = first[half] & ~PatternProgram.needsCapital <= word ? first + half : first
      left -= half
    }
    return first.pointee & ~PatternProgram.needsCapital == word
      && (first.pointee & PatternProgram.needsCapital == 0 || facts.pointee.shape.contains(.capitalized))
  }
}

extension PatternProgram {
  /// The tokens of the longest match; nil where it has no bound, or a rule's annotation may be part of it.
  func longestMatch(_ phrases: PhraseWords) -> Int? {
    var known = [Int?](repeating: nil, count: instructions.count)
    var isOpen = [Bool](repeating: false, count: instructions.count)
    func longest(from at: Int) -> Int? {
      if let length = known[at] { return length }
      if isOpen[at] { return nil }
      isOpen[at] = true
      defer { isOpen[at] = false }
      let instruction = instructions[at]
      var length: Int?
      switch instruction.operation {
      case .accept: length = 0
      case .annotation: length = nil
      case .jump: length = longest(from: Int(instruction.a))
      case .split:
        if let one = longest(from: Int(instruction.a)), let other = longest(from: Int(instruction.b)) {
          length = max(one, other)
        }
      case .literal, .oneOf, .shape: length = longest(from: at + 1).map { $0 + 1 }
      case .listed:
        let entry = instruction.flag ? phrases.longest(of: Int(instruction.a)) : 1
        length = longest(from: at + 1).map { $0 + entry }
      default: length = longest(from: at + 1)
      }
      known[at] = length
      return length
    }
    return longest(from: 0)
  }
}

/// A name in an expression that means nothing.
struct UnknownName: Error {
  var name: String
  var column: Int
  var isRecursive = false
  /// The expression, written out, has more than ``PatternLimits/instructions``.
  var isTooLarge = false
}

/// Turns an expression's tree into instructions; patterns are put in where they are named.
struct PatternCompiler {
  let pack: RulePack
  /// Interns literals; describing words comes later.
  var lexicon: Lexicon
  private var program = PatternProgram()
  private var openPatterns: [String] = []
  /// The numbers of word lists, token classes and gazetteers.
  private let classIDs: [String: ClassID]
  /// By class: whether it is a list with entries of several words; nil until it is asked for.
  private var hasPhrases: [Bool?]
  /// Whether programs note what their labels take.
  private var keepsLabels = true

  init(pack: RulePack, lexicon: Lexicon, classIDs: [String: ClassID]) {
    self.pack = pack
    self.lexicon = lexicon
    self.classIDs = classIDs
    hasPhrases = Array(repeating: nil, count: classIDs.count)
  }

  /// - Parameter labels: Whether somebody asks what the labels took.
  mutating func compile(_ node: PatternNode, labels: Bool = true) throws(UnknownName) -> PatternProgram {
    program = PatternProgram()
    keepsLabels = labels
    try emit(node)
    program.instructions.append(.init(operation: .accept))
    program.ways = PatternWays(program).ways
    return program
  }

  private mutating func append(
    _ operation: PatternProgram.Operation, flag: Bool = false, a: Int = 0, b: Int = 0
  ) {
    program.instructions.append(.init(operation: operation, flag: flag, a: Int32(a), b: Int32(b)))
  }

  private var here: Int { program.instructions.count }

  private mutating func emit(_ node: PatternNode) throws(UnknownName) {
    guard here <= PatternLimits.instructions else { throw UnknownName(name: "", column: 0, isTooLarge: true) }
    switch node {
    case .literal(let word):
      let id = lexicon.id(of: word)
      append(.literal, flag: lexicon.shape(id).contains(.capitalized), a: Int(lexicon.fold(id)))
    case .space(let required): append(.space, a: required ? 1 : 2)
    case .sequence(let parts): for part in parts { try emit(part) }
    case .alternatives(let branches): try emit(branches)
    case .repetition(let inner, let least, let most): try emit(inner, atLeast: least, atMost: most)
    case .target(let inner):
      append(.targetStart)
      try emit(inner)
      append(.targetEnd)
    case .reference(let label, let name, let column): try emit(label: label, name: name, column: column)
    }
  }

  private mutating func emit(_ branches: [PatternNode]) throws(UnknownName) {
    if branches.count > 2, emitWords(branches) { return }
    if Self.hasWordsTogether(branches) { return try emit(Self.withWordsTogether(branches)) }
    if try emitCommonBeginning(of: branches) { return }
    var exits: [Int] = []
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let split = here
      if !isLast { append(.split, a: here + 1) }
      try emit(branch)
      if !isLast {
        exits.append(here)
        append(.jump)
        program.instructions[split].b = Int32(here)
      }
    }
    for exit in exits { program.instructions[exit].a = Int32(here) }
  }

  /// What all alternatives begin with stands before them once: `[[{name}]], {age}` and `[[{name}]] \({age}\)` are
  /// tried with one look for the name. False where they have nothing in common.
  private mutating func emitCommonBeginning(of branches: [PatternNode]) throws(UnknownName) -> Bool {
    // Only a sequence has something to go on with.
    guard branches.count > 1, case .sequence(let first) = branches[0], first.count > 1 else { return false }
    var parts: [[PatternNode]] = []
    for branch in branches {
      guard case .sequence(let own) = branch, own.count > 1, own[0] == first[0] else { return false }
      parts.append(own)
    }
    var common = 0
    while common < first.count - 1, parts.allSatisfy({ common < $0.count - 1 && $0[common] == first[common] })
    {
      common += 1
    }
    guard common > 0 else { return false }
    for node in first.prefix(common) { try emit(node) }
    try emit(parts.map { .sequence(Array($0.dropFirst(common))) })
    return true
  }

  /// Alternatives that are all single words are one instruction; false where they are not.
  private mutating func emitWords(_ branches: [PatternNode]) -> Bool {
    // By word, those that need no capital first.
    var spellings: [(word: UInt32, needsCapital: Bool)] = []
    for branch in branches {
      guard let word = Self.word(branch) else { return false }
      let id = lexicon.id(of: word)
      spellings.append((lexicon.fold(id), lexicon.shape(id).contains(.capitalized)))
    }
    spellings.sort { ($0.word, $0.needsCapital ? 1 : 0) < ($1.word, $1.needsCapital ? 1 : 0) }
    let first = program.literals.count
    for (index, spelling) in spellings.enumerated()
    where index == 0 || spellings[index - 1].word != spelling.word {
      program.literals.append(spelling.word | (spelling.needsCapital ? PatternProgram.needsCapital : 0))
    }
    append(.oneOf, a: first, b: program.literals.count - first)
    return true
  }

  /// Whether three and more single words stand in a row among alternatives, and others besides.
  private static func hasWordsTogether(_ branches: [PatternNode]) -> Bool {
    var count = 0
    var most = 0
    for branch in branches {
      count = word(branch) == nil ? 0 : count + 1
      most = max(most, count)
    }
    return most > 2 && most < branches.count
  }

  /// Alternatives in which three and more single words in a row are one; the order stays as it is.
  private static func withWordsTogether(_ branches: [PatternNode]) -> [PatternNode] {
    var grouped: [PatternNode] = []
    var words: [PatternNode] = []
    func close() {
      if words.count > 2 { grouped.append(.alternatives(words)) } else { grouped += words }
      words = []
    }
    for branch in branches {
      if word(branch) != nil {
        words.append(branch)
      } else {
        close()
        grouped.append(branch)
      }
    }
    close()
    return grouped
  }

  /// The word of an alternative that is nothing but one.
  private static func word(_ branch: PatternNode) -> String? {
    switch branch {
    case .literal(let word): word
    case .sequence(let parts) where parts.count == 1: word(parts[0])
    default: nil
    }
  }

  private mutating func emit(_ inner: PatternNode, atLeast: Int, atMost: Int) throws(UnknownName) {
    for _ in 0..<atLeast { try emit(inner) }
    if atMost == PatternParser.unbounded {
      let split = here
      append(.split, a: here + 1)
      try emit(inner)
      append(.jump, a: split)
      program.instructions[split].b = Int32(here)
      return
    }
    var splits: [Int] = []
    for _ in atLeast..<max(atLeast, atMost) {
      splits.append(here)
      append(.split, a: here + 1)
      try emit(inner)
    }
    for split in splits { program.instructions[split].b = Int32(here) }
  }

  private mutating func emit(label: String, name: String, column: Int) throws(UnknownName) {
    if name == "start" { return append(.sentenceStart) }
    if name == "end" { return append(.sentenceEnd) }
    let listed = classIDs[name]
    let number = keepsLabels ? self.label(label, listed: listed) : nil
    if let number { append(.captureStart, a: number) }
    defer { if let number { append(.captureEnd, a: number) } }
    if let listed {
      append(.listed, flag: hasPhrases(listed, name), a: listed.index)
    } else if let pattern = pack.patterns[name] {
      guard !openPatterns.contains(name), openPatterns.count < 20 else {
        throw UnknownName(name: name, column: column, isRecursive: true)
      }
      openPatterns.append(name)
      defer { openPatterns.removeLast() }
      try emit(pattern.find)
    } else if let builtIn = BuiltInClass(rawValue: name) {
      append(.shape, a: Int(builtIn.shape.rawValue))
    } else if let kind = AnnotationKind(rawName: name) {
      append(.annotation, a: Int(kind.rawValue))
    } else {
      throw UnknownName(name: name, column: column)
    }
  }

  private mutating func hasPhrases(_ listed: ClassID, _ name: String) -> Bool {
    if let known = hasPhrases[listed.index] { return known }
    let found = pack.wordLists[name]?.hasPhrases ?? false
    hasPhrases[listed.index] = found
    return found
  }

  /// One name may stand for several lists (`{month}` or `{month:month-short}`); each has a label of its own.
  private mutating func label(_ name: String, listed: ClassID?) -> Int {
    let label = PatternProgram.Label(name: name, listed: listed)
    if let known = program.labels.firstIndex(of: label) { return known }
    program.labels.append(label)
    return program.labels.count - 1
  }
}

enum PatternLimits {
  /// Instructions of one expression: repetitions within repetitions are written out. No attempt may take more.
  static let instructions = 4_000
  /// Tokens that one match may have.
  static let tokens = 120
  /// Instructions that one attempt may take; what needs more is no match. Keeps every rule linear.
  static let steps = 4_000
}
