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
    public var id: String { rule.id }

    init(
      rule: RulePack.Rule, stage: Int, program: PatternProgram, unlessBefore: [PatternProgram],
      unlessAfter: [PatternProgram], annotationNeed: AnnotationNeed
    ) {
      self.rule = rule
      name = RuleName(id: rule.id)
      self.stage = stage
      self.program = program
      self.unlessBefore = unlessBefore
      self.unlessAfter = unlessAfter
      self.annotationNeed = annotationNeed
    }
  }

  public private(set) var rules: [CompiledRule] = []
  /// The same for those who run them.
  private(set) var codes = RuleCodes([])
  /// Faults of the packs, those of reading included.
  public private(set) var diagnostics: [RuleDiagnostic]
  /// The words of the rules; each worker copies it.
  public let lexicon: Lexicon
  private var stageNumbers: [String: Int] = [:]
  /// The word lists as they were read, for stages that compile tables of their own.
  public let wordLists: [String: RulePack.WordList]
  /// By class: the words of the list's phrases.
  private var phraseWords: [Int: PatternNeeds.Phrases] = [:]

  public init(_ pack: RulePack) {
    diagnostics = pack.diagnostics
    wordLists = pack.wordLists
    lexicon = Lexicon(knowledge: Knowledge())
    _ = lexicon.id(of: ".")
    let lists = defineClasses(pack)
    compileRules(pack, listsWithPhrases: lists)
  }

  /// The number of a stage by the first part of its rules' ids; nil when no rule has it.
  public func stage(_ name: String) -> Int? { stageNumbers[name] }

  /// A word list, token class or gazetteer by name; nil when the packs have none of it.
  public func listed(_ name: String) -> ClassID? { lexicon.knowledge.classIDs[name] }

  /// The value that a word list gives to a single word; nil where the list or the word is unknown.
  public func value(of word: String, in list: String) -> String? {
    guard let listed = listed(list), let id = lexicon.lookup(word) else { return nil }
    return lexicon.knowledge.value(fold: lexicon.fold(id), shape: lexicon.shape(id), in: listed)
  }
}

extension RuleSet {
  private mutating func defineClasses(_ pack: RulePack) -> Set<Int> {
    // Sorted, so that numbers do not depend on a dictionary's order.
    for name in pack.wordLists.keys.sorted() { _ = lexicon.knowledge.defineClass(name) }
    for name in pack.tokenClasses.keys.sorted() { _ = lexicon.knowledge.defineClass(name) }
    for name in pack.gazetteers.keys.sorted() { _ = lexicon.knowledge.defineClass(name) }
    var withPhrases = Set<Int>()
    for name in pack.wordLists.keys.sorted() {
      guard let list = pack.wordLists[name], let listed = self.listed(name) else { continue }
      if add(list, listed: listed) { withPhrases.insert(listed.index) }
    }
    for name in pack.tokenClasses.keys.sorted() {
      if let token = pack.tokenClasses[name], let listed = self.listed(name) { add(token, listed: listed) }
    }
    lexicon.knowledge.names.reserve(
      bytes: pack.gazetteers.values.reduce(0) { $1.value("use") == "words" ? $0 : $0 + $1.bytes.buffer.count }
    )
    for name in pack.gazetteers.keys.sorted() {
      if let gazetteer = pack.gazetteers[name], let listed = self.listed(name) {
        add(gazetteer, listed: listed)
      }
    }
    lexicon.knowledge.closeClasses()
    return withPhrases
  }

  /// Adds a list's words; true when some entry has several.
  private mutating func add(_ list: RulePack.WordList, listed: ClassID) -> Bool {
    var hasPhrases = false
    var words: [ListWord] = []
    list.forEach { entry, value in
      words.removeAll(keepingCapacity: true)
      EntryWords.forEach(entry) { words.append(ListWord(id: lexicon.id(of: $0, hash: $1), isSpaced: $2)) }
      guard let first = words.first else { return }
      let value = String(decoding: value, as: UTF8.self)
      if words.count > 1 {
        hasPhrases = true
        addPhrase(words, listed: listed, value: value)
      } else {
        lexicon.knowledge.list(
          fold: lexicon.fold(first.id), in: listed,
          needsCapital: lexicon.shape(first.id).contains(.capitalized),
          value: value)
      }
    }
    return hasPhrases
  }

  private struct ListWord {
    var id: UInt32
    var isSpaced: Bool
  }

  private mutating func addPhrase(_ words: [ListWord], listed: ClassID, value: String) {
    var capitals: UInt64 = 0
    for (index, word) in words.enumerated() where index < 64 && lexicon.shape(word.id).contains(.capitalized)
    {
      capitals |= 1 << UInt64(index)
    }
    let value = lexicon.knowledge.intern(value)
    let folds = words.map { lexicon.fold($0.id) }
    lexicon.knowledge.phrases.add(
      zip(folds, words).map { ($0, $1.isSpaced) }, listed: listed, value: value, capitals: capitals)
    lexicon.knowledge.phraseStarts[folds[0], default: []].insert(listed.index)
    phraseWords[listed.index, default: .init()].add(folds)
  }

  private mutating func add(_ token: RulePack.TokenClass, listed: ClassID) {
    do {
      lexicon.knowledge.expressions.append((listed, try TokenExpression(token.expression)))
    } catch {
      diagnostics.append(
        RuleDiagnostic(
          path: token.place.path, line: token.place.line, code: "rule.expression",
          message:
            "the expression of token \(token.name) is faulty at byte \(error.offset): \(error.message)",
          source: token.expression))
    }
  }

  /// `use words` makes a class of single words; everything else is a list of names.
  private mutating func add(_ gazetteer: RulePack.Gazetteer, listed: ClassID) {
    guard gazetteer.value("use") == "words" else {
      lexicon.knowledge.names.add(gazetteer)
      return
    }
    let table = SortedTable(gazetteer.bytes)
    let filters = gazetteer.values("where").compactMap { condition -> WordTable.Filter? in
      let parts = condition.split(separator: " ")
      guard let name = parts.first, let column = table.column(String(name)) else { return nil }
      return WordTable.Filter(column: column, cells: parts.dropFirst().map { Array($0.utf8) })
    }
    // A hand-made list beside a big one makes the same class.
    let joined = gazetteer.value("adds-to").flatMap { self.listed($0) } ?? listed
    let member = WordTable.Member(listed: joined, filters: filters)
    let file = gazetteer.value("file") ?? ""
    let isFolded = gazetteer.value("case") == "lower"
    if let known = lexicon.knowledge.wordTables.firstIndex(where: {
      $0.file == file && $0.isFolded == isFolded
    }) {
      lexicon.knowledge.wordTables[known].members.append(member)
    } else {
      lexicon.knowledge.wordTables.append(
        WordTable(file: file, table: table, isFolded: isFolded, members: [member]))
    }
  }

  private mutating func compileRules(_ pack: RulePack, listsWithPhrases: Set<Int>) {
    var compiler = PatternCompiler(pack: pack, lexicon: lexicon, listsWithPhrases: listsWithPhrases)
    for rule in pack.rules {
      do {
        let program = try compiler.compile(rule.find)
        var before: [PatternProgram] = []
        var after: [PatternProgram] = []
        for node in rule.unlessBefore { before.append(try compiler.compile(node)) }
        for node in rule.unlessAfter { after.append(try compiler.compile(node)) }
        let stage = number(ofStage: String(rule.stage))
        rules.append(
          CompiledRule(
            rule: rule, stage: stage, program: program, unlessBefore: before, unlessAfter: after,
            annotationNeed: AnnotationNeed(program, phrases: phraseWords)))
      } catch {
        diagnostics.append(unknown(error, rule: rule, pack: pack))
      }
    }
    codes = RuleCodes(rules)
    addTriggers()
  }

  private mutating func number(ofStage name: String) -> Int {
    if let known = stageNumbers[name] { return known }
    let number = min(stageNumbers.count, 63)
    stageNumbers[name] = number
    return number
  }

  private mutating func addTriggers() {
    var needs: [[PatternNeeds]] = []
    for compiled in rules {
      if let all = PatternNeeds.all(of: compiled.program, phrases: phraseWords) {
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
    lexicon.knowledge.triggers = RuleTriggers(needs, stages: rules.map(\.stage))
  }

  private func unknown(_ error: UnknownName, rule: RulePack.Rule, pack: RulePack) -> RuleDiagnostic {
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
