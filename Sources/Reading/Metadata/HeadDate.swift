/// A date that a line says.
struct DateMatch: Equatable {
  /// `2024-03-08`, or `2024-03` when no day is given.
  var value: String
  /// Bytes.
  var range: Range<Int>
  var hasDay: Bool
}

/// Reads dates of the forms that stand at the head of statements; not those of running text.
///
/// Day, month and year in words or numbers, in either order, with ordinals; ISO 8601; a month and year.
/// `12/05/2023` is a date only where one of its first two numbers cannot be a month.
struct HeadDate {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var tokens: [Token] = []

  private enum Kind { case number, word, mark }
  private struct Token {
    var kind: Kind
    var range: Range<Int>
    /// A number's value, a mark's byte.
    var value = 0
    var digits: Int { range.count }
  }

  /// Longer lines say no date by themselves.
  private static let longest = 240

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    tokens.reserveCapacity(24)
    tokenize(range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longest))
  }

  /// Whether the range begins with a date.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let line = HeadDate(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 40))
    return line.tokens.isEmpty ? false : line.match(at: 0) != nil
  }

  /// The first date in a range.
  static func first(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> DateMatch? {
    // Every date has a year; most lines have no number of four digits.
    guard hasYear(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + longest)) else {
      return nil
    }
    let line = HeadDate(bytes, range)
    for index in line.tokens.indices {
      if let match = line.match(at: index) { return match }
    }
    return nil
  }

  /// Whether the line is little else than a date.
  static func isDateLine(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 80, let match = first(bytes, range) else { return false }
    return match.range.count * 2 >= range.count
  }

  private static func hasYear(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range {
      digits = bytes[index] >= 0x30 && bytes[index] <= 0x39 ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  private mutating func tokenize(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      let byte = bytes[at]
      at += 1
      if byte >= 0x30, byte <= 0x39 {
        var value = Int(byte - 0x30)
        while at < range.upperBound, bytes[at] >= 0x30, bytes[at] <= 0x39 {
          value = min(value * 10 + Int(bytes[at] - 0x30), 1_000_000)
          at += 1
        }
        tokens.append(Token(kind: .number, range: start..<at, value: value))
      } else if WordCase.isLetter(byte) {
        while at < range.upperBound, WordCase.isLetter(bytes[at]) { at += 1 }
        tokens.append(Token(kind: .word, range: start..<at))
      } else if byte != 0x20 && byte != 0x0A {
        tokens.append(Token(kind: .mark, range: start..<at, value: Int(byte)))
      }
    }
  }

  private func match(at index: Int) -> DateMatch? {
    switch tokens[index].kind {
    case .mark: return nil
    case .word: return monthFirst(index)
    case .number:
      // A number that goes on behind a stop or a slash before it is part of something longer.
      if index > 0, tokens[index - 1].kind == .mark, isJoined(index - 1, index),
        "./-".utf8.contains(UInt8(truncatingIfNeeded: tokens[index - 1].value))
      {
        return nil
      }
      return yearFirst(index) ?? dayFirst(index) ?? numeric(index) ?? ideographic(index)
    }
  }

  /// 8 March 2024, 8th of March, 2024, 8. März 2024, 8 de marzo de 2024, 1er mars 2024.
  private func dayFirst(_ start: Int) -> DateMatch? {
    guard tokens[start].digits <= 2 else { return nil }
    var at = start + 1
    skip(&at, words: Self.ordinals, joinedTo: start)
    skip(&at, marks: ".,-º")
    skip(&at, words: Self.links)
    guard let month = month(at) else { return nil }
    at += 1
    skip(&at, marks: ".,-")
    skip(&at, words: Self.links)
    guard let year = year(at) else { return nil }
    return dated(year, month, tokens[start].value, start...at)
  }

  /// March 8, 2024, Mar. 8th 2024; March 2024.
  private func monthFirst(_ start: Int) -> DateMatch? {
    guard let month = month(start) else { return nil }
    var at = start + 1
    skip(&at, marks: ".,")
    skip(&at, words: Self.links)
    if let year = year(at) {
      // An impossible day leaves no date.
      if start > 0, tokens[start - 1].kind == .number, tokens[start - 1].digits <= 2 { return nil }
      return DateMatch(
        value: "\(year)-\(padded(month))",
        range: tokens[start].range.lowerBound..<tokens[at].range.upperBound, hasDay: false)
    }
    guard at < tokens.count, tokens[at].kind == .number, tokens[at].digits <= 2 else { return nil }
    let day = at
    at += 1
    skip(&at, words: Self.ordinals, joinedTo: day)
    skip(&at, marks: ".")
    skip(&at, marks: ",")
    guard let year = year(at) else { return nil }
    return dated(year, month, tokens[day].value, start...at)
  }

  /// 2024-03-08, 2024/03/08, 2024.03.08.
  private func yearFirst(_ start: Int) -> DateMatch? {
    guard let year = year(start), let (month, day, end) = twoNumbers(after: start) else { return nil }
    return dated(year, month, day, start...end)
  }

  /// 08.03.2024 has the day first everywhere; with slashes or hyphens either may be the month.
  private func numeric(_ start: Int) -> DateMatch? {
    guard tokens[start].digits <= 2, let (second, year, end) = twoNumbers(after: start),
      tokens[end].digits == 4
    else { return nil }
    let first = tokens[start].value
    let dayFirst = tokens[start + 1].value == Int(UInt8(ascii: ".")) || first > 12 || first == second
    guard dayFirst || second > 12 else { return nil }
    return dayFirst ? dated(year, second, first, start...end) : dated(year, first, second, start...end)
  }

  /// 2024年3月8日.
  private func ideographic(_ start: Int) -> DateMatch? {
    guard start + 5 < tokens.count, let year = year(start) else { return nil }
    let signs = ["年", "月", "日"]
    for (offset, sign) in signs.enumerated() {
      let token = tokens[start + offset * 2 + 1]
      guard token.kind == .word, bytes[token.range].starts(with: sign.utf8) else { return nil }
    }
    guard tokens[start + 2].kind == .number, tokens[start + 4].kind == .number else { return nil }
    return dated(year, tokens[start + 2].value, tokens[start + 4].value, start...start + 5)
  }

  /// The two numbers behind one, joined to it by the same mark.
  private func twoNumbers(after start: Int) -> (Int, Int, end: Int)? {
    guard start + 4 < tokens.count, tokens[start + 1].kind == .mark, tokens[start + 3].kind == .mark,
      tokens[start + 1].value == tokens[start + 3].value,
      "./-".utf8.contains(UInt8(truncatingIfNeeded: tokens[start + 1].value)),
      tokens[start + 2].kind == .number, tokens[start + 4].kind == .number,
      tokens[start + 2].digits <= 2, (start..<start + 4).allSatisfy({ isJoined($0, $0 + 1) })
    else { return nil }
    return (tokens[start + 2].value, tokens[start + 4].value, start + 4)
  }

  private func dated(_ year: Int, _ month: Int, _ day: Int, _ used: ClosedRange<Int>) -> DateMatch? {
    guard month >= 1, month <= 12, day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    let range = tokens[used.lowerBound].range.lowerBound..<tokens[used.upperBound].range.upperBound
    return DateMatch(value: "\(year)-\(padded(month))-\(padded(day))", range: range, hasDay: true)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func year(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number, tokens[index].digits == 4,
      (1800...2199).contains(tokens[index].value)
    else { return nil }
    return tokens[index].value
  }

  private func month(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    return MonthNames.number(bytes, tokens[index].range)
  }

  private func isJoined(_ left: Int, _ right: Int) -> Bool {
    tokens[left].range.upperBound == tokens[right].range.lowerBound
  }

  private func skip(_ at: inout Int, marks: String) {
    while at < tokens.count, tokens[at].kind == .mark,
      marks.utf8.contains(UInt8(truncatingIfNeeded: tokens[at].value))
    {
      at += 1
    }
  }

  /// Skips one of the words; with `joinedTo` only when no space parts it from that token.
  private func skip(_ at: inout Int, words: Set<String>, joinedTo before: Int? = nil) {
    guard at < tokens.count, tokens[at].kind == .word, tokens[at].range.count <= 4 else { return }
    if let before, !isJoined(before, at) { return }
    if words.contains(String(decoding: bytes[tokens[at].range], as: UTF8.self).lowercased()) { at += 1 }
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "º", "ª", "o"]
  private static let links: Set<String> = ["of", "de", "del", "d", "di"]
}
