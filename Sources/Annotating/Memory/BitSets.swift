/// Sets of small numbers, each kept once; a set's words stay where they lie, so that a pointer to them is its name.
///
/// A token points at the word lists that its word is in: whether it is in one of them is a look at one bit.
final class BitSets: @unchecked Sendable {
  // Unchecked: a rule set's own sets do not change once it is compiled; each worker adds to a copy. For exclusive access
  // see `Lexicon`.

  /// 64 numbers each.
  let width: Int
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
  @exclusivity(unchecked) private var count = 0
  /// By hash: a set's number plus one; 0 for none.
  @exclusivity(unchecked) private var slots = FlatArray<UInt32>(repeating: 0, count: 1 << 8)

  private static let setsPerPage = 512
  /// Room for 33 million sets; memory that is not written to costs nothing.
  private static let pageLimit = 1 << 16

  /// Makes room for the numbers 0 to 64 × `width` - 1; set 0 is the empty one.
  init(width: Int) {
    self.width = width
    pages = .allocate(capacity: Self.pageLimit)
    _ = id(of: Array(repeating: 0, count: width))
  }

  deinit {
    for page in 0..<(count + Self.setsPerPage - 1) / Self.setsPerPage { pages[page].deallocate() }
    pages.deallocate()
  }

  func copy() -> BitSets {
    let copy = BitSets(width: width)
    for id in 1..<max(1, UInt32(count)) { _ = copy.id(of: UnsafeBufferPointer(start: set(id), count: width)) }
    return copy
  }

  /// The number of a set.
  func id(of set: [UInt64]) -> UInt32 { set.withUnsafeBufferPointer { id(of: $0) } }

  func id(of set: UnsafeBufferPointer<UInt64>) -> UInt32 {
    var slot = slot(of: set)
    while slots[slot] != 0 {
      if isEqual(set, slots[slot] - 1) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    add(set)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return UInt32(count - 1)
  }

  private func slot(of set: UnsafeBufferPointer<UInt64>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in set {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private func isEqual(_ words: UnsafeBufferPointer<UInt64>, _ id: UInt32) -> Bool {
    let known = set(id)
    for index in 0..<width where known[index] != words[index] { return false }
    return true
  }

  private func grow() {
    slots = FlatArray(repeating: 0, count: slots.count * 2)
    for id in 0..<UInt32(count) {
      var slot = slot(of: UnsafeBufferPointer(start: set(id), count: width))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = id + 1
    }
  }

  private func add(_ set: UnsafeBufferPointer<UInt64>) {
    if count % Self.setsPerPage == 0 {
      precondition(
        count / Self.setsPerPage < Self.pageLimit, "more sets of word lists than there is room for")
      (pages + count / Self.setsPerPage).initialize(to: .allocate(capacity: Self.setsPerPage * (width + 1)))
    }
    let start = pages[count / Self.setsPerPage] + count % Self.setsPerPage * (width + 1)
    for (index, word) in set.enumerated() { (start + index).initialize(to: word) }
    (start + width).initialize(to: filledGroups(of: set))
    count += 1
  }

  /// The words of a set; valid as long as this object.
  @inline(__always)
  func set(_ id: UInt32) -> UnsafePointer<UInt64> {
    UnsafePointer(pages[Int(id) / Self.setsPerPage] + Int(id) % Self.setsPerPage * (width + 1))
  }

  /// The groups of numbers of which a set has some, a bit each: the numbers are 64 groups of `width`, so that sets which
  /// have nothing in common mostly show it here.
  @inline(__always)
  func filledGroups(_ set: UnsafePointer<UInt64>) -> UInt64 { set[width] }

  private func filledGroups(of set: UnsafeBufferPointer<UInt64>) -> UInt64 {
    var filled: UInt64 = 0
    for (index, word) in set.enumerated() {
      var left = word
      while left != 0 {
        let group = (index * 64 + left.trailingZeroBitCount) / width
        filled |= 1 << UInt64(group)
        // The others of the group add nothing; a shift by 64 and more leaves none.
        left &= UInt64.max << UInt64((group + 1) * width - index * 64)
      }
    }
    return filled
  }
}

extension UnsafePointer<UInt64> {
  /// Whether a set of ``BitSets`` holds a number.
  @inline(__always)
  func holds(_ number: Int) -> Bool {
    self[number >> 6] & (1 << UInt64(truncatingIfNeeded: number & 63)) != 0
  }

  /// As many numbers can be looked at together.
  static var partSize: Int { 57 }

  /// Which of the numbers from one on three sets of ``BitSets`` all hold, a bit each; those of the first ``partSize`` bits
  /// are right.
  @inline(__always)
  static func common(_ one: Self, _ other: Self, _ third: Self, from number: Int) -> UInt64 {
    // What stands behind a set's last word is its groups' bits, so that there are always eight bytes. They are moved into
    // place once for all three.
    let byte = number >> 3
    let bits = one.bits(atByte: byte) & other.bits(atByte: byte) & third.bits(atByte: byte)
    return bits &>> UInt64(truncatingIfNeeded: number & 7)
  }

  @inline(__always)
  private func bits(atByte byte: Int) -> UInt64 {
    UnsafeRawPointer(self).loadUnaligned(fromByteOffset: byte, as: UInt64.self).littleEndian
  }
}
