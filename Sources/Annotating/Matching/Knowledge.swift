import RulePacks

/// What the rule packs say of single words: their classes, the phrases and names they begin, the rules they trigger.
///
/// A reference: it is asked at every token, and copying its arrays' references would cost more than the answers.
final class Knowledge: @unchecked Sendable {
  // Unchecked: that of a rule set does not change once it is compiled; each worker adds to a copy. For exclusive access
  // see `Lexicon`.

  /// A word of a word list, by the id of its lower-case form.
  struct ListedWord: Sendable {
    var listed: ClassID
    /// What it must be written with: nothing, a capital, or capitals only.
    var needed: TokenShape
    /// What the list gives the word. Here, not by number: a look elsewhere waits for memory.
    var value: String
    /// The next one of the same word, plus one.
    var next: UInt32
  }

  // Classes.
  private(set) var classNames: [String] = []
  private(set) var classIDs: [String: ClassID] = [:]
  /// The sets of classes that words have.
  @exclusivity(unchecked) private(set) var sets = BitSets(width: 1)
  /// A set that is put together.
  @exclusivity(unchecked) private var scratch = FlatArray<UInt64>()

  // Word lists.
  /// Those of entries of several words.
  @exclusivity(unchecked) private(set) var values: [String] = []
  @exclusivity(unchecked) private var listedWords: [ListedWord] = []
  /// By the id of the lower-case word: the first of its listed words, plus one.
  @exclusivity(unchecked) private var listedHeads: [UInt32] = []
  @exclusivity(unchecked) var phrases = PhraseTrie()
  @exclusivity(unchecked) var waiting = WaitingEntries()
  @exclusivity(unchecked) var entryScratch = EntryScratch()
  @exclusivity(unchecked) var phraseWords = PhraseWords()

  /// Lists that stages ask for together; see ``StageTables``.
  @exclusivity(unchecked) private var listMarks = ListMarks()

  /// What lists give the words that texts have: those of a word side by side. What the rules know of all words lies far
  /// apart, and each look waited for memory.
  private struct WordValue {
    var listed: ClassID
    var isLast = false
    var value: String
  }
  @exclusivity(unchecked) private var wordValues: [WordValue] = []

  // Token classes and gazetteers.
  @exclusivity(unchecked) var expressions = TokenClasses()
  @exclusivity(unchecked) var wordTables: [WordTable] = []
  @exclusivity(unchecked) var names = GazetteerIndex()
  /// Those that the words met so far can begin.
  let wordNames = WordNames()
  let nameKinds = GazetteerKinds()

  // Rules.
  @exclusivity(unchecked) var triggers = RuleTriggers()
  /// Those of words that no rule names, by the number of their set of classes and their shape.
  @exclusivity(unchecked) private var fitsByWord = NumberTable()
  @exclusivity(unchecked) private var knownFits = FlatArray<RuleTriggers.Fits>()

  /// Classes of words that have no name, by their words: what rules need; see ``WordNeed``.
  private(set) var hidden: [[UInt32]] = []
  private static let hiddenLimit = 64

  /// Takes in the classes of a pack; before all else.
  func define(_ classes: PackClasses) {
    (classNames, classIDs) = (classes.names, classes.ids)
    sets = BitSets(width: (classNames.count + Self.hiddenLimit + 63) / 64)
  }

  /// Takes in what the pack says of words.
  func take(_ words: PackWords) {
    (waiting, phraseWords) = (words.waiting, words.phraseWords)
    (expressions, wordTables) = (words.expressions, words.wordTables)
  }

  /// A class that has no name, of some words; nil where there are too many.
  ///
  /// - Parameter words: The ids of words in lower case.
  func addHiddenClass(of words: [UInt32]) -> ClassID? {
    let next = classNames.count + hidden.count
    if next >= sets.width * 64 { return nil }
    hidden.append(words)
    let listed = ClassID(next)
    for word in words { list(fold: word, in: listed, needed: [], value: "") }
    return listed
  }

  /// Takes over the hidden classes of a pack; before any other class is hidden.
  func hideClasses(_ pack: CompiledPack) {
    let numbers = pack[.hiddenWords]
    var at = 0
    while at < numbers.count {
      let end = at + 1 + numbers[at]
      _ = addHiddenClass(of: (at + 1..<end).map { UInt32(numbers[$0]) })
      at = end
    }
  }

  func packHidden(into writer: inout PackWriter) {
    writer.add(.hiddenWords, hidden.flatMap { [UInt32($0.count)] + $0 })
  }

  init() {}

  /// For a worker, which adds sets of its own.
  func copy() -> Knowledge {
    let copy = Knowledge()
    (copy.classNames, copy.classIDs, copy.sets) = (classNames, classIDs, sets.copy())
    (copy.values, copy.listedWords, copy.listedHeads) = (values, listedWords, listedHeads)
    (copy.phrases, copy.waiting, copy.phraseWords) = (phrases, waiting, phraseWords)
    (copy.expressions, copy.wordTables, copy.names) = (expressions, wordTables, names)
    (copy.listMarks, copy.triggers) = (listMarks, triggers.copy())
    return copy
  }

  func list(fold: UInt32, in listed: ClassID, needed: TokenShape, value: String) {
    if listedHeads.count <= Int(fold) {
      listedHeads += Array(repeating: 0, count: max(256, Int(fold) + 1 - listedHeads.count))
    }
    listedWords.append(
      ListedWord(
        listed: listed, needed: needed, value: value, next: listedHeads[Int(fold)]))
    listedHeads[Int(fold)] = UInt32(listedWords.count)
  }

  /// Has words marked that are in some lists or begin an entry of theirs; before any text is read.
  func mark(_ lists: [ClassID?], as mark: TokenShape) {
    listMarks.add(lists, as: mark, width: sets.width)
  }

  /// Has a word marked that is given by its id in lower case; before any text is read.
  func mark(fold: UInt32, as mark: TokenShape) { listMarks.add(fold: fold, as: mark) }

  /// Whether a word, or those of a list and those that begin an entry of it, get a mark.
  func marks(fold: UInt32, as mark: TokenShape) -> Bool { listMarks.marks(fold: fold).contains(mark) }
  func marks(_ listed: ClassID, as mark: TokenShape) -> Bool { listMarks.marks(listed).contains(mark) }

  func intern(_ value: String) -> UInt32 {
    values.append(value)
    return UInt32(values.count - 1)
  }

  /// The value that a word list gives to a word; nil when the word is not in it.
  func value(fold: UInt32, shape: TokenShape, in listed: ClassID) -> String? {
    var found: Int?
    forEachListed(fold: fold, shape: shape) { number, own in
      if own == listed { found = number }
    }
    return found.map { listedWords[$0].value }
  }

  /// The same for a word of a text; see ``WordFacts/values``.
  func value(among values: UInt32, in listed: ClassID) -> String? {
    var at = Int(values)
    while at > 0 {
      let number = at - 1
      if wordValues[number].listed == listed { return wordValues[number].value }
      at = wordValues[number].isLast ? 0 : at + 1
    }
    return nil
  }

  /// Puts the values of a word side by side; returns the place of the first, plus one, or 0 where it is in no list.
  private func addValues(fold: UInt32, shape: TokenShape) -> UInt32 {
    let first = wordValues.count
    forEachListed(fold: fold, shape: shape) { number, listed in
      let value = listedWords[number].value
      if let known = wordValues[first...].firstIndex(where: { $0.listed == listed }) {
        wordValues[known].value = value
      } else {
        wordValues.append(WordValue(listed: listed, value: value))
      }
    }
    if wordValues.count == first { return 0 }
    wordValues[wordValues.count - 1].isLast = true
    return UInt32(first + 1)
  }

  /// Gives the numbers and lists of the list words that a word is.
  private func forEachListed(fold: UInt32, shape: TokenShape, _ body: (Int, ClassID) -> Void) {
    var at = Int(fold) < listedHeads.count ? listedHeads[Int(fold)] : 0
    while at != 0 {
      let number = Int(at) - 1
      if shape.isSuperset(of: listedWords[number].needed) { body(number, listedWords[number].listed) }
      at = listedWords[number].next
    }
  }

  /// All about a word, and which rules it fits; called once for each distinct one.
  /// `lexicon` gets the words of entries that begin with it.
  func describe(
    _ bytes: UnsafeBufferPointer<UInt8>, shape: TokenShape, fold: UInt32, _ lexicon: Lexicon
  ) -> (WordFacts, RuleTriggers.Fits) {
    let folded = Lexicon.folded(bytes) ?? Array(bytes)
    let hash = folded.withUnsafeBufferPointer { Lexicon.hash($0) }
    folded.withUnsafeBufferPointer { takeEntries(of: $0, fold: fold, lexicon) }
    let classSet = set { insert in
      forEachListed(fold: fold, shape: shape) { _, listed in insert(listed) }
      expressions.forEachClass(of: bytes, insert)
      if shape.contains(.word) {
        for table in wordTables { table.forEachClass(of: bytes, folded: folded, shape: shape, insert) }
      }
    }
    let classes = sets.set(classSet)
    let listed = folded.withUnsafeBufferPointer {
      names.takeNames(beginning: bytes, folded: $0, shape: shape)
    }
    let phraseSet = set { insert in
      phraseWords.forEach(hash) { listed, place in
        if place == 0 { insert(ClassID(listed)) }
      }
    }
    let phraseLists = sets.set(phraseSet)
    var shape = shape.union(listMarks.marks { classes[$0] | phraseLists[$0] })
    shape.formUnion(listMarks.marks(fold: fold))
    if !shape.isDisjoint(with: [.terminator, .dotted]) { shape.insert(.stop) }
    if !listed.isEmpty || !shape.isDisjoint(with: .nameLike) { shape.insert(.nameStart) }
    let fits = fits(fold: fold, shape: shape, classes: classSet, hash: hash)
    let shared = SharedFacts(
      fold: fold, shape: shape, names: listed.isEmpty ? 0 : wordNames.add(listed),
      phraseNode: phrases.root(fold: fold), classes: classes, phraseLists: phraseLists)
    let word = WordFacts(
      shared: shared, first: fits.first, second: fits.second, third: fits.third,
      shortHash: GazetteerIndex.shortHash(ofToken: bytes), values: addValues(fold: fold, shape: shape))
    return (word, fits)
  }

  /// Which rules a word fits; found once for all words that no rule names and that have the same lists and shape.
  private func fits(
    fold: UInt32, shape: TokenShape, classes number: UInt32, hash: UInt32
  ) -> RuleTriggers.Fits {
    let isNamed = triggers.names(fold: fold) || phraseWords.contains(hash)
    let key = UInt64(number) << 32 | UInt64(shape.rawValue)
    if !isNamed, let known = fitsByWord[key] { return knownFits[known] }
    let classes = sets.set(number)
    var own: [ClassID] = []
    for index in 0..<sets.width {
      var bits = classes[index]
      while bits != 0 {
        let listed = index * 64 + bits.trailingZeroBitCount
        // What only needs know has no name, and stands last.
        if listed < classNames.count { own.append(ClassID(listed)) }
        bits &= bits - 1
      }
    }
    let fits = triggers.describe(fold: fold, hash: hash, shape: shape, classes: own, phrases: phraseWords)
    if !isNamed {
      fitsByWord[key] = knownFits.count
      knownFits.append(fits)
    }
    return fits
  }

  /// The number of the set of the classes that are inserted.
  @inline(__always)
  private func set(_ insertAll: ((ClassID) -> Void) -> Void) -> UInt32 {
    scratch.fill(0, count: sets.width)
    let words = scratch.base
    insertAll { listed in words[listed.index >> 6] |= 1 << UInt64(listed.index & 63) }
    return sets.id(of: scratch.buffer)
  }
}
