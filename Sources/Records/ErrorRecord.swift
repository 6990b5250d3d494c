/// What takes a record's place when its statement could not be read or processed.
public struct ErrorRecord: Error, Equatable, Sendable {
  /// The value of the field `schema`.
  public static let schema = "rapporteur.error/1"

  /// The statement's path, as a record's `source.path`.
  public var path: String
  /// A stable identifier, such as `reading.permission-denied`.
  public var code: String
  /// One sentence for people.
  public var message: String

  public init(path: String, code: String, message: String) {
    self.path = path
    self.code = code
    self.message = message
  }
}

/// What one statement gave: a record, or the error that stands in its place.
public enum StatementOutcome: Equatable, Sendable {
  case record(Record)
  case failure(ErrorRecord)

  /// The statement's path, relative to the folder given.
  public var path: String {
    switch self {
    case .record(let record): record.source.path
    case .failure(let error): error.path
    }
  }
}
