/// A JSON value as sidecars need it: strict, without numbers' values.
enum SidecarJSON: Equatable {
  case string(String)
  case array([SidecarJSON])
  case object([(key: String, value: SidecarJSON)])
  case number, bool, null

  static func == (left: SidecarJSON, right: SidecarJSON) -> Bool {
    switch (left, right) {
    case (.string(let one), .string(let two)): one == two
    case (.array(let one), .array(let two)): one == two
    case (.object(let one), .object(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    case (.number, .number), (.bool, .bool), (.null, .null): true
    default: false
    }
  }
}

/// Where and why bytes are no JSON.
struct SidecarFault: Error, Equatable {
  var offset: Int
  var reason: String
}

/// Parses JSON (RFC 8259) of a few fields.
struct SidecarParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  /// Deeper than any sidecar; keeps the parser's stack small.
  private static let deepest = 32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The one value that the bytes are.
  static func parse(_ bytes: [UInt8]) throws(SidecarFault) -> SidecarJSON {
    if let fault = bytes.withUnsafeBufferPointer({ UTF8Validation.firstFault(in: $0) }) {
      throw SidecarFault(offset: fault, reason: "no valid UTF-8")
    }
    var parser = SidecarParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.at == bytes.count else { throw parser.fault("something follows the closing bracket") }
    return value
  }

  private func fault(_ reason: String) -> SidecarFault { SidecarFault(offset: at, reason: reason) }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func value() throws(SidecarFault) -> SidecarJSON {
    skipSpace()
    guard let next else { throw fault("the file ends too early") }
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool)
    case UInt8(ascii: "f"): return try word("false", .bool)
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(SidecarFault) -> SidecarJSON {
    var members: [(key: String, value: SidecarJSON)] = []
    try descend()
    skipSpace()
    if take(UInt8(ascii: "}")) { return ascend(.object([])) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("expected a name in quotation marks") }
      let start = at
      let key = try string()
      guard !members.contains(where: { $0.key == key }) else {
        throw SidecarFault(offset: start, reason: "\"\(key)\" stands here twice")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("expected a colon") }
      members.append((key, try value()))
      skipSpace()
      if take(UInt8(ascii: "}")) { return ascend(.object(members)) }
      guard take(UInt8(ascii: ",")) else { throw fault("expected a comma or }") }
    }
  }

  private mutating func array() throws(SidecarFault) -> SidecarJSON {
    var values: [SidecarJSON] = []
    try descend()
    skipSpace()
    if take(UInt8(ascii: "]")) { return ascend(.array([])) }
    while true {
      values.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return ascend(.array(values)) }
      guard take(UInt8(ascii: ",")) else { throw fault("expected a comma or ]") }
    }
  }

  private mutating func descend() throws(SidecarFault) {
    at += 1
    depth += 1
    if depth > Self.deepest { throw fault("brackets are nested too deep") }
  }

  private mutating func ascend(_ value: SidecarJSON) -> SidecarJSON {
    depth -= 1
    return value
  }

  private mutating func word(_ word: String, _ value: SidecarJSON) throws(SidecarFault) -> SidecarJSON {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("expected a value") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(SidecarFault) -> SidecarJSON {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let whole = at
    guard digits() > 0 else {
      at = start
      throw fault("expected a value")
    }
    if bytes[whole] == 0x30, at > whole + 1 { throw fault("a number begins with 0") }
    if take(UInt8(ascii: ".")), digits() == 0 { throw fault("a digit is missing") }
    if next.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      at += 1
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if digits() == 0 { throw fault("a digit is missing") }
    }
    return .number
  }

  private mutating func digits() -> Int {
    let start = at
    while let next, next >= 0x30, next <= 0x39 { at += 1 }
    return at - start
  }

  private mutating func string() throws(SidecarFault) -> String {
    at += 1
    var out: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(&out)
      case 0..<0x20: throw fault("a line break or control character stands inside quotation marks")
      default:
        out.append(byte)
        at += 1
      }
    }
    throw fault("a closing quotation mark is missing")
  }

  private mutating func escape(_ out: inout [UInt8]) throws(SidecarFault) {
    at += 1
    guard let byte = next else { throw fault("the file ends too early") }
    let plain: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = byte
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      at += 1
      out.appendUTF8(try codePoint())
      return
    default: throw fault("an unknown escape")
    }
    out.append(plain)
    at += 1
  }

  /// The digits of `\u`, with those of the second half of a pair.
  private mutating func codePoint() throws(SidecarFault) -> UInt32 {
    let first = try fourDigits()
    guard first & 0xF800 == 0xD800 else { return first }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault("half of a surrogate pair")
    }
    let second = try fourDigits()
    guard second & 0xFC00 == 0xDC00 else { throw fault("half of a surrogate pair") }
    return 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
  }

  private mutating func fourDigits() throws(SidecarFault) -> UInt32 {
    guard at + 4 <= bytes.count, let text = String(validating: bytes[at..<at + 4], as: UTF8.self),
      text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(text, radix: 16)
    else { throw fault("expected four hexadecimal digits") }
    at += 4
    return value
  }
}
