/// A week of ISO 8601: it begins on Monday and belongs to the year that its Thursday lies in.
package struct ISOWeek: Equatable, Hashable, Sendable {
  package var year: Int
  /// 1–53.
  package var week: Int

  package init(year: Int, week: Int) {
    self.year = year
    self.week = week
  }

  /// The week that a day lies in.
  package init(containing date: CivilDate) {
    let thursday = date.adding(days: 4 - date.weekday)
    let first = CivilDate(unchecked: thursday.year, 1, 1)
    self.init(year: thursday.year, week: (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  package var monday: CivilDate {
    let fourth = CivilDate(unchecked: year, 1, 4)  // always in week 1
    return fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
  }

  package func adding(weeks: Int) -> ISOWeek {
    ISOWeek(containing: monday.adding(days: max(-500_000, min(500_000, weeks)) * 7))
  }
}
