import Annotating

/// One person, institution, place or instrument of a statement, with all words that name it.
public struct Entity: Sendable {
  /// A title that the statement gives a person.
  public struct Role: Sendable {
    public var title: String
    /// Index of the institution among the entities.
    public var institution: Int?
    /// Bytes of the words that say so.
    public var range: Range<Int>
    public var rule: RuleName
    public init(title: String, institution: Int?, range: Range<Int>, rule: RuleName) {
      self.title = title
      self.institution = institution
      self.range = range
      self.rule = rule
    }
  }

  public struct Identifier: Sendable, Equatable {
    public var scheme: String
    public var value: String
    public init(scheme: String, value: String) {
      self.scheme = scheme
      self.value = value
    }
  }

  public var type: Mention.EntityType
  /// As the record spells it; institutions only.
  public var category: InstitutionCategory?
  /// The fullest name in the statement without honorific; a gazetteer entry's own name.
  public var name: String
  public var identifiers: [Identifier]
  public var roles: [Role]
  public var gender: Mention.Gender
  /// By position.
  public var mentions: [Mention]

  public init(
    type: Mention.EntityType, category: InstitutionCategory? = nil, name: String,
    identifiers: [Identifier] = [],
    roles: [Role] = [], gender: Mention.Gender = .unknown, mentions: [Mention]
  ) {
    self.type = type
    self.category = category
    self.name = name
    self.identifiers = identifiers
    self.roles = roles
    self.gender = gender
    self.mentions = mentions
  }
}
