/// What a word looks like, one bit a property; computed once for each distinct word.
public struct TokenShape: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Begins with a letter.
  public static let word = TokenShape(rawValue: 1 << 0)
  /// Digits only.
  public static let number = TokenShape(rawValue: 1 << 1)
  public static let hasDigit = TokenShape(rawValue: 1 << 2)
  /// Begins with a capital letter.
  public static let capitalized = TokenShape(rawValue: 1 << 3)
  /// At least two letters, all of them capitals.
  public static let upper = TokenShape(rawValue: 1 << 4)
  /// Begins with a small letter.
  public static let lower = TokenShape(rawValue: 1 << 5)
  /// One capital letter.
  public static let initial = TokenShape(rawValue: 1 << 6)
  /// Letters with full stops between and after them: U.N., a.m.
  public static let dotted = TokenShape(rawValue: 1 << 7)
  /// One character that is neither letter nor digit.
  public static let punctuation = TokenShape(rawValue: 1 << 8)
  /// `.`, `!`, `?` and `…`.
  public static let terminator = TokenShape(rawValue: 1 << 9)
  /// A mark that can open a quotation.
  public static let openingQuote = TokenShape(rawValue: 1 << 10)
  /// A mark that can close a quotation.
  public static let closingQuote = TokenShape(rawValue: 1 << 11)
  /// `(`, `[`.
  public static let openingBracket = TokenShape(rawValue: 1 << 12)
  /// `)`, `]`.
  public static let closingBracket = TokenShape(rawValue: 1 << 13)
  /// Hyphen, en dash, em dash, minus.
  public static let dash = TokenShape(rawValue: 1 << 14)
  /// `'s` and `’s` at the end of a word.
  public static let possessive = TokenShape(rawValue: 1 << 15)
  /// Capitals inside: McDonald, UNHCRs, iPhone.
  public static let mixedCase = TokenShape(rawValue: 1 << 16)

  // What word lists say; only words of a text have these: see `ListMarks`.
  /// What may stand for a name behind "the", or the first word of it; see ``Analysis/mayBeNominal(at:)``.
  static let nominal = TokenShape(rawValue: 1 << 17)
  /// A title, a rank or a role, or the first word of one.
  static let title = TokenShape(rawValue: 1 << 24)
  /// The same for words around which names are looked for: Ministry, River, Act, Ltd.
  static let anchor = TokenShape(rawValue: 1 << 25)
  /// The same for words before a person's name.
  static let role = TokenShape(rawValue: 1 << 26)
  /// A name may begin with the word: it has a capital or a digit, a gazetteer's name begins with it, or it is a particle.
  static let nameStart = TokenShape(rawValue: 1 << 27)
  /// A sentence may end with the token: ``terminator`` or ``dotted``.
  static let stop = TokenShape(rawValue: 1 << 28)
  /// A stage outside of this module looks for the word; see ``WordMarks``.
  static let asked = TokenShape(rawValue: 1 << 29)

  /// A word that has one of these may begin a name.
  static let nameLike: TokenShape = [.capitalized, .upper, .mixedCase, .hasDigit]

  static let quote: TokenShape = [.openingQuote, .closingQuote]
}

extension TokenShape {
  /// The shape of one token's bytes, which are valid UTF-8.
  init(of bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.allSatisfy({ $0 < 0x80 }) { self.init(ascii: bytes) } else { self.init(unicode: bytes) }
  }

  /// Without Unicode's tables: they made up a tenth of the time to start.
  private init(ascii bytes: UnsafeBufferPointer<UInt8>) {
    self = []
    guard let first = bytes.first else { return }
    var counts = Counts(scalars: bytes.count)
    for byte in bytes {
      if (0x41...0x5A).contains(byte) {
        counts.letters += 1
        counts.capitals += 1
      } else if (0x61...0x7A).contains(byte) {
        counts.letters += 1
      } else if (0x30...0x39).contains(byte) {
        counts.digits += 1
      } else if byte == 0x2E {
        counts.dots += 1
      }
    }
    if (0x41...0x5A).contains(first) { formUnion([.word, .capitalized]) }
    if (0x61...0x7A).contains(first) { formUnion([.word, .lower]) }
    insert(counts)
    if bytes.count == 1, counts.letters + counts.digits == 0 {
      formUnion(Self.punctuationShapes[Unicode.Scalar(first)] ?? [])
    }
    if bytes.count == 2, first == 0x27, bytes[1] | 0x20 == 0x73 { insert(.possessive) }
  }

  /// How many of a word's characters are of a kind.
  private struct Counts {
    var scalars: Int
    var letters = 0
    var capitals = 0
    var digits = 0
    var dots = 0
  }

  private mutating func insert(_ counts: Counts) {
    if counts.digits == counts.scalars { insert(.number) }
    if counts.digits > 0 { insert(.hasDigit) }
    if counts.letters > 1, counts.capitals == counts.letters { insert(.upper) }
    if counts.letters == 1, counts.capitals == 1, counts.scalars == 1 { insert(.initial) }
    if counts.dots > 1, counts.letters > 1 { insert(.dotted) }
    let leading = contains(.capitalized) ? 1 : 0
    if counts.capitals > leading, counts.capitals < counts.letters { insert(.mixedCase) }
    if counts.letters == 0, counts.digits == 0, counts.scalars == 1 { insert(.punctuation) }
  }

  private init(unicode bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = text.unicodeScalars
    var shape: TokenShape = []
    // ʻOkina and ʿayn stand before the capital.
    guard let first = scalars.first(where: { !(0x2BB...0x2BF).contains($0.value) }) ?? scalars.first else {
      self = []
      return
    }
    if scalars.count == 1 { shape.formUnion(Self.punctuationShapes[first] ?? []) }
    if text == "’s" || text == "’S" { shape.insert(.possessive) }
    var counts = Counts(scalars: scalars.count)
    for scalar in scalars {
      if scalar.properties.isAlphabetic { counts.letters += 1 }
      if scalar.properties.isUppercase { counts.capitals += 1 }
      if scalar.properties.numericType == .decimal { counts.digits += 1 }
      if scalar == "." { counts.dots += 1 }
    }
    if first.properties.isAlphabetic { shape.insert(.word) }
    if first.properties.isUppercase || first.properties.generalCategory == .titlecaseLetter {
      shape.insert(.capitalized)
    }
    if first.properties.isLowercase { shape.insert(.lower) }
    shape.insert(counts)
    self = shape
  }

  private static let punctuationShapes: [Unicode.Scalar: TokenShape] = [
    ".": .terminator, "!": .terminator, "?": .terminator, "…": .terminator,
    "؟": .terminator, "。": .terminator,
    "\"": [.openingQuote, .closingQuote], "“": .openingQuote, "„": .openingQuote, "‟": .openingQuote,
    "”": .closingQuote, "«": .openingQuote, "»": .closingQuote, "‹": .openingQuote, "›": .closingQuote,
    "‘": .openingQuote, "’": .closingQuote, "‚": .openingQuote, "'": [.openingQuote, .closingQuote],
    "`": .openingQuote,
    "(": .openingBracket, "[": .openingBracket, ")": .closingBracket, "]": .closingBracket,
    "-": .dash, "‐": .dash, "‑": .dash, "‒": .dash, "–": .dash, "—": .dash, "―": .dash, "−": .dash,
  ]
}
