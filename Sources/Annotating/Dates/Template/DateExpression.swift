/// What a date rule's `value` says, compiled: how the captures of a match become a temporal value.
///
/// Documentation/Dates.md describes the language; ``DateExpressionParser`` reads it.
package indirect enum DateExpression: Equatable, Sendable {
  /// A year and parts of it; a nil year is left to the anchor (`*-{month}-{day}`).
  case calendar(year: DateText?, fields: [DateField])
  /// A period a number of units away from an anchor: `published-1W`, `text+{n}{unit}`.
  case anchored(DateAnchor, amount: DateText, sign: Int, unit: DateText)
  /// The date that an anchor is at: `text`.
  case at(DateAnchor)
  /// A part of the period that another expression gives: `(published-1Y)-Q{q}`.
  case within(DateExpression, fields: [DateField])
  /// The occurrence of a partial date that lies in a direction: `next(*-{month})`.
  case search(DateDirection, DateExpression)
  /// The day that the captures `day`, `month`, `year`, `weekday` or `relative` name; the day of the text without them.
  case day
  case decade(DateText)
  case century(DateText)
  /// Two numbers of which it must be found out which is the day: `numeric({a},{b},{year})`.
  case numeric(DateText, DateText, year: DateText)
  /// A shifted date, as precise as the one that it hangs on: `like(text-1Y)`.
  case like(DateExpression)
  /// The second year of a range in two digits: `pair({first},{year})`.
  case pair(DateText, DateText)
  case hijri(year: DateText, month: DateText, day: DateText?)
  /// A feast day by the code in a word list: `holiday({holiday},{year})`.
  case holiday(DateText, year: DateText)
  /// The n-th day, week or weekday of a period: `nth({n},{weekday},{year}-{month})`.
  case nth(DateText, unit: DateText, DateExpression)
  /// A day and the time of it that the captures `hour`, `minute`, `part` and so on name.
  case timed(DateExpression, DateText)
  case duration([DateAmount])
  case reference(TemporalValue.Reference)
  /// No date at all: what the rule finds is kept from being one.
  case nothing
}

extension DateExpression {
  /// Whether it hangs on the publication date and nothing else.
  var hangsOnToday: Bool {
    switch self {
    case .anchored(let anchor, _, _, _), .at(let anchor): anchor == .published || anchor == .here
    case .within(let inner, _), .timed(let inner, _): inner.hangsOnToday
    case .search(let direction, _): direction.anchor == .here
    default: false
    }
  }
}

/// Text of a rule's value: written out, or taken from a capture.
package enum DateText: Equatable, Sendable {
  case text(DateWord)
  case capture(DateLabel)
}

/// One part after the year.
package enum DateField: Equatable, Sendable {
  case open
  /// A month or, after a month, a day; a season's code where the capture has one.
  case number(DateText)
  case quarter(DateText)
  case half(DateText)
  case week(DateText?)
  case weekend
  /// A weekday of the week before it.
  case weekday(DateText)
  /// The last day of the month before it.
  case last
}

/// An amount and its unit in a duration.
package struct DateAmount: Equatable, Sendable {
  /// `{n}`, `2`, `X`.
  var amount: DateText
  /// What follows the decimal point: `{n}.5`.
  var fraction: DateText?
  var unit: DateText
}

/// What a relative date hangs on.
package enum DateAnchor: String, Sendable, CaseIterable {
  /// The statement's publication date.
  case published
  /// The date that the text is at.
  case text
  /// The publication date in a report, the date of the text in a narrative.
  case here
  /// The date that the text is at, where a report has not strayed more than a year from its publication; else ``published``.
  case story
}

/// Where a partial date is looked for, seen from the anchor.
package enum DateDirection: String, Sendable, CaseIterable {
  case next, last, this
  /// As next and last, seen from the date that the text is at.
  case following, preceding

  var anchor: DateAnchor { self == .following || self == .preceding ? .text : .here }
}
