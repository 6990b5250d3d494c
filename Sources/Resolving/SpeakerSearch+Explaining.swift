import Annotating

// What `explain` asks: who else a pronoun could have stood for. Nothing is looked at unless somebody asks.
extension SpeakerSearch {
  /// Notes the names before a pronoun that it cannot stand for.
  func note(before position: Int, where fits: (Entity) -> Bool) {
    guard let trace = analysis.trace else { return }
    let pronoun = tokens.bytes(tokens.token(atByte: position)..<tokens.token(atByte: position) + 1)
    for mention in namesBefore(position) {
      if !fits(entities[mention.entity]) {
        trace.lose(.speaker, mention.range, .doesNotFit(pronoun: pronoun))
      } else if isQuoted(mention.range.lowerBound) {
        trace.lose(.speaker, mention.range, .isQuoted(pronoun: pronoun))
      } else if isPossessor(mention) {
        trace.lose(.speaker, mention.range, .isPossessor(pronoun: pronoun))
      }
    }
  }

  /// Notes the names before a pronoun that it could stand for and does not.
  func explain(_ found: Int?, _ speaker: Quotation.Speaker) {
    guard let trace = analysis.trace, speaker.antecedent == nil, canStandForNames(speaker) else { return }
    let noted = trace.sayings.suffix(2 * Self.noted).filter { $0.concerns == speaker.range }
      .map(\.range.lowerBound)
    let names = namesBefore(speaker.range.lowerBound)
    let foundAt = names.first { $0.entity == found }?.range.lowerBound ?? 0
    let spokeAt = [lastPerson, lastBody].compactMap { $0 }.first { $0.entity == found }?.position ?? 0
    for mention in names where mention.entity != found && !noted.contains(mention.range.lowerBound) {
      let position = mention.range.lowerBound
      let reason: LostSaying.Reason =
        if found == nil {
          .isBehindNameless(pronoun: speaker.range)
        } else if position < spokeAt {
          .isBehindSpeaker(pronoun: speaker.range)
        } else if position < foundAt {
          .isFurther(pronoun: speaker.range)
        } else {
          .isNotFirst(pronoun: speaker.range)
        }
      trace.lose(.speaker, mention.range, reason)
    }
  }

  private func canStandForNames(_ speaker: Quotation.Speaker) -> Bool {
    switch vocabulary.pronoun(at: tokens.token(atByte: speaker.range.lowerBound), in: analysis) {
    case .he, .she, .it, .they: true
    default: false
    }
  }

  private static let noted = 6

  /// The nearest persons and institutions, from the pronoun back.
  private func namesBefore(_ position: Int) -> [EntityMention] {
    var found: [EntityMention] = []
    var index = lastMention(before: position)
    while index >= 0, found.count < Self.noted, mentions[index].range.lowerBound + Self.near > position {
      let mention = mentions[index]
      if mention.range.lowerBound < position,
        [.person, .institution].contains(entities[mention.entity].type)
      {
        found.append(mention)
      }
      index -= 1
    }
    return found
  }
}
