/// Lists of numbers by key, in the order in which they were added: chains in one array.
///
/// Emptying costs what was in it, however many keys there are.
struct NumberLists {
  /// By key: the places of its first and last number; negative for none.
  private var ends: [(first: Int32, last: Int32)] = []
  private var items: [(value: Int32, next: Int32)] = []
  /// The keys that have a list.
  private var used: [Int32] = []

  mutating func removeAll() {
    for key in used { ends[Int(key)] = (-1, -1) }
    used.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
  }

  /// Adds a number to the end of a key's list, unless it stands there last.
  mutating func append(_ value: Int32, to key: Int32) {
    while ends.count <= Int(key) { ends.append((-1, -1)) }
    let last = ends[Int(key)].last
    if last >= 0, items[Int(last)].value == value { return }
    let item = Int32(items.count)
    items.append((value, -1))
    if last < 0 {
      ends[Int(key)] = (item, item)
      used.append(key)
    } else {
      items[Int(last)].next = item
      ends[Int(key)].last = item
    }
  }

  /// The place of a key's first number; negative for none.
  func first(of key: Int32) -> Int32 { Int(key) < ends.count ? ends[Int(key)].first : -1 }
  func value(_ place: Int32) -> Int32 { items[Int(place)].value }
  func next(_ place: Int32) -> Int32 { items[Int(place)].next }

  /// Calls `body` for each of the first numbers of a key, until it returns true.
  @inline(__always)
  func first(_ limit: Int = .max, of key: Int32, where body: (Int32) -> Bool) -> Int32? {
    var place = first(of: key)
    var count = 0
    while place >= 0, count < limit {
      let value = self.value(place)
      if body(value) { return value }
      place = next(place)
      count += 1
    }
    return nil
  }
}
