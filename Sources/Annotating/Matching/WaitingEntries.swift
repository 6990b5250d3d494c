/// The entries of word lists that no text has needed so far, by their first word, as they lie in the rule files.
///
/// Twenty thousand entries are too many to be taken apart at each start: those of a word are when a text has the word.
struct WaitingEntries: @unchecked Sendable {
  // Unchecked: the bytes lie in the rule files' memory, which does not change and lives as long as the rule set.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  struct Entry: BitwiseCopyable {
    private let wordsStart: UnsafePointer<UInt8>
    private let valueStart: UnsafePointer<UInt8>
    private let wordsCount: UInt32
    private let valueCount: UInt32
    private let list: Int32

    /// Nil where they are empty or too long to be words.
    fileprivate init?(_ words: Bytes, value: Bytes, listed: ClassID) {
      guard let wordsStart = words.baseAddress, let valueStart = value.baseAddress,
        let wordsCount = UInt32(exactly: words.count), let valueCount = UInt32(exactly: value.count)
      else { return nil }
      (self.wordsStart, self.wordsCount) = (wordsStart, wordsCount)
      (self.valueStart, self.valueCount) = (valueStart, valueCount)
      list = Int32(truncatingIfNeeded: listed.index)
    }

    var words: Bytes { Bytes(start: wordsStart, count: Int(wordsCount)) }
    var value: Bytes { Bytes(start: valueStart, count: Int(valueCount)) }
    var listed: ClassID { ClassID(Int(list)) }
  }

  /// By the slot hash of the first word; see ``FirstWord``.
  private var entries = HashChains<Entry>(capacity: 0)
  /// By the id of a word in lower case: whether its entries were taken.
  private var isTaken: [Bool] = []

  /// Makes room for so many entries; call before adding any.
  mutating func reserve(_ count: Int) { entries = HashChains(capacity: count) }

  /// - Parameter hash: The slot hash of the first word.
  @inline(__always)
  func add(_ words: Bytes, value: Bytes, listed: ClassID, hash: UInt32) {
    if let entry = Entry(words, value: value, listed: listed) { entries.add(entry, hash: hash) }
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
    entries.forEach(hash: hash) { found.append(entries[$0]) }
    found.reverse()
  }
}
