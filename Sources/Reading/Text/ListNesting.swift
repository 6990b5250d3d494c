/// How deep the lists are that a list item stands in.
struct ListNesting {
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
