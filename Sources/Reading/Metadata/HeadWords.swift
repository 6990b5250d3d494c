/// The words that tell the lines at a statement's head and foot apart; from Rules/heads.tsv.
struct HeadWords: Sendable {
  /// What a list says of its words; the raw values number the bits of a word.
  enum List: UInt8, Sendable, CaseIterable {
    case author, date, title, publisher, url, other
    case boilerplate, closing, letterhead, honorific, role
    /// What statements call themselves: remarks, letters, resolutions.
    case genre
    case weekday
    /// Words that keep a date from being the statement's: deadlines, hearings, changes.
    case dateDenial
    /// Small words that may stand beside a date in a line of its own.
    case dateFiller
    /// What a line with an author's name begins with.
    case bylineOpener
    /// Small words inside names.
    case nameParticle
    /// Before a dateline's place and date: "Done at"; what no place begins with; small words within one.
    case datelineIssued, datelineNoPlace, datelineLink
    /// Small words that letterheads have as well as headlines.
    case titleLink
    /// What no line ends with that is whole, at least where it stands in capitals.
    case lineLink, lineLinkInCapitals

    var bit: UInt64 { 1 << UInt64(rawValue) }

    /// The table's name for it.
    fileprivate var key: String {
      switch self {
      case .author: "label-author"
      case .date: "label-date"
      case .title: "label-title"
      case .publisher: "label-publisher"
      case .url: "label-url"
      case .other: "label-other"
      case .boilerplate: "boilerplate"
      case .closing: "closing"
      case .letterhead: "letterhead"
      case .honorific: "honorific"
      case .role: "role"
      case .genre: "genre"
      case .weekday: "weekday"
      case .dateDenial: "date-deny"
      case .dateFiller: "date-filler"
      case .bylineOpener: "byline-opener"
      case .nameParticle: "name-particle"
      case .datelineIssued: "dateline-issued"
      case .datelineNoPlace: "dateline-no-place"
      case .datelineLink: "dateline-link"
      case .titleLink: "title-link"
      case .lineLink: "line-link"
      case .lineLinkInCapitals: "line-link-in-capitals"
      }
    }
  }

  private var lists = HashedWords(capacity: 1024)

  static let shared = HeadWords()

  private init() {
    let bits = Dictionary(uniqueKeysWithValues: List.allCases.map { ($0.key, $0.bit) })
    var key = ""
    var bit: UInt64 = 0
    EmbeddedTable.forEachWord(in: "Rules/heads.tsv") { name, word in
      if name != key {
        key = name
        bit = bits[name] ?? 0
      }
      lists.insert(FoldedHash(word, 0..<word.count).value, bit)
    }
  }

  /// Whether a word or line without its outer punctuation stands in a list.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in list: List) -> Bool {
    let words = Self.trimmed(bytes, range)
    guard !words.isEmpty else { return false }
    return (lists[FoldedHash(bytes, words).value] ?? 0) & list.bit != 0
  }

  /// The kind of label that a line's words before its colon are.
  func label(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> List? {
    let words = Self.trimmed(bytes, range)
    guard !words.isEmpty, let bits = lists[FoldedHash(bytes, words).value] else { return nil }
    return [List.author, .date, .title, .publisher, .url, .other].first { bits & $0.bit != 0 }
  }

  /// Without punctuation and white space at the ends.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isOuter(bytes[low]) { low += 1 }
    while high > low, isOuter(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isOuter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "-"),
      UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
