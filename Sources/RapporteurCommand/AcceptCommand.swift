import ArgumentParser
import Comparing
import Glibc

struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Take over new records after a look at what changed.",
    discussion: """
      Extracts statements, shows what differs from the records of an earlier run, and asks for each statement whether \
      its new record is taken over: a accept, r reject, s skip, A accept all that are left, q quit. A record whose \
      statement is gone is removed when accepted.

      Examples:
        rapporteur accept statements/ --against records/
        rapporteur accept statements/ --against records/ --all
        rapporteur accept statements/ --against records/ --statement 2024/appeal.txt

      Never runs where the environment variable CI is set.

      Exit status: 0 nothing differs any more; 1 something was rejected or skipped; 2 trouble.
      """)

  @Argument(help: "Folders or files with statements.", completion: .file())
  var corpus: [String]

  @Option(help: "The folder of records to bring up to date.", completion: .directory)
  var against: String

  @Flag(help: "Accept all without asking.")
  var all = false

  @Option(help: "Accept this statement without asking; may be repeated.")
  var statement: [String] = []

  @Flag(help: "Ask also where standard input is no terminal; one answer a line.")
  var ask = false

  @OptionGroup var extraction: StatementOptions

  @Option(name: [.short, .long], help: "How many statements to work on at a time.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
    if all, !statement.isEmpty { throw ValidationError("--all and --statement exclude each other.") }
    if !all, statement.isEmpty, !ask, isatty(STDIN_FILENO) == 0 {
      throw ValidationError("accept asks on a terminal; give --all, --statement or --ask.")
    }
  }

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    if let ci = getenv("CI"), ci.pointee != 0, String(cString: ci) != "false" {
      StandardStreams.say("rapporteur: accept does not run where CI is set; use check")
      throw ExitStatus.trouble
    }
    do throws(Trouble) {
      if try accept() { return }
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
      throw ExitStatus.trouble
    }
    throw ExitStatus.difference
  }

  /// Whether nothing differs any more.
  private func accept() throws(Trouble) -> Bool {
    if Files.exists(against), !Files.isFolder(against) {
      throw Trouble(
        "\(against): accept wants a folder of records; a file of lines is written anew with extract")
    }
    let run = try FreshRun(corpus: corpus, against: against, options: extraction)
    // A mistyped folder or a faulty rule must not cost records.
    if !run.troubles.isEmpty { throw Trouble(run.troubles.joined(separator: "\nrapporteur: ")) }
    let workers = jobs ?? run.jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let outcome = run.compare(ChangeFilter(ignoring: []), locates: true, jobs: workers)
    let different = outcome.comparison.statements.filter { !$0.changes.isEmpty }
    var decisions = Decisions(acceptsAll: all, named: Set(statement), asks: statement.isEmpty)
    for (index, statement) in different.enumerated() {
      guard decisions.accepts(statement, "\(index + 1) of \(different.count)") else { continue }
      try take(statement, run)
    }
    for name in self.statement where run.knows(name) && !different.contains(where: { $0.path == name }) {
      StandardStreams.say("rapporteur: \(name) does not differ")
    }
    StandardStreams.say(decisions.conclusion)
    if !outcome.troubles.isEmpty { throw Trouble(outcome.troubles.joined(separator: "\nrapporteur: ")) }
    if let name = self.statement.first(where: { !run.knows($0) }) {
      throw Trouble("\(name): there is no such statement or record")
    }
    return decisions.accepted == different.count
  }

  private func take(_ statement: RunComparison.Statement, _ run: FreshRun) throws(Trouble) {
    guard let bytes = run.record(of: statement.path) else {
      let file = "\(against)/\(statement.path).json"
      if unlink(file) != 0 { throw Trouble("\(file): \(StandardStreams.message(errno))") }
      return
    }
    do throws(RecordFolder.Fault) {
      try RecordFolder(against).write(bytes, inputPath: statement.path)
    } catch {
      throw Trouble("\(error.path): \(error.message)")
    }
  }
}

/// What a user decides about each statement.
private struct Decisions {
  var acceptsAll: Bool
  let named: Set<String>
  let asks: Bool
  private(set) var accepted = 0
  private var rejected = 0
  private var skipped = 0
  private var isDone = false

  init(acceptsAll: Bool, named: Set<String>, asks: Bool) {
    self.acceptsAll = acceptsAll
    self.named = named
    self.asks = asks
  }

  var conclusion: String { "\(accepted) accepted, \(rejected) rejected, \(skipped) skipped" }

  mutating func accepts(_ statement: RunComparison.Statement, _ place: String) -> Bool {
    let isTaken = acceptsAll || named.contains(statement.path) || asks && !isDone && answer(statement, place)
    accepted += isTaken ? 1 : 0
    if !isTaken, isDone || !asks { skipped += 1 }
    return isTaken
  }

  /// Shows the changes and asks until there is an answer; the end of input is the answer "quit".
  private mutating func answer(_ statement: RunComparison.Statement, _ place: String) -> Bool {
    var comparison = RunComparison()
    comparison.add(statement)
    let isColoured = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
    StandardStreams.say(TextReport(isColoured: isColoured).report(comparison))
    while true {
      let question = "\(statement.path) (\(place)): [a]ccept, [r]eject, [s]kip, [A]ccept all, [q]uit? "
      _ = StandardStreams.write(Array(question.utf8), to: STDERR_FILENO)
      switch readLine().map({ $0.first }) {
      case "a"?, "y"?: return true
      case "A"?:
        acceptsAll = true
        return true
      case "r"?, "n"?:
        rejected += 1
        return false
      case "s"?:
        skipped += 1
        return false
      case "q"?, nil:
        isDone = true
        return false
      default: continue
      }
    }
  }
}
