import Synchronization

/// The name of a capture in a date rule: a case of its own for those that mechanisms ask for, a number for the others, so
/// that captures are found without comparing words.
package enum DateLabel: Hashable, Sendable, BitwiseCopyable, ExpressibleByStringLiteral {
  // A date.
  case year, month, day, era, weekday, relative, direction
  // A time of day.
  case hour, hourAM, hourPM, namedHour, minute, minuteAM, minutePM, second, meridiem, part, partHint
  case lastHour, zone, zoneEast, zoneWest, zoneMinute
  // What goes with a value.
  case mod, quant, freq, fraction
  /// One that only rules know.
  case other(Int32)

  package init(stringLiteral name: String) { self.init(name) }

  /// For compiling only.
  package init(_ name: String) {
    switch name {
    case "year": self = .year
    case "month": self = .month
    case "day": self = .day
    case "era": self = .era
    case "weekday": self = .weekday
    case "relative": self = .relative
    case "direction": self = .direction
    case "hour": self = .hour
    case "hour-am": self = .hourAM
    case "hour-pm": self = .hourPM
    case "named-hour": self = .namedHour
    case "minute": self = .minute
    case "minute-am": self = .minuteAM
    case "minute-pm": self = .minutePM
    case "second": self = .second
    case "last-hour": self = .lastHour
    case "zone": self = .zone
    case "zone-east": self = .zoneEast
    case "zone-west": self = .zoneWest
    case "zone-minute": self = .zoneMinute
    case "meridiem": self = .meridiem
    case "part": self = .part
    case "part-hint": self = .partHint
    case "mod": self = .mod
    case "quant": self = .quant
    case "freq": self = .freq
    case "fraction": self = .fraction
    default: self = .other(Self.number(of: name))
    }
  }

  private static let numbers = Mutex<[String: Int32]>([:])

  /// The same for one name as long as the process runs, however many packs have it.
  private static func number(of name: String) -> Int32 {
    numbers.withLock { numbers in
      if let known = numbers[name] { return known }
      let number = Int32(truncatingIfNeeded: numbers.count)
      numbers[name] = number
      return number
    }
  }
}
