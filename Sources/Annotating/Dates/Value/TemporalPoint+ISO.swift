extension TemporalPoint {
  /// The date of an ISO 8601 date or date-time, as precise as it is: `2025`, `2025-07`, `2025-07-16`, `2025-07-16T10:00Z`.
  package init?(iso text: String) {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count <= 3, let first = parts.first, let year = first, 1...9999 ~= year else { return nil }
    switch parts.count {
    case 1: self.init(year: year, .year)
    case 2: self.init(year: year, .month(parts[1]))
    default: self.init(year: year, .day(month: parts[1], day: parts[2]))
    }
    guard isComplete, isPossible else { return nil }
  }
}

extension CivilDate {
  /// `2025-07-16`; years before Christ as ISO 8601 writes them, `-0489-01-01`.
  package var iso: String { TemporalText.string(writeISO) }

  package func writeISO(to text: inout TemporalText) {
    text.append(year, digits: 4)
    text.append("-" as Unicode.Scalar)
    text.append(month, digits: 2)
    text.append("-" as Unicode.Scalar)
    text.append(day, digits: 2)
  }
}
