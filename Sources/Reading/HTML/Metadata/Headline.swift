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
    let declared = declaredTitles()
    guard let found = shown(declared) else { return nil }
    // An article that declares its headline twice, or otherwise than shown, is listed and quoted under that.
    guard linked.isStatement, let first = declared.first, first.detail == "og:title" else { return found }
    let own = FoldedText(first.value)
    let isConfirmed = own == FoldedText(linked.headline ?? "")
    guard isConfirmed || !own.contains(FoldedText(found.title.value)), own.count > 8 else { return found }
    return (first, found.node)
  }

  private func shown(_ declared: [Sourced<String>]) -> (title: Sourced<String>, node: Int?)? {
    let shown = facts.headlines.prefix(40).filter { !signals.own[$0].contains(.hidden) }
      .map { (node: $0, text: text(of: $0)) }
      .filter { !$0.text.isEmpty }
    if let heading = matching(shown, declared) ?? similar(shown, declared) {
      let title = whole(heading.node, declared) ?? withoutKicker(heading.text, declared)
      return (title ?? Sourced(heading.text, from: .heading, detail: "h1"), heading.node)
    }
    // The name of another thing that the linked data describe, an event or the site, is the last resort.
    let own = declared.first { $0.origin != .jsonLD || linked.isOfPage }
    if let own { return (own, node(saying: own.value)) }
    if let longest = shown.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      return (Sourced(longest.text, from: .heading, detail: "h1"), longest.node)
    }
    return declared.first.map { ($0, node(saying: $0.value)) }
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

  /// A declared title that is all of an h1, with the words above the headline that count as part of it.
  private func whole(_ heading: Int, _ declared: [Sourced<String>]) -> Sourced<String>? {
    let folded = FoldedText(tree.textContent(of: heading, limit: 1_000))
    guard folded != FoldedText(text(of: heading)) else { return nil }
    return declared.first { FoldedText($0.value) == folded }
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
    let likely = shown.filter { $0.text.utf8.count > 8 && FoldedText($0.text) != FoldedText(site ?? "") }
    return likely.first { heading in
      let own = Self.words(heading.text)
      let common = own.filter(words.contains).count
      if likely.count == 1, own.count >= 5 || common * 4 >= own.count && own.count > 2 { return true }
      return own.count >= 3 && common * 2 >= own.count
    }
  }

  /// A heading's words, without those above it (the section, the topic) and those not shown.
  func text(of heading: Int) -> String {
    var writer = TextWriter()
    var node = heading + 1
    while node < Int(tree.ends[heading]), writer.bytes.count < 1_000 {
      let tag = tree.tags[node]
      if tag == .text {
        writer.append(tree.text, Int(tree.lower[node])..<Int(tree.upper[node]))
      } else if !signals.own[node].isDisjoint(with: [
        .keywords, .hidden, .dateline, .byline, .sharing, .control,
      ]) {
        node = max(Int(tree.ends[node]), node + 1)
        writer.space()
        continue
      } else if tag == .br || tag.traits.contains(.block) {
        writer.space()
      }
      node += 1
    }
    return writer.bytes.isEmpty
      ? tree.textContent(of: heading, limit: 1_000) : String(decoding: writer.bytes, as: UTF8.self)
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
      guard !text.isEmpty else { continue }
      result.append(Sourced(text, from: property.isRDFa ? .rdfa : .microdata, detail: property.name))
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
    let separators: [String] = [
      " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", ": ", " « ", " ‹ ", " |", " > ",
    ]
    let name = FoldedText(site ?? "")
    var title = title
    for _ in 0..<3 {
      guard let cut = separators.compactMap({ last($0, in: title) }).max(by: { $0.at < $1.at }) else { break }
      let tail = String(decoding: Array(title.utf8)[cut.end...], as: UTF8.self)
      let head = String(decoding: Array(title.utf8)[..<cut.at], as: UTF8.self)
      let folded = FoldedText(tail)
      let isSite = !name.isEmpty && (name.contains(folded) || folded.contains(name)) && folded.count >= 2
      let isStrong =
        cut.separator.contains("|") || cut.separator.contains("«") || cut.separator.contains("::")
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
