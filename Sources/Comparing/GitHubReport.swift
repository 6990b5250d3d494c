/// The changes as workflow commands, which GitHub shows beside the files of a pull request.
public enum GitHubReport {
  public static func report(_ comparison: RunComparison) -> String {
    comparison.changes.map { change in
      let level =
        switch change.kind.level {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
      let properties =
        "file=\(property(comparison.root + change.statement)),title=\(property(change.kind.heading))"
      return "::\(level) \(properties)::\(data(change.sentence))\n"
    }.joined() + comparison.conclusion + "\n"
  }

  private static func data(_ words: String) -> String {
    words.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ words: String) -> String {
    data(words).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
