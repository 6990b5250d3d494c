/// Words by their hashes, each with a number; a flat table that is looked up in a few steps.
///
/// Two words of one hash (one pair in ten to the twelfth) would be taken for one: these words only weigh.
struct HashedWords: Sendable {
  /// Side by side: a look-up is one line of the processor's cache.
  private struct Place: BitwiseCopyable, Sendable {
    var key: UInt64 = 0
    var value: UInt64 = 0
  }

  private var places: [Place]
  private var count = 0

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    places = [Place](repeating: Place(), count: size)
  }

  /// The number of a word; nil for words that are not in the table.
  @inline(__always)
  subscript(_ hash: UInt64) -> UInt64? {
    let place = places[slot(of: hash)]
    return place.key == hash ? place.value : nil
  }

  /// The word that has the place of a word; 0 when none has, and then the word is not in the table.
  @inline(__always)
  func home(of hash: UInt64) -> UInt64 { places[place(of: hash)].key }

  func contains(_ hash: UInt64) -> Bool { places[slot(of: hash)].key == hash }

  /// Adds bits to a word's number.
  mutating func insert(_ hash: UInt64, _ bits: UInt64 = 0) {
    if (count + 1) * 2 > places.count { grow() }
    let slot = slot(of: hash)
    if places[slot].key != hash { count += 1 }
    places[slot].key = hash
    places[slot].value |= bits
  }

  /// Where a hash stands, or the free place for it; 0 marks a free place, and no word hashes to it.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = place(of: hash)
    while places[slot].key != 0, places[slot].key != hash { slot = (slot + 1) & (places.count - 1) }
    return slot
  }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
  }

  private mutating func grow() {
    var larger = HashedWords(capacity: places.count)
    for place in places where place.key != 0 { larger.insert(place.key, place.value) }
    self = larger
  }
}
