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
    var parts: (Part, Part, Part) = (Part(rebasing: entry[..<0]), Part(rebasing: entry[..<0]), Part(rebasing: entry[..<0]))
    var count = 0
    var start = 0
    for at in 0...end where at == end || entry[at] == UInt8(ascii: "/") {
      if at > start {
        let part = Part(rebasing: entry[start..<at])
        if count == 0 { parts.0 = part } else if count == 1 { parts.1 = part } else if count == 2 { parts.2 = part }
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
    let pastEnding = past.isEmpty ? regularPast(doubles) : nil
    var forms = [
      Form(stem: base, ending: "", codes: "b"), thirdPerson,
      pastEnding ?? Form(stem: past, ending: "", codes: "d"),
    ]
    if participle.isEmpty { forms[2].codes = "dn" } else { forms.append(Form(stem: participle, ending: "", codes: "n")) }
    forms.append(gerund(doubles, past: forms[2]))
    for (index, form) in forms.enumerated() {
      if forms[..<index].contains(where: { $0.isSpelled(like: form) }) { continue }
      form.append(to: &bytes)
      bytes += rest
      bytes.append(UInt8(ascii: "="))
      if let value { bytes += value } else { bytes += base; bytes += rest }
      bytes.append(UInt8(ascii: ":"))
      for other in forms[index...] where other.isSpelled(like: form) { bytes += other.codeBytes }
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
    return vowels == 1 && Self.isVowel(base[base.count - 2]) && !Self.isVowel(last) && !ends("w") && !ends("x")
      && !ends("y")
  }

  private var thirdPerson: Form {
    if endsInConsonantY { return Form(stem: base, dropping: 1, ending: "ies", codes: "s") }
    let hisses = ends("s") || ends("sh") || ends("ch") || ends("x") || ends("z") || ends("o")
    return Form(stem: base, ending: hisses ? "es" : "s", codes: "s")
  }

  private func regularPast(_ doubles: Bool) -> Form {
    if endsInConsonantY { return Form(stem: base, dropping: 1, ending: "ied", codes: "d") }
    if ends("e") { return Form(stem: base, ending: "d", codes: "d") }
    return Form(stem: base, doublesLast: doubles, ending: "ed", codes: "d")
  }

  private func gerund(_ doubles: Bool, past: Form) -> Form {
    if ends("ie") { return Form(stem: base, dropping: 2, ending: "ying", codes: "g") }
    if ends("e"), !ends("ee"), !ends("ye"), !ends("oe") { return Form(stem: base, dropping: 1, ending: "ing", codes: "g") }
    // Doubled in the past that is written out, hence here: admit/admitted, admitting.
    let spelled = past.spelled
    let doubledInPast =
      spelled.count == base.count + 3 && spelled.starts(with: base) && spelled[base.count] == base.last
    return Form(stem: base, doublesLast: doubles || doubledInPast, ending: "ing", codes: "g")
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
    var codes: StaticString

    func append(to bytes: inout [UInt8]) {
      bytes += stem.dropLast(dropping)
      if doublesLast, let last = stem.last { bytes.append(last) }
      bytes += UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    }

    var spelled: [UInt8] {
      var bytes: [UInt8] = []
      append(to: &bytes)
      return bytes
    }

    var codeBytes: UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: codes.utf8Start, count: codes.utf8CodeUnitCount)
    }

    private var count: Int { stem.count - dropping + (doublesLast ? 1 : 0) + ending.utf8CodeUnitCount }

    func isSpelled(like other: Form) -> Bool { count == other.count && spelled == other.spelled }
  }
}

/// The forms of all verbs of a list, as the line of a list.
enum VerbForms {
  static func all(of file: TableBytes, lines: [Range<Int>]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      EntryLine.forEach(in: UnsafeBufferPointer(rebasing: file.buffer[line])) { words, value in
        let hasOwnValue = !value.elementsEqual(words)
        VerbInflection(words).append(to: &bytes, value: hasOwnValue ? value : nil)
      }
    }
    return bytes
  }
}
