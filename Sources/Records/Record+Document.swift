extension Record {
  /// The statement itself: what is known about it, and its text.
  public struct Document: Equatable, Sendable {
    public var title: String?
    /// As the page has them.
    public var authors: [String]
    public var publisher: String?
    /// ISO 8601 date or date-time, as precise as is known.
    public var published: String?
    public var url: String?
    /// BCP 47; null when it could not be told.
    public var language: String?
    public var evidence: DocumentEvidence
    public var text: String
    /// The text's structure, in order and without overlap.
    public var blocks: [Block]

    public init(
      title: String? = nil, authors: [String] = [], publisher: String? = nil, published: String? = nil,
      url: String? = nil, language: String? = nil, evidence: DocumentEvidence = DocumentEvidence(),
      text: String, blocks: [Block] = []
    ) {
      self.title = title
      self.authors = authors
      self.publisher = publisher
      self.published = published
      self.url = url
      self.language = language
      self.evidence = evidence
      self.text = text
      self.blocks = blocks
    }
  }

  /// Where each known field of the document came from; a field that is not known has none.
  public struct DocumentEvidence: Equatable, Sendable {
    public var title: Evidence?
    public var authors: Evidence?
    public var publisher: Evidence?
    public var published: Evidence?
    public var url: Evidence?
    public var language: Evidence?

    public init(
      title: Evidence? = nil, authors: Evidence? = nil, publisher: Evidence? = nil,
      published: Evidence? = nil, url: Evidence? = nil, language: Evidence? = nil
    ) {
      self.title = title
      self.authors = authors
      self.publisher = publisher
      self.published = published
      self.url = url
      self.language = language
    }
  }

  /// The place that one field of the document was taken from.
  public struct Evidence: Equatable, Sendable {
    public var from: EvidenceOrigin
    /// The name of the field in its place, such as `article:published_time`.
    public var detail: String?
    /// The words of the text that say it, where they stand there.
    public var start: Int?
    public var end: Int?

    public init(from: EvidenceOrigin, detail: String? = nil, start: Int? = nil, end: Int? = nil) {
      self.from = from
      self.detail = detail
      self.start = start
      self.end = end
    }
  }

  /// The places that metadata is taken from.
  public enum EvidenceOrigin: String, CaseIterable, Sendable {
    case option, sidecar
    case jsonLD = "json-ld"
    case microdata, rdfa, meta, time, url, filename, heading, byline, dateline, text, detected
  }

  /// A paragraph, heading, list item, quotation, table row or signature.
  public struct Block: Equatable, Sendable {
    public var start: Int
    public var end: Int
    public var kind: BlockKind
    /// The level of a heading (1–6) or of a list item's nesting (from 1).
    public var level: Int?
    /// An XPath into the page that the block came from.
    public var source: String?

    public init(start: Int, end: Int, kind: BlockKind, level: Int? = nil, source: String? = nil) {
      self.start = start
      self.end = end
      self.kind = kind
      self.level = level
      self.source = source
    }
  }

  /// What a block of the text is.
  public enum BlockKind: String, CaseIterable, Sendable {
    case heading, paragraph
    case listItem = "list-item"
    case quote
    case tableRow = "table-row"
    case signature
  }
}
