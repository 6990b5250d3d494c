/// Weighs what a page says about its statement.
struct PageMetadata {
  let tree: PageTree
  let signals: NodeSignals
  let facts: PageFacts
  let linked: LinkedData
  let site: String?

  init(tree: PageTree, signals: NodeSignals, page: [UInt8], linkedData: [Range<Int>]) {
    self.tree = tree
    self.signals = signals
    facts = PageFacts(tree: tree, signals: signals, page: page, linkedData: linkedData)
    let title = facts.metas(.title).first?.value ?? facts.titleElement
    linked = LinkedData(facts.documents, title: title)
    site = facts.metas(.site).first.map { CharacterText.decoded($0.value) } ?? linked.publisher
  }

  func headline() -> (title: Sourced<String>, node: Int?)? { headlineFinder.find() }

  var headlineFinder: Headline {
    Headline(tree: tree, signals: signals, facts: facts, linked: linked, site: site)
  }

  func fill(_ content: inout PageContent, signals: NodeSignals, headline: Int?, body: BodyReader.Result) {
    content.url = url()
    content.language = language()
    content.publisher = publisher()
    let surroundings = Surroundings(tree: tree, signals: signals, headline: headline, body: body)
    content.authors = Authors(facts: facts, linked: linked, site: site, around: surroundings).find()
    content.published = PublicationDate(
      facts: facts, linked: linked, url: content.url?.value, around: surroundings,
      isDayFirst: isDayFirst(content.language?.value)
    ).find()
  }

  /// What the page says in one or two sentences about its statement.
  var description: String? {
    facts.metas(.description).map { CharacterText.decoded($0.value) }.max { $0.utf8.count < $1.utf8.count }
  }

  /// Whether numbers with slashes begin with the day: all but American English does so.
  private func isDayFirst(_ language: String?) -> Bool? {
    guard let language else { return nil }
    guard language.hasPrefix("en") else { return true }
    // `lang="en"` says little; `og:locale` often names the country.
    let tags = [language] + facts.metas(.language).compactMap { LanguageTag.normalized($0.value) }
    if tags.contains("en-US") { return false }
    return tags.contains { $0.hasPrefix("en-") } ? true : nil
  }

  private func url() -> Sourced<String>? {
    if let canonical = facts.canonical, canonical.hasPrefix("http") {
      return Sourced(canonical, from: .url, detail: "canonical")
    }
    if let meta = facts.metas(.url).first(where: { $0.value.hasPrefix("http") }) {
      return Sourced(meta.value, from: .meta, detail: meta.name)
    }
    if let url = linked.url, url.hasPrefix("http") { return Sourced(url, from: .jsonLD, detail: "url") }
    return nil
  }

  private func publisher() -> Sourced<String>? {
    if let name = linked.publisher { return Sourced(name, from: .jsonLD, detail: "publisher") }
    if let meta = facts.metas(.publisher).first ?? facts.metas(.site).first {
      let name = CharacterText.decoded(meta.value)
      if !name.isEmpty, !name.hasPrefix("http") { return Sourced(name, from: .meta, detail: meta.name) }
    }
    return nil
  }

  /// BCP 47 from `en_GB`, `EN-us`, `de`.
  private func language() -> Sourced<String>? {
    if let text = facts.language, let tag = LanguageTag.normalized(text) {
      return Sourced(tag, from: .meta, detail: "html lang")
    }
    if let text = linked.language, let tag = LanguageTag.normalized(text) {
      return Sourced(tag, from: .jsonLD, detail: "inLanguage")
    }
    for meta in facts.metas(.language) {
      if let tag = LanguageTag.normalized(meta.value) { return Sourced(tag, from: .meta, detail: meta.name) }
    }
    return nil
  }
}

/// Language tags as pages write them.
enum LanguageTag {
  /// A tag of BCP 47 in its usual case; nil for what is none.
  static func normalized(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "," || $0 == " " || $0 == "." })
    guard let first = parts.first, first.utf8.count == 2 || first.utf8.count == 3, isLetters(first) else {
      return nil
    }
    var tag = first.lowercased()
    guard tag != "und", tag != "mul" else { return nil }
    if parts.count > 1, text.utf8.count <= 12, isLetters(parts[1]) {
      if parts[1].utf8.count == 2 { tag += "-" + parts[1].uppercased() }
      if parts[1].utf8.count == 4 {
        tag += "-" + parts[1].prefix(1).uppercased() + parts[1].dropFirst().lowercased()
      }
    }
    return tag
  }

  private static func isLetters(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }
}
