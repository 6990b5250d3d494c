/// Words that could have been quoted words, their word of saying or their speaker, and what was against it.
public struct LostSaying: Sendable {
  public enum Kind: Sendable { case words, cue, speaker }

  public enum Reason: Sendable {
    // Words of saying.
    /// A rule says that they mean something else: index into ``RuleSet/rules``.
    case isExcluded(rule: Int)
    case isNegated
    /// "refused to say"
    case isRefused
    case isNoun
    /// With a capital inside a sentence.
    case isName
    case isBehindAdjective
    case isPassive
    case hasNoSubject
    /// "the ministers says"
    case doesNotAgree
    /// "the merger announced on Monday would"
    case isReduced
    /// Nothing beside it can be what was said.
    case reportsNothing
    /// It stands inside what another one reports.
    case isReported
    /// Another one took the quoted words: bytes of the words, and of the other.
    case isOverruled(words: Range<Int>, by: Range<Int>?)

    // Words.
    case isTitle
    case isShort
    /// The words around them are reported as well.
    case isPart
    /// Inside a quotation: reported, but by "I", "we" or nobody who is named.
    case isOuterSpeakers
    /// Inside a quotation: reported without marks or "that".
    case isNoCertainReport

    // Speakers: bytes of the quoted words, the rule that was tried, and what came before it.
    case isNotCarriedOn(words: Range<Int>, rule: RuleName)
    case isCutOff(words: Range<Int>)
    case isTooFar(words: Range<Int>)
    // For a pronoun: its bytes.
    case doesNotFit(pronoun: Range<Int>)
    case isQuoted(pronoun: Range<Int>)
    case isPossessor(pronoun: Range<Int>)
    /// Another name stands first in the nearest sentence, nearer, or spoke last.
    case isNotFirst(pronoun: Range<Int>)
    case isFurther(pronoun: Range<Int>)
    case isBehindSpeaker(pronoun: Range<Int>)
    case isBehindNameless(pronoun: Range<Int>)
  }

  public var kind: Kind
  /// Bytes of the text.
  public var range: Range<Int>
  public var reason: Reason

  public init(_ kind: Kind, _ range: Range<Int>, _ reason: Reason) {
    self.kind = kind
    self.range = range
    self.reason = reason
  }

  /// For a speaker: bytes of the quoted words or of the pronoun that it could have been the speaker of.
  public var concerns: Range<Int>? {
    switch reason {
    case .isNotCarriedOn(let words, _), .isCutOff(let words), .isTooFar(let words): words
    case .doesNotFit(let pronoun), .isQuoted(let pronoun), .isPossessor(let pronoun),
      .isNotFirst(let pronoun), .isFurther(let pronoun), .isBehindSpeaker(let pronoun),
      .isBehindNameless(let pronoun):
      pronoun
    default: nil
    }
  }

  /// Whether it is worth telling only to who asks about the words.
  public var isMinor: Bool {
    if case .isReported = reason { return true }
    return false
  }
}

extension AnnotationTrace {
  /// Notes words that came to nothing.
  public func lose(_ kind: LostSaying.Kind, _ range: Range<Int>, _ reason: LostSaying.Reason) {
    sayings.append(LostSaying(kind, range, reason))
  }
}

// What stages note. Nothing is looked at unless somebody asks.
extension SayingFinder {
  /// Notes why a word of saying is none here; nil, to be returned.
  func lost(_ item: Int, _ reason: LostSaying.Reason) -> Verb? {
    note(item, reason)
    return nil
  }

  func note(_ item: Int, _ reason: LostSaying.Reason) {
    skeleton.text.trace?.lose(.cue, skeleton.bytes(item..<item + 1), reason)
  }

  /// Notes all words of saying, and which are passed over because they stand in reported words.
  func note(visited item: Int, next: Int) {
    guard let trace = skeleton.text.trace else { return }
    trace.cues.append(skeleton.bytes(item..<item + 1))
    for passed in item + 1..<max(item + 1, next) where flags(passed).has(.cue) {
      trace.cues.append(skeleton.bytes(passed..<passed + 1))
      note(passed, .isReported)
    }
  }

  /// Notes that quoted words change hands.
  func note(span: Int, to saying: Int) {
    let owner = findings.sayingOfSpan[span]
    guard owner >= 0, owner != saying, let trace = skeleton.text.trace,
      let cue = findings.sayings[owner].cue
    else { return }
    let winner = findings.sayings[saying].cue.map { skeleton.bytes($0..<$0 + 1) }
    trace.lose(
      .cue, skeleton.bytes(cue..<cue + 1),
      .isOverruled(words: skeleton.text.tokens.bytes(skeleton.spans[span].tokens), by: winner))
  }
}

extension QuotationMaker {
  /// Notes quoted words that are no quotation by themselves.
  func note(dropped index: Int) {
    guard let trace = skeleton.text.trace else { return }
    let span = skeleton.spans[index]
    let isPart = findings.sayingOfSpan[index] == Findings.consumed
    trace.lose(
      .words, skeleton.text.tokens.bytes(span.tokens),
      isPart ? .isPart : span.isTitle ? .isTitle : .isShort)
  }
}

extension CarryOn {
  /// Notes who spoke before, where a quotation does not go on with that one.
  func note(_ saying: Int?, _ span: Int, _ reason: (Range<Int>) -> LostSaying.Reason, _ findings: Findings) {
    guard let saying, let trace = skeleton.text.trace else { return }
    let words = skeleton.text.tokens.bytes(skeleton.spans[span].tokens)
    for speaker in findings.sayings[saying].speakers { trace.lose(.speaker, speaker.range, reason(words)) }
  }
}

extension SpeechTokens {
  /// Notes the words of saying that rules take out.
  func note(excluded matches: [RuleMatch]) {
    guard let trace else { return }
    for match in matches {
      for token in match.target.clamped(to: 0..<count)
      where flags(token).has(.cueBeginning) && !flags(token).has(.name) {
        trace.lose(.cue, tokens.bytes(token..<token + 1), .isExcluded(rule: match.rule))
      }
    }
  }
}
