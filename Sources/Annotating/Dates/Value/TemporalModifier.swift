/// TIMEX3's `mod`.
package enum TemporalModifier: String, Sendable, CaseIterable {
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximate = "APPROX"
}

/// TIMEX3's `type`.
package enum TemporalType: String, Sendable, CaseIterable {
  case date, time, duration, set
}
