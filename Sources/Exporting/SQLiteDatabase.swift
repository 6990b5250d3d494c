import CSQLite

/// What SQLite could not do, in its own words.
public struct SQLiteFault: Error, Equatable, Sendable {
  public var message: String
}

/// One open database file.
final class SQLiteDatabase {
  private var handle: OpaquePointer?

  /// Opens a file that does not exist yet.
  init(creating path: String) throws(SQLiteFault) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK else {
      let fault = fault()
      sqlite3_close_v2(handle)
      handle = nil
      throw fault
    }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs commands that give no rows.
  func run(_ commands: String) throws(SQLiteFault) {
    if sqlite3_exec(handle, commands, nil, nil, nil) != SQLITE_OK { throw fault() }
  }

  func prepare(_ command: String) throws(SQLiteFault) -> SQLiteStatement {
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v3(handle, command, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        == SQLITE_OK,
      let statement
    else { throw fault() }
    return SQLiteStatement(statement, of: self)
  }

  /// Closes the file; what could not be written is a fault.
  func close() throws(SQLiteFault) {
    guard sqlite3_close(handle) == SQLITE_OK else { throw fault() }
    handle = nil
  }

  fileprivate func fault() -> SQLiteFault {
    SQLiteFault(message: handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory")
  }
}

/// A prepared command that is run with many rows.
final class SQLiteStatement {
  private var handle: OpaquePointer?
  private let database: SQLiteDatabase

  fileprivate init(_ handle: OpaquePointer, of database: SQLiteDatabase) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  func close() {
    sqlite3_finalize(handle)
    handle = nil
  }

  func run(_ row: [Cell]) throws(SQLiteFault) {
    for (index, cell) in row.enumerated() { bind(cell, at: Int32(index + 1)) }
    let status = sqlite3_step(handle)
    sqlite3_reset(handle)
    if status != SQLITE_DONE { throw database.fault() }
  }

  private func bind(_ cell: Cell, at place: Int32) {
    switch cell {
    case .empty: sqlite3_bind_null(handle, place)
    case .number(let number): sqlite3_bind_int64(handle, place, Int64(number))
    case .text(var text):
      // With its length, so that a NUL does not end it; SQLITE_TRANSIENT copies it.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // An empty text has no address, which SQLite would take for null.
          let start = characters.baseAddress
          _ =
            start == nil
            ? sqlite3_bind_text(handle, place, "", 0, transient)
            : sqlite3_bind_text64(
              handle, place, start, UInt64(characters.count), transient, UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}
