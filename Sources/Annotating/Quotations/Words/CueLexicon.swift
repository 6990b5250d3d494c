import RulePacks

/// What a word of saying takes; see the head of Rules/<language>/cues.rules.
struct CueFrames: OptionSet, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  static let quote = CueFrames(rawValue: 1)
  static let that = CueFrames(rawValue: 1 << 1)
  static let bare = CueFrames(rawValue: 1 << 2)
  static let tail = CueFrames(rawValue: 1 << 3)
  static let wh = CueFrames(rawValue: 1 << 4)
  static let infinitive = CueFrames(rawValue: 1 << 5)
  static let objectInfinitive = CueFrames(rawValue: 1 << 6)
  static let ownInfinitive = CueFrames(rawValue: 1 << 7)
  static let object = CueFrames(rawValue: 1 << 8)
  static let `as` = CueFrames(rawValue: 1 << 9)
  static let name = CueFrames(rawValue: 1 << 10)
  static let hearer = CueFrames(rawValue: 1 << 11)
  static let toHearer = CueFrames(rawValue: 1 << 12)
  static let strict = CueFrames(rawValue: 1 << 13)
  static let of = CueFrames(rawValue: 1 << 14)
  static let free = CueFrames(rawValue: 1 << 15)
  static let owned = CueFrames(rawValue: 1 << 16)
  static let sure = CueFrames(rawValue: 1 << 17)
  static let judging = CueFrames(rawValue: 1 << 18)
  static let by = CueFrames(rawValue: 1 << 19)
  static let finding = CueFrames(rawValue: 1 << 20)
  static let blaming = CueFrames(rawValue: 1 << 21)

  private static let names: [String: CueFrames] = [
    "quote": .quote, "that": .that, "bare": .bare, "tail": .tail, "wh": .wh, "inf": .infinitive,
    "np-inf": .objectInfinitive, "to-inf": .ownInfinitive, "obj": .object, "as": .as, "name": .name,
    "hear": .hearer, "to-hear": .toHearer, "strict": .strict, "of": .of, "free": .free,
    "owned": .owned, "sure": .sure, "judging": .judging, "by": .by,
    "finding": .finding, "for": .blaming,
  ]

  init(_ words: String) {
    var frames = CueFrames()
    for word in words.split(separator: " ") { frames.formUnion(Self.names[String(word)] ?? []) }
    self = frames
  }

  @inline(__always)
  func has(_ any: CueFrames) -> Bool { rawValue & any.rawValue != 0 }

  /// A clause may follow without "that", and no proof is asked that it is one.
  var isLooseClause: Bool { has(.bare) && !has(.strict) }
}

/// Which forms of its verb a written word can be.
struct CueForms: OptionSet, Sendable {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }
  static let base = CueForms(rawValue: 1)
  static let thirdPerson = CueForms(rawValue: 2)
  static let past = CueForms(rawValue: 4)
  static let participle = CueForms(rawValue: 8)
  static let gerund = CueForms(rawValue: 16)
  /// Not a verb: "according to".
  static let source = CueForms(rawValue: 32)

  /// - Parameter codes: Those that `inflect verb` gives.
  init(codes: Slice<UnsafeBufferPointer<UInt8>>) {
    var forms = CueForms()
    for code in codes {
      switch code {
      case UInt8(ascii: "b"): forms.insert(.base)
      case UInt8(ascii: "s"): forms.insert(.thirdPerson)
      case UInt8(ascii: "d"): forms.insert(.past)
      case UInt8(ascii: "n"): forms.insert(.participle)
      case UInt8(ascii: "g"): forms.insert(.gerund)
      default: break
      }
    }
    self = forms
  }

  @inline(__always)
  func has(_ any: CueForms) -> Bool { rawValue & any.rawValue != 0 }
}

/// The words of saying by their first word.
final class CueLexicon: Sendable {
  struct Entry: BitwiseCopyable {
    var frames: CueFrames
    var forms: CueForms
    /// The entry behind it has the same first word; longer ones come first.
    var hasNext = false
    /// The second word, in lower case; 0 for none.
    var second: UInt32
    /// Where the words after the first lie in ``rests``.
    var restStart: Int32
    var restCount: Int32

    var rest: Range<Int32> { restStart..<restStart + restCount }
  }

  let entries: [Entry]
  /// By entry: the verb as it stands in a dictionary.
  let lemmas: [String]
  let rests: [UInt32]
  /// By entry: its first word, in lower case.
  let firsts: [UInt32]
  /// By the id of a word in lower case: its first entry, plus one.
  private let heads: [Int32]

  /// - Parameter compiled: What was worked out of the same pack before.
  convenience init(_ rules: RuleSet, _ compiled: CompiledPack?) {
    if let compiled {
      self.init(compiled, wordCount: rules.lexicon.count)
    } else {
      self.init(rules)
    }
  }

  private init(_ rules: RuleSet) {
    var builder = CueLexiconBuilder(rules.lexicon)
    var frames: [String: CueFrames] = [:]
    for entry in rules.wordLists["cue-frames"]?.entries ?? [] {
      frames["cue." + entry.words] = CueFrames(entry.value)
    }
    for name in rules.wordLists.keys.filter({ $0.hasPrefix("cue.") || $0 == "cue-source" }).sorted() {
      guard let list = rules.wordLists[name] else { continue }
      let own = frames[name] ?? []
      list.forEach { builder.add($0, value: $1, frames: own, isSource: name == "cue-source") }
    }
    builder.layOut()
    (entries, heads) = (builder.entries, builder.heads)
    (lemmas, rests, firsts) = (builder.lemmas, builder.rests, builder.firsts)
  }

  // MARK: Compiled ahead

  private static let formsShift: UInt64 = 24
  private static let nextShift: UInt64 = 32

  private init(_ pack: CompiledPack, wordCount: Int) {
    let numbers = pack[.cues]
    rests = pack[.cueRests].map { UInt32($0) }
    var (entries, firsts) = ([Entry](), [UInt32]())
    var heads = [Int32](repeating: 0, count: wordCount)
    for at in stride(from: 0, to: numbers.count, by: 4) {
      let (marks, first) = (numbers.number(at: at), numbers[at + 1])
      let (restStart, restCount) = (numbers[at + 2], numbers[at + 3])
      entries.append(
        Entry(
          frames: CueFrames(rawValue: UInt32(marks & (1 << Self.formsShift - 1))),
          forms: CueForms(rawValue: UInt8(truncatingIfNeeded: marks >> Self.formsShift)),
          hasNext: marks >> Self.nextShift & 1 != 0, second: restCount > 0 ? rests[restStart] : 0,
          restStart: Int32(restStart), restCount: Int32(restCount)))
      firsts.append(UInt32(first))
      if heads[first] == 0 { heads[first] = Int32(entries.count) }
    }
    (self.entries, self.firsts, self.heads) = (entries, firsts, heads)
    lemmas = pack.strings(.cueLemmas, .cueLemmaLetters)
  }

  func pack(into writer: inout PackWriter) {
    writer.add(
      .cues,
      entries.indices.flatMap { index in
        let entry = entries[index]
        let marks =
          UInt64(entry.frames.rawValue) | UInt64(entry.forms.rawValue) << Self.formsShift
          | (entry.hasNext ? 1 : 0) << Self.nextShift
        return [marks, UInt64(firsts[index]), UInt64(entry.restStart), UInt64(entry.restCount)]
      })
    writer.add(.cueRests, rests)
    writer.add(lemmas.map { Array($0.utf8) }, .cueLemmas, .cueLemmaLetters)
  }

  /// Index of the longest entry that begins with a word, given in lower case, plus one; 0 for none.
  @inline(__always)
  func firstEntry(_ word: UInt32) -> Int32 { Int(word) < heads.count ? heads[Int(word)] : 0 }
}
