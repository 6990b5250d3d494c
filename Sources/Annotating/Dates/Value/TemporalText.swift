/// Where values of time are written, byte by byte; emptied and used again for the next one.
///
/// They are wanted once, in the record. As strings, put together from the digits and the zeros before them, they took
/// an eighth of the date stage.
package struct TemporalText: ~Copyable {
  private var text = FlatArray<UInt8>(capacity: 64)

  package init() {}

  /// What was written; holds until more is.
  package var bytes: UnsafeBufferPointer<UInt8> { text.buffer }

  package mutating func removeAll() { text.removeAll() }

  /// What a function writes, as a string.
  static func string(_ write: (inout TemporalText) -> Void) -> String {
    var text = TemporalText()
    write(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// A character of ASCII.
  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar) { text.append(UInt8(ascii: scalar)) }

  mutating func append(_ words: StaticString) {
    text.append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  mutating func append(_ words: String) {
    for byte in words.utf8 { text.append(byte) }
  }

  /// A number with leading zeros; negative ones keep their sign in front.
  package mutating func append(_ number: Int, digits width: Int) {
    if number < 0 { append("-" as Unicode.Scalar) }
    let magnitude = number.magnitude
    if width == 2, magnitude < 100 { return appendPair(magnitude) }
    if width == 4, magnitude < 10_000 {
      appendPair(magnitude / 100)
      return appendPair(magnitude % 100)
    }
    let digits = String(magnitude)
    for _ in 0..<max(0, width - digits.utf8.count) { append("0" as Unicode.Scalar) }
    append(digits)
  }

  @inline(__always)
  private mutating func appendPair(_ number: UInt) {
    text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Two digits, or `XX` for an open number.
  mutating func append(twoOf number: Int?) {
    if let number { append(number, digits: 2) } else { append("XX" as StaticString) }
  }
}

/// A number with leading zeros; negative ones keep their sign in front.
func padded(_ number: Int, _ width: Int) -> String {
  TemporalText.string { $0.append(number, digits: width) }
}
