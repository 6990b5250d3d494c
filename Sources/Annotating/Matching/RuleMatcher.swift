import RulePacks
import StatementText

/// One place where a rule fits.
public struct RuleMatch: Sendable {
  /// Index into ``RuleSet/rules``.
  public var rule: Int
  /// All tokens that the rule took.
  public var tokens: Range<Int>
  /// What is annotated: the part in `[[ ]]`, else all.
  public var target: Range<Int>
  /// Tokens of each label that took some; in the order of the rule's labels.
  public var captures: [Capture]

  public struct Capture: Sendable {
    public var label: String
    public var tokens: Range<Int>
    var listed: ClassID?
  }

  init(_ found: FoundMatch, _ captures: UnsafeBufferPointer<FoundCapture>, _ labels: [PatternProgram.Label]) {
    (rule, tokens, target) = (Int(found.rule), found.tokens.range, found.target.range)
    self.captures = captures[found.captures.range].map { capture in
      let label = labels[Int(capture.label)]
      return Capture(label: label.name, tokens: capture.tokens.range, listed: label.listed)
    }
  }

  public subscript(label: String) -> Capture? { captures.first { $0.label == label } }
}

/// One statement as the stages see it: text, tokens, words, and what earlier stages found.
///
/// A stage asks for matches of its rules, and for words, classes and names at tokens.
public struct Analysis: Sendable {
  /// What does not change any more, behind one reference: an analysis is handed on for each token, and copying
  /// its fifty arrays' references took a third of the time.
  final class Storage: @unchecked Sendable {
    // Unchecked: nothing changes but the lexicon and the trace, which stay on their worker's thread.
    let text: StatementText
    let ruleSet: RuleSet
    let tokens: Tokens
    let lexicon: Lexicon
    /// By token; those of `tokens`.
    let facts: UnsafePointer<TokenFacts>
    let tokenCount: Int
    /// Where rules may match by the words that stand there.
    let attempts: RuleAttempts
    /// The longest gazetteer name at each token that begins one: several stages ask for it.
    let gazetteerNames: [GazetteerName]
    /// By token: which of `gazetteerNames` begins there, plus one.
    let gazetteerHits: FlatArray<Int32>
    /// The worker's, for the searches of all stages.
    let memory: MatchMemory
    /// Where stages note what they considered; nil unless somebody asks why.
    var trace: AnnotationTrace?

    init(text: StatementText, ruleSet: RuleSet, tokens: Tokens, lexicon: Lexicon) {
      self.text = text
      self.ruleSet = ruleSet
      self.tokens = tokens
      self.lexicon = lexicon
      memory = lexicon.memory
      facts = tokens.facts
      tokenCount = tokens.count
      attempts = RuleAttempts(tokens, lexicon)
      var names: [GazetteerName] = []
      names.reserveCapacity(tokens.count / 16)
      gazetteerHits = FlatArray(repeating: 0, count: tokens.count)
      let hits = gazetteerHits.base
      let index = lexicon.knowledge.names
      let words = lexicon.knowledge.wordNames
      let kinds = lexicon.knowledge.nameKinds
      text.bytes.withUnsafeBufferPointer { bytes in
        for block in 0..<tokens.blockCount {
          let range = tokens.block(block)
          func look(at token: Int, _ names: inout [GazetteerName]) {
            guard
              let found = index.longest(
                at: token, of: words, tokens: tokens, text: bytes, limit: range.upperBound)
            else { return }
            names.append(
              GazetteerName(
                tokens: token..<found.end, number: found.name, kind: kinds.kind(of: found.name, in: index)))
            hits[token] = Int32(names.count)
          }
          // What a word can begin is fetched while the one before it is looked at.
          var waiting: Int?
          tokens.forEach(.nameStart, in: range) { token in
            let list = tokens.facts[token].names
            if list == 0 { return }
            words.prefetch(list)
            if let waiting { look(at: waiting, &names) }
            waiting = token
          }
          if let waiting { look(at: waiting, &names) }
        }
      }
      gazetteerNames = names
    }

    /// The longest gazetteer name at a token that ends before `limit`.
    func longestName(at token: Int, limit: Int) -> GazetteerName? {
      let knowledge = lexicon.knowledge
      let found = text.bytes.withUnsafeBufferPointer { bytes in
        knowledge.names.longest(
          at: token, of: knowledge.wordNames, tokens: tokens, text: bytes, limit: limit)
      }
      return found.map {
        GazetteerName(
          tokens: token..<$0.end, number: $0.name,
          kind: knowledge.nameKinds.kind(of: $0.name, in: knowledge.names))
      }
    }
  }

  let storage: Storage
  public var layer: AnnotationLayer

  init(text: StatementText, ruleSet: RuleSet, tokens: Tokens, lexicon: Lexicon) {
    layer = AnnotationLayer(tokenCount: tokens.count)
    storage = Storage(text: text, ruleSet: ruleSet, tokens: tokens, lexicon: lexicon)
  }

  public var text: StatementText { _read { yield storage.text } }
  public var ruleSet: RuleSet { _read { yield storage.ruleSet } }
  public var tokens: Tokens { _read { yield storage.tokens } }
  public var lexicon: Lexicon { _read { yield storage.lexicon } }

  /// What is known of a token.
  @inline(__always)
  func facts(_ token: Int) -> TokenFacts {
    precondition(UInt(bitPattern: token) < UInt(bitPattern: storage.tokenCount), "no such token")
    return storage.facts[token]
  }

  // MARK: Words

  public func word(_ token: Int) -> String { text.string(tokens.bytes(token..<token + 1)) }
  public func words(_ range: Range<Int>) -> String { text.string(tokens.bytes(range)) }
  public func shape(_ token: Int) -> TokenShape { facts(token).shape }
  /// The id of the token's word in lower case.
  public func fold(_ token: Int) -> UInt32 { facts(token).fold }
  /// Whether the token's word is in a word list, token class or gazetteer of words.
  public func has(_ token: Int, _ listed: ClassID?) -> Bool {
    guard let listed else { return false }
    return facts(token).classes.holds(listed.index)
  }

  /// Whether white space stands before a token.
  public func isSpaced(_ token: Int) -> Bool { facts(token).mark.contains(.spaceBefore) }

  /// The end of the longest entry of a word list that begins at a token, and its value; nil when none does.
  public func entry(of listed: ClassID?, at token: Int, limit: Int) -> (end: Int, value: String)? {
    guard let found = longestEntry(of: listed, at: token, limit: limit) else { return nil }
    // Token classes and gazetteers of words have words, but no entries with values.
    return listedValue(found).map { (found.tokens.upperBound, $0) }
  }

  // MARK: Gazetteers of names

  /// The longest gazetteer name that begins at a token and ends at a token's end before `limit`.
  public func gazetteerName(at token: Int, limit: Int) -> GazetteerName? {
    precondition(UInt(bitPattern: token) < UInt(bitPattern: storage.tokenCount), "no such token")
    let hit = storage.gazetteerHits[token]
    guard hit != 0, token < limit else { return nil }
    let name = storage.gazetteerNames[Int(hit) - 1]
    if name.tokens.upperBound <= limit { return name }
    return storage.longestName(at: token, limit: limit)
  }

  // MARK: Rules

  /// The value of a capture: a word list's, a token class's first group, or the words themselves.
  public func value(_ capture: RuleMatch.Capture) -> String {
    value(of: capture.tokens, in: capture.listed)
  }

  func value(of captured: Range<Int>, in listed: ClassID?) -> String {
    if let listed {
      if let entry = entry(of: listed, at: captured.lowerBound, limit: captured.upperBound),
        entry.end == captured.upperBound
      {
        return entry.value
      }
      if captured.count == 1, let expression = lexicon.knowledge.expressions[listed] {
        var word = self.word(captured.lowerBound)
        if let value = word.withUTF8({ expression.value($0) }) { return value }
      }
    }
    return words(captured)
  }
}

/// A place where a name of a gazetteer stands.
public struct GazetteerName: Sendable, BitwiseCopyable {
  private let span: TokenSpan
  let number: Int
  let kind: GazetteerKind

  init(tokens: Range<Int>, number: Int, kind: GazetteerKind) {
    span = TokenSpan(tokens)
    self.number = number
    self.kind = kind
  }

  public var tokens: Range<Int> { span.range }
  public var isCountry: Bool { kind.type == .place && kind.place == .country }
}
