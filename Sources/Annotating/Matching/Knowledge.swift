import RulePacks

/// What the rule packs say of single words: their classes, the phrases and names they begin, the rules they trigger.
///
/// A reference: it is asked at every token, and copying its arrays' references would cost more than the answers.
final class Knowledge: @unchecked Sendable {
  // Unchecked: that of a rule set does not change once it is compiled; each worker adds to a copy.

  /// A word of a word list, by the id of its lower-case form.
  struct ListedWord: Sendable {
    var listed: ClassID
    /// Matches only with a capital.
    var needsCapital: Bool
    /// Index into `values`.
    var value: UInt32
    /// The next one of the same word, plus one.
    var next: UInt32
  }

  // Classes.
  var classNames: [String] = []
  var classIDs: [String: ClassID] = [:]
  /// The sets of classes that words have.
  private(set) var sets = BitSets(width: 1)

  // Word lists.
  private(set) var values: [String] = []
  private var listedWords: [ListedWord] = []
  /// By the id of the lower-case word: the first of its listed words, plus one.
  private var listedHeads: [UInt32] = []
  var phrases = PhraseTrie()
  /// By the id of a word in lower case: the lists that have a phrase which begins with it.
  var phraseStarts: [UInt32: Set<Int>] = [:]

  // Token classes and gazetteers.
  var expressions: [(listed: ClassID, expression: TokenExpression)] = []
  var wordTables: [WordTable] = []
  var names = GazetteerIndex()
  /// Those that the words met so far can begin.
  private(set) var wordNames = WordNames()

  // Rules.
  var triggers = RuleTriggers()
  private struct FitKey: Hashable {
    var classes: UnsafePointer<UInt64>
    var shape: UInt32
  }
  private var knownFits: [FitKey: RuleTriggers.Fits] = [:]

  func defineClass(_ name: String) -> ClassID {
    if let known = classIDs[name] { return known }
    let id = ClassID(classNames.count)
    classNames.append(name)
    classIDs[name] = id
    return id
  }

  /// Fixes the number of classes.
  func closeClasses() {
    sets = BitSets(width: max(1, (classNames.count + 63) / 64))
  }

  init() {}

  /// For a worker, which adds sets of its own.
  func copy() -> Knowledge {
    let copy = Knowledge()
    (copy.classNames, copy.classIDs, copy.sets) = (classNames, classIDs, sets.copy())
    (copy.values, copy.listedWords, copy.listedHeads) = (values, listedWords, listedHeads)
    (copy.phrases, copy.phraseStarts) = (phrases, phraseStarts)
    (copy.expressions, copy.wordTables, copy.names) = (expressions, wordTables, names)
    copy.triggers = triggers.copy()
    return copy
  }

  func list(fold: UInt32, in listed: ClassID, needsCapital: Bool, value: String) {
    while listedHeads.count <= Int(fold) { listedHeads.append(0) }
    listedWords.append(
      ListedWord(
        listed: listed, needsCapital: needsCapital, value: intern(value), next: listedHeads[Int(fold)]))
    listedHeads[Int(fold)] = UInt32(listedWords.count)
  }

  func intern(_ value: String) -> UInt32 {
    values.append(value)
    return UInt32(values.count - 1)
  }

  /// The value that a word list gives to a word; nil when the word is not in it.
  func value(fold: UInt32, shape: TokenShape, in listed: ClassID) -> String? {
    var found: String?
    forEachListed(fold: fold, shape: shape) { word in
      if word.listed == listed { found = values[Int(word.value)] }
    }
    return found
  }

  private func forEachListed(fold: UInt32, shape: TokenShape, _ body: (ListedWord) -> Void) {
    var at = Int(fold) < listedHeads.count ? listedHeads[Int(fold)] : 0
    while at != 0 {
      let word = listedWords[Int(at) - 1]
      if !word.needsCapital || shape.contains(.capitalized) { body(word) }
      at = word.next
    }
  }

  /// Finds out all about a word; called once for each distinct one.
  func describe(_ word: inout WordFacts, bytes: UnsafeBufferPointer<UInt8>) {
    var set = [UInt64](repeating: 0, count: sets.width)
    func insert(_ listed: ClassID) { set[listed.index >> 6] |= 1 << UInt64(listed.index & 63) }
    forEachListed(fold: word.fold, shape: word.shape) { insert($0.listed) }
    for (listed, expression) in expressions where expression.matches(bytes) { insert(listed) }
    let folded = Lexicon.folded(bytes) ?? Array(bytes)
    if word.shape.contains(.word) {
      for table in wordTables { table.forEachClass(of: bytes, folded: folded, shape: word.shape, insert) }
    }
    word.classes = sets.set(sets.id(of: set))
    word.phraseNode = phrases.root(fold: word.fold)
    word.phraseLists = sets.set(phraseStarts[word.fold].map { sets.id(of: self.set(of: $0)) } ?? 0)
    let listed = folded.withUnsafeBufferPointer {
      names.names(beginning: bytes, folded: $0, shape: word.shape)
    }
    word.names = listed.isEmpty ? 0 : wordNames.add(listed)
    let fits = fits(word, set)
    (word.first, word.second, word.third) = (fits.sets[0], fits.sets[1], fits.sets[2])
    word.afterAnnotation = fits.sets[3]
    word.triggerStages = fits.stages
  }

  /// Which rules a word fits; found once for all words that no rule names and that have the same lists and shape.
  private func fits(_ word: WordFacts, _ set: [UInt64]) -> RuleTriggers.Fits {
    let isNamed = triggers.names(fold: word.fold)
    let key = FitKey(classes: word.classes, shape: word.shape.rawValue)
    if !isNamed, let known = knownFits[key] { return known }
    var classes: [ClassID] = []
    for listed in classNames.indices where set[listed >> 6] & (1 << UInt64(listed & 63)) != 0 {
      classes.append(ClassID(listed))
    }
    let fits = triggers.describe(fold: word.fold, shape: word.shape, classes: classes)
    if !isNamed { knownFits[key] = fits }
    return fits
  }

  private func set(of classes: Set<Int>) -> [UInt64] {
    var set = [UInt64](repeating: 0, count: sets.width)
    for listed in classes { set[listed >> 6] |= 1 << UInt64(listed & 63) }
    return set
  }
}
