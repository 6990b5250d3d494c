/// Words that name a person, institution, place or instrument, or stand for one.
///
/// Offsets and numbers only: thousands of them are copied and sorted without a reference to count.
public struct Mention: Sendable {
  public enum EntityType: String, Sendable, CaseIterable, BitwiseCopyable {
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
    /// The title: bytes of the text.
    public var range: Range<Int>
    /// Index of the institution or place among the mentions.
    public var institution: Int?
    public var rule: RuleName
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
  public var rule: RuleName
  /// An institution's category; nil where unknown.
  public var category: InstitutionCategory?
  /// From an honorific, role or given name.
  public var gender: Gender
  /// Plural where the words name several at once ("German authorities").
  public var number: Number = .singular
  /// What a person does or is, by the words before the name and after it.
  public var roleBefore: Role?
  public var roleAfter: Role?
  /// A title before the one that touches the name, or parted from the name by a comma.
  public var roleFurther: Role?
  /// Whether it is another name of what is named before it: "Omar Lund, known as Kestrel".
  public var isByname = false
  /// The line of the gazetteer that it is a name of.
  public var gazetteerLine: GazetteerLine?
  /// Words beside an instrument that name a part of it, in bytes.
  public var provision: Range<Int>?

  public init(
    type: EntityType, form: Form, tokens: Range<Int>, range: Range<Int>, rule: RuleName,
    category: InstitutionCategory? = nil, gazetteerLine: GazetteerLine? = nil, gender: Gender = .unknown,
    provision: Range<Int>? = nil
  ) {
    self.type = type
    self.form = form
    self.tokens = tokens
    self.range = range
    self.rule = rule
    self.category = category
    self.gazetteerLine = gazetteerLine
    self.gender = gender
    self.provision = provision
  }
}

/// Rules of the code that hold for each type: `person.known`, `place.known`.
extension Mention.EntityType {
  var weighed: RuleName {
    rule("person.weighed", "institution.weighed", "place.weighed", "instrument.weighed")
  }
  var known: RuleName { rule("person.known", "institution.known", "place.known", "instrument.known") }
  var listed: RuleName {
    rule("person.gazetteer", "institution.gazetteer", "place.gazetteer", "instrument.gazetteer")
  }
  var definition: RuleName {
    rule("person.definition", "institution.definition", "place.definition", "instrument.definition")
  }
  var definedAcronym: RuleName {
    rule(
      "person.acronym-defined", "institution.acronym-defined", "place.acronym-defined",
      "instrument.acronym-defined")
  }

  private func rule(
    _ person: StaticString, _ institution: StaticString, _ place: StaticString, _ instrument: StaticString
  ) -> RuleName {
    switch self {
    case .person: RuleName(person)
    case .institution: RuleName(institution)
    case .place: RuleName(place)
    case .instrument: RuleName(instrument)
    }
  }
}
