import Records

/// What differs between two runs, gathered statement by statement.
public struct RunComparison: Sendable {
  /// What comparing one statement gave.
  public struct Statement: Equatable, Sendable {
    public var path: String
    public var changes: [Change]
    /// Whether it failed in the new run.
    public var hasFailed: Bool
    /// Where reports that point into files show each change, the best place first.
    public var places: [Change: [ChangePlace]] = [:]

    public init(path: String, changes: [Change], hasFailed: Bool = false) {
      self.path = path
      self.changes = changes
      self.hasFailed = hasFailed
    }
  }

  /// In order of their paths; those without changes too.
  public private(set) var statements: [Statement] = []

  /// What could not be compared, in words that name the file: nobody must take it for the same.
  public var troubles: [String] = []

  public init() {}

  public mutating func add(_ statement: Statement) { statements.append(statement) }

  /// Puts statements that were added in any order into the order of their paths.
  public mutating func sort() {
    statements.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// All changes, most important first, then by rule, statement and place.
  public var changes: [Change] { statements.flatMap(\.changes).sorted(by: Change.precedes) }

  /// All changes in that order, each with the places where it is shown; the statement's path where none was noted.
  var placedChanges: [(change: Change, places: [ChangePlace])] {
    let places = Dictionary(statements.map { ($0.path, $0.places) }) { first, _ in first }
    return changes.map { change in
      (
        change,
        places[change.statement]?[change] ?? [ChangePlace(file: change.statement, label: "the statement")]
      )
    }
  }

  public var different: Int { statements.count { !$0.changes.isEmpty } }
  public var failed: Int { statements.count(where: \.hasFailed) }

  /// How many changes there are of each kind, in order of importance.
  public var counts: [(kind: Change.Kind, count: Int)] {
    var counts: [Change.Kind: Int] = [:]
    for statement in statements {
      for change in statement.changes { counts[change.kind, default: 0] += change.weight }
    }
    return Change.Kind.allCases.compactMap { kind in counts[kind].map { (kind, $0) } }
  }

  /// Compares what one statement gave in both runs; nil where it is not in that run.
  public static func statement(
    _ path: String, old: StatementOutcome?, new: StatementOutcome?
  ) -> Statement {
    func change(_ kind: Change.Kind, _ fields: [Change.Field] = []) -> Statement {
      Statement(
        path: path, changes: [Change(kind, in: path, subject: path, fields: fields)],
        hasFailed: new?.hasFailed ?? false)
    }
    switch (old, new) {
    case (nil, nil): return Statement(path: path, changes: [])
    case (.failure(let error)?, nil): return change(.statementRemoved, [.init("error", error.words, nil)])
    case (.record?, nil): return change(.statementRemoved)
    case (nil, .failure(let error)?): return change(.statementAdded, [.init("error", nil, error.words)])
    case (nil, .record?): return change(.statementAdded)
    case (.record?, .failure(let error)?): return change(.statementFailed, [.init("error", nil, error.words)])
    case (.failure(let error)?, .record?):
      return change(.statementRecovered, [.init("error", error.words, nil)])
    case (.failure(let a)?, .failure(let b)?):
      return a == b
        ? Statement(path: path, changes: [], hasFailed: true)
        : change(.failure, [.init("error", a.words, b.words)])
    case (.record(let a)?, .record(let b)?):
      var before = a
      before.source.path = b.source.path
      var changes = RecordComparison.changes(from: before, to: b)
      if a.source.path != b.source.path {
        let field = Change.Field("path", a.source.path, b.source.path)
        changes.insert(Change(.statementMoved, in: path, subject: path, fields: [field]), at: 0)
      }
      return Statement(path: path, changes: changes)
    }
  }
}

extension StatementOutcome {
  fileprivate var hasFailed: Bool {
    if case .failure = self { return true }
    return false
  }
}

extension ErrorRecord {
  fileprivate var words: String { "\(code): \(message)" }
}

extension Change {
  /// How many things it stands for: shifts are told together.
  var weight: Int { kind == .position ? max(1, fields.first?.new.flatMap(Int.init) ?? 1) : 1 }
}

/// Leaves out what a user does not want to hear of.
public struct ChangeFilter: Sendable {
  private let names: Set<String>

  /// - Parameter names: Kinds of changes, such as `position`, or names of fields, such as `aliases`.
  public init(ignoring names: [String]) { self.names = Set(names) }

  /// Names that are neither a kind nor a field.
  public static func unknown(_ names: [String]) -> [String] {
    names.filter {
      Change.Kind(rawValue: $0) == nil && !fieldNames.contains($0) && !$0.hasPrefix("evidence.")
    }
  }

  public func apply(_ statement: RunComparison.Statement) -> RunComparison.Statement {
    guard !names.isEmpty else { return statement }
    var statement = statement
    statement.changes = statement.changes.compactMap(apply)
    return statement
  }

  private func apply(_ change: Change) -> Change? {
    if names.contains(change.kind.rawValue) { return nil }
    var change = change
    let had = change.fields.isEmpty
    change.fields.removeAll { field in
      names.contains(field.name)
        || field.name.split(separator: ".").first.map { names.contains(String($0)) } ?? false
    }
    return change.fields.isEmpty && !had ? nil : change
  }

  private static let fieldNames: Set<String> = [
    "value", "type", "mod", "earliest", "latest", "edtf", "quant", "freq", "interval", "basis", "anchor",
    "uncertain", "rule", "text", "form", "provision", "entity", "id", "category", "name", "aliases",
    "identifiers",
    "role", "title", "institution", "issuers", "authors", "publisher", "published", "url", "language",
    "evidence",
    "blocks", "words", "mediaType", "encoding", "byteCount", "sha256", "version", "rules", "speakers",
    "speakers' words", "kind", "segments", "cue", "utterance", "parent", "error", "path", "mentions",
    "mentions in",
  ]
}
