/// Pairs the quotation marks of each block: curly, straight, doubled single, mixed pairs, guillemets,
/// low-9, single.
///
/// Within a block a mark that never closes reaches to the next opening one or the block's end. One pass, and a look ahead
/// that is prepared from the block's end.
struct MarkPairing {
  private let text: SpeechTokens
  private(set) var spans: [QuotedSpan] = []
  /// Those in single marks that stand inside others.
  private(set) var innerSpans: [QuotedSpan] = []

  init(_ text: SpeechTokens) {
    self.text = text
    var next = 0
    let tokens = text.tokens
    if text.marks.isEmpty { return }
    var reopens = false
    var waiting: Waiting?
    spans.reserveCapacity(text.marks.count / 2 + 1)
    var marks: [QuotationMark] = []
    marks.reserveCapacity(text.marks.count)
    var block = 0
    while block < tokens.blockCount || waiting != nil {
      if block == tokens.blockCount, let first = waiting {
        (block, next, waiting) = (first.block, first.mark, nil)
        continue
      }
      if waiting == nil, next >= text.marks.count { break }
      let range = tokens.block(block)
      marks.removeAll(keepingCapacity: true)
      if !range.isEmpty, next < text.marks.count, text.marks[next] < range.upperBound {
        QuotationMark.append(in: range, of: text, from: &next, to: &marks)
      }
      if let first = waiting {
        let own = marks.first { $0.kind != .single && $0.kind != .singleOpening }
        // Not the inches of a 6" pipe.
        if let own, own.kind != .opening, !opens(own, range), !isBehindNumber(own),
          hasVerb(range.lowerBound..<own.tokens.lowerBound)
        {
          goOn(from: first.block, to: block)
          waiting = nil
          pair(marks, in: range, block: block, isOpen: true)
          reopens = spans.last?.isClosed == false && spans.last?.isSingle == false
        } else if own == nil, block - first.block < Self.longestSpeech, isParagraph(block) {
          block += 1
          continue
        } else {
          (block, next, waiting) = (first.block, first.mark, nil)
          continue
        }
      } else {
        let first = spans.count
        if !marks.isEmpty { pair(marks, in: range, block: block) }
        // The last block's quotation was left open for this one.
        let opensWithMark = marks.first.map { $0.tokens.lowerBound == range.lowerBound } ?? false
        if reopens, opensWithMark, first > 0 { spans[first - 1].continues = true }
        reopens =
          !marks.isEmpty && spans.count > first && spans.last?.isClosed == false
          && spans.last?.isSingle == false
      }
      block += 1
      if reopens, block < tokens.blockCount, isIntroduced, !opensWithMark(tokens.block(block), mark: next),
        isParagraph(block)
      {
        waiting = Waiting(block: block, mark: next)
      }
    }
  }

  private func isBehindNumber(_ mark: QuotationMark) -> Bool {
    mark.tokens.lowerBound > 0 && text.flags(mark.tokens.lowerBound - 1).has(.number)
  }

  private func hasVerb(_ tokens: Range<Int>) -> Bool { tokens.contains { text.flags($0).has(.certainVerb) } }

  /// Whether the last open quotation begins a block, or stands behind a colon or comma.
  private var isIntroduced: Bool {
    guard let open = spans.last else { return false }
    let start = open.tokens.lowerBound
    return start == text.tokens.block(open.block).lowerBound || text.flags(start - 1).has([.colon, .comma])
  }

  /// Blocks behind an open quotation that are looked at again if it never closes.
  private struct Waiting {
    var block: Int
    /// Index in the text's marks.
    var mark: Int
  }

  /// Paragraphs that one quotation may have whose marks stand only at both ends.
  private static let longestSpeech = 12

  private func isParagraph(_ block: Int) -> Bool {
    block < text.blocks.count
      && (text.blocks[block].kind == .paragraph || text.blocks[block].kind == .listItem)
  }

  private func opensWithMark(_ block: Range<Int>, mark: Int) -> Bool {
    mark < text.marks.count && text.marks[mark] == block.lowerBound
  }

  /// The quotation that ends the spans goes on over whole blocks.
  private mutating func goOn(from block: Int, to end: Int) {
    if !spans.isEmpty { spans[spans.count - 1].continues = true }
    for block in block..<end {
      let range = text.tokens.block(block)
      guard !range.isEmpty else { continue }
      let count = spans.count
      append(QuotedSpan(tokens: range, inner: range, isClosed: false, block: block))
      if spans.count > count { spans[count].continues = true }
    }
  }

  private mutating func pair(
    _ marks: [QuotationMark], in block: Range<Int>, block number: Int, isOpen: Bool = false
  ) {
    let closers = SingleClosers(marks, text: text, block: block)
    // A mark of no width where the block begins.
    var open =
      isOpen
      ? QuotationMark(
        kind: .opening, tokens: block.lowerBound..<block.lowerBound, touchesBefore: false, touchesAfter: true)
      : nil
    var depth = 0
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      defer { index += 1 }
      switch mark.kind {
      case .singleOpening, .single:
        guard opensSingle(mark), let close = closers.close(after: index) else { continue }
        if open == nil {
          add(from: mark, to: marks[close], block: number, isSingle: true)
          index = close
        } else if !marks[index..<close].contains(where: { $0.kind != .single && $0.kind != .singleOpening }) {
          addInner(from: mark, to: marks[close], block: number)
          index = close
        }
      case .opening, .closing, .straight:
        guard let opened = open else {
          if opens(mark, block) { open = mark }
          continue
        }
        if closes(mark, opened) {
          if depth > 0 {
            depth -= 1
          } else {
            add(from: opened, to: mark, block: number)
            open = nil
          }
        } else if mark.kind == .opening, isNested(marks, index) {
          depth += 1
        } else {
          addUnclosed(from: opened, end: mark.tokens.lowerBound, block: number)
          open = mark
          depth = 0
        }
      }
    }
    if let open { addUnclosed(from: open, end: block.upperBound, block: number) }
  }

  private func opens(_ mark: QuotationMark, _ block: Range<Int>) -> Bool {
    switch mark.kind {
    case .opening: return true
    case .closing: return !mark.touchesBefore && mark.touchesAfter
    default:
      if !mark.touchesBefore { return mark.tokens.upperBound < block.upperBound }
      // After a bracket or dash; 5'10" is no quotation.
      let before = text.flags(mark.tokens.lowerBound - 1)
      return mark.touchesAfter && !before.has([.word, .number])
    }
  }

  private func closes(_ mark: QuotationMark, _ opened: QuotationMark) -> Bool {
    switch mark.kind {
    case .closing: return true
    case .opening: return opened.isLow || (mark.touchesBefore && !mark.touchesAfter)
    default: return mark.touchesBefore || !mark.touchesAfter
    }
  }

  /// Whether an opening mark inside an open quotation has a closing one of its own.
  private func isNested(_ marks: [QuotationMark], _ index: Int) -> Bool {
    var closings = 0
    for mark in marks[(index + 1)...].prefix(8) {
      if mark.kind == .opening { return closings > 1 }
      if mark.kind == .closing || mark.kind == .straight { closings += 1 }
    }
    return closings > 1
  }

  private func opensSingle(_ mark: QuotationMark) -> Bool {
    guard mark.touchesAfter else { return false }
    if mark.touchesBefore, text.flags(mark.tokens.lowerBound - 1).has([.word, .number, .possessive]) {
      return false
    }
    if mark.touchesBefore, text.flags(mark.tokens.lowerBound - 1).has([.terminator, .comma]) { return false }
    // ’90s; ’em
    return !text.flags(mark.tokens.upperBound).has(.number) || mark.kind == .singleOpening
  }

  private mutating func add(
    from open: QuotationMark, to close: QuotationMark, block: Int, isSingle: Bool = false
  ) {
    let inner = open.tokens.upperBound..<max(open.tokens.upperBound, close.tokens.lowerBound)
    append(
      QuotedSpan(
        tokens: open.tokens.lowerBound..<close.tokens.upperBound, inner: inner, isSingle: isSingle,
        block: block))
  }

  private mutating func addInner(from open: QuotationMark, to close: QuotationMark, block: Int) {
    let inner = open.tokens.upperBound..<max(open.tokens.upperBound, close.tokens.lowerBound)
    let span = QuotedSpan(
      tokens: open.tokens.lowerBound..<close.tokens.upperBound, inner: inner, isSingle: true, block: block)
    if let span = described(span) { innerSpans.append(span) }
  }

  private mutating func addUnclosed(from open: QuotationMark, end: Int, block: Int) {
    guard end > open.tokens.upperBound else { return }
    append(
      QuotedSpan(
        tokens: open.tokens.lowerBound..<end, inner: open.tokens.upperBound..<end, isClosed: false,
        block: block))
  }

  private mutating func append(_ span: QuotedSpan) {
    if let span = described(span) { spans.append(span) }
  }

  /// A span with what its words look like; nil when it has none.
  private func described(_ span: QuotedSpan) -> QuotedSpan? {
    var span = span
    for token in span.inner {
      let flags = text.flags(token)
      if flags.has([.word, .number]) {
        span.wordCount += 1
        if flags.has([.capitalized, .number]) { span.capitalCount += 1 }
      }
      if flags.has(.certainVerb) || (flags.has(.possessive) && isContraction(token, span)) {
        span.hasVerb = true
      }
    }
    guard span.wordCount > 0 else { return nil }
    if let first = span.inner.first(where: { text.flags($0).has([.word, .number]) }) {
      span.beginsWithCapital = text.flags(first).has([.capitalized, .number])
    }
    if let last = span.inner.last {
      span.endsWithComma = text.flags(last).has(.comma)
      span.endsWithStop = text.flags(last).has([.terminator, .dash])
      // Logical punctuation: the stop stands after the mark.
      let after = span.tokens.upperBound
      if span.isClosed, after < text.count, !text.isSpaced(after) {
        if text.flags(after).has(.terminator) { span.endsWithStop = true }
      }
    }
    return span
  }

  /// "it's": a pronoun before the s makes it a verb.
  private func isContraction(_ token: Int, _ span: QuotedSpan) -> Bool {
    token > span.inner.lowerBound && text.flags(token - 1).has([.pronoun, .that, .interrogative])
  }
}

/// Where single quotation marks close, found from the block's end: apostrophes are told apart by their
/// neighbours.
private struct SingleClosers {
  /// By mark: the next one that surely closes, and the next one that may.
  private var sure: [Int32]
  private var possible: [Int32]
  private let marks: [QuotationMark]
  private static let reach = 400

  init(_ marks: [QuotationMark], text: SpeechTokens, block: Range<Int>) {
    self.marks = marks
    sure = []
    possible = []
    guard marks.contains(where: { $0.kind == .single || $0.kind == .singleOpening }) else { return }
    sure = Array(repeating: -1, count: marks.count + 1)
    possible = sure
    for index in marks.indices.reversed() {
      sure[index] = sure[index + 1]
      possible[index] = possible[index + 1]
      let mark = marks[index]
      guard mark.kind == .single, mark.touchesBefore else { continue }
      let after = mark.tokens.upperBound
      let afterWord =
        mark.touchesAfter && after < block.upperBound && text.flags(after).has([.word, .number])
      if afterWord { continue }
      possible[index] = Int32(index)
      let before = text.flags(mark.tokens.lowerBound - 1)
      let followedByMark = after >= block.upperBound || !text.flags(after).has([.word, .number])
      if !before.has(.word) || !before.has(.sEnding) || followedByMark { sure[index] = Int32(index) }
    }
  }

  func close(after index: Int) -> Int? {
    guard !sure.isEmpty else { return nil }
    for found in [sure[index + 1], possible[index + 1]] where found >= 0 {
      let distance = marks[Int(found)].tokens.lowerBound - marks[index].tokens.upperBound
      if distance <= Self.reach { return Int(found) }
    }
    return nil
  }
}
