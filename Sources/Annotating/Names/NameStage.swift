/// Finds the words that name persons, institutions, places and instruments, and what they are.
///
/// Made once for a rule set, shared by all threads. Runs after the dates, whose words it leaves alone. The order is that
/// of trust: what gazetteers, head words and rules know for sure; candidates weighed by their words and what stands
/// around them; parts of names found so far; and last what stands in headings.
public struct NameStage: Sendable {
  private let lists: NameLists
  private let rules: NameRules
  private let provisions: ProvisionFinder

  public init(_ ruleSet: RuleSet) {
    lists = ruleSet.tables.names
    rules = ruleSet.tables.nameRules
    provisions = ProvisionFinder(ruleSet.stage("provision"))
  }

  /// The mentions of a statement by position; each is also added to the analysis' layer, so that later patterns
  /// can name it (`{person}`, `{institution}`, `{place}`, `{instrument}`).
  public func find(in analysis: inout Analysis) -> [Mention] {
    var finder = NameFinder(lists: lists, rules: rules, analysis: analysis)
    // While two have the layer, a change copies it.
    analysis.layer = AnnotationLayer(tokenCount: 0)
    var mentions = finder.find()
    swap(&analysis.layer, &finder.analysis.layer)
    for index in mentions.indices {
      analysis.layer.add(mentions[index].type.annotation, tokens: mentions[index].tokens)
    }
    var roles = RoleFinder(lists: lists, analysis: analysis, mentions: mentions)
    roles.describe(&mentions)
    provisions.find(&mentions, in: analysis)
    return mentions
  }
}

extension NameFinder {
  mutating func find() -> [Mention] {
    accepted.reserveCapacity(starts.count / 2)
    describeBlocks()
    findTitles()
    findAnchors()
    var groups = collectCandidates()
    weighWords(&groups)
    weighSurroundings(&groups)
    weighAcronyms(&groups)
    weighKnown(&groups)
    // Names of several words first: single words may turn out to be parts of them.
    decide(&groups) { $0.wordCount > 1 }
    weighParts(&groups)
    decide(&groups) { _ in true }
    accept(groups)
    trustOwners()
    findKnownAgain()
    trustDefinitions()
    if let trace = analysis.trace {
      trace.keep(groups)
      (trace.accepted, trace.threshold) = (accepted, rules.points.threshold)
    }
    return mentions()
  }
}
