import ArgumentParser
import Exporting
import RapporteurKit
import Reading
import Records

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List who said what.",
    discussion: """
      PATH is a folder of statements (read recursively), a file, or - for standard input. Each row is one \
      quotation: speaker, role, kind (direct, indirect, mixed), words, statement.

      Examples:
        rapporteur quotes statements/
        rapporteur quotes statement.txt --kind direct
        rapporteur quotes statements/ --format csv > quotes.csv

      The settings file (rapporteur.toml) counts as for extract, but for its types.

      Exit status: 0 done; 2 a statement cannot be read, or a rule file has a fault.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case table, csv }
  enum Kind: String, ExpressibleByArgument, CaseIterable { case direct, indirect, mixed }

  @Argument(help: "Folders, files, or - for standard input.", completion: .file())
  var paths: [String]

  @Option(help: "table or csv.")
  var format: Form = .table

  @Option(help: "Only quotations of this kind.")
  var kind: Kind?

  @Option(help: "Only speakers whose name has these words, in any case.")
  var speaker: String?

  @OptionGroup var extraction: RuleOptions

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    let troubles: [String]
    do throws(Trouble) {
      troubles = try list()
    } catch {
      troubles = [error.message]
    }
    for trouble in troubles { StandardStreams.say("rapporteur: \(trouble)") }
    if !troubles.isEmpty { throw ExitStatus.trouble }
  }

  /// Prints the quotations, and tells which statements and rules have a fault.
  private func list() throws(Trouble) -> [String] {
    var settings = try extraction.settings(for: paths)
    settings.extraction.parts = RecordPart.all
    let collected = InputCollector.collect(paths: paths, stdinName: "-", stdinMediaType: nil)
    var troubles = collected.errors.map(\.message)
    let extractor = Extractor(options: settings.extraction)
    UntilExit.keep(extractor)
    troubles += extractor.diagnostics.filter { $0.severity == .error }.map(\.description)
    let reader = StatementReader()
    var worker = extractor.makeWorker()
    var rows: [QuoteRow] = []
    for input in collected.inputs {
      do throws(ReadingError) {
        let statement = try reader.read(input, options: settings.reading)
        do throws(JSONFault) {
          rows += QuoteRow.rows(of: try worker.record(of: statement)).filter(isWanted)
        } catch {
          troubles.append("\(input.path): its record cannot be read again: \(error)")
        }
      } catch {
        troubles.append(error.message)
      }
    }
    StandardStreams.print(format == .csv ? QuoteRow.csv(rows) : QuoteRow.table(rows))
    return troubles
  }

  private func isWanted(_ row: QuoteRow) -> Bool {
    if let kind, row.kind != kind.rawValue { return false }
    guard let speaker else { return true }
    return row.speaker.lowercased().contains(speaker.lowercased())
  }
}

/// One quotation as the table shows it.
struct QuoteRow {
  var speaker: String
  var role: String
  var kind: String
  var words: String
  var statement: String

  static let headings = ["speaker", "role", "kind", "words", "statement"]
  private var cells: [String] { [speaker, role, kind, words, statement] }

  static func rows(of record: Record) -> [QuoteRow] {
    record.quotations.map { quotation in
      let entities = quotation.speakers.map { speaker in record.entities.first { $0.id == speaker.entity } }
      let names = zip(quotation.speakers, entities).map { $1?.name ?? $0.text }
      let roles = entities.compactMap { $0?.roles.first?.title }
      return QuoteRow(
        speaker: names.joined(separator: "; "), role: roles.joined(separator: "; "),
        kind: quotation.kind.rawValue,
        words: onOneLine(quotation.text), statement: record.source.path)
    }
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).joined(separator: " ")
  }

  static func csv(_ rows: [QuoteRow]) -> String {
    var bytes: [UInt8] = []
    let csv = CSV()
    csv.write(row: headings, into: &bytes)
    for row in rows { csv.write(row: row.cells, into: &bytes) }
    // The stream ends the last line itself.
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Columns as wide as their contents, within limits; longer words are cut with "…".
  static func table(_ rows: [QuoteRow]) -> String {
    let limits = [28, 24, 8, 72, 40]
    let shown = [headings] + rows.map { zip($0.cells, limits).map { cut($0, to: $1) } }
    let widths = limits.indices.map { column in shown.map { $0[column].count }.max() ?? 0 }
    return shown.map { row in
      let line = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }.joined(
        separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}
