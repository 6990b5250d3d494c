import ArgumentParser
import Glibc
import RulePacks

/// How much a command says on standard error, and in what colours.
struct ConsoleOptions: ParsableArguments {
  enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Flag(name: [.short, .long], help: "No progress and no summary; only what went wrong.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Tell more: the settings used, what each statement gave, its warnings.")
  var verbose = false

  @Option(help: "Colour of messages: auto (on a terminal, without NO_COLOR), always or never.")
  var color: Colour = .auto

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  var console: Console {
    let isColoured =
      switch color {
      case .always: true
      case .never: false
      case .auto: StandardStreams.isErrorTerminal && Self.environmentAllowsColour
      }
    return Console(
      isQuiet: quiet, isVerbose: verbose, isColoured: isColoured,
      showsProgress: !quiet && StandardStreams.isErrorTerminal)
  }

  /// https://no-color.org: set and not empty means no colour.
  private static var environmentAllowsColour: Bool {
    let isForbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return !isForbidden && getenv("TERM").map { String(cString: $0) } != "dumb"
  }
}

/// Says things on standard error.
struct Console: Sendable {
  var isQuiet = false
  var isVerbose = false
  var isColoured = false
  /// A line that is written over and over, on a terminal.
  var showsProgress = false

  private enum Colour: String {
    case error = "\u{1B}[1;31m"
    case warning = "\u{1B}[1;33m"
    case place = "\u{1B}[1m"
    case mark = "\u{1B}[1;32m"
  }

  private func coloured(_ words: String, _ colour: Colour) -> String {
    isColoured && !words.isEmpty ? colour.rawValue + words + "\u{1B}[0m" : words
  }

  /// Something went wrong.
  func error(_ message: String) { say(coloured("rapporteur:", .error) + " " + message) }

  /// Something that may be wrong.
  func warning(_ message: String) { say(coloured("rapporteur: warning:", .warning) + " " + message) }

  /// Something that only `--verbose` tells.
  func note(_ message: String) {
    if isVerbose { say(message) }
  }

  /// How it ended.
  func summary(_ message: String) {
    if !isQuiet { say(message) }
  }

  func diagnostic(_ diagnostic: RuleDiagnostic) {
    guard isColoured else { return say(diagnostic.description) }
    let place = "\(diagnostic.path):\(diagnostic.line):\(diagnostic.column):"
    let severity = coloured(
      diagnostic.severity.rawValue + ":", diagnostic.severity == .error ? .error : .warning)
    var words = "\(coloured(place, .place)) \(severity) \(diagnostic.message) [\(diagnostic.code)]"
    if !diagnostic.source.isEmpty {
      words +=
        "\n  " + diagnostic.source + "\n  " + String(repeating: " ", count: max(0, diagnostic.column - 1))
      words += coloured("^", .mark)
    }
    say(words)
  }

  /// Where the run stands.
  func progress(_ words: String) {
    guard showsProgress else { return }
    _ = StandardStreams.write(Array(("\r" + words + Self.clearToEnd).utf8), to: STDERR_FILENO)
  }

  private static let clearToEnd = "\u{1B}[K"

  private func say(_ words: String) {
    StandardStreams.say(showsProgress ? "\r" + Self.clearToEnd + words : words)
  }
}
