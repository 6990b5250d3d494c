extension TemporalPoint {
  /// The period of a unit that this lies in: the month of a day, the decade of a year. What is finer than this, or asks
  /// for what is not known, is left open; nil where nothing can be said.
  package func period(_ unit: TemporalUnit) -> TemporalPoint? {
    if unit == .century || unit == .decade || unit == .year {
      let part: Part = unit == .century ? .century : unit == .decade ? .decade : .year
      return TemporalPoint(year: calendarYear, part)
    }
    if unit.isClock, self.unit == .day, isComplete { return self }
    guard let first = firstDay else { return openPeriod(unit) }
    guard self.unit.rank <= unit.rank else { return openPeriod(unit) }
    switch unit {
    case .half: return TemporalPoint(year: first.year, .half(first.month <= 6 ? 1 : 2))
    case .quarter: return TemporalPoint(year: first.year, .quarter((first.month + 2) / 3))
    case .season:
      if case .season = part { return self }
      return TemporalPoint(
        year: first.month <= 2 ? first.year - 1 : first.year, .season(Season(month: first.month)))
    case .month: return TemporalPoint(year: first.year, .month(first.month))
    case .week, .weekend:
      let week = ISOWeek(containing: first)
      return TemporalPoint(year: week.year, unit == .week ? .week(week.week) : .weekend(week.week))
    case .day: return TemporalPoint(first)
    case .hour, .minute, .second, .century, .decade, .year: return nil
    }
  }

  /// A period within this one of which it is not known which.
  private func openPeriod(_ unit: TemporalUnit) -> TemporalPoint? {
    let year = self.unit.rank <= TemporalUnit.year.rank ? calendarYear : nil
    switch unit {
    case .half: return TemporalPoint(year: year, .half(nil))
    case .quarter: return TemporalPoint(year: year, .quarter(nil))
    case .month: return TemporalPoint(year: year, .month(nil))
    case .week: return TemporalPoint(year: year, .week(nil))
    case .weekend: return TemporalPoint(year: year, .weekend(nil))
    case .day, .hour, .minute, .second: return TemporalPoint(year: year, .day(month: month, day: nil))
    case .season, .year, .decade, .century: return nil
    }
  }

  /// The period of a unit that lies `count` of them later (earlier when negative), as precise as the unit; where this is
  /// less precise than the unit, what follows from it and the rest open.
  package func shifted(_ count: Int, _ unit: TemporalUnit) -> TemporalPoint? {
    let count = max(-100_000, min(100_000, count))
    guard let base = period(unit) else { return nil }
    guard base.isComplete, count != 0 else { return base.isComplete || count == 0 ? base : base.opened(unit) }
    switch unit {
    case .second, .minute, .hour: return shiftedClock(count, unit)
    case .day: return base.date.map { TemporalPoint($0.adding(days: count)) }
    case .week, .weekend:
      guard let week = base.isoWeek?.adding(weeks: count) else { return nil }
      return TemporalPoint(year: week.year, unit == .week ? .week(week.week) : .weekend(week.week))
    default:
      guard let months = unit.months, let year = base.calendarYear else { return nil }
      return base.shifted(months: months * count, year: year)
    }
  }

  private func opened(_ unit: TemporalUnit) -> TemporalPoint {
    var open = self
    if unit.rank <= TemporalUnit.day.rank, case .day = part { open.part = .day(month: nil, day: nil) }
    return open
  }

  private func shifted(months: Int, year: Int) -> TemporalPoint? {
    let (first, part): (Int, (Int) -> Part)
    switch self.part {
    case .half(let number?): (first, part) = (number * 6 - 6, { .half($0 / 6 + 1) })
    case .quarter(let number?): (first, part) = (number * 3 - 3, { .quarter($0 / 3 + 1) })
    case .season(let season): (first, part) = (season.index * 3, { .season(Season(index: $0 / 3)) })
    case .month(let month?): (first, part) = (month - 1, { .month($0 + 1) })
    case .year: (first, part) = (0, { _ in .year })
    case .decade: (first, part) = (0, { _ in .decade })
    case .century: (first, part) = (0, { _ in .century })
    default: return nil
    }
    let count = year * 12 + first + months
    let newYear = (count >= 0 ? count : count - 11) / 12
    guard CivilDate.years.contains(newYear) else { return nil }
    return TemporalPoint(year: newYear, part(count - newYear * 12))
  }

  /// Hours and minutes later: to the minute from a clock time, else some time of the day it lies in.
  private func shiftedClock(_ count: Int, _ unit: TemporalUnit) -> TemporalPoint? {
    guard let date else { return nil }
    guard case .clock(let hour, let minute, let second)? = time?.kind else {
      return TemporalPoint(date, time: TimeOfDay(.unknown))
    }
    let seconds = unit == .hour ? 3600 : unit == .minute ? 60 : 1
    let total = hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) + count * seconds
    let days = (total >= 0 ? total : total - 86_399) / 86_400
    let rest = total - days * 86_400
    let kind = TimeOfDay.Kind.clock(
      hour: rest / 3600, minute: rest / 60 % 60, second: unit == .second ? rest % 60 : second)
    return TemporalPoint(date.adding(days: days), time: TimeOfDay(kind, zone: time?.zone))
  }

  /// The ISO week, of a week or weekend.
  var isoWeek: ISOWeek? {
    guard let year else { return nil }
    switch part {
    case .week(let week?), .weekend(let week?): return ISOWeek(year: year, week: week)
    default: return nil
    }
  }

  /// The calendar year that it lies in (a week's by its first day).
  package var calendarYear: Int? { isoWeek == nil ? year : isoWeek?.monday.year }
}
