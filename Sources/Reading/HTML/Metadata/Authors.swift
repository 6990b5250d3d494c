/// Finds who wrote a statement, as its page tells it.
struct Authors {
  let tree: PageTree
  let signals: NodeSignals
  let facts: PageFacts
  let linked: LinkedData
  let site: String?

  func find() -> Sourced<[String]>? {
    let named = cleaned(linked.authors)
    if !named.isEmpty { return Sourced(named, from: .jsonLD, detail: "author") }
    for meta in facts.metas(.author) where !meta.value.hasPrefix("http") {
      let group = facts.metas(.author).filter { $0.name == meta.name }.map(\.value)
      let names = cleaned(group.flatMap { AuthorNames.split(CharacterText.decoded($0)) })
      if !names.isEmpty { return Sourced(names, from: .meta, detail: meta.name) }
    }
    if let names = properties() { return names }
    return bylines()
  }

  private func cleaned(_ names: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    var result: [String] = []
    for name in names.flatMap({ AuthorNames.split($0) }) {
      let plain = AuthorNames.trimmed(name)
      let key = FoldedText(plain).bytes
      guard AuthorNames.isPlausible(plain), key != FoldedText(site ?? "").bytes, seen.insert(key).inserted else { continue }
      result.append(plain)
    }
    return result
  }

  private func properties() -> Sourced<[String]>? {
    let wanted: Set<String> = ["author", "creator", "schema:author", "dc:creator"]
    var names: [String] = []
    for property in facts.properties where wanted.contains(property.name) && names.count < 12 {
      if signals.inherited[property.node].contains(.related) || signals.inherited[property.node].contains(.comments) { continue }
      let inner = facts.properties.first {
        $0.name == "name" && $0.node > property.node && $0.node < Int(tree.ends[property.node])
      }
      let node = inner?.node ?? property.node
      let text = tree.string(.content, of: node) ?? tree.textContent(of: node, limit: 300)
      names += AuthorNames.split(AuthorNames.withoutIntroduction(text))
    }
    let found = cleaned(names)
    return found.isEmpty ? nil : Sourced(found, from: .microdata, detail: "author")
  }

  /// By-lines, the ones before the end of the body and outside of teasers.
  private func bylines() -> Sourced<[String]>? {
    for node in facts.bylines {
      let inherited = signals.inherited[node]
      guard inherited.isDisjoint(with: [.related, .comments, .sidebar, .footer, .navigation, .promotion]) else { continue }
      guard Int(tree.ends[node]) - node < 80 else { continue }
      if let names = byline(node) { return names }
    }
    return nil
  }

  private func byline(_ node: Int) -> Sourced<[String]>? {
    // Links to the author's page hold the bare name.
    var linked: [String] = []
    for at in node..<Int(tree.ends[node]) where tree.tags[at] == .a {
      let isAuthor = tree.string(.rel, of: at) == "author" || tree.string(.href, of: at).map(AuthorNames.isAuthorAddress) ?? false
      if isAuthor { linked.append(tree.textContent(of: at, limit: 200)) }
    }
    let names = cleaned(linked)
    if !names.isEmpty { return Sourced(names, from: .byline, detail: nil) }
    let text = tree.textContent(of: node, limit: 300)
    guard text.utf8.count < 160 else { return nil }
    let plain = AuthorNames.withoutIntroduction(text)
    let isIntroduced = plain.utf8.count < text.utf8.count
    let found = cleaned(AuthorNames.split(plain)).filter { isIntroduced || AuthorNames.looksLikeName($0) }
    return found.isEmpty ? nil : Sourced(found, from: .byline, detail: nil)
  }
}
