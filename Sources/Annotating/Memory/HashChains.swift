/// Numbers by a hash: those of one slot stand together, the last one added first. What a number stands for decides
/// whether it was meant.
///
/// Filled while rules are compiled, or compiled ahead and used as it lies (``PackedChains``); only read from then on, by
/// all threads.
final class HashChains<Value: FixedWidthInteger & BitwiseCopyable>: @unchecked Sendable {
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
  private let packed: PackedChains?

  /// - Parameter capacity: About how many values will come; more only make the chains longer.
  init(capacity: Int) {
    var count = 1 << 6
    // Half as many slots: to touch their memory takes longer than to follow a chain.
    while count < capacity / 2 { count *= 2 }
    slots = FlatArray(repeating: 0, count: count)
    mask = count - 1
    links = FlatArray(capacity: capacity)
    packed = nil
  }

  /// Those that are there already; none can be added.
  init(_ packed: PackedChains) {
    slots = FlatArray(capacity: 1)
    links = FlatArray(capacity: 1)
    mask = packed.slotCount - 1
    self.packed = packed
  }

  @inline(__always)
  func add(_ value: Value, hash: UInt32) {
    let slot = slot(of: hash)
    links.append(Link(value: value, next: slots[slot]))
    slots[slot] = UInt32(truncatingIfNeeded: links.count)
  }

  /// Gives the values that may have a hash, the last one added first.
  func forEach(hash: UInt32, _ body: (Value) -> Void) { forEach(inSlot: slot(of: hash), body) }

  private func forEach(inSlot slot: Int, _ body: (Value) -> Void) {
    if let packed {
      return packed.forEach(inSlot: slot) { body(Value(truncatingIfNeeded: $0)) }
    }
    var at = slots[slot]
    while at != 0 {
      let link = links[Int(at) - 1]
      body(link.value)
      at = link.next
    }
  }

  @inline(__always)
  private func slot(of hash: UInt32) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask }

  /// All of them, as ``PackedChains`` have them.
  func pack(_ part: PackedChains.Part, into writer: inout PackWriter) {
    var starts = [0]
    var values: [UInt64] = []
    for slot in 0...mask {
      forEach(inSlot: slot) { values.append(UInt64($0)) }
      starts.append(values.count)
    }
    writer.add(part.starts, starts)
    writer.add(part.values, values)
  }
}

/// ``HashChains`` that lie in the executable: nothing of them is touched before it is asked for.
struct PackedChains: Sendable {
  /// Where in a compiled pack they stand.
  struct Part {
    var starts: CompiledPack.Part
    var values: CompiledPack.Part
  }

  /// By slot: the first of its values; behind the last slot, the end of all.
  private let starts: PackedNumbers
  private let values: PackedNumbers

  init(_ part: Part, of pack: CompiledPack) {
    (starts, values) = (pack[part.starts], pack[part.values])
  }

  var slotCount: Int { starts.count - 1 }

  func forEach(inSlot slot: Int, _ body: (UInt64) -> Void) {
    for number in starts[slot]..<starts[slot + 1] { body(values.number(at: number)) }
  }
}
