import StatementText

/// What a page says: its statement's text and what it tells about it.
public struct PageContent: Sendable {
  public var text = StatementText(bytes: [], blocks: [])
  public var title: Sourced<String>?
  public var authors: Sourced<[String]>?
  public var publisher: Sourced<String>?
  /// ISO 8601 date or date-time.
  public var published: Sourced<String>?
  /// The page's canonical address.
  public var url: Sourced<String>?
  /// BCP 47, as the page declares it.
  public var language: Sourced<String>?
  public var warnings: [ReadingWarning] = []

  public init() {}
}
