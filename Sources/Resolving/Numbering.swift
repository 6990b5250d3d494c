/// Byte strings of one statement, numbered from 0 in the order in which they are first seen.
///
/// Open addressing over one pool of bytes: a look-up makes no object, where a dictionary keyed by arrays made two, and
/// copies no bytes that are known already. Emptying costs what was in it, so that a worker keeps one from statement to
/// statement.
struct Numbering {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private struct Entry {
    /// Where its bytes end in the pool.
    var end: Int32
    var hash: UInt32
  }

  /// The bytes of all numbers, one after the other.
  private(set) var pool: [UInt8] = []
  /// By number.
  private var entries: [Entry] = []
  /// A number plus one; 0 is empty.
  private var slots = [Int32](repeating: 0, count: 64)

  var count: Int { entries.count }

  /// Where a number's bytes lie in ``pool``.
  func range(of number: Int32) -> Range<Int> {
    (number == 0 ? 0 : Int(entries[Int(number) - 1].end))..<Int(entries[Int(number)].end)
  }

  mutating func removeAll() {
    if entries.count * 4 < slots.count {
      for entry in entries { clear(entry.hash) }
    } else {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    pool.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }

  // MARK: Numbers

  /// The number of a byte string, which is added if it is new.
  mutating func number(of bytes: Bytes) -> Int32 {
    let hash = Self.hash(bytes)
    if let known = find(hash, where: { ByteChunks.areEqual($0, bytes) }) { return known }
    pool.append(contentsOf: bytes)
    return add(hash)
  }

  /// The number of a name in small letters without marks; see ``LetterFold``.
  mutating func number(folding name: Bytes) -> Int32 {
    number(folding: name, where: { _ in true }) ?? number { LetterFold.append(name, to: &$0) }
  }

  /// The same for a name in ASCII whose chunks satisfy a predicate; nil for others.
  @inline(__always)
  mutating func number(folding name: Bytes, where isPlain: (UInt64) -> Bool) -> Int32? {
    var state = HashState(count: name.count)
    let isFolded = ByteChunks.allSatisfy(name) {
      ByteChunks.isASCII($0) && isPlain($0) && state.add(ByteChunks.lowercased($0))
    }
    if !isFolded { return nil }
    let known = find(state.hash) { known in
      known.count == name.count && ByteChunks.allSatisfy(known, name) { $0 == ByteChunks.lowercased($1) }
    }
    if let known { return known }
    LetterFold.append(name, to: &pool)
    return add(state.hash)
  }

  /// The number of a byte string behind a number, which stands for eight bytes before it.
  mutating func number(of bytes: Bytes, behind prefix: UInt64) -> Int32 {
    number { key in
      withUnsafeBytes(of: prefix) { key.append(contentsOf: $0) }
      key.append(contentsOf: bytes)
    }
  }

  /// Lets the caller append bytes to the pool, then numbers them.
  @inline(__always)
  mutating func number(appending append: (inout [UInt8]) -> Void) -> Int32 {
    let start = pool.count
    append(&pool)
    return number(ofPoolFrom: start)
  }

  private mutating func number(ofPoolFrom start: Int) -> Int32 {
    let hash = hash(start..<pool.count)
    if let known = find(start..<pool.count, hash) {
      pool.removeSubrange(start...)
      return known
    }
    return add(hash)
  }

  /// The number of bytes that lie in the pool; nil where they were never seen as a whole.
  func known(_ part: Range<Int>) -> Int32? { find(part, hash(part)) }

  /// The number of some bytes; nil where they were never seen.
  func known(_ bytes: Bytes) -> Int32? {
    find(Self.hash(bytes)) { ByteChunks.areEqual($0, bytes) }
  }

  /// The number of some bytes; nil where they were never seen.
  mutating func known(appending append: (inout [UInt8]) -> Void) -> Int32? {
    let start = pool.count
    append(&pool)
    defer { pool.removeSubrange(start...) }
    return known(start..<pool.count)
  }

  // MARK: Hashes

  private struct HashState {
    private var state: UInt64

    init(count: Int) { state = UInt64(truncatingIfNeeded: count) }

    /// Always true: goes on to the next chunk.
    @inline(__always)
    mutating func add(_ chunk: UInt64) -> Bool {
      state = (state ^ chunk) &* 0x9E37_79B9_7F4A_7C15
      state ^= state >> 32
      return true
    }

    var hash: UInt32 { UInt32(truncatingIfNeeded: state ^ state >> 15) }
  }

  @inline(__always)
  private static func hash(_ bytes: Bytes) -> UInt32 {
    var state = HashState(count: bytes.count)
    _ = ByteChunks.allSatisfy(bytes) { state.add($0) }
    return state.hash
  }

  private func hash(_ part: Range<Int>) -> UInt32 {
    pool.withUnsafeBufferPointer { Self.hash(Bytes(rebasing: $0[part])) }
  }

  private func find(_ part: Range<Int>, _ hash: UInt32) -> Int32? {
    pool.withUnsafeBufferPointer { pool in
      find(hash) { ByteChunks.areEqual($0, Bytes(rebasing: pool[part])) }
    }
  }

  /// The number that has a hash and bytes that satisfy a predicate.
  @inline(__always)
  private func find(_ hash: UInt32, where isEqual: (Bytes) -> Bool) -> Int32? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if entries[Int(number)].hash == hash,
        pool.withUnsafeBufferPointer({ isEqual(Bytes(rebasing: $0[range(of: number)])) })
      {
        return number
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Gives the bytes behind the last number's the next one.
  private mutating func add(_ hash: UInt32) -> Int32 {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let number = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(end: Int32(truncatingIfNeeded: pool.count), hash: hash))
    insert(hash, number)
    return number
  }

  private mutating func insert(_ hash: UInt32, _ number: Int32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = number + 1
  }

  /// Empties the slots from where a hash begins to the next empty one; what it belongs to is all to go.
  private mutating func clear(_ hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      slots[slot] = 0
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in entries.indices { insert(entries[number].hash, Int32(truncatingIfNeeded: number)) }
  }
}
