import CSQLite
import Records

/// Records as one SQLite file: the tables of ``Table`` joined by numbers, and full-text search over quotations and statements.
///
/// Made for people who look at it with Datasette or `sqlite3`: every reference is a foreign key of one column, and both search tables name the
/// table that they index. The same records in the same order give the same bytes.
///
/// SQLite is used through its C interface: the export is a handful of statements, and a wrapper would bring Foundation along.
public final class SQLiteExport {
  private let database: SQLiteDatabase
  private var inserts: [Table: SQLiteStatement] = [:]
  private var nextRow: [Table: Int] = [:]

  /// Opens a new file, which must not exist, and makes its tables.
  public init(_ path: String) throws(SQLiteFault) {
    database = try SQLiteDatabase(creating: path)
    // The file is made anew each time: when something fails, nobody wants its half.
    try database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
    for table in Table.allCases {
      try database.run(table.sqlDefinition)
      let places = table.sqlColumns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
      inserts[table] = try database.prepare("INSERT INTO \(table.rawValue) VALUES (\(places))")
    }
  }

  /// Adds the rows of a record.
  public func add(_ record: Record) throws(SQLiteFault) {
    var references = References()
    for table in Table.allCases {
      let rows = table.rows(of: record)
      let first = nextRow[table, default: 1]
      nextRow[table] = first + rows.count
      // All of a table's before any is written: a quotation can refer to one below it.
      for (index, row) in rows.enumerated() { references.note(row, of: table, number: first + index) }
      for (index, row) in rows.enumerated() {
        try inserts[table]?.run([.number(first + index)] + references.replaced(row, of: table))
      }
    }
  }

  /// Builds the indexes and closes the file; nothing can be added after that.
  public func finish() throws(SQLiteFault) {
    for statement in inserts.values { statement.close() }
    inserts = [:]
    for command in Table.sqlIndexes { try database.run(command) }
    try database.run("PRAGMA user_version = 1; COMMIT")
    try database.close()
  }
}

/// The numbers of one record's rows, by the ids that hold within it.
private struct References {
  private var statement = 0
  private var entities: [String: Int] = [:]
  private var quotations: [String: Int] = [:]

  /// Remembers a row that others may refer to.
  mutating func note(_ row: [Cell], of table: Table, number: Int) {
    switch table {
    case .statements: statement = number
    case .entities:
      if case .text(let id) = row[1] { entities[id] = number }
    case .quotations:
      if case .text(let id) = row[1] { quotations[id] = number }
    default: return
    }
  }

  /// The row with numbers where ids stand that refer to other rows.
  func replaced(_ row: [Cell], of table: Table) -> [Cell] {
    zip(table.sqlColumns.dropFirst(), row).map { column, cell in
      switch (column.reference, cell) {
      case (.statements, _): .number(statement)
      case (.entities, .text(let id)): entities[id].map(Cell.number) ?? .empty
      case (.quotations, .text(let id)): quotations[id].map(Cell.number) ?? .empty
      default: cell
      }
    }
  }
}
