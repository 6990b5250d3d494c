extension DateEvaluator {
  /// The day that the captures name, in whatever way.
  mutating func day() -> TemporalPoint? {
    if let relative = captures[.relative] {
      guard let expression = try? DateExpressionParser.parse(relative.text) else { return nil }
      return point(of: expression)
    }
    if captures.has(.month) || captures.has(.day) {
      return calendar(.capture(.year), captures.has(.month) ? Self.monthAndDay : Self.dayAlone)
    }
    if captures.has(.weekday) {
      guard let direction = captures[.direction].flatMap({ DateDirection(rawValue: $0.text) }) else {
        return point(of: Self.weekday)
      }
      return search(direction, Self.weekday)
    }
    return dayOfText()
  }

  private static let monthAndDay: [DateField] = [.number(.capture(.month)), .number(.capture(.day))]
  private static let dayAlone: [DateField] = [.open, .number(.capture(.day))]
  private static let weekday = DateExpression.calendar(
    year: nil, fields: [.week(nil), .weekday(.capture(.weekday))])

  /// The day that a bare time of day belongs to.
  private mutating func dayOfText() -> TemporalPoint? {
    if let date = context.partner?.date {
      hangOnPartner()
      return TemporalPoint(date)
    }
    if context.isHabit {
      hangOnNothing()
      return TemporalPoint(year: nil, .day(month: nil, day: nil))
    }
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
    guard let word = word(label), let number = word.number, number >= 0 else { return nil }
    if word.count >= 4 {
      return TemporalPoint(year: isBeforeChrist ? 1 - number : number, .decade)
    }
    // The second of two has the first one's century: "the 1820s and 30s".
    if let before = captures[Self.before]?.number, before > 99 {
      return TemporalPoint(year: before - before % 100 + number, .decade)
    }
    return decade(number).map { TemporalPoint(year: $0, .decade) }
  }

  /// The seventies: the latest that are over, or in a history of older times the nearest.
  private func decade(_ number: Int) -> Int? {
    guard 0...99 ~= number else { return nil }
    let near = yearNearby
    let all = [100, 0, -100].map { near - near % 100 + number + $0 }
    if context.mode == .report, context.published != nil { return all.first { $0 + 9 < near } }
    return near < 1900 ? all.min { abs($0 + 5 - near) < abs($1 + 5 - near) } : 1900 + number
  }

  private static let before = DateLabel("before")

  private var isBeforeChrist: Bool { captures[.era]?.text == "BC" }

  mutating func century(_ label: DateText) -> TemporalPoint? {
    guard let number = number(label), 1...30 ~= number else { return nil }
    let hundreds = (number - 1) * 100
    return TemporalPoint(year: isBeforeChrist ? 1 - (hundreds + 50) : hundreds + 50, .century)
  }

  mutating func numeric(_ first: DateText, _ second: DateText, _ year: DateText) -> TemporalPoint? {
    guard let one = number(first), let other = number(second) else { return nil }
    let yearWord = word(year)
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
    guard let yearWord else { return fill(point) }
    guard let number = yearNumber(yearWord) else { return nil }
    point.year = number
    return point
  }

  mutating func hijri(_ year: DateText, _ month: DateText, _ day: DateText?) -> TemporalPoint? {
    guard let year = number(year), let month = number(month) else { return nil }
    setUncertain()
    guard let day, word(day) != nil else {
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
    guard let feast = word(code).flatMap({ Feast(code: $0.text) }) else { return nil }
    guard let point = occurrence(of: feast, word(year)) else { return nil }
    if case .hijri = feast, let date = point.date {
      setUncertain()
      setBounds(date.adding(days: -1)...date.adding(days: 1))
    }
    return point
  }

  private mutating func occurrence(of feast: Feast, _ year: DateWord?) -> TemporalPoint? {
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
    guard let span = period.bounds, let unit = word(unitText) else { return nil }
    if let weekday = unit.number {
      let first =
        number > 0
        ? span.lowerBound.adding(days: (weekday - span.lowerBound.weekday + 7) % 7 + (number - 1) * 7)
        : span.upperBound.adding(days: -((span.upperBound.weekday - weekday + 7) % 7) + (number + 1) * 7)
      return span.contains(first) ? TemporalPoint(first) : nil
    }
    guard let size = TemporalUnit(rawValue: unit.text) else { return nil }
    let inside = number > 0 ? span.lowerBound : span.upperBound
    let count = number > 0 ? number - 1 : number + 1
    return TemporalPoint(inside).period(size)?.shifted(count, size)
  }

  // MARK: Times of day

  mutating func timed(_ day: DateExpression, _ clock: DateText) -> TemporalPoint? {
    guard var point = point(of: day) else { return nil }
    guard let time = time(clock) else { return day == .day && isBare ? nil : point }
    guard point.unit == .day else { return point }
    point.time = time
    return point
  }

  /// No day is named: what no clock shows is then no time at all.
  private var isBare: Bool {
    !DateCandidates.dayLabels.contains { captures.has($0) }
  }

  private func time(_ clock: DateText) -> TimeOfDay? {
    if let code = word(clock)?.text {
      if code == "XX" { return TimeOfDay(.unknown) }
      if let part = TimeOfDay.Part(rawValue: code) { return TimeOfDay(.part(part)) }
    }
    if let part = captures[.part].flatMap({ TimeOfDay.Part(rawValue: $0.text) }) {
      return TimeOfDay(.part(part))
    }
    let zone = zone
    if let named = captures[.namedHour] { return TimeOfDay(hour: named.number ?? -1, minute: 0, zone: zone) }
    var afternoon = (captures[.meridiem] ?? captures[.partHint]).map { $0.text == "PM" }
    if captures.has(.hourPM) || captures.has(.minutePM) { afternoon = true }
    if captures.has(.hourAM) || captures.has(.minuteAM) { afternoon = false }
    if let (hour, minute) = hourAndMinute { return TimeOfDay(hour: hour, minute: minute, zone: zone) }
    guard var hour = captures[.hour]?.number ?? captures[.hourPM]?.number ?? captures[.hourAM]?.number else {
      return nil
    }
    if let last = captures[.lastHour]?.number ?? (captures.has(.hour) ? lastHourWithHalf : nil) {
      // "11 to 2 p.m." begins in the morning.
      if let half = afternoon, hour % 12 > last % 12 { afternoon = !half }
    }
    if let afternoon {
      guard 0...12 ~= hour || 13...24 ~= hour && afternoon else { return nil }
      if hour <= 12 { hour = hour % 12 + (afternoon ? 12 : 0) }
    }
    let minute = captures[.minute]?.number ?? captures[.minutePM]?.number ?? captures[.minuteAM]?.number
    return TimeOfDay(hour: hour, minute: minute, second: captures[.second]?.number, zone: zone)
  }

  /// Hours and minutes in one word: `1430` hours, `14h30`.
  private var hourAndMinute: (hour: Int, minute: Int)? {
    guard let word = captures[.hour], 4...5 ~= word.count else { return nil }
    if let digits = word.number { return (digits / 100, digits % 100) }
    let parts = word.text.split(separator: "h").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
    return (hour, minute)
  }

  /// The second hour of a range, where the half of the day touches it: "9 to 11am".
  private var lastHourWithHalf: Int? { captures[.hourPM]?.number ?? captures[.hourAM]?.number }

  /// Minutes east of Greenwich: of a zone by name, with hours and minutes added to it ("UTC+5:30").
  private var zone: Int? {
    guard let zone = captures[.zone]?.number else { return nil }
    let minutes = captures[.zoneMinute]?.number ?? 0
    if let hours = captures[.zoneEast]?.number { return zone + hours * 60 + minutes }
    if let hours = captures[.zoneWest]?.number { return zone - hours * 60 - minutes }
    return zone
  }
}
