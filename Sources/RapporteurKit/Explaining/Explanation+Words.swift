import Annotating
import Records

extension Explanation {
  /// What is known of some words: which rules could begin there, and what the lists have.
  public struct WordsReport: Sendable {
    public var trials: [Trial]
    public var words: [Word]
  }

  /// A rule that could begin at one of the words.
  public struct Trial: Sendable {
    public var rule: Rule
    public var words: String
    public var outcome: String
  }

  public struct Word: Sendable {
    public var text: String
    public var lists: [String]
    /// The gazetteers' name that begins there, and what it is.
    public var listed: String?
  }

  /// Looks at the words of a span; nil in a language without rules.
  public func words(at span: Record.Span) -> WordsReport? {
    guard let analysis else { return nil }
    let tokens = analysis.tokens(touching: bytes(span))
    let trials = analysis.trials(at: tokens).map { trial in
      let outcome =
        switch trial.outcome {
        case .doesNotFit: "the words after the first do not fit"
        case .isKeptOut: "fits, but something beside it is not wanted (unless-before, unless-after)"
        case .fits: "fits"
        }
      return Trial(
        rule: places.rule(analysis.ruleSet.rules[trial.rule].id), words: analysis.text.string(trial.range),
        outcome: outcome)
    }
    let words = tokens.map { token in
      Word(
        text: analysis.word(token), lists: analysis.lists(of: token),
        listed: analysis.listedName(at: token).map { found in
          "“\(analysis.text.string(found.range))” is in \(found.list): \(found.name)"
            + (found.type.isEmpty ? "" : " (\(found.type))")
        })
    }
    return WordsReport(trials: trials, words: words)
  }

  /// What is known of quotations in the sentences that some words stand in: the words of saying that came to nothing, the
  /// quotations that stand there, and whether there is any word of saying at all.
  public func sayings(
    around span: Record.Span
  ) -> (lost: [Loss], found: [Finding], hasCue: Bool) {
    let slot = Self.slot(sentences)
    let first = slot(span.start) ?? slot(span.end - 1)
    let last = slot(span.end - 1) ?? first
    guard let first, let last else { return ([], [], false) }
    let around = Record.Span(start: sentences[first].start, end: sentences[last].end)
    func touches(_ other: Record.Span) -> Bool { other.start < around.end && other.end > around.start }
    return (
      losses.filter { $0.kind == "cue" && touches($0.span) },
      findings.filter { ["direct", "indirect", "mixed"].contains($0.kind) && touches($0.span) },
      cues.contains(where: touches)
    )
  }

  private func bytes(_ span: Record.Span) -> Range<Int> {
    let scalars = record.document.text.unicodeScalars
    let start = scalars.prefix(span.start).reduce(0) { $0 + UTF8.width($1) }
    let count = scalars.dropFirst(span.start).prefix(span.end - span.start).reduce(0) { $0 + UTF8.width($1) }
    return start..<start + count
  }

  /// Where words stand in the text, whatever white space parts them; in any case where they stand nowhere as they are.
  public func places(of words: String) -> [Record.Span] {
    let text = Array(record.document.text.unicodeScalars)
    let wanted = words.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    guard !wanted.isEmpty else { return [] }
    let exact = Self.places(of: wanted, in: text) { $0 == $1 }
    if !exact.isEmpty { return exact }
    return Self.places(of: wanted, in: text) {
      $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
    }
  }

  private static func places(
    of words: [[Unicode.Scalar]], in text: [Unicode.Scalar],
    _ isSame: (Unicode.Scalar, Unicode.Scalar) -> Bool
  ) -> [Record.Span] {
    var found: [Record.Span] = []
    for start in text.indices where isSame(text[start], words[0][0]) {
      if let end = end(of: words, in: text, from: start, isSame) {
        found.append(.init(start: start, end: end))
      }
    }
    return found
  }

  private static func end(
    of words: [[Unicode.Scalar]], in text: [Unicode.Scalar], from start: Int,
    _ isSame: (Unicode.Scalar, Unicode.Scalar) -> Bool
  ) -> Int? {
    var at = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        let first = at
        while at < text.count, text[at].properties.isWhitespace { at += 1 }
        if at == first { return nil }
      }
      guard at + word.count <= text.count, zip(text[at...], word).allSatisfy(isSame) else { return nil }
      at += word.count
    }
    return at
  }
}
