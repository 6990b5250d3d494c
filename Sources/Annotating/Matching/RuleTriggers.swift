/// Which rules can match at a token, told from the words of three tokens: the first that a rule takes, and what can
/// stand second and third in a match of it.
///
/// Each word has, for each of the three places, the set of beginnings of rules that it fits, a bit each; a rule is
/// tried only where all three sets hold one of its beginnings. That leaves one attempt in fifty of those that the
/// first word alone would give, and an attempt costs a hundred times as much as the look.
final class RuleTriggers: @unchecked Sendable {
  // Unchecked: that of a rule set does not change once it is compiled; each worker adds sets to a copy.

  /// The rule of each beginning. First come those with an annotation, in the order of the rules; then the others,
  /// ordered by what they ask for.
  ///
  /// What they have in common then lies in few groups of a set. In the order of the rules a token's first word fitted
  /// beginnings in four words, of which the second word left three; now it leaves one.
  let rules: [Int]
  /// By rule: its stage.
  let stages: [Int]
  var stageCount: Int { tables.stageCount }
  /// Rules that need take no word, and are never tried.
  let endless: [Int]
  private let terms: TriggerTerms
  private let tables: TriggerTables
  /// Words of 64 beginnings in a set.
  var width: Int { tables.width }

  let sets: BitSets
  /// A set that is put together.
  @exclusivity(unchecked) private var scratch: FlatArray<UInt64>
  /// By place: the set of beginnings that need nothing there.
  private let alwaysSets: [UInt32]
  private let allSet: UInt32

  /// - Parameters:
  ///   - needs: By rule: the ways in which its matches begin; nil where one need take no word.
  ///   - stages: By rule: its stage.
  ///   - terms: What the needs ask for.
  convenience init(_ needs: [[PackedNeeds]?] = [], stages: [Int] = [], terms: TriggerTerms = TriggerTerms()) {
    let endless = needs.indices.filter { needs[$0] == nil }
    let needs = needs.map { $0 ?? [] }
    let beginnings = Array(needs.joined())
    let order = Self.order(of: beginnings)
    let ruleOf = needs.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
    let tables = TriggerTables(
      order.map { beginnings[$0] }, stages: order.map { stages[ruleOf[$0]] }, terms: terms.count,
      stageCount: (stages.max() ?? 0) + 1)
    self.init(
      rules: order.map { ruleOf[$0] }, stages: stages, endless: endless, terms: terms, tables,
      BitSets(width: tables.width))
  }

  /// Those of a pack, worked out before.
  convenience init(_ pack: CompiledPack) {
    let tables = TriggerTables(pack)
    self.init(
      rules: pack[.triggerRules].map { Int($0) }, stages: pack[.triggerStages].map { Int($0) },
      endless: [], terms: TriggerTerms(pack), tables, BitSets(width: tables.width))
  }

  func pack(into writer: inout PackWriter) {
    writer.add(.triggerRules, rules)
    writer.add(.triggerStages, stages)
    terms.pack(into: &writer)
    tables.pack(into: &writer)
  }

  private init(
    rules: [Int], stages: [Int], endless: [Int], terms: TriggerTerms, _ tables: TriggerTables,
    _ sets: BitSets
  ) {
    (self.rules, self.stages, self.endless) = (rules, stages, endless)
    (self.terms, self.tables, self.sets) = (terms, tables, sets)
    scratch = FlatArray(repeating: 0, count: tables.width)
    alwaysSets = tables.anything.map { sets.id(of: $0) }
    allSet = sets.id(of: Array(repeating: .max, count: tables.width))
  }

  /// See ``rules``.
  private static func order(of beginnings: [PackedNeeds]) -> [Int] {
    let others = beginnings.indices.filter { beginnings[$0].annotations == 0 }
      .map { (likeness: beginnings[$0].likeness, beginning: $0) }
      .sorted { $0 < $1 }
    return beginnings.indices.filter { beginnings[$0].annotations != 0 } + others.map(\.beginning)
  }

  /// For a worker, which adds sets of its own.
  func copy() -> RuleTriggers {
    RuleTriggers(
      rules: rules, stages: stages, endless: endless, terms: terms, tables, sets.copy())
  }

  // MARK: Rules that begin with an annotation

  /// The kinds of annotation that rules of a stage begin with, a bit each.
  func annotations(_ stage: Int) -> UInt32 {
    stage < tables.stageCount ? tables.annotations[stage] : 0
  }

  /// Gives the rules of a stage that can match where an annotation of a kind stands, in their order.
  ///
  /// - Parameters:
  ///   - after: What the word behind the annotation fits.
  ///   - second: What the one behind that fits; asked for only where the first fits a rule.
  @inline(__always)
  func forEachRule(
    _ stage: Int, with kind: AnnotationKind, after: UnsafePointer<UInt64>,
    second: () -> UnsafePointer<UInt64>,
    _ body: (Int32) -> Void
  ) {
    let row = (stage * AnnotationKind.allCases.count + Int(kind.rawValue)) * width
    // The rules of a stage mostly stand together.
    for word in tables.filled[row / width] {
      var bits = tables.annotated[row + word] & after[word]
      if bits != 0 { bits &= second()[word] }
      while bits != 0 {
        body(Int32(truncatingIfNeeded: rules[word * 64 + bits.trailingZeroBitCount]))
        bits &= bits - 1
      }
    }
  }

  // MARK: Words

  /// What is said of a word: the beginnings that it fits, by place.
  struct Fits: BitwiseCopyable {
    var first: UnsafePointer<UInt64>
    var second: UnsafePointer<UInt64>
    var third: UnsafePointer<UInt64>
    var afterAnnotation: UnsafePointer<UInt64>
    var secondAfterAnnotation: UnsafePointer<UInt64>
  }

  /// Whether some rule asks for this very word; all other words with the same lists and shape fit alike.
  func names(fold: UInt32) -> Bool { terms.names(fold: fold) }

  func describe(
    fold: UInt32, hash: UInt32, shape: TokenShape, classes: [ClassID], phrases: PhraseWords
  ) -> Fits {
    var own: [Int] = []
    terms.forEach(fold: fold, hash: hash, shape: shape, classes: classes, phrases: phrases) { own.append($0) }
    func fitting(_ place: Int) -> UnsafePointer<UInt64> {
      for word in 0..<width { scratch.base[word] = tables.anything[place][word] }
      for term in own {
        tables.forEachAsking(for: term, at: place) { scratch.base[$0] |= $1 }
      }
      return sets.set(sets.id(of: scratch.buffer))
    }
    return Fits(
      first: fitting(0), second: fitting(1), third: fitting(2),
      afterAnnotation: fitting(PatternNeeds.afterAnnotation),
      secondAfterAnnotation: fitting(PatternNeeds.secondAfterAnnotation))
  }

  /// All beginnings, for who does not ask what stands at a place.
  var all: UnsafePointer<UInt64> { sets.set(allSet) }

  /// The beginnings that need nothing at a place, where the text has ended.
  func always(_ place: Int) -> UnsafePointer<UInt64> { sets.set(alwaysSets[place]) }
}
