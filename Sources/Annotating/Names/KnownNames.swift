/// The names that a statement has so far, by their first word; of persons the family name too.
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

  /// - Parameter isFamilyName: Whether a person's last word is no suffix.
  init(_ accepted: [NameProposal], _ analysis: Analysis, isFamilyName: (Int) -> Bool) {
    self.analysis = analysis
    heads = NumberTable(capacity: accepted.count)
    names.reserveCapacity(accepted.count * 2)
    var keys = NameKeys(analysis)
    var uses: [Int] = []
    var firsts: [(name: Int, key: Int?)] = []
    for (index, name) in accepted.enumerated() {
      let key = keys.number(of: name.tokens)
      if let key, key < uses.count {
        uses[key] += 1
      } else {
        if key != nil { uses.append(1) }
        firsts.append((index, key))
      }
    }
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
