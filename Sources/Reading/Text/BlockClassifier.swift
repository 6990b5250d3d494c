import StatementText

/// Gives each block of a plain text its kind and level.
struct BlockClassifier {
  let bytes: UnsafeBufferPointer<UInt8>
  let drafts: [DraftBlock]
  private let baseIndent: Int
  private var list = ListNesting()
  private var signature = SignatureRun()

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
    if signature.takes(bytes, range, columns: draft.columns, lineCount: draft.lineCount) {
      return block(range, .signature)
    }
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
}
