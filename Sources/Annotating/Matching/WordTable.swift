import RulePacks

/// A sorted TSV of single words and the classes that its lines make: names of persons, ordinary words.
///
/// Several gazetteers read one file (given names, surnames, common ones); a word is looked up in it once for all. A
/// reference, which is copied for each worker and asked for each new word.
final class WordTable: Sendable {
  /// Lines that have one of the cells in each of the filters' columns belong to the class.
  struct Member: Sendable {
    var listed: ClassID
    var filters: [Filter]
  }

  struct Filter: Sendable {
    var column: Int
    var cells: [[UInt8]]
  }

  /// Tells the file apart from others.
  let file: String
  let table: SortedTable
  /// Words stand in lower case in the table; otherwise as they are written, with a capital.
  let isFolded: Bool
  let members: [Member]

  init(file: String, table: SortedTable, isFolded: Bool, members: [Member]) {
    (self.file, self.table, self.isFolded, self.members) = (file, table, isFolded, members)
  }

  func forEachClass(
    of bytes: UnsafeBufferPointer<UInt8>, folded: [UInt8], shape: TokenShape, _ body: (ClassID) -> Void
  ) {
    guard let line = line(of: bytes, folded: folded, shape: shape) else { return }
    // In place: to take members out counts the references of all that they own, for each word.
    members.withUnsafeBufferPointer { members in
      for member in members.indices where areMet(members[member].filters, line) {
        body(members[member].listed)
      }
    }
  }

  private func areMet(_ filters: [Filter], _ line: Range<Int>) -> Bool {
    filters.withUnsafeBufferPointer { filters in
      for filter in filters.indices {
        let cell = table.cell(filters[filter].column, of: line)
        let isMet = filters[filter].cells.withUnsafeBufferPointer { cells in
          cells.indices.contains { wanted in
            cells[wanted].withUnsafeBufferPointer { $0.elementsEqual(cell) }
          }
        }
        if !isMet { return false }
      }
      return true
    }
  }

  private func line(
    of bytes: UnsafeBufferPointer<UInt8>, folded: [UInt8], shape: TokenShape
  ) -> Range<Int>? {
    if isFolded { return folded.withUnsafeBufferPointer { table.line(of: $0) } }
    if shape.contains(.lower) { return nil }
    if let line = table.line(of: bytes) { return line }
    guard shape.contains(.upper) else { return nil }
    return Self.titleCased(bytes, folded: folded).withUnsafeBufferPointer { table.line(of: $0) }
  }

  /// MÜLLER as Müller; only where the capital is as long as its small letter.
  private static func titleCased(_ bytes: UnsafeBufferPointer<UInt8>, folded: [UInt8]) -> [UInt8] {
    guard bytes.count == folded.count, let first = bytes.first else { return folded }
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
    return Array(bytes.prefix(width)) + folded.dropFirst(width)
  }
}
