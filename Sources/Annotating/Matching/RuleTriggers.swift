/// Which rules a word can begin: an index from first words, classes and shapes to rules.
struct RuleTriggers: Sendable {
  var byFold: [UInt32: [UInt16]] = [:]
  var byClass: [Int: [UInt16]] = [:]
  /// By kind of annotation.
  var byAnnotation: [Int: [UInt16]] = [:]
  /// Rules that begin with a built-in class.
  var byShape: [(shape: TokenShape, rule: UInt16)] = []
  /// The stage of each rule.
  var stages: [Int] = []

  private var lists: [UInt16] = [0]
  private var known: [[UInt16]: UInt32] = [[]: 0]

  /// Where the list of a word's rules lies, and which stages they belong to.
  mutating func list(fold: UInt32, shape: TokenShape, classes: [ClassID]) -> (UInt32, UInt64) {
    var rules = byFold[fold] ?? []
    for listed in classes { rules += byClass[listed.index] ?? [] }
    for trigger in byShape where shape.isSuperset(of: trigger.shape) { rules.append(trigger.rule) }
    if rules.isEmpty { return (0, 0) }
    var unique: [UInt16] = []
    for rule in rules.sorted() where unique.last != rule { unique.append(rule) }
    let mask = unique.reduce(UInt64(0)) { $0 | 1 << UInt64(stages[Int($1)]) }
    if let offset = known[unique] { return (offset, mask) }
    let offset = UInt32(lists.count)
    lists.append(UInt16(unique.count))
    lists += unique
    known[unique] = offset
    return (offset, mask)
  }

  /// The rules of a list.
  @inline(__always)
  func rules(_ offset: UInt32) -> ArraySlice<UInt16> {
    let start = Int(offset)
    return lists[start + 1..<start + 1 + Int(lists[start])]
  }
}
