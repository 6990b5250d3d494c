/// The words of the entries of several words, by list and by the place where they stand: first, second or third.
///
/// By the hash of a word in lower case: a word that shares another's is only looked at in vain. What stands further on
/// tells no rule from another; see ``PatternNeeds``.
struct PhraseWords: Sendable {
  private struct Link: Sendable {
    var hash: UInt32
    var listed: Int32
    var place: Int32
    /// The one before it in its slot, plus one.
    var next: UInt32
  }

  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)
  private var links: [Link] = []
  /// By class: bit 2 where an entry has two words, bit 3 where one has more; 0 for lists of single words.
  private var lengths: [UInt8] = []
  /// By class: the words of its longest entry.
  private var longest: [Int32] = []

  /// Adds an entry of a list, as the hashes of its words.
  mutating func add(_ words: [UInt32], listed: ClassID) {
    while lengths.count <= listed.index {
      lengths.append(0)
      longest.append(1)
    }
    longest[listed.index] = max(longest[listed.index], Int32(truncatingIfNeeded: words.count))
    lengths[listed.index] |= 1 << UInt8(min(words.count, PatternNeeds.depth))
    for place in 0..<min(words.count, PatternNeeds.depth) {
      add(words[place], Int32(truncatingIfNeeded: listed.index), Int32(truncatingIfNeeded: place))
    }
  }

  private mutating func add(_ hash: UInt32, _ listed: Int32, _ place: Int32) {
    let slot = slot(of: hash)
    var at = slots[slot]
    while at != 0 {
      let link = links[Int(at) - 1]
      if link.hash == hash, link.listed == listed, link.place == place { return }
      at = link.next
    }
    links.append(Link(hash: hash, listed: listed, place: place, next: slots[slot]))
    slots[slot] = UInt32(truncatingIfNeeded: links.count)
    if links.count > slots.count { grow() }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for index in links.indices {
      let slot = slot(of: links[index].hash)
      links[index].next = slots[slot]
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
  }

  private func slot(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 15)) & (slots.count - 1)
  }

  /// The lists that have a word, given by its hash, in their phrases, and its place (from 0) there.
  @inline(__always)
  func forEach(_ hash: UInt32, _ body: (_ listed: Int, _ place: Int) -> Void) {
    var at = slots[slot(of: hash)]
    while at != 0 {
      let link = links[Int(at) - 1]
      if link.hash == hash { body(Int(link.listed), Int(link.place)) }
      at = link.next
    }
  }

  /// Whether a word stands in some phrase.
  func contains(_ hash: UInt32) -> Bool {
    var found = false
    forEach(hash) { _, _ in found = true }
    return found
  }

  /// The lengths that the entries of a class have, a bit each: always bit 1, and those of its phrases.
  func lengths(of listed: Int) -> UInt8 { 2 | (listed < lengths.count ? lengths[listed] : 0) }

  /// The words of a class's longest entry.
  func longest(of listed: Int) -> Int { listed < longest.count ? Int(longest[listed]) : 1 }
}
