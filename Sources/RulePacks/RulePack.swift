/// All rule files of one language together: word lists, token classes, patterns, rules and gazetteers, by name.
///
/// A name that is defined again, in a later folder, takes the earlier one's place.
public struct RulePack: Sendable {
  public private(set) var wordLists: [String: WordList] = [:]
  public private(set) var tokenClasses: [String: TokenClass] = [:]
  public private(set) var patterns: [String: Pattern] = [:]
  public private(set) var rules: [Rule] = []
  public private(set) var gazetteers: [String: Gazetteer] = [:]
  public private(set) var diagnostics: [RuleDiagnostic] = []
  private var ruleIndex: [String: Int] = [:]

  public init() {}

  /// Packs in the order of their files.
  public init(joining packs: [RulePack]) { for pack in packs { add(pack) } }

  public struct Place: Sendable {
    public var path: String
    public var line: Int
  }

  public struct TokenClass: Sendable {
    public var name: String
    /// PCRE2; must match the whole token.
    public var expression: String
    public var place: Place
  }

  public struct Pattern: Sendable {
    public var name: String
    public var find: PatternNode
    public var place: Place
  }

  /// A TSV of names, and which of its lines count.
  public struct Gazetteer: Sendable {
    public var name: String
    public var fields: [RuleFile.Field]
    public var place: Place
    public var bytes: TableBytes
    public func value(_ key: String) -> String? { fields.first { $0.key == key }?.value }
    public func values(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }
    /// `use words`: it makes a class of single words, and is no list of names.
    public var isOfWords: Bool { value("use") == "words" }
  }

  public struct Rule: Sendable {
    public var id: String
    /// Nil where expressions are not read; see ``RuleFile/Detail``.
    public var find: PatternNode?
    public var unlessBefore: [PatternNode]
    public var unlessAfter: [PatternNode]
    public var trust: Int
    /// The keywords that the rule's stage reads, and the examples where they were asked for.
    public var fields: [RuleFile.Field]
    public var place: Place
    /// The part of the id before the first dot.
    public var stage: Substring { Substring(id.utf8.prefix { $0 != UInt8(ascii: ".") }) }
    public func value(_ key: String) -> String? { fields.first { $0.key == key }?.value }
    public func values(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }
  }

  /// Adds the items of one file. `table` finds a TSV's bytes by its file name.
  public mutating func add(_ file: RuleFile, table: (String) -> TableBytes?) {
    for item in file.items {
      let place = Place(path: file.path, line: item.line)
      switch item.kind {
      case "words": wordLists[item.name] = WordList(item, of: file, place: place)
      case "token": addToken(item, file: file, place: place)
      case "pattern":
        if let find = expressions("find", of: item, file: file).joinedAsAlternatives {
          patterns[item.name] = Pattern(name: item.name, find: find, place: place)
        }
      case "gazetteer": addGazetteer(item, file: file, place: place, table: table)
      default: addRule(item, file: file, place: place)
      }
    }
  }

  /// Adds the items of a pack whose files come later.
  mutating func add(_ later: RulePack) {
    wordLists.merge(later.wordLists) { $1 }
    tokenClasses.merge(later.tokenClasses) { $1 }
    patterns.merge(later.patterns) { $1 }
    gazetteers.merge(later.gazetteers) { $1 }
    rules.reserveCapacity(rules.count + later.rules.count)
    for rule in later.rules { add(rule) }
    diagnostics += later.diagnostics
  }

  /// Records a fault found outside, such as an unreadable file.
  public mutating func report(_ diagnostics: [RuleDiagnostic]) { self.diagnostics += diagnostics }
}

extension RulePack {
  private mutating func addToken(_ item: RuleFile.Item, file: RuleFile, place: Place) {
    guard let match = item.value("match") else {
      diagnostics.append(
        file.diagnostic(
          line: item.line, code: "rule.missing-keyword", message: "token \(item.name) has no 'match'"))
      return
    }
    tokenClasses[item.name] = TokenClass(name: item.name, expression: match, place: place)
  }

  private mutating func addGazetteer(
    _ item: RuleFile.Item, file: RuleFile, place: Place, table: (String) -> TableBytes?
  ) {
    guard let name = item.value("file"), let bytes = table(name) else {
      diagnostics.append(
        file.diagnostic(
          line: item.line, code: "rule.unknown-file",
          message: "gazetteer \(item.name) names no file in its folder by 'file'"))
      return
    }
    gazetteers[item.name] = Gazetteer(name: item.name, fields: item.fields, place: place, bytes: bytes)
  }

  private mutating func addRule(_ item: RuleFile.Item, file: RuleFile, place: Place) {
    let find = expressions("find", of: item, file: file).joinedAsAlternatives
    guard find != nil || file.detail == .withoutExpressions else {
      if item.value("find") == nil {
        diagnostics.append(
          file.diagnostic(
            line: item.line, code: "rule.missing-keyword", message: "rule \(item.name) has no 'find'"))
      }
      return
    }
    let rule = Rule(
      id: item.name, find: find, unlessBefore: expressions("unless-before", of: item, file: file),
      unlessAfter: expressions("unless-after", of: item, file: file),
      trust: Int(item.value("trust") ?? "0") ?? 0,
      fields: item.fields.filter { !Self.isRead($0.key) }, place: place)
    add(rule)
  }

  private mutating func add(_ rule: Rule) {
    if let index = ruleIndex[rule.id] {
      rules[index] = rule
    } else {
      ruleIndex[rule.id] = rules.count
      rules.append(rule)
    }
  }

  /// Keywords of a rule that are read here; the others are its stage's.
  private static func isRead(_ key: String) -> Bool {
    key == "find" || key == "unless-before" || key == "unless-after" || key == "trust"
  }

  private mutating func expressions(_ key: String, of item: RuleFile.Item, file: RuleFile) -> [PatternNode] {
    var nodes: [PatternNode] = []
    for field in item.fields where field.key == key {
      do {
        nodes.append(try PatternParser.parse(field.value))
      } catch {
        diagnostics.append(
          file.diagnostic(
            line: field.line, column: field.column + error.column, code: "rule.syntax", message: error.message
          ))
      }
    }
    return nodes
  }
}

extension [PatternNode] {
  /// Several `find` lines of one item are alternatives.
  fileprivate var joinedAsAlternatives: PatternNode? {
    isEmpty ? nil : count == 1 ? self[0] : .alternatives(self)
  }
}
