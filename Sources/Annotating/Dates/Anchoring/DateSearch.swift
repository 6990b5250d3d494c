/// Looks for the date that an incomplete one stands for, seen from a reference date.
struct DateSearch {
  enum Direction {
    /// The closest one; in doubt the earlier.
    case near
    /// The latest that has begun.
    case past
    /// The earliest that has not ended.
    case future
    /// The latest that has ended.
    case before
    /// The earliest that has not begun.
    case after
    /// The one in the same week, month or year.
    case same
  }

  let open: TemporalPoint
  let reference: TemporalPoint
  let direction: Direction

  var result: TemporalPoint? {
    switch open.part {
    case .weekday(let weekday): weekdayResult(weekday)
    case .day(nil, let day?): dayOfMonth(day)
    case .week(nil): reference.period(.week)
    case .weekend(nil): weekend
    default: partOfYear
    }
  }

  private func weekdayResult(_ weekday: Int) -> TemporalPoint? {
    guard let day = reference.date else { return nil }
    let back = (day.weekday - weekday + 7) % 7
    switch direction {
    case .past, .near: return TemporalPoint(day.adding(days: -back))
    case .future: return TemporalPoint(day.adding(days: (7 - back) % 7))
    case .before: return TemporalPoint(day.adding(days: back == 0 ? -7 : -back))
    case .after: return TemporalPoint(day.adding(days: 7 - back))
    case .same: return TemporalPoint(day.adding(days: weekday - day.weekday))
    }
  }

  private var weekend: TemporalPoint? {
    guard let own = reference.period(.weekend) else { return nil }
    guard let day = reference.date else { return own }
    switch direction {
    case .past, .before: return day.weekday < 6 ? own.shifted(-1, .weekend) : own
    case .near: return day.weekday < 4 ? own.shifted(-1, .weekend) : own
    case .after: return day.weekday < 6 ? own : own.shifted(1, .weekend)
    case .future, .same: return own
    }
  }

  private func dayOfMonth(_ day: Int) -> TemporalPoint? {
    guard let month = reference.period(.month), month.isComplete else { return nil }
    let candidates = [-1, 0, 1].compactMap { month.shifted($0, .month) }.map {
      TemporalPoint(year: $0.year, .day(month: $0.month, day: day), time: open.time)
    }
    // In a text that tells one thing after the other, "the 13th" is one of the month that it is at.
    if direction == .near { return candidates[1] }
    return pick(candidates) ?? candidates[1]
  }

  private var partOfYear: TemporalPoint? {
    guard let year = reference.calendarYear else { return nil }
    if reference.unit.rank >= TemporalUnit.year.rank, direction == .near || direction == .same {
      return reference.unit == .year ? with(year) : nil
    }
    let candidates = [-1, 0, 1].map { with(year + $0) }
    if direction == .same {
      if case .season(.winter) = open.part { return pick(candidates, .near) }
      return candidates[1]
    }
    return pick(candidates) ?? candidates[1]
  }

  private func with(_ year: Int) -> TemporalPoint {
    var point = open
    point.year = year
    return point
  }

  private func pick(_ candidates: [TemporalPoint], _ wanted: Direction? = nil) -> TemporalPoint? {
    guard let span = reference.bounds else { return nil }
    let dated = candidates.compactMap { point in point.bounds.map { (point, $0) } }
    switch wanted ?? direction {
    case .past:
      // "The hearing was set for 2 April", read in March: a date soon to come beats one of a year ago.
      let soon = dated.first { $0.1.lowerBound > span.upperBound && Self.distance($0.1, span) <= 45 }
      let latest = dated.last { $0.1.lowerBound <= span.upperBound }
      if let soon, let latest, Self.distance(latest.1, span) > 270 { return soon.0 }
      return latest?.0
    case .future:
      // "They must file the February reports", read in March: the month just past beats the one of next year.
      let recent = dated.last { $0.1.upperBound < span.lowerBound && Self.distance($0.1, span) <= 45 }
      let next = dated.first { $0.1.upperBound >= span.lowerBound }
      if let recent, let next, Self.distance(next.1, span) > 270 { return recent.0 }
      return next?.0
    case .before: return dated.last { $0.1.upperBound < span.lowerBound }?.0
    case .after: return dated.first { $0.1.lowerBound > span.upperBound }?.0
    case .near, .same: return dated.min { Self.distance($0.1, span) < Self.distance($1.1, span) }?.0
    }
  }

  private static func distance(_ one: ClosedRange<CivilDate>, _ other: ClosedRange<CivilDate>) -> Int {
    if one.overlaps(other) { return 0 }
    return one.lowerBound > other.upperBound
      ? one.lowerBound.dayNumber - other.upperBound.dayNumber
      : other.lowerBound.dayNumber - one.upperBound.dayNumber
  }
}
