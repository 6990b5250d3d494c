/// The names that a statement has so far and that may stand at its other words with a capital, by their first word; of
/// persons the family name too.
struct KnownNames: ~Copyable {
  struct Known {
    /// Index among the accepted names.
    var name: Int
    var tokens: Range<Int>
    /// How often the name was found.
    var uses: Int
    /// A family name, which counts in headings only: in sentences it was weighed.
    var inHeadings: Bool
    /// The next one with the same first word.
    var next: Int?
  }

  private var names: [Known] = []
  /// By the first word in lower case: the first of the names.
  private var heads: NumberTable
  private let analysis: Analysis

  /// - Parameters:
  ///   - starts: The words with a capital where a name may stand again.
  ///   - isFamilyName: Whether a person's last word is no suffix.
  init(
    _ accepted: [NameProposal], _ analysis: Analysis, at starts: [NameStart], isFamilyName: (Int) -> Bool
  ) {
    self.analysis = analysis
    heads = NumberTable()
    let words = WordSieve(starts.lazy.map { analysis.fold($0.token) })
    let wanted = accepted.indices.filter { Self.mayStand(accepted[$0].tokens, at: words, analysis) }
    if wanted.isEmpty { return }
    var keys = NameKeys(analysis)
    var uses: [Int] = []
    uses.reserveCapacity(wanted.count)
    var firsts: [(name: Int, key: Int?)] = []
    firsts.reserveCapacity(wanted.count)
    for index in wanted {
      let key = keys.number(of: accepted[index].tokens)
      if let key, key < uses.count {
        uses[key] += 1
      } else {
        if key != nil { uses.append(1) }
        firsts.append((index, key))
      }
    }
    // Persons stand twice.
    names.reserveCapacity(firsts.count * 2)
    // From the last: a chain then goes through them in the order in which they were found.
    for (index, key) in firsts.reversed() {
      let name = accepted[index]
      let count = key.map { uses[$0] } ?? 1
      let last = name.tokens.upperBound - 1
      if name.type == .person, name.tokens.count > 1, isFamilyName(last) {
        add(Known(name: index, tokens: last..<last + 1, uses: count, inHeadings: true))
      }
      add(Known(name: index, tokens: name.tokens, uses: count, inHeadings: false))
    }
  }

  /// Whether a name's first or last word may be one of some words.
  ///
  /// The same for all names of the same words, as they are counted together: signs make no difference to that.
  private static func mayStand(
    _ name: Range<Int>, at words: borrowing WordSieve, _ analysis: Analysis
  ) -> Bool {
    let (first, last) = (analysis.facts(name.lowerBound), analysis.facts(name.upperBound - 1))
    return words.mayHold(first.fold) || words.mayHold(last.fold) || first.shape.contains(.punctuation)
      || last.shape.contains(.punctuation)
  }

  var isEmpty: Bool { names.isEmpty }

  private mutating func add(_ known: Known) {
    let word = UInt64(analysis.fold(known.tokens.lowerBound))
    var known = known
    known.next = heads[word]
    heads[word] = names.count
    names.append(known)
  }

  /// The first name that begins with a word in lower case.
  func first(_ word: UInt32) -> Int? { heads[UInt64(word)] }
  subscript(number: Int) -> Known { names[number] }
}

/// Some words: tells of most others that they are none of them.
private struct WordSieve: ~Copyable {
  private static let size = 1 << 13
  private var bits = FlatArray<UInt64>(repeating: 0, count: size / 64)

  init(_ words: some Sequence<UInt32>) {
    for word in words { bits[Self.bit(of: word) >> 6] |= 1 << UInt64(Self.bit(of: word) & 63) }
  }

  func mayHold(_ word: UInt32) -> Bool {
    bits[Self.bit(of: word) >> 6] & (1 << UInt64(Self.bit(of: word) & 63)) != 0
  }

  private static func bit(of word: UInt32) -> Int { Int(truncatingIfNeeded: word) & (size - 1) }
}
