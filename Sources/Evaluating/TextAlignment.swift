import Records

/// Carries spans of one text over to another that differs from it in white space, in marks' shapes and in what a reader
/// left out or took in.
///
/// The texts are compared word by word, and where words differ, character by character.
struct TextAlignment {
  /// For each code point of the gold its place in the record's text; -1 where it is gone.
  private var places: [Int]
  /// The share of the gold's characters that the record's text keeps, white space apart.
  private(set) var coverage = 1.0

  init(from gold: [Unicode.Scalar], to text: [Unicode.Scalar]) {
    places = Array(repeating: -1, count: gold.count)
    var numbers: [[Unicode.Scalar]: Int] = [:]
    let a = FoldedWords(gold, &numbers)
    let b = FoldedWords(text, &numbers)
    let shorter = min(a.words.count, b.words.count)
    let head = zip(a.words, b.words).prefix { $0 == $1 }.count
    let tail = min(zip(a.words.reversed(), b.words.reversed()).prefix { $0 == $1 }.count, shorter - head)
    for index in 0..<head { pair(a.places[index], b.places[index]) }
    for index in 1..<max(tail + 1, 1) {
      pair(a.places[a.words.count - index], b.places[b.words.count - index])
    }
    alignMiddle(a, b, head..<a.words.count - tail, head..<b.words.count - tail)
    let total = Set(a.places.joined()).count
    if total > 0 { coverage = Double(places.count { $0 >= 0 }) / Double(total) }
  }

  /// The span in the record's text; nil where all its characters are gone.
  func carry(_ span: Record.Span) -> Record.Span? {
    let kept = places[max(0, span.start)..<min(places.count, span.end)].filter { $0 >= 0 }
    guard let first = kept.first, let last = kept.last else { return nil }
    return Record.Span(start: first, end: last + 1)
  }

  private mutating func pair(_ mine: some Sequence<Int>, _ theirs: some Sequence<Int>) {
    for (place, other) in zip(mine, theirs) { places[place] = other }
  }

  private mutating func alignMiddle(
    _ a: FoldedWords, _ b: FoldedWords, _ aRange: Range<Int>, _ bRange: Range<Int>
  ) {
    var matcher = SequenceMatcher(a.words[aRange], b.words[bRange])
    var aDone = aRange.lowerBound
    var bDone = bRange.lowerBound
    let end = SequenceMatcher.Run(a: aRange.upperBound, b: bRange.upperBound, count: 0)
    for run in matcher.runs() + [end] {
      alignCharacters(a, b, aDone..<run.a, bDone..<run.b)
      for index in 0..<run.count { pair(a.places[run.a + index], b.places[run.b + index]) }
      aDone = run.a + run.count
      bDone = run.b + run.count
    }
  }

  private mutating func alignCharacters(
    _ a: FoldedWords, _ b: FoldedWords, _ aRange: Range<Int>, _ bRange: Range<Int>
  ) {
    let mine = aRange.flatMap { zip(a.characters[$0], a.places[$0]) }
    let theirs = bRange.flatMap { zip(b.characters[$0], b.places[$0]) }
    // Whole passages that were swapped for others are no matter of single characters, and would take long.
    guard !mine.isEmpty, !theirs.isEmpty, mine.count * theirs.count <= 4_000_000 else { return }
    var matcher = SequenceMatcher(mine.map { Int($0.0.value) }[...], theirs.map { Int($0.0.value) }[...])
    for run in matcher.runs() {
      pair(mine[run.a..<run.a + run.count].map(\.1), theirs[run.b..<run.b + run.count].map(\.1))
    }
  }
}

/// A text's words and marks with shapes that do not matter folded.
private struct FoldedWords {
  /// A number for each different word.
  var words: [Int] = []
  var characters: [[Unicode.Scalar]] = []
  /// Where each character stands.
  var places: [[Int]] = []

  init(_ text: [Unicode.Scalar], _ numbers: inout [[Unicode.Scalar]: Int]) {
    var at = 0
    while at < text.count {
      let start = at
      at += 1
      if text[start].isWordCharacter {
        while at < text.count, text[at].isWordCharacter { at += 1 }
      } else if text[start].properties.isWhitespace {
        continue
      }
      add(text, start..<at, &numbers)
    }
  }

  private mutating func add(
    _ text: [Unicode.Scalar], _ range: Range<Int>, _ numbers: inout [[Unicode.Scalar]: Int]
  ) {
    let folded = range.compactMap { place in text[place].folded.map { ($0, place) } }
    guard !folded.isEmpty else { return }
    let word = folded.map(\.0)
    let next = numbers.count
    words.append(numbers[word, default: next])
    numbers[word] = words[words.count - 1]
    characters.append(word)
    places.append(folded.map(\.1))
  }
}

extension Unicode.Scalar {
  /// A letter, a digit or an underscore.
  var isWordCharacter: Bool {
    if isASCII { return properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// One shape for quotation marks and dashes; nil for what has no width.
  fileprivate var folded: Unicode.Scalar? {
    switch self {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’", "‚": "'"
    case "–", "—", "‑": "-"
    case "\u{ad}", "\u{feff}", "\u{200b}", "\u{200e}", "\u{200f}": nil
    default: self
    }
  }
}
