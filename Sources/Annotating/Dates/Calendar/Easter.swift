/// The moveable Christian feasts hang on Easter Sunday.
package enum Easter {
  /// Easter Sunday of the Western churches, after the anonymous Gregorian algorithm (Meeus, Jones and Butcher).
  package static func sunday(of year: Int) -> CivilDate? {
    guard 1583...9999 ~= year else { return nil }
    let golden = year % 19
    let century = year / 100
    let inCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekdayShift = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let lateness = (golden + 11 * epact + 22 * weekdayShift) / 451
    let sum = epact + weekdayShift - 7 * lateness + 114
    return CivilDate(year, sum / 31, sum % 31 + 1)
  }

  /// Easter Sunday of the Orthodox churches, as a Gregorian day (Meeus's Julian algorithm).
  package static func orthodoxSunday(of year: Int) -> CivilDate? {
    guard 1583...9999 ~= year else { return nil }
    let moon = (19 * (year % 19) + 15) % 30
    let weekdayShift = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let sum = moon + weekdayShift + 114
    let julianLag = year / 100 - year / 400 - 2
    return CivilDate(year, sum / 31, sum % 31 + 1)?.adding(days: julianLag)
  }
}
