/// Finds the element that holds a statement's body.
struct BodySelection {
  let tree: PageTree
  let signals: NodeSignals
  let blocks: PageBlocks
  /// Prose before each block, without what stands against being part of a statement.
  private var prose: [Int32]

  init(tree: PageTree, signals: NodeSignals, blocks: PageBlocks) {
    self.tree = tree
    self.signals = signals
    self.blocks = blocks
    prose = [0]
    prose.reserveCapacity(blocks.blocks.count + 1)
    var sum: Int32 = 0
    for block in blocks.blocks {
      if block.against.isEmpty { sum &+= Int32(truncatingIfNeeded: block.prose) }
      prose.append(sum)
    }
  }

  func prose(of node: Int) -> Int {
    let range = blocks.range(of: node, in: tree)
    return Int(prose[range.upperBound] - prose[range.lowerBound])
  }

  /// The element, or nil in a page without elements.
  func container() -> Int? {
    guard tree.count > 0 else { return nil }
    let total = Int(prose.last ?? 0)
    if let known = best(where: { signals.own[$0].contains(.body) }, atLeast: total / 4) {
      return widened(known)
    }
    if let article = best(where: { tree.tags[$0] == .article }, atLeast: total * 2 / 5) {
      return descended(article)
    }
    return descended(0)
  }

  /// Of the elements that satisfy a condition, the innermost of those with the most prose.
  private func best(where condition: (Int) -> Bool, atLeast minimum: Int) -> Int? {
    var best: Int?
    var most = max(minimum, 1)
    for node in 0..<tree.count where tree.tags[node] != .text && condition(node) {
      guard signals.inherited[node].isDisjoint(with: .alwaysOut) else { continue }
      let amount = prose(of: node)
      if amount >= most {
        best = node
        most = amount
      }
    }
    return best
  }

  /// The parent instead, when the prose goes on in siblings of the same kind.
  private func widened(_ node: Int) -> Int {
    var node = node
    var steps = 0
    while steps < 3, tree.parents[node] > 0 {
      let parent = Int(tree.parents[node])
      let tag = tree.tags[parent]
      guard tag != .body, tag != .html, prose(of: parent) * 4 > prose(of: node) * 5 else { break }
      node = parent
      steps += 1
    }
    return node
  }

  /// Goes down while one child holds nearly all.
  private func descended(_ start: Int) -> Int {
    var node = start
    while true {
      let amount = prose(of: node)
      var child = node + 1
      var next: Int?
      while child < Int(tree.ends[node]) {
        if tree.tags[child] != .text, prose(of: child) * 100 >= amount * 85, amount > 0 {
          next = child
          break
        }
        child = Int(tree.ends[child])
      }
      guard let found = next, tree.tags[found] != .p, tree.tags[found] != .blockquote else { return node }
      node = found
    }
  }
}
