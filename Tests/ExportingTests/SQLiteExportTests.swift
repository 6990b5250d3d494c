import CSQLite
import Records
import TestSupport
import Testing

@testable import Exporting

@Suite struct SQLiteExportTests {
  /// The file that an export of records gives.
  private func export(_ records: [Record], to file: String) throws {
    let database = try SQLiteExport(file)
    for record in records { try database.add(record) }
    try database.finish()
  }

  /// The rows that a query gives, cells joined by `|`.
  private func rows(_ query: String, in file: String) throws -> [String] {
    var database: OpaquePointer?
    defer { sqlite3_close_v2(database) }
    try #require(sqlite3_open_v2(file, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    var statement: OpaquePointer?
    try #require(sqlite3_prepare_v2(database, query, -1, &statement, nil) == SQLITE_OK)
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "null"
        }.joined(separator: "|"))
    }
    return rows
  }

  private func moved(_ path: String) -> Record {
    var record = sampleRecord()
    record.source.path = path
    return record
  }

  @Test func rowsAreJoinedByNumbers() throws {
    let folder = try TestFolder()
    let file = folder.path + "/records.db"
    try export([moved("a.html"), moved("b.html")], to: file)
    #expect(try rows("PRAGMA integrity_check", in: file) == ["ok"])
    #expect(try rows("PRAGMA foreign_key_check", in: file) == [])
    let speakers = """
      SELECT s.path, q.key, e.name, speakers.text FROM speakers JOIN statements s ON s.id = speakers.statement
      JOIN quotations q ON q.id = speakers.quotation JOIN entities e ON e.id = speakers.entity ORDER BY s.path
      """
    #expect(
      try rows(speakers, in: file) == [
        "a.html|q1|Zoe\u{301} Marlow|Zoe\u{301} Marlow", "b.html|q1|Zoe\u{301} Marlow|Zoe\u{301} Marlow",
      ])
    let roles = "SELECT i.name, i.statement FROM roles JOIN entities i ON i.id = roles.institution"
    #expect(try rows(roles, in: file) == ["Lantern Watch|1", "Lantern Watch|2"])
    #expect(
      try rows("SELECT publisher, url FROM statements", in: file).first == "null|https://lantern.example/1")
  }

  @Test func quotationsAreSearched() throws {
    let folder = try TestFolder()
    let file = folder.path + "/records.db"
    var record = moved("a.html")
    record.quotations.append(record.quotations[0])
    record.quotations[1].id = "q2"
    record.quotations[1].text = "“Open the gate,”"
    record.quotations[0].parent = "q2"
    try export([record], to: file)
    func found(_ words: String) throws -> [String] {
      try rows(
        "SELECT key FROM quotations WHERE id IN (SELECT rowid FROM quotations_fts WHERE quotations_fts MATCH '\(words)')",
        in: file)
    }
    #expect(try found("mill") == ["q1"])
    #expect(try found("gate OR mill") == ["q1", "q2"])
    #expect(try found("speakers:zoe") == ["q1", "q2"], "without accents")
    #expect(try found("nothing") == [])
    #expect(
      try rows("SELECT parent FROM quotations ORDER BY id", in: file) == ["2", "null"], "also of one below")
    #expect(try rows("SELECT rowid FROM statements_fts WHERE statements_fts MATCH 'قالت'", in: file) == ["1"])
  }

  @Test func oddTextIsKept() throws {
    let folder = try TestFolder()
    let file = folder.path + "/records.db"
    var record = sampleRecord()
    record.document.title = "a\u{0}b'; DROP TABLE statements; --"
    record.document.publisher = ""
    try export([record], to: file)
    #expect(try rows("SELECT length(CAST(title AS BLOB)), publisher FROM statements", in: file) == ["31|"])
  }

  @Test func theSameRecordsGiveTheSameBytes() throws {
    let folder = try TestFolder()
    try export([moved("a"), moved("b")], to: folder.path + "/1.db")
    try export([moved("a"), moved("b")], to: folder.path + "/2.db")
    let first = try #require(folder.read("1.db"))
    #expect(folder.read("2.db") == first)
  }

  @Test func faultsAreWords() throws {
    let folder = try TestFolder()
    #expect(throws: SQLiteFault(message: "unable to open database file")) {
      _ = try SQLiteExport(folder.path + "/no/such.db")
    }
    let database = try SQLiteExport(folder.path + "/records.db")
    try database.add(sampleRecord())
    #expect(throws: SQLiteFault(message: "UNIQUE constraint failed: statements.path")) {
      try database.add(sampleRecord())
    }
  }
}
