import ArgumentParser
import RapporteurKit
import RulePacks

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Test, check and list the rules.",
    subcommands: [Test.self, Lint.self, List.self])

  struct Folders: ParsableArguments {
    @Option(
      help: "A folder with rule files that add to or override the built-in ones.", completion: .directory)
    var rules: [String] = []

    @Option(
      help:
        "Settings from this file instead of the nearest rapporteur.toml in the working folder or above it.",
      completion: .file())
    var config: String?

    @Flag(name: .customLong("no-config"), help: "No settings file.")
    var noConfig = false

    func validate() throws {
      if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other.") }
    }

    /// Those of the options, else of the settings file.
    func folders() throws -> [String] {
      if !rules.isEmpty || noConfig { return rules }
      do throws(Trouble) {
        var path = config
        if path == nil { path = try SettingsFile.nearest(to: ["."]) }
        guard let path else { return [] }
        let folders = try SettingsFile(path).rules ?? []
        if !folders.isEmpty { messages.console.note("rules from \(path)") }
        return folders
      } catch {
        messages.console.error(error.message)
        throw ExitStatus.trouble
      }
    }

    @OptionGroup var messages: ConsoleOptions
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Run the examples that stand in the rules.",
      discussion: "Exit status 1 when an example fails, 2 when a rule file has a fault.")

    @OptionGroup var folders: Folders
    @Argument(help: "Only rules whose id begins so, such as date.") var prefix = ""

    func run() throws {
      StandardStreams.ignoreClosedPipes()
      let outcome = RuleExamples(folders: try folders.folders()).run(prefix: prefix)
      let console = folders.messages.console
      for failure in outcome.failures { console.diagnostic(failure) }
      StandardStreams.print(
        "\(outcome.examples) examples of \(outcome.rules) rules, \(outcome.failures.count) failed")
      let codes = Set(outcome.failures.map(\.code))
      if codes.isEmpty { return }
      let examples: Set = ["rule.example", "rule.gap-closed", "rule.too-few-examples"]
      throw codes.isSubset(of: examples) ? ExitStatus.difference : ExitStatus.trouble
    }
  }

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "Report faults in rule files.")

    @OptionGroup var folders: Folders

    func run() throws {
      StandardStreams.ignoreClosedPipes()
      let diagnostics = Extractor(options: ExtractionOptions(ruleFolders: try folders.folders())).diagnostics
      for diagnostic in diagnostics { StandardStreams.print(diagnostic.description) }
      if diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.trouble }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Print each rule's id, place and purpose.")

    @OptionGroup var folders: Folders

    func run() throws {
      StandardStreams.ignoreClosedPipes()
      for rule in RuleExamples(folders: try folders.folders()).list() {
        StandardStreams.print(
          "\(rule.id)\t\(rule.place.path):\(rule.place.line)\t\(rule.value("about") ?? "")")
      }
    }
  }
}
