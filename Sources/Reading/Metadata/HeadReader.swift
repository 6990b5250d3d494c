import StatementText

/// Finds title, authors, publisher, date and address in a plain text: in the lines before its first
/// paragraph, in that paragraph's dateline, and in a date line at its end.
struct HeadReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let blocks: [StatementText.Block]
  /// The first blocks, up to the first paragraph of running text.
  private var head: [HeadLine] = []
  private var candidates: [TitleCandidate] = []
  private var found = HeadMetadata()

  /// Fills a statement's metadata from its text and marks the title's block as a heading.
  static func read(into statement: inout Statement) {
    let text = statement.text
    let found = text.bytes.withUnsafeBufferPointer { bytes in
      var reader = HeadReader(bytes, text.blocks)
      return reader.read()
    }
    statement.title = found.title
    statement.authors = found.authors
    statement.publisher = found.publisher
    statement.published = found.published
    statement.url = found.url
    statement.text = StatementText(bytes: text.bytes, blocks: marked(text.blocks, found))
  }

  /// The title's block becomes the heading of level 1; letterheads, by-lines and date lines are none.
  private static func marked(
    _ blocks: [StatementText.Block], _ found: HeadMetadata
  ) -> [StatementText.Block] {
    guard let title = found.title?.range else { return blocks }
    var blocks = blocks
    let others = [found.authors?.range, found.published?.range, found.publisher?.range].compactMap { $0 }
    for index in blocks.indices.prefix(HeadShape.longest) {
      let block = blocks[index]
      if block.range.contains(title.lowerBound) {
        blocks[index].kind = .heading
        blocks[index].level = 1
      } else if block.kind == .heading {
        let above = block.range.lowerBound < title.lowerBound
        let named = others.contains { block.range.contains($0.lowerBound) }
        if above || named { blocks[index].kind = .paragraph }
        blocks[index].level = blocks[index].kind == .heading ? max(2, block.level ?? 2) : nil
      }
    }
    return blocks
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ blocks: [StatementText.Block]) {
    self.bytes = bytes
    self.blocks = blocks
  }

  private mutating func read() -> HeadMetadata {
    let body = HeadShape.bodyStart(bytes, blocks)
    head = blocks[..<body].map { HeadLine(bytes, $0.range) }
    var index = 0
    while index < head.count { index += take(index) }
    // Lines with nothing below them are no headlines.
    if body < blocks.count { found.title = found.title ?? TitleCandidate.best(candidates, body: body) }
    takeByline()
    found.published = PublishedFinder(bytes, blocks, body: body, title: found.title?.range).find()
    return found
  }

  /// Takes one line of the head, and the next one where the line is a label without a value.
  private mutating func take(_ index: Int) -> Int {
    let line = head[index]
    if let (label, value) = line.labelled {
      if value.range.isEmpty, index + 1 < head.count, head[index + 1].labelled == nil {
        take(label, head[index + 1])
        return 2
      }
      take(label, value)
      return 1
    }
    if let names = Byline.authors(ofLine: line) {
      found.set(authors: names, range: line.range)
      return 1
    }
    takeCandidate(index)
    return 1
  }

  private mutating func take(_ label: HeadWords.List, _ value: HeadLine) {
    guard !value.range.isEmpty else { return }
    switch label {
    case .author: found.set(authors: Byline.parted(value.text), range: value.range)
    case .publisher:
      found.publisher = found.publisher ?? Sourced(value.text, from: .text, range: value.range)
    case .title:
      found.title = found.title ?? Sourced(TitleCandidate.joined(value), from: .heading, range: value.range)
    case .url: found.set(url: value)
    default: break
    }
  }

  private mutating func takeCandidate(_ index: Int) {
    let line = head[index]
    if line.isAddress {
      found.set(url: line)
      return
    }
    let kind = blocks[index].kind
    guard kind != .tableRow, kind != .signature, kind != .quote else { return }
    guard let candidate = TitleCandidate(line, index: index, isMarked: isMarkedHeading(index)) else { return }
    candidates.append(candidate)
  }

  /// Marked as a heading by Markdown.
  private func isMarkedHeading(_ index: Int) -> Bool {
    let range = blocks[index].range
    return ParagraphCutter.headingLevel(bytes, range) != nil
      || bytes[range.upperBound - 1] == UInt8(ascii: "=")
  }

  /// A line between title and text that says a name and an office: the author's.
  private mutating func takeByline() {
    guard found.authors == nil, let title = found.title?.range else { return }
    for line in head where line.range.lowerBound >= title.upperBound {
      guard let name = Byline.author(ofSignedLine: line) else { continue }
      found.set(authors: [name], range: line.range)
      return
    }
  }
}

/// What the head says.
struct HeadMetadata {
  var title: Sourced<String>?
  var authors: Sourced<[String]>?
  var publisher: Sourced<String>?
  var published: Sourced<String>?
  var url: Sourced<String>?

  mutating func set(authors names: [String], range: Range<Int>) {
    guard authors == nil, !names.isEmpty else { return }
    authors = Sourced(names, from: .byline, range: range)
  }

  mutating func set(url line: HeadLine) {
    guard url == nil, line.isAddress else { return }
    url = Sourced(line.text, from: .text, range: line.range)
  }
}

/// Where the head of a text ends.
enum HeadShape {
  /// More lines than this before the first paragraph are no head.
  static let longest = 24

  /// The index of the first block of running text.
  static func bodyStart(_ bytes: UnsafeBufferPointer<UInt8>, _ blocks: [StatementText.Block]) -> Int {
    for (index, block) in blocks.prefix(longest).enumerated() where isBody(bytes, block, index) {
      return index
    }
    return min(blocks.count, longest)
  }

  private static func isBody(
    _ bytes: UnsafeBufferPointer<UInt8>, _ block: StatementText.Block, _ index: Int
  ) -> Bool {
    if block.kind == .listItem { return block.range.count > 100 }
    guard block.kind == .paragraph || block.kind == .quote else { return block.range.count > 300 }
    if block.range.count > 220 { return true }
    if LineForm.isRule(bytes, block.range) { return false }
    // A long headline, or one that asks.
    let last = bytes[block.range.upperBound - 1]
    if index == 0, !LineForm.endsSentence(bytes, block.range) || last == UInt8(ascii: "?") {
      return LineForm.endsOpen(bytes, block.range)
    }
    let words = WordCase(bytes, block.range)
    if words.hasAddress || LineForm.isLabelled(bytes, block.range) { return false }
    let ends = LineForm.endsSentence(bytes, block.range)
    if block.range.count > 120 { return ends || !words.isTitleCase }
    return ends && words.count >= 6 && !words.isTitleCase && !words.isCapitals
      && !(index == 0 && TitleCandidate.announces(bytes, block.range))
  }
}
