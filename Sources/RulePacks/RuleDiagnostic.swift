/// A fault in a rule file: where it is, what is wrong, and the line itself.
public struct RuleDiagnostic: Error, Sendable, Equatable {
  public enum Severity: String, Sendable { case error, warning }

  public var severity: Severity
  /// The file's path as it was given.
  public var path: String
  /// From 1; 0 when the whole file is meant.
  public var line: Int
  /// In code points, from 1.
  public var column: Int
  /// A stable identifier, such as `rule.unknown-name`.
  public var code: String
  public var message: String
  /// The offending line as it stands in the file.
  public var source: String

  public init(
    _ severity: Severity = .error, path: String, line: Int, column: Int = 1, code: String, message: String,
    source: String = ""
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.code = code
    self.message = message
    self.source = source
  }

  /// `path:line:column: error: message [code]`, the offending line, and a mark below the column.
  public var description: String {
    var words = "\(path):\(line):\(column): \(severity.rawValue): \(message) [\(code)]"
    if !source.isEmpty {
      words += "\n  " + source
      words += "\n  " + String(repeating: " ", count: max(0, column - 1)) + "^"
    }
    return words
  }
}
