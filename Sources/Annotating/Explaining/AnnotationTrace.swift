/// What was considered for names and quotations in one statement, for those who ask why; nothing is kept where nobody asks.
///
///     let trace = AnnotationTrace()
///     analysis.keep(trace)
///     // … the stages …
///     let lost = trace.lostNames(in: analysis)
public final class AnnotationTrace: @unchecked Sendable {
  // Unchecked: it belongs to one statement and its thread.
  /// What gazetteers, heads and rules proposed, before the longest were taken.
  var proposals: [NameProposal] = []
  /// What was weighed.
  private(set) var weighed: [Weighed] = []

  struct Weighed {
    var group: NameGroup
    var candidates: [Range<Int>] = []
    var evidence: [NameGroups.Evidence] = []
  }
  /// What became a name.
  var accepted: [NameProposal] = []
  /// The points that a candidate needs.
  public internal(set) var threshold = 0
  /// What could have been quoted words, a word of saying or a speaker.
  public internal(set) var sayings: [LostSaying] = []
  /// Bytes of all words of saying that were looked at.
  public internal(set) var cues: [Range<Int>] = []

  public init() {}

  func keep(_ groups: borrowing NameGroups) {
    for index in 0..<groups.count {
      var one = Weighed(group: groups[index])
      groups.forEachCandidate(of: index) { one.candidates.append($0) }
      groups.forEachEvidence(of: index) { one.evidence.append($0) }
      weighed.append(one)
    }
  }
}

extension Analysis {
  /// Lets the stages note what they consider.
  public func keep(_ trace: AnnotationTrace) { storage.trace = trace }

  /// Nil unless somebody asks.
  public var trace: AnnotationTrace? { storage.trace }
}

/// Words that could have been a name, and the name that they lost against.
public struct LostName: Sendable {
  public var type: Mention.EntityType
  /// Bytes of the text.
  public var range: Range<Int>
  public var rule: RuleName
  public var winner: Winner

  public struct Winner: Sendable {
    public var type: Mention.EntityType
    public var range: Range<Int>
    public var rule: RuleName
    /// Otherwise it is as long, and more trusted.
    public var isLonger: Bool
  }
}

/// A candidate that was weighed: what spoke for each type.
public struct WeighedName: Sendable {
  /// Where the same words stand, in bytes.
  public var ranges: [Range<Int>]
  /// Points for a person, an institution, a place.
  public var points: [(type: Mention.EntityType, points: Int)]
  public var evidence: [Evidence]
  /// Nil where no type had the points.
  public var decided: Mention.EntityType?

  public struct Evidence: Sendable {
    public var type: Mention.EntityType
    public var rule: RuleName
    /// All together; the same kind counts three times at most.
    public var points: Int
    /// How often it was met.
    public var count: Int
  }
}

extension AnnotationTrace {
  /// Proposals that overlapped a longer or more trusted name.
  public func lostNames(in analysis: Analysis) -> [LostName] {
    var owner = [Int](repeating: -1, count: analysis.tokens.count)
    for (index, name) in accepted.enumerated() {
      for token in name.tokens where owner[token] < 0 { owner[token] = index }
    }
    return proposals.compactMap { proposal in
      guard let index = proposal.tokens.lazy.map({ owner[$0] }).first(where: { $0 >= 0 }) else { return nil }
      let winner = accepted[index]
      if winner.tokens == proposal.tokens, winner.rule == proposal.rule { return nil }
      return LostName(
        type: proposal.type, range: analysis.tokens.bytes(proposal.tokens), rule: proposal.rule,
        winner: .init(
          type: winner.type, range: analysis.tokens.bytes(winner.tokens), rule: winner.rule,
          isLonger: winner.tokens.count > proposal.tokens.count))
    }
  }

  /// All candidates that were weighed, those that became names too.
  public func weighedNames(in analysis: Analysis) -> [WeighedName] {
    let types: [Mention.EntityType] = [.person, .institution, .place]
    return weighed.map { weighed in
      let group = weighed.group
      return WeighedName(
        ranges: weighed.candidates.map { analysis.tokens.bytes($0) },
        points: types.map { ($0, group.points[$0.index]) },
        evidence: weighed.evidence.map { one in
          .init(
            type: Mention.EntityType.allCases.first { $0.index == one.type } ?? .person, rule: one.name,
            points: one.points * min(one.count, 3), count: one.count)
        },
        decided: group.decided)
    }
  }
}
