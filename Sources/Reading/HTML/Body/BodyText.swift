import StatementText

/// Writes the chosen blocks as a statement's text.
struct BodyText {
  let tree: PageTree
  let blocks: PageBlocks
  private var writer = TextWriter()
  private var out: [StatementText.Block] = []

  init(tree: PageTree, blocks: PageBlocks) {
    self.tree = tree
    self.blocks = blocks
  }

  static func write(_ indices: [Int], tree: PageTree, blocks: PageBlocks) -> StatementText {
    var body = BodyText(tree: tree, blocks: blocks)
    var paths = ElementPaths(tree)
    var row = -1
    for index in indices { body.block(index, &paths, &row) }
    TypedLists.mark(body.writer.bytes, &body.out)
    PageSignatures.mark(body.writer.bytes, &body.out)
    return StatementText(bytes: body.writer.bytes, blocks: body.out)
  }

  /// The words of one block.
  static func bytes(_ index: Int, tree: PageTree, blocks: PageBlocks) -> [UInt8] {
    var body = BodyText(tree: tree, blocks: blocks)
    body.inline(blocks.blocks[index].nodes)
    return body.writer.bytes
  }

  private mutating func block(_ index: Int, _ paths: inout ElementPaths, _ row: inout Int) {
    let block = blocks.blocks[index]
    let described = kind(of: block)
    if described.kind == .tableRow, described.element == row, let last = out.last, last.kind == .tableRow {
      writer.lineBreak()
      inline(block.nodes)
      out[out.count - 1].range = last.range.lowerBound..<writer.bytes.count
      return
    }
    row = described.kind == .tableRow ? described.element : -1
    let source = paths.path(of: described.element)
    for nodes in described.kind == .paragraph ? items(of: block.nodes) : [block.nodes] {
      paragraph(nodes, described.kind, described.level, source)
    }
  }

  private mutating func paragraph(
    _ nodes: Range<Int>, _ kind: StatementText.Block.Kind, _ level: Int?, _ source: String?
  ) {
    writer.beginParagraph()
    let before = writer.bytes.count
    inline(nodes)
    if out.isEmpty, kind == .paragraph, let byline = AuthorNames.runIn(writer.bytes) {
      writer.dropFirst(byline.length)
    }
    // Nothing but marks without width.
    guard writer.bytes.count > before else { return }
    out.append(.init(range: writer.start..<writer.bytes.count, kind: kind, level: level, source: source))
  }

  /// A paragraph, cut where the line behind a line break opens an item of a list that was typed.
  private func items(of nodes: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = nodes.lowerBound
    for node in nodes where tree.tags[node] == .br && node + 1 < nodes.upperBound && node > start {
      guard let marker = marker(node + 1),
        marker.style == Self.bullet || marker.style == self.marker(start)?.style
      else { continue }
      items.append(start..<node)
      start = node + 1
    }
    return items + [start..<nodes.upperBound]
  }

  private static let bullet: UInt32 = 0xE280A2

  /// The marker that a text node begins with.
  private func marker(_ node: Int) -> ListMarker? {
    guard tree.tags[node] == .text, !blocks.isDropped[node] else { return nil }
    var writer = TextWriter()
    writer.append(tree.text, (Int(tree.lower[node])..<Int(tree.upper[node])).prefix(40))
    return writer.bytes.withUnsafeBufferPointer { ListMarker($0, 0..<$0.count) }
  }

  private mutating func inline(_ nodes: Range<Int>) {
    var node = nodes.lowerBound
    while node < nodes.upperBound {
      if blocks.isDropped[node] {
        node = max(Int(tree.ends[node]), node + 1)
        continue
      }
      let tag = tree.tags[node]
      if tag == .text {
        writer.append(tree.text, Int(tree.lower[node])..<Int(tree.upper[node]))
      } else if tag == .br {
        writer.lineBreak()
      }
      node += 1
    }
  }

  /// The kind of a block, its level, and the element that stands for it.
  private func kind(of block: PageBlock) -> (kind: StatementText.Block.Kind, level: Int?, element: Int) {
    if block.headingLevel > 0 {
      return (
        .heading, block.headingLevel, ancestor(of: block.owner) { tree.tags[$0].traits.contains(.heading) }
      )
    }
    var node = block.owner
    var lists = 0
    var item = -1
    var quote = -1
    var row = -1
    var steps = 0
    while node >= 0, steps < 40 {
      if steps < 4, tree.isAttribution(node) { return (.signature, nil, block.owner) }
      switch tree.tags[node] {
      case .li, .dd, .dt: if item < 0 { item = node }
      case .ul, .ol, .dl: lists += 1
      case .blockquote: if quote < 0 { quote = node }
      case .tr: if row < 0, item < 0 { row = node }
      case .body, .article, .main: steps = 40
      default: break
      }
      node = Int(tree.parents[node])
      steps += 1
    }
    if quote >= 0 { return (.quote, nil, block.owner) }
    if item >= 0 { return (.listItem, max(lists, 1), block.owner) }
    if row >= 0, isDataRow(row) { return (.tableRow, nil, row) }
    return (.paragraph, nil, block.owner)
  }

  private func ancestor(of node: Int, where condition: (Int) -> Bool) -> Int {
    var at = node
    while at >= 0 {
      if condition(at) { return at }
      at = Int(tree.parents[at])
    }
    return node
  }

  /// A row of short cells, not the frame of a page laid out as a table.
  private func isDataRow(_ row: Int) -> Bool {
    let end = Int(tree.ends[row])
    guard end - row < 200 else { return false }
    var paragraphs = 0
    var cells = 0
    for node in row..<end {
      switch tree.tags[node] {
      case .p, .div: paragraphs += 1
      case .td, .th:
        cells += 1
        if holdsText(node) { return false }
      case .tableTag, .ul, .h1, .h2: return false
      default: break
      }
    }
    return paragraphs <= cells && cells > 0
  }

  /// Several paragraphs, parted by empty lines, or a long one.
  private func holdsText(_ cell: Int) -> Bool {
    let inner = blocks.range(of: cell, in: tree)
    return inner.count > 2 || inner.contains { blocks.blocks[$0].length > 600 }
  }
}
