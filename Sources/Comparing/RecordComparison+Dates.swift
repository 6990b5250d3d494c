import Records

extension RecordComparison {
  mutating func compareDates() {
    let pairing = Pairing(
      old.dates.map { Place($0.start, $0.end, $0.text) }, new.dates.map { Place($0.start, $0.end, $0.text) },
      map)
    // The numbers of ranges change with every date before them: a range is the first of its pairs.
    let oldRanges = firsts(pairing.pairs.map { old.dates[$0.old].interval })
    let newRanges = firsts(pairing.pairs.map { new.dates[$0.new].interval })
    for (index, pair) in pairing.pairs.enumerated() {
      compareDate(old.dates[pair.old], new.dates[pair.new], isSameRange: oldRanges[index] == newRanges[index])
    }
    for index in pairing.lost { add(date(old.dates[index], isOld: true)) }
    for index in pairing.added { add(date(new.dates[index], isOld: false)) }
  }

  private mutating func compareDate(_ a: Record.DateMention, _ b: Record.DateMention, isSameRange: Bool) {
    var fields = FieldList()
    fields.compare("value", a.value, b.value)
    fields.compare("type", a.type, b.type)
    fields.compare("mod", a.mod, b.mod)
    fields.compare("earliest", a.earliest, b.earliest)
    fields.compare("latest", a.latest, b.latest)
    fields.compare("edtf", a.edtf, b.edtf)
    fields.compare("quant", a.quant, b.quant)
    fields.compare("freq", a.freq, b.freq)
    let isValue = !fields.fields.isEmpty
    fields.compare("text", a.text, b.text)
    if !isSameRange { fields.fields.append(.init("interval", a.interval, b.interval)) }
    fields.compare("basis", a.basis, b.basis)
    if a.anchor.map({ map.map($0) ?? $0 }) != b.anchor {
      fields.compare("anchor", a.anchor.map { words(old, $0) }, b.anchor.map { words(new, $0) })
    }
    fields.compare("uncertain", "\(a.uncertain)", "\(b.uncertain)")
    let spans = (Record.Span(start: a.start, end: a.end), Record.Span(start: b.start, end: b.end))
    let isRule = fields.fields.isEmpty
    fields.compare("rule", a.rule, b.rule)
    if isRule { noteShift(spans.0, spans.1) }
    guard !fields.fields.isEmpty else { return }
    add(
      Change(
        isValue ? .dateValue : isRule ? .rule : .date, in: statement, subject: b.text, oldRule: a.rule,
        newRule: b.rule, oldSpan: spans.0, newSpan: spans.1, fields: fields.fields))
  }

  private func date(_ date: Record.DateMention, isOld: Bool) -> Change {
    let span = Record.Span(start: date.start, end: date.end)
    return Change(
      isOld ? .dateLost : .dateAdded, in: statement, subject: date.text, oldRule: isOld ? date.rule : nil,
      newRule: isOld ? nil : date.rule, oldSpan: isOld ? span : nil, newSpan: isOld ? nil : span,
      fields: [.init("value", isOld ? date.value : nil, isOld ? nil : date.value)])
  }

  /// For each label the first place where it stands; nil stays nil.
  func firsts(_ labels: [String?]) -> [Int?] {
    var seen: [String: Int] = [:]
    return labels.enumerated().map { index, label in
      guard let label else { return nil }
      if seen[label] == nil { seen[label] = index }
      return seen[label]
    }
  }

  func words(_ record: Record, _ span: Record.Span) -> String {
    let scalars = record.document.text.unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.dropFirst(span.start).prefix(max(0, span.end - span.start))))
  }
}
