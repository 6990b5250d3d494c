/// Words that name a person, institution, place or instrument, or stand for one.
public struct Mention: Sendable {
  public enum EntityType: String, Sendable, CaseIterable {
    case person, institution, place, instrument
  }

  /// Raw values are those of the record.
  public enum Form: String, Sendable, CaseIterable {
    case name, acronym, nominal
    /// Speakers only.
    case pronoun
  }

  /// A title beside a person's name.
  public struct Role: Sendable {
    public var title: String
    /// Bytes of the text.
    public var range: Range<Int>
    /// Index of the institution or place among the mentions.
    public var institution: Int?
    public var rule: String
  }

  public enum Gender: UInt8, Sendable { case unknown, female, male }

  /// Whether a pronoun for it is "it", "he", "she" or "they".
  public enum Number: UInt8, Sendable { case singular, plural }

  public var type: EntityType
  public var form: Form
  /// Without honorific, title, possessive or a leading "the".
  public var tokens: Range<Int>
  /// Bytes of the text.
  public var range: Range<Int>
  /// The rule that found it.
  public var rule: String
  /// An institution's category as the record spells it; nil where unknown.
  public var category: String?
  /// The gazetteer line that it is a name of; see ``GazetteerLine/key``.
  public var gazetteerKey: String?
  /// From an honorific, role or given name.
  public var gender: Gender
  /// Plural where the words name several at once ("German authorities").
  public var number: Number = .singular
  /// What a person does or is, by the words beside the name.
  public var roles: [Role] = []
  /// The line of the gazetteer, for its canonical name and identifiers.
  public var gazetteerLine: GazetteerLine?
  /// Words beside an instrument that name a part of it, in bytes.
  public var provision: Range<Int>?
  /// What made it this type: rules or evidence by name, for `explain`.
  public var evidence: [String]

  public init(
    type: EntityType, form: Form, tokens: Range<Int>, range: Range<Int>, rule: String,
    category: String? = nil,
    gazetteerKey: String? = nil, gender: Gender = .unknown, provision: Range<Int>? = nil,
    evidence: [String] = []
  ) {
    self.type = type
    self.form = form
    self.tokens = tokens
    self.range = range
    self.rule = rule
    self.category = category
    self.gazetteerKey = gazetteerKey
    self.gender = gender
    self.provision = provision
    self.evidence = evidence
  }
}
