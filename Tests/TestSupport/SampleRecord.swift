import Records

/// A record that uses every field, with emoji, Arabic and combining marks before and inside its spans.
public func sampleRecord() -> Record {
  let text =
    "🕊️ Ms Zoe\u{301} Marlow of Lantern Watch (LW) said on 4 May 2021: “Close the mill,” and left.\n\nقالت المحكمة"
  let scalars = Array(text.unicodeScalars)
  func span(_ words: String) -> (start: Int, end: Int, text: String) {
    let wanted = Array(words.unicodeScalars)
    let start =
      (0...(scalars.count - wanted.count)).first { scalars[$0..<$0 + wanted.count].elementsEqual(wanted) }
      ?? 0
    return (start, start + wanted.count, words)
  }
  let zoe = span("Zoe\u{301} Marlow")
  let watch = span("Lantern Watch")
  let acronym = span("LW")
  let date = span("4 May 2021")
  let said = span("said")
  let quote = span("“Close the mill,”")
  let arabic = span("قالت المحكمة")
  return Record(
    producer: .init(version: "0.1.0", rules: ["en 1"]),
    source: .init(
      path: "mills/closing.html", mediaType: .html, encoding: "utf-8", byteCount: 512,
      sha256: String(repeating: "0f", count: 32)),
    document: .init(
      title: "Close “the mill”\tnow", authors: ["Lantern Watch"], publisher: nil, published: "2021-05-04",
      url: "https://lantern.example/1", language: "en",
      evidence: .init(
        title: .init(from: .heading),
        authors: .init(from: .byline, detail: nil, start: watch.start, end: watch.end),
        published: .init(from: .jsonLD, detail: "datePublished"), url: .init(from: .meta, detail: "og:url"),
        language: .init(from: .detected)),
      text: text,
      blocks: [
        .init(start: 0, end: arabic.start - 2, kind: .paragraph, source: "/html/body/p[1]"),
        .init(start: arabic.start, end: arabic.end, kind: .listItem, level: 1),
      ]),
    issuers: [.init(entity: "institution/lantern-watch", kind: .issuer)],
    entities: [
      .init(
        id: "person/zoe-marlow", type: .person, name: zoe.text,
        roles: [
          .init(
            title: "Member", institution: "institution/lantern-watch", start: watch.start, end: watch.end,
            text: watch.text, rule: "role.of")
        ],
        mentions: [
          .init(start: zoe.start, end: zoe.end, text: zoe.text, form: .name, rule: "person.honorific")
        ]),
      .init(
        id: "institution/lantern-watch", type: .institution, category: .ngo, name: "Lantern Watch",
        aliases: ["LW"],
        identifiers: [.init(scheme: "wikidata", value: "Q0")],
        mentions: [
          .init(start: watch.start, end: watch.end, text: watch.text, form: .name, rule: "institution.head"),
          .init(start: acronym.start, end: acronym.end, text: acronym.text, form: .acronym, rule: "acronym"),
        ]),
    ],
    dates: [
      .init(
        start: date.start, end: date.end, text: date.text, type: .date, value: "2021-05-04",
        mod: .approximately,
        quant: "EVERY", freq: "2X", edtf: "2021-05-04~", earliest: "2021-05-04", latest: "2021-05-04",
        interval: "i1", basis: .context, anchor: .init(start: date.start, end: date.end), uncertain: true,
        rule: "date.day-month-year")
    ],
    quotations: [
      .init(
        id: "q1", start: quote.start, end: quote.end, text: quote.text, kind: .direct,
        segments: [
          .init(start: quote.start, end: quote.start + 4), .init(start: quote.start + 5, end: quote.end),
        ],
        utterance: "u1", parent: nil,
        speakers: [.init(entity: "person/zoe-marlow", start: zoe.start, end: zoe.end, text: zoe.text)],
        cue: .init(start: said.start, end: said.end, text: said.text, lemma: "say"),
        rule: "quote.direct.before")
    ],
    corrections: [.init(file: "fixes.rules", line: 3, action: .change, target: "person/zoe-marlow")],
    warnings: [
      .init(code: "reading.encoding-guessed", severity: .info, message: "It said \"latin-1\" \\ nothing."),
      .init(code: "text.mixed", message: "Two scripts.", start: arabic.start, end: arabic.end),
    ])
}
