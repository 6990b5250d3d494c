/// Follows a text's blocks to a closing line (“Yours faithfully,”, “Signed by:”) and the short ones below it.
struct SignatureRun {
  private var isOpen = false

  /// Whether a block is part of a signature; to be asked for all blocks in order.
  mutating func takes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, columns: Int, lineCount: Int
  ) -> Bool {
    if isOpen {
      isOpen =
        columns <= 120 && lineCount <= 3 && !LineForm.endsSentence(bytes, range)
        && !LineForm.isLabelled(bytes, range)
    }
    if !isOpen { isOpen = Self.closes(bytes, range, columns: columns, lineCount: lineCount) }
    return isOpen
  }

  /// What stands next is no part of it, whatever it looks like.
  mutating func end() { isOpen = false }

  /// A closing line, alone or with the names below it.
  static func closes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, columns: Int, lineCount: Int
  ) -> Bool {
    if lineCount == 1 { return columns <= 60 && HeadWords.shared.contains(bytes, range, in: .closing) }
    guard lineCount > 1, columns <= 2_000,
      var lineEnd = bytes[range.prefix(64)].firstIndex(of: 0x0A),
      HeadWords.shared.contains(bytes, range.lowerBound..<lineEnd, in: .closing)
    else { return false }
    while lineEnd < range.upperBound {
      let start = lineEnd + 1
      lineEnd = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = start..<lineEnd
      if line.count > 160 || LineForm.endsSentence(bytes, line) { return false }
    }
    return true
  }
}
