/// Values by a hash: those of one slot are chained, the last one added first. What a value stands for decides whether
/// it was meant.
///
/// Filled while rules are compiled and only read from then on, by all threads.
final class HashChains<Value: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked: see above; for exclusive access see `Lexicon`.

  struct Link: BitwiseCopyable {
    var value: Value
    /// The one before it in its slot, plus one.
    var next: UInt32
  }

  @exclusivity(unchecked) private var links: FlatArray<Link>
  /// By hash: the last link, plus one.
  @exclusivity(unchecked) private var slots: FlatArray<UInt32>
  private let mask: Int

  /// - Parameter capacity: About how many values will come; more only make the chains longer.
  init(capacity: Int) {
    var count = 1 << 6
    // Half as many slots: to touch their memory takes longer than to follow a chain.
    while count < capacity / 2 { count *= 2 }
    slots = FlatArray(repeating: 0, count: count)
    mask = count - 1
    links = FlatArray(capacity: capacity)
  }

  var count: Int { links.count }

  /// A value by its number, in the order in which they were added.
  subscript(number: Int) -> Value { links[number].value }

  @inline(__always)
  func add(_ value: Value, hash: UInt32) {
    let slot = slot(of: hash)
    links.append(Link(value: value, next: slots[slot]))
    slots[slot] = UInt32(truncatingIfNeeded: links.count)
  }

  /// Gives the numbers of the values that may have a hash, the last one first.
  func forEach(hash: UInt32, _ body: (Int) -> Void) {
    var at = slots[slot(of: hash)]
    while at != 0 {
      body(Int(at) - 1)
      at = links[Int(at) - 1].next
    }
  }

  @inline(__always)
  private func slot(of hash: UInt32) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask }
}
