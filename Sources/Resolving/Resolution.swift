import Annotating

/// What a statement is about: its entities, which of them each mention names, and who makes the statement.
public struct Resolution: Sendable {
  /// By first mention.
  public var entities: [Entity] = []
  /// By index of the mention given to the resolver: index of its entity; nil for a nominal that stands for
  /// nobody.
  public var entityOfMention: [Int?] = []
  public var issuers: [Issuer] = []

  public init() {}

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

  /// The gender of a mention's person, as far as any of its mentions tells.
  public func gender(ofMention index: Int) -> Mention.Gender {
    guard entityOfMention.indices.contains(index), let entity = entityOfMention[index] else {
      return .unknown
    }
    return entities[entity].gender
  }
}
