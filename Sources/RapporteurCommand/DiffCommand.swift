import ArgumentParser
import Comparing

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two runs.",
    discussion: """
      OLD and NEW are folders that extract wrote, or files with one record a line. Entities are paired by id and then \
      by their mentions, mentions, dates and quotations by place and words, so that a sentence put in front of a \
      statement is one change and not hundreds. Most important changes come first, grouped by the rule that \
      caused them.

      Examples:
        rapporteur diff records-1.0/ records-1.1/
        rapporteur diff old.ndjson new.ndjson --summary
        rapporteur diff old/ new/ --ignore position,producer --format markdown
        rapporteur diff old/ new/ --fail-on speaker,date-value,entity-lost,quotation-lost --format junit > diff.xml

      Exit status: 0 no difference; 1 a difference (with --fail-on, one of those kinds); \
      2 a statement of NEW failed, or a record cannot be read.
      """)

  @Argument(help: "The run before: a folder, or a file with one record a line.", completion: .file())
  var old: String

  @Argument(help: "The run after.", completion: .file())
  var new: String

  @OptionGroup var options: ComparisonOptions

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    let pairs: RunPairs
    do throws(Trouble) {
      pairs = RunPairs(try StoredRun(old), try StoredRun(new))
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
      throw ExitStatus.trouble
    }
    let status = options.finish(
      pairs.compare(options.filter, locates: options.locates, jobs: options.workers()))
    if status != ExitStatus.done { throw status }
  }
}
