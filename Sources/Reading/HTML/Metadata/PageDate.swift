/// A calendar date in a page's metadata or near its headline, with the time of day where it is given.
struct PageDate: Equatable {
  var year: Int
  var month: Int
  var day: Int
  /// As it stands in ISO 8601, with its offset: `T10:15:00+02:00`.
  var time = ""

  var iso8601: String {
    "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)" + time
  }

  /// Pages are no older than the web by much, and none comes from the far future.
  var isPlausible: Bool {
    guard year >= 1990, year <= 2049, month >= 1, month <= 12, day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  var ordinal: Int { (year * 12 + month) * 31 + day }
}

/// Reads dates in the forms that pages use.
struct PageDateReader {
  private let bytes: [UInt8]
  private var pieces: [Piece] = []

  /// A run of digits or of letters.
  private struct Piece {
    var range: Range<Int>
    var number: Int?
    var month: Int?
  }

  /// The first date in a text.
  static func first(in text: String, isDayFirst: Bool? = nil) -> PageDate? {
    PageDateReader(Array(text.utf8), isDayFirst).find(from: 0)?.date
  }

  /// The first date in a text, with the bytes that it stands in.
  static func locate(in text: [UInt8], isDayFirst: Bool? = nil) -> (date: PageDate, range: Range<Int>)? {
    PageDateReader(text, isDayFirst).find(from: 0)
  }

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
    cut()
  }

  private static func epoch(_ digits: [UInt8]) -> PageDate? {
    guard var seconds = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    if digits.count >= 12 { seconds /= 1000 }
    // Days to a civil date, as Howard Hinnant describes it.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let date = PageDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    return date.isPlausible ? date : nil
  }

  private mutating func cut() {
    var at = 0
    while at < bytes.count, pieces.count < 400 {
      let byte = bytes[at]
      let start = at
      if isDigit(byte) {
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        let number = at - start <= 14 ? Int(String(decoding: bytes[start..<at], as: UTF8.self)) : nil
        pieces.append(Piece(range: start..<at, number: number, month: nil))
      } else if isLetter(byte) {
        while at < bytes.count, isLetter(bytes[at]) { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
        let month = at - start <= 24 ? PageDateVocabulary.month[Array(word.utf8)] : nil
        pieces.append(Piece(range: start..<at, number: nil, month: month))
      } else {
        at += byte == 0xE2 ? 3 : byte == 0xC2 ? 2 : 1
      }
    }
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
    if first.range.count == 8, number > 19_000_000 {
      return made(number / 10_000, number / 100 % 100, number % 100, index, index)
    }
    if first.range.count == 14, number > 19_000_000_000_000 {
      let day = number / 1_000_000
      return made(day / 10_000, day / 100 % 100, day % 100, index, index)
    }
    guard index + 2 < pieces.count else { return nil }
    let second = pieces[index + 1]
    let third = pieces[index + 2]
    if first.range.count == 4, number >= 1900 { return yearFirst(index, number) }
    guard first.range.count <= 2, number >= 1 else { return nil }
    if let found = dayMonthName(index, number) { return found }
    guard let middle = second.number, let last = third.number, number <= 31, separates(index),
      separates(index + 1),
      second.range.count <= 2, third.range.count == 4 || third.range.count == 2
    else { return nil }
    let mark = bytes[first.range.upperBound]
    guard mark == bytes[second.range.upperBound], third.range.count == 4 || mark == 0x2E || mark == 0x2F
    else { return nil }
    let year = third.range.count == 2 ? last + 2000 : last
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

  /// Which of day and month comes first in numbers with slashes, where the page's language or country tells.
  private let isDayFirst: Bool?

  private func yearFirst(_ index: Int, _ year: Int) -> (date: PageDate, range: Range<Int>)? {
    let second = pieces[index + 1]
    let third = pieces[index + 2]
    if let month = second.month, let day = third.number, third.range.count <= 2 {
      return made(year, month, day, index, index + 2)
    }
    if let found = ideographic(index, year) { return found }
    guard let month = second.number, var day = third.number, second.range.count <= 2 else { return nil }
    guard separatesNearly(index), separatesNearly(index + 1), third.range.count <= 2 else { return nil }
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
    var yearAt = at + 1
    while yearAt < pieces.count, yearAt <= at + 2, pieces[yearAt].number == nil,
      pieces[yearAt].range.count <= 3
    {
      yearAt += 1
    }
    guard yearAt < pieces.count, let year = pieces[yearAt].number, near(at, yearAt) else { return nil }
    if pieces[yearAt].range.count == 4 { return made(year, month, day, index, yearAt) }
    if pieces[yearAt].range.count == 2, year <= 49, near(at, yearAt), yearAt == at + 1 {
      return made(year + 2000, month, day, index, yearAt)
    }
    return nil
  }

  /// `March 21, 2023`, `Mar 21st 2023`.
  private func monthFirst(_ index: Int, _ month: Int) -> (date: PageDate, range: Range<Int>)? {
    var at = index + 1
    guard at < pieces.count, let day = pieces[at].number, pieces[at].range.count <= 2, near(index, at) else {
      return nil
    }
    at += 1
    if at < pieces.count, pieces[at].number == nil, pieces[at].range.count == 2 { at += 1 }
    guard at < pieces.count, let year = pieces[at].number, pieces[at].range.count == 4, near(at - 1, at)
    else { return nil }
    return made(year, month, day, index, at)
  }

  private func made(
    _ year: Int, _ month: Int, _ day: Int, _ first: Int, _ last: Int
  ) -> (date: PageDate, range: Range<Int>)? {
    var date = PageDate(year: year, month: month, day: day)
    guard date.isPlausible else { return nil }
    if pieces[first].range.count == 4 { date.time = time(after: pieces[last].range.upperBound) }
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
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
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
    guard at + 1 < bytes.count, isDigit(bytes[at]), isDigit(bytes[at + 1]) else { return nil }
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

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  /// Letters; not the first byte of dashes, quotation marks and no-break spaces.
  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte != 0xE2 || byte >= 0x80 && byte < 0xC2
  }
}
