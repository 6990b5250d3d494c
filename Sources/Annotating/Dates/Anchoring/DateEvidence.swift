/// What all dates of a statement together say about it: report or history, day or month first.
struct DateEvidence {
  private(set) var mode = DateMode.report
  /// Which number is the day, when a numeric date shows it.
  private(set) var order: DateOrder?
  /// Which of them comes first in dates with the month's name: a hint, no proof.
  private(set) var habit: DateOrder?

  init(_ candidates: [DateCandidate], published: TemporalPoint?) {
    findMode(candidates, published)
    findOrder(candidates, published)
  }

  /// A history tells of years that are not the publication's, and has no "today" or "on Tuesday".
  private mutating func findMode(_ candidates: [DateCandidate], _ published: TemporalPoint?) {
    var explicit = 0
    var recent = 0
    var old = 0
    var deictic = 0
    for candidate in candidates {
      if Self.isDeictic(candidate) { deictic += 1 }
      guard let year = Self.explicitPoint(candidate)?.year else { continue }
      explicit += 1
      if let own = published?.year {
        if abs(own - year) <= 1 { recent += 1 }
        if own - year > 5 { old += 1 }
      }
    }
    if published == nil, deictic > 0 { return }
    let isMany = explicit >= 8 && recent * 5 <= explicit && deictic * 8 <= explicit
    let isOld = explicit >= 3 && old == explicit && deictic == 0
    if isMany || isOld { mode = .narrative }
  }

  /// Hangs on the publication date and nothing else.
  private static func isDeictic(_ candidate: DateCandidate) -> Bool {
    if candidate.capture("relative") != nil { return true }
    if candidate.capture("weekday") != nil { return candidate.capture("month") == nil }
    return hangsOnToday(candidate.rule.value)
  }

  private static func hangsOnToday(_ expression: DateExpression) -> Bool {
    switch expression {
    case .anchored(let anchor, _, _, _), .at(let anchor): anchor == .published || anchor == .here
    case .within(let inner, _), .timed(let inner, _): hangsOnToday(inner)
    case .search(let direction, _): direction.anchor == .here
    default: false
    }
  }

  /// The date of a candidate that says its year.
  static func explicitPoint(_ candidate: DateCandidate) -> TemporalPoint? {
    guard let year = candidate.capture("year"), year.utf8.count == 4 || candidate.capture("era") != nil else { return nil }
    guard case .calendar = candidate.rule.value else { return nil }
    var evaluator = DateEvaluator(context: DateContext(published: nil, mode: .report)) { candidate.capture($0) }
    guard case .point(let point)? = evaluator.value(of: candidate.rule.value) else { return nil }
    return point
  }

  private mutating func findOrder(_ candidates: [DateCandidate], _ published: TemporalPoint?) {
    var dayFirst = 0
    var monthFirst = 0
    for candidate in candidates {
      switch candidate.rule.value {
      case .numeric(let first, let second, _):
        guard let one = Self.number(first, candidate), let other = Self.number(second, candidate) else { continue }
        if let shown = Self.order(one, other, published) { order = order ?? shown }
      case .calendar:
        guard let month = candidate.match["month"], let day = candidate.match["day"] else { continue }
        if day.tokens.lowerBound < month.tokens.lowerBound { dayFirst += 1 } else { monthFirst += 1 }
      default: break
      }
    }
    if dayFirst != monthFirst { habit = dayFirst > monthFirst ? .dayMonth : .monthDay }
  }

  private static func number(_ text: DateText, _ candidate: DateCandidate) -> Int? {
    guard case .capture(let label) = text else { return nil }
    return candidate.capture(label).flatMap { Int($0) }
  }

  /// A number above 12 is a day; a date that is the publication's in one order only shows that order.
  private static func order(_ one: Int, _ other: Int, _ published: TemporalPoint?) -> DateOrder? {
    if one > 12, other <= 12 { return .dayMonth }
    if other > 12, one <= 12 { return .monthDay }
    guard let date = published?.date, one != other else { return nil }
    if date.day == one, date.month == other { return .dayMonth }
    if date.day == other, date.month == one { return .monthDay }
    return nil
  }
}
