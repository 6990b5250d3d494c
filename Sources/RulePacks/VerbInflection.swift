/// The forms of an English verb, from its base and the parts that do not follow the rules.
///
/// An entry is written `announce`, `deny`, `call for`, or with its principal parts `write/wrote/written`,
/// `say/said`, `admit/admitted`; only the first word of several is inflected.
///
/// Bytes throughout: a thousand verbs are inflected at each start.
struct VerbInflection {
  private let base: Part
  private let past: Part
  private let participle: Part
  /// The words after the first, with the space before them.
  private let rest: Part

  typealias Part = UnsafeBufferPointer<UInt8>

  /// - Parameter entry: Bytes that outlive the value.
  init(_ entry: Part) {
    var end = 0
    while end < entry.count, entry[end] != 0x20 { end += 1 }
    rest = Part(rebasing: entry[end...])
    var parts: (Part, Part, Part) = (
      Part(rebasing: entry[..<0]), Part(rebasing: entry[..<0]), Part(rebasing: entry[..<0])
    )
    var count = 0
    var start = 0
    for at in 0...end where at == end || entry[at] == UInt8(ascii: "/") {
      if at > start {
        let part = Part(rebasing: entry[start..<at])
        if count == 0 {
          parts.0 = part
        } else if count == 1 {
          parts.1 = part
        } else if count == 2 {
          parts.2 = part
        }
        count += 1
      }
      start = at + 1
    }
    (base, past, participle) = parts
  }

  /// Appends every distinct form once, each as `form=value:codes|`; the value is the base with the words that follow it
  /// unless one is given. Codes say what a form can be: `b` base, `s` third person, `d` past, `n` participle, `g` -ing.
  func append(to bytes: inout [UInt8], value: Part?) {
    let doubles = doublesLast
    let past = past.isEmpty ? regularPast(doubles) : Form(stem: past, ending: "", code: UInt8(ascii: "d"))
    let participle =
      participle.isEmpty
      ? past.with(code: UInt8(ascii: "n")) : Form(stem: participle, ending: "", code: UInt8(ascii: "n"))
    let all = [
      Form(stem: base, ending: "", code: UInt8(ascii: "b")), thirdPerson, past, participle,
      gerund(doubles, past: past),
    ]
    for index in 0..<all.count where !(0..<index).contains(where: { all[$0].isSpelled(like: all[index]) }) {
      all[index].append(to: &bytes)
      bytes.append(contentsOf: rest)
      bytes.append(UInt8(ascii: "="))
      bytes.append(contentsOf: value ?? base)
      if value == nil { bytes.append(contentsOf: rest) }
      bytes.append(UInt8(ascii: ":"))
      for other in index..<all.count where all[other].isSpelled(like: all[index]) {
        bytes.append(all[other].code)
      }
      bytes.append(UInt8(ascii: "|"))
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private func ends(_ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard base.count >= count else { return false }
    for index in 0..<count where base[base.count - count + index] != suffix.utf8Start[index] { return false }
    return true
  }

  private var endsInConsonantY: Bool { base.count > 1 && ends("y") && !Self.isVowel(base[base.count - 2]) }

  /// One syllable that ends in consonant, vowel, consonant: slam, slammed. Longer ones are written out.
  private var doublesLast: Bool {
    guard base.count > 2, let last = base.last else { return false }
    var vowels = 0
    for byte in base where Self.isVowel(byte) || byte == UInt8(ascii: "y") { vowels += 1 }
    return vowels == 1 && Self.isVowel(base[base.count - 2]) && !Self.isVowel(last) && !ends("w")
      && !ends("x")
      && !ends("y")
  }

  private var thirdPerson: Form {
    if endsInConsonantY { return Form(stem: base, dropping: 1, ending: "ies", code: UInt8(ascii: "s")) }
    let hisses = ends("s") || ends("sh") || ends("ch") || ends("x") || ends("z") || ends("o")
    return Form(stem: base, ending: hisses ? "es" : "s", code: UInt8(ascii: "s"))
  }

  private func regularPast(_ doubles: Bool) -> Form {
    if endsInConsonantY { return Form(stem: base, dropping: 1, ending: "ied", code: UInt8(ascii: "d")) }
    if ends("e") { return Form(stem: base, ending: "d", code: UInt8(ascii: "d")) }
    return Form(stem: base, doublesLast: doubles, ending: "ed", code: UInt8(ascii: "d"))
  }

  private func gerund(_ doubles: Bool, past: Form) -> Form {
    if ends("ie") { return Form(stem: base, dropping: 2, ending: "ying", code: UInt8(ascii: "g")) }
    if ends("e"), !ends("ee"), !ends("ye"), !ends("oe") {
      return Form(stem: base, dropping: 1, ending: "ing", code: UInt8(ascii: "g"))
    }
    // Doubled in the past that is written out, hence here: admit/admitted, admitting.
    let doubledInPast =
      past.count == base.count + 3 && past[base.count] == base.last
      && base.indices.allSatisfy { past[$0] == base[$0] }
    return Form(stem: base, doublesLast: doubles || doubledInPast, ending: "ing", code: UInt8(ascii: "g"))
  }
}

extension VerbInflection {
  /// One written form, and what it can be.
  private struct Form {
    var stem: Part
    /// Letters of the stem that fall away.
    var dropping = 0
    var doublesLast = false
    var ending: StaticString
    var code: UInt8

    func with(code: UInt8) -> Form {
      var form = self
      form.code = code
      return form
    }

    var count: Int { stem.count - dropping + (doublesLast ? 1 : 0) + ending.utf8CodeUnitCount }

    subscript(index: Int) -> UInt8 {
      let kept = stem.count - dropping
      if index < kept { return stem[index] }
      if doublesLast, index == kept { return stem[kept - 1] }
      return ending.utf8Start[index - kept - (doublesLast ? 1 : 0)]
    }

    func append(to bytes: inout [UInt8]) {
      for index in 0..<count { bytes.append(self[index]) }
    }

    func isSpelled(like other: Form) -> Bool {
      guard count == other.count else { return false }
      for index in 0..<count where self[index] != other[index] { return false }
      return true
    }
  }
}

/// The forms of all verbs of a list, as the line of a list.
enum VerbForms {
  static func all(of file: TableBytes, lines: [Range<Int>]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      EntryLine.forEach(in: file.buffer, line) { words, value in
        let hasOwnValue = !value.elementsEqual(words)
        VerbInflection(words).append(to: &bytes, value: hasOwnValue ? value : nil)
      }
    }
    return bytes
  }
}
