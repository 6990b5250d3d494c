import RulePacks

/// The entries of word lists that no text has needed so far, by their first word, as they lie in the rule files.
///
/// Twenty thousand entries are too many to be taken apart at each start: those of a word are when a text has the word.
struct WaitingEntries: Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  struct Entry {
    var words: Bytes
    var value: Bytes
    var listed: ClassID
  }

  /// By the slot hash of the first word, see ``FirstWord``: the list's number, and where in its bytes the entry begins.
  private let entries: HashChains<UInt64>
  /// By class.
  private var lists: [RulePack.WordList?]
  /// By the id of a word in lower case: whether its entries were taken.
  private var isTaken: [Bool] = []

  init() {
    entries = HashChains(capacity: 0)
    lists = []
  }

  /// None yet, with room for those of some lists.
  ///
  /// - Parameter lists: By class.
  init(of lists: [RulePack.WordList?]) {
    self.lists = lists
    // An entry has a dozen bytes and more.
    entries = HashChains(capacity: lists.reduce(64) { $0 + ($1?.byteCount ?? 0) } / 12)
  }

  init(of lists: [RulePack.WordList?], _ pack: CompiledPack) {
    self.lists = lists
    entries = HashChains(PackedChains(Self.part, of: pack))
  }

  private static let part = PackedChains.Part(starts: .entryStarts, values: .entries)
  private static let offsetBits: UInt64 = 32

  func pack(into writer: inout PackWriter) { entries.pack(Self.part, into: &writer) }

  /// - Parameter hash: The slot hash of the first word.
  @inline(__always)
  func add(at offset: Int, listed: ClassID, hash: UInt32) {
    // What lies beyond is no list of words.
    guard offset <= UInt32.max else { return }
    entries.add(UInt64(listed.index) << Self.offsetBits | UInt64(offset), hash: hash)
  }

  /// Leaves the entries that may begin with a word, given in lower case, in the order in which they were added; none when
  /// it was asked for before.
  mutating func take(beginning word: Bytes, fold: UInt32, into found: inout [Entry]) {
    found.removeAll(keepingCapacity: true)
    if isTaken.count <= Int(fold) {
      isTaken += repeatElement(false, count: max(isTaken.count, Int(fold) + 256 - isTaken.count))
    }
    if isTaken[Int(fold)] { return }
    isTaken[Int(fold)] = true
    let first = FirstLetters(of: word)
    entries.forEach(hash: FirstWord.slotHash(ofFolded: word)) { entry in
      let listed = ClassID(Int(entry >> Self.offsetBits))
      let offset = Int(entry & UInt64(UInt32.max))
      guard let list = lists[listed.index], first.mayBegin(list.bytes(from: offset)) else { return }
      let (words, value) = list.entry(at: offset)
      found.append(Entry(words: words, value: value, listed: listed))
    }
    found.reverse()
  }
}

/// The letters of ASCII that a word begins with, eight at most: nine in ten of the entries that share its slot begin
/// with others.
private struct FirstLetters {
  private let letters: UInt64
  private let count: Int

  init(of word: UnsafeBufferPointer<UInt8>) {
    let bytes = ASCIILetters.bytes(word)
    count = ASCIILetters.count(in: bytes)
    letters = count > 0 ? ASCIILetters.first(count, of: bytes) : 0
  }

  /// False only where what stands there begins with another word.
  @inline(__always)
  func mayBegin(_ entry: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count > 0, let first = entry.first, first < 0x80 else { return true }
    let bytes = ASCIILetters.bytes(entry)
    // İ and the sign of Kelvin, which fold to letters of ASCII, may stand further on.
    return ASCIILetters.first(ASCIILetters.count(in: bytes), of: bytes) == letters
      || bytes & 0x8080_8080_8080_8080 != 0
  }
}
