import RulePacks

/// Look-ups that the name stage makes at many tokens, without a string.
extension Analysis {
  /// The end of the longest entry of a word list at a token, and where its value lies; nil when none begins
  /// there.
  func longestEntry(of listed: ClassID?, at token: Int, limit: Int) -> ListedEntry? {
    guard let listed, token < limit else { return nil }
    let word = lexicon.entries[Int(tokens.words[token])]
    var best: ListedEntry?
    if lexicon.knowledge.contains(set: word.classSet, listed) {
      best = ListedEntry(tokens: token..<token + 1, listed: listed, value: nil)
    }
    guard lexicon.knowledge.contains(set: word.phraseSet, listed) else { return best }
    var node = word.phraseNode
    var capitals: UInt64 = word.shape.contains(.capitalized) ? 1 : 0
    var at = token + 1
    while node != 0, at < limit, at - token < 63 {
      let entry = lexicon.entries[Int(tokens.words[at])]
      if entry.shape.contains(.capitalized) { capitals |= 1 << UInt64(at - token) }
      node = lexicon.knowledge.phrases.child(
        of: node, fold: entry.fold, spaced: tokens.marks[at].contains(.spaceBefore))
      at += 1
      guard node != 0,
        let final = lexicon.knowledge.phrases.final(node: node, listed: listed, capitals: capitals)
      else { continue }
      best = ListedEntry(tokens: token..<at, listed: listed, value: final.value)
    }
    return best
  }

  /// The end of the longest entry of a word list at a token; nil when none begins there.
  public func end(of listed: ClassID?, at token: Int, limit: Int) -> Int? {
    longestEntry(of: listed, at: token, limit: limit)?.tokens.upperBound
  }

  /// The value that a list gives an entry.
  func value(_ entry: ListedEntry) -> String {
    if let value = entry.value { return lexicon.knowledge.values[Int(value)] }
    let word = tokens.words[entry.tokens.lowerBound]
    return lexicon.knowledge.value(fold: lexicon.fold(word), shape: lexicon.shape(word), in: entry.listed)
      ?? ""
  }

  /// Whether any entry of several words begins with a token's word.
  func beginsPhrase(_ token: Int) -> Bool { lexicon.entries[Int(tokens.words[token])].phraseNode != 0 }

  /// Whether a gazetteer has a name that begins with a token's word.
  func beginsGazetteerName(_ token: Int) -> Bool {
    lexicon.entries[Int(tokens.words[token])].gazetteerHead != 0
  }

  func isCapitalized(_ token: Int) -> Bool { shape(token).contains(.capitalized) }

  /// A cell of the line that a gazetteer name belongs to, without a string; empty where it has none.
  func cell(_ column: GazetteerIndex.Column, of name: GazetteerName) -> UnsafeBufferPointer<UInt8> {
    let found = lexicon.knowledge.names.names[name.number]
    return lexicon.knowledge.names.tables[Int(found.table)].cell(column, line: Int(found.line))
  }

  /// Identifies the gazetteer line that a name belongs to, within one rule set.
  func gazetteerLineNumber(_ name: GazetteerName) -> UInt64 {
    let found = lexicon.knowledge.names.names[name.number]
    return UInt64(found.table) << 32 | UInt64(found.line)
  }
}

/// An entry of a word list as it stands in the text.
struct ListedEntry {
  var tokens: Range<Int>
  var listed: ClassID
  /// Where the value of an entry of several words lies; nil for single words.
  var value: UInt32?
}
