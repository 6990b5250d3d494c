/// What stands about a page's headline and body: where dates and names are shown to readers.
struct Surroundings {
  let tree: PageTree
  let signals: NodeSignals
  let headline: Int?
  let body: BodyReader.Result

  /// Lines that are not the statement's.
  static let foreign: Signal = [.related, .comments, .sidebar, .footer, .navigation, .promotion]

  func isOfStatement(_ node: Int) -> Bool { signals.inherited[node].isDisjoint(with: Self.foreign) }

  func text(_ block: Int) -> [UInt8] { BodyText.bytes(block, tree: tree, blocks: body.blocks) }

  /// The block that the headline begins with, or the body.
  var anchor: Int {
    if let headline { return body.blocks.range(of: headline, in: tree).lowerBound }
    return body.kept.first ?? 0
  }

  func isHeadline(_ block: Int) -> Bool {
    headline.map { tree.isAncestor($0, of: body.blocks.blocks[block].owner) } ?? false
  }

  /// How far a node is from the headline in blocks, counted to the end of the body's first ones.
  func distance(_ node: Int) -> Int {
    let block = body.blocks.range(of: node, in: tree).lowerBound
    return block >= anchor ? block - anchor : (anchor - block) * 2
  }

  /// Whether a block lies well inside the body, behind its first two blocks.
  func isDeepInBody(_ block: Int) -> Bool {
    guard body.kept.count > 3, let last = body.kept.last else { return false }
    return block > body.kept[2] && block < last
  }

  /// The lines inside an element, cut at its inner blocks and line breaks.
  func lines(of node: Int) -> [String] {
    var lines: [String] = []
    var writer = TextWriter()
    func finish() {
      if !writer.bytes.isEmpty { lines.append(String(decoding: writer.bytes, as: UTF8.self)) }
      writer = TextWriter()
    }
    var skippedTo = node
    var linkEnd = -1
    for index in node..<max(node + 1, Int(tree.ends[node])) where index >= skippedTo {
      if tree.tags[index] == .text {
        writer.append(tree.text, Int(tree.lower[index])..<Int(tree.upper[index]))
      } else if tree.tags[index] == .br || tree.tags[index].traits.contains(.block) {
        finish()
      } else if tree.tags[index] == .a {
        // Links that touch are no one word: "Jo Doe" | "Follow".
        if index == linkEnd { finish() }
        linkEnd = Int(tree.ends[index])
      } else if index > node,
        tree.tags[index].traits.contains(.furniture) || signals.own[index].contains(.hidden)
      {
        skippedTo = Int(tree.ends[index])
        finish()
      }
      if lines.count > 20 { break }
    }
    finish()
    return lines
  }
}
