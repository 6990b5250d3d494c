import RulePacks

/// Words of which every match of a program has one: which they are, and how far from the first token.
///
/// Most attempts at rules about dates begin at a number, "a" or "the" and end without a month or a unit of time. A look
/// for one costs a tenth of what the attempt does, and rules that need the same share it; see ``WordSearch``.
struct WordNeed: BitwiseCopyable, @unchecked Sendable {
  // Unchecked: the set stays where it lies as long as the rule set, and does not change.

  /// The lists that the words are in, a set of `Knowledge.sets`; nil where a match may do without.
  private(set) var lists: UnsafePointer<UInt64>?
  /// The words of `lists` that are not 0 lie in these.
  private(set) var first: Int16 = 0
  private(set) var end: Int16 = 0
  /// Tokens before the word, at most.
  private(set) var within: Int32 = 0
  /// The same for all programs that need the same words.
  private(set) var number: Int32 = 0

  init() {}

  fileprivate init(_ set: [UInt64], within: Int, number: Int, _ sets: BitSets) {
    lists = sets.set(sets.id(of: set))
    first = Int16(truncatingIfNeeded: set.firstIndex { $0 != 0 } ?? 0)
    end = Int16(truncatingIfNeeded: (set.lastIndex { $0 != 0 } ?? -1) + 1)
    self.within = Int32(truncatingIfNeeded: within)
    self.number = Int32(truncatingIfNeeded: number)
  }

  fileprivate func within(_ within: Int) -> WordNeed {
    var need = self
    need.within = Int32(truncatingIfNeeded: within)
    return need
  }

  /// Whether a token's word is one of them, or begins an entry of several words.
  @inline(__always)
  fileprivate func isMet(_ facts: UnsafePointer<TokenFacts>, _ lists: UnsafePointer<UInt64>) -> Bool {
    let (classes, phrases) = (facts.pointee.classes, facts.pointee.phraseLists)
    for index in Int(first)..<Int(end) where (classes[index] | phrases[index]) & lists[index] != 0 {
      return true
    }
    return false
  }
}

/// Looks for needed words from one attempt to the next: no token is looked at twice for the same words.
struct WordSearch: ~Copyable {
  /// By need: the tokens before this one were looked at.
  private var places = FlatArray<Int32>()

  mutating func begin(needCount: Int) { places.fill(0, count: needCount) }

  /// Whether a word that a program needs stands where a match from a token can have it; tokens must come in order.
  @inline(__always)
  mutating func canMeet(
    _ need: WordNeed, from token: Int, limit: Int, _ facts: UnsafePointer<TokenFacts>
  ) -> Bool {
    guard let lists = need.lists else { return true }
    let end = min(limit, token + Int(need.within) + 1)
    var at = max(token, Int(places[Int(need.number)]))
    while at < end, !need.isMet(facts + at, lists) { at += 1 }
    places[Int(need.number)] = Int32(truncatingIfNeeded: at)
    return at < end
  }
}

/// Finds out what words programs need; those that need the same get one number.
struct WordNeeds {
  /// How often words come that a program asks for.
  private enum Frequency: Int8, Comparable {
    case rare, common, everywhere

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private let knowledge: Knowledge
  private let wordLists: [String: RulePack.WordList]
  /// By class; nil until it is asked for.
  private var listFrequencies: [Frequency?]
  /// Whether a word, by its id, is longer than most of the words that stand everywhere.
  private let isLong: (UInt32) -> Bool
  private var numbers: [[UInt64]: Int] = [:]
  /// By their words: lists that only needs know.
  private var literalLists: [[UInt32]: ClassID] = [:]

  /// Needed words that stand farther from the first are not looked for.
  private static let farthest = 30

  /// How many there are.
  var count: Int { numbers.count }

  init(_ lexicon: Lexicon, wordLists: [String: RulePack.WordList]) {
    knowledge = lexicon.knowledge
    isLong = { lexicon.entries[Int($0)].length > 2 }
    self.wordLists = wordLists
    listFrequencies = Array(repeating: nil, count: knowledge.classNames.count)
  }

  private mutating func frequency(ofList listed: Int) -> Frequency {
    if let known = listFrequencies[listed] { return known }
    var frequency = Frequency.common
    if let list = wordLists[knowledge.classNames[listed]], list.byteCount < 4_000, Self.isRare(list) {
      frequency = .rare
    }
    listFrequencies[listed] = frequency
    return frequency
  }

  /// No entry begins with "a", "of" or the like.
  private static func isRare(_ list: RulePack.WordList) -> Bool {
    var isRare = true
    list.forEach { words, _ in
      let first = words.prefix { $0 != UInt8(ascii: " ") }
      if first.count < 3, first.first.map({ $0 | 0x20 == $0 }) ?? true { isRare = false }
    }
    return isRare
  }

  mutating func need(of program: PatternProgram) -> WordNeed {
    // Those have an ``AnnotationNeed``, which leaves few attempts.
    if program.hasAnnotation { return WordNeed() }
    let frequencies = program.instructions.map { frequency(of: $0, program) }
    for frequency in [Frequency.rare, .common] where frequencies.contains(frequency) {
      var search = Search(
        program, wanted: frequencies.map { $0 <= frequency }, phrases: knowledge.phraseWords)
      guard let distance = search.distance(from: 0), distance > 1, distance <= Self.farthest else { continue }
      if let set = set(of: search.chosen, program) {
        let number = numbers[set] ?? numbers.count
        numbers[set] = number
        return WordNeed(set, within: distance, number: number, knowledge.sets)
      }
    }
    return WordNeed()
  }

  private mutating func frequency(
    of instruction: PatternProgram.Instruction, _ program: PatternProgram
  ) -> Frequency {
    switch instruction.operation {
    case .listed: frequency(ofList: Int(instruction.a))
    case .literal, .oneOf:
      program.words(of: instruction).allSatisfy { isLong($0) } ? .rare : .everywhere
    default: .everywhere
    }
  }

  /// The lists of some instructions' words; nil where there is no room for one more.
  private mutating func set(
    of chosen: [PatternProgram.Instruction], _ program: PatternProgram
  ) -> [UInt64]? {
    var set = [UInt64](repeating: 0, count: knowledge.sets.width)
    func insert(_ listed: Int) { set[listed >> 6] |= 1 << UInt64(listed & 63) }
    var literals: Set<UInt32> = []
    for instruction in chosen {
      if instruction.operation == .listed {
        insert(Int(instruction.a))
      } else {
        literals.formUnion(program.words(of: instruction))
      }
    }
    if !literals.isEmpty {
      guard let listed = list(of: literals.sorted()) else { return nil }
      insert(listed.index)
    }
    return set
  }

  private mutating func list(of words: [UInt32]) -> ClassID? {
    if let known = literalLists[words] { return known }
    guard let listed = knowledge.addHiddenClass(of: words) else { return nil }
    literalLists[words] = listed
    return listed
  }

  /// Looks for instructions of which every way through a program takes one, the last ones where it has a choice.
  private struct Search {
    let program: PatternProgram
    let phrases: PhraseWords
    /// By instruction.
    let wanted: [Bool]
    /// By instruction: the longest way from it to one that is wanted; `open` while it is looked at, and where a way has
    /// none or comes by again.
    private var known: [Int32]
    private static let unknown: Int32 = -2
    private static let open: Int32 = -1

    init(_ program: PatternProgram, wanted: [Bool], phrases: PhraseWords) {
      self.program = program
      self.phrases = phrases
      self.wanted = wanted
      known = Array(repeating: Self.unknown, count: program.instructions.count)
    }

    mutating func distance(from at: Int) -> Int? {
      if known[at] == Self.unknown {
        known[at] = Self.open
        known[at] = found(from: at).map { Int32(truncatingIfNeeded: $0) } ?? Self.open
      }
      return known[at] < 0 ? nil : Int(known[at])
    }

    private mutating func found(from at: Int) -> Int? {
      let instruction = program.instructions[at]
      switch instruction.operation {
      case .accept, .annotation: return nil
      case .jump: return distance(from: Int(instruction.a))
      case .split:
        guard let one = distance(from: Int(instruction.a)), let other = distance(from: Int(instruction.b))
        else { return nil }
        return max(one, other)
      case .literal, .oneOf, .shape, .listed:
        if let later = distance(from: at + 1), later + length(of: instruction) <= WordNeeds.farthest {
          return later + length(of: instruction)
        }
        return wanted[at] ? 0 : nil
      default: return distance(from: at + 1)
      }
    }

    private func length(of instruction: PatternProgram.Instruction) -> Int {
      instruction.operation == .listed && instruction.flag ? phrases.longest(of: Int(instruction.a)) : 1
    }

    /// The instructions, once ``distance(from:)`` was asked from the beginning.
    var chosen: [PatternProgram.Instruction] {
      var chosen: [PatternProgram.Instruction] = []
      var seen = [Bool](repeating: false, count: known.count)
      var open = [0]
      while let at = open.popLast() {
        if seen[at] { continue }
        seen[at] = true
        let instruction = program.instructions[at]
        switch instruction.operation {
        case .jump: open.append(Int(instruction.a))
        case .split: open += [Int(instruction.a), Int(instruction.b)]
        case .literal, .oneOf, .shape, .listed:
          if known[at] == 0 { chosen.append(instruction) } else { open.append(at + 1) }
        default: open.append(at + 1)
        }
      }
      return chosen
    }
  }
}

/// The needs of rules that are compiled ahead.
struct PackedNeedSets {
  /// By number: what is needed.
  private var needs: [WordNeed] = []

  var count: Int { needs.count }

  init(_ pack: CompiledPack, _ knowledge: Knowledge) {
    let numbers = pack[.needs]
    let width = knowledge.sets.width
    for number in 0..<numbers.count / (2 * width) {
      let set = (0..<width).map { numbers.word(at: (number * width + $0) * 2) }
      needs.append(WordNeed(set, within: 0, number: number, knowledge.sets))
    }
  }

  static func pack(_ needs: [WordNeed], width: Int, into writer: inout PackWriter) {
    var sets: [Int32: UnsafePointer<UInt64>] = [:]
    for need in needs {
      if let lists = need.lists { sets[need.number] = lists }
    }
    let inOrder = sets.sorted { $0.key < $1.key }.map { UnsafeBufferPointer(start: $0.value, count: width) }
    writer.add(.needs, inOrder.joined().flatMap { PackedNumbers.halves(of: $0) })
  }

  /// The number of a need, plus one; 0 for none.
  static func number(of need: WordNeed) -> Int { need.lists == nil ? 0 : Int(need.number) + 1 }

  func need(_ number: Int, within: Int) -> WordNeed {
    number == 0 ? WordNeed() : needs[number - 1].within(within)
  }
}

extension PatternProgram {
  /// Some match may have an annotation.
  var hasAnnotation: Bool { instructions.contains { $0.operation == .annotation } }

  /// The ids, in lower case, of the words that an instruction names.
  fileprivate func words(of instruction: Instruction) -> [UInt32] {
    switch instruction.operation {
    case .literal: [UInt32(bitPattern: instruction.a)]
    case .oneOf:
      literals[Int(instruction.a)..<Int(instruction.a + instruction.b)].map { $0 & ~Self.needsCapital }
    default: []
    }
  }
}
