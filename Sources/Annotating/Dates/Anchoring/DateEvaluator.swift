/// Turns what a rule's captures say into a value, with the anchors that it takes.
package struct DateEvaluator {
  /// True for what recurs: its year, month or week stays open.
  var keepsOpen = false
  /// What the labels of the rule caught.
  private(set) var captures: DateCaptures
  var context: DateContext

  /// Where the value comes from, after the evaluation.
  private(set) var basis = DateBasis.explicit
  /// The annotation that it hangs on, with basis context.
  private(set) var anchor: Int?
  private(set) var isUncertain = false
  /// It takes its year from the next date, with which it makes a range or list.
  private(set) var hangsOnPartner = false
  /// It is a weekday that goes on from the day that the text is at.
  var hangsOnStory = false
  /// Bounds of what the calendar's own periods do not give: a Hijri month.
  private(set) var bounds: ClosedRange<CivilDate>?
  /// True when the amount alone is all that can be said: "two days later" after nothing.
  private var amountOnly: TemporalDuration.Component?

  init(context: DateContext, captures: DateCaptures) {
    self.context = context
    self.captures = captures
  }

  /// Begins anew with other captures of the statement, in the same context.
  mutating func begin(_ own: Range<Int>) {
    captures.own = own
    keepsOpen = false
    basis = .explicit
    anchor = nil
    isUncertain = false
    hangsOnPartner = false
    hangsOnStory = false
    bounds = nil
    amountOnly = nil
    isImpossible = false
  }

  /// The value of an expression; nil when the captures give none.
  package mutating func value(of expression: DateExpression) -> TemporalValue? {
    switch expression {
    case .nothing: return nil
    case .reference(let reference): return .reference(reference)
    case .duration(let amounts): return duration(amounts).map { .duration($0) }
    default: break
    }
    guard let point = point(of: expression) else {
      if let amountOnly {
        basis = .explicit
        return .duration(TemporalDuration([amountOnly]))
      }
      return isImpossible ? .impossible : nil
    }
    if context.mode == .narrative, isToday(expression) { return .reference(.present) }
    if !point.isPossible { return .impossible }
    return .point(point)
  }

  /// The date of an expression with other captures, for looking ahead.
  func quickPoint(of expression: DateExpression, _ own: Range<Int>) -> TemporalPoint? {
    var copy = self
    copy.begin(own)
    guard case .point(let point)? = copy.value(of: expression), point.isComplete else { return nil }
    return point
  }

  private var isImpossible = false

  /// A history's "today" is its readers', not a day that it tells of.
  private func isToday(_ expression: DateExpression) -> Bool {
    expression == Self.today || (expression == .day && captures[.relative]?.text == "published+0D")
  }

  private static let today = DateExpression.anchored(
    .published, amount: .text("0"), sign: 1, unit: .text("D"))

  mutating func point(of expression: DateExpression) -> TemporalPoint? {
    switch expression {
    case .calendar(let year, let fields): return calendar(year, fields)
    case .anchored(let anchor, let amount, let sign, let unit):
      return anchored(anchor, amount, sign: sign, unit)
    case .at(let anchor): return anchorPoint(anchor, for: .day)
    case .within(let outer, let fields): return point(of: outer).flatMap { part(of: $0, fields) }
    case .search(let direction, let inner): return search(direction, inner)
    case .day: return day()
    case .decade(let text): return decade(text)
    case .century(let text): return century(text)
    case .numeric(let first, let second, let year): return numeric(first, second, year)
    case .like(let shifted): return like(shifted)
    case .pair(let first, let second): return pair(first, second)
    case .hijri(let year, let month, let day): return hijri(year, month, day)
    case .holiday(let code, let year): return holiday(code, year)
    case .nth(let number, let unit, let outer): return nth(number, unit, outer)
    case .timed(let day, let clock): return timed(day, clock)
    case .duration, .reference, .nothing: return nil
    }
  }

  // MARK: Texts

  func word(_ text: DateText) -> DateWord? {
    switch text {
    case .text(let word): word
    case .capture(let label): captures[label]
    }
  }

  func number(_ text: DateText) -> Int? {
    guard let word = word(text), word.count <= 9 else { return nil }
    return word.number
  }

  func unit(_ text: DateText) -> TemporalUnit? { word(text).flatMap { TemporalUnit(rawValue: $0.text) } }

  // MARK: Durations

  private func duration(_ amounts: [DateAmount]) -> TemporalDuration? {
    var components: [TemporalDuration.Component] = []
    for amount in amounts {
      guard let unit = unit(amount.unit) else { continue }
      components.append(Self.wholeHalf(decimal(amount.amount, amount.fraction), unit))
    }
    return components.isEmpty ? nil : TemporalDuration(components)
  }

  /// Half a unit is written in a smaller one: half an hour is 30 minutes.
  private static func wholeHalf(_ amount: String?, _ unit: TemporalUnit) -> TemporalDuration.Component {
    guard amount == "0.5" else { return .init(amount, unit) }
    switch unit {
    case .hour: return .init("30", .minute)
    case .day: return .init("12", .hour)
    case .year: return .init("6", .month)
    default: return .init(amount, unit)
    }
  }

  /// Digits, with a fraction where there is one; nil for an amount that nobody knows.
  private func decimal(_ amount: DateText, _ fraction: DateText?) -> String? {
    guard let word = word(amount), let plain = Self.plain(word) else { return nil }
    guard let fraction, let decimals = self.word(fraction) else { return plain }
    return plain + "." + decimals.text
  }

  /// An amount without commas and leading zeros.
  private static func plain(_ word: DateWord) -> String? {
    // Nearly all are the digits of a number.
    if word.number != nil, let first = word.text.utf8.first, 0x31...0x39 ~= first { return word.text }
    let whole = word.text.filter { $0 != "," }
    if whole == "X" { return nil }
    let digits = whole.drop { $0 == "0" }
    return digits.isEmpty || digits.first == "." ? "0" + digits : String(digits)
  }

  // MARK: Explicit dates

  mutating func calendar(_ year: DateText?, _ fields: [DateField]) -> TemporalPoint? {
    if let year, let word = word(year) {
      guard let number = yearNumber(word) else { return nil }
      return part(of: TemporalPoint(year: number, .year), fields)
    }
    guard let open = part(of: TemporalPoint(year: nil, .year), fields), open.part != .year else { return nil }
    return keepsOpen ? open : fill(open)
  }

  /// 2011–12: the year in the first one's century, or in the next.
  private func pair(_ first: DateText, _ second: DateText) -> TemporalPoint? {
    guard let year = number(first), let digits = number(second), 0...99 ~= digits else { return nil }
    let same = year - year % 100 + digits
    return TemporalPoint(year: same > year ? same : same + 100, .year)
  }

  /// A year in digits, two of them filled up to the latest that the anchor allows, before Christ with an `era`.
  mutating func yearNumber(_ word: DateWord) -> Int? {
    guard let number = word.number, number >= 0 else { return nil }
    if let era = captures[.era] { return era.text == "BC" ? 1 - number : number }
    guard word.count == 2 else { return number }
    let near = yearNearby
    let century = near - near % 100 + number
    // Words look back rather than ahead: '70 is 1970 in 2024.
    return [century + 100, century, century - 100].first { $0 <= near + 15 }
  }

  /// The year that years and decades of two digits are seen from.
  var yearNearby: Int {
    (context.mode == .narrative ? context.mentions.last?.point.year : nil)
      ?? context.published?.year ?? context.mentions.last?.point.year ?? 2000
  }

  /// The part of a period that fields name, as far as the captures have them: the month of a year, the day of a month, the
  /// weekday of a week.
  private func part(of period: TemporalPoint, _ fields: [DateField]) -> TemporalPoint? {
    var point = period
    for field in fields {
      switch field {
      case .open: point.take(number: nil)
      case .number(let label):
        guard let word = word(label) else { return point }
        if let number = word.number {
          point.take(number: number)
        } else if let season = Season(rawValue: word.text) {
          point.part = .season(season)
        }
      case .quarter(let text): number(text).map { point.part = .quarter($0) }
      case .half(let text): number(text).map { point.part = .half($0) }
      case .week(let text): point.part = .week(text.flatMap { number($0) })
      case .weekend:
        if case .week(let week) = point.part {
          point.part = .weekend(week)
        } else {
          point.part = .weekend(nil)
        }
      case .weekday(let text): number(text).map { point.take(weekday: $0) }
      case .last:
        guard case .month(let month?) = point.part else { return nil }
        point.part = .day(month: month, day: CivilDate.days(inMonth: month, of: point.year ?? 2000))
      }
    }
    return point
  }

  // MARK: What is found on the way

  mutating func hang(on mention: DateContext.Mention) { hang(on: mention.index) }

  mutating func hang(on annotation: Int) {
    basis = .context
    anchor = annotation
  }

  mutating func hangOnPartner() {
    basis = .context
    hangsOnPartner = true
  }

  mutating func hangOnPublished() {
    basis = .published
    anchor = nil
  }

  mutating func hangOnNothing() { basis = .none }
  mutating func setUncertain() { isUncertain = true }
  mutating func setBounds(_ range: ClosedRange<CivilDate>?) { bounds = range }
  mutating func setImpossible() { isImpossible = true }
  mutating func setAmountOnly(_ amount: String?, _ unit: TemporalUnit) {
    amountOnly = TemporalDuration.Component(amount, unit)
  }
}

/// Where a value comes from.
package enum DateBasis: String, Sendable, CaseIterable {
  /// The words themselves say all of it.
  case explicit
  /// It hangs on the publication date.
  case published
  /// It hangs on another date of the text.
  case context
  /// There is nothing to hang it on.
  case none
}

extension TemporalPoint {
  /// A month of a year, a day of a month.
  fileprivate mutating func take(number: Int?) {
    if case .month(let month) = part { part = .day(month: month, day: number) } else { part = .month(number) }
  }

  /// A day of a week.
  fileprivate mutating func take(weekday: Int) {
    if let week = isoWeek {
      self = TemporalPoint(week.monday.adding(days: weekday - 1))
    } else {
      part = .weekday(weekday)
    }
  }
}
