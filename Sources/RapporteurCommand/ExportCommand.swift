import ArgumentParser
import Exporting
import Glibc
import Records

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write records in the forms of other programs.",
    discussion: """
      RECORDS is a folder that extract wrote, or a file with one record a line.

        csv            tables (statements, entities, mentions, roles, dates, quotations, speakers): a file each in \
      --output DIR, or one of them with --table on standard output
        ndjson         the records, one a line
        ftm            FollowTheMoney entities, one a line
        webannotation  W3C Web Annotations, one a line

      In csv, text that a spreadsheet would run as a formula gets an apostrophe in front; --exact leaves it.

      Examples:
        rapporteur export records/ --to csv --output tables/
        rapporteur export records/ --to csv --table quotations > quotations.csv
        rapporteur export records/ --to ftm > entities.ftm.json

      Exit status: 0 done; 2 a record cannot be read, or stands for a statement that failed.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case csv, ndjson, ftm, webannotation }

  @Argument(help: "A folder of records, or a file with one a line.", completion: .file())
  var records: String

  @Option(name: .customLong("to"), help: "csv, ndjson, ftm or webannotation.")
  var form: Form

  @Option(name: [.short, .long], help: "A folder for csv, a file for the other forms.", completion: .file())
  var output: String?

  @Option(help: "csv: this table alone, on standard output.")
  var table: String?

  @Flag(help: "csv: text as it is, also where a spreadsheet would run it.")
  var exact = false

  func validate() throws {
    if form != .csv, table != nil || exact { throw ValidationError("--table and --exact go with --to csv.") }
    if let table, Table(rawValue: table) == nil {
      let names = Table.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no table \"\(table)\"; there are \(names).")
    }
    if form == .csv, (output == nil) == (table == nil) {
      throw ValidationError("--to csv wants either --output DIR or --table NAME.")
    }
  }

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    do throws(Trouble) {
      if try export() { return }
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
    }
    throw ExitStatus.trouble
  }

  /// Whether every record could be exported.
  private func export() throws(Trouble) -> Bool {
    let run = try StoredRun(records)
    var sinks = try self.sinks()
    var isWhole = true
    for entry in run.entries {
      do throws(Trouble) {
        switch try StoredRun.outcome(of: entry) {
        case .record(let record):
          for index in sinks.indices { sinks[index].write(record) }
        case .failure(let error):
          throw Trouble("\(entry.path): the statement failed: \(error.code): \(error.message)")
        }
      } catch {
        StandardStreams.say("rapporteur: \(error.message)")
        isWhole = false
      }
      for index in sinks.indices where sinks[index].pending.count > 1 << 20 { try sinks[index].flush() }
    }
    for index in sinks.indices { try sinks[index].finish() }
    return isWhole
  }

  private func sinks() throws(Trouble) -> [ExportSink] {
    switch form {
    case .csv:
      let csv = CSV(isExact: exact)
      if let table = table.flatMap(Table.init(rawValue:)) { return [try tableSink(table, csv, to: nil)] }
      guard let output else { return [] }
      do throws(RecordFolder.Fault) {
        _ = try RecordFolder(output)
      } catch {
        throw Trouble("\(error.path): \(error.message)")
      }
      var sinks: [ExportSink] = []
      for table in Table.allCases {
        sinks.append(try tableSink(table, csv, to: "\(output)/\(table.rawValue).csv"))
      }
      return sinks
    case .ndjson: return [try ExportSink(output) { $0.write(into: &$1, style: .compact) }]
    case .ftm: return [try ExportSink(output) { FollowTheMoney().write($0, into: &$1) }]
    case .webannotation: return [try ExportSink(output) { WebAnnotations().write($0, into: &$1) }]
    }
  }

  private func tableSink(_ table: Table, _ csv: CSV, to file: String?) throws(Trouble) -> ExportSink {
    var sink = try ExportSink(file) { csv.write($0, table, into: &$1) }
    csv.writeHeading(table, into: &sink.pending)
    return sink
  }
}

/// Where the rows of one form go: a file that gets its name when it is whole, or standard output.
private struct ExportSink {
  var pending: [UInt8] = []
  private let target: String?
  private let temporary: String
  private let descriptor: Int32
  private let writeRecord: (Record, inout [UInt8]) -> Void
  private var isClosed = false

  init(_ target: String?, _ write: @escaping (Record, inout [UInt8]) -> Void) throws(Trouble) {
    self.target = target
    writeRecord = write
    temporary = "\(target ?? "").\(getpid()).tmp"
    descriptor =
      target == nil ? STDOUT_FILENO : open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw Trouble("\(target ?? ""): \(StandardStreams.message(errno))") }
  }

  mutating func write(_ record: Record) {
    if !isClosed { writeRecord(record, &pending) }
  }

  mutating func flush() throws(Trouble) {
    defer { pending.removeAll(keepingCapacity: true) }
    guard let trouble = StandardStreams.write(pending, to: descriptor) else { return }
    // A closed pipe is no error: nothing more is owed.
    if target == nil, trouble == EPIPE {
      isClosed = true
      return
    }
    if target != nil { unlink(temporary) }
    throw Trouble("\(target ?? "standard output"): \(StandardStreams.message(trouble))")
  }

  mutating func finish() throws(Trouble) {
    try flush()
    guard let target else { return }
    if close(descriptor) != 0 || rename(temporary, target) != 0 {
      unlink(temporary)
      throw Trouble("\(target): \(StandardStreams.message(errno))")
    }
  }
}
