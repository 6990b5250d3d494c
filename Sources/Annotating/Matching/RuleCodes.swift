/// The rules' programs, with what decides whether one is worth running.
final class RuleCodes: @unchecked Sendable {
  // Unchecked: nothing changes once it is made.

  typealias Program = ProgramMemory.Program

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

  // Nothing is added once they are made, so that they do not move.
  /// By rule.
  var codes: UnsafePointer<Code> { UnsafePointer(allCodes.base) }
  var beside: UnsafePointer<Beside> { UnsafePointer(allBeside.base) }
  /// Stages with a rule that names an annotation, a bit each.
  private let annotationStages: UInt64
  private let allCodes: FlatArray<Code>
  private let allBeside: FlatArray<Beside>
  /// What stands farther before a match is not looked at.
  private static let farthest = 6
  private let memory: ProgramMemory

  /// See ``WordNeed``.
  let needCount: Int

  /// - Parameters:
  ///   - needs: By rule.
  ///   - needCount: How many different ones there are.
  init(_ rules: [RulePrograms], needs: [WordNeed], needCount: Int, phrases: PhraseWords) {
    self.needCount = needCount
    var codes = FlatArray<Code>(capacity: rules.count)
    var beside = FlatArray<Beside>()
    memory = ProgramMemory(for: rules.flatMap { [$0.find] + $0.unlessBefore + $0.unlessAfter })
    var stages: UInt64 = 0
    for (rule, need) in zip(rules, needs) {
      let program = memory.add(rule.find)
      if rule.find.hasAnnotation {
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
          program: program, annotationNeed: AnnotationNeed(rule.find, phrases: phrases),
          nextAnnotationNeed: AnnotationNeed(behindFirstIn: rule.find, phrases: phrases), wordNeed: need,
          firstBeside: first, firstAfter: second, endAfter: Int32(beside.count)))
    }
    annotationStages = stages
    allCodes = codes
    allBeside = beside
  }

  /// Whether a rule of a stage names an annotation.
  func usesAnnotations(_ stage: Int) -> Bool { annotationStages & (1 << UInt64(stage)) != 0 }

  // MARK: Compiled ahead

  /// So many numbers say what there is of a rule besides its program's place.
  private static let codeSize = ProgramMemory.placeSize + 9

  /// - Parameter memory: The same pack's.
  init(_ pack: CompiledPack, _ memory: ProgramMemory, _ knowledge: Knowledge) {
    self.memory = memory
    let needs = PackedNeedSets(pack, knowledge)
    needCount = needs.count
    let (codes, beside) = (pack[.codes], pack[.besides])
    var allCodes = FlatArray<Code>(capacity: codes.count / Self.codeSize)
    for at in stride(from: 0, to: codes.count, by: Self.codeSize) {
      let behind = at + ProgramMemory.placeSize
      allCodes.append(
        Code(
          program: memory.program(codes, at: at),
          annotationNeed: AnnotationNeed(kinds: codes[behind], within: codes[behind + 1]),
          nextAnnotationNeed: AnnotationNeed(kinds: codes[behind + 2], within: codes[behind + 3]),
          wordNeed: needs.need(codes[behind + 4], within: codes[behind + 5]),
          firstBeside: Int32(codes[behind + 6]), firstAfter: Int32(codes[behind + 7]),
          endAfter: Int32(codes[behind + 8])))
    }
    let size = ProgramMemory.placeSize + 1
    var allBeside = FlatArray<Beside>(capacity: beside.count / size)
    for at in stride(from: 0, to: beside.count, by: size) {
      allBeside.append(
        Beside(program: memory.program(beside, at: at), reach: beside[at + ProgramMemory.placeSize]))
    }
    annotationStages = pack[.annotationStages].word(at: 0)
    self.allCodes = allCodes
    self.allBeside = allBeside
  }

  func pack(into writer: inout PackWriter, setWidth: Int) {
    memory.pack(into: &writer)
    let needs = allCodes.buffer.map(\.wordNeed)
    PackedNeedSets.pack(needs, width: setWidth, into: &writer)
    writer.add(
      .codes,
      allCodes.buffer.flatMap { code in
        memory.place(of: code.program) + [
          Int(code.annotationNeed.kinds), Int(code.annotationNeed.within), Int(code.nextAnnotationNeed.kinds),
          Int(code.nextAnnotationNeed.within), PackedNeedSets.number(of: code.wordNeed),
          Int(code.wordNeed.within), Int(code.firstBeside), Int(code.firstAfter), Int(code.endAfter),
        ]
      })
    writer.add(.besides, allBeside.buffer.flatMap { memory.place(of: $0.program) + [$0.reach] })
    writer.add(.annotationStages, PackedNumbers.halves(of: annotationStages))
  }
}
