import ArgumentParser
import Glibc
import RapporteurKit
import Reading
import Records

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read statements and write one record each.",
    discussion: """
      PATH is a folder (read recursively), a file, or - for standard input. With --output each record goes to \
      DIR/<path of the statement>.json; without, records go to standard output.

      Examples:
        rapporteur extract statements/ --output records/
        rapporteur extract statements/ --format ndjson > records.ndjson
        rapporteur extract statement.txt --published 2025-07-23
      """)

  enum DateOrderName: String, ExpressibleByArgument, CaseIterable {
    case dmy, mdy
    var order: ExtractionOptions.DateOrder? { .init(rawValue: rawValue) }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson }

  @Argument(help: "Folders, files, or - for standard input.", completion: .file())
  var paths: [String]

  @Option(name: [.short, .long], help: "Write each record to a file in this folder.", completion: .directory)
  var output: String?

  @Option(help: "json (pretty) or ndjson (one line a record).")
  var format: Format = .json

  @Option(help: "A folder with rule files that add to or override the built-in ones.", completion: .directory)
  var rules: [String] = []

  @Option(help: "The date that all statements were published, such as 2025-07-23.")
  var published: String?

  @Option(name: .customLong("date-order"), help: "dmy or mdy: how to read 03/04/2021 where the statement does not tell.")
  var dateOrder: DateOrderName?

  @Option(help: "The language of all statements (BCP 47), such as en.")
  var language: String?

  @Option(name: [.short, .long], help: "How many statements to work on at a time.")
  var jobs: Int?

  @Option(name: .customLong("stdin-name"), help: "What source.path says for standard input.")
  var stdinName: String = "-"

  @Option(name: .customLong("media-type"), help: "text/plain, text/html or application/xhtml+xml, for standard input.")
  var mediaType: String?

  @Flag(name: [.short, .long], help: "No progress and no summary.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
    if output != nil, format == .ndjson { throw ValidationError("--output writes files; --format ndjson standard output.") }
  }

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    let collected = InputCollector.collect(
      paths: paths, stdinName: stdinName, stdinMediaType: mediaType)
    var trouble = !collected.errors.isEmpty
    for error in collected.errors { StandardStreams.say("rapporteur: \(error.message)") }
    if collected.errors.contains(where: { $0.code == .samePath }) { throw ExitStatus.trouble }
    let extractor = Extractor(options: ExtractionOptions(ruleFolders: rules, dateOrder: dateOrder?.order))
    for diagnostic in extractor.diagnostics {
      StandardStreams.say(diagnostic.description)
      trouble = trouble || diagnostic.severity == .error
    }
    let destination = try self.destination()
    let run = ExtractionRun(
      inputs: collected.inputs, extractor: extractor,
      reading: ReadingOptions(published: published, language: language), destination: destination,
      showsProgress: !quiet && StandardStreams.isErrorTerminal)
    let counts = run.run(jobs: jobs ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    if !quiet { summarize(counts, passedOver: collected.passedOver, errors: collected.errors.count) }
    if trouble || counts.failures > 0 || counts.cannotWrite { throw ExitStatus.trouble }
  }

  private func destination() throws -> ExtractionRun.Destination {
    guard let output else { return .standardOutput(format == .json ? .pretty : .compact) }
    do {
      return .folder(try RecordFolder(output))
    } catch let fault {
      StandardStreams.say("rapporteur: \(fault.path): \(fault.message)")
      throw ExitStatus.trouble
    }
  }

  private func summarize(_ counts: ExtractionRun.Counts, passedOver: Int, errors: Int) {
    var words = "\(counts.records) \(counts.records == 1 ? "record" : "records")"
    if counts.failures + errors > 0 { words += ", \(counts.failures + errors) failed" }
    if passedOver > 0 { words += ", \(passedOver) other files passed over" }
    StandardStreams.say((StandardStreams.isErrorTerminal ? "\r\u{1B}[K" : "") + words)
  }
}
