import Records

/// Tables as RFC 4180 has them: a heading line, commas, CRLF, UTF-8; quoted where a cell needs it.
///
/// A cell of text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-` or `@`) gets an apostrophe in
/// front, unless `isExact`: statements come from anywhere.
public struct CSV: Sendable {
  public var isExact: Bool

  public init(isExact: Bool = false) { self.isExact = isExact }

  public func writeHeading(_ table: Table, into bytes: inout [UInt8]) {
    writeRow(table.columns.map(Cell.text), into: &bytes)
  }

  public func write(_ record: Record, _ table: Table, into bytes: inout [UInt8]) {
    for row in table.rows(of: record) { writeRow(row, into: &bytes) }
  }

  /// A row that is no table's.
  public func write(row: [String], into bytes: inout [UInt8]) { writeRow(row.map(Cell.text), into: &bytes) }

  private func writeRow(_ row: [Cell], into bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .empty: break
      case .number(let number): bytes += "\(number)".utf8
      case .text(let text): write(text, into: &bytes)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private func write(_ text: String, into bytes: inout [UInt8]) {
    let isFormula = !isExact && "=+-@\t\r".utf8.contains(text.utf8.first ?? 0)
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == 0x22 { bytes.append(byte) }
    }
    if needsQuotes { bytes.append(0x22) }
  }
}
