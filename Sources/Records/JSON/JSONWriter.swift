/// Writes JSON from values whose order the caller decides, into a buffer of its own or one that is kept.
///
/// Half the bytes of a record are one string, so runs without escapes are copied whole. Beside what JSON demands,
/// U+0085, U+2028 and U+2029 are escaped: line readers of other programs break at them.
///
/// For the modules of this package. What is written for each field is inlined into them: a record has some 800 fields,
/// and a key that is known at compile time is then a few stores. A call that finds out its length and copies it took
/// a quarter of all writing, and `package` declarations are not inlined.
@frozen
public struct JSONWriter: ~Copyable {
  public let style: JSONStyle
  @usableFromInline let isPretty: Bool
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var count: Int
  @usableFromInline var isFirst = true
  @usableFromInline var depth = 0
  /// The depth at which a container on one line began; nothing inside it breaks the line.
  @usableFromInline var inlineDepth = Int.max
  /// Gets its memory back in the end.
  @usableFromInline let owner: RecordBuffer?

  public init(style: JSONStyle, capacity: Int = 1 << 14) {
    self.style = style
    isPretty = style == .pretty
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
    count = 0
    owner = nil
  }

  /// Writes behind what the buffer holds; nobody else may use it until the writer is gone.
  public init(style: JSONStyle, buffer: RecordBuffer) {
    self.style = style
    isPretty = style == .pretty
    base = buffer.base
    capacity = buffer.capacity
    count = buffer.count
    owner = buffer
  }

  deinit {
    if let owner {
      owner.base = base
      owner.capacity = capacity
      owner.count = count
    } else {
      base.deallocate()
    }
  }

  /// Appends what was written to `bytes`.
  public borrowing func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  // MARK: Structure

  @inlinable
  public mutating func beginObject(inline: Bool = false) { begin(UInt8(ascii: "{"), inline: inline) }
  @inlinable
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  @inlinable
  public mutating func beginArray(inline: Bool = false) { begin(UInt8(ascii: "["), inline: inline) }
  @inlinable
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Begins a member; its value must follow.
  @inlinable
  @inline(__always)
  public mutating func key(_ key: StaticString) {
    if isPretty { return prettyKey(key) }
    reserve(key.utf8CodeUnitCount + 4)
    if !isFirst { put(UInt8(ascii: ",")) }
    isFirst = false
    put(UInt8(ascii: "\""))
    copy(key)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  @usableFromInline
  mutating func prettyKey(_ key: StaticString) {
    prettySeparate()
    reserve(key.utf8CodeUnitCount + 4)
    put(UInt8(ascii: "\""))
    copy(key)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
    put(UInt8(ascii: " "))
  }

  /// Begins an array's element; its value must follow.
  @inlinable
  public mutating func element() {
    if isPretty { return prettySeparate() }
    reserve(1)
    if !isFirst { put(UInt8(ascii: ",")) }
    isFirst = false
  }

  public mutating func newline() {
    reserve(1)
    put(UInt8(ascii: "\n"))
  }

  @inlinable
  mutating func begin(_ bracket: UInt8, inline: Bool) {
    reserve(1)
    put(bracket)
    isFirst = true
    if isPretty { prettyBegin(inline: inline) }
  }

  @usableFromInline
  mutating func prettyBegin(inline: Bool) {
    depth += 1
    if inline, depth < inlineDepth { inlineDepth = depth }
  }

  @inlinable
  mutating func end(_ bracket: UInt8) {
    if isPretty { prettyEnd(bracket) }
    reserve(1)
    put(bracket)
    isFirst = false
  }

  @usableFromInline
  mutating func prettyEnd(_ bracket: UInt8) {
    if !isFirst {
      if depth < inlineDepth {
        breakLine(depth: depth - 1)
      } else if bracket == UInt8(ascii: "}") {
        reserve(1)
        put(UInt8(ascii: " "))
      }
    }
    if depth == inlineDepth { inlineDepth = .max }
    depth -= 1
  }

  @usableFromInline
  mutating func prettySeparate() {
    reserve(2)
    let wasFirst = isFirst
    if !wasFirst { put(UInt8(ascii: ",")) }
    isFirst = false
    if depth < inlineDepth {
      breakLine(depth: depth)
    } else if !wasFirst || base[count - 1] == UInt8(ascii: "{") {
      put(UInt8(ascii: " "))
    }
  }

  private mutating func breakLine(depth: Int) {
    reserve(1 + 2 * depth)
    put(UInt8(ascii: "\n"))
    (base + count).update(repeating: UInt8(ascii: " "), count: 2 * depth)
    count += 2 * depth
  }

  // MARK: Values

  @inlinable
  @inline(__always)
  public mutating func null() { literal("null") }

  public mutating func value(_ value: Bool) {
    if value { literal("true") } else { literal("false") }
  }

  /// Finite; as Swift prints it.
  public mutating func value(_ value: Double) {
    let digits = "\(value)"
    reserve(digits.utf8.count)
    for byte in digits.utf8 { put(byte) }
  }

  public mutating func value(_ value: Int) {
    reserve(20)
    digits(value)
  }

  /// The members `start` and `end`, which stand at all that a record shows of a text.
  public mutating func place(_ start: Int, _ end: Int) {
    if isPretty {
      field("start", start)
      return field("end", end)
    }
    reserve(64)
    if !isFirst { put(UInt8(ascii: ",")) }
    isFirst = false
    copy("\"start\":")
    digits(start)
    copy(",\"end\":")
    digits(end)
  }

  /// A number's digits; room must have been reserved.
  @inline(__always)
  private mutating func digits(_ value: Int) {
    if UInt(bitPattern: value) < 10_000 { return fewDigits(UInt32(truncatingIfNeeded: value)) }
    manyDigits(value)
  }

  private mutating func manyDigits(_ value: Int) {
    var digits = value.magnitude
    if value < 0 { put(UInt8(ascii: "-")) }
    var length = 1
    var limit: UInt = 10
    while digits >= limit, length < 20 {
      length += 1
      limit &*= 10
    }
    count += length
    var at = count
    // Two at a time: a division takes longer than all the rest.
    let pairs = Self.pairs.utf8Start
    while digits >= 100 {
      let pair = Int(truncatingIfNeeded: digits % 100) * 2
      digits /= 100
      at -= 2
      base[at] = pairs[pair]
      base[at + 1] = pairs[pair + 1]
    }
    if digits >= 10 {
      let pair = Int(truncatingIfNeeded: digits) * 2
      base[at - 2] = pairs[pair]
      base[at - 1] = pairs[pair + 1]
    } else {
      base[at - 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits)
    }
  }

  /// The digits of a number below 10,000, which most places in a text are: all four are stored, without leading zeros.
  @inline(__always)
  private mutating func fewDigits(_ value: UInt32) {
    let (high, low) = (value / 100, value % 100)
    let (thousands, tens) = (high / 10, low / 10)
    let all = thousands | (high - thousands * 10) << 8 | tens << 16 | (low - tens * 10) << 24 | 0x3030_3030
    let zeros = value < 100 ? (value < 10 ? 3 : 2) : (value < 1000 ? 1 : 0)
    UnsafeMutableRawPointer(base + count).storeBytes(
      of: (all >> UInt32(zeros * 8)).littleEndian, as: UInt32.self)
    count += 4 - zeros
  }

  private static var pairs: StaticString {
    """
    0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
    5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
    """
  }

  /// A string that is a letter and a number: `q12`.
  public mutating func value(_ letter: Unicode.Scalar, _ number: Int) {
    reserve(24)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: letter))
    digits(number)
    put(UInt8(ascii: "\""))
  }

  public mutating func value(_ value: String) {
    var value = value
    value.withUTF8 { self.value($0) }
  }

  /// A string's UTF-8, which must be valid.
  public mutating func value(_ bytes: UnsafeBufferPointer<UInt8>) { value(bytes, 0..<bytes.count) }

  /// The same for a part of a text: what stands behind it is read, too, so that it takes fewer steps.
  public mutating func value(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    precondition(range.upperBound <= text.count, "no such part of the text")
    reserve(range.count + 24)
    put(UInt8(ascii: "\""))
    if !putShort(text, range) { escape(text, range) }
    put(UInt8(ascii: "\""))
  }

  /// Copies up to sixteen bytes that are plain, as most names and rules are; false, and nothing is written, for others.
  ///
  /// Sixteen bytes must have been reserved.
  @inline(__always)
  private mutating func putShort(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 16, range.lowerBound &+ 16 <= text.count, let start = text.baseAddress else {
      return false
    }
    let bytes = UnsafeRawPointer(start + range.lowerBound).loadUnaligned(as: SIMD16<UInt8>.self)
    UnsafeMutableRawPointer(base + count).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
    guard JSONEscape.plainCount(of: bytes) >= range.count else { return false }
    count &+= range.count
    return true
  }

  /// A string in UTF-8 that needs no escape.
  public mutating func value(plain bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count + 2)
    put(UInt8(ascii: "\""))
    if let start = bytes.baseAddress { copy(start, count: bytes.count) }
    put(UInt8(ascii: "\""))
  }

  /// Copies bytes for which room has been reserved. Ids and names of rules have 8 to 32, which are two stores that may
  /// overlap: a record has a hundred of them, and a call took twice the time.
  @inline(__always)
  private mutating func copy(_ start: UnsafePointer<UInt8>, count length: Int) {
    let (from, to) = (UnsafeRawPointer(start), UnsafeMutableRawPointer(base + count))
    switch length {
    case 16...32:
      to.storeBytes(of: from.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      let last = from.loadUnaligned(fromByteOffset: length - 16, as: SIMD16<UInt8>.self)
      to.storeBytes(of: last, toByteOffset: length - 16, as: SIMD16<UInt8>.self)
    case 8..<16:
      to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
      let last = from.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
      to.storeBytes(of: last, toByteOffset: length - 8, as: UInt64.self)
    default: to.copyMemory(from: from, byteCount: length)
    }
    count += length
  }

  /// A string that needs no escape, such as a code.
  @inlinable
  @inline(__always)
  public mutating func value(code: StaticString) {
    reserve(code.utf8CodeUnitCount + 2)
    put(UInt8(ascii: "\""))
    copy(code)
    put(UInt8(ascii: "\""))
  }

  @inlinable
  @inline(__always)
  mutating func literal(_ literal: StaticString) {
    reserve(literal.utf8CodeUnitCount)
    copy(literal)
  }

  /// Copies UTF-8, sixteen bytes at a time, with what must not stand in a JSON string escaped; leaves room for a byte.
  ///
  /// Sixteen bytes more than the string has must have been reserved: all sixteen are stored before they are known to be
  /// plain. Most strings are shorter than thirty bytes; looking for the next escape and then copying took twice the time.
  @inline(never)
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let raw = UnsafeRawPointer(text.baseAddress) else { return }
    let end = range.upperBound
    var at = range.lowerBound
    while at < end, at + 16 <= text.count {
      // Inside a long string most are plain, and all are its own.
      while at + 16 <= end {
        let bytes = raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
        guard JSONEscape.isPlain(bytes) else { break }
        UnsafeMutableRawPointer(base + count).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
        at += 16
        count += 16
      }
      if at == end { return }
      // The loop may have ended near the end of the text.
      guard at + 16 <= text.count else { break }
      let bytes = raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(base + count).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
      let plain = JSONEscape.plainCount(of: bytes)
      let taken = min(plain, end - at)
      at += taken
      count += taken
      if plain < 16, at < end { at = putSuspect(text, at: at, end: end) }
    }
    if at < end { escapeEnd(text, raw, at, end) }
  }

  /// The same where less than sixteen bytes are left of the text.
  private mutating func escapeEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ raw: UnsafeRawPointer, _ start: Int, _ end: Int
  ) {
    var at = start
    while at + 8 <= end {
      let plain = putPlain(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self), 8)
      at += plain
      if plain < 8 { at = putSuspect(text, at: at, end: end) }
    }
    // The rest lies in the last eight bytes, behind others that were written already.
    if at < end, end >= 8 {
      let rest = end - at
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
      at += putPlain((word >> UInt64(64 - 8 * rest)).littleEndian, rest)
    }
    while at < end {
      if JSONEscape.isSuspect(text[at]) {
        at = putSuspect(text, at: at, end: end)
      } else {
        put(text[at])
        at += 1
      }
    }
  }

  /// Copies the first bytes of a word up to one that may need an escape; returns how many.
  @inline(__always)
  private mutating func putPlain(_ word: UInt64, _ limit: Int) -> Int {
    UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
    let plain = min(JSONEscape.suspects(UInt64(littleEndian: word)).trailingZeroBitCount >> 3, limit)
    count += plain
    return plain
  }

  /// Copies or escapes a byte that may need it; returns where to go on.
  private mutating func putSuspect(_ text: UnsafeBufferPointer<UInt8>, at: Int, end: Int) -> Int {
    let escaped = JSONEscape.length(in: text, at: at)
    if escaped == 0 {
      put(text[at])
      return at + 1
    }
    reserve(end - at + 32)
    putEscape(text, at: at, length: escaped)
    return at + escaped
  }

  private mutating func putEscape(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, length: Int) {
    put(UInt8(ascii: "\\"))
    guard length == 1 else {
      return copy(length == 2 ? "u0085" : bytes[at + 2] == 0xA8 ? "u2028" : "u2029")
    }
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0C: put(UInt8(ascii: "f"))
    case 0x0D: put(UInt8(ascii: "r"))
    default:
      let digits: StaticString = "0123456789abcdef"
      for digit in [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")] { put(digit) }
      put(digits.utf8Start[Int(byte >> 4)])
      put(digits.utf8Start[Int(byte & 15)])
    }
  }

  // MARK: The buffer

  @inlinable
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity - count < extra { grow(extra) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(_ extra: Int) {
    capacity = max(capacity * 2, count + extra)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Room must have been reserved.
  @inlinable
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  /// Room must have been reserved.
  @inlinable
  @inline(__always)
  mutating func copy(_ literal: StaticString) {
    (base + count).initialize(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
    count += literal.utf8CodeUnitCount
  }
}

/// How JSON is laid out.
public enum JSONStyle: Sendable {
  /// Two spaces a level, small objects on a line of their own, a line end at the end.
  case pretty
  /// Everything on one line, with a line end at its end.
  case compact
}
