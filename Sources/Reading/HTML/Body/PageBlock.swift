/// One line of a page: the inline content between two block boundaries.
struct PageBlock {
  /// The element that it stands in directly.
  var owner: Int
  /// The nodes from its first to behind its last text node.
  var nodes: Range<Int>
  /// Bytes of text that are not white space, all and inside links.
  var length = 0
  var linkLength = 0
  var words = 0
  /// Full stops, question and exclamation marks at the end of words; commas.
  var stops = 0
  var commas = 0
  /// The last byte that is not white space ends a sentence.
  var endsSentence = false
  /// What stands against its being part of a statement.
  var against: Signal = []
  /// 1–6 for headings.
  var headingLevel = 0
  var isListItem = false
  var isTableCell = false

  var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

  /// How much running text the block holds, in bytes.
  var prose: Int {
    guard headingLevel == 0, linkLength * 2 < length else { return 0 }
    if length >= 80 { return length - linkLength }
    return length >= 30 && endsSentence && words >= 5 ? length - linkLength : 0
  }
}
