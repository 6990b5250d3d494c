/// What values of `itemprop`, `role` and `rel` tell.
enum SignalVocabulary {
  static let itemprops: [[UInt8]: Signal] = bytes([
    "articleBody": .body, "articlebody": .body, "reviewBody": .body, "text": .article,
    "mainContentOfPage": .article,
    "headline": .headline, "author": .byline, "creator": .byline, "datePublished": .dateline,
    "dateModified": .dateline, "dateCreated": .dateline, "keywords": .keywords, "comment": .comments,
    "caption": .caption, "image": .figure, "description": .lead, "alternativeHeadline": .lead,
    "publisher": .byline,
  ])

  static let roles: [[UInt8]: Signal] = bytes([
    "navigation": .navigation, "banner": .header, "contentinfo": .footer, "complementary": .sidebar,
    "search": .navigation, "dialog": .consent, "alertdialog": .consent, "menu": .navigation,
    "menubar": .navigation, "toolbar": .sharing, "tooltip": .consent, "main": .article, "article": .article,
    "tablist": .navigation, "alert": .consent, "button": .control,
  ])

  static let rels: [[UInt8]: Signal] = bytes([
    "author": .byline, "tag": .keywords, "category tag": .keywords, "sponsored": .promotion,
  ])

  private static func bytes(_ table: [String: Signal]) -> [[UInt8]: Signal] {
    Dictionary(uniqueKeysWithValues: table.map { (Array($0.key.utf8), $0.value) })
  }
}
