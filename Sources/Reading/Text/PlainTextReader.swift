import StatementText

/// Plain text with its blocks.
struct PlainText {
  var text: StatementText
  var warnings: [ReadingWarning]
}

/// Turns plain text into normalized paragraphs, headings, list items, quotations, table rows and signatures.
///
/// Every word of the text stays in. Linear in its length.
enum PlainTextReader {
  static func read(_ utf8: UnsafeBufferPointer<UInt8>) -> PlainText {
    let lines = TextLines(utf8)
    let text = lines.bytes.withUnsafeBufferPointer { bytes in
      let paragraphs = ParagraphCutter(bytes, lines.lines).paragraphs()
      return written(paragraphs, lines.lines, bytes)
    }
    var warnings: [ReadingWarning] = []
    if lines.controls > 0 { warnings.append(.controlCharacters(lines.controls)) }
    if lines.misread > 0 { warnings.append(.misreadCharacters(lines.misread)) }
    return PlainText(text: text, warnings: warnings)
  }

  /// The text itself: lines joined by `\n`, paragraphs by `\n\n`, each with its kind.
  private static func written(
    _ paragraphs: [Range<Int>], _ lines: [TextLines.Line], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> StatementText {
    // An array made without room would write its count where all empty arrays share theirs.
    if paragraphs.isEmpty { return StatementText(bytes: [], blocks: []) }
    var drafts: [DraftBlock] = []
    drafts.reserveCapacity(paragraphs.count)
    let breaks = paragraphs.reduce(0) { $0 + $1.count + 1 }
    let out = [UInt8](unsafeUninitializedCapacity: bytes.count + breaks) { out, count in
      for paragraph in paragraphs {
        if count > 0 { append(newline: 2, to: out, &count) }
        let start = count
        for index in paragraph {
          if index > paragraph.lowerBound { append(newline: 1, to: out, &count) }
          let line = lines[index].start..<lines[index].end
          count += out[count...].update(fromContentsOf: bytes[line]) - count
        }
        drafts.append(DraftBlock(start..<count, lines[paragraph]))
      }
    }
    let blocks = out.withUnsafeBufferPointer { BlockClassifier($0, drafts).blocks() }
    return StatementText(bytes: out, blocks: blocks)
  }

  @inline(__always)
  private static func append(
    newline times: Int, to out: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    for _ in 0..<times {
      out[count] = 0x0A
      count += 1
    }
  }
}

/// A block before its kind is known.
struct DraftBlock {
  /// Bytes of the text.
  var range: Range<Int>
  var lineCount: Int
  /// Code points of all its lines.
  var columns: Int
  /// The smallest indentation of its lines.
  var indent: Int
  var hasTab: Bool

  init(_ range: Range<Int>, _ lines: ArraySlice<TextLines.Line>) {
    self.range = range
    lineCount = lines.count
    columns = lines.reduce(0) { $0 + $1.columns }
    indent = lines.reduce(Int.max) { min($0, $1.indent) }
    hasTab = lines.first?.hasTab ?? false
  }
}

// Messages.
extension ReadingWarning {
  static func controlCharacters(_ count: Int) -> ReadingWarning {
    ReadingWarning(
      code: "reading.control-characters",
      message: count == 1 ? "1 control character was left out." : "\(count) control characters were left out."
    )
  }

  static func misreadCharacters(_ count: Int) -> ReadingWarning {
    ReadingWarning(
      code: "reading.misread-characters",
      message: count == 1
        ? "1 character from U+0080 to U+009F was read as the windows-1252 character it stands for."
        : "\(count) characters from U+0080 to U+009F were read as the windows-1252 characters they stand for."
    )
  }
}
