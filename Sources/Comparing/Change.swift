import Records

/// One thing that differs between two records of a statement, or between two runs.
public struct Change: Equatable, Hashable, Sendable {
  public var kind: Kind
  /// The statement's path in the new run; in the old one where it is gone.
  public var statement: String
  /// What changed: an entity's id, or the words of a date, quotation or mention.
  public var subject: String
  /// The rules that made it; nil on the side where it is not, or where no rule made it.
  public var oldRule: String?
  public var newRule: String?
  /// Where it stands in each text, in code points.
  public var oldSpan: Record.Span?
  public var newSpan: Record.Span?
  public var fields: [Field]

  public init(
    _ kind: Kind, in statement: String, subject: String, oldRule: String? = nil, newRule: String? = nil,
    oldSpan: Record.Span? = nil, newSpan: Record.Span? = nil, fields: [Field] = []
  ) {
    self.kind = kind
    self.statement = statement
    self.subject = subject
    self.oldRule = oldRule
    self.newRule = newRule
    self.oldSpan = oldSpan
    self.newSpan = newSpan
    self.fields = fields
  }

  /// The rule that caused it: the new one, or the old one where the new one is missing.
  public var rule: String? { newRule ?? oldRule }

  /// A field with its values before and after; nil for what is absent.
  public struct Field: Equatable, Hashable, Sendable {
    public var name: String
    public var old: String?
    public var new: String?

    public init(_ name: String, _ old: String?, _ new: String?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// What changed; in order of how much it matters to a reader of the records.
  public enum Kind: String, CaseIterable, Sendable {
    case statementFailed = "statement-failed"
    case speaker
    case dateValue = "date-value"
    case entityLost = "entity-lost"
    case quotationLost = "quotation-lost"
    case dateLost = "date-lost"
    case statementRemoved = "statement-removed"
    case entityAdded = "entity-added"
    case quotationAdded = "quotation-added"
    case dateAdded = "date-added"
    case statementAdded = "statement-added"
    case statementRecovered = "statement-recovered"
    case statementMoved = "statement-moved"
    case entityRenamed = "entity-renamed"
    case mentionRegrouped = "mention-regrouped"
    case issuer
    case entity
    case quotation
    case date
    case roleLost = "role-lost"
    case roleAdded = "role-added"
    case mentionLost = "mention-lost"
    case mentionAdded = "mention-added"
    case mention
    case document
    case text
    case warning
    case correction
    case failure
    case source
    case rule
    case producer
    case position

    /// The kind when old and new are swapped.
    var mirrored: Kind {
      switch self {
      case .statementFailed: .statementRecovered
      case .statementRecovered: .statementFailed
      case .entityLost: .entityAdded
      case .entityAdded: .entityLost
      case .quotationLost: .quotationAdded
      case .quotationAdded: .quotationLost
      case .dateLost: .dateAdded
      case .dateAdded: .dateLost
      case .statementRemoved: .statementAdded
      case .statementAdded: .statementRemoved
      case .roleLost: .roleAdded
      case .roleAdded: .roleLost
      case .mentionLost: .mentionAdded
      case .mentionAdded: .mentionLost
      default: self
      }
    }

    /// Its place in the order of importance, from 0.
    public var rank: Int { Self.inOrder.firstIndex(of: self) ?? 0 }

    /// `allCases` is made anew each time that somebody asks.
    private static let inOrder = allCases
  }

  /// The same with old and new swapped.
  public var mirrored: Change {
    Change(
      kind.mirrored, in: statement, subject: subject, oldRule: newRule, newRule: oldRule, oldSpan: newSpan,
      newSpan: oldSpan, fields: fields.map { Field($0.name, $0.new, $0.old) })
  }
}

extension Change {
  /// Most important first, then by rule, statement and place.
  static func precedes(_ a: Change, _ b: Change) -> Bool {
    if a.kind != b.kind { return a.kind.rank < b.kind.rank }
    let rules = (a.rule ?? "", b.rule ?? "")
    if rules.0 != rules.1 { return rules.0.utf8.lexicographicallyPrecedes(rules.1.utf8) }
    if a.statement != b.statement { return a.statement.utf8.lexicographicallyPrecedes(b.statement.utf8) }
    let places = (a.newSpan ?? a.oldSpan, b.newSpan ?? b.oldSpan)
    if places.0?.start != places.1?.start { return (places.0?.start ?? -1) < (places.1?.start ?? -1) }
    if a.subject != b.subject { return a.subject.utf8.lexicographicallyPrecedes(b.subject.utf8) }
    return a.fields.map { "\($0)" }.lexicographicallyPrecedes(b.fields.map { "\($0)" })
  }
}
