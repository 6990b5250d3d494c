/// Tells what language a text is in, from its script and its commonest words; without a model.
///
/// Looks at 8 KB at most, so the cost is bounded.
public enum LanguageIdentifier {
  /// The BCP 47 tag of the text's language; `und` when the evidence is thin.
  public static func identify(_ utf8: [UInt8]) -> String {
    utf8.withUnsafeBufferPointer { bytes in
      var sample = LanguageSample()
      sample.read(bytes, 0..<min(bytes.count, window))
      return sample.language
    }
  }

  static let window = 8192
}

/// The words and letters of a piece of text.
private struct LanguageSample {
  private var scripts = ScriptCount()
  private var words = 0
  private var scores: [Double]
  private let table = LanguageWords.shared

  init() {
    scores = [Double](repeating: 0, count: table.languages.count)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    var hash = LanguageWords.seed
    var length = 0
    while at < range.upperBound {
      let (scalar, size) = Self.decode(bytes, at)
      if Self.isLetter(scalar) {
        scripts.add(scalar)
        Self.add(Self.small(scalar), to: &hash)
        length += 1
      } else if length > 0 {
        take(hash)
        hash = LanguageWords.seed
        length = 0
      }
      at += size
    }
    if length > 0, range.upperBound == bytes.count { take(hash) }
  }

  private mutating func take(_ word: UInt64) {
    words += 1
    guard var mask = table.masks[word] else { return }
    // A word that many languages share says little for each.
    let weight = 1 / Double(mask.nonzeroBitCount).squareRoot()
    while mask != 0 {
      scores[mask.trailingZeroBitCount] += weight
      mask &= mask - 1
    }
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
  private func best(among candidates: (String) -> Bool) -> String {
    var first = (score: 0.0, index: -1)
    var second = 0.0
    for (index, score) in scores.enumerated() where candidates(table.languages[index]) {
      if score > first.score {
        second = first.score
        first = (score, index)
      } else if score > second {
        second = score
      }
    }
    let enough = first.score >= max(1.5, Double(words) * 0.06)
    guard first.index >= 0, enough, first.score > second * 1.15 else { return "und" }
    return table.languages[first.index]
  }

  private static func latin(_ language: String) -> Bool {
    !["ru", "uk", "bg", "sr", "ar", "fa", "ur"].contains(language)
  }

  private var cyrillic: String {
    let letters = scripts[.cyrillic]
    if scripts.belarusian * 200 > letters { return "be" }
    if scripts.ukrainian * 100 > letters { return "uk" }
    if scripts.serbian * 100 > letters { return "sr" }
    if scripts.russian * 200 > letters { return "ru" }
    return best { ["ru", "bg", "sr"].contains($0) }
  }

  private var arabic: String {
    let letters = scripts[.arabic]
    if scripts.urdu * 50 > letters { return "ur" }
    return scripts.persian * 25 > letters ? "fa" : "ar"
  }

  @inline(__always)
  private static func add(_ scalar: UInt32, to hash: inout UInt64) {
    if scalar < 0x80 {
      LanguageWords.add(UInt8(truncatingIfNeeded: scalar), to: &hash)
    } else if scalar < 0x800 {
      LanguageWords.add(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), to: &hash)
      LanguageWords.add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), to: &hash)
    } else {
      LanguageWords.add(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12 & 0x0F), to: &hash)
      LanguageWords.add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F), to: &hash)
      LanguageWords.add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F), to: &hash)
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }
    // Beyond Latin-1's signs and general punctuation nearly everything is a letter or a mark on one.
    return scalar >= 0xC0 && !(0x2000...0x2BFF).contains(scalar) && scalar != 0x60C && !(0x3000...0x3040).contains(scalar)
  }

  /// Small letters of Latin-1, Latin Extended-A, Greek and Cyrillic.
  private static func small(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE: scalar + 0x20
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }

  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[at])
    if lead < 0x80 { return (lead, 1) }
    let size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard at + size <= bytes.count else { return (0, bytes.count - at) }
    var scalar = size == 2 ? lead & 0x1F : size == 3 ? lead & 0x0F : lead & 0x07
    for index in 1..<size { scalar = scalar << 6 | UInt32(bytes[at + index] & 0x3F) }
    return (scalar, size)
  }
}
