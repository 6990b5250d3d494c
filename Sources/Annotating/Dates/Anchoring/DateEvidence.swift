/// What all dates of a statement together say about it: report or history, day or month first.
struct DateEvidence {
  private(set) var mode = DateMode.report
  /// Which number is the day, when a numeric date shows it.
  private(set) var order: DateOrder?
  /// Which of them comes first in dates with the month's name: a hint, no proof.
  private(set) var habit: DateOrder?

  init(_ candidates: DateCandidates, published: TemporalPoint?) {
    findMode(candidates, published)
    findOrder(candidates, published)
  }

  /// A history tells of years that are not the publication's, and has no "today" or "on Tuesday".
  private mutating func findMode(_ candidates: DateCandidates, _ published: TemporalPoint?) {
    var explicit = 0
    var recent = 0
    var old = 0
    var isPrecise = false
    var deictic = 0
    for candidate in candidates.found {
      if Self.isDeictic(candidate, candidates) { deictic += 1 }
      // Histories say "today" now and then, but hardly "on Saturday".
      if candidates.has(.weekday, candidate), !candidates.has(.month, candidate) { deictic += 1 }
      guard let point = Self.explicitPoint(candidate, candidates), let year = point.year else { continue }
      explicit += 1
      if point.unit.rank < TemporalUnit.year.rank { isPrecise = true }
      if let own = published?.year {
        if abs(own - year) <= 1 { recent += 1 }
        if own - year > 5 { old += 1 }
      }
    }
    if published == nil, deictic > 0 { return }
    let isMany = explicit >= 8 && recent * 5 <= explicit && deictic * 8 <= explicit
    let isOld =
      deictic == 0 && recent == 0
      && (explicit >= 4 ? old * 4 >= explicit * 3 : explicit >= (isPrecise ? 2 : 3) && old == explicit)
    if isMany || isOld { mode = .narrative }
  }

  /// Hangs on the publication date and nothing else.
  private static func isDeictic(_ candidate: DateCandidate, _ candidates: DateCandidates) -> Bool {
    if candidates.has(.relative, candidate) { return true }
    if candidates.has(.weekday, candidate) { return !candidates.has(.month, candidate) }
    return candidates.rules[candidate.rule].hangsOnToday
  }

  /// The date of a candidate that says its year.
  static func explicitPoint(_ candidate: DateCandidate, _ candidates: DateCandidates) -> TemporalPoint? {
    guard case .calendar = candidates.rules[candidate.rule].value else { return nil }
    let captures = candidates.captures(of: candidate)
    guard let year = captures[.year], year.count == 4 || captures.has(.era) else { return nil }
    let context = DateContext(published: nil, mode: .report)
    var evaluator = DateEvaluator(context: context, captures: captures)
    let value = evaluator.value(of: candidates.rules[candidate.rule].value)
    if case .point(let point)? = value { return point }
    return nil
  }

  private mutating func findOrder(_ candidates: DateCandidates, _ published: TemporalPoint?) {
    var dayFirst = 0
    var monthFirst = 0
    for candidate in candidates.found {
      switch candidates.rules[candidate.rule].value {
      case .numeric(let first, let second, _):
        let captures = candidates.captures(of: candidate)
        guard let one = Self.number(first, captures), let other = Self.number(second, captures) else {
          continue
        }
        if let shown = Self.order(one, other, published) { order = order ?? shown }
      case .calendar:
        let captures = candidates.captures(of: candidate)
        guard let month = captures.tokens(of: .month), let day = captures.tokens(of: .day),
          !Self.isYearFirst(month, captures)
        else { continue }
        if day.lowerBound < month.lowerBound { dayFirst += 1 } else { monthFirst += 1 }
      default: break
      }
    }
    if dayFirst != monthFirst { habit = dayFirst > monthFirst ? .dayMonth : .monthDay }
  }

  /// "2021/12/11": where the year comes first the month is next, whatever a writer's habit.
  private static func isYearFirst(_ month: Range<Int>, _ captures: DateCaptures) -> Bool {
    captures.tokens(of: .year).map { $0.lowerBound < month.lowerBound } ?? false
  }

  private static func number(_ text: DateText, _ captures: DateCaptures) -> Int? {
    guard case .capture(let label) = text else { return nil }
    return captures[label]?.number
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
