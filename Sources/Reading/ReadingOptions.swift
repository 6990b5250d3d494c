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
  /// A label that came with the bytes, as in a header `Content-Type`: it counts before what a page itself declares.
  public var declaredEncoding: String?

  public init(
    published: String? = nil, language: String? = nil, url: String? = nil, encoding: String? = nil,
    declaredEncoding: String? = nil
  ) {
    self.declaredEncoding = declaredEncoding
    self.published = published
    self.language = language
    self.url = url
    self.encoding = encoding
  }

  /// What is wrong with them, in words; nil when nothing is.
  public var fault: String? {
    if let published, !ISODate.isValid(published) {
      return "the date of publication must be given as 2024-03-08, not \"\(published)\""
    }
    if let language, LanguageTag.normalized(language) == nil {
      return "the language must be given as a tag such as en or es-MX, not \"\(language)\""
    }
    if let encoding, EncodingLabel.name(for: encoding) == nil {
      return "there is no encoding \"\(encoding)\"; examples are utf-8, windows-1251, shift_jis"
    }
    return nil
  }
}
