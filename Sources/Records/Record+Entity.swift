extension Record {
  /// A person, institution, place or instrument, and everywhere that the statement names it.
  public struct Entity: Equatable, Sendable {
    /// `type/slug`; see ``EntityIDs``. Holds within one record.
    public var id: String
    public var type: EntityType
    /// What kind of institution; null for everything else.
    public var category: Category?
    /// The fullest name in the statement, without honorific; of a gazetteer's entry, the gazetteer's.
    public var name: String
    /// The other names used in this statement, by first use.
    public var aliases: [String]
    public var identifiers: [Identifier]
    public var roles: [Role]
    /// In order of start, then end (longer first), then rule.
    public var mentions: [Mention]

    public init(
      id: String, type: EntityType, category: Category? = nil, name: String, aliases: [String] = [],
      identifiers: [Identifier] = [], roles: [Role] = [], mentions: [Mention] = []
    ) {
      self.id = id
      self.type = type
      self.category = category
      self.name = name
      self.aliases = aliases
      self.identifiers = identifiers
      self.roles = roles
      self.mentions = mentions
    }
  }

  /// What an entity is.
  public enum EntityType: String, CaseIterable, Sendable {
    case person, institution, place
    /// A treaty, resolution, statute or law.
    case instrument
  }

  /// What kind of institution an entity is.
  public enum Category: String, CaseIterable, Sendable {
    case court, intergovernmental, government, parliament, party, police, military
    case armedGroup = "armed-group"
    case ngo, union, university, media, company, religious, other
  }

  /// An entity's name in another collection, from a source that is named.
  public struct Identifier: Equatable, Sendable {
    /// `wikidata`, `un-symbol`, `celex`, `iso-3166` or another that a gazetteer names; lower case with hyphens.
    public var scheme: String
    public var value: String

    public init(scheme: String, value: String) {
      self.scheme = scheme
      self.value = value
    }
  }

  /// An office or function of a person, and the words that say so.
  public struct Role: Equatable, Sendable {
    public var title: String
    /// The id of the institution that it is held in.
    public var institution: String?
    public var start: Int
    public var end: Int
    public var text: String
    public var rule: String

    public init(title: String, institution: String? = nil, start: Int, end: Int, text: String, rule: String) {
      self.title = title
      self.institution = institution
      self.start = start
      self.end = end
      self.text = text
      self.rule = rule
    }
  }

  /// One place where the statement names an entity.
  public struct Mention: Equatable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var form: MentionForm
    /// `Article 7(1)(a)` where words beside an instrument name a part of it.
    public var provision: String?
    public var rule: String

    public init(
      start: Int, end: Int, text: String, form: MentionForm, provision: String? = nil, rule: String
    ) {
      self.start = start
      self.end = end
      self.text = text
      self.form = form
      self.provision = provision
      self.rule = rule
    }
  }

  /// How a mention names its entity.
  public enum MentionForm: String, CaseIterable, Sendable {
    case name, acronym
    /// `the Prosecutor`, `the Court`.
    case nominal
    /// Speakers only.
    case pronoun
  }

  /// An entity that makes the statement or stands behind it.
  public struct Issuer: Equatable, Sendable {
    /// The entity's id.
    public var entity: String
    public var kind: IssuerKind

    public init(entity: String, kind: IssuerKind) {
      self.entity = entity
      self.kind = kind
    }
  }

  /// An issuer's part in the statement.
  public enum IssuerKind: String, CaseIterable, Sendable {
    case issuer, signatory, contact
  }
}
