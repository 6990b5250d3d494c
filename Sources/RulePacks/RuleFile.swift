/// One rule file, read into items and their keywords; nothing is interpreted yet.
///
/// A line from column 1 opens an item (`rule date.iso`), an indented one is a keyword with its value, a deeper one
/// continues the value. `#` opens a comment only as a line's first character.
public struct RuleFile: Sendable {
  public let path: String
  /// The file as it lies.
  public let bytes: TableBytes
  public let detail: Detail
  public private(set) var items: [Item] = []

  public struct Item: Sendable {
    /// `words`, `token`, `pattern`, `rule` or `gazetteer`.
    public var kind: String
    public var name: String
    public var line: Int
    public var fields: [Field]
    /// Of `words`: the lines of its entries, as ranges of the file's bytes.
    public var entryLines: [Range<Int>] = []

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

  /// How much of a file is read: what is left out lets a program start sooner.
  public enum Detail: Sendable {
    /// Neither expressions nor examples: for rules that are compiled already.
    case withoutExpressions
    /// Nothing that only people and the examples' tests read.
    case withoutExamples
    case all
  }

  static let kinds: [StaticString] = ["words", "token", "pattern", "rule", "gazetteer"]

  /// Reads a file; faults go to `diagnostics` and cost the line that has them.
  public init(path: String, bytes: [UInt8], detail: Detail, diagnostics: inout [RuleDiagnostic]) {
    self.init(path: path, bytes: TableBytes(bytes), detail: detail, diagnostics: &diagnostics)
  }

  /// Reads a file where it lies; faults go to `diagnostics` and cost the line that has them.
  public init(path: String, bytes: TableBytes, detail: Detail, diagnostics: inout [RuleDiagnostic]) {
    self.path = path
    self.bytes = bytes
    self.detail = detail
    var reader = RuleFileReader(file: self)
    reader.read()
    items = reader.items
    diagnostics += reader.diagnostics
  }

  /// A line of the file, from 1, for messages.
  public func source(line: Int) -> String {
    let buffer = bytes.buffer
    var start = 0
    var number = 1
    while number < line, start < buffer.count {
      if buffer[start] == 0x0A { number += 1 }
      start += 1
    }
    var end = start
    while end < buffer.count, buffer[end] != 0x0A { end += 1 }
    return string(start..<end)
  }

  /// A part of the file, given in bytes.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes.buffer[range]), as: UTF8.self)
  }

  /// A diagnostic at a line of this file that shows the line.
  public func diagnostic(
    _ severity: RuleDiagnostic.Severity = .error, line: Int, column: Int = 1, code: String, message: String
  ) -> RuleDiagnostic {
    RuleDiagnostic(
      severity, path: path, line: line, column: column, code: code, message: message,
      source: source(line: line))
  }
}
