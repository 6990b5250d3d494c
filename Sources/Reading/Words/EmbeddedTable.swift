import CEmbeddedFiles

/// A table of two columns inside the executable: a key, and words parted by ` | `.
enum EmbeddedTable {
  /// Hands on each word with its row's key; none when there is no such file.
  ///
  /// The tables are read at start, so nothing becomes a string but the keys.
  static func forEachWord(
    in path: String, _ body: (_ key: String, _ word: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let table = bytes(of: path) else { return }
    var at = end(of: UInt8(ascii: "\n"), in: table, from: 0) + 1
    while at < table.count {
      let lineEnd = end(of: UInt8(ascii: "\n"), in: table, from: at)
      let keyEnd = min(end(of: UInt8(ascii: "\t"), in: table, from: at), lineEnd)
      let key = String(decoding: table[at..<keyEnd], as: UTF8.self)
      at = keyEnd + 1
      while at < lineEnd {
        let wordEnd = min(end(of: UInt8(ascii: "|"), in: table, from: at), lineEnd)
        let word = trimmed(table, at..<wordEnd)
        if !word.isEmpty { body(key, UnsafeBufferPointer(rebasing: table[word])) }
        at = wordEnd + 1
      }
      at = lineEnd + 1
    }
  }

  private static func end(of mark: UInt8, in table: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < table.count, table[at] != mark { at += 1 }
    return at
  }

  private static func trimmed(_ table: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, table[low] == 0x20 { low += 1 }
    while high > low, table[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }

  /// A file inside the executable; nil when there is none.
  static func bytes(of path: String) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<rapporteur_embedded_file_count() {
      let file = rapporteur_embedded_file_at(index).pointee
      if String(cString: file.path) == path {
        return UnsafeBufferPointer(start: file.bytes, count: file.count)
      }
    }
    return nil
  }
}
