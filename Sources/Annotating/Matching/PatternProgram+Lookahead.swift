extension PatternProgram {
  /// Ways that take one of more instructions than these are tried rather than looked at.
  private static let longest = 6

  /// Lets each split know what its first way takes next, so that a way which can't go on is not gone at all: three
  /// steps in four were such ways.
  mutating func addLookaheads() {
    for index in instructions.indices where instructions[index].operation == .split {
      guard let taking = taking(from: Int(instructions[index].a)) else { continue }
      instructions[index].lookahead = Int32(lookaheads.count)
      lookaheads.append(Int32(taking.count))
      lookaheads += taking
    }
  }

  /// The instructions that can take the next token from a place; nil where none needs to, or too many can.
  private func taking(from start: Int) -> [Int32]? {
    var taking: [Int32] = []
    var seen: [Int] = []
    var open = [start]
    while let at = open.popLast() {
      if at >= instructions.count { return nil }
      if seen.contains(at) { continue }
      seen.append(at)
      if seen.count > 40 { return nil }
      switch instructions[at].operation {
      case .accept, .sentenceEnd: return nil
      case .literal, .oneOf, .shape, .listed, .annotation:
        if taking.count == Self.longest { return nil }
        taking.append(Int32(at))
      case .split: open += [Int(instructions[at].a), Int(instructions[at].b)]
      case .jump: open.append(Int(instructions[at].a))
      default: open.append(at + 1)
      }
    }
    return taking
  }
}
