import Annotating
import Records
import RulePacks

/// Why a statement's record is as it is: each annotation with its rule and evidence, and what lost against it.
///
///     let explanation = try worker.explanation(of: statement)
///     for finding in explanation.findings { print(finding.words, finding.rule.id) }
public struct Explanation: Sendable {
  public var record: Record
  /// What was found, by position.
  public internal(set) var findings: [Finding] = []
  /// What was considered and did not become an annotation, by position.
  public internal(set) var losses: [Loss] = []
  /// For questions about words; nil in a language without rules.
  var analysis: Analysis?
  var places = RulePlaces()
  /// Where words of saying stand, and sentences.
  var cues: [Record.Span] = []
  var sentences: [Record.Span] = []

  /// A rule, where it stands, and what it is about.
  public struct Rule: Sendable, Hashable {
    public var id: String
    /// Nil where the mechanism is code; `about` then names the lists that it reads.
    public var place: RulePack.Place?
    public var about: String

    public static func == (a: Rule, b: Rule) -> Bool {
      a.id == b.id && a.about == b.about && a.place?.path == b.place?.path && a.place?.line == b.place?.line
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  /// An annotation of the record.
  public struct Finding: Sendable {
    /// person, institution, place, instrument, role, date, direct, indirect, mixed.
    public var kind: String
    public var span: Record.Span
    public var words: String
    /// The entity, the value, the speakers.
    public var meaning: String
    public var rule: Rule
    public var evidence: [Evidence]
    public var losses: [Loss] = []
    /// For a quotation: the sentences that can tell whose it is, and the speakers' words.
    var extent: [Record.Span] = []
    var speakers: [Record.Span] = []
  }

  /// What spoke for an annotation, or against it.
  public struct Evidence: Sendable, Hashable {
    public var words: String
    public var rule: Rule?
    public var isAgainst = false
  }

  /// What was considered for some words, and why it came to nothing.
  public struct Loss: Sendable, Hashable {
    /// As for findings; beside that: name, quotation, cue, speaker.
    public var kind: String
    public var span: Record.Span
    public var words: String
    public var rule: Rule?
    public var reason: String
    public var evidence: [Evidence] = []
    /// Told only to who asks about the words.
    public var isMinor = false
    /// For a speaker: the quoted words, or the pronoun, that it could have been the speaker of.
    var concerns: Record.Span?
  }
}

/// Where the rules of a language's packs stand.
struct RulePlaces: Sendable {
  private var rules: [String: RulePack.Rule] = [:]
  private var lists: [String: RulePack.Place] = [:]

  init() {}

  init(_ ruleSet: RuleSet) {
    rules = Dictionary(ruleSet.rules.map { ($0.id, $0.rule) }) { first, _ in first }
    lists = ruleSet.wordLists.mapValues(\.place)
  }

  func rule(_ id: String) -> Explanation.Rule {
    if let rule = rules[id] { return .init(id: id, place: rule.place, about: rule.value("about") ?? "") }
    let builtIn = BuiltInRule.all[id]
    let list = builtIn?.list.flatMap { lists[$0] }
    return .init(id: id, place: list, about: builtIn?.about ?? "")
  }

  func place(ofList name: String) -> RulePack.Place? { lists[name] }
}
