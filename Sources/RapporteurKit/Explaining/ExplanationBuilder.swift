import Annotating
import Reading
import Records
import RulePacks
import StatementText

extension Extractor {
  /// As `init(options:)`, with what rules say about themselves, which records do not need.
  public init(explaining options: ExtractionOptions) { self.init(options: options, detail: .all) }
}

extension ExtractionWorker {
  /// Why the record of a statement is as it is. Takes a few times as long as the record itself.
  public mutating func explanation(of statement: Statement) throws(JSONFault) -> Explanation {
    let trace = AnnotationTrace()
    let (record, contents, analysis) = try traced(statement, trace)
    guard let analysis, let language = language(of: statement) else { return Explanation(record: record) }
    let builder = ExplanationBuilder(record, analysis, trace, CodePointIndex(statement.text))
    var explanation = builder.explanation
    let dates = language.dates.lostDates(in: analysis, found: contents.dates)
    explanation.losses += dates.map(builder.loss)
    explanation.losses.sort { ($0.span.start, $0.span.end, $0.kind) < ($1.span.start, $1.span.end, $1.kind) }
    explanation.attachLosses()
    explanation.attachSayings()
    return explanation
  }
}

extension Explanation {
  /// Gives each finding what lost at its place; both are in the order of the text.
  fileprivate mutating func attachLosses() {
    var owner: [Int: [Int]] = [:]
    for (number, finding) in findings.enumerated()
    where ["name", "date"].contains(ExplanationBuilder.family(finding.kind)) {
      for point in finding.span.start..<finding.span.end { owner[point, default: []].append(number) }
    }
    for loss in losses {
      var seen: Set<Int> = []
      for point in loss.span.start..<loss.span.end {
        for number in owner[point] ?? []
        where ExplanationBuilder.family(findings[number].kind) == ExplanationBuilder.family(loss.kind)
          && seen.insert(number).inserted
        {
          findings[number].losses.append(loss)
        }
      }
    }
  }

  /// Gives each quotation the words of saying and the names in its sentence, and the quoted words in it.
  fileprivate mutating func attachSayings() {
    var byPlace: [Int: [Explanation.Loss]] = [:]
    var byConcern: [Record.Span: [Explanation.Loss]] = [:]
    for loss in losses where !loss.isMinor {
      if let concerns = loss.concerns {
        byConcern[concerns, default: []].append(loss)
      } else if loss.kind == "cue" || loss.kind == "quotation" {
        byPlace[loss.span.start, default: []].append(loss)
      }
    }
    for number in findings.indices where ExplanationBuilder.family(findings[number].kind) == "quotation" {
      let finding = findings[number]
      let cues = finding.extent.flatMap { $0.start..<$0.end }.flatMap { byPlace[$0] ?? [] }.filter {
        $0.kind == "cue"
      }
      let quoted = (finding.span.start..<finding.span.end).flatMap { byPlace[$0] ?? [] }
      var seen: Set<Explanation.Loss> = []
      findings[number].losses =
        ((byConcern[finding.span] ?? []) + finding.speakers.flatMap { byConcern[$0] ?? [] } + cues + quoted)
        .filter { seen.insert($0).inserted }
    }
  }

  /// The span of sorted ones that holds a point.
  static func slot(_ spans: [Record.Span]) -> (Int) -> Int? {
    { point in
      var (low, high) = (0, spans.count)
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].end <= point { low = middle + 1 } else { high = middle }
      }
      return low < spans.count && spans[low].start <= point ? low : nil
    }
  }
}

/// Puts findings and losses into code points and words.
struct ExplanationBuilder {
  let record: Record
  let analysis: Analysis
  let trace: AnnotationTrace
  private let index: CodePointIndex
  let places: RulePlaces
  private let scalars: [Unicode.Scalar]
  /// By code point, and one past the last: the bytes before it.
  private let byteOffsets: [Int]
  /// By span: what was weighed there.
  private var weighed: [Record.Span: WeighedName] = [:]
  /// Of the text, by position.
  let sentences: [Record.Span]

  init(_ record: Record, _ analysis: Analysis, _ trace: AnnotationTrace, _ index: CodePointIndex) {
    self.record = record
    self.analysis = analysis
    self.trace = trace
    self.index = index
    places = RulePlaces(analysis.ruleSet)
    scalars = Array(record.document.text.unicodeScalars)
    byteOffsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    sentences = (0..<analysis.tokens.sentenceCount).map { number in
      let bytes = analysis.tokens.bytes(analysis.tokens.sentence(number))
      return .init(
        start: index.codePoint(atByte: bytes.lowerBound), end: index.codePoint(atByte: bytes.upperBound))
    }
    for name in trace.weighedNames(in: analysis) {
      for range in name.ranges { weighed[span(range)] = name }
    }
  }

  var explanation: Explanation {
    var explanation = Explanation(record: record, analysis: analysis, places: places)
    explanation.findings = names + roles + dates + quotations
    explanation.findings.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    explanation.losses = lostNames + lightNames + lostSayings
    explanation.losses += lostSpeakers(beside: explanation.losses)
    explanation.cues = trace.cues.map(span)
    explanation.sentences = sentences
    return explanation
  }

  func span(_ range: Range<Int>) -> Record.Span {
    .init(start: index.codePoint(atByte: range.lowerBound), end: index.codePoint(atByte: range.upperBound))
  }

  func byte(atCodePoint point: Int) -> Int { byteOffsets[min(max(0, point), byteOffsets.count - 1)] }

  /// Names compete with names, dates with dates, quotations with quotations.
  static func family(_ kind: String) -> String {
    switch kind {
    case "person", "institution", "place", "instrument", "name": "name"
    case "date": "date"
    case "role": "role"
    default: "quotation"
    }
  }

  // MARK: What was found

  private var names: [Explanation.Finding] {
    record.entities.flatMap { entity in
      entity.mentions.map { mention in
        let span = Record.Span(start: mention.start, end: mention.end)
        return .init(
          kind: entity.type.rawValue, span: span, words: mention.text, meaning: entity.id,
          rule: places.rule(mention.rule),
          evidence: weighed[span].map { evidence($0, for: entity.type.rawValue) } ?? [])
      }
    }
  }

  private var roles: [Explanation.Finding] {
    record.entities.flatMap { entity in
      entity.roles.map { role in
        .init(
          kind: "role", span: .init(start: role.start, end: role.end), words: role.text,
          meaning: "\(entity.id): "
            + [role.title, role.institution].compactMap { $0 }.joined(separator: ", "),
          rule: places.rule(role.rule), evidence: [])
      }
    }
  }

  private var dates: [Explanation.Finding] {
    record.dates.map { date in
      let anchor = date.anchor.map { " (\(words($0)))" } ?? ""
      let basis: String? =
        switch date.basis {
        case .explicit: nil
        case .published: "reckoned from the day of publication, \(record.document.published ?? "unknown")"
        case .context: "reckoned from another date\(anchor)"
        case .none: "there is nothing to reckon it from"
        }
      let value = [date.value ?? "no value", date.mod?.rawValue].compactMap { $0 }.joined(separator: " ")
      return .init(
        kind: "date", span: .init(start: date.start, end: date.end), words: date.text, meaning: value,
        rule: places.rule(date.rule), evidence: basis.map { [.init(words: $0)] } ?? [])
    }
  }

  private var quotations: [Explanation.Finding] {
    record.quotations.map { quotation in
      var evidence: [Explanation.Evidence] = []
      if let cue = quotation.cue { evidence.append(.init(words: "cue “\(cue.text)” (\(cue.lemma))")) }
      evidence += quotation.speakers.map { speaker in
        .init(words: "speaker “\(speaker.text)”" + (speaker.entity.map { ", \($0)" } ?? ", who is not named"))
      }
      let speakers = quotation.speakers.map { $0.entity ?? $0.text }.joined(separator: "; ")
      return .init(
        kind: quotation.kind.rawValue, span: .init(start: quotation.start, end: quotation.end),
        words: quotation.text, meaning: speakers.isEmpty ? "no speaker" : speakers,
        rule: places.rule(quotation.rule), evidence: evidence, extent: extent(quotation),
        speakers: quotation.speakers.map { .init(start: $0.start, end: $0.end) })
    }
  }

  /// - Parameter kind: What it became; points for another type speak against it.
  func evidence(_ name: WeighedName, for kind: String? = nil) -> [Explanation.Evidence] {
    func isAgainst(_ type: String, _ points: Int) -> Bool {
      kind.map { ($0 == type) != (points > 0) } ?? false
    }
    var all: [Explanation.Evidence] = name.evidence.map { one in
      let count = one.count > 1 ? ", met \(one.count) times" : ""
      return .init(
        words: "\(one.points < 0 ? "" : "+")\(one.points) \(one.type.rawValue)\(count)",
        rule: places.rule(one.rule.description), isAgainst: isAgainst(one.type.rawValue, one.points))
    }
    for (type, points) in name.points {
      let rest = points - name.evidence.filter { $0.type == type }.reduce(0) { $0 + $1.points }
      if rest != 0 {
        all.append(
          .init(
            words: "\(rest < 0 ? "" : "+")\(rest) \(type.rawValue) for what the words are otherwise",
            isAgainst: isAgainst(type.rawValue, rest)))
      }
    }
    // What speaks for it first.
    all = all.filter { !$0.isAgainst } + all.filter(\.isAgainst)
    let sums = name.points.map { "\($0.type.rawValue) \($0.points)" }.joined(separator: ", ")
    return all + [.init(words: "together: \(sums); \(trace.threshold) are needed")]
  }

  func words(_ span: Record.Span) -> String {
    String(
      String.UnicodeScalarView(scalars[(span.start..<max(span.start, span.end)).clamped(to: scalars.indices)])
    )
  }
}
