import RulePacks
import StatementText
import Testing

@testable import Annotating

@Suite struct PatternProgramTests {
  private static let lists = """
    words colour
      red | green | dark blue | blue | dark red wine
    words title
      Judge | the Right Honourable

    """

  private func rules(_ find: String) -> RuleSet {
    RuleSet(readRules(Self.lists + "rule t.x\n  find \(find)\n").pack)
  }

  /// The name that a rule needs near by.
  private func need(_ find: String) -> AnnotationNeed {
    let rules = rules(find)
    // The codes lie in the rule set's memory.
    return withExtendedLifetime(rules) { rules.codes.codes[0].annotationNeed }
  }

  private func found(_ find: String, _ text: String, names: [Range<Int>] = []) -> [String] {
    let rules = rules(find)
    var annotator = Annotator(rules)
    let bytes = Array(text.utf8)
    var analysis = annotator.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
    for tokens in names { analysis.layer.add(.name, tokens: tokens) }
    return analysis.matches(stage: rules.stage("t") ?? 0).map { analysis.words($0.target) }
  }

  /// Alternatives of single words are one instruction and mean what they meant: a capital asks for a capital.
  @Test(arguments: [
    ("(one|two|three) dogs", "Two dogs, four dogs, three cats", ["Two dogs"]),
    ("(May|June|July) {number}", "may 5, May 6, JULY 7", ["May 6", "JULY 7"]),
    ("((a|b|c) )+end", "a b c end", ["a b c end", "b c end", "c end"]),
  ])
  func alternativesOfWords(_ find: String, _ text: String, _ expected: [String]) {
    #expect(found(find, text) == expected)
  }

  /// A split is not taken where its first way can't go on, and is where it can, over all that lies between.
  @Test(arguments: [
    ("(the )?({colour} )?{number}", "the dark blue 7", "the dark blue 7"),
    ("(the )?({colour} )?{number}", "the dark 7", "7"),
    ("({number} ){0,2}{colour} end", "1 2 dark red wine end", "1 2 dark red wine end"),
    ("{colour}( and {colour})*( too)?", "red and green and yellow", "red and green"),
    ("(red|green|{colour}) (wine|{number})", "dark blue 3", "dark blue 3"),
    ("(non)*( {number})", "non 7", "non 7"),
    ("{start}(non )+{number}{end}", "non non 7", "non non 7"),
    ("({number}|{colour})( ({number}|{colour}))* end", "7 dark blue 8 end", "7 dark blue 8 end"),
  ])
  func optionalPartsAreFound(_ find: String, _ text: String, _ expected: String) {
    #expect(found(find, text).contains(expected))
  }

  @Test func aRuleThatNeedsANameIsTriedWhereOneIsNear() throws {
    let named = need("{title}.? [[{name}]]")
    #expect(named.kinds == 1 << UInt32(AnnotationKind.name.rawValue))
    // Three words of "the Right Honourable" and a full stop.
    #expect(named.within == 4)
    #expect(found("{title}.? [[{name}]]", "the Right Honourable Ada Moss", names: [3..<5]) == ["Ada Moss"])
    #expect(found("{title}.? [[{name}]]", "the Right Honourable Ada Moss") == [])
    #expect(need("{title}( {name})?").kinds == 0)
    #expect(need("({lower} )*{name}").kinds == 0)
  }
}
