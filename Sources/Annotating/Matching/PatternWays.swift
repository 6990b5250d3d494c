/// A program's ways from one token to the next, without the instructions that take none: what ``PatternFilter`` goes.
///
/// A program is gone through once for each instruction that takes a token; from there all splits, jumps and captures
/// are followed to the instructions that can take the next one (the epsilon closure of Thompson's construction).
struct PatternWays {
  struct Way: Sendable, BitwiseCopyable {
    enum Space: UInt8, Sendable {
      case none, needed, free
    }

    /// One that takes a token, `accept`, or `jump` behind the last way of a place.
    var operation: PatternProgram.Operation
    var flag = false
    var space = Space.none
    /// A sentence must begin at the token; behind the last token one always does.
    var atSentence = false
    var a: Int32 = 0
    var b: Int32 = 0
    /// Where the ways behind the taken token stand.
    var next: Int32 = 0
  }

  /// The ways from the beginning come first.
  private(set) var ways: [Way] = []

  /// Programs with more ways than this for each instruction are tried as they are.
  private static let widest = 16

  init(_ program: PatternProgram) {
    var closure = Closure(instructions: program.instructions)
    // By instruction: where the ways from it stand, plus one.
    var places = [Int32](repeating: 0, count: program.instructions.count + 1)
    closure.add(from: 0, isBeginning: true, to: &ways)
    var at = 0
    while at < ways.count {
      let way = ways[at]
      if way.operation.takesToken {
        // Alternatives mostly lead to one place.
        let next = program.withoutMarks(Int(way.next) + 1)
        if places[next] == 0 {
          places[next] = Int32(ways.count) + 1
          closure.add(from: next, isBeginning: false, to: &ways)
        }
        ways[at].next = places[next] - 1
      }
      at += 1
      if ways.count > (program.instructions.count + 1) * Self.widest {
        ways = [Way(operation: .accept), Way(operation: .jump)]
        return
      }
    }
  }

  private struct Closure {
    private struct Place {
      var instruction: Int
      var space: Way.Space
      var atSentence: Bool
    }

    let instructions: [PatternProgram.Instruction]
    /// By instruction, space and sentence: the last search that came by.
    private var seen: [Int32]
    private var search: Int32 = 0
    private var open: [Place] = []

    init(instructions: [PatternProgram.Instruction]) {
      self.instructions = instructions
      seen = Array(repeating: 0, count: (instructions.count + 1) * 6)
    }

    /// Adds the ways from a place, each with its instruction's number in `next`, and the end behind them.
    ///
    /// - Parameter isBeginning: A match begins there, where white space is not asked for.
    mutating func add(from start: Int, isBeginning: Bool, to ways: inout [Way]) {
      search += 1
      open.append(Place(instruction: start, space: isBeginning ? .free : .none, atSentence: false))
      while let place = open.popLast() {
        let key = place.instruction * 6 + Int(place.space.rawValue) * 2 + (place.atSentence ? 1 : 0)
        guard place.instruction < instructions.count, seen[key] != search else { continue }
        seen[key] = search
        let instruction = instructions[place.instruction]
        var next = place
        switch instruction.operation {
        case .split:
          next.instruction = Int(instruction.b)
          open.append(next)
          next.instruction = Int(instruction.a)
        case .jump: next.instruction = Int(instruction.a)
        case .literal, .oneOf, .shape, .listed, .annotation, .accept:
          ways.append(
            Way(
              operation: instruction.operation, flag: instruction.flag, space: place.space,
              atSentence: place.atSentence, a: instruction.a, b: instruction.b,
              next: Int32(truncatingIfNeeded: place.instruction)))
          continue
        case .space:
          if !isBeginning { next.space = instruction.a == 1 ? .needed : .free }
          next.instruction += 1
        case .sentenceStart, .sentenceEnd:
          next.atSentence = true
          next.instruction += 1
        case .captureStart, .captureEnd, .targetStart, .targetEnd: next.instruction += 1
        }
        open.append(next)
      }
      ways.append(Way(operation: .jump))
    }
  }
}

extension PatternProgram {
  /// The first instruction from a place that is no jump and does not mark what a capture or the target is.
  fileprivate func withoutMarks(_ start: Int) -> Int {
    var at = start
    while at < instructions.count {
      switch instructions[at].operation {
      case .jump: at = Int(instructions[at].a)
      case .captureStart, .captureEnd, .targetStart, .targetEnd: at += 1
      default: return at
      }
      // The jumps of an expression that takes nothing could lead round.
      if instructions[at].operation == .jump, Int(instructions[at].a) <= at { return at }
    }
    return at
  }
}
