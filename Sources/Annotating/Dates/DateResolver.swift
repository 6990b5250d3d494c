/// Gives the candidates of one statement their values, in the order of the text.
struct DateResolver: ~Copyable {
  private let candidates: DateCandidates
  private let analysis: Analysis
  private let words: DateWords
  private let links: DateLinks
  private let surroundings: DateSurroundings
  /// Has the context that all candidates share.
  private var evaluator: DateEvaluator
  /// By candidate: its annotation, plus one; 0 for none.
  private var numbers: FlatArray<Int32>
  private(set) var found: [DateAnnotation] = []
  /// By annotation.
  private(set) var tokens: [Range<Int>] = []
  private var intervals = 0
  /// Candidates that take their year from the next one.
  private var partnered: [Int] = []
  /// Dates that take their year from the next one, which has to be found as if they were not there.
  private var waiting: [DateContext.Mention] = []

  init(
    _ candidates: DateCandidates, analysis: Analysis, words: DateWords, published: TemporalPoint?,
    order: DateOrder?
  ) {
    self.candidates = candidates
    self.analysis = analysis
    self.words = words
    links = DateLinks(candidates.found, analysis, words)
    surroundings = DateSurroundings(candidates, analysis, words)
    let evidence = DateEvidence(candidates, published: published)
    var context = DateContext(published: published, mode: evidence.mode)
    context.order = evidence.order ?? order ?? evidence.habit
    context.orderIsSure = evidence.order != nil || order != nil
    evaluator = DateEvaluator(
      context: context, captures: DateCaptures(all: candidates.captures, own: 0..<0))
    numbers = FlatArray(repeating: 0, count: candidates.found.count)
    found.reserveCapacity(candidates.found.count)
    tokens.reserveCapacity(candidates.found.count)
  }

  private var context: DateContext {
    _read { yield evaluator.context }
    _modify { yield &evaluator.context }
  }

  /// The annotation of a candidate.
  private func number(_ candidate: Int) -> Int? {
    numbers[candidate] == 0 ? nil : Int(numbers[candidate]) - 1
  }

  mutating func resolve() {
    let partners = links.isEmpty ? [] : partners()
    for index in candidates.found.indices {
      let candidate = candidates.found[index]
      if let mode = candidates.rules[candidate.rule].mode, mode != context.mode { continue }
      place(candidate)
      var waits = false
      if !links.isEmpty {
        context.partner = partners[index]
        if context.partner == nil, let partner = undatedPartner(index) {
          context.partner = partner
          waits = true
        }
        if context.partner != nil { place(candidate) }
      }
      lookAround(index)
      evaluate(candidate, index, waits: waits)
    }
    if !links.isEmpty { linkRanges() }
    anchorToPartners()
  }

  private mutating func place(_ candidate: DateCandidate) {
    context.start = analysis.tokens.start(candidate.tokens.lowerBound)
    context.block = analysis.tokens.blockIndex(of: candidate.tokens.lowerBound)
    context.sentence = analysis.tokens.sentenceIndex(of: candidate.tokens.lowerBound)
    context.tense = saysAll(candidate) ? .unknown : tense(at: candidate)
    context.opensBlock = false
    if let heading = context.heading, (1...2).contains(context.block - heading.block) {
      context.opensBlock = surroundings.opensBlock(candidate)
    }
    context.isHeld = context.tense == .future && isHeld(before: candidate.tokens.lowerBound)
  }

  /// What the words around a bare time or weekday say of its day.
  private mutating func lookAround(_ index: Int) {
    let candidate = candidates.found[index]
    context.isHabit = candidates.needsDay(candidate) && surroundings.isHabit(index)
    context.again = nil
    context.tellsOn = false
    guard candidates.has(.weekday, candidate), !candidates.has(.month, candidate) else { return }
    if surroundings.isApposition(index), let number = number(index - 1),
      case .point(let point) = found[number].meaning, let date = point.date
    {
      context.again = (date, index: number)
    }
    context.tellsOn =
      context.tense != .future && surroundings.opensSentence(candidate) && !surroundings.isNews(candidate)
  }

  /// It is a date with its year or an amount of time, whatever the words around it say.
  private func saysAll(_ candidate: DateCandidate) -> Bool {
    switch candidates.rules[candidate.rule].value {
    case .calendar(.capture(let label), _): candidates.has(label, candidate)
    case .duration, .reference: true
    default: false
    }
  }

  /// What the date to the right will be, when neither of them has a year: "between 15 and 29 March".
  private mutating func undatedPartner(_ index: Int) -> TemporalPoint? {
    guard links[index] != .none else { return nil }
    let right = candidates.found[index + 1]
    let shares =
      candidates.needsYear(candidates.found[index])
      ? candidates.has(.month, right)
      : candidates.needsDay(candidates.found[index]) && candidates.saysDay(right)
    guard shares else { return nil }
    context.partner = nil
    place(right)
    context.tense = tense(at: right)
    return evaluator.quickPoint(of: candidates.rules[right.rule].value, right.captures)
  }

  private mutating func evaluate(_ candidate: DateCandidate, _ index: Int, waits: Bool) {
    let rule = candidate.rule
    evaluator.begin(candidate.captures)
    evaluator.keepsOpen = candidates.rules[rule].type == .set
    guard var value = evaluator.value(of: candidates.rules[rule].value) else { return }
    if case .point(let point) = value, links.endsRange(index) {
      value = .point(endOfRange(point, candidate, index))
    }
    found.append(annotation(of: candidate, value))
    numbers[index] = Int32(truncatingIfNeeded: found.count)
    tokens.append(candidate.tokens)
    if case .point(let point) = value, candidates.rules[rule].type != .set, !isComparison(candidate) {
      remember(point, candidate, found[found.count - 1].basis, waits: waits)
    }
    if evaluator.hangsOnPartner { partnered.append(index) }
  }

  private func annotation(of candidate: DateCandidate, _ value: TemporalValue) -> DateAnnotation {
    let rule = candidate.rule
    let isSet = candidates.rules[rule].type == .set
    let captured = evaluator.captures[.mod].flatMap { TemporalModifier(rawValue: $0.text) }
    let modifier = captured ?? candidates.rules[rule].modifier
    var basis = isSet ? .explicit : evaluator.basis
    var isPoint = false
    var days: (earliest: CivilDate?, latest: CivilDate?)
    if !isSet, case .point(let point) = value {
      if !point.isComplete, basis == .explicit { basis = .none }
      days = self.days(of: point, modifier)
      switch Self.openEnd(modifier, candidates.rules[rule].value) {
      case .earliest: days.earliest = nil
      case .latest: days.latest = nil
      case nil: isPoint = true
      }
    }
    // At once and member by member: what is changed afterwards is copied with all that it owns.
    return DateAnnotation(
      range: analysis.tokens.bytes(candidate.tokens), type: candidates.rules[rule].type ?? value.type,
      meaning: value, modifier: modifier, quant: isSet ? quant(of: rule) : nil,
      freq: isSet ? frequency(of: rule) : nil, isPoint: isPoint, earliestDay: days.earliest,
      latestDay: days.latest, basis: basis,
      anchor: evaluator.anchor.flatMap { found.indices.contains($0) ? found[$0].range : nil },
      uncertain: evaluator.isUncertain, rule: candidates.rules[rule].name,
      isImpossible: !isSet && value == .impossible)
  }

  private func quant(of rule: Int) -> String? {
    evaluator.captures[.quant]?.text ?? candidates.rules[rule].quant
  }

  private func frequency(of rule: Int) -> String? {
    (candidates.rules[rule].freq ?? evaluator.captures[.freq]?.text).map { $0.last == "X" ? $0 : $0 + "X" }
  }

  private enum OpenEnd { case earliest, latest }

  /// "More than two years ago": how much earlier, nobody says.
  private static func openEnd(_ modifier: TemporalModifier?, _ expression: DateExpression) -> OpenEnd? {
    guard case .anchored(_, _, let sign, _) = expression, sign != 0 else { return nil }
    switch modifier {
    case .moreThan, .equalOrMore: return sign < 0 ? .earliest : .latest
    case .lessThan, .equalOrLess: return sign < 0 ? .latest : .earliest
    default: return nil
    }
  }

  /// "From 1.51 percent the day before", "compared with a year ago": a report looks back and does not go there; but
  /// "back from last year's tour".
  private func isComparison(_ candidate: DateCandidate) -> Bool {
    guard context.mode == .report else { return false }
    switch candidates.rules[candidate.rule].value {
    case .like(.anchored(let anchor, _, _, _)): return anchor != .published
    case .anchored(.text, _, let sign, _): return sign < 0
    case .anchored(.here, _, let sign, _):
      let (before, next) = (candidate.tokens.lowerBound - 1, candidate.tokens.upperBound)
      return sign < 0 && before >= 0 && analysis.has(before, words.compared)
        && !(next < analysis.tokens.count && analysis.shape(next).contains(.possessive))
    default: return false
    }
  }

  /// "Monday to Friday": the second weekday follows the first, as 5 a.m. does 10 p.m.
  private func endOfRange(_ point: TemporalPoint, _ candidate: DateCandidate, _ index: Int) -> TemporalPoint {
    if candidates.needsDay(candidate) { return endOfNight(point, index) }
    guard candidates.has(.weekday, candidate), !candidates.has(.month, candidate), let date = point.date,
      !candidates.needsDay(candidates.found[index - 1]),
      let left = number(index - 1),
      let first = found[left].latestDay, first.iso > date.iso
    else { return point }
    return TemporalPoint(date.adding(days: 7), time: point.time)
  }

  private func endOfNight(_ point: TemporalPoint, _ index: Int) -> TemporalPoint {
    guard let date = point.date, let left = number(index - 1), case .point(let first) = found[left].meaning,
      first.date == date, let start = first.time?.minutes, let end = point.time?.minutes, end < start
    else { return point }
    return TemporalPoint(date.adding(days: 1), time: point.time)
  }

  /// The first and last day of a point of time.
  private func days(
    of point: TemporalPoint, _ modifier: TemporalModifier?
  ) -> (earliest: CivilDate?, latest: CivilDate?) {
    if let own = evaluator.bounds { return (own.lowerBound, own.upperBound) }
    guard let bounds = TemporalBounds(point, modifier: modifier) else { return (nil, nil) }
    return (bounds.earliest, bounds.latest)
  }

  private mutating func remember(
    _ point: TemporalPoint, _ candidate: DateCandidate, _ basis: DateBasis, waits: Bool
  ) {
    guard point.isComplete else { return }
    let mention = DateContext.Mention(
      point: point, index: found.count - 1, start: context.start, block: context.block,
      sentence: context.sentence, isExplicit: basis == .explicit || isOfAnotherYear(point, candidate),
      isAside: point.unit == .year && isInBrackets(candidate.tokens),
      opensSentence: point.unit == .day && surroundings.opensSentence(candidate))
    if point.unit == .year, basis == .explicit, surroundings.isHeading(candidate) {
      context.heading = mention
    } else if context.opensBlock, basis == .explicit, let heading = context.heading {
      // "2012 ¶ 3 April 2012: … ¶ 9 April: …"; one of another year says that nothing was headed.
      context.heading?.block = mention.block
      if point.year != heading.point.year { context.heading = nil }
    }
    if waits { return waiting.append(mention) }
    for earlier in waiting { context.remember(earlier) }
    waiting.removeAll()
    context.remember(mention)
  }

  /// "On 3 March 2019 he was held. On 5 April he was freed, on 6 May held again."
  private func isOfAnotherYear(_ point: TemporalPoint, _ candidate: DateCandidate) -> Bool {
    evaluator.basis == .context && !evaluator.hangsOnPartner && point.year != context.published?.year
      && (candidates.needsYear(candidate) || context.tellsOn && evaluator.hangsOnStory)
  }

  private mutating func anchorToPartners() {
    for index in partnered where index + 1 < numbers.count {
      guard let own = number(index), let right = number(index + 1) else { continue }
      found[own].anchor = found[right].range
    }
  }

  private func isInBrackets(_ tokens: Range<Int>) -> Bool {
    let (before, after) = (tokens.lowerBound - 1, tokens.upperBound)
    return before >= 0 && after < analysis.tokens.count && analysis.shape(before).contains(.openingBracket)
      && analysis.shape(after).contains(.closingBracket)
  }

  /// By candidate: the date to the right that it shares its year with.
  private func partners() -> [TemporalPoint?] {
    var partners: [TemporalPoint?] = Array(repeating: nil, count: candidates.found.count)
    for index in candidates.found.indices.dropLast().reversed() {
      if links[index] == .none { continue }
      let right = candidates.found[index + 1]
      if let point = DateEvidence.explicitPoint(right, candidates) {
        partners[index] = point.month != nil || links[index] == .range || Self.isSeason(point) ? point : nil
      } else if !candidates.has(.year, right) {
        partners[index] = partners[index + 1]
      }
    }
    return partners
  }

  private static func isSeason(_ point: TemporalPoint) -> Bool {
    point.unit == .season || point.unit == .quarter
  }

  /// Both ends of a range get the same number.
  private mutating func linkRanges() {
    for index in candidates.found.indices.dropLast() {
      guard links[index] == .range, let left = number(index), let right = number(index + 1),
        found[left].interval == 0, found[left].canEndRange, found[right].canEndRange
      else { continue }
      intervals += 1
      found[left].interval = intervals
      found[right].interval = intervals
    }
  }

  // MARK: Tense

  /// What the nearest telling word of the sentence says, those before the date first.
  ///
  /// A weekday, which is at most a week away, listens to words farther off than a month.
  private func tense(at candidate: DateCandidate) -> DateTense {
    let tokens = candidate.tokens
    let reach = candidates.has(.weekday, candidate) ? 22 : 14
    let sentence = analysis.tokens.sentence(analysis.tokens.sentenceIndex(of: tokens.lowerBound))
    if tokens.lowerBound > sentence.lowerBound, analysis.has(tokens.lowerBound - 1, words.futureBefore) {
      return .future
    }
    for token in stride(
      from: tokens.lowerBound - 1, through: max(sentence.lowerBound, tokens.lowerBound - reach), by: -1)
    {
      if let tense = tense(of: token) { return tense }
    }
    for token in tokens.upperBound..<max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + 16))
    {
      if let tense = tense(of: token) { return tense }
    }
    return .unknown
  }

  /// "The games will be held on": behind the sentence's beginning, near by.
  private func isHeld(before token: Int) -> Bool {
    let sentence = analysis.tokens.sentence(analysis.tokens.sentenceIndex(of: token))
    return (max(sentence.lowerBound, token - 14)..<token).contains { opens(words.event, $0) }
  }

  /// May is a month with a capital inside the sentence.
  private func isMonth(_ token: Int) -> Bool {
    analysis.has(token, words.month) && analysis.shape(token).contains(.capitalized)
  }

  private func opens(_ listed: ClassID?, _ token: Int) -> Bool {
    analysis.end(of: listed, at: token, limit: min(token + 3, analysis.tokens.count)) != nil
  }

  /// "Will", but not the "would" of "would have been".
  private func isFuture(_ token: Int) -> Bool {
    analysis.has(token, words.future) && !isMonth(token) && !opens(words.perfect, token)
  }

  private func tense(of token: Int) -> DateTense? {
    if isFuture(token) || opens(words.futurePhrase, token) { return .future }
    guard analysis.has(token, words.past) || analysis.has(token, words.pastEnding) else { return nil }
    // "To be held", "will now be released": what looks past is a participle.
    let isParticiple = (max(0, token - 3)..<token).contains { isFuture($0) }
    return isParticiple ? .future : .past
  }
}

extension DateAnnotation {
  /// A date or time on the calendar, rather than "now" or an amount.
  fileprivate var canEndRange: Bool {
    if case .reference = meaning { return false }
    return type == .date || type == .time
  }
}

/// What stands between each date and the next one, where it is nothing but a connector.
struct DateLinks: ~Copyable {
  enum Link: UInt8, BitwiseCopyable {
    case none
    /// They are the ends of a range.
    case range
    /// They are members of a list.
    case list
  }

  /// By candidate: how it is linked to the next one; nothing where none is.
  private var links = FlatArray<Link>(capacity: 1)

  init(_ candidates: [DateCandidate], _ analysis: Analysis, _ words: DateWords) {
    for index in candidates.indices.dropLast() {
      let gap = candidates[index].tokens.upperBound..<candidates[index + 1].tokens.lowerBound
      guard 1...4 ~= gap.count else { continue }
      let before = candidates[index].tokens.lowerBound - 1
      let link = Self.link(
        gap, opened: before >= 0 && analysis.has(before, words.rangeOpener), analysis, words)
      if link == .none { continue }
      if links.count == 0 { links.fill(.none, count: candidates.count) }
      links[index] = link
    }
  }

  var isEmpty: Bool { links.count == 0 }

  subscript(index: Int) -> Link { isEmpty ? .none : links[index] }

  /// Whether a candidate is the second end of a range.
  func endsRange(_ index: Int) -> Bool { index > 0 && self[index - 1] == .range }

  private static func link(
    _ gap: Range<Int>, opened: Bool, _ analysis: Analysis, _ words: DateWords
  ) -> Link {
    if matches(gap, words.rangeConnector, analysis) { return .range }
    if matches(gap, words.listConnector, analysis) { return opened ? .range : .list }
    return .none
  }

  private static func matches(_ gap: Range<Int>, _ listed: ClassID?, _ analysis: Analysis) -> Bool {
    analysis.end(of: listed, at: gap.lowerBound, limit: gap.upperBound) == gap.upperBound
  }
}
