extension Record {
  /// An expression of time in the text, with its value.
  public struct DateMention: Equatable, Sendable {
    public var start: Int
    public var end: Int
    public var text: String
    public var type: DateType
    /// The TIMEX3 value; null where it is impossible (31 June) or cannot be had.
    public var value: String?
    public var mod: DateMod?
    /// TIMEX3, for sets.
    public var quant: String?
    /// TIMEX3, for sets.
    public var freq: String?
    /// ISO 8601-2 (EDTF) level 1 or 2; null where it has no form there.
    public var edtf: String?
    /// The first calendar day that it can mean; null where unbounded or a duration.
    public var earliest: String?
    /// The last calendar day that it can mean, inclusive.
    public var latest: String?
    /// The same on both ends of a range, such as `i1`.
    public var interval: String?
    public var basis: DateBasis
    /// The date that it hangs on, with basis `context`.
    public var anchor: Span?
    /// Day and month could be swapped, or a calendar's conversion be a day off.
    public var uncertain: Bool
    public var rule: String

    public init(
      start: Int, end: Int, text: String, type: DateType = .date, value: String? = nil, mod: DateMod? = nil,
      quant: String? = nil, freq: String? = nil, edtf: String? = nil, earliest: String? = nil,
      latest: String? = nil, interval: String? = nil, basis: DateBasis = .explicit, anchor: Span? = nil,
      uncertain: Bool = false, rule: String
    ) {
      self.start = start
      self.end = end
      self.text = text
      self.type = type
      self.value = value
      self.mod = mod
      self.quant = quant
      self.freq = freq
      self.edtf = edtf
      self.earliest = earliest
      self.latest = latest
      self.interval = interval
      self.basis = basis
      self.anchor = anchor
      self.uncertain = uncertain
      self.rule = rule
    }
  }

  /// TimeML's types of time expressions.
  public enum DateType: String, CaseIterable, Sendable {
    case date, time, duration, set
  }

  /// TIMEX3's modifiers.
  public enum DateMod: String, CaseIterable, Sendable {
    case before = "BEFORE"
    case after = "AFTER"
    case onOrBefore = "ON_OR_BEFORE"
    case onOrAfter = "ON_OR_AFTER"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case equalOrLess = "EQUAL_OR_LESS"
    case equalOrMore = "EQUAL_OR_MORE"
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximately = "APPROX"
  }

  /// What a date's value rests on.
  public enum DateBasis: String, CaseIterable, Sendable {
    /// The words say it all.
    case explicit
    /// The statement's date of publication.
    case published
    /// Another date of the text.
    case context
    /// Nothing to hang it on: `XXXX-WXX-2`.
    case none
  }
}
