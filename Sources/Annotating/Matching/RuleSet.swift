import RulePacks

/// All rules of a language, compiled: programs, the index of what can begin them, and the lexicon they know.
public struct RuleSet: Sendable {
  /// A class: a rule is looked at for each word that it can begin.
  public final class CompiledRule: Sendable {
    public let rule: RulePack.Rule
    /// The number of its stage; see ``RuleSet/stage(_:)``.
    public let stage: Int
    public let name: RuleName
    let program: PatternProgram
    let unlessBefore: [PatternProgram]
    let unlessAfter: [PatternProgram]
    let annotationNeed: AnnotationNeed
    let nextAnnotationNeed: AnnotationNeed
    let wordNeed: WordNeed
    public var id: String { rule.id }

    init(
      rule: RulePack.Rule, stage: Int, program: PatternProgram, unlessBefore: [PatternProgram],
      unlessAfter: [PatternProgram], phrases: PhraseWords, wordNeed: WordNeed
    ) {
      self.rule = rule
      name = RuleName(id: rule.id)
      self.stage = stage
      self.program = program
      self.unlessBefore = unlessBefore
      self.unlessAfter = unlessAfter
      annotationNeed = AnnotationNeed(program, phrases: phrases)
      nextAnnotationNeed = AnnotationNeed(behindFirstIn: program, phrases: phrases)
      self.wordNeed = wordNeed
    }
  }

  public private(set) var rules: [CompiledRule] = []
  /// The same for those who run them.
  private(set) var codes = RuleCodes([], needCount: 0, phrases: PhraseWords())
  /// Faults of the packs, those of reading included.
  public private(set) var diagnostics: [RuleDiagnostic]
  /// The words of the rules; each worker copies it.
  public let lexicon: Lexicon
  private var stageNumbers: [String: Int] = [:]
  /// The word lists as they were read, for stages that compile tables of their own.
  public let wordLists: [String: RulePack.WordList]
  /// The tables of the stages; there from the end of `init` on.
  private(set) var tables: StageTables!

  public init(_ pack: RulePack) {
    diagnostics = pack.diagnostics
    wordLists = pack.wordLists
    lexicon = Lexicon(knowledge: Knowledge())
    _ = lexicon.id(of: ".")
    // No rule asks for names while it is compiled, and they take as long as half of the rules.
    let names = Future { GazetteerIndex(pack) }
    var builder = KnowledgeBuilder(lexicon.knowledge)
    builder.add(pack)
    diagnostics += builder.diagnostics
    compileRules(pack, listsWithPhrases: builder.listsWithPhrases)
    tables = StageTables(self)
    lexicon.knowledge.names = names.take()
    lexicon.close()
  }

  /// The number of a stage by the first part of its rules' ids; nil when no rule has it.
  ///
  /// Rules with `evidence` find nothing themselves and are a stage of their own, ``evidenceStage``.
  public func stage(_ name: String) -> Int? { stageNumbers[name] }

  /// The number of the stage of all rules that are evidence for what others find, whatever it is; nil where there are
  /// none.
  var evidenceStage: Int? { stageNumbers[Self.evidence] }

  /// No first part of an id.
  private static let evidence = " evidence"

  /// A word list, token class or gazetteer by name; nil when the packs have none of it.
  public func listed(_ name: String) -> ClassID? { lexicon.knowledge.classIDs[name] }

  /// The value that a word list gives to a single word; nil where the list or the word is unknown.
  ///
  /// For ``StageTables`` only: the word is added to the lexicon.
  func value(of word: String, in list: String) -> String? {
    guard let listed = listed(list) else { return nil }
    let id = lexicon.id(of: word)
    lexicon.takeEntries(of: id)
    return lexicon.knowledge.value(fold: lexicon.fold(id), shape: lexicon.shape(id), in: listed)
  }
}

extension RuleSet {
  private mutating func compileRules(_ pack: RulePack, listsWithPhrases: Set<Int>) {
    var compiler = PatternCompiler(
      pack: pack, lexicon: lexicon, classIDs: lexicon.knowledge.classIDs, listsWithPhrases: listsWithPhrases)
    var needs = WordNeeds(lexicon, wordLists: pack.wordLists)
    for rule in pack.rules {
      do {
        let isEvidence = rule.value("evidence") != nil
        let program = try compiler.compile(rule.find, labels: !isEvidence)
        var before: [PatternProgram] = []
        var after: [PatternProgram] = []
        for node in rule.unlessBefore { before.append(try compiler.compile(node, labels: false)) }
        for node in rule.unlessAfter { after.append(try compiler.compile(node, labels: false)) }
        let stage = number(ofStage: isEvidence ? Self.evidence : String(rule.stage))
        rules.append(
          CompiledRule(
            rule: rule, stage: stage, program: program, unlessBefore: before, unlessAfter: after,
            phrases: lexicon.knowledge.phraseWords, wordNeed: needs.need(of: program)))
      } catch {
        diagnostics.append(unknown(error, rule: rule, pack: pack))
      }
    }
    codes = RuleCodes(rules, needCount: needs.count, phrases: lexicon.knowledge.phraseWords)
    addTriggers()
  }

  private mutating func number(ofStage name: String) -> Int {
    if let known = stageNumbers[name] { return known }
    let number = min(stageNumbers.count, 63)
    stageNumbers[name] = number
    return number
  }

  private mutating func addTriggers() {
    var terms = TriggerTerms(wordCount: lexicon.count, classCount: lexicon.knowledge.classNames.count)
    for rule in rules { terms.add(rule.program) }
    var beginnings = PatternBeginnings(terms: terms, phrases: lexicon.knowledge.phraseWords)
    var needs: [[PatternNeeds]] = []
    for compiled in rules {
      if let all = beginnings.all(of: compiled.program) {
        needs.append(all)
        continue
      }
      needs.append([])
      let place = compiled.rule.place
      diagnostics.append(
        RuleDiagnostic(
          path: place.path, line: place.line, code: "rule.matches-nothing",
          message: "rule \(compiled.id) can match without taking a word"))
    }
    lexicon.knowledge.triggers = RuleTriggers(needs, stages: rules.map(\.stage), terms: terms)
  }

  private func unknown(_ error: UnknownName, rule: RulePack.Rule, pack: RulePack) -> RuleDiagnostic {
    if error.isTooLarge {
      return RuleDiagnostic(
        path: rule.place.path, line: rule.place.line, code: "rule.too-large",
        message:
          "rule \(rule.id): its repetitions, written out, are too many; repeat less, or make it two rules")
    }
    let known =
      Array(pack.wordLists.keys) + Array(pack.tokenClasses.keys) + Array(pack.patterns.keys)
      + Array(pack.gazetteers.keys)
      + BuiltInClass.allCases.map(\.name) + AnnotationKind.allCases.map { String(describing: $0) }
    let nearest = known.sorted().min { Self.distance($0, error.name) < Self.distance($1, error.name) }
    var message =
      error.isRecursive ? "pattern '\(error.name)' names itself" : "nothing is named '\(error.name)'"
    if !error.isRecursive, let nearest, Self.distance(nearest, error.name) <= 3 {
      message += "; did you mean '\(nearest)'?"
    }
    return RuleDiagnostic(
      path: rule.place.path, line: rule.place.line, column: error.column + 1, code: "rule.unknown-name",
      message: "rule \(rule.id): \(message)")
  }

  /// Levenshtein's distance.
  private static func distance(_ a: String, _ b: String) -> Int {
    let right = Array(b.utf8)
    var row = Array(0...right.count)
    for (i, x) in a.utf8.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, y) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? corner : min(corner, above, row[j]) + 1
        corner = above
      }
    }
    return row[right.count]
  }
}
