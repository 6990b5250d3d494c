/// An expression of time in a text, with its value; the fields are those of the record's `dates`.
///
/// Values are kept as they were reckoned: what the record shows of them is written once, when it is. That is a matter of
/// `meaning`: a method of a date, called from another module, gets a copy with all that the date owns.
public struct DateAnnotation: Sendable, Equatable {
  /// Bytes of the text.
  public var range: Range<Int>
  package var type: TemporalType
  package var meaning: TemporalValue
  package var modifier: TemporalModifier?
  public var quant: String?
  public var freq: String?
  /// It is a point of time with a form in EDTF, rather than a set, a duration or a reference.
  package var isPoint = false
  /// Inclusive calendar bounds; those of a duration, a set or an open date are nil.
  package var earliestDay: CivilDate?
  package var latestDay: CivilDate?
  /// The same on both ends of a range; 0 for none.
  public var interval = 0
  package var basis = DateBasis.explicit
  /// Bytes of the date that it hangs on.
  public var anchor: Range<Int>?
  public var uncertain = false
  public var rule: RuleName
  /// The words name a day that no calendar has: a warning for the reader.
  package var isImpossible = false
}

extension DateAnnotation {
  /// The TIMEX3 value; nil where it is impossible.
  var value: String? {
    var hasValue = false
    let text = TemporalText.string { hasValue = meaning.writeTimex(to: &$0) }
    return hasValue ? text : nil
  }

  /// The EDTF form; nil where it has none: where it is no point of time, but a set, a duration or a reference.
  var edtf: String? {
    guard isPoint else { return nil }
    var hasForm = false
    let text = TemporalText.string {
      hasForm = meaning.writeEDTF(modifier: modifier, uncertain: uncertain, to: &$0)
    }
    return hasForm ? text : nil
  }
}
