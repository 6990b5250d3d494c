/// The entries of word lists that have several words.
struct PhraseTrie: Sendable {
  struct Final: Sendable {
    var listed: ClassID
    var value: UInt32
    /// Bit i: the i-th token must have a capital.
    var capitals: UInt64
    /// The next one of the same node, plus one.
    var next: UInt32
  }

  /// Node and word -> node. The word's lowest bit says whether white space stands before it.
  private var edges: [UInt64: UInt32] = [:]
  /// By node: its first final, plus one.
  private var finals: [UInt32] = [0]
  private(set) var all: [Final] = []

  /// The node of a phrase's first word; 0 when none begins so.
  func root(fold: UInt32) -> UInt32 { edges[key(node: 0, fold: fold, spaced: false)] ?? 0 }

  func child(of node: UInt32, fold: UInt32, spaced: Bool) -> UInt32 {
    edges[key(node: node, fold: fold, spaced: spaced)] ?? 0
  }

  mutating func add(_ words: [(fold: UInt32, spaced: Bool)], listed: ClassID, value: UInt32, capitals: UInt64) {
    var node: UInt32 = 0
    for (index, word) in words.enumerated() {
      let key = key(node: node, fold: word.fold, spaced: index > 0 && word.spaced)
      if let next = edges[key] {
        node = next
      } else {
        node = UInt32(finals.count)
        finals.append(0)
        edges[key] = node
      }
    }
    all.append(Final(listed: listed, value: value, capitals: capitals, next: finals[Int(node)]))
    finals[Int(node)] = UInt32(all.count)
  }

  /// The final of a list at a node; nil when the list has no such phrase.
  func final(node: UInt32, listed: ClassID, capitals: UInt64) -> Final? {
    var at = finals[Int(node)]
    while at != 0 {
      let final = all[Int(at) - 1]
      if final.listed == listed, final.capitals & ~capitals == 0 { return final }
      at = final.next
    }
    return nil
  }

  private func key(node: UInt32, fold: UInt32, spaced: Bool) -> UInt64 {
    UInt64(node) << 33 | UInt64(fold) << 1 | (spaced ? 1 : 0)
  }
}
