import CPrefetch

/// What is seldom asked of a word.
struct RareWordFacts: BitwiseCopyable {
  /// Where the lexicon keeps its bytes.
  var offset: Int
  var length: UInt32
  /// Which rules it fits behind an annotation that they begin with, and second behind one; see ``RuleTriggers``.
  var afterAnnotation: UnsafePointer<UInt64>
  var secondAfterAnnotation: UnsafePointer<UInt64>
}

/// What each token of a word has from it: side by side, so that the processor copies it in two moves.
struct SharedFacts: BitwiseCopyable {
  /// The id of the word in lower case.
  var fold: UInt32
  var shape: TokenShape
  /// The gazetteer names that the word can begin: a list of ``WordNames``; 0 for none.
  var names: UInt32
  /// Root of the phrases in word lists that begin with it; 0 for none.
  var phraseNode: UInt32
  /// The word lists, token classes and gazetteers of words that it is in: a set of `Knowledge.sets`.
  var classes: UnsafePointer<UInt64>
  /// The word lists that have an entry of several words which begins with it.
  var phraseLists: UnsafePointer<UInt64>
}

/// All that the rules know of a word that a text has, as it is written there: one cache line.
struct WordFacts: BitwiseCopyable {
  var shared: SharedFacts
  /// Which rules it fits as the first, second and third token; see ``RuleTriggers``.
  var first: UnsafePointer<UInt64>
  var second: UnsafePointer<UInt64>
  var third: UnsafePointer<UInt64>
  /// Its short hash as the second word of a gazetteer's name; see ``GazetteerIndex``.
  var shortHash: UInt16
  /// What lists give it: a place in `Knowledge`; 0 where it is in none.
  var values: UInt32
}

/// The words that texts have, by their bytes: what is looked into at every token.
///
/// Apart from the words of the rules, thirty times as many, so that it stays in the processor's cache: a look into
/// their table missed the cache three times a token and took 60 ns. A slot holds all but long words itself: a loop
/// over bytes ends elsewhere for each word, and the processor then can't look ahead to the next ones.
struct TextWords: ~Copyable {
  /// The first fifteen bytes and, above them, the length; `longWord` for words that have more.
  struct Key: BitwiseCopyable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
    /// Not private: a test makes words of one hash.
    var hash: UInt32 = 0

    private static let longWord: UInt64 = 0xFF << 56
    fileprivate static let longest = 15

    init() {}

    /// `readable` bytes may be read from the word's beginning; it has at least one.
    ///
    /// - Parameter parts: ``Part/byCount``.
    @inline(__always)
    init(_ word: UnsafePointer<UInt8>, count: Int, readable: Int, _ parts: UnsafePointer<Part>) {
      if readable >= 16 {
        let raw = UnsafeRawPointer(word)
        let part = parts + min(count, Self.longest + 1)
        low = raw.loadUnaligned(as: UInt64.self).littleEndian & part.pointee.low
        high =
          raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian & part.pointee.high
          | part.pointee.count
      } else {
        for index in 0..<min(count, 8) { low |= UInt64(word[index]) << UInt64(index * 8) }
        for index in 8..<max(8, min(count, Self.longest)) {
          high |= UInt64(word[index]) << UInt64((index - 8) * 8)
        }
        high |= parts[min(count, Self.longest + 1)].count
      }
      var mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      if count > Self.longest {
        for index in Self.longest..<count { mixed = (mixed ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3 }
      }
      hash = UInt32(truncatingIfNeeded: mixed >> 32)
    }

    /// What of sixteen bytes is a word's, and how the key says its length.
    struct Part: BitwiseCopyable, Sendable {
      fileprivate var low: UInt64
      fileprivate var high: UInt64
      fileprivate var count: UInt64

      /// By the number of bytes; the last one is for all that are more.
      static let byCount: [Part] = (0...longest + 1).map { count in
        Part(
          low: count == 0 ? 0 : UInt64.max >> UInt64(64 - min(count, 8) * 8),
          high: 1 << UInt64(min(max(count - 8, 0), 7) * 8) - 1,
          count: count <= longest ? UInt64(count) << 56 : longWord)
      }
    }

    /// There are bytes besides those of the key.
    @inline(__always)
    fileprivate var isLong: Bool { high >> 56 == Self.longWord >> 56 }

    @inline(__always)
    fileprivate func isEqual(to other: Key) -> Bool { (low ^ other.low) | (high ^ other.high) == 0 }
  }

  /// Not private: see `PatternMachine.Choice`.
  struct Slot: BitwiseCopyable {
    var key = Key()
    /// Index of the word's facts, plus one; 0 for none.
    var facts: UInt32 = 0
  }

  private(set) var facts = FlatArray<WordFacts>(capacity: 1 << 11)
  private(set) var rareFacts = FlatArray<RareWordFacts>(capacity: 1 << 11)
  private var slots = FlatArray<Slot>(repeating: Slot(), count: 1 << 12)
  /// Those without a slot within reach of their hash.
  private var crowded = CrowdedWords()

  /// The index of a word's facts; nil when no text had it so far.
  @inline(__always)
  func index(
    of word: UnsafePointer<UInt8>, count: Int, _ key: Key, pool: UnsafePointer<UInt8>
  ) -> Int? {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: key.hash) & mask
    var looks = 0
    while looks < CrowdedWords.reach {
      let slot = slots.base + at
      let index = Int(slot.pointee.facts) - 1
      if index < 0 { break }
      if key.isEqual(to: slot.pointee.key),
        count <= Key.longest || slot.pointee.key.hash == key.hash && isEqual(word, count, to: index, pool)
      {
        return index
      }
      at = (at + 1) & mask
      looks += 1
    }
    return crowded[UnsafeBufferPointer(start: word, count: count)]
  }

  /// The index of a word's facts, plus one, where one of its first two slots has it; 0 where it must be looked for.
  @inline(__always)
  fileprivate func guess(_ key: Key) -> UInt32 {
    let mask = slots.count &- 1
    let first = slots.base + Int(truncatingIfNeeded: key.hash) & mask
    let second = slots.base + (Int(truncatingIfNeeded: key.hash) &+ 1) & mask
    if key.isLong { return 0 }
    if key.isEqual(to: first.pointee.key) { return first.pointee.facts }
    return key.isEqual(to: second.pointee.key) ? second.pointee.facts : 0
  }

  /// Has the slot fetched in which a word most probably is.
  @inline(__always)
  fileprivate func prefetch(_ key: Key) {
    CPrefetch.prefetch(slots.base + Int(truncatingIfNeeded: key.hash) & (slots.count &- 1))
  }

  private func isEqual(
    _ word: UnsafePointer<UInt8>, _ count: Int, to index: Int, _ pool: UnsafePointer<UInt8>
  ) -> Bool {
    guard Int(rareFacts[index].length) == count else { return false }
    let known = pool + rareFacts[index].offset
    for at in Key.longest..<count where known[at] != word[at] { return false }
    return true
  }

  /// Adds a word that was not known; returns the index of its facts.
  mutating func add(_ word: WordFacts, _ rare: RareWordFacts, _ key: Key, pool: UnsafePointer<UInt8>) -> Int {
    facts.append(word)
    rareFacts.append(rare)
    if facts.count * 4 > slots.count * 3 { grow(pool) }
    insert(Slot(key: key, facts: UInt32(truncatingIfNeeded: facts.count)), pool)
    return facts.count - 1
  }

  private mutating func insert(_ slot: Slot, _ pool: UnsafePointer<UInt8>) {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: slot.key.hash) & mask
    for _ in 0..<CrowdedWords.reach {
      if slots.base[at].facts == 0 {
        slots.base[at] = slot
        return
      }
      at = (at + 1) & mask
    }
    let index = Int(slot.facts) - 1
    let rare = rareFacts[index]
    crowded.add(UnsafeBufferPointer(start: pool + rare.offset, count: Int(rare.length)), index)
  }

  private mutating func grow(_ pool: UnsafePointer<UInt8>) {
    let old = slots.copy()
    slots = FlatArray(repeating: Slot(), count: old.count * 2)
    for slot in old.buffer where slot.facts != 0 { insert(slot, pool) }
  }
}

/// Words that are looked up together: the places in memory of one are fetched while those of others are looked into.
struct WordGroup: ~Copyable {
  static let limit = TokenBits.groupSize
  private var keys = FlatArray<TextWords.Key>(repeating: TextWords.Key(), count: Self.limit)
  /// The index of the word's facts, plus one; 0 where the slot that was looked into has another word or none.
  private var guesses = FlatArray<UInt32>(repeating: 0, count: Self.limit)
  /// What ``TokenBits`` are told of the words.
  let shapes = FlatArray<UInt8>(repeating: 0, count: Self.limit)

  subscript(index: Int) -> TextWords.Key {
    @inline(__always) get { keys.base[index] }
  }

  /// Takes a word in.
  @inline(__always)
  mutating func set(_ index: Int, to key: TextWords.Key, in words: borrowing TextWords) {
    keys.base[index] = key
    words.prefetch(key)
  }

  /// The index of a word's facts; nil where it must be looked for.
  @inline(__always)
  func known(_ index: Int) -> Int? { guesses.base[index] == 0 ? nil : Int(guesses.base[index] &- 1) }

  @inline(__always)
  mutating func guess(in words: borrowing TextWords, count: Int) {
    for at in 0..<count {
      let guess = words.guess(keys.base[at])
      guesses.base[at] = guess
      CPrefetch.prefetch(words.facts.base + Int(guess) - 1)
    }
  }
}
