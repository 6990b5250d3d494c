/// Tells what language a text is in, from its script and its commonest words; without a model.
///
/// Looks at 8 KB at most, and stops earlier when the words have decided.
public enum LanguageIdentifier {
  /// The BCP 47 tag of the text's language; `und` when the evidence is thin.
  public static func identify(_ utf8: [UInt8]) -> String {
    utf8.withUnsafeBufferPointer { bytes in
      var sample = LanguageSample()
      // Every other byte may be a word.
      withUnsafeTemporaryAllocation(of: LanguageSample.Word.self, capacity: (step + longestWord) / 2 + 1) {
        words in
        var start = 0
        while start < min(bytes.count, window), !sample.isDecided {
          var end = min(start + step, bytes.count)
          // A word is never cut.
          while end < bytes.count, end < start + step + longestWord, bytes[end] > 0x20 { end += 1 }
          sample.read(bytes, start..<end, words)
          start = end
        }
      }
      let language = sample.language
      guard language == "und", bytes.count <= ShortText.longest, sample.mayBeEnglish else { return language }
      return ShortText.isEnglish(bytes) ? "en" : language
    }
  }

  private static let window = 8192
  private static let step = 384
  private static let longestWord = 64
}

/// The words and letters of a piece of text.
private struct LanguageSample {
  private var scripts = ScriptCount()
  private var words = 0
  private var scores: [Double]
  private var table: LanguageWords { LanguageWords.shared }

  /// One that waits to be looked up.
  struct Word: BitwiseCopyable {
    var hash: UInt64
    /// What stands where the table would have it.
    var home: UInt64
  }

  init() { scores = Array(repeatElement(0, count: LanguageWords.shared.languages.count)) }

  /// - Parameter waiting: Room for all words of the range.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ waiting: UnsafeMutableBufferPointer<Word>
  ) {
    var count = 0
    func wait(_ hash: FoldedHash) {
      precondition(count < waiting.count)
      waiting.initializeElement(at: count, to: Word(hash: hash.value, home: 0))
      count += 1
    }
    var at = range.lowerBound
    var hash = FoldedHash()
    var isWord = false
    var ascii = 0
    while at < range.upperBound {
      let first = at
      while at < range.upperBound, (bytes[at] | 0x20) &- 0x61 < 26 {
        hash.add(letter: bytes[at])
        at &+= 1
      }
      if at > first {
        ascii &+= at &- first
        isWord = true
        continue
      }
      if bytes[at] < 0x80 {
        at += 1
      } else {
        let (scalar, size) = FoldedHash.decode(bytes, at)
        at += size
        if Self.isLetter(scalar) {
          scripts.add(scalar)
          hash.add(scalar)
          isWord = true
          continue
        }
      }
      guard isWord else { continue }
      wait(hash)
      hash = FoldedHash()
      isWord = false
    }
    scripts.addLatin(ascii)
    if isWord { wait(hash) }
    take(UnsafeMutableBufferPointer(rebasing: waiting[..<count]))
  }

  /// Looks the words up that were read. All keys are fetched before one is compared: the table does not stay in the
  /// processor's cache, and it then waits for several at once instead of once a word.
  private mutating func take(_ waiting: UnsafeMutableBufferPointer<Word>) {
    words += waiting.count
    let (masks, weights) = (table.masks, Self.weights)
    for index in waiting.indices { waiting[index].home = masks.home(of: waiting[index].hash) }
    scores.withUnsafeMutableBufferPointer { scores in
      for word in waiting where word.home != 0 {
        guard var mask = masks[word.hash] else { continue }
        // A word that many languages share says little for each.
        let weight = weights[min(mask.nonzeroBitCount, 15)]
        while mask != 0 {
          scores[mask.trailingZeroBitCount] += weight
          mask &= mask - 1
        }
      }
    }
  }

  private static let weights = (0..<16).map { $0 == 0 ? 0 : 1 / Double($0).squareRoot() }

  /// Enough words of one language, and no other has half as many.
  var isDecided: Bool {
    guard words >= 60, scripts.main == .latin else { return false }
    let ranked = ranking(among: Self.latin)
    return ranked.first >= Double(words) * 0.15 && ranked.first > ranked.second * 2
  }

  var language: String {
    guard scripts.total >= 12 else { return "und" }
    guard let script = scripts.main else {
      // Japanese mixes scripts, and so does Chinese with Latin names.
      if scripts[.kana] * 10 > scripts.total { return "ja" }
      return scripts[.han] * 4 > scripts.total ? "zh" : "und"
    }
    switch script {
    case .latin: return best(among: Self.latin)
    case .cyrillic: return cyrillic
    case .arabic: return arabic
    case .han: return scripts[.kana] * 20 > scripts[.han] ? "ja" : "zh"
    case .kana: return "ja"
    case .hangul: return "ko"
    case .hebrew: return "he"
    case .greek: return "el"
    case .armenian: return "hy"
    case .georgian: return "ka"
    case .thai: return "th"
    case .devanagari: return "hi"
    case .bengali: return "bn"
    case .tamil: return "ta"
    case .ethiopic: return "am"
    }
  }

  /// The language whose words are the most, if they are many and no other has nearly as many.
  private func best(among candidates: UInt64) -> String {
    let ranked = ranking(among: candidates)
    // In English the commonest words are a third of all: of a text with less, some other language's words were read, and
    // the page's menu.
    let share = ranked.index == table.english && words >= 60 ? 0.1 : 0.06
    let enough = ranked.first >= max(1.5, Double(words) * share)
    guard ranked.index >= 0, enough, ranked.first > ranked.second * 1.15 else { return "und" }
    return table.languages[ranked.index]
  }

  /// In Latin letters, and no language has more of its commonest words.
  var mayBeEnglish: Bool {
    guard scripts.total >= 12, scripts.main == .latin, table.english >= 0 else { return false }
    return !scores.contains { $0 > scores[table.english] }
  }

  /// The two highest scores, and the language of the higher one.
  private func ranking(among candidates: UInt64) -> (first: Double, second: Double, index: Int) {
    var (first, second, index) = (0.0, 0.0, -1)
    for (other, score) in scores.enumerated() where score > second && candidates >> UInt64(other) & 1 != 0 {
      if score > first {
        (second, first, index) = (first, score, other)
      } else {
        second = score
      }
    }
    return (first, second, index)
  }

  private static let latin = ~LanguageWords.shared.mask(["ru", "uk", "bg", "sr", "ar", "fa", "ur"])
  private static let slavic = LanguageWords.shared.mask(["ru", "bg", "sr"])

  private var cyrillic: String {
    let letters = scripts[.cyrillic]
    if scripts.belarusian * 200 > letters { return "be" }
    if scripts.ukrainian * 100 > letters { return "uk" }
    if scripts.serbian * 100 > letters { return "sr" }
    if scripts.russian * 200 > letters { return "ru" }
    return best(among: Self.slavic)
  }

  private var arabic: String {
    let letters = scripts[.arabic]
    if scripts.urdu * 50 > letters { return "ur" }
    return scripts.persian * 25 > letters ? "fa" : "ar"
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    // Beyond Latin-1's signs and general punctuation nearly everything is a letter or a mark on one.
    scalar >= 0xC0 && !(0x2000...0x2BFF).contains(scalar) && scalar != 0x60C
      && !(0x3000...0x3040).contains(scalar)
  }
}
