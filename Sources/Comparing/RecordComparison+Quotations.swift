import Records

extension RecordComparison {
  mutating func compareQuotations() {
    let pairing = Pairing(
      old.quotations.map { Place($0.start, $0.end, $0.text) },
      new.quotations.map { Place($0.start, $0.end, $0.text) },
      map)
    let pairs = pairing.pairs.map { (old.quotations[$0.old], new.quotations[$0.new]) }
    // Numbers of quotations and utterances change with every quotation before them.
    let oldSayings = firsts(pairs.map(\.0.utterance))
    let newSayings = firsts(pairs.map(\.1.utterance))
    let oldPlaces = Dictionary(pairs.enumerated().map { ($1.0.id, $0) }) { first, _ in first }
    let newPlaces = Dictionary(pairs.enumerated().map { ($1.1.id, $0) }) { first, _ in first }
    for (index, (a, b)) in pairs.enumerated() {
      var fields = FieldList()
      if oldSayings[index] != newSayings[index] {
        fields.fields.append(.init("utterance", a.utterance, b.utterance))
      }
      if a.parent.map({ oldPlaces[$0] ?? -1 }) != b.parent.map({ newPlaces[$0] ?? -1 }) {
        fields.fields.append(.init("parent", a.parent, b.parent))
      }
      compareQuotation(a, b, fields)
    }
    for index in pairing.lost { add(quotation(old.quotations[index], isOld: true)) }
    for index in pairing.added { add(quotation(new.quotations[index], isOld: false)) }
  }

  private mutating func compareQuotation(_ a: Record.Quotation, _ b: Record.Quotation, _ links: FieldList) {
    var fields = FieldList()
    let isSpeaker =
      a.speakers.map { speaker($0, isOld: true) } != b.speakers.map { speaker($0, isOld: false) }
    if isSpeaker {
      fields.compare("speakers", a.speakers.map(shown), b.speakers.map(shown))
    } else {
      fields.compare("speakers' words", a.speakers.map(\.text), b.speakers.map(\.text))
    }
    fields.compare("text", a.text, b.text)
    fields.compare("kind", a.kind, b.kind)
    if a.segments.map({ map.map($0) ?? $0 }) != b.segments {
      fields.compare("segments", a.segments.map { words(old, $0) }, b.segments.map { words(new, $0) })
    }
    fields.compare("cue", a.cue.map { "\($0.text) (\($0.lemma))" }, b.cue.map { "\($0.text) (\($0.lemma))" })
    fields.fields += links.fields
    let isRule = fields.fields.isEmpty
    fields.compare("rule", a.rule, b.rule)
    let spans = (Record.Span(start: a.start, end: a.end), Record.Span(start: b.start, end: b.end))
    if isRule { noteShift(spans.0, spans.1) }
    guard !fields.fields.isEmpty else { return }
    add(
      Change(
        isSpeaker ? .speaker : isRule ? .rule : .quotation, in: statement, subject: b.text, oldRule: a.rule,
        newRule: b.rule, oldSpan: spans.0, newSpan: spans.1, fields: fields.fields))
  }

  /// What makes a speaker the same in both records.
  private func speaker(_ speaker: Record.Speaker, isOld: Bool) -> String {
    guard let entity = speaker.entity else { return "words:" + speaker.text }
    return isOld ? newEntity[entity] ?? "old:" + entity : entity
  }

  private func shown(_ speaker: Record.Speaker) -> String { speaker.entity ?? "“\(speaker.text)”" }

  private func quotation(_ quotation: Record.Quotation, isOld: Bool) -> Change {
    let span = Record.Span(start: quotation.start, end: quotation.end)
    let speakers = quotation.speakers.isEmpty ? nil : quotation.speakers.map(shown).joined(separator: "; ")
    return Change(
      isOld ? .quotationLost : .quotationAdded, in: statement, subject: quotation.text,
      oldRule: isOld ? quotation.rule : nil, newRule: isOld ? nil : quotation.rule,
      oldSpan: isOld ? span : nil,
      newSpan: isOld ? nil : span, fields: [.init("speakers", isOld ? speakers : nil, isOld ? nil : speakers)]
    )
  }
}
