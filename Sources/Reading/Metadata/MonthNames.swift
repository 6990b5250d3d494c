/// Names of months in the languages that statements are written in; from Rules/months.tsv.
enum MonthNames {
  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (key, names) in EmbeddedTable.rows("Rules/months.tsv") {
      guard let number = Int(key) else { continue }
      for name in names { numbers[name] = number }
    }
    return numbers
  }()

  /// 1–12 for a name in any case; nil for other words.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 3, range.count <= 24 else { return nil }
    return numbers[String(decoding: bytes[range], as: UTF8.self).lowercased()]
  }
}
