import RulePacks
import Testing

@testable import Annotating

/// Which words every match of an expression has, and how far from its first token they can stand.
@Suite struct WordNeedTests {
  private static let lists = """
    words unit
      day | week | working day | calendar month
    words few
      a few | some
    words opener
      the | in the | at the end of the
    token digits
      match [0-9]+

    """

  /// The rules of one expression.
  private func rules(_ find: String) throws -> RuleSet {
    let (pack, faults) = readRules(Self.lists + "rule t.x\n  find \(find)\n")
    try #require(faults.isEmpty)
    let rules = RuleSet(pack)
    try #require(rules.rules.count == 1)
    return rules
  }

  /// The named lists that a rule needs a word of, and how far away; nil where it needs none.
  private func need(_ find: String) throws -> String? {
    let rules = try rules(find)
    // What the need points at lies in the rule set's memory.
    defer { withExtendedLifetime(rules) {} }
    let need = rules.codes.codes[0].wordNeed
    guard let lists = need.lists else { return nil }
    let names = rules.lexicon.knowledge.classNames
    let named = names.indices.filter { lists.holds($0) }.map { names[$0] }.sorted()
    let others = (names.count..<rules.lexicon.knowledge.sets.width * 64).contains { lists.holds($0) }
    return (named + (others ? ["words"] : []) + ["within \(need.within)"]).joined(separator: " ")
  }

  @Test(arguments: [
    // The last words that no match is without; those of up to two letters are everywhere.
    ("{digits} of {unit}", "unit within 2"), ("{digits} the {unit} ago", "words within 4"),
    ("{digits} of the {unit} of", "unit within 3"), ("({few}|{digits}) of {unit}( ago)?", "unit within 3"),
    // One of several.
    ("{digits} of ({unit}|years)", "unit words within 2"), ("{opener} {digits}-{digits}", "digits within 7"),
    // The first two are looked at anyway.
    ("{digits} {unit}", nil), ("{unit}", nil),
    // Nothing that has to be there, or too far away.
    ("{digits} of( {unit})?", nil), ("{digits}( of)* {unit}", nil), ("{lower} of {word}", nil),
    ("{opener} {opener} {opener} {opener} {opener} {opener} {opener} {unit}", nil),
    // Annotations have a need of their own.
    ("{digits} of {unit} {name}", nil),
  ])
  func needs(_ find: String, _ expected: String?) throws {
    #expect(try need(find) == expected)
  }

  /// Each word is looked at once, however many attempts want to know.
  @Test func looksFarEnoughAndNoFarther() throws {
    let rules = try rules("({few}|{digits}) of {unit}( ago)?")
    let need = rules.codes.codes[0].wordNeed
    var annotator = Annotator(rules)
    let bytes = Array("9 of 9 of 9 of my working days and 9 of".utf8)
    let analysis = annotator.analyze(
      .init(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
    var search = WordSearch()
    search.begin(needCount: rules.codes.needCount)
    let met = (0..<analysis.tokens.count).filter {
      search.canMeet(need, from: $0, limit: analysis.tokens.count, analysis.storage.facts)
    }
    // "working" begins an entry of two words, whether or not the second follows.
    #expect(met == [4, 5, 6, 7])
    search.begin(needCount: rules.codes.needCount)
    let before = search.canMeet(need, from: 4, limit: 7, analysis.storage.facts)
    #expect(!before)
  }
}
