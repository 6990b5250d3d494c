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
  let stageCount: Int
  private let terms: TriggerTerms
  /// By place and term: the last of `asking` that tells which beginnings ask for the term there, plus one; 0 where none
  /// does. Most terms are asked for at one place.
  private let lastAsking: [Int32]
  private let asking: [Asking]

  /// Beginnings of one word of a set that ask for a term at a place.
  ///
  /// Chained, as those of a term mostly lie in one word or two: as whole sets they were a megabyte that each start touched.
  private struct Asking: BitwiseCopyable {
    var beginnings: UInt64
    var word: Int32
    /// The one of a lower word, plus one.
    var next: Int32
  }

  /// By place: the beginnings that anything fits there, also nothing at all: the match may have ended before.
  private let anything: [[UInt64]]
  /// By stage and kind of annotation: the beginnings with one, a bit each.
  private let annotated: [UInt64]
  /// By stage and kind: the words of `annotated` that have a bit lie in these.
  private let filled: [Range<Int>]
  /// By stage: the kinds of annotation that its rules begin with, a bit each.
  private let annotations: [UInt32]
  /// Words of 64 beginnings in a set.
  let width: Int

  let sets: BitSets
  /// A set that is put together.
  @exclusivity(unchecked) private var scratch: FlatArray<UInt64>
  /// By place: the set of beginnings that need nothing there.
  private let alwaysSets: [UInt32]
  private let allSet: UInt32

  /// - Parameters:
  ///   - needs: By rule: the ways in which its matches begin.
  ///   - stages: By rule: its stage.
  ///   - terms: What the needs ask for.
  init(_ needs: [[PackedNeeds]] = [], stages: [Int] = [], terms: TriggerTerms = TriggerTerms()) {
    self.stages = stages
    self.terms = terms
    let beginnings = Array(needs.joined())
    let order = Self.order(of: beginnings)
    let ruleOf = needs.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
    rules = order.map { ruleOf[$0] }
    width = max(1, (rules.count + 63) / 64)
    stageCount = (stages.max() ?? 0) + 1
    var tables = Tables(width: width, terms: terms.count, stages: stageCount)
    for (beginning, index) in order.enumerated() {
      tables.add(beginning, beginnings[index], stage: stages[ruleOf[index]])
    }
    (lastAsking, asking, anything) = (tables.lastAsking, tables.asking, tables.anything)
    (annotated, annotations) = (tables.annotated, tables.annotations)
    filled = tables.filled
    let sets = BitSets(width: width)
    self.sets = sets
    scratch = FlatArray(repeating: 0, count: width)
    alwaysSets = tables.anything.map { sets.id(of: $0) }
    allSet = sets.id(of: Array(repeating: .max, count: width))
  }

  /// See ``rules``.
  private static func order(of beginnings: [PackedNeeds]) -> [Int] {
    let others = beginnings.indices.filter { beginnings[$0].annotations == 0 }
      .map { (likeness: beginnings[$0].likeness, beginning: $0) }
      .sorted { $0 < $1 }
    return beginnings.indices.filter { beginnings[$0].annotations != 0 } + others.map(\.beginning)
  }

  private init(copying other: RuleTriggers) {
    (rules, stages, stageCount, terms) = (other.rules, other.stages, other.stageCount, other.terms)
    (lastAsking, asking) = (other.lastAsking, other.asking)
    (anything, width) = (other.anything, other.width)
    (annotated, annotations, filled) = (other.annotated, other.annotations, other.filled)
    let sets = other.sets.copy()
    self.sets = sets
    scratch = FlatArray(repeating: 0, count: width)
    alwaysSets = other.anything.map { sets.id(of: $0) }
    allSet = sets.id(of: Array(repeating: .max, count: other.width))
  }

  /// For a worker, which adds sets of its own.
  func copy() -> RuleTriggers { RuleTriggers(copying: self) }

  private struct Tables {
    let width: Int
    let terms: Int
    var lastAsking: [Int32]
    var asking: [Asking] = []
    var anything: [[UInt64]]
    var annotated: [UInt64]
    var annotations: [UInt32]

    init(width: Int, terms: Int, stages: Int) {
      self.width = width
      self.terms = terms
      lastAsking = Array(repeating: 0, count: PatternNeeds.placeCount * terms)
      anything = Array(repeating: Array(repeating: 0, count: width), count: PatternNeeds.placeCount)
      annotated = Array(repeating: 0, count: stages * AnnotationKind.allCases.count * width)
      annotations = Array(repeating: 0, count: stages)
    }

    /// By row of `annotated`.
    var filled: [Range<Int>] {
      (0..<annotated.count / width).map { row in
        let words = annotated[row * width..<(row + 1) * width]
        guard let first = words.firstIndex(where: { $0 != 0 }), let last = words.lastIndex(where: { $0 != 0 })
        else { return 0..<0 }
        return first - row * width..<last + 1 - row * width
      }
    }

    /// Notes a beginning, a bit of a word of a set; beginnings come in order.
    private mutating func ask(for term: Int, _ bit: UInt64, _ word: Int) {
      let last = Int(lastAsking[term]) - 1
      if last >= 0, asking[last].word == word {
        asking[last].beginnings |= bit
      } else {
        asking.append(
          Asking(beginnings: bit, word: Int32(truncatingIfNeeded: word), next: lastAsking[term]))
        lastAsking[term] = Int32(truncatingIfNeeded: asking.count)
      }
    }

    mutating func add(_ beginning: Int, _ needs: PackedNeeds, stage: Int) {
      let (word, bit) = (beginning >> 6, UInt64(1) << UInt64(beginning & 63))
      needs.forEachTerm { place, term in ask(for: place * terms + term, bit, word) }
      for place in 0..<PatternNeeds.placeCount where needs.anything & (1 << UInt8(place)) != 0 {
        anything[place][word] |= bit
      }
      annotations[stage] |= needs.annotations
      for kind in AnnotationKind.allCases.indices where needs.annotations & (1 << UInt32(kind)) != 0 {
        annotated[(stage * AnnotationKind.allCases.count + kind) * width + word] |= bit
      }
    }
  }

  // MARK: Rules that begin with an annotation

  /// The kinds of annotation that rules of a stage begin with, a bit each.
  func annotations(_ stage: Int) -> UInt32 { stage < annotations.count ? annotations[stage] : 0 }

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
    for word in filled[row / width] {
      var bits = annotated[row + word] & after[word]
      if bits != 0 { bits &= second()[word] }
      while bits != 0 {
        body(Int32(truncatingIfNeeded: rules[word * 64 + bits.trailingZeroBitCount]))
        bits &= bits - 1
      }
    }
  }

  // MARK: Words

  /// What is said of a word: the beginnings that it fits, by place.
  struct Fits {
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
      for word in 0..<width { scratch.base[word] = anything[place][word] }
      for term in own {
        var at = lastAsking[place * terms.count + term]
        while at != 0 {
          let link = asking[Int(at) - 1]
          scratch.base[Int(link.word)] |= link.beginnings
          at = link.next
        }
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
