/// The entries of word lists that no text has needed so far, by their first word, as they lie in the rule files.
///
/// Twelve thousand entries are too many to be taken apart at each start: those of a word are when a text has the word.
struct WaitingEntries: @unchecked Sendable {
  // Unchecked: the bytes lie in the rule files' memory, which does not change and lives as long as the rule set.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  struct Entry {
    var words: Bytes
    var value: Bytes
    var listed: ClassID
    /// The one before it with the same first word, plus one.
    fileprivate var next: UInt32
  }

  private var entries: [Entry] = []
  /// By the first word's hash; words that share a slot share a chain.
  private var slots: [UInt32] = [0]
  /// By the id of a word in lower case: whether its entries were taken.
  private var isTaken: [Bool] = []

  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    var size = 1 << 6
    while size < count { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// - Parameter hash: Of the first word, in lower case.
  mutating func add(_ words: Bytes, value: Bytes, listed: ClassID, hash: UInt32) {
    let slot = slot(of: hash)
    entries.append(Entry(words: words, value: value, listed: listed, next: slots[slot]))
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
  }

  /// The entries that may begin with a word, in the order in which they were added; none when it was asked for before.
  mutating func take(fold: UInt32, hash: UInt32) -> [Entry] {
    if isTaken.count <= Int(fold) {
      isTaken += Array(repeating: false, count: max(256, Int(fold) + 1 - isTaken.count))
    }
    if isTaken[Int(fold)] { return [] }
    isTaken[Int(fold)] = true
    var found: [Entry] = []
    var at = slots[slot(of: hash)]
    while at != 0 {
      found.append(entries[Int(at) - 1])
      at = entries[Int(at) - 1].next
    }
    found.reverse()
    return found
  }

  private func slot(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 15)) & (slots.count - 1)
  }
}
