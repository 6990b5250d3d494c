/// Which rules can match at a token, told from the words of three tokens: the first that a rule takes, and what can
/// stand second and third in a match of it.
///
/// Each word has, for each of the three places, the set of rules that it fits, a bit a rule; a rule is tried
/// only where all three sets hold it. That leaves one attempt in fifty of those that the first word alone would
/// give, and an attempt costs a hundred times as much as the look.
struct RuleTriggers: Sendable {
  static let depth = 3

  /// The rules that take something at one place of a match.
  struct Place: Sendable {
    var byFold: [UInt32: [UInt16]] = [:]
    var byClass: [Int: [UInt16]] = [:]
    var byShape: [(shape: TokenShape, rule: UInt16)] = []
    /// Rules that anything fits at this place, also nothing at all: they may have ended before.
    var always: [UInt64] = []
  }

  /// The stage of each rule.
  private(set) var stages: [Int] = []
  /// By stage: its rules, a bit each.
  private(set) var stageRules: [[UInt64]] = []
  private(set) var places = Array(repeating: Place(), count: RuleTriggers.depth)
  /// By kind of annotation: the rules that begin with one.
  private(set) var byAnnotation: [Int: [UInt16]] = [:]
  /// Words of 64 rules in a set.
  private(set) var width = 1

  private var sets: [UInt64] = [0]
  private var known: [[UInt64]: UInt32] = [:]

  /// Fixes the number of rules; call once, before any rule is added.
  mutating func open(ruleStages: [Int]) {
    stages = ruleStages
    width = max(1, (ruleStages.count + 63) / 64)
    let empty = [UInt64](repeating: 0, count: width)
    stageRules = Array(repeating: empty, count: (ruleStages.max() ?? 0) + 1)
    for (rule, stage) in ruleStages.enumerated() { stageRules[stage][rule >> 6] |= 1 << UInt64(rule & 63) }
    for place in places.indices { places[place].always = empty }
    sets = empty
    known = [empty: 0]
  }

  mutating func add(_ rule: Int, _ needs: PatternNeeds) {
    let number = UInt16(truncatingIfNeeded: rule)
    for (place, need) in needs.places.enumerated() {
      for fold in need.folds { places[place].byFold[fold, default: []].append(number) }
      for listed in need.classes { places[place].byClass[listed, default: []].append(number) }
      for shape in need.shapes { places[place].byShape.append((TokenShape(rawValue: shape), number)) }
      if need.anything { places[place].always[rule >> 6] |= 1 << UInt64(rule & 63) }
    }
    for kind in needs.firstAnnotations { byAnnotation[kind, default: []].append(number) }
  }

  /// The sets of a word, one a place, and the stages that have a rule which it can begin.
  mutating func describe(fold: UInt32, shape: TokenShape, classes: [ClassID]) -> (sets: [UInt32], stages: UInt64) {
    var ids: [UInt32] = []
    var mask: UInt64 = 0
    for (number, place) in places.enumerated() {
      var set = number == 0 ? [UInt64](repeating: 0, count: width) : place.always
      func insert(_ rules: [UInt16]) { for rule in rules { set[Int(rule >> 6)] |= 1 << UInt64(rule & 63) } }
      if let rules = place.byFold[fold] { insert(rules) }
      for listed in classes { if let rules = place.byClass[listed.index] { insert(rules) } }
      for trigger in place.byShape where shape.isSuperset(of: trigger.shape) { insert([trigger.rule]) }
      if number == 0 {
        for (stage, rules) in stageRules.enumerated() where zip(set, rules).contains(where: { $0 & $1 != 0 }) {
          mask |= 1 << UInt64(stage)
        }
      }
      ids.append(id(of: set))
    }
    return (ids, mask)
  }

  private mutating func id(of set: [UInt64]) -> UInt32 {
    if let id = known[set] { return id }
    let id = UInt32(sets.count / width)
    sets += set
    known[set] = id
    return id
  }

  /// A word of a set's bits.
  @inline(__always)
  func bits(_ set: UInt32, _ word: Int) -> UInt64 { sets[Int(set) * width + word] }
}
