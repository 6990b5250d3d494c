import Records

/// Compares two records of one statement.
public struct RecordComparison {
  /// What changed, most important first. Swapping old and new mirrors the changes exactly.
  public static func changes(from old: Record, to new: Record) -> [Change] {
    if old == new { return [] }
    // Pairing prefers one side where several answers are as good, so both directions compare in one order.
    let isForward = precedes(old, new)
    var comparison = RecordComparison(
      isForward ? old : new, isForward ? new : old, statement: new.source.path)
    comparison.compare()
    let changes = isForward ? comparison.changes : comparison.changes.map(\.mirrored)
    return changes.sorted(by: Change.precedes)
  }

  let old: Record
  let new: Record
  let map: TextMap
  let statement: String
  var changes: [Change] = []
  /// For each old entity its partner among the new ones, and the other way round.
  var newEntity: [String: String] = [:]
  var oldEntity: [String: String] = [:]
  /// Annotations that moved with the text, and changed in nothing else.
  var shifts = 0

  private init(_ old: Record, _ new: Record, statement: String) {
    self.old = old
    self.new = new
    self.statement = statement
    map = TextMap(from: old.document.text, to: new.document.text)
  }

  private mutating func compare() {
    compareEntities()
    compareDates()
    compareQuotations()
    compareIssuers()
    compareDocument()
    compareNotes()
    // Whatever else differs is numbering, which goes along with shifts.
    if shifts > 0 || changes.isEmpty {
      add(Change(.position, in: statement, subject: "", fields: [.init("shifted", "\(shifts)", "\(shifts)")]))
    }
  }

  mutating func add(_ change: Change) { changes.append(change) }

  /// Whether two spans are the same place, and counts the shift when the numbers differ.
  mutating func noteShift(_ a: Record.Span, _ b: Record.Span) {
    if a != b { shifts += 1 }
  }

  /// Any fixed order of two records.
  private static func precedes(_ a: Record, _ b: Record) -> Bool {
    var (a, b) = (a, b)
    // Parts that are the same decide nothing, and are most of what would be written.
    if a.document.text == b.document.text { (a.document.text, b.document.text) = ("", "") }
    if a.entities == b.entities { (a.entities, b.entities) = ([], []) }
    if a.dates == b.dates { (a.dates, b.dates) = ([], []) }
    if a.quotations == b.quotations { (a.quotations, b.quotations) = ([], []) }
    var mine: [UInt8] = []
    var theirs: [UInt8] = []
    a.write(into: &mine, style: .compact)
    b.write(into: &theirs, style: .compact)
    return mine.lexicographicallyPrecedes(theirs)
  }
}

/// Collects the fields in which two things differ.
struct FieldList {
  var fields: [Change.Field] = []

  mutating func compare(_ name: String, _ old: String?, _ new: String?) {
    if old != new { fields.append(.init(name, old, new)) }
  }

  mutating func compare<Code: RawRepresentable<String>>(_ name: String, _ old: Code?, _ new: Code?) {
    compare(name, old?.rawValue, new?.rawValue)
  }

  mutating func compare(_ name: String, _ old: [String], _ new: [String]) {
    guard old != new else { return }
    func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }
    fields.append(.init(name, list(old), list(new)))
  }
}
