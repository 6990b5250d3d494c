import CPrefetch

/// The gazetteer names that a word of a text can begin, found once for each word: side by side, so that looking
/// through them does not wait for memory.
final class WordNames: @unchecked Sendable {
  // Unchecked: each worker has its own. For exclusive access see `Lexicon`.

  struct Item: BitwiseCopyable {
    /// Index among the gazetteers' names; of the item that opens a list: how many follow.
    var name: UInt32
    /// The short hash of the name's second word; 0 for a name of one word.
    var second: UInt16
    /// That of its third; 0 where it has none.
    var third: UInt16 = 0
  }

  @exclusivity(unchecked) private var items = FlatArray<Item>(capacity: 1 << 12)

  /// Keeps a word's names; returns the number of the list, never 0.
  ///
  /// - Parameter names: By their second words' hashes, those of one word first.
  func add(_ names: [Item]) -> UInt32 {
    var seconds: UInt64 = 0
    for name in names where name.second != 0 { seconds |= Self.bit(of: name.second) }
    items.append(Item(name: UInt32(truncatingIfNeeded: seconds >> 32), second: 0))
    items.append(Item(name: UInt32(truncatingIfNeeded: seconds), second: 0))
    items.append(Item(name: UInt32(truncatingIfNeeded: names.count), second: 0))
    let list = items.count
    for name in names { items.append(name) }
    return UInt32(truncatingIfNeeded: list)
  }

  /// Has what stands first in a list fetched.
  @inline(__always)
  func prefetch(_ list: UInt32) { CPrefetch.prefetch(items.base + Int(list) - 3) }

  /// The name of a list that has no other word; nil where all have more.
  @inline(__always)
  func single(in list: UInt32) -> Int? {
    let first = (items.base + Int(list)).pointee
    return (items.base + Int(list) - 1).pointee.name > 0 && first.second == 0 ? Int(first.name) : nil
  }

  /// The second words that a list's names have, a bit for several hashes each; 0 where all have one word.
  @inline(__always)
  func seconds(_ list: UInt32) -> UInt64 {
    let header = items.base + Int(list) - 3
    return UInt64(header[0].name) << 32 | UInt64(header[1].name)
  }

  /// The bit of a second word's hash.
  @inline(__always)
  static func bit(of second: UInt16) -> UInt64 { 1 << UInt64(second >> 10) }

  /// Gives the names of a list whose second and third words have some hashes, and those without a third one.
  @inline(__always)
  func forEach(in list: UInt32, second: UInt16, third: UInt16, _ body: (Int) -> Void) {
    guard second != 0 else { return }
    let first = items.base + Int(list)
    let count = Int((first - 1).pointee.name)
    var at = 0
    var end = count
    while at < end {
      let middle = (at + end) / 2
      if first[middle].second < second { at = middle + 1 } else { end = middle }
    }
    while at < count, first[at].second == second {
      if first[at].third == third || first[at].third == 0 { body(Int(first[at].name)) }
      at += 1
    }
  }
}
