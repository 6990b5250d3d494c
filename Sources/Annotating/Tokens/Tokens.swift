import StatementText

/// The tokens and sentences of one statement, in flat arrays.
///
/// A token is a run of letters and digits, dotted letters (`U.N.`), an ending `'s`, or one other character; white
/// space makes none. Positions are bytes of the text.
public struct Tokens: Sendable {
  /// Byte offsets, one a token.
  public internal(set) var starts: [UInt32] = []
  public internal(set) var ends: [UInt32] = []
  /// The word's id in the lexicon.
  public internal(set) var words: [UInt32] = []
  public internal(set) var marks: [Mark] = []
  /// The first token of each sentence, and one past the last token at the end.
  public internal(set) var sentenceStarts: [Int32] = []
  /// The first token of each block, and one past the last token at the end.
  public internal(set) var blockStarts: [Int32] = []

  public init() {}

  /// What stands before a token.
  public struct Mark: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space stands before it.
    public static let spaceBefore = Mark(rawValue: 1)
    /// It is the first of its block.
    public static let blockStart = Mark(rawValue: 2)
    /// It is the first of its sentence.
    public static let sentenceStart = Mark(rawValue: 4)
    /// A line break stands before it.
    public static let lineStart = Mark(rawValue: 8)
  }

  public var count: Int { starts.count }
  public var sentenceCount: Int { max(0, sentenceStarts.count - 1) }
  public var blockCount: Int { max(0, blockStarts.count - 1) }

  /// The tokens of a sentence.
  public func sentence(_ index: Int) -> Range<Int> {
    Int(sentenceStarts[index])..<Int(sentenceStarts[index + 1])
  }

  /// The tokens of a block; block indices are those of `StatementText.blocks`.
  public func block(_ index: Int) -> Range<Int> {
    Int(blockStarts[index])..<Int(blockStarts[index + 1])
  }

  /// The bytes from the first to the last of some tokens.
  public func bytes(_ tokens: Range<Int>) -> Range<Int> {
    tokens.isEmpty ? 0..<0 : Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])
  }

  /// The sentence that holds a token.
  public func sentenceIndex(of token: Int) -> Int { Self.slot(of: token, in: sentenceStarts) }

  /// The block that holds a token.
  public func blockIndex(of token: Int) -> Int { Self.slot(of: token, in: blockStarts) }

  /// The first token that ends after a byte offset.
  public func token(atByte offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that lie in a range of bytes, wholly or in part.
  public func tokens(inBytes range: Range<Int>) -> Range<Int> {
    let first = token(atByte: range.lowerBound)
    var last = first
    if range.isEmpty { return first..<first }
    last = token(atByte: range.upperBound - 1)
    if last < starts.count, Int(starts[last]) < range.upperBound { last += 1 }
    return first..<max(first, last)
  }

  private static func slot(of token: Int, in starts: [Int32]) -> Int {
    var low = 0
    var high = starts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= token { low = middle } else { high = middle }
    }
    return low
  }

  mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    sentenceStarts.removeAll(keepingCapacity: true)
    blockStarts.removeAll(keepingCapacity: true)
  }
}
