/// Words between quotation marks, the marks included; within one block.
struct QuotedSpan: Sendable {
  var tokens: Range<Int>
  /// The words without their marks.
  var inner: Range<Int>
  /// False when the closing mark is missing.
  var isClosed = true
  /// It has no closing mark because the next block goes on with it.
  var continues = false
  /// Single marks.
  var isSingle = false
  var block: Int

  // What its words look like.
  var wordCount = 0
  var hasVerb = false
  var beginsWithCapital = false
  /// Ends with a comma or a stop before its closing mark.
  var endsWithComma = false
  var endsWithStop = false
  /// Words that begin with a capital.
  var capitalCount = 0

  /// Looks like a title: all its words but small ones have capitals.
  var isTitle: Bool {
    wordCount >= 2 && capitalCount * 4 >= wordCount * 3 || (wordCount == 1 && !endsWithStop)
  }

  /// Looks like at least a clause by itself.
  var isClause: Bool {
    if hasVerb, wordCount >= 3 { return true }
    if beginsWithCapital, endsWithStop, wordCount >= 2 { return true }
    return wordCount >= 8
  }
}
