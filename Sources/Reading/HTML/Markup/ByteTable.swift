/// A table looked up by the bytes of a word, without making a string: open addressing over one buffer of
/// keys.
struct ByteTable<Value> {
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var keyBounds: [Range<Int32>] = []
  private var keys: [UInt8] = []
  private var values: [Value] = []

  init(minimumCapacity: Int) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// FNV-1a, the same for every run.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  /// Adds a value; of two with one key the later one stays.
  mutating func insert(_ key: [UInt8], _ value: Value) {
    key.withUnsafeBufferPointer { bytes in
      let hash = Self.hash(bytes)
      if let index = index(of: bytes, hash: hash) {
        values[index] = value
        return
      }
      if values.count * 2 >= slots.count { grow() }
      keyBounds.append(Int32(keys.count)..<Int32(keys.count + bytes.count))
      keys.append(contentsOf: bytes)
      hashes.append(hash)
      values.append(value)
      place(values.count - 1, hash: hash)
    }
  }

  subscript(_ key: UnsafeBufferPointer<UInt8>) -> Value? {
    guard let index = index(of: key, hash: Self.hash(key)) else { return nil }
    return values[index]
  }

  subscript(_ key: [UInt8]) -> Value? {
    key.withUnsafeBufferPointer { self[$0] }
  }

  private func index(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, equal(key, keyBounds[index]) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func equal(_ key: UnsafeBufferPointer<UInt8>, _ bounds: Range<Int32>) -> Bool {
    guard key.count == bounds.count else { return false }
    for offset in 0..<key.count where keys[Int(bounds.lowerBound) + offset] != key[offset] { return false }
    return true
  }

  private mutating func place(_ index: Int, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(index)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in values.indices { place(index, hash: hashes[index]) }
  }
}
extension ByteTable: Sendable where Value: Sendable {}
