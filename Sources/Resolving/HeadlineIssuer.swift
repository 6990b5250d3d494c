import Annotating

/// Finds in a headline who makes the statement: "Harbour Forum condemns the arrests", "Harbour Forum: Release them".
///
/// A page's headline is no part of its text, and often the only place that names the body which speaks there as "we".
public struct HeadlineIssuer: Sendable {
  private let acts: ClassID?
  private let colon: UInt32?

  /// An institution by its name.
  public struct Issuer: Sendable, Equatable {
    public var name: String
    public var category: InstitutionCategory?
  }

  public init(_ rules: RuleSet) {
    acts = rules.listed("issuer-act")
    colon = rules.lexicon.lookup(":")
  }

  /// Whether a "we" speaks in some quotations for which no institution is known.
  public func isWanted(_ quotations: [Quotation], _ resolution: Resolution, _ bytes: [UInt8]) -> Bool {
    let isKnown = resolution.issuers.contains { resolution.entities[$0.entity].type == .institution }
    return !isKnown
      && quotations.contains { quotation in
        quotation.speakers.contains { speaker in
          speaker.isPronoun && speaker.range.count == 2 && bytes[speaker.range.lowerBound] | 0x20 == 0x77
            && bytes[speaker.range.lowerBound + 1] | 0x20 == 0x65
        }
      }
  }

  /// The institution that a headline begins with, if a colon or a verb of issuers follows.
  public func issuer(in title: Analysis, mentions: [Mention]) -> Issuer? {
    guard let first = mentions.first, first.type == .institution, first.form != .nominal,
      first.tokens.lowerBound <= 1, first.tokens.lowerBound == 0 || first.range.lowerBound == 4
    else { return nil }
    let next = first.tokens.upperBound
    guard next < title.tokens.count,
      title.fold(next) == colon || title.end(of: acts, at: next, limit: title.tokens.count) != nil
    else { return nil }
    return Issuer(name: title.text.string(first.range), category: first.category)
  }
}

extension SpeakerSearch {
  /// The entity of the headline's issuer; made where the text itself does not name it.
  mutating func headlined() -> Int? {
    guard let headline else { return nil }
    if let headlineEntity { return headlineEntity }
    let name = Array(headline.name.utf8)
    var found = mentions.first {
      entities[$0.entity].type == .institution && analysis.text.bytes[$0.range].elementsEqual(name)
    }?.entity
    if found == nil {
      let start = resolution.words.count
      resolution.words.append(contentsOf: name)
      resolution.entities.append(
        Entity(institution: start..<resolution.words.count, category: headline.category))
      found = resolution.entities.count - 1
    }
    headlineEntity = found
    return found
  }
}
