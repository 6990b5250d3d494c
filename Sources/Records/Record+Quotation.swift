extension Record {
  /// Something that somebody is reported to have said.
  public struct Quotation: Equatable, Sendable {
    /// `q1`, `q2`, … in the record's order.
    public var id: String
    public var start: Int
    public var end: Int
    /// With its quotation marks when direct.
    public var text: String
    public var kind: QuotationKind
    /// The parts that belong, where the cue or the speaker interrupts it; else empty.
    public var segments: [Span]
    /// The same for pieces of one saying, such as `u1`.
    public var utterance: String
    /// The id of the quotation that this one stands in.
    public var parent: String?
    /// Empty when the statement gives none.
    public var speakers: [Speaker]
    public var cue: Cue?
    public var rule: String

    public init(
      id: String, start: Int, end: Int, text: String, kind: QuotationKind, segments: [Span] = [],
      utterance: String, parent: String? = nil, speakers: [Speaker] = [], cue: Cue? = nil, rule: String
    ) {
      self.id = id
      self.start = start
      self.end = end
      self.text = text
      self.kind = kind
      self.segments = segments
      self.utterance = utterance
      self.parent = parent
      self.speakers = speakers
      self.cue = cue
      self.rule = rule
    }
  }

  /// How words are reported.
  public enum QuotationKind: String, CaseIterable, Sendable {
    case direct
    /// Reported speech.
    case indirect
    /// Reported speech that quotes some words.
    case mixed
  }

  /// The words that name a speaker, pronouns too.
  public struct Speaker: Equatable, Sendable {
    /// The entity's id; null when the words name nobody (`one of the survivors`).
    public var entity: String?
    public var start: Int
    public var end: Int
    public var text: String

    public init(entity: String? = nil, start: Int, end: Int, text: String) {
      self.entity = entity
      self.start = start
      self.end = end
      self.text = text
    }
  }

  /// The word of saying beside a quotation.
  public struct Cue: Equatable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var lemma: String

    public init(start: Int, end: Int, text: String, lemma: String) {
      self.start = start
      self.end = end
      self.text = text
      self.lemma = lemma
    }
  }
}
