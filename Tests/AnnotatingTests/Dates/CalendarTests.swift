import Testing

@testable import Annotating

@Suite struct CalendarTests {
  @Test func dayNumbersRunWithoutAGapOverFourCenturies() throws {
    var number = try #require(CivilDate(1799, 12, 31)).dayNumber
    for year in 1800...2200 {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: year) {
          let date = try #require(CivilDate(year, month, day))
          #expect(date.dayNumber == number + 1)
          number += 1
        }
      }
    }
    #expect(CivilDate(dayNumber: number) == CivilDate(2200, 12, 31))
  }

  @Test(arguments: [(1970, 1, 1, 4), (2025, 7, 16, 3), (1865, 4, 9, 7), (2000, 2, 29, 2), (-43, 3, 15, 5)])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) throws {
    #expect(try #require(CivilDate(year, month, day)).weekday == weekday)
  }

  @Test func noCalendarHasTheseDays() {
    #expect(CivilDate(2023, 6, 31) == nil)
    #expect(CivilDate(2015, 2, 29) == nil)
    #expect(CivilDate(1900, 2, 29) == nil)
    #expect(CivilDate(2024, 13, 1) == nil)
    #expect(CivilDate(2024, 1, 0) == nil)
  }

  @Test func monthsAreAddedToTheEndOfAMonth() {
    #expect(CivilDate(2024, 1, 31)?.adding(months: 1) == CivilDate(2024, 2, 29))
    #expect(CivilDate(2024, 1, 31)?.adding(months: -2) == CivilDate(2023, 11, 30))
    #expect(CivilDate(1, 1, 1)?.adding(months: -1) == CivilDate(0, 12, 1))
  }

  @Test(arguments: [
    (2021, 1, 3, 2020, 53), (2020, 12, 31, 2020, 53), (2024, 12, 30, 2025, 1), (2025, 7, 16, 2025, 29),
  ])
  func isoWeeks(year: Int, month: Int, day: Int, weekYear: Int, week: Int) throws {
    let date = try #require(CivilDate(year, month, day))
    #expect(ISOWeek(containing: date) == ISOWeek(year: weekYear, week: week))
  }

  @Test(arguments: [(1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25)])
  func westernEaster(year: Int, month: Int, day: Int) {
    #expect(Easter.sunday(of: year) == CivilDate(year, month, day))
  }

  @Test(arguments: [(2016, 5, 1), (2021, 5, 2), (2024, 5, 5), (2025, 4, 20)])
  func orthodoxEaster(year: Int, month: Int, day: Int) {
    #expect(Easter.orthodoxSunday(of: year) == CivilDate(year, month, day))
  }

  /// Days that almanacs give; the tabular calendar may be one off, and no more.
  @Test(arguments: [
    (1446, 9, 1, 2025, 3, 1), (1445, 10, 1, 2024, 4, 10), (1400, 1, 1, 1979, 11, 21), (1, 1, 1, 622, 7, 19),
  ])
  func hijriDaysAreRightToADay(
    year: Int, month: Int, day: Int, civilYear: Int, civilMonth: Int, civilDay: Int
  ) throws {
    let own = try #require(HijriDate(year, month, day)).civil.dayNumber
    let almanac = try #require(CivilDate(civilYear, civilMonth, civilDay)).dayNumber
    #expect(abs(own - almanac) <= 1)
  }

  @Test func everyDayLiesInItsHijriYear() throws {
    for year in [1, 2, 29, 30, 1399, 1400, 1446, 1500] {
      let first = try #require(HijriDate(year, 1, 1)).civil
      #expect(HijriDate.year(containing: first) == year)
      #expect(HijriDate.year(containing: first.adding(days: -1)) == max(1, year - 1))
    }
  }

  @Test func feastsFallOnTheirDays() {
    #expect(Feast(code: "nth-11-4-4")?.date(in: 2024) == CivilDate(2024, 11, 28))
    #expect(Feast(code: "nth-5--1-1")?.date(in: 2024) == CivilDate(2024, 5, 27))
    #expect(Feast(code: "easter-2")?.date(in: 2024) == CivilDate(2024, 3, 29))
    #expect(Feast(code: "12-25")?.date(in: 1999) == CivilDate(1999, 12, 25))
    #expect(Feast(code: "someday") == nil)
  }
}
