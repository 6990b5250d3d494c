/// Byte strings of one statement, numbered from 0 in the order in which they are first seen.
///
/// FNV-1a and open addressing over one pool of bytes: a look-up makes no object, where a dictionary keyed by arrays
/// made two. Emptying costs what was in it, so that a worker keeps one from statement to statement.
struct Numbering {
  /// The bytes of all numbers, one after the other.
  private(set) var pool: [UInt8] = []
  /// By number: where its bytes end in the pool.
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  /// A number plus one; 0 is empty.
  private var slots = [Int32](repeating: 0, count: 64)

  var count: Int { ends.count }

  /// Where a number's bytes lie in ``pool``.
  func range(of number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])
  }

  mutating func removeAll() {
    if ends.count * 4 < slots.count {
      for hash in hashes { clear(hash) }
    } else {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    pool.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }

  /// The number of a byte string, which is added if it is new.
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    number { $0.append(contentsOf: bytes) }
  }

  /// Lets the caller append bytes to the pool, then numbers them.
  @inline(__always)
  mutating func number(appending append: (inout [UInt8]) -> Void) -> Int32 {
    let start = pool.count
    append(&pool)
    return number(ofPoolFrom: start)
  }

  /// The number of bytes that lie in the pool; nil where they were never seen as a whole.
  func known(_ part: Range<Int>) -> Int32? {
    let found = find(part, hash: hash(part))
    return found < 0 ? nil : found
  }

  /// The number of some bytes; nil where they were never seen.
  mutating func known(appending append: (inout [UInt8]) -> Void) -> Int32? {
    let start = pool.count
    append(&pool)
    defer { pool.removeSubrange(start...) }
    return known(start..<pool.count)
  }

  private mutating func number(ofPoolFrom start: Int) -> Int32 {
    let part = start..<pool.count
    let hash = self.hash(part)
    let found = find(part, hash: hash)
    if found >= 0 {
      pool.removeSubrange(start...)
      return found
    }
    if (ends.count + 1) * 2 > slots.count { grow() }
    let number = Int32(ends.count)
    ends.append(Int32(pool.count))
    hashes.append(hash)
    insert(hash, number)
    return number
  }

  private func hash(_ part: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in pool[part] { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }

  /// The number that has these bytes of the pool; -1 for none.
  private func find(_ part: Range<Int>, hash: UInt32) -> Int32 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash {
        let own = range(of: number)
        if own.count == part.count, pool[own].elementsEqual(pool[part]) { return number }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private mutating func insert(_ hash: UInt32, _ number: Int32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number + 1
  }

  /// Empties the slots from where a hash begins to the next empty one; what it belongs to is all to go.
  private mutating func clear(_ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      slots[slot] = 0
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() { insert(hash, Int32(number)) }
  }
}
