/// Finds the element that holds a statement's body.
struct BodySelection {
  let tree: PageTree
  let signals: NodeSignals
  let blocks: PageBlocks
  /// Signals that count for nothing in this attempt.
  let ignored: Signal
  /// Prose before each block, without what stands against being part of a statement.
  private var prose: [Int32]

  init(tree: PageTree, signals: NodeSignals, blocks: PageBlocks, ignored: Signal) {
    self.ignored = ignored
    self.tree = tree
    self.signals = signals
    self.blocks = blocks
    prose = [0]
    prose.reserveCapacity(blocks.blocks.count + 1)
    var sum: Int32 = 0
    for block in blocks.blocks {
      if block.against.subtracting(ignored).isEmpty { sum &+= Int32(truncatingIfNeeded: block.prose) }
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
      return outer(widened(known), total)
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
      guard signals.inherited[node].isDisjoint(with: Signal.alwaysOut.subtracting(ignored)) else { continue }
      let amount = prose(of: node)
      if amount >= most {
        best = node
        most = amount
      }
    }
    return best
  }

  /// The element around several that are all known to hold a body, when it holds little else.
  private func widened(_ node: Int) -> Int {
    var parts: [Int] = []
    var at = 0
    while at < tree.count, parts.count < 80 {
      let isPart =
        tree.tags[at] != .text && signals.own[at].contains(.body)
        && signals.inherited[at].subtracting(ignored).isEmpty && prose(of: at) >= 60
      if isPart, !tree.isAncestor(at, of: node) || at == node {
        parts.append(at)
        at = Int(tree.ends[at])
      } else {
        at += 1
      }
    }
    var around = node
    for part in parts.sorted(by: { abs($0 - node) < abs($1 - node) }) where !tree.isAncestor(around, of: part)
    {
      let common = self.common(around, part)
      let inside = parts.filter { tree.isAncestor(common, of: $0) }.reduce(0) { $0 + prose(of: $1) }
      // Whole statements in a row (a blog's front page) are not parts of one.
      guard prose(of: common) * 4 <= inside * 5, headlines(in: common) <= 2,
        isOneStatement(common, except: around)
      else { break }
      around = common
    }
    return around
  }

  private func common(_ first: Int, _ second: Int) -> Int {
    var node = first
    while node > 0, !tree.isAncestor(node, of: second) { node = Int(tree.parents[node]) }
    return max(node, 0)
  }

  /// An element around it that has much more of the prose, when it holds one statement and no list of others.
  private func outer(_ node: Int, _ total: Int) -> Int {
    let amount = prose(of: node)
    guard amount * 5 < total * 4 else { return node }
    var around = Int(tree.parents[node])
    while around > 0, tree.tags[around] != .body {
      if prose(of: around) * 20 >= total * 17 {
        return prose(of: around) * 5 > amount * 7 && isOneStatement(around, except: node) ? around : node
      }
      around = Int(tree.parents[around])
    }
    return node
  }

  private func isOneStatement(_ node: Int, except inner: Int) -> Bool {
    guard headlines(in: node) <= 2 else { return false }
    let skipped = blocks.range(of: inner, in: tree)
    var linkedHeadings = 0
    for index in blocks.range(of: node, in: tree) where !skipped.contains(index) {
      let block = blocks.blocks[index]
      guard block.against.subtracting(ignored).isEmpty else { continue }
      if block.headingLevel > 0, block.linkLength * 2 > block.length { linkedHeadings += 1 }
    }
    return linkedHeadings <= 1
  }

  private func headlines(in node: Int) -> Int {
    var count = 0
    for at in node..<Int(tree.ends[node]) where tree.tags[at] == .h1 || tree.tags[at] == .article {
      count += 1
    }
    return count
  }

  /// Whether what counts as an element's ends inside of it: a line that begins with a word in bold does not.
  private func holdsItsBlocks(_ node: Int) -> Bool {
    guard let last = blocks.range(of: node, in: tree).last else { return false }
    return blocks.blocks[last].nodes.upperBound <= Int(tree.ends[node])
  }

  /// Goes down while one child holds nearly all.
  private func descended(_ start: Int) -> Int {
    var node = start
    while true {
      let amount = prose(of: node)
      var child = node + 1
      var next: Int?
      while child < Int(tree.ends[node]) {
        if tree.tags[child] != .text, prose(of: child) * 100 >= amount * 85, amount > 0, holdsItsBlocks(child)
        {
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
