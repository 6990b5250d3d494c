/// Ties articles, rules and chapters to the instrument that they belong to, by the rules of stage
/// `provision`.
struct ProvisionFinder {
  private let stage: Int?

  init(_ stage: Int?) { self.stage = stage }

  /// Sets `provision` of the instruments beside which one is named.
  func find(_ mentions: inout [Mention], in analysis: Analysis) {
    guard let stage, mentions.contains(where: { $0.type == .instrument }) else { return }
    let matches = analysis.matches(stage: stage)
    // Matches and mentions are in the text's order: those before `first` end before all mentions that follow.
    var first = 0
    // By index: a copy of one mention would make the first change copy all.
    for index in mentions.indices {
      guard mentions[index].type == .instrument, mentions[index].provision == nil else { continue }
      let tokens = mentions[index].tokens
      while first < matches.count, matches[first].tokens.upperBound <= tokens.lowerBound { first += 1 }
      let beside = matches[first...].prefix { $0.tokens.lowerBound <= tokens.lowerBound }
        .filter { $0.tokens.upperBound >= tokens.upperBound }
      guard let longest = beside.max(by: { $0.target.count < $1.target.count }) else { continue }
      mentions[index].provision = analysis.tokens.bytes(longest.target)
    }
  }
}
