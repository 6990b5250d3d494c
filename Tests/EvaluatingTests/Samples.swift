import Records
import TestSupport

@testable import Evaluating

/// An invented statement with one of everything.
let sampleGold = """
  <statement published="2022-02-03" title="Marsh End: Let Them Vote" authors="Tidewater Forum">
  <entities>
  <entity id="OKAFOR" type="person" name="Ines Okafor"/>
  <entity id="TF" type="institution" name="Tidewater Forum|Tidewater"/>
  <entity id="ME" type="place" name="Marsh End"/>
  </entities>
  <text><head>Marsh End: Let Them Vote
  <date value="2022-02-03">3 February 2022</date></head>
  Ms <spk id="s1"><per ref="OKAFOR">Ines Okafor</per></spk> of the <org ref="TF">Tidewater Forum</org> <cue id="c1">said</cue> \
  that <q kind="indirect" speaker="s1" cue="c1">the ballot in <loc ref="ME">Marsh End</loc> was closed on \
  <date value="2022-01-30|2022-01">30 January</date></q>. <q kind="direct" speaker="s2" cue="c2">“We will wait here,”</q> \
  <spk id="s2" ref="OKAFOR">she</spk> <cue id="c2">added</cue>. <org ref="TF" nominal="1">The Forum</org> stays.</text>
  </statement>
  """

func gold(_ xml: String, source: String? = nil) throws -> GoldStatement {
  try GoldStatement(name: "marsh", xml: Array(xml.utf8), source: source.map { Array($0.utf8) })
}

/// A record that has all of the sample's gold.
func sampleRecordOfGold() -> Record {
  let text = """
    Ms Ines Okafor of the Tidewater Forum said that the ballot in Marsh End was closed on 30 January. “We will wait \
    here,” she added. The Forum stays.
    """
  var record = Record(
    producer: .init(version: "0", rules: []),
    source: .init(
      path: "marsh.txt", mediaType: .plain, encoding: "utf-8", byteCount: 1,
      sha256: String(repeating: "0", count: 64)),
    document: .init(
      title: "Marsh End: Let Them Vote", authors: ["Tidewater Forum"], published: "2022-02-03", text: text))
  func mention(_ words: String, _ form: Record.MentionForm) -> Record.Mention {
    let span = record.span(of: words)
    return .init(start: span.start, end: span.end, text: words, form: form, rule: "r")
  }
  record.entities = [
    .init(
      id: "person/ines-okafor", type: .person, name: "Ines Okafor", mentions: [mention("Ines Okafor", .name)]),
    .init(
      id: "institution/tidewater-forum", type: .institution, name: "Tidewater Forum",
      mentions: [mention("Tidewater Forum", .name), mention("The Forum", .nominal)]),
    .init(id: "place/marsh-end", type: .place, name: "Marsh End", mentions: [mention("Marsh End", .name)]),
  ]
  let date = record.span(of: "30 January")
  record.dates = [.init(start: date.start, end: date.end, text: "30 January", value: "2022-01-30", rule: "r")]
  func quotation(
    _ id: String, _ words: String, _ kind: Record.QuotationKind, _ speaker: String, _ cue: String
  )
    -> Record.Quotation
  {
    let (span, who, verb) = (record.span(of: words), record.span(of: speaker), record.span(of: cue))
    return .init(
      id: id, start: span.start, end: span.end, text: words, kind: kind, utterance: "u1",
      speakers: [.init(entity: "person/ines-okafor", start: who.start, end: who.end, text: speaker)],
      cue: .init(start: verb.start, end: verb.end, text: cue, lemma: cue), rule: "r")
  }
  record.quotations = [
    quotation("q1", "the ballot in Marsh End was closed on 30 January", .indirect, "Ines Okafor", "said"),
    quotation("q2", "“We will wait here,”", .direct, "she", "added"),
  ]
  return record
}
