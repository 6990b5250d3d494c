/// How a statement's dates hang together.
package enum DateMode: Sendable, Equatable {
  /// News: undated words hang on the publication date.
  case report
  /// History: undated words hang on the date that the text is at.
  case narrative
}

/// Whether the words around a date look back or ahead.
package enum DateTense: Sendable, Equatable {
  case past, future, unknown
}

/// Which number of a numeric date is the day.
public enum DateOrder: String, Sendable, CaseIterable {
  case dayMonth = "dmy"
  case monthDay = "mdy"
}

/// What is known while a statement's dates are evaluated one after the other.
package struct DateContext: Sendable {
  /// A date that later ones may hang on.
  package struct Mention: Sendable {
    package var point: TemporalPoint
    /// Which annotation it is.
    package var index: Int
    /// Where it begins, in bytes.
    package var start: Int
    package var block: Int
    /// Which sentence of the text it stands in.
    package var sentence = 0
    /// True when the year stands beside it in the text.
    package var isExplicit: Bool
    /// A year in brackets, of a book or a law, which the story does not move to.
    package var isAside = false
    /// The sentence tells what happened on it: "On 3 May 2019 soldiers came."
    package var opensSentence = false
  }

  package var published: TemporalPoint?
  package var mode: DateMode
  package var order: DateOrder?
  /// True when ``order`` is more than a guess.
  package var orderIsSure = false
  /// The latest dates, the last one first to be asked.
  package private(set) var mentions: [Mention] = []

  /// Facts about the mention that is evaluated now.
  package var tense = DateTense.unknown
  /// The sentence tells before it that something will be held.
  var isHeld = false
  package var block = 0
  package var start = 0
  package var sentence = 0
  /// The year that heads a chronicle, for the dates that open the blocks below it.
  var heading: Mention?
  /// Nothing but marks stands before it in its block.
  var opensBlock = false
  /// A date right of this one that it shares its year (and month) with: `July–November 1954`.
  package var partner: TemporalPoint?
  /// The date that this one says again, in apposition to it.
  var again: (date: CivilDate, index: Int)?
  /// A weekday opens a sentence that goes on with what happened.
  package var tellsOn = false
  /// A time of the clock that is the same on all days.
  package var isHabit = false

  package init(published: TemporalPoint?, mode: DateMode, order: DateOrder? = nil) {
    self.published = published
    self.mode = mode
    self.order = order
  }

  /// How many dates are looked back at; older ones no longer count.
  private static let memory = 24

  package mutating func remember(_ mention: Mention) {
    if mentions.isEmpty { mentions.reserveCapacity(Self.memory / 3) }
    if mentions.count >= 2 * Self.memory { mentions.removeFirst(mentions.count - Self.memory) }
    mentions.append(mention)
  }

  /// Leaves nothing to hang a date on.
  package mutating func forgetAll() {
    mentions = []
    published = nil
    partner = nil
  }

  /// The date that the text is at, precise enough for a unit where one of the latest is.
  package func latest(for unit: TemporalUnit) -> Mention? {
    guard let last = mentions.last else { return nil }
    if last.point.unit.rank <= unit.rank { return last }
    let recent = mentions.reversed().dropFirst().prefix(mode == .report ? 6 : 4)
    if let finer = recent.first(where: { $0.point.unit.rank <= unit.rank && $0.block == block }),
      !Self.hasLeft(finer, for: last)
    {
      return finer
    }
    return mode == .report && published != nil && last.block != block ? nil : last
  }

  /// The story has gone on to a later month or season: what follows does not hang on the day before.
  private static func hasLeft(_ finer: Mention, for last: Mention) -> Bool {
    guard last.point.unit.rank < TemporalUnit.year.rank, let day = finer.point.firstDay,
      let start = last.point.firstDay
    else { return false }
    return day < start
  }

  /// The date that a month or day without a year goes on from.
  ///
  /// A year alone, outside this sentence, is often a plan or a memory ("they had hoped to be ready by 1976") and not where the story
  /// is: a date that follows closely on the last month or day goes on from that one.
  func story(for open: TemporalPoint) -> Mention? {
    guard let last = mentions.last(where: { !$0.isAside }) else { return mentions.last }
    guard last.point.unit.rank >= TemporalUnit.year.rank, last.sentence != sentence else { return last }
    guard let finer = mentions.suffix(8).last(where: { $0.point.unit.rank <= TemporalUnit.month.rank }) else {
      return last
    }
    if mode == .report && published != nil || last.block != block { return finer }
    guard let next = DateSearch(open: open, reference: finer.point, direction: .near).result?.firstDay,
      let now = finer.point.firstDay
    else { return last }
    return (-3...60).contains(next.dayNumber - now.dayNumber) ? finer : last
  }

  /// Whether a report has not strayed more than a year from its publication; always so in a history.
  func isNear(_ mention: Mention) -> Bool {
    guard mode == .report, let own = published?.year, let year = mention.point.year else { return true }
    return abs(own - year) <= 1
  }

  /// "It hopes for more in 2024. By the end of the week": a year that a report mentions does not say which of its weeks,
  /// nor does a month for what is still to come.
  func isLoose(_ mention: Mention, for unit: TemporalUnit) -> Bool {
    mode == .report && published != nil && mention.point.unit.rank > unit.rank
      && (mention.point.unit.rank >= TemporalUnit.year.rank || tense == .future)
  }

  /// The day of another year that a weekday goes on from: "On 3 May 2019 soldiers came. On Sunday they burned the mill."
  var dayToTellOn: Mention? {
    guard tellsOn, let mention = latestDay, mention.isExplicit, mention.opensSentence, mention.block == block,
      sentence - mention.sentence <= 3
    else { return nil }
    guard let own = published else { return mention }
    guard let day = mention.point.date, let today = own.firstDay, mention.point.year != own.year else {
      return nil
    }
    return today.dayNumber - day.dayNumber > 60 ? mention : nil
  }

  /// The latest date that is precise to the day.
  package var latestDay: Mention? {
    mentions.reversed().prefix(8).first { $0.point.unit == .day }
  }
}
