import CEmbeddedFiles

/// A table of two columns inside the executable: a key, and words parted by ` | `.
enum EmbeddedTable {
  /// The rows without the heading line; none when there is no such file.
  static func rows(_ path: String) -> [(key: String, words: [String])] {
    guard let text = contents(path) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      return (String(line[..<tab]), words(line[line.index(after: tab)...]))
    }
  }

  /// The words of a cell, without the white space around them.
  private static func words(_ cell: Substring) -> [String] {
    cell.split(separator: "|").map { word in
      var utf8 = word.utf8.drop { $0 == 0x20 }
      while utf8.last == 0x20 { utf8.removeLast() }
      return String(Substring(utf8))
    }
  }

  private static func contents(_ path: String) -> String? {
    for index in 0..<rapporteur_embedded_file_count() {
      let file = rapporteur_embedded_file_at(index).pointee
      guard String(cString: file.path) == path else { continue }
      return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    return nil
  }
}
