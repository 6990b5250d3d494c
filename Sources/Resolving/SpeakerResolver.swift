import Annotating
import RulePacks

/// Finds the entity behind the words that name each quotation's speaker.
public struct SpeakerResolver: Sendable {
  private let vocabulary: SpeakerVocabulary

  public init(_ rules: RuleSet) { vocabulary = SpeakerVocabulary(rules) }

  /// Ties speakers to entities; a pronoun that is resolved becomes a mention of its entity.
  ///
  /// - Parameter headline: Who speaks as "we" where no institution issues the statement.
  /// - Returns: The entity of each speaker, quotation by quotation; nil where the words name nobody.
  public func resolve(
    _ quotations: [Quotation], resolution: inout Resolution, in analysis: Analysis,
    headline: HeadlineIssuer.Issuer? = nil
  ) -> [Int?] {
    if quotations.allSatisfy({ $0.speakers.isEmpty }) { return [] }
    var search = SpeakerSearch(
      quotations, resolution: resolution, analysis: analysis, vocabulary: vocabulary, headline: headline)
    // One owner, so that what the search changes is changed where it lies.
    resolution = Resolution()
    let found = search.resolveAll()
    resolution = search.resolution
    return found
  }
}
