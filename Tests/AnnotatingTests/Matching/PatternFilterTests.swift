import RulePacks
import StatementText
import Testing

@testable import Annotating

/// What decides that a rule need not be run never says no where the rule matches.
@Suite struct PatternFilterTests {
  private static let pack = PackLoader().load(language: "en")
  private static let ruleSet = RuleSet(pack)

  private static func analysis(_ text: String, _ rules: RuleSet) -> Analysis {
    var annotator = Annotator(rules)
    let bytes = Array(text.utf8)
    return annotator.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
  }

  /// Where a program matches, by the machine alone; reports the tokens at which the filter would not have let it run.
  private static func matches(
    of program: RuleCodes.Program, in analysis: Analysis
  ) -> (tokens: [Int], missed: [Int]) {
    let context = MatchContext(analysis)
    var machine = PatternMachine()
    var filter = PatternFilter()
    var (tokens, missed): ([Int], [Int]) = ([], [])
    for token in 0..<analysis.tokens.count {
      guard let end = machine.run(program, at: token, context: context, limit: analysis.tokens.count),
        end > token
      else { continue }
      tokens.append(token)
      if !filter.canMatch(program, at: token, context: context, limit: analysis.tokens.count) {
        missed.append(token)
      }
    }
    return (tokens, missed)
  }

  /// Words made from each built-in rule's own expression, whole and with a few changes.
  @Test func noBuiltInRuleIsKeptFromAMatch() throws {
    var maker = MatchMaker(pack: Self.pack)
    var matched = 0
    for (index, rule) in Self.ruleSet.rules.enumerated() {
      var hasMatched = false
      let find = try #require(rule.rule.find)
      for _ in 0..<6 {
        var words = maker.words(of: find)
        if maker.isLucky(3) { words = maker.changed(words) }
        let analysis = words.analysis(Self.ruleSet)
        let code = Self.ruleSet.codes.codes[index]
        let found = Self.matches(of: code.program, in: analysis)
        #expect(found.missed.isEmpty, "\(rule.id): \(words.text)")
        hasMatched = hasMatched || !found.tokens.isEmpty
        // Nor by what the words say of how the rule can begin; what must not stand beside a match is another matter.
        if code.firstBeside == code.endAfter {
          let all = analysis.matches(stage: rule.stage, captures: false).filter { $0.rule == index }
          #expect(all.map(\.tokens.lowerBound) == found.tokens, "\(rule.id): \(words.text)")
        }
        for program in code.firstBeside..<code.endAfter {
          let missed = Self.matches(of: Self.ruleSet.codes.beside[Int(program)].program, in: analysis).missed
          #expect(missed.isEmpty, "\(rule.id), beside: \(words.text)")
        }
      }
      if hasMatched { matched += 1 }
    }
    // Else nothing is tested here.
    #expect(matched * 10 > Self.ruleSet.rules.count * 8, "\(matched) of \(Self.ruleSet.rules.count)")
  }

  /// Expressions that lead back to their beginning, take white space in odd places, or can take nothing at the end.
  @Test(arguments: [
    "( {lower})* end", "( ?{lower})+{number}", "({lower} )*{number}", "(( one| two)+ ?)*three", "(a|b|a b)*c",
    "({start}{word} )*{number}", "({word}{end})+", "(one)?(two)?(three)?four?", "((a )?b )*{number}( c)*",
    "[[( one)*]] two", "({capitalized}-?)+ {lower}",
  ])
  func expressionsOfAllShapes(_ find: String) throws {
    var diagnostics: [RuleDiagnostic] = []
    var pack = RulePack()
    let file = RuleFile(
      path: "t.rules", bytes: Array("rule t.x\n  find \(find)\n".utf8), detail: .all,
      diagnostics: &diagnostics)
    pack.add(file) { _ in nil }
    let rules = RuleSet(pack)
    try #require(rules.rules.count == 1)
    var maker = MatchMaker(pack: pack)
    let vocabulary = ["one", "two", "three", "four", "a", "b", "c", "end", "End", "7", "Ada", "-", "."]
    var matched = 0
    for round in 0..<300 {
      var text = ""
      if round % 2 == 0 {
        text = maker.words(of: try #require(rules.rules[0].rule.find)).text
      } else {
        for _ in 0..<8 { text += vocabulary[maker.number(vocabulary.count)] + (maker.isLucky(4) ? "" : " ") }
      }
      let found = Self.matches(of: rules.codes.codes[0].program, in: Self.analysis(text, rules))
      #expect(found.missed.isEmpty, "\(find): \(text)")
      matched += found.tokens.count
    }
    #expect(matched > 0)
  }

  /// A rule that has mostly matched runs without the filter; what it finds must not hang on what was read before.
  @Test func whatWasReadBeforeChangesNothing() {
    let (pack, faults) = readRules("rule t.x\n  find {number} small (red|blue) dogs( and cats)?\n")
    let rules = RuleSet(pack)
    #expect(faults.isEmpty && rules.diagnostics.isEmpty)
    func matches(_ annotator: inout Annotator, _ text: String) -> [Range<Int>] {
      let bytes = Array(text.utf8)
      let text = StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)])
      return annotator.analyze(text).matches(stage: 0).map(\.tokens)
    }
    let often = Array(repeating: "7 small red dogs and 9 small blue dogs and cats", count: 5)
    var annotator = Annotator(rules)
    // The first three words fit, and no more.
    let never = ["8 small red hens", "8 small blue cats, 6 small red dogs", "small red dogs"]
    for text in often + never + often + never {
      var fresh = Annotator(rules)
      #expect(matches(&annotator, text) == matches(&fresh, text), "\(text)")
    }
  }

  @Test func aHabitTakesFourMatchesAndIsLostSooner() {
    var habits = RuleHabits()
    var found: [Bool] = []
    for matched in [true, true, true, true, false] {
      habits.note(7, matched: matched)
      found.append(habits.isMatching(7))
    }
    let others = [habits.isMatching(6), habits.isMatching(8)]
    #expect(found == [false, false, false, true, false] && others == [false, false])
  }
}

/// Makes words that an expression matches, by going one of its ways.
private struct MatchMaker {
  struct Words {
    var text = ""
    /// The bytes of annotations.
    var annotations: [(kind: AnnotationKind, bytes: Range<Int>)] = []

    func analysis(_ rules: RuleSet) -> Analysis {
      var annotator = Annotator(rules)
      let bytes = Array(text.utf8)
      var analysis = annotator.analyze(
        StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
      for (kind, bytes) in annotations {
        let tokens = analysis.tokens.tokens(inBytes: bytes)
        if !tokens.isEmpty { analysis.layer.add(kind, tokens: tokens) }
      }
      return analysis
    }
  }

  private let pack: RulePack
  private var lists: [String: [String]] = [:]
  private var state: UInt64 = 42

  init(pack: RulePack) { self.pack = pack }

  /// A number from 0; always the same ones.
  mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func isLucky(_ oneIn: Int) -> Bool { number(oneIn) == 0 }

  mutating func words(of node: PatternNode) -> Words {
    var words = Words()
    if isLucky(2) { words.text = Self.plain[number(Self.plain.count)] + " " }
    add(node, to: &words)
    if isLucky(2) { words.text += " " + Self.plain[number(Self.plain.count)] }
    return words
  }

  /// The same with a word more, less or in another form.
  mutating func changed(_ words: Words) -> Words {
    var parts = words.text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let place = number(parts.count)
    switch number(3) {
    case 0: parts.remove(at: place)
    case 1: parts.insert(Self.plain[number(Self.plain.count)], at: place)
    default: parts[place] = isLucky(2) ? parts[place].uppercased() : parts[place].lowercased()
    }
    return Words(text: parts.joined(separator: " "))
  }

  private static let plain = [
    "the", "of", "17", "Norvika", "harbour", "J", "HFX", "2024", "said", "\u{201C}", ".", ",", "(", ")", "-",
    "’s", "minister", "Ada", "3rd", "14:30", "é", "U.N.", "two-day", "1990s",
  ]

  private mutating func add(_ node: PatternNode, to words: inout Words) {
    switch node {
    case .literal(let word): words.text += isLucky(4) ? word.uppercased() : word
    case .space(let required): if required || isLucky(2) { words.text += isLucky(8) ? "\n" : " " }
    case .sequence(let parts): for part in parts { add(part, to: &words) }
    case .alternatives(let branches): add(branches[number(branches.count)], to: &words)
    case .repetition(let inner, let least, let most):
      for _ in 0..<least + number(min(most - least, 3) + 1) { add(inner, to: &words) }
    case .target(let inner): add(inner, to: &words)
    case .reference(_, let name, _): add(named: name, to: &words)
    }
  }

  private mutating func add(named name: String, to words: inout Words) {
    if name == "start" || name == "end" { return }
    if let list = pack.wordLists[name] {
      let entries = lists[name] ?? list.entries.map(\.words)
      lists[name] = entries
      if !entries.isEmpty { words.text += entries[number(entries.count)] }
    } else if let pattern = pack.patterns[name] {
      add(pattern.find, to: &words)
    } else if let kind = AnnotationKind(rawName: name) {
      let start = words.text.utf8.count
      words.text += ["Ada Moss", "Moss", "the Harbour Forum", "3 May 2024"][number(4)]
      words.annotations.append((kind, start..<words.text.utf8.count))
    } else {
      words.text += sample(of: name)
    }
  }

  /// A word of a token class, a gazetteer of words or a kind of word: one of a few that happens to be in it.
  private mutating func sample(of name: String) -> String {
    if let words = lists[name] { return words[number(words.count)] }
    var found: [String] = []
    if let token = pack.tokenClasses[name], let expression = try? TokenExpression(token.expression) {
      found = Self.samples.filter { word in
        Array(word.utf8).withUnsafeBufferPointer { expression.matches($0) }
      }
    } else if let builtIn = BuiltInClass(rawValue: name) {
      found = Self.samples.filter { word in
        Array(word.utf8).withUnsafeBufferPointer { TokenShape(of: $0).isSuperset(of: builtIn.shape) }
      }
    }
    if found.isEmpty { found = Self.samples }
    lists[name] = found
    return found[number(found.count)]
  }

  private static let samples: [String] =
    plain + (0...31).map { "\($0)" } + (1...12).map { "0\($0)" }
    + (1...9).flatMap { ["\($0)th", "\($0)st", "\($0)nd", "\($0)rd"] }
    + [
      "1999", "2031", "1446", "99", "120", "00", "07", "45", "59", "am", "pm", "a.m.", "p.m.", "noon", "10am",
      "9pm",
      "Q3", "H1", "W12", "T", "Z", "FY2024", "20240503", "10h30", "6e", "1er", "Anna", "John", "Mary",
      "Smith", "Jones",
      "monday", "May", "march", "II", "IV", "S", "II.", "A", "B", "60s", "'90s", "mid", "+", "/", ":", "1593",
    ]
}
