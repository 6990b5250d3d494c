/// What one statement becomes: its text, who and what it names, its dates and who says what.
///
/// Documentation/Record.md and Schema/record-1.schema.json describe the same fields in the same order. Positions are
/// half-open, counted in Unicode code points of `document.text`; the `text` beside a position is always that slice.
public struct Record: Equatable, Sendable {
  /// The value of the field `schema`.
  public static let schema = "rapporteur.record/1"

  public var producer: Producer
  public var source: Source
  public var document: Document
  /// Who makes the statement.
  public var issuers: [Issuer]
  /// In order of their first mention, then of id.
  public var entities: [Entity]
  /// In order of start, then end (longer first), then rule.
  public var dates: [DateMention]
  /// In order of start, then end (longer first), then rule.
  public var quotations: [Quotation]
  /// The user's overrides that applied.
  public var corrections: [Correction]
  /// In order of start (null first), then code.
  public var warnings: [Warning]

  public init(
    producer: Producer, source: Source, document: Document, issuers: [Issuer] = [], entities: [Entity] = [],
    dates: [DateMention] = [], quotations: [Quotation] = [], corrections: [Correction] = [],
    warnings: [Warning] = []
  ) {
    self.producer = producer
    self.source = source
    self.document = document
    self.issuers = issuers
    self.entities = entities
    self.dates = dates
    self.quotations = quotations
    self.corrections = corrections
    self.warnings = warnings
  }

  /// The program and the rule packs that made a record; versions only, so that equal results compare equal.
  public struct Producer: Equatable, Sendable {
    public var version: String
    /// Name and version of each rule pack, such as `en 1`.
    public var rules: [String]

    public init(version: String, rules: [String]) {
      self.version = version
      self.rules = rules
    }
  }

  /// The bytes that a statement was read from.
  public struct Source: Equatable, Sendable {
    /// Relative to the folder given; always with `/`.
    public var path: String
    public var mediaType: MediaType
    /// What the bytes were decoded from, as the WHATWG Encoding Standard names it.
    public var encoding: String
    public var byteCount: Int
    /// Of the input bytes, in lower-case hexadecimal digits.
    public var sha256: String

    public init(path: String, mediaType: MediaType, encoding: String, byteCount: Int, sha256: String) {
      self.path = path
      self.mediaType = mediaType
      self.encoding = encoding
      self.byteCount = byteCount
      self.sha256 = sha256
    }
  }

  /// The kinds of file that are read.
  public enum MediaType: String, CaseIterable, Sendable {
    case plain = "text/plain"
    case html = "text/html"
    case xhtml = "application/xhtml+xml"
  }

  /// A part of the text, in code points, half-open.
  public struct Span: Equatable, Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }
}
