/// A range of tokens in flat memory, which a `Range` can't be in: it is not bitwise copyable.
struct TokenSpan: BitwiseCopyable, Sendable {
  private var start: Int32
  private var end: Int32

  @inline(__always)
  init(_ tokens: Range<Int>) {
    start = Int32(truncatingIfNeeded: tokens.lowerBound)
    end = Int32(truncatingIfNeeded: tokens.upperBound)
  }

  @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
}
