import RulePacks

/// All rules of a language, compiled: programs, the index of what can begin them, and the lexicon they know.
public final class RuleSet: @unchecked Sendable {
  // A class: each statement's analysis has it, and a copy would count a dozen references. Unchecked: nothing changes
  // once it is made. For exclusive access see `Lexicon`.

  /// A class: a rule is looked at for each word that it can begin.
  public final class CompiledRule: Sendable {
    public let rule: RulePack.Rule
    /// The number of its stage; see ``RuleSet/stage(_:)``.
    public let stage: Int
    public let name: RuleName
    let labels: [PatternProgram.Label]
    public var id: String { rule.id }

    init(_ rule: RulePack.Rule, stage: Int, labels: [PatternProgram.Label]) {
      self.rule = rule
      name = RuleName(id: rule.id)
      self.stage = stage
      self.labels = labels
    }
  }

  @exclusivity(unchecked) public private(set) var rules: [CompiledRule] = []
  /// The same for those who run them.
  @exclusivity(unchecked) private(set) var codes = RuleCodes(
    [], needs: [], needCount: 0, phrases: PhraseWords())
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
    let knowledge = Knowledge()
    lexicon = Lexicon(knowledge: knowledge)
    diagnostics = pack.diagnostics
    wordLists = pack.wordLists
    knowledge.define(classes)
    let triggers: Future<RuleTriggers>
    if let compiled {
      let memory = Future { ProgramMemory(compiled) }
      triggers = Future { RuleTriggers(compiled) }
      takeOver(compiled, pack)
      codes = RuleCodes(compiled, memory.take(), knowledge)
      knowledge.take(gathered.take())
    } else {
      _ = lexicon.id(of: ".")
      let programs = compileRules(pack)
      let words = gathered.take()
      knowledge.take(words)
      diagnostics += words.diagnostics
      triggers = self.triggers(of: programs)
      addRules(programs)
    }
    tables = StageTables(self, compiled)
    knowledge.names = names.take()
    knowledge.triggers = triggers.take()
    diagnostics += knowledge.triggers.endless.map { endless(rules[$0].rule) }
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
  /// Faults go to `diagnostics` and cost their rule.
  private func compileRules(_ pack: RulePack) -> [RulePrograms] {
    var compiler = PatternCompiler(pack: pack, lexicon: lexicon, classIDs: lexicon.knowledge.classIDs)
    var compiled: [RulePrograms] = []
    compiled.reserveCapacity(pack.rules.count)
    for rule in pack.rules {
      guard let find = rule.find else {
        preconditionFailure("rules whose expressions were not read are compiled already")
      }
      do {
        var programs = RulePrograms(
          rule: rule, stage: 0, find: try compiler.compile(find, labels: !rule.isEvidence))
        for node in rule.unlessBefore {
          programs.unlessBefore.append(try compiler.compile(node, labels: false))
        }
        for node in rule.unlessAfter {
          programs.unlessAfter.append(try compiler.compile(node, labels: false))
        }
        programs.stage = number(ofStageOf: rule)
        compiled.append(programs)
      } catch {
        diagnostics.append(unknown(error, rule: rule, pack: pack))
      }
    }
    return compiled
  }

  private func addRules(_ compiled: [RulePrograms]) {
    var needs = WordNeeds(lexicon, wordLists: wordLists)
    let phrases = lexicon.knowledge.phraseWords
    let all = compiled.map { needs.need(of: $0.find) }
    codes = RuleCodes(compiled, needs: all, needCount: needs.count, phrases: phrases)
    rules = compiled.map { CompiledRule($0.rule, stage: $0.stage, labels: $0.find.labels) }
  }

  private func number(ofStageOf rule: RulePack.Rule) -> Int {
    let name = rule.isEvidence ? Self.evidence : String(rule.stage)
    if let known = stageNumbers[name] { return known }
    let number = min(stageNumbers.count, 63)
    stageNumbers[name] = number
    return number
  }

  private func triggers(of compiled: [RulePrograms]) -> Future<RuleTriggers> {
    let (programs, stages) = (compiled.map(\.find), compiled.map(\.stage))
    let (wordCount, classCount) = (lexicon.count, lexicon.knowledge.classNames.count)
    let phrases = lexicon.knowledge.phraseWords
    return Future {
      var terms = TriggerTerms(wordCount: wordCount, classCount: classCount)
      for program in programs { terms.add(program) }
      var beginnings = PatternBeginnings(terms: terms, phrases: phrases)
      return RuleTriggers(programs.map { beginnings.all(of: $0) }, stages: stages, terms: terms)
    }
  }

  // MARK: Compiled ahead

  /// Takes over the words of the rules and their stages, and what else is not a table of its own.
  private func takeOver(_ compiled: CompiledPack, _ pack: RulePack) {
    // In their order, so that all have the numbers that the programs know.
    compiled.forEachString(.words, .wordLetters) { word in
      _ = lexicon.id(of: word, hash: Lexicon.hash(word))
    }
    lexicon.knowledge.hideClasses(compiled)
    let labels = compiled.labels
    precondition(labels.count == pack.rules.count, "a compiled pack of other rules")
    rules.reserveCapacity(pack.rules.count)
    for (rule, labels) in zip(pack.rules, labels) {
      rules.append(CompiledRule(rule, stage: number(ofStageOf: rule), labels: labels))
    }
  }

  /// Writes what a rule set of the same pack can take over.
  func pack(into writer: inout PackWriter) {
    let knowledge = lexicon.knowledge
    // Those that the stages' tables bring too.
    writer.add((0..<lexicon.count).map { lexicon.bytes(of: UInt32($0)) }, .words, .wordLetters)
    writer.add(labels: rules.map(\.labels))
    knowledge.packHidden(into: &writer)
    codes.pack(into: &writer, setWidth: knowledge.sets.width)
    knowledge.waiting.pack(into: &writer)
    knowledge.phraseWords.pack(into: &writer)
    knowledge.names.pack(into: &writer)
    knowledge.triggers.pack(into: &writer)
    tables.quotations.cues.pack(into: &writer)
  }

  // MARK: Faults

  private func endless(_ rule: RulePack.Rule) -> RuleDiagnostic {
    RuleDiagnostic(
      path: rule.place.path, line: rule.place.line, code: "rule.matches-nothing",
      message: "rule \(rule.id) can match without taking a word")
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

/// A rule's programs, before it is known what they need.
struct RulePrograms {
  var rule: RulePack.Rule
  var stage: Int
  var find: PatternProgram
  var unlessBefore: [PatternProgram] = []
  var unlessAfter: [PatternProgram] = []
}

extension RulePack.Rule {
  fileprivate var isEvidence: Bool { value("evidence") != nil }
}
