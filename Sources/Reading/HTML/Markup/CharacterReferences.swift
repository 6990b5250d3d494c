import CLibXML2

/// Character references of HTML5 that libxml2 2.9 leaves as they are.
enum CharacterReferences {
  /// What to write for the `&` at a position, and where to go on.
  ///
  /// References that libxml2 knows are left to it; numbers 128–159 mean windows-1252.
  static func repair(
    _ input: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (replacement: [UInt8], end: Int) {
    let plain: (replacement: [UInt8], end: Int) = ([0x26], start + 1)
    var at = start + 1
    guard at < input.count else { return (Array("&amp;".utf8), at) }
    if input[at] == 0x23 { return number(input, start) ?? (Array("&amp;".utf8), start + 1) }
    let limit = min(input.count, start + 34)
    while at < limit, isAlphanumeric(input[at]) { at += 1 }
    guard at > start + 1 else { return (Array("&amp;".utf8), start + 1) }
    let name = Array(input[start + 1..<at])
    if at < input.count, input[at] == 0x3B {
      if let text = more[name] { return (text, at + 1) }
      return plain
    }
    // Without the semicolon only the oldest names count, and only the longest that fits.
    var length = min(name.count, 6)
    while length >= 2 {
      if let point = legacy(Array(name[..<length])), length == name.count || name.count > 12 {
        return (Array("&#\(point);".utf8), start + 1 + length)
      }
      length -= 1
    }
    return (Array("&amp;".utf8), start + 1)
  }

  private static func legacy(_ name: [UInt8]) -> UInt32? {
    let terminated = name + [0]
    guard let found = terminated.withUnsafeBufferPointer({ htmlEntityLookup($0.baseAddress) }) else {
      return nil
    }
    return found.pointee.value < 256 ? found.pointee.value : nil
  }

  private static func number(
    _ input: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (replacement: [UInt8], end: Int)? {
    var at = start + 2
    let isHexadecimal = at < input.count && input[at] | 0x20 == 0x78
    if isHexadecimal { at += 1 }
    let digits = at
    var value: UInt32 = 0
    while at < input.count, let digit = digit(input[at], isHexadecimal) {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      at += 1
    }
    guard at > digits else { return nil }
    if at < input.count, input[at] == 0x3B { at += 1 }
    if value >= 0x80, value < 0xA0 { value = windows1252[Int(value - 0x80)] }
    if value < 0x20, value != 9, value != 10 { return ([0x20], at) }
    guard let scalar = Unicode.Scalar(value) else { return (Array("\u{FFFD}".utf8), at) }
    if scalar == "<" { return (Array("&lt;".utf8), at) }
    if scalar == "&" { return (Array("&amp;".utf8), at) }
    return (Array(String(Character(scalar)).utf8), at)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Code points of the bytes 80–9F in windows-1252.
  static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static let more: [[UInt8]: [UInt8]] = {
    let names: [(String, String)] = [
      ("apos", "'"), ("comma", ","), ("period", "."), ("colon", ":"), ("semi", ";"), ("lpar", "("),
      ("rpar", ")"),
      ("quest", "?"), ("excl", "!"), ("num", "#"), ("sol", "/"), ("NewLine", "\n"), ("Tab", " "),
      ("hyphen", "‐"),
      ("dash", "‐"), ("lsqb", "["), ("rsqb", "]"), ("lbrack", "["), ("rbrack", "]"), ("ast", "*"),
      ("plus", "+"),
      ("equals", "="), ("percnt", "%"), ("dollar", "$"), ("commat", "@"), ("lowbar", "_"), ("verbar", "|"),
      ("vert", "|"), ("bsol", "\\"), ("grave", "`"), ("rsquor", "’"), ("rdquor", "”"), ("ldquor", "„"),
      ("lsquor", "‚"), ("nbsp", "\u{A0}"), ("NonBreakingSpace", "\u{A0}"), ("horbar", "―"), ("caron", "ˇ"),
      ("scaron", "š"), ("Scaron", "Š"), ("zcaron", "ž"), ("Zcaron", "Ž"), ("ccaron", "č"), ("Ccaron", "Č"),
      ("ecaron", "ě"), ("rcaron", "ř"), ("cacute", "ć"), ("Cacute", "Ć"), ("dstrok", "đ"), ("Dstrok", "Đ"),
      ("lstrok", "ł"), ("Lstrok", "Ł"), ("nacute", "ń"), ("sacute", "ś"), ("Sacute", "Ś"), ("zdot", "ż"),
      ("zacute", "ź"), ("aogon", "ą"), ("eogon", "ę"), ("gbreve", "ğ"), ("inodot", "ı"), ("Idot", "İ"),
      ("scedil", "ş"), ("Scedil", "Ş"), ("abreve", "ă"), ("tcedil", "ţ"), ("uring", "ů"), ("amacr", "ā"),
      ("emacr", "ē"), ("imacr", "ī"), ("umacr", "ū"), ("omacr", "ō"), ("odblac", "ő"), ("udblac", "ű"),
      ("AMP", "&amp;"), ("LT", "&lt;"), ("GT", "&gt;"), ("QUOT", "\""), ("ZeroWidthSpace", ""), ("half", "½"),
      ("OpenCurlyQuote", "‘"), ("CloseCurlyQuote", "’"), ("OpenCurlyDoubleQuote", "“"),
      ("CloseCurlyDoubleQuote", "”"), ("middot", "·"), ("centerdot", "·"), ("check", "✓"), ("star", "☆"),
    ]
    return Dictionary(
      names.map { (Array($0.0.utf8), Array($0.1.utf8)) }, uniquingKeysWith: { first, _ in first })
  }()
}
