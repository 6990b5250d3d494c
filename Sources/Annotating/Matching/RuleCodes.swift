/// The rules' programs in one piece of memory, with what decides whether one is worth running.
final class RuleCodes: @unchecked Sendable {
  // Unchecked: nothing changes once it is made.

  /// A ``PatternProgram`` as ``PatternMachine`` runs it.
  struct Program: BitwiseCopyable {
    var instructions: UnsafePointer<PatternProgram.Instruction>
    var literals: UnsafePointer<UInt32>
    /// Where ``PatternFilter`` goes.
    var ways: UnsafePointer<PatternWays.Way>
    var labelCount: Int
  }

  /// A program for what must not stand beside a match.
  struct Beside: BitwiseCopyable {
    var program: Program
    /// How many tokens before a match one of its own can begin.
    var reach: Int
  }

  struct Code: BitwiseCopyable {
    var program: Program
    var annotationNeed: AnnotationNeed
    /// Behind the annotation that a match begins with.
    var nextAnnotationNeed: AnnotationNeed
    var wordNeed: WordNeed
    /// What must not stand beside a match: in `beside` from `firstBeside` the programs for before it, from
    /// `firstAfter` to `endAfter` those for after it.
    var firstBeside: Int32
    var firstAfter: Int32
    var endAfter: Int32
  }

  /// By rule.
  let codes: UnsafePointer<Code>
  let beside: UnsafePointer<Beside>
  /// Stages with a rule that names an annotation, a bit each.
  private let annotationStages: UInt64
  private let allCodes: FlatArray<Code>
  private let allBeside: FlatArray<Beside>
  /// What stands farther before a match is not looked at.
  private static let farthest = 6
  private let memory: Memory

  /// See ``WordNeed``.
  let needCount: Int

  init(_ rules: [RuleSet.CompiledRule], needCount: Int, phrases: PhraseWords) {
    self.needCount = needCount
    var codes = FlatArray<Code>(capacity: rules.count)
    var beside = FlatArray<Beside>()
    var memory = Memory(rules.flatMap { [$0.program] + $0.unlessBefore + $0.unlessAfter })
    var stages: UInt64 = 0
    for rule in rules {
      let program = memory.add(rule.program)
      if rule.program.hasAnnotation {
        stages |= 1 << UInt64(rule.stage)
      }
      let first = Int32(beside.count)
      for before in rule.unlessBefore {
        let reach = min(Self.farthest, before.longestMatch(phrases) ?? Self.farthest)
        beside.append(Beside(program: memory.add(before), reach: reach))
      }
      let second = Int32(beside.count)
      for after in rule.unlessAfter { beside.append(Beside(program: memory.add(after), reach: 0)) }
      codes.append(
        Code(
          program: program, annotationNeed: rule.annotationNeed,
          nextAnnotationNeed: rule.nextAnnotationNeed, wordNeed: rule.wordNeed, firstBeside: first,
          firstAfter: second, endAfter: Int32(beside.count)))
    }
    annotationStages = stages
    self.memory = memory
    // Nothing is added any more, so that they do not move.
    self.codes = UnsafePointer(codes.base)
    self.beside = UnsafePointer(beside.base)
    allCodes = codes
    allBeside = beside
  }

  /// Whether a rule of a stage names an annotation.
  func usesAnnotations(_ stage: Int) -> Bool { annotationStages & (1 << UInt64(stage)) != 0 }

  deinit { memory.free() }

  /// The arrays of all programs, one behind the other; they do not move.
  private struct Memory {
    private let instructions: UnsafeMutableBufferPointer<PatternProgram.Instruction>
    private let literals: UnsafeMutableBufferPointer<UInt32>
    private let ways: UnsafeMutableBufferPointer<PatternWays.Way>
    private var used = (instructions: 0, literals: 0, ways: 0)

    init(_ programs: [PatternProgram]) {
      instructions = .allocate(capacity: programs.reduce(1) { $0 + $1.instructions.count })
      literals = .allocate(capacity: programs.reduce(1) { $0 + $1.literals.count })
      ways = .allocate(capacity: programs.reduce(1) { $0 + $1.ways.count })
    }

    mutating func add(_ program: PatternProgram) -> Program {
      Program(
        instructions: Self.copy(program.instructions, to: instructions, &used.instructions),
        literals: Self.copy(program.literals, to: literals, &used.literals),
        ways: Self.copy(program.ways, to: ways, &used.ways),
        labelCount: program.labels.count)
    }

    private static func copy<Element>(
      _ elements: [Element], to memory: UnsafeMutableBufferPointer<Element>, _ used: inout Int
    ) -> UnsafePointer<Element> {
      let start = memory.baseAddress! + used
      for (index, element) in elements.enumerated() { (start + index).initialize(to: element) }
      used += elements.count
      return UnsafePointer(start)
    }

    func free() {
      instructions.deallocate()
      literals.deallocate()
      ways.deallocate()
    }
  }
}
