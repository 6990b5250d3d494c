/// A day of the tabular Islamic calendar: civil epoch (16 July 622 Julian), intercalary years 2, 5, 7, 10, 13, 16, 18,
/// 21, 24, 26 and 29 of each thirty.
///
/// Months really begin when the crescent is seen, so that a date of this calendar may be a day off from the one that a
/// country kept. The arithmetic is that of Reingold and Dershowitz, "Calendrical Calculations", chapter 7.
package struct HijriDate: Equatable, Sendable {
  package var year: Int
  /// 1 is Muharram, 9 Ramadan, 12 Dhu al-Hijja.
  package var month: Int
  package var day: Int

  /// A day, or nil outside the calendar; thirty days are allowed in every month, as sighted months may have them.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard 1...3000 ~= year, 1...12 ~= month, 1...30 ~= day else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static let epoch = -492_148  // 19 July 622, proleptic Gregorian, in days since 1970

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let monthDays = 29 * (month - 1) + month / 2
    return epoch + (year - 1) * 354 + (3 + 11 * year) / 30 + monthDays + day - 1
  }

  /// The Gregorian day, right to a day either way.
  package var civil: CivilDate { CivilDate(dayNumber: Self.dayNumber(year, month, day)) }

  /// The first and last Gregorian day of a month, each right to a day either way.
  package static func bounds(ofMonth month: Int, _ year: Int) -> ClosedRange<CivilDate>? {
    guard let first = HijriDate(year, month, 1) else { return nil }
    let next = month == 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
    return first.civil...CivilDate(dayNumber: next - 1)
  }

  /// The year that a Gregorian day lies in.
  package static func year(containing date: CivilDate) -> Int {
    let number = date.dayNumber
    var year = max(1, (30 * (number - epoch) + 10_646) / 10_631)
    while year > 1, dayNumber(year, 1, 1) > number { year -= 1 }
    while dayNumber(year + 1, 1, 1) <= number { year += 1 }
    return year
  }
}
