import StatementText

/// The tokens of one statement with what the search for quotations wants to know of each, in flat memory.
final class SpeechTokens: @unchecked Sendable {
  // Unchecked: nothing changes once it is made.
  private let storage: Analysis.Storage
  private let words: SpeechWords
  let tokens: Tokens
  let mentions: [Mention]
  /// Nil unless somebody asks.
  let trace: AnnotationTrace?
  /// Tokens that are quotation marks or apostrophes, in order.
  let marks: [Int]
  private let memory: FlatArray<WordFlags>
  /// By token: the mention that begins at it, plus one.
  private let beginnings: FlatArray<Int32>
  /// By token, and one more without flags; valid as long as this object. For loops over all tokens: others ask ``flags(_:)``.
  let allFlags: UnsafePointer<WordFlags>

  /// - Parameter excluded: Where a rule says that words of saying mean something else ("found guilty").
  init(
    _ analysis: Analysis, _ vocabulary: QuotationVocabulary, words: SpeechWords, mentions: [Mention],
    excluded: [RuleMatch] = []
  ) {
    storage = analysis.storage
    self.words = words
    tokens = storage.tokens
    trace = storage.trace
    self.mentions = mentions
    let count = tokens.count
    var flags = FlatArray<WordFlags>(capacity: count + 1)
    var marks: [Int] = []
    marks.reserveCapacity(32)
    words.append(to: &flags, storage, vocabulary) { marks.append($0) }
    self.marks = marks
    var beginnings = FlatArray<Int32>(repeating: 0, count: count)
    for index in mentions.indices {
      let inside = mentions[index].tokens.clamped(to: 0..<count)
      if inside.lowerBound == count { continue }
      beginnings[inside.lowerBound] = Int32(truncatingIfNeeded: index + 1)
      let form = mentions[index].form
      if form == .name || form == .acronym { for token in inside { flags[token].settleInName() } }
    }
    self.beginnings = beginnings
    for match in excluded {
      for token in match.target.clamped(to: 0..<count) { flags[token].insert(.notCue) }
    }
    // Who looks at the next token's need not ask whether there is one.
    flags.append([])
    allFlags = UnsafePointer(flags.base)
    memory = flags
  }

  var count: Int { tokens.count }
  var blocks: [StatementText.Block] { _read { yield storage.text.blocks } }
  var bytes: [UInt8] { _read { yield storage.text.bytes } }

  @inline(__always)
  func flags(_ token: Int) -> WordFlags {
    precondition(UInt(bitPattern: token) < UInt(bitPattern: memory.count - 1), "no such token")
    return allFlags[token]
  }

  /// The mention that begins at a token; of several the last.
  func mention(beginningAt token: Int) -> Int? {
    guard token >= 0, token < count, beginnings[token] > 0 else { return nil }
    return Int(beginnings[token]) - 1
  }

  /// What is asked where a word of saying may stand; sooner there than the token's own facts.
  @inline(__always)
  func cueWord(_ token: Int) -> SpeechWords.CueWord {
    precondition(UInt(bitPattern: token) < UInt(bitPattern: tokens.count), "no such token")
    return words.cueWord(tokens.words[token])
  }

  /// The id of the token's word in lower case.
  func fold(_ token: Int) -> UInt32 { tokens[token].fold }

  /// Whether a token is "of", in small letters.
  func isOf(_ token: Int) -> Bool {
    let start = tokens.start(token)
    return tokens.end(token) == start + 2 && bytes[start] == 0x6F && bytes[start + 1] == 0x66
  }

  @inline(__always)
  func isSpaced(_ token: Int) -> Bool { tokens[token].mark.contains(.spaceBefore) }
}

extension WordFlags {
  /// What is left of a word inside a name: small words and words of saying are none there ("Ministry of Justice",
  /// "Ms Long", "Will Smith").
  fileprivate mutating func settleInName() {
    guard has(.word) else { return }
    formIntersection([
      .word, .capitalized, .sEnding, .possessive, .openingBracket, .closingBracket, .cueBeginning, .cueAlone,
      .cueSecond,
      .sentenceStart,
    ])
    formUnion([.name, .capitalized])
  }
}
