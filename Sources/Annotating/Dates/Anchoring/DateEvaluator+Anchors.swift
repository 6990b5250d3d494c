extension DateEvaluator {
  /// The date that an anchor stands for, precise enough for a unit where that can be had.
  mutating func anchorPoint(_ kind: DateAnchor, for unit: TemporalUnit) -> TemporalPoint? {
    // In a report "the decade" is that of the publication, whatever year was mentioned last.
    let isLong = unit.rank > TemporalUnit.year.rank && context.mode == .report && context.published != nil
    let usesText =
      kind == .text || (kind == .story && !isLong) || (kind == .here && context.mode == .narrative)
    if usesText, let mention = context.latest(for: unit),
      kind != .story || context.isNear(mention) && !context.isLoose(mention, for: unit)
    {
      hang(on: mention)
      return mention.point
    }
    if let published = context.published, !usesText || context.mode == .report {
      hangOnPublished()
      return published
    }
    hangOnNothing()
    return nil
  }

  mutating func anchored(_ kind: DateAnchor, _ amount: DateText, sign: Int, _ unitText: DateText)
    -> TemporalPoint?
  {
    guard let unit = unit(unitText) else { return nil }
    guard let word = word(amount) else {
      setAmountOnly(nil, unit)
      return nil
    }
    let text = word.number == nil ? word.text.filter { $0 != "," } : word.text
    let withFraction = captures[.fraction].map { text + "." + $0.text } ?? text
    guard let (count, countUnit) = Self.count(withFraction, unit) else {
      setAmountOnly(text == "X" ? nil : withFraction, unit)
      return nil
    }
    if case .capture = amount, count != 0 { setAmountOnly(withFraction, unit) }
    guard let base = anchorPoint(kind, for: countUnit),
      !(isLater(kind, amount, sign) && basis == .published)
    else {
      if case .capture = amount, count != 0 { return nil }
      return TemporalPoint(year: nil, .year).shifted(0, unit).flatMap { unit.rank < 8 ? $0 : nil }
        ?? TemporalPoint(year: nil, unit == .decade ? .decade : unit == .century ? .century : .year)
    }
    let shifted = base.shifted(sign * count, countUnit)
    // "Three days later" than a month is known to be an amount and no more.
    if case .capture = amount, let shifted, !shifted.isComplete || shifted.time?.kind == .unknown {
      return nil
    }
    return shifted
  }

  /// "Seven years later" hangs on the story or on nothing: what is told is no later than the publication.
  private func isLater(_ kind: DateAnchor, _ amount: DateText, _ sign: Int) -> Bool {
    if case .capture = amount { kind == .text && sign > 0 } else { false }
  }

  private static let otherUnit = DateLabel("unit2")

  /// Shifts the date that the text is at without making it less precise, or to the unit that the label `unit2` caught.
  ///
  /// Of a month nobody knows which week it is of.
  mutating func like(_ expression: DateExpression) -> TemporalPoint? {
    let shifted = alike(expression)
    guard let shifted, let wanted = unit(.capture(Self.otherUnit)), shifted.unit.rank <= wanted.rank else {
      return shifted
    }
    return shifted.period(wanted) ?? shifted
  }

  private mutating func alike(_ expression: DateExpression) -> TemporalPoint? {
    guard case .anchored(let kind, let amount, let sign, let unitText) = expression,
      let unit = unit(unitText), let count = number(amount),
      let base = (kind == .published ? nil : periodOfText(kind)) ?? anchorPoint(kind, for: .day)
    else { return nil }
    guard let months = unit.months else {
      return base.period(.day)?.shifted(sign * count * (unit == .week ? 7 : 1), .day)
    }
    if let date = base.date { return TemporalPoint(date.adding(months: sign * count * months)) }
    let size = base.unit.rank > TemporalUnit.year.rank ? TemporalUnit.year : base.unit
    guard let unitMonths = size.months else { return base.shifted(sign * count * months / 12, .year) }
    return base.shifted(sign * count * months / unitMonths, size)
  }

  /// The latest month, quarter, half or season.
  private mutating func periodOfText(_ kind: DateAnchor) -> TemporalPoint? {
    guard let mention = context.mentions.suffix(8).last(where: { 5...7 ~= $0.point.unit.rank }),
      kind != .story || context.isNear(mention)
    else { return nil }
    hang(on: mention)
    return mention.point
  }

  /// A whole number of units; half ones are counted in a finer unit.
  private static func count(_ text: String, _ unit: TemporalUnit) -> (Int, TemporalUnit)? {
    if let whole = Int(text) { return (whole, unit) }
    guard text.hasSuffix(".5"), let whole = Int(text.dropLast(2)), whole < 100_000 else { return nil }
    switch unit {
    case .year: return (whole * 12 + 6, .month)
    case .decade: return (whole * 10 + 5, .year)
    case .century: return (whole * 100 + 50, .year)
    case .day: return (whole * 24 + 12, .hour)
    case .hour: return (whole * 60 + 30, .minute)
    default: return nil
    }
  }

  /// Gives a date without a year (or a day without a month, a weekday without a week) the one that is meant.
  mutating func fill(_ open: TemporalPoint) -> TemporalPoint {
    if case .day(nil, nil) = open.part {
      hangOnNothing()
      return open
    }
    if let partner = context.partner, let filled = share(open, with: partner) { return filled }
    if isWeekday(open), let told = weekdayOfStory(open) { return told }
    guard let reference = reference(for: open) else {
      hangOnNothing()
      return open
    }
    let filled =
      Self.nearest(
        open, to: reference, context.mode == .narrative || basis == .context ? .near : direction)
      ?? open
    return agreeing(filled)
  }

  /// A weekday that says the date before it again, or goes on from the day that the text is at.
  private mutating func weekdayOfStory(_ open: TemporalPoint) -> TemporalPoint? {
    guard case .weekday(let weekday) = open.part else { return nil }
    if let again = context.again, again.date.weekday == weekday {
      hang(on: again.index)
      return TemporalPoint(again.date)
    }
    guard context.mode == .report, let mention = context.dayToTellOn else { return nil }
    hang(on: mention)
    hangsOnStory = true
    return Self.nearest(open, to: mention.point, .future)
  }

  /// The day of the nearest year in which it is the weekday that stands before it: a Tuesday 4 March is one of 2025, not 2024.
  ///
  /// Two years at most: farther off, it is rather the weekday that is wrong.
  private mutating func agreeing(_ filled: TemporalPoint) -> TemporalPoint {
    guard let year = filled.year, case .day(let month?, let day?) = filled.part,
      let weekday = captures[.weekday]?.number, filled.date?.weekday != weekday,
      let own = captures.tokens(of: .weekday), let number = captures.tokens(of: .day),
      own.upperBound <= number.lowerBound
    else { return filled }
    let published = context.mode == .report ? context.published?.year : nil
    // What was done is not later than the publication, what will be not earlier.
    let bounds = context.mode == .report ? context.published?.bounds : nil
    let end = context.tense == .past ? bounds?.upperBound : nil
    let start = context.tense == .future ? bounds?.lowerBound : nil
    let distance = { (other: Int) in min(abs(other - year), published.map { abs(other - $0) } ?? .max) }
    let years = Array(year - 2...year + 2) + (published.map { [$0, $0 - 1, $0 + 1] } ?? [])
    let agreeing = years.filter { year in
      guard let date = CivilDate(year, month, day), date.weekday == weekday else { return false }
      return date <= end ?? date && date >= start ?? date
    }
    guard let nearest = agreeing.min(by: { distance($0) < distance($1) }) else { return filled }
    if let published, abs(nearest - published) <= 1 { hangOnPublished() }
    return TemporalPoint(year: nearest, filled.part, time: filled.time)
  }

  private var direction: DateSearch.Direction {
    switch context.tense {
    case .past: .past
    case .future: .future
    case .unknown: .near
    }
  }

  /// The year (and month) of a date that stands right of this one and ends the same range or list.
  private mutating func share(_ open: TemporalPoint, with partner: TemporalPoint) -> TemporalPoint? {
    guard let year = partner.year, open.unit != .year, !isWeekday(open) else { return nil }
    hangOnPartner()
    var filled = open
    filled.year = year
    if case .day(nil, let day) = open.part, let month = partner.month {
      filled.part = .day(month: month, day: day)
    }
    if let own = filled.firstDay, let other = partner.bounds?.upperBound, own > other {
      filled.year = year - 1
    }
    return filled
  }

  private func isWeekday(_ point: TemporalPoint) -> Bool {
    if case .weekday = point.part { true } else { false }
  }

  /// The date that an incomplete one is nearest to.
  private mutating func reference(for open: TemporalPoint) -> TemporalPoint? {
    if let heading = context.heading, context.opensBlock, !isWeekday(open) {
      hang(on: heading)
      context.heading?.block = context.block
      return heading.point
    }
    let mention = isWeekday(open) ? context.latestDay : context.story(for: open)
    if let published = context.published, context.mode == .report {
      if let mention, overrides(mention, published, open) {
        hang(on: mention)
        return mention.point
      }
      hangOnPublished()
      return published
    }
    if let mention, context.mode == .narrative || !isWeekday(open) {
      hang(on: mention)
      return mention.point
    }
    return nil
  }

  /// Years ahead that plans with their day are made for.
  private static let farthestPlan = 4

  /// In a report too, a date right after one of another year belongs to that year: "On 3 March 2019 he was held. On 5
  /// April he was freed."
  private func overrides(
    _ mention: DateContext.Mention, _ published: TemporalPoint, _ open: TemporalPoint
  ) -> Bool {
    guard mention.block == context.block, mention.isExplicit, !isWeekday(open) else { return false }
    guard let year = mention.point.year, let own = published.year, year != own else { return false }
    // "The 2022 Harbour Games will be held on 27 July": what is called by its year is held in it.
    guard mention.point.unit.rank <= TemporalUnit.month.rank else {
      return context.isHeld && mention.sentence == context.sentence
        && (own + 1...own + Self.farthestPlan).contains(year)
    }
    // "The highest since October 1997. It will be paid on 15 August": what is to come is not of that year.
    if context.tense == .future, year < own { return false }
    return context.start - mention.start < 400
  }

  /// The date in a direction from the publication date or the date of the text.
  mutating func search(_ direction: DateDirection, _ inner: DateExpression) -> TemporalPoint? {
    var other = self
    other.context.forgetAll()
    guard let open = other.point(of: inner) else { return nil }
    guard let reference = anchorPoint(direction.anchor, for: .day) else { return open }
    switch direction {
    case .next, .following: return Self.nearest(open, to: reference, .after)
    case .last, .preceding: return Self.nearest(open, to: reference, .before)
    case .this: return Self.nearest(open, to: reference, .same)
    }
  }

  static func nearest(
    _ open: TemporalPoint, to reference: TemporalPoint, _ direction: DateSearch.Direction
  ) -> TemporalPoint? {
    DateSearch(open: open, reference: reference, direction: direction).result
  }
}
