/// Decides which line breaks end a block and which are only wrapping.
struct ParagraphCutter {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: [TextLines.Line]
  let wrapping: Wrapping

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [TextLines.Line]) {
    self.bytes = bytes
    self.lines = lines
    wrapping = Wrapping(bytes, lines)
  }

  /// Ranges of lines, each one block, none of them blank.
  func paragraphs() -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    paragraphs.reserveCapacity(lines.count / 2 + 1)
    var start = 0
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        start = index
        continue
      }
      let ends = index + 1 == lines.count || lines[index + 1].isBlank || endsBlock(index, from: start)
      index += 1
      if ends {
        paragraphs.append(start..<index)
        start = index
      }
    }
    return paragraphs
  }

  /// Whether the break between a line and the next, neither of them blank, ends the block from `start`.
  private func endsBlock(_ index: Int, from start: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    let here = line.start..<line.end
    let there = next.start..<next.end
    if isQuoted(line) || isQuoted(next) { return endsQuoted(line, next) }
    if LineForm.isRule(bytes, here) { return true }
    // Setext headings of Markdown: the line of marks belongs to the heading above it.
    if LineForm.isRule(bytes, there) { return index > start || bytes[there.lowerBound] != UInt8(ascii: "=") }
    if isHeadingMark(line) || isHeadingMark(next) { return true }
    if LineForm.isTableRow(bytes, line) || LineForm.isTableRow(bytes, next) { return true }
    if line.columns > Wrapping.longest || next.columns > Wrapping.longest { return true }
    if hangs(next, below: lines[start]) { return false }
    if wrapping.indentsFirstLines, next.indent >= wrapping.baseIndent + 2, line.indent <= next.indent {
      return true
    }
    let filled = isFilled(line, next)
    if ListMarker(bytes, there) != nil { return endsBeforeItem(index, filled: filled, start: start) }
    if filled || LineForm.endsInLink(bytes, here) { return false }
    let labelled = LineForm.isLabelled(bytes, there) || next.columns <= 80 && LineForm.isByline(bytes, there)
    if !labelled && LineForm.beginsSmall(bytes, there) && !LineForm.endsSentence(bytes, here) {
      return LineForm.endsOpen(bytes, here) && bytes[line.end - 1] != UInt8(ascii: ",")
    }
    guard let width = wrapping.width, !labelled else { return true }
    // A ragged line of a wrapped text: long enough, and its sentence goes on.
    let goesOn = !LineForm.endsSentence(bytes, here) && !LineForm.endsOpen(bytes, here)
    return !(goesOn && (line.indent + line.columns) * 10 >= width * 7 && next.indent <= line.indent + 1)
  }

  /// The next line's first word would not have fitted in the line, and the next line is no new paragraph's.
  private func isFilled(_ line: TextLines.Line, _ next: TextLines.Line) -> Bool {
    guard let width = wrapping.width else { return false }
    let columns = line.indent + line.columns
    let word = LineForm.firstWordColumns(bytes, next.start..<next.end)
    guard columns + 1 + word > width - 4 else { return false }
    // A first line that is indented more begins a paragraph.
    let opens = next.indent >= line.indent + 2 && LineForm.endsSentence(bytes, line.start..<line.end)
    return !opens
  }

  /// A line under the words of a list's item, to the right of its bullet or number, belongs to the item.
  private func hangs(_ line: TextLines.Line, below first: TextLines.Line) -> Bool {
    guard line.indent >= first.indent + 2, line.indent <= first.indent + 8,
      let marker = ListMarker(bytes, first.start..<first.end),
      line.indent <= first.indent + marker.length + 1,
      // “3. Background” may be a heading with text below it.
      marker.numbering != .number || LineForm.beginsSmall(bytes, line.start..<line.end)
    else { return false }
    return ListMarker(bytes, line.start..<line.end) == nil
  }

  /// A number at a line's start may be one of the sentence that runs on.
  private func endsBeforeItem(_ index: Int, filled: Bool, start: Int) -> Bool {
    let first = lines[start]
    let here = lines[index].start..<lines[index].end
    if !filled || ListMarker(bytes, first.start..<first.end) != nil { return true }
    return LineForm.endsSentence(bytes, here) || LineForm.endsOpen(bytes, here)
  }

  private func isQuoted(_ line: TextLines.Line) -> Bool {
    bytes[line.start] == UInt8(ascii: ">")
  }

  /// Quoted mail: lines that begin with `>` hold together; a `>` alone is a blank line of theirs.
  private func endsQuoted(_ line: TextLines.Line, _ next: TextLines.Line) -> Bool {
    isQuoted(line) != isQuoted(next) || next.end - next.start == 1 || line.end - line.start == 1
  }

  /// Markdown's `#` to `######` and a space.
  private func isHeadingMark(_ line: TextLines.Line) -> Bool {
    Self.headingLevel(bytes, line.start..<line.end) != nil
  }

  static func headingLevel(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
    var level = 0
    while level < 7, line.lowerBound + level < line.upperBound,
      bytes[line.lowerBound + level] == UInt8(ascii: "#")
    {
      level += 1
    }
    guard level > 0, level < 7, line.count > level + 1, bytes[line.lowerBound + level] == 0x20 else {
      return nil
    }
    return level
  }
}
