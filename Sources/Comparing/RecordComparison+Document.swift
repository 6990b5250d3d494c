import Records

extension RecordComparison {
  mutating func compareDocument() {
    let (a, b) = (old.document, new.document)
    var fields = FieldList()
    fields.compare("title", a.title, b.title)
    fields.compare("authors", a.authors, b.authors)
    fields.compare("publisher", a.publisher, b.publisher)
    fields.compare("published", a.published, b.published)
    fields.compare("url", a.url, b.url)
    fields.compare("language", a.language, b.language)
    compareEvidence(a.evidence, b.evidence, &fields)
    compareBlocks(a.blocks, b.blocks, &fields)
    if !fields.fields.isEmpty {
      add(Change(.document, in: statement, subject: "document", fields: fields.fields))
    }
    if !map.isSame {
      let words = Change.Field("words", map.lost.shown, map.added.shown)
      add(Change(.text, in: statement, subject: "text", fields: [words]))
    }
    compareSource()
  }

  private mutating func compareEvidence(
    _ a: Record.DocumentEvidence, _ b: Record.DocumentEvidence, _ fields: inout FieldList
  ) {
    for (name, mine, theirs) in [
      ("title", a.title, b.title), ("authors", a.authors, b.authors), ("publisher", a.publisher, b.publisher),
      ("published", a.published, b.published), ("url", a.url, b.url), ("language", a.language, b.language),
    ] {
      func shown(_ evidence: Record.Evidence?) -> String? {
        evidence.map { [$0.from.rawValue, $0.detail].compactMap { $0 }.joined(separator: " ") }
      }
      fields.compare("evidence.\(name)", shown(mine), shown(theirs))
      if shown(mine) == shown(theirs), mine?.start != theirs?.start || mine?.end != theirs?.end {
        shifts += 1
      }
    }
  }

  /// Blocks that moved with the text are shifts; others are told by their number and kinds.
  private mutating func compareBlocks(_ a: [Record.Block], _ b: [Record.Block], _ fields: inout FieldList) {
    func shape(_ block: Record.Block) -> String { block.kind.rawValue + (block.level.map { " \($0)" } ?? "") }
    guard a != b else { return }
    let (mine, theirs) = (a.map(shape), b.map(shape))
    if mine != theirs {
      func count(_ shapes: [String]) -> [String] {
        let counts = shapes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      }
      fields.compare("blocks", count(mine), count(theirs))
      if count(mine) == count(theirs), let first = mine.indices.first(where: { mine[$0] != theirs[$0] }) {
        fields.compare("block \(first + 1)", mine[first], theirs[first])
      }
    } else {
      shifts += zip(a, b).count { $0 != $1 }
    }
  }

  private mutating func compareSource() {
    let (a, b) = (old.source, new.source)
    var fields = FieldList()
    fields.compare("mediaType", a.mediaType, b.mediaType)
    fields.compare("encoding", a.encoding, b.encoding)
    fields.compare("byteCount", "\(a.byteCount)", "\(b.byteCount)")
    fields.compare("sha256", a.sha256, b.sha256)
    if !fields.fields.isEmpty {
      add(Change(.source, in: statement, subject: "source", fields: fields.fields))
    }
    var producer = FieldList()
    producer.compare("version", old.producer.version, new.producer.version)
    producer.compare("rules", old.producer.rules, new.producer.rules)
    if !producer.fields.isEmpty {
      add(Change(.producer, in: statement, subject: "producer", fields: producer.fields))
    }
  }

  /// Warnings by code and message, corrections by what they do: both as multisets.
  mutating func compareNotes() {
    compareNotes(
      .warning, old.warnings.map { "\($0.severity.rawValue) \($0.code): \($0.message)" },
      new.warnings.map { "\($0.severity.rawValue) \($0.code): \($0.message)" })
    compareNotes(
      .correction, old.corrections.map { "\($0.file): \($0.action.rawValue) \($0.target)" },
      new.corrections.map { "\($0.file): \($0.action.rawValue) \($0.target)" })
    shifts += zip(old.warnings, new.warnings).count { $0.code == $1.code && $0.start != $1.start }
    shifts += zip(old.corrections, new.corrections).count { $0.target == $1.target && $0.line != $1.line }
  }

  private mutating func compareNotes(_ kind: Change.Kind, _ mine: [String], _ theirs: [String]) {
    var counts: [String: Int] = [:]
    for note in mine { counts[note, default: 0] -= 1 }
    for note in theirs { counts[note, default: 0] += 1 }
    for (note, count) in counts where count != 0 {
      let field = Change.Field(kind.rawValue, count < 0 ? note : nil, count < 0 ? nil : note)
      for _ in 0..<abs(count) { add(Change(kind, in: statement, subject: note, fields: [field])) }
    }
  }
}
