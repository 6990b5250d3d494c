/// XPaths of elements, as browsers and libxml2 write them: `/html/body/div[2]/p[3]`.
///
/// Quick for elements in document order: each step is written once, and a row of siblings is counted once.
struct ElementPaths {
  /// Paths of deeply nested elements grow with depth times blocks: a page gets this many bytes of them.
  static let limit = 64 << 20

  private let tree: PageTree
  private var open: [PathStep] = []
  private var path: [UInt8] = []
  private var written = 0

  init(_ tree: PageTree) { self.tree = tree }

  /// Nil when the page has used up what its paths may take.
  mutating func path(of node: Int) -> String? {
    while let last = open.last, !tree.isAncestor(last.node, of: node) { open.removeLast() }
    path.removeSubrange((open.last?.end ?? 0)...)
    var chain: [Int] = []
    var at = node
    while at >= 0, at != open.last?.node {
      chain.append(at)
      at = Int(tree.parents[at])
    }
    for element in chain.reversed() { push(element) }
    written += path.count
    return written > Self.limit ? nil : String(decoding: path, as: UTF8.self)
  }

  private mutating func push(_ node: Int) {
    path.append(0x2F)
    // Browsers put a tbody around such rows, libxml2 does not: this finds them in both trees.
    let rows: PathStep.Rows =
      tree.tags[node] == .tr && !open.isEmpty ? open[open.count - 1].rows(in: tree) : .inSections
    if rows != .inSections { path.append(0x2F) }
    path.append(contentsOf: tree.name(of: node))
    if rows == .aroundTables {
      let tables = open.reduce(0) { tree.tags[$1.node] == .tableTag ? $0 + 1 : $0 }
      path.append(contentsOf: "[count(ancestor::table)=\(tables)]".utf8)
    }
    // Not a method of this type: it would hold a second reference to what it changes.
    if !open.isEmpty, let index = open[open.count - 1].index(of: node, in: tree) {
      path.append(contentsOf: "[\(index)]".utf8)
    }
    open.append(PathStep(node: node, end: path.count))
  }
}

/// An element on the current path, and how far its children have been counted.
private struct PathStep {
  let node: Int
  /// Length of the path up to this element.
  let end: Int
  private var next: Int
  private var counts: [(tag: PageTag, count: Int)] = []
  /// Of elements that ``PageTag`` does not know, by name: all, and those before `next`.
  private var others: [[UInt8]: (all: Int, before: Int)]?
  private var rows: Rows?

  /// Where the rows of a table stand.
  enum Rows { case inSections, alone, aroundTables }

  init(node: Int, end: Int) {
    self.node = node
    self.end = end
    next = node + 1
  }

  /// The place of a child among those of one name, from 1; nil for the only one.
  mutating func index(of child: Int, in tree: PageTree) -> Int? {
    if next > child { restart() }
    if tree.tags[child] == .other { countOthers(in: tree) }
    while next <= child {
      count(next, in: tree)
      next = Int(tree.ends[next])
    }
    if tree.tags[child] == .other {
      let count = others?[tree.name(of: child)]
      return count.flatMap { $0.all > 1 ? $0.before : nil }
    }
    let index = counts.first { $0.tag == tree.tags[child] }?.count ?? 1
    return index > 1 || hasNext(child, in: tree) ? index : nil
  }

  mutating func rows(in tree: PageTree) -> Rows {
    if let known = rows { return known }
    let found = findRows(in: tree)
    rows = found
    return found
  }

  private func findRows(in tree: PageTree) -> Rows {
    guard tree.tags[node] == .tableTag else { return .inSections }
    let end = max(node + 1, Int(tree.ends[node]))
    var child = node + 1
    while child < end {
      if [.tbody, .thead, .tfoot].contains(tree.tags[child]) { return .inSections }
      child = Int(tree.ends[child])
    }
    return tree.tags[(node + 1)..<end].contains(.tableTag) ? .aroundTables : .alone
  }

  private mutating func restart() {
    next = node + 1
    counts = []
    others = nil
  }

  private mutating func count(_ child: Int, in tree: PageTree) {
    let tag = tree.tags[child]
    if tag == .other {
      others?[tree.name(of: child)]?.before += 1
    } else if let known = counts.firstIndex(where: { $0.tag == tag }) {
      counts[known].count += 1
    } else {
      counts.append((tag, 1))
    }
  }

  private mutating func countOthers(in tree: PageTree) {
    guard others == nil else { return }
    restart()
    var all: [[UInt8]: (all: Int, before: Int)] = [:]
    var child = node + 1
    while child < Int(tree.ends[node]) {
      if tree.tags[child] == .other { all[tree.name(of: child), default: (0, 0)].all += 1 }
      child = Int(tree.ends[child])
    }
    others = all
  }

  /// Whether a sibling of the same name follows.
  private func hasNext(_ child: Int, in tree: PageTree) -> Bool {
    var sibling = Int(tree.ends[child])
    while sibling < Int(tree.ends[node]) {
      if tree.tags[sibling] == tree.tags[child] { return true }
      sibling = Int(tree.ends[sibling])
    }
    return false
  }
}

extension PageTree {
  fileprivate func name(of node: Int) -> [UInt8] {
    tags[node] == .other ? otherNames[Int32(node)] ?? [] : Array(tags[node].name.utf8)
  }
}
