import Annotating
import Reading
import Records
import Resolving
import StatementText

/// One thread's part of the pipeline.
public struct ExtractionWorker: Sendable {
  private let extractor: Extractor
  private var annotators: [String: Annotator]
  private let quotationScratch: [String: QuotationStage.Scratch]
  private var scratch = EntityResolver.Scratch()
  private var writer = RecordWriter()

  init(_ extractor: Extractor) {
    self.extractor = extractor
    annotators = extractor.languages.mapValues { Annotator($0.ruleSet) }
    quotationScratch = extractor.languages.mapValues { _ in QuotationStage.Scratch() }
  }

  /// Appends a statement's record as JSON and a line end.
  ///
  /// A statement in a language without rules keeps its text and metadata, with a warning.
  @discardableResult
  public mutating func write(
    _ statement: Statement, into buffer: RecordBuffer, style: JSONStyle
  ) -> RecordSummary {
    var contents = contents(of: statement).0
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
    let (contents, analysis) = contents(of: statement)
    let buffer = RecordBuffer()
    writer.write(contents, warnings: contents.warnings, into: buffer, style: .compact)
    return (try Record(json: Array(buffer.bytes)), analysis)
  }

  /// The record, what it was made from, and in `trace` what was considered.
  mutating func traced(
    _ statement: Statement, _ trace: AnnotationTrace
  ) throws(JSONFault) -> (Record, RecordContents, Analysis?) {
    let (contents, analysis) = contents(of: statement, trace: trace)
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
    extractor.languages[Self.languageName(statement)]
  }

  private static func languageName(_ statement: Statement) -> String {
    String((statement.language?.value.lowercased() ?? "").prefix { $0 != "-" && $0 != "_" })
  }

  /// What the stages find in a statement.
  private mutating func contents(
    of statement: Statement, trace: AnnotationTrace? = nil
  ) -> (RecordContents, Analysis?) {
    let name = Self.languageName(statement)
    guard let language = extractor.languages[name], var analysis = annotators[name]?.analyze(statement.text)
    else {
      return (RecordContents(statement: statement), nil)
    }
    if let trace { analysis.keep(trace) }
    var contents = RecordContents(statement: statement, rules: "\(name) \(Version.rules)")
    let published = statement.published?.value
    let dates = language.dates.find(in: &analysis, published: published, order: extractor.options.dateOrder)
    contents.dates = dates.inRecordOrder
    let mentions = language.names.find(in: &analysis)
    contents.quotations = language.quotations.find(
      in: analysis, mentions: mentions, scratch: quotationScratch[name] ?? QuotationStage.Scratch())
    let hints = EntityResolver.Hints(
      title: statement.title?.value, authors: statement.authors?.value ?? [],
      publisher: statement.publisher?.value)
    contents.resolution = language.entities.resolve(mentions, in: analysis, hints: hints, scratch: &scratch)
    let headline = headlineIssuer(of: contents, language, name)
    contents.speakers = language.speakers.resolve(
      contents.quotations, resolution: &contents.resolution, in: analysis, headline: headline)
    return (contents, analysis)
  }

  /// Who issues a statement by its headline; asked only where a "we" speaks for nobody.
  private mutating func headlineIssuer(
    of contents: RecordContents, _ language: Extractor.Language, _ name: String
  ) -> HeadlineIssuer.Issuer? {
    let statement = contents.statement
    guard let title = statement.title?.value,
      language.headlines.isWanted(contents.quotations, contents.resolution, statement.text.bytes)
    else { return nil }
    let bytes = Array(title.utf8)
    let text = StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .heading)])
    guard var analysis = annotators[name]?.analyze(text) else { return nil }
    return language.headlines.issuer(in: analysis, mentions: language.names.find(in: &analysis))
  }
}
