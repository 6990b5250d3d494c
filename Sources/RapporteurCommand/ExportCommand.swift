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
        sqlite         the same tables in one database file, with full-text search over quotations and statements
        ndjson         the records, one a line
        ftm            FollowTheMoney entities, one a line
        webannotation  W3C Web Annotations, one a line
        outline        plain lines without positions, to read and for git's textconv

      In csv, text that a spreadsheet would run as a formula gets an apostrophe in front; --exact leaves it.

      Examples:
        rapporteur export records/ --to csv --output tables/
        rapporteur export records/ --to csv --table quotations > quotations.csv
        rapporteur export records/ --to sqlite --output records.db
        rapporteur export records/ --to ftm > entities.ftm.json

      Exit status: 0 done; 2 a record cannot be read, or stands for a statement that failed.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, sqlite, ndjson, ftm, webannotation, outline
  }

  @Argument(help: "A folder of records, or a file with one a line.", completion: .file())
  var records: String

  @Option(name: .customLong("to"), help: "csv, sqlite, ndjson, ftm, webannotation or outline.")
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
    if form == .sqlite, output == nil || output == "-" {
      throw ValidationError("--to sqlite wants --output FILE: a database cannot be written to a pipe.")
    }
  }

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    do throws(Trouble) {
      if try form == .sqlite ? exportDatabase() : export() { return }
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
    }
    throw ExitStatus.trouble
  }

  /// Whether every record could be exported.
  private func export() throws(Trouble) -> Bool {
    let run = try StoredRun(records)
    var sinks = try self.sinks()
    let isWhole = try eachRecord(of: run) { record throws(Trouble) in
      for index in sinks.indices {
        sinks[index].write(record)
        if sinks[index].pending.count > 1 << 20 { try sinks[index].flush() }
      }
    }
    for index in sinks.indices { try sinks[index].finish() }
    return isWhole
  }

  /// Whether every record could be exported.
  private func exportDatabase() throws(Trouble) -> Bool {
    let run = try StoredRun(records)
    let target = output ?? ""
    let temporary = "\(target).\(getpid()).tmp"
    unlink(temporary)
    do throws(SQLiteFault) {
      let database = try SQLiteExport(temporary)
      let isWhole = try eachRecord(of: run) { record throws(SQLiteFault) in try database.add(record) }
      try database.finish()
      if rename(temporary, target) == 0 { return isWhole }
    } catch {
      unlink(temporary)
      throw Trouble("\(target): \(error.message)")
    }
    let number = errno
    unlink(temporary)
    throw Trouble("\(target): \(StandardStreams.message(number))")
  }

  /// Hands over each record that can be read; whether all could.
  private func eachRecord<Fault: Error>(
    of run: StoredRun, _ write: (Record) throws(Fault) -> Void
  ) throws(Fault) -> Bool {
    var isWhole = true
    for entry in run.entries {
      guard let record = record(of: entry) else {
        isWhole = false
        continue
      }
      try write(record)
    }
    return isWhole
  }

  /// Nil, and said, where there is none.
  private func record(of entry: StoredRun.Entry) -> Record? {
    do throws(Trouble) {
      switch try StoredRun.outcome(of: entry) {
      case .record(let record): return record
      case .failure(let error):
        StandardStreams.say(
          "rapporteur: \(entry.path): the statement failed: \(error.code): \(error.message)")
      }
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
    }
    return nil
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
    case .sqlite: return []
    case .ndjson: return [try ExportSink(output) { $0.write(into: &$1, style: .compact) }]
    case .ftm: return [try ExportSink(output) { FollowTheMoney().write($0, into: &$1) }]
    case .outline: return [try ExportSink(output) { Outline().write($0, into: &$1) }]
    case .webannotation: return [try ExportSink(output) { WebAnnotations().write($0, into: &$1) }]
    }
  }

  private func tableSink(_ table: Table, _ csv: CSV, to file: String?) throws(Trouble) -> ExportSink {
    var sink = try ExportSink(file) { csv.write($0, table, into: &$1) }
    csv.writeHeading(table, into: &sink.pending)
    return sink
  }
}
