import ArgumentParser

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Extract statements and compare with the records of an earlier run, without writing.",
    discussion: """
      For continuous integration: commit the records of your statements, and a change of rules or of the program that \
      changes a record fails, and shows what changed.

      Examples:
        rapporteur check statements/ --against records/
        rapporteur check statements/ --against records/ --rules rules/ --format github
        rapporteur check statements/appeal.txt --against records/       only this one

      Exit status: 0 no difference; 1 a difference (with --fail-on, one of those kinds); \
      2 a statement failed, or a record or rule file cannot be read.
      """)

  @Argument(help: "Folders or files with statements.", completion: .file())
  var corpus: [String]

  @Option(help: "The records to compare with: a folder, or a file with one a line.", completion: .file())
  var against: String

  @OptionGroup var extraction: StatementOptions
  @OptionGroup var options: ComparisonOptions

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    let run: FreshRun
    do throws(Trouble) {
      run = try FreshRun(corpus: corpus, against: against, options: extraction)
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
      throw ExitStatus.trouble
    }
    let status = options.finish(
      run.compare(
        options.filter, locates: options.locates || options.format == .text, jobs: options.workers(run.jobs)))
    if status != ExitStatus.done { throw status }
  }
}
