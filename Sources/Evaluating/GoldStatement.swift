import Records

/// One statement that people have annotated: its text, what is in it and, if they say so, what is known about it.
public struct GoldStatement: Sendable {
  /// The path without its ending, as a record's `source.path` without its own.
  public var name: String
  /// What the record must know about the document; nil where the gold does not say.
  public var about: About?
  /// By their key in the gold file, in the file's order.
  public var entities: [GoldEntity]
  var text: [Unicode.Scalar]
  /// In order of start, then end (longer first).
  var items: [GoldItem]

  /// The document's metadata.
  public struct About: Equatable, Sendable {
    /// Nil: the record must have none.
    public var published: String?
    public var title: String?
    /// Nil: not scored.
    public var authors: [String]?
  }

  init(name: String, about: About?, entities: [GoldEntity], text: [Unicode.Scalar], items: [GoldItem]) {
    self.name = name
    self.about = about
    self.entities = entities
    self.text = text
    // The sort must keep the order of equal places: inner annotations come first.
    self.items = items.enumerated().sorted { a, b in
      (a.element.start, -a.element.end, a.offset) < (b.element.start, -b.element.end, b.offset)
    }.map(\.element)
    nameSpeakers()
    acceptLongerNames()
  }

  /// A speaker that is nothing but one tagged mention is that mention's entity.
  private mutating func nameSpeakers() {
    for index in items.indices where items[index].tag == .speaker && items[index].ref == nil {
      let edges = trim(text, items[index].span, as: .person)
      items[index].ref =
        items.first { mention in
          mention.tag.entityType != nil && mention.ref != nil
            && trim(text, mention.span, as: .person) == edges
        }?.ref
    }
  }
}

/// A person, institution, place or instrument of the gold.
public struct GoldEntity: Equatable, Sendable {
  public var key: String
  public var type: Record.EntityType
  /// Equally good names; the first is the fullest in the statement.
  public var names: [String]
}

/// One annotation of the gold.
struct GoldItem: Sendable {
  enum Tag: String, Sendable {
    case person = "per"
    case institution = "org"
    case place = "loc"
    case instrument = "law"
    case date
    case quotation = "q"
    case speaker = "spk"
    case cue

    var entityType: Record.EntityType? {
      switch self {
      case .person: .person
      case .institution: .institution
      case .place: .place
      case .instrument: .instrument
      default: nil
      }
    }
  }

  var tag: Tag
  /// In code points of the gold's text.
  var span: Record.Span
  /// Inside what a reader may leave out of the body.
  var isHead = false
  /// Counted when found, forgiven when not.
  var isOptional = false
  var isNominal = false
  var id: String?
  var ref: String?
  /// Equally right values of a date; empty where the gold gives none.
  var values: [String] = []
  var kind: Record.QuotationKind = .direct
  var alternativeKind: Record.QuotationKind?
  /// Ids of a quotation's speakers and cues.
  var speakers: [String] = []
  var cues: [String] = []
  /// Other spans that are as good.
  var alternatives: [Record.Span] = []

  var start: Int { span.start }
  var end: Int { span.end }
}
