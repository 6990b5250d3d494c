/// Reads JSON whose shape is known, strictly: no field too many, none missing, nothing after the end.
///
/// There is no tree in between and no recursion on the input: nesting is as deep as the record's types, whatever the
/// bytes are. One pass; faults know their byte, line and path.
struct JSONReader {
  let bytes: [UInt8]
  var at: Int
  let limit: Int
  var path: [Step] = []

  enum Step {
    case field(String)
    case index(Int)
  }

  init(_ bytes: [UInt8], range: Range<Int>? = nil) {
    self.bytes = bytes
    at = range?.lowerBound ?? 0
    limit = range?.upperBound ?? bytes.count
  }

  // MARK: Objects and arrays

  /// Reads an object with exactly these fields, in any order; `read` gets the number of each.
  mutating func object(
    _ fields: FieldNames, optional: Bool = false, _ read: (inout JSONReader, Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    var seen: UInt64 = 0
    var next = 0
    try expect(UInt8(ascii: "{"))
    if !take(UInt8(ascii: "}")) {
      repeat {
        let field = try fieldName(fields, likely: next)
        let bit = UInt64(1) << UInt64(field)
        guard seen & bit == 0 else { throw fault(.unexpectedField, "the field stands here twice") }
        seen |= bit
        try read(&self, field)
        path.removeLast()
        next = field + 1
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    }
    if optional { return }
    if let missing = fields.names.indices.first(where: { seen & (1 << UInt64($0)) == 0 }) {
      throw fault(.missingField, "the field \"\(fields.names[missing])\" is missing")
    }
  }

  /// Reads a key and its colon; the path then ends in it.
  private mutating func fieldName(_ fields: FieldNames, likely: Int) throws(JSONFault) -> Int {
    skipSpace()
    // Records that this program wrote have their fields in order: no string need be made of a key.
    if likely < fields.names.count, takeKey(fields.names[likely]) {
      path.append(.field(fields.names[likely]))
      try expect(UInt8(ascii: ":"))
      return likely
    }
    let start = at
    let name = try string()
    guard let field = fields.names.firstIndex(of: name) else {
      at = start
      throw fault(.unexpectedField, "there is no field \"\(name)\" in this version of the schema")
    }
    path.append(.field(name))
    try expect(UInt8(ascii: ":"))
    return field
  }

  /// Reads the first field of an object, which must have a string for its value.
  mutating func firstField() throws(JSONFault) -> (name: String, value: String) {
    try expect(UInt8(ascii: "{"))
    let name = try string()
    path.append(.field(name))
    try expect(UInt8(ascii: ":"))
    return (name, try string())
  }

  private mutating func takeKey(_ name: String) -> Bool {
    let count = name.utf8.count
    guard limit - at >= count + 2, bytes[at] == 0x22, bytes[at + count + 1] == 0x22 else { return false }
    var place = at + 1
    for byte in name.utf8 {
      if bytes[place] != byte { return false }
      place += 1
    }
    at = place + 1
    return true
  }

  mutating func array(_ read: (inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(UInt8(ascii: "["))
    if take(UInt8(ascii: "]")) { return }
    var index = 0
    repeat {
      path.append(.index(index))
      try read(&self)
      path.removeLast()
      index += 1
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  /// Only white space may be left.
  mutating func finish() throws(JSONFault) {
    skipSpace()
    if at < limit { throw fault(.syntax, "there is more after the record's end") }
  }

  /// Goes on behind the next place where these bytes stand, whatever they are part of.
  mutating func skip(past words: StaticString) -> Bool {
    let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    var start = at
    while limit - start >= words.count {
      if bytes[start] == words[0], bytes[start..<start + words.count].elementsEqual(words) {
        at = start + words.count
        return true
      }
      start += 1
    }
    return false
  }

  // MARK: Scalars

  /// Takes `null`, if it stands here.
  mutating func null() -> Bool {
    skipSpace()
    guard limit - at >= 4, bytes[at..<at + 4].elementsEqual("null".utf8) else { return false }
    at += 4
    return true
  }

  mutating func bool() throws(JSONFault) -> Bool {
    skipSpace()
    for (word, value) in [("true", true), ("false", false)]
    where limit - at >= word.utf8.count && bytes[at..<at + word.utf8.count].elementsEqual(word.utf8) {
      at += word.utf8.count
      return value
    }
    throw fault(at < limit ? .mismatch : .syntax, "true or false must stand here")
  }

  /// A whole number, not negative: nothing else stands in a record.
  mutating func int() throws(JSONFault) -> Int {
    skipSpace()
    let start = at
    var value = 0
    while at < limit, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit))
      if over || carry { throw fault(.mismatch, "the number is too large") }
      value = sum
      at += 1
    }
    let hasZeroBefore = at - start > 1 && bytes[start] == UInt8(ascii: "0")
    let goesOn = at < limit && ".eE".utf8.contains(bytes[at])
    guard at > start, !hasZeroBefore, !goesOn else {
      at = start
      throw fault(at < limit ? .mismatch : .syntax, "a whole number, 0 or above, must stand here")
    }
    return value
  }

  mutating func string() throws(JSONFault) -> String {
    skipSpace()
    guard at < limit, bytes[at] == UInt8(ascii: "\"") else {
      throw fault(at < limit ? .mismatch : .syntax, "a string must stand here")
    }
    let start = at + 1
    let end = endOfRun(from: start)
    at = end
    guard end < limit else { throw fault(.syntax, "the string does not end") }
    guard bytes[end] == 0x22 else { return try escapedString(from: start) }
    at = end + 1
    guard let value = bytes.withUnsafeBufferPointer({ Self.validated($0[start..<end]) }) else {
      at = start
      throw fault(.syntax, "the string is not valid UTF-8")
    }
    return value
  }

  /// Nil where bytes are not valid UTF-8. What checks that is not specialized, and most strings are short and ASCII.
  private static func validated(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let bytes = UnsafeBufferPointer(rebasing: bytes)
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80 ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }

  /// The next quotation mark, backslash or control character, or the end.
  private func endOfRun(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let readable = UnsafeBufferPointer(rebasing: buffer[..<limit])
      var end = JSONEscape.next(in: readable, from: start)
      while end < limit, readable[end] >= 0x80 { end = JSONEscape.next(in: readable, from: end + 1) }
      return end
    }
  }

  /// A string in which `at` stands on the first escape (or on what must not stand there).
  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var value = Array(bytes[start..<at])
    while true {
      let end = endOfRun(from: at)
      value += bytes[at..<end]
      at = end
      guard at < limit else { throw fault(.syntax, "the string does not end") }
      let byte = bytes[at]
      if byte < 0x20 { throw fault(.syntax, "a control character must be escaped") }
      at += 1
      if byte == 0x22 { break }
      if byte == 0x5C { try escape(into: &value) } else { value.append(byte) }
    }
    guard let string = String(validating: value, as: UTF8.self) else {
      at = start
      throw fault(.syntax, "the string is not valid UTF-8")
    }
    return string
  }

  private mutating func escape(into value: inout [UInt8]) throws(JSONFault) {
    guard at < limit else { throw fault(.syntax, "the string does not end") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): value.append(byte)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "u"): value.append(contentsOf: String(try escapedScalar()).utf8)
    default:
      at -= 1
      throw fault(.syntax, "there is no such escape")
    }
  }

  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    let start = at
    var number = try hexadecimal()
    if number & 0xFC00 == 0xD800, limit - at >= 2, bytes[at] == 0x5C, bytes[at + 1] == UInt8(ascii: "u") {
      at += 2
      let low = try hexadecimal()
      if low & 0xFC00 == 0xDC00 { number = 0x10000 + (number & 0x3FF) << 10 + low & 0x3FF }
    }
    guard let scalar = Unicode.Scalar(number) else {
      at = start
      throw fault(.syntax, "half a surrogate pair is no character")
    }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard at < limit, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw fault(.syntax, "four hexadecimal digits must stand here")
      }
      number = number << 4 + UInt32(digit)
      at += 1
    }
    return number
  }

  // MARK: Bytes

  mutating func skipSpace() {
    while at < limit, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
      at += 1
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < limit, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(JSONFault) {
    if !take(byte) {
      let found = at < limit ? "" : ", but the bytes end"
      throw fault(.syntax, "\"\(Unicode.Scalar(byte))\" must stand here\(found)")
    }
  }

  // MARK: Faults

  func fault(_ code: JSONFault.Code, _ message: String) -> JSONFault {
    let newlines = bytes[..<min(at, bytes.count)].count { $0 == 0x0A }
    let names = path.map { step in
      switch step {
      case .field(let name): ".\(name)"
      case .index(let index): "[\(index)]"
      }
    }
    return JSONFault(
      code: code, offset: at, line: newlines + 1, path: "$" + names.joined(), message: message)
  }
}

/// The fields of an object, one case each, in the record's order and numbered from 0.
protocol JSONField: CodingKey, RawRepresentable<Int> {}

/// The names of an object's fields. A value rather than a generic parameter: the reader is not specialized for each
/// object, and looking up its types while it runs took a third of all reading.
struct FieldNames: Sendable {
  let names: [String]

  init<Field: JSONField>(_ fields: Field.Type) {
    var names: [String] = []
    while let field = Field(rawValue: names.count) { names.append(field.stringValue) }
    self.names = names
  }
}
