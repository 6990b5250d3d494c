/// Writes text with white space normalized as the record wants it: runs are one space, zero-width marks gone.
struct TextWriter {
  private(set) var bytes: [UInt8] = []
  private var pendingSpace = false
  private var pendingBreak = false
  private var pendingParagraph = false
  /// Where the current paragraph begins: no white space is written there.
  private(set) var start = 0

  mutating func space() { pendingSpace = true }

  /// A line break inside a paragraph.
  mutating func lineBreak() { pendingBreak = true }

  /// Ends the paragraph; the next one begins behind an empty line, as soon as something is written.
  mutating func beginParagraph() {
    pendingSpace = false
    pendingBreak = false
    pendingParagraph = true
  }

  /// Takes bytes away again at the begin of the first paragraph.
  mutating func dropFirst(_ count: Int) { bytes.removeFirst(count) }

  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    source.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    var at = 0
    var runStart = 0
    while at < source.count {
      let byte = source[at]
      if byte > 0x20, byte < 0x7F {
        at += 1
        continue
      }
      let special = Self.special(source, at)
      if special.length == 0 {
        at += 1
        continue
      }
      write(source, runStart..<at)
      switch special.kind {
      case .space: pendingSpace = true
      case .nothing: break
      case .control(let replacement): write(replacement)
      }
      at += special.length
      runStart = at
    }
    write(source, runStart..<at)
  }

  private mutating func write(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
  }

  private mutating func write(_ replacement: [UInt8]) {
    separate()
    bytes.append(contentsOf: replacement)
  }

  private mutating func separate() {
    if pendingParagraph {
      if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
      start = bytes.count
      pendingParagraph = false
    } else if bytes.count > start {
      if pendingBreak { bytes.append(0x0A) } else if pendingSpace { bytes.append(0x20) }
    }
    pendingSpace = false
    pendingBreak = false
  }

  enum Special {
    case space, nothing
    case control([UInt8])
  }

  /// What stands at a byte that is not plain: its length is 0 when it is to be copied.
  private static func special(
    _ source: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (kind: Special, length: Int) {
    let byte = source[at]
    if byte <= 0x20 || byte == 0x7F { return (.space, 1) }
    guard at + 1 < source.count else { return (.space, 0) }
    let second = source[at + 1]
    if byte == 0xC2 {
      if second == 0xA0 || second == 0x85 { return (.space, 2) }
      if second == 0xAD { return (.nothing, 2) }
      if second < 0xA0 {
        let point = CharacterReferences.windows1252[Int(second) - 0x80]
        return (.control(Unicode.Scalar(point).map { Array(String(Character($0)).utf8) } ?? []), 2)
      }
      return (.space, 0)
    }
    guard at + 2 < source.count else { return (.space, 0) }
    let third = source[at + 2]
    switch (byte, second, third) {
    // En quad to hair space, line and paragraph separators, narrow no-break, mathematical and ideographic
    // space.
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80):
      return (.space, 3)
    // Zero-width space, joiners stay (they spell words in Persian and Indic scripts), word joiner, BOM.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
      return (.nothing, 3)
    default:
      return (.space, 0)
    }
  }
}
