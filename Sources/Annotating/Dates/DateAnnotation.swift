/// An expression of time in a text, with its value; the fields are those of the record's `dates`.
public struct DateAnnotation: Sendable, Equatable {
  /// Bytes of the text.
  public var range: Range<Int>
  /// TimeML's types: date, time, duration, set.
  public var type: String
  /// The TIMEX3 value; nil where it is impossible or cannot be had.
  public var value: String?
  public var mod: String?
  public var quant: String?
  public var freq: String?
  public var edtf: String?
  /// Inclusive calendar bounds.
  public var earliest: String?
  public var latest: String?
  /// The same on both ends of a range.
  public var interval: String?
  /// explicit, published, context or none.
  public var basis: String
  /// Bytes of the date that it hangs on.
  public var anchor: Range<Int>?
  public var uncertain: Bool
  public var rule: RuleName
  /// Set where the words name no possible day: a warning for the reader.
  public var warning: String?

  public init(
    range: Range<Int>, type: String, value: String?, mod: String? = nil, quant: String? = nil, freq: String? = nil,
    edtf: String? = nil, earliest: String? = nil, latest: String? = nil, interval: String? = nil,
    basis: String = "explicit", anchor: Range<Int>? = nil, uncertain: Bool = false, rule: RuleName,
    warning: String? = nil
  ) {
    self.range = range
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
    self.warning = warning
  }
}
