/// Sets of small numbers, each kept once; a set's words stay where they lie, so that a pointer to them is its name.
///
/// A token points at the word lists that its word is in: whether it is in one of them is a look at one bit.
final class BitSets: @unchecked Sendable {
  // Unchecked: a rule set's own sets do not change once it is compiled; each worker adds to a copy. For exclusive access
  // see `Lexicon`.

  /// 64 numbers each.
  let width: Int
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
  @exclusivity(unchecked) private var count = 0
  @exclusivity(unchecked) private var known: [[UInt64]: UInt32] = [:]

  private static let setsPerPage = 512
  /// Room for 33 million sets; memory that is not written to costs nothing.
  private static let pageLimit = 1 << 16

  /// Makes room for the numbers 0 to 64 × `width` - 1; set 0 is the empty one.
  init(width: Int) {
    self.width = width
    pages = .allocate(capacity: Self.pageLimit)
    _ = id(of: Array(repeating: 0, count: width))
  }

  deinit {
    for page in 0..<(count + Self.setsPerPage - 1) / Self.setsPerPage { pages[page].deallocate() }
    pages.deallocate()
  }

  func copy() -> BitSets {
    let copy = BitSets(width: width)
    for id in 1..<max(1, UInt32(count)) {
      _ = copy.id(of: Array(UnsafeBufferPointer(start: set(id), count: width)))
    }
    return copy
  }

  /// The number of a set.
  func id(of set: [UInt64]) -> UInt32 {
    if let id = known[set] { return id }
    if count % Self.setsPerPage == 0 {
      precondition(
        count / Self.setsPerPage < Self.pageLimit, "more sets of word lists than there is room for")
      (pages + count / Self.setsPerPage).initialize(to: .allocate(capacity: Self.setsPerPage * (width + 1)))
    }
    let start = pages[count / Self.setsPerPage] + count % Self.setsPerPage * (width + 1)
    (start + width).initialize(to: filledWords(of: set))
    for (index, word) in set.enumerated() { (start + index).initialize(to: word) }
    known[set] = UInt32(count)
    count += 1
    return UInt32(count - 1)
  }

  /// The words of a set; valid as long as this object.
  @inline(__always)
  func set(_ id: UInt32) -> UnsafePointer<UInt64> {
    UnsafePointer(pages[Int(id) / Self.setsPerPage] + Int(id) % Self.setsPerPage * (width + 1))
  }

  /// The words of a set that are not 0, a bit each; bit 63 stands for all from the 64th on.
  @inline(__always)
  func filledWords(_ set: UnsafePointer<UInt64>) -> UInt64 { set[width] }

  private func filledWords(of set: [UInt64]) -> UInt64 {
    var filled: UInt64 = 0
    for (index, word) in set.enumerated() where word != 0 { filled |= 1 << UInt64(min(index, 63)) }
    return filled
  }
}

extension UnsafePointer<UInt64> {
  /// Whether a set of ``BitSets`` holds a number.
  @inline(__always)
  func holds(_ number: Int) -> Bool {
    self[number >> 6] & (1 << UInt64(truncatingIfNeeded: number & 63)) != 0
  }
}
