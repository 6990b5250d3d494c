import StatementText

/// Gives each block of a plain text its kind and level.
struct BlockClassifier {
  let bytes: UnsafeBufferPointer<UInt8>
  let drafts: [DraftBlock]
  private let baseIndent: Int
  private var list = ListNesting()
  private var inSignature = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ drafts: [DraftBlock]) {
    self.bytes = bytes
    self.drafts = drafts
    baseIndent = drafts.reduce(Int.max) { min($0, $1.indent) }
  }

  /// The blocks in order.
  consuming func blocks() -> [StatementText.Block] {
    var blocks: [StatementText.Block] = []
    blocks.reserveCapacity(drafts.count)
    for index in drafts.indices { blocks.append(classified(index)) }
    return blocks
  }

  private mutating func classified(_ index: Int) -> StatementText.Block {
    let draft = drafts[index]
    let range = draft.range
    if bytes[range.lowerBound] == UInt8(ascii: ">") { return block(range, .quote) }
    if let level = headingLevel(draft) {
      list.end()
      return block(range, .heading, level)
    }
    if isSignature(draft) { return block(range, .signature) }
    if draft.lineCount == 1, isTableRow(draft) { return block(range, .tableRow) }
    if let level = listLevel(index) { return block(range, .listItem, level) }
    if isIndentedQuote(index) { return block(range, .quote) }
    if isHeading(index) {
      list.end()
      return block(range, .heading, index == 0 ? 1 : 2)
    }
    if draft.indent <= baseIndent { list.pause() }
    return block(range, .paragraph)
  }

  private func block(
    _ range: Range<Int>, _ kind: StatementText.Block.Kind, _ level: Int? = nil
  ) -> StatementText.Block {
    StatementText.Block(range: range, kind: kind, level: level)
  }

  /// Markdown: `#` marks, or a line of `=` below.
  private func headingLevel(_ draft: DraftBlock) -> Int? {
    if draft.lineCount == 1 { return ParagraphCutter.headingLevel(bytes, draft.range) }
    guard draft.lineCount == 2, bytes[draft.range.upperBound - 1] == UInt8(ascii: "="),
      let lineEnd = bytes[draft.range].firstIndex(of: 0x0A)
    else { return nil }
    return LineForm.isRule(bytes, lineEnd + 1..<draft.range.upperBound) ? 1 : nil
  }

  private func isTableRow(_ draft: DraftBlock) -> Bool {
    let line = TextLines.Line(
      start: draft.range.lowerBound, end: draft.range.upperBound, indent: 0, columns: 0, hasTab: draft.hasTab)
    return LineForm.isTableRow(bytes, line)
  }

  /// The nesting of a list item, counted from 1; nil when the block is none.
  private mutating func listLevel(_ index: Int) -> Int? {
    let draft = drafts[index]
    guard let marker = ListMarker(bytes, draft.range) else { return nil }
    if marker.numbering == .number {
      if HeadDate.begins(bytes, draft.range) { return nil }
      if isNumberedHeading(index, marker) { return nil }
    }
    if marker.style == ListMarker.enDash, !hasNeighbour(index, of: marker) { return nil }
    return list.level(marker, indent: draft.indent)
  }

  /// `3. Background`, with text below it rather than the next item.
  private func isNumberedHeading(_ index: Int, _ marker: ListMarker) -> Bool {
    let draft = drafts[index]
    return draft.columns <= 100 && isHeading(index) && !hasNeighbour(index, of: marker)
  }

  private func hasNeighbour(_ index: Int, of marker: ListMarker) -> Bool {
    for other in [index - 1, index + 1] where drafts.indices.contains(other) {
      if ListMarker(bytes, drafts[other].range)?.style == marker.style { return true }
    }
    return false
  }

  /// Set in from the rest on all its lines, and too long for a centred heading.
  private func isIndentedQuote(_ index: Int) -> Bool {
    let draft = drafts[index]
    guard draft.indent >= baseIndent + 4, draft.lineCount > 1 || draft.columns > 60 else { return false }
    return !list.isOpen
  }

  private func isHeading(_ index: Int) -> Bool {
    guard index + 1 < drafts.count, drafts[index].lineCount <= 2 else { return false }
    let isNumbered = ListMarker(bytes, drafts[index].range) != nil
    return HeadingForm.isHeading(bytes, drafts[index], before: drafts[index + 1], isNumbered: isNumbered)
  }

  /// A closing line (“Yours faithfully,”) and the short lines below it.
  private mutating func isSignature(_ draft: DraftBlock) -> Bool {
    let short = draft.columns <= 120 && draft.lineCount <= 3
    if inSignature {
      inSignature =
        short && !LineForm.endsSentence(bytes, draft.range)
        && !LineForm.isLabelled(bytes, draft.range)
    }
    if !inSignature, draft.columns <= 60, HeadWords.shared.contains(bytes, draft.range, in: .closing) {
      inSignature = true
    }
    return inSignature
  }
}

/// How deep the lists are that a list item stands in.
private struct ListNesting {
  private var open: [(style: UInt32, indent: Int, ordinal: Int)] = []
  private var paused = false

  var isOpen: Bool { !open.isEmpty && !paused }

  mutating func end() {
    open = []
    paused = false
  }

  /// Text at the margin: a list of bullets ends, one of numbers may go on behind it.
  mutating func pause() {
    paused = true
  }

  mutating func level(_ found: ListMarker, indent: Int) -> Int {
    var marker = found
    if marker.numbering == .roman, let last = open.last {
      var letter = found
      letter.readAsLetter(last.ordinal + 1)
      // (h), (i): the letter that follows, not the number one.
      if last.style == letter.style, isNext(found.ordinal, after: last.ordinal) { marker = letter }
    }
    if paused, marker.numbering == .bullet || marker.ordinal == 1 { open = [] }
    paused = false
    if let known = open.lastIndex(where: { $0.style == marker.style && abs($0.indent - indent) < 2 }) {
      open.removeSubrange((known + 1)...)
    } else {
      // Numbers hold letters, and all of them hold bullets; the other way round a list of its own begins.
      open.removeAll {
        $0.indent > indent || $0.indent == indent && Self.rank($0.style) >= Self.rank(marker.style)
      }
      if open.count < 6 { open.append((marker.style, indent, 0)) }
    }
    open[open.count - 1].ordinal = marker.ordinal
    return open.count
  }

  /// Bullets' styles are their characters' bytes, above those of numbers, letters and Roman numbers.
  private static func rank(_ style: UInt32) -> UInt32 { style >> 16 == 0 ? 9 : min(style >> 16, 9) }

  private func isNext(_ roman: Int, after letter: Int) -> Bool {
    // i, v and x are the ninth, twenty-second and twenty-fourth letters.
    (roman == 1 && letter == 8) || (roman == 5 && letter == 21) || (roman == 10 && letter == 23)
  }
}
