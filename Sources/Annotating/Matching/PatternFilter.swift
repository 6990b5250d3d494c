/// Tells whether a program can match at a token; whoever wants to know what is taken runs it.
///
/// It follows all ways without order, captures or a way back for them. Four in five of the attempts that it is asked about
/// end here (``RuleHabits`` keeps back the others), at a third of what ``PatternMachine`` needs to find out the same.
struct PatternFilter: ~Copyable {
  struct Place: BitwiseCopyable {
    var way: Int32
    var token: Int32
  }

  /// Ways that were left for later.
  private var open = FlatArray<Place>(capacity: 64)

  /// Looks at more ways than this are given up: the program may match.
  private static let looks = 1_000

  /// False only where no match of a program begins at a token.
  mutating func canMatch(
    _ program: RuleCodes.Program, at start: Int, context: borrowing MatchContext, limit blockEnd: Int
  ) -> Bool {
    open.removeAll()
    let limit = min(blockEnd, start + PatternLimits.tokens)
    let facts = context.facts
    var way = program.ways
    var token = start
    var looks = 0
    while true {
      looks += 1
      if looks > Self.looks { return true }
      let next = way.pointee
      way += 1
      var end = -1
      if next.operation == .jump {
        guard let place = open.popLast() else { return false }
        way = program.ways + Int(place.way)
        token = Int(place.token)
        continue
      } else if token >= limit {
        if next.operation == .accept { return true }
        continue
      } else if next.atSentence, !facts[token].mark.contains(.sentenceStart) {
        continue
      } else if next.operation == .accept {
        return true
      } else if next.space != .free,
        facts[token].mark.contains(.spaceBefore) != (next.space == .needed)
      {
        continue
      } else {
        end = take(next, facts + token, token, limit, program, context)
      }
      if end < 0 { continue }
      if way.pointee.operation != .jump { leave(way - program.ways, token) }
      way = program.ways + Int(next.next)
      token = end
    }
  }

  @inline(__always)
  private mutating func leave(_ way: Int, _ token: Int) {
    open.append(Place(way: Int32(truncatingIfNeeded: way), token: Int32(truncatingIfNeeded: token)))
  }

  /// The token after what a way takes, or -1; other ends are left for later.
  @inline(__always)
  private mutating func take(
    _ way: PatternWays.Way, _ facts: UnsafePointer<TokenFacts>, _ token: Int, _ limit: Int,
    _ program: RuleCodes.Program, _ context: borrowing MatchContext
  ) -> Int {
    if way.operation == .annotation {
      if context.layer.first(at: token) != 0 { takeAnnotations(way.a, way.next, token, limit, context) }
      return -1
    }
    if way.operation == .listed, way.flag, facts.pointee.phraseLists.holds(Int(way.a)) {
      takePhrases(of: ClassID(Int(way.a)), way.next, token, limit, context)
    }
    return way.operation.takesWord(facts, flag: way.flag, way.a, way.b, program.literals) ? token + 1 : -1
  }

  @inline(never)
  private mutating func takePhrases(
    of listed: ClassID, _ next: Int32, _ token: Int, _ limit: Int, _ context: borrowing MatchContext
  ) {
    context.storage.forEachPhrase(at: token, listed: listed, limit: limit) { end, _ in leave(Int(next), end) }
  }

  @inline(never)
  private mutating func takeAnnotations(
    _ kind: Int32, _ next: Int32, _ token: Int, _ limit: Int, _ context: borrowing MatchContext
  ) {
    var number = context.layer.first(at: token)
    while number != 0 {
      let annotation = context.layer.annotation(number)
      number = annotation.next
      let end = annotation.tokens.upperBound
      if annotation.kind.rawValue == kind, end <= limit { leave(Int(next), end) }
    }
  }
}
