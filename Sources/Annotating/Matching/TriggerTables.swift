/// What the beginnings of rules ask for, as ``RuleTriggers`` looks it up.
struct TriggerTables: Sendable {
  /// Words of 64 beginnings in a set.
  let width: Int
  private let terms: Int
  /// By place and term: the last of `asking` that tells which beginnings ask for the term there, plus one; 0 where none
  /// does. Most terms are asked for at one place.
  private var lastAsking: [UInt32]
  private var asking: [Asking] = []
  /// By place: the beginnings that anything fits there, also nothing at all: the match may have ended before.
  private(set) var anything: [[UInt64]]
  /// By stage and kind of annotation: the beginnings with one, a bit each.
  private(set) var annotated: [UInt64]
  /// By stage and kind: the words of `annotated` that have a bit lie in these.
  private(set) var filled: [Range<Int>] = []
  /// By stage: the kinds of annotation that its rules begin with, a bit each.
  private(set) var annotations: [UInt32]

  /// Beginnings of one word of a set that ask for a term at a place.
  ///
  /// Chained, as those of a term mostly lie in one word or two: as whole sets they were a megabyte that each start touched.
  private struct Asking: BitwiseCopyable {
    var beginnings: UInt64
    var word: UInt32
    /// The one of a lower word, plus one.
    var next: UInt32
  }

  private static let kinds = AnnotationKind.allCases.indices

  var stageCount: Int { annotations.count }

  private init(width: Int, terms: Int, stageCount: Int) {
    self.width = width
    self.terms = terms
    lastAsking = Array(repeating: 0, count: PatternNeeds.placeCount * terms)
    anything = Array(repeating: Array(repeating: 0, count: width), count: PatternNeeds.placeCount)
    annotated = Array(repeating: 0, count: stageCount * Self.kinds.count * width)
    annotations = Array(repeating: 0, count: stageCount)
  }

  /// - Parameters:
  ///   - beginnings: In the order of their numbers.
  ///   - stages: By beginning.
  ///   - terms: How many there are.
  init(_ beginnings: [PackedNeeds], stages: [Int], terms: Int, stageCount: Int) {
    self.init(width: max(1, (beginnings.count + 63) / 64), terms: terms, stageCount: stageCount)
    for (number, needs) in beginnings.enumerated() { add(number, needs, stage: stages[number]) }
    findFilled()
  }

  private mutating func add(_ beginning: Int, _ needs: PackedNeeds, stage: Int) {
    let (word, bit) = (beginning >> 6, UInt64(1) << UInt64(beginning & 63))
    needs.forEachTerm { place, term in ask(for: place * terms + term, bit, word) }
    for place in 0..<PatternNeeds.placeCount where needs.anything & (1 << UInt8(place)) != 0 {
      anything[place][word] |= bit
    }
    annotations[stage] |= needs.annotations
    for kind in Self.kinds where needs.annotations & (1 << UInt32(kind)) != 0 {
      annotated[(stage * Self.kinds.count + kind) * width + word] |= bit
    }
  }

  /// Notes a beginning, a bit of a word of a set; beginnings come in order.
  private mutating func ask(for term: Int, _ bit: UInt64, _ word: Int) {
    let last = Int(lastAsking[term]) - 1
    if last >= 0, asking[last].word == word {
      asking[last].beginnings |= bit
    } else {
      asking.append(
        Asking(beginnings: bit, word: UInt32(truncatingIfNeeded: word), next: lastAsking[term]))
      lastAsking[term] = UInt32(truncatingIfNeeded: asking.count)
    }
  }

  private mutating func findFilled() {
    filled = (0..<annotated.count / width).map { row in
      let words = annotated[row * width..<(row + 1) * width]
      guard let first = words.firstIndex(where: { $0 != 0 }), let last = words.lastIndex(where: { $0 != 0 })
      else { return 0..<0 }
      return first - row * width..<last + 1 - row * width
    }
  }

  /// Gives the beginnings that ask for a term at a place, by the words of a set that they are in.
  @inline(__always)
  func forEachAsking(for term: Int, at place: Int, _ body: (_ word: Int, _ beginnings: UInt64) -> Void) {
    var at = lastAsking[place * terms + term]
    while at != 0 {
      let link = asking[Int(at) - 1]
      body(Int(link.word), link.beginnings)
      at = link.next
    }
  }
}

// MARK: Compiled ahead

extension TriggerTables {
  init(_ pack: CompiledPack) {
    let sizes = pack[.triggerSizes]
    self.init(width: sizes[0], terms: sizes[1], stageCount: pack[.triggerAnnotations].count)
    lastAsking = pack[.triggersAsked].map { UInt32($0) }
    annotations = pack[.triggerAnnotations].map { UInt32($0) }
    let links = pack[.triggerAsking]
    asking.reserveCapacity(links.count / 4)
    for at in stride(from: 0, to: links.count, by: 4) {
      asking.append(
        Asking(
          beginnings: links.word(at: at), word: UInt32(links[at + 2]), next: UInt32(links[at + 3])))
    }
    let words = pack[.triggerAnything]
    for place in anything.indices {
      for word in 0..<width { anything[place][word] = words.word(at: (place * width + word) * 2) }
    }
    // Nearly all of them are empty.
    let filled = pack[.triggerAnnotated]
    for at in stride(from: 0, to: filled.count, by: 3) { annotated[filled[at + 2]] = filled.word(at: at) }
    findFilled()
  }

  func pack(into writer: inout PackWriter) {
    writer.add(.triggerSizes, [width, terms])
    writer.add(.triggersAsked, lastAsking)
    writer.add(.triggerAnnotations, annotations)
    writer.add(
      .triggerAsking,
      asking.flatMap { PackedNumbers.halves(of: $0.beginnings) + [UInt64($0.word), UInt64($0.next)] })
    writer.add(.triggerAnything, anything.joined().flatMap { PackedNumbers.halves(of: $0) })
    writer.add(
      .triggerAnnotated,
      annotated.enumerated().filter { $0.element != 0 }
        .flatMap { PackedNumbers.halves(of: $0.element) + [UInt64($0.offset)] })
  }
}
