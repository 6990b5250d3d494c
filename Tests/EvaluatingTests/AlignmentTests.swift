import Records
import Testing

@testable import Evaluating

@Suite struct AlignmentTests {
  private func carried(_ gold: String, _ text: String, _ words: String) -> String? {
    let mine = Array(gold.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    guard
      let start = (0...mine.count - wanted.count).first(where: {
        mine[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return "?" }
    let theirs = Array(text.unicodeScalars)
    let alignment = TextAlignment(from: mine, to: theirs)
    return alignment.carry(.init(start: start, end: start + wanted.count)).map {
      String(String.UnicodeScalarView(theirs[$0.start..<$0.end]))
    }
  }

  @Test(arguments: [
    ("one  two\nthree", "one two three", "two\nthree", "two three"), ("a “b” c", "a \"b\" c", "“b”", "\"b\""),
    ("head\nbody one", "body one", "one", "one"), ("body one", "menu body one more", "body", "body"),
    ("co\u{ad}operate now", "cooperate now", "co\u{ad}operate", "cooperate"),
    ("the colour red", "the color red", "colour", "color"),
    ("x 🕊 y", "🕊 y", "🕊 y", "🕊 y"),
  ])
  func spansAreCarried(_ gold: String, _ text: String, _ words: String, _ expected: String) {
    #expect(carried(gold, text, words) == expected)
  }

  @Test func whatIsGoneIsNil() {
    #expect(carried("head\nbody", "body", "head") == nil)
    #expect(
      TextAlignment(from: Array("ab cd".unicodeScalars), to: Array("cd".unicodeScalars)).coverage == 0.5)
    #expect(TextAlignment(from: [], to: []).coverage == 1)
  }

  @Test(arguments: [
    ("Ms. Ines Okafor’s", SpanRole.person, "Ines Okafor"), ("the Prime Minister Okafor", .person, "Okafor"),
    ("The Forum", .name, "Forum"), ("“Wait here,”", .quotation, "Wait here"),
    ("that he left", .quotation, "he left"),
    ("two days later", .date, "two days"), ("Mr", .person, "Mr"), ("the", .name, "the"), ("  ", .name, ""),
    ("Hague's", .name, "Hague"), ("Hague's", .quotation, "Hague's"),
  ])
  func edgesAreTrimmed(_ words: String, _ role: SpanRole, _ expected: String) {
    let text = Array(words.unicodeScalars)
    let span = trim(text, .init(start: 0, end: text.count), as: role)
    #expect(String(String.UnicodeScalarView(text[span.start..<span.end])) == expected)
  }

  @Test func longerNamesAreAsGood() throws {
    let xml = """
      <statement><entities><entity id="A" type="institution" name="A"/><entity id="B" type="institution" name="B"/></entities>\
      <text><org ref="A">Second Chamber</org> of the <org ref="B">Otterby Court</org> (<org ref="B">OC</org>)</text></statement>
      """
    let gold = try gold(xml)
    let ends = gold.items[0].alternatives.map(\.end)
    #expect(gold.items[0].span == .init(start: 0, end: 14))
    #expect(ends == [35, 39])
  }
}
