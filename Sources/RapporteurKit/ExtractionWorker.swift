import Annotating
import Reading
import Records
import Resolving

/// One thread's part of the pipeline.
public struct ExtractionWorker: Sendable {
  private let extractor: Extractor
  private var annotators: [String: Annotator]

  init(_ extractor: Extractor) {
    self.extractor = extractor
    annotators = extractor.languages.mapValues { Annotator($0.ruleSet) }
  }

  /// The record of a statement. A statement in a language without rules keeps its text and metadata, with a warning.
  public mutating func record(of statement: Statement) -> Record {
    var record = recordAndAnalysis(of: statement).record
    record.restrict(to: extractor.options.parts)
    return record
  }

  /// The record, and the tokens and annotations that it was made from; nil for a language without rules.
  mutating func recordAndAnalysis(of statement: Statement) -> (record: Record, analysis: Analysis?) {
    let tag = statement.language?.value.lowercased() ?? ""
    let name = String(tag.prefix { $0 != "-" && $0 != "_" })
    guard let language = extractor.languages[name] else {
      var builder = RecordBuilder(statement, rules: [])
      builder.warnAboutLanguage(statement.language?.value)
      return (builder.record, nil)
    }
    var builder = RecordBuilder(statement, rules: ["\(name) \(Version.rules)"])
    let analysis = annotate(statement, language, name, &builder)
    return (builder.record, analysis)
  }

  private mutating func annotate(
    _ statement: Statement, _ language: Extractor.Language, _ name: String, _ builder: inout RecordBuilder
  ) -> Analysis? {
    guard var analysis = annotators[name]?.analyze(statement.text) else { return nil }
    let dates = language.dates.find(
      in: &analysis, published: statement.published?.value, order: extractor.options.dateOrder)
    let mentions = language.names.find(in: &analysis)
    let quotations = language.quotations.find(in: &analysis, mentions: mentions)
    let hints = EntityResolver.Hints(
      title: statement.title?.value, authors: statement.authors?.value ?? [],
      publisher: statement.publisher?.value)
    let resolution = language.entities.resolve(mentions, in: analysis, hints: hints)
    var entities = resolution.entities
    let spoken = language.speakers.resolve(
      quotations, entities: &entities, in: analysis, issuers: resolution.issuers)
    builder.add(dates: dates)
    builder.add(entities: entities, issuers: resolution.issuers)
    builder.add(quotations: spoken)
    return analysis
  }
}
