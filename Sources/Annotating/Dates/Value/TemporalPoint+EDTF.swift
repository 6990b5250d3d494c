/// Strings of the Extended Date/Time Format (ISO 8601-2, Library of Congress), level 1 or 2.
extension TemporalPoint {
  /// The EDTF form, or nil when it has none: part of a day, a weekday of an unknown week.
  ///
  /// A week, a weekend and what START, MID or END narrows are written as the interval of days they span; a modifier that opens
  /// one end as an open interval (`../2014-12-31`); APPROX and uncertainty as `~`, `?`, or `%` for both.
  package func edtf(modifier: TemporalModifier? = nil, uncertain: Bool = false) -> String? {
    if let modifier, modifier.narrows || modifier.opens {
      guard time == nil, let bounds = TemporalBounds(self, modifier: modifier) else { return nil }
      return Self.text(bounds.earliest) + "/" + Self.text(bounds.latest)
    }
    guard let text = plainEDTF else { return nil }
    let approximate = modifier == .approximate
    let mark = approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : ""
    return mark.isEmpty || time == nil ? text + mark : nil
  }

  private static func text(_ date: CivilDate?) -> String {
    guard let date else { return ".." }
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
  }

  private var plainEDTF: String? {
    if let time {
      guard let date, let clock = time.iso else { return nil }
      return Self.text(date) + "T" + clock
    }
    let yearText = year.map { padded($0, 4) } ?? "XXXX"
    switch part {
    case .century:
      guard let year, year > 0 else { return interval }
      return padded(year / 100, 2) + "XX"
    case .decade:
      guard let year, year > 0 else { return interval }
      return padded(year / 10, 3) + "X"
    case .year: return yearText
    case .half(let number): return number.map { yearText + "-" + String(39 + $0) }
    case .quarter(let number): return number.map { yearText + "-" + String(32 + $0) }
    case .season(let season): return yearText + "-" + String(21 + season.index)
    case .month(let month): return yearText + "-" + (month.map { padded($0, 2) } ?? "XX")
    case .week(let week), .weekend(let week): return week == nil ? nil : interval
    case .day(let month, let day):
      return yearText + "-" + (month.map { padded($0, 2) } ?? "XX") + "-" + (day.map { padded($0, 2) } ?? "XX")
    case .weekday: return nil
    }
  }

  private var interval: String? {
    bounds.map { Self.text($0.lowerBound) + "/" + Self.text($0.upperBound) }
  }
}

extension TemporalModifier {
  /// It names a part of the period.
  var narrows: Bool { self == .start || self == .mid || self == .end }
  /// It leaves one end of the period open.
  var opens: Bool { self == .before || self == .after || self == .onOrBefore || self == .onOrAfter }
}
