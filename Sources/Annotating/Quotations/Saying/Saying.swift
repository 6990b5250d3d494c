/// A word of saying with the words that name who says it.
struct Saying {
  /// The item of the cue; nil where a colon or dash stands for it.
  var cue: Int?
  var speakers: [Quotation.Speaker]
  /// Items of the whole attribution: subject, verb, what stands between.
  var clause: Range<Int>
  var rule: StaticString
  /// Its subject is a relative pronoun.
  var isRelative = false
}

/// Reported words outside quotation marks, or partly so.
struct ReportedContent {
  /// Items of the skeleton: one stretch, or two with the attribution between them.
  struct Items {
    var first: Range<Int>
    var second: Range<Int>?

    init(_ first: Range<Int>, _ second: Range<Int>? = nil) { (self.first, self.second) = (first, second) }

    var last: Range<Int> { second ?? first }

    @inline(__always)
    func contains(where predicate: (Int) -> Bool) -> Bool {
      first.contains(where: predicate) || (second?.contains(where: predicate) ?? false)
    }

    func overlaps(_ other: Range<Int>) -> Bool {
      first.overlaps(other) || (second?.overlaps(other) ?? false)
    }
  }

  var items: Items
  var saying: Int
  var rule: StaticString
}

/// What was found in a statement so far.
struct Findings {
  var sayings: [Saying] = []
  var contents: [ReportedContent] = []
  /// By quoted span: the saying that it belongs to; -1 for none yet, -2 when it is part of reported content.
  var sayingOfSpan: [Int]
  var ruleOfSpan: [StaticString]
  /// Direct speech without quotation marks: tokens, saying (or none), rule.
  var unmarked: [(tokens: Range<Int>, saying: Int, rule: StaticString)] = []

  /// How many sayings stand in the text's order: those of verbs, found in one pass.
  var orderedCount = 0

  static let none = -1
  static let consumed = -2

  /// - Parameter cueCount: How many words of saying there are, at most so many sayings.
  init(spanCount: Int, cueCount: Int) {
    sayings.reserveCapacity(cueCount)
    contents.reserveCapacity(cueCount)
    sayingOfSpan = Array(repeatElement(Self.none, count: spanCount))
    ruleOfSpan = Array(repeatElement("quote.direct.marks", count: spanCount))
  }
}
