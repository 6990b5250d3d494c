/// Gathers the words of saying from their lists; an entry that several lists have is one with the frames of all.
struct CueLexiconBuilder {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let lexicon: Lexicon
  private(set) var entries: [CueLexicon.Entry] = []
  private(set) var lemmas: [String] = []
  private(set) var rests: [UInt32] = []
  /// By the id of a word in lower case: the last of its entries, plus one; once they are laid out the first of them.
  private(set) var heads: [Int32]
  /// By entry: the next one with the same first word, plus one.
  private var next: [Int32] = []
  /// By entry: how it is written, where its list lies.
  private var spellings: [Bytes] = []
  private(set) var firsts: [UInt32] = []
  /// The words of the entry at hand.
  private var words: [UInt32] = []

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    heads = Array(repeating: 0, count: lexicon.count + 4_096)
  }

  mutating func add(_ entry: Bytes, value: Bytes, frames: CueFrames, isSource: Bool) {
    let colon = value.firstIndex(of: UInt8(ascii: ":")) ?? value.endIndex
    let forms: CueForms = isSource ? .source : CueForms(codes: value[min(colon + 1, value.endIndex)...])
    readWords(of: entry)
    guard let first = words.first.map({ lexicon.fold($0) }) else { return }
    if let known = known(entry, first: first) { return join(known, frames, forms) }
    spellings.append(entry)
    firsts.append(first)
    lemmas.append(String(decoding: value[..<colon], as: UTF8.self))
    let start = Int32(rests.count)
    for word in words.dropFirst() { rests.append(lexicon.fold(word)) }
    entries.append(
      CueLexicon.Entry(
        frames: frames, forms: forms, second: rests.count > start ? rests[Int(start)] : 0, restStart: start,
        restCount: Int32(rests.count) - start))
    next.append(heads[Int(first)])
    heads[Int(first)] = Int32(entries.count)
  }

  private mutating func readWords(of entry: Bytes) {
    words.removeAll(keepingCapacity: true)
    EntryWords.forEach(entry) { word, hash, _ in words.append(lexicon.id(of: word, hash: hash)) }
    if heads.count < lexicon.count {
      heads += Array(repeating: 0, count: lexicon.count - heads.count + 4_096)
    }
  }

  private func known(_ entry: Bytes, first: UInt32) -> Int? {
    var at = heads[Int(first)]
    while at != 0 {
      if spellings[Int(at) - 1].elementsEqual(entry) { return Int(at) - 1 }
      at = next[Int(at) - 1]
    }
    return nil
  }

  private mutating func join(_ index: Int, _ frames: CueFrames, _ forms: CueForms) {
    // One class with clauses that may begin at once makes the verb free of the strictness of others.
    let isStrict =
      entries[index].frames.isLooseClause || frames.isLooseClause
      ? false : entries[index].frames.has(.strict) || frames.has(.strict)
    entries[index].frames.formUnion(frames)
    if !isStrict { entries[index].frames.remove(.strict) }
    entries[index].forms.formUnion(forms)
  }

  /// Lays out the entries of each first word one behind the other, the longest first, of equals the later.
  mutating func layOut() {
    link()
    var order: [Int] = []
    for first in firsts where heads[Int(first)] > 0 {
      var at = heads[Int(first)]
      // Negative where it is done.
      heads[Int(first)] = -Int32(order.count + 1)
      while at > 0 {
        order.append(Int(at) - 1)
        at = next[Int(at) - 1]
        entries[order[order.count - 1]].hasNext = at > 0
      }
    }
    for first in firsts { heads[Int(first)] = abs(heads[Int(first)]) }
    entries = order.map { entries[$0] }
    lemmas = order.map { lemmas[$0] }
    firsts = order.map { firsts[$0] }
  }

  /// Chains the entries of each first word.
  private mutating func link() {
    for first in firsts { heads[Int(first)] = 0 }
    let longest = entries.reduce(0) { max($0, $1.restCount) }
    for count in 0...longest {
      for index in entries.indices where entries[index].restCount == count {
        next[index] = heads[Int(firsts[index])]
        heads[Int(firsts[index])] = Int32(index + 1)
      }
    }
  }
}
