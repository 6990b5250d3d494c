/// What the first three tokens of a pattern's matches can be, for the matches that begin in one way; a superset,
/// found by following the pattern's program.
///
/// A pattern with several beginnings (`(the )?{decade}`) has one of these for each, so that what may follow "the"
/// is not what may follow a decade.
struct PatternNeeds: Sendable {
  static let depth = 3
  /// The three places, and the two behind an annotation that a match begins with.
  static let placeCount = depth + 2
  static let afterAnnotation = depth
  static let secondAfterAnnotation = depth + 1

  /// By place: the terms of ``TriggerTerms`` that can stand there, a bit each.
  private(set) var terms: [UInt64]
  /// Places where anything may stand, or before which the match may have ended, a bit each.
  private(set) var anything: UInt8 = 0
  /// The kinds of annotation that matches begin with, a bit each.
  private(set) var annotations: UInt32 = 0
  private let width: Int

  init(width: Int) {
    self.width = width
    terms = Array(repeating: 0, count: width * Self.placeCount)
  }

  mutating func insert(_ term: Int, at place: Int) {
    terms[place * width + term >> 6] |= 1 << UInt64(term & 63)
  }

  mutating func insert(annotation kind: Int) { annotations |= 1 << UInt32(truncatingIfNeeded: kind) }

  /// Anything may stand at a place and at those behind it, if there are any.
  mutating func insertAnything(from place: Int) {
    for later in place..<max(place, Self.depth) { anything |= 1 << UInt8(later) }
  }

  /// Anything may stand at a place behind an annotation, and at the next.
  mutating func insertAnythingAfterAnnotation(from place: Int) {
    for later in place..<Self.placeCount { anything |= 1 << UInt8(later) }
  }

  mutating func formUnion(_ set: ArraySlice<UInt64>, at place: Int) {
    for (index, word) in set.enumerated() { terms[place * width + index] |= word }
  }

  /// Whether matches that begin in another way go on as these do.
  func goesOn(like other: PatternNeeds) -> Bool {
    anything == other.anything && (annotations == 0) == (other.annotations == 0)
      && terms[width...] == other.terms[width...]
  }

  /// A number that is near for those that ask for the same: where anything may stand, what stands second, what stands
  /// first.
  var likeness: UInt64 { UInt64(anything) << 56 | likeness(at: 1) << 28 | likeness(at: 0) }

  /// 28 bits: which terms come first of those at a place.
  private func likeness(at place: Int) -> UInt64 {
    for index in 0..<width {
      let word = terms[place * width + index]
      if word == 0 { continue }
      let zeros = word.leadingZeroBitCount
      return UInt64(max(0, 255 - index)) << 20 | UInt64(63 - zeros) << 14 | ((word << UInt64(zeros)) << 1)
        >> 50
    }
    return 0
  }

  mutating func join(_ other: PatternNeeds) {
    for index in 0..<width { terms[index] |= other.terms[index] }
    annotations |= other.annotations
  }

  /// The words of `terms` that are not empty.
  fileprivate var filled: [PackedNeeds.Word] {
    var filled: [PackedNeeds.Word] = []
    filled.reserveCapacity(terms.reduce(0) { $1 == 0 ? $0 : $0 + 1 })
    for (index, bits) in terms.enumerated() where bits != 0 {
      let (place, word) = index.quotientAndRemainder(dividingBy: width)
      filled.append(
        .init(
          bits: bits, place: UInt32(truncatingIfNeeded: place), first: UInt32(truncatingIfNeeded: word * 64)))
    }
    return filled
  }
}

/// ``PatternNeeds`` that are worked out: of the thousand bytes of each few are not empty, and all rules' together were a
/// megabyte of a start.
struct PackedNeeds: Sendable {
  fileprivate struct Word: BitwiseCopyable {
    var bits: UInt64
    var place: UInt32
    /// The term of the lowest bit.
    var first: UInt32
  }

  /// See ``PatternNeeds``.
  let anything: UInt8
  let annotations: UInt32
  let likeness: UInt64
  private let words: [Word]

  init(_ needs: PatternNeeds) {
    (anything, annotations, likeness) = (needs.anything, needs.annotations, needs.likeness)
    words = needs.filled
  }

  /// Gives the terms that can stand at each place, in order.
  func forEachTerm(_ body: (_ place: Int, _ term: Int) -> Void) {
    for word in words {
      var bits = word.bits
      while bits != 0 {
        body(Int(word.place), Int(word.first) + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
