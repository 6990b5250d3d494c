/// Finds the day a statement was published on; null rather than a wrong one.
struct PublicationDate {
  let tree: PageTree
  let signals: NodeSignals
  let facts: PageFacts
  let linked: LinkedData
  let url: String?
  /// The nodes between which headline and body stand.
  let headline: Int?
  let body: Int?
  /// Day before month in numbers with slashes, where the language tells.
  let isDayFirst: Bool?

  func find() -> Sourced<String>? {
    if let text = linked.published, let date = PageDate.read(text, isDayFirst) {
      return Sourced(date.iso8601, from: .jsonLD, detail: "datePublished")
    }
    for meta in facts.metas(.published) {
      if let date = PageDate.read(meta.value, isDayFirst) {
        return Sourced(date.iso8601, from: .meta, detail: meta.name)
      }
    }
    return microdata() ?? timeElement() ?? dateline() ?? address() ?? nearHeadline()
  }

  private func value(of node: Int) -> PageDate? {
    for attribute in [PageAttribute.content, .datetime, .title] {
      if let text = tree.string(attribute, of: node), let date = PageDate.read(text, isDayFirst) { return date }
    }
    return PageDateReader.first(in: tree.textContent(of: node, limit: 200), isDayFirst: isDayFirst)
  }

  private func microdata() -> Sourced<String>? {
    for property in facts.properties {
      guard property.name.hasSuffix("datePublished") || property.name == "dateCreated" || property.name.hasPrefix("dc:date") || property.name == "dct:issued"
      else { continue }
      guard isOfStatement(property.node), let date = value(of: property.node) else { continue }
      return Sourced(date.iso8601, from: .microdata, detail: property.name)
    }
    return nil
  }

  private func isOfStatement(_ node: Int) -> Bool {
    signals.inherited[node].isDisjoint(with: [.related, .comments, .sidebar, .footer, .navigation, .promotion])
  }

  /// `<time>`, the nearest to the headline, publication before modification.
  private func timeElement() -> Sourced<String>? {
    var best: (date: PageDate, cost: Int)?
    for node in facts.times.prefix(300) {
      guard isOfStatement(node), let date = value(of: node) else { continue }
      let cost = distance(node) + penalty(node)
      if cost < best?.cost ?? 5_000 { best = (date, cost) }
    }
    return best.map { Sourced($0.date.iso8601, from: .time, detail: nil) }
  }

  private func distance(_ node: Int) -> Int {
    let start = headline ?? body ?? 0
    if let body, tree.isAncestor(body, of: node), node > start + 400 { return 4_000 }
    return abs(node - start)
  }

  private func penalty(_ node: Int) -> Int {
    var at = node
    for _ in 0..<3 where at > 0 {
      if signals.own[at].contains(.updated) { return 2_000 }
      at = Int(tree.parents[at])
    }
    return 0
  }

  private func dateline() -> Sourced<String>? {
    var best: (date: PageDate, cost: Int)?
    for node in facts.datelines {
      guard isOfStatement(node), Int(tree.ends[node]) - node < 60 else { continue }
      let text = tree.textContent(of: node, limit: 200)
      guard text.utf8.count < 150, let date = PageDateReader.first(in: text, isDayFirst: isDayFirst) else { continue }
      let cost = distance(node) + penalty(node)
      if cost < best?.cost ?? 3_000 { best = (date, cost) }
    }
    return best.map { Sourced($0.date.iso8601, from: .text, detail: "dateline") }
  }

  /// `/2023/03/21/`, `-2023-03-21-` or `20230321` in the page's address.
  private func address() -> Sourced<String>? {
    guard let url else { return nil }
    let path = url.utf8.drop { $0 != 0x2F }
    guard let found = PageDateReader.locate(in: Array(path)), found.date.time.isEmpty else { return nil }
    return Sourced(found.date.iso8601, from: .url, detail: nil)
  }

  /// A date in the lines about the headline.
  private func nearHeadline() -> Sourced<String>? {
    guard let headline else { return nil }
    var node = headline
    let end = min(tree.count, headline + 120)
    while node < end {
      if tree.tags[node] == .text, tree.upper[node] - tree.lower[node] < 120 {
        let text = Array(tree.text[Int(tree.lower[node])..<Int(tree.upper[node])])
        if let found = PageDateReader.locate(in: text, isDayFirst: isDayFirst), isOfStatement(node) {
          return Sourced(found.date.iso8601, from: .text, detail: nil)
        }
      }
      node += 1
    }
    return nil
  }
}

extension PageDate {
  /// A date field's value.
  static func read(_ text: String, _ isDayFirst: Bool?) -> PageDate? {
    PageDateReader.field(text, isDayFirst: isDayFirst)
  }
}
