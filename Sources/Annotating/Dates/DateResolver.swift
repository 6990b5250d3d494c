/// Gives the candidates of one statement their values, in the order of the text.
struct DateResolver {
  struct Found {
    var annotation: DateAnnotation
    var tokens: Range<Int>
  }

  private let candidates: [DateCandidate]
  private let analysis: Analysis
  private let words: DateWords
  private let links: [DateLink?]
  private var context: DateContext
  /// By candidate: its annotation, when it has one.
  private var numbers: [Int?]
  private var found: [Found] = []
  private var intervals = 0
  /// Candidates that take their year from the next one.
  private var partnered: [Int] = []

  init(
    _ candidates: [DateCandidate], analysis: Analysis, words: DateWords, published: TemporalPoint?,
    order: DateOrder?
  ) {
    self.candidates = candidates
    self.analysis = analysis
    self.words = words
    links = DateLink.all(candidates, analysis, words)
    let evidence = DateEvidence(candidates, published: published)
    context = DateContext(published: published, mode: evidence.mode)
    context.order = evidence.order ?? order ?? evidence.habit
    context.orderIsSure = evidence.order != nil || order != nil
    numbers = Array(repeating: nil, count: candidates.count)
  }

  mutating func resolve() -> [Found] {
    let partners = partners()
    for index in candidates.indices {
      let candidate = candidates[index]
      if let mode = candidate.rule.mode, mode != context.mode { continue }
      place(candidate)
      context.partner = partners[index] ?? undatedPartner(index)
      if context.partner != nil { place(candidate) }
      evaluate(candidate, index)
    }
    linkRanges()
    anchorToPartners()
    return found
  }

  private mutating func place(_ candidate: DateCandidate) {
    context.start = analysis.tokens.start(candidate.tokens.lowerBound)
    context.block = analysis.tokens.blockIndex(of: candidate.tokens.lowerBound)
    context.sentence = analysis.tokens.sentenceIndex(of: candidate.tokens.lowerBound)
    context.tense = tense(at: candidate.tokens)
  }

  /// What the date to the right will be, when neither of them has a year: "between 15 and 29 March".
  private mutating func undatedPartner(_ index: Int) -> TemporalPoint? {
    guard links[index] != nil, candidates[index].needsYear,
      candidates[index + 1].capture("month") != nil
    else { return nil }
    let right = candidates[index + 1]
    context.partner = nil
    place(right)
    let evaluator = DateEvaluator(context: context) { right.capture($0) }
    return evaluator.quickPoint(of: right.rule.value)
  }

  private mutating func evaluate(_ candidate: DateCandidate, _ index: Int) {
    var evaluator = DateEvaluator(context: context) { candidate.capture($0) }
    evaluator.keepsOpen = candidate.rule.type == .set
    guard var value = evaluator.value(of: candidate.rule.value) else { return }
    if case .point(let point) = value { value = .point(endOfRange(point, candidate, index)) }
    let mod = candidate.capture("mod").flatMap(TemporalModifier.init(rawValue:)) ?? candidate.rule.modifier
    var annotation = DateAnnotation(
      range: analysis.tokens.bytes(candidate.tokens), type: (candidate.rule.type ?? value.type).rawValue,
      value: value.timex, mod: mod?.rawValue, rule: candidate.rule.name)
    annotation.basis = evaluator.basis.rawValue
    annotation.anchor = evaluator.anchor.flatMap {
      found.indices.contains($0) ? found[$0].annotation.range : nil
    }
    annotation.uncertain = evaluator.isUncertain
    if candidate.rule.type == .set {
      annotation.quant = candidate.rule.quant
      annotation.freq = (candidate.rule.freq ?? candidate.capture("freq")).map {
        $0.last == "X" ? $0 : $0 + "X"
      }
      annotation.basis = DateBasis.explicit.rawValue
    } else if case .point(let point) = value {
      describe(point, mod, evaluator, &annotation)
      remember(point, candidate, annotation)
    } else if value == .impossible {
      annotation.warning = "“\(analysis.words(candidate.tokens))” is no day of the calendar"
    }
    if evaluator.hangsOnPartner { partnered.append(index) }
    numbers[index] = found.count
    found.append(Found(annotation: annotation, tokens: candidate.tokens))
  }

  /// "Monday to Friday": the second weekday follows the first.
  private func endOfRange(_ point: TemporalPoint, _ candidate: DateCandidate, _ index: Int) -> TemporalPoint {
    guard index > 0, links[index - 1]?.isRange == true, candidate.capture("weekday") != nil,
      candidate.capture("month") == nil, let date = point.date, let left = numbers[index - 1],
      let first = found[left].annotation.latest, first > date.iso
    else { return point }
    return TemporalPoint(date.adding(days: 7), time: point.time)
  }

  private func describe(
    _ point: TemporalPoint, _ mod: TemporalModifier?, _ evaluator: DateEvaluator,
    _ annotation: inout DateAnnotation
  ) {
    annotation.edtf = point.edtf(modifier: mod, uncertain: evaluator.isUncertain)
    var bounds = TemporalBounds(point, modifier: mod)
    if let own = evaluator.bounds {
      bounds = TemporalBounds(earliest: own.lowerBound, latest: own.upperBound)
    }
    annotation.earliest = bounds?.earliest?.iso
    annotation.latest = bounds?.latest?.iso
    if !point.isComplete, evaluator.basis == .explicit { annotation.basis = DateBasis.none.rawValue }
  }

  private mutating func remember(
    _ point: TemporalPoint, _ candidate: DateCandidate, _ annotation: DateAnnotation
  ) {
    guard point.isComplete else { return }
    context.remember(
      DateContext.Mention(
        point: point, index: found.count, start: context.start, block: context.block,
        sentence: context.sentence,
        isExplicit: annotation.basis == DateBasis.explicit.rawValue,
        isAside: point.unit == .year && isInBrackets(candidate.tokens)))
  }

  private mutating func anchorToPartners() {
    for index in partnered where index + 1 < numbers.count {
      guard let own = numbers[index], let right = numbers[index + 1] else { continue }
      found[own].annotation.anchor = found[right].annotation.range
    }
  }

  private func isInBrackets(_ tokens: Range<Int>) -> Bool {
    let (before, after) = (tokens.lowerBound - 1, tokens.upperBound)
    return before >= 0 && after < analysis.tokens.count && analysis.shape(before).contains(.openingBracket)
      && analysis.shape(after).contains(.closingBracket)
  }

  /// By candidate: the date to the right that it shares its year with.
  private func partners() -> [TemporalPoint?] {
    var partners: [TemporalPoint?] = Array(repeating: nil, count: candidates.count)
    for index in candidates.indices.dropLast().reversed() {
      guard let link = links[index] else { continue }
      let right = candidates[index + 1]
      if let point = DateEvidence.explicitPoint(right) {
        partners[index] = point.month != nil || link.isRange || Self.isSeason(point) ? point : nil
      } else if right.capture("year") == nil {
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
    for index in candidates.indices {
      guard let link = links[index], link.isRange, let left = numbers[index], let right = numbers[index + 1]
      else { continue }
      let ends = [found[left].annotation, found[right].annotation]
      guard ends.allSatisfy({ $0.type == "date" || $0.type == "time" }), ends[0].interval == nil else {
        continue
      }
      guard ends.allSatisfy({ !($0.value ?? "").hasSuffix("_REF") }) else { continue }
      intervals += 1
      found[left].annotation.interval = "i\(intervals)"
      found[right].annotation.interval = "i\(intervals)"
    }
  }

  // MARK: Tense

  /// What the nearest telling word of the sentence says, those before the date first.
  private func tense(at tokens: Range<Int>) -> DateTense {
    let sentence = analysis.tokens.sentence(analysis.tokens.sentenceIndex(of: tokens.lowerBound))
    if tokens.lowerBound > sentence.lowerBound, analysis.has(tokens.lowerBound - 1, words.futureBefore) {
      return .future
    }
    for token in stride(
      from: tokens.lowerBound - 1, through: max(sentence.lowerBound, tokens.lowerBound - 14), by: -1)
    {
      if let tense = tense(of: token) { return tense }
    }
    for token in tokens.upperBound..<max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + 16))
    {
      if let tense = tense(of: token) { return tense }
    }
    return .unknown
  }

  /// May is a month with a capital inside the sentence.
  private func isMonth(_ token: Int) -> Bool {
    analysis.has(token, words.month) && analysis.shape(token).contains(.capitalized)
  }

  private func tense(of token: Int) -> DateTense? {
    if analysis.has(token, words.future) { return isMonth(token) ? nil : .future }
    guard analysis.has(token, words.past) || analysis.has(token, words.pastEnding) else { return nil }
    // "To be held", "will now be released": what looks past is a participle.
    let isParticiple = (max(0, token - 3)..<token).contains { analysis.has($0, words.future) }
    return isParticiple ? .future : .past
  }
}

/// What stands between a date and the next one, where it is nothing but a connector.
struct DateLink {
  /// They are the ends of a range rather than members of a list.
  var isRange: Bool

  /// By candidate: how it is linked to the next one.
  static func all(_ candidates: [DateCandidate], _ analysis: Analysis, _ words: DateWords) -> [DateLink?] {
    var links: [DateLink?] = Array(repeating: nil, count: candidates.count)
    for index in candidates.indices.dropLast() {
      let gap = candidates[index].tokens.upperBound..<candidates[index + 1].tokens.lowerBound
      guard 1...4 ~= gap.count else { continue }
      let before = candidates[index].tokens.lowerBound - 1
      links[index] = link(
        gap, opened: before >= 0 && analysis.has(before, words.rangeOpener), analysis, words)
    }
    return links
  }

  private static func link(_ gap: Range<Int>, opened: Bool, _ analysis: Analysis, _ words: DateWords)
    -> DateLink?
  {
    if matches(gap, words.rangeConnector, analysis) { return DateLink(isRange: true) }
    if matches(gap, words.listConnector, analysis) { return DateLink(isRange: opened) }
    return nil
  }

  private static func matches(_ gap: Range<Int>, _ listed: ClassID?, _ analysis: Analysis) -> Bool {
    analysis.entry(of: listed, at: gap.lowerBound, limit: gap.upperBound)?.end == gap.upperBound
  }
}
