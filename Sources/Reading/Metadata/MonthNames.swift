/// Names of months in the languages that statements are written in; from Rules/months.tsv.
enum MonthNames {
  private static let numbers: HashedWords = {
    var numbers = HashedWords(capacity: 512)
    EmbeddedTable.forEachWord(in: "Rules/months.tsv") { key, name in
      guard let number = UInt64(key) else { return }
      numbers.insert(FoldedHash(name, 0..<name.count).value, number)
    }
    return numbers
  }()

  /// 1–12 for a name in any case; nil for other words.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 3, range.count <= 24 else { return nil }
    return numbers[FoldedHash(bytes, range).value].map { Int($0) }
  }
}
