import Annotating
import Records

// What could have been a quotation, a word of saying or a speaker.
extension ExplanationBuilder {
  var lostSayings: [Explanation.Loss] {
    trace.sayings.map { lost in
      let at = span(lost.range)
      return .init(
        kind: Self.kind(lost), span: at, words: words(at), rule: rule(lost), reason: reason(lost),
        isMinor: lost.isMinor, concerns: lost.concerns.map(span))
    }
  }

  private static func kind(_ lost: LostSaying) -> String {
    switch lost.kind {
    case .words: "quotation"
    case .cue: "cue"
    case .speaker: "speaker"
    }
  }

  private func rule(_ lost: LostSaying) -> Explanation.Rule? {
    switch lost.reason {
    case .isExcluded(let rule): places.rule(analysis.ruleSet.rules[rule].id)
    case .isNotCarriedOn, .isCutOff, .isTooFar: places.rule("quote.direct.carried-on")
    default: nil
    }
  }

  private func quoted(_ range: Range<Int>) -> String { "“\(words(span(range)))”" }

  private func reason(_ lost: LostSaying) -> String {
    switch lost.kind {
    case .cue: cueReason(lost.reason)
    case .words: wordsReason(lost.reason)
    case .speaker: speakerReason(lost.reason)
    }
  }

  private func cueReason(_ reason: LostSaying.Reason) -> String {
    switch reason {
    case .isExcluded: "the rule says that it is no word of saying here"
    case .isNegated: "it is negated: nothing was said"
    case .isRefused: "it was refused, or did not come about: nothing was said"
    case .isNoun: "it is a noun here, by the word before it"
    case .isName: "it has a capital inside a sentence, as in a name"
    case .isBehindAdjective: "it is a noun here: no determiner, pronoun or name stands before it"
    case .isPassive: "it is passive: what stands before it did not say it"
    case .hasNoSubject: "no words beside it can be who says it"
    case .doesNotAgree: "its form does not agree with the words before it, as a verb's would"
    case .isReduced: "it describes the words before it; the verb of the sentence follows"
    case .reportsNothing: "nothing beside it can be what was said"
    case .isReported: "it stands inside what another word of saying reports"
    case .isOverruled(let words, let by):
      "\(quoted(words)) went to "
        + (by.map { "“\(self.words(span($0)))”, which came later" } ?? "another speaker")
    default: "it was not taken"
    }
  }

  private func wordsReason(_ reason: LostSaying.Reason) -> String {
    switch reason {
    case .isTitle: "one word, or words with capitals: a title or name in marks, and nobody says it"
    case .isShort: "too few words for something said (a clause, or 8), and nobody says them"
    case .isPart: "the words around it are reported as well: it is part of them"
    case .isOuterSpeakers:
      "inside a quotation, and nobody who is named or described says it: it stays with the outer speaker"
    case .isNoCertainReport: "inside a quotation only words in marks, after “that” or with a source count"
    default: "it was not taken"
    }
  }

  private func speakerReason(_ reason: LostSaying.Reason) -> String {
    switch reason {
    case .isNotCarriedOn(let words, let rule): "spoke before, but \(rule) gives \(quoted(words)) a speaker"
    case .isCutOff(let words): "spoke before, but other words stand in the sentence of \(quoted(words))"
    case .isTooFar(let words): "spoke before, but too far from \(quoted(words))"
    case .doesNotFit(let pronoun): "\(quoted(pronoun)) cannot stand for it"
    case .isQuoted(let pronoun): "it is named inside a quotation, and \(quoted(pronoun)) stands outside"
    case .isPossessor(let pronoun):
      "it only owns what stands behind it, which \(quoted(pronoun)) may stand for"
    case .isNotFirst(let pronoun):
      "another name stands first in the sentence that \(quoted(pronoun)) goes back to"
    case .isFurther(let pronoun): "\(quoted(pronoun)) stands for who is named nearer"
    case .isBehindSpeaker(let pronoun): "\(quoted(pronoun)) stands for who spoke last"
    case .isBehindNameless(let pronoun):
      "\(quoted(pronoun)) stands for somebody without a name who spoke last"
    default: "it was not taken"
    }
  }

  // MARK: Speakers

  /// The sentences that can tell whose a quotation is: those of its cue, or its speakers; else where it begins and ends.
  func extent(_ quotation: Record.Quotation) -> [Record.Span] {
    var points = quotation.cue.map { [$0.start] } ?? []
    if points.isEmpty { points = quotation.speakers.map(\.start) }
    if points.isEmpty { points = [quotation.start, max(quotation.start, quotation.end - 1)] }
    return Set(points.compactMap(Explanation.slot(sentences))).sorted().map { sentences[$0] }
  }

  /// Names in the sentences of quotations that are not their speakers.
  /// - Parameter told: Among them what pronouns could have stood for, which need not be told again.
  func lostSpeakers(beside told: [Explanation.Loss]) -> [Explanation.Loss] {
    let known = Set(told.filter { $0.kind == "speaker" }.map { [$0.span, $0.concerns] })
    let names = possibleSpeakers
    return record.quotations.flatMap { quotation in
      lostSpeakers(quotation, among: names).filter { lost in
        !quotation.speakers.contains { known.contains([lost.span, .init(start: $0.start, end: $0.end)]) }
      }
    }
  }

  /// - Parameter names: Mentions of persons and institutions, by start.
  private func lostSpeakers(_ quotation: Record.Quotation, among names: [Name]) -> [Explanation.Loss] {
    let own = Set(quotation.speakers.compactMap(\.entity))
    let whole = Record.Span(start: quotation.start, end: quotation.end)
    return extent(quotation).flatMap { sentence in
      Self.slice(names, sentence).filter { name in
        !own.contains(name.entity)
          && !quotation.speakers.contains { $0.start < name.span.end && $0.end > name.span.start }
      }.map { name in
        .init(
          kind: "speaker", span: name.span, words: words(name.span), rule: nil,
          reason: reason(name, quotation),
          isMinor: whole.start <= name.span.start && name.span.end <= whole.end, concerns: whole)
      }
    }
  }

  /// A name of somebody who could speak.
  struct Name {
    var span: Record.Span
    var entity: String
  }

  var possibleSpeakers: [Name] {
    record.entities.filter { $0.type == .person || $0.type == .institution }.flatMap { entity in
      entity.mentions.filter { $0.form != .pronoun }.map {
        Name(span: .init(start: $0.start, end: $0.end), entity: entity.id)
      }
    }.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
  }

  private static func slice(_ names: [Name], _ sentence: Record.Span) -> ArraySlice<Name> {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].span.start < sentence.start { low = middle + 1 } else { high = middle }
    }
    return names[low...].prefix { $0.span.start < sentence.end }
  }

  private func reason(_ name: Name, _ quotation: Record.Quotation) -> String {
    let said = "“\(words(.init(start: quotation.start, end: quotation.end)))”"
    if quotation.start <= name.span.start, name.span.end <= quotation.end {
      return "it is named inside \(said)"
    }
    let first = analysis.tokens.token(atByte: byte(atCodePoint: name.span.start))
    let next = analysis.tokens.token(atByte: byte(atCodePoint: name.span.end - 1)) + 1
    if next < analysis.tokens.count, analysis.shape(next).contains(.possessive) {
      return "it only owns what stands behind it: it is not who says \(said)"
    }
    if first > 0, analysis.lists(of: first - 1).contains("quote-preposition") {
      return "“\(analysis.word(first - 1))” ties it to other words: it is not who says \(said)"
    }
    guard let cue = quotation.cue else {
      return quotation.speakers.isEmpty
        ? "no word of saying ties it to \(said)" : "\(quotation.rule) gives \(said) another speaker"
    }
    return quotation.speakers.isEmpty
      ? "it is not the subject of “\(cue.text)”"
      : "the subject of “\(cue.text)” is “\(quotation.speakers.map(\.text).joined(separator: "; "))”"
  }
}
