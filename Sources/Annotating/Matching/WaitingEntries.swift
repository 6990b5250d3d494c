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

  /// Leaves the entries that may begin with a word, given by its slot hash, in the order in which they were added; none
  /// when it was asked for before.
  mutating func take(fold: UInt32, hash: UInt32, into found: inout [Entry]) {
    found.removeAll(keepingCapacity: true)
    if isTaken.count <= Int(fold) {
      isTaken += repeatElement(false, count: max(isTaken.count, Int(fold) + 256 - isTaken.count))
    }
    if isTaken[Int(fold)] { return }
    isTaken[Int(fold)] = true
    entries.forEach(hash: hash) { entry in
      let listed = ClassID(Int(entry >> Self.offsetBits))
      guard let list = lists[listed.index] else { return }
      let (words, value) = list.entry(at: Int(entry & UInt64(UInt32.max)))
      found.append(Entry(words: words, value: value, listed: listed))
    }
    found.reverse()
  }
}
