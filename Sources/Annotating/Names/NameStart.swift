/// A token with a capital, one written like a brand, or one where a gazetteer's name stands; with what each of the
/// passes over them asks first, so that it looks at few of the tokens again.
struct NameStart: BitwiseCopyable {
  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// Begins with a capital letter.
    static let capitalized = Traits(rawValue: 1)
    /// All letters are capitals.
    static let upper = Traits(rawValue: 2)
    /// A gazetteer's name begins there.
    static let listed = Traits(rawValue: 4)
    /// The bracket before it follows a word; "the" and a quotation mark may stand between.
    static let bracketed = Traits(rawValue: 8)
    /// With a capital, and ``TokenShape/title``.
    static let title = Traits(rawValue: 16)
    /// With a capital, and ``TokenShape/anchor``.
    static let anchor = Traits(rawValue: 32)
    /// With a capital, and a small word behind it that is a ``TokenShape/anchor``: plc.
    static let formed = Traits(rawValue: 64)
  }

  private let tokenNumber: Int32
  private let blockNumber: Int32
  private(set) var traits: Traits

  var token: Int { Int(tokenNumber) }
  var block: Int { Int(blockNumber) }

  @inline(__always)
  func `is`(_ trait: Traits) -> Bool { traits.contains(trait) }

  private static let capitals: TokenShape = [.capitalized, .upper]
  private static let inner: TokenShape = [.mixedCase, .hasDigit]
  private static let smallForm: TokenShape = [.lower, .anchor]

  static func all(in analysis: Analysis, _ lists: NameLists) -> [NameStart] {
    let tokens = analysis.tokens
    // An array made without room would write its count where all empty arrays share theirs.
    if tokens.count == 0 { return [] }
    let storage = analysis.storage
    return Array(unsafeUninitializedCapacity: tokens.count) { starts, count in
      for block in 0..<tokens.blockCount {
        let range = tokens.block(block)
        tokens.forEach(.nameStart, in: range) { token in
          let shape = tokens.facts[token].shape
          let isListed = storage.gazetteerHits[token] != 0
          guard
            isListed || !shape.isDisjoint(with: capitals)
              || !shape.isDisjoint(with: inner) && shape.contains(.lower)
          else { return }
          var traits = traits(shape, isListed: isListed)
          if tokens.bracket(before: token, after: range.lowerBound, lists) != nil {
            traits.insert(.bracketed)
          }
          if token + 1 < range.upperBound, traits.contains(.capitalized),
            tokens.facts[token + 1].shape.isSuperset(of: smallForm)
          {
            traits.insert(.formed)
          }
          starts.initializeElement(
            at: count,
            to: NameStart(
              tokenNumber: Int32(truncatingIfNeeded: token), blockNumber: Int32(truncatingIfNeeded: block),
              traits: traits))
          count += 1
        }
      }
    }
  }

  @inline(__always)
  private static func traits(_ shape: TokenShape, isListed: Bool) -> Traits {
    var traits: Traits = isListed ? .listed : []
    if shape.contains(.upper) { traits.insert(.upper) }
    if shape.contains(.capitalized) {
      traits.insert(.capitalized)
      if shape.contains(.title) { traits.insert(.title) }
      if shape.contains(.anchor) { traits.insert(.anchor) }
    }
    return traits
  }
}

extension Tokens {
  /// The bracket that opens before a word, with at most "the" and a quotation mark between: (QLF, (the “QLF”; nil where
  /// nothing stands before the bracket.
  @inline(__always)
  func bracket(before token: Int, after first: Int, _ lists: NameLists) -> Int? {
    var at = token - 1
    if at > first, facts[at].shape.contains(.openingQuote) { at -= 1 }
    if at > first, facts[at].fold == lists.the { at -= 1 }
    return at > first && facts[at].fold == lists.openBracket ? at : nil
  }

  /// The first word behind a bracket that opens, over "the" and a quotation mark; the number of tokens where a colon says
  /// that it is no short name: "Vesta Yards (Oslo Exchange: VSTA)".
  func word(inBracket bracket: Int, _ lists: NameLists) -> Int {
    var at = bracket + 1
    if at < count, facts[at].fold == lists.the { at += 1 }
    if at < count, facts[at].shape.contains(.openingQuote) { at += 1 }
    for later in at..<max(at, min(at + 5, count)) {
      if facts[later].fold == lists.colon { return count }
      if facts[later].fold == lists.closeBracket { break }
    }
    return at
  }
}
