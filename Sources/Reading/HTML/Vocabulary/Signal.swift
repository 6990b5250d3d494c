/// What an element's class, id, role or name tells of its part in the page.
struct Signal: OptionSet {
  let rawValue: UInt32

  /// Holds the statement's body.
  static let body = Signal(rawValue: 1 << 0)
  /// Holds a statement or the page's main part.
  static let article = Signal(rawValue: 1 << 1)
  static let navigation = Signal(rawValue: 1 << 2)
  static let footer = Signal(rawValue: 1 << 3)
  static let sidebar = Signal(rawValue: 1 << 4)
  static let sharing = Signal(rawValue: 1 << 5)
  static let related = Signal(rawValue: 1 << 6)
  static let comments = Signal(rawValue: 1 << 7)
  static let promotion = Signal(rawValue: 1 << 8)
  static let consent = Signal(rawValue: 1 << 9)
  static let caption = Signal(rawValue: 1 << 10)
  static let byline = Signal(rawValue: 1 << 11)
  static let dateline = Signal(rawValue: 1 << 12)
  static let keywords = Signal(rawValue: 1 << 13)
  static let media = Signal(rawValue: 1 << 14)
  /// Not shown to those who see the page.
  static let hidden = Signal(rawValue: 1 << 15)
  static let headline = Signal(rawValue: 1 << 16)
  /// The paragraph between headline and body.
  static let lead = Signal(rawValue: 1 << 17)
  static let header = Signal(rawValue: 1 << 18)
  /// Boxes that may or may not belong.
  static let box = Signal(rawValue: 1 << 19)
  /// Forms, dialogs, raw media: never text.
  static let control = Signal(rawValue: 1 << 20)
  static let list = Signal(rawValue: 1 << 21)
  static let biography = Signal(rawValue: 1 << 22)
  static let quote = Signal(rawValue: 1 << 23)
  static let figure = Signal(rawValue: 1 << 24)
  static let footnotes = Signal(rawValue: 1 << 25)
  static let updated = Signal(rawValue: 1 << 26)
  /// The name is that of a building brick: what its words say otherwise is nothing.
  static let neutral = Signal(rawValue: 1 << 27)
  /// A few words about a statement: at the top of its own page its lead, elsewhere a link to it.
  static let teaser = Signal(rawValue: 1 << 28)

  /// The signals that names of elements give, as Rules/pages.tsv calls them behind `class-`.
  static let named: [(name: String, signal: Signal)] = [
    ("body", .body), ("article", .article), ("navigation", .navigation), ("footer", .footer),
    ("sidebar", .sidebar), ("sharing", .sharing), ("related", .related), ("comments", .comments),
    ("promotion", .promotion), ("consent", .consent), ("caption", .caption), ("byline", .byline),
    ("dateline", .dateline), ("keywords", .keywords), ("media", .media), ("hidden", .hidden),
    ("headline", .headline), ("lead", .lead), ("header", .header), ("box", .box), ("list", .list),
    ("biography", .biography), ("quote", .quote), ("figure", .figure), ("footnotes", .footnotes),
    ("updated", .updated), ("neutral", .neutral), ("teaser", .teaser),
  ]

  /// What is left out of a statement whatever happens.
  static let alwaysOut: Signal = [
    .navigation, .footer, .sharing, .comments, .consent, .hidden, .control, .media,
  ]
  /// What is left out unless the result is too short.
  static let usuallyOut: Signal = [
    .sidebar, .related, .promotion, .caption, .byline, .dateline, .keywords, .biography, .figure, .headline,
    .teaser,
  ]
}
