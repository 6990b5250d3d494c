import Annotating

/// One person, institution, place or instrument of a statement.
///
/// Numbers only; its mentions, roles and identifiers lie in its ``Resolution``.
public struct Entity: Sendable {
  public var type: Mention.EntityType
  /// Institutions only.
  public var category: InstitutionCategory?
  public var gender: Mention.Gender = .unknown
  /// The fullest name in the statement without honorific; a gazetteer entry's own name. Bytes of
  /// ``Resolution/words``.
  public var name: Range<Int> = 0..<0
  /// Some mention is a name in full.
  var hasName = false
  /// Some mention names several at once.
  var isPlural = false
  /// Bytes of the text: the mention that the name is taken from.
  var fullest: Range<Int>
  var line: GazetteerLine?

  init(_ first: Mention) {
    type = first.type
    fullest = first.range
  }

  /// An institution that the text does not name: its name's bytes lie in ``Resolution/words``.
  init(institution name: Range<Int>, category: InstitutionCategory?) {
    type = .institution
    self.name = name
    self.category = category
    fullest = 0..<0
  }

  /// Takes over what a further mention says of it.
  mutating func add(_ mention: Mention, _ text: UnsafeBufferPointer<UInt8>) {
    if mention.gender != .unknown { gender = mention.gender }
    if category == nil { category = mention.category }
    if line == nil { line = mention.gazetteerLine }
    if mention.number == .plural { isPlural = true }
    // "New Name, formerly the Old Name": the new one, however long the old one is.
    let isOld = mention.isByname && mention.type != .person
    if mention.form == .name, !hasName || mention.range.count > fullest.count && !isOld {
      hasName = true
      fullest = mention.range
    }
    preferSmallLetters(mention.range, text)
  }
}

extension Entity {
  /// Takes a name in small letters for the same one in CAPITALS.
  private mutating func preferSmallLetters(_ name: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) {
    guard name.count == fullest.count, name.count > 4, text[fullest.lowerBound + 1] < 0x61 else { return }
    func isSmall(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
    if !text[fullest].contains(where: isSmall), text[name].contains(where: isSmall) { fullest = name }
  }
}

/// A place where a statement names an entity, or means one by other words.
public struct EntityMention: Sendable {
  /// Index among the entities.
  public var entity: Int
  /// Bytes of the text.
  public var range: Range<Int>
  public var form: Mention.Form
  public var rule: RuleName
  /// Words beside an instrument that name a part of it, in bytes.
  public var provision: Range<Int>?
  /// The first use of another name than the entity's.
  public internal(set) var isAlias = false
  var tokens: Range<Int>
}

/// A title that a statement gives a person.
public struct EntityRole: Sendable {
  /// Index of the person among the entities.
  public var entity: Int
  /// Index of the institution among the entities.
  public var institution: Int?
  /// The title: bytes of the text.
  public var range: Range<Int>
  public var rule: RuleName
}

/// An entity's name in another collection; bytes of ``Resolution/words``.
public struct EntityIdentifier: Sendable {
  /// Index among the entities.
  public var entity: Int
  public var scheme: Range<Int>
  public var value: Range<Int>
}
