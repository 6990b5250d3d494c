/// The text of one statement: UTF-8 bytes and the blocks that cover it.
///
/// Positions inside are byte offsets; code points, which the record counts in, come from ``CodePointIndex``.
/// The bytes are always valid UTF-8, white space is normalized as Documentation/Record.md says.
public struct StatementText: Sendable {
  /// Valid UTF-8.
  public let bytes: [UInt8]
  /// The text's structure in order, without overlap; two blocks are parted by `\n\n`.
  public let blocks: [Block]

  public init(bytes: [UInt8], blocks: [Block]) {
    self.bytes = bytes
    self.blocks = blocks
  }

  /// A paragraph, heading, list item, quotation, table row or signature.
  public struct Block: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
      case heading
      case paragraph
      case listItem = "list-item"
      case quote
      case tableRow = "table-row"
      case signature
    }

    /// Byte offsets into the text.
    public var range: Range<Int>
    public var kind: Kind
    /// The level of a heading (1–6) or of a list item's nesting (from 1).
    public var level: Int?
    /// An XPath into the page that the block came from.
    public var source: String?

    public init(range: Range<Int>, kind: Kind, level: Int? = nil, source: String? = nil) {
      self.range = range
      self.kind = kind
      self.level = level
      self.source = source
    }
  }

  /// The words between two byte offsets that stand on code-point boundaries.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
