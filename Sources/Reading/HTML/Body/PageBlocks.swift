/// Cuts a page into blocks, in document order.
struct PageBlocks {
  private(set) var blocks: [PageBlock] = []
  /// By node: the number of blocks before it.
  private(set) var before: [Int32]
  /// By node: an inline element whose text is left out.
  private(set) var isDropped: [Bool]

  private let traits = PageTag.allTraits
  private var current: PageBlock?
  private var owner = 0
  private var breaks = 0
  private var previousByte: UInt8 = 0x20

  /// Inline elements with these signals are no part of their paragraph.
  static let inlineOut: Signal = [
    .sharing, .comments, .hidden, .control, .caption, .promotion, .media, .related,
  ]

  init(_ tree: PageTree, _ signals: NodeSignals) {
    before = Array(repeating: 0, count: tree.count + 1)
    isDropped = Array(repeating: false, count: tree.count)
    walk(tree, signals)
  }

  /// The blocks inside an element.
  func range(of node: Int, in tree: PageTree) -> Range<Int> {
    Int(before[node])..<Int(before[Int(tree.ends[node])])
  }

  private mutating func walk(_ tree: PageTree, _ signals: NodeSignals) {
    var openBlocks: [Int32] = []
    var linkEnd = 0
    var node = 0
    while node < tree.count {
      while let last = openBlocks.last, Int(tree.ends[Int(last)]) <= node {
        finish()
        openBlocks.removeLast()
        owner = Int(openBlocks.last ?? 0)
      }
      before[node] = Int32(blocks.count + (current == nil ? 0 : 1))
      let tag = tree.tags[node]
      if tag == .text {
        text(tree, node, isLink: node < linkEnd, signals)
        node += 1
        continue
      }
      let trait = traits[Int(tag.id)]
      if trait.contains(.raw) || tag == .head || tag == .title {
        skip(&node, tree)
        continue
      }
      if trait.contains(.block) || tag == .cite && tree.isAttribution(node) {
        finish()
        before[node] = Int32(blocks.count)
        openBlocks.append(Int32(node))
        owner = node
      } else if tag == .br {
        breaks += 1
        if breaks >= 2 { finish() }
      } else if !signals.own[node].isDisjoint(with: Self.inlineOut), tag != .br, !containsBlock(tree, node),
        signals.inherited[node] != (tree.parents[node] >= 0 ? signals.inherited[Int(tree.parents[node])] : [])
      {
        isDropped[node] = true
        skip(&node, tree)
        continue
      } else if tag == .sup, isNoteMark(tree, node) {
        isDropped[node] = true
        skip(&node, tree)
        continue
      }
      if tag == .a, !isUnclosed(node, tree) { linkEnd = max(linkEnd, Int(tree.ends[node])) }
      node += 1
    }
    finish()
    before[tree.count] = Int32(blocks.count)
  }

  private mutating func skip(_ node: inout Int, _ tree: PageTree) {
    let end = max(Int(tree.ends[node]), node + 1)
    let count = Int32(blocks.count + (current == nil ? 0 : 1))
    while node < end {
      before[node] = count
      node += 1
    }
  }

  private func containsBlock(_ tree: PageTree, _ node: Int) -> Bool {
    var at = node + 1
    let end = min(Int(tree.ends[node]), node + 50)
    while at < end {
      if traits[Int(tree.tags[at].id)].contains(.block) { return true }
      at += 1
    }
    return false
  }

  /// `<sup><a href="#note-1">1</a></sup>`: the number of a footnote, and no part of the word before it.
  private func isNoteMark(_ tree: PageTree, _ node: Int) -> Bool {
    let end = Int(tree.ends[node])
    guard end - node <= 5, let link = (node + 1..<end).first(where: { tree.tags[$0] == .a }) else {
      return false
    }
    let address = tree.string(.href, of: link) ?? "#"
    guard address.contains("#") else { return false }
    let length = (node..<end).reduce(0) {
      tree.tags[$1] == .text ? $0 + Int(tree.upper[$1] - tree.lower[$1]) : $0
    }
    return length <= 6
  }

  /// A link around several paragraphs was forgotten to be closed.
  private func isUnclosed(_ node: Int, _ tree: PageTree) -> Bool {
    var length = 0
    var at = node + 1
    let end = Int(tree.ends[node])
    while at < end, length < 800 {
      if tree.tags[at] == .text { length += Int(tree.upper[at] - tree.lower[at]) }
      at += 1
    }
    return length >= 800 && at - node > 3
  }

  private mutating func text(_ tree: PageTree, _ node: Int, isLink: Bool, _ signals: NodeSignals) {
    // A no-break space between two line breaks stands for an empty line.
    if breaks > 0, tree.text[Int(tree.lower[node])..<Int(tree.upper[node])].allSatisfy(Self.isBlank) {
      return
    }
    var block = current ?? PageBlock(owner: owner, nodes: node..<node, against: signals.inherited[owner])
    let before = block.length
    measure(tree, Int(tree.lower[node])..<Int(tree.upper[node]), &block)
    guard block.length > before else { return }
    breaks = 0
    if isLink { block.linkLength += block.length - before }
    block.nodes = block.nodes.lowerBound..<node + 1
    if current == nil { describe(&block, tree) }
    current = block
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xC2 || byte == 0xA0 }

  private mutating func measure(_ tree: PageTree, _ range: Range<Int>, _ block: inout PageBlock) {
    var previous = block.length == 0 ? 0x20 : previousByte
    tree.text.withUnsafeBufferPointer { text in
      for at in range {
        let byte = text[at]
        if byte <= 0x20 || byte == 0xA0 && previous == 0xC2 {
          if previous == 0x2E || previous == 0x3F || previous == 0x21 { block.stops += 1 }
          previous = 0x20
          continue
        }
        if previous == 0x20 { block.words += 1 }
        block.length += 1
        if byte == 0x2C { block.commas += 1 }
        switch byte {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: block.endsSentence = true
        // Quotation marks and brackets leave it; as do the bytes of “ ” ’ » and of the ideographic full stop.
        case 0x22, 0x27, 0x29, 0xE2, 0x80, 0x99, 0x9C, 0x9D, 0xC2, 0xBB, 0x5D: break
        case 0xE3, 0x82: break
        default: block.endsSentence = false
        }
        previous = byte
      }
    }
    previousByte = previous
  }

  /// Finds what kind of line it is from the elements around it.
  private func describe(_ block: inout PageBlock, _ tree: PageTree) {
    var node = block.owner
    var steps = 0
    while node >= 0, steps < 6 {
      let tag = tree.tags[node]
      let trait = traits[Int(tag.id)]
      if trait.contains(.heading), block.headingLevel == 0 {
        block.headingLevel = Int(tag.id) - Int(PageTag.h1.id) + 1
      }
      if tag == .li || tag == .dd || tag == .dt { block.isListItem = true }
      if tag == .td || tag == .th { block.isTableCell = true }
      if tag == .div || tag == .section || tag == .article || tag == .body { break }
      node = Int(tree.parents[node])
      steps += 1
    }
  }

  private mutating func finish() {
    breaks = 0
    guard let block = current else { return }
    current = nil
    blocks.append(block)
  }
}
