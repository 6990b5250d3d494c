/// The signals of every element of a page, its own and those inherited from the elements around it.
struct NodeSignals {
  /// What the element's own names, tag and attributes say.
  private(set) var own: [Signal]
  /// What it or an element around it says against being part of a statement.
  private(set) var inherited: [Signal]
  /// Bytes of running text (long text nodes) before each node.
  private(set) var prose: [Int32]

  func prose(in tree: PageTree, _ node: Int) -> Int { Int(prose[Int(tree.ends[node])] - prose[node]) }

  init(_ tree: PageTree) {
    let count = tree.count
    own = Array(repeating: [], count: count)
    inherited = own
    prose = Array(repeating: 0, count: count + 1)
    readOwn(tree)
    addUpProse(tree)
  }

  /// Hands signals down to what stands inside, once the element that shows the headline is known.
  mutating func inherit(_ tree: PageTree, headline: Int?) {
    var isProtected = Array(repeating: false, count: tree.count)
    let total = Int(prose[tree.count])
    func protect(_ node: Int) {
      var at = Int(tree.parents[node])
      while at >= 0, !isProtected[at] {
        isProtected[at] = true
        at = Int(tree.parents[at])
      }
    }
    if let headline { protect(headline) }
    for node in 0..<tree.count where own[node].contains(.body) && prose(in: tree, node) * 5 > total {
      if own[node].isDisjoint(with: [.hidden, .comments]) { protect(node) }
    }
    handDown(tree, isProtected, total)
  }

  private mutating func readOwn(_ tree: PageTree) {
    let reader = SignalReader(tree: tree)
    for node in 0..<tree.count where tree.tags[node] != .text {
      own[node] = reader.signals(of: node)
    }
  }

  /// Text nodes that hold a sentence rather than a label.
  private mutating func addUpProse(_ tree: PageTree) {
    var sum: Int32 = 0
    for node in 0..<tree.count {
      prose[node] = sum
      guard tree.tags[node] == .text else { continue }
      let length = tree.upper[node] - tree.lower[node]
      guard length >= 60 else { continue }
      let parent = tree.parents[node]
      if parent >= 0, tree.tags[Int(parent)] == .a { continue }
      sum += length
    }
    prose[tree.count] = sum
  }

  private mutating func handDown(_ tree: PageTree, _ isProtected: [Bool], _ total: Int) {
    for node in 0..<tree.count {
      let parent = Int(tree.parents[node])
      var signals = parent >= 0 ? inherited[parent] : []
      let against = own[node].intersection(Signal.alwaysOut.union(.usuallyOut))
      if !against.isEmpty, !isProtected[node], !isExempt(tree, node, against, total) {
        signals.formUnion(against)
      }
      inherited[node] = signals
    }
  }

  /// What holds most of a page's prose is not furniture, whatever it is called.
  private func isExempt(_ tree: PageTree, _ node: Int, _ against: Signal, _ total: Int) -> Bool {
    if own[node].contains(.body), against.isDisjoint(with: [.hidden, .comments]) { return true }
    let share = prose(in: tree, node)
    if against.contains(.comments) || against.contains(.consent) { return share * 10 > total * 9 }
    return share * 5 > total * 2 && total > 0
  }
}

/// Reads one element's own signals.
private struct SignalReader {
  let tree: PageTree
  let table = SignalTable.shared
  let traits = PageTag.allTraits

  func signals(of node: Int) -> Signal {
    let tag = tree.tags[node]
    if tag == .html || tag == .body { return [] }
    var signals = ofTag(tag)
    if tag == .other, let name = tree.otherNames[Int32(node)] {
      // `<amp-ad>`, `<share-bar>`
      signals.formUnion(name.withUnsafeBufferPointer { table.signals($0) })
    }
    for index in Int(tree.lower[node])..<Int(tree.upper[node]) {
      let attribute = tree.attributes[index]
      tree.values[Int(attribute.start)..<Int(attribute.end)].withUnsafeBufferPointer { value in
        signals.formUnion(self.of(attribute.attribute, value))
      }
    }
    // Who is quoted.
    if !signals.isEmpty, tree.isAttribution(node) {
      signals.subtract([.footer, .control, .caption, .figure, .byline])
    }
    return signals
  }

  private func ofTag(_ tag: PageTag) -> Signal {
    if traits[Int(tag.id)].contains(.furniture) { return tag == .nav ? .navigation : .control }
    switch tag {
    case .footer: return .footer
    case .aside: return .sidebar
    case .form: return .promotion
    case .article, .main: return .article
    case .h1: return .headline
    case .time: return .dateline
    case .tableCaption: return .caption
    case .blockquote: return .quote
    default: return []
    }
  }

  private func of(_ attribute: PageAttribute, _ value: UnsafeBufferPointer<UInt8>) -> Signal {
    switch attribute {
    case .class, .id, .dataComponent, .dataTestID, .dataType: return table.signals(value)
    case .itemprop: return SignalVocabulary.itemprops[Array(value)] ?? []
    case .role: return SignalVocabulary.roles[Array(value)] ?? []
    case .rel: return SignalVocabulary.rels[Array(value)] ?? []
    case .hidden: return .hidden
    case .ariaHidden: return value.elementsEqual("true".utf8) ? .hidden : []
    case .style: return hides(value) ? .hidden : []
    default: return []
    }
  }

  private func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    var compact: [UInt8] = []
    for byte in style where byte > 0x20 { compact.append(byte | 0x20) }
    return compact.contains(Array("display:none".utf8)) || compact.contains(Array("visibility:hidden".utf8))
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in these.
  func contains(_ needle: [UInt8]) -> Bool { firstRange(of: needle) != nil }

  func firstRange(of needle: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard !needle.isEmpty, count >= needle.count + start else { return nil }
    for at in start...(count - needle.count) where self[at] == needle[0] {
      var offset = 1
      while offset < needle.count, self[at + offset] == needle[offset] { offset += 1 }
      if offset == needle.count { return at..<at + offset }
    }
    return nil
  }
}
