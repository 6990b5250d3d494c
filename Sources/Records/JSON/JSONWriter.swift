/// Writes JSON from values whose order the caller decides, into a buffer of its own or one that is kept.
///
/// Half the bytes of a record are one string, so runs without escapes are copied whole. Beside what JSON demands,
/// U+0085, U+2028 and U+2029 are escaped: line readers of other programs break at them.
///
/// What is written for each field can be inlined into other modules: a record has some 800 fields, and a key known at
/// compile time is then a few stores (a call that finds out its length and copies it took 12 ns).
package struct JSONWriter: ~Copyable {
  package let style: JSONStyle
  @usableFromInline let isPretty: Bool
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var count: Int
  @usableFromInline var isFirst = true
  private var depth = 0
  /// The depth at which a container on one line began; nothing inside it breaks the line.
  private var inlineDepth = Int.max
  /// Gets its memory back in the end.
  private let owner: RecordBuffer?

  package init(style: JSONStyle, capacity: Int = 1 << 14) {
    self.style = style
    isPretty = style == .pretty
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
    count = 0
    owner = nil
  }

  /// Writes behind what the buffer holds; nobody else may use it until the writer is gone.
  package init(style: JSONStyle, buffer: RecordBuffer) {
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
  package borrowing func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  // MARK: Structure

  @inlinable
  package mutating func beginObject(inline: Bool = false) { begin(UInt8(ascii: "{"), inline: inline) }
  @inlinable
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  @inlinable
  package mutating func beginArray(inline: Bool = false) { begin(UInt8(ascii: "["), inline: inline) }
  @inlinable
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Begins a member; its value must follow.
  @inlinable
  package mutating func key(_ key: StaticString) {
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
  package mutating func element() {
    if isPretty { return prettySeparate() }
    reserve(1)
    if !isFirst { put(UInt8(ascii: ",")) }
    isFirst = false
  }

  package mutating func newline() {
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
  package mutating func null() { literal("null") }

  package mutating func value(_ value: Bool) {
    if value { literal("true") } else { literal("false") }
  }

  /// Finite; as Swift prints it.
  package mutating func value(_ value: Double) {
    let digits = "\(value)"
    reserve(digits.utf8.count)
    for byte in digits.utf8 { put(byte) }
  }

  package mutating func value(_ value: Int) {
    reserve(20)
    digits(value)
  }

  /// A number's digits; room must have been reserved.
  private mutating func digits(_ value: Int) {
    var digits = value.magnitude
    if value < 0 { put(UInt8(ascii: "-")) }
    var length = 1
    var rest = digits / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    var at = count + length
    repeat {
      at -= 1
      base[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10)
      digits /= 10
    } while digits > 0
    count += length
  }

  /// A string that is a letter and a number: `q12`.
  package mutating func value(_ letter: Unicode.Scalar, _ number: Int) {
    reserve(24)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: letter))
    digits(number)
    put(UInt8(ascii: "\""))
  }

  package mutating func value(_ value: String) {
    var value = value
    value.withUTF8 { self.value($0) }
  }

  /// A string's UTF-8, which must be valid.
  package mutating func value(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Escapes are rare: what they need beyond this is asked for where they are written.
    reserve(bytes.count + 2)
    put(UInt8(ascii: "\""))
    escape(bytes)
    reserve(1)
    put(UInt8(ascii: "\""))
  }

  /// A string that needs no escape, such as a code.
  @inlinable
  package mutating func value(code: StaticString) {
    reserve(code.utf8CodeUnitCount + 2)
    put(UInt8(ascii: "\""))
    copy(code)
    put(UInt8(ascii: "\""))
  }

  @inlinable
  mutating func literal(_ literal: StaticString) {
    reserve(literal.utf8CodeUnitCount)
    copy(literal)
  }

  /// Copies UTF-8, run by run, with what must not stand in a JSON string escaped.
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var at = JSONEscape.next(in: bytes, from: 0)
    while at < bytes.count {
      let escaped = JSONEscape.length(in: bytes, at: at)
      if escaped > 0 {
        reserve(bytes.count - runStart + 8)
        copy(UnsafeBufferPointer(rebasing: bytes[runStart..<at]))
        putEscape(bytes, at: at, length: escaped)
        runStart = at + escaped
      }
      at = JSONEscape.next(in: bytes, from: at + max(escaped, 1))
    }
    reserve(bytes.count - runStart + 1)
    copy(UnsafeBufferPointer(rebasing: bytes[runStart...]))
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
  mutating func put(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }

  /// Room must have been reserved.
  @inlinable
  mutating func copy(_ literal: StaticString) {
    (base + count).initialize(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
    count += literal.utf8CodeUnitCount
  }

  /// Room must have been reserved.
  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    (base + count).initialize(from: start, count: bytes.count)
    count += bytes.count
  }
}

/// How JSON is laid out.
public enum JSONStyle: Sendable {
  /// Two spaces a level, small objects on a line of their own, a line end at the end.
  case pretty
  /// Everything on one line, with a line end at its end.
  case compact
}
