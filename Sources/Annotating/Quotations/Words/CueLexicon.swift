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

  private static let names: [String: CueFrames] = [
    "quote": .quote, "that": .that, "bare": .bare, "tail": .tail, "wh": .wh, "inf": .infinitive,
    "np-inf": .objectInfinitive, "to-inf": .ownInfinitive, "obj": .object, "as": .as, "name": .name,
    "hear": .hearer, "to-hear": .toHearer, "strict": .strict, "of": .of, "free": .free,
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

  init(codes: some Sequence<Character>) {
    var forms = CueForms()
    for code in codes {
      switch code {
      case "b": forms.insert(.base)
      case "s": forms.insert(.thirdPerson)
      case "d": forms.insert(.past)
      case "n": forms.insert(.participle)
      case "g": forms.insert(.gerund)
      default: break
      }
    }
    self = forms
  }

  @inline(__always)
  func has(_ any: CueForms) -> Bool { rawValue & any.rawValue != 0 }
}

/// The words of saying by their first word.
struct CueLexicon: Sendable {
  struct Entry: Sendable {
    var lemma: String
    var frames: CueFrames
    var forms: CueForms
    /// The words after the first, in lower case.
    var rest: [UInt32]
    /// The next entry with the same first word, plus one; longer entries come first.
    var next: Int32 = 0
  }

  private(set) var entries: [Entry] = []
  /// By the id of a word in lower case: its first entry, plus one.
  private(set) var heads: [Int32]

  init(_ rules: RuleSet) {
    heads = Array(repeating: 0, count: rules.lexicon.count)
    var frames: [String: CueFrames] = [:]
    for entry in rules.wordLists["cue-frames"]?.entries ?? [] {
      frames["cue." + entry.words] = CueFrames(entry.value)
    }
    var known: [String: Int] = [:]
    var firsts: [UInt32] = []
    for name in rules.wordLists.keys.sorted() {
      let isSource = name == "cue-source"
      guard isSource || name.hasPrefix("cue."), let list = rules.wordLists[name] else { continue }
      for entry in list.entries {
        add(entry, frames: frames[name] ?? [], isSource: isSource, rules.lexicon, &known, &firsts)
      }
    }
    link(firsts)
  }

  private mutating func add(
    _ entry: RulePack.WordList.Entry, frames: CueFrames, isSource: Bool, _ lexicon: Lexicon,
    _ known: inout [String: Int], _ firsts: inout [UInt32]
  ) {
    let sides = entry.value.split(separator: ":", maxSplits: 1)
    let forms = isSource ? .source : CueForms(codes: sides.count > 1 ? sides[1] : "")
    if let index = known[entry.words] {
      // One class with clauses that may begin at once makes the verb free of the strictness of others.
      let isStrict =
        entries[index].frames.isLooseClause || frames.isLooseClause
        ? false : entries[index].frames.has(.strict) || frames.has(.strict)
      entries[index].frames.formUnion(frames)
      if !isStrict { entries[index].frames.remove(.strict) }
      entries[index].forms.formUnion(forms)
      return
    }
    let ids = Tokenizer.pieces(of: entry.words).map {
      lexicon.lookup(String(decoding: $0.bytes, as: UTF8.self))
    }
    guard let first = ids.first, let first, !ids.contains(nil) else { return }
    known[entry.words] = entries.count
    firsts.append(lexicon.fold(first))
    entries.append(
      Entry(
        lemma: String(sides.first ?? ""), frames: frames, forms: forms,
        rest: ids.dropFirst().map { lexicon.fold($0 ?? 0) }))
  }

  /// Chains the entries of each first word, the longest first.
  private mutating func link(_ firsts: [UInt32]) {
    let order = entries.indices.sorted {
      (entries[$0].rest.count, $0) < (entries[$1].rest.count, $1)
    }
    for index in order {
      entries[index].next = heads[Int(firsts[index])]
      heads[Int(firsts[index])] = Int32(index + 1)
    }
  }
}
