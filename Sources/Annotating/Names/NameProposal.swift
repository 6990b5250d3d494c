/// Words that could be a name of a known type; of proposals that overlap the longer counts, then the more
/// trusted.
struct NameProposal {
  var type: Mention.EntityType
  var tokens: Range<Int>
  var rule: RuleName
  var trust: Int
  /// An institution's; nil where unknown.
  var category: InstitutionCategory?
  var gazetteer: GazetteerName?
  var form: Mention.Form = .name
  var number: Mention.Number = .singular
  var gender: Mention.Gender = .unknown
  /// An instrument's part that the words name.
  var provision: Range<Int>?
  /// Made by words that never make a name alone; needs the decision of the candidates' evidence.
  var isTaken = true
}

/// Who or what owns a token while names are looked for.
enum TokenOwner {
  static let free: Int32 = 0
  /// A date, or a title before a name.
  static let date: Int32 = -1
  static let title: Int32 = -2
}
