import CByteClasses

/// Which tokens have words of a few shapes, a bit each: who looks for them passes over the others by the dozen.
///
/// Four stages went over all tokens for them, and a statement's tokens had left the processor's caches by then.
struct TokenBits: ~Copyable {
  /// Each is one of the upper eight bits of a ``TokenShape``.
  enum Row: Int {
    case stop, nameStart, asked

    fileprivate static let count = 3

    fileprivate var shape: TokenShape {
      switch self {
      case .stop: .stop
      case .nameStart: .nameStart
      case .asked: .asked
      }
    }
  }

  /// Where in a shape these eight bits begin.
  private static let shift = 24

  /// So many tokens are taken in at once, but for the last.
  static let groupSize = 64

  /// The rows of a group of tokens stand together.
  private var groups: FlatArray<UInt64>

  init(tokenCount: Int) {
    groups = FlatArray(capacity: (tokenCount / Self.groupSize + 1) * Row.count)
  }

  /// What is told of a word.
  @inline(__always)
  static func byte(of shape: TokenShape) -> UInt8 { UInt8(truncatingIfNeeded: shape.rawValue >> shift) }

  /// Takes in the next tokens.
  ///
  /// - Parameter bytes: What is told of the word of each; `groupSize` of them can be read, also where fewer count.
  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
    let inside = UInt64.max >> UInt64(Self.groupSize - count)
    append(.stop, bytes, inside)
    append(.nameStart, bytes, inside)
    append(.asked, bytes, inside)
  }

  @inline(__always)
  private mutating func append(_ row: Row, _ bytes: UnsafePointer<UInt8>, _ inside: UInt64) {
    groups.append(bytes_with_bit(bytes, Int32(row.shape.rawValue.trailingZeroBitCount - Self.shift)) & inside)
  }

  /// The first token of a row from one on; nil where none stands before `end`.
  @inline(__always)
  func first(_ row: Row, from token: Int, before end: Int) -> Int? {
    guard token < end else { return nil }
    var group = token / Self.groupSize
    var bits = groups[group * Row.count + row.rawValue] & UInt64.max &<< UInt64(token % Self.groupSize)
    let last = (end - 1) / Self.groupSize
    while bits == 0 {
      if group == last { return nil }
      group += 1
      bits = groups[group * Row.count + row.rawValue]
    }
    let found = group * Self.groupSize + bits.trailingZeroBitCount
    return found < end ? found : nil
  }

  /// Gives the tokens of a row among some, in order.
  ///
  /// - Parameter ahead: Gets each of them some time before `body` does.
  @inline(__always)
  func forEach(_ row: Row, in tokens: Range<Int>, ahead: (Int) -> Void, _ body: (Int) -> Void) {
    if tokens.isEmpty { return }
    var start = tokens.lowerBound & ~(Self.groupSize - 1)
    var inside = UInt64.max &<< UInt64(truncatingIfNeeded: tokens.lowerBound)
    var group = groups.base + (start / Self.groupSize * Row.count + row.rawValue)
    while start < tokens.upperBound {
      let left = tokens.upperBound &- start
      if left < Self.groupSize { inside &= (1 &<< UInt64(truncatingIfNeeded: left)) &- 1 }
      var bits = group.pointee & inside
      var coming = bits
      while coming != 0 {
        ahead(start &+ coming.trailingZeroBitCount)
        coming &= coming &- 1
      }
      while bits != 0 {
        body(start &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
      inside = .max
      start &+= Self.groupSize
      group += Row.count
    }
  }
}

/// The tokens that a text is cut into.
struct TokenMemory: ~Copyable {
  /// So many words may be read behind the last: who looks ahead need not ask where the text ends.
  static let padding = 40

  /// By token.
  var facts: FlatArray<TokenFacts>
  /// By token, apart from all else that is known of it: the index of its word's ``WordFacts``.
  var words: FlatArray<UInt32>
  var bits: TokenBits
  /// See ``Tokens/blockStarts``.
  let blockStarts: [Int32]

  /// Room for some tokens.
  init(tokenCount: Int, blockStarts: [Int32]) {
    self.blockStarts = blockStarts
    facts = FlatArray(capacity: tokenCount)
    words = FlatArray(capacity: tokenCount + Self.padding)
    bits = TokenBits(tokenCount: tokenCount)
  }
}
