/// A range of tokens, or of items, in half of the memory; flat, which a `Range` is not: it is not bitwise copyable.
@propertyWrapper
struct TokenSpan: BitwiseCopyable, Sendable {
  private var start: Int32
  private var end: Int32

  @inline(__always)
  init(_ tokens: Range<Int>) {
    start = Int32(truncatingIfNeeded: tokens.lowerBound)
    end = Int32(truncatingIfNeeded: tokens.upperBound)
  }

  @inline(__always)
  init(wrappedValue: Range<Int>) { self.init(wrappedValue) }

  @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }

  var wrappedValue: Range<Int> {
    @inline(__always) get { range }
    @inline(__always) set { self = TokenSpan(newValue) }
  }
}

/// The same where there may be none.
@propertyWrapper
struct OptionalTokenSpan: BitwiseCopyable, Sendable {
  private var span: TokenSpan
  private static var none: TokenSpan { TokenSpan(Range(uncheckedBounds: (-1, -1))) }

  @inline(__always)
  init(wrappedValue: Range<Int>?) { span = wrappedValue.map { TokenSpan($0) } ?? Self.none }

  var wrappedValue: Range<Int>? {
    @inline(__always) get { span.range.lowerBound < 0 ? nil : span.range }
    @inline(__always) set { self = OptionalTokenSpan(wrappedValue: newValue) }
  }
}
