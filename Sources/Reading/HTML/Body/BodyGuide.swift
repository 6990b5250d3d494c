/// Tells which blocks of a page stand in the body that its linked data quote.
struct BodyGuide {
  /// By block.
  let isQuoted: [Bool]
  /// The innermost element around all of them.
  let container: Int
  let first: Int
  let last: Int

  /// Nil when the quoted body is too short, or not what the page shows.
  init?(_ body: String, tree: PageTree, blocks: PageBlocks) {
    guard body.utf8.count >= 400 else { return nil }
    let quoted = WordRuns(Array(CharacterText.decoded(body).utf8))
    guard quoted.runs.count >= 50 else { return nil }
    let known = Set(quoted.runs)
    var flags = Array(repeating: false, count: blocks.blocks.count)
    var found: Set<UInt64> = []
    for (index, block) in blocks.blocks.enumerated()
    where block.against.isDisjoint(with: [.hidden, .navigation]) {
      let runs = WordRuns(BodyText.bytes(index, tree: tree, blocks: blocks)).runs
      guard !runs.isEmpty else { continue }
      let hits = runs.reduce(0) { $0 + (known.contains($1) ? 1 : 0) }
      guard hits * 10 >= runs.count * 6 else { continue }
      let fresh = runs.reduce(0) { $0 + (found.insert($1).inserted ? 1 : 0) }
      // A second showing of the same words (a print version, a summary) is none of it.
      flags[index] = fresh * 2 >= runs.count
    }
    guard found.count * 10 >= known.count * 6, let first = flags.firstIndex(of: true),
      let last = flags.lastIndex(of: true)
    else { return nil }
    isQuoted = flags
    self.first = first
    self.last = last
    container = Self.around(blocks.blocks[first].owner, blocks.blocks[last].owner, tree)
  }

  private static func around(_ first: Int, _ last: Int, _ tree: PageTree) -> Int {
    var node = first
    while node > 0, !tree.isAncestor(node, of: last) { node = Int(tree.parents[node]) }
    return max(node, 0)
  }
}

/// The hashes of every four words in a row.
struct WordRuns {
  private(set) var runs: [UInt64] = []

  init(_ text: [UInt8]) {
    var hashes: [UInt64] = []
    var hash: UInt64 = 0
    var length = 0
    for byte in text {
      let isWord =
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
        || byte >= 0xC3 && byte != 0xE2 || byte >= 0x80 && byte < 0xC0 && length > 0
      if isWord {
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
        length += 1
      } else if length > 0 {
        hashes.append(hash)
        hash = 0xcbf2_9ce4_8422_2325
        length = 0
      }
    }
    if length > 0 { hashes.append(hash) }
    guard hashes.count >= 4 else { return }
    runs.reserveCapacity(hashes.count - 3)
    for at in 0...(hashes.count - 4) {
      runs.append(((hashes[at] &* 31 ^ hashes[at + 1]) &* 31 ^ hashes[at + 2]) &* 31 ^ hashes[at + 3])
    }
  }
}
