import StatementText

/// One statement as it was read: where it came from, what is known about it, and its text.
public struct Statement: Sendable {
  public var source: Source
  public var title: Sourced<String>?
  public var authors: Sourced<[String]>?
  public var publisher: Sourced<String>?
  /// ISO 8601 date or date-time, as precise as is known.
  public var published: Sourced<String>?
  public var url: Sourced<String>?
  /// BCP 47.
  public var language: Sourced<String>?
  public var text: StatementText
  public var warnings: [ReadingWarning]

  public init(
    source: Source, title: Sourced<String>? = nil, authors: Sourced<[String]>? = nil,
    publisher: Sourced<String>? = nil, published: Sourced<String>? = nil, url: Sourced<String>? = nil,
    language: Sourced<String>? = nil, text: StatementText, warnings: [ReadingWarning] = []
  ) {
    self.source = source
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.published = published
    self.url = url
    self.language = language
    self.text = text
    self.warnings = warnings
  }

  /// The bytes that a statement was read from.
  public struct Source: Sendable, Equatable {
    /// Relative to the folder given, always with "/".
    public var path: String
    /// text/plain, text/html or application/xhtml+xml.
    public var mediaType: String
    /// What the bytes were decoded from, as the WHATWG Encoding Standard names it.
    public var encoding: String
    public var byteCount: Int
    /// Of the input bytes, in lower-case hexadecimal digits.
    public var sha256: String

    public init(path: String, mediaType: String, encoding: String, byteCount: Int, sha256: String) {
      self.path = path
      self.mediaType = mediaType
      self.encoding = encoding
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }
}

/// A value and the place that it was taken from.
public struct Sourced<Value: Sendable & Equatable>: Sendable, Equatable {
  public var value: Value
  public var origin: Origin
  /// The name of the field in its place, such as `article:published_time`.
  public var detail: String?
  /// Bytes of the statement's text that say it, where it stands there.
  public var range: Range<Int>?

  public init(_ value: Value, from origin: Origin, detail: String? = nil, range: Range<Int>? = nil) {
    self.value = value
    self.origin = origin
    self.detail = detail
    self.range = range
  }
}

/// Where a piece of metadata came from; the raw values are those of the record's `evidence.*.from`.
public enum Origin: String, Sendable, CaseIterable {
  case option, sidecar
  case jsonLD = "json-ld"
  case microdata, rdfa, meta, time, url, filename, heading, byline, dateline, text, detected
}

/// Something about a statement's bytes that its reader should know.
public struct ReadingWarning: Sendable, Equatable {
  /// A stable identifier, such as `reading.encoding-guessed`.
  public var code: String
  public var message: String
  /// Bytes of the statement's text; nil when it concerns the whole.
  public var range: Range<Int>?

  public init(code: String, message: String, range: Range<Int>? = nil) {
    self.code = code
    self.message = message
    self.range = range
  }
}
