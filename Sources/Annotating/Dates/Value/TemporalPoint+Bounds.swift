extension TemporalPoint {
  /// The first day of what is meant; nil when it is open.
  package var firstDay: CivilDate? { bounds?.lowerBound }

  /// The first and last day of what is meant, both inclusive; nil when they are open.
  ///
  /// A decade is its ten years (1990–1999), a century its hundred (1900–1999, as TIMEX3's `19` reads), a season three
  /// calendar months (spring March to May), winter December and the two months after it.
  package var bounds: ClosedRange<CivilDate>? {
    guard let year, isPossible else { return nil }
    switch part {
    case .century: return years(in: 100, around: year)
    case .decade: return years(in: 10, around: year)
    case .year: return months(year, 1, 12)
    case .half(let number): return number.flatMap { months(year, $0 * 6 - 5, 6) } ?? months(year, 1, 12)
    case .quarter(let number): return number.flatMap { months(year, $0 * 3 - 2, 3) } ?? months(year, 1, 12)
    case .season(let season):
      let first = CivilDate(unchecked: year, season.firstMonth, 1)
      return first...first.adding(months: 3).adding(days: -1)
    case .month(let month?): return months(year, month, 1)
    case .week, .weekend:
      guard let monday = isoWeek?.monday else { return months(year, 1, 12) }
      if case .weekend = part { return monday.adding(days: 5)...monday.adding(days: 6) }
      return monday...monday.adding(days: 6)
    case .day(let month?, let day?): return CivilDate(year, month, day).map { $0...$0 }
    case .day(let month?, nil): return months(year, month, 1)
    case .month(nil), .day(nil, _), .weekday: return months(year, 1, 12)
    }
  }

  private func months(_ year: Int, _ first: Int, _ count: Int) -> ClosedRange<CivilDate> {
    CivilDate(unchecked: year, first, 1)...CivilDate.lastDay(ofMonth: first + count - 1, year)
  }

  private func years(in span: Int, around year: Int) -> ClosedRange<CivilDate> {
    if year > 0 {
      let first = max(1, year - year % span)
      return CivilDate(unchecked: first, 1, 1)...CivilDate(unchecked: year - year % span + span - 1, 12, 31)
    }
    let number = 1 - year  // BC years count backwards
    let nearest = max(1, number - number % span)
    let farthest = number - number % span + span - 1
    return CivilDate(unchecked: 1 - farthest, 1, 1)...CivilDate(unchecked: 1 - nearest, 12, 31)
  }
}

/// Inclusive bounds that may be open at either end.
package struct TemporalBounds: Equatable, Sendable {
  package var earliest: CivilDate?
  package var latest: CivilDate?

  package init(earliest: CivilDate?, latest: CivilDate?) {
    self.earliest = earliest
    self.latest = latest
  }

  /// The bounds of a point with a modifier.
  ///
  /// START, MID and END ("early", "mid-", "late", "the end of") are the first, middle and last third: TIMEX3 names three
  /// parts and no standard bounds them ("No agreed rules exist", Thornes, Introduction to Object ID, 1999), and thirds
  /// cover the whole without a gap. Thirds are of months from a quarter on (a year: January to April), of days below. APPROX keeps
  /// the bounds, since how far it reaches nobody says. One or two days have no thirds of whole days, and stay whole.
  package init?(_ point: TemporalPoint, modifier: TemporalModifier?) {
    guard let whole = point.bounds else { return nil }
    self.init(earliest: whole.lowerBound, latest: whole.upperBound)
    if let modifier, modifier.narrows, !Self.hasThirds(whole) { return }
    switch modifier {
    case .before: (earliest, latest) = (nil, whole.lowerBound.adding(days: -1))
    case .after: (earliest, latest) = (whole.upperBound.adding(days: 1), nil)
    case .onOrBefore: earliest = nil
    case .onOrAfter: latest = nil
    case .start: latest = Self.thirds(whole).0.adding(days: -1)
    case .mid:
      let (second, third) = Self.thirds(whole)
      (earliest, latest) = (second, third.adding(days: -1))
    case .end: earliest = Self.thirds(whole).1
    default: break
    }
  }

  private static func hasThirds(_ whole: ClosedRange<CivilDate>) -> Bool {
    whole.upperBound.dayNumber - whole.lowerBound.dayNumber >= 2
  }

  /// The first days of the second and third third.
  private static func thirds(_ whole: ClosedRange<CivilDate>) -> (CivilDate, CivilDate) {
    let (first, last) = (whole.lowerBound, whole.upperBound)
    let days = last.dayNumber - first.dayNumber + 1
    if first.day == 1, days > 80 {
      let months = (last.year - first.year) * 12 + last.month - first.month + 1
      return (first.adding(months: (months + 1) / 3), first.adding(months: (2 * months + 1) / 3))
    }
    return (first.adding(days: (days + 1) / 3), first.adding(days: (2 * days + 1) / 3))
  }
}
