/// The changes as workflow commands, which GitHub shows beside the files of a pull request.
public enum GitHubReport {
  public static func report(_ comparison: RunComparison) -> String {
    comparison.troubles.map { "::error title=Not compared::\(data($0))\n" }.joined()
      + comparison.placedChanges.map { change, places in
        let level =
          switch change.kind.level {
          case .error: "error"
          case .warning: "warning"
          case .note: "notice"
          }
        let properties = place(places[0]) + ",title=\(property(change.kind.heading))"
        return "::\(level) \(properties)::\(data(change.sentence))\n"
      }.joined() + comparison.conclusion + "\n"
  }

  /// GitHub takes columns only where they are of one line.
  private static func place(_ place: ChangePlace) -> String {
    var properties = "file=\(property(place.file)),line=\(place.line)"
    if let end = place.endLine { properties += ",endLine=\(end)" }
    if place.endLine == place.line, let column = place.column, let end = place.endColumn {
      properties += ",col=\(column),endColumn=\(end)"
    }
    return properties
  }

  private static func data(_ words: String) -> String {
    words.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ words: String) -> String {
    data(words).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
