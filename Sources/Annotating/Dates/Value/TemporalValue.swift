/// What a temporal expression means.
package enum TemporalValue: Equatable, Sendable {
  case point(TemporalPoint)
  /// TIMEX3 text of an amount of time: `P3D`, `PT24H`, `PXY`, `P1Y6M`.
  case duration(TemporalDuration)
  /// Now, the past or the future, with no date to it.
  case reference(Reference)
  /// TIMEX3 text of something that recurs, such as `XXXX-WXX-5`.
  case recurrence(TemporalPoint)
  /// Words that are a date that no calendar has: 31 June.
  case impossible

  package enum Reference: String, Sendable, CaseIterable {
    case present = "PRESENT_REF"
    case past = "PAST_REF"
    case future = "FUTURE_REF"
  }

  /// Writes the TIMEX3 value; false for an impossible one, which has none.
  package func writeTimex(to text: inout TemporalText) -> Bool {
    switch self {
    case .point(let point), .recurrence(let point): point.writeTimex(to: &text)
    case .duration(let duration): text.append(duration.timex)
    case .reference(let reference): text.append(reference.rawValue)
    case .impossible: return false
    }
    return true
  }

  /// Writes the EDTF form; false where it has none.
  package func writeEDTF(
    modifier: TemporalModifier?, uncertain: Bool, to text: inout TemporalText
  ) -> Bool {
    guard case .point(let point) = self else { return false }
    return point.writeEDTF(modifier: modifier, uncertain: uncertain, to: &text)
  }

  package var type: TemporalType {
    switch self {
    case .point(let point): point.time == nil ? .date : .time
    case .recurrence: .set
    case .duration: .duration
    case .reference, .impossible: .date
    }
  }
}

/// An amount of time: how many of which units, the coarsest first.
package struct TemporalDuration: Equatable, Sendable {
  package struct Component: Equatable, Sendable {
    /// A decimal number, or nil where the words give none ("years").
    package var amount: String?
    package var unit: TemporalUnit

    package init(_ amount: String?, _ unit: TemporalUnit) {
      self.amount = amount
      self.unit = unit
    }
  }

  package var components: [Component]

  package init(_ components: [Component]) { self.components = components }

  /// ISO 8601's form; X stands for an unknown amount, DE and CE for decades and centuries are written as years.
  package var timex: String {
    var text = "P"
    var inClock = false
    for component in components {
      if component.unit.isClock, !inClock {
        text += "T"
        inClock = true
      }
      text += Self.text(component)
    }
    return text
  }

  private static func text(_ component: Component) -> String {
    let amount = component.amount
    switch component.unit {
    case .second: return (amount ?? "X") + "S"
    case .minute: return (amount ?? "X") + "M"
    case .hour: return (amount ?? "X") + "H"
    case .decade: return scaled(amount, by: 10, "Y") ?? "XDE"
    case .century: return scaled(amount, by: 100, "Y") ?? "XCE"
    case .quarter, .season: return scaled(amount, by: 3, "M") ?? "XQ"
    case .half: return scaled(amount, by: 6, "M") ?? "XM"
    case .weekend: return (amount ?? "X") + "WE"
    case .day, .week, .month, .year: return (amount ?? "X") + component.unit.rawValue
    }
  }

  private static func scaled(_ amount: String?, by factor: Int, _ unit: String) -> String? {
    guard let amount else { return nil }
    if let whole = Int(amount), whole < 1_000_000_000 { return String(whole * factor) + unit }
    guard amount.hasSuffix(".5"), let whole = Int(amount.dropLast(2)), whole < 1_000_000_000 else {
      return nil
    }
    return String(whole * factor + factor / 2) + unit
  }
}
