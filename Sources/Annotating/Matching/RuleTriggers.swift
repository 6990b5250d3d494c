/// Which rules can match at a token, told from the words of three tokens: the first that a rule takes, and what can
/// stand second and third in a match of it.
///
/// Each word has, for each of the three places, the set of beginnings of rules that it fits, a bit each; a rule is
/// tried only where all three sets hold one of its beginnings. That leaves one attempt in fifty of those that the
/// first word alone would give, and an attempt costs a hundred times as much as the look.
struct RuleTriggers: Sendable {
  /// The rule of each beginning; those of one rule stand together.
  private(set) var rules: [Int] = []
  /// By rule: its stage.
  private(set) var stages: [Int] = []
  private(set) var stageCount = 1
  private var terms = TriggerTerms()
  /// By place and term: the beginnings that ask for the term there, a bit each.
  private var rows: [UInt64] = []
  /// By place: the beginnings that anything fits there, also nothing at all: the match may have ended before.
  private var anything: [[UInt64]] = Array(repeating: [0], count: PatternNeeds.placeCount)
  /// By stage and kind of annotation: the beginnings with one.
  private(set) var byAnnotation: [[[Int]]] = []
  /// Words of 64 beginnings in a set.
  private(set) var width = 1

  private(set) var sets = BitSets(width: 1)
  /// By place: the set of beginnings that need nothing there.
  private var alwaysSets: [UInt32] = Array(repeating: 0, count: PatternNeeds.placeCount)

  init() {}

  /// - Parameters:
  ///   - needs: By rule: the ways in which its matches begin.
  ///   - stages: By rule: its stage.
  ///   - terms: What the needs ask for.
  init(_ needs: [[PatternNeeds]], stages: [Int], terms: TriggerTerms) {
    self.stages = stages
    self.terms = terms
    rules = needs.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
    width = max(1, (rules.count + 63) / 64)
    let empty = [UInt64](repeating: 0, count: width)
    stageCount = (stages.max() ?? 0) + 1
    let none = [[Int]](repeating: [], count: AnnotationKind.allCases.count)
    byAnnotation = Array(repeating: none, count: stageCount)
    anything = Array(repeating: empty, count: PatternNeeds.placeCount)
    rows = Array(repeating: 0, count: PatternNeeds.placeCount * terms.count * width)
    var beginning = 0
    for need in needs.joined() {
      add(beginning, need)
      beginning += 1
    }
    sets = BitSets(width: width)
    closeSets()
  }

  private mutating func closeSets() { alwaysSets = anything.map { sets.id(of: $0) } }

  private mutating func add(_ beginning: Int, _ needs: PatternNeeds) {
    let bit: UInt64 = 1 << UInt64(beginning & 63)
    for place in 0..<PatternNeeds.placeCount {
      needs.forEachTerm(at: place) { rows[(place * terms.count + $0) * width + beginning >> 6] |= bit }
      if needs.anything & (1 << UInt8(place)) != 0 { anything[place].insert(beginning) }
    }
    for kind in AnnotationKind.allCases.indices where needs.annotations & (1 << UInt32(kind)) != 0 {
      byAnnotation[stages[rules[beginning]]][kind].append(beginning)
    }
  }

  /// What is said of a word: the beginnings that it fits, by place.
  struct Fits {
    var first: UnsafePointer<UInt64>
    var second: UnsafePointer<UInt64>
    var third: UnsafePointer<UInt64>
    var afterAnnotation: UnsafePointer<UInt64>
    var secondAfterAnnotation: UnsafePointer<UInt64>
  }

  /// The set of a word that begins no rule.
  var none: UnsafePointer<UInt64> { sets.set(0) }

  /// Whether some rule asks for this very word; all other words with the same lists and shape fit alike.
  func names(fold: UInt32) -> Bool { terms.names(fold: fold) }

  func describe(
    fold: UInt32, hash: UInt32, shape: TokenShape, classes: [ClassID], phrases: PhraseWords
  ) -> Fits {
    var own: [Int] = []
    terms.forEach(fold: fold, hash: hash, shape: shape, classes: classes, phrases: phrases) { own.append($0) }
    func fitting(_ place: Int) -> UnsafePointer<UInt64> {
      var set = anything[place]
      for term in own {
        let row = (place * terms.count + term) * width
        for word in 0..<width { set[word] |= rows[row + word] }
      }
      return sets.set(sets.id(of: set))
    }
    return Fits(
      first: fitting(0), second: fitting(1), third: fitting(2),
      afterAnnotation: fitting(PatternNeeds.afterAnnotation),
      secondAfterAnnotation: fitting(PatternNeeds.secondAfterAnnotation))
  }

  /// For a worker, which adds sets of its own.
  func copy() -> RuleTriggers {
    var copy = self
    copy.sets = sets.copy()
    copy.closeSets()
    return copy
  }

  /// The beginnings that need nothing at a place, where the text has ended.
  func always(_ place: Int) -> UnsafePointer<UInt64> { sets.set(alwaysSets[place]) }
}

extension [UInt64] {
  /// Adds a number to a set with a bit each.
  fileprivate mutating func insert(_ number: Int) { self[number >> 6] |= 1 << UInt64(number & 63) }
}
