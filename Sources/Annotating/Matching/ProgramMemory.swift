/// The instructions of all programs in one piece of memory, where they do not move.
final class ProgramMemory: @unchecked Sendable {
  // Unchecked: nothing changes once the last program is added.

  /// A ``PatternProgram`` as ``PatternMachine`` runs it.
  struct Program: BitwiseCopyable {
    var instructions: UnsafePointer<PatternProgram.Instruction>
    var literals: UnsafePointer<UInt32>
    /// Where ``PatternFilter`` goes.
    var ways: UnsafePointer<PatternWays.Way>
    var labelCount: Int
  }

  private var instructions: FlatArray<PatternProgram.Instruction>
  private var literals: FlatArray<UInt32>
  private var ways: FlatArray<PatternWays.Way>

  /// - Parameter programs: All that will be added.
  init(for programs: [PatternProgram]) {
    instructions = FlatArray(capacity: programs.reduce(1) { $0 + $1.instructions.count })
    literals = FlatArray(capacity: programs.reduce(1) { $0 + $1.literals.count })
    ways = FlatArray(capacity: programs.reduce(1) { $0 + $1.ways.count })
  }

  func add(_ program: PatternProgram) -> Program {
    let added = Program(
      instructions: instructions.base + instructions.count, literals: literals.base + literals.count,
      ways: ways.base + ways.count, labelCount: program.labels.count)
    program.instructions.withUnsafeBufferPointer { instructions.append(contentsOf: $0) }
    program.literals.withUnsafeBufferPointer { literals.append(contentsOf: $0) }
    program.ways.withUnsafeBufferPointer { ways.append(contentsOf: $0) }
    return added
  }

  // MARK: Compiled ahead

  init(_ pack: CompiledPack) {
    let (instructions, literals, ways) = (pack[.instructions], pack[.literals], pack[.ways])
    self.instructions = FlatArray(capacity: instructions.count / 2)
    self.instructions.append(count: instructions.count / 2) { index in
      PatternProgram.Instruction(instructions.number(at: index * 2), instructions.number(at: index * 2 + 1))
    }
    self.literals = FlatArray(capacity: literals.count)
    self.literals.append(count: literals.count) { UInt32(truncatingIfNeeded: literals.number(at: $0)) }
    self.ways = FlatArray(capacity: ways.count / 2)
    self.ways.append(count: ways.count / 2) { index in
      PatternWays.Way(ways.number(at: index * 2), ways.number(at: index * 2 + 1))
    }
  }

  func pack(into writer: inout PackWriter) {
    writer.add(.instructions, instructions.buffer.flatMap(\.numbers))
    writer.add(.literals, Array(literals.buffer))
    writer.add(.ways, ways.buffer.flatMap(\.numbers))
  }

  /// So many numbers say where a program stands.
  static let placeSize = 4

  /// The program at a place that ``place(of:)`` gave; `at` is the first of its numbers.
  func program(_ places: PackedNumbers, at: Int) -> Program {
    Program(
      instructions: instructions.base + places[at], literals: literals.base + places[at + 1],
      ways: ways.base + places[at + 2], labelCount: places[at + 3])
  }

  func place(of program: Program) -> [Int] {
    [
      program.instructions - UnsafePointer(instructions.base),
      program.literals - UnsafePointer(literals.base),
      program.ways - UnsafePointer(ways.base), program.labelCount,
    ]
  }
}

extension PatternProgram.Operation {
  /// Bits of its number, and of what is packed with it.
  fileprivate static let bits: UInt64 = 5
}

extension PatternProgram.Instruction {
  fileprivate var numbers: [UInt64] {
    [
      UInt64(operation.rawValue) | (flag ? 1 : 0) << PatternProgram.Operation.bits
        | UInt64(UInt32(bitPattern: a)) << (PatternProgram.Operation.bits + 1),
      UInt64(UInt32(bitPattern: b)),
    ]
  }

  @inline(__always)
  fileprivate init(_ first: UInt64, _ second: UInt64) {
    let bits = PatternProgram.Operation.bits
    self.init(
      operation: .init(packed: first), flag: first >> bits & 1 != 0,
      a: Int32(truncatingIfNeeded: first >> (bits + 1)), b: Int32(truncatingIfNeeded: second))
  }
}

extension PatternProgram.Operation {
  @inline(__always)
  fileprivate init(packed number: UInt64) {
    self = Self(rawValue: UInt8(number & (1 << Self.bits - 1))) ?? .accept
  }
}

extension PatternWays.Way {
  private static let nextShift: UInt64 = 24

  fileprivate var numbers: [UInt64] {
    let marks = (flag ? 1 : 0) | UInt64(space.rawValue) << 1 | (atSentence ? 1 : 0) << 3
    return [
      UInt64(operation.rawValue) | marks << PatternProgram.Operation.bits
        | UInt64(UInt32(bitPattern: a)) << (PatternProgram.Operation.bits + 4),
      UInt64(b) | UInt64(next) << Self.nextShift,
    ]
  }

  @inline(__always)
  fileprivate init(_ first: UInt64, _ second: UInt64) {
    let marks = first >> PatternProgram.Operation.bits
    self.init(
      operation: .init(packed: first), flag: marks & 1 != 0,
      space: Space(rawValue: UInt8(marks >> 1 & 3)) ?? .none,
      atSentence: marks >> 3 & 1 != 0, a: Int32(truncatingIfNeeded: marks >> 4),
      b: Int32(second & (1 << Self.nextShift - 1)), next: Int32(truncatingIfNeeded: second >> Self.nextShift))
  }
}
