import ArgumentParser
import Comparing
import Glibc
import Records
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one page to read records in a browser.",
    discussion: """
      The page holds everything and needs no network: the statements with what was found in them, entities with roles \
      and aliases, quotations by speaker, a time line of dates, a search; with --against also what changed since an \
      older run, text beside text. Keys: / searches, j and k go to the next and last statement, n and p to the next and last \
      mark.

      Examples:
        rapporteur report records/ --output report.html
        rapporteur report records-1.1/ --against records-1.0/ --output changes.html

      Exit status: 0 done; 2 a record cannot be read, or the page cannot be written.
      """)

  @Argument(help: "A folder of records, or a file with one a line.", completion: .file())
  var records: String

  @Option(name: [.short, .long], help: "The page to write; - for standard output.", completion: .file())
  var output: String

  @Option(help: "An older run to compare with.", completion: .file())
  var against: String?

  @Option(help: "The page's heading.")
  var title: String = "Statements"

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    do throws(Trouble) {
      if try report() { return }
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
    }
    throw ExitStatus.trouble
  }

  /// Whether all records could be read.
  private func report() throws(Trouble) -> Bool {
    let run = try StoredRun(records)
    var troubles: [String] = []
    var report = HTMLReport(title: title, isComparison: against != nil)
    if let against {
      try add(RunPairs(try StoredRun(against), run), to: &report, &troubles)
    } else {
      for entry in run.entries {
        if let outcome = outcome(entry, &troubles) { report.add(outcome) }
      }
    }
    for trouble in troubles { StandardStreams.say("rapporteur: \(trouble)") }
    try write(report.page())
    return troubles.isEmpty
  }

  private func add(
    _ pairs: RunPairs, to report: inout HTMLReport, _ troubles: inout [String]
  ) throws(Trouble) {
    let outcome = pairs.compare(
      ChangeFilter(ignoring: ["position"]), jobs: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    troubles += outcome.troubles
    let changes = Dictionary(outcome.comparison.statements.map { ($0.path, $0.changes) }) { first, _ in first
    }
    let paths = pairs.pairs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for pair in paths {
      // What could not be compared has been told; the half of it that can be read is not shown as if nothing were wrong.
      guard let changes = changes[pair.path] else { continue }
      let before =
        changes.isEmpty ? nil : try pair.old.map { entry throws(Trouble) in try StoredRun.outcome(of: entry) }
      let now = try pair.new.map { entry throws(Trouble) in try StoredRun.outcome(of: entry) }
      report.add(now, before: before, changes: changes)
    }
  }

  /// Nil, and noted, where the record cannot be read.
  private func outcome(_ entry: StoredRun.Entry, _ troubles: inout [String]) -> StatementOutcome? {
    do throws(Trouble) {
      return try StoredRun.outcome(of: entry)
    } catch {
      troubles.append(error.message)
      return nil
    }
  }

  private func write(_ page: [UInt8]) throws(Trouble) {
    if output == "-" {
      StandardStreams.write(page)
      return
    }
    let temporary = "\(output).\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Trouble("\(output): \(StandardStreams.message(errno))") }
    var trouble = StandardStreams.write(page, to: file)
    if close(file) != 0, trouble == nil { trouble = errno }
    if trouble == nil, rename(temporary, output) != 0 { trouble = errno }
    if let trouble {
      unlink(temporary)
      throw Trouble("\(output): \(StandardStreams.message(trouble))")
    }
  }
}
