extension DateEvaluator {
  /// The day that the captures name, in whatever way.
  mutating func day() -> TemporalPoint? {
    if let relative = capture("relative") {
      guard let expression = try? DateExpressionParser.parse(relative) else { return nil }
      return point(of: expression)
    }
    if capture("month") != nil || capture("day") != nil {
      let fields: [DateField] = [
        capture("month") == nil ? .open : .number(.capture("month")), .number(.capture("day")),
      ]
      return point(of: .calendar(year: .capture("year"), fields: fields))
    }
    if capture("weekday") != nil {
      let week = DateExpression.calendar(year: nil, fields: [.week(nil), .weekday(.capture("weekday"))])
      guard let direction = capture("direction").flatMap(DateDirection.init(rawValue:)) else { return point(of: week) }
      return search(direction, week)
    }
    return dayOfText()
  }

  /// The day that a bare time of day belongs to.
  private mutating func dayOfText() -> TemporalPoint? {
    if let mention = context.latestDay, mention.block == context.block || context.mode == .narrative,
      context.isNear(mention)
    {
      hang(on: mention)
      return mention.point.date.map { TemporalPoint($0) }
    }
    if context.mode == .report, let published = context.published {
      hangOnPublished()
      return published.period(.day)
    }
    hangOnNothing()
    return TemporalPoint(year: nil, .day(month: nil, day: nil))
  }

  mutating func decade(_ label: DateText) -> TemporalPoint? {
    guard let text = text(label), let number = Int(text), number >= 0 else { return nil }
    if text.utf8.count >= 4 {
      return TemporalPoint(year: capture("era") == "BC" ? 1 - number : number, .decade)
    }
    return yearNumber(padded(number, 2)).map { TemporalPoint(year: $0, .decade) }
  }

  mutating func century(_ label: DateText) -> TemporalPoint? {
    guard let number = number(label), 1...30 ~= number else { return nil }
    let hundreds = (number - 1) * 100
    return TemporalPoint(year: capture("era") == "BC" ? 1 - (hundreds + 50) : hundreds + 50, .century)
  }

  mutating func numeric(_ first: DateText, _ second: DateText, _ year: DateText) -> TemporalPoint? {
    guard let one = number(first), let other = number(second) else { return nil }
    let yearText = text(year)
    let date = { (month: Int, day: Int) in TemporalPoint(year: nil, .day(month: month, day: day)) }
    var point: TemporalPoint
    if one > 12 {
      point = date(other, one)
    } else if other > 12 {
      point = date(one, other)
    } else {
      point = context.order == .monthDay ? date(one, other) : date(other, one)
      if one != other, !context.orderIsSure { setUncertain() }
    }
    guard let yearText else { return fill(point) }
    guard let number = yearNumber(yearText) else { return nil }
    point.year = number
    return point
  }

  mutating func hijri(_ year: DateText, _ month: DateText, _ day: DateText?) -> TemporalPoint? {
    guard let year = number(year), let month = number(month) else { return nil }
    setUncertain()
    guard let day, text(day) != nil else {
      guard let span = HijriDate.bounds(ofMonth: month, year) else { return nil }
      setBounds(span.lowerBound.adding(days: -1)...span.upperBound.adding(days: 1))
      let middle = span.lowerBound.adding(days: 14)
      return TemporalPoint(year: middle.year, .month(middle.month))
    }
    guard let number = number(day), let date = HijriDate(year, month, number) else {
      setImpossible()
      return nil
    }
    setBounds(date.civil.adding(days: -1)...date.civil.adding(days: 1))
    return TemporalPoint(date.civil)
  }

  mutating func holiday(_ code: DateText, _ year: DateText) -> TemporalPoint? {
    guard let feast = text(code).flatMap(Feast.init(code:)) else { return nil }
    guard let point = occurrence(of: feast, text(year)) else { return nil }
    if case .hijri = feast, let date = point.date {
      setUncertain()
      setBounds(date.adding(days: -1)...date.adding(days: 1))
    }
    return point
  }

  private mutating func occurrence(of feast: Feast, _ year: String?) -> TemporalPoint? {
    if let year {
      guard let number = yearNumber(year) else { return nil }
      return feast.date(in: number).map { TemporalPoint($0) }
    }
    let reference: TemporalPoint
    if let partner = context.partner, let year = partner.year {
      return feast.date(in: year).map { TemporalPoint($0) }
    } else if let point = anchorPoint(.here, for: .day), point.year != nil {
      reference = point
    } else {
      hangOnNothing()
      return feast.withoutYear
    }
    return feast.date(nearest: reference, context.tense).map { TemporalPoint($0) }
  }

  mutating func nth(_ label: DateText, _ unitText: DateText, _ outer: DateExpression) -> TemporalPoint? {
    guard let number = number(label), number != 0, let period = point(of: outer) else { return nil }
    guard let span = period.bounds, let unit = text(unitText) else { return nil }
    if let weekday = Int(unit) {
      let first = number > 0
        ? span.lowerBound.adding(days: (weekday - span.lowerBound.weekday + 7) % 7 + (number - 1) * 7)
        : span.upperBound.adding(days: -((span.upperBound.weekday - weekday + 7) % 7) + (number + 1) * 7)
      return span.contains(first) ? TemporalPoint(first) : nil
    }
    guard let size = TemporalUnit(rawValue: unit) else { return nil }
    let inside = number > 0 ? span.lowerBound : span.upperBound
    let count = number > 0 ? number - 1 : number + 1
    return TemporalPoint(inside).period(size)?.shifted(count, size)
  }

  // MARK: Times of day

  mutating func timed(_ day: DateExpression, _ clock: DateText) -> TemporalPoint? {
    guard var point = point(of: day) else { return nil }
    guard let time = time(clock) else { return point }
    guard point.unit == .day else { return point }
    point.time = time
    return point
  }

  private func time(_ clock: DateText) -> TimeOfDay? {
    if text(clock) == "XX" { return TimeOfDay(.unknown) }
    if let code = text(clock), let part = TimeOfDay.Part(rawValue: code) { return TimeOfDay(.part(part)) }
    if let part = capture("part").flatMap(TimeOfDay.Part.init(rawValue:)) { return TimeOfDay(.part(part)) }
    let zone = capture("zone").flatMap { Int($0) }
    if let named = capture("named-hour") { return TimeOfDay(hour: Int(named) ?? -1, minute: 0, zone: zone) }
    var afternoon = (capture("meridiem") ?? capture("part-hint")).map { $0 == "PM" }
    let read = { (label: String) in self.capture(label).flatMap { Int($0) } }
    if capture("hour-pm") != nil || capture("minute-pm") != nil { afternoon = true }
    if capture("hour-am") != nil || capture("minute-am") != nil { afternoon = false }
    guard var hour = read("hour") ?? read("hour-pm") ?? read("hour-am") else { return nil }
    if let afternoon {
      guard 1...12 ~= hour || 13...24 ~= hour && afternoon else { return nil }
      if hour <= 12 { hour = hour % 12 + (afternoon ? 12 : 0) }
    }
    let minute = read("minute") ?? read("minute-pm") ?? read("minute-am")
    return TimeOfDay(hour: hour, minute: minute, second: read("second"), zone: zone)
  }
}
