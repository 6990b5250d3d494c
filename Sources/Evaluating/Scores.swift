/// How well records agree with the gold, over all statements.
public struct Scores: Equatable, Sendable {
  /// What is counted; the raw values name the rows of tables and floors.
  public enum Row: String, CaseIterable, Sendable {
    case person, institution, nominal, place, instrument, date
    case dateValue = "date-value"
    case direct
    case directSpeaker = "direct-speaker"
    case indirect
    case indirectSpeaker = "indirect-speaker"
    /// Who is who: B³ over the matched mentions.
    case grouping

    /// Whether the overall figure is a mean over this row and others.
    public var isInOverall: Bool { ![.nominal, .place, .instrument].contains(self) }
  }

  /// Things that are right or wrong, without precision.
  public enum Share: String, CaseIterable, Sendable {
    case cue
    case canonicalName = "canonical-name"
    case title, published, authors
  }

  public struct Counts: Equatable, Sendable {
    public var right = 0
    public var extra = 0
    public var missed = 0

    var isEmpty: Bool { right + extra + missed == 0 }
  }

  /// Precision, recall and F1, rounded to four places.
  public struct Measure: Equatable, Sendable {
    public var precision: Double
    public var recall: Double
    public var f1: Double

    init(precision: Double, recall: Double) {
      self.precision = rounded(precision)
      self.recall = rounded(recall)
      let sum = precision + recall
      f1 = sum == 0 ? 0 : rounded(2 * precision * recall / sum)
    }

    init(_ counts: Counts) {
      func share(_ of: Int) -> Double { of == 0 ? 0 : Double(counts.right) / Double(of) }
      self.init(precision: share(counts.right + counts.extra), recall: share(counts.right + counts.missed))
    }
  }

  public var statements = 0
  public var counts: [Row: Counts] = [:]
  /// The same with any overlap counted as found.
  public var overlaps: [Row: Counts] = [:]
  public var shares: [Share: (right: Int, of: Int)] = [:]
  /// What is wrong, by row or share, in the statements' order.
  public var errors: [String: [String]] = [:]
  /// The gold's and the record's entity of each matched mention, each with its statement.
  var clusters: [(gold: String, found: String)] = []

  public init() {}

  /// The measure of a row; nil where neither gold nor records have anything.
  public func measure(_ row: Row) -> Measure? {
    if row == .grouping { return grouping }
    guard let counts = counts[row], !counts.isEmpty else { return nil }
    return Measure(counts)
  }

  /// The mean F1 of the rows that count.
  public var overall: Double {
    let all = Row.allCases.filter(\.isInOverall).compactMap { measure($0)?.f1 }
    return rounded(all.reduce(0, +) / Double(max(1, all.count)))
  }

  private var grouping: Measure? {
    guard !clusters.isEmpty else {
      let isMissed = (counts[.person]?.missed ?? 0) + (counts[.institution]?.missed ?? 0) > 0
      return isMissed ? Measure(precision: 0, recall: 0) : nil
    }
    var golds: [String: Int] = [:]
    var found: [String: Int] = [:]
    var both: [[String]: Int] = [:]
    for (gold, record) in clusters {
      golds[gold, default: 0] += 1
      found[record, default: 0] += 1
      both[[gold, record], default: 0] += 1
    }
    var precision = 0.0
    var recall = 0.0
    for (gold, record) in clusters {
      let common = Double(both[[gold, record]] ?? 0)
      precision += common / Double(found[record] ?? 1)
      recall += common / Double(golds[gold] ?? 1)
    }
    let count = Double(clusters.count)
    return Measure(precision: precision / count, recall: recall / count)
  }

  public static func == (a: Scores, b: Scores) -> Bool {
    a.statements == b.statements && a.counts == b.counts && a.overlaps == b.overlaps && a.errors == b.errors
      && Share.allCases.allSatisfy {
        a.shares[$0]?.right == b.shares[$0]?.right && a.shares[$0]?.of == b.shares[$0]?.of
      }
      && a.grouping == b.grouping
  }
}

/// Four places, as floors and tables have them.
func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
