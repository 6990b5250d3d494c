import Annotating
import Reading
import Records
import Resolving

/// One thread's part of the pipeline.
public struct ExtractionWorker: Sendable {
  private let extractor: Extractor
  /// By language; a copy of the worker shares them, so that two threads must not use copies of one.
  private let workbenches: [String: Workbench]
  private var writer = RecordWriter()

  init(_ extractor: Extractor) {
    self.extractor = extractor
    workbenches = Dictionary(
      uniqueKeysWithValues: extractor.languages.map { ($0, Workbench($1, name: $0)) })
  }

  /// Appends a statement's record as JSON and a line end.
  ///
  /// A statement in a language without rules keeps its text and metadata, with a warning.
  @discardableResult
  public mutating func write(
    _ statement: Statement, into buffer: RecordBuffer, style: JSONStyle
  ) -> RecordSummary {
    var (contents, _) = pass(statement)
    return write(&contents, into: buffer, style: style)
  }

  /// Appends the records of several statements in their order, as ``write(_:into:style:)`` does, but sooner; `body`
  /// is told of each, and may take what the buffer holds and empty it.
  ///
  /// Each stage goes over all statements before the next one begins: of 32 statements of 4 KB this takes four fifths of
  /// the time, as the code of one stage fits into the processor's caches and that of all of them does not.
  public mutating func write(
    _ statements: [Statement], into buffer: RecordBuffer, style: JSONStyle,
    _ body: (_ number: Int, RecordSummary) -> Void
  ) {
    var (contents, _) = pass(statements)
    for number in contents.indices {
      body(number, write(&contents[number], into: buffer, style: style))
    }
  }

  /// Takes out of the contents what the record does not show.
  private mutating func write(
    _ contents: inout RecordContents, into buffer: RecordBuffer, style: JSONStyle
  ) -> RecordSummary {
    if let record = corrected(&contents) {
      record.write(into: buffer, style: style)
      return RecordSummary(record)
    }
    contents.restrict(to: extractor.options.parts)
    let warnings = contents.warnings
    writer.write(contents, warnings: warnings, into: buffer, style: style)
    return RecordSummary(contents, warnings)
  }

  /// The record with the user's corrections; nil where none concerns the statement, so that it is written straight.
  private mutating func corrected(_ contents: inout RecordContents) -> Record? {
    let corrections = extractor.corrections
    guard !corrections.isEmpty, corrections.concern(contents) else { return nil }
    let buffer = RecordBuffer()
    writer.write(contents, warnings: contents.warnings, into: buffer, style: .compact)
    guard var record = try? Record(json: Array(buffer.bytes)) else {
      // Only if this program wrote what it cannot read; a user must not take the record for a corrected one.
      contents.hasLostCorrections = true
      return nil
    }
    corrections.apply(to: &record)
    record.restrict(to: extractor.options.parts)
    return record
  }

  /// The record of a statement as a value: what ``write(_:into:style:)`` writes, read again.
  ///
  /// Throws only if this program wrote what it cannot read.
  public mutating func record(of statement: Statement) throws(JSONFault) -> Record {
    let buffer = RecordBuffer()
    write(statement, into: buffer, style: .compact)
    return try Record(json: Array(buffer.bytes))
  }

  /// The record, and the tokens and annotations that it was made from; nil for a language without rules.
  mutating func recordAndAnalysis(
    of statement: Statement
  ) throws(JSONFault) -> (record: Record, analysis: Analysis?) {
    let (contents, analysis) = pass(statement)
    let buffer = RecordBuffer()
    writer.write(contents, warnings: contents.warnings, into: buffer, style: .compact)
    return (try Record(json: Array(buffer.bytes)), analysis)
  }

  /// The record, what it was made from, and in `trace` what was considered.
  mutating func traced(
    _ statement: Statement, _ trace: AnnotationTrace
  ) throws(JSONFault) -> (Record, RecordContents, Analysis?) {
    let (contents, analysis) = pass(statement, trace: trace)
    let buffer = RecordBuffer()
    writer.write(contents, warnings: contents.warnings, into: buffer, style: .compact)
    var record = try Record(json: Array(buffer.bytes))
    if !extractor.corrections.isEmpty, extractor.corrections.concern(contents) {
      extractor.corrections.apply(to: &record)
    }
    return (record, contents, analysis)
  }

  /// What the pipeline knows of a statement's language; nil where there are no rules for it.
  func language(of statement: Statement) -> Extractor.Language? {
    workbench(for: statement.language?.value)?.language
  }

  /// - Parameter tag: The statement's language.
  private func workbench(for tag: String?) -> Workbench? { workbenches[Self.languageName(tag)] }

  private static func languageName(_ tag: String?) -> String {
    guard let tag else { return "" }
    if tag.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) { return tag }
    return String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  /// What the stages find in a statement; the analysis is nil for a language without rules.
  private func pass(_ statement: Statement, trace: AnnotationTrace? = nil) -> (RecordContents, Analysis?) {
    let (contents, passages) = pass([statement], trace: trace)
    return (contents[0], passages.first?.analysis)
  }

  /// What the stages find in each of several statements, and the passages of those in a language with rules.
  private func pass(
    _ statements: [Statement], trace: AnnotationTrace? = nil
  ) -> (contents: [RecordContents], passages: [Passage]) {
    var contents: [RecordContents] = []
    contents.reserveCapacity(statements.count)
    var passages: [Passage] = []
    passages.reserveCapacity(statements.count)
    for index in statements.indices {
      let workbench = workbench(for: statements[index].language?.value)
      contents.append(RecordContents(statement: statements[index], rules: workbench?.rules))
      guard let workbench else { continue }
      passages.append(Passage(of: index, statements[index].text, on: workbench, trace: trace))
    }
    // Each writes into its contents: to hand those on would count their references.
    contents.withUnsafeMutableBufferPointer { contents in
      let order = extractor.options.dateOrder
      for index in passages.indices {
        passages[index].findDates(in: &contents[passages[index].number], order)
      }
      for index in passages.indices { passages[index].findNames() }
      for index in passages.indices { passages[index].findQuotations(in: &contents[passages[index].number]) }
      for index in passages.indices { passages[index].resolveEntities(in: &contents[passages[index].number]) }
      for index in passages.indices { passages[index].resolveSpeakers(in: &contents[passages[index].number]) }
    }
    return (contents, passages)
  }
}
