import Records

/// Compares one record with its gold and adds what it finds to the scores.
struct StatementScorer {
  let gold: GoldStatement
  let record: RecordItems
  /// The gold on the record's text, without what the record left out where it may.
  let items: [CarriedItem]
  /// The mentions of the gold, and all pairs of them with the record's.
  let tagged: [CarriedItem]
  let pairs: [Pair]
  /// Spans of the gold's names that were found, with their tags.
  let foundNames: [(tag: GoldItem.Tag, span: Record.Span)]
  /// Speakers and cues by id, also where the record left them out.
  let linkable: [String: CarriedItem]
  private let optional: [CarriedItem]
  private let coverage: Double

  init(_ gold: GoldStatement, _ record: RecordItems) {
    self.gold = gold
    self.record = record
    let alignment = TextAlignment(from: gold.text, to: record.text)
    coverage = alignment.coverage
    let all = gold.items.map { CarriedItem(gold: $0, spans: carried($0, alignment, record.text)) }
    let items = all.filter { !$0.spans.isEmpty || !$0.gold.isHead }
    linkable = Dictionary(all.compactMap { item in item.gold.id.map { ($0, item) } }) { first, _ in first }
    let tagged = items.filter { $0.gold.tag.entityType != nil }
    let pairs = Record.EntityType.allCases.flatMap { type -> [Pair] in
      let golds = tagged.indices.filter { tagged[$0].gold.tag.entityType == type }
      let found = record.mentions.indices.filter { record.mentions[$0].tag == .entity(type) }
      return match(golds.map { tagged[$0] }, found.map { record.mentions[$0] }, by: exact)
        .map { Pair(gold: golds[$0.gold], found: found[$0.found]) }
    }
    self.items = items
    self.tagged = tagged
    self.pairs = pairs
    foundNames = pairs.map { tagged[$0.gold] }.filter { !$0.gold.isNominal }
      .flatMap { item in item.spans.map { (item.gold.tag, $0) } }
    optional = items.filter(\.gold.isOptional)
  }

  func add(to scores: inout Scores) {
    scores.statements += 1
    if coverage < 0.95 {
      let percent = Int((coverage * 100).rounded())
      scores.errors["text", default: []].append("\(gold.name): the record keeps \(percent)% of the statement")
    }
    scoreNames(&scores)
    scoreDates(&scores)
    let who = identities()
    scoreQuotations(&scores, who)
    scoreCanonicalNames(&scores, who)
  }

  /// Whether something of the record that nothing in the gold matches is an error: not inside a name that was found
  /// (save a person in a person), not mostly inside an optional annotation, not "now", not a nominal place.
  func isError(_ item: RecordItem) -> Bool {
    if item.isNominal, item.tag == .entity(.place) || item.tag == .entity(.instrument) { return false }
    if item.tag == .date, item.value?.hasSuffix("_REF") == true { return false }
    let span = item.trimmed
    let length = span.end - span.start
    if item.tag != .quotation {
      let isInside = foundNames.contains { name in
        overlap(name.span, span) == length && length < name.span.end - name.span.start
          && !(name.tag == .person && item.tag == .entity(.person))
      }
      if isInside { return false }
    }
    return !optional.contains { other in
      other.gold.tag.recordTag == item.tag
        && other.spans.contains { length > 0 && 2 * overlap($0, span) >= length }
    }
  }

  /// Counts one row, with its errors, from matched pairs and again from overlaps.
  func scoreRow(
    _ row: Scores.Row, _ golds: [CarriedItem], _ found: [RecordItem], _ pairs: [Pair],
    _ scores: inout Scores, isError: (RecordItem) -> Bool
  ) {
    let (missed, extra) = count(golds, found, pairs, &scores.counts[row, default: .init()], isError)
    let touched = match(golds, found, by: touching)
    _ = count(golds, found, touched, &scores.overlaps[row, default: .init()], isError)
    for item in missed { note(row.rawValue, "missed", gold.text, item.gold.span, &scores) }
    for item in extra { note(row.rawValue, "extra", record.text, item.span, &scores) }
  }

  @discardableResult
  func count(
    _ golds: [CarriedItem], _ found: [RecordItem], _ pairs: [Pair], _ counts: inout Scores.Counts,
    _ isError: (RecordItem) -> Bool
  ) -> (missed: [CarriedItem], extra: [RecordItem]) {
    let hitGold = Set(pairs.map(\.gold))
    let hitFound = Set(pairs.map(\.found))
    let missed = golds.indices.filter { !golds[$0].gold.isOptional && !hitGold.contains($0) }.map {
      golds[$0]
    }
    let extra = found.indices.filter { !hitFound.contains($0) && isError(found[$0]) }.map { found[$0] }
    counts.right += pairs.count { !golds[$0.gold].gold.isOptional }
    counts.extra += extra.count
    counts.missed += missed.count
    return (missed, extra)
  }

  /// Notes an error with the words around it.
  private func note(
    _ row: String, _ what: String, _ text: [Unicode.Scalar], _ span: Record.Span, _ scores: inout Scores
  ) {
    func words(_ range: Range<Int>) -> String {
      let part = text[range.clamped(to: text.indices)]
      return String(String.UnicodeScalarView(part.map { $0.properties.isWhitespace ? " " : $0 }))
    }
    let before = words(span.start - 30..<span.start)
    let after = words(span.end..<span.end + 30)
    let middle =
      span.end - span.start > 90 ? words(span.start..<span.start + 90) + "…" : words(span.start..<span.end)
    scores.errors[row, default: []].append(
      "\(gold.name):\(span.start): \(what) \(before)[[\(middle)]]\(after)")
  }

  func string(_ span: Record.Span, in text: [Unicode.Scalar]) -> String {
    // On one line: it goes into a list of errors.
    String(
      String.UnicodeScalarView(text[span.start..<span.end].map { $0.properties.isWhitespace ? " " : $0 }))
  }
}

/// An annotation's spans on the record's text; those that grew or shrank too much are none.
private func carried(
  _ item: GoldItem, _ alignment: TextAlignment, _ text: [Unicode.Scalar]
) -> [Record.Span] {
  var spans: [Record.Span] = []
  for span in [item.span] + item.alternatives {
    let length = span.end - span.start
    guard let carried = alignment.carry(span), abs(carried.end - carried.start - length) <= 5 + length / 2
    else { continue }
    let trimmed = trim(text, carried, as: item.role)
    if !spans.contains(trimmed) { spans.append(trimmed) }
  }
  return spans
}

extension GoldItem.Tag {
  fileprivate var recordTag: RecordItem.Tag? {
    switch self {
    case .date: .date
    case .quotation: .quotation
    default: entityType.map { .entity($0) }
    }
  }
}
