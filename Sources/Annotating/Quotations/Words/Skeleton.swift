/// A statement as the search for speakers sees it: quoted words, brackets, compounds and words of saying
/// are one
/// item each, and a sentence goes on over the stops that stand inside quotation marks.
final class Skeleton: @unchecked Sendable {
  // Unchecked: nothing changes once it is built.
  let text: SpeechTokens
  let spans: [QuotedSpan]
  let cues: CueLexicon
  private let closed: ClosedWords
  let count: Int
  /// The flags that any of its items has.
  let flags: WordFlags
  private let items: FlatArray<SkeletonBuilder.Item>
  /// One more at the end, which begins behind the last item.
  private let sentences: FlatArray<SkeletonBuilder.Sentence>
  private let cueItems: FlatArray<Int32>

  /// The whole statement, or only some stretches of its tokens, each within one block.
  init(
    _ text: SpeechTokens, spans: [QuotedSpan], _ vocabulary: QuotationVocabulary,
    stretches: [Range<Int>]? = nil
  ) {
    let builder = SkeletonBuilder(text, spans: spans, cues: vocabulary.cues, stretches: stretches)
    (self.text, self.spans, cues, closed) = (text, spans, vocabulary.cues, vocabulary.closed)
    count = builder.items.count
    flags = builder.sentences.buffer.reduce(WordFlags()) { $0.union($1.flags) }
    items = builder.items
    sentences = builder.sentences
    cueItems = builder.cueItems
  }

  // MARK: Items

  @inline(__always)
  private func item(_ index: Int) -> SkeletonBuilder.Item {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such item")
    return items[index]
  }

  /// The flags of an item; none beside the text, where those who look ahead come at its end.
  @inline(__always)
  func flags(_ index: Int) -> WordFlags {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? item(index).flags : []
  }
  /// The first token of an item.
  func start(_ index: Int) -> Int { Int(item(index).start) }
  /// The token after an item.
  func end(_ index: Int) -> Int { Int(item(index).end) }
  /// Index of the quoted words that an item is; -1 for none.
  func spanIndex(_ index: Int) -> Int { Int(item(index).span) }

  func tokens(_ items: Range<Int>) -> Range<Int> {
    items.isEmpty ? 0..<0 : start(items.lowerBound)..<end(items.upperBound - 1)
  }

  func opensBlock(_ item: Int) -> Bool { text.tokens.mark(start(item)).contains(.blockStart) }
  func opensSentence(_ item: Int) -> Bool { text.tokens.mark(start(item)).contains(.sentenceStart) }

  /// Bytes from the first to the last of some items.
  func bytes(_ items: Range<Int>) -> Range<Int> { items.isEmpty ? 0..<0 : text.tokens.bytes(tokens(items)) }

  /// Whether an item is a word of a list, in any case; none is beside the text.
  func isOne(_ item: Int, of list: ClosedWords.List) -> Bool {
    guard UInt(bitPattern: item) < UInt(bitPattern: count), end(item) == start(item) + 1 else { return false }
    return closed.contains(text.fold(start(item)), in: list)
  }

  /// "her", "their": not "the", nor "my".
  func isPossessivePronoun(_ item: Int) -> Bool { flags(item).has(.article) && isOne(item, of: .possessive) }

  /// Whether an item is a word, letter by letter; none is beside the text.
  func reads(_ item: Int, _ word: StaticString) -> Bool {
    guard UInt(bitPattern: item) < UInt(bitPattern: count) else { return false }
    let range = bytes(item..<item + 1)
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return range.count == word.count && text.bytes[range].elementsEqual(word)
  }

  /// The first item that begins at a token or after it.
  func item(atToken token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if start(middle) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many items are words of saying.
  var cueCount: Int { cueItems.count }

  /// The item of a word of saying, by its number among them.
  func cueItem(_ number: Int) -> Int { Int(cueItems[number]) }

  func cue(_ index: Int) -> CueLexicon.Entry? {
    let entry = Int(item(index).cue)
    return entry == 0 ? nil : cues.entries[entry - 1]
  }

  /// The verb behind a word of saying, as it stands in a dictionary.
  func lemma(ofCue index: Int) -> String {
    let entry = Int(item(index).cue)
    return entry == 0 ? "" : cues.lemmas[entry - 1]
  }

  func span(_ index: Int) -> QuotedSpan? {
    let span = spanIndex(index)
    return span < 0 ? nil : spans[span]
  }

  // MARK: Sentences

  var sentenceCount: Int { sentences.count - 1 }

  /// The items of a sentence, without the dateline before it.
  func sentence(_ index: Int) -> Range<Int> {
    precondition(index >= 0 && index < sentenceCount, "no such sentence")
    return Int(sentences[index].start &+ sentences[index].dateline)..<Int(sentences[index + 1].start)
  }

  func block(ofSentence index: Int) -> Int {
    precondition(index >= 0 && index < sentenceCount, "no such sentence")
    return Int(sentences[index].block)
  }

  /// The flags that any of a sentence's items has: most sentences have no word of saying and no quotation mark, and need
  /// no further look.
  func flags(ofSentence index: Int) -> WordFlags {
    precondition(index >= 0 && index < sentenceCount, "no such sentence")
    return sentences[index].flags
  }
}
