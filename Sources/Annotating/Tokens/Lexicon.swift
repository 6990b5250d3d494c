/// Every distinct word that was met, with all that the rules know of it: one look-up a token answers them all.
///
/// A value type: a worker thread copies the one that the rules were compiled into and adds the words that it meets.
/// What a word is (its shape, word lists, gazetteers, rules that it can begin) is found once, when it is added.
public struct Lexicon: Sendable {
  /// One word, as it is written.
  struct Entry: Sendable {
    var offset: UInt32
    var length: UInt32
    var shape: TokenShape
    /// The id of the word in lower case.
    var fold: UInt32
    /// Which of `Knowledge.sets` it has; `undescribed` until a text has the word.
    var classSet: UInt32
    /// Which rules it fits as the first, second and third token; see ``RuleTriggers``.
    var first: UInt32 = 0
    var second: UInt32 = 0
    var third: UInt32 = 0
    /// Which it fits behind an annotation that they begin with.
    var afterAnnotation: UInt32 = 0
    /// Stages that have a rule which it can begin, a bit each.
    var triggerStages: UInt64
    /// Root of the phrases in word lists that begin with it; 0 for none.
    var phraseNode: UInt32
    /// Which of `Knowledge.sets`: the lists that have a phrase which begins with it.
    var phraseSet: UInt32 = 0
    /// The first gazetteer name that begins with it, plus one; 0 for none.
    var gazetteerHead: UInt32

    static let undescribed = UInt32.max
  }

  private(set) var entries: [Entry] = []
  private var pool: [UInt8] = []
  /// Open addressing: the hash in the upper half, the id plus one in the lower; 0 is empty.
  private var slots: [UInt64]
  private var mask: Int
  var knowledge: Knowledge

  /// Above this many words the worker starts again from the compiled ones, so that memory stays flat.
  static let maximumCount = 400_000

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
    slots = Array(repeating: 0, count: 1 << 15)
    mask = slots.count - 1
    pool.reserveCapacity(1 << 17)
    entries.reserveCapacity(1 << 14)
  }

  public var count: Int { entries.count }

  /// The id of a word, which is added if it is new.
  @inline(__always)
  mutating func id(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
    while true {
      let value = slots[slot]
      if value == 0 { return add(bytes, hash: hash) }
      if UInt32(truncatingIfNeeded: value >> 32) == hash {
        let id = UInt32(truncatingIfNeeded: value) &- 1
        if isEqual(bytes, to: id) {
          if entries[Int(id)].classSet == Entry.undescribed { describe(id, bytes) }
          return id
        }
      }
      slot = (slot + 1) & mask
    }
  }

  /// Finds out all about a word of the rules, which are too many to do so at start.
  @inline(never)
  private mutating func describe(_ id: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) {
    if knowledge.isClosed { knowledge.describe(&entries[Int(id)], bytes: bytes) }
  }

  @inline(__always)
  private func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, to id: UInt32) -> Bool {
    let entry = entries[Int(id)]
    guard Int(entry.length) == bytes.count else { return false }
    var at = Int(entry.offset)
    for byte in bytes {
      if pool[at] != byte { return false }
      at += 1
    }
    return true
  }

  /// The id of a word given as a string; for compiling and for the stages' own words.
  public mutating func id(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { id(of: $0, hash: Self.hash($0)) }
  }

  /// The id of a word, or nil if it was never met.
  public func lookup(_ word: String) -> UInt32? {
    var word = word
    return word.withUTF8 { bytes in
      let hash = Self.hash(bytes)
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
      while slots[slot] != 0 {
        let id = UInt32(truncatingIfNeeded: slots[slot]) &- 1
        if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash, isEqual(bytes, to: id) { return id }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = Tokenizer.hashSeed
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* Tokenizer.hashPrime }
    return hash
  }

  @inline(never)
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt32 {
    let shape = TokenShape(of: bytes)
    let id = UInt32(entries.count)
    entries.append(
      Entry(
        offset: UInt32(pool.count), length: UInt32(bytes.count), shape: shape, fold: id,
        classSet: Entry.undescribed, triggerStages: 0, phraseNode: 0, gazetteerHead: 0))
    pool.append(contentsOf: bytes)
    insert(hash, id)
    if let folded = Self.folded(bytes) {
      entries[Int(id)].fold = folded.withUnsafeBufferPointer { self.id(of: $0, hash: Self.hash($0)) }
    }
    describe(id, bytes)
    return id
  }

  private mutating func insert(_ hash: UInt32, _ id: UInt32) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt64(hash) << 32 | UInt64(id + 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for value in old where value != 0 {
      let hash = UInt32(truncatingIfNeeded: value >> 32)
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = value
    }
  }

  /// The word in lower case with straight apostrophes; nil when it is so already.
  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var changes = false
    var ascii = true
    for byte in bytes {
      if byte >= 0x80 { ascii = false }
      if (0x41...0x5A).contains(byte) { changes = true }
    }
    if ascii {
      return changes ? bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } : nil
    }
    var folded: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { appendFolded(scalar, to: &folded) }
    return folded.elementsEqual(bytes) ? nil : folded
  }

  /// Latin letters by rule, the others by Unicode's tables, which take ten times as long.
  private static func appendFolded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
    case ..<0x80: bytes.append(UInt8(scalar.value))
    case 0xC0...0xDE where scalar.value != 0xD7: bytes += [0xC3, UInt8(scalar.value - 0xC0 + 0xA0)]
    case 0xDF...0xFF: bytes += [0xC3, UInt8(scalar.value - 0xC0 + 0x80)]
    case 0x2019: bytes.append(0x27)
    default: bytes += scalar.properties.lowercaseMapping.utf8
    }
  }

  // MARK: What is known of a word

  public func shape(_ id: UInt32) -> TokenShape { entries[Int(id)].shape }
  /// The id of the word in lower case.
  public func fold(_ id: UInt32) -> UInt32 { entries[Int(id)].fold }
  public func word(_ id: UInt32) -> String {
    let entry = entries[Int(id)]
    return String(decoding: pool[Int(entry.offset)..<Int(entry.offset + entry.length)], as: UTF8.self)
  }

  /// Whether some entry of several words of a list begins with a word.
  @inline(__always)
  func beginsPhrase(_ id: UInt32, of listed: ClassID) -> Bool {
    knowledge.contains(set: entries[Int(id)].phraseSet, listed)
  }

  /// Whether a word belongs to a word list (by a single-word entry), token class or gazetteer of single words.
  @inline(__always)
  public func has(_ id: UInt32, _ listed: ClassID) -> Bool {
    knowledge.contains(set: entries[Int(id)].classSet, listed)
  }
}
