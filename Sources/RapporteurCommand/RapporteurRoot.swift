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
}
