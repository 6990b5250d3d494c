/// A feast day that can be computed, from its code in a word list.
///
/// `12-25` a day of the Gregorian year, `easter+1` days from Western Easter, `orthodox+0` from Orthodox Easter, `hijri-10-01` a day
/// of the Hijri year, `nth-11-4-4` the fourth Thursday of November (week -1 is the last).
package enum Feast: Equatable, Sendable {
  case fixed(month: Int, day: Int)
  case easter(offset: Int)
  case orthodox(offset: Int)
  case hijri(month: Int, day: Int)
  case nth(month: Int, week: Int, weekday: Int)

  package init?(code: String) {
    if let offset = Self.number(code, after: "easter") {
      self = .easter(offset: offset)
    } else if let offset = Self.number(code, after: "orthodox") {
      self = .orthodox(offset: offset)
    } else {
      let parts = code.split(separator: "-", omittingEmptySubsequences: true)
      let numbers = parts.compactMap { Int($0) }
      switch (parts.first, numbers.count) {
      case ("hijri", 2): self = .hijri(month: numbers[0], day: numbers[1])
      case ("nth", 3):
        self = .nth(
          month: numbers[0], week: code.contains("--") ? -numbers[1] : numbers[1], weekday: numbers[2])
      case (_, 2) where parts.count == 2: self = .fixed(month: numbers[0], day: numbers[1])
      default: return nil
      }
    }
  }

  private static func number(_ code: String, after name: String) -> Int? {
    code.hasPrefix(name) ? Int(code.dropFirst(name.count)) : nil
  }

  /// The day in a year; the first of two where a Hijri feast falls twice.
  package func date(in year: Int) -> CivilDate? {
    switch self {
    case .fixed(let month, let day): return CivilDate(year, month, day)
    case .easter(let offset): return Easter.sunday(of: year)?.adding(days: offset)
    case .orthodox(let offset): return Easter.orthodoxSunday(of: year)?.adding(days: offset)
    case .hijri(let month, let day):
      guard let newYear = CivilDate(year, 1, 1), year >= 623 else { return nil }
      let first = HijriDate.year(containing: newYear)
      return [first, first + 1].lazy.compactMap { HijriDate($0, month, day)?.civil }.first { $0.year == year }
    case .nth(let month, let week, let weekday):
      guard let first = CivilDate(year, month, 1) else { return nil }
      if week < 0 {
        let last = CivilDate.lastDay(ofMonth: month, year)
        return last.adding(days: -((last.weekday - weekday + 7) % 7) + (week + 1) * 7)
      }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + (week - 1) * 7)
    }
  }

  /// The occurrence that the words around it point at.
  func date(nearest reference: TemporalPoint, _ tense: DateTense) -> CivilDate? {
    guard let year = reference.year, let span = reference.bounds else { return nil }
    let dates = [-1, 0, 1].compactMap { date(in: year + $0) }
    if reference.unit == .year { return date(in: year) }
    switch tense {
    case .past:
      let latest = dates.last { $0 <= span.upperBound }
      // "They were told to cancel their Thanksgiving plans", read three days before it.
      let soon = dates.first { $0 > span.upperBound && $0.dayNumber - span.upperBound.dayNumber <= 30 }
      return soon ?? latest
    case .future:
      let next = dates.first { $0 >= span.lowerBound }
      // "As we move past Labor Day, they will …", read a day later: the feast just past beats the one of next year.
      let recent = dates.last { $0 < span.lowerBound && span.lowerBound.dayNumber - $0.dayNumber <= 14 }
      return recent ?? next
    case .unknown:
      let middle = span.lowerBound.dayNumber
      return dates.min { abs($0.dayNumber - middle) < abs($1.dayNumber - middle) }
    }
  }

  /// What is known of it without a year.
  var withoutYear: TemporalPoint {
    guard case .fixed(let month, let day) = self else {
      return TemporalPoint(year: nil, .day(month: nil, day: nil))
    }
    return TemporalPoint(year: nil, .day(month: month, day: day))
  }
}
