/// The changes as JUnit's XML: a test case a statement, which fails when the statement differs.
public enum JUnitReport {
  /// - Parameter isFailure: Which changes make a test case fail; others are told as its output.
  public static func report(_ comparison: RunComparison, isFailure: (Change) -> Bool) -> String {
    var cases: [String] = []
    var failures = 0
    for statement in comparison.statements {
      let failing = statement.changes.filter(isFailure)
      let rest = statement.changes.filter { !isFailure($0) }
      let name = "    <testcase classname=\"rapporteur\" name=\"\(attribute(statement.path))\""
      guard !statement.changes.isEmpty else {
        cases.append(name + "/>")
        continue
      }
      cases.append(name + ">")
      if let first = failing.first {
        failures += 1
        cases.append(
          "      <failure message=\"\(attribute(first.sentence))\" type=\"\(first.kind.rawValue)\">"
            + "\(content(failing.map(\.sentence).joined(separator: "\n")))</failure>")
      }
      if !rest.isEmpty {
        cases.append(
          "      <system-out>\(content(rest.map(\.sentence).joined(separator: "\n")))</system-out>")
      }
      cases.append("    </testcase>")
    }
    for trouble in comparison.troubles {
      let place = trouble.firstRange(of: ": ").map { String(trouble[..<$0.lowerBound]) } ?? trouble
      cases.append(
        "    <testcase classname=\"rapporteur\" name=\"\(attribute(place))\">\n"
          + "      <error message=\"\(attribute(trouble))\" type=\"not-compared\"/>\n    </testcase>")
    }
    let counts =
      "tests=\"\(comparison.statements.count + comparison.troubles.count)\" failures=\"\(failures)\" "
      + "errors=\"\(comparison.troubles.count)\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="rapporteur" \(counts)>
        <testsuite name="rapporteur diff" \(counts)>
      \(cases.joined(separator: "\n"))
        </testsuite>
      </testsuites>

      """
  }

  private static func attribute(_ words: String) -> String { escaped(words, isAttribute: true) }
  private static func content(_ words: String) -> String { escaped(words, isAttribute: false) }

  /// What XML cannot hold becomes U+FFFD.
  private static func escaped(_ words: String, isAttribute: Bool) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where isAttribute: escaped += "&quot;"
      case "\n" where isAttribute: escaped += "&#10;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1f}", "\u{fffe}", "\u{ffff}": escaped.unicodeScalars.append("\u{fffd}")
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
