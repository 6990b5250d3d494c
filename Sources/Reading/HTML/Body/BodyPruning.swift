/// Chooses the blocks of the body's element that belong to the statement.
struct BodyPruning {
  let tree: PageTree
  let signals: NodeSignals
  let blocks: PageBlocks

  /// Indices of blocks, in order.
  func kept(in container: Int, headline: Int?, title: String?) -> [Int] {
    let range = blocks.range(of: container, in: tree)
    let strict = select(range, out: Signal.alwaysOut.union(.usuallyOut))
    let size = strict.reduce(0) { $0 + blocks.blocks[$1].length }
    guard size < 250 else { return trimmed(strict) }
    let loose = select(range, out: .alwaysOut)
    return trimmed(loose)
  }

  private func select(_ range: Range<Int>, out: Signal) -> [Int] {
    range.filter { index in
      let block = blocks.blocks[index]
      guard block.against.isDisjoint(with: out) else { return false }
      if block.linkLength * 2 > block.length, block.words < 60 {
        return block.linkLength * 10 < block.length * 9 && block.endsSentence
      }
      return true
    }
  }

  /// Without headings that nothing follows.
  private func trimmed(_ kept: [Int]) -> [Int] {
    var kept = kept
    while let last = kept.last, blocks.blocks[last].headingLevel > 0 { kept.removeLast() }
    return kept
  }
}
