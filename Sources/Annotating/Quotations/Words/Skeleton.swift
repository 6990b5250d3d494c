/// A statement as the search for speakers sees it: quoted words, brackets, compounds and words of saying
/// are one
/// item each, and a sentence goes on over the stops that stand inside quotation marks.
final class Skeleton: Sendable {
  let text: SpeechTokens
  let spans: [QuotedSpan]
  let cues: CueLexicon

  /// By item: its tokens.
  let starts: [Int32]
  let ends: [Int32]
  let flags: [WordFlags]
  /// By item: index of its entry in the cue lexicon, plus one; 0 for none.
  let cueEntries: [Int32]
  /// By item: index of the quoted words it is; -1 for none.
  let spanIndices: [Int32]
  /// The first item of each sentence, and one past the last item.
  let sentenceStarts: [Int32]
  let sentenceBlocks: [Int32]

  /// The whole statement, or only some stretches of its tokens, each within one block.
  init(_ text: SpeechTokens, spans: [QuotedSpan], cues: CueLexicon, stretches: [Range<Int>]? = nil) {
    let builder = SkeletonBuilder(text, spans: spans, cues: cues, stretches: stretches)
    (self.text, self.spans, self.cues) = (text, spans, cues)
    starts = builder.items.buffer.map(\.start)
    ends = builder.items.buffer.map(\.end)
    flags = builder.items.buffer.map(\.flags)
    cueEntries = builder.items.buffer.map(\.cue)
    spanIndices = builder.items.buffer.map(\.span)
    (sentenceStarts, sentenceBlocks) = (builder.sentenceStarts, builder.sentenceBlocks)
  }

  var count: Int { starts.count }
  var sentenceCount: Int { sentenceStarts.count - 1 }
  func sentence(_ index: Int) -> Range<Int> { Int(sentenceStarts[index])..<Int(sentenceStarts[index + 1]) }

  /// Bytes from the first to the last of some items.
  func bytes(_ items: Range<Int>) -> Range<Int> {
    guard !items.isEmpty else { return 0..<0 }
    return text.tokens.bytes(Int(starts[items.lowerBound])..<Int(ends[items.upperBound - 1]))
  }

  func tokens(_ items: Range<Int>) -> Range<Int> {
    guard !items.isEmpty else { return 0..<0 }
    return Int(starts[items.lowerBound])..<Int(ends[items.upperBound - 1])
  }

  /// The first item that begins at a token or after it.
  func item(atToken token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func cue(_ item: Int) -> CueLexicon.Entry? {
    cueEntries[item] == 0 ? nil : cues.entries[Int(cueEntries[item]) - 1]
  }

  func span(_ item: Int) -> QuotedSpan? { spanIndices[item] < 0 ? nil : spans[Int(spanIndices[item])] }
}
