/// The words that tell what stands where on a page; from Rules/pages.tsv.
struct PageWords: Sendable {
  /// What a list says of its words; the raw values are the keys of the table.
  enum List: String, Sendable, CaseIterable {
    /// Parts of addresses of authors' pages.
    case bylineAddress = "byline-address"
    /// What parts two authors.
    case bylineAnd = "byline-and"
    /// Words before an author's name.
    case bylineIntroduction = "byline-introduction"
    /// Those of them that count inside a line too: "Articles by Jo Doe".
    case bylinePreposition = "byline-preposition"
    /// Words behind a name that begin another credit: "Text by Jo Doe Photos by Ann Other".
    case bylineOtherCredit = "byline-other-credit"
    /// Editorial offices that sign for a statement.
    case bylineOffice = "byline-office"
    /// What is no author's name.
    case bylineNoName = "byline-no-name"
    /// Words that neither a person's nor an institution's name as an author holds.
    case bylineNoAuthorWord = "byline-no-author-word"
    /// Words that no person's name holds.
    case bylineNoNameWord = "byline-no-name-word"
    /// Words in a line that make its date one of publication, or one of change.
    case datePublished = "date-published"
    case dateChanged = "date-changed"
    /// A short line that begins so is left out.
    case lineLeftOut = "line-left-out"
    /// A heading or a short line that says this alone ends the statement.
    case lineEndsBody = "line-ends-body"
    /// What heads the comments: nothing of the statement stands below, unless most of the text does.
    case lineHeadsComments = "line-heads-comments"
    /// Words with which a site asks its readers for consent.
    case lineAsksConsent = "line-asks-consent"
    /// Words with which a site keeps its distance from what it shows.
    case lineDisclaims = "line-disclaims"
    /// Words that take a name's signal away again: `has-sidebar`, `no-comments`, `with-share`.
    case classModifier = "class-modifier"
  }

  private static let shared = PageWords()
  private var lists: [String: [[UInt8]]] = [:]

  private init() {
    EmbeddedTable.forEachWord(in: "Rules/pages.tsv") { lists[$0, default: []].append(Array($1)) }
  }

  /// The keys of the table, in order.
  static var keys: [String] { shared.lists.keys.sorted() }

  static func bytes(_ list: List) -> [[UInt8]] { shared.lists[list.rawValue] ?? [] }

  static func set(_ list: List) -> Set<String> {
    Set(bytes(list).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Words of class names, ids and roles: `class-body` and its like.
  ///
  /// A name is cut at hyphens, underscores and capitals; `a b` stands for two words in a row, `=a` for a class
  /// that has no other word.
  static func names(of signal: String) -> [[UInt8]] { shared.lists["class-" + signal] ?? [] }
}
