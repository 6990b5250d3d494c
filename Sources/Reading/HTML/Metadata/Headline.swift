/// Finds the headline among h1 elements, the title element, meta elements and linked data.
struct Headline {
  let tree: PageTree
  let signals: NodeSignals
  let facts: PageFacts
  let linked: LinkedData
  /// The site's name as far as the page tells it.
  let site: String?

  /// The headline with its evidence, and the element that shows it.
  func find() -> (title: Sourced<String>, node: Int?)? {
    let shown = facts.headlines.prefix(40).filter { !signals.own[$0].contains(.hidden) }
      .map { (node: $0, text: tree.textContent(of: $0, limit: 1_000)) }
      .filter { !$0.text.isEmpty }
    let declared = declaredTitles()
    if let heading = matching(shown, declared) {
      if let shorter = withoutKicker(heading.text, declared) { return (shorter, heading.node) }
      return (Sourced(heading.text, from: .heading, detail: "h1"), heading.node)
    }
    if let heading = similar(shown, declared) {
      return (Sourced(heading.text, from: .heading, detail: "h1"), heading.node)
    }
    if let first = declared.first {
      return (first, node(saying: first.value))
    }
    if let heading = shown.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      return (Sourced(heading.text, from: .heading, detail: "h1"), heading.node)
    }
    return nil
  }

  /// The h1 that the title element or a declared title contains.
  private func matching(
    _ shown: [(node: Int, text: String)], _ declared: [Sourced<String>]
  ) -> (node: Int, text: String)? {
    let titles = declared.map { FoldedText($0.value) } + [FoldedText(facts.titleElement)]
    var best: (node: Int, text: String)?
    var length = 0
    for heading in shown {
      let folded = FoldedText(heading.text)
      guard folded.count >= 4, folded != FoldedText(site ?? "") else { continue }
      if titles.contains(where: { $0.contains(folded) }), folded.count > length {
        best = heading
        length = folded.count
      }
    }
    return best
  }

  /// A declared title that ends an h1, which then begins with the words above a headline.
  private func withoutKicker(_ heading: String, _ declared: [Sourced<String>]) -> Sourced<String>? {
    let folded = FoldedText(heading).bytes
    return declared.first { title in
      let other = FoldedText(title.value).bytes
      return other.count >= 12 && other.count < folded.count && other.count * 2 > folded.count
        && folded.suffix(other.count).elementsEqual(other)
    }
  }

  /// The h1 that has half of its words in common with a declared title.
  private func similar(
    _ shown: [(node: Int, text: String)], _ declared: [Sourced<String>]
  ) -> (node: Int, text: String)? {
    let words = Set(declared.flatMap { Self.words($0.value) })
    return shown.first { heading in
      let own = Self.words(heading.text)
      guard own.count >= 3, FoldedText(heading.text) != FoldedText(site ?? "") else { return false }
      return own.filter(words.contains).count * 2 >= own.count
    }
  }

  private static func words(_ text: String) -> [[UInt8]] {
    text.split { !$0.isLetter && !$0.isNumber }.map { FoldedText(String($0)).bytes }
  }

  private func declaredTitles() -> [Sourced<String>] {
    var result: [Sourced<String>] = []
    for meta in facts.metas(.title) {
      let value = CharacterText.decoded(meta.value)
      if !value.isEmpty { result.append(Sourced(withoutSite(value), from: .meta, detail: meta.name)) }
    }
    if let headline = linked.headline { result.append(Sourced(headline, from: .jsonLD, detail: "headline")) }
    for property in facts.properties where property.name == "headline" || property.name == "schema:headline" {
      let text = tree.string(.content, of: property.node) ?? tree.textContent(of: property.node)
      if !text.isEmpty { result.append(Sourced(text, from: .microdata, detail: property.name)) }
    }
    let element = CharacterText.decoded(facts.titleElement)
    if !element.isEmpty { result.append(Sourced(withoutSite(element), from: .heading, detail: "title")) }
    return result
  }

  /// A heading that says the same as a title.
  private func node(saying title: String) -> Int? {
    let folded = FoldedText(title)
    guard folded.count > 3 else { return nil }
    for node in 0..<tree.count where tree.tags[node].traits.contains(.heading) {
      guard Int(tree.ends[node]) - node < 60 else { continue }
      if FoldedText(tree.textContent(of: node, limit: 1_000)) == folded { return node }
    }
    return nil
  }

  /// Without ` | Site` at its end or `Site: ` at its begin.
  func withoutSite(_ title: String) -> String {
    let separators: [String] = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", ": ", " « ", " ‹ ", " |", " > "]
    let name = FoldedText(site ?? "")
    var title = title
    for _ in 0..<3 {
      guard let cut = separators.compactMap({ last($0, in: title) }).max(by: { $0.at < $1.at }) else { break }
      let tail = String(decoding: Array(title.utf8)[cut.end...], as: UTF8.self)
      let head = String(decoding: Array(title.utf8)[..<cut.at], as: UTF8.self)
      let folded = FoldedText(tail)
      let isSite = !name.isEmpty && (name.contains(folded) || folded.contains(name)) && folded.count >= 2
      let isStrong = cut.separator.contains("|") || cut.separator.contains("«") || cut.separator.contains("::")
      guard isSite || isStrong && tail.utf8.count < head.utf8.count else { break }
      title = head
    }
    return title
  }

  private func last(_ separator: String, in text: String) -> (at: Int, end: Int, separator: String)? {
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    guard bytes.count > mark.count else { return nil }
    var at = bytes.count - mark.count
    while at > 0 {
      if bytes[at..<at + mark.count].elementsEqual(mark) { return (at, at + mark.count, separator) }
      at -= 1
    }
    return nil
  }
}
