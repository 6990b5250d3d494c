/// Chooses the blocks of the body's element that belong to the statement.
struct BodyPruning {
  let tree: PageTree
  let signals: NodeSignals
  let blocks: PageBlocks
  let headline: Int?
  let title: FoldedText
  let description: FoldedText
  /// The site's name, in lower case.
  let site: [UInt8]
  /// Signals that count for nothing in this attempt.
  let ignored: Signal

  /// Indices of blocks, in order.
  func kept(in container: Int, guide: BodyGuide?) -> [Int] {
    var range = blocks.range(of: container, in: tree)
    let out = Signal.alwaysOut.union(.usuallyOut).subtracting(ignored)
    range = range.lowerBound..<end(range, out)
    var kept = range.filter { belongs($0, out) }
    if let guide, agrees(guide, kept) { kept = guided(range, kept, guide) }
    kept = withoutLabels(withoutHeadline(kept))
    kept = leads(before: kept.first ?? range.lowerBound, out, kept) + kept
    return withoutEmptyHeadings(withoutDisclaimer(kept))
  }

  /// Without what the site says at the end about what it shows: "Harbour Post is not responsible for …".
  private func withoutDisclaimer(_ kept: [Int]) -> [Int] {
    guard site.count >= 4, kept.count > 2, let last = kept.last, blocks.blocks[last].length < 400 else {
      return kept
    }
    let line = Lowercased.line(BodyText.bytes(last, tree: tree, blocks: blocks))
    guard Array(line.prefix(site.count + 40)).contains(site),
      BoilerplateTable.shared.isDisclaimer(line)
    else { return kept }
    return kept.dropLast()
  }

  // MARK: - One block

  private func belongs(_ index: Int, _ out: Signal) -> Bool {
    let block = blocks.blocks[index]
    guard block.against.isDisjoint(with: out) else { return false }
    if block.linkLength * 2 > block.length, block.words < 60 {
      guard block.linkLength * 10 < block.length * 9, block.endsSentence || opensList(index) else {
        return false
      }
    }
    if block.length < 240, isBoilerplate(index) { return false }
    return !isUnderPicture(block)
  }

  /// "The union calls on the harbour board to", with the items below it.
  private func opensList(_ index: Int) -> Bool {
    guard index + 1 < blocks.blocks.count, blocks.blocks[index].words >= 5 else { return false }
    let next = blocks.blocks[index + 1]
    return next.isListItem && !blocks.blocks[index].isListItem && next.linkLength * 2 <= next.length
      && next.words >= 3
  }

  /// A short line without a sentence's end beside a picture describes it.
  private func isUnderPicture(_ block: PageBlock) -> Bool {
    guard block.length < 150, !block.endsSentence, block.headingLevel == 0, !block.isListItem,
      !block.isTableCell
    else { return false }
    guard blocks.range(of: block.owner, in: tree).count == 1 else { return false }
    return tree.tags[block.owner..<Int(tree.ends[block.owner])].prefix(24).contains(.img)
  }

  private func isBoilerplate(_ index: Int) -> Bool {
    let line = Lowercased.line(BodyText.bytes(index, tree: tree, blocks: blocks))
    return BoilerplateTable.shared.begins(line)
  }

  // MARK: - All blocks

  /// Where a heading or line announces other things, unless much of the text is behind it.
  private func end(_ range: Range<Int>, _ out: Signal) -> Int {
    let own = range.filter { blocks.blocks[$0].against.isDisjoint(with: out) }
    let total = own.reduce(0) { $0 + blocks.blocks[$1].prose }
    var before = 0
    for index in own {
      let block = blocks.blocks[index]
      if block.length < 60, before * 10 >= total * 6 {
        let line = Lowercased.line(BodyText.bytes(index, tree: tree, blocks: blocks))
        if let isOfComments = BoilerplateTable.shared.ends(line), isOfComments || before * 10 >= total * 8 {
          return index
        }
      }
      before += block.prose
    }
    return range.upperBound
  }

  /// The quoted body must be most of what was found otherwise.
  private func agrees(_ guide: BodyGuide, _ kept: [Int]) -> Bool {
    let all = kept.reduce(0) { $0 + blocks.blocks[$1].prose }
    let quoted = kept.reduce(0) { $0 + (guide.isQuoted[$1] ? blocks.blocks[$1].prose : 0) }
    return quoted * 10 >= all * 6
  }

  private func guided(_ range: Range<Int>, _ kept: [Int], _ guide: BodyGuide) -> [Int] {
    let chosen = Set(kept)
    return range.filter { index in
      if guide.isQuoted[index] { return true }
      guard index > guide.first, index < guide.last, chosen.contains(index) else { return false }
      let block = blocks.blocks[index]
      return block.headingLevel > 0 || block.isListItem || block.isTableCell || block.length < 30
        || signals.isInside(.quote, block.owner, tree)
    }
  }

  /// Without the headline, where it stands at the beginning.
  private func withoutHeadline(_ kept: [Int]) -> [Int] {
    var kept = kept
    for _ in 0..<3 {
      guard let position = kept.prefix(4).firstIndex(where: isHeadline) else { break }
      kept.removeFirst(position + 1)
    }
    return withoutPreamble(kept)
  }

  /// Without the boxes above the headline that ask for consent.
  private func withoutPreamble(_ kept: [Int]) -> [Int] {
    guard let headline else { return kept }
    let start = blocks.range(of: headline, in: tree).lowerBound
    var kept = kept
    for index in kept.prefix(20) where index < start && kept.contains(index) {
      let line = Lowercased.line(BodyText.bytes(index, tree: tree, blocks: blocks))
      guard BoilerplateTable.shared.asksConsent(line) else { continue }
      var box = blocks.blocks[index].owner
      while tree.parents[box] > 0, !tree.isAncestor(Int(tree.parents[box]), of: headline) {
        box = Int(tree.parents[box])
      }
      let range = blocks.range(of: box, in: tree)
      kept.removeAll { range.contains($0) && $0 < start }
    }
    return kept
  }

  /// Without dates and short labels that stand before the first paragraph.
  private func withoutLabels(_ kept: [Int]) -> [Int] {
    let first = kept.firstIndex { blocks.blocks[$0].prose > 0 && !isLabel(blocks.blocks[$0], $0) }
    guard let first, first > 0, first <= 4 || first <= 16 && kept[..<first].allSatisfy(isTerm) else {
      return kept
    }
    return kept.enumerated().filter { position, index in
      position >= first || !isLabel(blocks.blocks[index], index)
    }.map(\.element)
  }

  private func isLabel(_ block: PageBlock, _ index: Int) -> Bool {
    guard block.length < 60, block.headingLevel == 0, !block.isListItem || isTerm(index) else { return false }
    let line = BodyText.bytes(index, tree: tree, blocks: blocks)
    if let date = PageDateReader.locate(in: line)?.range {
      // "Posted: Tuesday, 4 March 2031. 10:15 am" is no sentence, whatever it ends with.
      return date.count * 10 >= line.count * (block.endsSentence ? 8 : 6)
        || !block.endsSentence && ShownDate.beginsWithPublication(line)
        || ShownDate.tellsPublication(Array(line[..<date.lowerBound])) && date.lowerBound < 30
    }
    return line.count <= 20 && line.last != 0x2C && (!block.endsSentence || line.last == 0x3A)
  }

  /// "Published", "4 March 2031": terms and what they say, with which a page describes its statement.
  private func isTerm(_ index: Int) -> Bool {
    let owner = tree.tags[blocks.blocks[index].owner]
    return owner == .dt || owner == .dd
  }

  private func isHeadline(_ index: Int) -> Bool {
    let block = blocks.blocks[index]
    if let headline, tree.isAncestor(headline, of: block.owner) { return true }
    guard block.length < 400, title.count > 6 else { return false }
    return FoldedText(String(decoding: BodyText.bytes(index, tree: tree, blocks: blocks), as: UTF8.self))
      == title
  }

  private static let leading: Signal = [.lead, .teaser]

  /// Paragraphs between headline and body that sum it up.
  private func leads(before first: Int, _ out: Signal, _ kept: [Int]) -> [Int] {
    guard let headline else { return [] }
    let start = blocks.range(of: headline, in: tree).upperBound
    guard start < first, first - start < 60 else { return [] }
    var seen = Set(kept.prefix(8).map { FoldedText(text($0)).bytes })
    return (start..<first).filter { index in
      let block = blocks.blocks[index]
      guard block.against.isDisjoint(with: out.subtracting(.teaser)), block.length >= 40,
        block.linkDensity < 0.3,
        !isBoilerplate(index)
      else { return false }
      let folded = FoldedText(text(index))
      let isLead =
        signals.isInside(Self.leading, block.owner, tree)
        || description.count > 20 && (folded.contains(description) || description.contains(folded))
      return isLead && folded != title && seen.insert(folded.bytes).inserted
    }
  }

  private func text(_ index: Int) -> String {
    String(decoding: BodyText.bytes(index, tree: tree, blocks: blocks), as: UTF8.self)
  }

  /// Without headings that nothing of their own follows.
  private func withoutEmptyHeadings(_ kept: [Int]) -> [Int] {
    var result: [Int] = []
    for index in kept.reversed() {
      let level = blocks.blocks[index].headingLevel
      if level > 0 {
        guard let next = result.last else { continue }
        let nextLevel = blocks.blocks[next].headingLevel
        if nextLevel > 0, nextLevel <= level { continue }
      }
      result.append(index)
    }
    return result.reversed()
  }
}

extension NodeSignals {
  /// Whether an element, or one of the three around it, has one of these signals of its own.
  func isInside(_ signal: Signal, _ node: Int, _ tree: PageTree) -> Bool {
    var at = node
    for _ in 0..<4 where at >= 0 {
      if !own[at].isDisjoint(with: signal) { return true }
      at = Int(tree.parents[at])
    }
    return false
  }
}

/// Lines in lower case, to be compared with word lists.
enum Lowercased {
  static func line(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }
}

/// Lines that are no part of a statement, ready to be looked up.
struct BoilerplateTable: Sendable {
  static let shared = BoilerplateTable()
  /// By first byte, so that few are compared with a line.
  private var beginnings: [[[UInt8]]]
  private var endings = ByteTable<Bool>(minimumCapacity: 1_024)
  private let consent = PageWords.bytes(.lineAsksConsent)
  private let disclaimers = PageWords.bytes(.lineDisclaims)

  private init() {
    beginnings = Array(repeating: [], count: 256)
    for line in PageWords.bytes(.lineLeftOut) { beginnings[Int(line[0])].append(line) }
    for line in PageWords.bytes(.lineEndsBody) { endings.insert(line, false) }
    for line in PageWords.bytes(.lineHeadsComments) { endings.insert(line, true) }
  }

  func begins(_ line: [UInt8]) -> Bool {
    let line = line.drop { Self.isOrnament($0) }
    guard let first = line.first else { return false }
    return beginnings[Int(first)].contains { line.starts(with: $0) }
  }

  func asksConsent(_ line: [UInt8]) -> Bool { consent.contains { line.contains($0) } }

  func isDisclaimer(_ line: [UInt8]) -> Bool { disclaimers.contains { line.contains($0) } }

  /// Whether a line that ends the statement is the heading of comments; nil for lines that end nothing.
  func ends(_ line: [UInt8]) -> Bool? {
    var line = line[...]
    line = line.drop { Self.isOrnament($0) }
    while let last = line.last, last == 0x3A || last == 0x20 || last == 0x2E { line.removeLast() }
    return endings[Array(line)]
  }

  private static func isOrnament(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x2A || byte == 0x3E || byte == 0x28 || byte == 0x5B
  }
}
