import StatementText

/// The tokens of one statement with what the search for quotations wants to know of each, in flat arrays.
struct SpeechTokens: Sendable {
  let analysis: Analysis
  private(set) var flags: [WordFlags] = []
  /// Tokens that are quotation marks or apostrophes, in order.
  private(set) var marks: [Int] = []

  init(_ analysis: Analysis, _ vocabulary: QuotationVocabulary, mentions: [Mention]) {
    self.analysis = analysis
    let tokens = analysis.tokens
    let count = tokens.count
    flags = Array(repeating: [], count: count)
    analysis.text.bytes.withUnsafeBufferPointer { bytes in
      for token in 0..<count {
        let word = tokens.facts[token]
        let shape = word.shape
        if shape.contains(.word) {
          let capitalized = shape.contains(.capitalized)
          var found = vocabulary.flags(fold: word.fold, capitalized: capitalized)
          found.insert(capitalized ? [.word, .capitalized] : .word)
          if shape.contains(.upper) { found.insert(.upper) }
          found.formUnion(Self.ending(bytes, end: Int(word.end), start: Int(word.start)))
          flags[token] = found
        } else if shape.contains(.punctuation) || shape.contains(.possessive) {
          flags[token] = Self.mark(shape, bytes[Int(word.start)])
          if !shape.isDisjoint(with: [.openingQuote, .closingQuote]) { marks.append(token) }
        } else {
          flags[token] = .number
        }
      }
    }
    settleNames(mentions)
  }

  /// Takes words out of those of saying, where a rule says that they mean something else ("found guilty").
  mutating func exclude(_ matches: [RuleMatch]) {
    for match in matches {
      for token in match.target where flags.indices.contains(token) { flags[token].insert(.notCue) }
    }
  }

  /// Small words and words of saying inside a name are none: "Ministry of Justice", "Ms Long", "Will Smith".
  private mutating func settleNames(_ mentions: [Mention]) {
    for mention in mentions where mention.form == .name || mention.form == .acronym {
      for token in mention.tokens where flags.indices.contains(token) {
        let kept = flags[token].intersection([
          .word, .capitalized, .sEnding, .possessive, .openingBracket, .closingBracket,
        ])
        flags[token] = kept.has(.word) ? kept.union([.name, .capitalized]) : flags[token]
      }
    }
  }

  @inline(__always)
  private static func ending(_ bytes: UnsafeBufferPointer<UInt8>, end: Int, start: Int) -> WordFlags {
    guard end - start > 3 else { return end > start && bytes[end - 1] == 0x73 ? .sEnding : [] }
    switch bytes[end - 1] {
    case 0x64: return bytes[end - 2] == 0x65 ? .edEnding : []
    case 0x67: return bytes[end - 2] == 0x6E && bytes[end - 3] == 0x69 ? .ingEnding : []
    case 0x79: return bytes[end - 2] == 0x6C ? .lyEnding : []
    case 0x73: return bytes[end - 2] == 0x73 ? [] : .sEnding
    default: return []
    }
  }

  private static func mark(_ shape: TokenShape, _ byte: UInt8) -> WordFlags {
    if shape.contains(.possessive) { return .possessive }
    if shape.contains(.terminator) { return .terminator }
    if shape.contains(.dash) { return .dash }
    if shape.contains(.openingBracket) { return .openingBracket }
    if shape.contains(.closingBracket) { return .closingBracket }
    switch byte {
    case 0x2C: return .comma
    case 0x3A: return .colon
    case 0x3B: return .semicolon
    default: return .symbol
    }
  }

  var tokens: Tokens { analysis.tokens }
  var count: Int { flags.count }

  @inline(__always)
  func isSpaced(_ token: Int) -> Bool { analysis.tokens.mark(token).contains(.spaceBefore) }
}
