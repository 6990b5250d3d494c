/// A time of day: a clock time or a part of the day.
package struct TimeOfDay: Equatable, Hashable, Sendable {
  package enum Kind: Equatable, Hashable, Sendable {
    /// `minute` and `second` are nil where the text does not give them.
    case clock(hour: Int, minute: Int?, second: Int?)
    case part(Part)
    /// Some time of the day: `TXX`.
    case unknown
  }

  /// TIMEX3's parts of the day.
  package enum Part: String, Sendable, CaseIterable {
    case morning = "MO"
    case midday = "MI"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
    case daytime = "DT"
    case dawn = "DA"
  }

  package var kind: Kind
  /// Minutes east of Greenwich; nil where the text names no zone.
  package var zone: Int?

  package init(_ kind: Kind, zone: Int? = nil) {
    self.kind = kind
    self.zone = zone
  }

  /// A clock time, or nil when no clock shows it.
  package init?(hour: Int, minute: Int? = nil, second: Int? = nil, zone: Int? = nil) {
    guard 0...24 ~= hour, 0...59 ~= (minute ?? 0), 0...60 ~= (second ?? 0) else { return nil }
    if hour == 24, (minute ?? 0) != 0 || (second ?? 0) != 0 { return nil }
    self.init(.clock(hour: hour, minute: minute, second: second), zone: zone)
  }

  /// What follows the `T` of a TIMEX3 value, such as `10:00+01:00` or `MO`.
  package var timex: String {
    switch kind {
    case .part(let part): return part.rawValue
    case .unknown: return "XX"
    case .clock(let hour, let minute, let second):
      var text = padded(hour, 2) + ":" + padded(minute ?? 0, 2)
      if let second { text += ":" + padded(second, 2) }
      return text + zoneText
    }
  }

  private var zoneText: String {
    guard let zone else { return "" }
    if zone == 0 { return "Z" }
    let amount = abs(zone)
    return (zone < 0 ? "-" : "+") + padded(amount / 60, 2) + ":" + padded(amount % 60, 2)
  }

  /// What follows the `T` of an ISO 8601 date and time; nil for a part of the day.
  package var iso: String? {
    guard case .clock(let hour, let minute, let second) = kind else { return nil }
    return padded(hour, 2) + ":" + padded(minute ?? 0, 2) + ":" + padded(second ?? 0, 2) + zoneText
  }
}

/// A number with leading zeros; negative ones keep their sign in front.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
