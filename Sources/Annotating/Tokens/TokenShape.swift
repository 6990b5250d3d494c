/// What a word looks like, one bit a property; computed once for each distinct word.
public struct TokenShape: OptionSet, Sendable {
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

  static let quote: TokenShape = [.openingQuote, .closingQuote]
}

extension TokenShape {
  /// The shape of one token's bytes, which are valid UTF-8.
  init(of bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = text.unicodeScalars
    var shape: TokenShape = []
    guard let first = scalars.first else {
      self = []
      return
    }
    if scalars.count == 1 { shape.formUnion(Self.punctuationShapes[first] ?? []) }
    if text == "'s" || text == "’s" || text == "'S" || text == "’S" { shape.insert(.possessive) }
    var letters = 0
    var capitals = 0
    var digits = 0
    var dots = 0
    for scalar in scalars {
      if scalar.properties.isAlphabetic { letters += 1 }
      if scalar.properties.isUppercase { capitals += 1 }
      if scalar.properties.numericType == .decimal { digits += 1 }
      if scalar == "." { dots += 1 }
    }
    if first.properties.isAlphabetic { shape.insert(.word) }
    if digits == scalars.count { shape.insert(.number) }
    if digits > 0 { shape.insert(.hasDigit) }
    if first.properties.isUppercase || first.properties.generalCategory == .titlecaseLetter {
      shape.insert(.capitalized)
    }
    if first.properties.isLowercase { shape.insert(.lower) }
    if letters > 1, capitals == letters { shape.insert(.upper) }
    if letters == 1, capitals == 1, scalars.count == 1 { shape.insert(.initial) }
    if dots > 1, letters > 1 { shape.insert(.dotted) }
    let leading = shape.contains(.capitalized) ? 1 : 0
    if (leading + 1..<max(letters, leading + 1)).contains(capitals) { shape.insert(.mixedCase) }
    if letters == 0, digits == 0, scalars.count == 1 { shape.insert(.punctuation) }
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
