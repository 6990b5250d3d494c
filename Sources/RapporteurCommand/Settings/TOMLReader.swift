/// Reads the part of TOML that settings need: `key = value` lines with strings, whole numbers, booleans, dates and
/// arrays of strings, and comments. Whatever it reads is TOML; what it does not read it says.
///
/// Why not a library: Documentation/Architecture.md has what it would cost.
struct TOMLReader {
  enum Value: Equatable {
    /// A string, or a date as it stands.
    case string(String)
    case strings([String])
    case integer(Int)
    case bool(Bool)
  }

  struct Entry: Equatable {
    var key: String
    var value: Value
    /// Both from 1; the column in bytes.
    var line: Int
    var column: Int
  }

  struct Fault: Error, Equatable {
    var line: Int
    var column: Int
    var message: String
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0

  static func entries(_ bytes: [UInt8]) throws(Fault) -> [Entry] {
    var reader = TOMLReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    var entries: [Entry] = []
    while reader.skipToEntry() {
      let entry = try reader.entry()
      if entries.contains(where: { $0.key == entry.key }) {
        throw Fault(line: entry.line, column: entry.column, message: "\"\(entry.key)\" is set twice")
      }
      entries.append(entry)
    }
    return entries
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func fault(_ message: String) -> Fault {
    Fault(line: line, column: at - lineStart + 1, message: message)
  }

  // MARK: Lines

  private mutating func skipSpace() {
    while let next, next == 0x20 || next == 0x09 { at += 1 }
  }

  private mutating func skipComment() {
    if next == UInt8(ascii: "#") { while let next, next != 0x0A { at += 1 } }
  }

  /// Over white space, comments and line ends; false at the end.
  private mutating func skipToEntry() -> Bool {
    while true {
      skipSpace()
      skipComment()
      if next == 0x0D { at += 1 }
      guard next == 0x0A else { return next != nil }
      at += 1
      line += 1
      lineStart = at
    }
  }

  private mutating func entry() throws(Fault) -> Entry {
    if next == UInt8(ascii: "[") { throw fault("there are no tables in these settings: write key = value") }
    let column = at - lineStart + 1
    let line = line
    let key = try key()
    skipSpace()
    guard next == UInt8(ascii: "=") else { throw fault("\"=\" must stand behind the key \"\(key)\"") }
    at += 1
    skipSpace()
    let value = try value()
    skipSpace()
    skipComment()
    if let next, next != 0x0A, next != 0x0D { throw fault("nothing more can stand on this line") }
    return Entry(key: key, value: value, line: line, column: column)
  }

  private mutating func key() throws(Fault) -> String {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try string() }
    let start = at
    while let next, Self.isBare(next) { at += 1 }
    guard at > start else { throw fault("a key must stand here, such as rules") }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x5F
  }

  // MARK: Values

  private mutating func value() throws(Fault) -> Value {
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return .strings(try array())
    default: return try word()
    }
  }

  private mutating func array() throws(Fault) -> [String] {
    at += 1
    var strings: [String] = []
    while skipToEntry() {
      if next == UInt8(ascii: "]") {
        at += 1
        return strings
      }
      strings.append(try string())
      guard skipToEntry() else { break }
      if next == UInt8(ascii: ",") {
        at += 1
      } else if next != UInt8(ascii: "]") {
        throw fault("\",\" or \"]\" must stand here")
      }
    }
    throw fault("the closing \"]\" is missing")
  }

  /// `true`, `false`, a whole number or a date.
  private mutating func word() throws(Fault) -> Value {
    let start = at
    while let next, Self.isBare(next) || "+:.".utf8.contains(next) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    if word == "true" || word == "false" { return .bool(word == "true") }
    if let number = Int(word.filter { $0 != "_" }) { return .integer(number) }
    if word.utf8.count >= 10, word.utf8.dropFirst(4).first == UInt8(ascii: "-") { return .string(word) }
    at = start
    throw fault("a value must stand here: \"text\", a whole number, true, false, or [\"a\", \"b\"]")
  }

  private mutating func string() throws(Fault) -> String {
    guard let mark = next, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      throw fault("text in quotation marks must stand here")
    }
    at += 1
    var text: [UInt8] = []
    while let byte = next, byte != 0x0A {
      at += 1
      if byte == mark { return try valid(text) }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        text.append(try escape())
      } else {
        text.append(byte)
      }
    }
    throw fault("the closing quotation mark is missing")
  }

  private func valid(_ text: [UInt8]) throws(Fault) -> String {
    guard let string = String(validating: text, as: UTF8.self) else {
      throw fault("the text is no valid UTF-8")
    }
    return string
  }

  private mutating func escape() throws(Fault) -> UInt8 {
    let byte = next
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte ?? 0
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    default:
      at -= 1
      throw fault("only \\\" \\\\ \\t and \\n are read here; in '…' a backslash is a backslash")
    }
  }
}
