extension Record {
  /// A user's override that applied to this record.
  public struct Correction: Equatable, Sendable {
    /// The file that it stands in.
    public var file: String
    /// Its line there, from 1.
    public var line: Int
    public var action: CorrectionAction
    /// What it changed: an entity's id or the words concerned.
    public var target: String

    public init(file: String, line: Int, action: CorrectionAction, target: String) {
      self.file = file
      self.line = line
      self.action = action
      self.target = target
    }
  }

  /// What an override does.
  public enum CorrectionAction: String, CaseIterable, Sendable {
    case add, remove, change, merge, split
  }

  /// Something about a statement that its reader should know.
  public struct Warning: Equatable, Sendable {
    /// A stable identifier, such as `reading.encoding-guessed`.
    public var code: String
    public var severity: Severity
    public var message: String
    /// The words concerned; null when it is the whole.
    public var start: Int?
    public var end: Int?

    public init(
      code: String, severity: Severity = .warning, message: String, start: Int? = nil, end: Int? = nil
    ) {
      self.code = code
      self.severity = severity
      self.message = message
      self.start = start
      self.end = end
    }
  }

  /// How much a warning matters.
  public enum Severity: String, CaseIterable, Sendable {
    case info, warning
  }
}
