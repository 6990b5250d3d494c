/// Finds who wrote a statement, as its page tells it.
struct Authors {
  let facts: PageFacts
  let linked: LinkedData
  let site: String?
  let around: Surroundings

  private var tree: PageTree { around.tree }

  func find() -> Sourced<[String]>? {
    persons(in: declared()) ?? properties() ?? shown() ?? biographies() ?? signed() ?? declared().first
  }

  /// By-lines; what "By Jo Alder: The ferries …" says in words stands before an account's name.
  private func shown() -> Sourced<[String]>? {
    let found = bylines()
    if let found, found.value.count > 1 || !AuthorNames.isAccount(found.value[0]) { return found }
    return runIn() ?? found ?? introduced()
  }

  private func runIn() -> Sourced<[String]>? {
    for block in around.body.kept.prefix(3) {
      if let byline = AuthorNames.runIn(around.text(block)) { return Sourced(byline.names, from: .byline) }
    }
    return nil
  }

  // MARK: - Declared

  /// Linked data first, then meta elements in their order of trust.
  private func declared() -> [Sourced<[String]>] {
    var result: [Sourced<[String]>] = []
    let named = cleaned(linked.authors, isSure: true)
    if !named.isEmpty { result.append(Sourced(named, from: .jsonLD, detail: "author")) }
    var seen: Set<String> = []
    for meta in facts.metas(.author) where seen.insert(meta.name).inserted {
      let group = facts.metas(.author).filter { $0.name == meta.name && !$0.value.hasPrefix("http") }
      let values = group.map { CharacterText.decoded($0.value) }
      let isInverted = MetaVocabulary.invertingNames.contains(meta.name)
      let names = cleaned(isInverted ? values.flatMap(AuthorNames.uninverted) : values, isSure: true)
      if !names.isEmpty { result.append(Sourced(names, from: .meta, detail: meta.name)) }
    }
    return result
  }

  /// The first that names more than the site itself.
  private func persons(in declared: [Sourced<[String]>]) -> Sourced<[String]>? {
    for var candidate in declared {
      let others = candidate.value.filter { !isSite($0) }
      guard let first = others.first else { continue }
      // A lone lower-case word is an account: a by-line may know the name.
      if others.count == 1, AuthorNames.isAccount(first) { continue }
      candidate.value = others
      return candidate
    }
    return nil
  }

  private func isSite(_ name: String) -> Bool {
    let folded = FoldedText(name)
    let publishers =
      [site, linked.publisher] + facts.metas(.publisher).map(\.value) + facts.metas(.site).map(\.value)
    let isKnown = publishers.contains { publisher in
      let own = FoldedText(publisher ?? "")
      return folded == own || folded.count > 3 && own.contains(folded)
    }
    return isKnown || BylineVocabulary.domains.contains { name.lowercased().hasSuffix($0) }
  }

  /// Names without doubles; `isSure` where nothing but an author can stand.
  private func cleaned(_ names: [String], isSure: Bool = false) -> [String] {
    var seen: Set<[UInt8]> = []
    var result: [String] = []
    for name in names.flatMap({ AuthorNames.split($0) }) {
      let plain = AuthorNames.trimmed(name)
      guard AuthorNames.isPlausible(plain, isSure: isSure), seen.insert(FoldedText(plain).bytes).inserted
      else { continue }
      result.append(plain)
    }
    return result
  }

  // MARK: - Shown

  private func properties() -> Sourced<[String]>? {
    var names: [String] = []
    var isRDFa = false
    for property in facts.properties
    where BylineVocabulary.properties.contains(property.name) && names.count < 12 {
      let inherited = around.signals.inherited[property.node]
      if inherited.contains(.related) || inherited.contains(.comments) { continue }
      let inner = facts.properties.first {
        $0.name == "name" && $0.node > property.node && $0.node < Int(tree.ends[property.node])
      }
      let node = inner?.node ?? property.node
      let text = tree.string(.content, of: node) ?? around.lines(of: node).first ?? ""
      isRDFa = property.isRDFa
      names.append(AuthorNames.withoutIntroduction(text))
    }
    let found = cleaned(names)
    return found.isEmpty ? nil : Sourced(found, from: isRDFa ? .rdfa : .microdata, detail: "author")
  }

  /// Elements whose names speak of authors, outside of teasers.
  private func bylines() -> Sourced<[String]>? {
    for node in facts.bylines {
      guard
        around.signals.inherited[node].isDisjoint(with: [
          .related, .comments, .sidebar, .navigation, .promotion, .caption, .figure,
        ])
      else { continue }
      guard Int(tree.ends[node]) - node < 120 else { continue }
      let block = around.body.blocks.range(of: node, in: tree).lowerBound
      guard !around.isDeepInBody(block), isNear(block) else { continue }
      let names = linkedNames(node) ?? linedNames(node)
      if let names { return Sourced(names, from: .byline) }
    }
    return nil
  }

  /// Beside the headline, or right behind the body.
  private func isNear(_ block: Int) -> Bool {
    let anchor = around.anchor
    if block >= anchor - 12, block <= anchor + 30 { return true }
    guard let last = around.body.kept.last else { return false }
    return block >= last - 2 && block <= last + 12
  }

  /// Links to the author's page hold the bare name.
  private func linkedNames(_ node: Int) -> [String]? {
    var names: [String] = []
    for at in node..<Int(tree.ends[node]) where tree.tags[at] == .a {
      let rel = tree.string(.rel, of: at) ?? ""
      let isAuthor =
        rel.contains("author") || tree.string(.href, of: at).map(AuthorNames.isAuthorAddress) ?? false
      if isAuthor, let line = around.lines(of: at).first {
        names.append(AuthorNames.behindIntroduction(line) ?? line)
      }
    }
    let found = cleaned(names, isSure: true)
    guard let last = found.last else { return nil }
    return cleaned(found + AuthorNames.joined(to: last, in: around.lines(of: node).prefix(8)), isSure: true)
  }

  private func linedNames(_ node: Int) -> [String]? {
    var isLabelled = false
    for line in around.lines(of: node).prefix(8) where line.utf8.count < 160 {
      let names = isLabelled ? AuthorNames.names(in: line) : AuthorNames.names(inByline: line)
      if !names.isEmpty { return names }
      isLabelled = AuthorNames.isIntroduction(line[...])
    }
    return nil
  }

  /// A short line about the headline, or the body's last, that begins with "By"; a line below "Author:".
  private func introduced() -> Sourced<[String]>? {
    let blocks = around.body.blocks.blocks
    for block in labelBlocks() where blocks[block].against.isDisjoint(with: Self.unsigned) {
      if let names = labelled(block + 1) { return Sourced(names, from: .byline) }
    }
    for block in introducingBlocks() where !around.isHeadline(block) {
      guard blocks[block].against.isDisjoint(with: Self.unsigned), blocks[block].length < 120 else {
        continue
      }
      let line = String(decoding: around.text(block), as: UTF8.self)
      guard let rest = AuthorNames.behindIntroduction(line) ?? besideDate(line) else { continue }
      let names = AuthorNames.names(in: rest).filter(AuthorNames.looksLikeName)
      if !names.isEmpty { return Sourced(names, from: .byline) }
    }
    return nil
  }

  private static let unsigned: Signal = [.related, .comments, .sidebar, .caption, .figure, .promotion]

  /// Blocks that may tell the author: about the headline, at the body's end, and within it those with a label.
  private func introducingBlocks() -> [Int] {
    let count = around.body.blocks.blocks.count
    var candidates = Array(max(0, around.anchor - 3)..<min(count, around.anchor + 12))
    candidates += around.body.kept.suffix(2)
    guard let last = around.body.kept.last else { return candidates }
    candidates += Array(last + 1..<min(count, last + 4))
    candidates += around.body.kept.filter { block in
      guard around.body.blocks.blocks[block].length < 120 else { return false }
      let first = around.text(block).prefix { $0 != 0x20 }
      return first.last == 0x3A
        && BylineVocabulary.prepositions.contains(String(decoding: first, as: UTF8.self).lowercased())
    }
    return candidates
  }

  /// Blocks that are nothing but "Author:", about the headline and behind the body.
  private func labelBlocks() -> [Int] {
    let count = around.body.blocks.blocks.count
    let last = around.body.kept.last ?? around.anchor
    let places = [max(0, around.anchor - 10)..<min(count, around.anchor + 30), last..<min(count, last + 15)]
    return places.joined().filter { block in
      around.body.blocks.blocks[block].length < 30
        && AuthorNames.isLabel(String(decoding: around.text(block), as: UTF8.self))
    }
  }

  /// The names in the block below a label.
  private func labelled(_ block: Int) -> [String]? {
    guard block < around.body.blocks.blocks.count, around.body.blocks.blocks[block].length < 60 else {
      return nil
    }
    let line = String(decoding: around.text(block), as: UTF8.self)
    let names = AuthorNames.names(in: line).filter(AuthorNames.looksLikeName)
    if !names.isEmpty { return names }
    let whole = AuthorNames.trimmed(line)
    return AuthorNames.isAccount(whole) && AuthorNames.isPlausible(whole, isSure: true) ? [whole] : nil
  }

  /// A name that stands set off below the last sentence.
  private func signed() -> Sourced<[String]>? {
    guard around.body.kept.count >= 3, let last = around.body.kept.last else { return nil }
    let block = around.body.blocks.blocks[last]
    let before = around.body.kept.suffix(4).dropLast().map { around.body.blocks.blocks[$0] }
    guard block.length < 40, block.headingLevel == 0, block.linkLength == 0, !block.isListItem,
      before.contains(where: \.endsSentence)
    else { return nil }
    let holder = Int(tree.parents[block.nodes.lowerBound])
    let isSetOff = holder >= 0 && [.em, .i, .strong, .b].contains(tree.tags[holder])
    let line = String(decoding: around.text(last), as: UTF8.self)
    guard isSetOff, AuthorNames.looksLikeName(line), AuthorNames.names(in: line) == [line.trimmingMarks()]
    else {
      return nil
    }
    return Sourced([line.trimmingMarks()], from: .byline, detail: "signature")
  }

  /// `4 February 2022 | 13:10 | Ana Belmar`: the last part of a line that holds a date too.
  private func besideDate(_ line: String) -> String? {
    let parts = line.split(separator: "|")
    guard parts.count > 1, let last = parts.last, last.utf8.count < 40,
      parts.dropLast().contains(where: { PageDateReader.first(in: String($0)) != nil })
    else { return nil }
    return String(last)
  }

  /// The heading of a box about the author.
  private func biographies() -> Sourced<[String]>? {
    for node in facts.biographies.prefix(20) {
      for line in around.lines(of: node).prefix(3) {
        let name = AuthorNames.trimmed(AuthorNames.behindIntroduction(line) ?? line)
        if AuthorNames.looksLikeName(name), AuthorNames.isPlausible(name) {
          return Sourced([name], from: .byline, detail: "biography")
        }
      }
    }
    return nil
  }
}
