import Records
import Testing

@testable import Evaluating

@Suite struct GoldTests {
  private func faults(_ xml: String, source: String? = nil) -> [String] {
    do throws(GoldFaults) {
      _ = try GoldStatement(name: "n", xml: Array(xml.utf8), source: source.map { Array($0.utf8) })
      return []
    } catch {
      return error.faults.map(\.message)
    }
  }

  private func body(_ text: String, _ entities: String = "") -> String {
    "<statement><entities>\(entities)</entities><text>\(text)</text></statement>"
  }

  @Test func sampleIsRead() throws {
    let gold = try gold(sampleGold)
    #expect(
      gold.about
        == .init(published: "2022-02-03", title: "Marsh End: Let Them Vote", authors: ["Tidewater Forum"]))
    #expect(
      gold.entities.map(\.names) == [["Ines Okafor"], ["Tidewater Forum", "Tidewater"], ["Marsh End"]])
    #expect(gold.items.count { $0.tag == .quotation } == 2)
    let speaker = gold.items.first { $0.id == "s1" }
    #expect(speaker?.ref == "OKAFOR", "a speaker that is one mention takes its entity")
    #expect(gold.items.first { $0.tag == .date }?.isHead == true)
  }

  @Test(arguments: [
    ("<statement><text>", "not well-formed"), ("", "not well-formed"),
    ("<statement><other/></statement>", "<other> is none"),
    ("<statement><text>a <b>c</b></text></statement>", "unknown tag"),
    ("<statement><text><date>May</date></text></statement>", "it has no value"),
    ("<statement><text><date value='2020' when='x'>May</date></text></statement>", "the attribute when"),
    ("<statement><text><date value='2020' type='day'>May</date></text></statement>", "the attribute type"),
    ("<statement><text><q>May</q></text></statement>", "it has no kind"),
    ("<statement><text><q kind='loud'>May</q></text></statement>", "the attribute kind"),
    ("<statement><text><q kind='direct' speaker='s9'>May</q></text></statement>", "no speaker or cue s9"),
    ("<statement><text><spk id='s1'>May</spk></text></statement>", "used by no quotation"),
    ("<statement><text><per>May</per></text></statement>", "it names no entity"),
    ("<statement><text><per ref='M'>May</per></text></statement>", "the entity M is not listed"),
    ("<statement><text><date value='2020'> May</date></text></statement>", "white space at its edge"),
  ])
  func faultsAreNamed(_ xml: String, _ expected: String) {
    #expect(faults(xml).contains { $0.contains(expected) }, "\(faults(xml))")
  }

  @Test func entitiesAreChecked() {
    let entity = #"<entity id="M" type="place" name="May"/>"#
    #expect(faults(body("x", entity)) == ["entity M is never mentioned"])
    #expect(faults(body("<per ref='M'>May</per>", entity)) == ["<per> at 0 \"May\": M is of another type"])
    #expect(faults(body("<loc ref='M'>May</loc>", entity)) == [])
    #expect(faults(body("<loc ref='M'>May</loc>", "<entity id='M' type='city' name='May'/>")) != [])
  }

  @Test func textMustBeTheSource() {
    #expect(faults(body("One &amp; two.\n"), source: "\u{feff}One & two.\r\n") == [])
    #expect(faults(body("One & two."), source: "One & two.") != [])
    #expect(
      faults(body("One or two."), source: "One and two.")
        == ["the text differs from its source: \"One and two.\" became \"One or two.\""])
  }

  @Test func depthIsNoDanger() {
    let deep = String(repeating: "<head>", count: 200) + "x" + String(repeating: "</head>", count: 200)
    #expect(faults(body(deep)) == [])
  }

  @Test func standoffIsRead() throws {
    let text = "Ines Okafor said: “Wait.” She left Marsh End in 2020. The mayor laughed."
    let annotations = """
      T1\tPerson 0 11\tInes Okafor
      T2\tCue 12 16\tsaid
      T3\tDirect 18 25\t“Wait.”
      T4\tPerson 26 29\tShe
      T5\tLocation 35 44\tMarsh End
      T6\tDate 48 52\t2020
      *\tEquiv T1 T4
      A1\tNominal T4
      A2\tValue T6 2020
      R1\tSpeaker Arg1:T3 Arg2:T1
      R2\tCue Arg1:T3 Arg2:T2
      #1\tAnnotatorNotes T3\tloud
      """
    let gold = try GoldStatement(name: "n", brat: Array(annotations.utf8), text: Array(text.utf8))
    #expect(gold.about == nil)
    #expect(
      gold.entities == [
        .init(key: "T1", type: .person, names: ["Ines Okafor"]),
        .init(key: "T5", type: .place, names: ["Marsh End"]),
      ])
    let quotation = try #require(gold.items.first { $0.tag == .quotation })
    #expect(quotation.speakers == ["T1.spk"] && quotation.cues == ["T2"])
    #expect(gold.items.first { $0.id == "T1.spk" }?.ref == "T1")
    #expect(gold.items.first { $0.tag == .date }?.values == ["2020"])
  }

  @Test(arguments: [
    ("T1\tColour 0 3\tIne", "line 1: there is no type \"Colour\""),
    ("T1\tPerson 5 500\tx", "line 1: the span lies outside the text"),
    ("T1\tPerson 5 x\tx", "line 1: the span lies outside the text"),
    ("R1\tSpeaker Arg1:T3 Arg2:T1", "line 1: it speaks of"),
  ])
  func standoffFaultsAreNamed(_ annotations: String, _ expected: String) {
    do throws(GoldFaults) {
      _ = try GoldStatement(name: "n", brat: Array(annotations.utf8), text: Array("Ines left early.".utf8))
      Issue.record("there was no fault")
    } catch {
      #expect(error.faults.first?.message.hasPrefix(expected) == true)
    }
  }
}
