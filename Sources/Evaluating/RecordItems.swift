import Records

/// One annotation of a record, as it is compared with the gold.
struct RecordItem {
  enum Tag: Equatable {
    case entity(Record.EntityType)
    case date, quotation, speaker
  }

  var tag: Tag
  var span: Record.Span
  /// The span without the edges that do not matter.
  var trimmed: Record.Span
  /// The id of a mention's entity.
  var entity = ""
  var isNominal = false
  var value: String?
  var kind: Record.QuotationKind = .direct
  var speakers: [(entity: String?, words: RecordItem)] = []
  var cue: [RecordItem] = []
}

/// What a record says, on its text.
struct RecordItems {
  let text: [Unicode.Scalar]
  var mentions: [RecordItem] = []
  var dates: [RecordItem] = []
  var quotations: [RecordItem] = []
  var names: [String: (type: Record.EntityType, name: String)] = [:]

  /// No record: the gold's text with nothing found in it.
  init(missing gold: GoldStatement) { text = gold.text }

  init(_ record: Record) {
    text = Array(record.document.text.unicodeScalars)
    for entity in record.entities {
      names[entity.id] = (entity.type, entity.name)
      let role: SpanRole = entity.type == .person ? .person : .name
      for mention in entity.mentions where mention.form != .pronoun {
        guard var item = item(.entity(entity.type), mention.start, mention.end, role) else { continue }
        item.entity = entity.id
        item.isNominal = mention.form == .nominal
        mentions.append(item)
      }
    }
    for date in record.dates {
      guard var item = item(.date, date.start, date.end, .date) else { continue }
      item.value = date.value
      dates.append(item)
    }
    quotations = record.quotations.compactMap(quotation)
  }

  private func quotation(_ quotation: Record.Quotation) -> RecordItem? {
    guard var item = item(.quotation, quotation.start, quotation.end, .quotation) else { return nil }
    item.kind = quotation.kind
    item.speakers = quotation.speakers.compactMap { speaker in
      self.item(.speaker, speaker.start, speaker.end, .name).map { (speaker.entity, $0) }
    }
    if let cue = quotation.cue {
      item.cue = [self.item(.speaker, cue.start, cue.end, .name)].compactMap { $0 }
    }
    return item
  }

  private func item(_ tag: RecordItem.Tag, _ start: Int, _ end: Int, _ role: SpanRole) -> RecordItem? {
    guard 0 <= start, start < end, end <= text.count else { return nil }
    let span = Record.Span(start: start, end: end)
    return RecordItem(tag: tag, span: span, trimmed: trim(text, span, as: role))
  }
}
