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

  /// Minutes since midnight; nil where it is no time of the clock.
  var minutes: Int? {
    guard case .clock(let hour, let minute, _) = kind else { return nil }
    return hour * 60 + (minute ?? 0)
  }

  /// Writes what follows the `T` of a TIMEX3 value, such as `10:00+01:00` or `MO`.
  func writeTimex(to text: inout TemporalText) {
    switch kind {
    case .part(let part): text.append(part.rawValue)
    case .unknown: text.append("XX" as StaticString)
    case .clock(let hour, let minute, let second): write(hour, minute ?? 0, second, to: &text)
    }
  }

  /// Writes what follows the `T` of an ISO 8601 date and time; nothing for a part of the day.
  func writeISO(to text: inout TemporalText) {
    guard case .clock(let hour, let minute, let second) = kind else { return }
    write(hour, minute ?? 0, second ?? 0, to: &text)
  }

  private func write(_ hour: Int, _ minute: Int, _ second: Int?, to text: inout TemporalText) {
    text.append(hour, digits: 2)
    text.append(":" as Unicode.Scalar)
    text.append(minute, digits: 2)
    if let second {
      text.append(":" as Unicode.Scalar)
      text.append(second, digits: 2)
    }
    guard let zone else { return }
    if zone == 0 { return text.append("Z" as Unicode.Scalar) }
    let amount = zone.magnitude
    text.append(zone < 0 ? "-" as Unicode.Scalar : "+")
    text.append(Int(truncatingIfNeeded: amount / 60), digits: 2)
    text.append(":" as Unicode.Scalar)
    text.append(Int(truncatingIfNeeded: amount % 60), digits: 2)
  }
}
