import RulePacks

/// What a rule set works out of a pack, worked out when the program was built: it lies in the executable as text, and
/// most of it is read only where a text asks for it.
///
/// Without it all lists, names and rules are gone through at each start, which takes as long as everything else.
public struct CompiledPack: Sendable {
  /// The kinds of numbers in it.
  enum Part: Int, CaseIterable {
    case words, wordLetters
    case instructions, literals, ways, codes, besides, annotationStages, needs, hiddenWords
    case labelNames, labelLetters, labels
    case nameStarts, names
    case entryStarts, entries
    case phraseStarts, phraseWords, phraseLengths, longestPhrases
    case triggerRules, triggerStages, triggerSizes, triggersAsked, triggerAsking, triggerAnything
    case triggerAnnotated, triggerAnnotations
    case cues, cueRests, cueLemmas, cueLemmaLetters
    case termCount, termWords, termClasses, termPhraseWords, termShapes
  }

  private let parts: [PackedNumbers]

  /// Letters of a part's count.
  fileprivate static let countWidth = 6
  /// Letters before a part's numbers: their count, and how many letters each has.
  private static let headWidth = countWidth + 1

  /// - Parameter text: What ``text(of:)`` made.
  public init(_ text: StaticString) { self.init(text.utf8Start) }

  /// - Parameter text: Lives as long as what reads the pack.
  init(_ text: UnsafePointer<UInt8>) {
    var parts: [PackedNumbers] = []
    var start = text
    for _ in Part.allCases {
      let count = PackedNumbers(start, count: 1, width: Self.countWidth)[0]
      let width = PackedNumbers(start + Self.countWidth, count: 1, width: 1)[0]
      start += Self.headWidth
      parts.append(PackedNumbers(start, count: count, width: width))
      start += count * width
    }
    self.parts = parts
  }

  subscript(part: Part) -> PackedNumbers { parts[part.rawValue] }

  /// Gives strings that ``PackWriter/add(_:_:_:)`` has put there, in their order.
  func forEachString(_ ends: Part, _ letters: Part, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let bytes = self[letters].map { UInt8(truncatingIfNeeded: $0) }
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<self[ends].count {
        let end = self[ends][index]
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }

  /// All of these strings.
  func strings(_ ends: Part, _ letters: Part) -> [String] {
    var strings: [String] = []
    forEachString(ends, letters) { strings.append(String(decoding: $0, as: UTF8.self)) }
    return strings
  }

  /// By rule.
  var labels: [[PatternProgram.Label]] {
    let names = strings(.labelNames, .labelLetters)
    var all: [[PatternProgram.Label]] = []
    let numbers = self[.labels]
    var at = 0
    while at < numbers.count {
      let end = at + 1 + 2 * numbers[at]
      var labels: [PatternProgram.Label] = []
      for label in stride(from: at + 1, to: end, by: 2) {
        let listed = numbers[label + 1] == 0 ? nil : ClassID(numbers[label + 1] - 1)
        labels.append(PatternProgram.Label(name: names[numbers[label]], listed: listed))
      }
      all.append(labels)
      at = end
    }
    return all
  }

  /// A pack, compiled, as text to be put into a program: letters from "0" to "o". Nil where the pack has faults, which
  /// each start is to tell of.
  public static func text(of pack: RulePack) -> [UInt8]? {
    let rules = RuleSet(pack)
    guard rules.diagnostics.isEmpty else { return nil }
    var writer = PackWriter()
    rules.pack(into: &writer)
    return writer.text
  }
}

/// Writes the parts of a ``CompiledPack``.
struct PackWriter {
  private var parts: [CompiledPack.Part: [UInt64]] = [:]

  mutating func add(_ part: CompiledPack.Part, _ numbers: [some FixedWidthInteger]) {
    parts[part] = numbers.map { UInt64($0) }
  }

  mutating func add(_ strings: [[UInt8]], _ ends: CompiledPack.Part, _ letters: CompiledPack.Part) {
    var count = 0
    add(
      ends,
      strings.map {
        count += $0.count
        return count
      })
    add(letters, Array(strings.joined()))
  }

  /// - Parameter labels: By rule.
  mutating func add(labels: [[PatternProgram.Label]]) {
    let names = Set(labels.joined().map(\.name)).sorted()
    add(names.map { Array($0.utf8) }, .labelNames, .labelLetters)
    add(
      .labels,
      labels.flatMap { labels in
        [labels.count]
          + labels.flatMap { [names.firstIndex(of: $0.name) ?? 0, ($0.listed?.index ?? -1) + 1] }
      })
  }

  var text: [UInt8] {
    var text: [UInt8] = []
    for part in CompiledPack.Part.allCases {
      let numbers = parts[part] ?? []
      let width = PackedNumbers.width(of: numbers.max() ?? 0)
      precondition(width <= PackedNumbers.widest, "\(part) has too large a number")
      PackedNumbers.append(UInt64(numbers.count), width: CompiledPack.countWidth, to: &text)
      PackedNumbers.append(UInt64(width), width: 1, to: &text)
      for number in numbers { PackedNumbers.append(number, width: width, to: &text) }
    }
    // What stands behind the last number is looked at with it.
    text += Array(repeating: PackedNumbers.zero, count: PackedNumbers.widest)
    return text
  }
}
