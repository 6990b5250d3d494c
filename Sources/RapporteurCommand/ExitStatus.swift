import ArgumentParser

/// What the process says when it ends; bad options end with 64 (EX_USAGE), which ArgumentParser sees to.
enum ExitStatus {
  /// All went well; two runs are the same.
  static let done = ExitCode(0)
  /// A difference was found, a floor missed, a rule's example failed.
  static let difference = ExitCode(1)
  /// Something could not be done, be it with one of many statements.
  static let trouble = ExitCode(2)
}
