/// One rule file, read into items and their keywords; nothing is interpreted yet.
///
/// A line from column 1 opens an item (`rule date.iso`), an indented one is a keyword with its value, a deeper one
/// continues the value. `#` opens a comment only as a line's first character.
public struct RuleFile: Sendable {
  public let path: String
  public let bytes: [UInt8]
  public private(set) var items: [Item] = []

  public struct Item: Sendable {
    /// `words`, `token`, `pattern`, `rule` or `gazetteer`.
    public var kind: String
    public var name: String
    public var line: Int
    public var fields: [Field]

    /// The value of the first field with this keyword.
    public func value(_ key: String) -> String? { fields.first { $0.key == key }?.value }
  }

  /// A keyword and its value as it stands, without white space at the ends.
  public struct Field: Sendable {
    public var key: String
    public var value: String
    public var line: Int
    /// Where the value begins, in bytes from 1.
    public var column: Int
  }

  public static let kinds = ["words", "token", "pattern", "rule", "gazetteer"]
  /// Keywords that only people and the examples' tests read; left out unless asked for, to start sooner.
  private static let commentary = ["about", "yes", "no", "gap", "on"]

  /// Reads a file; faults go to `diagnostics` and cost the line that has them.
  public init(
    path: String, bytes: [UInt8], withExamples: Bool, diagnostics: inout [RuleDiagnostic]
  ) {
    self.path = path
    self.bytes = bytes
    var start = 0
    var number = 0
    /// The indentation of the open item's keywords, set by its first one.
    var indentation: Int?
    var skipsContinuation = false
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      number += 1
      defer { start = end + 1 }
      var first = start
      while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
      var last = end
      while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 || bytes[last - 1] == 0x0D { last -= 1 }
      if first == last || (first == start && bytes[first] == 0x23) { continue }
      if first == start {
        indentation = nil
        open(first..<last, number: number, diagnostics: &diagnostics)
        continue
      }
      guard let item = items.indices.last else {
        diagnostics.append(stray(number))
        continue
      }
      let indent = first - start
      if items[item].kind == "words", !isDescription(first..<last, of: items[item]),
        !isKeyword("inflect", first..<last)
      {
        items[item].fields.append(
          Field(key: "entries", value: string(first..<last), line: number, column: indent + 1))
      } else if let base = indentation, indent > base {
        if !skipsContinuation, let field = items[item].fields.indices.last {
          items[item].fields[field].value += " " + string(first..<last)
        }
      } else {
        indentation = indent
        skipsContinuation = !withExamples && Self.commentary.contains { isKeyword($0, first..<last) }
        if !skipsContinuation { add(first..<last, to: item, indent: indent, number: number) }
      }
    }
  }

  /// A line of the file, from 1, for messages.
  public func source(line: Int) -> String {
    var start = 0
    var number = 1
    while number < line, start < bytes.count {
      if bytes[start] == 0x0A { number += 1 }
      start += 1
    }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return string(start..<end)
  }

  /// A diagnostic at a line of this file that shows the line.
  public func diagnostic(
    _ severity: RuleDiagnostic.Severity = .error, line: Int, column: Int = 1, code: String, message: String
  ) -> RuleDiagnostic {
    RuleDiagnostic(
      severity, path: path, line: line, column: column, code: code, message: message, source: source(line: line))
  }
}

extension RuleFile {
  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isKeyword(_ key: StaticString, _ range: Range<Int>) -> Bool {
    isKeyword(key.description, range)
  }

  private func isKeyword(_ key: String, _ range: Range<Int>) -> Bool {
    let count = key.utf8.count
    guard range.count >= count, bytes[range.lowerBound..<range.lowerBound + count].elementsEqual(key.utf8) else {
      return false
    }
    return range.count == count || bytes[range.lowerBound + count] == 0x20
  }

  /// In a word list `about` is a keyword only in the first line, and not where it is an entry by itself.
  private func isDescription(_ range: Range<Int>, of item: Item) -> Bool {
    guard item.fields.isEmpty, isKeyword("about", range), range.count > 6 else { return false }
    let next = bytes[range.lowerBound + 6]
    return next != 0x7C && next != 0x3D
  }

  private func stray(_ line: Int) -> RuleDiagnostic {
    diagnostic(
      line: line, code: "rule.stray-line", message: "an indented line belongs to an item, and none is open here")
  }

  private mutating func open(_ range: Range<Int>, number: Int, diagnostics: inout [RuleDiagnostic]) {
    let parts = string(range).split(separator: " ", maxSplits: 1)
    guard parts.count == 2, Self.kinds.contains(String(parts[0])) else {
      diagnostics.append(
        diagnostic(
          line: number, code: "rule.unknown-item",
          message: "an item begins with one of \(Self.kinds.joined(separator: ", ")) and its name"))
      return
    }
    items.append(Item(kind: String(parts[0]), name: String(parts[1]), line: number, fields: []))
  }

  private mutating func add(_ range: Range<Int>, to item: Int, indent: Int, number: Int) {
    var keyEnd = range.lowerBound
    while keyEnd < range.upperBound, bytes[keyEnd] != 0x20 { keyEnd += 1 }
    var valueStart = keyEnd
    while valueStart < range.upperBound, bytes[valueStart] == 0x20 { valueStart += 1 }
    items[item].fields.append(
      Field(
        key: string(range.lowerBound..<keyEnd), value: string(valueStart..<range.upperBound), line: number,
        column: indent + valueStart - range.lowerBound + 1))
  }
}
