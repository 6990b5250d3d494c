import Records
import TestSupport

/// A record of an invented statement, made from marked words, so that a test can put a sentence in front of it.
func millRecord(before: String = "", path: String = "mill.txt") -> Record {
  let text =
    before + "Ada Brook of the Mill Council said on 4 May 2021 that the mill would close.\n\n"
    + "“Nobody asked us,” Brook added. The Mill Council met from 3 June to 5 June 2021."
  var record = Record(
    producer: .init(version: "1", rules: ["en 1"]),
    source: .init(
      path: path, mediaType: .plain, encoding: "utf-8", byteCount: text.utf8.count,
      sha256: String(repeating: "a", count: 64)),
    document: .init(title: "The mill", published: "2021-05-04", text: text))
  func mention(_ words: String, _ place: Int = 0) -> Record.Mention {
    let span = record.span(of: words, place: place)
    return .init(start: span.start, end: span.end, text: words, form: .name, rule: "name")
  }
  let brooks = before.isEmpty ? [mention("Brook", 1)] : [mention("Brook", 1)]
  record.entities = [
    .init(
      id: "person/ada-brook", type: .person, name: "Ada Brook", aliases: ["Brook"],
      roles: [
        .init(
          title: "Speaker", start: mention("Mill").start, end: mention("Mill").end, text: "Mill", rule: "role"
        )
      ],
      mentions: [mention("Ada Brook")] + brooks),
    .init(
      id: "institution/mill-council", type: .institution, category: .other, name: "Mill Council",
      mentions: [mention("Mill Council"), mention("Mill Council", 1)]),
  ]
  record.entities[0].roles[0].institution = "institution/mill-council"
  func date(_ words: String, _ value: String, _ interval: String? = nil) -> Record.DateMention {
    let span = record.span(of: words)
    return .init(
      start: span.start, end: span.end, text: words, value: value, interval: interval, rule: "date")
  }
  record.dates = [
    date("4 May 2021", "2021-05-04"), date("3 June", "2021-06-03", "i1"),
    date("5 June 2021", "2021-06-05", "i1"),
  ]
  func quotation(
    _ id: String, _ words: String, _ kind: Record.QuotationKind, _ speaker: Record.Mention, _ cue: String
  )
    -> Record.Quotation
  {
    let (span, verb) = (record.span(of: words), record.span(of: cue))
    return .init(
      id: id, start: span.start, end: span.end, text: words, kind: kind, utterance: "u" + id.dropFirst(),
      speakers: [
        .init(entity: "person/ada-brook", start: speaker.start, end: speaker.end, text: speaker.text)
      ],
      cue: .init(start: verb.start, end: verb.end, text: cue, lemma: cue), rule: "quote.\(kind.rawValue)")
  }
  record.quotations = [
    quotation("q1", "the mill would close", .indirect, mention("Ada Brook"), "said"),
    quotation("q2", "“Nobody asked us,”", .direct, mention("Brook", 1), "added"),
  ]
  record.issuers = [.init(entity: "institution/mill-council", kind: .issuer)]
  return record
}
