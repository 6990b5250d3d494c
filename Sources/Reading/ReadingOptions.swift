/// What the user says about all statements of a run; it overrides whatever the files say.
public struct ReadingOptions: Sendable, Equatable {
  /// An ISO 8601 date or date-time, as precise as is known.
  public var published: String?
  /// BCP 47.
  public var language: String?
  /// The address that the statement was taken from.
  public var url: String?
  /// A label of the WHATWG Encoding Standard that replaces detection.
  public var encoding: String?

  public init(
    published: String? = nil, language: String? = nil, url: String? = nil, encoding: String? = nil
  ) {
    self.published = published
    self.language = language
    self.url = url
    self.encoding = encoding
  }
}
