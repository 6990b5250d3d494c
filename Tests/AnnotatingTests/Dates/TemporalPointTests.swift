import Testing

@testable import Annotating

private func day(_ year: Int, _ month: Int, _ day: Int) -> TemporalPoint {
  TemporalPoint(year: year, .day(month: month, day: day))
}

@Suite struct TemporalPointTests {
  @Test func timexValues() {
    #expect(day(2025, 7, 16).timex == "2025-07-16")
    #expect(TemporalPoint(year: -489, .year).timex == "BC0490")
    #expect(TemporalPoint(year: 1994, .decade).timex == "199")
    #expect(TemporalPoint(year: 1950, .century).timex == "19")
    #expect(TemporalPoint(year: -249, .century).timex == "BC02")
    #expect(TemporalPoint(year: 2025, .quarter(2)).timex == "2025-Q2")
    #expect(TemporalPoint(year: 2024, .season(.winter)).timex == "2024-WI")
    #expect(TemporalPoint(year: nil, .weekday(2)).timex == "XXXX-WXX-2")
    #expect(TemporalPoint(year: nil, .day(month: 3, day: 3)).timex == "XXXX-03-03")
    #expect(TemporalPoint(year: 2011, .weekend(9)).timex == "2011-W09-WE")
    let clock = TimeOfDay(hour: 10, minute: 5, zone: -300)
    #expect(TemporalPoint(year: 2025, .day(month: 1, day: 2), time: clock).timex == "2025-01-02T10:05-05:00")
  }

  @Test func shifts() {
    #expect(day(2024, 12, 30).shifted(2, .day) == day(2025, 1, 1))
    #expect(day(2025, 1, 1).shifted(-1, .week)?.timex == "2024-W52")
    #expect(day(2025, 1, 31).shifted(1, .month)?.timex == "2025-02")
    #expect(day(2025, 1, 31).shifted(-1, .quarter)?.timex == "2024-Q4")
    #expect(day(2025, 1, 31).shifted(-1, .season)?.timex == "2024-FA")
    #expect(day(1998, 5, 1).shifted(-1, .decade)?.timex == "198")
    #expect(TemporalPoint(year: 1979, .month(7)).shifted(-6, .month)?.timex == "1979-01")
    #expect(TemporalPoint(year: 1, .year).shifted(-1, .year)?.timex == "BC0001")
    #expect(TemporalPoint(year: 1980, .month(4)).shifted(3, .day)?.timex == "1980-XX-XX")
    let evening = TemporalPoint(year: 2025, .day(month: 7, day: 1), time: TimeOfDay(hour: 23, minute: 30))
    #expect(evening.shifted(1, .hour)?.timex == "2025-07-02T00:30")
  }

  @Test func boundsOfPeriods() {
    let bounds = { (point: TemporalPoint) -> [CivilDate?]? in
      point.bounds.map { [$0.lowerBound, $0.upperBound] }
    }
    #expect(bounds(TemporalPoint(year: 2024, .month(2))) == [CivilDate(2024, 2, 1), CivilDate(2024, 2, 29)])
    #expect(bounds(TemporalPoint(year: 1994, .decade)) == [CivilDate(1990, 1, 1), CivilDate(1999, 12, 31)])
    #expect(bounds(TemporalPoint(year: -489, .decade)) == [CivilDate(-498, 1, 1), CivilDate(-489, 12, 31)])
    #expect(
      bounds(TemporalPoint(year: 2024, .season(.winter))) == [CivilDate(2024, 12, 1), CivilDate(2025, 2, 28)])
    #expect(bounds(TemporalPoint(year: nil, .month(2))) == nil)
  }

  @Test(arguments: [
    (TemporalModifier.start, CivilDate(2015, 1, 1), CivilDate(2015, 4, 30)),
    (.mid, CivilDate(2015, 5, 1), CivilDate(2015, 8, 31)),
    (.end, CivilDate(2015, 9, 1), CivilDate(2015, 12, 31)),
    (.onOrBefore, nil, CivilDate(2015, 12, 31)),
    (.before, nil, CivilDate(2014, 12, 31)),
    (.after, CivilDate(2016, 1, 1), nil),
    (.approximate, CivilDate(2015, 1, 1), CivilDate(2015, 12, 31)),
  ])
  func modifiersNarrowAYear(modifier: TemporalModifier, earliest: CivilDate?, latest: CivilDate?) {
    let bounds = TemporalBounds(TemporalPoint(year: 2015, .year), modifier: modifier)
    #expect(bounds == TemporalBounds(earliest: earliest, latest: latest))
  }

  @Test func thirdsOfAMonthCoverIt() throws {
    let june = TemporalPoint(year: 2024, .month(6))
    let parts = try [TemporalModifier.start, .mid, .end].map {
      try #require(TemporalBounds(june, modifier: $0))
    }
    #expect(parts.map(\.earliest?.day) == [1, 11, 21])
    #expect(parts.map(\.latest?.day) == [10, 20, 30])
  }

  @Test func edtf() {
    #expect(day(2025, 7, 16).edtf() == "2025-07-16")
    #expect(day(2025, 4, 3).edtf(uncertain: true) == "2025-04-03?")
    #expect(TemporalPoint(year: 1850, .year).edtf(modifier: .approximate) == "1850~")
    #expect(TemporalPoint(year: 1994, .decade).edtf() == "199X")
    #expect(TemporalPoint(year: -489, .year).edtf() == "-0489")
    #expect(TemporalPoint(year: 2024, .season(.autumn)).edtf() == "2024-23")
    #expect(TemporalPoint(year: 2024, .quarter(1)).edtf() == "2024-33")
    #expect(TemporalPoint(year: nil, .day(month: 3, day: 3)).edtf() == "XXXX-03-03")
    #expect(TemporalPoint(year: 2015, .year).edtf(modifier: .start) == "2015-01-01/2015-04-30")
    #expect(TemporalPoint(year: 2015, .year).edtf(modifier: .onOrBefore) == "../2015-12-31")
    #expect(TemporalPoint(year: 2025, .week(29)).edtf() == "2025-07-14/2025-07-20")
    #expect(TemporalPoint(year: nil, .weekday(2)).edtf() == nil)
  }

  @Test func durations() {
    #expect(TemporalDuration([.init("3", .day)]).timex == "P3D")
    #expect(TemporalDuration([.init("24", .hour)]).timex == "PT24H")
    #expect(TemporalDuration([.init("1", .year), .init("6", .month)]).timex == "P1Y6M")
    #expect(TemporalDuration([.init("1", .day), .init("2", .hour), .init("5", .minute)]).timex == "P1DT2H5M")
    #expect(TemporalDuration([.init("2.5", .year)]).timex == "P2.5Y")
    #expect(TemporalDuration([.init("1.5", .decade)]).timex == "P15Y")
    #expect(TemporalDuration([.init(nil, .decade)]).timex == "PXDE")
  }
}
