/// What the search for speakers and reported clauses wants to know of a word, a bit each.
struct WordFlags: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  // From the word lists of Rules/<language>/quotations.rules.
  static let determiner = WordFlags(bit: 0)
  static let pronoun = WordFlags(bit: 1)
  static let otherPronoun = WordFlags(bit: 2)
  static let preposition = WordFlags(bit: 3)
  static let subordinator = WordFlags(bit: 4)
  static let conjunction = WordFlags(bit: 5)
  static let be = WordFlags(bit: 6)
  static let have = WordFlags(bit: 7)
  static let modal = WordFlags(bit: 8)
  static let negation = WordFlags(bit: 9)
  static let contraction = WordFlags(bit: 10)
  static let adverb = WordFlags(bit: 11)
  static let time = WordFlags(bit: 12)
  static let finite = WordFlags(bit: 13)
  static let hearer = WordFlags(bit: 14)
  static let medium = WordFlags(bit: 15)
  static let nameLead = WordFlags(bit: 16)
  static let that = WordFlags(bit: 17)
  static let to = WordFlags(bit: 18)
  static let interrogative = WordFlags(bit: 19)
  static let relative = WordFlags(bit: 20)
  static let nounCue = WordFlags(bit: 21)
  static let role = WordFlags(bit: 22)
  static let article = WordFlags(bit: 23)
  static let refusal = WordFlags(bit: 24)
  /// Begins a clause about something else.
  static let subordinateOpening = WordFlags(bit: 25)
  static let asWord = WordFlags(bit: 26)
  static let nothing = WordFlags(bit: 27)
  /// A word of saying that is a noun as often.
  static let alsoNoun = WordFlags(bit: 28)

  // From the lists of words of saying.
  /// An entry begins with it.
  static let cueBeginning = WordFlags(bit: 29)
  /// An entry is this word.
  static let cueAlone = WordFlags(bit: 30)
  /// The second word of an entry.
  static let cueSecond = WordFlags(bit: 31)

  // From the word's own letters.
  static let word = WordFlags(bit: 32)
  static let capitalized = WordFlags(bit: 33)
  static let number = WordFlags(bit: 34)
  static let possessive = WordFlags(bit: 35)
  static let edEnding = WordFlags(bit: 36)
  static let ingEnding = WordFlags(bit: 37)
  static let lyEnding = WordFlags(bit: 38)
  static let sEnding = WordFlags(bit: 39)
  static let upper = WordFlags(bit: 40)

  /// Turns to something that was not said: "although".
  static let contrast = WordFlags(bit: 41)
  /// A determiner that one thing has, or stands for it: "this", "each".
  static let singular = WordFlags(bit: 42)

  /// What somebody expresses: "its concern that".
  static let attitude = WordFlags(bit: 43)

  // Marks.
  static let comma = WordFlags(bit: 44)
  static let dash = WordFlags(bit: 45)
  static let colon = WordFlags(bit: 46)
  static let semicolon = WordFlags(bit: 47)
  static let terminator = WordFlags(bit: 48)
  static let openingBracket = WordFlags(bit: 49)
  static let closingBracket = WordFlags(bit: 50)
  static let symbol = WordFlags(bit: 51)
  /// A quotation mark or an apostrophe.
  static let quotationMark = WordFlags(bit: 52)

  /// Only looks as if it had the ending of an adverb or a participle: "family".
  static let noEnding = WordFlags(bit: 53)

  /// Brings somebody to say something: "prompted".
  static let causative = WordFlags(bit: 54)

  /// A sentence begins with it.
  static let sentenceStart = WordFlags(bit: 55)

  // Of several tokens taken together.
  static let span = WordFlags(bit: 56)
  static let clauseSpan = WordFlags(bit: 57)
  static let bracketed = WordFlags(bit: 58)
  static let cue = WordFlags(bit: 59)
  /// Inside a name: no word of saying, no small word.
  static let name = WordFlags(bit: 60)
  /// A rule says that no word of saying stands here.
  static let notCue = WordFlags(bit: 61)

  /// Whose showing is telling: "study".
  static let finding = WordFlags(bit: 62)
  /// Judges what it is said of: "unfair".
  static let judgement = WordFlags(bit: 63)
  // No bit is left: what is asked seldom stands in `ClosedWords`.

  /// A comma, or a dash that does its work.
  static let pause: WordFlags = [.comma, .dash]
  static let auxiliary: WordFlags = [.be, .have, .modal]
  /// A word that only a clause with a verb has.
  static let certainVerb: WordFlags = [.be, .have, .modal, .contraction, .finite]

  @inline(__always)
  func has(_ any: WordFlags) -> Bool { rawValue & any.rawValue != 0 }
}
