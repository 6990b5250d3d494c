/// The forms of an English verb, from its base and the parts that do not follow the rules.
///
/// An entry is written `announce`, `deny`, `call for`, or with its principal parts `write/wrote/written`,
/// `say/said`, `admit/admitted`; only the first word of several is inflected.
struct VerbInflection {
  /// One written form, and what it can be: `b` base, `s` third person, `d` past, `n` participle, `g` -ing.
  struct Form {
    var words: String
    var codes: String
  }

  private var base: [UInt8]
  private var past: [UInt8]
  private var participle: [UInt8]
  private var rest: [UInt8]

  init(_ entry: String) {
    let words = entry.utf8.split(separator: 0x20, maxSplits: 1)
    let parts = (words.first.map { $0.split(separator: 0x2F) } ?? []).map { Array($0) }
    base = parts.first ?? []
    rest = words.count > 1 ? [0x20] + Array(words[1]) : []
    past = parts.count > 1 ? parts[1] : []
    participle = parts.count > 2 ? parts[2] : []
    if past.isEmpty { past = regularPast }
    if participle.isEmpty { participle = past }
  }

  /// The base with the words that follow it.
  var lemma: String { String(decoding: base + rest, as: UTF8.self) }

  /// Every distinct form once.
  var forms: [Form] {
    var forms: [Form] = []
    for (word, code) in [(base, "b"), (thirdPerson, "s"), (past, "d"), (participle, "n"), (gerund, "g")] {
      let words = String(decoding: word + rest, as: UTF8.self)
      if let known = forms.firstIndex(where: { $0.words == words }) {
        forms[known].codes += code
      } else {
        forms.append(Form(words: words, codes: code))
      }
    }
    return forms
  }

  private func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
  private func ends(_ suffix: String) -> Bool { base.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }

  private var endsInConsonantY: Bool {
    base.count > 1 && base[base.count - 1] == UInt8(ascii: "y") && !isVowel(base[base.count - 2])
  }

  /// One syllable that ends in consonant, vowel, consonant: slam, slammed. Longer ones are written out.
  private var doublesLast: Bool {
    guard base.count > 2 else { return false }
    let last = base[base.count - 1]
    let vowels = base.filter { isVowel($0) || $0 == UInt8(ascii: "y") }.count
    return vowels == 1 && isVowel(base[base.count - 2]) && !isVowel(last) && !"wxy".utf8.contains(last)
  }

  private var thirdPerson: [UInt8] {
    if endsInConsonantY { return base.dropLast() + Array("ies".utf8) }
    let hisses = ["s", "sh", "ch", "x", "z", "o"].contains { ends($0) }
    return base + Array((hisses ? "es" : "s").utf8)
  }

  private var regularPast: [UInt8] {
    if endsInConsonantY { return base.dropLast() + Array("ied".utf8) }
    if ends("e") { return base + Array("d".utf8) }
    return base + (doublesLast ? base.suffix(1) : []) + Array("ed".utf8)
  }

  private var gerund: [UInt8] {
    let ing = Array("ing".utf8)
    if ends("ie") { return base.dropLast(2) + Array("ying".utf8) }
    if ends("e"), !ends("ee"), !ends("ye"), !ends("oe") { return base.dropLast() + ing }
    let doubledInPast = past.count == base.count + 3 && past.starts(with: base + base.suffix(1))
    return base + (doublesLast || doubledInPast ? base.suffix(1) : []) + ing
  }
}
