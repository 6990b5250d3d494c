/// Whether a text's lines were broken at a fixed width or each is a paragraph; mostly from their lengths.
struct Wrapping {
  /// The columns that lines were filled to; nil when nothing says that they were filled.
  let width: Int?
  /// The indentation that most lines have.
  let baseIndent: Int

  /// Paragraphs begin with an indented line and no blank line stands between them.
  let indentsFirstLines: Bool

  /// Lines longer than this are paragraphs: nobody breaks by hand beyond it.
  static let longest = 132
  private typealias Lengths = InlineArray<133, Int32>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [TextLines.Line]) {
    var lengths: Lengths = InlineArray(repeating: 0)
    var indents: InlineArray<33, Int32> = InlineArray(repeating: 0)
    var inner = 0
    var sentences = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      indents[min(line.indent, 32)] += 1
      // A paragraph's last line is short by nature.
      guard index + 1 < lines.count, !lines[index + 1].isBlank else { continue }
      let columns = line.indent + line.columns
      if columns <= Self.longest { lengths[columns] += 1 }
      inner += 1
      if columns <= Self.longest, LineForm.endsSentence(bytes, line.start..<line.end) { sentences += 1 }
    }
    var baseIndent = 0
    for indent in indents.indices where indents[indent] > indents[baseIndent] { baseIndent = indent }
    self.baseIndent = baseIndent
    indentsFirstLines = Self.indentsFirstLines(lines, baseIndent)
    // Where lines end with sentences, each is a paragraph.
    width = sentences * 2 > inner ? nil : Self.width(lengths, inner: inner)
  }

  /// Most indented lines stand alone between lines at the margin, and there are several of them.
  private static func indentsFirstLines(_ lines: [TextLines.Line], _ base: Int) -> Bool {
    var opening = 0
    var indented = 0
    for (index, line) in lines.enumerated().dropFirst() where !line.isBlank && line.indent >= base + 2 {
      indented += 1
      let above = lines[index - 1]
      if !above.isBlank, above.indent <= base, line.indent <= base + 10 { opening += 1 }
    }
    return opening >= 3 && opening * 2 >= indented
  }

  /// The longest usual length, if most lines that could be full nearly are.
  private static func width(_ lengths: Lengths, inner: Int) -> Int? {
    guard inner >= 3 else { return nil }
    var longer = 0
    var width = longest
    while width > 0 {
      longer += Int(lengths[width])
      if longer * 50 >= inner { break }
      width -= 1
    }
    guard width >= 40 else { return nil }
    var full = 0
    for length in width * 7 / 10..<lengths.count { full += Int(lengths[length]) }
    return full * 10 >= inner * 6 ? width : nil
  }
}
