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

  /// Node and word -> node, by open addressing; a key's lowest bit says whether white space stands before the word.
  private var keys: [UInt64] = Array(repeating: .max, count: 1 << 12)
  private var children: [UInt32] = Array(repeating: 0, count: 1 << 12)
  private var used = 0
  /// A bit for each key, by its hash: nine looks in ten find nothing, and these 16 KB tell that of most of them. The keys
  /// lie far apart in the slowest cache.
  private var hashes: [UInt64] = Array(repeating: 0, count: 1 << 11)
  /// By node: its first final, plus one.
  private var finals: [UInt32] = [0]
  private(set) var all: [Final] = []

  /// The node of a phrase's first word; 0 when none begins so.
  func root(fold: UInt32) -> UInt32 { child(key(node: 0, fold: fold, spaced: false)) }

  func child(of node: UInt32, fold: UInt32, spaced: Bool) -> UInt32 {
    child(key(node: node, fold: fold, spaced: spaced))
  }

  /// A word of an entry, in lower case.
  struct Word {
    var fold: UInt32
    /// White space stands before it.
    var isSpaced: Bool
  }

  mutating func add(_ words: [Word], listed: ClassID, value: UInt32, capitals: UInt64) {
    var node: UInt32 = 0
    for (index, word) in words.enumerated() {
      let key = key(node: node, fold: word.fold, spaced: index > 0 && word.isSpaced)
      let next = child(key)
      if next != 0 {
        node = next
      } else {
        node = UInt32(finals.count)
        finals.append(0)
        insert(key, node)
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

  @inline(__always)
  private func child(_ key: UInt64) -> UInt32 {
    let (word, bit) = Self.place(of: key)
    if hashes[word] & bit == 0 { return 0 }
    let slot = slot(of: key)
    return keys[slot] == key ? children[slot] : 0
  }

  /// Where the bit of a key lies in `hashes`.
  @inline(__always)
  private static func place(of key: UInt64) -> (word: Int, bit: UInt64) {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return (Int(truncatingIfNeeded: mixed >> 53), 1 << (mixed >> 47 & 63))
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (keys.count - 1)
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func insert(_ key: UInt64, _ child: UInt32) {
    used += 1
    if used * 2 > keys.count {
      let (oldKeys, oldChildren) = (keys, children)
      keys = Array(repeating: .max, count: oldKeys.count * 2)
      children = Array(repeating: 0, count: oldKeys.count * 2)
      for (old, node) in zip(oldKeys, oldChildren) where old != .max {
        let slot = slot(of: old)
        (keys[slot], children[slot]) = (old, node)
      }
    }
    let (word, bit) = Self.place(of: key)
    hashes[word] |= bit
    let slot = slot(of: key)
    (keys[slot], children[slot]) = (key, child)
  }

  private func key(node: UInt32, fold: UInt32, spaced: Bool) -> UInt64 {
    UInt64(node) << 33 | UInt64(fold) << 1 | (spaced ? 1 : 0)
  }
}
