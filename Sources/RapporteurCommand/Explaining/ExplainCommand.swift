import ArgumentParser
import Glibc
import RapporteurKit
import Reading
import Records

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why a statement's record is as it is.",
    discussion: """
      Prints the text with its annotations, and for each the rule that made it, the rule's place in its file, what spoke \
      for it, and what lost against it and why. A line, or a line and column, narrows it down; both count from 1, in the \
      file where the text has its lines, else (as for HTML) in the text as explain prints it.

      --why-not asks about words that were not found, or found as something else: what was considered for them, the rules \
      that were tried there, the lists that have them.

      Examples:
        rapporteur explain statement.txt
        rapporteur explain statement.txt:12
        rapporteur explain statement.txt:12:7
        rapporteur explain statement.txt --why-not "Lantern Watch"

      Exit status: 0 something was explained; 1 there is nothing at that place, or the words do not stand there; \
      2 the statement or a rule file cannot be read.
      """)

  @Argument(
    help: "A statement, with a line and column where wanted: FILE[:LINE[:COLUMN]].", completion: .file())
  var place: String

  @Option(name: .customLong("why-not"), help: "Words that should have been found.")
  var whyNot: String?

  @OptionGroup var options: RuleOptions

  @Option(help: "Colour: auto (on a terminal, without NO_COLOR), always or never.")
  var color: ComparisonOptions.Colour = .auto

  @Flag(name: .customLong("no-pager"), help: "Never through a pager.")
  var noPager = false

  func validate() throws {
    if let whyNot, whyNot.allSatisfy(\.isWhitespace) {
      throw ValidationError("--why-not wants words of the statement.")
    }
  }

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    let report: [String]
    do throws(Trouble) {
      report = try self.report()
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
      throw ExitStatus.trouble
    }
    if report.isEmpty { throw ExitStatus.difference }
    let bytes = Array((report.joined(separator: "\n") + "\n").utf8)
    if !noPager, isatty(STDOUT_FILENO) == 1, Pager.show(bytes) { return }
    StandardStreams.write(bytes)
  }

  /// Empty, and said why, where there is nothing to explain.
  private func report() throws(Trouble) -> [String] {
    let place = FilePlace(place)
    let explanation = try explain(place.file)
    let bytes = place.file == "-" ? [] : try Files.read(place.file)
    let lines = LineNumbers(
      text: explanation.record.document.text, file: String(decoding: bytes, as: UTF8.self))
    let report = ExplanationReport(explanation, lines: lines, isColoured: color.isColoured)
    var points = 0..<explanation.record.document.text.unicodeScalars.count
    if let line = place.line {
      guard let narrowed = lines.points(line: line, column: place.column) else {
        let kind = lines.isOfFile ? "the file" : "the text"
        StandardStreams.say(
          "rapporteur: \(self.place): no text of the statement stands there (lines are those of \(kind))")
        return []
      }
      points = narrowed
    }
    return whyNot.map { whyNot($0, points, report) } ?? findings(points, report, isWhole: place.line == nil)
  }

  private func findings(_ points: Range<Int>, _ report: ExplanationReport, isWhole: Bool) -> [String] {
    let found = report.explanation.findings.filter {
      $0.span.start < points.upperBound && $0.span.end > points.lowerBound
    }
    let shown = Set(found.flatMap(\.losses))
    let lost = report.explanation.losses.filter { loss in
      loss.span.start < points.upperBound && loss.span.end > points.lowerBound && !loss.isMinor
        // A name that is no speaker is worth a line only beside the quotation.
        && loss.kind != "speaker" && !shown.contains(loss)
    }
    if found.isEmpty, lost.isEmpty, !isWhole {
      StandardStreams.say(
        "rapporteur: \(place): nothing was found or considered there; --why-not \"words\" tells more")
      return []
    }
    return report.text(points) + [""] + found.flatMap(report.finding)
      + lost.flatMap { report.loss($0, "\(report.lines.place($0.span.start)) not: ") }
      + (isWhole ? report.corrections : [])
  }

  private func whyNot(_ words: String, _ points: Range<Int>, _ report: ExplanationReport) -> [String] {
    let all = report.explanation.places(of: words).filter {
      $0.start < points.upperBound && $0.end > points.lowerBound
    }
    if all.isEmpty {
      StandardStreams.say("rapporteur: \(place): the words do not stand there: \(words)")
    }
    let rest = all.count > 5 ? ["… and \(all.count - 5) more places; give FILE:LINE"] : []
    return all.prefix(5).flatMap(report.whyNot) + rest
  }

  private func explain(_ file: String) throws(Trouble) -> Explanation {
    var settings = try options.settings(for: [file])
    settings.extraction.parts = RecordPart.all
    let extractor = Extractor(explaining: settings.extraction)
    let faults = extractor.diagnostics.filter { $0.severity == .error }.map(\.description)
    guard faults.isEmpty else { throw Trouble(faults.joined(separator: "\nrapporteur: ")) }
    let collected = InputCollector.collect(paths: [file], stdinName: "-", stdinMediaType: nil)
    if let error = collected.errors.first { throw Trouble(error.message) }
    guard let input = collected.inputs.first, collected.inputs.count == 1 else {
      throw Trouble("\(file): explain wants one statement, not a folder")
    }
    let statement: Statement
    do throws(ReadingError) {
      statement = try StatementReader().read(input, options: settings.reading)
    } catch {
      throw Trouble(error.message)
    }
    var worker = extractor.makeWorker()
    do throws(JSONFault) {
      return try worker.explanation(of: statement)
    } catch {
      throw Trouble("\(file): its record cannot be read again: \(error)")
    }
  }
}
