import Records

/// Where each place of a statement's old text stands in its new one.
///
/// Paragraphs are compared first, then the words of those that changed.
public struct TextMap: Sendable {
  /// Common parts in order; `old` and `new` are code points.
  private let runs: [ShortestEdit.Run]
  public let isSame: Bool
  /// What only one of the texts has.
  private(set) var lost = Stretches()
  private(set) var added = Stretches()

  public init(from old: String, to new: String) {
    guard !Self.haveSameBytes(old, new) else {
      isSame = true
      runs = []
      return
    }
    isSame = false
    var numbers: [[Unicode.Scalar]: Int] = [:]
    let a = Pieces(Array(old.unicodeScalars), at: "\n", &numbers)
    let b = Pieces(Array(new.unicodeScalars), at: "\n", &numbers)
    var found: [ShortestEdit.Run] = []
    var done = (0, 0)
    let end = ShortestEdit.Run(old: a.numbers.count, new: b.numbers.count, count: 0)
    for run in ShortestEdit.commonRuns(a.numbers[...], b.numbers[...]) + [end] {
      let gapA = Pieces(a.scalars(done.0..<run.old), at: " ", &numbers)
      let gapB = Pieces(b.scalars(done.1..<run.new), at: " ", &numbers)
      let words = ShortestEdit.commonRuns(gapA.numbers[...], gapB.numbers[...])
      var known = (0, 0)
      for common in words + [.init(old: gapA.numbers.count, new: gapB.numbers.count, count: 0)] {
        lost.add(gapA, known.0..<common.old)
        added.add(gapB, known.1..<common.new)
        known = (common.old + common.count, common.new + common.count)
      }
      found += words.map { gapA.run($0, gapB, offset: (a.starts[done.0], b.starts[done.1])) }
      if run.count > 0 { found.append(a.run(run, b, offset: (0, 0))) }
      done = (run.old + run.count, run.new + run.count)
    }
    runs = found
  }

  /// Not `==`, which takes differently composed letters for the same; and not byte by byte, which is slow.
  private static func haveSameBytes(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.utf8.count == b.utf8.count
      && a.withUTF8 { mine in b.withUTF8 { theirs in mine.elementsEqual(theirs) } }
  }

  /// The place in the new text; nil where its first or last character is gone.
  public func map(_ span: Record.Span) -> Record.Span? {
    if isSame { return span }
    guard let start = map(span.start), let last = map(span.end - 1), start <= last else { return nil }
    return Record.Span(start: start, end: last + 1)
  }

  /// Where the new text first differs from the old one; nil where they are the same.
  public var firstDifference: Int? {
    if isSame { return nil }
    var (old, new) = (0, 0)
    for run in runs {
      if run.new > new || run.old > old { return new }
      (old, new) = (run.old + run.count, run.new + run.count)
    }
    return new
  }

  private func map(_ place: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].old + runs[middle].count <= place { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].old <= place else { return nil }
    return runs[low].new + place - runs[low].old
  }
}

/// Words that only one of two texts has: the first of them as they stand, and how many there are.
struct Stretches: Sendable {
  private var words = ""
  private var isCut = false
  private(set) var count = 0

  /// Long enough to see what it is about.
  private static let limit = 160

  fileprivate mutating func add(_ text: Pieces, _ pieces: Range<Int>) {
    guard !pieces.isEmpty else { return }
    if count > 0, !isCut { words += "… " }
    count += pieces.count
    for piece in pieces where !isCut {
      words.unicodeScalars.append(contentsOf: text.scalars(piece..<piece + 1))
      isCut = words.utf8.count > Self.limit
    }
  }

  /// For people; nil where there are none.
  var shown: String? {
    guard count > 0 else { return nil }
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isCut ? "\(line)… (\(count) words)" : line
  }
}

/// A text cut behind each separator, its pieces numbered so that equal ones have one number.
private struct Pieces {
  private let text: [Unicode.Scalar]
  var numbers: [Int] = []
  /// Where each piece begins, and the text's end.
  var starts: [Int] = [0]

  init(_ text: [Unicode.Scalar], at separator: Unicode.Scalar, _ known: inout [[Unicode.Scalar]: Int]) {
    self.text = text
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: separator).map { $0 + 1 } ?? text.count
      let piece = Array(text[start..<end])
      let next = known.count
      numbers.append(known[piece] ?? next)
      known[piece] = numbers[numbers.count - 1]
      starts.append(end)
      start = end
    }
  }

  func scalars(_ pieces: Range<Int>) -> [Unicode.Scalar] {
    Array(text[starts[pieces.lowerBound]..<starts[pieces.upperBound]])
  }

  /// A run of pieces as a run of code points.
  func run(_ run: ShortestEdit.Run, _ other: Pieces, offset: (Int, Int)) -> ShortestEdit.Run {
    ShortestEdit.Run(
      old: offset.0 + starts[run.old], new: offset.1 + other.starts[run.new],
      count: starts[run.old + run.count] - starts[run.old])
  }
}
