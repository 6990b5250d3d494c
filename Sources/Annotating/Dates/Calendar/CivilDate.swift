/// A day of the proleptic Gregorian calendar.
///
/// Years are astronomical: 1 is 1 AD, 0 is 1 BC, -489 is 490 BC. The conversions to and from day numbers are
/// those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
package struct CivilDate: Equatable, Hashable, Sendable, Comparable {
  package var year: Int
  /// 1–12.
  package var month: Int
  /// 1–31.
  package var day: Int

  /// Years that the calendar is asked for; all arithmetic stays far from overflow within them.
  package static let years = -9999...9999

  /// A day, or nil when the calendar has no such day (31 June) or the year is outside ``years``.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard Self.years.contains(year), 1...12 ~= month, day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 1–12; 0 for any other number.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  /// The last day of a month.
  package static func lastDay(ofMonth month: Int, _ year: Int) -> CivilDate {
    CivilDate(unchecked: year, month, days(inMonth: month, of: year))
  }

  /// Days since 1 January 1970.
  package var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  package func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + max(-4_000_000, min(4_000_000, days)))
  }

  /// The same day that many months on; the month's last day where it is shorter.
  package func adding(months: Int) -> CivilDate {
    let count = year * 12 + month - 1 + max(-200_000, min(200_000, months))
    let newYear = (count >= 0 ? count : count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    return CivilDate(unchecked: newYear, newMonth, min(day, Self.days(inMonth: newMonth, of: newYear)))
  }
}
