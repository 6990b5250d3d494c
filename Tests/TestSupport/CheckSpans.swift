import Records

/// What is wrong with a record's positions; empty when all are in range, in order, and `text` equals the slice.
///
///     #expect(checkSpans(record) == [])
public func checkSpans(_ record: Record) -> [String] {
  var check = SpanCheck(record.document.text)
  check.blocks(record.document.blocks)
  for entity in record.entities {
    check.ordered(entity.mentions.map { .init($0.start, $0.end, $0.rule) }, "mentions of \(entity.id)")
    for mention in entity.mentions { check.slice(mention.start, mention.end, mention.text, entity.id) }
    for role in entity.roles { check.slice(role.start, role.end, role.text, "role of \(entity.id)") }
  }
  check.ordered(record.dates.map { .init($0.start, $0.end, $0.rule) }, "dates")
  for date in record.dates {
    check.slice(date.start, date.end, date.text, "date")
    if let anchor = date.anchor { check.inRange(anchor.start, anchor.end, "anchor") }
  }
  check.ordered(record.quotations.map { .init($0.start, $0.end, $0.rule) }, "quotations")
  for quotation in record.quotations { check.quotation(quotation) }
  check.evidence(record.document.evidence)
  for warning in record.warnings { check.optional(warning.start, warning.end, "warning \(warning.code)") }
  check.references(record)
  return check.faults
}

private struct SpanCheck {
  let scalars: [Unicode.Scalar]
  var faults: [String] = []

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  struct Key: Comparable {
    let start: Int, end: Int, rule: String
    init(_ start: Int, _ end: Int, _ rule: String) { (self.start, self.end, self.rule) = (start, end, rule) }
    // By code point: String's own order looks at canonical equivalence.
    static func < (a: Key, b: Key) -> Bool {
      (a.start, -a.end) == (b.start, -b.end)
        ? a.rule.utf8.lexicographicallyPrecedes(b.rule.utf8) : (a.start, -a.end) < (b.start, -b.end)
    }
  }

  mutating func inRange(_ start: Int, _ end: Int, _ what: String) {
    if start < 0 || start >= end || end > scalars.count {
      faults.append("\(what): [\(start), \(end)) is no range")
    }
  }

  mutating func slice(_ start: Int, _ end: Int, _ text: String, _ what: String) {
    inRange(start, end, what)
    guard start >= 0, start <= end, end <= scalars.count else { return }
    if !scalars[start..<end].elementsEqual(text.unicodeScalars) {
      faults.append("\(what): [\(start), \(end)) is not \"\(text)\"")
    }
  }

  mutating func optional(_ start: Int?, _ end: Int?, _ what: String) {
    switch (start, end) {
    case (nil, nil): break
    case (let start?, let end?): inRange(start, end, what)
    default: faults.append("\(what): start and end go together")
    }
  }

  mutating func ordered(_ keys: [Key], _ what: String) {
    for (a, b) in zip(keys, keys.dropFirst()) where b < a {
      faults.append("\(what): [\(b.start), \(b.end)) stands behind [\(a.start), \(a.end))")
    }
  }

  mutating func blocks(_ blocks: [Record.Block]) {
    var end = 0
    for block in blocks {
      inRange(block.start, block.end, "block")
      if block.start < end { faults.append("block: [\(block.start), \(block.end)) overlaps the one before") }
      end = block.end
    }
  }

  mutating func quotation(_ quotation: Record.Quotation) {
    slice(quotation.start, quotation.end, quotation.text, quotation.id)
    var end = quotation.start
    for segment in quotation.segments {
      inRange(segment.start, segment.end, "segment of \(quotation.id)")
      if segment.start < end || segment.end > quotation.end {
        faults.append("\(quotation.id): its segments overlap or lie outside")
      }
      end = segment.end
    }
    for speaker in quotation.speakers {
      slice(speaker.start, speaker.end, speaker.text, "speaker of \(quotation.id)")
    }
    if let cue = quotation.cue { slice(cue.start, cue.end, cue.text, "cue of \(quotation.id)") }
  }

  mutating func evidence(_ evidence: Record.DocumentEvidence) {
    let all = [
      evidence.title, evidence.authors, evidence.publisher, evidence.published, evidence.url,
      evidence.language,
    ]
    for item in all { optional(item?.start, item?.end, "evidence") }
  }

  /// Ids that something points to must exist, once.
  mutating func references(_ record: Record) {
    let ids = Set(record.entities.map(\.id))
    if ids.count < record.entities.count { faults.append("an entity's id stands twice") }
    let used =
      record.issuers.map(\.entity) + record.entities.flatMap { $0.roles.compactMap(\.institution) }
      + record.quotations.flatMap { $0.speakers.compactMap(\.entity) }
    for id in used where !ids.contains(id) { faults.append("there is no entity \(id)") }
    let quotations = Set(record.quotations.map(\.id))
    if quotations.count < record.quotations.count { faults.append("a quotation's id stands twice") }
    for parent in record.quotations.compactMap(\.parent) where !quotations.contains(parent) {
      faults.append("there is no quotation \(parent)")
    }
  }
}
