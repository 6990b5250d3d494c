/// Every distinct word that was met, with all that the rules know of it: one look-up a token answers them all.
///
/// The one that the rules were compiled into does not change any more; a worker thread adds the words that it meets
/// to a ``copy()``. What a word is (its shape, word lists, gazetteers, rules that it can begin) is found once, when
/// a text has it for the first time.
public final class Lexicon: @unchecked Sendable {
  // Unchecked: a worker's own copy never leaves its thread, and no method hands on what another changes. To check at
  // each look that access is exclusive took 2 % of all time (with `Knowledge` and `BitSets`).

  /// One word, as it is written.
  struct Entry: BitwiseCopyable {
    /// Where its bytes begin; beyond 32 bits where a text of 2 GB has few lower-case letters.
    var offset: Int
    var length: UInt32
    var shape: TokenShape
    /// The id of the word in lower case.
    var fold: UInt32
  }

  @exclusivity(unchecked) private(set) var entries: FlatArray<Entry>
  @exclusivity(unchecked) private var pool: FlatArray<UInt8>
  /// Open addressing: the hash in the upper half, the id plus one in the lower; 0 is empty.
  @exclusivity(unchecked) private var slots: FlatArray<UInt64>
  @exclusivity(unchecked) private var mask: Int
  /// Words without a slot within reach of their hash.
  @exclusivity(unchecked) private var crowded = CrowdedWords()
  let knowledge: Knowledge
  /// What the worker tries rules with.
  let memory = MatchMemory()
  /// The words that a worker's texts have.
  @exclusivity(unchecked) private var textWords = TextWords()

  /// Above this many words the worker starts again from the compiled ones, so that memory stays flat.
  static let maximumCount = 400_000
  /// The same for the bytes of its words, which a text of long runs of letters and digits makes many.
  static let maximumBytes = 64 << 20
  var isFull: Bool { entries.count > Self.maximumCount || pool.count > Self.maximumBytes }

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
    slots = FlatArray(repeating: 0, count: 1 << 14)
    mask = (1 << 14) - 1
    pool = FlatArray(capacity: 1 << 17)
    entries = FlatArray(capacity: 1 << 14)
  }

  private init(copying other: Lexicon) {
    knowledge = other.knowledge.copy()
    slots = other.slots.copy()
    mask = other.mask
    crowded = other.crowded
    pool = other.pool.copy()
    entries = other.entries.copy()
  }

  /// No word is added to it any more: threads share it, and make copies for their own words.
  @exclusivity(unchecked) private(set) var isClosed = false
  func close() { isClosed = true }

  /// The words so far, to which a worker adds its own.
  func copy() -> Lexicon { Lexicon(copying: self) }

  public var count: Int { entries.count }

  /// The id of a word, which is added if it is new.
  @inline(__always)
  func id(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt32 {
    lookup(bytes, hash: hash) ?? add(bytes, hash: hash)
  }

  // MARK: Words of a text

  /// By index: what is known of the words that texts had so far.
  var facts: UnsafePointer<WordFacts> { UnsafePointer(textWords.facts.base) }
  var rareFacts: UnsafePointer<RareWordFacts> { UnsafePointer(textWords.rareFacts.base) }

  /// The index in ``facts`` of a word of a text.
  ///
  /// Apart: one word in fifteen comes here, and the loop over the others then keeps all it needs in registers.
  @inline(never)
  func factsIndex(of word: UnsafePointer<UInt8>, count: Int, _ key: TextWords.Key) -> Int {
    textWords.index(of: word, count: count, key, pool: pool.base)
      ?? meet(UnsafeBufferPointer(start: word, count: count), key)
  }

  /// Takes a word into a group of those that are looked for together.
  @inline(__always)
  func take(_ key: TextWords.Key, at index: Int, into group: inout WordGroup) {
    group.set(index, to: key, in: textWords)
  }

  /// Looks for some words in the slots in which they most probably are.
  @inline(__always)
  func guess(_ group: inout WordGroup, count: Int) { group.guess(in: textWords, count: count) }

  /// Finds out all about a word that no text had so far.
  @inline(never)
  private func meet(_ bytes: UnsafeBufferPointer<UInt8>, _ key: TextWords.Key) -> Int {
    let entry = entries[Int(id(of: bytes, hash: Self.hash(bytes)))]
    let (word, fits) = knowledge.describe(bytes, shape: entry.shape, fold: entry.fold, self)
    let rare = RareWordFacts(
      offset: entry.offset, length: entry.length, afterAnnotation: fits.afterAnnotation,
      secondAfterAnnotation: fits.secondAfterAnnotation)
    return textWords.add(word, rare, key, pool: pool.base)
  }

  // MARK: Words of the rules

  /// Takes the entries of word lists apart that begin with a word.
  func takeEntries(of id: UInt32) {
    let fold = fold(id)
    let entry = entries[Int(fold)]
    let bytes = UnsafeBufferPointer(start: pool.base + entry.offset, count: Int(entry.length))
    knowledge.takeEntries(of: bytes, fold: fold, self)
  }

  @inline(__always)
  private func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, to id: UInt32) -> Bool {
    let entry = entries.base + Int(id)
    guard Int(entry.pointee.length) == bytes.count else { return false }
    let known = pool.base + entry.pointee.offset
    for at in 0..<bytes.count where known[at] != bytes[at] { return false }
    return true
  }

  /// The id of a word given as a string; for compiling and for the stages' own words.
  public func id(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { id(of: $0, hash: Self.hash($0)) }
  }

  /// The id of a word, or nil if it was never met.
  public func lookup(_ word: String) -> UInt32? {
    var word = word
    return word.withUTF8 { lookup($0, hash: Self.hash($0)) }
  }

  /// The id of a word given as bytes, or nil if it was never met.
  func lookup(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt32? {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
    var looks = 0
    while slots[slot] != 0, looks < CrowdedWords.reach {
      let id = UInt32(truncatingIfNeeded: slots[slot]) &- 1
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash, isEqual(bytes, to: id) { return id }
      slot = (slot + 1) & mask
      looks += 1
    }
    return crowded[bytes].map { UInt32(truncatingIfNeeded: $0) }
  }

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = Tokenizer.hashSeed
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* Tokenizer.hashPrime }
    return hash
  }

  @inline(never)
  private func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> UInt32 {
    precondition(
      !isClosed, "a rule set's words are fixed: a stage looks for one that StageTables does not know")
    let shape = TokenShape(of: bytes)
    let id = UInt32(entries.count)
    entries.append(
      Entry(offset: pool.count, length: UInt32(bytes.count), shape: shape, fold: id))
    pool.append(contentsOf: bytes)
    insert(hash, id)
    if let folded = Self.folded(bytes) {
      // First the id: the entries may move.
      let fold = folded.withUnsafeBufferPointer { self.id(of: $0, hash: Self.hash($0)) }
      entries.base[Int(id)].fold = fold
    }
    return id
  }

  private func insert(_ hash: UInt32, _ id: UInt32) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    put(UInt64(hash) << 32 | UInt64(id + 1))
  }

  /// Puts a word into a free slot within reach of its hash, or where the others are.
  private func put(_ value: UInt64) {
    let hash = UInt32(truncatingIfNeeded: value >> 32)
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 15)) & mask
    for _ in 0..<CrowdedWords.reach {
      if slots[slot] == 0 {
        slots[slot] = value
        return
      }
      slot = (slot + 1) & mask
    }
    let id = UInt32(truncatingIfNeeded: value) &- 1
    let entry = entries[Int(id)]
    let bytes = UnsafeBufferPointer(start: pool.base + entry.offset, count: Int(entry.length))
    crowded.add(bytes, Int(id))
  }

  private func grow() {
    let old = slots.copy()
    slots = FlatArray(repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for value in old.buffer where value != 0 { put(value) }
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
    case 0xC0...0x17F:
      guard let lower = LatinCase.lower(scalar.value) else {
        bytes += scalar.properties.lowercaseMapping.utf8
        return
      }
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: lower >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: lower & 0x3F))
    case 0x2019: bytes.append(0x27)
    default: bytes += scalar.properties.lowercaseMapping.utf8
    }
  }

  // MARK: What is known of a word

  /// A word as it is written.
  func bytes(of id: UInt32) -> [UInt8] {
    let entry = entries[Int(id)]
    return Array(UnsafeBufferPointer(start: pool.base + entry.offset, count: Int(entry.length)))
  }

  public func shape(_ id: UInt32) -> TokenShape { entries[Int(id)].shape }
  /// The id of the word in lower case.
  public func fold(_ id: UInt32) -> UInt32 { entries[Int(id)].fold }
}
