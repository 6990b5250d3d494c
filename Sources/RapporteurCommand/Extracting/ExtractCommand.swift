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
      DIR/<path of the statement>.json; without, records go to standard output. With --stream, statements come in as \
      one JSON object a line, and one line goes out for each.

      Examples:
        rapporteur extract statements/ --output records/
        rapporteur extract statements/ --format ndjson > records.ndjson
        rapporteur extract statement.txt --published 2025-07-23 --type person,quotation
        rapporteur extract statements/ --output records/ --shard 2/8      # the second of eight machines
        rapporteur extract --stream < statements.ndjson > records.ndjson

      Options can stand in a file rapporteur.toml in the folder of the statements or above it: rules, published, \
      language, date-order, type, jobs. An option on the command line counts before it.

      Exit status: 0 done; 2 a statement failed, a rule file has a fault, or something cannot be written; 64 bad \
      options. --stream ends with 0 also when statements failed: its lines tell which.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson }

  @Argument(help: "Folders, files, or - for standard input.", completion: .file())
  var paths: [String] = []

  @Option(name: [.short, .long], help: "Write each record to a file in this folder.", completion: .directory)
  var output: String?

  @Option(help: "json (pretty) or ndjson (one line a record).")
  var format: Format?

  @OptionGroup(title: "What is extracted") var statements: StatementOptions

  @Option(
    name: [.short, .long],
    help: "How many statements to work on at a time (default: all processors; --stream: 1).")
  var jobs: Int?

  @Option(help: "Only the I-th of N parts, such as 2/8: each statement is in one of them, by its path.")
  var shard: Shard?

  @Option(
    help: "Also write the run's manifest to this file; with --output it is DIR/run.manifest.",
    completion: .file())
  var manifest: String?

  @Flag(help: "Statements as JSON, one a line, from standard input; one line out for each, in order.")
  var stream = false

  @Option(name: .customLong("stdin-name"), help: "What source.path says for standard input.")
  var stdinName: String = "-"

  @Option(
    name: .customLong("media-type"),
    help: "text/plain, text/html or application/xhtml+xml, for standard input.")
  var mediaType: String?

  @OptionGroup(title: "Messages") var messages: ConsoleOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
    if stream {
      try validateStream()
    } else if paths.isEmpty {
      throw ValidationError("Give a folder or file with statements, - for standard input, or --stream.")
    }
    if output != nil, format == .ndjson {
      throw ValidationError("--output writes files; --format ndjson standard output.")
    }
    if let mediaType, ContentType(mediaType) == nil {
      throw ValidationError("--media-type is text/plain, text/html or application/xhtml+xml.")
    }
  }

  private func validateStream() throws {
    if !paths.isEmpty { throw ValidationError("--stream reads standard input; leave out \"\(paths[0])\".") }
    if output != nil || format == .json { throw ValidationError("--stream writes lines to standard output.") }
    if shard != nil || manifest != nil {
      throw ValidationError("--shard and --manifest are for folders, not for --stream.")
    }
  }

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    let console = messages.console
    do throws(Trouble) {
      let isDone = stream ? try runStream(console) : try runFiles(console)
      if isDone { return }
    } catch {
      console.error(error.message)
    }
    throw ExitStatus.trouble
  }

  /// Whether all went well.
  private func runFiles(_ console: Console) throws(Trouble) -> Bool {
    let settings = try statements.settings(for: paths)
    if let file = settings.file { console.note("settings from \(file)") }
    var collected = InputCollector.collect(paths: paths, stdinName: stdinName, stdinMediaType: mediaType)
    for error in collected.errors { console.error(error.message) }
    if collected.errors.contains(where: { $0.code == .samePath }) { return false }
    if let shard { collected.inputs.removeAll { !shard.has($0.path) } }
    let (extractor, hasFaults) = extractor(settings, console)
    let run = ExtractionRun(
      inputs: collected.inputs, extractor: extractor, reading: settings.reading,
      destination: try destination(),
      console: console)
    let counts = run.run(jobs: jobs ?? settings.jobs ?? Self.processors)
    try writeManifest(settings, counts, passedOver: collected.passedOver)
    summarize(counts, passedOver: collected.passedOver, errors: collected.errors.count, console)
    return collected.errors.isEmpty && !hasFaults && counts.failures == 0 && !counts.cannotWrite
  }

  /// Rules with a fault would give other records without anybody reading the message: nothing is done then.
  private func runStream(_ console: Console) throws(Trouble) -> Bool {
    let settings = try statements.settings(for: [])
    let (extractor, hasFaults) = extractor(settings, console)
    if hasFaults { return false }
    let run = StreamRun(extractor: extractor, reading: settings.reading, console: console)
    return run.run(jobs: jobs ?? settings.jobs ?? 1)
  }

  private func extractor(_ settings: Settings, _ console: Console) -> (Extractor, hasFaults: Bool) {
    let extractor = Extractor(options: settings.extraction)
    UntilExit.keep(extractor)
    for diagnostic in extractor.diagnostics { console.diagnostic(diagnostic) }
    return (extractor, extractor.diagnostics.contains { $0.severity == .error })
  }

  private static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private func destination() throws(Trouble) -> ExtractionRun.Destination {
    guard let output else { return .standardOutput(format == .ndjson ? .compact : .pretty) }
    do {
      return .folder(try RecordFolder(output))
    } catch {
      throw Trouble("\(error.path): \(error.message)")
    }
  }

  private func writeManifest(_ settings: Settings, _ counts: ExtractionRun.Counts, passedOver: Int)
    throws(Trouble)
  {
    guard let path = manifest ?? output.map({ $0 + "/" + RunManifest.name(shard) }) else { return }
    try RunManifest(settings: settings, shard: shard, counts: counts, passedOver: passedOver).write(to: path)
  }

  private func summarize(_ counts: ExtractionRun.Counts, passedOver: Int, errors: Int, _ console: Console) {
    var words = "\(counts.records) \(counts.records == 1 ? "record" : "records")"
    if counts.failures + errors > 0 { words += ", \(counts.failures + errors) failed" }
    if passedOver > 0 { words += ", \(passedOver) other files passed over" }
    console.summary(words)
  }
}
