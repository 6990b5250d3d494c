import ArgumentParser
import RapporteurKit

/// The command line's root: its subcommands, the version, and what the exit codes mean.
public struct Rapporteur: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "rapporteur",
    abstract: "Extract who said what, when and about whom from press statements.",
    discussion: """
      Reads statements (plain text and HTML), finds persons, institutions, places, instruments, dates and \
      quotations by rules, and writes one JSON record a statement. The same input gives the same bytes.

      Examples:
        rapporteur extract statements/ --output records/
        rapporteur extract statement.html --format ndjson | jq '.quotations[].text'
        curl -s https://example.org/statement.html | rapporteur extract - --media-type text/html

      Exit status: 0 done, or no difference; 1 a difference, a floor missed, an example failed; \
      2 trouble, also with one of many statements; 64 bad options.
      """,
    version: Version.current,
    subcommands: [
      ExtractCommand.self, DiffCommand.self, CheckCommand.self, AcceptCommand.self, ExplainCommand.self,
      EvaluateCommand.self,
      QuotesCommand.self, ExportCommand.self, ReportCommand.self,
      RulesCommand.self, SchemaCommand.self,
    ])

  public init() {}

  /// Has the rules read by another thread for commands that need them, while this one reads the command line: to read
  /// either takes a seventh of the time to the first record.
  ///
  /// - Parameter arguments: The process's, its own name first.
  public static func readAhead(for arguments: [String]) {
    let extracting: [ParsableCommand.Type] = [
      ExtractCommand.self, QuotesCommand.self, CheckCommand.self, ExplainCommand.self,
    ]
    let name = arguments.dropFirst().first
    if extracting.contains(where: { $0.configuration.commandName == name }) { Extractor.readAhead() }
  }
}
