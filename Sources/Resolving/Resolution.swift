import Annotating

/// What a statement is about: its entities, where it names them, and who makes the statement.
public struct Resolution: Sendable {
  /// By first mention.
  public internal(set) var entities: [Entity] = []
  /// By position.
  public internal(set) var mentions: [EntityMention] = []
  /// By entity, then by position.
  public internal(set) var roles: [EntityRole] = []
  /// By entity.
  public internal(set) var identifiers: [EntityIdentifier] = []
  /// UTF-8 of names and identifiers.
  public internal(set) var words: [UInt8] = []
  public internal(set) var issuers: [Issuer] = []

  public init() {}

  /// Room for the entities of so many mentions.
  init(mentionCount: Int) {
    mentions.reserveCapacity(mentionCount + mentionCount / 4 + 4)
    entities.reserveCapacity(mentionCount)
    words.reserveCapacity(16 * mentionCount)
  }

  /// An entity that makes the statement or stands behind it.
  public struct Issuer: Sendable, Equatable {
    /// Raw values are those of the record.
    public enum Kind: String, Sendable, CaseIterable { case issuer, signatory, contact }

    /// Index among the entities.
    public var entity: Int
    public var kind: Kind

    public init(entity: Int, kind: Kind) {
      self.entity = entity
      self.kind = kind
    }
  }

  /// An entity's name.
  public func name(of entity: Int) -> String { String(decoding: words[entities[entity].name], as: UTF8.self) }
}
