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

  /// The words that name a speaker, and what is needed to find out who that is.
  public struct Speaker: Sendable {
    /// Bytes of the text.
    public var range: Range<Int>
    /// It is a pronoun; the entity must be found elsewhere.
    public var isPronoun: Bool
    /// For a relative pronoun: bytes of the words that it stands for.
    public var antecedent: Range<Int>?
    /// Bytes of the phrase's head with its determiner, without what follows.
    public var head: Range<Int>

    public init(
      range: Range<Int>, isPronoun: Bool = false, antecedent: Range<Int>? = nil, head: Range<Int>? = nil
    ) {
      self.range = range
      self.isPronoun = isPronoun
      self.antecedent = antecedent
      self.head = head ?? range
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
  /// Empty where the statement gives none.
  public var speakers: [Speaker]
  public var cue: Cue?
  public var rule: RuleName
  /// Its closing mark is missing; it was taken to end with its block, or before the next opening mark.
  public var isUnclosed: Bool
}
