extension TemporalPoint {
  /// The TIMEX3 value, such as `2025-07-16`, `XXXX-WXX-2`, `199` or `BC0490`.
  package var timex: String { TemporalText.string(writeTimex) }

  func writeTimex(to text: inout TemporalText) {
    writeCalendarTimex(to: &text)
    guard let time else { return }
    text.append("T" as Unicode.Scalar)
    time.writeTimex(to: &text)
  }

  private func writeCalendarTimex(to text: inout TemporalText) {
    switch part {
    case .century: return writeYear(to: &text, leaving: 100, digits: 2)
    case .decade: return writeYear(to: &text, leaving: 10, digits: 3)
    default: writeYear(to: &text)
    }
    switch part {
    case .century, .decade, .year: break
    case .half(let number):
      text.append("-H" as StaticString)
      Self.write(one: number, to: &text)
    case .quarter(let number):
      text.append("-Q" as StaticString)
      Self.write(one: number, to: &text)
    case .season(let season):
      text.append("-" as Unicode.Scalar)
      text.append(season.rawValue)
    case .month(let month):
      text.append("-" as Unicode.Scalar)
      text.append(twoOf: month)
    case .week(let week):
      text.append("-W" as StaticString)
      text.append(twoOf: week)
    case .weekend(let week):
      text.append("-W" as StaticString)
      text.append(twoOf: week)
      text.append("-WE" as StaticString)
    case .day(let month, let day):
      text.append("-" as Unicode.Scalar)
      text.append(twoOf: month)
      text.append("-" as Unicode.Scalar)
      text.append(twoOf: day)
    case .weekday(let weekday):
      text.append("-WXX-" as StaticString)
      text.append(weekday, digits: 1)
    }
  }

  /// The year, or the first digits of one that stand for its decade or century.
  private func writeYear(to text: inout TemporalText, leaving span: Int = 1, digits: Int = 4) {
    guard let year else {
      for _ in 0..<digits { text.append("X" as Unicode.Scalar) }
      return
    }
    if year <= 0 { text.append("BC" as StaticString) }
    text.append((year > 0 ? year : 1 - year) / span, digits: digits)
  }

  private static func write(one number: Int?, to text: inout TemporalText) {
    if let number { text.append(number, digits: 1) } else { text.append("X" as Unicode.Scalar) }
  }
}
