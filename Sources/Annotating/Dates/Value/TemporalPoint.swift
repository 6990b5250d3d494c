/// A place on the calendar, as precise as the words say: a century, a decade, a year or a part of one, down to a time of
/// day. What the words leave open and no anchor fills is nil.
package struct TemporalPoint: Equatable, Hashable, Sendable {
  /// The part of the year that is meant.
  package enum Part: Equatable, Hashable, Sendable {
    case century
    case decade
    case year
    case half(Int?)
    case quarter(Int?)
    case season(Season)
    case month(Int?)
    /// `week` counts after ISO 8601, and so does the year beside it.
    case week(Int?)
    case weekend(Int?)
    case day(month: Int?, day: Int?)
    /// A day of an unknown week: 1 is Monday.
    case weekday(Int)
  }

  /// Astronomical: 0 is 1 BC. Of a century or decade any year in it.
  package var year: Int?
  package var part: Part
  package var time: TimeOfDay?

  package init(year: Int?, _ part: Part, time: TimeOfDay? = nil) {
    self.year = year
    self.part = part
    self.time = time
  }

  package init(_ date: CivilDate, time: TimeOfDay? = nil) {
    self.init(year: date.year, .day(month: date.month, day: date.day), time: time)
  }

  /// The day, when all of it is known.
  package var date: CivilDate? {
    guard let year, case .day(let month?, let day?) = part else { return nil }
    return CivilDate(year, month, day)
  }

  /// True when nothing is left open that its precision needs.
  package var isComplete: Bool {
    guard year != nil else { return false }
    switch part {
    case .century, .decade, .year, .season: return true
    case .half(let number), .quarter(let number), .month(let number), .week(let number), .weekend(let number):
      return number != nil
    case .day(let month, let day): return month != nil && day != nil
    case .weekday: return false
    }
  }

  /// How precise it is.
  package var unit: TemporalUnit {
    switch part {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .half: .half
    case .quarter: .quarter
    case .season: .season
    case .month: .month
    case .week: .week
    case .weekend: .weekend
    case .day, .weekday: .day
    }
  }

  /// False for a day that no calendar has (31 June), a thirteenth month, a fifth quarter.
  package var isPossible: Bool {
    if let year, !CivilDate.years.contains(year) { return false }
    switch part {
    case .half(let number): return (1...2).contains(number ?? 1)
    case .quarter(let number): return (1...4).contains(number ?? 1)
    case .month(let month): return (1...12).contains(month ?? 1)
    case .week(let week), .weekend(let week): return (1...53).contains(week ?? 1)
    case .day(let month, let day):
      guard let day else { return (1...12).contains(month ?? 1) }
      // With the year open, 29 February is possible.
      return CivilDate(year ?? 2000, month ?? 1, day) != nil
    case .weekday(let weekday): return (1...7).contains(weekday)
    case .century, .decade, .year, .season: return true
    }
  }

  /// The month that it lies in, when that is known.
  package var month: Int? {
    switch part {
    case .month(let month), .day(let month, _): month
    default: nil
    }
  }
}
