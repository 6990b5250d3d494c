/// Reads dates in the forms that pages use.
struct PageDateReader {
  private let bytes: [UInt8]
  private let pieces: [DatePiece]
  /// Which of day and month comes first in numbers with slashes, where the page's language or country tells.
  private let isDayFirst: Bool?

  /// The first date in a text.
  static func first(in text: String) -> PageDate? { locate(in: Array(text.utf8))?.date }

  /// The first date in a text, with the bytes that it stands in.
  static func locate(in text: [UInt8], isDayFirst: Bool? = nil) -> (date: PageDate, range: Range<Int>)? {
    PageDateReader(text, isDayFirst).find(from: 0)
  }

  /// The date that a path holds: `/2023/03/21/`, `-2023-03-21-`, `20230321`.
  static func address(_ path: [UInt8]) -> PageDate? {
    guard let found = locate(in: path), found.date.time.isEmpty, !isSpan(path, found.range) else {
      return nil
    }
    return found.date
  }

  /// `14-20-march-2031`, "14. – 20. March 2031": the days that a report is about, not the one it was published on.
  static func isSpan(_ text: [UInt8], _ date: Range<Int>) -> Bool {
    guard text[date].contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else { return false }
    var before = text[..<date.lowerBound]
    func drop(_ bytes: [UInt8]) -> Bool {
      let count = before.count
      while let last = before.last, bytes.contains(last) { before.removeLast() }
      return before.count < count
    }
    _ = drop([0x20])
    // A hyphen, or the last bytes of a dash.
    guard drop([0x2D, 0xE2, 0x80, 0x93, 0x94]) else { return false }
    _ = drop([0x20, 0x2E])
    let end = before.count
    while let last = before.last, isDigit(last) { before.removeLast() }
    return (1...2).contains(end - before.count)
      && before.last.map { [0x20, 0x2D, 0x2F, 0x28, 0x2C].contains($0) } ?? true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A date that stands alone in a metadata field.
  static func field(_ text: String, isDayFirst: Bool? = nil) -> PageDate? {
    let bytes = Array(text.utf8)
    guard bytes.count < 200 else { return nil }
    if bytes.count >= 9, bytes.count <= 13, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return epoch(bytes)
    }
    return PageDateReader(bytes, isDayFirst).find(from: 0)?.date
  }

  private init(_ bytes: [UInt8], _ isDayFirst: Bool?) {
    self.bytes = bytes
    self.isDayFirst = isDayFirst
    pieces = bytes.withUnsafeBufferPointer { DatePiece.pieces(of: $0) }
  }

  private static func epoch(_ digits: [UInt8]) -> PageDate? {
    guard var seconds = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    if digits.count >= 12 { seconds /= 1000 }
    let date = PageDate(dayNumber: seconds / 86_400)
    return date.isPlausible ? date : nil
  }

  private func find(from first: Int) -> (date: PageDate, range: Range<Int>)? {
    for index in pieces.indices.dropFirst(first) {
      if let found = date(at: index), found.date.isPlausible { return found }
    }
    return nil
  }

  private func date(at index: Int) -> (date: PageDate, range: Range<Int>)? {
    let first = pieces[index]
    if let month = first.month { return monthFirst(index, month) }
    guard let number = first.number else { return nil }
    if first.digits == 8, number > 19_000_000 {
      return made(number / 10_000, number / 100 % 100, number % 100, index, index)
    }
    if first.digits == 14, number > 19_000_000_000_000 {
      let day = number / 1_000_000
      return made(day / 10_000, day / 100 % 100, day % 100, index, index)
    }
    guard index + 2 < pieces.count else { return nil }
    let second = pieces[index + 1]
    let third = pieces[index + 2]
    if first.digits == 4, number >= 1900 { return yearFirst(index, number) }
    guard first.digits <= 2, number >= 1 else { return nil }
    if let found = dayMonthName(index, number) { return found }
    guard let middle = second.number, let last = third.number, number <= 31, separates(index),
      separates(index + 1),
      second.digits <= 2, third.digits == 4 || third.digits == 2
    else { return nil }
    let mark = bytes[first.range.upperBound]
    guard mark == bytes[second.range.upperBound], third.digits == 4 || mark == 0x2E || mark == 0x2F
    else { return nil }
    let year = third.digits == 2 ? last + 2000 : last
    // Day first, unless only the other order is possible.
    if middle > 12, number <= 12 { return made(year, number, middle, index, index + 2) }
    if number <= 12, mark != 0x2E, middle != number { return ambiguous(year, number, middle, index) }
    return made(year, middle, number, index, index + 2)
  }

  /// `03/04/2021`, `03-04-2021`: day or month first cannot be told. Wrong is worse than none.
  private func ambiguous(_ year: Int, _ first: Int, _ second: Int, _ index: Int) -> (
    date: PageDate, range: Range<Int>
  )? {
    isDayFirst.map { made(year, $0 ? second : first, $0 ? first : second, index, index + 2) } ?? nil
  }

  private func yearFirst(_ index: Int, _ year: Int) -> (date: PageDate, range: Range<Int>)? {
    let second = pieces[index + 1]
    let third = pieces[index + 2]
    if let month = second.month, let day = third.number, third.digits <= 2 {
      // "/2021/jan21/item" is a folder of January 2021.
      guard second.range.upperBound < third.range.lowerBound else { return nil }
      return made(year, month, day, index, index + 2)
    }
    if let found = ideographic(index, year) { return found }
    guard let month = second.number, var day = third.number, second.digits <= 2 else { return nil }
    guard separatesNearly(index), separatesNearly(index + 1), third.digits <= 2 else { return nil }
    if month > 12, day <= 12 { return made(year, day, month, index, index + 2) }
    if day == 0 { day = 1 }
    return made(year, month, day, index, index + 2)
  }

  /// `2023年3月21日`.
  private func ideographic(_ index: Int, _ year: Int) -> (date: PageDate, range: Range<Int>)? {
    guard index + 4 < pieces.count, let month = pieces[index + 2].number, let day = pieces[index + 4].number,
      word(index + 1, "年") || word(index + 1, "년"), word(index + 3, "月") || word(index + 3, "월")
    else { return nil }
    return made(year, month, day, index, index + 4)
  }

  private func word(_ index: Int, _ text: StaticString) -> Bool {
    pieces[index].range.count == text.utf8CodeUnitCount
      && bytes[pieces[index].range.lowerBound] == text.utf8Start[0]
      && bytes[pieces[index].range.lowerBound + 1] == text.utf8Start[1]
  }

  /// `21 March 2023`, `21. März 2023`, `21 de marzo de 2023`, `21st of March, 2023`.
  private func dayMonthName(_ index: Int, _ day: Int) -> (date: PageDate, range: Range<Int>)? {
    var at = index + 1
    var skipped = 0
    while at < pieces.count, pieces[at].month == nil, pieces[at].number == nil, skipped < 2,
      pieces[at].range.count <= 3
    {
      at += 1
      skipped += 1
    }
    guard at < pieces.count, let month = pieces[at].month, near(index, at) else { return nil }
    // "16 فبراير/شباط 2020": the month by both its names.
    if at + 1 < pieces.count, pieces[at + 1].month == month { at += 1 }
    var yearAt = at + 1
    while yearAt < pieces.count, yearAt <= at + 2, pieces[yearAt].number == nil,
      pieces[yearAt].range.count <= 3
    {
      yearAt += 1
    }
    guard yearAt < pieces.count, let year = pieces[yearAt].number, near(at, yearAt) else { return nil }
    if pieces[yearAt].digits == 4 { return made(year, month, day, index, yearAt) }
    if pieces[yearAt].digits == 2, year <= 49, near(at, yearAt), yearAt == at + 1 {
      return made(year + 2000, month, day, index, yearAt)
    }
    return nil
  }

  /// `March 21, 2023`, `Mar 21st 2023`.
  private func monthFirst(_ index: Int, _ month: Int) -> (date: PageDate, range: Range<Int>)? {
    var at = index + 1
    guard at < pieces.count, let day = pieces[at].number, pieces[at].digits <= 2, near(index, at) else {
      return nil
    }
    at += 1
    if at < pieces.count, pieces[at].number == nil, pieces[at].range.count == 2 { at += 1 }
    guard at < pieces.count, let year = pieces[at].number, pieces[at].digits == 4, near(at - 1, at)
    else { return nil }
    return made(year, month, day, index, at)
  }

  private func made(
    _ year: Int, _ month: Int, _ day: Int, _ first: Int, _ last: Int
  ) -> (date: PageDate, range: Range<Int>)? {
    var date = PageDate(year: year, month: month, day: day)
    guard date.isPlausible else { return nil }
    if pieces[first].digits == 4 { date.time = time(after: pieces[last].range.upperBound) }
    return (date, pieces[first].range.lowerBound..<pieces[last].range.upperBound)
  }

  /// An ISO 8601 time of day behind a date.
  private func time(after end: Int) -> String {
    var at = end
    guard at + 5 < bytes.count, bytes[at] == 0x54 || bytes[at] == 0x20 || bytes[at] == 0x74 else { return "" }
    at += 1
    guard let hour = twoDigits(at), hour < 24, bytes[at + 2] == 0x3A, let minute = twoDigits(at + 3),
      minute < 60
    else {
      return ""
    }
    var result = "T" + String(decoding: bytes[at..<at + 5], as: UTF8.self)
    at += 5
    if at + 2 < bytes.count, bytes[at] == 0x3A, let second = twoDigits(at + 1), second < 60 {
      result += String(decoding: bytes[at..<at + 3], as: UTF8.self)
      at += 3
      if at < bytes.count, bytes[at] == 0x2E {
        at += 1
        while at < bytes.count, Self.isDigit(bytes[at]) { at += 1 }
      }
    }
    return result + zone(at)
  }

  private func zone(_ start: Int) -> String {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at < bytes.count else { return "" }
    if bytes[at] == 0x5A || bytes[at] == 0x7A { return "Z" }
    guard bytes[at] == 0x2B || bytes[at] == 0x2D, let hours = twoDigits(at + 1), hours <= 14 else {
      return ""
    }
    let sign = bytes[at] == 0x2B ? "+" : "-"
    let next = at + 3 < bytes.count && bytes[at + 3] == 0x3A ? at + 4 : at + 3
    let minutes = twoDigits(next) ?? 0
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return sign + padded(hours) + ":" + padded(minutes < 60 ? minutes : 0)
  }

  private func twoDigits(_ at: Int) -> Int? {
    guard at + 1 < bytes.count, Self.isDigit(bytes[at]), Self.isDigit(bytes[at + 1]) else { return nil }
    return Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
  }

  private func separates(_ index: Int) -> Bool {
    let gap = pieces[index].range.upperBound..<pieces[index + 1].range.lowerBound
    return gap.count == 1 && [0x2E, 0x2F, 0x2D].contains(bytes[gap.lowerBound])
  }

  private func separatesNearly(_ index: Int) -> Bool {
    let gap = pieces[index].range.upperBound..<pieces[index + 1].range.lowerBound
    return gap.count <= 3 && bytes[gap].allSatisfy { [0x2E, 0x2F, 0x2D, 0x20, 0x3A].contains($0) }
      && !gap.isEmpty
  }

  private func near(_ first: Int, _ second: Int) -> Bool {
    pieces[second].range.lowerBound - pieces[first].range.upperBound <= 8
  }

}
