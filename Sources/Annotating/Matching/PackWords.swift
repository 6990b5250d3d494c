import RulePacks

/// What the word lists, token classes and gazetteers of a pack say of words; the rules come apart from it.
struct PackWords: Sendable {
  private(set) var waiting = WaitingEntries()
  private(set) var phraseWords = PhraseWords()
  private(set) var expressions = TokenClasses()
  private(set) var wordTables: [WordTable] = []
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// - Parameter compiled: What was worked out of the pack before.
  init(_ pack: RulePack, _ classes: PackClasses, _ compiled: CompiledPack?) {
    let lists = classes.names.map { pack.wordLists[$0] }
    if let compiled {
      (waiting, phraseWords) = (WaitingEntries(of: lists, compiled), PhraseWords(compiled))
    } else {
      add(lists)
    }
    for name in classes.tokens {
      if let token = pack.tokenClasses[name], let listed = classes.ids[name] { add(token, listed: listed) }
    }
    for name in classes.gazetteers {
      if let gazetteer = pack.gazetteers[name], let listed = classes.ids[name] {
        add(gazetteer, listed: listed, classes.ids)
      }
    }
  }

  private mutating func add(_ lists: [RulePack.WordList?]) {
    waiting = WaitingEntries(of: lists)
    // Of the entries of all lists a third has several words.
    phraseWords = PhraseWords(capacity: lists.reduce(0) { $0 + ($1?.byteCount ?? 0) } / 24)
    for (index, list) in lists.enumerated() {
      if let list { add(list, listed: ClassID(index)) }
    }
  }

  private mutating func add(_ list: RulePack.WordList, listed: ClassID) {
    var hashes: [UInt32] = []
    let waiting = waiting
    list.forEach { entry, _ in
      waiting.add(at: list.offset(of: entry), listed: listed, hash: FirstWord.slotHash(of: entry))
      if EntryWords.isOneWord(entry) { return }
      hashes.removeAll(keepingCapacity: true)
      EntryWords.forEach(entry) { word, _, _ in hashes.append(FirstWord.hash(ofToken: word)) }
      phraseWords.add(hashes, listed: listed)
    }
  }

  private mutating func add(_ token: RulePack.TokenClass, listed: ClassID) {
    do {
      expressions.append(listed, try TokenExpression(token.expression))
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
  private mutating func add(
    _ gazetteer: RulePack.Gazetteer, listed: ClassID, _ classIDs: [String: ClassID]
  ) {
    guard gazetteer.isOfWords else { return }
    let file = gazetteer.value("file") ?? ""
    let isFolded = gazetteer.value("case") == "lower"
    let known = wordTables.firstIndex { $0.file == file && $0.isFolded == isFolded }
    let table = known.map { wordTables[$0].table } ?? SortedTable(gazetteer.bytes)
    let filters = gazetteer.values("where").compactMap { condition -> WordTable.Filter? in
      let parts = condition.split(separator: " ")
      guard let name = parts.first, let column = table.column(String(name)) else { return nil }
      return WordTable.Filter(column: column, cells: parts.dropFirst().map { Array($0.utf8) })
    }
    // A hand-made list beside a big one makes the same class.
    let joined = gazetteer.value("adds-to").flatMap { classIDs[$0] } ?? listed
    let member = WordTable.Member(listed: joined, filters: filters)
    let others = known.map { wordTables[$0].members } ?? []
    let wordTable = WordTable(file: file, table: table, isFolded: isFolded, members: others + [member])
    if let known {
      wordTables[known] = wordTable
    } else {
      wordTables.append(wordTable)
    }
  }
}

extension RulePack.WordList {
  /// Whether some entry has several words.
  var hasPhrases: Bool { contains { !EntryWords.isOneWord($0) } }
}
