import Annotating
import Reading
import Records
import Resolving
import StatementText

/// Turns what the stages found into a record: bytes become code points, indices become ids, order is fixed.
struct RecordBuilder {
  private(set) var record: Record
  private let text: StatementText
  private let codePoints: CodePointIndex
  /// By index among the resolved entities.
  private var ids: [String] = []

  init(_ statement: Statement, rules: [String]) {
    text = statement.text
    codePoints = CodePointIndex(statement.text)
    let source = statement.source
    record = Record(
      producer: .init(version: Version.current, rules: rules),
      source: .init(
        path: source.path, mediaType: Record.MediaType(rawValue: source.mediaType) ?? .plain,
        encoding: source.encoding, byteCount: source.byteCount, sha256: source.sha256),
      document: .init(text: String(decoding: statement.text.bytes, as: UTF8.self)))
    describe(statement)
    for warning in statement.warnings {
      warn(code: warning.code, message: warning.message, at: warning.range)
    }
  }

  private mutating func describe(_ statement: Statement) {
    record.document.title = statement.title?.value
    record.document.authors = statement.authors?.value ?? []
    record.document.publisher = statement.publisher?.value
    record.document.published = statement.published?.value
    record.document.url = statement.url?.value
    record.document.language = statement.language?.value
    record.document.evidence = .init(
      title: evidence(statement.title), authors: evidence(statement.authors),
      publisher: evidence(statement.publisher), published: evidence(statement.published),
      url: evidence(statement.url), language: evidence(statement.language))
    record.document.blocks = text.blocks.map { block in
      let span = self.span(block.range)
      return .init(
        start: span.start, end: span.end, kind: .init(rawValue: block.kind.rawValue) ?? .paragraph,
        level: block.level, source: block.source)
    }
  }

  private func evidence<Value>(_ sourced: Sourced<Value>?) -> Record.Evidence? {
    guard let sourced, let origin = Record.EvidenceOrigin(rawValue: sourced.origin.rawValue) else { return nil }
    let span = sourced.range.map(self.span)
    return .init(from: origin, detail: sourced.detail, start: span?.start, end: span?.end)
  }

  private func span(_ bytes: Range<Int>) -> Record.Span {
    Record.Span(
      start: codePoints.codePoint(atByte: bytes.lowerBound), end: codePoints.codePoint(atByte: bytes.upperBound))
  }

  /// Adds a warning, by position and code.
  mutating func warn(
    code: String, severity: Record.Severity = .warning, message: String, at range: Range<Int>? = nil
  ) {
    let span = range.map(self.span)
    let warning = Record.Warning(
      code: code, severity: severity, message: message, start: span?.start, end: span?.end)
    let index = record.warnings.firstIndex { Self.key($0) > Self.key(warning) } ?? record.warnings.count
    record.warnings.insert(warning, at: index)
  }

  private static func key(_ warning: Record.Warning) -> (Int, String) { (warning.start ?? -1, warning.code) }

  mutating func warnAboutLanguage(_ language: String?) {
    let found = language.map { "The statement is in a language (\($0))" } ?? "The statement's language is unknown,"
    warn(
      code: "language.no-rules",
      message: "\(found) without a rule pack: its text and metadata were kept, nothing was extracted.")
  }
}

// MARK: Entities

extension RecordBuilder {
  mutating func add(entities: [Entity], issuers: [Resolution.Issuer]) {
    var order: [Int] = entities.indices.filter { !entities[$0].mentions.isEmpty }
    order.sort { Self.precedes(entities[$0], entities[$1]) }
    ids = Array(repeating: "", count: entities.count)
    var names = EntityIDs()
    var made: [Record.Entity] = []
    for index in order {
      guard let type = Record.EntityType(rawValue: entities[index].type.rawValue) else { continue }
      ids[index] = names.next(type, named: entities[index].name)
      made.append(entity(entities[index], id: ids[index], type: type))
    }
    // Roles name institutions that may come later in the text.
    for (position, index) in order.enumerated() where position < made.count {
      made[position].roles = entities[index].roles.map(role)
    }
    record.entities = made
    record.issuers = issuers.compactMap { issuer in
      guard ids.indices.contains(issuer.entity), !ids[issuer.entity].isEmpty,
        let kind = Record.IssuerKind(rawValue: issuer.kind.rawValue)
      else { return nil }
      return .init(entity: ids[issuer.entity], kind: kind)
    }
  }

  private static func precedes(_ a: Entity, _ b: Entity) -> Bool {
    let (first, second) = (a.mentions[0].range, b.mentions[0].range)
    if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
    if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
    return (a.type.rawValue, a.name) < (b.type.rawValue, b.name)
  }

  private func entity(_ entity: Entity, id: String, type: Record.EntityType) -> Record.Entity {
    var aliases: [String] = []
    var seen: Set<String> = [entity.name]
    var mentions: [Record.Mention] = []
    mentions.reserveCapacity(entity.mentions.count)
    for mention in entity.mentions {
      let span = self.span(mention.range)
      let words = text.string(mention.range)
      if mention.form == .name || mention.form == .acronym, seen.insert(words).inserted { aliases.append(words) }
      mentions.append(
        .init(
          start: span.start, end: span.end, text: words,
          form: Record.MentionForm(rawValue: mention.form.rawValue) ?? .name,
          provision: mention.provision.map(text.string), rule: mention.rule.description))
    }
    return .init(
      id: id, type: type, category: entity.category.flatMap { Record.Category(rawValue: $0.name.description) }, name: entity.name,
      aliases: aliases,
      identifiers: entity.identifiers.map { .init(scheme: $0.scheme, value: $0.value) }, mentions: mentions)
  }

  private func role(_ role: Entity.Role) -> Record.Role {
    let span = self.span(role.range)
    let institution = role.institution.flatMap { ids.indices.contains($0) && !ids[$0].isEmpty ? ids[$0] : nil }
    return .init(
      title: role.title, institution: institution, start: span.start, end: span.end,
      text: text.string(role.range), rule: role.rule.description)
  }
}

// MARK: Quotations

extension RecordBuilder {
  /// Quotations come by position; call after the entities were added.
  mutating func add(quotations: [ResolvedQuotation]) {
    let order = quotations.indices.sorted { a, b in
      let (first, second) = (quotations[a].quotation, quotations[b].quotation)
      if first.range.lowerBound != second.range.lowerBound { return first.range.lowerBound < second.range.lowerBound }
      if first.range.upperBound != second.range.upperBound { return first.range.upperBound > second.range.upperBound }
      return first.rule < second.rule
    }
    var numbers = [Int](repeating: 0, count: quotations.count)
    for (position, index) in order.enumerated() { numbers[index] = position + 1 }
    var utterances: [Int: Int] = [:]
    for index in order {
      let found = quotations[index].quotation
      if found.isUnclosed {
        warn(code: "quotation.unclosed", message: "a quotation has no closing mark", at: found.range)
      }
      let utterance = utterances[found.utterance] ?? utterances.count + 1
      utterances[found.utterance] = utterance
      let span = self.span(found.range)
      record.quotations.append(
        .init(
          id: "q\(numbers[index])", start: span.start, end: span.end, text: text.string(found.range),
          kind: Record.QuotationKind(rawValue: found.kind.rawValue) ?? .direct,
          segments: found.segments.map(self.span), utterance: "u\(utterance)",
          parent: found.parent.flatMap { numbers.indices.contains($0) ? "q\(numbers[$0])" : nil },
          speakers: quotations[index].speakers.map(speaker), cue: found.cue.map(cue), rule: found.rule.description))
    }
  }

  private func speaker(_ speaker: ResolvedQuotation.Speaker) -> Record.Speaker {
    let span = self.span(speaker.range)
    let id = speaker.entity.flatMap { ids.indices.contains($0) && !ids[$0].isEmpty ? ids[$0] : nil }
    return .init(entity: id, start: span.start, end: span.end, text: text.string(speaker.range))
  }

  private func cue(_ cue: Quotation.Cue) -> Record.Cue {
    let span = self.span(cue.range)
    return .init(start: span.start, end: span.end, text: text.string(cue.range), lemma: cue.lemma)
  }
}

// MARK: Dates

extension RecordBuilder {
  mutating func add(dates: [DateAnnotation]) {
    let sorted = dates.sorted { a, b in
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
      return a.rule < b.rule
    }
    for date in sorted {
      let span = self.span(date.range)
      record.dates.append(
        .init(
          start: span.start, end: span.end, text: text.string(date.range),
          type: Record.DateType(rawValue: date.type) ?? .date, value: date.value,
          mod: date.mod.flatMap(Record.DateMod.init(rawValue:)), quant: date.quant, freq: date.freq, edtf: date.edtf,
          earliest: date.earliest, latest: date.latest, interval: date.interval,
          basis: Record.DateBasis(rawValue: date.basis) ?? .none, anchor: date.anchor.map(self.span),
          uncertain: date.uncertain, rule: date.rule.description))
      if let warning = date.warning { warn(code: "date.impossible", message: warning, at: date.range) }
    }
  }
}
