import Annotating
import Resolving
import StatementText

/// A statement's passage through the stages, one call each, in this order.
struct Passage {
  /// Its place among the statements that pass together.
  let number: Int
  let language: Extractor.Language
  /// The language's name.
  let name: String
  private(set) var contents: RecordContents
  private(set) var analysis: Analysis
  private var mentions: [Mention] = []

  init(
    _ number: Int, of statement: Statement, language: Extractor.Language, name: String, analysis: Analysis
  ) {
    self.number = number
    self.language = language
    self.name = name
    self.analysis = analysis
    contents = RecordContents(statement: statement, rules: "\(name) \(Version.rules)")
  }

  mutating func findDates(order: DateOrder?) {
    let published = contents.statement.published?.value
    contents.dates = language.dates.find(in: &analysis, published: published, order: order).inRecordOrder
  }

  mutating func findNames() { mentions = language.names.find(in: &analysis) }

  mutating func findQuotations(scratch: QuotationStage.Scratch) {
    contents.quotations = language.quotations.find(in: analysis, mentions: mentions, scratch: scratch)
  }

  mutating func resolveEntities(scratch: inout EntityResolver.Scratch) {
    let hints = EntityResolver.Hints(
      title: contents.statement.title?.value, authors: contents.statement.authors?.value ?? [],
      publisher: contents.statement.publisher?.value)
    contents.resolution = language.entities.resolve(mentions, in: analysis, hints: hints, scratch: &scratch)
  }

  /// The headline, where a "we" speaks for nobody and it may tell who issues the statement.
  var headlineForIssuer: StatementText? {
    guard let title = contents.statement.title?.value,
      language.headlines.isWanted(
        contents.quotations, contents.resolution, contents.statement.text.bytes)
    else { return nil }
    let bytes = Array(title.utf8)
    return StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .heading)])
  }

  /// Gives what was found; the passage is over.
  mutating func give(to found: inout [(RecordContents, Analysis?)]) {
    // Exchanged, as a copy of all fields would count their references.
    swap(&contents, &found[number].0)
    found[number].1 = analysis
  }

  mutating func resolveSpeakers(headline: HeadlineIssuer.Issuer?) {
    contents.speakers = language.speakers.resolve(
      contents.quotations, resolution: &contents.resolution, in: analysis, headline: headline)
  }
}
