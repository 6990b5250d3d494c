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

  /// - Parameter compiled: What was worked out of the very same pack before.
  public init(_ pack: RulePack, compiled: CompiledPack? = nil) {
    // Two threads take half of the work each: expressions become programs without a look at what lists say of words,
    // and neither what can begin the rules nor any name is asked for before a text is read.
    let classes = PackClasses(pack)
    let gathered = Future { PackWords(pack, classes, compiled) }
    let names = Future { GazetteerIndex(pack, compiled) }
    let known = compiled.map { compiled in Future { Triggers(triggers: RuleTriggers(compiled)) } }
    diagnostics = pack.diagnostics
    wordLists = pack.wordLists
    lexicon = Lexicon(knowledge: Knowledge())
    _ = lexicon.id(of: ".")
    let knowledge = lexicon.knowledge
    knowledge.define(classes)
    let (programs, faults) = compileRules(pack)
    let words = gathered.take()
    knowledge.take(words)
    diagnostics += words.diagnostics + faults
    let triggers = known ?? triggers(of: programs)
    addRules(programs)
    tables = StageTables(self)
    knowledge.names = names.take()
    add(triggers.take(), of: programs)
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

  /// What a gazetteer of single words has in a column beside a word, as it is written; nil where it has no such word.
  public func cell(
    _ column: String, beside word: UnsafeBufferPointer<UInt8>, in gazetteer: String
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let listed = listed(gazetteer),
      let table = lexicon.knowledge.wordTables.first(where: { $0.members.contains { $0.listed == listed } })?
        .table,
      let line = table.line(of: word), let column = table.column(column)
    else { return nil }
    return table.cell(column, of: line)
  }

  /// The stage that finds the dates by these rules.
  public var dates: DateStage { tables.dates }

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
  /// A rule's programs, before it is known what they need.
  private struct Programs {
    var rule: RulePack.Rule
    var stage: Int
    var find: PatternProgram
    var unlessBefore: [PatternProgram] = []
    var unlessAfter: [PatternProgram] = []
  }

  private mutating func compileRules(_ pack: RulePack) -> ([Programs], faults: [RuleDiagnostic]) {
    var compiler = PatternCompiler(pack: pack, lexicon: lexicon, classIDs: lexicon.knowledge.classIDs)
    var compiled: [Programs] = []
    var faults: [RuleDiagnostic] = []
    compiled.reserveCapacity(pack.rules.count)
    for rule in pack.rules {
      do {
        let isEvidence = rule.value("evidence") != nil
        var programs = Programs(
          rule: rule, stage: 0, find: try compiler.compile(rule.find, labels: !isEvidence))
        for node in rule.unlessBefore {
          programs.unlessBefore.append(try compiler.compile(node, labels: false))
        }
        for node in rule.unlessAfter {
          programs.unlessAfter.append(try compiler.compile(node, labels: false))
        }
        programs.stage = number(ofStage: isEvidence ? Self.evidence : String(rule.stage))
        compiled.append(programs)
      } catch {
        faults.append(unknown(error, rule: rule, pack: pack))
      }
    }
    return (compiled, faults)
  }

  private mutating func addRules(_ compiled: [Programs]) {
    var needs = WordNeeds(lexicon, wordLists: wordLists)
    let phrases = lexicon.knowledge.phraseWords
    rules.reserveCapacity(compiled.count)
    for programs in compiled {
      rules.append(
        CompiledRule(
          rule: programs.rule, stage: programs.stage, program: programs.find,
          unlessBefore: programs.unlessBefore, unlessAfter: programs.unlessAfter, phrases: phrases,
          wordNeed: needs.need(of: programs.find)))
    }
    codes = RuleCodes(rules, needCount: needs.count, phrases: phrases)
  }

  private mutating func number(ofStage name: String) -> Int {
    if let known = stageNumbers[name] { return known }
    let number = min(stageNumbers.count, 63)
    stageNumbers[name] = number
    return number
  }

  /// What can begin the rules, and the places of those that nothing need begin.
  private struct Triggers: Sendable {
    var triggers: RuleTriggers
    var endless: [Int] = []

    init(triggers: RuleTriggers) { self.triggers = triggers }

    init(_ programs: [PatternProgram], stages: [Int], wordCount: Int, classCount: Int, phrases: PhraseWords) {
      var terms = TriggerTerms(wordCount: wordCount, classCount: classCount)
      for program in programs { terms.add(program) }
      var beginnings = PatternBeginnings(terms: terms, phrases: phrases)
      var needs: [[PackedNeeds]] = []
      for (number, program) in programs.enumerated() {
        let all = beginnings.all(of: program)
        if all == nil { endless.append(number) }
        needs.append(all ?? [])
      }
      triggers = RuleTriggers(needs, stages: stages, terms: terms)
    }
  }

  private func triggers(of compiled: [Programs]) -> Future<Triggers> {
    let (programs, stages) = (compiled.map(\.find), compiled.map(\.stage))
    let (wordCount, classCount) = (lexicon.count, lexicon.knowledge.classNames.count)
    let phrases = lexicon.knowledge.phraseWords
    return Future {
      Triggers(programs, stages: stages, wordCount: wordCount, classCount: classCount, phrases: phrases)
    }
  }

  private mutating func add(_ made: Triggers, of compiled: [Programs]) {
    lexicon.knowledge.triggers = made.triggers
    for number in made.endless {
      let rule = compiled[number].rule
      diagnostics.append(
        RuleDiagnostic(
          path: rule.place.path, line: rule.place.line, code: "rule.matches-nothing",
          message: "rule \(rule.id) can match without taking a word"))
    }
  }

  /// Writes what another rule set of the same pack can take over.
  func pack(into writer: inout PackWriter) {
    let knowledge = lexicon.knowledge
    knowledge.waiting.pack(into: &writer)
    knowledge.phraseWords.pack(into: &writer)
    knowledge.names.pack(into: &writer)
    knowledge.triggers.pack(into: &writer)
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
