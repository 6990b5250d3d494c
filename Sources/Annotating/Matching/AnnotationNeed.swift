/// The annotation that every match of a program has: of which kinds it may be, and how far from the first token.
///
/// Most rules about names say what stands before or after one. A look for it costs less than an attempt, and nine
/// in ten of these rules' first words ("the", "from") have no name behind them.
struct AnnotationNeed: BitwiseCopyable {
  /// A bit each; 0 where a match may have no annotation.
  private(set) var kinds: UInt32 = 0
  /// Tokens before it, at most.
  private(set) var within: Int32 = 0

  /// Programs with more before it are tried wherever they can begin.
  private static let farthest = 12

  init(kinds: Int, within: Int) {
    (self.kinds, self.within) = (UInt32(kinds), Int32(within))
  }

  init(_ program: PatternProgram, phrases: PhraseWords) {
    self.init(Search(program: program, phrases: phrases), from: program.hasAnnotation ? [0] : [])
  }

  /// The next annotation that every match has, from the end of the one that it begins with; none where some match
  /// begins with something else.
  init(behindFirstIn program: PatternProgram, phrases: PhraseWords) {
    var first = Search(program: program, phrases: phrases)
    let isFirst = program.hasAnnotation && first.distance(from: 0) == 0
    self.init(Search(program: program, phrases: phrases), from: isFirst ? first.found.map { $0 + 1 } : [])
  }

  private init(_ search: consuming Search, from beginnings: [Int]) {
    var farthest = 0
    for beginning in beginnings {
      guard let distance = search.distance(from: beginning), distance <= Self.farthest else { return }
      farthest = max(farthest, distance)
    }
    (kinds, within) = (search.kinds, Int32(farthest))
  }

  /// The longest way to the first annotation, over all ways through a program.
  private struct Search {
    let program: PatternProgram
    let phrases: PhraseWords
    /// The instructions that take the annotations found, and their kinds.
    private(set) var found: [Int] = []
    private(set) var kinds: UInt32 = 0
    /// By instruction: the distance; `open` while it is looked at, and where some way has no annotation or no end.
    private var known: [Int32]
    private static let unknown: Int32 = -2
    private static let open: Int32 = -1

    init(program: PatternProgram, phrases: PhraseWords) {
      self.program = program
      self.phrases = phrases
      known = Array(repeating: Self.unknown, count: program.instructions.count)
    }

    mutating func distance(from at: Int) -> Int? {
      guard at < known.count else { return nil }
      if known[at] == Self.unknown {
        known[at] = Self.open
        known[at] = look(from: at).map { Int32(truncatingIfNeeded: $0) } ?? Self.open
      }
      return known[at] < 0 ? nil : Int(known[at])
    }

    private mutating func look(from at: Int) -> Int? {
      let instruction = program.instructions[at]
      switch instruction.operation {
      case .accept: return nil
      case .annotation:
        found.append(at)
        kinds |= 1 << UInt32(instruction.a)
        return 0
      case .jump: return distance(from: Int(instruction.a))
      case .split:
        guard let one = distance(from: Int(instruction.a)), let other = distance(from: Int(instruction.b))
        else { return nil }
        return max(one, other)
      case .literal, .oneOf, .shape: return distance(from: at + 1).map { $0 + 1 }
      case .listed:
        let longest = instruction.flag ? phrases.longest(of: Int(instruction.a)) : 1
        return distance(from: at + 1).map { $0 + longest }
      default: return distance(from: at + 1)
      }
    }
  }
}
