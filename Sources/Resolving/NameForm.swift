import Annotating

/// A name as the resolver compares it: its words folded to plain letters, particles told apart.
struct NameForm {
  /// Words in lower case without marks on letters, in order; points, hyphens and apostrophes are gone.
  var words: [[UInt8]] = []
  /// Words that carry the name: without particles, suffixes, initials.
  var core: [[UInt8]] = []
  /// By word of `core`: its consonants, doubled ones once; what transliterations agree in.
  var skeletons: [[UInt8]] = []
  var initials: [UInt8] = []

  init(_ text: some Collection<UInt8>, small: Set<[UInt8]>) {
    var word: [UInt8] = []
    var hyphenated = false
    func isSeparator(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x2D || byte == 0x2E || byte == 0x2C
    }
    for byte in LetterFold.folded(text) + [0x20] {
      if !isSeparator(byte) {
        if byte != 0x27 { word.append(byte) }
        continue
      }
      if !word.isEmpty { words.append(word) }
      word.removeAll()
      hyphenated = byte == 0x2D
    }
    _ = hyphenated
    for word in words {
      if word.count == 1 { initials.append(word[0]) }
      if word.count > 1, !small.contains(word) { core.append(word) }
    }
    if core.isEmpty { core = words }
    skeletons = core.map(Self.skeleton)
  }

  /// Hishri and Haishri: hshr.
  static func skeleton(_ word: [UInt8]) -> [UInt8] {
    var skeleton: [UInt8] = []
    for (index, byte) in word.enumerated() {
      let isVowel = [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte)
      if isVowel, index > 0 { continue }
      let letter: UInt8 = isVowel ? 0x61 : byte == 0x71 ? 0x6B : byte == 0x63 ? 0x6B : byte
      if skeleton.last != letter { skeleton.append(letter) }
    }
    return skeleton
  }
}

/// Letters without their marks, in lower case.
enum LetterFold {
  /// Latin letters with marks become plain ones; other letters stay as they are.
  static func folded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 } }
    var folded: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let plain = plain[scalar.value] {
        folded += plain
      } else if scalar == "’" || scalar == "‘" || scalar == "ʼ" || scalar == "`" {
        folded.append(0x27)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        folded += Array(scalar.properties.lowercaseMapping.utf8)
      }
    }
    return folded
  }

  /// From a row of letters with marks to the plain letter that each stands for.
  private static let plain: [UInt32: [UInt8]] = {
    let rows: [(String, String)] = [
      ("àáâãäåāăąǎạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄẠẢẤ", "a"), ("çćĉċčÇĆĈĊČ", "c"), ("ďđðĎĐÐ", "d"),
      ("èéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĖĘĚẾ", "e"), ("ĝğġģĜĞĠĢ", "g"), ("ĥħḥĤĦḤ", "h"), ("ìíîïĩīĭįıịỉÌÍÎÏĪĮİ", "i"),
      ("ĵĴ", "j"), ("ķĶ", "k"), ("ĺļľłĹĻĽŁ", "l"), ("ñńņňÑŃŅŇ", "n"),
      ("òóôõöøōŏőơọỏốồổỗộớờởỡợÒÓÔÕÖØŌŐƠ", "o"),
      ("ŕŗřŔŖŘ", "r"), ("śŝşšșṣŚŜŞŠȘṢ", "s"), ("ţťțṭŢŤȚṬ", "t"), ("ùúûüũūŭůűųưụủứừửữựÙÚÛÜŪŮŰŲƯ", "u"),
      ("ŵŴ", "w"), ("ýÿŷỳỵỷỹÝŸŶ", "y"), ("źżžẓŹŻŽẒ", "z"), ("æÆ", "ae"), ("œŒ", "oe"), ("ßẞ", "ss"),
      ("þÞ", "th"),
    ]
    var plain: [UInt32: [UInt8]] = [:]
    for (letters, letter) in rows {
      for scalar in letters.unicodeScalars { plain[scalar.value] = Array(letter.utf8) }
    }
    return plain
  }()
}
