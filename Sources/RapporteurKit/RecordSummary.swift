import Records

/// What a record has, for those who want to know without reading it.
public struct RecordSummary: Sendable {
  public var entities: Int
  public var dates: Int
  public var quotations: Int
  /// Code and words of each warning.
  public var warnings: [(code: String, message: String)]

  init(_ record: Record) {
    entities = record.entities.count
    dates = record.dates.count
    quotations = record.quotations.count
    warnings = record.warnings.map { ($0.code, $0.message) }
  }

  init(_ contents: borrowing RecordContents, _ warnings: borrowing [RecordContents.Warning]) {
    entities = contents.kept?.count { $0 } ?? contents.resolution.entities.count
    dates = contents.dates.count
    quotations = contents.quotations.count
    self.warnings = warnings.map { ($0.code, $0.message) }
  }
}
