/// Whether a text's lines were broken at a fixed width, or each line is a paragraph; from their lengths alone.
struct Wrapping {
  /// The columns that lines were filled to; nil when nothing says that they were filled.
  let width: Int?
  /// The indentation that most lines have.
  let baseIndent: Int

  /// Lines longer than this are paragraphs: nobody breaks by hand beyond it.
  static let longest = 132

  init(_ lines: [TextLines.Line]) {
    var lengths = [Int](repeating: 0, count: Self.longest + 1)
    var indents = [Int](repeating: 0, count: 33)
    var inner = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      indents[min(line.indent, 32)] += 1
      // A paragraph's last line is short by nature.
      guard index + 1 < lines.count, !lines[index + 1].isBlank else { continue }
      let columns = line.indent + line.columns
      if columns <= Self.longest { lengths[columns] += 1 }
      inner += 1
    }
    baseIndent = indents.firstIndex(of: indents.max() ?? 0) ?? 0
    width = Self.width(lengths, inner: inner)
  }

  /// The longest usual length, if most lines that could be full nearly are.
  private static func width(_ lengths: [Int], inner: Int) -> Int? {
    guard inner >= 3 else { return nil }
    var longer = 0
    var width = longest
    while width > 0 {
      longer += lengths[width]
      if longer * 50 >= inner { break }
      width -= 1
    }
    guard width >= 40 else { return nil }
    let full = lengths[(width * 7 / 10)...].reduce(0, +)
    return full * 10 >= inner * 6 ? width : nil
  }
}
