/// Words that a statement reports: what was said, the words that name who said it, and the word of saying.
public struct Quotation: Sendable {
  /// Raw values are those of the record.
  public enum Kind: String, Sendable, CaseIterable { case direct, indirect, mixed }

  public struct Cue: Sendable {
    /// Bytes of the text.
    public var range: Range<Int>
    public var lemma: String
    public init(range: Range<Int>, lemma: String) {
      self.range = range
      self.lemma = lemma
    }
  }

  public var kind: Kind
  /// Bytes of the text, with the quotation marks when direct.
  public var range: Range<Int>
  /// Where words that do not belong interrupt it: the pieces, in bytes; else empty.
  public var segments: [Range<Int>]
  /// The same for pieces of one saying; numbered from 0 in order.
  public var utterance: Int
  /// Index of the quotation that this one stands in.
  public var parent: Int?
  /// Bytes of the words that name each speaker; empty where the statement gives none.
  public var speakers: [Range<Int>]
  public var cue: Cue?
  public var rule: String

  public init(
    kind: Kind, range: Range<Int>, segments: [Range<Int>] = [], utterance: Int = 0, parent: Int? = nil,
    speakers: [Range<Int>] = [], cue: Cue? = nil, rule: String
  ) {
    self.kind = kind
    self.range = range
    self.segments = segments
    self.utterance = utterance
    self.parent = parent
    self.speakers = speakers
    self.cue = cue
    self.rule = rule
  }
}
