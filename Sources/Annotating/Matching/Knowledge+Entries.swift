extension Knowledge {
  /// Takes the entries of word lists apart that begin with a word, given in lower case; only once for each word.
  func takeEntries(of word: UnsafeBufferPointer<UInt8>, fold: UInt32, _ lexicon: Lexicon) {
    var (found, words) = (entryScratch.found, entryScratch.words)
    entryScratch = EntryScratch()
    waiting.take(beginning: word, fold: fold, into: &found)
    for entry in found {
      words.removeAll(keepingCapacity: true)
      var capitals: UInt64 = 0
      // Of the first word: "ADA" and "CEO" are no titles where they are written Ada, Ceo.
      var needed: TokenShape = []
      EntryWords.forEach(entry.words) { word, hash, isSpaced in
        let known = lexicon.entries[Int(lexicon.id(of: word, hash: hash))]
        if words.isEmpty { needed = known.shape.intersection([.capitalized, .upper]) }
        if words.count < 64, known.shape.contains(.capitalized) { capitals |= 1 << UInt64(words.count) }
        words.append(PhraseTrie.Word(fold: known.fold, isSpaced: isSpaced))
      }
      // Words that share a slot.
      guard let first = words.first, first.fold == fold else { continue }
      let value = String(decoding: entry.value, as: UTF8.self)
      if words.count > 1 {
        phrases.add(words, listed: entry.listed, value: intern(value), capitals: capitals)
      } else {
        list(fold: first.fold, in: entry.listed, needed: needed, value: value)
      }
    }
    entryScratch = EntryScratch(found: found, words: words)
  }

  /// Arrays that are kept from one word to the next.
  struct EntryScratch {
    var found: [WaitingEntries.Entry] = []
    var words: [PhraseTrie.Word] = []
  }
}
