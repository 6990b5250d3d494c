/// The rules' programs in one piece of memory, with what decides whether one is worth running.
final class RuleCodes: @unchecked Sendable {
  // Unchecked: nothing changes once it is made.
  struct Code: BitwiseCopyable {
    var instructions: UnsafePointer<PatternProgram.Instruction>
    var literals: UnsafePointer<UInt32>
    var labelCount: Int
    var annotationNeed: AnnotationNeed
  }

  /// By rule.
  let codes: UnsafeBufferPointer<Code>
  private let instructions: UnsafeMutablePointer<PatternProgram.Instruction>
  private let literals: UnsafeMutablePointer<UInt32>

  init(_ rules: [RuleSet.CompiledRule]) {
    let count = rules.reduce(0) { $0 + $1.program.instructions.count }
    instructions = .allocate(capacity: max(1, count))
    literals = .allocate(capacity: max(1, rules.reduce(0) { $0 + $1.program.literals.count }))
    let codes = UnsafeMutableBufferPointer<Code>.allocate(capacity: rules.count)
    var next = instructions
    var nextLiteral = literals
    for (index, rule) in rules.enumerated() {
      codes.initializeElement(
        at: index,
        to: Code(
          instructions: UnsafePointer(next), literals: UnsafePointer(nextLiteral),
          labelCount: rule.program.labels.count,
          annotationNeed: rule.annotationNeed))
      for instruction in rule.program.instructions {
        next.initialize(to: instruction)
        next += 1
      }
      for literal in rule.program.literals {
        nextLiteral.initialize(to: literal)
        nextLiteral += 1
      }
    }
    self.codes = UnsafeBufferPointer(codes)
  }

  deinit {
    codes.deallocate()
    instructions.deallocate()
    literals.deallocate()
  }
}
