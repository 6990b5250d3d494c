/// Dates of ISO 8601, as precise as is known.
enum ISODate {
  /// `2024`, `2024-03`, `2024-03-08`, `2024-03-08T10:00`, with seconds, and with `Z` or `+02:00`.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let year = number(bytes, 0..<4) else { return false }
    if bytes.count == 4 { return true }
    guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"), let month = number(bytes, 5..<7),
      (1...12).contains(month)
    else { return false }
    if bytes.count == 7 { return true }
    guard bytes.count >= 10, bytes[7] == UInt8(ascii: "-"), let day = number(bytes, 8..<10), day >= 1,
      day <= HeadDate.days(in: month, of: year)
    else { return false }
    return bytes.count == 10 || bytes[10] == UInt8(ascii: "T") && isTime(Array(bytes[11...]))
  }

  private static func isTime(_ bytes: [UInt8]) -> Bool {
    let colon = UInt8(ascii: ":")
    guard bytes.count >= 5, let hour = number(bytes, 0..<2), hour < 24, bytes[2] == colon,
      let minute = number(bytes, 3..<5), minute < 60
    else { return false }
    var rest = bytes[5...]
    if rest.first == colon {
      guard rest.count >= 3, let second = number(Array(rest), 1..<3), second < 61 else { return false }
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { $0 >= 0x30 && $0 <= 0x39 } }
    }
    if rest.isEmpty || rest.elementsEqual([UInt8(ascii: "Z")]) { return true }
    let zone = Array(rest)
    guard zone.count == 6, zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"), zone[3] == colon
    else {
      return false
    }
    return number(zone, 1..<3) != nil && number(zone, 4..<6) != nil
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.upperBound <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
