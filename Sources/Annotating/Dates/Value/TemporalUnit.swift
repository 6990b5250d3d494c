/// What time is counted in; the raw values are those that rules write (`{n}{unit}`).
package enum TemporalUnit: String, Sendable, CaseIterable {
  case second = "TS"
  case minute = "TM"
  case hour = "TH"
  case day = "D"
  case weekend = "WE"
  case week = "W"
  case month = "M"
  case quarter = "Q"
  case half = "H"
  case season = "S"
  case year = "Y"
  case decade = "DE"
  case century = "CE"

  /// True for what stands behind the `T` of an ISO 8601 duration.
  package var isClock: Bool { self == .second || self == .minute || self == .hour }

  /// A whole number of these is a whole number of months; nil for units that are counted in days or less.
  package var months: Int? {
    switch self {
    case .month: 1
    case .quarter, .season: 3
    case .half: 6
    case .year: 12
    case .decade: 120
    case .century: 1200
    default: nil
    }
  }

  /// A whole number of these is a whole number of days; nil for units that are counted in months or hours.
  package var days: Int? {
    switch self {
    case .day: 1
    case .week, .weekend: 7
    default: nil
    }
  }

  /// Coarser units are larger.
  package var rank: Int {
    switch self {
    case .second: 0
    case .minute: 1
    case .hour: 2
    case .day: 3
    case .weekend, .week: 4
    case .month: 5
    case .quarter, .season: 6
    case .half: 7
    case .year: 8
    case .decade: 9
    case .century: 10
    }
  }
}

/// A season as TIMEX3 writes it; winter belongs to the year that it begins in.
package enum Season: String, Sendable, CaseIterable {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"

  /// The meteorological season of the northern hemisphere.
  package init(month: Int) {
    switch month {
    case 3...5: self = .spring
    case 6...8: self = .summer
    case 9...11: self = .autumn
    default: self = .winter
    }
  }

  /// Its place in the year: 0 for spring to 3 for winter.
  package var index: Int {
    switch self {
    case .spring: 0
    case .summer: 1
    case .autumn: 2
    case .winter: 3
    }
  }

  package init(index: Int) { self = Self.allCases[((index % 4) + 4) % 4] }

  /// The first of its three months.
  package var firstMonth: Int { index * 3 + 3 }
}
