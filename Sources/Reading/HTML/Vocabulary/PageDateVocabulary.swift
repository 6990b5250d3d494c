/// What names and words tell about dates on pages; words are in Rules/pages.tsv, the months in Rules/months.tsv.
enum PageDateVocabulary {
  /// Microdata and RDFa properties that give the day of publication.
  static let properties: Set<String> = [
    "datePublished", "schema:datePublished", "dateCreated", "schema:dateCreated", "dc:date", "dct:issued",
    "dcterms:created", "dc:date dc:created",
  ]

  /// Names of meta elements that some sites use for the day of the last change.
  static let vagueNames: Set<String> = [
    "date", "dc.date", "dcterms.date", "dc:date", "timestamp", "created", "dcterms.created",
    "dc.date.created", "displaydate", "gentime",
  ]

  /// Words in a line that make its date one of publication.
  static let publication = PageWords.bytes(.datePublished)
  /// Words in a line that make its date one of change.
  static let change = PageWords.bytes(.dateChanged)
}
