import Annotating
import Reading
import Records
import Resolving

/// One thread's part of the pipeline.
public struct ExtractionWorker: Sendable {
  private let extractor: Extractor
  private var annotators: [String: Annotator]
  private let quotationScratch: [String: QuotationStage.Scratch]
  private var entityScratch: [String: EntityResolver.Scratch]
  private var writer = RecordWriter()

  init(_ extractor: Extractor) {
    self.extractor = extractor
    annotators = extractor.languages.mapValues { Annotator($0.ruleSet) }
    quotationScratch = extractor.languages.mapValues { _ in QuotationStage.Scratch() }
    entityScratch = extractor.languages.mapValues { $0.entities.scratch() }
  }

  /// Appends a statement's record as JSON and a line end.
  ///
  /// A statement in a language without rules keeps its text and metadata, with a warning.
  @discardableResult
  public mutating func write(
    _ statement: Statement, into buffer: RecordBuffer, style: JSONStyle
  ) -> RecordSummary {
    var (contents, _) = contents(of: statement)
    return write(&contents, into: buffer, style: style)
  }

  /// Appends the records of several statements in their order, as ``write(_:into:style:)`` does, but sooner; `body`
  /// is told of each, and may take what the buffer holds and empty it.
  ///
  /// Each stage goes over all statements before the next one begins: of 16 statements of 4 KB this takes five sixths of
  /// the time, as the code of one stage fits into the processor's caches and that of all of them does not.
  public mutating func write(
    _ statements: [Statement], into buffer: RecordBuffer, style: JSONStyle,
    _ body: (_ number: Int, RecordSummary) -> Void
  ) {
    var found = contents(of: statements)
    for number in found.indices {
      body(number, write(&found[number].0, into: buffer, style: style))
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
    guard let tag = statement.language?.value else { return "" }
    if tag.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) { return tag }
    return String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }

  /// What the stages find in a statement.
  private mutating func contents(
    of statement: Statement, trace: AnnotationTrace? = nil
  ) -> (RecordContents, Analysis?) {
    contents(of: [statement], trace: trace)[0]
  }

  /// What the stages find in each of several statements; the analysis is nil for a language without rules.
  private mutating func contents(
    of statements: [Statement], trace: AnnotationTrace? = nil
  ) -> [(RecordContents, Analysis?)] {
    var found: [(RecordContents, Analysis?)] = []
    found.reserveCapacity(statements.count)
    var passages: [Passage] = []
    passages.reserveCapacity(statements.count)
    for (number, statement) in statements.enumerated() {
      found.append((RecordContents(statement: statement), nil))
      let name = Self.languageName(statement)
      guard let language = extractor.languages[name], let analysis = annotators[name]?.analyze(statement.text)
      else { continue }
      if let trace { analysis.keep(trace) }
      passages.append(Passage(number, of: statement, language: language, name: name, analysis: analysis))
    }
    let order = extractor.options.dateOrder
    for index in passages.indices { passages[index].findDates(order: order) }
    for index in passages.indices { passages[index].findNames() }
    for index in passages.indices {
      let name = passages[index].name
      passages[index].findQuotations(scratch: quotationScratch[name] ?? QuotationStage.Scratch())
    }
    for index in passages.indices {
      let language = passages[index].language
      passages[index].resolveEntities(
        scratch: &entityScratch[passages[index].name, default: language.entities.scratch()])
    }
    for index in passages.indices {
      passages[index].resolveSpeakers(headline: headlineIssuer(of: passages[index]))
    }
    for index in passages.indices { passages[index].give(to: &found) }
    return found
  }

  /// Who issues a statement by its headline; asked only where a "we" speaks for nobody.
  private mutating func headlineIssuer(of passage: Passage) -> HeadlineIssuer.Issuer? {
    guard let text = passage.headlineForIssuer, var analysis = annotators[passage.name]?.analyze(text) else {
      return nil
    }
    let mentions = passage.language.names.find(in: &analysis)
    return passage.language.headlines.issuer(in: analysis, mentions: mentions)
  }
}
