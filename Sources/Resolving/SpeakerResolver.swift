import Annotating
import RulePacks

/// Finds the entity behind the words that name each quotation's speaker.
public struct SpeakerResolver: Sendable {
  public init(_ rules: RuleSet) {}

  /// Ties speakers to entities; a pronoun that is resolved becomes a mention of its entity.
  public func resolve(
    _ quotations: [Quotation], entities: inout [Entity], in analysis: Analysis
  ) -> [ResolvedQuotation] {
    quotations.map { quotation in
      ResolvedQuotation(
        quotation,
        speakers: quotation.speakers.map { words in
          let entity = entities.firstIndex { $0.mentions.contains { $0.range.overlaps(words) } }
          return .init(range: words, entity: entity)
        })
    }
  }
}

/// A quotation with the entities behind its speakers.
public struct ResolvedQuotation: Sendable {
  public struct Speaker: Sendable {
    /// Bytes of the words that name the speaker.
    public var range: Range<Int>
    /// Index among the entities; nil when the words name nobody.
    public var entity: Int?
    public init(range: Range<Int>, entity: Int?) {
      self.range = range
      self.entity = entity
    }
  }

  public var quotation: Quotation
  public var speakers: [Speaker]
  public init(_ quotation: Quotation, speakers: [Speaker]) {
    self.quotation = quotation
    self.speakers = speakers
  }
}
