/// Words of by-lines, from Rules/pages.tsv, and the marks and names around them.
enum BylineVocabulary {
  /// What parts authors: marks, and words with white space around them.
  static let separators: [[UInt8]] =
    [", ", " & ", ";", " | ", " • ", " · ", "\n"].map { Array($0.utf8) }
    + PageWords.bytes(.bylineAnd).map { [0x20] + $0 + [0x20] }

  /// What joins the last author to the others.
  static let conjunctions = PageWords.set(.bylineAnd)

  static let domains = [".de", ".com", ".org", ".net", ".at", ".ch", ".fr", ".eu", ".uk", " e.v", " e.v."]

  /// Microdata and RDFa properties that hold authors.
  static let properties: Set<String> = ["author", "creator", "schema:author", "dc:creator"]

  static let introductions = PageWords.set(.bylineIntroduction)
  static let prepositions = PageWords.set(.bylinePreposition)
  static let credits = PageWords.set(.bylineOtherCredit)
  static let offices = PageWords.set(.bylineOffice)
  static let noNames = PageWords.set(.bylineNoName)
  static let neverInNames = PageWords.set(.bylineNoAuthorWord)
  static let noNameWords = PageWords.set(.bylineNoNameWord)
  static let addressParts = PageWords.bytes(.bylineAddress)
}
