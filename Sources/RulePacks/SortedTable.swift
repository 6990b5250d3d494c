/// A TSV whose lines are sorted by the bytes of their first column, looked up as it lies: no index is built.
public struct SortedTable: Sendable {
  private let table: TableBytes
  private let firstLine: Int

  public init(_ table: TableBytes) {
    self.table = table
    firstLine = (table.buffer.firstIndex(of: 0x0A) ?? table.buffer.count - 1) + 1
  }

  /// The line whose first column is `key`, as a range of bytes; nil when there is none.
  public func line(of key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let bytes = table.buffer
    var low = firstLine
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      var start = middle
      while start > low, bytes[start - 1] != 0x0A { start -= 1 }
      switch order(key, lineAt: start, end: bytes.count) {
      case 0: return start..<bytes.lineEnd(from: start)
      case ..<0: high = start
      default: low = bytes.lineEnd(from: middle) + 1
      }
    }
    return nil
  }

  /// The cell of a line in a column (from 0); empty when the line is shorter.
  public func cell(_ column: Int, of line: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    var start = line.lowerBound
    var number = 0
    while number < column, start < line.upperBound {
      if table.buffer[start] == 0x09 { number += 1 }
      start += 1
    }
    guard number == column else { return UnsafeBufferPointer(rebasing: table.buffer[0..<0]) }
    var end = start
    while end < line.upperBound, table.buffer[end] != 0x09 { end += 1 }
    return UnsafeBufferPointer(rebasing: table.buffer[start..<end])
  }

  /// The number of a column by its heading; nil when there is none.
  public func column(_ name: String) -> Int? {
    var column = 0
    var start = 0
    let end = max(0, firstLine - 1)
    for at in 0...end where at == end || table.buffer[at] == 0x09 {
      if table.buffer[start..<at].elementsEqual(name.utf8) { return column }
      column += 1
      start = at + 1
    }
    return nil
  }

  /// How a key and the first column of a line are ordered; a line's end and a tab come before all that a key has.
  private func order(_ key: UnsafeBufferPointer<UInt8>, lineAt start: Int, end: Int) -> Int {
    var at = start
    for byte in key {
      guard at < end, table.buffer[at] != 0x09, table.buffer[at] != 0x0A else { return 1 }
      if byte != table.buffer[at] { return Int(byte) - Int(table.buffer[at]) }
      at += 1
    }
    return at == end || table.buffer[at] == 0x09 || table.buffer[at] == 0x0A ? 0 : -1
  }
}
