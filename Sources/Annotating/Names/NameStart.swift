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
    /// The bracket before it follows a word.
    static let bracketed = Traits(rawValue: 8)
    /// With a capital, and in one of ``NameLists/titles``.
    static let title = Traits(rawValue: 16)
    /// With a capital, and in one of ``NameLists/anchors``.
    static let anchor = Traits(rawValue: 32)
  }

  private let tokenNumber: Int32
  private let blockNumber: Int32
  private(set) var traits: Traits

  var token: Int { Int(tokenNumber) }
  var block: Int { Int(blockNumber) }

  @inline(__always)
  func `is`(_ trait: Traits) -> Bool { traits.contains(trait) }

  private static let inner: TokenShape = [.mixedCase, .hasDigit]

  static func all(in analysis: Analysis, _ lists: NameLists) -> [NameStart] {
    let tokens = analysis.tokens
    let facts = tokens.facts
    var starts: [NameStart] = []
    starts.reserveCapacity(tokens.count / 4)
    for block in 0..<tokens.blockCount {
      let range = tokens.block(block)
      for token in range {
        let shape = facts[token].shape
        let isCapitalized = shape.contains(.capitalized)
        let isListed = facts[token].names != 0 && analysis.storage.gazetteerHits[token] != 0
        guard
          isCapitalized || isListed || shape.contains(.upper)
            || shape.contains(.lower) && !shape.isDisjoint(with: inner)
        else { continue }
        var traits: Traits = isListed ? .listed : []
        if isCapitalized {
          traits.insert(.capitalized)
          if lists.titles.mayBegin(facts[token]) { traits.insert(.title) }
          if lists.anchors.mayBegin(facts[token]) { traits.insert(.anchor) }
        }
        if shape.contains(.upper) { traits.insert(.upper) }
        if token - 2 >= range.lowerBound, facts[token - 1].fold == lists.openBracket {
          traits.insert(.bracketed)
        }
        starts.append(
          NameStart(
            tokenNumber: Int32(truncatingIfNeeded: token), blockNumber: Int32(truncatingIfNeeded: block),
            traits: traits))
      }
    }
    return starts
  }
}
