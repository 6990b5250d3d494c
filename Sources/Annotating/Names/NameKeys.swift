/// Numbers the names of a statement: those of the same words in lower case have one number, whatever points and
/// hyphens stand between them.
struct NameKeys: ~Copyable {
  /// By number: where the name stands first.
  private(set) var first: [Range<Int>] = []
  private var table = NumberTable(capacity: 64)
  private let facts: UnsafePointer<TokenFacts>

  init(_ analysis: Analysis) {
    facts = analysis.storage.facts
    first.reserveCapacity(64)
  }

  /// The number of a name; nil for one without a word.
  mutating func number(of tokens: Range<Int>) -> Int? {
    guard let hash = hash(of: tokens) else { return nil }
    var key = hash
    // Two names with one hash are told apart by their words.
    while let known = table[key] {
      if isEqual(first[known], tokens) { return known }
      key &+= 1
    }
    table[key] = first.count
    first.append(tokens)
    return first.count - 1
  }

  /// The number of a name that has one.
  func known(_ tokens: Range<Int>) -> Int? {
    guard var key = hash(of: tokens) else { return nil }
    while let known = table[key] {
      if isEqual(first[known], tokens) { return known }
      key &+= 1
    }
    return nil
  }

  private func hash(of tokens: Range<Int>) -> UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isEmpty = true
    for token in tokens where !facts[token].shape.contains(.punctuation) {
      hash = (hash ^ UInt64(facts[token].fold)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      isEmpty = false
    }
    return isEmpty ? nil : hash
  }

  private func isEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    var (at, next) = (one.lowerBound, other.lowerBound)
    while true {
      while at < one.upperBound, facts[at].shape.contains(.punctuation) { at += 1 }
      while next < other.upperBound, facts[next].shape.contains(.punctuation) { next += 1 }
      if at == one.upperBound || next == other.upperBound {
        return at == one.upperBound && next == other.upperBound
      }
      guard facts[at].fold == facts[next].fold else { return false }
      at += 1
      next += 1
    }
  }
}
