/// Words by their hashes, each with a number; a flat table that is looked up in a few steps.
///
/// Two words of one hash (one pair in ten to the twelfth) would be taken for one: these words only weigh.
struct HashedWords: Sendable {
  private var keys: [UInt64]
  private var values: [UInt64]
  private var count = 0

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt64](repeating: 0, count: size)
  }

  /// The number of a word; nil for words that are not in the table.
  @inline(__always)
  subscript(_ hash: UInt64) -> UInt64? {
    let slot = slot(of: hash)
    return keys[slot] == hash ? values[slot] : nil
  }

  func contains(_ hash: UInt64) -> Bool { keys[slot(of: hash)] == hash }

  /// Adds bits to a word's number.
  mutating func insert(_ hash: UInt64, _ bits: UInt64 = 0) {
    if (count + 1) * 2 > keys.count { grow() }
    let slot = slot(of: hash)
    if keys[slot] != hash { count += 1 }
    keys[slot] = hash
    values[slot] |= bits
  }

  /// Where a hash stands, or the free place for it; 0 marks a free place, and no word hashes to it.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = HashedWords(capacity: keys.count)
    for (key, value) in zip(keys, values) where key != 0 { larger.insert(key, value) }
    self = larger
  }
}
