import Annotating
import RapporteurKit
import Reading
import Records
import RulePacks

/// What bytes from outside can reach. Each must take any bytes: no trap, no hang, no span out of range.
enum Reader: String, CaseIterable {
  case text, html, sidecar, rules, gazetteer, json, request
  /// Text through the whole pipeline.
  case extract

  func take(_ bytes: [UInt8]) {
    switch self {
    case .text: read(bytes, "text/plain")
    case .html: read(bytes, "text/html")
    case .sidecar: readSidecar(bytes)
    case .rules: readRules(bytes)
    case .gazetteer: readGazetteer(bytes)
    case .json: readRecord(bytes)
    case .request: _ = try? StatementRequest(json: bytes)
    case .extract: extract(bytes)
    }
  }

  private func read(_ bytes: [UInt8], _ type: String) {
    guard let statement = try? StatementReader().read(bytes: bytes, path: "f", mediaType: type) else {
      return
    }
    var end = 0
    for block in statement.text.blocks {
      precondition(block.range.lowerBound >= end && block.range.upperBound <= statement.text.bytes.count)
      end = block.range.upperBound
    }
    precondition(String(validating: statement.text.bytes, as: UTF8.self) != nil)
  }

  /// A sidecar is read with its statement: files are the only way to it.
  private func readSidecar(_ bytes: [UInt8]) {
    Scratch.write(bytes, to: "a.meta.json")
    let file = InputFile(
      path: "a.txt", location: Scratch.path("a.txt"), mediaType: "text/plain",
      sidecar: Scratch.path("a.meta.json"))
    _ = try? StatementReader().read(file)
  }

  private func readRules(_ bytes: [UInt8]) {
    var diagnostics: [RuleDiagnostic] = []
    let file = RuleFile(path: "f.rules", bytes: bytes, detail: .all, diagnostics: &diagnostics)
    var pack = RulePack()
    pack.add(file) { _ in nil }
    use(pack)
  }

  private func readGazetteer(_ bytes: [UInt8]) {
    var diagnostics: [RuleDiagnostic] = []
    let rules = Array("gazetteer f\n  file f.tsv\n  use names\n".utf8)
    let file = RuleFile(path: "f.rules", bytes: rules, detail: .all, diagnostics: &diagnostics)
    var pack = RulePack()
    pack.add(file) { _ in TableBytes(bytes) }
    use(pack)
  }

  /// Compiles the rules and runs them over a few words.
  private func use(_ pack: RulePack) {
    let rules = RuleSet(pack)
    for diagnostic in rules.diagnostics { _ = diagnostic.description }
    _ = rules.dates
    var annotator = Annotator(rules)
    let text = "On Friday 5 May 2024 Ms. Ida Voss of the Court said: “No.”"
    let options = ReadingOptions(language: "en")
    guard
      let statement = try? StatementReader().read(bytes: Array(text.utf8), path: "f.txt", options: options)
    else { return }
    _ = annotator.analyze(statement.text)
  }

  /// What was read is written and read again, and must be the same.
  private func readRecord(_ bytes: [UInt8]) {
    guard let outcome = try? StatementOutcome(json: bytes) else { return }
    var written: [UInt8] = []
    outcome.write(into: &written, style: .compact)
    precondition((try? StatementOutcome(json: written)) == outcome)
  }

  nonisolated(unsafe) private static var worker = Extractor().makeWorker()

  private func extract(_ bytes: [UInt8]) {
    let options = ReadingOptions(published: "2024-03-08", language: "en")
    guard
      let statement = try? StatementReader().read(
        bytes: bytes, path: "f.txt", mediaType: "text/plain", options: options)
    else { return }
    guard let record = try? Self.worker.record(of: statement) else {
      preconditionFailure("it wrote no record")
    }
    let text = Array(record.document.text.unicodeScalars)
    func check(_ start: Int, _ end: Int, _ words: String) {
      precondition(text[start..<end].elementsEqual(words.unicodeScalars))
    }
    for mention in record.entities.flatMap(\.mentions) { check(mention.start, mention.end, mention.text) }
    for date in record.dates { check(date.start, date.end, date.text) }
    for quotation in record.quotations { check(quotation.start, quotation.end, quotation.text) }
  }
}
