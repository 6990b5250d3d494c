import Annotating
import RulePacks

/// Finds the entity behind the words that name each quotation's speaker.
public struct SpeakerResolver: Sendable {
  private let vocabulary: SpeakerVocabulary

  public init(_ rules: RuleSet) { vocabulary = SpeakerVocabulary(rules) }

  /// Ties speakers to entities; a pronoun that is resolved becomes a mention of its entity.
  public func resolve(
    _ quotations: [Quotation], entities: inout [Entity], in analysis: Analysis,
    issuers: [Resolution.Issuer] = []
  ) -> [ResolvedQuotation] {
    var search = SpeakerSearch(
      quotations, entities: entities, analysis: analysis, vocabulary: vocabulary, issuers: issuers)
    let resolved = search.resolveAll()
    entities = search.entities
    return resolved
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
