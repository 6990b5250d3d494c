/// Words of English in small letters; looked up in Rules/en/ordinary-words.tsv as it lies in the executable, which
/// is sorted by its bytes.
struct EnglishWords {
  private let table: UnsafeBufferPointer<UInt8>

  init() { table = EmbeddedTable.bytes(of: "Rules/en/ordinary-words.tsv") ?? .init(start: nil, count: 0) }

  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var (low, high) = (0, table.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, table[start - 1] != 0x0A { start -= 1 }
      var end = start
      while end < high, table[end] != 0x09, table[end] != 0x0A { end += 1 }
      let entry = table[start..<end]
      if entry.elementsEqual(word) { return true }
      if entry.lexicographicallyPrecedes(word) {
        low = end
        while low < high, table[low] != 0x0A { low += 1 }
        low += 1
      } else {
        high = start
      }
    }
    return false
  }
}
