import RulePacks

/// Gathers what word lists, token classes and gazetteers say of words; the rules come later.
struct KnowledgeBuilder {
  let knowledge: Knowledge
  private(set) var diagnostics: [RuleDiagnostic] = []
  /// Classes with entries of several words.
  private(set) var listsWithPhrases: Set<Int> = []

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  mutating func add(_ pack: RulePack) {
    // Sorted, so that numbers do not depend on a dictionary's order.
    for name in pack.wordLists.keys.sorted() { _ = knowledge.defineClass(name) }
    for name in pack.tokenClasses.keys.sorted() { _ = knowledge.defineClass(name) }
    for name in pack.gazetteers.keys.sorted() { _ = knowledge.defineClass(name) }
    // An entry has a dozen bytes and more.
    knowledge.waiting.reserve(pack.wordLists.values.reduce(64) { $0 + $1.byteCount } / 12)
    for name in pack.wordLists.keys.sorted() {
      if let list = pack.wordLists[name], let listed = knowledge.classIDs[name] { add(list, listed: listed) }
    }
    for name in pack.tokenClasses.keys.sorted() {
      if let token = pack.tokenClasses[name], let listed = knowledge.classIDs[name] {
        add(token, listed: listed)
      }
    }
    for name in pack.gazetteers.keys.sorted() {
      if let gazetteer = pack.gazetteers[name], let listed = knowledge.classIDs[name] {
        add(gazetteer, listed: listed)
      }
    }
    knowledge.closeClasses()
  }

  private mutating func add(_ list: RulePack.WordList, listed: ClassID) {
    var hasPhrases = false
    var hashes: [UInt32] = []
    let waiting = knowledge.waiting
    list.forEach { entry, value in
      waiting.add(entry, value: value, listed: listed, hash: FirstWord.slotHash(of: entry))
      if ASCIILetters.areAll(of: entry) || FirstWord.end(of: entry) == entry.count { return }
      hasPhrases = true
      hashes.removeAll(keepingCapacity: true)
      EntryWords.forEach(entry) { word, _, _ in hashes.append(FirstWord.hash(ofToken: word)) }
      knowledge.phraseWords.add(hashes, listed: listed)
    }
    if hasPhrases { listsWithPhrases.insert(listed.index) }
  }

  private mutating func add(_ token: RulePack.TokenClass, listed: ClassID) {
    do {
      knowledge.expressions.append(listed, try TokenExpression(token.expression))
    } catch {
      diagnostics.append(
        RuleDiagnostic(
          path: token.place.path, line: token.place.line, code: "rule.expression",
          message:
            "the expression of token \(token.name) is faulty at byte \(error.offset): \(error.message)",
          source: token.expression))
    }
  }

  /// `use words` makes a class of single words; everything else is a list of names, see ``GazetteerIndex``.
  private mutating func add(_ gazetteer: RulePack.Gazetteer, listed: ClassID) {
    guard gazetteer.isOfWords else { return }
    let file = gazetteer.value("file") ?? ""
    let isFolded = gazetteer.value("case") == "lower"
    let known = knowledge.wordTables.firstIndex { $0.file == file && $0.isFolded == isFolded }
    let table = known.map { knowledge.wordTables[$0].table } ?? SortedTable(gazetteer.bytes)
    let filters = gazetteer.values("where").compactMap { condition -> WordTable.Filter? in
      let parts = condition.split(separator: " ")
      guard let name = parts.first, let column = table.column(String(name)) else { return nil }
      return WordTable.Filter(column: column, cells: parts.dropFirst().map { Array($0.utf8) })
    }
    // A hand-made list beside a big one makes the same class.
    let joined = gazetteer.value("adds-to").flatMap { knowledge.classIDs[$0] } ?? listed
    let member = WordTable.Member(listed: joined, filters: filters)
    let others = known.map { knowledge.wordTables[$0].members } ?? []
    let wordTable = WordTable(file: file, table: table, isFolded: isFolded, members: others + [member])
    if let known {
      knowledge.wordTables[known] = wordTable
    } else {
      knowledge.wordTables.append(wordTable)
    }
  }
}
