extension TemporalPoint {
  /// The TIMEX3 value, such as `2025-07-16`, `XXXX-WXX-2`, `199` or `BC0490`.
  package var timex: String {
    let text = calendarTimex
    guard let time else { return text }
    return text + "T" + time.timex
  }

  private var calendarTimex: String {
    switch part {
    case .century: return yearText(digits: 2)
    case .decade: return yearText(digits: 3)
    case .year: return yearText()
    case .half(let number): return yearText() + "-H" + one(number)
    case .quarter(let number): return yearText() + "-Q" + one(number)
    case .season(let season): return yearText() + "-" + season.rawValue
    case .month(let month): return yearText() + "-" + two(month)
    case .week(let week): return yearText() + "-W" + two(week)
    case .weekend(let week): return yearText() + "-W" + two(week) + "-WE"
    case .day(let month, let day): return yearText() + "-" + two(month) + "-" + two(day)
    case .weekday(let weekday): return yearText() + "-WXX-" + String(weekday)
    }
  }

  /// The year, or the first digits of one that stand for its decade or century.
  private func yearText(digits: Int = 4) -> String {
    guard let year else { return String(repeating: "X", count: digits) }
    let text = padded(year > 0 ? year : 1 - year, 4)
    return (year > 0 ? "" : "BC") + text.prefix(text.utf8.count - 4 + digits)
  }

  private func one(_ number: Int?) -> String { number.map(String.init) ?? "X" }
  private func two(_ number: Int?) -> String { number.map { padded($0, 2) } ?? "XX" }
}
