import CPrefetch
import StatementText

/// What the stages want to know of one token, in one place.
public struct TokenFacts: BitwiseCopyable {
  /// Byte offsets.
  var start: UInt32
  var end: UInt32
  /// Index of the word's ``WordFacts`` in the lexicon; also in ``Tokens/words``.
  var word: UInt32
  var mark: Tokens.Mark
  /// See ``WordFacts``.
  var shortHash: UInt16
  /// What the word has.
  let shared: SharedFacts

  var fold: UInt32 { @inline(__always) get { shared.fold } }
  var shape: TokenShape { @inline(__always) get { shared.shape } }
  var names: UInt32 { @inline(__always) get { shared.names } }
  var phraseNode: UInt32 { @inline(__always) get { shared.phraseNode } }
  var classes: UnsafePointer<UInt64> { @inline(__always) get { shared.classes } }
  var phraseLists: UnsafePointer<UInt64> { @inline(__always) get { shared.phraseLists } }
}

/// The tokens and sentences of one statement, in flat memory.
///
/// A token is a run of letters and digits, dotted letters (`U.N.`), an ending `'s`, or one other character; white
/// space makes none. Positions are bytes of the text.
public final class Tokens: @unchecked Sendable {
  // Unchecked: nothing changes once the text is cut.
  private let memory: TokenMemory
  /// By token; valid as long as this object.
  let facts: UnsafePointer<TokenFacts>
  /// By token, and ``TokenMemory/padding`` more; valid as long as this object.
  let words: UnsafePointer<UInt32>
  public let count: Int
  /// The first token of each sentence, and one past the last token at the end.
  public let sentenceStarts: [Int32]
  /// The first token of each block, and one past the last token at the end.
  public let blockStarts: [Int32]

  /// - Parameter memory: By token; the sentences are marked in it.
  init(_ memory: consuming TokenMemory, sentenceStarts: [Int32]) {
    for token in sentenceStarts.dropLast() { memory.facts.base[Int(token)].mark.insert(.sentenceStart) }
    facts = UnsafePointer(memory.facts.base)
    words = UnsafePointer(memory.words.base)
    count = memory.facts.count
    blockStarts = memory.blockStarts
    self.memory = memory
    self.sentenceStarts = sentenceStarts
  }

  /// What stands before a token.
  public struct Mark: OptionSet, Sendable, BitwiseCopyable {
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

  /// Gives the tokens among some whose words have a shape, in order.
  @inline(__always)
  func forEach(_ row: TokenBits.Row, in tokens: Range<Int>, _ body: (Int) -> Void) {
    // Whoever goes over them looks at what is known of each, which has left the processor's caches since the last stage.
    memory.bits.forEach(row, in: tokens, ahead: { prefetch(facts + $0) }, body)
  }

  public var sentenceCount: Int { max(0, sentenceStarts.count - 1) }
  public var blockCount: Int { max(0, blockStarts.count - 1) }

  /// Where a token begins, in bytes.
  public func start(_ token: Int) -> Int { Int(self[token].start) }
  /// Where a token ends, in bytes.
  public func end(_ token: Int) -> Int { Int(self[token].end) }
  /// The number of a token's word, the same wherever the word is written in the same way.
  public func word(_ token: Int) -> UInt32 { self[token].word }
  public func mark(_ token: Int) -> Mark { self[token].mark }

  subscript(token: Int) -> TokenFacts {
    @inline(__always) get {
      precondition(UInt(bitPattern: token) < UInt(bitPattern: count), "no such token")
      return facts[token]
    }
  }

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
    tokens.isEmpty ? 0..<0 : start(tokens.lowerBound)..<end(tokens.upperBound - 1)
  }

  /// The sentence that holds a token.
  public func sentenceIndex(of token: Int) -> Int { Self.slot(of: token, in: sentenceStarts) }

  /// The block that holds a token.
  public func blockIndex(of token: Int) -> Int { Self.slot(of: token, in: blockStarts) }

  /// The first token that ends after a byte offset.
  public func token(atByte offset: Int) -> Int { token(atByte: offset, among: 0..<count) }

  /// The same, sooner found the nearer a given token is.
  public func token(atByte offset: Int, near token: Int) -> Int {
    var step = 4
    if token < count, end(token) <= offset {
      var low = token + 1
      while low + step < count, end(low + step) <= offset {
        low += step + 1
        step *= 2
      }
      return self.token(atByte: offset, among: low..<min(low + step, count))
    }
    var high = min(token, count)
    while high >= step, end(high - step) > offset {
      high -= step
      step *= 2
    }
    return self.token(atByte: offset, among: max(0, high - step)..<high)
  }

  private func token(atByte offset: Int, among tokens: Range<Int>) -> Int {
    var (low, high) = (tokens.lowerBound, tokens.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if end(middle) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that lie in a range of bytes, wholly or in part; sooner found the nearer a given token is.
  public func tokens(inBytes range: Range<Int>, near token: Int? = nil) -> Range<Int> {
    let first =
      token.map { self.token(atByte: range.lowerBound, near: $0) } ?? self.token(atByte: range.lowerBound)
    var last = first
    if range.isEmpty { return first..<first }
    last = self.token(atByte: range.upperBound - 1, near: first)
    if last < count, start(last) < range.upperBound { last += 1 }
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
}
