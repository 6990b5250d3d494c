import ArgumentParser
import Comparing
import Glibc
import RapporteurKit

/// What `diff` and `check` have in common: how differences are shown and which of them count.
struct ComparisonOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, junit, sarif, github }
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether standard output gets colours.
    var isColoured: Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
      }
    }
  }

  @Option(help: "text, json, markdown, junit, sarif or github.")
  var format: Format = .text

  @Option(
    name: .customLong("fail-on"),
    help: "Only these kinds of changes end with status 1, such as speaker,date-value; none for never.")
  var failOn: String?

  @Option(help: "Leave out kinds of changes or fields, such as position,aliases.")
  var ignore: String?

  @Flag(help: "Only the numbers (text, json, markdown).")
  var summary = false

  @Option(help: "Colour: auto (on a terminal, without NO_COLOR), always or never.")
  var color: Colour = .auto

  @Flag(name: .customLong("no-pager"), help: "Never through a pager.")
  var noPager = false

  @Option(name: [.short, .long], help: "How many statements to work on at a time.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
    if summary, ![.text, .json, .markdown].contains(format) {
      throw ValidationError("--summary goes with --format text, json or markdown.")
    }
    for name in ChangeFilter.unknown(Self.names(ignore)) {
      throw ValidationError("--ignore: there is no kind or field \"\(name)\". \(Self.kinds)")
    }
    for name in Self.names(failOn) where Change.Kind(rawValue: name) == nil && name != "none" {
      throw ValidationError("--fail-on: there is no kind \"\(name)\". \(Self.kinds)")
    }
  }

  static let kinds = "Kinds: " + Change.Kind.allCases.map(\.rawValue).joined(separator: ", ")

  private static func names(_ list: String?) -> [String] {
    list?.split(separator: ",").map(String.init) ?? []
  }

  var filter: ChangeFilter { ChangeFilter(ignoring: Self.names(ignore)) }

  /// - Parameter settings: What the settings file says.
  func workers(_ settings: Int? = nil) -> Int {
    jobs ?? settings ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Whether the format points into files.
  var locates: Bool { format == .sarif || format == .github }

  /// Whether a change ends with status 1.
  func counts(_ change: Change) -> Bool {
    failOn == nil || Self.names(failOn).contains(change.kind.rawValue)
  }

  /// Writes the report, and tells how the process ends.
  func finish(_ outcome: RunPairs.Outcome) -> ExitCode {
    for trouble in outcome.troubles { StandardStreams.say("rapporteur: \(trouble)") }
    var comparison = outcome.comparison
    comparison.troubles = outcome.troubles
    show(comparison)
    if !outcome.troubles.isEmpty || outcome.comparison.failed > 0 { return ExitStatus.trouble }
    let isDifferent = outcome.comparison.statements.contains { $0.changes.contains(where: counts) }
    return isDifferent ? ExitStatus.difference : ExitStatus.done
  }

  private func show(_ comparison: RunComparison) {
    let report = report(comparison)
    if !noPager, format == .text, isatty(STDOUT_FILENO) == 1, Pager.show(report) { return }
    StandardStreams.write(report)
  }

  private func report(_ comparison: RunComparison) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .text:
      let report = TextReport(isColoured: color.isColoured)
      return Array((summary ? report.summary(comparison) : report.report(comparison)).utf8)
    case .json: JSONReport.write(comparison, isSummary: summary, into: &bytes)
    case .markdown: bytes = Array(MarkdownReport.report(comparison, isSummary: summary).utf8)
    case .junit: bytes = Array(JUnitReport.report(comparison, isFailure: counts).utf8)
    case .sarif: SARIFReport.write(comparison, version: Version.current, into: &bytes)
    case .github: bytes = Array(GitHubReport.report(comparison).utf8)
    }
    return bytes
  }
}

/// The user's pager, for what is longer than the terminal.
enum Pager {
  /// False when it was not needed, or could not be had.
  static func show(_ bytes: [UInt8]) -> Bool {
    var size = winsize()
    // Some terminals do not tell their height: nobody could leave a pager there.
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0,
      bytes.count(where: { $0 == 0x0A }) > Int(size.ws_row)
    else { return false }
    let command = getenv("PAGER").map { String(cString: $0) } ?? ""
    guard let pipe = popen(command.isEmpty ? "less -R" : command, "w") else { return false }
    fwrite(bytes, 1, bytes.count, pipe)
    return pclose(pipe) == 0
  }
}
