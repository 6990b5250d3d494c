/// Why bytes are no record, and where.
public struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// Not JSON: a character that cannot stand there, or the end too early.
    case syntax
    /// JSON, but not what the schema asks for in this place.
    case mismatch
    /// A field that the schema does not know, or one twice.
    case unexpectedField
    case missingField
    /// A record, but of a version that this program does not read.
    case version
  }

  public var code: Code
  /// In bytes, from 0.
  public var offset: Int
  /// From 1.
  public var line: Int
  /// Such as `$.entities[2].mentions[0].form`.
  public var path: String
  /// One sentence without place.
  public var message: String

  public init(code: Code, offset: Int, line: Int, path: String, message: String) {
    self.code = code
    self.offset = offset
    self.line = line
    self.path = path
    self.message = message
  }

  public var description: String { "line \(line), byte \(offset), \(path): \(message)" }
}
