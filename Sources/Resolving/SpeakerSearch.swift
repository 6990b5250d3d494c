import Annotating

/// One statement's speakers, in order: names and nominals by their mentions, pronouns by what went before.
struct SpeakerSearch {
  let quotations: [Quotation]
  var resolution: Resolution
  let analysis: Analysis
  let vocabulary: SpeakerVocabulary
  /// Who speaks as "we" if nobody in the text does, and its entity once it was asked for.
  let headline: HeadlineIssuer.Issuer?
  var headlineEntity: Int?
  /// How many mentions there are beside the pronouns that are resolved here.
  let namedCount: Int
  let tokens: Tokens
  let sentenceStarts: [Int32]
  /// Bytes of direct quotations, by position: what is named inside them is no subject outside.
  var quoted: [Range<Int>] = []
  /// The tokens of the speaker in hand, and of the phrase's head.
  private(set) var words = 0..<0
  private(set) var headWords = 0..<0
  /// The speaker that was looked at last, who may stand beside several quotations.
  var known: (position: Int, entity: Int?)?
  /// The latest speaker who is a person, an institution.
  var lastPerson: (entity: Int, position: Int)?
  var lastBody: (entity: Int, position: Int)?
  /// Where somebody without a name spoke last: "one of the survivors"; whether several: "residents".
  var lastNameless: (position: Int, areSeveral: Bool)?
  /// What the pronoun in hand tells, before it: "Ole Berg and Ana Lund were fined, she said."
  var told: Range<Int>?

  /// Whom the letters before a transcript's turns stand for.
  lazy var labels = initials()
  /// By institution and the words of an office.
  var officeHolders: [[UInt32]: Int?] = [:]
  private var isTurn = false
  private static let turn: RuleName = "quote.direct.transcript"

  /// Bytes to go back for a pronoun; for one of somebody without a name.
  static let reach = 3000
  static let near = 600

  init(
    _ quotations: [Quotation], resolution: Resolution, analysis: Analysis, vocabulary: SpeakerVocabulary,
    headline: HeadlineIssuer.Issuer? = nil
  ) {
    self.quotations = quotations
    self.resolution = resolution
    self.analysis = analysis
    self.vocabulary = vocabulary
    self.headline = headline
    namedCount = resolution.mentions.count
    tokens = analysis.tokens
    sentenceStarts = tokens.sentenceStarts
    var end = 0
    for index in quotations.indices
    where quotations[index].kind == .direct && quotations[index].range.lowerBound >= end {
      quoted.append(quotations[index].range)
      end = quotations[index].range.upperBound
    }
  }

  var entities: [Entity] { _read { yield resolution.entities } }
  var mentions: [EntityMention] { _read { yield resolution.mentions } }

  mutating func resolveAll() -> [Int?] {
    // Speakers in the order of the text, so that each pronoun finds the ones before it settled.
    var order: [(position: Int, quotation: Int, speaker: Int, slot: Int)] = []
    order.reserveCapacity(quotations.count)
    // By index: a quotation is not copied with all that it owns.
    for index in quotations.indices {
      for number in quotations[index].speakers.indices {
        order.append((quotations[index].speakers[number].range.lowerBound, index, number, order.count))
      }
    }
    var found = [Int?](repeatElement(nil, count: order.count))
    order.sort { ($0.position, $0.slot) < ($1.position, $1.slot) }
    for place in order {
      let quotation = place.quotation
      told =
        quotations[quotation].kind != .direct && quotations[quotation].range.upperBound <= place.position
        ? quotations[quotation].range : nil
      isTurn = quotations[quotation].rule == Self.turn
      found[place.slot] = entity(of: quotations[quotation].speakers[place.speaker])
    }
    resolution.merge(from: namedCount)
    return found
  }

  private mutating func entity(of speaker: Quotation.Speaker) -> Int? {
    if let known, known.position == speaker.range.lowerBound { return known.entity }
    // Speakers come about in the order of the text.
    words = tokens.tokens(inBytes: speaker.range, near: words.lowerBound)
    headWords =
      speaker.head == speaker.range ? words : tokens.tokens(inBytes: speaker.head, near: words.lowerBound)
    let found =
      isPronoun(speaker)
      ? pronoun(speaker)
      : spokenBefore(speaker) ?? named(speaker) ?? officeHolder(speaker) ?? nominal(speaker)
        ?? described(speaker)
        ?? (isTurn ? initialled(speaker) : nil)
    known = (speaker.range.lowerBound, found)
    // Who speaks inside a quotation is nobody's topic outside.
    if isQuoted(speaker.range.lowerBound) { return found }
    guard let found else {
      if !speaker.isPronoun {
        lastNameless = (speaker.range.lowerBound, areSeveral)
      }
      return nil
    }
    if entities[found].type == .person {
      lastPerson = (found, speaker.range.lowerBound)
    } else {
      lastBody = (found, speaker.range.lowerBound)
    }
    return found
  }

  /// "Residents", "the officials": by their last letter.
  private var areSeveral: Bool {
    guard let last = headWords.last, analysis.shape(last).contains(.word) else { return false }
    return analysis.word(last).hasSuffix("s") && !analysis.word(last).hasSuffix("ss")
  }

  private func isPronoun(_ speaker: Quotation.Speaker) -> Bool {
    if speaker.isPronoun { return true }
    return words.count == 1 && vocabulary.isObjectPronoun(words.lowerBound, in: analysis)
  }
}
