/// Strings of the Extended Date/Time Format (ISO 8601-2, Library of Congress), level 1 or 2.
extension TemporalPoint {
  /// The EDTF form, or nil when it has none: part of a day, a weekday of an unknown week.
  ///
  /// A week, a weekend and what START, MID or END narrows are written as the interval of days they span; a modifier that opens
  /// one end as an open interval (`../2014-12-31`); APPROX and uncertainty as `~`, `?`, or `%` for both.
  package func edtf(modifier: TemporalModifier? = nil, uncertain: Bool = false) -> String? {
    var hasForm = false
    let text = TemporalText.string { hasForm = writeEDTF(modifier: modifier, uncertain: uncertain, to: &$0) }
    return hasForm ? text : nil
  }

  /// Writes the EDTF form; false, and nothing is written, when it has none.
  func writeEDTF(modifier: TemporalModifier?, uncertain: Bool, to text: inout TemporalText) -> Bool {
    if let modifier, modifier.opens || modifier.narrows && unit != .day {
      guard time == nil, let bounds = TemporalBounds(self, modifier: modifier) else { return false }
      Self.write(bounds, to: &text)
      return true
    }
    let isApproximate = modifier == .approximate
    // No form has both a time and a mark.
    if time != nil, isApproximate || uncertain { return false }
    guard writePlainEDTF(to: &text) else { return false }
    if isApproximate {
      text.append(uncertain ? "%" as Unicode.Scalar : "~")
    } else if uncertain {
      text.append("?" as Unicode.Scalar)
    }
    return true
  }

  private func writePlainEDTF(to text: inout TemporalText) -> Bool {
    if let time {
      guard let date, case .clock = time.kind else { return false }
      date.writeISO(to: &text)
      text.append("T" as Unicode.Scalar)
      time.writeISO(to: &text)
      return true
    }
    switch part {
    case .century:
      guard let year, year > 0 else { return writeInterval(to: &text) }
      text.append(year / 100, digits: 2)
      text.append("XX" as StaticString)
      return true
    case .decade:
      guard let year, year > 0 else { return writeInterval(to: &text) }
      text.append(year / 10, digits: 3)
      text.append("X" as Unicode.Scalar)
      return true
    case .week(let week), .weekend(let week): return week != nil && writeInterval(to: &text)
    case .half(nil), .quarter(nil), .weekday: return false
    default: break
    }
    if let year { text.append(year, digits: 4) } else { text.append("XXXX" as StaticString) }
    if part == .year { return true }
    text.append("-" as Unicode.Scalar)
    switch part {
    case .half(let number?): text.append(39 + number, digits: 1)
    case .quarter(let number?): text.append(32 + number, digits: 1)
    case .season(let season): text.append(21 + season.index, digits: 1)
    case .month(let month): text.append(twoOf: month)
    case .day(let month, let day):
      text.append(twoOf: month)
      text.append("-" as Unicode.Scalar)
      text.append(twoOf: day)
    default: break
    }
    return true
  }

  private func writeInterval(to text: inout TemporalText) -> Bool {
    guard let bounds else { return false }
    Self.write(TemporalBounds(earliest: bounds.lowerBound, latest: bounds.upperBound), to: &text)
    return true
  }

  private static func write(_ bounds: TemporalBounds, to text: inout TemporalText) {
    write(bounds.earliest, to: &text)
    text.append("/" as Unicode.Scalar)
    write(bounds.latest, to: &text)
  }

  private static func write(_ date: CivilDate?, to text: inout TemporalText) {
    if let date { date.writeISO(to: &text) } else { text.append(".." as StaticString) }
  }
}

extension TemporalModifier {
  /// It names a part of the period.
  var narrows: Bool { self == .start || self == .mid || self == .end }
  /// It leaves one end of the period open.
  var opens: Bool { self == .before || self == .after || self == .onOrBefore || self == .onOrAfter }
}
