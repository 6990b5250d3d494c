/// Why one input could not be read; it never stops the others.
///
/// The message names the file and says what can be done.
public struct ReadingError: Error, Sendable, Equatable {
  /// A stable identifier, written as `error.code` in the record that takes the statement's place.
  public enum Code: String, Sendable, CaseIterable {
    case notFound = "reading.not-found"
    case permissionDenied = "reading.permission-denied"
    case notAFile = "reading.not-a-file"
    case cannotRead = "reading.cannot-read"
    case tooLarge = "reading.too-large"
    case notText = "reading.not-text"
    case empty = "reading.empty"
    case samePath = "reading.same-path"
    case sidecar = "reading.sidecar"
    case option = "reading.option"
  }

  public var code: Code
  /// The path of the input as the record would have it.
  public var path: String
  public var message: String

  public init(_ code: Code, path: String, message: String) {
    self.code = code
    self.path = path
    self.message = message
  }
}

extension ReadingError: CustomStringConvertible {
  public var description: String { message }
}
