import Records

/// The tables that records are laid out in, one row for each thing.
public enum Table: String, CaseIterable, Sendable {
  case statements, entities, mentions, roles, dates, quotations, speakers

  /// The names of the columns. `statement` is the statement's path and joins all tables; `entity` is an id that holds
  /// within its statement.
  public var columns: [String] {
    switch self {
    case .statements:
      [
        "statement", "title", "authors", "publisher", "published", "url", "language", "media_type", "sha256",
        "text",
      ]
    case .entities:
      [
        "statement", "entity", "type", "category", "name", "aliases", "identifiers", "mention_count",
        "is_issuer",
      ]
    case .mentions: ["statement", "entity", "start", "end", "text", "form", "provision", "rule"]
    case .roles: ["statement", "entity", "title", "institution", "start", "end", "text", "rule"]
    case .dates:
      [
        "statement", "start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "interval",
        "basis",
        "uncertain", "rule",
      ]
    case .quotations:
      [
        "statement", "quotation", "start", "end", "text", "kind", "utterance", "parent", "speakers", "cue",
        "rule",
      ]
    case .speakers: ["statement", "quotation", "entity", "start", "end", "text"]
    }
  }

  /// The rows of one record, cells in the columns' order.
  public func rows(of record: Record) -> [[Cell]] {
    let statement = Cell.text(record.source.path)
    switch self {
    case .statements: return [Self.statement(record)]
    case .entities: return Self.entities(record)
    case .mentions:
      return record.entities.flatMap { entity in
        entity.mentions.map { mention in
          [
            statement, .text(entity.id), .number(mention.start), .number(mention.end), .text(mention.text),
            .text(mention.form.rawValue), Cell(mention.provision), .text(mention.rule),
          ]
        }
      }
    case .roles:
      return record.entities.flatMap { entity in
        entity.roles.map { role in
          [
            statement, .text(entity.id), .text(role.title), Cell(role.institution), .number(role.start),
            .number(role.end), .text(role.text), .text(role.rule),
          ]
        }
      }
    case .dates: return record.dates.map { Self.date($0, statement) }
    case .quotations: return record.quotations.map { Self.quotation($0, statement, record) }
    case .speakers:
      return record.quotations.flatMap { quotation in
        quotation.speakers.map { speaker in
          [
            statement, .text(quotation.id), Cell(speaker.entity), .number(speaker.start),
            .number(speaker.end),
            .text(speaker.text),
          ]
        }
      }
    }
  }

  /// Values of one cell are parted so; no name holds it.
  static let separator = " | "

  private static func statement(_ record: Record) -> [Cell] {
    let document = record.document
    return [
      .text(record.source.path), Cell(document.title), list(document.authors), Cell(document.publisher),
      Cell(document.published), Cell(document.url), Cell(document.language),
      .text(record.source.mediaType.rawValue),
      .text(record.source.sha256), .text(document.text),
    ]
  }

  private static func entities(_ record: Record) -> [[Cell]] {
    let issuers = Set(record.issuers.map(\.entity))
    return record.entities.map { entity in
      [
        .text(record.source.path), .text(entity.id), .text(entity.type.rawValue),
        Cell(entity.category?.rawValue),
        .text(entity.name), list(entity.aliases), list(entity.identifiers.map { "\($0.scheme):\($0.value)" }),
        .number(entity.mentions.count), .number(issuers.contains(entity.id) ? 1 : 0),
      ]
    }
  }

  private static func date(_ date: Record.DateMention, _ statement: Cell) -> [Cell] {
    [
      statement, .number(date.start), .number(date.end), .text(date.text), .text(date.type.rawValue),
      Cell(date.value), Cell(date.mod?.rawValue), Cell(date.edtf), Cell(date.earliest), Cell(date.latest),
      Cell(date.interval), .text(date.basis.rawValue), .number(date.uncertain ? 1 : 0), .text(date.rule),
    ]
  }

  private static func quotation(_ quotation: Record.Quotation, _ statement: Cell, _ record: Record) -> [Cell]
  {
    let names = quotation.speakers.map { speaker in
      record.entities.first { $0.id == speaker.entity }?.name ?? speaker.text
    }
    return [
      statement, .text(quotation.id), .number(quotation.start), .number(quotation.end), .text(quotation.text),
      .text(quotation.kind.rawValue), .text(quotation.utterance), Cell(quotation.parent), list(names),
      Cell(quotation.cue?.text), .text(quotation.rule),
    ]
  }

  private static func list(_ values: [String]) -> Cell {
    values.isEmpty ? .empty : .text(values.joined(separator: separator))
  }
}

/// One value of a table.
public enum Cell: Equatable, Sendable {
  case empty
  case number(Int)
  case text(String)

  init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
}
