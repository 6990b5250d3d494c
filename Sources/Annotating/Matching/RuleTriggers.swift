/// Which rules can match at a token, told from the words of three tokens: the first that a rule takes, and what can
/// stand second and third in a match of it.
///
/// Each word has, for each of the three places, the set of beginnings of rules that it fits, a bit each; a rule is
/// tried only where all three sets hold one of its beginnings. That leaves one attempt in fifty of those that the
/// first word alone would give, and an attempt costs a hundred times as much as the look.
struct RuleTriggers: Sendable {
  /// The three places, and the one behind an annotation that a rule begins with.
  static let placeCount = PatternNeeds.depth + 1

  /// The beginnings that take something at one place of a match.
  struct Place: Sendable {
    var byFold: [UInt32: [UInt16]] = [:]
    var byClass: [Int: [UInt16]] = [:]
    var byShape: [(shape: TokenShape, beginning: UInt16)] = []
    /// Beginnings that anything fits at this place, also nothing at all: the match may have ended before.
    var always: [UInt64] = []
  }

  /// The rule of each beginning; those of one rule stand together.
  private(set) var rules: [Int] = []
  /// By rule: its stage.
  private(set) var stages: [Int] = []
  /// By stage: its beginnings, a bit each.
  private(set) var stageSets: [[UInt64]] = []
  private(set) var places = Array(repeating: Place(), count: RuleTriggers.placeCount)
  /// By stage and kind of annotation: the beginnings with one.
  private(set) var byAnnotation: [[[Int]]] = []
  /// Words of 64 beginnings in a set.
  private(set) var width = 1

  private(set) var sets = BitSets(width: 1)
  /// By place: the set of beginnings that need nothing there.
  private var alwaysSets: [UInt32] = Array(repeating: 0, count: RuleTriggers.placeCount)

  init() {}

  /// - Parameters:
  ///   - needs: By rule: the ways in which its matches begin.
  ///   - stages: By rule: its stage.
  init(_ needs: [[PatternNeeds]], stages: [Int]) {
    self.stages = stages
    rules = needs.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
    width = max(1, (rules.count + 63) / 64)
    let empty = [UInt64](repeating: 0, count: width)
    stageSets = Array(repeating: empty, count: (stages.max() ?? 0) + 1)
    let none = [[Int]](repeating: [], count: AnnotationKind.allCases.count)
    byAnnotation = Array(repeating: none, count: stageSets.count)
    for (beginning, rule) in rules.enumerated() {
      stageSets[stages[rule]][beginning >> 6] |= 1 << UInt64(beginning & 63)
    }
    for place in places.indices { places[place].always = empty }
    sets = BitSets(width: width)
    for (beginning, need) in needs.joined().enumerated() { add(beginning, need) }
    closeSets()
  }

  private mutating func closeSets() { alwaysSets = places.map { sets.id(of: $0.always) } }

  private mutating func add(_ beginning: Int, _ needs: PatternNeeds) {
    let number = UInt16(truncatingIfNeeded: beginning)
    for (place, need) in (needs.places + [needs.afterAnnotation]).enumerated() {
      for fold in need.folds { places[place].byFold[fold, default: []].append(number) }
      for listed in need.classes { places[place].byClass[listed, default: []].append(number) }
      for shape in need.shapes { places[place].byShape.append((TokenShape(rawValue: shape), number)) }
      if need.anything { places[place].always[beginning >> 6] |= 1 << UInt64(beginning & 63) }
    }
    for kind in needs.annotations { byAnnotation[stages[rules[beginning]]][kind].append(beginning) }
  }

  /// What is said of a word: its sets, one a place, and the stages that have a rule which it can begin.
  struct Fits {
    var sets: [UInt32]
    var stages: UInt64
  }

  /// Whether some rule asks for this very word; all other words with the same lists and shape fit alike.
  func names(fold: UInt32) -> Bool { places.contains { $0.byFold[fold] != nil } }

  func describe(fold: UInt32, shape: TokenShape, classes: [ClassID]) -> Fits {
    var ids: [UInt32] = []
    var mask: UInt64 = 0
    for (number, place) in places.enumerated() {
      var set = number == 0 ? [UInt64](repeating: 0, count: width) : place.always
      func insert(_ all: [UInt16]) { for one in all { set[Int(one >> 6)] |= 1 << UInt64(one & 63) } }
      if let all = place.byFold[fold] { insert(all) }
      for listed in classes { if let all = place.byClass[listed.index] { insert(all) } }
      for trigger in place.byShape where shape.isSuperset(of: trigger.shape) { insert([trigger.beginning]) }
      if number == 0 {
        for (stage, own) in stageSets.enumerated() where zip(set, own).contains(where: { $0 & $1 != 0 }) {
          mask |= 1 << UInt64(stage)
        }
      }
      ids.append(sets.id(of: set))
    }
    return Fits(sets: ids, stages: mask)
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
