/// Dates in the names of files, such as `2024-03-08-port-ambrel.txt`.
enum FileNameDate {
  /// The date in the last part of a path, if it says the day with the year first.
  static func find(in path: String) -> Sourced<String>? {
    var path = path
    // Underscores part words there, and digits stand together: 20240308.
    return path.withUTF8 { path in
      let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      let name = UnsafeBufferPointer(rebasing: path[start...])
      return (joined(name) ?? compact(name)).map {
        Sourced($0, from: .filename, detail: String(decoding: name, as: UTF8.self))
      }
    }
  }

  /// 2024-03-08, 2024_03_08, 2024.03.08.
  private static func joined(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.count >= 10 else { return nil }
    for start in 0...bytes.count - 10 {
      let mark = bytes[start + 4]
      guard isMark(mark), bytes[start + 7] == mark, isFree(bytes, start, start + 10) else {
        continue
      }
      if let date = date(bytes, start, start + 5, start + 8) { return date }
    }
    return nil
  }

  /// 20240308, with no other digit beside it.
  private static func compact(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.count >= 8 else { return nil }
    for start in 0...bytes.count - 8 where isDigit(bytes[start]) && isFree(bytes, start, start + 8) {
      if let date = date(bytes, start, start + 4, start + 6) { return date }
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static func isFree(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    !(start > 0 && isDigit(bytes[start - 1])) && !(end < bytes.count && isDigit(bytes[end]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func date(
    _ bytes: UnsafeBufferPointer<UInt8>, _ year: Int, _ month: Int, _ day: Int
  ) -> String? {
    let parts = [bytes[year..<year + 4], bytes[month..<month + 2], bytes[day..<day + 2]]
    guard parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    let text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    guard let number = Int(text.prefix(4)), (1900...2199).contains(number) else { return nil }
    return ISODate.isValid(text) ? text : nil
  }
}
