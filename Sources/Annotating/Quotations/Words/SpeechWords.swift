import CPrefetch

/// What the search for quotations knows of each word that texts have, as it is written there: found out once, when a
/// text has the word for the first time.
///
/// A worker keeps one from statement to statement. A look into it took the place of two into tables of all words of the
/// rules, which lie far apart: the pass over a statement's tokens fell to a quarter.
final class SpeechWords: @unchecked Sendable {
  // Unchecked: a worker's own, which never leaves its thread. For exclusive access see `Lexicon`.

  /// By the number of a word in `lexicon`; empty where the word was not met so far. No word's flags are empty.
  @exclusivity(unchecked) private var flags = FlatArray<WordFlags>(capacity: 1 << 11)
  /// The same for what is asked where a word of saying may stand.
  @exclusivity(unchecked) private var cueWords = FlatArray<CueWord>(capacity: 1 << 11)
  /// Gave the words their numbers.
  @exclusivity(unchecked) private var lexicon: Lexicon?

  struct CueWord: BitwiseCopyable {
    /// The id of the word in lower case.
    var fold: UInt32
    /// See ``CueLexicon/firstEntry(_:)``.
    var firstEntry: Int32
  }

  /// - Parameter word: The number of a word whose flags were appended.
  @inline(__always)
  func cueWord(_ word: UInt32) -> CueWord { cueWords[Int(word)] }

  /// Appends the flags of each token of a statement; `noteMark` gets those that are quotation marks or apostrophes.
  func append(
    to all: inout FlatArray<WordFlags>, _ storage: Analysis.Storage, _ vocabulary: QuotationVocabulary,
    noteMark: (Int) -> Void
  ) {
    if lexicon !== storage.lexicon {
      flags.removeAll()
      cueWords.removeAll()
      lexicon = storage.lexicon
    }
    let (facts, words) = (storage.facts, storage.tokens.words)
    let first = all.count
    storage.text.bytes.withUnsafeBufferPointer { bytes in
      var (known, count) = (flags.base, flags.count)
      all.append(count: storage.tokenCount) { token in
        prefetch(known + Int(words[token &+ TokenMemory.padding &- 1]))
        let word = Int(words[token])
        var found = word < count ? known[word] : []
        if found.isEmpty {
          found = vocabulary.flags(of: facts[token], bytes)
          let fold = facts[token].fold
          meet(word, found, CueWord(fold: fold, firstEntry: vocabulary.cues.firstEntry(fold)))
          (known, count) = (flags.base, flags.count)
        }
        if found.has([.quotationMark, .comma]) {
          if found.has(.quotationMark) {
            noteMark(token)
          } else if token > 0, token + 1 < storage.tokenCount, facts[token - 1].shape.contains(.number),
            facts[token + 1].shape.contains(.number), !facts[token + 1].mark.contains(.spaceBefore)
          {
            // "1,200 people": no pause.
            found = .number
          }
        }
        return found
      }
    }
    for start in storage.tokens.sentenceStarts.dropLast() { all[first + Int(start)].insert(.sentenceStart) }
  }

  @inline(never)
  private func meet(_ word: Int, _ found: WordFlags, _ cueWord: CueWord) {
    while flags.count <= word {
      flags.append([])
      cueWords.append(CueWord(fold: 0, firstEntry: 0))
    }
    flags[word] = found
    cueWords[word] = cueWord
  }
}

extension QuotationVocabulary {
  /// The flags of a token's word: from the lists, from its letters, from the mark that it is.
  fileprivate func flags(of word: TokenFacts, _ bytes: UnsafeBufferPointer<UInt8>) -> WordFlags {
    let shape = word.shape
    if shape.contains(.word) {
      let isCapitalized = shape.contains(.capitalized)
      var found = flags(fold: word.fold, capitalized: isCapitalized)
      found.insert(isCapitalized ? [.word, .capitalized] : .word)
      if shape.contains(.upper) { found.insert(.upper) }
      if found.has(.noEnding) { return found }
      return found.union(Self.ending(bytes, start: Int(word.start), end: Int(word.end)))
    }
    // An entry may go on with "-" or "’", but begins with a word.
    let listed = flags(fold: word.fold, capitalized: false).intersection(.cueSecond)
    guard shape.contains(.punctuation) || shape.contains(.possessive) else { return listed.union(.number) }
    let mark = listed.union(Self.mark(shape, bytes[Int(word.start)]))
    return shape.isDisjoint(with: .quote) ? mark : mark.union(.quotationMark)
  }

  private static func ending(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int) -> WordFlags {
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
}
