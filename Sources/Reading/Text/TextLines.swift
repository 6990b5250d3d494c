/// A text cut into lines, each with its white space normalized.
struct TextLines {
  /// A line's bytes and what its white space said.
  struct Line {
    var start: Int
    var end: Int
    /// Columns of white space before the first character; a tab goes to the next multiple of eight.
    var indent: Int
    /// Code points.
    var columns: Int
    /// A tab stood between its words, not only behind the first few characters.
    var hasTab: Bool

    var isBlank: Bool { start == end }
  }

  /// The lines' bytes one after the other, without line breaks.
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Line] = []
  private(set) var controls = 0
  private(set) var misread = 0

  /// Reads valid UTF-8 in one pass; runs of ordinary ASCII are copied sixteen bytes at a time.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    // U+0080 takes two bytes and the euro sign that it stands for three; sixteen more are written ahead.
    let capacity = input.count + input.count / 2 + 16
    var scanner = LineScanner(input)
    bytes = [UInt8](unsafeUninitializedCapacity: capacity) { out, count in
      count = scanner.run(into: out)
    }
    lines = scanner.lines
    controls = scanner.controls
    misread = scanner.misread
  }
}

/// The pass itself.
private struct LineScanner {
  let input: UnsafeBufferPointer<UInt8>
  var lines: [TextLines.Line] = []
  var controls = 0
  var misread = 0

  private var at = 0
  private var written = 0
  private var lineStart = 0
  private var continuations = 0
  private var indent = 0
  /// Where the line's first tab that may part cells was written; behind everything when there is none.
  private var tab = Int.max
  /// The line is empty so far or ends in a space: another space adds nothing.
  private var afterSpace = true

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    lines.reserveCapacity(input.count / 64 + 1)
  }

  mutating func run(into out: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard let source = input.baseAddress, let target = out.baseAddress else { return 0 }
    while at < input.count {
      copyOrdinary(UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
      guard at < input.count else { break }
      takeOne(target)
    }
    endLine(target)
    return written
  }

  /// Copies ASCII that holds no control characters and no two spaces in a row, as far as it goes.
  @inline(__always)
  private mutating func copyOrdinary(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer) {
    func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    var at = self.at
    var written = self.written
    // The bytes of the last place, as the comparisons below have them.
    var before: UInt64 = afterSpace ? 0xFF : 0
    while at + 16 <= input.count {
      let bytes = source.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      target.storeBytes(of: bytes, toByteOffset: written, as: SIMD16<UInt8>.self)
      // Control characters, DEL and all bytes outside ASCII: what is below a space wraps around.
      let odd = unsafeBitCast((bytes &- all(0x20)) .>= all(0x5F), to: SIMD2<UInt64>.self)
      let space = unsafeBitCast(bytes .== all(0x20), to: SIMD2<UInt64>.self)
      let first = odd[0] | space[0] & (space[0] << 8 | before)
      let second = odd[1] | space[1] & (space[1] << 8 | space[0] >> 56)
      if first | second != 0 {
        let taken =
          first != 0 ? first.trailingZeroBitCount >> 3 : 8 + second.trailingZeroBitCount >> 3
        at += taken
        written += taken
        if taken > 0 { before = input[at - 1] == 0x20 ? 0xFF : 0 }
        break
      }
      at += 16
      written += 16
      before = space[1] >> 56
    }
    self.at = at
    self.written = written
    afterSpace = before != 0
  }

  /// Takes one character, or a run of them outside ASCII.
  @inline(__always)
  private mutating func takeOne(_ target: UnsafeMutablePointer<UInt8>) {
    let byte = input[at]
    if byte == 0x0A {
      endLine(target)
      at += 1
      return
    }
    let (kind, length) = TextScalar.classify(input, at: at)
    switch kind {
    case .ordinary:
      copy(length, target)
      // Words of other scripts.
      while at + 1 < input.count, input[at] >= 0xC3, input[at] <= 0xDF, input[at] != 0xD8 { copy(2, target) }
      return
    case .space: takeSpace(byte, target)
    case .lineBreak:
      endLine(target)
      if byte == 0x0D, at + 1 < input.count, input[at + 1] == 0x0A { at += 1 }
    case .paragraphBreak:
      endLine(target)
      endLine(target)
    case .invisible: break
    case .control: controls += 1
    case .misread: takeMisread(target)
    }
    at += length
  }

  @inline(__always)
  private mutating func copy(_ length: Int, _ target: UnsafeMutablePointer<UInt8>) {
    for index in 0..<length { target[written + index] = input[at + index] }
    at += length
    written += length
    continuations += length - 1
    afterSpace = false
  }

  private mutating func takeSpace(_ byte: UInt8, _ target: UnsafeMutablePointer<UInt8>) {
    if written == lineStart {
      indent = byte == 0x09 ? (indent / 8 + 1) * 8 : indent + 1
      return
    }
    // A tab behind a list's bullet or number parts no cells.
    if byte == 0x09, written - lineStart > 6 { tab = min(tab, written) }
    if afterSpace { return }
    target[written] = 0x20
    written += 1
    afterSpace = true
  }

  private mutating func takeMisread(_ target: UnsafeMutablePointer<UInt8>) {
    let scalar = Windows1252.upper[Int(input[at + 1] & 0x1F)]
    guard scalar > 0x9F else {
      controls += 1
      return
    }
    misread += 1
    var sequence: [UInt8] = []
    sequence.appendUTF8(scalar)
    for byte in sequence {
      target[written] = byte
      written += 1
    }
    continuations += sequence.count - 1
    afterSpace = false
  }

  private mutating func endLine(_ target: UnsafeMutablePointer<UInt8>) {
    if written > lineStart, target[written - 1] == 0x20 { written -= 1 }
    lines.append(
      TextLines.Line(
        start: lineStart, end: written, indent: indent, columns: written - lineStart - continuations,
        hasTab: tab < written))
    lineStart = written
    continuations = 0
    indent = 0
    tab = Int.max
    afterSpace = true
  }
}
