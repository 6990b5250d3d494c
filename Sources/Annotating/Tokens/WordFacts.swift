/// All that the rules know of a word that a text has, as it is written there: one cache line.
struct WordFacts: BitwiseCopyable {
  /// Where the lexicon keeps the word's bytes.
  var offset: UInt32
  var length: UInt32
  var shape: TokenShape
  /// The id of the word in lower case.
  var fold: UInt32
  /// Root of the phrases in word lists that begin with it; 0 for none.
  var phraseNode: UInt32 = 0
  /// The gazetteer names that it can begin: a list of ``WordNames``; 0 for none.
  var names: UInt32 = 0
  /// Which rules it fits as the first, second and third token; see ``RuleTriggers``.
  var first: UInt32 = 0
  var second: UInt32 = 0
  var third: UInt32 = 0
  /// Which it fits behind an annotation that they begin with.
  var afterAnnotation: UInt32 = 0
  /// Stages that have a rule which it can begin, a bit each.
  var triggerStages: UInt64 = 0
  /// The word lists, token classes and gazetteers of words that it is in: a set of `Knowledge.sets`.
  var classes: UnsafePointer<UInt64>
  /// The word lists that have an entry of several words which begins with it.
  var phraseLists: UnsafePointer<UInt64>
}

/// The words that texts have, by their bytes: what is looked into at every token.
///
/// Apart from the words of the rules, thirty times as many, so that it stays in the processor's cache: a look into
/// their table missed the cache three times a token and took 60 ns. A slot holds a short word itself.
struct TextWords: ~Copyable {
  struct Slot: BitwiseCopyable {
    /// The first seven bytes and, above them, the length; `longWord` for words that have more.
    var key: UInt64
    var hash: UInt32
    /// Index of the word's facts, plus one; 0 for none.
    var facts: UInt32
  }

  private static let longWord: UInt64 = 0xFF << 56

  private(set) var facts = FlatArray<WordFacts>(capacity: 1 << 11)
  private var slots = FlatArray<Slot>(repeating: Slot(key: 0, hash: 0, facts: 0), count: 1 << 12)

  /// Seven bytes of a word as a number. `readable` bytes may be read from its beginning.
  @inline(__always)
  static func key(_ word: UnsafePointer<UInt8>, count: Int, readable: Int) -> UInt64 {
    let taken = min(count, 7)
    var key: UInt64 = 0
    if readable >= 8 {
      key = UnsafeRawPointer(word).loadUnaligned(as: UInt64.self).littleEndian & (1 << UInt64(taken * 8) - 1)
    } else {
      for index in 0..<taken { key |= UInt64(word[index]) << UInt64(index * 8) }
    }
    return key | (count <= 7 ? UInt64(count) << 56 : longWord)
  }

  /// The index of a word's facts; nil when no text had it so far.
  @inline(__always)
  func index(of word: UnsafePointer<UInt8>, count: Int, key: UInt64, hash: UInt32, pool: UnsafePointer<UInt8>)
    -> Int?
  {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
    while true {
      let slot = slots.base[at]
      if slot.facts == 0 { return nil }
      if slot.hash == hash, slot.key == key {
        let index = Int(slot.facts) - 1
        if count <= 7 || isEqual(word, count, to: index, pool) { return index }
      }
      at = (at + 1) & mask
    }
  }

  private func isEqual(
    _ word: UnsafePointer<UInt8>, _ count: Int, to index: Int, _ pool: UnsafePointer<UInt8>
  ) -> Bool {
    guard Int(facts.base[index].length) == count else { return false }
    let known = pool + Int(facts.base[index].offset)
    for at in 7..<count where known[at] != word[at] { return false }
    return true
  }

  /// Adds a word that was not known; returns the index of its facts.
  mutating func add(_ word: WordFacts, key: UInt64, hash: UInt32) -> Int {
    facts.append(word)
    if facts.count * 2 > slots.count { grow() }
    insert(Slot(key: key, hash: hash, facts: UInt32(truncatingIfNeeded: facts.count)))
    return facts.count - 1
  }

  private mutating func insert(_ slot: Slot) {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: slot.hash ^ (slot.hash >> 15)) & mask
    while slots.base[at].facts != 0 { at = (at + 1) & mask }
    slots.base[at] = slot
  }

  private mutating func grow() {
    let old = slots.copy()
    slots = FlatArray(repeating: Slot(key: 0, hash: 0, facts: 0), count: old.count * 2)
    for slot in old.buffer where slot.facts != 0 { insert(slot) }
  }
}
