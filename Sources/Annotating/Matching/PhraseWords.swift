/// The words of the entries of several words, by list and by the place where they stand: first, second or third.
///
/// By the hash of a word in lower case: a word that shares another's is only looked at in vain. What stands further on
/// tells no rule from another; see ``PatternNeeds``.
struct PhraseWords: Sendable {
  private struct Word {
    var hash: UInt32
    var listed: Int
    var place: Int

    init(hash: UInt32, listed: Int, place: Int) {
      (self.hash, self.listed, self.place) = (hash, listed, place)
    }

    init(_ bits: UInt64) {
      hash = UInt32(truncatingIfNeeded: bits)
      place = Int(bits >> 32 & 3)
      listed = Int(bits >> 34)
    }

    var bits: UInt64 { UInt64(listed) << 34 | UInt64(place) << 32 | UInt64(hash) }
  }

  private let words: HashChains<UInt64>
  /// By class: bit 2 where an entry has two words, bit 3 where one has more; 0 for lists of single words.
  private var lengths: [UInt8] = []
  /// By class: the words of its longest entry.
  private var longest: [Int32] = []

  /// - Parameter capacity: About how many words will come.
  init(capacity: Int = 0) { words = HashChains(capacity: capacity) }

  init(_ pack: CompiledPack) {
    words = HashChains(PackedChains(Self.part, of: pack))
    lengths = pack[.phraseLengths].map { UInt8(truncatingIfNeeded: $0) }
    longest = pack[.longestPhrases].map { Int32(truncatingIfNeeded: $0) }
  }

  private static let part = PackedChains.Part(starts: .phraseStarts, values: .phraseWords)

  func pack(into writer: inout PackWriter) {
    words.pack(Self.part, into: &writer)
    writer.add(.phraseLengths, lengths)
    writer.add(.longestPhrases, longest)
  }

  /// Adds an entry of a list, as the hashes of its words.
  mutating func add(_ hashes: [UInt32], listed: ClassID) {
    while lengths.count <= listed.index {
      lengths.append(0)
      longest.append(1)
    }
    longest[listed.index] = max(longest[listed.index], Int32(truncatingIfNeeded: hashes.count))
    lengths[listed.index] |= 1 << UInt8(min(hashes.count, PatternNeeds.depth))
    for place in 0..<min(hashes.count, PatternNeeds.depth) {
      add(Word(hash: hashes[place], listed: listed.index, place: place))
    }
  }

  private func add(_ word: Word) {
    var isKnown = false
    words.forEach(hash: word.hash) { isKnown = isKnown || $0 == word.bits }
    if !isKnown { words.add(word.bits, hash: word.hash) }
  }

  /// The lists that have a word, given by its hash, in their phrases, and its place (from 0) there.
  @inline(__always)
  func forEach(_ hash: UInt32, _ body: (_ listed: Int, _ place: Int) -> Void) {
    words.forEach(hash: hash) { bits in
      let word = Word(bits)
      if word.hash == hash { body(word.listed, word.place) }
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
