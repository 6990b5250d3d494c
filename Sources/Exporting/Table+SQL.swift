/// A column of a table in SQLite.
struct SQLColumn {
  var name: String
  var type: String
  /// The table whose row it names; a number stands there in place of the id.
  var reference: Table?

  var definition: String {
    if let reference { return "\"\(name)\" INTEGER REFERENCES \(reference.rawValue)(id)" }
    return "\"\(name)\" \(type)"
  }
}

extension Table {
  /// The columns of the table: a number of the row's own, then those of ``columns``.
  var sqlColumns: [SQLColumn] {
    [SQLColumn(name: "id", type: "INTEGER PRIMARY KEY")] + columns.map(sqlColumn)
  }

  private func sqlColumn(_ name: String) -> SQLColumn {
    switch (self, name) {
    case (.statements, "statement"): SQLColumn(name: "path", type: "TEXT NOT NULL UNIQUE")
    case (.entities, "entity"): SQLColumn(name: "key", type: "TEXT NOT NULL")
    case (.quotations, "quotation"): SQLColumn(name: "key", type: "TEXT NOT NULL")
    case (.quotations, "parent"): SQLColumn(name: name, type: "", reference: .quotations)
    case (_, "statement"): SQLColumn(name: name, type: "", reference: .statements)
    case (_, "entity"), (_, "institution"): SQLColumn(name: name, type: "", reference: .entities)
    case (_, "quotation"): SQLColumn(name: name, type: "", reference: .quotations)
    case (_, "start"), (_, "end"), (_, "mention_count"), (_, "is_issuer"), (_, "uncertain"):
      SQLColumn(name: name, type: "INTEGER NOT NULL")
    default: SQLColumn(name: name, type: "TEXT")
    }
  }

  var sqlDefinition: String {
    "CREATE TABLE \(rawValue) (\n  " + sqlColumns.map(\.definition).joined(separator: ",\n  ") + "\n)"
  }

  /// Run when all rows are there, which is faster than to keep them current.
  ///
  /// Search folds case and accents, so that `zoe` finds “Zoé”; the tables that are searched hold the words, the index only points at them.
  static var sqlIndexes: [String] {
    let references = allCases.flatMap { table in
      table.sqlColumns.filter { $0.reference != nil }.map { column in
        "CREATE INDEX \(table.rawValue)_\(column.name) ON \(table.rawValue) (\"\(column.name)\")"
      }
    }
    let values = [
      ("entities", "name"), ("dates", "value"), ("dates", "earliest"), ("statements", "published"),
    ]
    return references + values.map { "CREATE INDEX \($0)_\($1) ON \($0) (\($1))" }
      + search("quotations", ["text", "speakers"]) + search("statements", ["title", "text"])
  }

  private static func search(_ table: String, _ columns: [String]) -> [String] {
    let list = columns.joined(separator: ", ")
    return [
      "CREATE VIRTUAL TABLE \(table)_fts USING fts5(\(list), content=\"\(table)\", content_rowid=\"id\", "
        + "tokenize=\"unicode61 remove_diacritics 2\")",
      "INSERT INTO \(table)_fts (\(table)_fts) VALUES ('rebuild')",
      "INSERT INTO \(table)_fts (\(table)_fts) VALUES ('optimize')",
    ]
  }
}
