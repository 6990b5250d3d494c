/// Numbers by number, for the few hundred of one statement: open addressing without Swift's seeded hashing, which
/// took longer than what was looked up.
struct NumberTable: ~Copyable {
  struct Slot: BitwiseCopyable {
    var key: UInt64
    /// Plus one; 0 for an empty slot.
    var value: UInt32
  }

  private var slots: FlatArray<Slot>
  private var used = 0

  init(capacity: Int = 32) {
    var count = 64
    while count < capacity * 2 { count *= 2 }
    slots = FlatArray(repeating: Slot(key: 0, value: 0), count: count)
  }

  /// The number of a key; nil where there is none. Setting one keeps it.
  subscript(key: UInt64) -> Int? {
    @inline(__always) get {
      let value = slots.base[slot(of: key)].value
      return value == 0 ? nil : Int(value) - 1
    }
    set {
      guard let newValue else { return }
      let slot = slot(of: key)
      if slots.base[slot].value == 0 { used += 1 }
      slots.base[slot] = Slot(key: key, value: UInt32(truncatingIfNeeded: newValue + 1))
      if used * 2 > slots.count { grow() }
    }
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots.base[at].value != 0, slots.base[at].key != key { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    let old = slots.copy()
    slots = FlatArray(repeating: Slot(key: 0, value: 0), count: old.count * 2)
    for kept in old.buffer where kept.value != 0 { slots.base[slot(of: kept.key)] = kept }
  }
}
