import Annotating
import Resolving
import StatementText

/// A statement's passage through the stages, one call each, in this order; what they find goes into its contents.
struct Passage {
  /// Its place among the statements that pass together.
  let number: Int
  private let workbench: Workbench
  private(set) var analysis: Analysis
  private var mentions: [Mention] = []

  /// - Parameter trace: Where the stages note what they consider.
  init(of number: Int, _ text: StatementText, on workbench: Workbench, trace: AnnotationTrace?) {
    self.number = number
    self.workbench = workbench
    analysis = workbench.analyze(text)
    if let trace { analysis.keep(trace) }
  }

  private var language: Extractor.Language { workbench.language }

  mutating func findDates(in contents: inout RecordContents, _ order: DateOrder?) {
    let published = contents.statement.published?.value
    contents.dates = language.dates.find(in: &analysis, published: published, order: order).inRecordOrder
  }

  mutating func findNames() { mentions = language.names.find(in: &analysis) }

  func findQuotations(in contents: inout RecordContents) {
    contents.quotations = language.quotations.find(
      in: analysis, mentions: mentions, scratch: workbench.quotations)
  }

  func resolveEntities(in contents: inout RecordContents) {
    let hints = EntityResolver.Hints(
      title: contents.statement.title?.value, authors: contents.statement.authors?.value ?? [],
      publisher: contents.statement.publisher?.value)
    contents.resolution = language.entities.resolve(
      mentions, in: analysis, hints: hints, scratch: &workbench.entities)
  }

  func resolveSpeakers(in contents: inout RecordContents) {
    let headline = headlineIssuer(contents)
    contents.speakers = language.speakers.resolve(
      contents.quotations, resolution: &contents.resolution, in: analysis, headline: headline)
  }

  /// Who issues a statement by its headline; asked only where a "we" speaks for nobody.
  private func headlineIssuer(_ contents: RecordContents) -> HeadlineIssuer.Issuer? {
    guard let title = contents.statement.title?.value,
      language.headlines.isWanted(
        contents.quotations, contents.resolution, contents.statement.text.bytes)
    else { return nil }
    let bytes = Array(title.utf8)
    var analysis = workbench.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .heading)]))
    let mentions = language.names.find(in: &analysis)
    return language.headlines.issuer(in: analysis, mentions: mentions)
  }
}
